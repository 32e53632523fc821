//! What search asks the database.

use crate::db::{self, Db, Tx};
use std::sync::Arc;

db::row! {
    /// A report version with what tells whether it has changed.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct State {
        pub id: String,
        pub roundtable_id: String,
        pub withdrawn_at: Option<String>,
        /// As in `access::Readers`.
        pub readers: String,
        /// Statements that stand.
        pub standing: i64,
        /// Sum of the versions of all its statements: it grows with each edit.
        pub edits: i64,
    }
}

/// The state of every report version, withdrawn or not, by id.
pub async fn states(db: &Db) -> sqlx::Result<Vec<State>> {
    sqlx::query_as(
        "SELECT report.id, report.roundtable_id, report.withdrawn_at, report.readers,
                CAST(COALESCE(SUM(CASE WHEN statement.taken_out_at IS NULL THEN 1 ELSE 0 END), 0) AS BIGINT) AS standing,
                CAST(COALESCE(SUM(statement.version), 0) AS BIGINT) AS edits
           FROM report
           LEFT JOIN statement ON statement.report_id = report.id
          GROUP BY report.id, report.roundtable_id, report.withdrawn_at, report.readers
          ORDER BY report.id",
    )
    .fetch_all(db.pool())
    .await
}

db::row! {
    /// A group of the thesaurus as it was changed.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Group {
        pub id: String,
        pub lines: String,
        pub version: i64,
    }
}

/// The groups that were changed, by id.
pub async fn groups(db: &Db) -> sqlx::Result<Vec<Group>> {
    let read = async {
        sqlx::query_as("SELECT id, lines, version FROM thesaurus_group ORDER BY id").fetch_all(db.pool()).await
    };
    db.known("thesaurus", "", read).await.map(Arc::unwrap_or_clone)
}

/// Stores a group over version `group.version`; 0 for one that was not changed before. `false` when somebody else
/// changed it since.
pub async fn put_group(tx: &mut Tx, group: &Group, now: &str) -> sqlx::Result<bool> {
    let done = match group.version {
        0 => {
            sqlx::query(
                "INSERT INTO thesaurus_group (id, lines, version, changed_at) VALUES ($1, $2, 1, $3)
                 ON CONFLICT (id) DO NOTHING",
            )
            .bind(&group.id)
            .bind(&group.lines)
            .bind(now)
            .execute(&mut **tx)
            .await?
        }
        version => {
            sqlx::query(
                "UPDATE thesaurus_group SET lines = $1, version = version + 1, changed_at = $2
                  WHERE id = $3 AND version = $4",
            )
            .bind(&group.lines)
            .bind(now)
            .bind(&group.id)
            .bind(version)
            .execute(&mut **tx)
            .await?
        }
    };
    Ok(db::changed_one(&done))
}

/// Forgets a change: a shipped group is as it came, an own one is gone. `false` when somebody else changed it since.
pub async fn forget_group(tx: &mut Tx, id: &str, version: i64) -> sqlx::Result<bool> {
    let done = sqlx::query("DELETE FROM thesaurus_group WHERE id = $1 AND version = $2")
        .bind(id)
        .bind(version)
        .execute(&mut **tx)
        .await?;
    Ok(db::changed_one(&done))
}

/// Whether anything that can be found is not for everybody.
pub async fn anything_is_closed(db: &Db) -> sqlx::Result<bool> {
    let read = async {
        let (closed,): (i64,) = sqlx::query_as(
            "SELECT (SELECT COUNT(*) FROM report WHERE readers <> '') + (SELECT COUNT(*) FROM work WHERE readers <> '')
                  + (SELECT COUNT(*) FROM language_version WHERE readers <> '')
                  + (SELECT COUNT(*) FROM synthesis WHERE readers <> '')
                  + (SELECT COUNT(*) FROM article WHERE readers <> '')",
        )
        .fetch_one(db.pool())
        .await?;
        Ok(closed > 0)
    };
    db.known("anything closed", "", read).await.map(|closed| *closed)
}
