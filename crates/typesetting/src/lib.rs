//! One document tree, set in every format that people ask for.
//!
//! [`document::Document`] in; HTML, tagged PDF (PDF/UA-1), Word, Markdown or plain text out.
//! No function reads a file, a clock or the network: the same tree gives the same bytes.

pub mod document;
pub mod docx;
pub mod html;
pub mod markdown;
pub mod pdf;
pub mod text;

mod address;
mod anchors;
mod clean;
mod language;
mod outline;

pub use document::Document;
