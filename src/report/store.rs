//! Report versions in the database.

use super::{Report, Version};
use crate::access::{Purpose, Readers};
use crate::app;
use crate::db::tombstone::{self, Tombstone};
use crate::db::{self, Db, Tx};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What tombstones of reports are filed under.
const KIND: &str = "report";

db::row! {
    struct Row {
        id: String,
        roundtable_id: String,
        file_name: String,
        format: String,
        file_hash: String,
        file_bytes: i64,
        title: String,
        language: String,
        text: String,
        blocks: String,
        notices: String,
        left_over: String,
        imported_at: String,
        readers: String,
    }
}

impl Row {
    fn read(self) -> sqlx::Result<Report> {
        let report = Report::new(
            self.id,
            self.roundtable_id,
            self.file_name,
            db::from_json(&self.format)?,
            self.file_hash,
            self.file_bytes.unsigned_abs(),
            self.title,
            self.language,
            self.text,
            db::from_json(&self.blocks)?,
            db::from_json(&self.notices)?,
            db::from_json(&self.left_over)?,
            self.imported_at,
        );
        Ok(Report { readers: Readers::parse(&self.readers), ..report })
    }
}

const COLUMNS: &str = "id, roundtable_id, file_name, format, file_hash, file_bytes, title, language, text, blocks,
    notices, left_over, imported_at, readers";

/// A report version, withdrawn or not.
pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Report>> {
    let sql = format!("SELECT {COLUMNS} FROM report WHERE id = $1");
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).fetch_optional(db.pool()).await?;
    row.map(Row::read).transpose()
}

/// The standing reports of a roundtable, oldest first.
pub async fn of_roundtable(db: &Db, roundtable: &str) -> sqlx::Result<Vec<Report>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM report WHERE roundtable_id = $1 AND withdrawn_at IS NULL ORDER BY imported_at, id"
    );
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(roundtable).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// Stores a report version. One that was withdrawn stands again, with its own statements.
/// `false` when this very file stands at this roundtable already.
pub async fn insert(tx: &mut Tx, report: &Report) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO report (id, roundtable_id, file_name, format, file_hash, file_bytes, title, language, text,
             blocks, notices, left_over, imported_at, readers)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (id) DO UPDATE SET withdrawn_at = NULL WHERE report.withdrawn_at IS NOT NULL",
    )
    .bind(&report.id)
    .bind(&report.roundtable_id)
    .bind(&report.file_name)
    .bind(db::to_json(&report.format))
    .bind(&report.file_hash)
    .bind(i64::try_from(report.file_bytes).unwrap_or(i64::MAX))
    .bind(&report.title)
    .bind(&report.language)
    .bind(report.text(Purpose::Storage))
    .bind(db::to_json(&report.blocks))
    .bind(db::to_json(&report.notices))
    .bind(db::to_json(&report.left_over))
    .bind(&report.imported_at)
    .bind(report.readers.text())
    .execute(&mut **tx)
    .await?;
    tombstone::lift(tx, KIND, &report.id, &app::now()).await?;
    Ok(db::changed_one(&done))
}

/// Takes a version out of what is read and synthesised from now on. `false` when it did not stand.
pub async fn withdraw(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE report SET withdrawn_at = $1 WHERE id = $2 AND withdrawn_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    if !db::changed_one(&done) {
        return Ok(false);
    }
    tombstone::lay(tx, KIND, id, now).await?;
    Ok(true)
}

/// Lets a withdrawn version stand again. `false` when it was not withdrawn.
pub async fn reinstate(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE report SET withdrawn_at = NULL WHERE id = $1 AND withdrawn_at IS NOT NULL")
        .bind(id)
        .execute(&mut **tx)
        .await?;
    tombstone::lift(tx, KIND, id, &app::now()).await?;
    Ok(db::changed_one(&done))
}

