//! Facets: ways to narrow the shelves, by region first. All choices stand in the path of the address, so that
//! each narrowed list can be linked, printed, mailed and taken away like any other page.

use super::{Kind, Shelved};
use crate::words::slug;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// In the order in which they are offered and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Region,
    Country,
    Theme,
    Kind,
    Language,
    Year,
    Organisation,
}

/// The value of works that belong to no one region.
pub const ALL_REGIONS: &str = "all-regions";

impl Facet {
    pub const ALL: [Facet; 7] =
        [Facet::Region, Facet::Country, Facet::Theme, Facet::Kind, Facet::Language, Facet::Year, Facet::Organisation];

    /// The word in addresses and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Facet::Region => "region",
            Facet::Country => "country",
            Facet::Theme => "theme",
            Facet::Kind => "kind",
            Facet::Language => "language",
            Facet::Year => "year",
            Facet::Organisation => "organisation",
        }
    }

    /// How many of these works have each value.
    pub fn counts<'w>(self, works: &[&'w Shelved]) -> BTreeMap<Cow<'w, str>, usize> {
        let mut counts = BTreeMap::new();
        for value in works.iter().flat_map(|work| self.values(work)) {
            *counts.entry(value).or_default() += 1;
        }
        counts
    }

    /// What a work counts under; a work may have several languages and organisations.
    fn values(self, work: &Shelved) -> Vec<Cow<'_, str>> {
        let one = |value| if str::is_empty(value) { Vec::new() } else { vec![Cow::Borrowed(value)] };
        let lower = |value: &str| Cow::Owned(value.to_lowercase());
        match self {
            Facet::Region => one(work.region.as_deref().unwrap_or(ALL_REGIONS)),
            Facet::Country => one(&work.country).iter().map(|country| lower(country)).collect(),
            Facet::Theme => work.themes.iter().map(|theme| Cow::Borrowed(theme.id.as_str())).collect(),
            Facet::Kind => one(work.kind.as_str()),
            Facet::Language => work.languages.iter().map(|own| lower(&own.language)).collect(),
            Facet::Year => one(work.year()),
            Facet::Organisation => {
                let all = std::iter::once(&work.organisation).chain(&work.hosted_by);
                let mut slugs: Vec<_> =
                    all.filter(|name| !name.is_empty()).map(|name| Cow::Owned(slug(name))).collect();
                slugs.sort();
                slugs.dedup();
                slugs
            }
        }
    }
}

/// What the list is narrowed by, one value a facet at most; and which page of it is shown, from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    facets: BTreeMap<Facet, String>,
    page: usize,
}

impl Chosen {
    /// Reads `region/africa/kind/study`. `None` when it is not written as [`Chosen::address`] writes it.
    pub fn parse(path: &str) -> Option<Chosen> {
        let mut chosen = BTreeMap::new();
        let mut steps = path.split('/');
        while let Some(word) = steps.next() {
            if word == "page" {
                // The last word, and never of the first page, which has a shorter address.
                let page = steps.next()?.parse::<usize>().ok().filter(|page| *page > 1)?;
                return steps.next().is_none().then_some(Chosen { facets: chosen, page: page - 1 });
            }
            let facet = Facet::ALL.into_iter().find(|facet| facet.as_str() == word)?;
            let value = steps.next().filter(|value| !value.is_empty())?;
            let in_order = chosen.last_key_value().is_none_or(|(last, _)| *last < facet);
            if !in_order || (facet == Facet::Kind && Kind::parse(value).is_none()) {
                return None;
            }
            chosen.insert(facet, value.to_owned());
        }
        Some(Chosen { facets: chosen, page: 0 })
    }

    pub fn address(&self) -> String {
        if *self == Chosen::default() {
            return "/library".to_owned();
        }
        let path = self
            .facets
            .iter()
            .fold("/library/by".to_owned(), |path, (facet, value)| format!("{path}/{}/{value}", facet.as_str()));
        if self.page == 0 { path } else { format!("{path}/page/{}", self.page + 1) }
    }

    /// From 0.
    pub fn page(&self) -> usize {
        self.page
    }

    pub fn at_page(&self, page: usize) -> Chosen {
        Chosen { page, ..self.clone() }
    }

    pub fn get(&self, facet: Facet) -> Option<&str> {
        self.facets.get(&facet).map(String::as_str)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.facets.iter().map(|(facet, value)| (*facet, value.as_str()))
    }

