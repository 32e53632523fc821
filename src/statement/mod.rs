//! A statement: one point made at one roundtable, verbatim, tied to the passage it rests on.

pub mod add;
pub mod correct;
pub mod listed;
pub mod pages;
pub mod recut;
pub mod source;
pub mod store;
pub mod take_out;
pub mod told;

use crate::access::{Allowed, Key, Level, Protected, Purpose, Readers, Sealed, Usable, Use, Viewer};
use crate::consent::background::CameFrom;
use crate::consent::settle::SpokenBy;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// What a statement does, as the outline of the report says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What the topic means for the region.
    Relevance,
    Challenge,
    Recommendation,
    Activity,
    /// Where the room did not agree.
    Divergence,
    /// What an invited speaker set out; kept apart from what the room said.
    Presentation,
    /// The file does not say. Shown as such, never dropped.
    Unplaced,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Relevance,
        Kind::Challenge,
        Kind::Recommendation,
        Kind::Activity,
        Kind::Divergence,
        Kind::Presentation,
        Kind::Unplaced,
    ];

    /// The word in tables, files, addresses and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Relevance => "relevance",
            Kind::Challenge => "challenge",
            Kind::Recommendation => "recommendation",
            Kind::Activity => "activity",
            Kind::Divergence => "divergence",
            Kind::Presentation => "presentation",
            Kind::Unplaced => "unplaced",
        }
    }

    /// `None` when the word names no kind.
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word.trim().to_lowercase())
    }
}

/// Where the words stand: a byte span of one report's extracted text, and the hash of those bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The report version, see [`crate::report::Report::id`].
    pub report: String,
    pub span: Range<usize>,
    /// `sha256:` and hex of the bytes of the span.
    pub hash: String,
    /// Page of the original file, where it has pages.
    pub page: Option<u32>,
}

/// One point made at one roundtable.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// Derived from source and span, see [`id`]: the same words at the same place keep it for ever.
    pub id: String,
    pub roundtable_id: String,
    pub kind: Kind,
    /// BCP 47 primary tag, `und` when neither declared nor detected.
    pub language: String,
    /// Declared by the file or the row, rather than detected.
    pub language_declared: bool,
    pub passage: Passage,
    /// How much may be said about who said it: the strictest of the rule, what the desk set, and consents.
    pub level: Level,
    /// What the desk set.
    pub set_level: Level,
    /// The organisation that said it, where the source says so.
    pub organisation: Option<Sealed<String>>,
    /// Levels by use, where they are not all as `level`. None of them counts for more than `level`.
    pub uses: Option<Allowed>,
    /// What may be told of who said it; empty unless they agreed.
    pub spoken_by: Sealed<SpokenBy>,
    words: Sealed<String>,
    /// Order in its report, from 0.
    pub position: i64,
    /// Counts edits. 0 before it is stored.
    pub version: i64,
    /// For whom its report is meant.
    pub readers: Readers,
}

/// The words at a span are not there, or hold nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAPassage {
    #[error("the span {0}–{1} does not lie in the text: choose a start and an end inside it")]
    OutOfText(usize, usize),
    #[error("the span cuts a character in two: move its start or end by one")]
    CutsACharacter,
    #[error("there are no words in this span")]
    NoWords,
}

impl Statement {
    /// Takes the words at `span` of `text`, byte for byte. Kind, language and level can be set after.
    pub fn cut(
        report: &str,
        roundtable_id: &str,
        text: &str,
        span: Range<usize>,
        page: Option<u32>,
    ) -> Result<Statement, NotAPassage> {
        if span.start > span.end || span.end > text.len() {
            return Err(NotAPassage::OutOfText(span.start, span.end));
        }
        let words = text.get(span.clone()).ok_or(NotAPassage::CutsACharacter)?;
        if !words.chars().any(char::is_alphanumeric) {
            return Err(NotAPassage::NoWords);
        }
        Ok(Statement {
            id: id(report, &span),
            roundtable_id: roundtable_id.to_owned(),
            kind: Kind::Unplaced,
            language: "und".to_owned(),
            language_declared: false,
            passage: Passage { report: report.to_owned(), span, hash: hash(words.as_bytes()), page },
            level: Level::Roundtable,
            organisation: None,
            set_level: Level::Roundtable,
            uses: None,
            spoken_by: Sealed::new(SpokenBy::default()),
            words: Sealed::new(words.to_owned()),
            position: 0,
            version: 0,
            readers: Readers::everybody(),
        })
    }

    /// As it was stored: nothing is checked again here, `verify` does.
    #[expect(clippy::too_many_arguments, reason = "one row of the table")]
    pub(crate) fn stored(
        id: String,
        roundtable_id: String,
        kind: Kind,
        language: String,
        language_declared: bool,
        passage: Passage,
        level: Level,
        organisation: Option<String>,
        words: String,
        position: i64,
        version: i64,
        set_level: Level,
        uses: Option<Allowed>,
        spoken_by: SpokenBy,
    ) -> Statement {
        Statement {
            id,
            roundtable_id,
            kind,
            language,
            language_declared,
            passage,
            level,
            organisation: organisation.map(Sealed::new),
            set_level,
            uses,
            spoken_by: Sealed::new(spoken_by),
            words: Sealed::new(words),
            position,
            version,
            readers: Readers::everybody(),
        }
    }

