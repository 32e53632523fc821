//! The database: SQLite in the data folder, or PostgreSQL by address. The only place that asks which.
//!
//! One SQL text serves both through `sqlx::Any`, within the subset that both were tested on: `$1`
//! placeholders, TEXT, BIGINT and DOUBLE PRECISION columns, no BOOLEAN, sums cast to BIGINT. See
//! `docs/decisions/0001-one-sql-text.md`.

mod moment;
pub mod order;
pub mod tables;
pub mod tombstone;

pub use moment::{Moment, Tx};

use moment::{Memory, Watch};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::any::{AnyPoolOptions, AnyQueryResult};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyPool, SqlSafeStr};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

#[derive(Clone)]
pub struct Db {
    pool: AnyPool,
    engine: Engine,
    memory: Arc<Memory>,
    watch: Arc<Mutex<Watch>>,
}

impl fmt::Debug for Db {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "Db({:?})", self.engine)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

/// Opens the database at `url` (`sqlite:…` or `postgres://…`), and brings its tables up to date.
pub async fn open(url: &str) -> anyhow::Result<Db> {
    use anyhow::Context;
    sqlx::any::install_default_drivers();
    let engine = if url.starts_with("postgres") { Engine::Postgres } else { Engine::Sqlite };
    let options = AnyPoolOptions::new().max_connections(8).acquire_timeout(Duration::from_secs(10)).after_connect(
        move |connection, _| {
            Box::pin(async move {
                if engine == Engine::Sqlite {
                    // FULL: what was acknowledged survives a power cut. secure_delete: what was erased is gone.
                    sqlx::raw_sql(
                        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
                         PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON",
                    )
                    .execute(connection)
                    .await?;
                }
                Ok(())
            })
        },
    );
    let pool = options
        .connect(url)
        .await
        .context("the database cannot be opened: is its folder there, and may it be written to?")?;
    migrations()
        .run(&pool)
        .await
        .context("the tables could not be brought up to date: was this data folder written by a newer version?")?;
    let watch = match engine {
        Engine::Sqlite => Watch::Sqlite { url: url.to_owned(), open: None, opened: 0 },
        Engine::Postgres => Watch::Postgres,
    };
    Ok(Db { pool, engine, memory: Arc::default(), watch: Arc::new(Mutex::new(watch)) })
}

/// The steps that make the tables, in order. A step that was released is never edited: another follows it.
const STEPS: &[(i64, &str, &str)] = &[
    (1, "consultation", include_str!("../../migrations/0001_consultation.sql")),
    (2, "report", include_str!("../../migrations/0002_report.sql")),
    (3, "synthesis", include_str!("../../migrations/0003_synthesis.sql")),
    (4, "operator", include_str!("../../migrations/0004_operator.sql")),
    (5, "thesaurus", include_str!("../../migrations/0005_thesaurus.sql")),
    (6, "changes", include_str!("../../migrations/0006_changes.sql")),
    (7, "library", include_str!("../../migrations/0007_library.sql")),
    (8, "article", include_str!("../../migrations/0008_article.sql")),
    (9, "theme_decision", include_str!("../../migrations/0009_theme_decision.sql")),
    (10, "account", include_str!("../../migrations/0010_account.sql")),
    (12, "audit", include_str!("../../migrations/0012_audit.sql")),
    (13, "signin", include_str!("../../migrations/0013_signin.sql")),
    (14, "mail", include_str!("../../migrations/0014_mail.sql")),
    (16, "cell_release", include_str!("../../migrations/0016_cell_release.sql")),
    (17, "readers", include_str!("../../migrations/0017_readers.sql")),
    (18, "gate", include_str!("../../migrations/0018_gate.sql")),
    (20, "identity", include_str!("../../migrations/0020_identity.sql")),
    (21, "consent", include_str!("../../migrations/0021_consent.sql")),
    (22, "pseudonym", include_str!("../../migrations/0022_pseudonym.sql")),
    (24, "organisation_profile", include_str!("../../migrations/0024_organisation_profile.sql")),
    (25, "coalition", include_str!("../../migrations/0025_coalition.sql")),
    (26, "call", include_str!("../../migrations/0026_call.sql")),
    (27, "balance", include_str!("../../migrations/0027_balance.sql")),
    (30, "old_site", include_str!("../../migrations/0030_old_site.sql")),
    (31, "work_changes", include_str!("../../migrations/0031_work_changes.sql")),
    (32, "file_pages", include_str!("../../migrations/0032_file_pages.sql")),
    (33, "language_withdrawn", include_str!("../../migrations/0033_language_withdrawn.sql")),
    (34, "harvested", include_str!("../../migrations/0034_harvested.sql")),
    (40, "background", include_str!("../../migrations/0040_background.sql")),
    (41, "roundtable_rule", include_str!("../../migrations/0041_roundtable_rule.sql")),
];

