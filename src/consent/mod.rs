//! Who took part in a roundtable, who said what, and what each agreed to.
//!
//! Names stand sealed in `identity`. What a reader sees of a statement is the strictest of three: the widest level of the
//! consultation ([`rule`]), what the desk set, and the consent of each who said it; [`settle`] works it out whenever
//! one of them changes, and writes it where every query looks.

pub mod background;
pub mod give;
pub mod inherit;
pub mod link;
pub mod participants;
pub mod pseudonym;
pub mod rule;
pub mod settle;
pub mod store;
pub mod texts;

use crate::access::{Allowed, Key, Level, Protected, Role, Sealed, Use, Viewer};
use crate::app;

/// Somebody who took part in one roundtable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Random.
    pub id: String,
    pub roundtable_id: String,
    /// BCP 47 tag of their page.
    pub language: String,
    /// Whether they have a private link.
    pub has_link: bool,
    /// A day.
    pub added_on: String,
    /// Ids of sealed records, `""` for what is not known.
    pub(crate) name: String,
    pub(crate) contact: String,
    pub(crate) organisation: String,
    pub(crate) background: String,
}

impl Participant {
    /// Ids of their sealed records.
    pub fn records(&self) -> [&str; 4] {
        [&self.name, &self.contact, &self.organisation, &self.background]
    }
}

/// Who a participant is; empty where it is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Who {
    pub name: String,
    pub contact: String,
    pub organisation: String,
}

/// Who a participant is, before it is checked who asks.
#[derive(Debug, Clone)]
pub struct Named {
    pub roundtable_id: String,
    pub who: Sealed<Who>,
}

impl Protected for Named {
    type View = Who;

    /// The desk, and the team that invited them. Analysts and the committee work without names.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff() || viewer.has(&Role::Team(self.roundtable_id.clone()))
    }

    fn open(&self, key: &Key, _: &Viewer) -> Who {
        self.who.open(key).clone()
    }
}

/// How a consent reached us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By the private link.
    Link,
    /// Signed in with a code of the roundtable.
    SignedIn,
    /// On a signed form, typed in at the desk.
    Paper,
    /// In words, noted by who heard it.
    Spoken,
}

impl How {
    pub const ALL: [How; 4] = [How::Link, How::SignedIn, How::Paper, How::Spoken];

    pub fn as_str(self) -> &'static str {
        match self {
            How::Link => "link",
            How::SignedIn => "signed-in",
            How::Paper => "paper",
            How::Spoken => "spoken",
        }
    }

    pub fn parse(word: &str) -> Option<How> {
        How::ALL.into_iter().find(|how| how.as_str() == word)
    }
}

/// The answer for one use, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// `""` for all that they said.
    pub statement_id: String,
    pub purpose: Use,
    pub level: Level,
    /// 0 where no text was shown.
    pub text_number: i64,
    pub how: How,
    pub given_on: String,
}

/// What stands in `recorded_by` where participants answered themselves.
pub const THEMSELVES: &str = "participant";

/// Somebody who came by their private link or signed in with their code: let in to what is theirs, nothing else.
#[derive(Debug, Clone)]
pub struct Speaker {
    pub participant: Participant,
    pub how: How,
}

/// What a participant agreed to for one statement. `None` for a use that nobody asked about: then words may be used without
/// a name.
pub fn agreed(answers: &[Answer], statement: &str) -> Allowed {
    let answer = |about: &str, to: Use| {
        answers.iter().rev().find(|one| one.statement_id == about && one.purpose == to).map(|one| one.level)
    };
    let unasked = Allowed::unasked();
    Allowed::new(|to| answer(statement, to).or_else(|| answer("", to)).unwrap_or(unasked.level(to)))
}

/// A day, so that what several people did one after another is not put in order.
pub fn today() -> String {
    app::now().get(..10).unwrap_or_default().to_owned()
}

/// The end of this hour: when a change that a participant made counts as made. It is never earlier than the change, so
/// that whoever asks for what changed since then is told.
pub fn this_hour() -> String {
    let now = jiff::Timestamp::now().as_second();
    let end = now - now.rem_euclid(3600) + 3600;
    app::written(jiff::Timestamp::from_second(end).unwrap_or(jiff::Timestamp::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(statement: &str, purpose: Use, level: Level) -> Answer {
        Answer { statement_id: statement.into(), purpose, level, text_number: 0, how: How::Paper, given_on: today() }
    }

    #[test]
    fn one_for_a_statement_counts_before_one_for_all_and_the_newest_before_older_ones() {
        assert_eq!(agreed(&[], "s"), Allowed::unasked());
        let mut answers: Vec<Answer> = Use::ALL.map(|to| answer("", to, Level::Organisation)).to_vec();
        assert_eq!(agreed(&answers, "s"), Allowed::all(Level::Organisation));
        answers.push(answer("s", Use::Data, Level::Withheld));
        assert_eq!(agreed(&answers, "s").level(Use::Data), Level::Withheld);
        assert_eq!(agreed(&answers, "s").level(Use::Site), Level::Organisation);
        assert_eq!(agreed(&answers, "other").level(Use::Data), Level::Organisation);
        answers.push(answer("s", Use::Report, Level::Withheld));
        assert_eq!(agreed(&answers, "s"), Allowed::all(Level::Withheld), "what is closed in reports is closed");
    }

    #[test]
    fn an_hour_ends_after_now_and_is_the_same_for_all_in_it() {
        assert!(this_hour() > app::now());
        assert!(this_hour().ends_with(":00:00.000000Z"));
        assert_eq!(today().len(), 10);
    }
}
