//! One box over everything that a reader may see: reports, roundtables, statements, findings, themes, global reports,
//! consultations, organisations, documents of the library, pages of the secretariat.
//!
//! | file | does |
//! |---|---|
//! | `corpus.rs`, `texts.rs` | what can be found, out of the database and through `access` |
//! | `engine.rs` | keeps the index equal to the database, and lends it out |
//! | `ask.rs`, `names.rs` | a question as it is typed, with names of places and languages understood |
//! | `thesaurus.rs`, `thesaurus.txt`, `change.rs` | names for the same thing, as shipped and as changed here |

pub mod ask;
pub mod change;
pub mod commands;
mod corpus;
pub mod engine;
mod names;
pub mod pages;
pub mod store;
mod texts;
pub mod thesaurus;

#[cfg(test)]
mod golden;
#[cfg(test)]
mod story;

use crate::access::{Key, Protected, Readers, Sealed, Viewer};
use crate::statement::Kind;
use crate::synthesis::record::Section;
use crate::synthesis::store::LoadError;
use serde::{Deserialize, Serialize};

/// What may stand before a colon in a question.
pub const FIELDS: [&str; 9] =
    ["type", "kind", "region", "country", "language", "year", "organisation", "consultation", "roundtable"];

/// Fields whose values are counted beside the results.
pub const COUNTED: [&str; 4] = ["type", "region", "language", "kind"];

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    Statement,
    Finding,
    Theme,
    Report,
    GlobalReport,
    Roundtable,
    Consultation,
    Organisation,
    /// A document of the library.
    Work,
    /// A page that the secretariat wrote.
    Article,
}

impl Thing {
    pub const ALL: [Thing; 10] = [
        Thing::Statement,
        Thing::Finding,
        Thing::Theme,
        Thing::Report,
        Thing::GlobalReport,
        Thing::Roundtable,
        Thing::Consultation,
        Thing::Organisation,
        Thing::Work,
        Thing::Article,
    ];

    /// The word in questions, files and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Thing::Statement => "statement",
            Thing::Finding => "finding",
            Thing::Theme => "theme",
            Thing::Report => "report",
            Thing::GlobalReport => "global-report",
            Thing::Roundtable => "roundtable",
            Thing::Consultation => "consultation",
            Thing::Organisation => "organisation",
            Thing::Work => "document",
            Thing::Article => "page",
        }
    }
}

/// One thing that was found, as its readers may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    pub thing: Thing,
    /// Its page, as a plain path.
    pub address: String,
    /// What it is called in its own words; empty for what has a number or words only.
    pub title: String,
    /// BCP 47 tag of the title.
    pub language: String,
    /// Language and words to take an excerpt from.
    pub words: Vec<(String, String)>,
    pub kind: Option<Kind>,
    pub section: Option<Section>,
    /// Of a statement within its report, of a global report within its consultation.
    pub number: Option<i64>,
    /// Where it was said: the city, else the title of the roundtable.
    pub place: String,
    pub roundtable: String,
    pub consultation: String,
    /// Who said it, where that may be told.
    pub organisation: Option<String>,
    /// ISO 8601, empty when not known.
    pub days: String,
    /// ISO 3166-1 alpha-3, empty when not known.
    pub country: String,
    /// Of the coalition's scheme, empty when not known.
    pub region: String,
    /// RFC 3339; empty when not known.
    pub since: String,
    /// Its words were read by a machine from pictures of pages.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_recognised: bool,
    /// For whom it is, as in [`Readers::text`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub readers: String,
}

/// An entry as it lies in the index: it was shown to somebody with the same roles when it was put there, and the index
/// is compared with what they may see now before it answers.
pub struct Indexed {
    readers: Readers,
    entry: Sealed<Entry>,
}

impl Indexed {
    pub(crate) fn new(entry: Entry) -> Indexed {
        Indexed { readers: Readers::parse(&entry.readers), entry: Sealed::new(entry) }
    }
}

impl Protected for Indexed {
    type View = Entry;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        self.readers.include(viewer)
    }

    fn open(&self, key: &Key, _: &Viewer) -> Entry {
        self.entry.open(key).clone()
    }
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error(transparent)]
    Record(#[from] LoadError),
    #[error(transparent)]
    Index(#[from] fulltext::Error),
    #[error("the search was ended before it was done")]
    Ended,
}
