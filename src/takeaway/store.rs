//! Whole tables, out of the database and into an empty one.

use crate::db::tables::{Holds, Table};
use crate::db::{Db, Tx};
use serde_json::Value;
use sqlx::Row as _;

fn columns(table: &Table) -> String {
    table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// All rows, each with its values in the order of the columns, sorted by the key in the same way on every database.
pub async fn rows(db: &Db, table: &Table) -> sqlx::Result<Vec<Vec<Value>>> {
    let sql = format!("SELECT {} FROM {}", columns(table), table.name);
    let mut rows = Vec::new();
    for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await? {
        let value = |(at, holds): (usize, Holds)| -> sqlx::Result<Value> {
            Ok(match holds {
                Holds::Text => row.try_get::<Option<String>, _>(at)?.into(),
                Holds::Whole => row.try_get::<Option<i64>, _>(at)?.into(),
                Holds::Real => row.try_get::<Option<f64>, _>(at)?.into(),
            })
        };
        let kinds = table.columns.iter().map(|column| column.holds).enumerate();
        rows.push(kinds.map(value).collect::<sqlx::Result<Vec<Value>>>()?);
    }
    let places: Vec<usize> =
        table.key.iter().filter_map(|name| table.columns.iter().position(|column| column.name == *name)).collect();
    rows.sort_by_cached_key(|row| {
        places
            .iter()
            .map(|&at| match &row[at] {
                // Counts in the order of numbers.
                Value::Number(number) => format!("{:020}", number.as_i64().unwrap_or_default()),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            })
            .collect::<Vec<_>>()
    });
    Ok(rows)
}

/// Puts one row in; its values stand in the order of the columns.
pub async fn insert(tx: &mut Tx, table: &Table, row: &[Value]) -> sqlx::Result<()> {
    let places: Vec<String> = (1..=table.columns.len()).map(|number| format!("${number}")).collect();
    let sql = format!("INSERT INTO {} ({}) VALUES ({})", table.name, columns(table), places.join(", "));
    let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
    for (column, value) in table.columns.iter().zip(row) {
        query = match column.holds {
            Holds::Text => query.bind(value.as_str().map(str::to_owned)),
            Holds::Whole => query.bind(value.as_i64()),
            Holds::Real => query.bind(value.as_f64()),
        };
    }
    query.execute(&mut **tx).await?;
    Ok(())
}

/// Whether there is not one row.
pub async fn is_empty(db: &Db, table: &Table) -> sqlx::Result<bool> {
    let sql = format!("SELECT COUNT(*) FROM {}", table.name);
    let (count,): (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_one(db.pool()).await?;
    Ok(count == 0)
}
