//! Links and sessions in the database. Tokens come in as hashes.

use crate::db::{self, Db, Tx};

pub async fn insert_link(tx: &mut Tx, token_hash: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO operator_link (token_hash, created_at) VALUES ($1, $2)")
        .bind(token_hash)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Uses a link made after `since`. `false` when it was used before, is older, or was never made.
pub async fn use_link(tx: &mut Tx, token_hash: &str, since: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE operator_link SET used_at = $1 WHERE token_hash = $2 AND used_at IS NULL AND created_at > $3",
    )
    .bind(now)
    .bind(token_hash)
    .bind(since)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Whether a link made after `since` still waits to be used.
pub async fn link_waits(db: &Db, token_hash: &str, since: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM operator_link WHERE token_hash = $1 AND used_at IS NULL AND created_at > $2",
    )
    .bind(token_hash)
    .bind(since)
    .fetch_one(db.pool())
    .await?;
    Ok(found == 1)
}

/// Removes links made before `before` and sessions that expired before it.
pub async fn forget(tx: &mut Tx, before: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM operator_link WHERE created_at <= $1").bind(before).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM session WHERE expires_at <= $1").bind(before).execute(&mut **tx).await?;
    Ok(())
}

pub async fn insert_session(tx: &mut Tx, token_hash: &str, now: &str, expires: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO session (token_hash, created_at, expires_at) VALUES ($1, $2, $3)")
        .bind(token_hash)
        .bind(now)
        .bind(expires)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Whether this session lasts at the moment `now`.
pub async fn session_lasts(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM session WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2")
            .bind(token_hash)
            .bind(now)
            .fetch_one(db.pool())
            .await?;
    Ok(found == 1)
}

pub async fn end_session(tx: &mut Tx, token_hash: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET ended_at = $1 WHERE token_hash = $2 AND ended_at IS NULL")
        .bind(now)
        .bind(token_hash)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
