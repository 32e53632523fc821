//! A record in Dublin Core.

use super::record::Repository;
use crate::site::catalogue::{Sort, Thing};
use crate::site::parts;
use crate::web::colophon::{Voice, day};
use crate::web::xml::Xml;
use crate::web::{Format, address};
use crate::words::Language;

pub const NAMESPACE: &str = "http://www.openarchives.org/OAI/2.0/oai_dc/";
pub const SCHEMA: &str = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

pub fn written(xml: &mut Xml, repository: &Repository, thing: &Thing) {
    let reader = repository.reader;
    let words = reader.words;
    let whole = |path: &str, format| format!("{}{}", reader.config.address, address(path, Language::english(), format));
    xml.open(
        "oai_dc:dc",
        &[
            ("xmlns:oai_dc", NAMESPACE),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ("xsi:schemaLocation", &format!("{NAMESPACE} {SCHEMA}")),
        ],
    );
    xml.text("dc:title", &thing.title);
    for author in &thing.authors {
        xml.text("dc:creator", author);
    }
    if let Some(consultation) = thing.consultation {
        xml.text("dc:subject", &consultation.topic);
    }
    xml.text("dc:description", &thing.summary(words));
    let voice = match thing.sort {
        Sort::GlobalReport => Some(Voice::Compiled),
        // Whose view a document is, its publisher alone knows.
        Sort::Document => None,
        _ => Some(Voice::Account),
    };
    if let Some(voice) = voice {
        xml.text("dc:description", &voice.said(words, &reader.config.name));
    }
    xml.text("dc:publisher", &reader.config.name);
    // A document bears its own day; the day on which it was shelved says nothing of it.
    let date = thing.work.map(|work| work.published.as_str()).filter(|date| !date.is_empty());
    xml.text("dc:date", date.unwrap_or(day(thing.published_at)));
    xml.text("dc:type", "Text");
    for format in [Format::Html, Format::Pdf] {
        xml.text("dc:format", format.media_type().split(';').next().unwrap_or_default());
    }
    xml.text("dc:identifier", &whole(&thing.path, Format::Html));
    xml.text("dc:identifier", &thing.urn());
    xml.text("dc:language", if thing.language.is_empty() { words.language() } else { thing.language });
    if let Some(consultation) = thing.consultation {
        xml.text("dc:relation", &whole(&consultation.address(), Format::Html));
    }
    if let Some(held) = thing.roundtable {
        xml.text("dc:relation", &whole(&held.address(), Format::Html));
        if !(held.city.is_empty() && held.country.is_empty()) {
            xml.text("dc:coverage", &parts::place(words, held));
        }
        xml.text("dc:coverage", held.days.as_str());
    }
    for one in repository.catalogue.regions(thing) {
        xml.text("dc:coverage", one.name(words.language()));
    }
    if thing.roundtable.is_none() {
        for one in repository.catalogue.countries(thing) {
            xml.text("dc:coverage", one.name(words.language()));
        }
    }
    if let Some(consultation) = thing.consultation {
        xml.text("dc:rights", &consultation.notice);
    }
    xml.close();
}
