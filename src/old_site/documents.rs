//! Documents of an old site on their way to the shelves: each is read and cleaned once, however many pages lead to it.

use super::report::{Report, What};
use super::{OldDocument, OldSite, store};
use crate::app::App;
use crate::library::deposit::{self, DepositError, File, TakenIn, Text};
use crate::library::{Kind, Work};
use crate::statement::hash;
use anyhow::Context;
use reading::ReadError;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A work that will be put on the shelf.
#[derive(Debug)]
pub struct NewWork {
    pub work: Work,
    pub texts: Vec<TakenIn>,
}

/// What is on the shelves, and what is about to be.
pub(super) struct Shelves<'a> {
    app: &'a App,
    /// Bytes go into the store, rather than being looked at only.
    keeps: bool,
    /// For a file that does not tell its own.
    language: &'a str,
    /// Slug by the hash of the file as it was.
    held: BTreeMap<String, String>,
    before: BTreeSet<String>,
    taken: BTreeSet<String>,
    pub(super) works: Vec<NewWork>,
}

impl Shelves<'_> {
    pub(super) async fn new<'a>(app: &'a App, keeps: bool, language: &'a str) -> sqlx::Result<Shelves<'a>> {
        let held = store::works_by_file(&app.db).await?;
        let before = held.keys().cloned().collect();
        Ok(Shelves { app, keeps, language, held, before, taken: BTreeSet::new(), works: Vec::new() })
    }

    /// Puts a work on the shelf and answers with its slug; that of the work which has one of its files already, where
    /// there is one. `None` when it cannot be taken, which is said.
    pub(super) async fn put(
        &mut self,
        work: Work,
        texts: Vec<(String, Text)>,
        report: &mut Report,
    ) -> anyhow::Result<Option<String>> {
        let hashes: Vec<String> =
            texts.iter().flat_map(|(_, text)| &text.files).map(|file| hash(&file.bytes)).collect();
        let place = texts.first().map(|(place, _)| place.clone()).unwrap_or_default();
        if let Some((held, slug)) = hashes.iter().find_map(|hash| Some((hash, self.held.get(hash)?.clone()))) {
            let what = if self.before.contains(held) { What::Already } else { What::Duplicate };
            report.say(what, place, format!("/library/{slug}"));
            return Ok(Some(slug));
        }
        let mut taken: Vec<TakenIn> = Vec::new();
        for (place, text) in texts {
            match self.take(text).await {
                Ok(text) if taken.iter().any(|other| other.language == text.language) => {
                    report.say(What::LeftOut, place, format!("the work has a text in {} already", text.language));
                }
                Ok(text) => taken.push(text),
                Err(DepositError::Unreadable { name, why: ReadError::UnknownFormat(_) }) => {
                    report.say(What::NotTaken, place, name);
                }
                Err(DepositError::Store(error)) => return Err(error.into()),
                Err(error @ DepositError::Keeping(_)) => return Err(error.into()),
                Err(error) => report.say(What::Unreadable, place, error.to_string()),
            }
        }
        let Some(title) = taken.first().map(|first| first.title.clone()) else { return Ok(None) };
        let slug = deposit::free_slug(&self.app.db, &title, &self.taken).await?;
        self.taken.insert(slug.clone());
        self.held.extend(hashes.into_iter().map(|hash| (hash, slug.clone())));
        let languages: Vec<&str> = taken.iter().map(|text| text.language.as_str()).collect();
        report.say(What::Document, place, format!("“{title}” ({}) → /library/{slug}", languages.join(", ")));
        self.works.push(NewWork { work: Work { slug: slug.clone(), ..work }, texts: taken });
        Ok(Some(slug))
    }

    async fn take(&self, text: Text) -> Result<TakenIn, DepositError> {
        match deposit::take_in(self.app, text.clone(), self.keeps).await {
            // A scan tells nothing.
            Err(DepositError::NoLanguage) => {
                deposit::take_in(self.app, Text { language: self.language.to_owned(), ..text }, self.keeps).await
            }
            other => other,
        }
    }
}

/// Documents of a list, works of several rows together. Answers with where their old addresses lead.
pub(super) async fn listed(
    site: &mut OldSite,
    shelves: &mut Shelves<'_>,
    tell: impl Fn(usize, usize),
) -> anyhow::Result<Vec<(String, String)>> {
    let documents = std::mem::take(&mut site.documents);
    let mut addresses = Vec::new();
    let mut done = BTreeSet::new();
    for (at, first) in documents.iter().enumerate() {
        tell(at + 1, documents.len());
        if !done.insert(at) {
            continue;
        }
        let same: Vec<usize> = (at..documents.len())
            .filter(|other| *other == at || (!first.work.is_empty() && documents[*other].work == first.work))
            .collect();
        done.extend(same.iter().copied());
        let rows: Vec<&OldDocument> = same.iter().map(|at| &documents[*at]).collect();
        let mut texts = Vec::new();
        for row in &rows {
            let files = row.files.iter().map(|path| file(path)).collect::<anyhow::Result<Vec<_>>>()?;
            let title = if row.title.is_empty() { first.title.clone() } else { row.title.clone() };
            texts.push((row.place.clone(), Text { language: row.language.clone(), title, files }));
        }
        let original = rows.iter().map(|row| &row.original_language).find(|tag| !tag.is_empty());
        let work = Work {
            kind: first.kind.unwrap_or_else(|| kind_of(&first.title)),
            country: first.country.clone(),
            region: first.region.clone(),
            published: first.published.clone(),
            organisation: first.organisation.clone(),
            hosted_by: first.hosted_by.clone(),
            note: first.note.clone(),
            original_language: original.cloned().unwrap_or_default(),
            ..Work::default()
        };
        if let Some(slug) = shelves.put(work, texts, &mut site.report).await? {
            addresses
                .extend(rows.iter().flat_map(|row| &row.keys).map(|key| (key.clone(), format!("/library/{slug}"))));
        }
    }
    Ok(addresses)
}

pub(super) fn file(path: &Path) -> anyhow::Result<File> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(File { name, bytes })
}

/// What sort of document a title speaks of, in the languages that most titles are in.
pub(super) fn kind_of(title: &str) -> Kind {
    const WORDS: [(Kind, &[&str]); 8] = [
        (Kind::Press, &["press release", "communiqué de presse", "comunicado de prensa", "media advisory"]),
        (
            Kind::Statement,
            &["statement", "declaration", "déclaration", "declaración", "declaração", "заявление", "بيان"],
        ),
        (Kind::Minutes, &["minutes of", "procès-verbal", "compte rendu", "acta de", "ata da"]),
        (Kind::Letter, &["letter", "lettre", "carta", "письмо"]),
        (Kind::Guide, &["toolkit", "handbook", "guide", "manual", "manuel", "guía", "guia"]),
        (Kind::Law, &["resolution", "résolution", "resolución", "resolução", "treaty", "charter", "a/res/", "s/res/"]),
        (Kind::Study, &["study", "paper", "étude", "estudio", "estudo", "analysis"]),
        (Kind::Report, &["report", "rapport", "informe", "relatório", "доклад", "تقرير", "报告"]),
    ];
    let title = title.to_lowercase();
    let found = WORDS.iter().find(|(_, words)| words.iter().any(|word| title.contains(word)));
    found.map_or(Kind::Other, |(kind, _)| *kind)
}
