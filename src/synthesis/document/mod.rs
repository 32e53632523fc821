//! The global report as a document tree: what every page and file of it is made from.
//!
//! Everything here is said from the record alone. Words of the interface come by message key; words that
//! somebody said are the record's, byte for byte.

mod annex;
mod findings;
mod matrix;
mod method;
mod opening;
mod places;
mod strategies;
mod support;
mod writer;

pub use writer::{Links, Writer};

use super::GlobalReport;
use super::record::Section;
use crate::access::Shown;
use crate::words::Words;
use typesetting::Document;
use typesetting::document::Words as SetterWords;

/// The whole global report in the language of `words`.
pub fn document(report: Shown<&GlobalReport>, words: Words, links: Links) -> Shown<Document> {
    report.map(|report| Writer::new(report, words, links).document())
}

impl Writer<'_> {
    fn document(&self) -> Document {
        let consultation = &self.report.consultation;
        let mut blocks = self.opening();
        blocks.extend(self.section(Section::CommonChallenges));
        blocks.extend(self.section(Section::CommonThemes));
        blocks.extend(self.strategies());
        blocks.extend(self.section(Section::Divergence));
        blocks.extend(self.section(Section::OneRegion));
        blocks.extend(self.section(Section::SingleVoices));
        blocks.extend(self.coverage());
        blocks.extend(self.method());
        blocks.extend(self.annex());
        Document {
            title: consultation.title.clone(),
            kicker: Some(self.kicker()),
            lede: Some(consultation.topic.clone()).filter(|topic| !topic.is_empty()),
            language: self.words.language().to_owned(),
            publisher: consultation.convener.clone(),
            address: self.address(),
            date: None,
            notice: Some(consultation.notice.clone()).filter(|notice| !notice.is_empty()),
            contents: true,
            words: setter_words(self.words),
            blocks,
        }
    }
}

/// The few words that the setter itself needs.
fn setter_words(words: Words) -> SetterWords {
    SetterWords {
        contents: words.say("synthesis-contents"),
        notes: words.say("synthesis-notes"),
        page_of: words.say_with("synthesis-page-of", &[("n", "{n}".into()), ("total", "{total}".into())]),
        back: words.say("synthesis-back"),
    }
}

#[cfg(test)]
mod tests;
