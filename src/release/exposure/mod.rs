//! What in a text would tell who somebody is or where: found before it is published, so that a person looks at it.
//!
//! The rules are for catching rather than for being right: what is found and harmless costs a sentence, what is missed may
//! cost more. They read seven languages, and say nothing about what pictures show: that is asked.

mod contacts;
mod lists;
mod names;
mod places;
#[cfg(test)]
mod tests;
mod words;

use std::collections::BTreeMap;

/// What a piece of text gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    Person,
    Email,
    Phone,
    /// A name in a network of others.
    Handle,
    /// Street and number.
    Address,
    Coordinates,
    /// The number of a passport, an identity card or an account.
    Number,
    /// A village, a camp, a city where somebody was heard.
    Place,
    Organisation,
}

impl What {
    pub const ALL: [What; 9] = [
        What::Person,
        What::Email,
        What::Phone,
        What::Handle,
        What::Address,
        What::Coordinates,
        What::Number,
        What::Place,
        What::Organisation,
    ];

    /// The word in tables and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            What::Person => "person",
            What::Email => "email",
            What::Phone => "phone",
            What::Handle => "handle",
            What::Address => "address",
            What::Coordinates => "coordinates",
            What::Number => "number",
            What::Place => "place",
            What::Organisation => "organisation",
        }
    }

    pub fn parse(word: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.as_str() == word)
    }
}

/// What is known beside the text.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub organisations: Vec<String>,
    /// Cities and other places, beside the countries of the world.
    pub places: Vec<String>,
}

/// Something found, however often it stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub what: What,
    /// As it stands in the text, first.
    pub words: String,
    pub times: usize,
    /// The words around the first.
    pub near: String,
}

/// Everything that `text` may give away, by what it is and then by where it first stands.
pub fn find(text: &str, known: &Known) -> Vec<Found> {
    let mut spans = contacts::find(text);
    let words = words::read(text);
    places::find(text, &words, known, &mut spans);
    names::find(text, &words, &mut spans);
    spans.sort_by_key(|(what, span)| (*what, span.start, std::cmp::Reverse(span.end)));
    let mut found: Vec<Found> = Vec::new();
    let mut at: BTreeMap<(What, String), usize> = BTreeMap::new();
    for (what, span) in spans {
        let said = text[span.clone()].trim().to_owned();
        match at.get(&(what, said.to_lowercase())) {
            Some(first) => found[*first].times += 1,
            None => {
                at.insert((what, said.to_lowercase()), found.len());
                found.push(Found { what, words: said, times: 1, near: near(text, &span) });
            }
        }
    }
    found
}

/// A piece of text, as bytes, and what it gives away.
type Span = (What, std::ops::Range<usize>);

/// Characters shown on each side.
const AROUND: usize = 40;

fn near(text: &str, span: &std::ops::Range<usize>) -> String {
    let before: String = text[..span.start].chars().rev().take(AROUND).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text[span.end..].chars().take(AROUND).collect();
    format!("{before}{}{after}", &text[span.clone()]).split_whitespace().collect::<Vec<_>>().join(" ")
}
