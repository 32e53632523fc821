//! Organisations in the database.

use super::Organisation;
use crate::app;
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;

db::row! {
    struct Row {
        id: String,
        slug: String,
        name: String,
        aliases: String,
        country: String,
        kind: String,
        note: String,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Organisation> {
        Ok(Organisation {
            id: self.id,
            slug: self.slug,
            name: self.name,
            aliases: db::from_json(&self.aliases)?,
            country: self.country,
            kind: self.kind,
            note: self.note,
        })
    }
}

/// All organisations by name.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Organisation>> {
    let rows: Vec<Row> =
        sqlx::query_as("SELECT id, slug, name, aliases, country, kind, note FROM organisation ORDER BY name, id")
            .fetch_all(db.pool())
            .await?;
    rows.into_iter().map(Row::read).collect()
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Organisation>> {
    let row: Option<Row> =
        sqlx::query_as("SELECT id, slug, name, aliases, country, kind, note FROM organisation WHERE slug = $1")
            .bind(slug)
            .fetch_optional(db.pool())
            .await?;
    row.map(Row::read).transpose()
}

/// When each organisation last changed, by id.
pub async fn changes(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT id, changed_at FROM organisation ORDER BY id").fetch_all(db.pool()).await?;
    Ok(rows.into_iter().collect())
}

/// Stores an organisation unless one of that name is there; either way it is there afterwards.
pub async fn insert_if_new(tx: &mut Tx, organisation: &Organisation) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO organisation (id, slug, name, aliases, country, kind, note, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT DO NOTHING",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(&organisation.slug)
    .bind(&organisation.name)
    .bind(db::to_json(&organisation.aliases))
    .bind(&organisation.country)
    .bind(&organisation.kind)
    .bind(&organisation.note)
    .bind(app::now())
    .execute(&mut **tx)
    .await?;
    Ok(())
}
