//! Syntheses in the database; their records are files.

use super::record::GlobalReport;
use super::{Edition, Kept};
use crate::access::{Origin, Readers, Sealed, Use, Viewer};
use crate::app;
use crate::db::tombstone::{self, Tombstone};
use crate::db::{self, Db, Tx};
use crate::files::{FileError, Files};
use crate::statement;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What tombstones of global reports are filed under.
const KIND: &str = "global-report";

/// Why a synthesis cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error(transparent)]
    File(#[from] FileError),
    #[error("the record of this synthesis cannot be read: it was written by a newer version")]
    Record(#[from] serde_json::Error),
}

/// A synthesis without its record.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: String,
    pub consultation_id: String,
    /// From 1 within the consultation.
    pub number: i64,
    pub record_hash: String,
    pub statements: i64,
    pub created_at: String,
    /// `None` while it is a draft.
    pub published_at: Option<String>,
    /// For whom it is meant, the reports that it was made from counted.
    pub readers: Readers,
}

impl Row {
    /// Whether this viewer may read it as published.
    pub fn is_published_for(&self, viewer: &Viewer) -> bool {
        self.published_at.is_some() && self.readers.include(viewer)
    }
}

db::row! {
    struct Stored {
        id: String,
        consultation_id: String,
        number: i64,
        record_hash: String,
        statements: i64,
        created_at: String,
        published_at: Option<String>,
        readers: String,
        lifted: String,
    }
}

impl Stored {
    /// `sources` are readers of reports that are not for everybody, each with the id of a synthesis made from it.
    fn read(self, sources: &[(String, String)]) -> Row {
        let origin = Origin { own: Readers::parse(&self.readers), lifted: Readers::parse(&self.lifted) };
        let own = sources.iter().filter(|(id, _)| *id == self.id);
        let sources: Vec<Readers> = own.map(|(_, readers)| Readers::parse(readers)).collect();
        Row {
            id: self.id,
            consultation_id: self.consultation_id,
            number: self.number,
            record_hash: self.record_hash,
            statements: self.statements,
            created_at: self.created_at,
            published_at: self.published_at,
            readers: origin.readers(&sources),
        }
    }
}

const COLUMNS: &str = "synthesis.id, synthesis.consultation_id, synthesis.number, synthesis.record_hash,
    synthesis.statements, synthesis.created_at, synthesis.published_at, synthesis.readers, synthesis.lifted";

const CLOSED_SOURCES: &str = "SELECT synthesis_source.synthesis_id, report.readers
       FROM synthesis_source JOIN report ON report.id = synthesis_source.report_id
      WHERE report.readers <> '' ORDER BY synthesis_source.synthesis_id, report.id";

async fn read(db: &Db, rows: Vec<Stored>) -> sqlx::Result<Vec<Row>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let sources: Vec<(String, String)> = sqlx::query_as(CLOSED_SOURCES).fetch_all(db.pool()).await?;
    Ok(rows.into_iter().map(|row| row.read(&sources)).collect())
}

/// The last few records, read and decoded once: a page needs one on every visit.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// Newest last, at most [`Records::KEPT`].
    kept: Arc<Mutex<Vec<(String, Arc<GlobalReport>)>>>,
}

impl Records {
    const KEPT: usize = 4;

    async fn get(&self, files: &Files, hash: &str) -> Result<Arc<GlobalReport>, LoadError> {
        let found = self.lock().iter().find(|(name, _)| name == hash).map(|(_, record)| Arc::clone(record));
        if let Some(record) = found {
            return Ok(record);
        }
        let record: Arc<GlobalReport> = Arc::new(serde_json::from_slice(&files.get(hash).await?)?);
        let mut kept = self.lock();
        if kept.len() >= Self::KEPT {
            kept.remove(0);
        }
        kept.push((hash.to_owned(), Arc::clone(&record)));
        Ok(record)
    }