    pub fn is_empty(&self) -> bool {
        self.facets.is_empty()
    }

    pub fn with(&self, facet: Facet, value: &str) -> Chosen {
        let mut chosen = self.facets.clone();
        chosen.insert(facet, value.to_owned());
        Chosen { facets: chosen, page: 0 }
    }

    /// Another region has other countries: what is within goes with what is around it.
    pub fn without(&self, facet: Facet) -> Chosen {
        let mut chosen = self.facets.clone();
        chosen.remove(&facet);
        if facet == Facet::Region {
            chosen.remove(&Facet::Country);
        }
        Chosen { facets: chosen, page: 0 }
    }

    /// The works that stand in the narrowed list. Withdrawn works stand in none.
    pub fn left<'w>(&self, works: &'w [Shelved]) -> Vec<&'w Shelved> {
        let holds = |work: &&Shelved| {
            let has = |(facet, value): (&Facet, &String)| facet.values(work).iter().any(|own| own == value);
            work.withdrawn.is_none() && self.facets.iter().all(has)
        };
        works.iter().filter(holds).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{InLanguage, ThemeOf, Withdrawn};
    use super::*;

    fn work(country: &str, region: Option<&str>, languages: &[&str]) -> Shelved {
        Shelved {
            kind: Kind::Study,
            country: country.into(),
            region: region.map(str::to_owned),
            published: "2008-07".into(),
            organisation: "A network".into(),
            languages: languages
                .iter()
                .map(|tag| InLanguage { language: (*tag).into(), ..InLanguage::default() })
                .collect(),
            ..Shelved::default()
        }
    }

    #[test]
    fn addresses_are_read_as_they_are_written() {
        let chosen = Chosen::default().with(Facet::Kind, "study").with(Facet::Region, "africa");
        assert_eq!(chosen.address(), "/library/by/region/africa/kind/study");
        assert_eq!(Chosen::parse("region/africa/kind/study"), Some(chosen.clone()));
        assert_eq!(chosen.at_page(2).address(), "/library/by/region/africa/kind/study/page/3");
        assert_eq!(Chosen::parse("page/3"), Some(Chosen::default().at_page(2)));
        assert_eq!(chosen.at_page(2).with(Facet::Year, "2008").page(), 0, "another list begins at its beginning");
        assert_eq!(chosen.without(Facet::Kind).without(Facet::Region).address(), "/library");
        for wrong in [
            "", "region", "region/", "kind/study/region/africa", "kind/poem", "colour/red", "year/1/year/2", "page/1",
            "page/2/kind/study",
        ] {
            assert_eq!(Chosen::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn counts_are_of_what_is_left_and_withdrawn_works_count_nowhere() {
        let gone = Shelved {
            withdrawn: Some(Withdrawn { at: String::new(), because: String::new() }),
            ..work("GHA", Some("africa"), &["en"])
        };
        let works = [
            work("GHA", Some("africa"), &["en", "fr"]),
            work("UGA", Some("africa"), &["en"]),
            work("", None, &["fr"]),
            gone,
        ];
        let all = Chosen::default();
        let regions = Facet::Region.counts(&all.left(&works));
        assert_eq!(regions, BTreeMap::from([("africa".into(), 2), (ALL_REGIONS.into(), 1)]));
        let africa = all.with(Facet::Region, "africa");
        let languages = Facet::Language.counts(&africa.left(&works));
        assert_eq!(languages, BTreeMap::from([("en".into(), 2), ("fr".into(), 1)]));
        let french = africa.with(Facet::Language, "fr");
        assert_eq!(Facet::Country.counts(&french.left(&works)), BTreeMap::from([("gha".into(), 1)]));
        let theme = ThemeOf { id: "wells".into(), ..ThemeOf::default() };
        let about = [Shelved { themes: vec![theme], ..works[0].clone() }, works[1].clone()];
        assert_eq!(Facet::Theme.counts(&all.left(&about)), BTreeMap::from([("wells".into(), 1)]));
        let wells = all.with(Facet::Theme, "wells");
        assert_eq!(wells.address(), "/library/by/theme/wells");
        assert_eq!(wells.left(&about), [&about[0]]);
        assert_eq!(africa.with(Facet::Country, "gha").without(Facet::Region), Chosen::default());
    }
}
