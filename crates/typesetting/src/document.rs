//! The document tree: what every output is made from.
//!
//! A page of the site, its PDF, its Word file, its e-mail text and its Markdown are the same
//! [`Document`]. The tree knows no word of any domain: it has headings, quotations, rows of marks,
//! tables, figures. Whoever builds it decides what may be seen; nothing is hidden here.

use serde::{Deserialize, Serialize};

/// One document, ready to be set in any format.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub title: String,
    /// The line above the title: what kind of document this is, which version, when.
    pub kicker: Option<String>,
    /// One or two sentences under the title.
    pub lede: Option<String>,
    /// BCP 47 tag of the document's own words. Quotations carry their own.
    pub language: String,
    /// Who publishes it; the PDF's author field. Never a person.
    pub publisher: String,
    /// The permanent address, printed in the foot of the PDF and in the e-mail. Empty when there is none.
    pub address: String,
    /// RFC 3339 date that the document states, fixed so that the same tree gives the same bytes.
    pub date: Option<String>,
    /// A sentence that every output must carry, on the page and in the foot of each PDF page
    /// (for example that texts are illustrative).
    pub notice: Option<String>,
    /// Whether a table of contents is set: beside the text on a page, after the title in PDF and Word.
    pub contents: bool,
    /// The few words that the setter itself needs, in the document's language.
    pub words: Words,
    pub blocks: Vec<Block>,
}

/// Words that a setter puts in itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Heading of the table of contents.
    pub contents: String,
    /// Heading over the notes at the end, in formats without footnotes.
    pub notes: String,
    /// "Page {n} of {total}", with these two placeholders.
    pub page_of: String,
    /// Link from a note back to its place.
    pub back: String,
}

impl Default for Words {
    fn default() -> Words {
        Words {
            contents: "Contents".into(),
            notes: "Notes".into(),
            page_of: "Page {n} of {total}".into(),
            back: "back to the text".into(),
        }
    }
}

/// A piece of a document, set below the one before it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// `level` 2 to 4: level 1 is the document's title. Levels must not be skipped.
    Heading {
        level: u8,
        id: String,
        text: Vec<Inline>,
    },
    Paragraph {
        text: Vec<Inline>,
    },
    /// Words of somebody else, verbatim: set as a quotation in every format.
    Quote(Quote),
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    Table(Table),
    Figure(Figure),
    /// A few figures in a row under the title: "7 meetings".
    Facts {
        facts: Vec<Fact>,
    },
    /// One of a series (a finding, a theme, a report): heading, row of marks, body, and what folds.
    Entry(Entry),
    /// Columns side by side where there is room, below each other where there is not.
    Columns {
        columns: Vec<Column>,
    },
    /// A remark set apart on a tint.
    Note {
        tone: Tone,
        blocks: Vec<Block>,
    },
    /// Opens in place on a page (`<details>`); always open in print, PDF and Word.
    Fold {
        summary: Vec<Inline>,
        blocks: Vec<Block>,
    },
    /// Name and value pairs, one below the other: place, days, hosts.
    Pairs {
        pairs: Vec<Pair>,
    },
    /// A rule between parts.
    Rule,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// BCP 47 tag of the quoted words, `und` when unknown.
    pub language: String,
    pub text: Vec<Inline>,
    /// Who or where, with a link to the passage.
    pub from: Vec<Inline>,
    /// Colour class of the quotation's edge, see [`Mark::tint`].
    pub tint: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    pub value: String,
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    pub name: String,
    pub value: Vec<Inline>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Anchor of the entry on the page; empty when it needs none.
    pub id: String,
    /// Heading level 2 to 4.
    pub level: u8,
    pub heading: Vec<Inline>,
    pub marks: Option<Marks>,
    pub body: Vec<Block>,
    /// What opens below: the sources.
    pub fold: Option<Fold>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fold {
    pub summary: Vec<Inline>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    pub heading: Vec<Inline>,
    /// Heading level 2 to 4, for the column's heading.
    pub level: u8,
    pub id: String,
    pub tint: Option<u8>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Something good to know.
    Plain,
    /// Something the reader must not overlook.
    Warning,
}

/// A row of marks, one per member of a fixed series: filled where it holds, hollow where not.
/// The marks never stand without `twin`, which says the same in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Marks {
    pub marks: Vec<Mark>,
    /// Strong start of the twin: "5 of 7 meetings".
    pub count: String,
    /// The rest of it: "Bangkok, Accra; not raised in Ottawa".
    pub twin: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    pub label: String,
    pub filled: bool,
    /// Colour class 0 to 6, and 7 for none. Classes are named `tint-0` … in HTML.
    pub tint: u8,
    /// Where a wide series is drawn as bars (one per group): filled share 0.0 to 1.0. `None` draws a dot.
    pub share: Option<f32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub caption: Vec<Inline>,
    pub head: Vec<Cell>,
    /// Each row as long as `head`. The first cell of a row is its header.
    pub rows: Vec<Vec<Cell>>,
    /// Set small and wide (a matrix) rather than as running text.
    pub matrix: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    pub text: Vec<Inline>,
    /// Background strength 0 to 100, for matrices. `None` leaves the cell plain.
    pub shade: Option<u8>,
    /// Numbers are set to the end of the cell.
    pub number: bool,
}

/// A drawing. It never stands alone: `alt` says what it shows, `twin` gives its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// A whole `<svg>` element, made by the program, never taken from a file that somebody sent.
    pub svg: String,
    pub alt: String,
    pub caption: Vec<Inline>,
    pub twin: Option<Table>,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "run", rename_all = "kebab-case")]
pub enum Inline {
    Text {
        text: String,
    },
    /// Text in another language than what is around it.
    Foreign {
        language: String,
        text: String,
    },
    Strong {
        text: Vec<Inline>,
    },
    Emphasis {
        text: Vec<Inline>,
    },
    /// `to` is an address, absolute or starting with `/` or `#`.
    Link {
        to: String,
        text: Vec<Inline>,
    },
    /// The passage that a link pointed at.
    Highlight {
        id: String,
        text: Vec<Inline>,
    },
    /// A footnote: on the same sheet in PDF and Word, at the end with a link on a page.
    Footnote {
        text: Vec<Inline>,
    },
    /// Secondary words: counts, days.
    Small {
        text: Vec<Inline>,
    },
    Break,
}

impl From<&str> for Inline {
    fn from(text: &str) -> Inline {
        Inline::Text { text: text.to_owned() }
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Inline {
        Inline::Text { text }
    }
}

/// One run of plain text, the commonest line there is.
pub fn plain(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text { text: text.into() }]
}

/// One link.
pub fn link(to: impl Into<String>, text: impl Into<String>) -> Inline {
    Inline::Link { to: to.into(), text: plain(text) }
}

impl Block {
    pub fn paragraph(text: impl Into<String>) -> Block {
        Block::Paragraph { text: plain(text) }
    }

    pub fn heading(level: u8, id: impl Into<String>, text: impl Into<String>) -> Block {
        Block::Heading { level, id: id.into(), text: plain(text) }
    }
}

/// Whether text in this language runs from right to left.
pub fn is_right_to_left(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or(language);
    matches!(primary, "ar" | "fa" | "he" | "ur" | "ps" | "sd" | "dv" | "yi" | "ckb" | "ug")
}
