//! Everything that is kept of an organisation: offices, sectors, North or South.

use super::Organisation;
use crate::access::{Key, Protected, Viewer};
use crate::region;
use crate::words::Words;
use std::collections::BTreeSet;

/// A seat of office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Office {
    /// Empty when not known.
    pub city: String,
    /// ISO 3166-1 alpha-3; empty when not known.
    pub country: String,
}

/// A field of work, after the sectors that the coalition of 2009 asked applicants about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    Law,
    Humanitarian,
    HumanRights,
    ConflictPrevention,
    Refugees,
    Peacebuilding,
    WomensRights,
    PeaceAndSecurity,
}

impl Sector {
    pub const ALL: [Sector; 8] = [
        Sector::Law,
        Sector::Humanitarian,
        Sector::HumanRights,
        Sector::ConflictPrevention,
        Sector::Refugees,
        Sector::Peacebuilding,
        Sector::WomensRights,
        Sector::PeaceAndSecurity,
    ];

    /// The word in tables, addresses and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Sector::Law => "law",
            Sector::Humanitarian => "humanitarian",
            Sector::HumanRights => "human-rights",
            Sector::ConflictPrevention => "conflict-prevention",
            Sector::Refugees => "refugees",
            Sector::Peacebuilding => "peacebuilding",
            Sector::WomensRights => "womens-rights",
            Sector::PeaceAndSecurity => "peace-and-security",
        }
    }

    pub fn parse(word: &str) -> Option<Sector> {
        Sector::ALL.into_iter().find(|sector| sector.as_str() == word)
    }
}

/// Which side an organisation is counted on, by the scheme `north-south` and its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    North,
    South,
    Both,
}

/// The scheme that says which countries are of the North and of the South.
pub const SIDES: &str = "north-south";
/// The scheme that the coalition counts its regions by.
pub const REGIONS: &str = "coalition";

impl Side {
    pub const ALL: [Side; 3] = [Side::North, Side::South, Side::Both];

    pub fn as_str(self) -> &'static str {
        match self {
            Side::North => "north",
            Side::South => "south",
            Side::Both => "both",
        }
    }

    pub fn parse(word: &str) -> Option<Side> {
        Side::ALL.into_iter().find(|side| side.as_str() == word)
    }

    /// Of a country. `None` when the scheme does not know it.
    pub fn of_country(alpha3: &str) -> Option<Side> {
        region::regions_of(SIDES, alpha3).into_iter().find_map(Side::parse)
    }

    fn with(self, other: Side) -> Side {
        if self == other { self } else { Side::Both }
    }
}

/// An organisation with what is known of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    pub organisation: Organisation,
    /// The main one first.
    pub offices: Vec<Office>,
    pub sectors: Vec<Sector>,
    /// What the organisation says of itself, where its offices do not tell. `None`: they do.
    pub stated_side: Option<Side>,
    /// RFC 3339. `None`: it is for the desk alone.
    pub public_at: Option<String>,
    /// Counts edits, from 1.
    pub version: i64,
}

impl Profile {
    /// As stated, else as its offices tell. `None` when no office is known.
    pub fn side(&self) -> Option<Side> {
        let of_offices = || {
            self.offices
                .iter()
                .filter_map(|office| Side::of_country(&office.country))
                .reduce(|one, other| one.with(other))
        };
        self.stated_side.or_else(of_offices)
    }

    /// Regions of the coalition's scheme that it has an office in.
    pub fn regions(&self) -> BTreeSet<&'static str> {
        self.offices.iter().flat_map(|office| region::regions_of(REGIONS, &office.country)).collect()
    }

    /// The region that it is counted in: its main office's.
    pub fn region(&self) -> Option<&'static str> {
        self.offices.iter().find_map(|office| region::regions_of(REGIONS, &office.country).into_iter().next())
    }

    /// The one country of its offices; empty when there are several or none.
    pub(super) fn only_country(&self) -> &str {
        match self.offices.as_slice() {
            [first, rest @ ..] if rest.iter().all(|office| office.country == first.country) => &first.country,
            _ => "",
        }
    }
}

