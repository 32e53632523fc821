//! What has to be right about a consultation before it is kept.

use super::Consultation;
use crate::words::{is_date, language_tag};

/// Something that the person who wrote it can put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("a consultation needs a title")]
    NoTitle,
    #[error("“{0}” is not a date: write 2008, 2008-02 or 2008-02-28")]
    StartsNever(String),
    #[error("“{0}” is not a date: write 2008, 2008-02 or 2008-02-28")]
    EndsNever(String),
    #[error("it ends before it starts")]
    EndsFirst,
    #[error("“{0}” is not the code of a language: write en, fr, es, pt-BR")]
    NotALanguage(String),
}

/// All problems at once, so that a form is sent back once. Empty when there are none.
pub fn problems(consultation: &Consultation) -> Vec<Problem> {
    let mut found = Vec::new();
    if consultation.title.is_empty() {
        found.push(Problem::NoTitle);
    }
    let (starts, ends) = (&consultation.starts, &consultation.ends);
    if !is_date(starts) {
        found.push(Problem::StartsNever(starts.clone()));
    }
    if !is_date(ends) {
        found.push(Problem::EndsNever(ends.clone()));
    }
    // “2008” may end what “2008-02” began: only what both state is compared.
    let stated = starts.len().min(ends.len());
    if found.is_empty() && starts.get(..stated) > ends.get(..stated) {
        found.push(Problem::EndsFirst);
    }
    let odd = consultation.languages.iter().filter(|tag| language_tag(tag).is_none());
    found.extend(odd.map(|tag| Problem::NotALanguage(tag.clone())));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(starts: &str, ends: &str) -> Vec<Problem> {
        problems(&Consultation {
            title: "Water".into(),
            starts: starts.into(),
            ends: ends.into(),
            ..Consultation::default()
        })
    }

    #[test]
    fn dates_may_be_as_rough_as_they_are_known() {
        assert_eq!(from("", ""), []);
        assert_eq!(from("2008-02", "2008"), []);
        assert_eq!(from("2008-02-28", "2008-08"), []);
        assert_eq!(from("2008-08", "2008-02"), [Problem::EndsFirst]);
        assert_eq!(
            from("February", "2008-02-30"),
            [Problem::StartsNever("February".into()), Problem::EndsNever("2008-02-30".into())]
        );
    }

    #[test]
    fn all_problems_are_said_at_once() {
        let bad = Consultation {
            languages: vec!["en".into(), "not a tag".into()],
            starts: "soon".into(),
            ..Consultation::default()
        };
        assert_eq!(problems(&bad).len(), 3);
    }
}
