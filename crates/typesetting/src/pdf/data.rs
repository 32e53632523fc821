//! The document as the template reads it: `/data.json`.
//!
//! Everything that needs a decision is decided here, in Rust: which links lead inside the document,
//! which anchor a name belongs to, where an over-long word may break, whether a font can show a
//! character. The template only sets.

use std::borrow::Cow;

use serde::Serialize;

/// The whole file.
#[derive(Serialize)]
pub(super) struct Data<'d> {
    pub title: Cow<'d, str>,
    /// Title and publisher as running heads.
    pub short_title: String,
    pub short_publisher: String,
    pub kicker: Option<Cow<'d, str>>,
    pub lede: Option<Cow<'d, str>>,
    pub notice: Option<Cow<'d, str>>,
    pub publisher: Cow<'d, str>,
    pub address: Cow<'d, str>,
    pub date: Option<Date>,
    pub language: Language,
    /// Families of the other scripts.
    pub fonts: &'d [String],
    pub contents: bool,
    pub words: Words<'d>,
    /// Facts that stand under the title.
    pub facts: Vec<Fact<'d>>,
    pub blocks: Vec<Piece<'d>>,
}

#[derive(Serialize)]
pub(super) struct Words<'d> {
    pub contents: Cow<'d, str>,
    pub page_of: Cow<'d, str>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Date {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

/// A language as Typst takes it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Language {
    /// ISO 639 code of two or three letters, `und` when unknown.
    pub lang: String,
    /// ISO 3166 code of two letters.
    pub region: Option<String>,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// Chinese, Japanese or Korean.
    pub cjk: bool,
    /// Marks above and below the letters need more room between lines.
    pub tall: bool,
}

#[derive(Serialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub(super) enum Piece<'d> {
    Heading {
        level: u8,
        id: Option<String>,
        text: Vec<Run<'d>>,
    },
    Paragraph {
        text: Vec<Run<'d>>,
    },
    Quote {
        language: Language,
        text: Vec<Run<'d>>,
        from: Vec<Run<'d>>,
        tint: Option<u8>,
    },
    /// `tight`: every item is one line of text.
    List {
        ordered: bool,
        tight: bool,
        items: Vec<Vec<Piece<'d>>>,
    },
    Table(Sheet<'d>),
    Figure {
        svg: &'d str,
        alt: String,
        caption: Vec<Run<'d>>,
        twin: Option<Sheet<'d>>,
    },
    Facts {
        facts: Vec<Fact<'d>>,
    },
    Pairs {
        pairs: Vec<Pair<'d>>,
    },
    Entry(Box<Entry<'d>>),
    Columns {
        columns: Vec<Column<'d>>,
    },
    Note {
        warning: bool,
        blocks: Vec<Piece<'d>>,
    },
    Fold(Fold<'d>),
    Rule,
}

#[derive(Serialize)]
pub(super) struct Fact<'d> {
    pub value: Cow<'d, str>,
    pub label: Cow<'d, str>,
}

#[derive(Serialize)]
pub(super) struct Pair<'d> {
    pub name: Cow<'d, str>,
    pub value: Vec<Run<'d>>,
}

#[derive(Serialize)]
pub(super) struct Entry<'d> {
    pub id: Option<String>,
    pub level: u8,
    pub heading: Vec<Run<'d>>,
    pub marks: Option<Row<'d>>,
    pub body: Vec<Piece<'d>>,
    pub fold: Option<Fold<'d>>,
}

#[derive(Serialize)]
pub(super) struct Fold<'d> {
    pub summary: Vec<Run<'d>>,
    pub blocks: Vec<Piece<'d>>,
}

#[derive(Serialize)]
pub(super) struct Column<'d> {
    pub id: Option<String>,
    pub level: u8,
    pub heading: Vec<Run<'d>>,
    pub tint: Option<u8>,
    pub blocks: Vec<Piece<'d>>,
}

/// A row of marks with its sentence, cut after the count.
#[derive(Serialize)]
pub(super) struct Row<'d> {
    pub marks: Vec<Mark>,
    pub count: Cow<'d, str>,
    pub twin: String,
}

#[derive(Serialize)]
pub(super) struct Mark {
    pub filled: bool,
    pub tint: u8,
    pub share: Option<f32>,
}

#[derive(Serialize)]
pub(super) struct Sheet<'d> {
    pub caption: Vec<Run<'d>>,
    /// Number of columns; every row has as many cells, and the head has as many or none.
    pub columns: usize,
    pub head: Vec<Cell<'d>>,
    pub rows: Vec<Vec<Cell<'d>>>,
    pub matrix: bool,
}

#[derive(Default, Serialize)]
pub(super) struct Cell<'d> {
    pub text: Vec<Run<'d>>,
    pub shade: Option<u8>,
    pub number: bool,
}

/// A run of text: a string where it is nothing but words.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Run<'d> {
    Words(Cow<'d, str>),
    Set(SetRun<'d>),
}

#[derive(Serialize)]
#[serde(tag = "run", rename_all = "kebab-case")]
pub(super) enum SetRun<'d> {
    Foreign {
        language: Language,
        text: Cow<'d, str>,
    },
    Strong {
        text: Vec<Run<'d>>,
    },
    Emphasis {
        text: Vec<Run<'d>>,
    },
    /// `to` is an anchor of this document when `inside`, else an absolute address.
    Link {
        to: String,
        inside: bool,
        text: Vec<Run<'d>>,
    },
    Highlight {
        id: Option<String>,
        text: Vec<Run<'d>>,
    },
    Footnote {
        text: Vec<Run<'d>>,
    },
    Small {
        text: Vec<Run<'d>>,
    },
    Break,
}
