//! Charters in the database.

use super::{Charter, Text};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        id: String,
        number: i64,
        original: String,
        hash: String,
        adopted_on: String,
        note: String,
        published_at: String,
    }
}

/// All versions, newest first.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Charter>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, number, original, hash, adopted_on, note, published_at FROM charter ORDER BY number DESC",
    )
    .fetch_all(db.pool())
    .await?;
    let texts: Vec<(String, String, String, String, String)> = sqlx::query_as(
        "SELECT charter_id, language, title, understanding, purposes FROM charter_text ORDER BY charter_id, language",
    )
    .fetch_all(db.pool())
    .await?;
    let mut all = Vec::new();
    for row in rows {
        let mut own = Vec::new();
        for (charter, language, title, understanding, purposes) in &texts {
            if *charter == row.id {
                own.push(Text {
                    language: language.clone(),
                    title: title.clone(),
                    understanding: db::from_json(understanding)?,
                    purposes: db::from_json(purposes)?,
                });
            }
        }
        all.push(Charter {
            id: row.id,
            number: row.number,
            original: row.original,
            hash: row.hash,
            adopted_on: row.adopted_on,
            note: row.note,
            published_at: row.published_at,
            texts: own,
        });
    }
    Ok(all)
}

/// The version that stands.
pub async fn newest(db: &Db) -> sqlx::Result<Option<Charter>> {
    Ok(all(db).await?.into_iter().next())
}

/// Stores a version under a new id; a number that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, charter: &Charter) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO charter (id, number, original, hash, adopted_on, note, published_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(charter.number)
    .bind(&charter.original)
    .bind(&charter.hash)
    .bind(&charter.adopted_on)
    .bind(&charter.note)
    .bind(&charter.published_at)
    .execute(&mut **tx)
    .await?;
    for text in &charter.texts {
        insert_text(tx, &id, text).await?;
    }
    Ok(id)
}

/// Adds a translation. `false` when there is one in that language.
pub async fn insert_text(tx: &mut Tx, charter: &str, text: &Text) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO charter_text (charter_id, language, title, understanding, purposes, hash)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
    )
    .bind(charter)
    .bind(&text.language)
    .bind(&text.title)
    .bind(db::to_json(&text.understanding))
    .bind(db::to_json(&text.purposes))
    .bind(text.hash())
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}
