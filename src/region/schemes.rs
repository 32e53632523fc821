//! Region schemes: the coalition's own, UN M49, regional organisations, North and South.
//!
//! The schemes do not nest in each other and need not cover the world. Each says how it is defined and as of when.

use super::{COUNTRIES, Country, Names};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The scheme that gives countries to M49 numbers for all the others.
const M49: &str = "m49";
/// The scheme whose regions carry tints.
const COALITION: &str = "coalition";

/// One way of dividing the world.
#[derive(Debug, Clone)]
pub struct Scheme {
    pub id: String,
    names: Names,
    definition: Names,
    /// Where the membership is from.
    pub source: String,
    /// ISO 8601 text of any precision: the date whose membership this is.
    pub as_of: String,
    /// Wider regions before those within them.
    pub regions: Vec<Region>,
}

/// A region of one scheme.
#[derive(Debug, Clone)]
pub struct Region {
    pub id: String,
    names: Names,
    /// A wider region of the same scheme.
    pub parent: Option<String>,
    /// Colour class of maps and dots, for the coalition's own regions.
    pub tint: Option<u8>,
    /// What a reader should know about its membership, in English.
    pub note: Option<String>,
    /// Alpha-3 codes; those of the regions within it too.
    pub members: BTreeSet<String>,
}

impl Scheme {
    pub fn name(&self, language: &str) -> &str {
        self.names.in_language(language)
    }

    /// How its lines are drawn, in a sentence or two.
    pub fn definition(&self, language: &str) -> &str {
        self.definition.in_language(language)
    }

    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id == id)
    }

    /// How many regions of the scheme `region` lies in.
    fn depth(&self, region: &Region) -> usize {
        let parent = region.parent.as_deref().and_then(|id| self.region(id));
        parent.map_or(0, |parent| 1 + self.depth(parent))
    }
}

impl Region {
    pub fn name(&self, language: &str) -> &str {
        self.names.in_language(language)
    }
}

/// All schemes; the coalition's own comes first.
pub fn schemes() -> &'static [Scheme] {
    &SCHEMES
}

pub fn scheme(id: &str) -> Option<&'static Scheme> {
    SCHEMES.iter().find(|scheme| scheme.id == id)
}

/// A region of a scheme, by both ids.
pub fn region(scheme_id: &str, region_id: &str) -> Option<&'static Region> {
    scheme(scheme_id)?.region(region_id)
}

/// Ids of the regions of `scheme_id` that `alpha3` belongs to, narrowest first. Empty when the scheme or the
/// country is not known, or the scheme leaves the country out.
pub fn regions_of(scheme_id: &str, alpha3: &str) -> Vec<&'static str> {
    let Some(scheme) = scheme(scheme_id) else {
        return Vec::new();
    };
    let alpha3 = alpha3.trim().to_ascii_uppercase();
    let mut regions: Vec<_> = scheme.regions.iter().filter(|region| region.members.contains(&alpha3)).collect();
    regions.sort_by_key(|region| std::cmp::Reverse(scheme.depth(region)));
    regions.into_iter().map(|region| region.id.as_str()).collect()
}

/// Colour class of the coalition's region that a country belongs to.
pub fn tint_of(alpha3: &str) -> Option<u8> {
    regions_of(COALITION, alpha3).into_iter().find_map(|id| region(COALITION, id)?.tint)
}

