//! Which roundtable a file is of, by what its head says.

use super::outline::Head;
use crate::region;
use crate::roundtable::{Days, Roundtable};
use crate::words;

/// A roundtable as a report's head describes it; what the head does not say stays empty. `name` is its
/// title where the head has none.
pub fn from_head(head: &Head, name: &str) -> Roundtable {
    Roundtable {
        title: if head.title.is_empty() { name.to_owned() } else { head.title.clone() },
        city: head.city.clone(),
        country: head.country.clone(),
        region: region_called(&head.region),
        days: Days::parse(&head.days).unwrap_or_default(),
        language: head.language.clone(),
        hosts: head.hosts.clone(),
        ..Roundtable::default()
    }
}

/// The region of the coalition's scheme that is called so, by id or by name in any language.
pub fn region_called(name: &str) -> Option<String> {
    let wanted = words::slug(name);
    let scheme = region::scheme("coalition").filter(|_| !name.trim().is_empty())?;
    let called = |region: &&region::Region| {
        region.id == wanted
            || ["en", "fr", "es", "ar"].iter().any(|language| words::slug(region.name(language)) == wanted)
    };
    scheme.regions.iter().find(called).map(|region| region.id.clone())
}

/// What a head says about which roundtable is meant.
#[derive(Debug, PartialEq)]
pub enum Meant<'a> {
    /// One that is there.
    This(&'a Roundtable),
    /// One that is not there yet.
    New,
    /// Two or more would fit.
    Several,
    /// The head names neither a city nor a title.
    Nothing,
}

/// Compares city, else title; where several fit, the days decide.
pub fn meant<'a>(head: &Head, known: &'a [Roundtable]) -> Meant<'a> {
    let same = |own: &str, said: &str| !own.is_empty() && words::slug(own) == words::slug(said);
    if head.city.is_empty() && head.title.is_empty() {
        return Meant::Nothing;
    }
    let fits = |one: &&Roundtable| {
        let same_country = one.country.is_empty() || head.country.is_empty() || one.country == head.country;
        let by_city = !head.city.is_empty() && same(&one.city, &head.city) && same_country;
        by_city || same(&one.title, &head.title)
    };
    let mut fitting: Vec<&Roundtable> = known.iter().filter(fits).collect();
    if fitting.len() > 1 {
        fitting.retain(|one| one.days.is_known() && one.days.as_str() == head.days);
        return match fitting.as_slice() {
            [one] => Meant::This(one),
            _ => Meant::Several,
        };
    }
    fitting.first().map_or(Meant::New, |one| Meant::This(one))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accra(days: &str) -> Roundtable {
        Roundtable {
            city: "Accra".into(),
            country: "GHA".into(),
            days: Days::parse(days).expect("days"),
            ..Roundtable::default()
        }
    }

    #[test]
    fn a_head_names_its_roundtable() {
        let known =
            [accra("2008-07-30/2008-07-31"), Roundtable { title: "The Paris meeting".into(), ..Roundtable::default() }];
        let head = |city: &str, title: &str| Head { city: city.into(), title: title.into(), ..Head::default() };
        assert_eq!(meant(&head("ACCRA", ""), &known), Meant::This(&known[0]));
        assert_eq!(meant(&head("", "The Paris meeting"), &known), Meant::This(&known[1]));
        assert_eq!(meant(&head("Lima", "Another meeting"), &known), Meant::New);
        assert_eq!(meant(&head("", ""), &known), Meant::Nothing);
        let elsewhere = Head { country: "USA".into(), ..head("Accra", "") };
        assert_eq!(meant(&elsewhere, &known), Meant::New);
    }

    #[test]
    fn of_two_in_one_city_the_days_decide() {
        let known = [accra("2008-07-30/2008-07-31"), accra("2009-01-05")];
        let head = |days: &str| Head { city: "Accra".into(), days: days.into(), ..Head::default() };
        assert_eq!(meant(&head("2009-01-05"), &known), Meant::This(&known[1]));
        assert_eq!(meant(&head(""), &known), Meant::Several);
    }

    #[test]
    fn regions_are_known_by_their_names() {
        assert_eq!(region_called("Africa").as_deref(), Some("africa"));
        assert_eq!(region_called("Afrique").as_deref(), Some("africa"));
        assert_eq!(region_called("Atlantis"), None);
        assert_eq!(region_called(""), None);
    }
}
