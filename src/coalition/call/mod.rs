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

/// The word of an audience in columns and forms.
pub fn word(audience: &Audience) -> String {
    match audience {
        Audience::Public => "public".to_owned(),
        Audience::Members => "members".to_owned(),
        Audience::Steering => "steering".to_owned(),
        Audience::Group(id) => format!("group:{id}"),
        Audience::Team(id) => format!("team:{id}"),
        Audience::Sealed => "sealed".to_owned(),
    }
}

/// The audience of a word. `None` when it names none that a call can be for.
pub fn audience(word: &str) -> Option<Audience> {
    match word.split_once(':').unwrap_or((word, "")) {
        ("public", "") => Some(Audience::Public),
        ("members", "") => Some(Audience::Members),
        ("steering", "") => Some(Audience::Steering),
        ("group", id) if !id.is_empty() => Some(Audience::Group(id.to_owned())),
        _ => None,
    }
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
