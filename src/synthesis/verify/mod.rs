//! Checks a published global report from what it carries itself, and against the original files where
//! they are at hand. A reader needs nothing but the file: every quotation lies in a source text, every
//! count follows from links.

mod links;
mod originals;
mod quotations;
mod recounted;

pub use originals::Original;

use super::record::{GlobalReport, SCHEMA, Source, StatementRecord};
use crate::report::MASK;
use crate::statement::hash;
use std::collections::HashMap;
use std::fmt;

/// Something in a report that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where in the JSON: `statements[12].text (id …)`.
    pub place: String,
    /// What is wrong there, in one sentence.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// Finds the original file of a source; `None` when it is not at hand.
pub type Originals<'a> = &'a dyn Fn(&Source) -> Option<Original>;

/// All that does not hold, by place. Empty when all is well. Without `originals` the source texts are
/// taken as the record gives them.
pub fn verify(report: &GlobalReport, originals: Option<Originals>) -> Vec<Problem> {
    let mut check = Check { report, sources: by_id(&report.sources, |one| &one.id), problems: Vec::new() };
    check.record();
    check.sources();
    check.statements();
    check.links();
    check.counted();
    if let Some(originals) = originals {
        check.originals(originals);
    }
    check.problems
}

struct Check<'a> {
    report: &'a GlobalReport,
    /// Position and source, by id.
    sources: HashMap<&'a str, (usize, &'a Source)>,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn wrong(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.problems.push(Problem { place: place.into(), what: what.into() });
    }

    fn holds(&mut self, holds: bool, place: impl FnOnce() -> String, what: impl FnOnce() -> String) {
        if !holds {
            self.wrong(place(), what());
        }
    }

    /// The record as a whole.
    fn record(&mut self) {
        let report = self.report;
        self.holds(report.schema == SCHEMA, || "schema".into(), || format!("it is not {SCHEMA}"));
        let computed = report.computed_fingerprint();
        self.holds(
            report.fingerprint == computed,
            || "fingerprint".into(),
            || format!("something in this report was changed: its bytes give {computed}"),
        );
    }
}

/// By id: position and item. Of two with the same id the first; that there are two is told elsewhere.
fn by_id<'a, T>(items: &'a [T], id: impl Fn(&'a T) -> &'a String) -> HashMap<&'a str, (usize, &'a T)> {
    let mut found = HashMap::new();
    for (at, item) in items.iter().enumerate() {
        found.entry(id(item).as_str()).or_insert((at, item));
    }
    found
}

/// `statements[12].text (id …)`.
fn statement_place(at: usize, statement: &StatementRecord, field: &str) -> String {
    format!("statements[{at}].{field} (id {})", statement.id)
}

#[cfg(test)]
mod tests;
