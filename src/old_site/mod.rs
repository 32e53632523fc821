//! Coming from an old site: what stood there stands here, with its dates, its documents and its addresses.
//!
//! A source is read into pieces (pages and documents as they were found), a plan says what becomes of each, and the
//! plan is carried out as a whole or not at all. What has come in once does not come in again: people may have
//! worked on it since.

pub mod address;
pub mod bring_in;
pub mod commands;
mod dates;
mod documents;
mod dump;
mod folder;
pub mod follow;
mod list;
mod look;
mod plan;
pub mod report;
pub mod store;
#[cfg(test)]
mod story;

use reading::web_page::WebPage;
use report::Report;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// What a source holds, as it was found.
#[derive(Debug, Default)]
pub struct OldSite {
    pub pages: Vec<OldPage>,
    pub documents: Vec<OldDocument>,
    /// Lists that the old system made, by their number there.
    pub categories: BTreeMap<u64, Category>,
    /// All other files, by their path with slashes from the root of the old site.
    pub files: BTreeMap<String, PathBuf>,
    /// Names of the old site's host.
    pub hosts: Vec<String>,
    /// Further addresses of pages: by the key of the page's own address.
    pub also: Vec<(String, String)>,
    pub report: Report,
}

/// A page of the old site.
#[derive(Debug, Default)]
pub struct OldPage {
    /// Its name among everything that old sites had, the same at each reading.
    pub origin: String,
    /// Where it was found, for people.
    pub place: String,
    /// Path and query from the root of the old site: what its links start from.
    pub address: String,
    /// Keys of all addresses that it had.
    pub keys: Vec<String>,
    pub page: WebPage,
    /// ISO 8601 of any precision; empty when not known.
    pub published: String,
    pub changed: String,
    pub category: Option<u64>,
    /// What it was kept under, in words: the name of its category or folder.
    pub shelf: String,
    /// Everybody could read it.
    pub is_public: bool,
}

/// A document that a list names.
#[derive(Debug, Default, Clone)]
pub struct OldDocument {
    pub place: String,
    /// Rows with the same are languages of one work.
    pub work: String,
    pub title: String,
    pub language: String,
    pub original_language: String,
    pub published: String,
    pub country: String,
    pub region: Option<String>,
    pub kind: Option<crate::library::Kind>,
    pub organisation: String,
    pub hosted_by: Vec<String>,
    pub note: String,
    pub files: Vec<PathBuf>,
    pub keys: Vec<String>,
}

#[derive(Debug, Default, Clone)]
pub struct Category {
    pub title: String,
    pub alias: String,
}

/// Whether a shelf of the old site held news, by its name in the languages of the interface.
pub fn is_news(shelf: &str) -> bool {
    const NAMES: [&str; 14] = [
        "news", "press", "announcement", "nouvelle", "actualit", "communiqu", "noticia", "prensa", "comunicado",
        "imprensa", "новост", "пресс", "أخبار", "新闻",
    ];
    let shelf = shelf.to_lowercase();
    NAMES.iter().any(|name| shelf.contains(name))
}
