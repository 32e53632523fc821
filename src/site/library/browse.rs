//! The shelves, whole or narrowed: facets as plain links with counts, then the works that are left.

use super::super::parts::{self, heading};
use super::{shelf, years};
use crate::access::{self, Shown};
use crate::app::App;
use crate::library::browse::{ALL_REGIONS, Chosen, Facet};
use crate::library::pages::kind_name;
use crate::library::{Kind, Shelved, ThemeOf, address};
use crate::region;
use crate::roundtable::{Roundtable, store as roundtables};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::{Words, slug};
use axum::extract::{Path, State};
use axum::response::Response;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use typesetting::Document;
use typesetting::document::{Block, Column, Entry, Inline, link};

/// Works on one page: what is read on a slow line is not all there is.
const A_PAGE: usize = 40;
/// Values of a facet that stand open; the others fold away.
const MOST_OPEN: usize = 8;

pub(super) async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    page(&app, &reader, Chosen::default()).await
}

pub(super) async fn narrowed(
    State(app): State<App>,
    reader: Reader,
    Path(facets): Path<String>,
) -> Result<Response, PageError> {
    page(&app, &reader, Chosen::parse(&facets).or_not_found()?).await
}

async fn page(app: &App, reader: &Reader, chosen: Chosen) -> Result<Response, PageError> {
    let words = reader.words;
    let works = shelf::all(app, &reader.viewer, words).await?;
    let held = access::public(roundtables::all(&app.db).await?);
    let document = Shown::as_ref(&works).and(held).try_map(|(works, held)| {
        let left = chosen.left(works);
        if chosen.page() > 0 && chosen.page() * A_PAGE >= left.len() {
            return Err(PageError::NotFound);
        }
        Ok(document(words, &chosen, works, &left, &held))
    })?;
    Page::of(document).answer(reader).await
}

/// `left` are those of the `works` that stand in the narrowed list.
fn document(words: Words, chosen: &Chosen, works: &[Shelved], left: &[&Shelved], held: &[Roundtable]) -> Document {
    let mut blocks = Vec::new();
    if !chosen.is_empty() {
        blocks.push(taken(words, chosen, works));
    }
    if left.is_empty() {
        let key = if works.is_empty() { "library-empty" } else { "library-none-left" };
        let way = match works.is_empty() {
            true => link("/desk/new-work", words.say("library-deposit")),
            false => link("/library", words.say("library-all")),
        };
        blocks.push(parts::note(vec![words.say(key).into(), " ".into(), way]));
    } else {
        if chosen.page() == 0 {
            blocks.extend(facets(words, chosen, works, left));
        }
        blocks.push(heading(words, "library-documents"));
        blocks.extend(left.iter().skip(chosen.page() * A_PAGE).take(A_PAGE).map(|work| entry(words, work)));
        blocks.extend(turning(words, chosen, left.len()));
        if *chosen == Chosen::default() {
            blocks.extend(years::by_year(words, left, held));
        }
    }
    let name = |(facet, value): (Facet, &str)| value_name(words, facet, value, works);
    let title = match chosen.is_empty() {
        true => words.say("library"),
        false => chosen.iter().map(name).collect::<Vec<_>>().join(" · "),
    };
    Document {
        title,
        kicker: (!chosen.is_empty()).then(|| words.say("library")),
        lede: Some(words.say_with("library-count", &[("n", left.len().into())])),
        blocks,
        ..Document::default()
    }
}

/// Which page this is, and the ways to the pages beside it.
fn turning(words: Words, chosen: &Chosen, left: usize) -> Option<Block> {
    let (page, pages) = (chosen.page(), left.div_ceil(A_PAGE));
    if pages < 2 {
        return None;
    }
    let said = words.say_with("library-page", &[("n", (page + 1).into()), ("of", pages.into())]);
    let mut line = vec![said.into()];
    if page > 0 {
        line.extend([" · ".into(), link(chosen.at_page(page - 1).address(), words.say("library-page-before"))]);
    }
    if page + 1 < pages {
        line.extend([" · ".into(), link(chosen.at_page(page + 1).address(), words.say("library-page-after"))]);
    }
    Some(parts::paragraph(line))
}

/// What the list is narrowed by, each with the way to take it back.
fn taken(words: Words, chosen: &Chosen, works: &[Shelved]) -> Block {
    let pairs = chosen.iter().map(|(facet, value)| {
        let value = vec![
            value_name(words, facet, value, works).into(),
            " ".into(),
            link(chosen.without(facet).address(), words.say("library-widen")),
        ];
        parts::pair(facet_name(words, facet), value)
    });
    parts::pairs(pairs)
}

