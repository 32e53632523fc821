//! A reference in words, in the order of ISO 690: who, when, what, where.

use super::{Reference, one_line};
use crate::words::Words;

/// One paragraph without mark-up.
pub(super) fn plain(reference: &Reference, words: Words) -> String {
    let mut said: String = pieces(reference, words).into_iter().map(|(piece, _)| piece).collect();
    said.push_str(&reference.address);
    said
}

/// The pieces of it, each with its stop and a space, and whether it is in a language that nobody knows: names and
/// titles keep their own direction on a page that runs the other way.
pub(super) fn pieces(reference: &Reference, words: Words) -> Vec<(String, bool)> {
    let who = match reference.authors.is_empty() {
        true => reference.publisher.clone(),
        false => words.list(&reference.authors),
    };
    let dated = match reference.dated().and_then(|date| date.get(..4)) {
        Some(year) => format!("{who} ({year})"),
        None => who.clone(),
    };
    let number = match reference.number.as_str() {
        "" => String::new(),
        number => words.say_with("cite-version", &[("n", number.into())]),
    };
    let days = if reference.days.is_empty() { String::new() } else { words.days(&reference.days) };
    let held: Vec<&str> = [reference.place.as_str(), &days].into_iter().filter(|part| !part.is_empty()).collect();
    let publisher = if who == reference.publisher { "" } else { &reference.publisher };
    let changed =
        reference.changed.as_ref().map(|day| words.say_with("cite-changed", &[("day", words.days(day).into())]));
    let parts = [
        (dated, true),
        (reference.title.clone(), true),
        (reference.within.clone(), true),
        (number, false),
        (words.commas(held), false),
        (publisher.to_owned(), true),
        (changed.unwrap_or_default(), false),
    ];
    let parts = parts.into_iter().map(|(part, foreign)| (one_line(&part), foreign));
    parts
        .filter(|(part, _)| !part.is_empty())
        .map(|(mut part, foreign)| {
            part.push_str(if part.ends_with(['.', '?', '!', '。', '？', '！', '؟']) { " " } else { ". " });
            (part, foreign)
        })
        .collect()
}
