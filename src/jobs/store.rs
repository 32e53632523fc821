//! The queue in the database.

use super::progress::Point;
use crate::db::{self, Db, Tx};

db::row! {
    /// A job as pages show it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Row {
        pub id: String,
        pub kind: String,
        pub about: String,
        pub enqueued_at: String,
        pub started_at: Option<String>,
        pub step: String,
        pub done: i64,
        pub total: i64,
        pub cancelled_at: Option<String>,
        pub finished_at: Option<String>,
        pub error: Option<String>,
        pub result: Option<String>,
    }
}

db::row! {
    /// A job that this process has taken. No other takes it while there are signs of life.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(super) struct Taken {
        pub(super) id: String,
        pub(super) kind: String,
        pub(super) payload: String,
    }
}

const COLUMNS: &str =
    "id, kind, about, enqueued_at, started_at, step, done, total, cancelled_at, finished_at, error, result";

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM job WHERE id = $1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await
}

/// The newest job of this kind about one thing.
pub async fn latest(db: &Db, kind: &str, about: &str) -> sqlx::Result<Option<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM job WHERE kind = $1 AND about = $2 ORDER BY id DESC LIMIT 1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(kind).bind(about).fetch_optional(db.pool()).await
}

/// Id of a job of this kind about one thing that waits or runs.
pub async fn unfinished(tx: &mut Tx, kind: &str, about: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT id FROM job WHERE kind = $1 AND about = $2 AND finished_at IS NULL ORDER BY id LIMIT 1")
            .bind(kind)
            .bind(about)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(found.map(|(id,)| id))
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: &str,
    kind: &str,
    about: &str,
    payload: &str,
    now: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO job (id, kind, about, payload, enqueued_at, step, done, total)
         VALUES ($1, $2, $3, $4, $5, '', 0, 0)",
    )
    .bind(id)
    .bind(kind)
    .bind(about)
    .bind(payload)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Says that a job is not to be taken before `due`.
pub(super) async fn put_off(tx: &mut Tx, id: &str, due: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE job SET due_at = $1 WHERE id = $2").bind(due).bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// Takes the oldest job that waits and may run, or that has given no sign of life since `silent_since`. The condition
/// stands twice: on PostgreSQL the second of two takers sees the row anew, and finds it taken.
pub(super) async fn take(tx: &mut Tx, now: &str, silent_since: &str) -> sqlx::Result<Option<Taken>> {
    sqlx::query_as(
        "UPDATE job SET started_at = $1, alive_at = $1, step = '', done = 0, total = 0
          WHERE id = (SELECT id FROM job
                       WHERE finished_at IS NULL AND (started_at IS NULL OR alive_at < $2)
                         AND (due_at IS NULL OR due_at <= $1)
                       ORDER BY id LIMIT 1)
            AND finished_at IS NULL AND (started_at IS NULL OR alive_at < $2)
         RETURNING id, kind, payload",
    )
    .bind(now)
    .bind(silent_since)
    .fetch_optional(&mut **tx)
    .await
}

/// Writes down how far a job is, as a sign of life too. `true` when somebody asked it to stop.
pub(super) async fn note(db: &Db, id: &str, point: &Point, now: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(db).await?;
    let cancelled: Option<(Option<String>,)> = sqlx::query_as(
        "UPDATE job SET step = $1, done = $2, total = $3, alive_at = $4 WHERE id = $5 RETURNING cancelled_at",
    )
    .bind(&point.step)
    .bind(point.done)
    .bind(point.total)
    .bind(now)
    .bind(id)
    .fetch_optional(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(cancelled.is_some_and(|(at,)| at.is_some()))
}

/// Whether somebody asked a job to stop.
pub(super) async fn is_cancelled(db: &Db, id: &str) -> sqlx::Result<bool> {
    let found: Option<(Option<String>,)> =
        sqlx::query_as("SELECT cancelled_at FROM job WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    Ok(found.is_some_and(|(at,)| at.is_some()))
}

/// Ends a job with what it made, or with the sentence that says why it made nothing.
pub(super) async fn finish(db: &Db, id: &str, outcome: Result<&str, &str>, now: &str) -> sqlx::Result<()> {
    let mut tx = db::begin(db).await?;
    sqlx::query("UPDATE job SET finished_at = $1, result = $2, error = $3 WHERE id = $4 AND finished_at IS NULL")
        .bind(now)
        .bind(outcome.ok())
        .bind(outcome.err())
        .bind(id)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

/// Gives a job back to the queue, to be taken by the next process.
pub(super) async fn give_back(db: &Db, id: &str) -> sqlx::Result<()> {
    let mut tx = db::begin(db).await?;
    sqlx::query("UPDATE job SET started_at = NULL, alive_at = NULL WHERE id = $1 AND finished_at IS NULL")
        .bind(id)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

/// Asks a job to stop; one that has not begun ends at once. `false` when it is over already.
pub async fn cancel(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE job SET cancelled_at = $1, finished_at = CASE WHEN started_at IS NULL THEN $1 ELSE NULL END
          WHERE id = $2 AND finished_at IS NULL",
    )
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Forgets jobs that were over before `before`.
pub(super) async fn forget(tx: &mut Tx, before: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM job WHERE finished_at < $1").bind(before).execute(&mut **tx).await?;
    Ok(())
}
