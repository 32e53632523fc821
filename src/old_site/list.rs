//! A table that lists documents: one row a document or one of its languages, with the file it is in.

use super::look::Rows;
use super::report::What;
use super::{OldDocument, OldSite, address::OldAddress, dates};
use crate::library::Kind;
use crate::region;
use crate::words::{self, Language, Words, language_tag};
use anyhow::ensure;
use std::path::{Path, PathBuf};

/// Columns by what they hold; each may be called by any of its names.
const TITLE: &[&str] = &["title", "titre", "título", "titulo", "name"];
const FILE: &[&str] = &["file", "files", "filename", "file name", "fichier", "archivo", "ficheiro", "path"];
const LANGUAGE: &[&str] = &["language", "lang", "langue", "idioma"];
const DATE: &[&str] = &["date", "published", "day", "year", "fecha", "data"];
const COUNTRY: &[&str] = &["country", "pays", "país", "pais"];
const REGION: &[&str] = &["region", "région", "región", "região"];
const KIND: &[&str] = &["kind", "type", "document type", "tipo"];
const ORGANISATION: &[&str] =
    &["organisation", "organization", "author organisation", "publisher", "organización", "organização"];
const HOSTS: &[&str] = &["hosted_by", "hosted by", "hosts", "host"];
const NOTE: &[&str] = &["note", "notes", "description", "summary", "abstract"];
const WORK: &[&str] = &["work", "id", "document", "group"];
const ORIGINAL: &[&str] = &["original_language", "original language", "translated from"];
const ADDRESS: &[&str] = &["address", "url", "old address", "old_address", "link"];

const ALL: [&[&str]; 13] =
    [TITLE, FILE, LANGUAGE, DATE, COUNTRY, REGION, KIND, ORGANISATION, HOSTS, NOTE, WORK, ORIGINAL, ADDRESS];

pub(super) fn read(site: &mut OldSite, table: &Path) -> anyhow::Result<()> {
    let rows = Rows::read(table)?;
    let name = table.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let has = |names: &[&str]| rows.columns.iter().any(|column| names.contains(&column.as_str()));
    ensure!(
        has(FILE),
        "the table has no column “file”: its first line names the columns, and one of them is the file of each document"
    );
    for column in rows.columns.iter().filter(|column| !column.is_empty()) {
        if !ALL.iter().any(|names| names.contains(&column.as_str())) {
            site.report.say(What::NotKnown, &name, format!("column “{column}”"));
        }
    }
    if let Some(notice) = &rows.notice {
        site.report.say(What::EncodingMended, &name, notice);
    }
    for at in 0..rows.len() {
        let place = format!("{name}, row {}", at + 2);
        let document = document(site, &rows, at, place);
        site.documents.extend(document);
    }
    Ok(())
}

fn document(site: &mut OldSite, rows: &Rows, at: usize, place: String) -> Option<OldDocument> {
    let value = |names: &[&str]| rows.value(at, names).to_owned();
    let mut not_known = |what: &str, text: &str| site.report.say(What::NotKnown, &place, format!("{what} “{text}”"));
    let country = match value(COUNTRY) {
        text if text.is_empty() => String::new(),
        text => region::find_country(&text).map(|country| country.alpha3.clone()).unwrap_or_else(|| {
            not_known("country", &text);
            String::new()
        }),
    };
    let region = Some(value(REGION)).filter(|text| !text.is_empty()).and_then(|text| {
        let found = region_called(&text);
        if found.is_none() {
            not_known("region", &text);
        }
        found
    });
    let kind = Some(value(KIND)).filter(|text| !text.is_empty()).and_then(|text| {
        let found = kind_called(&text);
        if found.is_none() {
            not_known("kind", &text);
        }
        found
    });
    let mut tag = |names: &[&str]| match value(names) {
        text if text.is_empty() => String::new(),
        text => language_called(&text).or_else(|| language_tag(&text)).unwrap_or_else(|| {
            not_known("language", &text);
            String::new()
        }),
    };
    let (language, original_language) = (tag(LANGUAGE), tag(ORIGINAL));
    let published = dates::day(&value(DATE)).unwrap_or_else(|| {
        site.report.say(What::DayUnreadable, &place, value(DATE));
        String::new()
    });
    let mut files = Vec::new();
    for file in value(FILE).split([';', '|']).map(str::trim).filter(|file| !file.is_empty()) {
        match site.file(file) {
            Some(path) => files.push(path),
            None => site.report.say(What::AttachmentMissing, &place, file),
        }
    }
    if files.is_empty() {
        if value(FILE).is_empty() {
            site.report.say(What::LeftOut, &place, "it names no file");
        }
        return None;
    }
    Some(OldDocument {
        work: value(WORK),
        title: value(TITLE),
        language,
        original_language,
        published,
        country,
        region,
        kind,
        organisation: value(ORGANISATION),
        hosted_by: value(HOSTS).split(';').map(|host| host.trim().to_owned()).filter(|host| !host.is_empty()).collect(),
        note: value(NOTE),
        files,
        keys: value(ADDRESS)
            .split_whitespace()
            .map(|address| OldAddress::parse(&super::address::within(address)).key())
            .collect(),
        place,
    })
}

/// A region of the coalition's scheme by its id or its name in a language of the interface.
pub(super) fn region_called(text: &str) -> Option<String> {
    let wanted = words::slug(text);
    let scheme = region::scheme("coalition")?;
    let called = |region: &&region::Region| {
        region.id == wanted || Language::all().any(|language| words::slug(region.name(language.tag())) == wanted)
    };
    scheme.regions.iter().find(called).map(|region| region.id.clone())
}

fn kind_called(text: &str) -> Option<Kind> {
    let wanted = text.trim().to_lowercase();
    let itself = [Kind::RoundtableReport, Kind::GlobalReport];
    Kind::ALL.into_iter().filter(|kind| !itself.contains(kind)).find(|kind| {
        kind.as_str() == wanted
            || Language::all().any(|language| {
                Words::of(language).say(&format!("library-kind-{}", kind.as_str())).to_lowercase() == wanted
            })
    })
}

/// By its name in a language of the interface. Asked before tags are: “French” has the form of one.
fn language_called(text: &str) -> Option<String> {
    let wanted = text.trim().to_lowercase();
    let called =
        |tag: &&&str| Language::all().any(|language| Words::of(language).language_name(tag).to_lowercase() == wanted);
    words::OFFERED.iter().find(called).map(|tag| (*tag).to_owned())
}

impl OldSite {
    /// The file at a path of the old site, else the only one of that name.
    pub(super) fn file(&self, path: &str) -> Option<PathBuf> {
        let plain = path.split(['?', '#']).next().unwrap_or_default();
        let plain = crate::web::question::decoded(&plain.replace('+', "%2B")).unwrap_or_else(|| plain.to_owned());
        let plain = plain.replace('\\', "/");
        if let Some(file) = self.files.get(&format!("/{}", plain.trim_start_matches(['/', '.']))) {
            return Some(file.clone());
        }
        let name = plain.rsplit('/').next()?.to_lowercase();
        let mut same =
            self.files.iter().filter(|(path, _)| path.rsplit('/').next().is_some_and(|own| own.to_lowercase() == name));
        match (same.next(), same.next()) {
            (Some((_, file)), None) if !name.is_empty() => Some(file.clone()),
            _ => None,
        }
    }
}
