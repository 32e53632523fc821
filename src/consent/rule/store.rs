//! The widest levels in the database, and the statements that they are about.

use crate::access::Level;
use crate::db::{self, Db, Tx};

/// Ids of all statements of a consultation.
pub async fn statements_of(tx: &mut Tx, consultation: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> = sqlx::query_as(
        "SELECT statement.id FROM statement JOIN roundtable ON roundtable.id = statement.roundtable_id
          WHERE roundtable.consultation_id = $1 ORDER BY statement.id",
    )
    .bind(consultation)
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The widest level of a consultation. `None` where there is no such rule.
pub async fn widest(db: &Db, consultation: &str) -> sqlx::Result<Option<Level>> {
    let found: Option<(String,)> = sqlx::query_as("SELECT widest FROM attribution_rule WHERE consultation_id = $1")
        .bind(consultation)
        .fetch_optional(db.pool())
        .await?;
    found.map(|(word,)| db::word(Level::parse(&word), &word)).transpose()
}

pub async fn set_widest(tx: &mut Tx, consultation: &str, widest: Level) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO attribution_rule (consultation_id, widest) VALUES ($1, $2)
         ON CONFLICT (consultation_id) DO UPDATE SET widest = $3",
    )
    .bind(consultation)
    .bind(widest.as_str())
    .bind(widest.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ids of all statements of a roundtable.
pub async fn statements_at(tx: &mut Tx, roundtable: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> = sqlx::query_as("SELECT id FROM statement WHERE roundtable_id = $1 ORDER BY id")
        .bind(roundtable)
        .fetch_all(&mut **tx)
        .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// The widest level of a roundtable. `None` where there is no such rule.
pub async fn widest_of_roundtable(db: &Db, roundtable: &str) -> sqlx::Result<Option<Level>> {
    let found: Option<(String,)> = sqlx::query_as("SELECT widest FROM roundtable_rule WHERE roundtable_id = $1")
        .bind(roundtable)
        .fetch_optional(db.pool())
        .await?;
    found.map(|(word,)| db::word(Level::parse(&word), &word)).transpose()
}

pub async fn set_widest_of_roundtable(tx: &mut Tx, roundtable: &str, widest: Level) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO roundtable_rule (roundtable_id, widest) VALUES ($1, $2)
         ON CONFLICT (roundtable_id) DO UPDATE SET widest = $3",
    )
    .bind(roundtable)
    .bind(widest.as_str())
    .bind(widest.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}
