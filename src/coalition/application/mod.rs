//! From the form to the recorded vote.
//!
//! An application is looked at by two reviewers of different regions, each of whom first says whether there is a conflict
//! of interest. Then the steering committee votes, each seat once. How far it is follows from the records; nothing of it
//! is typed.

pub mod apply;
pub mod review;
pub mod store;
pub mod vote;

use super::Kind;
use crate::access::{Key, Protected, Role, Sealed, Viewer};
use crate::app::App;
use crate::identity::IdentityError;
use crate::organisation::{Office, Sector, Side};
use review::Review;
use std::collections::BTreeSet;
use vote::{Motion, Outcome};

/// What is asked of every applicant, after the rules of the coalition of 2009.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// It is an organisation, and no part of a government; of a company, the part that is not for profit.
    NonGovernmental,
    /// Nobody outside of it decides what it says.
    Independent,
    /// It works in one of the sectors.
    Active,
    /// It shares the first belief: people have to be protected.
    Duty,
    /// It shares the second belief: by a whole range of measures.
    Measures,
}

impl Question {
    pub const ALL: [Question; 5] =
        [Question::NonGovernmental, Question::Independent, Question::Active, Question::Duty, Question::Measures];

    pub fn as_str(self) -> &'static str {
        match self {
            Question::NonGovernmental => "non-governmental",
            Question::Independent => "independent",
            Question::Active => "active",
            Question::Duty => "duty",
            Question::Measures => "measures",
        }
    }

    pub fn parse(word: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.as_str() == word)
    }
}

/// What an organisation says of itself when it applies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form {
    pub kind: Kind,
    pub name: String,
    pub aliases: Vec<String>,
    pub offices: Vec<Office>,
    pub sectors: Vec<Sector>,
    pub side: Option<Side>,
    /// What it does on the subject.
    pub work: String,
    /// The questions that were answered with yes.
    pub answers: BTreeSet<Question>,
    /// BCP 47 tag that it was written under.
    pub language: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    pub id: String,
    pub form: Form,
    pub charter_id: String,
    /// Ids of sealed records.
    pub contact_name: String,
    pub contact_mail: String,
    pub sent_at: String,
    pub withdrawn_at: Option<String>,
    /// The organisation that it became.
    pub organisation_id: Option<String>,
}

/// An application with everything that was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub application: Application,
    /// In the order in which they were assigned.
    pub reviews: Vec<Review>,
    /// In the order in which they were opened.
    pub motions: Vec<Motion>,
}

/// Who to write to about an application: for the desk alone.
#[derive(Debug)]
pub struct Contact {
    pub name: Option<Sealed<String>>,
    pub mail: Option<Sealed<String>>,
}

impl Contact {
    pub async fn of(app: &App, application: &Application) -> Result<Contact, IdentityError> {
        Ok(Contact {
            name: app.identities.open(&app.db, &application.contact_name).await?,
            mail: app.identities.open(&app.db, &application.contact_mail).await?,
        })
    }
}

impl Protected for Contact {
    /// Name and address; empty where they were erased.
    type View = (String, String);

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff()
    }

    fn open(&self, key: &Key, _: &Viewer) -> (String, String) {
        let text =
            |sealed: &Option<Sealed<String>>| sealed.as_ref().map_or_else(String::new, |one| one.open(key).clone());
        (text(&self.name), text(&self.mail))
    }
}

/// How far an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Sent,
    UnderReview,
    /// Two reviews are in; a vote can be opened.
    Reviewed,
    Voting,
    /// Too few voted: it can be put to the vote again.
    NoQuorum,
    Declined,
    /// It was accepted and has to endorse the text.
    Accepted,
    Admitted,
    Withdrawn,
}

impl Stage {
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Sent => "sent",
            Stage::UnderReview => "under-review",
            Stage::Reviewed => "reviewed",
            Stage::Voting => "voting",
            Stage::NoQuorum => "no-quorum",
            Stage::Declined => "declined",
            Stage::Accepted => "accepted",
            Stage::Admitted => "admitted",
            Stage::Withdrawn => "withdrawn",
        }
    }
}

impl File {
    /// As it follows from the records at the moment `now`.
    pub fn stage(&self, now: &str) -> Stage {
        if self.application.withdrawn_at.is_some() {
            return Stage::Withdrawn;
        }
        if self.application.organisation_id.is_some() {
            return Stage::Admitted;
        }
        match self.motions.last().map(|motion| motion.outcome(now)) {
            Some(Outcome::Open) => Stage::Voting,
            Some(Outcome::NoQuorum) => Stage::NoQuorum,
            Some(Outcome::Accepted) => Stage::Accepted,
            Some(Outcome::Declined) => Stage::Declined,
            None if review::enough(&self.reviews) => Stage::Reviewed,
            None if self.reviews.iter().any(|one| one.ended_at.is_none()) => Stage::UnderReview,
            None => Stage::Sent,
        }
    }
}

impl Protected for File {
    type View = File;

    /// Those who decide, and those who were asked to look at it and have no conflict.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let asked = |account: &str| self.reviews.iter().any(|one| one.account_id == account && one.ended_at.is_none());
        viewer.is_staff()
            || viewer.has(&Role::Steering)
            || matches!(viewer, Viewer::Person(standing) if viewer.has(&Role::Reviewer) && asked(&standing.account))
    }

    /// A reviewer does not see what the other one wrote before.
    fn open(&self, _: &Key, viewer: &Viewer) -> File {
        let mut file = self.clone();
        if let Viewer::Person(standing) = viewer
            && !viewer.is_staff()
            && !viewer.has(&Role::Steering)
        {
            file.reviews.retain(|one| one.account_id == standing.account);
            file.motions.clear();
        }
        file
    }
}
