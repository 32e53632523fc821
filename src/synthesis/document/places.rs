//! Where the roundtables were held: the map, and the table that says the same.

use super::Writer;
use crate::region::{self, map};
use crate::roundtable::Roundtable;
use std::collections::BTreeMap;
use typesetting::document::{Block, Cell, Figure, Inline, Table, link, plain};

impl<'a> Writer<'a> {
    /// The map with its table; the table alone where no country is known.
    pub(super) fn places(&self) -> Vec<Block> {
        let mut by_country: BTreeMap<&str, Vec<&'a Roundtable>> = BTreeMap::new();
        for roundtable in &self.report.roundtables {
            if region::country(&roundtable.country).is_some() {
                by_country.entry(&roundtable.country).or_default().push(roundtable);
            }
        }
        let points: Vec<(String, &region::Country, u8)> = by_country
            .iter()
            .filter_map(|(country, held)| {
                let names: Vec<&str> = held.iter().map(|one| self.place_of(one)).collect();
                Some((self.words.commas(names), region::country(country)?, self.tint(&held[0].slug)))
            })
            .collect();
        if points.is_empty() {
            return vec![Block::Table(self.table())];
        }
        let alt = self.say_n("synthesis-map-alt", points.len());
        let title = self.say("synthesis-map-title");
        let on_map: Vec<map::MapPoint> = points
            .iter()
            .map(|(label, country, tint)| map::MapPoint {
                label,
                lat: country.lat,
                lon: country.lon,
                tint: Some(*tint),
                href: None,
            })
            .collect();
        let words = map::MapWords { title: &title, description: &alt };
        let svg = map::svg(&on_map, |country| self.tint_where_heard(country), &words);
        let caption = plain(self.say("synthesis-map-caption"));
        vec![Block::Figure(Figure { svg, alt, caption, twin: Some(self.table()) })]
    }

    /// Countries of regions that were heard carry the colour of their region.
    fn tint_where_heard(&self, country: &str) -> Option<u8> {
        let region = region::regions_of("coalition", country).into_iter().next()?;
        self.held.regions().iter().any(|heard| heard == region).then(|| region::tint_of(country))?
    }

    /// Roundtables in the order held.
    fn table(&self) -> Table {
        let head = ["synthesis-place", "synthesis-days", "synthesis-hosts", "synthesis-region"];
        let cell = |text: Vec<Inline>| Cell { text, ..Cell::default() };
        let rows = self.report.roundtables.iter().map(|roundtable| {
            vec![
                cell(vec![link(self.to_roundtable(&roundtable.slug), self.full_place(roundtable))]),
                cell(plain(self.words.days(roundtable.days.as_str()))),
                cell(plain(self.hosts(roundtable))),
                cell(plain(self.region_or_unknown(self.held.region(&roundtable.slug)))),
            ]
        });
        Table {
            caption: plain(self.say("synthesis-places-table")),
            head: head.iter().map(|key| cell(plain(self.say(key)))).collect(),
            rows: rows.collect(),
            matrix: false,
        }
    }

    /// "Accra, Ghana", as far as it is known.
    pub(super) fn full_place(&self, roundtable: &Roundtable) -> String {
        let country = region::country(&roundtable.country).map(|country| country.name(self.words.language()));
        match (roundtable.city.as_str(), country) {
            ("", Some(country)) => country.to_owned(),
            ("", None) => roundtable.title.clone(),
            (city, Some(country)) => {
                self.words.say_with("place-in-country", &[("city", city.into()), ("country", country.into())])
            }
            (city, None) => city.to_owned(),
        }
    }

    pub(super) fn hosts(&self, roundtable: &Roundtable) -> String {
        if roundtable.hosts.is_empty() {
            self.say("synthesis-not-known")
        } else {
            self.words.semicolons(&roundtable.hosts)
        }
    }
}
