//! A report: the account of one roundtable, in the fixed outline. Versions are immutable: another
//! file for the same roundtable is another version.

#[cfg(test)]
pub(crate) mod cast;
pub mod facts;
pub mod import;
pub mod left;
pub mod outline;
pub mod pages;
pub mod place;
pub mod rows;
mod section_names;
pub mod store;
pub mod summary;
pub mod upload;
pub mod withdraw;

use crate::access::{Key, Level, Protected, Public, Purpose, Readers, Sealed, Viewer};
use crate::statement::{Kind, Statement};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// One version of a roundtable's report, as it was read from one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Derived from the file's bytes and its roundtable, see [`id`].
    pub id: String,
    pub roundtable_id: String,
    pub file_name: String,
    pub format: reading::Format,
    /// `sha256:` of the file's bytes, as printed by `sha256sum`.
    pub file_hash: String,
    pub file_bytes: u64,
    /// `sha256:` of the extracted text.
    pub text_hash: String,
    pub title: String,
    pub language: String,
    /// The whole extracted text.
    text: Sealed<String>,
    /// The pieces of the text with their place in the outline.
    pub blocks: Vec<OutlinedBlock>,
    pub notices: Vec<reading::Notice>,
    pub left_over: Vec<LeftOver>,
    /// RFC 3339, UTC; empty for files that were read without a data folder.
    pub imported_at: String,
    /// For whom it is meant, and each of its statements with it.
    pub readers: Readers,
}

/// What is known of one version of a report, none of it said by anybody.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    pub id: String,
    pub roundtable_id: String,
    pub file_name: String,
    pub format: reading::Format,
    /// `sha256:` of the file's bytes.
    pub file_hash: String,
    pub file_bytes: u64,
    /// BCP 47, `und` when unknown.
    pub language: String,
    pub imported_at: String,
    /// `None` while it stands.
    pub withdrawn_at: Option<String>,
    /// When it came, went or came back, whichever was last.
    pub changed_at: String,
    pub readers: Readers,
}

impl Public for Version {}

/// A block of the text with the section of the outline it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlinedBlock {
    #[serde(flatten)]
    pub block: reading::Block,
    pub section: Kind,
}

/// Text that was read and became no statement, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOver {
    pub span: Range<usize>,
    pub reason: Reason,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A heading.
    Heading,
    /// Before the first section of the outline: title, place, days, hosts.
    Preamble,
    /// A footnote: kept with the report, no point of its own.
    Footnote,
    /// Head of a table, or a cell beside the one with the text.
    Table,
    /// Too short to be a point.
    Fragment,
    /// Somebody took it out by hand.
    TakenOut,
}

impl Reason {
    pub fn as_str(self) -> &'static str {
        match self {
            Reason::Heading => "heading",
            Reason::Preamble => "preamble",
            Reason::Footnote => "footnote",
            Reason::Table => "table",
            Reason::Fragment => "fragment",
            Reason::TakenOut => "taken-out",
        }
    }
}

impl Report {
    #[expect(clippy::too_many_arguments, reason = "one row of the table")]
    pub fn new(
        id: String,
        roundtable_id: String,
        file_name: String,
        format: reading::Format,
        file_hash: String,
        file_bytes: u64,
        title: String,
        language: String,
        text: String,
        blocks: Vec<OutlinedBlock>,
        notices: Vec<reading::Notice>,
        left_over: Vec<LeftOver>,
        imported_at: String,
    ) -> Report {
        Report {
            id,
            roundtable_id,
            file_name,
            format,
            file_hash,
            file_bytes,
            text_hash: crate::statement::hash(text.as_bytes()),
            title,
            language,
            text: Sealed::new(text),
            blocks,
            notices,
            left_over,
            imported_at,
            readers: Readers::everybody(),
        }
    }

    /// The whole text, for storing, cutting statements and checking; showing goes through [`Report::masked`].
    pub fn text(&self, purpose: Purpose) -> &str {
        self.text.expose(purpose)
    }

    /// The report as it may be shown beside `statements`, all of this report's: the bytes of withheld ones are masked.
    pub fn masked<'a>(&'a self, statements: &'a [Statement]) -> Masked<'a> {
        Masked { report: self, statements }
    }
}

/// Id of a report version: from the file's bytes and the roundtable.
pub fn id(file_hash: &str, roundtable: &str) -> String {
    crate::words::short_id(&format!("report {roundtable} {file_hash}"))
}

/// A report whose withheld statements are masked, byte for byte, so that all other spans stay true.
pub struct Masked<'a> {
    report: &'a Report,
    statements: &'a [Statement],
}

/// What a viewer may see of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Account {
    pub id: String,
    pub roundtable_id: String,
    pub file_name: String,
    pub format: reading::Format,
    pub file_hash: String,
    pub title: String,
    pub language: String,
    /// The extracted text; every byte of a withheld statement is [`MASK`].
    pub text: String,
    /// `sha256:` of `text` as it is here.
    pub text_hash: String,
    pub blocks: Vec<OutlinedBlock>,
    pub left_over: Vec<LeftOver>,
    /// Spans that were masked.
    pub masked: Vec<Range<usize>>,
}

/// Stands for each byte of withheld words: one byte, so that spans keep their place.
pub const MASK: u8 = b'#';

impl Protected for Masked<'_> {
    type View = Account;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        self.report.readers.include(viewer)
    }

    fn open(&self, key: &Key, viewer: &Viewer) -> Account {
        let mut text = self.report.text.open(key).clone().into_bytes();
        let mut masked = Vec::new();
        for statement in self.statements.iter().filter(|one| one.passage.report == self.report.id) {
            if !statement.may_be_seen_by(viewer) && statement.level == Level::Withheld {
                text[statement.passage.span.clone()].fill(MASK);
                masked.push(statement.passage.span.clone());
            }
        }
        masked.sort_by_key(|span| span.start);
        let text = String::from_utf8(text).expect("spans lie on character bounds, and the mask is ASCII");
        Account {
            id: self.report.id.clone(),
            roundtable_id: self.report.roundtable_id.clone(),
            file_name: self.report.file_name.clone(),
            format: self.report.format,
            file_hash: self.report.file_hash.clone(),
            title: self.report.title.clone(),
            language: self.report.language.clone(),
            text_hash: crate::statement::hash(text.as_bytes()),
            text,
            blocks: self.report.blocks.clone(),
            left_over: self.report.left_over.clone(),
            masked,
        }
    }
}
