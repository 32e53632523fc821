//! Documents in, structured text with byte spans out.
//!
//! A [`Reading`] is one long text and a list of [`Block`]s, each a span of it: what later quotes a
//! passage quotes bytes of `text`. Files come from strangers, so [`limited::read`] does the work in a
//! child process without network and with limits on memory, time and expanded size.

mod archive;
mod clean;
pub mod cleaning;
mod damage;
mod decode;
mod docx;
mod draft;
mod error;
mod flow;
mod html;
pub mod language;
pub mod limited;
mod markdown;
mod marks;
mod mojibake;
mod odt;
mod pdf;
pub mod pictures;
mod plain;
mod recognise;
pub mod sentences;
mod sheet;
pub mod web_page;
mod xml;

pub use error::ReadError;

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// The bytes of a text file as text, whatever encoding they are in, and a word about it where it is not UTF-8.
pub fn text_of(bytes: &[u8]) -> (String, Option<Notice>) {
    let decoded = decode::decode(bytes);
    (decoded.text, decoded.notice)
}

/// What came out of one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    pub format: Format,
    /// All text of the file in reading order, UTF-8, NFC, `\n` between blocks. Spans are byte ranges of it.
    pub text: String,
    /// In reading order; spans do not overlap.
    pub blocks: Vec<Block>,
    /// The file's own title (document property, `<title>`, or first top heading).
    pub title: Option<String>,
    /// BCP 47 tag that the file declares for itself, if it does.
    pub language: Option<String>,
    /// What an editor should know: repaired encodings, damaged apostrophes, doubtful order.
    pub notices: Vec<Notice>,
}

/// A piece of the text with its role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    pub kind: BlockKind,
    pub span: Range<usize>,
    /// Page of the source, from 1, where the format has pages.
    pub page: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// Level 1 to 6.
    Heading(u8),
    Paragraph,
    /// Depth from 0.
    ListItem {
        depth: u8,
    },
    /// `table` counts from 0 in the file. In spreadsheets and CSV each data row gives one cell per
    /// non-empty column; `column_name` is the header's text.
    TableCell {
        table: u32,
        row: u32,
        column: u32,
        header: bool,
        column_name: Option<String>,
    },
    Footnote,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Docx,
    Odt,
    Pdf,
    Html,
    Markdown,
    Text,
    Xlsx,
    Csv,
}

/// Something about the file that an editor should look at. The text was read all the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub code: NoticeCode,
    /// One sentence in English that says what was seen and what was done.
    pub message: String,
    /// How often it was seen.
    pub count: u32,
    /// Where it was seen first.
    pub span: Option<Range<usize>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeCode {
    /// Not UTF-8: decoded from the named encoding.
    Encoding,
    /// UTF-8 read as Windows-1252 once before: put right.
    Mojibake,
    /// A letter before an apostrophe or quotation mark seems lost.
    DamagedApostrophe,
    /// Characters that no encoding explains were replaced.
    ReplacementCharacter,
    /// Order or letters of this page are doubtful.
    DoubtfulOrder,
    /// Something was left out on purpose (picture, embedded object, tracked deletion).
    LeftOut,
    /// The name says one format, the content is another: the content was believed.
    WrongExtension,
}

/// How much text and structure may come out of one packed file, in bytes, unless the caller says otherwise.
pub const EXPANDED_BYTES: u64 = 200 * 1024 * 1024;

/// Reads one file in this process.
///
/// `file_name` helps only where the content leaves a choice, as between Markdown and plain text.
/// Nothing but the expanded size is limited here: a file from a stranger goes through [`limited::read`].
///
/// # Errors
///
/// See [`ReadError`]: each says what to do.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Reading, ReadError> {
    read_within(bytes, file_name, EXPANDED_BYTES)
}

/// [`read`] with another limit on the expanded size, in bytes.
pub fn read_within(bytes: &[u8], file_name: &str, expanded_bytes: u64) -> Result<Reading, ReadError> {
    if bytes.len() as u64 > expanded_bytes {
        return Err(ReadError::TooLarge { limit: expanded_bytes });
    }
    let format = recognise::recognise(bytes, file_name)?;
    let mut draft = match format {
        Format::Docx => docx::read(bytes, expanded_bytes)?,
        Format::Odt => odt::read(bytes, expanded_bytes)?,
        Format::Xlsx => sheet::read_xlsx(bytes, expanded_bytes)?,
        Format::Pdf => pdf::read(bytes)?,
        Format::Html => html::read(bytes),
        Format::Markdown => markdown::read(bytes),
        Format::Text => plain::read(bytes),
        Format::Csv => sheet::read_csv(bytes)?,
    };
    if let Some(notice) = recognise::wrong_extension(format, file_name) {
        draft.notice(notice);
    }
    draft.finish(format)
}