static SCHEMES: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    read_schemes(include_str!("schemes.toml")).expect("the table of schemes is whole, a test reads it")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemesFile {
    scheme: Vec<SchemeEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SchemeEntry {
    id: String,
    names: Names,
    definition: Names,
    source: String,
    as_of: String,
    region: Vec<RegionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RegionEntry {
    id: String,
    names: Names,
    parent: Option<String>,
    tint: Option<u8>,
    note: Option<String>,
    /// Alpha-3 codes and M49 numbers.
    members: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

/// Why a table of schemes cannot be used.
#[derive(Debug, thiserror::Error)]
enum SchemesError {
    #[error("schemes.toml does not have the expected shape")]
    Shape(#[from] toml::de::Error),
    #[error(
        "region “{region}” names “{code}”, which is neither a country nor a region of M49: correct it in schemes.toml"
    )]
    UnknownCode { region: String, code: String },
}

fn read_schemes(text: &str) -> Result<Vec<Scheme>, SchemesError> {
    let file: SchemesFile = toml::from_str(text)?;
    let m49 = m49_members(&file);
    file.scheme
        .into_iter()
        .map(|entry| {
            let regions = entry.region.into_iter().map(|region| read_region(region, &m49)).collect::<Result<_, _>>()?;
            let SchemeEntry { id, names, definition, source, as_of, .. } = entry;
            Ok(Scheme { id, names, definition, source, as_of, regions })
        })
        .collect()
}

fn read_region(entry: RegionEntry, m49: &BTreeMap<String, BTreeSet<String>>) -> Result<Region, SchemesError> {
    let RegionEntry { id, names, parent, tint, note, members, except } = entry;
    let expand = |codes: &[String]| -> Result<BTreeSet<String>, SchemesError> {
        let mut countries = BTreeSet::new();
        for code in codes {
            match (m49.get(code), super::country(code)) {
                (Some(within), _) => countries.extend(within.iter().cloned()),
                (None, Some(country)) => drop(countries.insert(country.alpha3.clone())),
                (None, None) => {
                    return Err(SchemesError::UnknownCode { region: id.clone(), code: code.clone() });
                }
            }
        }
        Ok(countries)
    };
    let members = &expand(&members)? - &expand(&except)?;
    Ok(Region { id, names, parent, tint, note, members })
}

/// The countries of every region of M49, by its number: from the finest region of each country upwards.
fn m49_members(file: &SchemesFile) -> BTreeMap<String, BTreeSet<String>> {
    let regions = file.scheme.iter().filter(|scheme| scheme.id == M49).flat_map(|scheme| &scheme.region);
    let parents: BTreeMap<&str, Option<&str>> =
        regions.map(|region| (region.id.as_str(), region.parent.as_deref())).collect();
    let mut members: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Country { alpha3, m49_sub_region, .. } in COUNTRIES.iter() {
        let mut at = Some(m49_sub_region.as_str());
        while let Some((id, parent)) = at.and_then(|id| parents.get_key_value(id)) {
            members.entry((*id).to_owned()).or_default().insert(alpha3.clone());
            at = *parent;
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::countries;

    #[test]
    fn the_coalitions_regions_divide_the_world() {
        for country in countries() {
            let regions = regions_of(COALITION, &country.alpha3);
            let expected = usize::from(country.alpha3 != "ATA");
            assert_eq!(regions.len(), expected, "{}: {regions:?}", country.alpha3);
        }
        let tints: Vec<_> = schemes()[0].regions.iter().map(|region| region.tint).collect();
        assert_eq!(tints, (0..5).map(Some).collect::<Vec<_>>());
    }

    #[test]
    fn every_country_is_in_one_finest_region_of_m49() {
        let m49 = scheme(M49).expect("M49 is there");
        let has_parts = |id: &str| m49.regions.iter().any(|region| region.parent.as_deref() == Some(id));
        for country in countries().iter().filter(|country| country.alpha3 != "ATA") {
            let regions = regions_of(M49, &country.alpha3);
            let finest = regions.iter().filter(|id| !has_parts(id)).count();
            assert_eq!(finest, 1, "{}: {regions:?}", country.alpha3);
            assert_eq!(regions[0], country.m49_sub_region);
        }
        assert!(regions_of(M49, "ATA").is_empty());
    }

    #[test]
    fn north_and_south_divide_the_world() {
        for country in countries().iter().filter(|country| country.alpha3 != "ATA") {
            assert_eq!(regions_of("north-south", &country.alpha3).len(), 1, "{}", country.alpha3);
        }
    }

    #[test]
    fn hosts_of_2008_are_where_they_belong() {
        let first = |scheme, alpha3| regions_of(scheme, alpha3).first().copied();
        for (alpha3, coalition, m49, side) in [
            ("THA", "asia-pacific", "035", "south"),
            ("CAN", "americas", "021", "north"),
            ("ARG", "americas", "005", "south"),
            ("UGA", "africa", "014", "south"),
            ("ZAF", "africa", "018", "south"),
            ("FRA", "europe", "155", "north"),
            ("GHA", "africa", "011", "south"),
            ("LBN", "middle-east", "145", "south"),
        ] {
            assert_eq!(first(COALITION, alpha3), Some(coalition), "{alpha3}");
            assert_eq!(first(M49, alpha3), Some(m49), "{alpha3}");
            assert_eq!(first("north-south", alpha3), Some(side), "{alpha3}");
        }
        assert_eq!(regions_of(M49, "UGA"), ["014", "202", "002"]);
        assert_eq!(regions_of("organisations", "uga"), ["au", "eac", "igad", "icglr"]);
        assert_eq!(tint_of("ZAF"), Some(0));
    }

    #[test]
    fn organisations_have_the_members_of_2008() {
        let count = |id| region("organisations", id).map(|region| region.members.len());
        for (id, members) in
            [("au", 53), ("ecowas", 15), ("asean", 10), ("oas", 35), ("las", 22), ("eu", 27), ("pif", 16)]
        {
            assert_eq!(count(id), Some(members), "{id}");
        }
    }

    #[test]
    fn parents_are_regions_and_hold_their_parts() {
        for scheme in schemes() {
            for part in &scheme.regions {
                if let Some(parent) = &part.parent {
                    let whole = scheme.region(parent).expect("a parent is a region of the same scheme");
                    assert!(part.members.is_subset(&whole.members), "{} in {parent}", part.id);
                }
            }
        }
    }

    #[test]
    fn what_is_said_is_said_in_every_language_of_the_interface() {
        for scheme in schemes() {
            for tag in ["ar", "en", "es", "fr", "pt", "ru", "zh"] {
                assert!(
                    scheme.definition.0.contains_key(tag) && scheme.names.0.contains_key(tag),
                    "{} in {tag}",
                    scheme.id
                );
            }
        }
    }

    #[test]
    fn a_code_that_means_nothing_is_an_error() {
        let text = r#"[[scheme]]
            id = "own"
            names = { en = "Own" }
            definition = { en = "Ours." }
            source = ""
            as_of = "2008"
            region = [{ id = "here", names = { en = "Here" }, members = ["XYZ"] }]"#;
        let error = read_schemes(text).expect_err("XYZ is no country");
        assert!(error.to_string().contains("XYZ"), "{error}");
    }
}
