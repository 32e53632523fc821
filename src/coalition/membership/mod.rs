//! Who belongs to the coalition, who sees that, and what may be counted in public.
//!
//! A member chooses: listed by name, counted in its region only, or hidden. A hidden member changes nothing that the
//! public sees, no number either. Numbers that would point at fewer than [`FEWEST`] unnamed members are told of the
//! world instead of a region, or of nothing.

pub mod endorse;
pub mod follow;
pub mod join;
pub mod leave;
pub mod sight;
pub mod store;

use super::Kind;
use crate::access::Role;
use crate::access::{Key, Protected, Public, Viewer};
use crate::organisation::{Office, Profile, Sector, Side};
use std::collections::BTreeMap;

/// Unnamed members that a number may stand for, at least.
pub const FEWEST: usize = 5;

/// Who sees a member: its own choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sight {
    /// By name, with its page.
    Listed,
    /// One more in its region, without a name.
    Region,
    /// Nobody but those who decide about members.
    Hidden,
}

impl Sight {
    pub const ALL: [Sight; 3] = [Sight::Listed, Sight::Region, Sight::Hidden];

    pub fn as_str(self) -> &'static str {
        match self {
            Sight::Listed => "listed",
            Sight::Region => "region",
            Sight::Hidden => "hidden",
        }
    }

    pub fn parse(word: &str) -> Option<Sight> {
        Sight::ALL.into_iter().find(|sight| sight.as_str() == word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub id: String,
    pub organisation_id: String,
    /// `None` for founders, and for those of before the forms.
    pub application_id: Option<String>,
    pub kind: Kind,
    /// ISO 8601 of any precision.
    pub since: String,
    pub sight: Sight,
    /// Where it is known from.
    pub source: String,
    /// `None` while it belongs.
    pub ended: Option<Ending>,
    pub changed_at: String,
}

/// How it ended. The row stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// ISO 8601 of any precision.
    pub on: String,
    /// By itself, or ended by the coalition.
    pub by_itself: bool,
    pub because: String,
}

/// A membership with its organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Belonging {
    pub membership: Membership,
    pub profile: Profile,
}

/// What a directory shows of a member.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    pub membership: String,
    pub organisation: String,
    pub name: String,
    /// Its public page.
    pub address: Option<String>,
    pub offices: Vec<Office>,
    pub sectors: Vec<Sector>,
    pub side: Option<Side>,
    pub kind: Kind,
    pub since: String,
    pub source: String,
    pub sight: Sight,
    pub ended: Option<Ending>,
}

impl Belonging {
    pub fn stands(&self) -> bool {
        self.membership.ended.is_none()
    }
}

impl Protected for Belonging {
    type View = Card;

    /// Who is not listed is seen by those who decide about members: the desk and the steering committee.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let listed = self.membership.sight == Sight::Listed && self.profile.public_at.is_some();
        listed || viewer.is_staff() || viewer.has(&Role::Steering)
    }

    fn open(&self, _: &Key, _: &Viewer) -> Card {
        let Belonging { membership, profile } = self;
        Card {
            membership: membership.id.clone(),
            organisation: profile.organisation.id.clone(),
            name: profile.organisation.name.clone(),
            address: profile.public_at.is_some().then(|| profile.organisation.address()),
            offices: profile.offices.clone(),
            sectors: profile.sectors.clone(),
            side: profile.side(),
            kind: membership.kind,
            since: membership.since.clone(),
            source: membership.source.clone(),
            sight: membership.sight,
            ended: membership.ended.clone(),
        }
    }
}

/// How many belong, as far as the public may know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Members and supporters that are listed by name.
    pub listed: usize,
    pub members: usize,
    pub supporters: usize,
    /// Of those who chose to be counted in their region only, by region: where there are enough of them.
    pub unnamed: BTreeMap<&'static str, usize>,
    /// Of the same, those whose region would be told too exactly: nought unless there are enough of them.
    pub elsewhere: usize,
}

