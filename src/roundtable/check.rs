//! What has to be right about a roundtable before it is kept.

use super::Roundtable;
use crate::region;
use crate::words::language_tag;

/// Something that the person who wrote it can put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("a roundtable needs a title")]
    NoTitle,
    #[error("no country has the code “{0}”: choose one from the list")]
    NoSuchCountry(String),
    #[error("no region is called “{0}”: choose one from the list")]
    NoSuchRegion(String),
    #[error("“{0}” is not the code of a language: write en, fr, es, pt-BR")]
    NotALanguage(String),
    #[error("the place in the order counts from 1")]
    NoPlaceInOrder,
}

/// All problems at once, so that a form is sent back once. Empty when there are none. (Days are right by type.)
pub fn problems(roundtable: &Roundtable) -> Vec<Problem> {
    let mut found = Vec::new();
    if roundtable.title.is_empty() {
        found.push(Problem::NoTitle);
    }
    if !roundtable.country.is_empty() && region::country(&roundtable.country).is_none() {
        found.push(Problem::NoSuchCountry(roundtable.country.clone()));
    }
    if let Some(own) = roundtable.region.as_ref().filter(|own| region::region("coalition", own).is_none()) {
        found.push(Problem::NoSuchRegion(own.clone()));
    }
    if !roundtable.language.is_empty() && language_tag(&roundtable.language).is_none() {
        found.push(Problem::NotALanguage(roundtable.language.clone()));
    }
    if roundtable.position < 1 {
        found.push(Problem::NoPlaceInOrder);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_may_stay_empty_and_what_is_wrong_is_said() {
        let bare = Roundtable { title: "One".into(), position: 1, ..Roundtable::default() };
        assert_eq!(problems(&bare), []);
        let bad = Roundtable {
            country: "XXX".into(),
            region: Some("middle-earth".into()),
            language: "the local one".into(),
            ..Roundtable::default()
        };
        assert_eq!(problems(&bad).len(), 5);
    }
}
