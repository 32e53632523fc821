//! North and South, and regions: who hosts, who takes part, who speaks, what is said and found, who belongs and decides;
//! against what the secretariat aims at.
//!
//! Numbers of people are folded by `access::cells`. Everything else counts organisations, roundtables and statements that
//! the public sees anyway.

pub mod change;
pub mod count;
pub mod people;
pub mod picture;
pub mod store;

use crate::access::Public;
use crate::organisation::profile::{REGIONS, SIDES};
use std::collections::BTreeMap;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Hosts of roundtables, each in the country that it hosted in.
    Hosts,
    Participants,
    Speakers,
    /// Withheld ones too.
    Statements,
    /// A finding counts once in every region that raised it.
    Findings,
    /// Members and supporters that are listed.
    Members,
    /// Seats of the steering committee that somebody known sits on.
    Seats,
}

impl Measure {
    pub const ALL: [Measure; 7] = [
        Measure::Hosts,
        Measure::Participants,
        Measure::Speakers,
        Measure::Statements,
        Measure::Findings,
        Measure::Members,
        Measure::Seats,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Measure::Hosts => "hosts",
            Measure::Participants => "participants",
            Measure::Speakers => "speakers",
            Measure::Statements => "statements",
            Measure::Findings => "findings",
            Measure::Members => "members",
            Measure::Seats => "seats",
        }
    }

    pub fn parse(word: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.as_str() == word)
    }

    /// Whether it is of the coalition rather than of a consultation.
    pub fn is_of_coalition(self) -> bool {
        matches!(self, Measure::Members | Measure::Seats)
    }
}

/// A way of dividing the world that balance is looked at by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Division {
    /// Regions of the coalition's scheme.
    Regions,
    /// North, South, and both.
    Sides,
}

impl Division {
    pub const ALL: [Division; 2] = [Division::Sides, Division::Regions];

    /// Id of its scheme.
    pub fn scheme(self) -> &'static str {
        match self {
            Division::Regions => REGIONS,
            Division::Sides => SIDES,
        }
    }

    /// Ids of its parts, in order.
    pub fn parts(self) -> Vec<&'static str> {
        match self {
            Division::Regions => crate::region::scheme(REGIONS)
                .map(|scheme| scheme.regions.iter().map(|region| region.id.as_str()).collect())
                .unwrap_or_default(),
            Division::Sides => vec!["north", "south", "both"],
        }
    }
}

/// One measure, divided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// By part; what belongs to none known, or must not be told, is under the empty word.
    pub parts: BTreeMap<String, u64>,
    /// What shares are shares of: findings raised in two regions count in both, and once here.
    pub of: u64,
}

impl Counted {
    pub fn add(&mut self, part: Option<&str>, count: u64) {
        *self.parts.entry(part.unwrap_or_default().to_owned()).or_default() += count;
        self.of += count;
    }

    pub fn count(&self, part: &str) -> u64 {
        self.parts.get(part).copied().unwrap_or_default()
    }

    /// Hundredths, rounded down, so that a target is not reached by rounding. `None` of nothing.
    pub fn share(&self, part: &str) -> Option<u64> {
        (self.of > 0).then(|| self.count(part) * 100 / self.of)
    }
}

/// Everything counted. What is not known is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balance {
    pub counted: BTreeMap<(Measure, Division), Counted>,
    pub targets: Vec<Target>,
    /// Ids of regions of the coalition's scheme, and of the finest of M49, that no roundtable was held in.
    pub unheard: Vec<String>,
    pub unheard_m49: Vec<String>,
}

impl Public for Balance {}

/// The least share that a part should have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub measure: Measure,
    pub division: Division,
    pub part: String,
    pub hundredths: u64,
}

impl Balance {
    /// Targets that are missed, each with the share there is.
    pub fn missed(&self) -> Vec<(&Target, u64)> {
        let share = |one: &Target| self.counted.get(&(one.measure, one.division))?.share(&one.part);
        self.targets
            .iter()
            .filter_map(|one| Some((one, share(one)?)))
            .filter(|(one, share)| *share < one.hundredths)
            .collect()
    }

    pub fn target(&self, measure: Measure, division: Division, part: &str) -> Option<&Target> {
        self.targets.iter().find(|one| (one.measure, one.division, one.part.as_str()) == (measure, division, part))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_missed_until_the_share_is_there_in_full() {
        let mut hosts = Counted::default();
        hosts.add(Some("africa"), 2);
        hosts.add(Some("europe"), 4);
        hosts.add(None, 1);
        assert_eq!((hosts.share("africa"), hosts.share("americas"), hosts.of), (Some(28), Some(0), 7));
        assert_eq!(Counted::default().share("africa"), None);
        let target = |part: &str, hundredths| Target {
            measure: Measure::Hosts,
            division: Division::Regions,
            part: part.into(),
            hundredths,
        };
        let balance = Balance {
            counted: [((Measure::Hosts, Division::Regions), hosts)].into(),
            targets: vec![target("africa", 28), target("africa", 29), target("americas", 1)],
            ..Balance::default()
        };
        let missed: Vec<u64> = balance.missed().iter().map(|(one, _)| one.hundredths).collect();
        assert_eq!(missed, [29, 1]);
        let of_people = Target { measure: Measure::Speakers, ..target("africa", 50) };
        let unknown = Balance { targets: vec![of_people], ..balance };
        assert!(unknown.missed().is_empty(), "what is not known misses no target");
    }
}
