//! What is known of the pictures in a file, in the database.

use crate::db::{self, Db, Tx};

db::row! {
    /// A file whose pages are pictures, and how far they are read.
    pub struct Scan {
        pub work_id: String,
        pub language: String,
        pub file_hash: String,
        pub text: Option<String>,
        pub page_languages: String,
        pub pages_recognised: i64,
    }
}

/// `None` when the file is gone, or has its text.
pub async fn scan(db: &Db, file: &str) -> sqlx::Result<Option<Scan>> {
    sqlx::query_as(
        "SELECT language_version.work_id, language_version.language, library_file.file_hash, library_file.text,
                library_file.page_languages, library_file.pages_recognised
           FROM library_file JOIN language_version ON language_version.id = library_file.language_version_id
          WHERE library_file.id = $1 AND (library_file.text IS NULL OR library_file.pages_recognised > 0)",
    )
    .bind(file)
    .fetch_optional(db.pool())
    .await
}

/// Writes down what was read up to a page. `false` when somebody else went on from `before` in the meantime.
pub async fn note(
    tx: &mut Tx,
    file: &str,
    before: i64,
    read: i64,
    text: Option<&str>,
    languages: &[String],
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE library_file SET text = $1, page_languages = $2, pages_recognised = $3
          WHERE id = $4 AND pages_recognised = $5",
    )
    .bind(text)
    .bind(db::to_json(&languages))
    .bind(read)
    .bind(file)
    .bind(before)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// What a machine read is thrown away, to be read anew.
pub async fn forget(tx: &mut Tx, file: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE library_file SET text = NULL, page_languages = '[]', pages_recognised = 0
          WHERE id = $1 AND pages_recognised > 0",
    )
    .bind(file)
    .execute(&mut **tx)
    .await?;
    Ok(())
}
