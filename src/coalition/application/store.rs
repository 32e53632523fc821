//! Applications, reviews and votes in the database.

use super::review::{Recommends, Review};
use super::vote::{Ballot, Choice, Motion};
use super::{Application, File, Form, Question};
use crate::coalition::Kind;
use crate::db::{self, Db, Tx};
use crate::organisation::{Office, Sector, Side};
use std::collections::BTreeSet;

db::row! {
    struct Row {
        id: String,
        kind: String,
        name: String,
        aliases: String,
        offices: String,
        sectors: String,
        side: String,
        work: String,
        answers: String,
        language: String,
        charter_id: String,
        contact_name: String,
        contact_mail: String,
        sent_at: String,
        withdrawn_at: Option<String>,
        organisation_id: Option<String>,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Application> {
        let offices: Vec<(String, String)> = db::from_json(&self.offices)?;
        let sectors: Vec<String> = db::from_json(&self.sectors)?;
        let answers: Vec<String> = db::from_json(&self.answers)?;
        Ok(Application {
            form: Form {
                kind: db::word(Kind::parse(&self.kind), &self.kind)?,
                name: self.name,
                aliases: db::from_json(&self.aliases)?,
                offices: offices.into_iter().map(|(city, country)| Office { city, country }).collect(),
                sectors: sectors.iter().map(|word| db::word(Sector::parse(word), word)).collect::<sqlx::Result<_>>()?,
                side: Side::parse(&self.side),
                work: self.work,
                answers: answers
                    .iter()
                    .map(|word| db::word(Question::parse(word), word))
                    .collect::<sqlx::Result<BTreeSet<_>>>()?,
                language: self.language,
            },
            id: self.id,
            charter_id: self.charter_id,
            contact_name: self.contact_name,
            contact_mail: self.contact_mail,
            sent_at: self.sent_at,
            withdrawn_at: self.withdrawn_at,
            organisation_id: self.organisation_id,
        })
    }
}

const COLUMNS: &str =
    "id, kind, name, aliases, offices, sectors, side, work, answers, language, charter_id, contact_name,
    contact_mail, sent_at, withdrawn_at, organisation_id";

/// All applications with what was done about them, newest first.
pub async fn all(db: &Db) -> sqlx::Result<Vec<File>> {
    let sql = format!("SELECT {COLUMNS} FROM application ORDER BY sent_at DESC, id DESC");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
    files(db, rows).await
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<File>> {
    let sql = format!("SELECT {COLUMNS} FROM application WHERE id = $1");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_all(db.pool()).await?;
    Ok(files(db, rows).await?.into_iter().next())
}

/// The one that a private link is for.
pub async fn by_token(db: &Db, token_hash: &str) -> sqlx::Result<Option<File>> {
    let sql = format!("SELECT {COLUMNS} FROM application WHERE token_hash = $1");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(token_hash).fetch_all(db.pool()).await?;
    Ok(files(db, rows).await?.into_iter().next())
}

async fn files(db: &Db, rows: Vec<Row>) -> sqlx::Result<Vec<File>> {
    let reviews = reviews(db).await?;
    let motions = motions(db).await?;
    let mut files = Vec::new();
    for row in rows {
        let application = row.read()?;
        files.push(File {
            reviews: reviews.iter().filter(|one| one.application_id == application.id).cloned().collect(),
            motions: motions.iter().filter(|one| one.application_id == application.id).cloned().collect(),
            application,
        });
    }
    Ok(files)
}

/// How many were sent since `since`.
pub async fn count_since(db: &Db, since: &str) -> sqlx::Result<i64> {
    let (count,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM application WHERE sent_at > $1").bind(since).fetch_one(db.pool()).await?;
    Ok(count)
}

pub async fn insert(tx: &mut Tx, made: &Application, token_hash: &str) -> sqlx::Result<()> {
    let form = &made.form;
    let offices: Vec<(&str, &str)> = form.offices.iter().map(|one| (one.city.as_str(), one.country.as_str())).collect();
    sqlx::query(
        "INSERT INTO application (id, token_hash, kind, name, aliases, offices, sectors, side, work, answers, language,
             charter_id, contact_name, contact_mail, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(&made.id)
    .bind(token_hash)
    .bind(form.kind.as_str())
    .bind(&form.name)
    .bind(db::to_json(&form.aliases))
    .bind(db::to_json(&offices))
    .bind(db::to_json(&form.sectors.iter().map(|one| one.as_str()).collect::<Vec<_>>()))
    .bind(form.side.map_or("", Side::as_str))
    .bind(&form.work)
    .bind(db::to_json(&form.answers.iter().map(|one| one.as_str()).collect::<Vec<_>>()))
    .bind(&form.language)
    .bind(&made.charter_id)
    .bind(&made.contact_name)
    .bind(&made.contact_mail)
    .bind(&made.sent_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// `false` when it was taken back or admitted before.
pub async fn withdraw(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL AND organisation_id IS NULL",
    )
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it was admitted or taken back before.
pub async fn admit(tx: &mut Tx, id: &str, organisation: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application SET organisation_id = $1
          WHERE id = $2 AND organisation_id IS NULL AND withdrawn_at IS NULL",
    )
    .bind(organisation)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

db::row! {
    struct ReviewRow {
        id: String,
        application_id: String,
        account_id: String,
        organisation_id: String,
        regions: String,
        assigned_at: String,
        declared_at: Option<String>,
        conflict: Option<String>,
        recommends: Option<String>,
        reasons: Option<String>,
        given_at: Option<String>,
        ended_at: Option<String>,
    }
}

async fn reviews(db: &Db) -> sqlx::Result<Vec<Review>> {
    let rows: Vec<ReviewRow> = sqlx::query_as(
        "SELECT id, application_id, account_id, organisation_id, regions, assigned_at, declared_at, conflict, recommends,
                reasons, given_at, ended_at
           FROM application_review ORDER BY assigned_at, id",
    )
    .fetch_all(db.pool())
    .await?;
    rows.into_iter()
        .map(|row| {
            let recommends = match row.recommends {
                Some(word) => Some(db::word(Recommends::parse(&word), &word)?),
                None => None,
            };
            Ok(Review {
                id: row.id,
                application_id: row.application_id,
                account_id: row.account_id,
                organisation_id: row.organisation_id,
                regions: db::from_json(&row.regions)?,
                assigned_at: row.assigned_at,
                declared_at: row.declared_at,
                conflict: row.conflict,
                given: recommends.zip(row.reasons),
                given_at: row.given_at,
                ended_at: row.ended_at,
            })
        })
        .collect()
}

pub async fn insert_review(tx: &mut Tx, made: &Review, by: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO application_review (id, application_id, account_id, organisation_id, regions, assigned_at,
             assigned_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&made.id)
    .bind(&made.application_id)
    .bind(&made.account_id)
    .bind(&made.organisation_id)
    .bind(db::to_json(&made.regions))
    .bind(&made.assigned_at)
    .bind(by)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Says whether there is a conflict; one ends the review. `false` when it was said before, or the review ended.
pub async fn declare(tx: &mut Tx, id: &str, conflict: Option<&str>, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application_review SET declared_at = $1, conflict = $2, ended_at = $3
          WHERE id = $4 AND declared_at IS NULL AND ended_at IS NULL",
    )
    .bind(now)
    .bind(conflict)
    .bind(conflict.map(|_| now))
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// `false` when it was given before, the conflict was not asked about, or the review ended.
pub async fn give(tx: &mut Tx, id: &str, recommends: Recommends, reasons: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application_review SET recommends = $1, reasons = $2, given_at = $3
          WHERE id = $4 AND given_at IS NULL AND declared_at IS NOT NULL AND ended_at IS NULL",
    )
    .bind(recommends.as_str())
    .bind(reasons)
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Takes somebody off an application who gave no review yet.
pub async fn end_review(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application_review SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL AND given_at IS NULL",
    )
    .bind(now)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Accounts that look at applications, each with the organisations that it speaks for.
pub async fn reviewers(db: &Db) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as(
        "SELECT DISTINCT account_role.account_id, organisation_speaker.organisation_id FROM account_role
           JOIN organisation_speaker ON organisation_speaker.account_id = account_role.account_id
          WHERE account_role.role = 'reviewer' AND account_role.ended_at IS NULL
            AND organisation_speaker.ended_at IS NULL
          ORDER BY account_role.account_id, organisation_speaker.organisation_id",
    )
    .fetch_all(db.pool())
    .await
}

db::row! {
    struct MotionRow {
        id: String,
        application_id: String,
        opened_at: String,
        closes_at: String,
        quorum: i64,
        seats: String,
    }
}

db::row! {
    struct BallotRow {
        motion_id: String,
        seat_id: String,
        choice: String,
        reasons: String,
        cast_at: String,
    }
}

async fn motions(db: &Db) -> sqlx::Result<Vec<Motion>> {
    let rows: Vec<MotionRow> = sqlx::query_as(
        "SELECT id, application_id, opened_at, closes_at, quorum, seats FROM motion ORDER BY opened_at, id",
    )
    .fetch_all(db.pool())
    .await?;
    let cast: Vec<BallotRow> = sqlx::query_as(
        "SELECT motion_id, seat_id, choice, reasons, cast_at FROM ballot ORDER BY motion_id, cast_at, seat_id",
    )
    .fetch_all(db.pool())
    .await?;
    let mut motions = Vec::new();
    for row in rows {
        let mut ballots = Vec::new();
        for one in cast.iter().filter(|one| one.motion_id == row.id) {
            ballots.push(Ballot {
                seat_id: one.seat_id.clone(),
                choice: db::word(Choice::parse(&one.choice), &one.choice)?,
                reasons: one.reasons.clone(),
                cast_at: one.cast_at.clone(),
            });
        }
        motions.push(Motion {
            id: row.id,
            application_id: row.application_id,
            opened_at: row.opened_at,
            closes_at: row.closes_at,
            quorum: row.quorum,
            seats: db::from_json(&row.seats)?,
            ballots,
        });
    }
    Ok(motions)
}

pub async fn insert_motion(tx: &mut Tx, made: &Motion, by: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO motion (id, application_id, opened_at, opened_by, closes_at, quorum, seats)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&made.id)
    .bind(&made.application_id)
    .bind(&made.opened_at)
    .bind(by)
    .bind(&made.closes_at)
    .bind(made.quorum)
    .bind(db::to_json(&made.seats))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Counts a vote. `false` when this seat voted before.
pub async fn insert_ballot(tx: &mut Tx, motion: &str, account: &str, made: &Ballot) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO ballot (motion_id, seat_id, account_id, choice, reasons, cast_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
    )
    .bind(motion)
    .bind(&made.seat_id)
    .bind(account)
    .bind(made.choice.as_str())
    .bind(&made.reasons)
    .bind(&made.cast_at)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}
