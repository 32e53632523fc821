//! Who looks, what somebody may do, and for whom a thing is meant.

use std::collections::BTreeSet;
use std::sync::Arc;

/// Somebody who looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Viewer {
    /// Anybody on the web, and every file that leaves the house.
    Public,
    /// Somebody signed in.
    Person(Arc<Standing>),
    /// The person who runs this installation, let in from the machine itself.
    Operator,
}

/// Who somebody signed in is to the house: an account and its roles, no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Id of the account.
    pub account: String,
    pub roles: BTreeSet<Role>,
}

/// What somebody may do and see. Roles add up; each is granted by somebody, and ended by somebody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Runs the consultations: works at the desk.
    Secretariat,
    /// Sorts statements into themes.
    Analyst,
    /// Holds a seat on the steering committee.
    Steering,
    /// Looks at applications.
    Reviewer,
    /// Speaks for a member organisation.
    Member,
    /// Sits in the working group with this id.
    Group(String),
    /// Host or rapporteur of the roundtable with this id.
    Team(String),
}

impl Role {
    /// The word in tables, and the id that the role is about, `""` for none.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Role::Secretariat => ("secretariat", ""),
            Role::Analyst => ("analyst", ""),
            Role::Steering => ("steering", ""),
            Role::Reviewer => ("reviewer", ""),
            Role::Member => ("member", ""),
            Role::Group(id) => ("group", id),
            Role::Team(id) => ("team", id),
        }
    }

    /// `None` when the word names no role, or the id is missing or too much.
    pub fn parse(word: &str, about: &str) -> Option<Role> {
        match (word, about) {
            ("secretariat", "") => Some(Role::Secretariat),
            ("analyst", "") => Some(Role::Analyst),
            ("steering", "") => Some(Role::Steering),
            ("reviewer", "") => Some(Role::Reviewer),
            ("member", "") => Some(Role::Member),
            ("group", id) if !id.is_empty() => Some(Role::Group(id.to_owned())),
            ("team", id) if !id.is_empty() => Some(Role::Team(id.to_owned())),
            _ => None,
        }
    }
}

impl Viewer {
    /// Whether this is somebody who works at the desk: the operator, or a person of the secretariat.
    pub fn is_staff(&self) -> bool {
        *self == Viewer::Operator || self.has(&Role::Secretariat)
    }

    /// Whether this is a person with that role. The operator has none: she is let in everywhere by name.
    pub fn has(&self, role: &Role) -> bool {
        matches!(self, Viewer::Person(standing) if standing.roles.contains(role))
    }
}

/// For whom a thing is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    Public,
    /// Those who speak for a member organisation.
    Members,
    /// The working group with this id.
    Group(String),
    /// The steering committee.
    Steering,
    /// The team of the roundtable with this id.
    Team(String),
    /// Those who work at the desk, nobody else.
    Sealed,
}

impl Audience {
    /// Whether `viewer` is one of those it is meant for. Who works at the desk is one of each.
    pub fn includes(&self, viewer: &Viewer) -> bool {
        viewer.is_staff()
            || match self {
                Audience::Public => true,
                // Whoever sits on the committee or in a group came out of the membership.
                Audience::Members => {
                    viewer.has(&Role::Member)
                        || viewer.has(&Role::Steering)
                        || matches!(viewer, Viewer::Person(standing)
                            if standing.roles.iter().any(|role| matches!(role, Role::Group(_))))
                }
                Audience::Group(id) => viewer.has(&Role::Group(id.clone())),
                Audience::Steering => viewer.has(&Role::Steering),
                Audience::Team(id) => viewer.has(&Role::Team(id.clone())),
                Audience::Sealed => false,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(roles: &[Role]) -> Viewer {
        Viewer::Person(Arc::new(Standing { account: "a".into(), roles: roles.iter().cloned().collect() }))
    }

    #[test]
    fn an_audience_takes_in_its_own_and_the_desk() {
        let group = || Audience::Group("one".into());
        assert!(Audience::Public.includes(&Viewer::Public));
        assert!(!Audience::Members.includes(&Viewer::Public));
        assert!(Audience::Members.includes(&person(&[Role::Member])));
        assert!(Audience::Members.includes(&person(&[Role::Group("one".into())])));
        assert!(group().includes(&person(&[Role::Group("one".into())])));
        assert!(!group().includes(&person(&[Role::Group("other".into()), Role::Member, Role::Steering])));
        assert!(!Audience::Steering.includes(&person(&[Role::Member])));
        for audience in [Audience::Sealed, Audience::Steering, group(), Audience::Team("r".into())] {
            assert!(audience.includes(&Viewer::Operator));
            assert!(audience.includes(&person(&[Role::Secretariat])));
            assert!(!audience.includes(&Viewer::Public));
            assert!(!audience.includes(&person(&[])));
        }
        assert!(!Audience::Sealed.includes(&person(&[Role::Member, Role::Steering, Role::Team("r".into())])));
    }

    #[test]
    fn a_role_comes_back_from_its_words() {
        for role in [Role::Secretariat, Role::Member, Role::Group("g".into()), Role::Team("r".into())] {
            let (word, about) = role.parts();
            assert_eq!(Role::parse(word, about), Some(role.clone()));
        }
        assert_eq!(Role::parse("group", ""), None);
        assert_eq!(Role::parse("member", "x"), None);
        assert_eq!(Role::parse("king", ""), None);
    }
}
