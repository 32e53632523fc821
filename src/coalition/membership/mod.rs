//! Who belongs to the coalition, who sees that, and what may be counted in public.
//!
//! A member chooses: listed by name, counted in its region only, or hidden. A hidden member changes nothing that the
//! public sees, no number either. Numbers of unnamed members fold as those of people do.

pub mod count;
pub mod endorse;
pub mod follow;
pub mod join;
pub mod leave;
pub mod sight;
pub mod store;

pub use count::Tally;

use super::Kind;
use crate::access::{Key, Protected, Role, Viewer};
use crate::organisation::{Office, Profile, Sector, Side};

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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::access;
    use crate::access::Standing;
    use crate::organisation::Organisation;
    use std::sync::Arc;

    pub(super) fn member(name: &str, country: &str, sight: Sight) -> Belonging {
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
}
