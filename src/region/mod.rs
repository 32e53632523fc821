//! Countries and areas, and several named ways of dividing the world into regions.
//!
//! Which countries there are, what they are called and which region they belong to is political: the data
//! lies beside this file as tables that a secretariat can read, each with its source and its date.

pub mod map;
mod schemes;

pub use schemes::{Region, Scheme, region, regions_of, scheme, schemes, tint_of};

use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A country or area of ISO 3166-1.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-3, upper case.
    pub alpha3: String,
    /// ISO 3166-1 alpha-2, upper case.
    pub alpha2: String,
    /// Three digits; the numeric code of ISO 3166-1 is the same number.
    pub m49: String,
    /// The finest region of M49, three digits; empty for Antarctica.
    pub m49_sub_region: String,
    /// Degrees north, of a point inside its largest piece of land.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    names: Names,
    /// Other names in use, in any language.
    also: Vec<String>,
}

/// What something is called, by BCP 47 primary language tag. English is always there.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// The name in `language` (a BCP 47 tag), else in English.
    pub fn in_language(&self, language: &str) -> &str {
        let primary = language.split('-').next().unwrap_or_default();
        self.0.get(primary).or_else(|| self.0.get("en")).map_or("", String::as_str)
    }
}

impl Country {
    /// Its name in `language` (a BCP 47 tag), else in English.
    pub fn name(&self, language: &str) -> &str {
        self.names.in_language(language)
    }

    /// Every name of it that is known, in any language.
    pub fn all_names(&self) -> impl Iterator<Item = &String> {
        self.names.0.values().chain(&self.also)
    }
}

/// All countries and areas, by alpha-3 code.
pub fn countries() -> &'static [Country] {
    &COUNTRIES
}

/// The country of an alpha-3 code, in either case.
pub fn country(alpha3: &str) -> Option<&'static Country> {
    let wanted = alpha3.trim().to_ascii_uppercase();
    COUNTRIES.binary_search_by(|country| country.alpha3.as_str().cmp(&wanted)).ok().map(|at| &COUNTRIES[at])
}

/// The country that `text` means: its alpha-3 or alpha-2 code, or a name in any language of the table,
/// whatever its case, accents and punctuation. `None` when nothing or more than one country is meant.
pub fn find_country(text: &str) -> Option<&'static Country> {
    let code = text.trim();
    if let Some(found) = country(code) {
        return Some(found);
    }
    if let Some(found) = COUNTRIES.iter().find(|country| country.alpha2.eq_ignore_ascii_case(code)) {
        return Some(found);
    }
    let wanted = folded(text);
    let mut called = COUNTRIES.iter().filter(|country| country.all_names().any(|name| folded(name) == wanted));
    match (called.next(), called.next()) {
        (Some(found), None) => Some(found),
        _ => None,
    }
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    read_countries(include_str!("countries.csv")).expect("the table of countries is whole, a test reads it")
});

/// Letters and digits only, in lower case and without accents.
fn folded(name: &str) -> String {
    crate::words::unaccented(&name.to_lowercase()).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[derive(Deserialize)]
struct Row {
    alpha3: String,
    alpha2: String,
    m49: String,
    m49_sub_region: String,
    lat: f64,
    lon: f64,
    en: String,
    fr: String,
    es: String,
    ar: String,
    pt: String,
    ru: String,
    zh: String,
    also: String,
}

/// Reads countries.csv; its header says what the columns are. Sorted by alpha-3.
fn read_countries(table: &str) -> csv::Result<Vec<Country>> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(table.as_bytes());
    let mut countries =
        reader.deserialize::<Row>().map(|row| row.map(Country::from)).collect::<csv::Result<Vec<_>>>()?;
    countries.sort_by(|one, other| one.alpha3.cmp(&other.alpha3));
    Ok(countries)
}

impl From<Row> for Country {
    fn from(row: Row) -> Country {
        let names = [
            ("en", row.en),
            ("fr", row.fr),
            ("es", row.es),
            ("ar", row.ar),
            ("pt", row.pt),
            ("ru", row.ru),
            ("zh", row.zh),
        ];
        Country {
            alpha3: row.alpha3,
            alpha2: row.alpha2,
            m49: row.m49,
            m49_sub_region: row.m49_sub_region,
            lat: row.lat,
            lon: row.lon,
            names: Names(names.into_iter().map(|(language, name)| (language.to_owned(), name)).collect()),
            also: row.also.split(';').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_country_has_its_own_codes_and_all_its_names() {
        assert_eq!(countries().len(), 249);
        let codes: BTreeSet<_> =
            countries().iter().flat_map(|country| [&country.alpha3, &country.alpha2, &country.m49]).collect();
        assert_eq!(codes.len(), 3 * 249);
        for country in countries() {
            assert!(country.names.0.values().all(|name| !name.trim().is_empty()), "{}", country.alpha3);
            assert!(country.lat.abs() <= 90.0 && country.lon.abs() <= 180.0, "{}", country.alpha3);
        }
    }

    #[test]
    fn a_country_is_found_by_code_and_by_name_in_any_language() {
        let found = |text| find_country(text).map(|country| country.alpha3.as_str());
        for text in ["CIV", "ci", "Cote d'Ivoire", "CÔTE D’IVOIRE", "Ivory Coast", "Costa de Marfil", "كوت ديفوار"]
        {
            assert_eq!(found(text), Some("CIV"), "{text}");
        }
        assert_eq!(found("Afrique du Sud"), Some("ZAF"));
        assert_eq!(found("Sudáfrica"), Some("ZAF"));
        assert_eq!(found("Burma"), Some("MMR"));
        assert_eq!(found("أوغندا"), Some("UGA"));
        assert_eq!(found(""), None);
        assert_eq!(found("Atlantis"), None);
    }

    #[test]
    fn a_name_never_means_two_countries() {
        let mut owners = BTreeMap::new();
        for country in countries() {
            for name in country.all_names() {
                if let Some(other) = owners.insert(folded(name), &country.alpha3) {
                    assert_eq!(other, &country.alpha3, "{name}");
                }
            }
        }
    }

    #[test]
    fn names_fall_back_to_english() {
        let france = country("fra").expect("France is in the table");
        assert_eq!(france.name("es-AR"), "Francia");
        assert_eq!(france.name("th"), "France");
    }
}