    /// Forgets what was read: words that were erased stay in no memory.
    pub fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(String, Arc<GlobalReport>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// All runs of a consultation, newest first.
pub async fn of_consultation(db: &Db, consultation: &str) -> sqlx::Result<Vec<Row>> {
    Ok(known(db).await?.iter().filter(|row| row.consultation_id == consultation).cloned().collect())
}

/// All runs, of each consultation the newest first.
async fn known(db: &Db) -> sqlx::Result<Arc<Vec<Row>>> {
    let all = async {
        let sql = format!("SELECT {COLUMNS} FROM synthesis ORDER BY consultation_id, number DESC, id");
        read(db, sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?).await
    };
    db.known("syntheses", "", all).await
}

/// The newest one of a consultation that is published for `viewer`.
pub async fn latest_published(db: &Db, consultation: &str, viewer: &Viewer) -> sqlx::Result<Option<Row>> {
    Ok(of_consultation(db, consultation).await?.into_iter().find(|row| row.is_published_for(viewer)))
}

pub async fn by_number(db: &Db, consultation: &str, number: i64) -> sqlx::Result<Option<Row>> {
    Ok(known(db).await?.iter().find(|row| row.consultation_id == consultation && row.number == number).cloned())
}

/// The newest synthesis published for `viewer` that has this theme.
pub async fn with_theme(db: &Db, theme: &str, viewer: &Viewer) -> sqlx::Result<Option<Row>> {
    with(db, "theme", theme, viewer).await
}

/// The newest synthesis published for `viewer` that has this finding.
pub async fn with_finding(db: &Db, finding: &str, viewer: &Viewer) -> sqlx::Result<Option<Row>> {
    with(db, "finding", finding, viewer).await
}

/// `table` is a word of the program.
async fn with(db: &Db, table: &str, id: &str, viewer: &Viewer) -> sqlx::Result<Option<Row>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM synthesis JOIN {table} ON {table}.synthesis_id = synthesis.id
          WHERE {table}.id = $1 AND synthesis.published_at IS NOT NULL ORDER BY synthesis.number DESC, synthesis.id"
    );
    let rows = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_all(db.pool()).await?;
    Ok(read(db, rows).await?.into_iter().find(|row| row.is_published_for(viewer)))
}

/// The record behind a row, with what is withheld now. `records` keeps the last few ready to use.
pub async fn kept(db: &Db, files: &Files, records: &Records, row: &Row) -> Result<Kept, LoadError> {
    let record = records.get(files, &row.record_hash).await?;
    Ok(Kept {
        id: row.id.clone(),
        number: row.number,
        created_at: row.created_at.clone(),
        published_at: row.published_at.clone(),
        record: Sealed::new(record),
        withheld: statement::store::withheld(db, &row.consultation_id).await?,
        narrowed: statement::store::narrowed(db, &row.consultation_id).await?,
        put_to: Use::Report,
        readers: row.readers.clone(),
    })
}

