//! The coalition's settings in the database.

use super::Coalition;
use crate::db::{self, Db, Tx};
use std::sync::Arc;

db::row! {
    #[derive(Clone)]
    struct Row {
        name: String,
        about: String,
        founded_on: String,
        source: String,
        quorum: i64,
        vote_days: i64,
        open_since: Option<String>,
        version: i64,
        changed_at: String,
    }
}

/// The coalition, and when its settings last changed. `None` where none was founded.
pub async fn find(db: &Db) -> sqlx::Result<Option<(Coalition, String)>> {
    let read = async {
        sqlx::query_as(
            "SELECT name, about, founded_on, source, quorum, vote_days, open_since, version, changed_at FROM coalition",
        )
        .fetch_optional(db.pool())
        .await
    };
    let row: Option<Row> = db.known("coalition", "", read).await.map(Arc::unwrap_or_clone)?;
    Ok(row.map(|row| {
        let coalition = Coalition {
            name: row.name,
            about: row.about,
            founded_on: row.founded_on,
            source: row.source,
            quorum: row.quorum,
            vote_days: row.vote_days,
            open_since: row.open_since,
            version: row.version,
        };
        (coalition, row.changed_at)
    }))
}

/// Founds it. A second one is a unique violation.
pub async fn insert(tx: &mut Tx, wanted: &Coalition, now: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO coalition (id, name, about, founded_on, source, quorum, vote_days, open_since, version, changed_at)
         VALUES ('coalition', $1, $2, $3, $4, $5, $6, $7, 1, $8)",
    )
    .bind(&wanted.name)
    .bind(&wanted.about)
    .bind(&wanted.founded_on)
    .bind(&wanted.source)
    .bind(wanted.quorum)
    .bind(wanted.vote_days)
    .bind(&wanted.open_since)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// `false` when somebody else changed it since.
pub async fn update(tx: &mut Tx, wanted: &Coalition, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE coalition
            SET name = $1, about = $2, founded_on = $3, source = $4, quorum = $5, vote_days = $6, open_since = $7,
                changed_at = $8, version = version + 1
          WHERE version = $9",
    )
    .bind(&wanted.name)
    .bind(&wanted.about)
    .bind(&wanted.founded_on)
    .bind(&wanted.source)
    .bind(wanted.quorum)
    .bind(wanted.vote_days)
    .bind(&wanted.open_since)
    .bind(now)
    .bind(wanted.version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}
