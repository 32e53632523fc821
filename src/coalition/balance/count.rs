//! Counts what balance is made of.

use super::people::People;
use super::{Balance, Counted, Division, Measure, Target};
use crate::coalition::committee::Committee;
use crate::coalition::membership::Card;
use crate::organisation::profile::{REGIONS, SIDES};
use crate::organisation::{Profile, Side};
use crate::region;
use crate::roundtable::Roundtable;
use crate::synthesis::GlobalReport;
use std::collections::BTreeMap;

/// Of a consultation: `held` are its roundtables, `report` its newest global report that is published.
pub fn of_consultation(
    held: &[Roundtable],
    report: Option<&GlobalReport>,
    (participants, speakers): (People, People),
    targets: Vec<Target>,
) -> Balance {
    let mut counting = Counting::default();
    for one in held {
        counting.add(Measure::Hosts, place(one), one.hosts.len() as u64);
    }
    if let Some(report) = report {
        let places: BTreeMap<&str, [Option<&str>; 2]> =
            report.roundtables.iter().map(|one| (one.slug.as_str(), place(one))).collect();
        let of = |slug: &str| places.get(slug).copied().unwrap_or_default();
        for one in &report.statements {
            counting.add(Measure::Statements, of(&one.roundtable), 1);
        }
        for (division, at) in [(Division::Sides, 0), (Division::Regions, 1)] {
            let counted = counting.0.entry((Measure::Findings, division)).or_default();
            for finding in &report.findings {
                let mut parts: Vec<Option<&str>> =
                    finding.support.roundtables.iter().map(|slug| of(slug)[at]).collect();
                parts.sort_unstable();
                parts.dedup();
                parts.into_iter().for_each(|part| counted.add(part, 1));
            }
            counted.of = report.findings.len() as u64;
        }
    }
    for (measure, people) in [(Measure::Participants, participants), (Measure::Speakers, speakers)] {
        counting.0.extend(people.by_division().map(|(division, counted)| ((measure, division), counted)));
    }
    Balance { unheard: unheard(held), unheard_m49: unheard_m49(held), ..counting.finish(targets) }
}

/// Of the coalition: those members that are listed, and the seats that somebody known sits on.
pub fn of_coalition(
    cards: &[Card],
    committee: Option<(&Committee, &str)>,
    profiles: &[Profile],
    targets: Vec<Target>,
) -> Balance {
    let mut counting = Counting::default();
    for card in cards.iter().filter(|card| card.ended.is_none() && card.address.is_some()) {
        let countries = card.offices.iter().map(|office| office.country.as_str());
        let region = countries.flat_map(|country| region::regions_of(REGIONS, country)).next();
        counting.add(Measure::Members, [card.side.map(Side::as_str), region], 1);
    }
    if let Some((committee, today)) = committee {
        let day = committee.day(today);
        for sitting in committee.seats_on(day).filter_map(|seat| seat.holder_on(day)) {
            if let Some(profile) = profiles.iter().find(|one| sitting.is_of(&one.organisation.id)) {
                counting.add(Measure::Seats, [profile.side().map(Side::as_str), profile.region()], 1);
            }
        }
    }
    counting.finish(targets)
}

#[derive(Default)]
struct Counting(BTreeMap<(Measure, Division), Counted>);

impl Counting {
    /// Side first, then region.
    fn add(&mut self, measure: Measure, [side, region]: [Option<&str>; 2], count: u64) {
        self.0.entry((measure, Division::Sides)).or_default().add(side, count);
        self.0.entry((measure, Division::Regions)).or_default().add(region, count);
    }

    fn finish(mut self, targets: Vec<Target>) -> Balance {
        self.0.retain(|_, counted| counted.of > 0);
        Balance { counted: self.0, targets, ..Balance::default() }
    }
}

/// Side and region of a roundtable.
fn place(roundtable: &Roundtable) -> [Option<&str>; 2] {
    let side = region::regions_of(SIDES, &roundtable.country).into_iter().next();
    [side, roundtable.coalition_region()]
}

fn unheard(held: &[Roundtable]) -> Vec<String> {
    let heard: Vec<&str> = held.iter().filter_map(Roundtable::coalition_region).collect();
    Division::Regions.parts().into_iter().filter(|part| !heard.contains(part)).map(str::to_owned).collect()
}

/// Of the finest regions of M49.
fn unheard_m49(held: &[Roundtable]) -> Vec<String> {
    let Some(scheme) = region::scheme("m49") else { return Vec::new() };
    let is_finest = |id: &str| !scheme.regions.iter().any(|one| one.parent.as_deref() == Some(id));
    let heard = |members: &std::collections::BTreeSet<String>| held.iter().any(|one| members.contains(&one.country));
    let unheard = scheme.regions.iter().filter(|one| is_finest(&one.id) && !heard(&one.members));
    unheard.map(|one| one.id.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_counted_where_they_hosted_and_silence_is_named() {
        let held = |country: &str, hosts: usize| Roundtable {
            country: country.into(),
            hosts: vec!["A host".into(); hosts],
            ..Roundtable::default()
        };
        let all = [held("THA", 2), held("CAN", 1), held("UGA", 1), held("FRA", 2), held("GHA", 1)];
        let balance = of_consultation(&all, None, Default::default(), Vec::new());
        let sides = &balance.counted[&(Measure::Hosts, Division::Sides)];
        assert_eq!((sides.count("south"), sides.count("north"), sides.of), (4, 3, 7));
        let regions = &balance.counted[&(Measure::Hosts, Division::Regions)];
        assert_eq!((regions.count("africa"), regions.count("asia-pacific")), (2, 2));
        assert_eq!(balance.unheard, ["middle-east"]);
        assert!(balance.unheard_m49.contains(&"143".to_owned()) && !balance.unheard_m49.contains(&"011".to_owned()));
        assert!(!balance.counted.contains_key(&(Measure::Statements, Division::Sides)), "not known is not nought");
    }
}
