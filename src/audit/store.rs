//! The chain in the database.

use super::Entry;
use crate::db::{Db, Tx};

/// Number of the entry to come and hash of the one before it. From here to the end of the transaction nobody else adds one.
pub async fn next(tx: &mut Tx) -> sqlx::Result<(i64, String)> {
    sqlx::query_as(
        "INSERT INTO audit_head (place, number, hash) VALUES ('here', 1, '')
         ON CONFLICT (place) DO UPDATE SET number = audit_head.number + 1 RETURNING number, hash",
    )
    .fetch_one(&mut **tx)
    .await
}

pub async fn append(tx: &mut Tx, entry: &Entry) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO audit_entry (number, at, actor, act, kind, about, previous, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(entry.number)
    .bind(&entry.at)
    .bind(&entry.actor)
    .bind(&entry.act)
    .bind(&entry.kind)
    .bind(&entry.about)
    .bind(&entry.previous)
    .bind(&entry.hash)
    .execute(&mut **tx)
    .await?;
    sqlx::query("UPDATE audit_head SET hash = $1 WHERE place = 'here'").bind(&entry.hash).execute(&mut **tx).await?;
    Ok(())
}

/// Number and hash that the last entry must have. `None` when there was never one.
pub async fn head(db: &Db) -> sqlx::Result<Option<(i64, String)>> {
    sqlx::query_as("SELECT number, hash FROM audit_head WHERE place = 'here'").fetch_optional(db.pool()).await
}

/// Entries after `number`, oldest first.
pub async fn after(db: &Db, number: i64, limit: i64) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as(
        "SELECT number, at, actor, act, kind, about, previous, hash FROM audit_entry
         WHERE number > $1 ORDER BY number LIMIT $2",
    )
    .bind(number)
    .bind(limit)
    .fetch_all(db.pool())
    .await
}

/// Entries before `number`, newest first.
pub async fn before(db: &Db, number: i64, limit: i64) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as(
        "SELECT number, at, actor, act, kind, about, previous, hash FROM audit_entry
         WHERE number < $1 ORDER BY number DESC LIMIT $2",
    )
    .bind(number)
    .bind(limit)
    .fetch_all(db.pool())
    .await
}

/// Entries about one thing, newest first.
pub async fn of(db: &Db, kind: &str, about: &str, limit: i64) -> sqlx::Result<Vec<Entry>> {
    sqlx::query_as(
        "SELECT number, at, actor, act, kind, about, previous, hash FROM audit_entry
         WHERE kind = $1 AND about = $2 ORDER BY number DESC LIMIT $3",
    )
    .bind(kind)
    .bind(about)
    .bind(limit)
    .fetch_all(db.pool())
    .await
}

/// The last of the entries with which the log begins and that are all older than `moment`.
pub async fn last_older(tx: &mut Tx, moment: &str) -> sqlx::Result<Option<(i64, String)>> {
    sqlx::query_as(
        "SELECT number, hash FROM audit_entry WHERE at < $1
         AND number < (SELECT COALESCE(MIN(number), 9223372036854775807) FROM audit_entry WHERE at >= $2)
         ORDER BY number DESC LIMIT 1",
    )
    .bind(moment)
    .bind(moment)
    .fetch_optional(&mut **tx)
    .await
}

/// Takes out the entries up to `number`.
pub async fn delete_up_to(tx: &mut Tx, number: i64) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM audit_entry WHERE number <= $1").bind(number).execute(&mut **tx).await?;
    Ok(())
}
