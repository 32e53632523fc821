//! Support: on how many roundtables and organisations something rests, out of how many.
//!
//! The unit is the roundtable, never the statement: a large meeting does not drown a small one, and
//! a point that one meeting made five times was raised once.

use super::record::{StatementRecord, Support};
use crate::organisation::Organisation;
use crate::roundtable::Roundtable;
use std::collections::{BTreeSet, HashMap};

/// The roundtables of a consultation and what each stands for in a count. Both denominators are here.
#[derive(Debug, Clone)]
pub struct Held {
    meetings: Vec<Meeting>,
    by_slug: HashMap<String, usize>,
    /// Regions that were heard, in the order in which they were first heard.
    regions: Vec<String>,
    organisations: BTreeSet<String>,
}

#[derive(Debug, Clone)]
struct Meeting {
    slug: String,
    region: Option<String>,
    /// Hosts by the one name that each goes by here.
    hosts: Vec<String>,
}

impl Held {
    /// `roundtables` in the order held. A host that `organisations` knows under another name counts once.
    pub fn new(roundtables: &[Roundtable], organisations: &[Organisation]) -> Held {
        let called = |host: &String| {
            organisations.iter().find(|one| one.is_called(host)).map_or_else(|| host.clone(), |one| one.name.clone())
        };
        let meetings: Vec<Meeting> = roundtables
            .iter()
            .map(|roundtable| Meeting {
                slug: roundtable.slug.clone(),
                region: roundtable.coalition_region().map(str::to_owned),
                hosts: roundtable.hosts.iter().map(called).collect(),
            })
            .collect();
        let mut regions: Vec<String> = Vec::new();
        for region in meetings.iter().filter_map(|meeting| meeting.region.as_ref()) {
            if !regions.contains(region) {
                regions.push(region.clone());
            }
        }
        Held {
            by_slug: meetings.iter().enumerate().map(|(at, meeting)| (meeting.slug.clone(), at)).collect(),
            organisations: meetings.iter().flat_map(|meeting| meeting.hosts.iter().cloned()).collect(),
            meetings,
            regions,
        }
    }

    /// Number of roundtables.
    pub fn roundtables(&self) -> usize {
        self.meetings.len()
    }

    /// Number of host organisations, each counted once.
    pub fn organisations(&self) -> usize {
        self.organisations.len()
    }

    /// Regions that were heard, in the order in which they were first heard.
    pub fn regions(&self) -> &[String] {
        &self.regions
    }

    /// Region of a roundtable; `None` when it is not known.
    pub fn region(&self, slug: &str) -> Option<&str> {
        self.by_slug.get(slug).and_then(|at| self.meetings[*at].region.as_deref())
    }

    /// Place of a roundtable in the order held; unknown ones come last.
    pub fn place(&self, slug: &str) -> usize {
        self.by_slug.get(slug).copied().unwrap_or(usize::MAX)
    }

    /// What `statements` rest on together.
    pub fn support<'a>(&self, statements: impl IntoIterator<Item = &'a StatementRecord>) -> Support {
        let mut raised = vec![false; self.meetings.len()];
        let mut count = 0;
        for statement in statements {
            count += 1;
            if let Some(at) = self.by_slug.get(&statement.roundtable) {
                raised[*at] = true;
            }
        }
        let (did, did_not): (Vec<_>, Vec<_>) = self.meetings.iter().zip(&raised).partition(|(_, raised)| **raised);
        let slugs = |some: &[(&Meeting, &bool)]| some.iter().map(|(meeting, _)| meeting.slug.clone()).collect();
        let hosts: BTreeSet<&String> = did.iter().flat_map(|(meeting, _)| &meeting.hosts).collect();
        let heard_from = |region: &&String| did.iter().any(|(meeting, _)| meeting.region.as_ref() == Some(region));
        let (regions, regions_not) = self.regions.iter().partition::<Vec<_>, _>(heard_from);
        Support {
            roundtables: slugs(&did),
            not_raised: slugs(&did_not),
            of_roundtables: self.meetings.len(),
            organisations: hosts.into_iter().cloned().collect(),
            of_organisations: self.organisations.len(),
            regions: regions.into_iter().cloned().collect(),
            regions_not: regions_not.into_iter().cloned().collect(),
            statements: count,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    #[test]
    fn a_roundtable_counts_once_however_often_it_said_it() {
        let (roundtables, organisations) = cast::meetings();
        let held = Held::new(&roundtables, &organisations);
        let said = [cast::said("accra", 1), cast::said("accra", 2), cast::said("bangkok", 3)];

        let support = held.support(&said);

        assert_eq!(support.roundtables, ["bangkok", "accra"], "in the order held");
        assert_eq!(support.not_raised, ["kampala", "paris"]);
        assert_eq!((support.statements, support.of_roundtables), (3, 4));
    }

    #[test]
    fn a_host_counts_once_whatever_name_a_source_uses() {
        let (roundtables, organisations) = cast::meetings();
        let held = Held::new(&roundtables, &organisations);

        let support = held.support(&[cast::said("kampala", 1), cast::said("accra", 2)]);

        assert_eq!(support.organisations, ["Refugee Rights Initiative", "West African Network"]);
        assert_eq!(support.of_organisations, 4);
    }

    #[test]
    fn regions_that_were_heard_and_did_not_raise_it_are_named() {
        let (roundtables, organisations) = cast::meetings();
        let held = Held::new(&roundtables, &organisations);

        let support = held.support(&[cast::said("kampala", 1)]);

        assert_eq!(support.regions, ["africa"]);
        assert_eq!(support.regions_not, ["asia-pacific", "europe"]);
    }
}