/// Stores a new draft; its number follows the newest.
pub async fn insert(
    tx: &mut Tx,
    consultation: &str,
    record: &GlobalReport,
    record_hash: &str,
    now: &str,
) -> sqlx::Result<Row> {
    let (last,): (i64,) = sqlx::query_as("SELECT COALESCE(MAX(number), 0) FROM synthesis WHERE consultation_id = $1")
        .bind(consultation)
        .fetch_one(&mut **tx)
        .await?;
    let row = Row {
        id: uuid::Uuid::now_v7().to_string(),
        consultation_id: consultation.to_owned(),
        number: last + 1,
        record_hash: record_hash.to_owned(),
        statements: i64::try_from(record.statements.len()).unwrap_or(i64::MAX),
        created_at: now.to_owned(),
        published_at: None,
        readers: Readers::everybody(),
    };
    sqlx::query(
        "INSERT INTO synthesis (id, consultation_id, number, record_hash, statements, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&row.id)
    .bind(&row.consultation_id)
    .bind(row.number)
    .bind(&row.record_hash)
    .bind(row.statements)
    .bind(&row.created_at)
    .execute(&mut **tx)
    .await?;
    for source in &record.sources {
        // A report that was read from a file alone is in no table, and for everybody.
        sqlx::query("INSERT INTO synthesis_source (synthesis_id, report_id) SELECT CAST($1 AS TEXT), id FROM report WHERE id = $2")
            .bind(&row.id)
            .bind(&source.id)
            .execute(&mut **tx)
            .await?;
    }
    for theme in &record.themes {
        sqlx::query("INSERT INTO theme (id, synthesis_id) VALUES ($1, $2)")
            .bind(&theme.id)
            .bind(&row.id)
            .execute(&mut **tx)
            .await?;
    }
    for finding in &record.findings {
        sqlx::query("INSERT INTO finding (id, synthesis_id) VALUES ($1, $2)")
            .bind(&finding.id)
            .bind(&row.id)
            .execute(&mut **tx)
            .await?;
        for statement in &finding.rests_on {
            sqlx::query("INSERT INTO finding_source (finding_id, synthesis_id, statement_id) VALUES ($1, $2, $3)")
                .bind(&finding.id)
                .bind(&row.id)
                .bind(statement)
                .execute(&mut **tx)
                .await?;
        }
    }
    Ok(row)
}

/// Makes a draft public. `false` when it is public already, or not there.
pub async fn publish(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE synthesis SET published_at = $1 WHERE id = $2 AND published_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    tombstone::lift(tx, KIND, id, now).await?;
    Ok(db::changed_one(&done))
}

/// Takes a published one back. `false` when it is not public.
pub async fn unpublish(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE synthesis SET published_at = NULL WHERE id = $1 AND published_at IS NOT NULL")
        .bind(id)
        .execute(&mut **tx)
        .await?;
    if !db::changed_one(&done) {
        return Ok(false);
    }
    tombstone::lay(tx, KIND, id, &app::now()).await?;
    Ok(true)
}

/// Gives a global report readers of its own, and lifts more of what its reports ask.
pub async fn set_readers(tx: &mut Tx, id: &str, own: &Readers, lift: &Readers) -> sqlx::Result<()> {
    let (lifted,): (String,) =
        sqlx::query_as("SELECT lifted FROM synthesis WHERE id = $1").bind(id).fetch_one(&mut **tx).await?;
    sqlx::query("UPDATE synthesis SET readers = $1, lifted = $2 WHERE id = $3")
        .bind(own.text())
        .bind(Readers::parse(&lifted).and(lift).text())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Every global report for everybody that is public, and every one that was, oldest first.
pub async fn ever_published(db: &Db) -> sqlx::Result<Vec<Edition>> {
    let stones: BTreeMap<String, Tombstone> = tombstone::of_kind(db, KIND).await?;
    let mut rows = known(db).await?.to_vec();
    rows.sort_by(|one, other| (&one.created_at, &one.id).cmp(&(&other.created_at, &other.id)));
    let edition = |row: Row| {
        let gone_at = stones.get(&row.id).map(|stone| stone.gone_at.clone());
        let changed_at = row.published_at.clone().or(gone_at)?;
        let Row { id, consultation_id, number, published_at, .. } = row;
        Some(Edition { id, consultation_id, number, published_at, changed_at })
    };
    Ok(rows.into_iter().filter(|row| row.readers.are_everybody()).filter_map(edition).collect())
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Row>> {
    Ok(known(db).await?.iter().find(|row| row.id == id).cloned())
}

/// The newest of a consultation, draft or not.
pub async fn newest(tx: &mut Tx, consultation: &str) -> sqlx::Result<Option<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM synthesis WHERE consultation_id = $1 ORDER BY number DESC, id LIMIT 1");
    let row: Option<Stored> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(consultation).fetch_optional(&mut **tx).await?;
    let sources: Vec<(String, String)> = sqlx::query_as(CLOSED_SOURCES).fetch_all(&mut **tx).await?;
    Ok(row.map(|row| row.read(&sources)))
}
