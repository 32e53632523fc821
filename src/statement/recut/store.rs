//! What cutting anew asks of the database: a report's text, the neighbours of a statement, and its place.

use crate::access::Purpose;
use crate::app;
use crate::db::{self, Db, Tx};
use crate::statement::Statement;
use crate::statement::source::Source;
use crate::statement::store::{COLUMNS, Row, insert};
use std::ops::Range;

/// The standing statement that begins next in the same report.
pub async fn next(db: &Db, statement: &Statement) -> sqlx::Result<Option<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement WHERE report_id = $1 AND span_start >= $2 AND taken_out_at IS NULL
          ORDER BY span_start, id LIMIT 1"
    );
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(&statement.passage.report)
        .bind(byte(statement.passage.span.end))
        .fetch_optional(db.pool())
        .await?;
    row.map(Row::read).transpose()
}

/// The standing statement that begins last before this one in the same report.
pub async fn before(db: &Db, statement: &Statement) -> sqlx::Result<Option<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement WHERE report_id = $1 AND span_end <= $2 AND taken_out_at IS NULL
          ORDER BY span_start DESC, id LIMIT 1"
    );
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(&statement.passage.report)
        .bind(byte(statement.passage.span.start))
        .fetch_optional(db.pool())
        .await?;
    row.map(Row::read).transpose()
}

/// A standing statement that has bytes of `span` of this report.
pub async fn overlapping(tx: &mut Tx, report: &str, span: &Range<usize>) -> sqlx::Result<Option<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement
          WHERE report_id = $1 AND span_start < $2 AND span_end > $3 AND taken_out_at IS NULL
          ORDER BY span_start, id LIMIT 1"
    );
    let row: Option<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(report)
        .bind(byte(span.end))
        .bind(byte(span.start))
        .fetch_optional(&mut **tx)
        .await?;
    row.map(Row::read).transpose()
}

/// Stores a statement that was cut by hand. Where one of the same span was taken out before, it stands again
/// as this one: what was said of the old one then does not count.
pub async fn insert_cut(tx: &mut Tx, statement: &Statement) -> sqlx::Result<()> {
    insert(tx, statement).await?;
    sqlx::query(
        "UPDATE statement
            SET kind = $1, language = $2, language_declared = $3, level = $4, set_level = $5, organisation = $6,
                changed_at = $7, version = version + 1
          WHERE id = $8",
    )
    .bind(statement.kind.as_str())
    .bind(&statement.language)
    .bind(i64::from(statement.language_declared))
    .bind(statement.level.as_str())
    .bind(statement.set_level.as_str())
    .bind(statement.organisation.as_ref().map(|name| name.expose(Purpose::Storage).clone()))
    .bind(app::now())
    .bind(&statement.id)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The text of a report version, to cut statements from.
pub async fn source(db: &Db, report: &str) -> sqlx::Result<Option<Source>> {
    let row: Option<(String, String, String, String)> =
        sqlx::query_as("SELECT roundtable_id, language, text, blocks FROM report WHERE id = $1")
            .bind(report)
            .fetch_optional(db.pool())
            .await?;
    row.map(|(roundtable, language, text, blocks)| {
        Ok(Source::new(report.to_owned(), roundtable, language, text, db::from_json(&blocks)?))
    })
    .transpose()
}

/// A place in a text as it is stored.
fn byte(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}
