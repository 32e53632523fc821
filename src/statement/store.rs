//! Statements in the database.

use super::{Kind, Passage, Statement};
use crate::access::{Allowed, Level, Purpose, Readers, Use};
use crate::app;
use crate::consent::settle::SpokenBy;
use crate::db::{self, Db, Tx};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

db::row! {
    pub(super) struct Row {
        id: String,
        report_id: String,
        roundtable_id: String,
        kind: String,
        language: String,
        language_declared: i64,
        span_start: i64,
        span_end: i64,
        hash: String,
        page: Option<i64>,
        level: String,
        organisation: Option<String>,
        words: String,
        position: i64,
        version: i64,
        set_level: String,
        uses: String,
        spoken_by: String,
        readers: String,
    }
}

impl Row {
    pub(super) fn read(self) -> sqlx::Result<Statement> {
        let bound = |value: i64| usize::try_from(value).map_err(|error| sqlx::Error::Decode(Box::new(error)));
        let passage = Passage {
            report: self.report_id,
            span: bound(self.span_start)?..bound(self.span_end)?,
            hash: self.hash,
            page: self.page.and_then(|page| u32::try_from(page).ok()),
        };
        let statement = Statement::stored(
            self.id,
            self.roundtable_id,
            db::word(Kind::parse(&self.kind), &self.kind)?,
            self.language,
            self.language_declared == 1,
            passage,
            db::word(Level::parse(&self.level), &self.level)?,
            self.organisation,
            self.words,
            self.position,
            self.version,
            db::word(Level::parse(&self.set_level), &self.set_level)?,
            if self.uses.is_empty() { None } else { Some(db::from_json(&self.uses)?) },
            if self.spoken_by.is_empty() { SpokenBy::default() } else { db::from_json(&self.spoken_by)? },
        );
        Ok(Statement { readers: Readers::parse(&self.readers), ..statement })
    }
}

/// Columns in the order of [`Row`], each of table `statement`.
pub(super) const COLUMNS: &str =
    "statement.id, statement.report_id, statement.roundtable_id, statement.kind, statement.language,
    statement.language_declared, statement.span_start, statement.span_end, statement.hash, statement.page,
    statement.level, statement.organisation, statement.words, statement.position, statement.version,
    statement.set_level, statement.uses, statement.spoken_by,
    (SELECT report.readers FROM report WHERE report.id = statement.report_id) AS readers";

