//! Moments of the database, and what was read in the present one.
//!
//! A moment ends when something is written: at once when a transaction of this process is committed, within [`FRESH`]
//! when another process wrote. It lasts [`LIFE`] at most, because what is shown may depend on the clock too. What was
//! read in a moment is handed out only to who shows that it is still this moment: there is no other way to it.

use sqlx::{Any, AnyConnection, AnyPool, Connection, Transaction};
use std::any::Any as Anything;
use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long the database is not asked again whether another process has written.
const FRESH: Duration = Duration::from_millis(900);
/// How long a moment lasts at most.
const LIFE: Duration = Duration::from_secs(30);
/// Answers that are known at a time.
const MOST: usize = 512;

/// A time during which nothing was written. Only [`super::Db::moment`] says which one it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(u64);

/// What is known of the present moment.
pub(super) struct Memory {
    present: Mutex<Present>,
}

struct Present {
    moment: u64,
    began: Instant,
    /// When the database was last asked whether somebody wrote.
    asked: Option<Instant>,
    /// What it answered.
    mark: String,
    /// By what was asked for and about what.
    known: HashMap<&'static str, HashMap<String, Arc<dyn Anything + Send + Sync>>>,
    count: usize,
}

impl Default for Memory {
    fn default() -> Memory {
        let (known, mark) = (HashMap::new(), String::new());
        let present = Present { moment: 0, began: Instant::now(), asked: None, mark, known, count: 0 };
        Memory { present: Mutex::new(present) }
    }
}

impl Memory {
    /// The present moment, unless the database has to be asked.
    pub(super) fn moment(&self) -> Option<Moment> {
        let present = self.lock();
        let fresh = present.asked.is_some_and(|asked| asked.elapsed() < FRESH) && present.began.elapsed() < LIFE;
        fresh.then_some(Moment(present.moment))
    }

    /// Takes in what the database answered when it was asked at `asked`.
    pub(super) fn take(&self, mark: String, asked: Instant) -> Moment {
        let mut present = self.lock();
        if present.mark != mark || present.began.elapsed() >= LIFE {
            present.end();
        }
        present.mark = mark;
        present.asked = Some(asked);
        Moment(present.moment)
    }

    pub(super) fn get<T: Send + Sync + 'static>(&self, moment: Moment, what: &str, of: &str) -> Option<Arc<T>> {
        let present = self.lock();
        let found = present.known.get(what).filter(|_| present.moment == moment.0)?.get(of)?;
        Arc::clone(found).downcast().ok()
    }

    /// Keeps what was read since `moment` began, if it has not ended.
    pub(super) fn put<T: Send + Sync + 'static>(&self, moment: Moment, what: &'static str, of: &str, value: &Arc<T>) {
        let mut present = self.lock();
        if present.moment != moment.0 {
            return;
        }
        if present.count >= MOST {
            present.forget();
        }
        let value: Arc<dyn Anything + Send + Sync> = Arc::<T>::clone(value);
        if present.known.entry(what).or_default().insert(of.to_owned(), value).is_none() {
            present.count += 1;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Present> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Present {
    /// What was erased stays in no memory either.
    fn end(&mut self) {
        self.moment += 1;
        self.began = Instant::now();
        self.forget();
    }

    fn forget(&mut self) {
        self.known.clear();
        self.count = 0;
    }
}

/// Ends the present moment when it is dropped: also when a commit is abandoned half-way.
struct Ends<'a>(&'a Memory);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.lock().end();
    }
}

/// An open transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
pub struct Tx {
    open: Transaction<'static, Any>,
    memory: Arc<Memory>,
}

impl Tx {
    pub(super) fn new(open: Transaction<'static, Any>, memory: Arc<Memory>) -> Tx {
        Tx { open, memory }
    }

    /// Writes it all, and ends the moment.
    pub async fn commit(self) -> sqlx::Result<()> {
        let _ends = Ends(&self.memory);
        self.open.commit().await
    }
}

impl Deref for Tx {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.open
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.open
    }
}

