//! Counts what balance is made of.

use super::store::Attended;
use super::{Balance, Counted, Division, Measure, Target};
use crate::coalition::committee::Committee;
use crate::coalition::membership::Card;
use crate::organisation::profile::{REGIONS, SIDES};
use crate::organisation::{Profile, Side};
use crate::region;
use crate::roundtable::Roundtable;
use crate::synthesis::GlobalReport;
use std::collections::BTreeMap;

/// People of one sort, as far as they may be told: by side, and by region.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People(BTreeMap<Division, Counted>);

/// People that a number may stand for, at least.
const FEWEST: u64 = 5;

/// How many took part or spoke. Cells of fewer than five go into what is not told, with the next smallest where that
/// would be fewer than five again. Sides and regions are folded together, so that what is not told in the one cannot be
/// found from the other.
pub fn people(what: &str, rows: &[Attended]) -> People {
    let mut cells: BTreeMap<[&str; 2], u64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.what == what) {
        let side = Side::of_country(&row.country).map_or("", Side::as_str);
        let region = region::regions_of(REGIONS, &row.country).into_iter().next().unwrap_or_default();
        *cells.entry([side, region]).or_default() += row.people.unsigned_abs();
    }
    let mut standing: Vec<([&str; 2], u64)> =
        cells.into_iter().filter(|(part, count)| *count > 0 && !part.contains(&"")).collect();
    standing.sort_by_key(|(part, count)| (std::cmp::Reverse(*count), *part));
    let all: u64 = rows.iter().filter(|row| row.what == what).map(|row| row.people.unsigned_abs()).sum();
    let told = |standing: &[([&str; 2], u64)]| standing.iter().map(|(_, count)| count).sum::<u64>();
    while let Some((_, smallest)) = standing.last() {
        if *smallest >= FEWEST && (told(&standing) == all || all - told(&standing) >= FEWEST) {
            break;
        }
        standing.pop();
    }
    let (mut sides, mut regions) = (Counted::default(), Counted::default());
    if all >= FEWEST {
        for ([side, region], count) in &standing {
            sides.add(Some(side), *count);
            regions.add(Some(region), *count);
        }
        let rest = all - told(&standing);
        sides.add(None, rest);
        regions.add(None, rest);
    }
    People([(Division::Sides, sides), (Division::Regions, regions)].into())
}

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
        counting.0.extend(people.0.into_iter().map(|(division, counted)| ((measure, division), counted)));
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

    #[test]
    fn few_people_are_folded() {
        let row = |country: &str, people| Attended {
            roundtable_id: String::new(),
            what: "participants".into(),
            country: country.into(),
            people,
            source: String::new(),
        };
        let rows = [row("GHA", 20), row("KEN", 6), row("LBN", 2), row("FRA", 30)];
        let People(told) = people("participants", &rows);
        assert_eq!(told[&Division::Regions].count("middle-east"), 0, "two people point at two people");
        let regions = &told[&Division::Regions];
        assert_eq!((regions.count("europe"), regions.count("africa"), regions.count("")), (30, 0, 28));
        assert_eq!(told[&Division::Sides].of, 58, "two and the twenty-six of Africa are not told apart");
        let People(few) = people("participants", &rows[2..3]);
        assert_eq!(few[&Division::Sides].of, 0);
    }
}
