//! Releases in the database.

use super::{Release, Sort, Thing};
use crate::access::Readers;
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;

db::row! {
    struct Row {
        id: String,
        sort: String,
        about: String,
        was: String,
        wanted: String,
        reason: String,
        asked_by: String,
        asked_at: String,
        granted_by: Option<String>,
        granted_at: Option<String>,
        declined_by: Option<String>,
        declined_at: Option<String>,
        undone_by: Option<String>,
        undone_at: Option<String>,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Release> {
        Ok(Release {
            sort: db::word(Sort::parse(&self.sort), &self.sort)?,
            id: self.id,
            about: self.about,
            was: Readers::parse(&self.was),
            wanted: Readers::parse(&self.wanted),
            reason: self.reason,
            asked_by: self.asked_by,
            asked_at: self.asked_at,
            granted: self.granted_by.zip(self.granted_at),
            declined: self.declined_by.zip(self.declined_at),
            undone: self.undone_by.zip(self.undone_at),
        })
    }
}

const COLUMNS: &str = "id, sort, about, was, wanted, reason, asked_by, asked_at, granted_by, granted_at, declined_by,
    declined_at, undone_by, undone_at";

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Release>> {
    let sql = format!("SELECT {COLUMNS} FROM release WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await?;
    row.map(Row::read).transpose()
}

/// Those that wait for a second person, oldest first.
pub async fn waiting(db: &Db) -> sqlx::Result<Vec<Release>> {
    let sql = format!("SELECT {COLUMNS} FROM release WHERE granted_at IS NULL AND declined_at IS NULL ORDER BY id");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// The last `most` that were decided, newest first.
pub async fn decided(db: &Db, most: i64) -> sqlx::Result<Vec<Release>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM release WHERE granted_at IS NOT NULL OR declined_at IS NOT NULL ORDER BY id DESC LIMIT $1"
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(most).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// All of one thing, newest first.
pub async fn of_thing(db: &Db, sort: Sort, about: &str) -> sqlx::Result<Vec<Release>> {
    let sql = format!("SELECT {COLUMNS} FROM release WHERE sort = $1 AND about = $2 ORDER BY id DESC");
    let rows: Vec<Row> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(sort.as_str()).bind(about).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// Whether one of this thing waits.
pub async fn waits(tx: &mut Tx, sort: Sort, about: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM release
          WHERE sort = $1 AND about = $2 AND granted_at IS NULL AND declined_at IS NULL",
    )
    .bind(sort.as_str())
    .bind(about)
    .fetch_one(&mut **tx)
    .await?;
    Ok(found > 0)
}

/// Its id.
pub async fn insert(
    tx: &mut Tx,
    thing: &Thing,
    wanted: &Readers,
    reason: &str,
    by: &str,
    now: &str,
) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO release (id, sort, about, was, wanted, reason, asked_by, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(thing.sort.as_str())
    .bind(&thing.id)
    .bind(thing.readers.text())
    .bind(wanted.text())
    .bind(reason)
    .bind(by)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// `false` when it was decided before.
pub async fn grant(tx: &mut Tx, id: &str, by: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE release SET granted_by = $1, granted_at = $2
          WHERE id = $3 AND granted_at IS NULL AND declined_at IS NULL",
    )
    .bind(by)
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it was decided before.
pub async fn decline(tx: &mut Tx, id: &str, by: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE release SET declined_by = $1, declined_at = $2
          WHERE id = $3 AND granted_at IS NULL AND declined_at IS NULL",
    )
    .bind(by)
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it was not granted, or was taken back before.
pub async fn undo(tx: &mut Tx, id: &str, by: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE release SET undone_by = $1, undone_at = $2
          WHERE id = $3 AND granted_at IS NOT NULL AND undone_at IS NULL",
    )
    .bind(by)
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Reasons by key.
pub async fn answers(db: &Db, release: &str) -> sqlx::Result<BTreeMap<String, String>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT key, reason FROM release_answer WHERE release_id = $1 ORDER BY key")
            .bind(release)
            .fetch_all(db.pool())
            .await?;
    Ok(rows.into_iter().collect())
}

pub async fn put_answer(
    tx: &mut Tx,
    release: &str,
    key: &str,
    what: &str,
    reason: &str,
    by: &str,
    now: &str,
) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM release_answer WHERE release_id = $1 AND key = $2")
        .bind(release)
        .bind(key)
        .execute(&mut **tx)
        .await?;
    sqlx::query(
        "INSERT INTO release_answer (release_id, key, what, reason, answered_by, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(release)
    .bind(key)
    .bind(what)
    .bind(reason)
    .bind(by)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
