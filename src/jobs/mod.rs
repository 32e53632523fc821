//! Work that goes on after the answer: a queue in the database, and one worker a process.
//!
//! A job is put into the queue in the transaction of the verb that needs it, so that it is there exactly
//! when its cause is. It may run twice: a process that dies in the middle leaves a job that another takes
//! again once it has been silent for [`SILENT_SECONDS`]. Each job says why that does no harm.

mod progress;
pub mod store;
mod worker;

pub use progress::Progress;
pub use store::Row;
pub use worker::{Worker, start};

use crate::app::App;
use crate::db::{self, Tx};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::pin::Pin;

/// After so many seconds without a sign of life a running job counts as left behind.
pub const SILENT_SECONDS: i64 = 10;

/// A piece of work that can be put off. Its fields are all that it needs to know, as JSON.
pub trait Job: Serialize + DeserializeOwned + Send + 'static {
    /// Stored in the queue: never rename.
    const KIND: &'static str;

    /// Id of what it works on, by which pages find it.
    fn about(&self) -> &str;

    /// Does the work and answers with what it made, for example an id. The error is shown to a person.
    fn run(self, app: &App, progress: &Progress) -> impl Future<Output = anyhow::Result<String>> + Send;
}

/// Puts `job` into the queue and answers with its id. It is taken after the transaction is committed.
pub async fn enqueue<J: Job>(tx: &mut Tx, job: &J, now: &str) -> sqlx::Result<String> {
    let id = uuid::Uuid::now_v7().to_string();
    store::insert(tx, &id, J::KIND, job.about(), &db::to_json(job), now).await?;
    Ok(id)
}

/// The same, not to be taken before `due`.
pub async fn enqueue_at<J: Job>(tx: &mut Tx, job: &J, now: &str, due: &str) -> sqlx::Result<String> {
    let id = enqueue(tx, job, now).await?;
    store::put_off(tx, &id, due).await?;
    Ok(id)
}

type Running<'a> = Pin<Box<dyn Future<Output = anyhow::Result<String>> + Send + 'a>>;
type Run = for<'a> fn(&'a App, &'a str, &'a Progress) -> Running<'a>;

/// The kinds of work that a process can do.
#[derive(Clone, Default)]
pub struct Kinds(BTreeMap<&'static str, Run>);

impl Kinds {
    /// These, and `J`.
    pub fn with<J: Job>(mut self) -> Kinds {
        self.0.insert(J::KIND, |app, payload, progress| {
            Box::pin(async move { serde_json::from_str::<J>(payload)?.run(app, progress).await })
        });
        self
    }

    fn get(&self, kind: &str) -> Option<Run> {
        self.0.get(kind).copied()
    }
}
