//! Roundtables in the database.

use super::{Days, Roundtable};
use crate::app;
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

db::row! {
    struct Row {
        id: String,
        consultation_id: String,
        slug: String,
        position: i64,
        title: String,
        city: String,
        city_inferred: i64,
        country: String,
        region: Option<String>,
        days: String,
        days_note: String,
        language: String,
        hosts: String,
        facts: String,
        unknown: String,
        version: i64,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Roundtable> {
        Ok(Roundtable {
            days: Days::parse(&self.days).map_err(|error| sqlx::Error::Decode(Box::new(error)))?,
            hosts: db::from_json(&self.hosts)?,
            facts: db::from_json(&self.facts)?,
            unknown: db::from_json(&self.unknown)?,
            city_inferred: self.city_inferred == 1,
            id: self.id,
            consultation_id: self.consultation_id,
            slug: self.slug,
            position: self.position,
            title: self.title,
            city: self.city,
            country: self.country,
            region: self.region,
            days_note: self.days_note,
            language: self.language,
            version: self.version,
        })
    }
}

const COLUMNS: &str = "id, consultation_id, slug, position, title, city, city_inferred, country, region, days,
    days_note, language, hosts, facts, unknown, version";

/// The roundtables of a consultation in the order held.
pub async fn of_consultation(db: &Db, consultation: &str) -> sqlx::Result<Vec<Roundtable>> {
    Ok(known(db).await?.iter().filter(|one| one.consultation_id == consultation).cloned().collect())
}

/// Every roundtable of every consultation, in the order held.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Roundtable>> {
    Ok(known(db).await?.to_vec())
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Roundtable>> {
    Ok(known(db).await?.iter().find(|one| one.slug == slug).cloned())
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Roundtable>> {
    Ok(known(db).await?.iter().find(|one| one.id == id).cloned())
}

async fn known(db: &Db) -> sqlx::Result<Arc<Vec<Roundtable>>> {
    let read = async {
        let sql = format!("SELECT {COLUMNS} FROM roundtable ORDER BY consultation_id, position, id");
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        rows.into_iter().map(Row::read).collect()
    };
    db.known("roundtables", "", read).await
}

/// When each roundtable last changed, by id.
pub async fn changes(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let read = async {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT id, changed_at FROM roundtable ORDER BY id").fetch_all(db.pool()).await?;
        Ok(rows.into_iter().collect())
    };
    db.known("changes of roundtables", "", read).await.map(Arc::unwrap_or_clone)
}

/// Stores a new roundtable under a new id; a slug that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, roundtable: &Roundtable) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO roundtable (id, consultation_id, slug, position, title, city, city_inferred, country, region,
             days, days_note, language, hosts, facts, unknown, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)",
    )
    .bind(&id)
    .bind(&roundtable.consultation_id)
    .bind(&roundtable.slug)
    .bind(roundtable.position)
    .bind(&roundtable.title)
    .bind(&roundtable.city)
    .bind(i64::from(roundtable.city_inferred))
    .bind(&roundtable.country)
    .bind(&roundtable.region)
    .bind(roundtable.days.as_str())
    .bind(&roundtable.days_note)
    .bind(&roundtable.language)
    .bind(db::to_json(&roundtable.hosts))
    .bind(db::to_json(&roundtable.facts))
    .bind(db::to_json(&roundtable.unknown))
    .bind(app::now())
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// Writes the new content over version `roundtable.version`. `false` when somebody else changed it since.
pub async fn update(tx: &mut Tx, roundtable: &Roundtable) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE roundtable
            SET title = $1, city = $2, city_inferred = $3, country = $4, region = $5, days = $6, days_note = $7,
                language = $8, hosts = $9, facts = $10, unknown = $11, position = $12, changed_at = $13,
                version = version + 1
          WHERE id = $14 AND version = $15",
    )
    .bind(&roundtable.title)
    .bind(&roundtable.city)
    .bind(i64::from(roundtable.city_inferred))
    .bind(&roundtable.country)
    .bind(&roundtable.region)
    .bind(roundtable.days.as_str())
    .bind(&roundtable.days_note)
    .bind(&roundtable.language)
    .bind(db::to_json(&roundtable.hosts))
    .bind(db::to_json(&roundtable.facts))
    .bind(db::to_json(&roundtable.unknown))
    .bind(roundtable.position)
    .bind(app::now())
    .bind(&roundtable.id)
    .bind(roundtable.version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

db::row! {
    /// How many of a country took part in a roundtable, or spoke at it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Attended {
        pub roundtable_id: String,
        /// `participants` or `speakers`.
        pub what: String,
        /// ISO 3166-1 alpha-3, empty when not known.
        pub country: String,
        pub people: i64,
        pub source: String,
    }
}

/// Of one roundtable.
pub async fn attended(db: &Db, roundtable: &str) -> sqlx::Result<Vec<Attended>> {
    sqlx::query_as(
        "SELECT roundtable_id, what, country, people, source FROM attendance
          WHERE roundtable_id = $1 ORDER BY what, country",
    )
    .bind(roundtable)
    .fetch_all(db.pool())
    .await
}

/// Of all roundtables of a consultation.
pub async fn attended_at_all(db: &Db, consultation: &str) -> sqlx::Result<Vec<Attended>> {
    sqlx::query_as(
        "SELECT attendance.roundtable_id, attendance.what, attendance.country, attendance.people, attendance.source
           FROM attendance JOIN roundtable ON roundtable.id = attendance.roundtable_id
          WHERE roundtable.consultation_id = $1
          ORDER BY attendance.roundtable_id, attendance.what, attendance.country",
    )
    .bind(consultation)
    .fetch_all(db.pool())
    .await
}

/// Replaces what is known of who attended.
pub async fn put_attended(tx: &mut Tx, roundtable: &str, rows: &[Attended]) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM attendance WHERE roundtable_id = $1").bind(roundtable).execute(&mut **tx).await?;
    for row in rows {
        sqlx::query(
            "INSERT INTO attendance (roundtable_id, what, country, people, source) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(roundtable)
        .bind(&row.what)
        .bind(&row.country)
        .bind(row.people)
        .bind(&row.source)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}
