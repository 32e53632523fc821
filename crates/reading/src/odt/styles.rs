//! What the styles of an OpenDocument text say about structure: heading levels, hidden text, language.

use crate::ReadError;
use crate::xml::{Element, Node, Xml};
use std::collections::HashMap;

/// Styles may inherit from one another; a longer chain is a circle.
const CHAIN_AT_MOST: usize = 20;

#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family ("paragraph", "text") and name.
    by_name: HashMap<(String, String), Style>,
    /// Language of text that names none.
    pub(super) language: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    /// From 1; 0 is body text.
    outline: Option<u8>,
    hidden: Option<bool>,
    bold: Option<bool>,
    language: Option<String>,
}

impl Styles {
    /// Takes in the styles of one part; automatic styles of the content come after those of the document.
    pub(super) fn read(&mut self, text: &str) -> Result<(), ReadError> {
        let mut xml = Xml::new(text);
        let mut open: Option<((String, String), Style)> = None;
        let mut in_default = false;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) => match element.name.pair() {
                    ("style", "style") => {
                        let named = |local: &str| element.attribute("style", local).map(str::to_owned);
                        let outline = named("default-outline-level").and_then(|level| level.parse().ok());
                        let style = Style { parent: named("parent-style-name"), outline, ..Style::default() };
                        open = Some(((named("family").unwrap_or_default(), named("name").unwrap_or_default()), style));
                    }
                    ("style", "default-style") => {
                        in_default = element.attribute("style", "family") == Some("paragraph")
                    }
                    ("style", "text-properties") => match &mut open {
                        Some((_, style)) => style.take(&element),
                        None if in_default => self.language = language(&element).or(self.language.take()),
                        None => {}
                    },
                    ("office", "body") => return Ok(()),
                    _ => {}
                },
                Node::End(name) => match name.pair() {
                    ("style", "style") => self.by_name.extend(open.take()),
                    ("style", "default-style") => in_default = false,
                    _ => {}
                },
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Whether the style, or one that it inherits from, is the document's title.
    pub(super) fn is_title(&self, name: &str) -> bool {
        name == "Title" || self.chain("paragraph", name).iter().any(|style| style.parent.as_deref() == Some("Title"))
    }

    /// The heading level that a paragraph style gives, from 1.
    pub(super) fn outline(&self, name: &str) -> Option<u8> {
        self.chain("paragraph", name).iter().find_map(|style| style.outline).filter(|level| *level > 0)
    }

    pub(super) fn hides(&self, family: &str, name: &str) -> bool {
        self.chain(family, name).iter().find_map(|style| style.hidden).unwrap_or(false)
    }

    pub(super) fn emboldens(&self, family: &str, name: &str) -> bool {
        self.chain(family, name).iter().find_map(|style| style.bold).unwrap_or(false)
    }

    /// The language that the style names.
    pub(super) fn language_of(&self, family: &str, name: &str) -> Option<&str> {
        self.chain(family, name).into_iter().find_map(|style| style.language.as_deref())
    }

    /// The style and those it inherits from, nearest first.
    fn chain(&self, family: &str, name: &str) -> Vec<&Style> {
        let (mut chain, mut next) = (Vec::new(), Some(name));
        while let Some(style) = next.and_then(|name| self.by_name.get(&(family.to_owned(), name.to_owned())))
            && chain.len() < CHAIN_AT_MOST
        {
            chain.push(style);
            next = style.parent.as_deref();
        }
        chain
    }
}

impl Style {
    fn take(&mut self, properties: &Element) {
        let hidden = properties.attribute("text", "display");
        self.hidden = hidden.map(|value| value == "none").or(self.hidden);
        let weight = properties.attribute("fo", "font-weight");
        self.bold = weight.map(|value| value != "normal").or(self.bold);
        self.language = language(properties).or(self.language.take());
    }
}

fn language(properties: &Element) -> Option<String> {
    let language =
        properties.attribute("fo", "language").filter(|language| !matches!(*language, "" | "none" | "zxx"))?;
    match properties.attribute("fo", "country").filter(|country| !matches!(*country, "" | "none")) {
        Some(country) => Some(format!("{language}-{country}")),
        None => Some(language.to_owned()),
    }
}
