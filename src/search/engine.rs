//! Keeps the index equal to what is public, and lends it out.
//!
//! Before an answer is looked for, the index is compared with the database: at once when something was changed in
//! this process, and once a second for what others have changed. What differs is put in again or taken out, so that
//! nothing is found that was taken back. A comparison reads the facts and one row a report; words are read only of
//! what has changed.

use super::corpus::{self, Facts};
use super::thesaurus;
use super::{FIELDS, SearchError, store};
use crate::app::App;
use crate::organisation::Organisation;
use crate::web::cache;
use fulltext::{Changes, FullText, Thesaurus};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// How long it may take until a change of another process is found.
const LIFE: Duration = Duration::from_millis(900);
/// Changes whenever entries are put together otherwise: the index is then made anew.
const SHAPE: u32 = 1;

/// The search of one data folder.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    seen: RwLock<Option<Seen>>,
    /// Held while the index is compared and changed: one at a time.
    turn: Mutex<Option<Arc<FullText>>>,
}

struct Seen {
    generation: u64,
    at: Instant,
    ready: Ready,
}

/// All that an answer is made with.
#[derive(Clone)]
pub struct Ready {
    pub full_text: Arc<FullText>,
    pub thesaurus: Arc<Thesaurus>,
    pub organisations: Arc<Vec<Organisation>>,
}

/// What the index was made from: units and their states.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    shape: u32,
    units: BTreeMap<String, String>,
}

/// What a rebuilding made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    pub texts: usize,
}

impl fmt::Debug for Engine {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "Engine({})", self.inner.folder.display())
    }
}

impl Engine {
    /// The search whose index lies in `folder`. Nothing is opened before the first question.
    pub fn new(folder: PathBuf) -> Engine {
        let inner = Inner { folder, seen: RwLock::new(None), turn: Mutex::new(None) };
        Engine { inner: Arc::new(inner) }
    }

    /// The index as of now.
    pub async fn ready(&self, app: &App) -> Result<Ready, SearchError> {
        if let Some(ready) = self.fresh() {
            return Ok(ready);
        }
        let mut turn = self.inner.turn.lock().await;
        if let Some(ready) = self.fresh() {
            return Ok(ready);
        }
        self.compare(app, &mut turn, false).await
    }

    /// Makes the whole index again.
    pub async fn rebuild(&self, app: &App) -> Result<Rebuilt, SearchError> {
        let mut turn = self.inner.turn.lock().await;
        let ready = self.compare(app, &mut turn, true).await?;
        let full_text = Arc::clone(&ready.full_text);
        aside(move || full_text.purge()).await??;
        Ok(Rebuilt { texts: ready.full_text.len() })
    }

    fn fresh(&self) -> Option<Ready> {
        let seen = self.inner.seen.read().unwrap_or_else(PoisonError::into_inner);
        let seen = seen.as_ref()?;
        (seen.generation == cache::generation() && seen.at.elapsed() < LIFE).then(|| seen.ready.clone())
    }

    async fn compare(&self, app: &App, turn: &mut Option<Arc<FullText>>, anew: bool) -> Result<Ready, SearchError> {
        // Taken first: what changes while the index is compared is seen by the next comparison.
        let (generation, at) = (cache::generation(), Instant::now());
        let full_text = match turn {
            Some(open) => Arc::clone(open),
            None => {
                let folder = self.inner.folder.clone();
                let open = Arc::new(aside(move || opened(&folder)).await??);
                *turn = Some(Arc::clone(&open));
                open
            }
        };
        let facts = Facts::read(app).await?;
        let names = thesaurus::together(&store::groups(&app.db).await?);
        self.change(app, &facts, &full_text, anew).await?;
        let ready = Ready {
            full_text,
            thesaurus: Arc::new(thesaurus::ready(&names)),
            organisations: Arc::new(facts.organisations),
        };
        let seen = Seen { generation, at, ready: ready.clone() };
        *self.inner.seen.write().unwrap_or_else(PoisonError::into_inner) = Some(seen);
        Ok(ready)
    }

    /// Puts in and takes out what differs.
    async fn change(&self, app: &App, facts: &Facts, full_text: &Arc<FullText>, anew: bool) -> Result<(), SearchError> {
        full_text.refresh()?;
        let now = Note { shape: SHAPE, units: facts.units() };
        let before: Note = serde_json::from_str(&full_text.note()?).unwrap_or_default();
        if before == now && !anew {
            return Ok(());
        }
        let anew = anew || before.shape != SHAPE;
        let before = if anew { BTreeMap::new() } else { before.units };
        let mut changes = Changes { anew, note: crate::db::to_json(&now), ..Changes::default() };
        changes.take_out = before.keys().filter(|unit| now.units.get(*unit) != before.get(*unit)).cloned().collect();
        for unit in now.units.iter().filter(|(unit, state)| before.get(*unit) != Some(state)).map(|(unit, _)| unit) {
            // Shown to the public: from here on it may be found by anybody.
            changes.put.extend(corpus::texts(app, facts, unit).await?.into_inner());
        }
        let something_went = anew || !changes.take_out.is_empty();
        let index = Arc::clone(full_text);
        aside(move || index.change(changes)).await??;
        if something_went {
            let index = Arc::clone(full_text);
            tokio::task::spawn_blocking(move || {
                if let Err(error) = index.purge() {
                    tracing::warn!(%error, "the index still holds words that were taken out");
                }
            });
        }
        Ok(())
    }
}

/// The index in `folder`; where the folder cannot be written to, one in memory.
fn opened(folder: &std::path::Path) -> Result<FullText, fulltext::Error> {
    FullText::open(folder, &FIELDS).or_else(|error| {
        tracing::warn!(%error, "the index is kept in memory");
        FullText::in_memory(&FIELDS)
    })
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, SearchError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| SearchError::Ended)
}
