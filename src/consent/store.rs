//! Participants, what they said and agreed to, in the database.

use super::{Answer, How, Participant};
use crate::access::{Level, Use};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        id: String,
        roundtable_id: String,
        name: String,
        contact: String,
        organisation: String,
        language: String,
        link_hash: String,
        added_on: String,
        background: String,
    }
}

impl Row {
    fn read(self) -> Participant {
        Participant {
            id: self.id,
            roundtable_id: self.roundtable_id,
            name: self.name,
            contact: self.contact,
            organisation: self.organisation,
            background: self.background,
            language: self.language,
            has_link: !self.link_hash.is_empty(),
            added_on: self.added_on,
        }
    }
}

const COLUMNS: &str = "id, roundtable_id, name, contact, organisation, language, link_hash, added_on, background";

pub async fn insert(tx: &mut Tx, participant: &Participant) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO participant (id, roundtable_id, name, contact, organisation, language, link_hash, added_on)
         VALUES ($1, $2, $3, $4, $5, $6, '', $7)",
    )
    .bind(&participant.id)
    .bind(&participant.roundtable_id)
    .bind(&participant.name)
    .bind(&participant.contact)
    .bind(&participant.organisation)
    .bind(&participant.language)
    .bind(&participant.added_on)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Participant>> {
    let sql = format!("SELECT {COLUMNS} FROM participant WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await?;
    Ok(row.map(Row::read))
}

pub async fn in_transaction(tx: &mut Tx, id: &str) -> sqlx::Result<Option<Participant>> {
    let sql = format!("SELECT {COLUMNS} FROM participant WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(&mut **tx).await?;
    Ok(row.map(Row::read))
}

/// Whose private link this is.
pub async fn by_link(db: &Db, link_hash: &str) -> sqlx::Result<Option<Participant>> {
    let sql = format!("SELECT {COLUMNS} FROM participant WHERE link_hash = $1 AND link_hash <> ''");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(link_hash).fetch_optional(db.pool()).await?;
    Ok(row.map(Row::read))
}

/// Those of a roundtable, without places that nobody has taken, by id: in no order that tells anything.
pub async fn of_roundtable(db: &Db, roundtable: &str) -> sqlx::Result<Vec<Participant>> {
    let sql = format!("SELECT {COLUMNS} FROM participant WHERE roundtable_id = $1 AND door_hash <> 'free' ORDER BY id");
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(roundtable).fetch_all(db.pool()).await?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// Gives a participant this private link; `""` takes it away. The one of before leads nowhere any more.
pub async fn set_link(tx: &mut Tx, id: &str, link_hash: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE participant SET link_hash = $1 WHERE id = $2")
        .bind(link_hash)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Says where what is known of their background stands sealed.
pub async fn set_background(tx: &mut Tx, id: &str, record: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE participant SET background = $1 WHERE id = $2")
        .bind(record)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Statements of a roundtable of whose speakers more may be told than where they spoke.
pub async fn told_in_part(tx: &mut Tx, roundtable: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> = sqlx::query_as(
        "SELECT id FROM statement WHERE roundtable_id = $1 AND level NOT IN ('roundtable', 'withheld') ORDER BY id",
    )
    .bind(roundtable)
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Removes a participant with all that ties words to them.
pub async fn delete(tx: &mut Tx, id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM consent WHERE participant_id = $1").bind(id).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM said_by WHERE participant_id = $1").bind(id).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM participant WHERE id = $1").bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// Ids of what a participant said, for who only looks.
pub async fn said_of(db: &Db, participant: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> =
        sqlx::query_as("SELECT statement_id FROM said_by WHERE participant_id = $1 ORDER BY statement_id")
            .bind(participant)
            .fetch_all(db.pool())
            .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Ids of what a participant said.
pub async fn said(tx: &mut Tx, participant: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> =
        sqlx::query_as("SELECT statement_id FROM said_by WHERE participant_id = $1 ORDER BY statement_id")
            .bind(participant)
            .fetch_all(&mut **tx)
            .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Ids of those who said a statement.
pub async fn speakers(tx: &mut Tx, statement: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> =
        sqlx::query_as("SELECT participant_id FROM said_by WHERE statement_id = $1 ORDER BY participant_id")
            .bind(statement)
            .fetch_all(&mut **tx)
            .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

pub async fn insert_said(tx: &mut Tx, statement: &str, participant: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO said_by (statement_id, participant_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(statement)
        .bind(participant)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub async fn delete_said(tx: &mut Tx, statement: &str, participant: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM said_by WHERE statement_id = $1 AND participant_id = $2")
        .bind(statement)
        .bind(participant)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Who said the statement `from` said `to`, which was cut out of it, and agreed to the same.
pub async fn carry(tx: &mut Tx, from: &str, to: &str) -> sqlx::Result<()> {
    for participant in speakers(tx, from).await? {
        insert_said(tx, to, &participant).await?;
        let own = answers_in(tx, &participant).await?.into_iter().filter(|one| one.statement_id == from);
        for answer in own.collect::<Vec<_>>() {
            let answer = Answer { statement_id: to.to_owned(), ..answer };
            insert_answer(tx, &participant, &answer, "", "", super::THEMSELVES).await?;
        }
    }
    Ok(())
}

/// Statements of a report version, each with one of the same words that stood at its roundtable before and that somebody
/// withheld or is known to have said, and the level that was set for that one.
pub async fn same_words(tx: &mut Tx, report: &str) -> sqlx::Result<Vec<(String, String, String)>> {
    sqlx::query_as(
        "SELECT own.id, other.id, other.set_level
           FROM statement AS own
           JOIN statement AS other
             ON other.roundtable_id = own.roundtable_id AND other.hash = own.hash AND other.id <> own.id
          WHERE own.report_id = $1
            AND (other.set_level = 'withheld'
                 OR EXISTS (SELECT said_by.statement_id FROM said_by WHERE said_by.statement_id = other.id))
          ORDER BY own.id, other.id",
    )
    .bind(report)
    .fetch_all(&mut **tx)
    .await
}

/// Sets a statement as withheld; what results is settled after.
pub async fn withhold(tx: &mut Tx, statement: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE statement SET set_level = 'withheld' WHERE id = $1").bind(statement).execute(&mut **tx).await?;
    Ok(())
}

db::row! {
    struct AnswerRow {
        statement_id: String,
        purpose: String,
        level: String,
        text_number: i64,
        how: String,
        given_on: String,
    }
}

impl AnswerRow {
    fn read(self) -> sqlx::Result<Answer> {
        Ok(Answer {
            statement_id: self.statement_id,
            purpose: db::word(Use::parse(&self.purpose), &self.purpose)?,
            level: db::word(Level::parse(&self.level), &self.level)?,
            text_number: self.text_number,
            how: db::word(How::parse(&self.how), &self.how)?,
            given_on: self.given_on,
        })
    }
}

/// There is one answer at most for a statement and use that counts.
const ANSWERS: &str = "SELECT statement_id, purpose, level, text_number, how, given_on FROM consent
      WHERE participant_id = $1 AND withdrawn_on IS NULL ORDER BY statement_id, purpose, id";

/// What counts now of what a participant agreed to.
pub async fn answers(db: &Db, participant: &str) -> sqlx::Result<Vec<Answer>> {
    let rows: Vec<AnswerRow> = sqlx::query_as(ANSWERS).bind(participant).fetch_all(db.pool()).await?;
    rows.into_iter().map(AnswerRow::read).collect()
}

pub async fn answers_in(tx: &mut Tx, participant: &str) -> sqlx::Result<Vec<Answer>> {
    let rows: Vec<AnswerRow> = sqlx::query_as(ANSWERS).bind(participant).fetch_all(&mut **tx).await?;
    rows.into_iter().map(AnswerRow::read).collect()
}

/// Number of answers that were given and taken back.
pub async fn withdrawn(db: &Db, participant: &str) -> sqlx::Result<i64> {
    let (count,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM consent WHERE participant_id = $1 AND withdrawn_on IS NOT NULL")
            .bind(participant)
            .fetch_one(db.pool())
            .await?;
    Ok(count)
}

/// Puts an answer in the place of the one of before, which stays, with the day on which it was taken back.
pub async fn insert_answer(
    tx: &mut Tx,
    participant: &str,
    answer: &Answer,
    text_language: &str,
    text_hash: &str,
    by: &str,
) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE consent SET withdrawn_on = $1
          WHERE participant_id = $2 AND statement_id = $3 AND purpose = $4 AND withdrawn_on IS NULL",
    )
    .bind(&answer.given_on)
    .bind(participant)
    .bind(&answer.statement_id)
    .bind(answer.purpose.as_str())
    .execute(&mut **tx)
    .await?;
    let id = crate::identity::random_id().map_err(|error| sqlx::Error::Io(std::io::Error::other(error)))?;
    sqlx::query(
        "INSERT INTO consent (id, participant_id, statement_id, purpose, level, text_number, text_language, text_hash,
             how, recorded_by, given_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(&id)
    .bind(participant)
    .bind(&answer.statement_id)
    .bind(answer.purpose.as_str())
    .bind(answer.level.as_str())
    .bind(answer.text_number)
    .bind(text_language)
    .bind(text_hash)
    .bind(answer.how.as_str())
    .bind(by)
    .bind(&answer.given_on)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends what was agreed to for single statements, so that what is said for all counts for them too.
pub async fn end_single(tx: &mut Tx, participant: &str, day: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE consent SET withdrawn_on = $1
          WHERE participant_id = $2 AND statement_id <> '' AND withdrawn_on IS NULL",
    )
    .bind(day)
    .bind(participant)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

db::row! {
    /// What a statement's openness is worked out from, and what it is now.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Openness {
        pub set_level: String,
        pub level: String,
        pub uses: String,
        pub spoken_by: String,
        /// `""` where the consultation has no rule.
        pub widest: String,
        /// `""` where the roundtable has none.
        pub widest_there: String,
        pub roundtable_id: String,
        /// As the source names it; `""` where it names none.
        pub organisation: String,
    }
}

pub async fn openness(tx: &mut Tx, statement: &str) -> sqlx::Result<Option<Openness>> {
    sqlx::query_as(
        "SELECT statement.set_level, statement.level, statement.uses, statement.spoken_by,
                COALESCE(attribution_rule.widest, '') AS widest,
                COALESCE(roundtable_rule.widest, '') AS widest_there, statement.roundtable_id,
                COALESCE(statement.organisation, '') AS organisation
           FROM statement
           JOIN roundtable ON roundtable.id = statement.roundtable_id
           LEFT JOIN attribution_rule ON attribution_rule.consultation_id = roundtable.consultation_id
           LEFT JOIN roundtable_rule ON roundtable_rule.roundtable_id = roundtable.id
          WHERE statement.id = $1",
    )
    .bind(statement)
    .fetch_optional(&mut **tx)
    .await
}

pub async fn set_openness(tx: &mut Tx, statement: &str, new: &Openness, at: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE statement SET level = $1, uses = $2, spoken_by = $3, changed_at = $4, version = version + 1
          WHERE id = $5",
    )
    .bind(&new.level)
    .bind(&new.uses)
    .bind(&new.spoken_by)
    .bind(at)
    .bind(statement)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

db::row! {
    /// What participants are told, in one language.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Text {
        pub number: i64,
        pub language: String,
        pub body: String,
        pub hash: String,
        pub written_on: String,
    }
}

/// The newest version of what participants of a consultation are told, in all its languages.
pub async fn newest_texts(db: &Db, consultation: &str) -> sqlx::Result<Vec<Text>> {
    sqlx::query_as(
        "SELECT number, language, body, hash, written_on FROM consent_text
          WHERE consultation_id = $1
            AND number = (SELECT MAX(number) FROM consent_text WHERE consultation_id = $2)
          ORDER BY language",
    )
    .bind(consultation)
    .bind(consultation)
    .fetch_all(db.pool())
    .await
}

/// Adds a version in one language.
pub async fn insert_text(tx: &mut Tx, consultation: &str, text: &Text) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO consent_text (consultation_id, number, language, body, hash, written_on)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(consultation)
    .bind(text.number)
    .bind(&text.language)
    .bind(&text.body)
    .bind(&text.hash)
    .bind(&text.written_on)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
