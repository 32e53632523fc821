//! For whom a thing is meant, given what it was made from: for no more than any of its sources is.

use super::{Audience, Viewer};
use std::collections::BTreeSet;

/// Everybody whom each of these audiences takes in. Without any, that is everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Readers(BTreeSet<Audience>);

impl Readers {
    pub fn everybody() -> Readers {
        Readers::default()
    }

    pub fn of(audience: Audience) -> Readers {
        Readers([audience].into_iter().filter(|one| *one != Audience::Public).collect())
    }

    pub fn include(&self, viewer: &Viewer) -> bool {
        self.0.iter().all(|audience| audience.includes(viewer))
    }

    pub fn are_everybody(&self) -> bool {
        self.0.is_empty()
    }

    /// Those who are among both.
    pub fn and(&self, others: &Readers) -> Readers {
        Readers(self.0.union(&others.0).cloned().collect())
    }

    /// The audiences of these that `lifted` does not name: what a release of `lifted` leaves of them.
    pub fn without(&self, lifted: &Readers) -> Readers {
        Readers(self.0.difference(&lifted.0).cloned().collect())
    }

    /// Whether nobody is among these who is not among `others`, whatever roles anybody has.
    pub fn are_within(&self, others: &Readers) -> bool {
        others.0.iter().all(|other| self.0.iter().any(|own| own.is_within(other)))
    }

    pub fn iter(&self) -> impl Iterator<Item = &Audience> {
        self.0.iter()
    }

    /// As a column has it: words with a space between, nothing for everybody.
    pub fn text(&self) -> String {
        self.0.iter().map(Audience::word).collect::<Vec<_>>().join(" ")
    }

    /// Reads what [`Readers::text`] wrote. What is not understood is for nobody but the desk: a version of the program
    /// that does not know an audience must not open what was meant for it.
    pub fn parse(text: &str) -> Readers {
        Readers(
            text.split_whitespace()
                .map(|word| Audience::parse(word).unwrap_or(Audience::Sealed))
                .filter(|one| *one != Audience::Public)
                .collect(),
        )
    }
}

/// A thing that may be made from others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// For whom it was meant when it was deposited or last edited.
    pub own: Readers,
    /// What releases of this very thing have lifted from its sources.
    pub lifted: Readers,
}

impl Origin {
    /// Who may read it, its `sources` being for these: all of them must, but for what was lifted by a recorded act.
    pub fn readers<'r>(&self, sources: impl IntoIterator<Item = &'r Readers>) -> Readers {
        sources.into_iter().fold(self.own.clone(), |readers, source| readers.and(&source.without(&self.lifted)))
    }
}

impl Audience {
    /// Whether nobody is in this one who is not in `other`.
    fn is_within(&self, other: &Audience) -> bool {
        self == other
            || match (self, other) {
                (_, Audience::Public) | (Audience::Sealed, _) => true,
                (Audience::Group(_) | Audience::Steering, Audience::Members) => true,
                _ => false,
            }
    }

    /// The word in columns and forms.
    pub fn word(&self) -> String {
        match self {
            Audience::Public => "public".to_owned(),
            Audience::Members => "members".to_owned(),
            Audience::Group(id) => format!("group:{id}"),
            Audience::Steering => "steering".to_owned(),
            Audience::Team(id) => format!("team:{id}"),
            Audience::Sealed => "sealed".to_owned(),
        }
    }

    pub fn parse(word: &str) -> Option<Audience> {
        let (name, id) = word.split_once(':').unwrap_or((word, ""));
        match (name, id) {
            ("public", "") => Some(Audience::Public),
            ("members", "") => Some(Audience::Members),
            ("steering", "") => Some(Audience::Steering),
            ("sealed", "") => Some(Audience::Sealed),
            ("group", id) if !id.is_empty() => Some(Audience::Group(id.to_owned())),
            ("team", id) if !id.is_empty() => Some(Audience::Team(id.to_owned())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Role, Standing};
    use super::*;
    use proptest::prelude::*;
    use std::sync::Arc;

    fn audience(number: usize) -> Audience {
        [
            Audience::Public,
            Audience::Members,
            Audience::Steering,
            Audience::Group("one".into()),
            Audience::Group("other".into()),
            Audience::Team("accra".into()),
            Audience::Sealed,
        ][number % 7]
            .clone()
    }

    /// The public, the operator, and a person with each set of these roles.
    fn viewers() -> Vec<Viewer> {
        let roles = [
            Role::Member,
            Role::Steering,
            Role::Analyst,
            Role::Secretariat,
            Role::Group("one".into()),
            Role::Group("other".into()),
            Role::Team("accra".into()),
        ];
        let person = |set: usize| {
            let roles = roles.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, role)| role.clone());
            Viewer::Person(Arc::new(Standing { account: "a".into(), roles: roles.collect() }))
        };
        (0..1 << roles.len()).map(person).chain([Viewer::Public, Viewer::Operator]).collect()
    }

