//! Works, and languages of them, that are off the shelf.

use crate::db::{self, Tx};

/// `false` when it did not stand.
pub async fn withdraw(tx: &mut Tx, id: &str, now: &str, because: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE work SET withdrawn_at = $1, withdrawn_because = $2, version = version + 1
          WHERE id = $3 AND withdrawn_at IS NULL",
    )
    .bind(now)
    .bind(because)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it was not withdrawn.
pub async fn reinstate(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE work SET withdrawn_at = NULL, withdrawn_because = '', version = version + 1
          WHERE id = $1 AND withdrawn_at IS NOT NULL",
    )
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Takes the revisions of a language up to `revision` off the shelf. `false` when they are off already.
pub async fn withdraw_language(
    tx: &mut Tx,
    version: &str,
    revision: i64,
    now: &str,
    because: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE language_version SET withdrawn_at = $1, withdrawn_because = $2, withdrawn_to = $3
          WHERE id = $4 AND (withdrawn_at IS NULL OR withdrawn_to < $3)",
    )
    .bind(now)
    .bind(because)
    .bind(revision)
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when nothing of it was withdrawn.
pub async fn reinstate_language(tx: &mut Tx, version: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE language_version SET withdrawn_at = NULL, withdrawn_because = '', withdrawn_to = 0
          WHERE id = $1 AND withdrawn_at IS NOT NULL",
    )
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}
