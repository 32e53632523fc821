//! Tables that were shown, in the database.

use super::{Path, Table, Tally};
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        counted: String,
        blocks: String,
    }
}

/// The table of `now` as it may be shown, after all that were shown of the same. What differs from the last is kept,
/// so that the next one knows of it.
pub async fn table(db: &Db, about: &str, now: &Tally, at: &str) -> sqlx::Result<Table> {
    let before = earlier(db, about).await?;
    let table = Table::after(&before, now);
    if before.last() == Some(&table) || (before.is_empty() && table.blocks.is_empty()) {
        return Ok(table);
    }
    let mut tx = db::begin(db).await?;
    // Somebody else may have been faster: the table is made again after theirs.
    let table = table_in(&mut tx, about, now, at).await?;
    tx.commit().await?;
    Ok(table)
}

/// Like [`table`], where a transaction is under way.
pub async fn table_in(tx: &mut Tx, about: &str, now: &Tally, at: &str) -> sqlx::Result<Table> {
    let rows: Vec<Row> = sqlx::query_as(SELECT).bind(about).fetch_all(&mut **tx).await?;
    let before = rows.into_iter().map(Row::read).collect::<sqlx::Result<Vec<Table>>>()?;
    let table = Table::after(&before, now);
    if before.last() != Some(&table) && !(before.is_empty() && table.blocks.is_empty()) {
        insert(tx, about, before.len() + 1, &table, at).await?;
    }
    Ok(table)
}

const SELECT: &str = "SELECT counted, blocks FROM cell_release WHERE about = $1 ORDER BY number";

async fn earlier(db: &Db, about: &str) -> sqlx::Result<Vec<Table>> {
    let rows: Vec<Row> = sqlx::query_as(SELECT).bind(about).fetch_all(db.pool()).await?;
    rows.into_iter().map(Row::read).collect()
}

async fn insert(tx: &mut Tx, about: &str, number: usize, table: &Table, at: &str) -> sqlx::Result<()> {
    let counted: Vec<(&Path, u64)> = table.counted.0.iter().map(|(path, people)| (path, *people)).collect();
    sqlx::query("INSERT INTO cell_release (about, number, counted, blocks, released_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(about)
        .bind(i64::try_from(number).unwrap_or(i64::MAX))
        .bind(db::to_json(&counted))
        .bind(db::to_json(&table.blocks))
        .bind(at)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

impl Row {
    fn read(self) -> sqlx::Result<Table> {
        let counted: Vec<(Path, u64)> = db::from_json(&self.counted)?;
        Ok(Table { counted: Tally(counted.into_iter().collect()), blocks: db::from_json(&self.blocks)? })
    }
}
