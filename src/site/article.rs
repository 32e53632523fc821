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

/// Articles on one page of a list.
const A_PAGE: usize = 60;
const NEWS: [Kind; 1] = [Kind::News];
const TOPICS: [Kind; 2] = [Kind::Crisis, Kind::Topic];

pub async fn about(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    answer(&app, &reader, &[Kind::About], "about").await
}

pub async fn news(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    list(&app, &reader, &NEWS, ("/news", "article-news", "article-no-news"), 1).await
}

pub async fn more_news(
    State(app): State<App>,
    reader: Reader,
    Path(page): Path<String>,
) -> Result<Response, PageError> {
    list(&app, &reader, &NEWS, ("/news", "article-news", "article-no-news"), number(&page)?).await
}

pub async fn topics(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    list(&app, &reader, &TOPICS, ("/topics", "article-topics", "article-no-topics"), 1).await
}

pub async fn more_topics(
    State(app): State<App>,
    reader: Reader,
    Path(page): Path<String>,
) -> Result<Response, PageError> {
    list(&app, &reader, &TOPICS, ("/topics", "article-topics", "article-no-topics"), number(&page)?).await
}

pub async fn one_news(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    answer(&app, &reader, &NEWS, &slug).await
}

pub async fn topic(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    answer(&app, &reader, &TOPICS, &slug).await
}

/// Pages after the first have a number; the first has the address of the list.
fn number(page: &str) -> Result<usize, PageError> {
    page.parse().ok().filter(|page| *page > 1).or_not_found()
}

/// What introduces the home page: a line under the name of the site, and blocks.
pub async fn home(app: &App, reader: &Reader) -> Result<Shown<Option<(Option<String>, Vec<Block>)>>, PageError> {
    let written = access::show_all(
        &reader.viewer,
        app.db.known("home", "", store::published(&app.db, &[Kind::Home])).await?.iter(),
    );
    let words = reader.words;
    Ok(written.map(|written| {
        let one = for_reader(words.speaker(), &written)?;
        let mut blocks: Vec<Block> = elsewhere(words, one, &written).into_iter().collect();
        blocks.extend(markdown::blocks(&one.text.body, foreign(words, one)));
        Some((Some(one.text.title.clone()).filter(|title| !title.is_empty()), blocks))
    }))
}

/// One article in the reader's language, or in another with a word about it.
async fn answer(app: &App, reader: &Reader, kinds: &[Kind], slug: &str) -> Result<Response, PageError> {
    let written = access::show_all(&reader.viewer, &store::published_one(&app.db, kinds, slug).await?);
    let words = reader.words;
    let document = written
        .try_map(|all| for_reader(words.speaker(), &all).map(|one| document(words, one, &all)).or_not_found())?;
    let readers = store::by_slug(&app.db, slug).await?.map(|article| article.readers).unwrap_or_default();
    Page::of(document).meant_for(readers).answer(reader).await
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

/// A list with its address, its title and what it says when there is nothing; one page of it.
async fn list(
    app: &App,
    reader: &Reader,
    kinds: &[Kind],
    (path, title, empty): (&str, &str, &str),
    page: usize,
) -> Result<Response, PageError> {
    let words = reader.words;
    let heads = access::show_all(&reader.viewer, store::published_heads(&app.db, kinds).await?.iter());
    let document = heads.try_map(|all| {
        let own: Vec<&Written> = all
            .chunk_by(|one, other| one.slug == other.slug)
            .filter_map(|languages| for_reader(words.speaker(), languages))
            .collect();
        let pages = own.len().div_ceil(A_PAGE).max(1);
        if page > pages {
            return Err(PageError::NotFound);
        }
        let mut blocks: Vec<Block> =
            own.iter().skip((page - 1) * A_PAGE).take(A_PAGE).map(|one| entry(words, one)).collect();
        if blocks.is_empty() {
            blocks.push(parts::note(vec![words.say(empty).into(), " ".into(), link("/", words.say("error-way-home"))]));
        }
        blocks.extend((pages > 1).then(|| turn(words, path, page, pages)));
        Ok(Document { title: words.say(title), blocks, ..Document::default() })
    })?;
    Page::of(document).answer(reader).await
}

/// Which page this is, and the ways to the pages beside it.
fn turn(words: Words, path: &str, page: usize, pages: usize) -> Block {
    let at = |page: usize| if page == 1 { path.to_owned() } else { format!("{path}/page/{page}") };
    let mut line = plain(words.say_with("library-page", &[("n", page.into()), ("of", pages.into())]));
    if page > 1 {
        line.extend([" · ".into(), link(at(page - 1), words.say("library-page-before"))]);
    }
    if page < pages {
        line.extend([" · ".into(), link(at(page + 1), words.say("library-page-after"))]);
    }
    parts::paragraph(line)
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
