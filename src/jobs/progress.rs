//! How far a job is, and whether it should go on.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// Told by the job as often as it likes; the worker writes it down a few times a second.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<State>);

#[derive(Debug, Default)]
struct State {
    step: Mutex<String>,
    done: AtomicUsize,
    total: AtomicUsize,
    stop: AtomicBool,
}

/// What is known of a job at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Point {
    /// A message key; empty before the first step.
    pub step: String,
    pub done: i64,
    /// 0 when not known.
    pub total: i64,
}

impl Progress {
    /// The job is at `step` (a message key), `done` of `total` through it; `total` is 0 when not known.
    pub fn at(&self, step: &str, done: usize, total: usize) {
        let mut known = self.0.step.lock().unwrap_or_else(PoisonError::into_inner);
        if *known != step {
            step.clone_into(&mut known);
        }
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
    }

    /// Whether the job should end early: somebody cancelled it, or the program is being stopped.
    pub fn should_stop(&self) -> bool {
        self.0.stop.load(Ordering::Relaxed)
    }

    pub(super) fn stop(&self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }

    pub(super) fn point(&self) -> Point {
        let whole = |value: &AtomicUsize| i64::try_from(value.load(Ordering::Relaxed)).unwrap_or(i64::MAX);
        let step = self.0.step.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Point { step, done: whole(&self.0.done), total: whole(&self.0.total) }
    }
}
