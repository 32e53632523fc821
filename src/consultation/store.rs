//! Consultations in the database.

use super::Consultation;
use crate::app;
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

db::row! {
    struct Row {
        id: String,
        slug: String,
        title: String,
        short_title: String,
        topic: String,
        convener: String,
        starts: String,
        ends: String,
        languages: String,
        goals: String,
        questions: String,
        attribution_rule: String,
        notice: String,
        version: i64,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Consultation> {
        Ok(Consultation {
            id: self.id,
            slug: self.slug,
            title: self.title,
            short_title: self.short_title,
            topic: self.topic,
            convener: self.convener,
            starts: self.starts,
            ends: self.ends,
            languages: db::from_json(&self.languages)?,
            goals: db::from_json(&self.goals)?,
            questions: db::from_json(&self.questions)?,
            attribution_rule: self.attribution_rule,
            notice: self.notice,
            version: self.version,
        })
    }
}

const COLUMNS: &str = "id, slug, title, short_title, topic, convener, starts, ends, languages, goals, questions,
    attribution_rule, notice, version";

/// All consultations, newest first.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Consultation>> {
    Ok(known(db).await?.to_vec())
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Consultation>> {
    Ok(known(db).await?.iter().find(|one| one.slug == slug).cloned())
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Consultation>> {
    Ok(known(db).await?.iter().find(|one| one.id == id).cloned())
}

async fn known(db: &Db) -> sqlx::Result<Arc<Vec<Consultation>>> {
    let read = async {
        let sql = format!("SELECT {COLUMNS} FROM consultation ORDER BY created_at DESC, id");
        let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        rows.into_iter().map(Row::read).collect()
    };
    db.known("consultations", "", read).await
}

/// When each consultation last changed, by id.
pub async fn changes(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let read = async {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT id, changed_at FROM consultation ORDER BY id").fetch_all(db.pool()).await?;
        Ok(rows.into_iter().collect())
    };
    db.known("changes of consultations", "", read).await.map(Arc::unwrap_or_clone)
}

/// Stores a new consultation under a new id; a slug that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, consultation: &Consultation, now: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO consultation (id, slug, title, short_title, topic, convener, starts, ends, languages, goals,
             questions, attribution_rule, notice, version, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15)",
    )
    .bind(&id)
    .bind(&consultation.slug)
    .bind(&consultation.title)
    .bind(&consultation.short_title)
    .bind(&consultation.topic)
    .bind(&consultation.convener)
    .bind(&consultation.starts)
    .bind(&consultation.ends)
    .bind(db::to_json(&consultation.languages))
    .bind(db::to_json(&consultation.goals))
    .bind(db::to_json(&consultation.questions))
    .bind(&consultation.attribution_rule)
    .bind(&consultation.notice)
    .bind(now)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// Writes the new content of a consultation over version `consultation.version`. `false` when somebody
/// else changed it since, or it is not there.
pub async fn update(tx: &mut Tx, consultation: &Consultation) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE consultation
            SET title = $1, short_title = $2, topic = $3, convener = $4, starts = $5, ends = $6, languages = $7,
                goals = $8, questions = $9, attribution_rule = $10, notice = $11, changed_at = $12, version = version + 1
          WHERE id = $13 AND version = $14",
    )
    .bind(&consultation.title)
    .bind(&consultation.short_title)
    .bind(&consultation.topic)
    .bind(&consultation.convener)
    .bind(&consultation.starts)
    .bind(&consultation.ends)
    .bind(db::to_json(&consultation.languages))
    .bind(db::to_json(&consultation.goals))
    .bind(db::to_json(&consultation.questions))
    .bind(&consultation.attribution_rule)
    .bind(&consultation.notice)
    .bind(app::now())
    .bind(&consultation.id)
    .bind(consultation.version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}
