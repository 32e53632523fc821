//! What a page is about, as JSON-LD in the vocabulary of schema.org.
//!
//! It has an address of its own rather than a place in the page: see
//! `docs/decisions/0009-linked-data-beside-the-page.md`.

use super::{Reference, one_line};
use crate::web::colophon::Kind;
use serde_json::{Map, Value, json};

pub(super) fn linked(reference: &Reference) -> String {
    let kind = match reference.kind {
        Kind::Report => "Report",
        Kind::Quotation => "Quotation",
        Kind::Claim => "Claim",
        Kind::Term => "DefinedTerm",
        Kind::Event => "Event",
        Kind::Project => "Project",
        Kind::Organisation => "Organization",
        Kind::Page => "WebPage",
    };
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.as_str().is_some_and(str::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        if !empty && !value.is_null() {
            item.insert(name.to_owned(), value);
        }
    };
    let organisations: Vec<Value> =
        reference.authors.iter().map(|name| json!({ "@type": "Organization", "name": one_line(name) })).collect();
    let site = json!({ "@type": "Organization", "name": one_line(&reference.publisher) });
    put("@context", json!("https://schema.org"));
    put("@type", json!(kind));
    put("@id", json!(reference.address));
    put("url", json!(reference.address));
    put("name", json!(one_line(&reference.title)));
    match reference.kind {
        Kind::Event => {
            put("organizer", organisations.into());
            put("startDate", json!(reference.days.split('/').next().unwrap_or_default()));
            put("endDate", json!(reference.days.split('/').next_back().unwrap_or_default()));
            if !reference.place.is_empty() {
                put("location", json!({ "@type": "Place", "name": one_line(&reference.place) }));
            }
            put("superEvent", part_of(reference, "Event"));
        }
        Kind::Project => {
            put("sponsor", organisations.into());
        }
        Kind::Organisation => {}
        Kind::Term => {
            put("inDefinedTermSet", part_of(reference, "DefinedTermSet"));
        }
        Kind::Report | Kind::Quotation | Kind::Claim | Kind::Page => {
            put("author", organisations.into());
            put("publisher", site);
            put("inLanguage", json!(reference.language));
            put("datePublished", json!(reference.issued));
            put("dateModified", json!(reference.changed));
            put("isPartOf", part_of(reference, "CreativeWork"));
            put("version", json!(reference.number));
            put("creditText", json!(one_line(&reference.notes.join(" "))));
        }
    }
    put(
        "disambiguatingDescription",
        match reference.kind {
            Kind::Event | Kind::Project | Kind::Organisation | Kind::Term => {
                json!(one_line(&reference.notes.join(" ")))
            }
            _ => Value::Null,
        },
    );
    let mut text = serde_json::to_string_pretty(&item).expect("text keys and text values");
    text.push('\n');
    text
}

fn part_of(reference: &Reference, kind: &str) -> Value {
    match reference.within.is_empty() {
        true => Value::Null,
        false => json!({ "@type": kind, "name": one_line(&reference.within) }),
    }
}
