//! The document on paper: a tagged PDF that meets PDF/UA-1, and PDF/A-2a where the document states a
//! date, which that standard asks for.
//!
//! Typst sets it, in this process. It sees one template, one file with the document as data, and the
//! fonts of this crate; for every other file, and for the clock, the answer is no. So the same document
//! gives the same bytes, and no text in it can reach beyond the page.

mod data;
mod fonts;
mod prepare;
mod words;
mod world;

use std::sync::{LazyLock, OnceLock};

use typst::diag::SourceDiagnostic;
use typst::foundations::{Bytes, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::Document;
use world::{Sheet, Shelf};

/// Why a document was not set. All but `Refused` are for its editor to put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// A tagged PDF must have a title.
    #[error("give the document a title: a PDF without one cannot be read aloud properly")]
    NoTitle,
    /// A figure with neither `alt` nor caption.
    #[error("say in words what each drawing shows: one has neither a description nor a caption")]
    DrawingWithoutWords,
    /// Left alone, it would be printed as an empty box.
    #[error(
        "no font can show the character “{character}” (U+{code:04X}), here: “{around}”{also}; replace it, or add a font for it",
        code = u32::from(*character),
        also = also(others)
    )]
    MissingGlyph {
        character: char,
        /// Up to 30 characters before and after it.
        around: String,
        /// Further characters of the document that no font can show, each once.
        others: Vec<char>,
    },
    /// What Typst said: about a drawing that is no SVG, or about our template.
    #[error("the document could not be set as PDF: {reasons}", reasons = reasons.join("; "))]
    Refused { reasons: Vec<String> },
}

fn also(others: &[char]) -> String {
    if others.is_empty() {
        return String::new();
    }
    let names: Vec<String> = others.iter().map(|&c| format!("U+{:04X}", u32::from(c))).collect();
    format!(" (also {})", names.join(", "))
}

/// Sets documents one after another, or several at once. The fonts are parsed for the first one.
#[derive(Default)]
pub struct Setter {
    shelf: OnceLock<Shelf>,
}

impl Setter {
    pub fn new() -> Setter {
        Setter::default()
    }

    /// The bytes of a PDF file.
    ///
    /// # Errors
    ///
    /// [`PdfError`], each with what to do about it.
    pub fn pdf(&self, document: &Document) -> Result<Vec<u8>, PdfError> {
        let shelf = self.shelf.get_or_init(Shelf::fill);
        let data = prepare::prepare(document, &shelf.fonts)?;
        let dated = data.date.is_some();
        let data = serde_json::to_vec(&data).map_err(|error| PdfError::Refused { reasons: vec![error.to_string()] })?;
        let sheet = Sheet { shelf, data: Bytes::new(data) };
        let bytes = typst::compile::<PagedDocument>(&sheet)
            .output
            .and_then(|pages| typst_pdf::pdf(&pages, &options(document, dated)));
        // The next document is another one: what was remembered of this one would only fill memory.
        comemo::evict(0);
        bytes.map_err(|reasons| refused(&reasons))
    }
}

/// The bytes of a PDF file, set by the one [`Setter`] of this process.
///
/// # Errors
///
/// [`PdfError`], each with what to do about it.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PdfError> {
    static SETTER: LazyLock<Setter> = LazyLock::new(Setter::new);
    SETTER.pdf(document)
}

fn options(document: &Document, dated: bool) -> PdfOptions {
    let standards = if dated { &[PdfStandard::Ua_1, PdfStandard::A_2a][..] } else { &[PdfStandard::Ua_1] };
    PdfOptions {
        ident: Smart::Custom(format!("{}\n{}", document.address, document.title)),
        creator: Smart::Custom(None),
        standards: PdfStandards::new(standards).expect("both standards are profiles of PDF 1.7"),
        ..PdfOptions::default()
    }
}

/// Typst's reasons as an error. A glyph that is missing only where characters meet (a mark that the
/// letter's font lacks) shows itself when the file is written.
fn refused(reasons: &[SourceDiagnostic]) -> PdfError {
    let missing = reasons.iter().find_map(|reason| {
        let (_, rest) = reason.message.split_once("the text `\"")?;
        let (text, _) = rest.split_once("\"` could not be displayed")?;
        let character = text.chars().find(|c| !c.is_ascii()).or_else(|| text.chars().next())?;
        Some(PdfError::MissingGlyph { character, around: text.to_owned(), others: Vec::new() })
    });
    missing.unwrap_or_else(|| PdfError::Refused {
        reasons: reasons.iter().map(|reason| reason.message.to_string()).collect(),
    })
}
