//! Doors, codes, places, and what was handed in, in the database.

use crate::db::{self, Db, Tx, order};

/// A place that nobody has taken.
pub const FREE: &str = "free";

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Door {
        pub roundtable_id: String,
        pub salt: String,
        /// The last day; `""` for none.
        pub open_until: String,
    }
}

pub async fn door(db: &Db, roundtable: &str) -> sqlx::Result<Option<Door>> {
    sqlx::query_as("SELECT roundtable_id, salt, open_until FROM code_door WHERE roundtable_id = $1")
        .bind(roundtable)
        .fetch_optional(db.pool())
        .await
}

/// Makes the door, or sets its last day. The salt stays as it was drawn.
pub async fn put_door(tx: &mut Tx, door: &Door) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO code_door (roundtable_id, salt, open_until) VALUES ($1, $2, $3)
         ON CONFLICT (roundtable_id) DO UPDATE SET open_until = $4",
    )
    .bind(&door.roundtable_id)
    .bind(&door.salt)
    .bind(&door.open_until)
    .bind(&door.open_until)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn insert_code(tx: &mut Tx, code_hash: &str, roundtable: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO invitation_code (code_hash, roundtable_id) VALUES ($1, $2)")
        .bind(code_hash)
        .bind(roundtable)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A place of a roundtable, with the language and day that all of one drawing share.
pub async fn insert_place(tx: &mut Tx, id: &str, roundtable: &str, language: &str, day: &str) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO participant (id, roundtable_id, name, contact, organisation, language, link_hash, added_on, door_hash)
         VALUES ($1, $2, '', '', '', $3, '', $4, $5)",
    )
    .bind(id)
    .bind(roundtable)
    .bind(language)
    .bind(day)
    .bind(FREE)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn has_code(db: &Db, code_hash: &str, roundtable: &str) -> sqlx::Result<bool> {
    let (count,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM invitation_code WHERE code_hash = $1 AND roundtable_id = $2")
            .bind(code_hash)
            .bind(roundtable)
            .fetch_one(db.pool())
            .await?;
    Ok(count == 1)
}

/// Uses a code: nothing is left of it. `false` when it was used before, or never drawn.
pub async fn use_code(tx: &mut Tx, code_hash: &str, roundtable: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM invitation_code WHERE code_hash = $1 AND roundtable_id = $2")
        .bind(code_hash)
        .bind(roundtable)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

pub async fn codes(db: &Db, roundtable: &str) -> sqlx::Result<i64> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM invitation_code WHERE roundtable_id = $1")
        .bind(roundtable)
        .fetch_one(db.pool())
        .await?;
    Ok(count)
}

/// Ids of the places of a roundtable that nobody has taken.
pub async fn free(tx: &mut Tx, roundtable: &str) -> sqlx::Result<Vec<String>> {
    let ids: Vec<(String,)> =
        sqlx::query_as("SELECT id FROM participant WHERE roundtable_id = $1 AND door_hash = $2 ORDER BY id")
            .bind(roundtable)
            .bind(FREE)
            .fetch_all(&mut **tx)
            .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Takes a place. Every row of the roundtable is written, so that a copy of the database does not tell which was.
pub async fn take(tx: &mut Tx, roundtable: &str, place: &str, door_hash: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE participant SET door_hash = CASE WHEN id = $1 THEN $2 ELSE door_hash END
          WHERE roundtable_id = $3 AND door_hash <> ''",
    )
    .bind(place)
    .bind(door_hash)
    .bind(roundtable)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whose code and passphrase these are.
pub async fn by_door(db: &Db, roundtable: &str, door_hash: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> = sqlx::query_as(
        "SELECT id FROM participant WHERE roundtable_id = $1 AND door_hash = $2 AND door_hash <> 'free'",
    )
    .bind(roundtable)
    .bind(door_hash)
    .fetch_optional(db.pool())
    .await?;
    Ok(found.map(|(id,)| id))
}

/// Rows lie by their random keys: their order does not tell who came after whom.
pub async fn insert_session(tx: &mut Tx, token_hash: &str, participant: &str, expires: &str) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO participant_session (token_hash, participant_id, expires_at) VALUES ($1, $2, $3)")
        .bind(token_hash)
        .bind(participant)
        .bind(expires)
        .execute(&mut **tx)
        .await?;
    order::by_key(tx, "participant_session").await
}

/// Whose session lasts at the moment `now`.
pub async fn session(db: &Db, token_hash: &str, now: &str) -> sqlx::Result<Option<String>> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT participant_id FROM participant_session WHERE token_hash = $1 AND expires_at > $2")
            .bind(token_hash)
            .bind(now)
            .fetch_optional(db.pool())
            .await?;
    Ok(found.map(|(id,)| id))
}

