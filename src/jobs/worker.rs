//! Takes jobs from the queue, one at a time, until it is told to stop.

use super::progress::Progress;
use super::store::{self, Taken};
use super::{Kinds, SILENT_SECONDS};
use crate::app::{self, App};
use crate::db;
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How long the queue is left alone when it was empty.
const PAUSE: Duration = Duration::from_millis(500);
/// How often progress is written down, at most.
const TICK: Duration = Duration::from_millis(250);
/// A sign of life is given every so many ticks, even when nothing has changed.
const TICKS_ALIVE: u32 = 8;
/// How long a job that is over can still be asked about.
const KEPT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The worker of this process.
#[derive(Debug)]
pub struct Worker {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Worker {
    /// Asks the running job to end early and gives it back to the queue, where the next start finds it.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the worker did not end well");
        }
    }
}

/// Starts the worker. Jobs that a dead process left behind are taken again.
pub fn start(app: App, kinds: Kinds) -> Worker {
    let (stop, stopped) = watch::channel(false);
    let task = tokio::spawn(work(app, kinds, stopped));
    Worker { stop, task }
}

async fn work(app: App, kinds: Kinds, mut stopped: watch::Receiver<bool>) {
    if let Err(error) = forget_old(&app).await {
        tracing::warn!(%error, "old jobs could not be removed");
    }
    while !*stopped.borrow() {
        let worked = match take(&app).await {
            Ok(Some(taken)) => run(&app, &kinds, taken, &stopped).await.map(|()| true),
            Ok(None) => Ok(false),
            Err(error) => Err(error),
        };
        if let Err(error) = &worked {
            tracing::error!(%error, "the queue cannot be used; it is tried again");
        }
        if !matches!(worked, Ok(true)) {
            let _ = tokio::time::timeout(PAUSE, stopped.wait_for(|stop| *stop)).await;
        }
    }
}

async fn take(app: &App) -> sqlx::Result<Option<Taken>> {
    let mut tx = db::begin(&app.db).await?;
    let taken = store::take(&mut tx, &app.now(), &ago(SignedDuration::from_secs(SILENT_SECONDS))).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn forget_old(app: &App) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::forget(&mut tx, &ago(KEPT)).await?;
    tx.commit().await
}

fn ago(duration: SignedDuration) -> String {
    app::written(Timestamp::now() - duration)
}

/// Runs one job to its end, writing down how far it is.
async fn run(app: &App, kinds: &Kinds, taken: Taken, stopped: &watch::Receiver<bool>) -> sqlx::Result<()> {
    let Some(job) = kinds.get(&taken.kind) else {
        let sentence = format!("this version does not know work of the kind “{}”: update the program", taken.kind);
        return store::finish(&app.db, &taken.id, Err(&sentence), &app.now()).await;
    };
    let progress = Progress::default();
    // In a task of its own, so that one that panics takes nobody with it.
    let mut running = tokio::spawn({
        let (app, payload, progress) = (app.clone(), taken.payload.clone(), progress.clone());
        async move { job(&app, &payload, &progress).await }
    });
    let mut ticks = tokio::time::interval(TICK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let (mut written, mut since) = (progress.point(), 0);
    let ended = loop {
        tokio::select! {
            ended = &mut running => break ended,
            _ = ticks.tick() => {
                if *stopped.borrow() {
                    progress.stop();
                }
                let point = progress.point();
                since += 1;
                if point == written && since < TICKS_ALIVE {
                    continue;
                }
                match store::note(&app.db, &taken.id, &point, &app.now()).await {
                    Ok(true) => progress.stop(),
                    Ok(false) => {}
                    Err(error) => tracing::warn!(%error, "progress could not be written down"),
                }
                (written, since) = (point, 0);
            }
        }
    };
    match ended {
        Ok(Ok(made)) => store::finish(&app.db, &taken.id, Ok(&made), &app.now()).await,
        Ok(Err(_)) if progress.should_stop() && !store::is_cancelled(&app.db, &taken.id).await? => {
            store::give_back(&app.db, &taken.id).await
        }
        Ok(Err(error)) => store::finish(&app.db, &taken.id, Err(&format!("{error:#}")), &app.now()).await,
        Err(panicked) => {
            tracing::error!(%panicked, kind = taken.kind, id = taken.id, "a job broke down");
            let sentence = "the work broke down: the log says where; nothing was changed";
            store::finish(&app.db, &taken.id, Err(sentence), &app.now()).await
        }
    }
}
