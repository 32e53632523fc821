//! Keeps an index equal to what its readers may see, and lends it out.
//!
//! What everybody may see is in an index of its own, on the disk. Those who sign in and may see more ask another one, in
//! memory, that holds all that people with their roles may see and nothing else: counts, order, corrected spelling and
//! facets are then what they would be if the rest did not exist.
//!
//! An index answers in the moment of the database for which it was compared with it, and in no other. In a new moment it
//! is compared again: what differs is put in again or taken out, so that nothing is found that was taken back. A
//! comparison reads the facts and one row a report; words are read only of what has changed.

use super::corpus::{self, Facts};
use super::thesaurus;
use super::{FIELDS, SearchError, store};
use crate::access::{Role, Viewer};
use crate::app::App;
use crate::db::Moment;
use crate::organisation::Organisation;
use fulltext::{Changes, FullText, Thesaurus};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::sync::Mutex;

/// Changes whenever entries are put together otherwise: the index is then made anew.
const SHAPE: u32 = 2;

/// Indexes for people with different roles that are kept at a time.
const CIRCLES: usize = 6;

/// The search of one data folder.
#[derive(Clone)]
pub struct Engine {
    everybody: Arc<Inner>,
    /// By [`circle`], the one that was asked last at the end.
    circles: Arc<Circles>,
}

type Circles = std::sync::Mutex<Vec<(String, Arc<Inner>)>>;

struct Inner {
    /// `None` for an index in memory.
    folder: Option<PathBuf>,
    seen: RwLock<Option<Seen>>,
    /// Held while the index is compared and changed: one at a time.
    turn: Mutex<Option<Arc<FullText>>>,
}

struct Seen {
    /// The moment for which the index was compared.
    moment: Moment,
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
        write!(to, "Engine({:?})", self.everybody.folder)
    }
}

impl Engine {
    /// The search whose index lies in `folder`. Nothing is opened before the first question.
    pub fn new(folder: PathBuf) -> Engine {
        Engine { everybody: Arc::new(Inner::new(Some(folder))), circles: Arc::default() }
    }

    /// The index of all that `viewer` may see, as of now.
    pub async fn ready(&self, app: &App, viewer: &Viewer) -> Result<Ready, SearchError> {
        let circle = circle(viewer);
        if circle.is_empty() || !(viewer.is_staff() || store::anything_is_closed(&app.db).await?) {
            return self.everybody.ready(app, &Viewer::Public).await;
        }
        self.of_circle(circle).ready(app, viewer).await
    }

    /// Makes the index for everybody again.
    pub async fn rebuild(&self, app: &App) -> Result<Rebuilt, SearchError> {
        let mut turn = self.everybody.turn.lock().await;
        let ready = self.everybody.compare(app, &Viewer::Public, &mut turn, true).await?;
        let full_text = Arc::clone(&ready.full_text);
        aside(move || full_text.purge()).await??;
        Ok(Rebuilt { texts: ready.full_text.len() })
    }

    fn of_circle(&self, circle: String) -> Arc<Inner> {
        let mut circles = self.circles.lock().unwrap_or_else(PoisonError::into_inner);
        let found = circles.iter().position(|(own, _)| *own == circle).map(|at| circles.remove(at).1);
        let inner = found.unwrap_or_else(|| Arc::new(Inner::new(None)));
        if circles.len() >= CIRCLES {
            circles.remove(0);
        }
        circles.push((circle, Arc::clone(&inner)));
        inner
    }
}

/// Everything about a viewer that an audience may ask for: two viewers of one circle see the same, whatever there is.
/// Empty for those who see what everybody sees.
fn circle(viewer: &Viewer) -> String {
    if viewer.is_staff() {
        return "desk".to_owned();
    }
    let Viewer::Person(standing) = viewer else { return String::new() };
    let ask_for = standing.roles.iter().filter(|role| !matches!(role, Role::Analyst | Role::Reviewer)).map(Role::parts);
    ask_for.map(|(word, about)| format!("{word}:{about}")).collect::<Vec<_>>().join(" ")
}

impl Inner {
    fn new(folder: Option<PathBuf>) -> Inner {
        Inner { folder, seen: RwLock::new(None), turn: Mutex::new(None) }
    }

    async fn ready(&self, app: &App, viewer: &Viewer) -> Result<Ready, SearchError> {
        if let Some(ready) = self.seen_in(app.db.moment().await?) {
            return Ok(ready);
        }
        let mut turn = self.turn.lock().await;
        if let Some(ready) = self.seen_in(app.db.moment().await?) {
            return Ok(ready);
        }
        self.compare(app, viewer, &mut turn, false).await
    }

    fn seen_in(&self, moment: Moment) -> Option<Ready> {
        let seen = self.seen.read().unwrap_or_else(PoisonError::into_inner);
        seen.as_ref().filter(|seen| seen.moment == moment).map(|seen| seen.ready.clone())
    }

    async fn compare(
        &self,
        app: &App,
        viewer: &Viewer,
        turn: &mut Option<Arc<FullText>>,
        anew: bool,
    ) -> Result<Ready, SearchError> {
        // Taken first: what changes while the index is compared is seen by the next comparison.
        let moment = app.db.moment().await?;
        let full_text = match turn {
            Some(open) => Arc::clone(open),
            None => {
                let folder = self.folder.clone();
                let open = Arc::new(aside(move || opened(folder.as_deref())).await??);
                *turn = Some(Arc::clone(&open));
                open
            }
        };
        let facts = Facts::read(app, viewer).await?;
        let names = thesaurus::together(&store::groups(&app.db).await?);
        self.change(app, viewer, &facts, &full_text, anew).await?;
        let ready = Ready {
            full_text,
            thesaurus: Arc::new(thesaurus::ready(&names)),
            organisations: Arc::new(facts.organisations),
        };
        let seen = Seen { moment, ready: ready.clone() };
        *self.seen.write().unwrap_or_else(PoisonError::into_inner) = Some(seen);
        Ok(ready)
    }

    /// Puts in and takes out what differs.
    async fn change(
        &self,
        app: &App,
        viewer: &Viewer,
        facts: &Facts,
        full_text: &Arc<FullText>,
        anew: bool,
    ) -> Result<(), SearchError> {
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
            // Shown to this viewer: from here on it may be found by anybody with the same roles.
            changes.put.extend(corpus::texts(app, facts, viewer, unit).await?.into_inner());
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

/// The index in `folder`; where there is none, or it cannot be written to, one in memory.
fn opened(folder: Option<&std::path::Path>) -> Result<FullText, fulltext::Error> {
    let Some(folder) = folder else { return FullText::in_memory(&FIELDS) };
    FullText::open(folder, &FIELDS).or_else(|error| {
        tracing::warn!(%error, "the index is kept in memory");
        FullText::in_memory(&FIELDS)
    })
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, SearchError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| SearchError::Ended)
}
