//! All works, kept ready for the many lists that need them. A work's own page and its files are looked up each time.

use super::{Work, store};
use crate::db::Db;
use crate::web::cache::Ready;
use std::sync::Arc;

/// All works, read once for many lists.
#[derive(Debug, Clone, Default)]
pub struct Shelves {
    ready: Ready<(), Vec<Work>>,
}

impl Shelves {
    pub async fn all(&self, db: &Db) -> sqlx::Result<Arc<Vec<Work>>> {
        self.ready.get((), store::all(db)).await
    }
}
