//! Long rows of statements in the database.

use super::super::Statement;
use super::super::store::{COLUMNS, Row};
use super::{Listed, Wanted};
use crate::access::{Allowed, Level, Use};
use crate::db::{self, Db};

/// What stands, of what stands and is for everybody: long rows are for programs, which sign in nowhere.
const STANDING: &str = "JOIN report     ON report.id     = statement.report_id
           JOIN roundtable ON roundtable.id = statement.roundtable_id
          WHERE statement.taken_out_at IS NULL AND report.withdrawn_at IS NULL AND report.readers = ''";

db::row! {
    struct ListedRow {
        id: String,
        level: String,
        uses: String,
        changed_at: String,
    }
}

/// The first `most` standing statements with ids after `after`, by id.
pub async fn listed(db: &Db, after: &str, most: i64) -> sqlx::Result<Vec<Listed>> {
    let sql = format!(
        "SELECT statement.id, statement.level, statement.uses, statement.changed_at FROM statement {STANDING} AND statement.id > $1
          ORDER BY statement.id LIMIT $2"
    );
    let rows: Vec<ListedRow> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(after).bind(most).fetch_all(db.pool()).await?;
    rows.into_iter()
        .map(|row| {
            // A list of addresses tells of pages by themselves.
            let allowed = if row.uses.is_empty() { None } else { Some(db::from_json::<Allowed>(&row.uses)?) };
            let level = db::word(Level::parse(&row.level), &row.level)?;
            let level = allowed.map_or(level, |allowed| level.stricter(allowed.level(Use::Site)));
            Ok(Listed { id: row.id, level, changed_at: row.changed_at })
        })
        .collect()
}

/// The first `most` standing statements of those wanted, by id.
pub async fn wanted(db: &Db, wanted: &Wanted, most: i64) -> sqlx::Result<Vec<Statement>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM statement {STANDING}
            AND statement.id > $1
            AND ($2 = '' OR statement.roundtable_id = $3)
            AND ($4 = '' OR roundtable.consultation_id = $5)
            AND ($6 = '' OR statement.kind = $7)
            AND ($8 = '' OR statement.language = $9)
          ORDER BY statement.id LIMIT $10"
    );
    let kind = wanted.kind.map_or("", |kind| kind.as_str());
    let rows: Vec<Row> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(&wanted.after)
        .bind(&wanted.roundtable)
        .bind(&wanted.roundtable)
        .bind(&wanted.consultation)
        .bind(&wanted.consultation)
        .bind(kind)
        .bind(kind)
        .bind(&wanted.language)
        .bind(&wanted.language)
        .bind(most)
        .fetch_all(db.pool())
        .await?;
    rows.into_iter().map(Row::read).collect()
}
