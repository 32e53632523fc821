//! Documents in, structured text with byte spans out.
//!
//! A [`Reading`] is one long text and a list of [`Block`]s, each a span of it: what later quotes a
//! passage quotes bytes of `text`. Files come from strangers, so [`limited::read`] does the work in a
//! child process without network and with limits on memory, time and expanded size.

use serde::{Deserialize, Serialize};
use std::ops::Range;

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
    ListItem { depth: u8 },
    /// `table` counts from 0 in the file. In spreadsheets and CSV each data row gives one cell per
    /// non-empty column; `column_name` is the header's text.
    TableCell { table: u32, row: u32, column: u32, header: bool, column_name: Option<String> },
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
}

/// Why a file could not be read. The message says what to do; [`ReadError::code`] is stable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    #[error("the file is empty: check that it was saved or copied completely")]
    Empty,
    #[error("this kind of file is not read ({0}): save it as docx, odt, pdf, html, md, txt, xlsx or csv")]
    UnknownFormat(String),
    #[error("the file is damaged or cut short ({0}): open it in its program, save it again, and import that copy")]
    Damaged(String),
    #[error("the file is protected by a password: save a copy without a password and import that")]
    Encrypted,
    #[error("this PDF holds pictures of pages but no text: run text recognition on it, or import the original document")]
    NoTextLayer,
    #[error("the file unpacks to more than {limit} bytes: it is not an ordinary document, or its pictures must be made smaller")]
    TooLarge { limit: u64 },
    #[error("reading took longer than {seconds} seconds and was stopped: split the document or save it in a simpler format")]
    TookTooLong { seconds: u64 },
    #[error("reading needed more than {megabytes} MB of memory and was stopped: split the document or save it in a simpler format")]
    TooMuchMemory { megabytes: u64 },
    #[error("the file could not be opened: {0}")]
    Io(String),
}
