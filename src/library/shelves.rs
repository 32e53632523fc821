//! All works, kept ready for the many lists that need them.

use super::{Work, store};
use crate::db::Db;
use crate::web::cache;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long lists may be older than the database, when another process wrote to it. A work's own page and its files
/// are looked up each time.
const LIFE: Duration = Duration::from_secs(2);

/// All works, read once for many lists: kept until something is written by this process.
#[derive(Debug, Clone, Default)]
pub struct Shelves {
    kept: Arc<Mutex<Option<Kept>>>,
}

#[derive(Debug)]
struct Kept {
    generation: u64,
    read: Instant,
    works: Arc<Vec<Work>>,
}

impl Shelves {
    pub async fn all(&self, db: &Db) -> sqlx::Result<Arc<Vec<Work>>> {
        let generation = cache::generation();
        if let Some(works) = self.fresh(generation) {
            return Ok(works);
        }
        let read = Instant::now();
        let works = Arc::new(store::all(db).await?);
        *self.lock() = Some(Kept { generation, read, works: Arc::clone(&works) });
        Ok(works)
    }

    fn fresh(&self, generation: u64) -> Option<Arc<Vec<Work>>> {
        let kept = self.lock();
        let fresh = kept.as_ref().filter(|kept| kept.generation == generation && kept.read.elapsed() < LIFE);
        fresh.map(|kept| Arc::clone(&kept.works))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
