//! What was public and is gone: a harvester that copied it must be told.
//!
//! The acts that take something out of sight lay the stone in their own transaction, and lift it when they let
//! the thing be seen again. A lifted stone stays, with its day: the thing counts as changed since.

use super::{Db, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

super::row! {
    /// A thing that is gone, or was.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Tombstone {
        /// Id of the thing.
        pub about: String,
        pub gone_at: String,
        /// `None` while it is gone.
        pub back_at: Option<String>,
    }
}

impl Tombstone {
    pub fn is_gone(&self) -> bool {
        self.back_at.is_none()
    }

    /// When it went or came back, whichever was last.
    pub fn changed_at(&self) -> &str {
        self.back_at.as_ref().unwrap_or(&self.gone_at)
    }
}

/// Says that a thing is gone since `now`.
pub async fn lay(tx: &mut Tx, kind: &str, about: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO tombstone (kind, about, gone_at) VALUES ($1, $2, $3)
         ON CONFLICT (kind, about) DO UPDATE SET gone_at = $4, back_at = NULL",
    )
    .bind(kind)
    .bind(about)
    .bind(now)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Says that it is back. Nothing happens when it was never gone.
pub async fn lift(tx: &mut Tx, kind: &str, about: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE tombstone SET back_at = $1 WHERE kind = $2 AND about = $3 AND back_at IS NULL")
        .bind(now)
        .bind(kind)
        .bind(about)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// All stones of a kind, by what they are about.
pub async fn of_kind(db: &Db, kind: &str) -> sqlx::Result<BTreeMap<String, Tombstone>> {
    let read = async {
        let all: Vec<Tombstone> =
            sqlx::query_as("SELECT about, gone_at, back_at FROM tombstone WHERE kind = $1 ORDER BY about")
                .bind(kind)
                .fetch_all(db.pool())
                .await?;
        Ok(all.into_iter().map(|stone| (stone.about.clone(), stone)).collect())
    };
    db.known("tombstones", kind, read).await.map(Arc::unwrap_or_clone)
}
