//! The results as a list of references: on the page, and as plain text, Word or PDF like every page.

use super::super::ask::Answer;
use super::super::{Entry, Thing};
use super::address;
use super::entry::title;
use super::results::shortened;
use crate::web::{Page, Reader};
use typesetting::Document;
use typesetting::document::{Block, Inline, link};

/// Characters of the words that are quoted.
const QUOTED: usize = 240;

pub fn page(answer: Answer, typed: &str, reader: &Reader) -> Page {
    let words = reader.words;
    let total = answer.total;
    let document = answer.entries.map(|entries| {
        let items = entries.iter().map(|entry| vec![Block::Paragraph { text: reference(entry, reader) }]).collect();
        Document {
            title: words.say_with("search-references-of", &[("question", shortened(typed).into())]),
            kicker: Some(words.say("search-references")),
            lede: Some(words.say_with("search-count", &[("n", total.into())])),
            blocks: vec![
                Block::Paragraph { text: vec![link(address("/search", typed, 1), words.say("search-back"))] },
                Block::List { ordered: true, items },
            ],
            ..Document::default()
        }
    });
    Page::of(document)
}

/// Who and what, of which meeting and when, in which consultation, where it is to be found.
fn reference(entry: &Entry, reader: &Reader) -> Vec<Inline> {
    let words = reader.words;
    let mut text: Vec<Inline> = Vec::new();
    let mut part = |piece: String| {
        if !piece.is_empty() {
            text.push(Inline::from(format!("{piece}. ")));
        }
    };
    part(entry.organisation.clone().unwrap_or_default());
    part(title(words, entry));
    if matches!(entry.thing, Thing::Statement | Thing::Finding) {
        let said = entry.short_words(QUOTED);
        text.push(Inline::Foreign { language: entry.words_language(), text: format!("“{said}” ") });
    }
    let mut part = |piece: String| {
        if !piece.is_empty() {
            text.push(Inline::from(format!("{piece}. ")));
        }
    };
    if entry.roundtable != entry.title {
        part(entry.roundtable.clone());
    }
    if !entry.days.is_empty() {
        part(words.days(&entry.days));
    }
    if entry.consultation != entry.title {
        part(entry.consultation.clone());
    }
    part(reader.config.name.clone());
    let address = format!("{}{}", reader.config.address, reader.link(&entry.address));
    text.push(link(address.clone(), address));
    text
}
