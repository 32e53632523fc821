//! How to cite a page: in words, for reference managers, and as linked data. All of them are made from the same
//! [`Reference`], so that they say the same.

mod bibtex;
mod csl;
mod linked;
mod plain;
mod ris;

use super::asked::Format;
use super::colophon::{Colophon, Kind, day};
use super::reader::Reader;
use crate::words::{Language, Words};
use typesetting::Document;
use typesetting::document::{Block, Inline, Pair, link, plain as line};

/// Formats that a reference manager reads, in the order in which a page offers them.
pub const FORMATS: [Format; 3] = [Format::Bibtex, Format::Ris, Format::Csl];

/// A page as it is cited.
#[derive(Debug, Clone)]
pub struct Reference {
    pub kind: Kind,
    pub title: String,
    pub authors: Vec<String>,
    /// Who publishes it: the site.
    pub publisher: String,
    /// Its permanent address.
    pub address: String,
    /// ISO 8601 days; `None` when not known.
    pub issued: Option<String>,
    pub changed: Option<String>,
    pub within: String,
    pub number: String,
    pub place: String,
    pub days: String,
    /// BCP 47.
    pub language: String,
    /// Who says it, and what every copy must carry: one or more sentences.
    pub notes: Vec<String>,
}

impl Reference {
    pub fn new(document: &Document, colophon: &Colophon, reader: &Reader) -> Reference {
        let site = &reader.config.name;
        let mut notes = vec![colophon.voice.said(reader.words, site)];
        let notice = if colophon.notice.is_empty() { document.notice.as_ref() } else { Some(&colophon.notice) };
        notes.extend(notice.cloned());
        let language = if colophon.language.is_empty() { document.language.clone() } else { colophon.language.clone() };
        Reference {
            kind: colophon.kind,
            title: document.title.clone(),
            authors: colophon.authors.clone(),
            publisher: site.clone(),
            address: colophon.address(reader),
            issued: colophon.issued.as_deref().map(|time| day(time).to_owned()),
            changed: colophon.changed.as_deref().map(|time| day(time).to_owned()),
            within: colophon.within.clone(),
            number: colophon.number.clone(),
            place: colophon.place.clone(),
            days: colophon.days.clone(),
            language,
            notes,
        }
    }

    /// When it is dated: when it was published, else when it last changed.
    fn dated(&self) -> Option<&str> {
        self.issued.as_deref().or(self.changed.as_deref())
    }

    /// A key without white space or marks, the same for ever: the end of the permanent address.
    fn key(&self) -> String {
        let path = self.address.splitn(4, '/').nth(3).unwrap_or_default();
        let key: String =
            path.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        let key = key.trim_matches('-');
        if key.is_empty() { "site".to_owned() } else { key.to_owned() }
    }

    /// The reference as a file of this format. `None` for formats that are none for references.
    pub fn file(&self, format: Format) -> Option<Vec<u8>> {
        match format {
            Format::Bibtex => Some(bibtex::bibtex(self).into_bytes()),
            Format::Ris => Some(ris::ris(self).into_bytes()),
            Format::Csl => Some(csl::csl(self).into_bytes()),
            Format::Linked => Some(linked::linked(self).into_bytes()),
            _ => None,
        }
    }

    /// The page that tells how to cite `document`.
    pub fn page(&self, document: &Document, reader: &Reader) -> Document {
        let words = reader.words;
        let path = &reader.asked.path;
        let file = |format: Format| {
            // Links are led to the reader's language later.
            let to = super::asked::address(path, Language::english(), format);
            vec![Block::Paragraph { text: vec![link(to, words.say(&format.name_key()))] }]
        };
        let pair = |key: &str, value| Pair { name: words.say(key), value };
        let mut pairs = vec![pair("colophon-address", vec![link(&self.address, &self.address)])];
        if let Some(changed) = &self.changed {
            pairs.push(pair("colophon-changed", line(words.days(changed))));
        }
        pairs.push(pair("colophon-voice", line(self.notes[0].as_str())));
        Document {
            title: words.say("cite-title"),
            kicker: Some(document.title.clone()),
            notice: document.notice.clone(),
            blocks: vec![
                Block::heading(2, "plain", words.say("cite-plain")),
                Block::Paragraph { text: self.inlines(words) },
                Block::heading(2, "files", words.say("cite-files")),
                Block::List { ordered: false, items: FORMATS.into_iter().map(file).collect() },
                Block::heading(2, "colophon", words.say("cite-about")),
                Block::Pairs { pairs },
                Block::Paragraph { text: vec![link(path.as_str(), words.say("cite-back"))] },
            ],
            ..Document::default()
        }
    }
}

impl Reference {
    /// The reference in words, as a page shows it.
    fn inlines(&self, words: Words) -> Vec<Inline> {
        let unknown = || String::from("und");
        let mut text: Vec<Inline> = Vec::new();
        for (piece, foreign) in plain::pieces(self, words) {
            // The space stands outside: inside, it would be at the wrong end where directions differ.
            let piece = piece.trim_end().to_owned();
            text.push(match foreign {
                true => Inline::Foreign { language: unknown(), text: piece },
                false => Inline::Text { text: piece },
            });
            text.push(" ".into());
        }
        text.push(Inline::Foreign { language: unknown(), text: self.address.clone() });
        text
    }
}

/// Year, month and day of ISO 8601 text of any precision, as numbers.
fn parts(date: &str) -> Vec<i64> {
    date.split('-').map_while(|part| part.parse().ok()).take(3).collect()
}

/// Words without line ends: formats that are made of lines would end there.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In words, in the reader's language.
pub fn in_words(reference: &Reference, words: Words) -> String {
    plain::plain(reference, words)
}

#[cfg(test)]
mod tests;
