//! Pages of a collection: how many items, and after which one.
//!
//! All collections are in the order of their ids, so that a page goes on where the last one ended, whatever was added
//! or taken back in between. The cursor holds the last id. It is written so that nobody takes it apart by mistake.

use super::answer::Refusal;
use crate::web::question::{decoded, encoded};
use axum::http::Uri;
use std::collections::BTreeMap;

/// Items of a page, unless asked otherwise, and at most.
pub const USUAL: usize = 20;
pub const MOST: usize = 100;
/// Bytes of a question: what is longer is a mistake.
const LONGEST: usize = 8000;
/// Characters of a filter.
const LONGEST_FILTER: usize = 60;
/// What each cursor begins with, so that one of another time is known.
const MARK: &str = "1.";

/// A question to a collection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Filters by name; empty values are left out.
    filters: BTreeMap<String, String>,
    pub limit: usize,
    /// Ids after this one; empty for the beginning.
    pub after: String,
}

impl Asked {
    /// Reads the question of an address. `known` are the names of filters.
    pub fn read(uri: &Uri, collection: &str, known: &[&str]) -> Result<Asked, Refusal> {
        let question = uri.query().unwrap_or_default();
        if question.len() > LONGEST {
            return Err(Refusal::new("question-too-long", format!("A question has at most {LONGEST} bytes.")));
        }
        let mut asked = Asked { limit: USUAL, ..Asked::default() };
        for part in question.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let unreadable =
                || Refusal::new("not-text", format!("The value of “{name}” is not percent-encoded UTF-8."));
            let value = decoded(value).ok_or_else(unreadable)?;
            match name {
                "limit" => asked.limit = limit(&value)?,
                "cursor" => asked.after = read(&value, collection)?,
                name if known.contains(&name) => {
                    if asked.filters.contains_key(name) {
                        return Err(Refusal::new("given-twice", format!("“{name}” is given twice.")));
                    }
                    if value.chars().count() > LONGEST_FILTER {
                        let said = format!("“{name}” has at most {LONGEST_FILTER} characters.");
                        return Err(Refusal::new("too-long", said));
                    }
                    // A NUL is text to this program and none to a database: nothing is called so.
                    asked.filters.insert(name.to_owned(), value.replace('\0', "\u{fffd}"));
                }
                name => {
                    let known = [known, &["limit", "cursor"]].concat().join(", ");
                    let said = format!("“{name}” is not known here. Known are: {known}.");
                    return Err(Refusal::new("unknown-parameter", said));
                }
            }
        }
        Ok(asked)
    }

    /// The value of a filter; empty when it is not given.
    pub fn filter(&self, name: &str) -> &str {
        self.filters.get(name).map_or("", String::as_str)
    }

    /// Whether something with this value is among those asked for.
    pub fn wants(&self, name: &str, value: &str) -> bool {
        self.filters.get(name).is_none_or(|wanted| wanted.eq_ignore_ascii_case(value))
    }

    /// The filter as one of a fixed set of words.
    ///
    /// # Errors
    ///
    /// When it is given and none of them.
    pub fn word<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>, all: &[&str]) -> Result<Option<T>, Refusal> {
        let Some(value) = self.filters.get(name) else { return Ok(None) };
        let refused = || Refusal::new("unknown-value", format!("“{name}” is one of: {}.", all.join(", ")));
        read(value).filter(|_| all.contains(&value.as_str())).map(Some).ok_or_else(refused)
    }

    /// The items of this page out of all, by id, and the last id when there are more.
    pub fn cut<T>(&self, mut items: Vec<(String, T)>) -> (Vec<T>, Option<String>) {
        items.retain(|(id, _)| *id > self.after);
        items.sort_by(|one, other| one.0.cmp(&other.0));
        let more = items.len() > self.limit;
        items.truncate(self.limit);
        let last = items.last().filter(|_| more).map(|(last, _)| last.clone());
        (items.into_iter().map(|(_, item)| item).collect(), last)
    }

    /// The address of the page after the one that ended with `last`.
    pub fn next(&self, site: &str, collection: &str, last: &str) -> String {
        let mut address = format!("{site}/api/{collection}?cursor={}&limit={}", written(collection, last), self.limit);
        for (name, value) in &self.filters {
            address.push_str(&format!("&{name}={}", encoded(value)));
        }
        address
    }
}

fn limit(value: &str) -> Result<usize, Refusal> {
    let digits = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse().ok().filter(|number| digits && (1..=MOST).contains(number));
    number.ok_or_else(|| Refusal::new("wrong-limit", format!("“limit” is a number from 1 to {MOST}.")))
}

/// Hexadecimal, since ids of regions have a slash.
fn written(collection: &str, last: &str) -> String {
    let whole = format!("{MARK}{collection} {last}");
    whole.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn read(cursor: &str, collection: &str) -> Result<String, Refusal> {
    let refused = Refusal::no_page;
    let pairs: Vec<&[u8]> = cursor.as_bytes().chunks(2).collect();
    let bytes: Option<Vec<u8>> = pairs
        .into_iter()
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?, 16).ok())
        .collect();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).ok_or_else(refused)?;
    let last = text.strip_prefix(MARK).and_then(|rest| rest.strip_prefix(collection)?.strip_prefix(' '));
    // A NUL is text to this program and none to a database.
    last.filter(|last| !last.is_empty() && !last.contains('\0')).map(str::to_owned).ok_or_else(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(question: &str) -> Result<Asked, Refusal> {
        let uri: Uri = format!("/api/statements?{question}").parse().expect("an address");
        Asked::read(&uri, "statements", &["kind", "language"])
    }

    #[test]
    fn a_page_leads_to_the_next() {
        let first = asked("limit=2&language=fr&kind=a%26b").expect("a question");
        let next = first.next("https://x.example", "statements", "coalition/été");
        let question = next.split_once('?').expect("a question").1;
        let second = asked(question).expect("what was written can be read");
        assert_eq!((second.after.as_str(), second.limit), ("coalition/été", 2));
        assert_eq!((second.filter("kind"), second.filter("language")), ("a&b", "fr"));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        for question in
            ["limit=0", "limit=101", "limit=+5", "limit=", "cursor=zz", "cursor=", "cursor=31", "kind=%ff", "kind=%0"]
        {
            assert!(asked(question).is_err(), "{question}");
        }
        let other = Asked { limit: 1, ..Asked::default() }.next("", "themes", "a");
        assert!(asked(other.split_once('?').expect("a question").1).is_err(), "a cursor of another collection");
        assert!(asked("").is_ok() && asked("&").is_ok());
    }
}
