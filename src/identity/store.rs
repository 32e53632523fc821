//! Sealed records and the name of the key in the database.

use crate::db::{self, Db, Tx};

db::row! {
    /// Which key opens the records.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct KeyRow {
        pub id: String,
        pub fingerprint: String,
        pub mark_key: String,
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Row {
        pub id: String,
        pub fingerprint: String,
        pub wrapped_key: String,
        pub sealed_text: String,
    }
}

const KEY: &str = "SELECT id, fingerprint, mark_key FROM identity_key";

/// `None` while nothing was sealed.
pub async fn key(db: &Db) -> sqlx::Result<Option<KeyRow>> {
    sqlx::query_as(KEY).fetch_optional(db.pool()).await
}

pub async fn key_in(tx: &mut Tx) -> sqlx::Result<Option<KeyRow>> {
    sqlx::query_as(KEY).fetch_optional(&mut **tx).await
}

/// `false` when another was faster.
pub async fn insert_key(tx: &mut Tx, key: &KeyRow) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO identity_key (place, id, fingerprint, mark_key) VALUES ('here', $1, $2, $3)
         ON CONFLICT (place) DO NOTHING",
    )
    .bind(&key.id)
    .bind(&key.fingerprint)
    .bind(&key.mark_key)
    .execute(&mut **tx)
    .await?;
    Ok(db::changed_one(&done))
}

/// Another master key is in use from now on.
pub async fn update_key(tx: &mut Tx, key: &KeyRow) -> sqlx::Result<()> {
    sqlx::query("UPDATE identity_key SET fingerprint = $1, mark_key = $2 WHERE place = 'here'")
        .bind(&key.fingerprint)
        .bind(&key.mark_key)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Forgets which key there was: only where no record is left that it opens.
pub async fn forget_key(tx: &mut Tx) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM identity_key WHERE NOT EXISTS (SELECT id FROM identity)").execute(&mut **tx).await?;
    Ok(())
}

pub async fn by_id(db: &Db, id: &str) -> sqlx::Result<Option<Row>> {
    sqlx::query_as("SELECT id, fingerprint, wrapped_key, sealed_text FROM identity WHERE id = $1")
        .bind(id)
        .fetch_optional(db.pool())
        .await
}

/// Every record, by id.
pub async fn all(tx: &mut Tx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as("SELECT id, fingerprint, wrapped_key, sealed_text FROM identity ORDER BY id")
        .fetch_all(&mut **tx)
        .await
}

pub async fn put(tx: &mut Tx, row: &Row) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO identity (id, fingerprint, wrapped_key, sealed_text) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET fingerprint = $5, wrapped_key = $6, sealed_text = $7",
    )
    .bind(&row.id)
    .bind(&row.fingerprint)
    .bind(&row.wrapped_key)
    .bind(&row.sealed_text)
    .bind(&row.fingerprint)
    .bind(&row.wrapped_key)
    .bind(&row.sealed_text)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// `false` when it is not there.
pub async fn delete(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM identity WHERE id = $1").bind(id).execute(&mut **tx).await?;
    Ok(db::changed_one(&done))
}