pub async fn set_readers(tx: &mut Tx, id: &str, own: &Readers) -> sqlx::Result<()> {
    sqlx::query("UPDATE report SET readers = $1 WHERE id = $2").bind(own.text()).bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// Whether a version stands, or is withdrawn. `None` when there is no such version.
pub async fn stands(db: &Db, id: &str) -> sqlx::Result<Option<bool>> {
    let found: Option<(Option<String>,)> =
        sqlx::query_as("SELECT withdrawn_at FROM report WHERE id = $1").bind(id).fetch_optional(db.pool()).await?;
    Ok(found.map(|(withdrawn_at,)| withdrawn_at.is_none()))
}

db::row! {
    /// A version as lists show it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Listed {
        pub id: String,
        pub roundtable_id: String,
        pub file_name: String,
        pub imported_at: String,
        pub withdrawn_at: Option<String>,
        /// As in [`Readers::text`].
        pub readers: String,
        /// Standing statements.
        pub statements: i64,
    }
}

db::row! {
    struct VersionRow {
        id: String,
        roundtable_id: String,
        file_name: String,
        format: String,
        file_hash: String,
        file_bytes: i64,
        language: String,
        imported_at: String,
        withdrawn_at: Option<String>,
        readers: String,
    }
}

const VERSION_COLUMNS: &str =
    "id, roundtable_id, file_name, format, file_hash, file_bytes, language, imported_at, withdrawn_at, readers";

impl VersionRow {
    fn read(self, stones: &BTreeMap<String, Tombstone>) -> sqlx::Result<Version> {
        let changed_at = match stones.get(&self.id) {
            Some(stone) => stone.changed_at().to_owned(),
            None => self.imported_at.clone(),
        };
        Ok(Version {
            id: self.id,
            roundtable_id: self.roundtable_id,
            file_name: self.file_name,
            format: db::from_json(&self.format)?,
            file_hash: self.file_hash,
            file_bytes: self.file_bytes.unsigned_abs(),
            language: self.language,
            imported_at: self.imported_at,
            withdrawn_at: self.withdrawn_at,
            changed_at,
            readers: Readers::parse(&self.readers),
        })
    }
}

/// Every version of every report that is for everybody, without its text, withdrawn ones too, oldest first.
pub async fn versions(db: &Db) -> sqlx::Result<Vec<Version>> {
    Ok(known(db).await?.iter().filter(|one| one.readers.are_everybody()).cloned().collect())
}

/// Every version of the report of one roundtable without its text, withdrawn ones too, oldest first.
pub async fn versions_of(db: &Db, roundtable: &str) -> sqlx::Result<Vec<Version>> {
    Ok(known(db).await?.iter().filter(|one| one.roundtable_id == roundtable).cloned().collect())
}

async fn known(db: &Db) -> sqlx::Result<Arc<Vec<Version>>> {
    let read = async {
        let stones = tombstone::of_kind(db, KIND).await?;
        let sql = format!("SELECT {VERSION_COLUMNS} FROM report ORDER BY imported_at, id");
        let rows: Vec<VersionRow> = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await?;
        rows.into_iter().map(|row| row.read(&stones)).collect()
    };
    db.known("versions of reports", "", read).await
}

/// All versions of all roundtables of a consultation, withdrawn ones too, newest first.
pub async fn listed(db: &Db, consultation: &str) -> sqlx::Result<Vec<Listed>> {
    let read = async {
        sqlx::query_as(
            "SELECT report.id, report.roundtable_id, report.file_name, report.imported_at, report.withdrawn_at,
                    report.readers, (SELECT COUNT(*) FROM statement
                      WHERE statement.report_id = report.id AND statement.taken_out_at IS NULL) AS statements
               FROM report
               JOIN roundtable ON roundtable.id = report.roundtable_id
              WHERE roundtable.consultation_id = $1
              ORDER BY report.imported_at DESC, report.id",
        )
        .bind(consultation)
        .fetch_all(db.pool())
        .await
    };
    db.known("reports listed", consultation, read).await.map(Arc::unwrap_or_clone)
}