    /// The words, for grouping, storing and checking; showing goes through `access::show`.
    pub fn words(&self, purpose: Purpose) -> &str {
        self.words.expose(purpose)
    }

    /// The words, for who holds a key.
    pub fn said(&self, key: &Key) -> &str {
        self.words.open(key)
    }

    /// How much may be said about who said it where the words are put to this use.
    pub fn level_for(&self, to: Use) -> Level {
        self.uses.map_or(self.level, |uses| self.level.stricter(uses.level(to)))
    }

    /// Its passage in context. Short and permanent.
    pub fn address(&self) -> String {
        address(&self.id)
    }
}

/// Address of a statement by its id.
pub fn address(id: &str) -> String {
    format!("/statements/{id}")
}

/// Stable id from the report version and the span: 16 characters of lower-case base32, 80 bits.
pub fn id(report: &str, span: &Range<usize>) -> String {
    crate::words::short_id(&format!("statement {report} {} {}", span.start, span.end))
}

/// `sha256:` and the hex digest, as printed by `sha256sum`.
pub fn hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::from("sha256:"), |mut text, byte| {
        write!(text, "{byte:02x}").expect("writing to a string does not fail");
        text
    })
}

/// What a viewer may see of a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    pub id: String,
    pub text: String,
    pub kind: Kind,
    pub language: String,
    pub roundtable_id: String,
    /// Named only where its attribution level allows.
    pub organisation: Option<String>,
    /// The person, only where they agreed to be named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// Of what kind of organisation and which country, or which region: where nobody is named and the level allows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<CameFrom>,
    pub passage: Passage,
    pub level: Level,
    pub position: i64,
}

impl Usable for Statement {
    fn put_to(&self, to: Use) -> Statement {
        Statement { level: self.level_for(to), ..self.clone() }
    }
}

impl Protected for Statement {
    type View = Said;

    /// The desk works on all of them; others see what is not withheld, in reports that are meant for them.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff() || (self.level != Level::Withheld && self.readers.include(viewer))
    }

    fn open(&self, key: &Key, viewer: &Viewer) -> Said {
        let named = viewer.is_staff() || self.level <= Level::Organisation;
        let told = self.spoken_by.open(key);
        let joined = |names: &[String]| (!names.is_empty()).then(|| names.join(", "));
        let organisation = self.organisation.as_ref().map(|name| name.open(key).clone());
        let organisation = organisation.or_else(|| joined(&told.organisations)).filter(|_| named);
        let speaker = joined(&told.names).filter(|_| self.level == Level::Person);
        let nobody = organisation.is_none() && speaker.is_none();
        Said {
            id: self.id.clone(),
            text: self.words.open(key).clone(),
            kind: self.kind,
            language: self.language.clone(),
            roundtable_id: self.roundtable_id.clone(),
            from: if nobody { CameFrom::all_within(&told.from, self.level) } else { Vec::new() },
            organisation,
            speaker,
            passage: self.passage.clone(),
            level: self.level,
            position: self.position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access;

    #[test]
    fn a_statement_is_cut_byte_for_byte() {
        let text = "Défis : l’accès manque.";
        let start = text.find("l’accès").expect("there");
        let cut = Statement::cut("r1", "paris", text, start..text.len(), None).expect("a passage");
        assert_eq!(cut.words(Purpose::Checking), "l’accès manque.");
        assert_eq!(cut.id, id("r1", &(start..text.len())));
        assert_eq!(cut.passage.hash, hash("l’accès manque.".as_bytes()));
        assert_eq!(Statement::cut("r1", "paris", text, 0..2, None), Err(NotAPassage::CutsACharacter));
        assert_eq!(Statement::cut("r1", "paris", text, 0..99, None), Err(NotAPassage::OutOfText(0, 99)));
        assert_eq!(Statement::cut("r1", "paris", " … ", 0..5, None), Err(NotAPassage::NoWords));
    }

    #[test]
    fn an_organisation_is_named_only_where_the_level_allows() {
        let mut said = Statement::cut("r1", "accra", "Train monitors.", 0..15, None).expect("a passage");
        said.organisation = Some(Sealed::new("A local network".into()));
        let seen = |said: &Statement| access::show(&Viewer::Public, said).map(|shown| shown.into_inner().organisation);
        assert_eq!(seen(&said), Some(None));
        said.level = Level::Organisation;
        assert_eq!(seen(&said), Some(Some("A local network".into())));
        said.level = Level::Withheld;
        assert_eq!(seen(&said), None);
    }
}
