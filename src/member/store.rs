//! Accounts, links and sessions in the database. Tokens come in as hashes.

use crate::access::Role;
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

/// `account` is `""` for the operator's.
pub async fn insert_session(
    tx: &mut Tx,
    token_hash: &str,
    id: &str,
    account: &str,
    way: &str,
    now: &str,
    expires: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO session (token_hash, id, account_id, way, created_at, seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(token_hash)
    .bind(id)
    .bind(account)
    .bind(way)
    .bind(now)
    .bind(now)
    .bind(expires)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

db::row! {
    /// A session as it is listed. Where it was begun is not known.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Session {
        pub id: String,
        /// `""` for the operator's.
        pub account_id: String,
        pub way: String,
        pub created_at: String,
        /// To a quarter of an hour.
        pub seen_at: String,
    }
}

/// The session that lasts at the moment `now`.
pub async fn session_at(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<Option<Session>> {
    sqlx::query_as(
        "SELECT id, account_id, way, created_at, seen_at FROM session
         WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2",
    )
    .bind(token_hash)
    .bind(now)
    .fetch_optional(db.pool())
    .await
}

/// The sessions of an account that last at the moment `now`, newest first.
pub async fn sessions(db: &Db, account: &str, now: &str) -> sqlx::Result<Vec<Session>> {
    sqlx::query_as(
        "SELECT id, account_id, way, created_at, seen_at FROM session
         WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY created_at DESC, id",
    )
    .bind(account)
    .bind(now)
    .fetch_all(db.pool())
    .await
}

/// Writes down that somebody is there.
pub async fn saw_session(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<()> {
    let mut tx = db::begin(db).await?;
    sqlx::query("UPDATE session SET seen_at = $1 WHERE token_hash = $2")
        .bind(now)
        .bind(token_hash)
        .execute(&mut *tx)
        .await?;
    tx.commit().await
}

/// Ends one session of an account by its id.
pub async fn end_session_of(tx: &mut Tx, account: &str, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE session SET ended_at = $1 WHERE account_id = $2 AND id = $3 AND ended_at IS NULL")
        .bind(now)
        .bind(account)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Ends all sessions of an account but the one with the id `except`, `""` for all.
pub async fn end_sessions(tx: &mut Tx, account: &str, except: &str, now: &str) -> sqlx::Result<u64> {
    let done = sqlx::query("UPDATE session SET ended_at = $1 WHERE account_id = $2 AND id <> $3 AND ended_at IS NULL")
        .bind(now)
        .bind(account)
        .bind(except)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected())
}

pub async fn end_session(tx: &mut Tx, token_hash: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE session SET ended_at = $1 WHERE token_hash = $2 AND ended_at IS NULL")
        .bind(now)
        .bind(token_hash)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn insert_account(tx: &mut Tx, id: &str, language: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO account (id, language, created_at) VALUES ($1, $2, $3)")
        .bind(id)
        .bind(language)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Whether somebody may come in by this account: it is there, not frozen, not closed.
pub async fn account_is_open(db: &Db, id: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM account WHERE id = $1 AND frozen_at IS NULL AND closed_at IS NULL")
            .bind(id)
            .fetch_one(db.pool())
            .await?;
    Ok(found == 1)
}

pub async fn freeze(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE account SET frozen_at = $1 WHERE id = $2 AND frozen_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Word and subject of each role that lasts.
pub async fn roles(db: &Db, account: &str) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as("SELECT role, about FROM account_role WHERE account_id = $1 AND ended_at IS NULL ORDER BY id")
        .bind(account)
        .fetch_all(db.pool())
        .await
}

pub async fn has_role(tx: &mut Tx, account: &str, role: &Role) -> sqlx::Result<bool> {
    let (word, about) = role.parts();
    let (found,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM account_role WHERE account_id = $1 AND role = $2 AND about = $3 AND ended_at IS NULL",
    )
    .bind(account)
    .bind(word)
    .bind(about)
    .fetch_one(&mut **tx)
    .await?;
    Ok(found > 0)
}

pub async fn insert_role(tx: &mut Tx, id: &str, account: &str, role: &Role, by: &str, now: &str) -> sqlx::Result<()> {
    let (word, about) = role.parts();
    sqlx::query(
        "INSERT INTO account_role (id, account_id, role, about, granted_at, granted_by) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(account)
    .bind(word)
    .bind(about)
    .bind(now)
    .bind(by)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn end_role(tx: &mut Tx, account: &str, role: &Role, by: &str, now: &str) -> sqlx::Result<bool> {
    let (word, about) = role.parts();
    let done = sqlx::query(
        "UPDATE account_role SET ended_at = $1, ended_by = $2
         WHERE account_id = $3 AND role = $4 AND about = $5 AND ended_at IS NULL",
    )
    .bind(now)
    .bind(by)
    .bind(account)
    .bind(word)
    .bind(about)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Lets the sessions of an account be so many minutes older.
#[cfg(test)]
pub(crate) async fn age_sessions(db: &Db, account: &str, minutes: i64) {
    let then = crate::app::written(jiff::Timestamp::now() - jiff::SignedDuration::from_mins(minutes));
    sqlx::query("UPDATE session SET created_at = $1, seen_at = $2 WHERE account_id = $3")
        .bind(&then)
        .bind(&then)
        .bind(account)
        .execute(db.pool())
        .await
        .expect("answered");
}
