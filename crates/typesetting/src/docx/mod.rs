//! The document as a Word file (Office Open XML, transitional), for people who go on writing in it.
//!
//! Structure is carried by Word's own styles (Title, Heading 1 to 3, Quote, Caption, List Bullet,
//! footnotes, a table of contents that Word can renew), never by looks alone. Every run says its
//! language and, where it must, its direction, which the usual libraries cannot write: the parts
//! are put together here. Marks are given by their words, drawings by their tables.

mod blocks;
mod package;
mod runs;
mod styles;
mod tables;

use crate::anchors::Anchors;
use crate::document::{Document, Inline};
use crate::outline::Levels;

/// Why no file was made: the archive did not take its parts, for example because they exceed 4 GiB.
#[derive(Debug, thiserror::Error)]
#[error("the Word file could not be put together: {0}")]
pub struct DocxError(#[from] zip::result::ZipError);

/// The bytes of a `.docx` file; the same document gives the same bytes.
///
/// # Errors
///
/// [`DocxError`] when the archive cannot hold the document.
pub fn docx(document: &Document) -> Result<Vec<u8>, DocxError> {
    let mut writer = Writer::new(document);
    let blocks = writer.title();
    writer.blocks(blocks);
    let body = std::mem::take(&mut writer.out);
    let notes = writer.notes();
    package::pack(document, &body, &notes, &writer.needs)
}

/// The text part as it grows, and what belongs to other parts.
struct Writer<'d> {
    document: &'d Document,
    out: String,
    levels: Levels,
    anchors: Anchors,
    needs: Needs,
    /// Footnotes in the order of their numbers.
    notes: Vec<&'d [Inline]>,
    /// Inside a footnote, where another footnote cannot stand.
    in_note: bool,
    /// How deep in lists.
    depth: usize,
    /// Style of plain paragraphs where the reader is.
    plain_style: &'static str,
}

/// What the text needs in other parts: addresses outside the document, of the text and of the
/// footnotes, and how many ordered lists are to be numbered.
#[derive(Default)]
struct Needs {
    text_links: Vec<String>,
    note_links: Vec<String>,
    ordered_lists: usize,
}

impl<'d> Writer<'d> {
    fn new(document: &'d Document) -> Writer<'d> {
        Writer {
            document,
            out: String::new(),
            levels: Levels::default(),
            anchors: Anchors::of(document),
            needs: Needs::default(),
            notes: Vec::new(),
            in_note: false,
            depth: 0,
            plain_style: "Normal",
        }
    }
}