/// The regions first and alone, the others side by side below. A facet with one value narrows nothing.
fn facets(words: Words, chosen: &Chosen, works: &[Shelved], left: &[&Shelved]) -> Vec<Block> {
    let organisations = organisations(left.iter().copied());
    let called = |facet: Facet, value: &str| match organisations.get(value) {
        Some(name) if facet == Facet::Organisation => (*name).to_owned(),
        _ => value_name(words, facet, value, works),
    };
    let mut blocks = Vec::new();
    let mut columns = Vec::new();
    for facet in Facet::ALL.into_iter().filter(|facet| chosen.get(*facet).is_none()) {
        let counts = facet.counts(left);
        if counts.len() < 2 && !(facet == Facet::Region && chosen.is_empty()) {
            continue;
        }
        let mut values: Vec<(String, String, usize)> =
            counts.into_iter().map(|(value, count)| (called(facet, &value), value.into_owned(), count)).collect();
        match facet {
            Facet::Year => values.sort_by(|one, other| other.1.cmp(&one.1)),
            _ => values.sort_by_key(|(name, value, count)| (value == ALL_REGIONS, Reverse(*count), name.clone())),
        }
        let lines = values.into_iter().map(|(name, value, count)| {
            let name = vec![named(facet, &value, name, works)];
            let to = chosen.with(facet, &value).address();
            vec![Inline::Link { to, text: name }, " ".into(), parts::small(words.number(count))]
        });
        let mut open: Vec<Vec<Inline>> = lines.collect();
        let folded = open.split_off(open.len().min(MOST_OPEN));
        let mut list = vec![parts::list(open)];
        if !folded.is_empty() {
            list.push(Block::Fold {
                summary: vec![words.say_with("library-more", &[("n", folded.len().into())]).into()],
                blocks: vec![parts::list(folded)],
            });
        }
        match facet {
            Facet::Region => {
                blocks.push(Block::heading(2, "by-region", facet_name(words, facet)));
                blocks.extend(list);
            }
            _ => columns.push(Column {
                heading: vec![facet_name(words, facet).into()],
                level: 3,
                id: format!("by-{}", facet.as_str()),
                tint: None,
                blocks: list,
            }),
        }
    }
    if !columns.is_empty() {
        blocks.push(heading(words, "library-narrow"));
        blocks.push(Block::Columns { columns });
    }
    blocks
}

pub(super) fn facet_name(words: Words, facet: Facet) -> String {
    words.say(&format!("library-by-{}", facet.as_str()))
}

fn value_name(words: Words, facet: Facet, value: &str, works: &[Shelved]) -> String {
    let language = words.language();
    match facet {
        Facet::Region if value == ALL_REGIONS => words.say("library-all-regions"),
        Facet::Region => {
            region::region("coalition", value).map_or_else(|| value.to_owned(), |one| one.name(language).to_owned())
        }
        Facet::Country => region::country(value).map_or_else(|| value.to_owned(), |one| one.name(language).to_owned()),
        Facet::Kind => Kind::parse(value).map_or_else(|| value.to_owned(), |kind| kind_name(words, kind)),
        Facet::Language => words.language_name(value),
        Facet::Year => value.to_owned(),
        Facet::Theme => theme(value, works).map_or_else(|| value.to_owned(), |theme| theme.label.clone()),
        Facet::Organisation => {
            organisations(works).get(value).map_or_else(|| value.to_owned(), |name| (*name).to_owned())
        }
    }
}

fn theme<'w>(id: &str, works: &'w [Shelved]) -> Option<&'w ThemeOf> {
    works.iter().flat_map(|work| &work.themes).find(|theme| theme.id == id)
}

/// The name of a value, with its language where it has one of its own.
fn named(facet: Facet, value: &str, name: String, works: &[Shelved]) -> Inline {
    match theme(value, works).filter(|_| facet == Facet::Theme) {
        Some(theme) => Inline::Foreign { language: theme.language.clone(), text: name },
        None => Inline::from(name),
    }
}

/// Names of those who are responsible for works or host them, by what they count under.
fn organisations<'w>(works: impl IntoIterator<Item = &'w Shelved>) -> BTreeMap<String, &'w str> {
    let all = works.into_iter().flat_map(|work| std::iter::once(&work.organisation).chain(&work.hosted_by));
    let names: BTreeSet<&str> = all.map(String::as_str).filter(|name| !name.is_empty()).collect();
    names.into_iter().map(|name| (slug(name), name)).collect()
}

/// A work in a list of others.
pub(super) fn entry(words: Words, work: &Shelved) -> Block {
    let (title, own_language) = work.title(words.language());
    let country = region::country(&work.country).map(|one| one.name(words.language()).to_owned());
    let languages: Vec<String> = work.languages.iter().map(|own| words.language_name(&own.language)).collect();
    let line = [
        kind_name(words, work.kind),
        work.organisation.clone(),
        country.unwrap_or_default(),
        if work.published.is_empty() { String::new() } else { words.days(&work.published) },
        words.list(&languages),
    ];
    let line: Vec<String> = line.into_iter().filter(|part| !part.is_empty()).collect();
    let title = Inline::Foreign { language: own_language.to_owned(), text: title.to_owned() };
    Block::Entry(Entry {
        id: String::new(),
        level: 3,
        heading: vec![Inline::Link { to: address(&work.slug), text: vec![title] }],
        marks: None,
        body: vec![parts::paragraph(vec![parts::small(line.join(" · "))])],
        fold: None,
    })
}
