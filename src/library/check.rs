//! What has to be right about a work before it is kept.

use super::{Kind, Work, store};
use crate::db::Db;
use crate::region;
use crate::words::{is_date, language_tag};

/// How the slugs of works begin that are shelved by themselves: nothing that is deposited may take one.
pub const BY_ITSELF: [&str; 2] = ["report-of-", "global-report-of-"];

/// Something that the person who wrote it can put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("a document needs a title")]
    NoTitle,
    #[error("“{0}” is not a date: write 2008, 2008-02 or 2008-02-28")]
    NotADate(String),
    #[error("“{0}” is not the code of a language: write en, fr, es, pt-BR")]
    NotALanguage(String),
    #[error("no country has the code “{0}”")]
    NoSuchCountry(String),
    #[error("no region is called “{0}”")]
    NoSuchRegion(String),
    #[error("there is no work “{0}” in the library that this one could be a part of")]
    NoSuchWhole(String),
    #[error("there is no work “{0}” in the library that this one could be made from")]
    NoSuchSource(String),
    #[error("this kind of document is shelved by itself when it is published")]
    ShelvedByItself,
}

/// All problems of what is said about a work, so that a form is sent back once.
pub async fn problems(db: &Db, work: &Work) -> sqlx::Result<Vec<Problem>> {
    let mut found = Vec::new();
    if !is_date(&work.published) {
        found.push(Problem::NotADate(work.published.clone()));
    }
    if !work.original_language.is_empty() && language_tag(&work.original_language).is_none() {
        found.push(Problem::NotALanguage(work.original_language.clone()));
    }
    if !work.country.is_empty() && region::country(&work.country).is_none() {
        found.push(Problem::NoSuchCountry(work.country.clone()));
    }
    if let Some(id) = work.region.as_deref().filter(|id| region::region("coalition", id).is_none()) {
        found.push(Problem::NoSuchRegion(id.to_owned()));
    }
    if matches!(work.kind, Kind::RoundtableReport | Kind::GlobalReport) {
        found.push(Problem::ShelvedByItself);
    }
    for slug in &work.part_of {
        if !is_there(db, work, slug).await? {
            found.push(Problem::NoSuchWhole(slug.clone()));
        }
    }
    for slug in &work.derived_from {
        if !is_there(db, work, slug).await? {
            found.push(Problem::NoSuchSource(slug.clone()));
        }
    }
    Ok(found)
}

/// Whether `slug` names another work than this one; what is shelved by itself comes and goes with its source.
async fn is_there(db: &Db, work: &Work, slug: &str) -> sqlx::Result<bool> {
    let itself = BY_ITSELF.iter().any(|start| slug.starts_with(start));
    Ok(slug != work.slug && (itself || store::id_of(db, slug).await?.is_some()))
}
