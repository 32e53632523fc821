//! Files that are deposited, in the database.

use crate::db::{self, Tx};
use reading::cleaning::Removed;

/// A file that is in the store already, published bytes and sealed original.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFile {
    pub format: reading::Format,
    pub file_hash: String,
    pub file_bytes: i64,
    pub original_hash: String,
    pub original_name: String,
    pub text: Option<String>,
    /// By page, empty where none was found.
    pub page_languages: Vec<String>,
    pub removed: Vec<Removed>,
}

/// A format that this revision has already is a unique violation.
pub async fn insert_file(
    tx: &mut Tx,
    version: &str,
    revision: i64,
    follows: Option<i64>,
    file: &NewFile,
    now: &str,
) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO library_file (id, language_version_id, revision, follows, format, file_hash, file_bytes,
             original_hash, original_name, text, removed, deposited_at, page_languages)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(&id)
    .bind(version)
    .bind(revision)
    .bind(follows)
    .bind(db::to_json(&file.format))
    .bind(&file.file_hash)
    .bind(file.file_bytes)
    .bind(&file.original_hash)
    .bind(&file.original_name)
    .bind(&file.text)
    .bind(db::to_json(&file.removed))
    .bind(now)
    .bind(db::to_json(&file.page_languages))
    .execute(&mut **tx)
    .await?;
    Ok(id)
}
