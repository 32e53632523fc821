//! What people agreed to: words may be put to several uses, and each has a level of its own.

use super::{Key, Level, Protected, Shown, Viewer};
use serde::{Deserialize, Serialize};

/// What words are put to. Every output is one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// In reports: of the roundtable and global, as page, PDF, Word file and in print. What is closed here is closed
    /// everywhere, since every other use comes from it.
    Report,
    /// By itself on the site: the statement's own page, lists, search, mails.
    Site,
    /// For programs: tables, feeds, the API, harvesters, exports.
    Data,
    /// In other languages.
    Translation,
}

impl Use {
    pub const ALL: [Use; 4] = [Use::Report, Use::Site, Use::Data, Use::Translation];

    /// The word in tables and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Use::Report => "report",
            Use::Site => "site",
            Use::Data => "data",
            Use::Translation => "translation",
        }
    }

    pub fn parse(word: &str) -> Option<Use> {
        Use::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A level for each use, none of them wider than that of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowed {
    report: Level,
    site: Level,
    data: Level,
    translation: Level,
}

impl Allowed {
    /// The same for every use.
    pub fn all(level: Level) -> Allowed {
        Allowed { report: level, site: level, data: level, translation: level }
    }

    /// What somebody who was not asked is taken to have agreed to: the words, without a name.
    pub fn unasked() -> Allowed {
        Allowed::all(Level::Roundtable)
    }

    pub fn new(level: impl Fn(Use) -> Level) -> Allowed {
        let report = level(Use::Report);
        let of = |to| level(to).stricter(report);
        Allowed { report, site: of(Use::Site), data: of(Use::Data), translation: of(Use::Translation) }
    }

    pub fn level(self, to: Use) -> Level {
        match to {
            Use::Report => self.report,
            Use::Site => self.site,
            Use::Data => self.data,
            Use::Translation => self.translation,
        }
    }

    /// What a reader sees: the strictest of the rule of the consultation, what the desk set, and what each of those
    /// who said it agreed to.
    pub fn strictest(rule: Level, set: Level, consents: impl IntoIterator<Item = Allowed>) -> Allowed {
        consents.into_iter().fold(Allowed::all(rule.stricter(set)), Allowed::stricter)
    }

    /// The stricter of two, use by use.
    pub fn stricter(self, other: Allowed) -> Allowed {
        Allowed::new(|to| self.level(to).stricter(other.level(to)))
    }

    /// Whether no use of it opens more than `other` does.
    pub fn is_no_wider_than(self, other: Allowed) -> bool {
        Use::ALL.into_iter().all(|to| self.level(to) >= other.level(to))
    }
}

/// A thing that can be put to several uses.
pub trait Usable: Protected + Sized {
    /// The same, no wider open than that use allows.
    fn put_to(&self, to: Use) -> Self;
}

/// Like [`super::show`], for one use.
pub fn show_for<P: Usable>(viewer: &Viewer, to: Use, thing: &P) -> Option<Shown<P::View>> {
    super::show(viewer, &thing.put_to(to))
}

/// Like [`super::show_all`], for one use.
pub fn show_all_for<'a, P: Usable + 'a>(
    viewer: &Viewer,
    to: Use,
    things: impl IntoIterator<Item = &'a P>,
) -> Shown<Vec<P::View>> {
    let key = Key(());
    let put = things.into_iter().map(|thing| thing.put_to(to)).filter(|thing| thing.may_be_seen_by(viewer));
    Shown(put.map(|thing| thing.open(&key, viewer)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn level() -> impl Strategy<Value = Level> {
        proptest::sample::select(&Level::ALL[..])
    }

    fn allowed() -> impl Strategy<Value = Allowed> {
        (level(), level(), level(), level()).prop_map(|(report, site, data, translation)| {
            Allowed::new(|to| match to {
                Use::Report => report,
                Use::Site => site,
                Use::Data => data,
                Use::Translation => translation,
            })
        })
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_any_of_what_it_comes_from(
            rule in level(), set in level(), consents in proptest::collection::vec(allowed(), 0..4)
        ) {
            let seen = Allowed::strictest(rule, set, consents.iter().copied());
            for to in Use::ALL {
                prop_assert!(seen.level(to) >= rule && seen.level(to) >= set);
                prop_assert!(consents.iter().all(|one| seen.level(to) >= one.level(to)));
                prop_assert!(seen.level(to) >= seen.level(Use::Report), "no use is wider than the report");
            }
        }

        #[test]
        fn who_withdraws_closes_whatever_others_agreed_to(
            rule in level(), set in level(), mut consents in proptest::collection::vec(allowed(), 0..4)
        ) {
            consents.push(Allowed::all(Level::Withheld));
            prop_assert_eq!(Allowed::strictest(rule, set, consents), Allowed::all(Level::Withheld));
        }

        #[test]
        fn more_consents_never_open_more(rule in level(), set in level(), one in allowed(), other in allowed()) {
            let both = Allowed::strictest(rule, set, [one, other]);
            prop_assert!(both.is_no_wider_than(Allowed::strictest(rule, set, [one])));
        }
    }

    #[test]
    fn uses_come_back_from_their_words() {
        for one in Use::ALL {
            assert_eq!(Use::parse(one.as_str()), Some(one));
        }
        assert_eq!(Use::parse("everything"), None);
        assert_eq!(Allowed::unasked().level(Use::Site), Level::Roundtable);
    }
}
