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
    if taken.is_some() {
        tx.commit().await?;
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::{self, Job, Row};
    use serde::{Deserialize, Serialize};

    /// Does what its field says.
    #[derive(Serialize, Deserialize)]
    struct Errand(String);

    impl Job for Errand {
        const KIND: &'static str = "errand";

        fn about(&self) -> &str {
            "test"
        }

        async fn run(self, _: &App, progress: &Progress) -> anyhow::Result<String> {
            progress.at("walk", 1, 2);
            match self.0.as_str() {
                "fail" => anyhow::bail!("the shop is closed"),
                "panic" => panic!("a hole in the road"),
                "wait" => {
                    while !progress.should_stop() {
                        tokio::time::sleep(Duration::from_millis(10)).await;
                    }
                    anyhow::bail!("called back")
                }
                what => Ok(format!("brought {what}")),
            }
        }
    }

    async fn queued(app: &App, what: &str) -> String {
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        let id = jobs::enqueue(&mut tx, &Errand(what.into()), &app.now()).await.expect("queued");
        tx.commit().await.expect("committed");
        id
    }

    fn started(app: &App) -> Worker {
        start(app.clone(), Kinds::default().with::<Errand>())
    }

    /// The job, once `is` is true of it.
    async fn once(app: &App, id: &str, is: impl Fn(&Row) -> bool) -> Row {
        for _ in 0..1000 {
            let row = store::by_id(&app.db, id).await.expect("answered").expect("there");
            if is(&row) {
                return row;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("it never came to that")
    }

    fn over(row: &Row) -> bool {
        row.finished_at.is_some()
    }

    #[tokio::test]
    async fn a_job_that_fails_or_breaks_down_says_so_and_the_next_one_runs() {
        let app = App::of_test().await;
        let (bread, fail, panic, milk) = (
            queued(&app, "bread").await,
            queued(&app, "fail").await,
            queued(&app, "panic").await,
            queued(&app, "milk").await,
        );
        let worker = started(&app);
        assert_eq!(once(&app, &milk, over).await.result.as_deref(), Some("brought milk"));
        assert_eq!(once(&app, &bread, over).await.result.as_deref(), Some("brought bread"));
        assert_eq!(once(&app, &fail, over).await.error.as_deref(), Some("the shop is closed"));
        assert!(once(&app, &panic, over).await.error.is_some_and(|error| error.contains("broke down")));
        worker.stop().await;
    }

    #[tokio::test]
    async fn what_a_dead_process_left_behind_is_taken_again() {
        let app = App::of_test().await;
        let id = queued(&app, "bread").await;
        let long_ago = "2026-01-01T00:00:00.000000Z";
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        let taken = store::take(&mut tx, long_ago, long_ago).await.expect("answered").expect("a job");
        assert_eq!(taken.id, id);
        assert_eq!(store::take(&mut tx, long_ago, long_ago).await.expect("answered"), None, "it is taken");
        tx.commit().await.expect("committed");
        let worker = started(&app);
        assert_eq!(once(&app, &id, over).await.result.as_deref(), Some("brought bread"));
        worker.stop().await;
    }

    #[tokio::test]
    async fn a_job_is_cancelled_before_or_while_it_runs() {
        let app = App::of_test().await;
        let (running, waiting) = (queued(&app, "wait").await, queued(&app, "bread").await);
        let worker = started(&app);
        let row = once(&app, &running, |row| row.step == "walk").await;
        assert_eq!((row.done, row.total), (1, 2));
        let mut tx = db::begin(&app.db).await.expect("a transaction");
        assert!(store::cancel(&mut tx, &waiting, &app.now()).await.expect("answered"));
        assert!(!store::cancel(&mut tx, &waiting, &app.now()).await.expect("answered"), "it is over");
        assert!(store::cancel(&mut tx, &running, &app.now()).await.expect("answered"));
        tx.commit().await.expect("committed");
        let row = once(&app, &running, over).await;
        assert!(row.cancelled_at.is_some() && row.result.is_none());
        assert_eq!(once(&app, &waiting, over).await.started_at, None);
        worker.stop().await;
    }

    #[tokio::test]
    async fn a_worker_that_stops_gives_its_job_back() {
        let app = App::of_test().await;
        let id = queued(&app, "wait").await;
        let worker = started(&app);
        once(&app, &id, |row| row.step == "walk").await;
        worker.stop().await;
        let row = store::by_id(&app.db, &id).await.expect("answered").expect("there");
        assert_eq!((row.started_at, row.finished_at), (None, None), "the next start finds it waiting");
    }
}
