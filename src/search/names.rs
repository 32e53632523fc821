//! Values of filters as people type them: names of places, languages and kinds in any language of the interface.

use super::Thing;
use crate::organisation::Organisation;
use crate::region;
use crate::statement::Kind;
use crate::words::{Language, OFFERED, Words, unaccented};
use fulltext::{Filter, Question};

/// Years that a range may have.
const MOST_YEARS: u32 = 100;

/// A value that names nothing: field, and what was typed.
pub type Unknown = (String, String);

/// The question with values as the index has them, and those that mean nothing.
pub fn understood(mut question: Question, organisations: &[Organisation]) -> (Question, Vec<Unknown>) {
    let mut unknown = Vec::new();
    for filter in &mut question.filters {
        let typed = filter.values.join(" ");
        let meant = meant(&filter.field, &typed, organisations);
        match meant {
            Some(meant) => *filter = Filter { not: filter.not, typed: std::mem::take(&mut filter.typed), ..meant },
            None => {
                unknown.push((filter.field.clone(), typed.clone()));
                filter.values = vec![typed.to_lowercase()];
            }
        }
    }
    (question, unknown)
}

fn meant(field: &str, typed: &str, organisations: &[Organisation]) -> Option<Filter> {
    let values = match field {
        "type" => one_of(typed, Thing::ALL.map(Thing::as_str), |words, id| words.say(&format!("search-type-{id}"))),
        "kind" => one_of(typed, Kind::ALL.map(Kind::as_str), |words, id| words.say(&format!("synthesis-kind-{id}"))),
        "language" => one_of(typed, OFFERED, |words, tag| words.language_name(tag)),
        "region" => return region(typed),
        "country" => region::find_country(typed).map(|country| country.alpha3.to_lowercase()).into_iter().collect(),
        "year" => years(typed),
        "organisation" => called(typed, organisations),
        _ => vec![typed.to_lowercase()],
    };
    (!values.is_empty()).then(|| Filter { field: field.to_owned(), values, ..Filter::default() })
}

/// The id that is typed, by itself or by its name in any language of the interface.
fn one_of<const N: usize>(typed: &str, ids: [&'static str; N], name: impl Fn(Words, &str) -> String) -> Vec<String> {
    let wanted = folded(typed);
    let is_called = |id: &&str| {
        folded(id) == wanted || Language::all().any(|language| folded(&name(Words::of(language), id)) == wanted)
    };
    ids.into_iter().filter(is_called).map(str::to_owned).collect()
}

/// A region of the coalition's scheme, or the countries of a region of another one.
fn region(typed: &str) -> Option<Filter> {
    let wanted = folded(typed);
    for scheme in region::schemes() {
        let is_called = |region: &&region::Region| {
            folded(&region.id) == wanted || Language::all().any(|one| folded(region.name(one.tag())) == wanted)
        };
        if let Some(region) = scheme.regions.iter().find(is_called) {
            return Some(match scheme.id.as_str() {
                "coalition" => {
                    Filter { field: "region".into(), values: vec![region.id.to_lowercase()], ..Filter::default() }
                }
                _ => Filter {
                    field: "country".into(),
                    values: region.members.iter().map(|code| code.to_lowercase()).collect(),
                    ..Filter::default()
                },
            });
        }
    }
    None
}

/// A year, or all from one to another.
fn years(typed: &str) -> Vec<String> {
    let year = |text: &str| text.trim().parse::<u32>().ok().filter(|year| (1000..=9999).contains(year));
    match typed.split_once(['-', '–', '/']) {
        Some((from, to)) => match (year(from), year(to)) {
            (Some(from), Some(to)) if from <= to && to - from < MOST_YEARS => {
                (from..=to).map(|year| year.to_string()).collect()
            }
            _ => Vec::new(),
        },
        None => year(typed).map(|year| year.to_string()).into_iter().collect(),
    }
}

fn called(typed: &str, organisations: &[Organisation]) -> Vec<String> {
    let wanted = folded(typed);
    let exactly = |one: &&Organisation| one.slug.eq_ignore_ascii_case(typed) || one.is_called(typed);
    let partly =
        |one: &&Organisation| std::iter::once(&one.name).chain(&one.aliases).any(|name| folded(name).contains(&wanted));
    let found: Vec<&Organisation> = organisations.iter().filter(exactly).collect();
    let found = if found.is_empty() { organisations.iter().filter(partly).collect() } else { found };
    found.into_iter().map(|one| one.slug.to_lowercase()).collect()
}

fn folded(text: &str) -> String {
    unaccented(&text.to_lowercase()).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(typed: &str) -> (Vec<String>, Vec<Unknown>) {
        let network = Organisation {
            slug: "west-africa-network".into(),
            name: "West Africa Network".into(),
            aliases: vec!["Réseau ouest-africain".into()],
            ..Organisation::default()
        };
        let (question, unknown) = understood(Question::read(typed, &super::super::FIELDS), &[network]);
        (question.filters.into_iter().flat_map(|filter| filter.values).collect(), unknown)
    }

    fn value(typed: &str) -> String {
        let (values, unknown) = values(typed);
        assert!(unknown.is_empty(), "{typed}: {unknown:?}");
        values.join(" ")
    }

    #[test]
    fn names_are_understood_in_any_language() {
        assert_eq!(value("country:Ghana"), "gha");
        assert_eq!(value("country:\"Côte d'Ivoire\""), "civ");
        assert_eq!(value("country:加纳"), "gha");
        assert_eq!(value("language:французский"), "fr");
        assert_eq!(value("language:FR"), "fr");
        assert_eq!(value("type:global-report"), "global-report");
        assert_eq!(value("kind:recommendation"), "recommendation");
        assert_eq!(value("region:africa"), "africa");
        assert_eq!(value("year:2007-2009"), "2007 2008 2009");
        assert_eq!(value("organisation:ouest"), "west-africa-network");
    }

    #[test]
    fn a_region_of_another_scheme_means_its_countries() {
        let (question, _) = understood(Question::read("-region:\"South-eastern Asia\"", &super::super::FIELDS), &[]);
        assert_eq!((question.filters[0].field.as_str(), question.filters[0].not), ("country", true));
        assert!(question.filters[0].values.contains(&"tha".to_owned()));
    }

    #[test]
    fn what_means_nothing_is_said() {
        for typed in ["country:Atlantis", "region:nowhere", "year:soon", "language:tlh", "type:thing", "organisation:x"]
        {
            let (field, value) = typed.split_once(':').expect("a pair");
            assert_eq!(values(typed).1, [(field.to_owned(), value.to_owned())]);
        }
    }
}
