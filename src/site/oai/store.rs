//! What harvesters were told of, in the database.

use super::ledger::Told;
use crate::db::{self, Db};
use std::collections::BTreeMap;

pub async fn all(db: &Db) -> sqlx::Result<BTreeMap<String, Told>> {
    let rows: Vec<(String, Option<String>, Option<String>)> =
        sqlx::query_as("SELECT record, gone_at, back_at FROM harvested ORDER BY record").fetch_all(db.pool()).await?;
    Ok(rows.into_iter().map(|(record, gone_at, back_at)| (record, Told { gone_at, back_at })).collect())
}

/// Writes down what is new, back and gone since `now`. Two who do it at once write the same.
pub async fn note(db: &Db, new: &[&String], back: &[&String], gone: &[&String], now: &str) -> sqlx::Result<()> {
    let mut tx = db::begin(db).await?;
    for record in new {
        sqlx::query("INSERT INTO harvested (record) VALUES ($1) ON CONFLICT (record) DO NOTHING")
            .bind(*record)
            .execute(&mut *tx)
            .await?;
    }
    for record in back {
        sqlx::query("UPDATE harvested SET gone_at = NULL, back_at = $1 WHERE record = $2 AND gone_at IS NOT NULL")
            .bind(now)
            .bind(*record)
            .execute(&mut *tx)
            .await?;
    }
    for record in gone {
        sqlx::query("UPDATE harvested SET gone_at = $1 WHERE record = $2 AND gone_at IS NULL")
            .bind(now)
            .bind(*record)
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await
}
