//! Ways in, in the database.

use crate::db::{self, Db, Tx};

db::row! {
    /// A passphrase as it is kept.
    #[derive(Debug, Clone)]
    pub struct Kept {
        pub account_id: String,
        pub hash: String,
        /// Sealed record of the secret of one-time codes.
        pub code_id: String,
        pub code_step: i64,
    }
}

pub async fn by_name(db: &Db, name_mark: &str) -> sqlx::Result<Option<Kept>> {
    sqlx::query_as("SELECT account_id, hash, code_id, code_step FROM passphrase WHERE name_mark = $1")
        .bind(name_mark)
        .fetch_optional(db.pool())
        .await
}

pub async fn passphrase_of(db: &Db, account: &str) -> sqlx::Result<Option<Kept>> {
    sqlx::query_as("SELECT account_id, hash, code_id, code_step FROM passphrase WHERE account_id = $1")
        .bind(account)
        .fetch_optional(db.pool())
        .await
}

/// Whether another account signs in with this name.
pub async fn name_is_taken(tx: &mut Tx, name_mark: &str, account: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM passphrase WHERE name_mark = $1 AND account_id <> $2")
        .bind(name_mark)
        .bind(account)
        .fetch_one(&mut **tx)
        .await?;
    Ok(found > 0)
}

pub async fn set_passphrase(tx: &mut Tx, name_mark: &str, kept: &Kept, now: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO passphrase (account_id, name_mark, hash, code_id, code_step, set_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&kept.account_id)
    .bind(name_mark)
    .bind(&kept.hash)
    .bind(&kept.code_id)
    .bind(kept.code_step)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes the passphrase away. The sealed record of its codes, to be destroyed.
pub async fn remove_passphrase(tx: &mut Tx, account: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as("DELETE FROM passphrase WHERE account_id = $1 RETURNING code_id")
        .bind(account)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Takes a code. `false` when this one or a later one was taken before.
pub async fn take_code(tx: &mut Tx, account: &str, step: i64) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE passphrase SET code_step = $1 WHERE account_id = $2 AND code_step < $3")
        .bind(step)
        .bind(account)
        .bind(step)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Whose unused recovery code this is.
pub async fn recovery_account(db: &Db, code_hash: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT account_id FROM recovery_code WHERE code_hash = $1 AND used_at IS NULL")
            .bind(code_hash)
            .fetch_optional(db.pool())
            .await?;
    Ok(found.map(|(account,)| account))
}

pub async fn use_recovery_code(tx: &mut Tx, code_hash: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE recovery_code SET used_at = $1 WHERE code_hash = $2 AND used_at IS NULL")
        .bind(now)
        .bind(code_hash)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Puts a new set in the place of the old one.
pub async fn set_recovery_codes(tx: &mut Tx, account: &str, hashes: &[String], now: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM recovery_code WHERE account_id = $1").bind(account).execute(&mut **tx).await?;
    for hash in hashes {
        sqlx::query("INSERT INTO recovery_code (code_hash, account_id, made_at) VALUES ($1, $2, $3)")
            .bind(hash)
            .bind(account)
            .bind(now)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

pub async fn recovery_codes_left(db: &Db, account: &str) -> sqlx::Result<i64> {
    let (left,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM recovery_code WHERE account_id = $1 AND used_at IS NULL")
            .bind(account)
            .fetch_one(db.pool())
            .await?;
    Ok(left)
}

db::row! {
    #[derive(Debug, Clone)]
    pub struct PasskeyRow {
        pub id: String,
        pub account_id: String,
        pub credential: String,
        pub created_at: String,
        pub used_at: Option<String>,
    }
}

pub async fn passkeys(db: &Db, account: &str) -> sqlx::Result<Vec<PasskeyRow>> {
    sqlx::query_as(
        "SELECT id, account_id, credential, created_at, used_at FROM passkey WHERE account_id = $1 ORDER BY created_at, id",
    )
    .bind(account)
    .fetch_all(db.pool())
    .await
}

pub async fn insert_passkey(tx: &mut Tx, id: &str, account: &str, credential: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO passkey (id, account_id, credential, created_at) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(account)
        .bind(credential)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Keeps the counter of a passkey, and the day on which it was used.
pub async fn used_passkey(tx: &mut Tx, id: &str, credential: &str, day: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE passkey SET credential = $1, used_at = $2 WHERE id = $3")
        .bind(credential)
        .bind(day)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn remove_passkey(tx: &mut Tx, account: &str, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM passkey WHERE id = $1 AND account_id = $2")
        .bind(id)
        .bind(account)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Takes all passkeys, recovery codes and known browsers away.
pub async fn remove_all(tx: &mut Tx, account: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM passkey WHERE account_id = $1").bind(account).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM recovery_code WHERE account_id = $1").bind(account).execute(&mut **tx).await?;
    forget_devices(tx, account).await
}

pub async fn forget_devices(tx: &mut Tx, account: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM known_device WHERE account_id = $1").bind(account).execute(&mut **tx).await?;
    Ok(())
}

pub async fn insert_device(tx: &mut Tx, token_hash: &str, account: &str, expires: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO known_device (token_hash, account_id, expires_at) VALUES ($1, $2, $3)")
        .bind(token_hash)
        .bind(account)
        .bind(expires)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Whose own browser this is.
pub async fn device_account(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT account_id FROM known_device WHERE token_hash = $1 AND expires_at > $2")
            .bind(token_hash)
            .bind(now)
            .fetch_optional(db.pool())
            .await?;
    Ok(found.map(|(account,)| account))
}

pub async fn insert_ceremony(tx: &mut Tx, hash: &str, account: &str, state: &str, expires: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO ceremony (token_hash, account_id, state, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(hash)
        .bind(account)
        .bind(state)
        .bind(expires)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Takes what was asked: whom, and the state. Nobody answers it twice.
pub async fn take_ceremony(tx: &mut Tx, hash: &str, now: &str) -> sqlx::Result<Option<(String, String)>> {
    sqlx::query_as("DELETE FROM ceremony WHERE token_hash = $1 AND expires_at > $2 RETURNING account_id, state")
        .bind(hash)
        .bind(now)
        .fetch_optional(&mut **tx)
        .await
}

/// Forgets what is over at `now`.
pub async fn forget(tx: &mut Tx, now: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM ceremony WHERE expires_at <= $1").bind(now).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM known_device WHERE expires_at <= $1").bind(now).execute(&mut **tx).await?;
    Ok(())
}
