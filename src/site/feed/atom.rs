//! Atom (RFC 4287), with the language of what an entry leads to by Dublin Core.

use super::{Entry, Feed};
use crate::web::xml::Xml;
use crate::web::{Format, Reader, address};

/// What a feed without entries counts as changed: nothing ever was.
const NEVER: &str = "1970-01-01T00:00:00Z";

pub(super) fn written(feed: &Feed, reader: &Reader) -> Vec<u8> {
    let whole = |path: &str, format: Format| {
        format!("{}{}", reader.config.address, address(path, reader.asked.language, format))
    };
    let own = whole(&reader.asked.path, Format::Atom);
    let language = reader.words.language();
    let mut xml = Xml::default();
    xml.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xml:lang", language),
        ],
    );
    // The feed is the address that it is asked at: another language is another feed.
    xml.text("id", &own);
    xml.text("title", &feed.title);
    xml.text("subtitle", &feed.notice);
    xml.text("updated", feed.entries.iter().map(|one| one.changed_at.as_str()).max().unwrap_or(NEVER));
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    let page = whole(&reader.asked.path, Format::Html);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", language), ("href", &page)]);
    xml.open("author", &[]);
    xml.text("name", &reader.config.name);
    xml.close();
    xml.text_with("generator", &[("version", env!("CARGO_PKG_VERSION"))], "Plenary");
    for one in &feed.entries {
        entry(&mut xml, one, reader, &whole);
    }
    xml.finish()
}

fn entry(xml: &mut Xml, one: &Entry, reader: &Reader, whole: &impl Fn(&str, Format) -> String) {
    xml.open("entry", &[]);
    xml.text("id", &one.urn);
    xml.text("title", &one.title);
    xml.text("updated", &one.changed_at);
    xml.text("published", &one.published_at);
    let interface = reader.words.language();
    let language = if one.language.is_empty() { interface } else { &one.language };
    let page = whole(&one.path, Format::Html);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("hreflang", interface), ("href", &page)]);
    let pdf = whole(&one.path, Format::Pdf);
    xml.empty("link", &[("rel", "related"), ("type", "application/pdf"), ("hreflang", interface), ("href", &pdf)]);
    for author in &one.authors {
        xml.open("author", &[]);
        xml.text("name", author);
        xml.close();
    }
    for (scheme, term, label) in &one.categories {
        let scheme = match scheme.strip_prefix('/') {
            Some(_) => format!("{}{scheme}", reader.config.address),
            None => format!("{}/take-away#{scheme}", reader.config.address),
        };
        xml.empty("category", &[("scheme", &scheme), ("term", term), ("label", label)]);
    }
    xml.text("dc:language", language);
    xml.text("rights", &one.notice);
    match one.quoted {
        true => xml.text_with("content", &[("type", "text"), ("xml:lang", &one.language)], &one.summary),
        false => xml.text_with(
            "summary",
            &[("type", "text")],
            if one.summary.is_empty() { &one.title } else { &one.summary },
        ),
    }
    xml.close();
}
