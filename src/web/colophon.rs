//! What a page says about itself, at its end and in its citation: who says it, when it last changed, what came
//! before, and the short address that stays.

use super::reader::Reader;
use crate::words::Words;
use typesetting::document::{Block, Inline, Pair, link, plain};

/// What sort of thing a page shows, as those who cite it must tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// A whole account that stands alone.
    Report,
    /// Words of somebody, as they were said.
    Quotation,
    /// A sentence made out of what was said, with its sources.
    Claim,
    /// A group of things that were said about the same.
    Term,
    /// Something that took place.
    Event,
    /// A row of events and reports.
    Project,
    Organisation,
    #[default]
    Page,
}

/// Who says what a page says. It decides what a citation must warn of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Voice {
    /// Those who run the site.
    #[default]
    Site,
    /// Nobody: put together out of what many said.
    Compiled,
    /// Those who wrote the account that is shown.
    Account,
    /// Whoever said these words.
    Speaker,
}

impl Voice {
    fn key(self) -> &'static str {
        match self {
            Voice::Site => "voice-site",
            Voice::Compiled => "voice-compiled",
            Voice::Account => "voice-account",
            Voice::Speaker => "voice-speaker",
        }
    }

    /// The sentence that says it.
    pub fn said(self, words: Words, site: &str) -> String {
        match self {
            Voice::Site => words.say_with("voice-site", &[("site", site.into())]),
            other => words.say(other.key()),
        }
    }
}

/// A published version of the same thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// What it is called among the others.
    pub name: String,
    /// Plain path.
    pub path: String,
    /// RFC 3339: when it was published.
    pub published_at: String,
    /// RFC 3339: since when it does not stand any more.
    pub withdrawn_at: Option<String>,
}

/// Everything that is said about a page besides its title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Colophon {
    pub kind: Kind,
    pub voice: Voice,
    /// Organisations, never persons; empty for the site itself.
    pub authors: Vec<String>,
    /// RFC 3339: when it was published here.
    pub issued: Option<String>,
    /// RFC 3339: when something of it last changed.
    pub changed: Option<String>,
    /// Title of the larger whole that it is part of.
    pub within: String,
    /// Which version it is; empty when there is only one.
    pub number: String,
    /// Where and when it took place: a place in words, and ISO 8601 days. Both may be empty.
    pub place: String,
    pub days: String,
    /// BCP 47 tag of the text, where it is not the reader's language.
    pub language: String,
    /// Plain path that leads here and stays; empty for the page's own.
    pub short: String,
    /// Newest first.
    pub editions: Vec<Edition>,
    /// A sentence that every copy must carry; empty when there is none.
    pub notice: String,
}

impl Colophon {
    /// The permanent address, whole.
    pub fn address(&self, reader: &Reader) -> String {
        let path = if self.short.is_empty() { &reader.asked.path } else { &self.short };
        format!("{}{}", reader.config.address, reader.link(path))
    }

    /// The end of the page.
    pub fn blocks(&self, reader: &Reader) -> Vec<Block> {
        let words = reader.words;
        let mut pairs = vec![pair(words, "colophon-voice", plain(self.voice.said(words, &reader.config.name)))];
        for (key, time) in [("colophon-issued", &self.issued), ("colophon-changed", &self.changed)] {
            if let Some(time) = time {
                pairs.push(pair(words, key, plain(words.days(day(time)))));
            }
        }
        let path = if self.short.is_empty() { &reader.asked.path } else { &self.short };
        pairs.push(pair(words, "colophon-address", vec![link(path.as_str(), self.address(reader))]));
        let cite = format!("{}?cite", reader.asked.path);
        pairs.push(pair(words, "action-cite", vec![link(cite, words.say("colophon-cite"))]));
        let mut blocks = vec![Block::heading(2, "colophon", words.say("colophon")), Block::Pairs { pairs }];
        if !self.editions.is_empty() {
            let count = words.say_with("count-versions", &[("n", self.editions.len().into())]);
            blocks.push(Block::Fold { summary: plain(count), blocks: vec![self.history(words)] });
        }
        blocks
    }

    fn history(&self, words: Words) -> Block {
        let line = |edition: &Edition| {
            let mut said =
                words.say_with("edition-published", &[("day", words.days(day(&edition.published_at)).into())]);
            if let Some(withdrawn) = &edition.withdrawn_at {
                let withdrawn = words.say_with("edition-withdrawn", &[("day", words.days(day(withdrawn)).into())]);
                said = words.list(&[said, withdrawn]);
            }
            let small = Inline::Small { text: plain(said) };
            vec![Block::Paragraph { text: vec![link(&edition.path, &edition.name), " ".into(), small] }]
        };
        Block::List { ordered: false, items: self.editions.iter().map(line).collect() }
    }
}

fn pair(words: Words, key: &str, value: Vec<Inline>) -> Pair {
    Pair { name: words.say(key), value }
}

/// The day of a moment, as ISO 8601 text.
pub fn day(moment: &str) -> &str {
    moment.get(..10).unwrap_or(moment)
}