    /// What people do to things, one after the other.
    #[derive(Debug, Clone)]
    enum Act {
        /// Makes a thing from those with these numbers.
        Make(usize, Vec<usize>),
        /// Means a thing for somebody else: closer at once, wider not without a release.
        Mean(usize, usize),
        /// A second person releases a thing from what one of its sources asks.
        Release(usize, usize),
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let act = prop_oneof![
            3 => (0..7_usize, prop::collection::vec(0..20_usize, 0..3)).prop_map(|(own, from)| Act::Make(own, from)),
            2 => (0..20_usize, 0..7_usize).prop_map(|(thing, own)| Act::Mean(thing, own)),
            1 => (0..20_usize, 0..7_usize).prop_map(|(thing, lifts)| Act::Release(thing, lifts)),
        ];
        prop::collection::vec(act, 1..30)
    }

    #[derive(Debug, Default)]
    struct Thing {
        origin: Origin,
        sources: Vec<usize>,
    }

    fn readers(things: &[Thing], at: usize) -> Readers {
        // A source was made before, so that this ends.
        let sources: Vec<Readers> = things[at].sources.iter().map(|source| readers(things, *source)).collect();
        things[at].origin.readers(&sources)
    }

    proptest! {
        #[test]
        fn a_derived_thing_is_never_wider_than_its_sources_without_a_release(acts in acts()) {
            let viewers = viewers();
            let mut things: Vec<Thing> = Vec::new();
            for act in acts {
                match act {
                    Act::Make(own, from) => {
                        let mut sources: Vec<usize> = from.into_iter().filter(|at| *at < things.len()).collect();
                        sources.dedup();
                        let own = Readers::of(audience(own));
                        things.push(Thing { origin: Origin { own, ..Origin::default() }, sources });
                    }
                    Act::Mean(thing, own) if thing < things.len() => {
                        let wanted = Readers::of(audience(own));
                        if wanted.are_within(&things[thing].origin.own) {
                            things[thing].origin.own = wanted;
                        }
                    }
                    Act::Release(thing, lifts) if thing < things.len() => {
                        let lifted = things[thing].origin.lifted.and(&Readers::of(audience(lifts)));
                        things[thing].origin.lifted = lifted;
                    }
                    Act::Mean(..) | Act::Release(..) => {}
                }
                for (at, thing) in things.iter().enumerate() {
                    let own = readers(&things, at);
                    prop_assert!(own.are_within(&thing.origin.own));
                    for source in &thing.sources {
                        let theirs = readers(&things, *source).without(&thing.origin.lifted);
                        prop_assert!(own.are_within(&theirs));
                        for viewer in viewers.iter().filter(|viewer| own.include(viewer)) {
                            prop_assert!(theirs.include(viewer), "{viewer:?} sees {at} and not its source {source}");
                        }
                    }
                }
            }
        }

        /// What is said without a viewer holds for every viewer.
        #[test]
        fn those_within_are_among_the_others(one in prop::collection::vec(0..7_usize, 0..3), other in prop::collection::vec(0..7_usize, 0..3)) {
            let of = |numbers: &[usize]| numbers.iter().fold(Readers::everybody(), |all, at| all.and(&Readers::of(audience(*at))));
            let (one, other) = (of(&one), of(&other));
            if one.are_within(&other) {
                prop_assert!(viewers().iter().all(|viewer| !one.include(viewer) || other.include(viewer)));
            }
            prop_assert_eq!(Readers::parse(&one.text()), one);
        }
    }

    #[test]
    fn an_audience_of_a_newer_version_is_closed() {
        assert_eq!(
            Readers::parse("members friends"),
            Readers::of(Audience::Members).and(&Readers::of(Audience::Sealed))
        );
        assert!(Readers::parse("public").are_everybody());
    }
}
