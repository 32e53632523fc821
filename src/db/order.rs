//! Rows in an order that tells nothing. A database keeps rows in the order in which they came: who has a copy of it sees
//! who did something right after whom. Where that must not be seen, rows have random keys, and lie by them.

use super::Tx;
use super::tables::{Holds, Table, tables};
use sqlx::Row as _;

/// A cell of a row.
enum Cell {
    Text(Option<String>),
    Whole(Option<i64>),
    Real(Option<f64>),
}

/// Lays all rows of a table down anew, by their key. Other tables must not refer to it. What it costs grows with the
/// table: it is meant for those with some thousands of rows.
pub async fn by_key(tx: &mut Tx, table: &str) -> sqlx::Result<()> {
    let Some(table) = tables().into_iter().find(|own| own.name == table) else { return Ok(()) };
    let columns = table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT {columns} FROM {} ORDER BY {}", table.name, table.key.join(", "));
    let mut all = Vec::new();
    for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut **tx).await? {
        let cell = |(at, holds): (usize, Holds)| -> sqlx::Result<Cell> {
            Ok(match holds {
                Holds::Text => Cell::Text(row.try_get(at)?),
                Holds::Whole => Cell::Whole(row.try_get(at)?),
                Holds::Real => Cell::Real(row.try_get(at)?),
            })
        };
        let holds = table.columns.iter().map(|column| column.holds).enumerate();
        all.push(holds.map(cell).collect::<sqlx::Result<Vec<Cell>>>()?);
    }
    sqlx::query(sqlx::AssertSqlSafe(format!("DELETE FROM {}", table.name))).execute(&mut **tx).await?;
    for row in all {
        insert(tx, &table, &columns, row).await?;
    }
    Ok(())
}

async fn insert(tx: &mut Tx, table: &Table, columns: &str, row: Vec<Cell>) -> sqlx::Result<()> {
    let places: Vec<String> = (1..=row.len()).map(|number| format!("${number}")).collect();
    let sql = format!("INSERT INTO {} ({columns}) VALUES ({})", table.name, places.join(", "));
    let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
    for cell in row {
        query = match cell {
            Cell::Text(text) => query.bind(text),
            Cell::Whole(number) => query.bind(number),
            Cell::Real(number) => query.bind(number),
        };
    }
    query.execute(&mut **tx).await?;
    Ok(())
}
