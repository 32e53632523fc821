//! The synthesis: one run over all statements of a consultation, and the global report that comes of it.

pub mod breadth;
pub mod changes;
pub mod commands;
pub mod csv;
pub mod document;
pub mod findings;
pub mod from_files;
pub mod json;
pub mod output;
pub mod pages;
pub mod publish;
pub mod record;
pub mod recount;
pub mod run;
pub mod sorting;
pub mod start;
pub mod store;
pub mod support;
pub mod verify;
pub mod withhold;

#[cfg(test)]
pub(crate) mod cast;

pub use record::GlobalReport;

use crate::access::{Key, Level, Protected, Public, Readers, Sealed, Usable, Use, Viewer};
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::report::Report;
use crate::roundtable::Roundtable;
use crate::statement::Statement;
use crate::theme::group::History;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Everything a run works on: from files alone, or from the data folder.
#[derive(Debug, Clone, Default)]
pub struct Corpus {
    pub consultation: Consultation,
    /// In the order held.
    pub roundtables: Vec<Roundtable>,
    pub organisations: Vec<Organisation>,
    /// The newest version of each roundtable's report; more than one where a roundtable has several files.
    pub reports: Vec<Report>,
    /// By roundtable, report and position.
    pub statements: Vec<Statement>,
    pub history: History,
}

/// What is known of a global report that is public, or was: nothing of what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Of the synthesis.
    pub id: String,
    pub consultation_id: String,
    /// From 1 within its consultation.
    pub number: i64,
    /// `None` when it was taken back.
    pub published_at: Option<String>,
    /// When it was published or taken back, whichever was last.
    pub changed_at: String,
}

impl Public for Edition {}

/// A stored synthesis with what has been withheld since: old versions follow too.
#[derive(Debug, Clone)]
pub struct Kept {
    pub id: String,
    /// From 1 within its consultation.
    pub number: i64,
    pub created_at: String,
    pub published_at: Option<String>,
    /// The record as it was made, for the public.
    pub record: Sealed<Arc<GlobalReport>>,
    /// Statements that are withheld now.
    pub withheld: BTreeSet<String>,
    /// Statements of which less is told than a record may say: the level in reports, and that for programs.
    pub narrowed: BTreeMap<String, (Level, Level)>,
    /// What the report is read for.
    pub put_to: Use,
    /// For whom it is meant, the reports that it was made from counted.
    pub readers: Readers,
}

impl Usable for Kept {
    fn put_to(&self, to: Use) -> Kept {
        Kept { put_to: to, ..self.clone() }
    }
}

impl Protected for Kept {
    type View = Arc<GlobalReport>;

    /// A draft is the desk's; a published report is its readers'.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff() || (self.published_at.is_some() && self.readers.include(viewer))
    }

    fn open(&self, key: &Key, _: &Viewer) -> Arc<GlobalReport> {
        let record = self.record.open(key);
        if self.withheld.is_empty() && self.narrowed.is_empty() {
            return Arc::clone(record);
        }
        let level = |(report, data): &(Level, Level)| if self.put_to == Use::Data { *data } else { *report };
        let now: BTreeMap<String, Level> =
            self.narrowed.iter().map(|(id, levels)| (id.clone(), level(levels))).collect();
        let closed = now.iter().filter(|(_, level)| **level == Level::Withheld).map(|(id, _)| id.clone());
        Arc::new(record.without(&self.withheld.iter().cloned().chain(closed).collect()).narrowed(&now))
    }
}
