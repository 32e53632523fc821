//! Working groups in the database.

use super::Group;
use crate::db::{self, Db, Tx};

db::row! {
    struct Row {
        id: String,
        slug: String,
        name: String,
        purpose: String,
        joining: String,
        founded_at: String,
        closed_at: Option<String>,
    }
}

/// All groups by name, closed ones last.
pub async fn all(db: &Db) -> sqlx::Result<Vec<Group>> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, slug, name, purpose, joining, founded_at, closed_at FROM working_group
          ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, name, id",
    )
    .fetch_all(db.pool())
    .await?;
    let read = |row: Row| Group {
        id: row.id,
        slug: row.slug,
        name: row.name,
        purpose: row.purpose,
        is_open: row.joining == "open",
        founded_at: row.founded_at,
        closed_at: row.closed_at,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Id and title of each roundtable: each has a team.
pub async fn teams(db: &Db) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as("SELECT id, title FROM roundtable ORDER BY consultation_id, position, id").fetch_all(db.pool()).await
}

pub async fn by_slug(db: &Db, slug: &str) -> sqlx::Result<Option<Group>> {
    Ok(all(db).await?.into_iter().find(|one| one.slug == slug))
}

/// Stores a new one under a new id; a slug that is taken is a unique violation.
pub async fn insert(tx: &mut Tx, made: &Group) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    sqlx::query(
        "INSERT INTO working_group (id, slug, name, purpose, joining, founded_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(&made.slug)
    .bind(&made.name)
    .bind(&made.purpose)
    .bind(if made.is_open { "open" } else { "closed" })
    .bind(&made.founded_at)
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// `false` when it was closed before.
pub async fn close(tx: &mut Tx, id: &str, now: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE working_group SET closed_at = $1 WHERE id = $2 AND closed_at IS NULL")
        .bind(now)
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Accounts in it, each with the organisations that it speaks for ('' for none).
pub async fn people(db: &Db, group: &str) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as(
        "SELECT account_role.account_id, COALESCE(organisation_speaker.organisation_id, '') FROM account_role
           LEFT JOIN organisation_speaker ON organisation_speaker.account_id = account_role.account_id
                 AND organisation_speaker.ended_at IS NULL
          WHERE account_role.role = 'group' AND account_role.about = $1 AND account_role.ended_at IS NULL
          ORDER BY account_role.granted_at, account_role.account_id",
    )
    .bind(group)
    .fetch_all(db.pool())
    .await
}
