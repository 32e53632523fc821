//! What a caller is told while a large corpus is grouped, and that it can be stopped at any time.

use crate::statements::{rows, table};
use std::sync::Mutex;
use themes::{Error, Progress, Settings, Text, find};

/// Notes what it is told, and stops the run when it has been asked so many times.
struct Listener {
    told: Mutex<Vec<(&'static str, usize, usize)>>,
    asked: Mutex<usize>,
    patience: usize,
}

impl Listener {
    fn new(patience: usize) -> Self {
        Self { told: Mutex::new(Vec::new()), asked: Mutex::new(0), patience }
    }
}

impl Progress for Listener {
    fn at(&self, step: &'static str, done: usize, of: usize) {
        self.told.lock().expect("no test fails in here").push((step, done, of));
    }

    fn cancelled(&self) -> bool {
        let mut asked = self.asked.lock().expect("no test fails in here");
        *asked += 1;
        *asked > self.patience
    }
}

/// Statements put together by two: more than are read closely.
fn many() -> Vec<String> {
    let rows = rows();
    let text = |k: usize| rows[k % rows.len()].text.text;
    (0..1200).map(|k| format!("{} {}", text(k), text(k * 7 + k / rows.len() + 1))).collect()
}

#[test]
fn a_large_run_tells_each_step_in_turn_and_ends_wherever_it_is_stopped() {
    let many = many();
    let texts: Vec<Text> = many.iter().map(|text| Text { text, language: "en", group: 0, lane: 0 }).collect();
    let find = |listener: &Listener| find(&texts, table(), &Settings::default(), listener);
    let patient = Listener::new(usize::MAX);
    assert!(find(&patient).is_ok());
    let told = patient.told.into_inner().expect("no test fails in here");
    let mut steps: Vec<&str> = told.iter().map(|(step, ..)| *step).collect();
    steps.dedup();
    assert_eq!(steps, ["encode", "neighbours", "smooth", "neighbours", "communities", "label"]);
    assert!(told.iter().all(|(_, done, of)| done <= of));
    for pair in told.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        assert!(pair[0].1 <= pair[1].1, "a step goes forward: {pair:?}");
    }
    let asked = patient.asked.into_inner().expect("no test fails in here");
    for patience in [0, 1, asked / 4, asked / 2, asked - 1] {
        assert_eq!(find(&Listener::new(patience)), Err(Error::Cancelled), "stopped when asked {patience} times");
    }
}