/// Ends a session, and forgets those that are over.
pub async fn end_session(tx: &mut Tx, token_hash: &str, now: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM participant_session WHERE token_hash = $1 OR expires_at <= $2")
        .bind(token_hash)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

db::row! {
    /// What somebody wants to add to a report.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Row {
        pub id: String,
        pub roundtable_id: String,
        pub participant_id: String,
        pub kind: String,
        pub language: String,
        pub words: String,
        pub given_on: String,
    }
}

const COLUMNS: &str = "id, roundtable_id, participant_id, kind, language, words, given_on";

/// Adds one. Rows lie by their random ids: their order does not tell who wrote when.
pub async fn add(tx: &mut Tx, row: &Row) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO contribution (id, roundtable_id, participant_id, kind, language, words, given_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&row.id)
    .bind(&row.roundtable_id)
    .bind(&row.participant_id)
    .bind(&row.kind)
    .bind(&row.language)
    .bind(&row.words)
    .bind(&row.given_on)
    .execute(&mut **tx)
    .await?;
    order::by_key(tx, "contribution").await
}

/// What waits at a roundtable, by id.
pub async fn of_roundtable(db: &Db, roundtable: &str) -> sqlx::Result<Vec<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM contribution WHERE roundtable_id = $1 ORDER BY id");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(roundtable).fetch_all(db.pool()).await
}

/// What one participant has waiting, by id.
pub async fn of_participant(db: &Db, participant: &str) -> sqlx::Result<Vec<Row>> {
    let sql = format!("SELECT {COLUMNS} FROM contribution WHERE participant_id = $1 ORDER BY id");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(participant).fetch_all(db.pool()).await
}

/// `false` when it is not there any more.
pub async fn delete(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM contribution WHERE id = $1").bind(id).execute(&mut **tx).await?;
    Ok(db::changed_one(&done))
}

pub async fn delete_of(tx: &mut Tx, participant: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM contribution WHERE participant_id = $1").bind(participant).execute(&mut **tx).await?;
    sqlx::query("DELETE FROM participant_session WHERE participant_id = $1")
        .bind(participant)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// All rows of a table as they lie in the file, each with its cells as text: what somebody has who copied the database.
#[cfg(test)]
pub(super) async fn as_it_lies(db: &Db, table: &str) -> Vec<Vec<(String, String)>> {
    use sqlx::Row as _;
    let columns: Vec<(String,)> =
        sqlx::query_as(sqlx::AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid")))
            .fetch_all(db.pool())
            .await
            .expect("the names of columns");
    let texts: Vec<String> = columns.iter().map(|(name,)| format!("CAST({name} AS TEXT)")).collect();
    let sql = format!("SELECT {} FROM {table} ORDER BY rowid", texts.join(", "));
    let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(db.pool()).await.expect("all rows");
    let cell =
        |row: &sqlx::any::AnyRow, at: usize| row.try_get::<Option<String>, _>(at).ok().flatten().unwrap_or_default();
    rows.iter()
        .map(|row| columns.iter().enumerate().map(|(at, (name,))| (name.clone(), cell(row, at))).collect())
        .collect()
}
