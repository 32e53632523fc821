//! The coalition that grows out of a consultation: what it stands for, who belongs to it, who decides.
//!
//! | folder | holds |
//! |---|---|
//! | `charter/` | the common understanding and the purposes, in versions that are endorsed |
//! | `application/` | from the form to the recorded vote |
//! | `membership/` | endorsing, being seen or not, leaving |
//! | `committee/` | seats, terms, vacancies, who sat when |
//! | `group/` | working groups |
//! | `call/` | calls for input, drafts for members, the digest |
//! | `balance/` | North and South, regions, targets |
//! | `pages/` | the forms |

pub mod application;
pub mod balance;
pub mod call;
pub mod charter;
pub mod committee;
pub mod facts;
pub mod membership;
pub mod pages;
pub mod settings;
pub mod store;

use crate::access::Public;

/// The coalition itself, and how it decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coalition {
    pub name: String,
    pub about: String,
    /// ISO 8601 of any precision; empty when not known.
    pub founded_on: String,
    /// Where the facts are from.
    pub source: String,
    /// Hundredths of the filled seats that must vote, 1 to 100.
    pub quorum: i64,
    /// Days that a vote is open.
    pub vote_days: i64,
    /// RFC 3339: since when applications are taken; `None` when they are not.
    pub open_since: Option<String>,
    /// Counts edits, from 1; 0 for one that is not there yet.
    pub version: i64,
}

impl Public for Coalition {}

/// What an organisation is to the coalition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kind {
    /// Works on the subject, and has a say.
    #[default]
    Member,
    /// Endorses the text; no work on the subject is asked of it.
    Supporter,
}

impl Kind {
    pub const ALL: [Kind; 2] = [Kind::Member, Kind::Supporter];

    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Member => "member",
            Kind::Supporter => "supporter",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
