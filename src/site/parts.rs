//! Pieces that several pages are made of.

use crate::organisation::Organisation;
use crate::region;
use crate::roundtable::Roundtable;
use crate::statement::Kind;
use crate::words::Words;
use typesetting::document::{Block, Cell, Fact, Inline, Pair, Tone, link, plain};

/// The scheme whose regions have colours, and that roundtables are counted by.
pub const OWN_SCHEME: &str = "coalition";

/// What a kind of statement is called, of many.
pub fn kind(words: Words, kind: Kind) -> String {
    words.say(&format!("synthesis-kinds-{}", kind.as_str()))
}

/// "Accra, Ghana", as far as it is known.
pub fn place(words: Words, roundtable: &Roundtable) -> String {
    let country = region::country(&roundtable.country).map(|country| country.name(words.language()).to_owned());
    match (roundtable.city.as_str(), country) {
        ("", Some(country)) => country,
        ("", None) => words.say("synthesis-not-known"),
        (city, Some(country)) => {
            words.say_with("place-in-country", &[("city", city.into()), ("country", country.into())])
        }
        (city, None) => city.to_owned(),
    }
}

/// What is uncertain about the days, or the days themselves.
pub fn days(words: Words, roundtable: &Roundtable) -> String {
    words.days(roundtable.days.as_str())
}

/// Colour class of a roundtable's region: 0 to 6, and 7 for none.
pub fn tint(roundtable: &Roundtable) -> u8 {
    roundtable.coalition_region().and_then(|id| region::region(OWN_SCHEME, id)?.tint).unwrap_or(7)
}

/// The hosts of a roundtable, each with the way to its page where it has one.
pub fn hosts(words: Words, roundtable: &Roundtable, organisations: &[Organisation]) -> Vec<Inline> {
    let links = roundtable.hosts.iter().map(|host| {
        match organisations.iter().find(|organisation| organisation.is_called(host)) {
            Some(organisation) => link(organisation.address(), &organisation.name),
            None => Inline::from(host.as_str()),
        }
    });
    between(links, &words.say("semicolon"))
}

/// `items` with `separator` between them.
pub fn between(items: impl IntoIterator<Item = Inline>, separator: &str) -> Vec<Inline> {
    let mut text = Vec::new();
    for item in items {
        if !text.is_empty() {
            text.push(Inline::from(separator));
        }
        text.push(item);
    }
    text
}

pub fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph { text }
}

pub fn small(text: impl Into<String>) -> Inline {
    Inline::Small { text: plain(text) }
}

/// Words that the secretariat wrote, in whatever language: the way they run is found in them.
pub fn as_written(text: &str) -> Vec<Inline> {
    match text.is_empty() {
        true => Vec::new(),
        false => vec![Inline::Foreign { language: "und".to_owned(), text: text.to_owned() }],
    }
}

/// How a scheme draws its lines, from where, and as of when. What has no words in the reader's language is in English.
pub fn definition(words: Words, scheme: &region::Scheme) -> Block {
    let own = scheme.definition(words.language());
    let own = match words.language() != "en" && own == scheme.definition("en") {
        true => Inline::Foreign { language: "en".to_owned(), text: own.to_owned() },
        false => own.into(),
    };
    // The source keeps the way that it runs, inside a sentence that may run the other way.
    let place = "\u{1}";
    let source = [("source", place.into()), ("as-of", words.days(&scheme.as_of).into())];
    let sentence = words.say_with("site-scheme-source", source);
    let (before, after) = sentence.split_once(place).unwrap_or((&sentence, ""));
    let mut source = plain(before);
    source.extend(as_written(&scheme.source));
    source.extend(plain(after));
    paragraph(vec![Inline::Small { text: vec![own] }, Inline::Break, Inline::Small { text: source }])
}

/// A list of lines.
pub fn list(items: impl IntoIterator<Item = Vec<Inline>>) -> Block {
    Block::List { ordered: false, items: items.into_iter().map(|text| vec![paragraph(text)]).collect() }
}

/// An ordered list of lines.
pub fn numbered(items: impl IntoIterator<Item = Vec<Inline>>) -> Block {
    Block::List { ordered: true, items: items.into_iter().map(|text| vec![paragraph(text)]).collect() }
}

pub fn pair(name: String, value: Vec<Inline>) -> Pair {
    Pair { name, value }
}

/// Name and value pairs; those without a value are left out.
pub fn pairs(pairs: impl IntoIterator<Item = Pair>) -> Block {
    Block::Pairs { pairs: pairs.into_iter().filter(|pair| !pair.value.is_empty()).collect() }
}

pub fn fact(value: impl Into<String>, label: String) -> Fact {
    Fact { value: value.into(), label }
}

pub fn note(text: Vec<Inline>) -> Block {
    Block::Note { tone: Tone::Plain, blocks: vec![paragraph(text)] }
}

pub fn warning(text: Vec<Inline>) -> Block {
    Block::Note { tone: Tone::Warning, blocks: vec![paragraph(text)] }
}

pub fn cell(text: Vec<Inline>) -> Cell {
    Cell { text, ..Cell::default() }
}

/// Heading of a part of a page, where the link of a table of contents leads.
pub fn heading(words: Words, key: &str) -> Block {
    Block::heading(2, key.trim_start_matches("site-"), words.say(key))
}
