//! Which tables there are, read from the steps that make them: one text, so that a new table is never forgotten
//! where all of them are needed.

use super::STEPS;

/// A table with its columns, in the order in which they were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// Columns of the primary key.
    pub key: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub holds: Holds,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Text,
    Whole,
    Real,
}

/// All tables, each after those that it refers to.
pub fn tables() -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for (_, _, sql) in STEPS {
        let sql: String = sql.lines().flat_map(|line| [line.split("--").next().unwrap_or_default(), "\n"]).collect();
        for statement in sql.split(';') {
            apply(statement.trim(), &mut tables);
        }
    }
    tables
}

fn apply(statement: &str, tables: &mut Vec<Table>) {
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words.as_slice() {
        ["CREATE", "TABLE", name, ..] => {
            let inside =
                statement.split_once('(').map_or("", |(_, rest)| rest.rsplit_once(')').map_or("", |(all, _)| all));
            let mut table =
                Table { name: (*name).trim_end_matches('(').to_owned(), columns: Vec::new(), key: Vec::new() };
            for part in parts(inside) {
                define(&part, &mut table);
            }
            tables.push(table);
        }
        ["ALTER", "TABLE", name, "ADD", "COLUMN", ..] => {
            let definition = statement.split_once("ADD COLUMN").map_or("", |(_, rest)| rest);
            if let Some(table) = tables.iter_mut().find(|table| table.name == *name) {
                define(definition, table);
            }
        }
        ["DROP", "TABLE", name, ..] => tables.retain(|table| table.name != *name),
        _ => {}
    }
}

/// A column, or a rule about several.
fn define(part: &str, table: &mut Table) {
    let words: Vec<&str> = part.split_whitespace().collect();
    match words.as_slice() {
        ["PRIMARY", "KEY", ..] => {
            let inside = part.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(all, _)| all);
            table.key = inside.split(',').map(|name| name.trim().to_owned()).collect();
        }
        [first, ..] if ["UNIQUE", "FOREIGN", "CHECK", "CONSTRAINT"].iter().any(|rule| first.starts_with(rule)) => {}
        [name, kind, ..] => {
            let holds = match *kind {
                "BIGINT" => Holds::Whole,
                "DOUBLE" => Holds::Real,
                _ => Holds::Text,
            };
            table.columns.push(Column { name: (*name).to_owned(), holds });
            if part.contains("PRIMARY KEY") {
                table.key = vec![(*name).to_owned()];
            }
        }
        _ => {}
    }
}

/// Split at commas that stand in no brackets.
fn parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        match parts.last_mut() {
            Some(last) if letter != ',' || depth > 0 => last.push(letter),
            _ => parts.push(String::new()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;

    #[tokio::test]
    async fn every_table_and_column_is_known() {
        let app = App::of_test().await;
        let in_database: Vec<(String,)> = sqlx::query_as(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
        )
        .fetch_all(app.db.pool())
        .await
        .expect("the names of tables");
        let mut names: Vec<String> = in_database.into_iter().map(|(name,)| name).collect();
        let mut known: Vec<String> = tables().into_iter().map(|table| table.name).collect();
        names.sort();
        known.sort();
        assert_eq!(known, names);
        for table in tables() {
            assert!(!table.key.is_empty(), "{} has no key", table.name);
            let columns: Vec<(String,)> = sqlx::query_as(sqlx::AssertSqlSafe(format!(
                "SELECT name FROM pragma_table_info('{}') ORDER BY cid",
                table.name
            )))
            .fetch_all(app.db.pool())
            .await
            .expect("the names of columns");
            let own: Vec<String> = table.columns.iter().map(|column| column.name.clone()).collect();
            assert_eq!(own, columns.into_iter().map(|(name,)| name).collect::<Vec<_>>(), "{}", table.name);
        }
    }
}