impl Public for Tally {}

impl Tally {
    /// Counts those who stand. Hidden members are not looked at.
    pub fn of(all: &[Belonging]) -> Tally {
        let mut tally = Tally::default();
        let mut regions: BTreeMap<&'static str, usize> = BTreeMap::new();
        for one in all.iter().filter(|one| one.stands()) {
            match one.membership.sight {
                Sight::Listed if one.profile.public_at.is_some() => {
                    tally.listed += 1;
                    match one.membership.kind {
                        Kind::Member => tally.members += 1,
                        Kind::Supporter => tally.supporters += 1,
                    }
                }
                Sight::Region => *regions.entry(one.profile.region().unwrap_or_default()).or_default() += 1,
                Sight::Listed | Sight::Hidden => {}
            }
        }
        for (region, count) in regions {
            match count >= FEWEST && !region.is_empty() {
                true => drop(tally.unnamed.insert(region, count)),
                false => tally.elsewhere += count,
            }
        }
        if tally.elsewhere < FEWEST {
            tally.elsewhere = 0;
        }
        tally
    }

    /// Everybody that may be counted.
    pub fn all(&self) -> usize {
        self.listed + self.unnamed.values().sum::<usize>() + self.elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access;
    use crate::access::Standing;
    use crate::organisation::Organisation;
    use std::sync::Arc;

    fn member(name: &str, country: &str, sight: Sight) -> Belonging {
        let organisation = Organisation { id: name.into(), name: name.into(), ..Organisation::default() };
        let offices = vec![Office { city: String::new(), country: country.into() }];
        let public_at = (sight == Sight::Listed).then(|| "2026-01-01".to_owned());
        Belonging {
            membership: Membership {
                id: format!("m-{name}"),
                organisation_id: name.into(),
                application_id: None,
                kind: Kind::Member,
                since: "2026".into(),
                sight,
                source: String::new(),
                ended: None,
                changed_at: String::new(),
            },
            profile: Profile { organisation, offices, public_at, ..Profile::default() },
        }
    }

    #[test]
    fn only_those_who_decide_see_who_is_not_listed() {
        let all =
            [member("a", "GHA", Sight::Listed), member("b", "GHA", Sight::Region), member("c", "GHA", Sight::Hidden)];
        let of = |role: Role| {
            Viewer::Person(Arc::new(Standing { account: "x".into(), roles: [role].into_iter().collect() }))
        };
        let seen = |viewer: &Viewer| access::show_all(viewer, &all).get().len();
        assert_eq!([seen(&Viewer::Public), seen(&of(Role::Member)), seen(&of(Role::Reviewer))], [1, 1, 1]);
        assert_eq!([seen(&Viewer::Operator), seen(&of(Role::Secretariat)), seen(&of(Role::Steering))], [3, 3, 3]);
    }

    #[test]
    fn a_hidden_member_changes_no_count_and_few_unnamed_ones_are_folded() {
        let mut all = vec![member("a", "GHA", Sight::Listed), member("b", "KEN", Sight::Region)];
        let before = Tally::of(&all);
        assert_eq!((before.all(), before.unnamed.len(), before.elsewhere), (1, 0, 0));
        all.push(member("c", "FRA", Sight::Hidden));
        assert_eq!(Tally::of(&all), before);
        for name in ["d", "e", "f"] {
            all.push(member(name, "UGA", Sight::Region));
        }
        assert_eq!(Tally::of(&all), before, "four in Africa say nothing");
        all.push(member("g", "FRA", Sight::Region));
        assert_eq!((Tally::of(&all).elsewhere, Tally::of(&all).unnamed.len()), (5, 0), "five in the world do");
        all.push(member("h", "GHA", Sight::Region));
        let tally = Tally::of(&all);
        assert_eq!((tally.unnamed.get("africa"), tally.elsewhere), (Some(&5), 0), "and one in Europe is not told");
    }
}
