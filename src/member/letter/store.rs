//! The outbox in the database, and who wants no mail.

use crate::db::{self, Db, Tx};

db::row! {
    #[derive(Debug, Clone)]
    pub struct Row {
        pub id: String,
        pub account_id: String,
        pub letter: String,
        pub link: String,
        pub link_id: String,
        pub attempts: i64,
    }
}

pub async fn insert(
    tx: &mut Tx,
    id: &str,
    account: &str,
    letter: &str,
    link: &str,
    link_id: &str,
    now: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO outbox (id, account_id, letter, link, link_id, stop_hash, created_at, attempts)
         VALUES ($1, $2, $3, $4, $5, '', $6, 0)",
    )
    .bind(id)
    .bind(account)
    .bind(letter)
    .bind(link)
    .bind(link_id)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A letter that waits.
pub async fn waiting(db: &Db, id: &str) -> sqlx::Result<Option<Row>> {
    sqlx::query_as(
        "SELECT id, account_id, letter, link, link_id, attempts FROM outbox
         WHERE id = $1 AND sent_at IS NULL AND given_up_at IS NULL",
    )
    .bind(id)
    .fetch_optional(db.pool())
    .await
}

/// Says that a letter is about to be sent, and by what its reader can end all mail.
pub async fn attempt(tx: &mut Tx, id: &str, stop_hash: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET attempts = attempts + 1, stop_hash = $1 WHERE id = $2")
        .bind(stop_hash)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn sent(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET sent_at = $1, link = '', link_id = '' WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn given_up(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET given_up_at = $1, link = '', link_id = '' WHERE id = $2")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Whether this letter waits to be sent to this account already: nobody is told the same thing twice in a row.
pub async fn waits_for(tx: &mut Tx, account: &str, letter: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM outbox WHERE account_id = $1 AND letter = $2 AND sent_at IS NULL AND given_up_at IS NULL",
    )
    .bind(account)
    .bind(letter)
    .fetch_one(&mut **tx)
    .await?;
    Ok(found > 0)
}

/// Whether somebody wants no mail.
pub async fn no_mail(db: &Db, account: &str) -> sqlx::Result<bool> {
    let (found,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM no_mail WHERE account_id = $1").bind(account).fetch_one(db.pool()).await?;
    Ok(found > 0)
}

pub async fn set_no_mail(tx: &mut Tx, account: &str, no_mail: bool, now: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM no_mail WHERE account_id = $1").bind(account).execute(&mut **tx).await?;
    if no_mail {
        sqlx::query("INSERT INTO no_mail (account_id, since) VALUES ($1, $2)")
            .bind(account)
            .bind(now)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

/// Ends all mail to the reader of the letter that carries this. `false` when no letter does.
pub async fn stop(tx: &mut Tx, stop_hash: &str, now: &str) -> sqlx::Result<bool> {
    let found: Option<(String,)> = sqlx::query_as("SELECT account_id FROM outbox WHERE stop_hash = $1")
        .bind(stop_hash)
        .fetch_optional(&mut **tx)
        .await?;
    let Some((account,)) = found else { return Ok(false) };
    set_no_mail(tx, &account, true, now).await?;
    Ok(true)
}

/// Forgets letters that were over before `before`.
pub async fn forget(tx: &mut Tx, before: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM outbox WHERE created_at < $1 AND (sent_at IS NOT NULL OR given_up_at IS NOT NULL)")
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
