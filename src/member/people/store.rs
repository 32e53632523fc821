//! People and invitations in the database.

use crate::db::{self, Db, Tx};

pub async fn insert_identity(tx: &mut Tx, account: &str, id: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO account_identity (account_id, identity_id) VALUES ($1, $2)")
        .bind(account)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn identity(tx: &mut Tx, account: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as("SELECT identity_id FROM account_identity WHERE account_id = $1")
        .bind(account)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(found.map(|(id,)| id))
}

pub async fn identity_of(db: &Db, account: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as("SELECT identity_id FROM account_identity WHERE account_id = $1")
        .bind(account)
        .fetch_optional(db.pool())
        .await?;
    Ok(found.map(|(id,)| id))
}

db::row! {
    /// An account as the desk lists it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Row {
        pub id: String,
        pub created_at: String,
        pub language: String,
        pub frozen_at: Option<String>,
        pub closed_at: Option<String>,
        /// Ways in that it has.
        pub ways: i64,
    }
}

const ROW: &str = "SELECT id, created_at, language, frozen_at, closed_at,
    CAST((SELECT COUNT(*) FROM passkey WHERE passkey.account_id = account.id)
       + (SELECT COUNT(*) FROM passphrase WHERE passphrase.account_id = account.id) AS BIGINT) AS ways
    FROM account";

/// All accounts that are in use, oldest first.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Row>> {
    let sql = format!("{ROW} WHERE closed_at IS NULL ORDER BY id");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Row>> {
    let sql = format!("{ROW} WHERE id = $1");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await
}

/// BCP 47 tag of the interface that somebody wants, `""` for no wish.
pub async fn language(db: &Db, account: &str) -> sqlx::Result<String> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT language FROM account WHERE id = $1").bind(account).fetch_optional(db.pool()).await?;
    Ok(found.map(|(language,)| language).unwrap_or_default())
}

pub async fn set_language(tx: &mut Tx, account: &str, language: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE account SET language = $1 WHERE id = $2")
        .bind(language)
        .bind(account)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

const SECRETARIAT: &str =
    "SELECT DISTINCT account.id FROM account JOIN account_role ON account_role.account_id = account.id
     WHERE role = 'secretariat' AND ended_at IS NULL AND frozen_at IS NULL AND closed_at IS NULL ORDER BY account.id";

/// How many persons the secretariat is.
pub async fn size_of_secretariat(db: &Db) -> sqlx::Result<usize> {
    let found: Vec<(String,)> = sqlx::query_as(SECRETARIAT).fetch_all(db.pool()).await?;
    Ok(found.len())
}

/// Accounts of the secretariat that somebody may come in by.
pub async fn secretariat(tx: &mut Tx) -> sqlx::Result<Vec<String>> {
    let found: Vec<(String,)> = sqlx::query_as(SECRETARIAT).fetch_all(&mut **tx).await?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Freezes an account. `false` when it was frozen or closed already.
pub async fn freeze(tx: &mut Tx, account: &str, now: &str) -> sqlx::Result<bool> {
    let done =
        sqlx::query("UPDATE account SET frozen_at = $1 WHERE id = $2 AND frozen_at IS NULL AND closed_at IS NULL")
            .bind(now)
            .bind(account)
            .execute(&mut **tx)
            .await?;
    Ok(db::changed_one(&done))
}

pub async fn unfreeze(tx: &mut Tx, account: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE account SET frozen_at = NULL WHERE id = $1 AND frozen_at IS NOT NULL")
        .bind(account)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

pub async fn close(tx: &mut Tx, account: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE account SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL")
        .bind(now)
        .bind(account)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

pub async fn insert_invitation(
    tx: &mut Tx,
    token_hash: &str,
    account: &str,
    by: &str,
    now: &str,
    expires: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO invitation (token_hash, account_id, made_by, made_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(token_hash)
    .bind(account)
    .bind(by)
    .bind(now)
    .bind(expires)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whom an invitation that waits is for.
pub async fn invited(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as(
        "SELECT account_id FROM invitation
         WHERE token_hash = $1 AND used_at IS NULL AND cancelled_at IS NULL AND expires_at > $2",
    )
    .bind(token_hash)
    .bind(now)
    .fetch_optional(db.pool())
    .await?;
    Ok(found.map(|(account,)| account))
}

/// Uses an invitation. `false` when it does not wait.
pub async fn use_invitation(tx: &mut Tx, token_hash: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE invitation SET used_at = $1
         WHERE token_hash = $2 AND used_at IS NULL AND cancelled_at IS NULL AND expires_at > $3",
    )
    .bind(now)
    .bind(token_hash)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Takes back all invitations of an account that wait. How many there were.
pub async fn cancel_invitations(tx: &mut Tx, account: &str, now: &str) -> sqlx::Result<u64> {
    let done = sqlx::query(
        "UPDATE invitation SET cancelled_at = $1 WHERE account_id = $2 AND used_at IS NULL AND cancelled_at IS NULL",
    )
    .bind(now)
    .bind(account)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// When the invitation of an account that waits ends.
pub async fn open_until(db: &Db, account: &str, now: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as(
        "SELECT expires_at FROM invitation WHERE account_id = $1 AND used_at IS NULL AND cancelled_at IS NULL
         AND expires_at > $2 ORDER BY expires_at DESC LIMIT 1",
    )
    .bind(account)
    .bind(now)
    .fetch_optional(db.pool())
    .await?;
    Ok(found.map(|(until,)| until))
}

/// Forgets invitations that were over before `before`.
pub async fn forget(tx: &mut Tx, before: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM invitation WHERE expires_at < $1").bind(before).execute(&mut **tx).await?;
    Ok(())
}