/// A statement, taken out or not.
pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Statement>> {
    let sql = format!("SELECT {COLUMNS} FROM statement WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await?;
    row.map(Row::read).transpose()
}

pub async fn in_transaction(tx: &mut Tx, id: &str) -> sqlx::Result<Option<Statement>> {
    let sql = format!("SELECT {COLUMNS} FROM statement WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(&mut **tx).await?;
    row.map(Row::read).transpose()
}

/// The standing statements of one report version, in its order.
pub async fn of_report(db: &Db, report: &str) -> sqlx::Result<Vec<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement WHERE report_id = $1 AND taken_out_at IS NULL ORDER BY span_start, id"
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(report).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// The standing statements of all standing reports of a consultation: by roundtable, report and place.
pub async fn of_consultation(db: &Db, consultation: &str) -> sqlx::Result<Vec<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS}
           FROM statement
           JOIN report     ON report.id     = statement.report_id
           JOIN roundtable ON roundtable.id = statement.roundtable_id
          WHERE roundtable.consultation_id = $1 AND statement.taken_out_at IS NULL AND report.withdrawn_at IS NULL
          ORDER BY roundtable.position, roundtable.id, report.imported_at, report.id, statement.span_start, statement.id"
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(consultation).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// Ids of all statements of a consultation that are withheld now, in standing and older reports alike.
pub async fn withheld(db: &Db, consultation: &str) -> sqlx::Result<BTreeSet<String>> {
    let read = async {
        let ids: Vec<(String,)> = sqlx::query_as(
            "SELECT statement.id
               FROM statement
               JOIN roundtable ON roundtable.id = statement.roundtable_id
              WHERE roundtable.consultation_id = $1 AND statement.level = 'withheld'
              ORDER BY statement.id",
        )
        .bind(consultation)
        .fetch_all(db.pool())
        .await?;
        Ok(ids.into_iter().map(|(id,)| id).collect())
    };
    db.known("withheld statements", consultation, read).await.map(Arc::unwrap_or_clone)
}

/// Statements of a consultation whose names went since, or that programs get less of than readers: by id, with the
/// level in reports and that for programs.
pub async fn narrowed(db: &Db, consultation: &str) -> sqlx::Result<BTreeMap<String, (Level, Level)>> {
    let read = async {
        let rows: Vec<(String, String, String)> = sqlx::query_as(
            "SELECT statement.id, statement.level, statement.uses
               FROM statement
               JOIN roundtable ON roundtable.id = statement.roundtable_id
              WHERE roundtable.consultation_id = $1
                AND (statement.uses <> ''
                     OR statement.level NOT IN ('person', 'organisation')
                        AND (statement.organisation IS NOT NULL
                             OR EXISTS (SELECT said_by.statement_id FROM said_by
                                         WHERE said_by.statement_id = statement.id)))
              ORDER BY statement.id",
        )
        .bind(consultation)
        .fetch_all(db.pool())
        .await?;
        rows.into_iter()
            .map(|(id, level, uses)| {
                let level = db::word(Level::parse(&level), &level)?;
                let uses: Allowed = if uses.is_empty() { Allowed::all(level) } else { db::from_json(&uses)? };
                Ok((id, (level, level.stricter(uses.level(Use::Data)))))
            })
            .collect()
    };
    db.known("narrowed statements", consultation, read).await.map(Arc::unwrap_or_clone)
}

/// Id and hash of the words of each statement that may be read and not collected.
pub async fn closed_to_programs(db: &Db) -> sqlx::Result<BTreeSet<(String, String)>> {
    let read = async {
        let rows: Vec<(String, String)> =
            sqlx::query_as("SELECT id, hash FROM statement WHERE uses LIKE '%\"data\":\"withheld\"%' ORDER BY id")
                .fetch_all(db.pool())
                .await?;
        Ok(rows.into_iter().collect())
    };
    db.known("statements closed to programs", "", read).await.map(Arc::unwrap_or_clone)
}

/// Stores a new statement. Nothing happens when it is there already: its id says that it is the same words.
pub async fn insert(tx: &mut Tx, statement: &Statement) -> sqlx::Result<()> {
    let now = app::now();
    sqlx::query(
        "INSERT INTO statement (id, report_id, roundtable_id, kind, language, language_declared, span_start, span_end,
             hash, page, level, set_level, organisation, words, position, changed_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)
         ON CONFLICT (id) DO UPDATE SET taken_out_at = NULL, changed_at = $17 WHERE statement.taken_out_at IS NOT NULL",
    )
    .bind(&statement.id)
    .bind(&statement.passage.report)
    .bind(&statement.roundtable_id)
    .bind(statement.kind.as_str())
    .bind(&statement.language)
    .bind(i64::from(statement.language_declared))
    .bind(i64::try_from(statement.passage.span.start).unwrap_or(i64::MAX))
    .bind(i64::try_from(statement.passage.span.end).unwrap_or(i64::MAX))
    .bind(&statement.passage.hash)
    .bind(statement.passage.page.map(i64::from))
    .bind(statement.level.as_str())
    .bind(statement.set_level.as_str())
    .bind(statement.organisation.as_ref().map(|name| name.expose(Purpose::Storage).clone()))
    .bind(statement.words(Purpose::Storage))
    .bind(statement.position)
    .bind(&now)
    .bind(&now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Sets kind, language and attribution level (`consent::settle` works out what results) over version `version`. `false` when somebody else changed it since.
pub async fn correct(
    tx: &mut Tx,
    id: &str,
    version: i64,
    kind: Kind,
    language: &str,
    level: Level,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE statement SET kind = $1, language = $2, language_declared = 1, level = $3, set_level = $4, changed_at = $5,
                version = version + 1
          WHERE id = $6 AND version = $7 AND taken_out_at IS NULL",
    )
    .bind(kind.as_str())
    .bind(language)
    .bind(level.as_str())
    .bind(level.as_str())
    .bind(app::now())
    .bind(id)
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Takes a statement out, for example because other spans replace it. `false` when somebody was faster.
pub async fn take_out(tx: &mut Tx, id: &str, version: i64, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE statement SET taken_out_at = $1, changed_at = $2, version = version + 1
          WHERE id = $3 AND version = $4 AND taken_out_at IS NULL",
    )
    .bind(now)
    .bind(now)
    .bind(id)
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Number of standing statements in all standing reports of a consultation.
pub async fn count(db: &Db, consultation: &str) -> sqlx::Result<i64> {
    let (count,): (i64,) = sqlx::query_as(
        "SELECT COUNT(*)
           FROM statement
           JOIN report     ON report.id     = statement.report_id
           JOIN roundtable ON roundtable.id = statement.roundtable_id
          WHERE roundtable.consultation_id = $1 AND statement.taken_out_at IS NULL AND report.withdrawn_at IS NULL",
    )
    .bind(consultation)
    .fetch_one(db.pool())
    .await?;
    Ok(count)
}

/// When a statement last changed.
pub async fn changed_at(db: &Db, id: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT changed_at FROM statement WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    Ok(found.map(|(changed_at,)| changed_at))
}

/// When a statement of this report version last changed.
pub async fn last_change(db: &Db, report: &str) -> sqlx::Result<Option<String>> {
    let (last,): (Option<String>,) = sqlx::query_as("SELECT MAX(changed_at) FROM statement WHERE report_id = $1")
        .bind(report)
        .fetch_one(db.pool())
        .await?;
    Ok(last)
}

/// When a statement of a report for everybody was last withheld in a consultation.
pub async fn last_withheld(db: &Db, consultation: &str) -> sqlx::Result<Option<String>> {
    let read = async {
        let (last,): (Option<String>,) = sqlx::query_as(
            "SELECT MAX(statement.changed_at)
               FROM statement
               JOIN report     ON report.id     = statement.report_id
               JOIN roundtable ON roundtable.id = statement.roundtable_id
              WHERE roundtable.consultation_id = $1 AND statement.level = 'withheld' AND report.readers = ''",
        )
        .bind(consultation)
        .fetch_one(db.pool())
        .await?;
        Ok(last)
    };
    db.known("last statement withheld", consultation, read).await.map(Arc::unwrap_or_clone)
}

/// Whether a statement stands, or was taken out. `None` when there is no such statement.
pub async fn stands(db: &Db, id: &str) -> sqlx::Result<Option<bool>> {
    let found: Option<(Option<String>,)> =
        sqlx::query_as("SELECT taken_out_at FROM statement WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    Ok(found.map(|(taken_out_at,)| taken_out_at.is_none()))
}

/// Sets the kind over version `version`. `false` when somebody else changed it since.
pub async fn set_kind(tx: &mut Tx, id: &str, version: i64, kind: Kind) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE statement SET kind = $1, changed_at = $2, version = version + 1
          WHERE id = $3 AND version = $4 AND taken_out_at IS NULL",
    )
    .bind(kind.as_str())
    .bind(app::now())
    .bind(id)
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Takes a statement back. `false` when somebody was faster.
pub async fn take_back(tx: &mut Tx, id: &str, version: i64) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE statement SET taken_out_at = NULL, changed_at = $1, version = version + 1
          WHERE id = $2 AND version = $3 AND taken_out_at IS NOT NULL",
    )
    .bind(app::now())
    .bind(id)
    .bind(version)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// The statements of one report version that were taken out, in its order.
pub async fn taken_out_of_report(db: &Db, report: &str) -> sqlx::Result<Vec<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement WHERE report_id = $1 AND taken_out_at IS NOT NULL ORDER BY span_start, id"
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(report).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}
