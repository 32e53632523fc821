//! Texts in many languages to an index, and questions to ids and excerpts.
//!
//! Nothing here knows what the texts are about. Who puts them in decides what may be found at all, says in which
//! language each is and which fields it can be narrowed by, and gets back what it gave, best first.
//!
//! | file | does |
//! |---|---|
//! | `fold.rs` | one spelling for what readers take to be the same word |
//! | `chinese.rs` | traditional and simplified characters |
//! | `stem.rs`, `arabic.rs` | inflected words to what they have in common, by language |
//! | `analyse.rs` | a text to words with their places: segmented, folded, stemmed |
//! | `question.rs` | what was typed to words, phrases, beginnings, exclusions, filters |
//! | `thesaurus.rs` | names for the same thing, in several languages |
//! | `index.rs` | the index in a folder or in memory, and its changes |
//! | `plan.rs` | a question to a query of the index, and what to mark in an excerpt |
//! | `search.rs` | asks: exactly, then with spelling corrected, then for some of the words |
//! | `near.rs` | words of the index that a misspelt one may mean |
//! | `facets.rs` | counts by field |
//! | `spots.rs` | where in a text something may be marked |
//! | `excerpt.rs` | the passage of a text that answers, with the words marked |

mod analyse;
mod arabic;
mod chinese;
mod excerpt;
mod facets;
mod fold;
mod index;
mod near;
mod plan;
mod question;
mod search;
mod spots;
mod stem;
mod thesaurus;

pub use excerpt::{Marks, Piece, excerpt};
pub use index::{Changes, Error, FullText};
pub use question::{Clause, Filter, Question};
pub use search::{Found, Hit, How, Request};
pub use thesaurus::{Group, Thesaurus, read_file};

/// One thing that can be found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text {
    /// Whatever belongs to one unit is replaced and taken out together.
    pub unit: String,
    /// In the order of weight: the first is its title, and counts twice.
    pub parts: Vec<Part>,
    /// Field and value; a field may have several. Fields are those that the index was opened with.
    pub fields: Vec<(String, String)>,
    /// Microseconds since 1970: for the newest first. 0 when it is not known.
    pub moment: i64,
    /// What is given back with a hit, as it is.
    pub kept: String,
}

/// Words in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// BCP 47; anything else is read without an analyser of its own.
    pub language: String,
    pub text: String,
}

impl Part {
    pub fn new(language: impl Into<String>, text: impl Into<String>) -> Part {
        Part { language: language.into(), text: text.into() }
    }
}
