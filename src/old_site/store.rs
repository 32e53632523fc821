//! What came in from old sites, and where old addresses lead, in the database.

use crate::db::{Db, Tx};
use std::collections::BTreeMap;

/// Where the first of `keys` leads that is written down.
pub async fn leads_to(db: &Db, keys: &[String]) -> sqlx::Result<Option<String>> {
    let places: Vec<String> = (1..=keys.len()).map(|at| format!("${at}")).collect();
    let sql = format!("SELECT address, leads_to FROM old_address WHERE address IN ({})", places.join(", "));
    let mut query = sqlx::query_as(sqlx::AssertSqlSafe(sql));
    for key in keys {
        query = query.bind(key);
    }
    let found: Vec<(String, String)> = query.fetch_all(db.pool()).await?;
    let found: BTreeMap<String, String> = found.into_iter().collect();
    Ok(keys.iter().find_map(|key| found.get(key).cloned()))
}

/// All old addresses, in order.
pub async fn addresses(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let all: Vec<(String, String)> =
        sqlx::query_as("SELECT address, leads_to FROM old_address ORDER BY address").fetch_all(db.pool()).await?;
    Ok(all.into_iter().collect())
}

/// Fingerprint and address here of all that came in, by origin.
pub async fn pieces(db: &Db) -> sqlx::Result<BTreeMap<String, (String, String)>> {
    let all: Vec<(String, String, String)> =
        sqlx::query_as("SELECT origin, fingerprint, became FROM old_piece ORDER BY origin")
            .fetch_all(db.pool())
            .await?;
    Ok(all.into_iter().map(|(origin, fingerprint, became)| (origin, (fingerprint, became))).collect())
}

/// An address that is written down already stays as it is.
pub async fn insert_address(tx: &mut Tx, address: &str, leads_to: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO old_address (address, leads_to) VALUES ($1, $2) ON CONFLICT (address) DO NOTHING")
        .bind(address)
        .bind(leads_to)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// An origin that came in meanwhile is a unique violation.
pub async fn insert_piece(tx: &mut Tx, origin: &str, fingerprint: &str, became: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO old_piece (origin, fingerprint, became, came_at) VALUES ($1, $2, $3, $4)")
        .bind(origin)
        .bind(fingerprint)
        .bind(became)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Slug of the work that holds a file, by the hash of the file as it was sent.
pub async fn works_by_file(db: &Db) -> sqlx::Result<BTreeMap<String, String>> {
    let all: Vec<(String, String)> = sqlx::query_as(
        "SELECT library_file.original_hash, work.slug FROM library_file
           JOIN language_version ON language_version.id = library_file.language_version_id
           JOIN work ON work.id = language_version.work_id
          ORDER BY work.created_at DESC, work.id DESC",
    )
    .fetch_all(db.pool())
    .await?;
    Ok(all.into_iter().collect())
}