impl Protected for Profile {
    type View = Profile;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        self.public_at.is_some() || viewer.is_staff()
    }

    fn open(&self, _: &Key, _: &Viewer) -> Profile {
        self.clone()
    }
}

/// "City, Country" a line, as offices are typed; a country alone will do. The second list is what was not understood.
pub fn read_offices(text: &str) -> (Vec<Office>, Vec<String>) {
    let (mut offices, mut odd) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // Names of countries have commas too, so the whole line is tried first.
        let found = match region::find_country(line) {
            Some(country) => Some((String::new(), country)),
            None => {
                let parts =
                    line.match_indices([',', '،', '，', ';']).map(|(at, mark)| (&line[..at], &line[at + mark.len()..]));
                let in_country =
                    |city: &str, country: &str| Some((city.trim().to_owned(), region::find_country(country)?));
                // Some languages name the country first.
                let mut last = parts.clone().filter_map(|(city, country)| in_country(city, country));
                let mut first = parts.clone().filter_map(|(country, city)| in_country(city, country));
                last.next().or_else(|| first.next())
            }
        };
        match found {
            Some((city, country)) => offices.push(Office { city, country: country.alpha3.clone() }),
            None => odd.push(line.to_owned()),
        }
    }
    (offices, odd)
}

/// Offices as [`read_offices`] reads them.
pub fn write_offices(offices: &[Office], words: Words) -> String {
    offices.iter().map(|office| office.written(words)).collect::<Vec<_>>().join("\n")
}

impl Office {
    /// "Accra, Ghana", as far as it is known.
    pub fn written(&self, words: Words) -> String {
        let country = region::country(&self.country).map_or("", |country| country.name(words.language()));
        match (self.city.as_str(), country) {
            (city, "") => city.to_owned(),
            ("", country) => country.to_owned(),
            (city, country) => {
                words.say_with("place-in-country", &[("city", city.into()), ("country", country.into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(countries: &[&str]) -> Profile {
        let office = |country: &&str| Office { country: (*country).to_owned(), ..Office::default() };
        Profile { offices: countries.iter().map(office).collect(), ..Profile::default() }
    }

    #[test]
    fn north_south_and_both_follow_from_the_offices_unless_stated() {
        assert_eq!(with(&["GHA"]).side(), Some(Side::South));
        assert_eq!(with(&["USA", "NLD"]).side(), Some(Side::North));
        assert_eq!(with(&["USA", "UGA"]).side(), Some(Side::Both));
        assert_eq!(with(&[]).side(), None);
        assert_eq!(Profile { stated_side: Some(Side::North), ..with(&["GHA"]) }.side(), Some(Side::North));
        assert_eq!(with(&["USA", "UGA"]).regions().into_iter().collect::<Vec<_>>(), ["africa", "americas"]);
        assert_eq!((with(&["USA", "UGA"]).only_country(), with(&["GHA", "GHA"]).only_country()), ("", "GHA"));
    }

    #[test]
    fn offices_are_read_a_line_in_any_language_and_what_is_odd_is_named() {
        let (offices, odd) =
            read_offices("New York, United States\n Ouganda \nLa Haye, Pays-Bas\nAtlantis\nالقاهرة، مصر");
        let written: Vec<String> = offices.iter().map(|office| office.written(Words::english())).collect();
        assert_eq!(written, ["New York, United States", "Uganda", "La Haye, Netherlands", "القاهرة, Egypt"]);
        assert_eq!(odd, ["Atlantis"]);
        for language in crate::words::Language::all() {
            let written = write_offices(&offices, Words::of(language));
            assert_eq!(read_offices(&written).0, offices, "{written}");
        }
    }
}
