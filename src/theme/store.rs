//! The log of decisions in the database.

use super::decision::{Act, Decision};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        number: i64,
        act: String,
        made_at: String,
    }
}

/// All decisions of a consultation, in their order.
pub async fn log(db: &Db, consultation: &str) -> sqlx::Result<Vec<Decision>> {
    let rows: Vec<Row> =
        sqlx::query_as("SELECT number, act, made_at FROM theme_decision WHERE consultation_id = $1 ORDER BY number")
            .bind(consultation)
            .fetch_all(db.pool())
            .await?;
    rows.into_iter()
        .map(|row| Ok(Decision { number: row.number, act: db::from_json(&row.act)?, made_at: row.made_at }))
        .collect()
}

/// Adds a decision after the last one that the caller has seen. `false` when another came between.
pub async fn append(tx: &mut Tx, consultation: &str, seen: i64, act: &Act, now: &str) -> sqlx::Result<bool> {
    let (last,): (i64,) =
        sqlx::query_as("SELECT COALESCE(MAX(number), 0) FROM theme_decision WHERE consultation_id = $1")
            .bind(consultation)
            .fetch_one(&mut **tx)
            .await?;
    if last != seen {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO theme_decision (consultation_id, number, act, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING",
    )
    .bind(consultation)
    .bind(last + 1)
    .bind(db::to_json(act))
    .bind(now)
    .execute(&mut **tx)
    .await
    .map(|done| db::changed_one(&done))
}
