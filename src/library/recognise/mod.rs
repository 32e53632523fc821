//! Pages of files: in which language each is, and what a machine reads from pictures of them.

mod jobs;
pub mod store;
#[cfg(test)]
mod story;

pub use jobs::ReadPictures;

use super::{LanguageVersion, StoredFile, Work};
use crate::app::App;
use crate::db;
use crate::jobs::{self as queue, Job};
use crate::member::Operator;
use reading::Reading;
use reading::language::detect;
use std::collections::BTreeMap;

/// Why a file is not read by machine.
#[derive(Debug, thiserror::Error)]
pub enum RecogniseError {
    #[error("this file has its text already, or is not there")]
    NotAScan,
    #[error("it is being read already")]
    UnderWay,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Has a scan read by machine, from its first page on: for one that was deposited before the machine could, and where
/// reading broke off.
pub async fn recognise(app: &App, _by: &Operator, work: &Work, file: &str) -> Result<(), RecogniseError> {
    if !work.languages.iter().flat_map(|own| &own.files).any(|own| own.id == file && own.may_be_recognised()) {
        return Err(RecogniseError::NotAScan);
    }
    let mut tx = db::begin(&app.db).await?;
    if queue::store::unfinished(&mut tx, ReadPictures::KIND, file).await?.is_some() {
        return Err(RecogniseError::UnderWay);
    }
    store::forget(&mut tx, file).await?;
    queue::enqueue(&mut tx, &ReadPictures { file: file.to_owned() }, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

impl StoredFile {
    /// Pictures of pages, whether or not a machine has read them.
    pub fn may_be_recognised(&self) -> bool {
        self.format == reading::Format::Pdf && (!self.has_text || self.pages_recognised > 0)
    }
}

/// The language of each page, empty where nothing speaks for one; `own` is that of the file. Nothing for a format without
/// pages.
pub(super) fn by_page(reading: &Reading, own: Option<&str>) -> Vec<String> {
    let mut pages: BTreeMap<u32, String> = BTreeMap::new();
    for block in &reading.blocks {
        let Some(page) = block.page else { continue };
        let text = pages.entry(page).or_default();
        text.push_str(reading.text.get(block.span.clone()).unwrap_or_default());
        text.push('\n');
    }
    let last = pages.last_key_value().map_or(0, |(page, _)| *page);
    (1..=last).map(|page| language(pages.get(&page).map_or("", String::as_str), own)).collect()
}

/// Of a page, empty for one without words.
fn language(text: &str, own: Option<&str>) -> String {
    let found = if text.trim().is_empty() { None } else { detect(text, own) };
    found.unwrap_or_default().to_owned()
}

/// Pages that are in another language than the file: the language, and from where to where.
pub fn other_languages(pages: &[String], own: &str) -> Vec<(String, usize, usize)> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for (at, tag) in pages.iter().enumerate().filter(|(_, tag)| !tag.is_empty() && primary(tag) != primary(own)) {
        match found.last_mut().filter(|(last, _, to)| last == tag && *to == at) {
            Some((_, _, to)) => *to = at + 1,
            None => found.push((tag.clone(), at + 1, at + 1)),
        }
    }
    found
}

/// How far the reading of a work's scans is, by file.
pub(super) async fn under_way(app: &App, languages: &[LanguageVersion]) -> sqlx::Result<BTreeMap<String, queue::Row>> {
    let mut found = BTreeMap::new();
    for file in languages.iter().flat_map(|own| &own.files).filter(|file| file.may_be_recognised()) {
        if let Some(row) = queue::store::latest(&app.db, ReadPictures::KIND, &file.id).await? {
            found.insert(file.id.clone(), row);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_in_other_languages_are_told_by_their_runs() {
        let pages = ["en", "fr", "fr", "", "fr", "es", "en"].map(str::to_owned);
        let run = |tag: &str, from, to| (tag.to_owned(), from, to);
        assert_eq!(other_languages(&pages, "en-GB"), [run("fr", 2, 3), run("fr", 5, 5), run("es", 6, 6)]);
        assert_eq!(other_languages(&[], "en"), []);
    }
}
