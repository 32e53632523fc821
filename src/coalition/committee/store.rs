//! Committees, seats and sittings in the database.

use super::{Committee, Seat, Sitting, Sort};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        id: String,
        slug: String,
        kind: String,
        name: String,
        consultation_id: Option<String>,
        founded_on: String,
        as_of: String,
        note: String,
        source: String,
        changed_at: String,
    }
}

db::row! {
    struct SeatRow {
        id: String,
        committee_id: String,
        number: i64,
        opened_on: String,
        closed_on: String,
        source: String,
    }
}

db::row! {
    struct SittingRow {
        id: String,
        seat_id: String,
        organisation_id: Option<String>,
        since: String,
        term_ends: String,
        until: String,
        source: String,
    }
}

/// All committees with their seats, core groups first, each in the order of founding.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Committee>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, slug, kind, name, consultation_id, founded_on, as_of, note, source, changed_at
           FROM committee ORDER BY kind, founded_on, id",
    )
    .fetch_all(db.pool())
    .await?;
    let seats: Vec<SeatRow> = sqlx::query_as(
        "SELECT id, committee_id, number, opened_on, closed_on, source FROM seat ORDER BY committee_id, number",
    )
    .fetch_all(db.pool())
    .await?;
    let sittings: Vec<SittingRow> = sqlx::query_as(
        "SELECT id, seat_id, organisation_id, since, term_ends, until, source FROM sitting ORDER BY seat_id, since, id",
    )
    .fetch_all(db.pool())
    .await?;
    let sitting = |row: &SittingRow| Sitting {
        id: row.id.clone(),
        organisation_id: row.organisation_id.clone(),
        since: row.since.clone(),
        term_ends: row.term_ends.clone(),
        until: row.until.clone(),
        source: row.source.clone(),
    };
    let seat = |row: &SeatRow| Seat {
        id: row.id.clone(),
        number: row.number,
        opened_on: row.opened_on.clone(),
        closed_on: row.closed_on.clone(),
        source: row.source.clone(),
        sittings: sittings.iter().filter(|one| one.seat_id == row.id).map(sitting).collect(),
    };
    rows.into_iter()
        .map(|row| {
            Ok(Committee {
                sort: db::word(Sort::parse(&row.kind), &row.kind)?,
                seats: seats.iter().filter(|one| one.committee_id == row.id).map(seat).collect(),
                id: row.id,
                slug: row.slug,
                name: row.name,
                consultation_id: row.consultation_id,
                founded_on: row.founded_on,
                as_of: row.as_of,
                note: row.note,
                source: row.source,
                changed_at: row.changed_at,
            })
        })
        .collect()
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Committee>> {
    Ok(all(db).await?.into_iter().find(|one| one.slug == slug))
}

/// The committee that decides for the coalition: the one founded last.
pub async fn steering(db: &Db) -> sqlx::Result<Option<Committee>> {
    Ok(all(db).await?.into_iter().filter(|one| one.sort == Sort::Steering).next_back())
}

/// Stores a new one under a new id, without seats; a slug that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, made: &Committee) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO committee (id, slug, kind, name, consultation_id, founded_on, as_of, note, source,
             changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(&id)
    .bind(&made.slug)
    .bind(made.sort.as_str())
    .bind(&made.name)
    .bind(&made.consultation_id)
    .bind(&made.founded_on)
    .bind(&made.as_of)
    .bind(&made.note)
    .bind(&made.source)
    .bind(&made.changed_at)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// A new seat. A number that is taken is a unique violation.
pub async fn insert_seat(tx: &mut Tx, committee: &str, seat: &Seat, now: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO seat (id, committee_id, number, opened_on, closed_on, source) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(committee)
    .bind(seat.number)
    .bind(&seat.opened_on)
    .bind(&seat.closed_on)
    .bind(&seat.source)
    .execute(&mut **tx)
    .await?;
    changed(tx, committee, &seat.opened_on, now).await?;
    Ok(id)
}

/// Closes a seat that is there.
pub async fn close_seat(tx: &mut Tx, committee: &str, seat: &str, on: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE seat SET closed_on = $1 WHERE id = $2 AND closed_on = ''")
        .bind(on)
        .bind(seat)
        .execute(&mut **tx)
        .await?;
    changed(tx, committee, on, now).await?;
    Ok(db::changed_one(&done))
}

pub async fn insert_sitting(tx: &mut Tx, committee: &str, seat: &str, made: &Sitting, now: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO sitting (id, seat_id, organisation_id, since, term_ends, until, source)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(uuid::Uuid::now_v7().to_string())
    .bind(seat)
    .bind(&made.organisation_id)
    .bind(&made.since)
    .bind(&made.term_ends)
    .bind(&made.until)
    .bind(&made.source)
    .execute(&mut **tx)
    .await?;
    changed(tx, committee, &made.since, now).await
}

/// `false` when it ended before.
pub async fn end_sitting(tx: &mut Tx, committee: &str, sitting: &str, on: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE sitting SET until = $1 WHERE id = $2 AND until = ''")
        .bind(on)
        .bind(sitting)
        .execute(&mut **tx)
        .await?;
    changed(tx, committee, on, now).await?;
    Ok(db::changed_one(&done))
}

/// Something of `day` is known now: what was known until an earlier day is known until now.
async fn changed(tx: &mut Tx, committee: &str, day: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE committee SET changed_at = $1, as_of = CASE WHEN as_of < $2 THEN '' ELSE as_of END WHERE id = $3",
    )
    .bind(now)
    .bind(day)
    .bind(committee)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whether an account speaks for an organisation that sits on a steering committee on a day.
pub async fn speaks_for_seat(tx: &mut Tx, account: &str, day: &str) -> sqlx::Result<bool> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*) FROM organisation_speaker
           JOIN sitting ON sitting.organisation_id = organisation_speaker.organisation_id
           JOIN seat ON seat.id = sitting.seat_id
           JOIN committee ON committee.id = seat.committee_id
          WHERE organisation_speaker.account_id = $1 AND organisation_speaker.ended_at IS NULL
            AND committee.kind = 'steering' AND sitting.since <= $2 AND (sitting.until = '' OR sitting.until > $3)",
    )
    .bind(account)
    .bind(day)
    .bind(day)
    .fetch_one(&mut **tx)
    .await?;
    Ok(count > 0)
}
