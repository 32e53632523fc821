//! A page of an old website as something to take over: its own words as Markdown, what it links to, when it says it
//! was written, and what was mended on the way. What surrounded it on every page is left behind.
//!
//! Links are kept apart from the words, since only the caller knows where they lead now.

mod cloak;
mod elements;
mod find;
mod lines;
mod write;

use crate::{Notice, ReadError, damage, html};
use serde::{Deserialize, Serialize};

/// What was found on one page.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WebPage {
    /// Empty when the page has none.
    pub title: String,
    /// BCP 47 tag that the page declares, as it is written there.
    pub language: Option<String>,
    /// As they are written on the page, the likeliest day of publishing first.
    pub dates: Vec<String>,
    /// Addresses that the page gives as its own.
    pub own_addresses: Vec<String>,
    /// What its links start from, where it says so.
    pub base: Option<String>,
    pub parts: Vec<Part>,
    pub links: Vec<Link>,
    /// The words without any marks: to compare, to count, to find out the language.
    pub text: String,
    /// The first few letters that were mended, before and after.
    pub mended: Vec<Mended>,
    pub notices: Vec<Notice>,
    /// Addresses of e-mail that scripts had hidden, which are words again.
    pub uncloaked: u32,
    /// Notices that scripts had left where an address was, taken out.
    pub cloaks: u32,
    /// Words "alt" that stood where an icon had been, taken out.
    pub stray_alts: u32,
    pub pictures: u32,
}

/// A piece of the Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    Words(String),
    /// Markdown of its own that leads to a link of the page, counted from 0.
    Link {
        link: usize,
        words: String,
    },
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// As it is written on the page.
    pub address: String,
    /// Plain words.
    pub words: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mended {
    pub before: String,
    pub after: String,
}

impl WebPage {
    /// The Markdown, each link led where `leads` says; where it says nowhere the words stay without a link.
    pub fn markdown(&self, leads: impl Fn(usize) -> Option<String>) -> String {
        let mut out = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) => out.push_str(words),
                Part::Link { link, words } => {
                    // The address of a notice may have come after it.
                    let late = self.links.get(*link).map(|link| lines::escaped(&link.words)).unwrap_or_default();
                    let words = if words.is_empty() { &late } else { words };
                    let Some(to) = leads(*link) else {
                        out.push_str(words);
                        continue;
                    };
                    // An exclamation mark before a link would make a picture of it.
                    if out.ends_with('!') {
                        out.insert(out.len() - 1, '\\');
                    }
                    out.push_str(&format!("[{words}](<{}>)", to.replace(['<', '>', '\n', ' '], "")));
                }
            }
        }
        out
    }
}

/// Reads one page in this process, or a piece of one. A page from a stranger goes through
/// [`crate::limited::web_page`].
///
/// # Errors
///
/// `TooLarge`; a page without any words is none of its reader's business and comes back empty.
pub fn read_within(bytes: &[u8], expanded_bytes: u64) -> Result<WebPage, ReadError> {
    if bytes.len() as u64 > expanded_bytes {
        return Err(ReadError::TooLarge { limit: expanded_bytes });
    }
    let decoded = html::decode_page(bytes);
    let tree = scraper::Html::parse_document(&decoded.text);
    let found = find::find(&tree);
    let mut page = write::written(&found);
    page.base = find::base(&tree);
    page.language = found.language;
    page.dates = found.dates;
    page.own_addresses = find::own_addresses(&tree, &decoded.text);
    page.notices.extend(decoded.notice);
    let blocks = write::paragraphs(&page.text);
    page.notices.extend(damage::look(&page.text, &blocks));
    Ok(page)
}

#[cfg(test)]
mod tests;
