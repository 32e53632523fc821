//! Why a file could not be read, in words for the person who sent it.

use serde::{Deserialize, Serialize};

/// Why a file could not be read. The message says what to do; [`ReadError::code`] and
/// [`ReadError::exit_code`] are stable.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReadError {
    #[error("the file is empty: check that it was saved or copied completely")]
    Empty,
    #[error("the file holds no text, perhaps only pictures: run text recognition on them, or write down what they say")]
    NoText,
    #[error("this kind of file is not read ({0}): save it as docx, odt, pdf, html, md, txt, xlsx or csv")]
    UnknownFormat(String),
    #[error("the file is damaged or cut short ({0}): open it in its program, save it again, and import that copy")]
    Damaged(String),
    #[error("the file is protected by a password: save a copy without a password and import that")]
    Encrypted,
    #[error(
        "this PDF holds pictures of pages but no text: run text recognition on it, or import the original document"
    )]
    NoTextLayer,
    #[error(
        "the file unpacks to more than {limit} bytes: it is not an ordinary document, or its pictures must be made smaller"
    )]
    TooLarge { limit: u64 },
    #[error(
        "reading took longer than {seconds} seconds and was stopped: split the document or save it in a simpler format"
    )]
    TookTooLong { seconds: u64 },
    #[error(
        "reading needed more than {megabytes} MB of memory and was stopped: split the document or save it in a simpler format"
    )]
    TooMuchMemory { megabytes: u64 },
    #[error("the parts of the file are nested too deeply to be read: save it in a simpler format, such as plain text")]
    TooDeep,
    #[error("the reader stopped on this file ({0}): save it in another format and import that copy")]
    Stopped(String),
    #[error(
        "the file has a part that cannot be looked into ({0}), and a name may stand in it: take it out of the document, or save the document as PDF and send that"
    )]
    CannotBeCleaned(String),
    #[error("the file could not be opened: {0}")]
    Io(String),
}

impl ReadError {
    /// A name for programs, for example `no-text-layer`. Never changes.
    pub fn code(&self) -> &'static str {
        self.names().0
    }

    /// What a command that reads this one file ends with: 10 to 22, see the guide's page on importing files. Never changes.
    pub fn exit_code(&self) -> u8 {
        self.names().1
    }

    fn names(&self) -> (&'static str, u8) {
        match self {
            ReadError::Empty => ("empty", 10),
            ReadError::UnknownFormat(_) => ("unknown-format", 11),
            ReadError::Damaged(_) => ("damaged", 12),
            ReadError::Encrypted => ("encrypted", 13),
            ReadError::NoTextLayer => ("no-text-layer", 14),
            ReadError::TooLarge { .. } => ("too-large", 15),
            ReadError::TookTooLong { .. } => ("took-too-long", 16),
            ReadError::TooMuchMemory { .. } => ("too-much-memory", 17),
            ReadError::Io(_) => ("io", 18),
            ReadError::NoText => ("no-text", 19),
            ReadError::TooDeep => ("too-deep", 20),
            ReadError::Stopped(_) => ("stopped", 21),
            ReadError::CannotBeCleaned(_) => ("cannot-be-cleaned", 22),
        }
    }
}