/// Asks the database whether something was written since it was asked before: its answer is then another one.
pub(super) enum Watch {
    /// SQLite counts for each connection what others have committed: one connection does nothing but ask.
    Sqlite { url: String, open: Option<AnyConnection>, opened: u64 },
    /// Who writes takes a number, and whose numbers are in use is part of every snapshot.
    Postgres,
}

impl Watch {
    pub(super) async fn mark(&mut self, pool: &AnyPool) -> sqlx::Result<String> {
        match self {
            Watch::Postgres => {
                let (snapshot,): (String,) =
                    sqlx::query_as("SELECT CAST(txid_current_snapshot() AS TEXT)").fetch_one(pool).await?;
                Ok(snapshot)
            }
            Watch::Sqlite { url, open, opened } => {
                let mut connection = match open.take() {
                    Some(connection) => connection,
                    None => {
                        *opened += 1;
                        let mut connection = AnyConnection::connect(url).await?;
                        sqlx::raw_sql("PRAGMA busy_timeout = 5000").execute(&mut connection).await?;
                        connection
                    }
                };
                let (version,): (i64,) = sqlx::query_as("PRAGMA data_version").fetch_one(&mut connection).await?;
                // Kept only when it answered.
                *open = Some(connection);
                Ok(format!("{opened} {version}"))
            }
        }
    }

    pub(super) async fn close(&mut self) {
        if let Watch::Sqlite { open, .. } = self
            && let Some(connection) = open.take()
        {
            let _ = connection.close().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::App;
    use crate::db::{self, Db};
    use crate::search::{change, store};

    async fn groups(db: &Db) -> usize {
        store::groups(db).await.expect("answered").len()
    }

    async fn known(db: &Db, value: u32) -> u32 {
        *db.known("test", "a", async { Ok::<_, sqlx::Error>(value) }).await.expect("answered")
    }

    #[tokio::test]
    async fn what_is_known_is_read_again_after_a_commit_and_not_before() {
        let app = App::of_test().await;
        assert_eq!((known(&app.db, 1).await, known(&app.db, 2).await), (1, 1));
        let before = app.db.moment().await.expect("answered");
        let tx = db::begin(&app.db).await.expect("a transaction");
        assert_eq!(known(&app.db, 3).await, 1);
        tx.commit().await.expect("committed");
        assert_eq!(known(&app.db, 4).await, 4);
        let now = app.db.moment().await.expect("answered");
        assert!(before < now);
        assert!(app.db.memory.get::<u32>(before, "test", "a").is_none(), "an earlier moment opens nothing");
        app.db.memory.put(before, "test", "b", &Arc::new(5_u32));
        assert!(app.db.memory.get::<u32>(now, "test", "b").is_none(), "what was read before is not kept");
        assert!(app.db.memory.get::<String>(now, "test", "a").is_none(), "nor taken for something else");
    }

    #[tokio::test]
    async fn what_another_process_writes_is_seen_within_a_second() {
        let here = App::of_test().await;
        let there = App::open((*here.config).clone()).await.expect("the same data folder");
        assert_eq!(groups(&here.db).await, 0);
        let by = crate::member::Operator::at_the_machine();
        change::add(&there, &by, "en: water; wells").await.expect("added");
        assert_eq!(groups(&there.db).await, 1, "at once where it was written");
        tokio::time::sleep(FRESH + Duration::from_millis(50)).await;
        assert_eq!(groups(&here.db).await, 1);
        let before = here.db.moment().await.expect("answered");
        tokio::time::sleep(FRESH + Duration::from_millis(50)).await;
        assert_eq!(here.db.moment().await.expect("answered"), before, "it lasts while nobody writes");
    }

    #[test]
    fn memory_is_bounded() {
        let memory = Memory::default();
        let moment = memory.take("mark".into(), Instant::now());
        for number in 0..MOST * 2 {
            memory.put(moment, "test", &number.to_string(), &Arc::new(number));
            assert!(memory.lock().known["test"].len() <= MOST);
        }
    }
}
