//! Who may read what, changed on the record: for fewer at once, for more only when a second person grants it.

pub mod ask;
pub mod exposure;
pub mod grant;
pub mod look;
pub mod pages;
pub mod store;
#[cfg(test)]
mod story;
mod thing;
pub mod undo;

pub use thing::thing;

use crate::access::Readers;

/// What has readers of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A document of the library, in all its languages.
    Work,
    /// One language of it.
    LanguageVersion,
    Article,
    /// A report of a roundtable, with its statements.
    Report,
    /// A global report.
    Synthesis,
}

impl Sort {
    pub const ALL: [Sort; 5] = [Sort::Work, Sort::LanguageVersion, Sort::Article, Sort::Report, Sort::Synthesis];

    /// The word in tables and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Work => "work",
            Sort::LanguageVersion => "language-version",
            Sort::Article => "article",
            Sort::Report => "report",
            Sort::Synthesis => "synthesis",
        }
    }

    pub fn parse(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

/// Where the desk changes who may read a thing.
pub fn address(sort: Sort, id: &str) -> String {
    format!("/desk/readers/{}/{id}", sort.as_str())
}

/// A thing as this folder knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Thing {
    pub sort: Sort,
    pub id: String,
    /// What the desk calls it.
    pub title: String,
    /// Where the desk works on it.
    pub desk: String,
    /// Its sources counted.
    pub readers: Readers,
}

/// A change of readers that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Release {
    pub id: String,
    pub sort: Sort,
    pub about: String,
    pub was: Readers,
    pub wanted: Readers,
    pub reason: String,
    /// Account, `operator` for who runs the machine.
    pub asked_by: String,
    pub asked_at: String,
    /// Who, and when.
    pub granted: Option<(String, String)>,
    pub declined: Option<(String, String)>,
    /// Taken back within a day.
    pub undone: Option<(String, String)>,
}

impl Release {
    pub fn waits(&self) -> bool {
        self.granted.is_none() && self.declined.is_none()
    }

    /// Whether nobody may read more by it, so that one person may do it.
    pub fn closes(&self) -> bool {
        self.wanted.are_within(&self.was)
    }
}
