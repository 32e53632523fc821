//! How a result is called, in the reader's language.

use super::super::{Entry, Thing};
use crate::region;
use crate::words::Words;
use typesetting::document::{Inline, plain};

/// Its name, for links.
pub fn title(words: Words, entry: &Entry) -> String {
    match entry.thing {
        Thing::Statement => {
            let number = [("n", entry.number.unwrap_or_default().into()), ("place", (&entry.place).into())];
            words.say_with("site-statement-n", &number)
        }
        Thing::Finding => match entry.section {
            Some(section) => words.say(&format!("synthesis-section-{}", section.as_str())),
            None => words.say("search-type-finding"),
        },
        Thing::Report => words.say_with("site-report-of", &[("roundtable", (&entry.title).into())]),
        Thing::GlobalReport => words.say_with("site-global-report-of", &[("consultation", (&entry.title).into())]),
        Thing::Theme | Thing::Roundtable | Thing::Consultation | Thing::Organisation | Thing::Work | Thing::Article => {
            entry.title.clone()
        }
    }
}

/// The same as text of a document, with its language where that is not the reader's.
pub fn named(words: Words, entry: &Entry) -> Vec<Inline> {
    let text = title(words, entry);
    let own_words =
        matches!(entry.thing, Thing::Theme | Thing::Roundtable | Thing::Consultation | Thing::Work | Thing::Article);
    match own_words && entry.language != words.language() {
        true => vec![Inline::Foreign { language: entry.language.clone(), text }],
        false => plain(text),
    }
}

/// What it is, where and when it is from: "Statement · challenge · Accra · 30 July 2008 · French".
pub fn about(words: Words, entry: &Entry) -> String {
    let kind = entry.kind.map(|kind| words.say(&format!("synthesis-kind-{}", kind.as_str()))).unwrap_or_default();
    let country = region::country(&entry.country).map_or("", |country| country.name(words.language()));
    let place = match entry.thing {
        Thing::Roundtable | Thing::Organisation | Thing::Work => country,
        _ => entry.place.as_str(),
    };
    let days = if entry.days.is_empty() { String::new() } else { words.days(&entry.days) };
    let language = match entry.thing {
        Thing::Statement | Thing::Finding | Thing::Report | Thing::Work | Thing::Article => {
            words.language_name(&entry.words_language())
        }
        _ => String::new(),
    };
    let parts = [
        words.say(&format!("search-type-{}", entry.thing.as_str())),
        kind,
        place.to_owned(),
        entry.organisation.clone().unwrap_or_default(),
        days,
        language,
        recognised(words, entry),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Says where the words of a result are a machine's reading of pictures.
pub fn recognised(words: Words, entry: &Entry) -> String {
    if entry.is_recognised { words.say("library-read-by-machine") } else { String::new() }
}

impl Entry {
    /// The language of its first words.
    pub fn words_language(&self) -> String {
        self.words.first().map_or_else(|| self.language.clone(), |(language, _)| language.clone())
    }

    /// All its words, shortened to about `longest` characters.
    pub fn short_words(&self, longest: usize) -> String {
        let words = self.words.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" · ");
        match words.char_indices().nth(longest) {
            Some((at, _)) => format!("{}…", words[..at].trim_end()),
            None => words,
        }
    }
}
