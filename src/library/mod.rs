//! The library: a work, its texts in several languages, and their files in several revisions.
//!
//! A file is published without what tells of people and machines; as it was sent it stays sealed. Reports and
//! global reports stand on the same shelves without being deposited: the reading room shelves what is public.

pub mod browse;
pub mod change;
pub mod check;
pub mod deposit;
mod fetch;
pub mod pages;
pub mod recognise;
mod shelved;
mod sources;
pub mod store;
#[cfg(test)]
mod story;
pub mod withdraw;

pub use fetch::{Fetched, PublishedFile, SealedFile, Unsealed, WorkWords};
pub use shelved::{InLanguage, Offered, Revision, Shelved, ThemeOf};

use crate::access::{Origin, Readers, Sealed};
use reading::cleaning::Removed;
use serde::{Deserialize, Serialize};

/// What sort of document a work is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The account of a roundtable; shelved by itself.
    RoundtableReport,
    /// A published synthesis; shelved by itself.
    GlobalReport,
    #[default]
    Report,
    Study,
    /// A statement or declaration of organisations or states.
    Statement,
    /// A law, treaty or resolution.
    Law,
    Letter,
    /// The record of a meeting.
    Minutes,
    Press,
    /// A handbook, guide or training text.
    Guide,
    Other,
}

impl Kind {
    pub const ALL: [Kind; 11] = [
        Kind::RoundtableReport,
        Kind::GlobalReport,
        Kind::Report,
        Kind::Study,
        Kind::Statement,
        Kind::Law,
        Kind::Letter,
        Kind::Minutes,
        Kind::Press,
        Kind::Guide,
        Kind::Other,
    ];

    /// The word in tables and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::RoundtableReport => "roundtable-report",
            Kind::GlobalReport => "global-report",
            Kind::Report => "report",
            Kind::Study => "study",
            Kind::Statement => "statement",
            Kind::Law => "law",
            Kind::Letter => "letter",
            Kind::Minutes => "minutes",
            Kind::Press => "press",
            Kind::Guide => "guide",
            Kind::Other => "other",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A document with all its languages and files, as it is stored.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Work {
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    pub kind: Kind,
    /// ISO 3166-1 alpha-3, empty for none.
    pub country: String,
    /// Of the coalition's scheme, where it is not the country's.
    pub region: Option<String>,
    /// ISO 8601 of any precision, empty when not known.
    pub published: String,
    pub organisation: String,
    pub hosted_by: Vec<String>,
    /// BCP 47.
    pub original_language: String,
    pub note: String,
    /// Slugs.
    pub part_of: Vec<String>,
    pub derived_from: Vec<String>,
    pub version: i64,
    pub created_at: String,
    /// What is said of it, a file of it, or that it stands.
    pub changed_at: String,
    pub withdrawn: Option<Withdrawn>,
    /// For whom it was deposited, and what was lifted of what its sources ask.
    pub origin: Origin,
    /// For whom it is meant, all that it was made from or is a part of counted.
    pub readers: Readers,
    /// The original first, then by tag.
    pub languages: Vec<LanguageVersion>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    pub at: String,
    pub because: String,
}

/// One of the languages of a work.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguageVersion {
    pub id: String,
    pub language: String,
    pub title: String,
    /// For whom this language is meant, beside what the work asks.
    pub readers: Readers,
    /// When and why its revisions up to `withdrawn_to` were taken off the shelf.
    pub withdrawn: Option<Withdrawn>,
    /// 0 when none was.
    pub withdrawn_to: i64,
    /// Newest revision first, then by format.
    pub files: Vec<StoredFile>,
}

/// A file of one revision, without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredFile {
    pub id: String,
    pub revision: i64,
    /// Revision of the original that it translates.
    pub follows: Option<i64>,
    pub format: reading::Format,
    pub file_bytes: i64,
    /// Name of the published bytes in the store.
    pub file_hash: Sealed<String>,
    /// Name of the bytes as they were sent.
    pub original_hash: Sealed<String>,
    pub original_name: Sealed<String>,
    pub has_text: bool,
    /// BCP 47 tags by page, empty where none was found; none for a format without pages.
    pub page_languages: Vec<String>,
    /// Pages whose text a machine read from pictures of them; 0 when the file has its text.
    pub pages_recognised: i64,
    pub removed: Sealed<Vec<Removed>>,
    pub deposited_at: String,
}

impl Work {
    pub fn address(&self) -> String {
        address(&self.slug)
    }

    /// Where the operator works on it.
    pub fn desk(&self) -> String {
        format!("/desk/library/{}", self.slug)
    }

    /// Its title in the original language, else in the first there is.
    pub fn title(&self) -> &str {
        self.languages.first().map_or(&self.slug, |version| &version.title)
    }

    pub fn in_language(&self, tag: &str) -> Option<&LanguageVersion> {
        self.languages.iter().find(|version| version.language == tag)
    }

    /// Newest revision of the original, `None` while there are translations only.
    pub fn newest_original(&self) -> Option<i64> {
        self.in_language(&self.original_language).map(LanguageVersion::newest)
    }

    /// Whether the original has been revised since this translation was made.
    pub fn is_behind(&self, version: &LanguageVersion) -> bool {
        let follows = version.files.first().and_then(|file| file.follows);
        version.language != self.original_language && follows < self.newest_original()
    }
}

impl LanguageVersion {
    /// Number of its newest revision, 0 when it has none.
    pub fn newest(&self) -> i64 {
        self.files.first().map_or(0, |file| file.revision)
    }

    /// Why nothing of it is there. A revision that came later stands.
    pub fn tombstone(&self) -> Option<&Withdrawn> {
        self.withdrawn.as_ref().filter(|_| self.newest() <= self.withdrawn_to)
    }

    /// Files that were not withdrawn with this language.
    pub fn standing(&self) -> impl Iterator<Item = &StoredFile> {
        self.files.iter().filter(|file| file.revision > self.withdrawn_to)
    }
}

/// Where a work is, for everybody.
pub fn address(slug: &str) -> String {
    format!("/library/{slug}")
}

/// How the name of a file of this format ends.
pub fn extension(format: reading::Format) -> &'static str {
    match format {
        reading::Format::Docx => "docx",
        reading::Format::Odt => "odt",
        reading::Format::Pdf => "pdf",
        reading::Format::Html => "html",
        reading::Format::Markdown => "md",
        reading::Format::Text => "txt",
        reading::Format::Xlsx => "xlsx",
        reading::Format::Csv => "csv",
    }
}
