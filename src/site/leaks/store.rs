//! The names of all that is there, whoever may see it.

use super::routes::Names;
use crate::db::Db;

pub async fn names(db: &Db) -> Names {
    let mut names = Names::new();
    for (of, sql) in [
        ("consultation", "SELECT slug FROM consultation"),
        ("roundtable", "SELECT slug FROM roundtable"),
        ("report", "SELECT id FROM report"),
        ("statement", "SELECT id FROM statement"),
        ("theme", "SELECT DISTINCT id FROM theme"),
        ("finding", "SELECT DISTINCT id FROM finding"),
        ("synthesis", "SELECT id FROM synthesis"),
        ("organisation", "SELECT slug FROM organisation"),
        ("work", "SELECT slug FROM work"),
        ("file", "SELECT id FROM library_file"),
        ("article", "SELECT slug FROM article"),
        ("number", "SELECT DISTINCT CAST(number AS TEXT) FROM synthesis"),
        ("charter", "SELECT CAST(number AS TEXT) FROM charter"),
        ("committee", "SELECT slug FROM committee"),
        ("call", "SELECT slug FROM input_call"),
        ("group", "SELECT slug FROM working_group"),
        ("review", "SELECT id FROM application_review"),
        ("vote", "SELECT id FROM motion"),
        ("language", "SELECT DISTINCT language FROM report"),
    ] {
        let rows: Vec<(String,)> = sqlx::query_as(sql).fetch_all(db.pool()).await.expect("answered");
        names.insert(of, rows.into_iter().map(|(name,)| name).collect());
    }
    names
}
