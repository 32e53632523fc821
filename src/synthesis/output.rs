//! A global report as a file, in the format that its name ends with.

use super::GlobalReport;
use super::document::{Links, document};
use super::{csv, json};
use crate::access::Shown;
use crate::words::Words;
use askama::Template;
use std::path::Path;
use typesetting::Document;

/// What a file name may end with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Pdf,
    Html,
    Docx,
    Markdown,
    Json,
    Csv,
}

/// The end of a file name that stands for no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” does not say which format is wanted: end it in .pdf, .html, .docx, .md, .json or .csv")]
pub struct NoFormat(pub String);

/// Why a report could not be set in a format. The other formats are not touched by it.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    #[error(transparent)]
    Pdf(#[from] typesetting::pdf::PdfError),
    #[error(transparent)]
    Docx(#[from] typesetting::docx::DocxError),
    #[error("the page could not be written: {0}")]
    Html(#[from] askama::Error),
}

impl Format {
    /// By the end of the name, in large or small letters.
    pub fn of(path: &Path) -> Result<Format, NoFormat> {
        let end = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
        match end.as_str() {
            "pdf" => Ok(Format::Pdf),
            "html" | "htm" => Ok(Format::Html),
            "docx" => Ok(Format::Docx),
            "md" | "markdown" => Ok(Format::Markdown),
            "json" => Ok(Format::Json),
            "csv" => Ok(Format::Csv),
            _ => Err(NoFormat(path.display().to_string())),
        }
    }
}

/// The report as the bytes of a file that stands alone: links lead to places within it.
pub fn set(report: Shown<&GlobalReport>, format: Format, words: Words) -> Result<Vec<u8>, SetError> {
    match format {
        Format::Json => Ok(json::to_json(report.get()).into_bytes()),
        Format::Csv => Ok(csv::csv(report, words).into_inner()),
        _ => set_document(document(report, words, Links::Within).get(), format, words),
    }
}

fn set_document(document: &Document, format: Format, words: Words) -> Result<Vec<u8>, SetError> {
    Ok(match format {
        Format::Pdf => typesetting::pdf::pdf(document)?,
        Format::Docx => typesetting::docx::docx(document)?,
        Format::Markdown => typesetting::markdown::markdown(document).into_bytes(),
        _ => page(document, words)?.into_bytes(),
    })
}

/// A page that needs no other file: the style sheet stands in it.
#[derive(Template)]
#[template(path = "synthesis/report.html")]
struct FilePage<'a> {
    document: &'a Document,
    direction: &'a str,
    style: &'a str,
    body: String,
}

fn page(document: &Document, words: Words) -> Result<String, askama::Error> {
    let page = FilePage {
        document,
        direction: words.speaker().direction(),
        style: include_str!("../web/static/plenary.css"),
        body: typesetting::html::body(document),
    };
    page.render()
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    #[test]
    fn the_end_of_a_name_says_the_format() {
        assert_eq!(Format::of(Path::new("a/report.PDF")), Ok(Format::Pdf));
        assert_eq!(Format::of(Path::new("report.json")), Ok(Format::Json));
        assert!(Format::of(Path::new("report")).is_err());
    }

    #[test]
    fn a_page_needs_no_other_file() {
        let shown = cast::shown_report();
        let page = set(shown.as_ref(), Format::Html, Words::english()).expect("a page");
        let page = String::from_utf8(page).expect("UTF-8");
        for part in ["src=", "href=\"http", "href=\"/", "@import", "url("] {
            assert!(!page.contains(part), "{part}");
        }
        for finding in &cast::report().findings {
            assert!(page.contains(&format!("finding-{}", finding.id)));
        }
    }

    #[test]
    fn the_same_report_gives_the_same_bytes() {
        let shown = cast::shown_report();
        for format in [Format::Html, Format::Docx, Format::Markdown, Format::Json, Format::Csv] {
            let once = set(shown.as_ref(), format, Words::english()).expect("set");
            let twice = set(shown.as_ref(), format, Words::english()).expect("set");
            assert_eq!(once, twice, "{format:?}");
        }
    }
}
