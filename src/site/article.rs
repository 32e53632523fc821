//! `/about`, `/news`, `/topics`: what the secretariat wrote itself, with whose view it is.

use super::parts;
use crate::access::{self, Shown};
use crate::app::App;
use crate::article::{Kind, Standpoint, Written, for_reader, markdown, store};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Inline, link, plain};

pub async fn about(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let written = written(&app, &reader, &[Kind::About]).await?;
    answer(&reader, written, "about").await
}

pub async fn news(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let written = written(&app, &reader, &[Kind::News]).await?;
    list(&reader, written, "article-news", "article-no-news").await
}

pub async fn topics(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let written = written(&app, &reader, &[Kind::Crisis, Kind::Topic]).await?;
    list(&reader, written, "article-topics", "article-no-topics").await
}

pub async fn one_news(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    let written = written(&app, &reader, &[Kind::News]).await?;
    answer(&reader, written, &slug).await
}

pub async fn topic(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    let written = written(&app, &reader, &[Kind::Crisis, Kind::Topic]).await?;
    answer(&reader, written, &slug).await
}

/// What introduces the home page: a line under the name of the site, and blocks.
pub async fn home(app: &App, reader: &Reader) -> Result<Shown<Option<(Option<String>, Vec<Block>)>>, PageError> {
    let written = written(app, reader, &[Kind::Home]).await?;
    let words = reader.words;
    Ok(written.map(|written| {
        let one = for_reader(words.speaker(), &written)?;
        let mut blocks: Vec<Block> = elsewhere(words, one, &written).into_iter().collect();
        blocks.extend(markdown::blocks(&one.text.body, foreign(words, one)));
        Some((Some(one.text.title.clone()).filter(|title| !title.is_empty()), blocks))
    }))
}

async fn written(app: &App, reader: &Reader, kinds: &[Kind]) -> Result<Shown<Vec<Written>>, PageError> {
    Ok(access::show_all(&reader.viewer, &store::published(&app.db, kinds).await?))
}

/// One article in the reader's language, or in another with a word about it.
async fn answer(reader: &Reader, written: Shown<Vec<Written>>, slug: &str) -> Result<Response, PageError> {
    if !written.get().iter().any(|one| one.slug == slug) {
        return Err(PageError::NotFound);
    }
    let words = reader.words;
    let document = written.try_map(|all| {
        let own: Vec<Written> = all.into_iter().filter(|one| one.slug == slug).collect();
        for_reader(words.speaker(), &own).map(|one| document(words, one, &own)).or_not_found()
    })?;
    Page::of(document).answer(reader).await
}

fn document(words: Words, one: &Written, own: &[Written]) -> Document {
    let mut blocks: Vec<Block> = elsewhere(words, one, own).into_iter().collect();
    blocks.extend(markdown::blocks(&one.text.body, foreign(words, one)));
    let kind = words.say(&format!("article-kind-{}", one.kind.as_str()));
    Document {
        title: one.text.title.clone(),
        kicker: Some(format!("{kind} · {}", day(words, one))),
        notice: Some(standpoint(words, one)),
        blocks,
        ..Document::default()
    }
}

/// Whose view it is: on the page and in every file that is made of it.
fn standpoint(words: Words, one: &Written) -> String {
    match one.text.standpoint {
        Standpoint::Coalition => words.say("article-view-coalition"),
        Standpoint::Compiled => words.say("article-view-compiled"),
        Standpoint::Organisation => words.say_with("article-view-organisation", &[("name", (&one.text.whose).into())]),
    }
}

/// That this is not the reader's language, and which there are.
fn elsewhere(words: Words, one: &Written, own: &[Written]) -> Option<Block> {
    foreign(words, one)?;
    let names: Vec<String> = own.iter().map(|one| words.language_name(&one.language)).collect();
    let said = words.say_with("article-only-in", &[("languages", words.list(&names).into())]);
    Some(parts::note(plain(said)))
}

fn foreign(words: Words, one: &Written) -> Option<&str> {
    Some(one.language.as_str()).filter(|tag| *tag != words.language())
}

fn day(words: Words, one: &Written) -> String {
    words.days(one.published_at.as_deref().and_then(|at| at.get(..10)).unwrap_or_default())
}

async fn list(reader: &Reader, written: Shown<Vec<Written>>, title: &str, empty: &str) -> Result<Response, PageError> {
    let words = reader.words;
    let document = written.map(|all| {
        let mut slugs: Vec<&str> = Vec::new();
        for one in &all {
            if !slugs.contains(&one.slug.as_str()) {
                slugs.push(&one.slug);
            }
        }
        let mut blocks: Vec<Block> = slugs
            .into_iter()
            .filter_map(|slug| {
                let own: Vec<Written> = all.iter().filter(|one| one.slug == slug).cloned().collect();
                for_reader(words.speaker(), &own).map(|one| entry(words, one))
            })
            .collect();
        if blocks.is_empty() {
            blocks.push(parts::note(vec![words.say(empty).into(), " ".into(), link("/", words.say("error-way-home"))]));
        }
        Document { title: words.say(title), blocks, ..Document::default() }
    });
    Page::of(document).answer(reader).await
}

fn entry(words: Words, one: &Written) -> Block {
    let title = match foreign(words, one) {
        Some(language) => Inline::Foreign { language: language.to_owned(), text: one.text.title.clone() },
        None => one.text.title.as_str().into(),
    };
    let line = format!("{} · {}", day(words, one), standpoint(words, one));
    Block::Entry(Entry {
        id: String::new(),
        level: 2,
        heading: vec![Inline::Link { to: one.kind.address(&one.slug), text: vec![title] }],
        marks: None,
        body: vec![parts::paragraph(vec![parts::small(line)])],
        fold: None,
    })
}
