//! The map of where roundtables were held, with the table that says the same.

use super::parts::{self, OWN_SCHEME};
use crate::organisation::Organisation;
use crate::region::map::{MapPoint, MapWords, svg};
use crate::region::{self, Region};
use crate::roundtable::Roundtable;
use crate::words::Words;
use std::collections::BTreeMap;
use typesetting::document::{Block, Figure, Table, link, plain};

/// Roundtables on the map, their regions tinted. `only` tints one region alone, whatever its scheme.
/// `None` when no country of any roundtable is known.
pub fn figure(
    words: Words,
    roundtables: &[Roundtable],
    organisations: &[Organisation],
    only: Option<&Region>,
) -> Option<Block> {
    // Places are shown where their country is: of cities no position is kept.
    let mut places: BTreeMap<&str, Vec<&Roundtable>> = BTreeMap::new();
    for roundtable in roundtables.iter().filter(|one| region::country(&one.country).is_some()) {
        places.entry(&roundtable.country).or_default().push(roundtable);
    }
    let labelled: Vec<(String, String, &str)> = places
        .iter()
        .map(|(country, held)| {
            let names: Vec<&str> = held.iter().map(|roundtable| short_place(words, roundtable)).collect();
            let href = match held.as_slice() {
                [one] => one.address(),
                _ => format!("/regions/{OWN_SCHEME}/{}", held[0].coalition_region().unwrap_or_default()),
            };
            (names.join(", "), href, *country)
        })
        .collect();
    let points: Vec<MapPoint> = labelled
        .iter()
        .filter_map(|(label, href, country)| {
            let at = region::country(country)?;
            Some(MapPoint {
                label,
                lat: at.lat,
                lon: at.lon,
                tint: Some(parts::tint(places[country][0])),
                href: Some(href),
            })
        })
        .collect();
    if points.is_empty() {
        return None;
    }
    let heard: Vec<&str> = roundtables.iter().filter_map(Roundtable::coalition_region).collect();
    let tinted = |country: &str| match only {
        Some(region) => region.members.contains(country).then_some(region.tint.unwrap_or(1)),
        None => {
            let region = region::regions_of(OWN_SCHEME, country).into_iter().next()?;
            if heard.contains(&region) { region::tint_of(country) } else { None }
        }
    };
    let said = [("n", points.len().into())];
    let alt = words.say_with("synthesis-map-alt", &said);
    let title = words.say("synthesis-map-title");
    let drawn = svg(&points, tinted, &MapWords { title: &title, description: &alt });
    Some(Block::Figure(Figure {
        svg: drawn,
        alt,
        caption: plain(words.say("synthesis-map-caption")),
        twin: Some(table(words, roundtables, organisations)),
    }))
}

fn short_place<'a>(words: Words, roundtable: &'a Roundtable) -> &'a str {
    if !roundtable.city.is_empty() {
        return &roundtable.city;
    }
    region::country(&roundtable.country).map_or(roundtable.place(), |country| country.name(words.language()))
}

/// Roundtables in the order held: place, days, hosts.
pub fn table(words: Words, roundtables: &[Roundtable], organisations: &[Organisation]) -> Table {
    let head = ["synthesis-place", "synthesis-days", "synthesis-hosts", "synthesis-region"]
        .map(|key| parts::cell(plain(words.say(key))));
    let rows = roundtables.iter().map(|roundtable| {
        vec![
            parts::cell(vec![link(roundtable.address(), parts::place(words, roundtable))]),
            parts::cell(plain(parts::days(words, roundtable))),
            parts::cell(parts::hosts(words, roundtable, organisations)),
            parts::cell(region_link(words, roundtable).into_iter().collect()),
        ]
    });
    Table {
        caption: plain(words.say("synthesis-places-table")),
        head: head.into(),
        rows: rows.collect(),
        matrix: false,
    }
}

/// The region of a roundtable, with the way to its page.
pub fn region_link(words: Words, roundtable: &Roundtable) -> Option<typesetting::document::Inline> {
    let id = roundtable.coalition_region()?;
    let region = region::region(OWN_SCHEME, id)?;
    Some(link(format!("/regions/{OWN_SCHEME}/{id}"), region.name(words.language())))
}
