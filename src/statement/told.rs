//! Who spoke, in words: as much as may be told.

use super::Said;
use crate::consent::background::CameFrom;
use crate::organisation::pages::kind_name;
use crate::organisation::profile::REGIONS;
use crate::region;
use crate::words::Words;

/// The organisation and the person, else where they are from. Nothing where the roundtable alone is told.
pub fn parts(words: Words, said: &Said) -> Vec<String> {
    let named = said.organisation.iter().chain(&said.speaker).cloned();
    named.chain((!said.from.is_empty()).then(|| from(words, &said.from))).collect()
}

/// “university or research institute, Ghana”, or “somebody from Africa”.
pub fn from(words: Words, all: &[CameFrom]) -> String {
    let one = |one: &CameFrom| match region::country(&one.country) {
        Some(country) => {
            let country = country.name(words.language()).to_owned();
            match one.kind {
                Some(kind) => {
                    let said = [("kind", kind_name(words, kind).into()), ("country", country.into())];
                    words.say_with("statement-from-kind", said)
                }
                None => words.say_with("statement-from", [("place", country.into())]),
            }
        }
        None => {
            let region = region::region(REGIONS, &one.region);
            let name = region.map_or(one.region.as_str(), |region| region.name(words.language()));
            words.say_with("statement-from", [("place", name.into())])
        }
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}
