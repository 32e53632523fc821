//! Words out of tables, for good.

use crate::db::tables::tables;
use crate::db::{self, Db, Tx};

db::row! {
    /// A version of a report with its text.
    pub(super) struct ReportText {
        pub(super) id: String,
        pub(super) text: String,
        pub(super) file_hash: String,
        pub(super) file_name: String,
    }
}

/// Every version of the reports of a roundtable, withdrawn or not.
pub(super) async fn reports(tx: &mut Tx, roundtable: &str) -> sqlx::Result<Vec<ReportText>> {
    sqlx::query_as("SELECT id, text, file_hash, file_name FROM report WHERE roundtable_id = $1 ORDER BY id")
        .bind(roundtable)
        .fetch_all(&mut **tx)
        .await
}

pub(super) async fn set_report(tx: &mut Tx, report: &ReportText) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE report SET text = $1, file_hash = $2, file_name = $3, file_bytes = $4, format = $5 WHERE id = $6",
    )
    .bind(&report.text)
    .bind(&report.file_hash)
    .bind(&report.file_name)
    .bind(i64::try_from(report.text.len()).unwrap_or(i64::MAX))
    .bind(crate::db::to_json(&reading::Format::Text))
    .bind(&report.id)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

db::row! {
    /// A statement with its place.
    pub(super) struct Placed {
        pub(super) id: String,
        pub(super) report_id: String,
        pub(super) roundtable_id: String,
        pub(super) span_start: i64,
        pub(super) span_end: i64,
        pub(super) words: String,
    }
}

const PLACED: &str = "SELECT id, report_id, roundtable_id, span_start, span_end, words FROM statement";

pub(super) async fn placed(tx: &mut Tx, id: &str) -> sqlx::Result<Option<Placed>> {
    sqlx::query_as(sqlx::AssertSqlSafe(format!("{PLACED} WHERE id = $1"))).bind(id).fetch_optional(&mut **tx).await
}

/// All statements of a report version, taken out or not.
pub(super) async fn placed_in(tx: &mut Tx, report: &str) -> sqlx::Result<Vec<Placed>> {
    sqlx::query_as(sqlx::AssertSqlSafe(format!("{PLACED} WHERE report_id = $1 ORDER BY id")))
        .bind(report)
        .fetch_all(&mut **tx)
        .await
}

/// Leaves a statement counted, with masked words that nobody is shown.
pub(super) async fn close(tx: &mut Tx, id: &str, masked: &str, hash: &str, at: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE statement SET words = $1, hash = $2, level = 'withheld', set_level = 'withheld', uses = '', spoken_by = '',
                organisation = NULL, changed_at = $3, version = version + 1
          WHERE id = $4",
    )
    .bind(masked)
    .bind(hash)
    .bind(at)
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Keeps a statement as closed as it is, whatever consents are gone.
pub(super) async fn keep_closed(tx: &mut Tx, id: &str, level: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE statement SET set_level = $1 WHERE id = $2").bind(level).bind(id).execute(&mut **tx).await?;
    Ok(())
}

/// Id, record and consultation of every synthesis.
pub(super) async fn records(tx: &mut Tx, consultation: &str) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as("SELECT id, record_hash FROM synthesis WHERE consultation_id = $1 ORDER BY id")
        .bind(consultation)
        .fetch_all(&mut **tx)
        .await
}

pub(super) async fn set_record(tx: &mut Tx, synthesis: &str, record_hash: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE synthesis SET record_hash = $1 WHERE id = $2")
        .bind(record_hash)
        .bind(synthesis)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Whether any row speaks of a stored file.
pub(super) async fn is_named(tx: &mut Tx, file: &str) -> sqlx::Result<bool> {
    for table in tables() {
        for column in table.columns.iter().filter(|column| column.name.ends_with("_hash")) {
            let sql = format!("SELECT COUNT(*) FROM {} WHERE {} = $1", table.name, column.name);
            let (count,): (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(file).fetch_one(&mut **tx).await?;
            if count > 0 {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Tables and columns in which a text stands, small and large letters alike.
pub(super) async fn where_it_stands(db: &Db, text: &str) -> sqlx::Result<Vec<String>> {
    let mut found = Vec::new();
    for table in tables() {
        for column in table.columns.iter().filter(|column| column.holds == crate::db::tables::Holds::Text) {
            let sql =
                format!("SELECT COUNT(*) FROM {} WHERE LOWER({}) LIKE LOWER($1) ESCAPE '\\'", table.name, column.name);
            let (count,): (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
                .bind(format!("%{}%", escaped(text)))
                .fetch_one(db.pool())
                .await?;
            if count > 0 {
                found.push(format!("{}.{}", table.name, column.name));
            }
        }
    }
    Ok(found)
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