fn migrations() -> Migrator {
    let step = |(version, name, sql): (i64, &'static str, &'static str)| {
        Migration::new(version, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    };
    Migrator::with_migrations(STEPS.iter().copied().map(step).collect::<Vec<Migration>>())
}

/// A struct that a row is read into, column by column of the same name. It is what the derive of `sqlx` does,
/// without building its macros, which bring both database drivers a second time.
macro_rules! row {
    ($(#[$about:meta])* $sight:vis struct $name:ident {
        $($(#[$field_about:meta])* $field_sight:vis $field:ident: $kind:ty),* $(,)?
    }) => {
        $(#[$about])*
        $sight struct $name {
            $($(#[$field_about])* $field_sight $field: $kind),*
        }

        impl sqlx::FromRow<'_, sqlx::any::AnyRow> for $name {
            fn from_row(row: &sqlx::any::AnyRow) -> sqlx::Result<$name> {
                use sqlx::Row as _;
                Ok($name { $($field: row.try_get(stringify!($field))?),* })
            }
        }
    };
}
pub(crate) use row;

impl Db {
    /// For reading. Writing goes through [`begin`].
    pub fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// The present moment. To be taken before something is read, if what is made of it is to be kept.
    pub async fn moment(&self) -> sqlx::Result<Moment> {
        if let Some(moment) = self.memory.moment() {
            return Ok(moment);
        }
        let mut watch = self.watch.lock().await;
        if let Some(moment) = self.memory.moment() {
            return Ok(moment);
        }
        let asked = Instant::now();
        let mark = watch.mark(&self.pool).await?;
        Ok(self.memory.take(mark, asked))
    }

    /// What `read` brings, read once in a moment for all who want to know it: `what`, a name of its own for each kind
    /// of thing, and about which.
    pub async fn known<T: Send + Sync + 'static, E: From<sqlx::Error>>(
        &self,
        what: &'static str,
        of: &str,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        let moment = self.moment().await?;
        if let Some(known) = self.memory.get(moment, what, of) {
            return Ok(known);
        }
        let value = Arc::new(read.await?);
        self.memory.put(moment, what, of, &value);
        Ok(value)
    }

    /// Waits until all connections are given back, then closes them.
    pub async fn close(&self) {
        self.watch.lock().await.close().await;
        self.pool.close().await;
    }
}

/// Starts a transaction that may write. On SQLite it takes the write lock at once: a reader that turns
/// writer half-way would fail when another came between.
pub async fn begin(db: &Db) -> sqlx::Result<Tx> {
    let open = match db.engine {
        Engine::Sqlite => db.pool.begin_with("BEGIN IMMEDIATE").await?,
        Engine::Postgres => db.pool.begin().await?,
    };
    Ok(Tx::new(open, Arc::clone(&db.memory)))
}

/// Empties what a database keeps of rows that were removed: SQLite's write-ahead log is written back and cut off (freed
/// pages were overwritten at once, see [`open`]); PostgreSQL writes all tables anew. Its own log is kept as long as it is
/// configured to.
pub async fn leave_nothing(db: &Db) -> anyhow::Result<()> {
    match db.engine {
        Engine::Postgres => {
            sqlx::raw_sql("VACUUM FULL").execute(db.pool()).await?;
        }
        Engine::Sqlite => {
            // Somebody who reads holds the log; they are done in a moment.
            for _ in 0..100 {
                let (busy, _, _): (i64, i64, i64) =
                    sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(db.pool()).await?;
                if busy == 0 {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            anyhow::bail!(
                "the write-ahead log is in use and could not be emptied: stop other programs on this database and erase again"
            );
        }
    }
    Ok(())
}

/// A list or struct as the JSON text of a column.
pub fn to_json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).expect("own types have string keys and finite numbers")
}

/// The value of a JSON column.
pub fn from_json<T: DeserializeOwned>(text: &str) -> sqlx::Result<T> {
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

/// A word of a column that has to name one of a fixed set.
pub fn word<T>(found: Option<T>, word: &str) -> sqlx::Result<T> {
    found.ok_or_else(|| sqlx::Error::Decode(format!("“{word}” is not a word this version knows").into()))
}

/// Whether exactly one row was changed: `false` means that somebody else was faster, or it is not there.
pub fn changed_one(result: &AnyQueryResult) -> bool {
    result.rows_affected() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_folder_is_taken() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder of migrations")
            .map(|entry| entry.expect("an entry of it").file_name().to_string_lossy().into_owned())
            .collect();
        files.sort();
        let steps: Vec<String> =
            migrations().iter().map(|step| format!("{:04}_{}.sql", step.version, step.description)).collect();
        assert_eq!(steps, files);
    }
}
