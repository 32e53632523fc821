//! The common understanding and the purposes, in their versions, and who endorsed which.

use super::{Whole, whole};
use crate::app::App;
use crate::coalition::charter::Charter;
use crate::site::parts::{self, heading, pair};
use crate::web::colophon::{Colophon, Edition};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Inline, Table, link, plain};

/// `GET /coalition/text`: the version that stands.
pub(super) async fn newest(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    show(&app, &reader, None).await
}

/// `GET /coalition/text/{number}`
pub(super) async fn numbered(
    State(app): State<App>,
    reader: Reader,
    Path(number): Path<String>,
) -> Result<Response, PageError> {
    let number: i64 = number.parse().ok().or_not_found()?;
    show(&app, &reader, Some(number)).await
}

async fn show(app: &App, reader: &Reader, number: Option<i64>) -> Result<Response, PageError> {
    let (whole, colophon) = whole(app, reader).await?;
    let words = reader.words;
    let both = whole.and(colophon).try_map(|(whole, colophon)| {
        let wanted = |one: &&Charter| number.is_none_or(|number| one.number == number);
        let charter = whole.charters.iter().find(wanted).or_not_found()?;
        let edition = |one: &Charter| Edition {
            name: words.say_with("cite-version", [("n", one.number.to_string().into())]),
            path: one.address(),
            published_at: one.published_at.clone(),
            withdrawn_at: None,
        };
        let colophon = Colophon {
            number: charter.number.to_string(),
            issued: Some(charter.published_at.clone()),
            changed: Some(charter.published_at.clone()),
            short: charter.address(),
            editions: whole.charters.iter().map(edition).collect(),
            ..colophon
        };
        Ok::<_, PageError>((document(words, charter, &whole), colophon))
    })?;
    let colophon = both.as_ref().map(|(_, colophon)| colophon.clone());
    Page::of(both.map(|(document, _)| document)).with_colophon(colophon).answer(reader).await
}

fn document(words: Words, charter: &Charter, whole: &Whole) -> Document {
    let mut blocks = Vec::new();
    let newest = whole.charters.first().is_some_and(|one| one.id == charter.id);
    if !newest {
        blocks.push(parts::warning(vec![
            words.say("coalition-text-older").into(),
            " ".into(),
            link("/coalition/text", words.say("coalition-read-text")),
        ]));
    }
    let text = charter.text(words.language());
    let title = text.map_or_else(|| words.say("coalition-text"), |text| text.title.clone());
    if let Some(text) = text {
        blocks.extend(text.understanding.iter().map(|line| parts::paragraph(said(words, &text.language, line))));
        if !text.purposes.is_empty() {
            blocks.push(heading(words, "coalition-purposes"));
            blocks.push(parts::numbered(text.purposes.iter().map(|line| said(words, &text.language, line))));
        }
    }
    let languages: Vec<String> = charter.texts.iter().map(|text| words.language_name(&text.language)).collect();
    let adopted = if charter.adopted_on.is_empty() { Vec::new() } else { plain(words.days(&charter.adopted_on)) };
    blocks.push(heading(words, "coalition-endorsed-by"));
    blocks.push(endorsed(words, charter, whole));
    blocks.push(parts::pairs([
        pair(words.say("coalition-adopted"), adopted),
        pair(
            words.say("coalition-text-note"),
            if charter.note.is_empty() { Vec::new() } else { plain(charter.note.as_str()) },
        ),
        pair(words.say("site-languages"), plain(words.list(&languages))),
        pair(words.say("coalition-counts-in"), plain(words.language_name(&charter.original))),
        pair(words.say("coalition-hash"), plain(charter.hash.as_str())),
    ]));
    Document {
        title,
        kicker: Some(format!(
            "{} · {}",
            whole.coalition.name,
            words.say_with("cite-version", [("n", charter.number.to_string().into())])
        )),
        blocks,
        ..Document::default()
    }
}

/// Organisations in sight that endorsed this version, and when.
fn endorsed(words: Words, charter: &Charter, whole: &Whole) -> Block {
    let rows: Vec<_> = whole
        .cards
        .iter()
        .filter_map(|card| {
            let (_, _, at) =
                whole.endorsed.iter().find(|(own, of, _)| *own == card.organisation && *of == charter.id)?;
            let name = match &card.address {
                Some(address) => vec![link(address, &card.name)],
                None => plain(card.name.as_str()),
            };
            Some(vec![parts::cell(name), parts::cell(plain(words.days(at.get(..10).unwrap_or_default())))])
        })
        .collect();
    if rows.is_empty() {
        return parts::note(plain(words.say("coalition-endorsed-none")));
    }
    let head = ["site-organisation", "coalition-endorsed-on"].map(|key| parts::cell(plain(words.say(key))));
    Block::Table(Table { caption: Vec::new(), head: head.into(), rows, matrix: false })
}

/// Words of the text, marked where they are not in the reader's language.
pub(super) fn said(words: Words, language: &str, line: &str) -> Vec<Inline> {
    match language.split('-').next() == words.language().split('-').next() {
        true => plain(line),
        false => vec![Inline::Foreign { language: language.to_owned(), text: line.to_owned() }],
    }
}
