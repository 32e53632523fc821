//! Calls for input with a deadline: a question to everybody, to members or to a group. Answers are for the desk.

pub mod answer;
pub mod store;

use crate::access::{Audience, Key, Protected, Sealed, Viewer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    pub id: String,
    pub slug: String,
    pub title: String,
    /// Paragraphs.
    pub question: Vec<String>,
    /// BCP 47 tag of the words.
    pub language: String,
    pub audience: Audience,
    /// Anybody may answer, without an account.
    pub public_form: bool,
    /// ISO 8601 day: answers are taken until its end, UTC.
    pub deadline: String,
    pub opened_at: String,
    /// Closed before its day.
    pub closed_at: Option<String>,
}

impl Call {
    pub fn address(&self) -> String {
        format!("/coalition/calls/{}", self.slug)
    }

    pub fn desk(&self) -> String {
        format!("/desk{}", self.address())
    }

    /// Whether answers are taken at the moment `now`.
    pub fn is_open(&self, now: &str) -> bool {
        self.closed_at.is_none() && now.get(..10).unwrap_or(now) <= self.deadline.as_str()
    }
}

/// Whether a call can be for them: nobody but the desk is no one to ask, and a roundtable's team meets.
pub fn can_be_for(audience: &Audience) -> bool {
    !matches!(audience, Audience::Team(_) | Audience::Sealed)
}

impl Protected for Call {
    type View = Call;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        self.audience.includes(viewer)
    }

    fn open(&self, _: &Key, _: &Viewer) -> Call {
        self.clone()
    }
}

/// What somebody answered.
#[derive(Debug, Clone)]
pub struct Answer {
    pub id: String,
    /// Empty for an answer by the public form.
    pub account_id: String,
    /// Empty where it speaks for none.
    pub organisation_id: String,
    pub language: String,
    pub words: Sealed<String>,
    pub sent_at: String,
}

/// An answer as the desk reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub account_id: String,
    pub organisation_id: String,
    pub language: String,
    pub words: String,
    pub sent_at: String,
}

impl Protected for Answer {
    type View = Read;

    /// The desk, and whoever wrote it.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let own = |account: &str| !self.account_id.is_empty() && account == self.account_id;
        viewer.is_staff() || matches!(viewer, Viewer::Person(standing) if own(&standing.account))
    }

    fn open(&self, key: &Key, _: &Viewer) -> Read {
        Read {
            account_id: self.account_id.clone(),
            organisation_id: self.organisation_id.clone(),
            language: self.language.clone(),
            words: self.words.open(key).clone(),
            sent_at: self.sent_at.clone(),
        }
    }
}
