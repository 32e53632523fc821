//! Calls and answers in the database.

use super::{Answer, Call};
use crate::access::{Audience, Sealed};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        id: String,
        slug: String,
        title: String,
        question: String,
        language: String,
        audience: String,
        public_form: i64,
        deadline: String,
        opened_at: String,
        closed_at: Option<String>,
    }
}

/// All calls, those that end last first.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Call>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, slug, title, question, language, audience, public_form, deadline, opened_at, closed_at
           FROM input_call ORDER BY deadline DESC, opened_at DESC, id",
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Call {
                question: db::from_json(&row.question)?,
                // What is not understood is for nobody but the desk.
                audience: Audience::parse(&row.audience).unwrap_or(Audience::Sealed),
                id: row.id,
                slug: row.slug,
                title: row.title,
                language: row.language,
                public_form: row.public_form == 1,
                deadline: row.deadline,
                opened_at: row.opened_at,
                closed_at: row.closed_at,
            })
        })
        .collect()
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Call>> {
    Ok(all(db).await?.into_iter().find(|one| one.slug == slug))
}

pub async fn insert(tx: &mut Tx, made: &Call) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO input_call (id, slug, title, question, language, audience, public_form, deadline, opened_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&made.id)
    .bind(&made.slug)
    .bind(&made.title)
    .bind(db::to_json(&made.question))
    .bind(&made.language)
    .bind(made.audience.word())
    .bind(i64::from(made.public_form))
    .bind(&made.deadline)
    .bind(&made.opened_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn close(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE input_call SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

db::row! {
    struct AnswerRow {
        id: String,
        account_id: String,
        organisation_id: String,
        language: String,
        words: String,
        sent_at: String,
    }
}

/// Answers to a call, in the order of time.
pub async fn answers(db: &Db, call: &str) -> sqlx::Result<Vec<Answer>> {
    let rows: Vec<AnswerRow> = sqlx::query_as(
        "SELECT id, account_id, organisation_id, language, words, sent_at FROM input_answer
          WHERE call_id = $1 ORDER BY sent_at, id",
    )
    .bind(call)
    .fetch_all(db.pool())
    .await?;
    let read = |row: AnswerRow| Answer {
        id: row.id,
        account_id: row.account_id,
        organisation_id: row.organisation_id,
        language: row.language,
        words: Sealed::new(row.words),
        sent_at: row.sent_at,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Who sent it: account and organisation, both empty for the public form.
pub async fn insert_answer(
    tx: &mut Tx,
    call: &str,
    (account, organisation): (&str, &str),
    language: &str,
    words: &str,
    now: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO input_answer (id, call_id, account_id, organisation_id, language, words, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(call)
    .bind(account)
    .bind(organisation)
    .bind(language)
    .bind(words)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Answers by the public form since `since`.
pub async fn count_public_since(db: &Db, since: &str) -> sqlx::Result<i64> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM input_answer WHERE account_id = '' AND sent_at > $1")
        .bind(since)
        .fetch_one(db.pool())
        .await?;
    Ok(count)
}
