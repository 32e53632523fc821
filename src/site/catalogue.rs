//! Everything public in one list, for feeds, harvesters, calendars and programs: what there is, where it is, when
//! it changed. Words that people said are not in it.

use super::consultation::report_address;
use super::parts::OWN_SCHEME;
use super::{parts, report};
use crate::access::Viewer;
use crate::access::{self, Public, Shown};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::library::{self, Shelved};
use crate::organisation::{Organisation, store as organisations};
use crate::region;
use crate::report::{Version, store as reports};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::synthesis::{Edition, store as syntheses};
use crate::words::Words;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// All of it, as it stands in the database.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    pub consultations: Vec<Consultation>,
    /// In the order held, by consultation.
    pub roundtables: Vec<Roundtable>,
    pub organisations: Vec<Organisation>,
    /// Reports, withdrawn ones too, oldest first.
    pub versions: Vec<Version>,
    /// Global reports that are public or were, oldest first.
    pub editions: Vec<Edition>,
    /// Deposited documents, withdrawn ones too.
    pub works: Vec<Shelved>,
    /// When a consultation, roundtable or organisation last changed, by its id.
    pub changes: BTreeMap<String, String>,
}

impl Public for Catalogue {}

/// Reads it.
pub async fn read(app: &App) -> sqlx::Result<Shown<Catalogue>> {
    let db = &app.db;
    let mut changes = consultations::changes(db).await?;
    changes.extend(roundtables::changes(db).await?);
    changes.extend(organisations::changes(db).await?);
    let works = access::show_all(&Viewer::Public, library::store::all(db).await?.iter());
    let rest = access::public(Catalogue {
        consultations: consultations::all(db).await?,
        roundtables: roundtables::all(db).await?,
        organisations: organisations::all(db).await?,
        versions: reports::versions(db).await?,
        editions: syntheses::ever_published(db).await?,
        works: Vec::new(),
        changes,
    });
    Ok(rest.and(works).map(|(catalogue, works)| Catalogue { works, ..catalogue }))
}

/// What a thing of the catalogue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Consultation,
    Roundtable,
    Report,
    GlobalReport,
    /// Of the library.
    Document,
}

impl Sort {
    /// The word in ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Sort::Consultation => "consultation",
            Sort::Roundtable => "roundtable",
            Sort::Report => "report",
            Sort::GlobalReport => "global-report",
            Sort::Document => "document",
        }
    }
}

/// One thing of the catalogue, as lists tell of it.
#[derive(Debug, Clone)]
pub struct Thing<'a> {
    pub sort: Sort,
    /// Id in the database: it stays when addresses change.
    pub id: &'a str,
    pub title: String,
    /// Plain path of its page.
    pub path: String,
    /// RFC 3339; empty where a thing is not published on a day of its own.
    pub published_at: &'a str,
    pub changed_at: &'a str,
    /// It was public and is not any more.
    pub gone: bool,
    /// BCP 47 tag of its text; empty when it has none of its own.
    pub language: &'a str,
    pub authors: Vec<&'a str>,
    /// `None` for a document of the library.
    pub consultation: Option<&'a Consultation>,
    /// `None` for what all roundtables of the consultation are behind.
    pub roundtable: Option<&'a Roundtable>,
    pub work: Option<&'a Shelved>,
}

impl Catalogue {
    pub fn consultation(&self, id: &str) -> Option<&Consultation> {
        self.consultations.iter().find(|one| one.id == id)
    }

    pub fn roundtable(&self, id: &str) -> Option<&Roundtable> {
        self.roundtables.iter().find(|one| one.id == id)
    }

    pub fn changed_at(&self, id: &str) -> &str {
        self.changes.get(id).map_or("", String::as_str)
    }

    /// Everything, consultations first, what is gone too.
    pub fn things(&self, words: Words) -> Vec<Thing<'_>> {
        let mut things: Vec<Thing> = self.consultations.iter().map(|one| self.of_consultation(one)).collect();
        things.extend(self.roundtables.iter().filter_map(|one| self.of_roundtable(one)));
        things.extend(self.versions.iter().filter_map(|one| self.of_version(one, words)));
        things.extend(self.editions.iter().filter_map(|one| self.of_edition(one, words)));
        things.extend(self.works.iter().map(|one| self.of_work(one, words)));
        things
    }

    fn of_consultation<'a>(&'a self, one: &'a Consultation) -> Thing<'a> {
        Thing {
            sort: Sort::Consultation,
            id: &one.id,
            title: one.title.clone(),
            path: one.address(),
            published_at: "",
            changed_at: self.changed_at(&one.id),
            gone: false,
            language: "",
            authors: named(&one.convener),
            consultation: Some(one),
            roundtable: None,
            work: None,
        }
    }

    fn of_roundtable<'a>(&'a self, one: &'a Roundtable) -> Option<Thing<'a>> {
        Some(Thing {
            sort: Sort::Roundtable,
            id: &one.id,
            title: one.title.clone(),
            path: one.address(),
            published_at: "",
            changed_at: self.changed_at(&one.id),
            gone: false,
            language: "",
            authors: one.hosts.iter().map(String::as_str).collect(),
            consultation: Some(self.consultation(&one.consultation_id)?),
            roundtable: Some(one),
            work: None,
        })
    }

    fn of_version<'a>(&'a self, one: &'a Version, words: Words) -> Option<Thing<'a>> {
        let roundtable = self.roundtable(&one.roundtable_id)?;
        Some(Thing {
            sort: Sort::Report,
            id: &one.id,
            title: words.say_with("site-report-of", &[("roundtable", (&roundtable.title).into())]),
            path: report::address(&one.id),
            published_at: &one.imported_at,
            // Its title, place and hosts are those of its roundtable: a change there is a change here.
            changed_at: one.changed_at.as_str().max(self.changed_at(&roundtable.id)),
            gone: one.withdrawn_at.is_some(),
            language: if one.language == "und" { "" } else { &one.language },
            authors: roundtable.hosts.iter().map(String::as_str).collect(),
            consultation: Some(self.consultation(&roundtable.consultation_id)?),
            roundtable: Some(roundtable),
            work: None,
        })
    }

    fn of_edition<'a>(&'a self, one: &'a Edition, words: Words) -> Option<Thing<'a>> {
        let consultation = self.consultation(&one.consultation_id)?;
        let number = words.say_with("cite-version", &[("n", one.number.to_string().into())]);
        let title = words.say_with("site-global-report-of", &[("consultation", (&consultation.title).into())]);
        Some(Thing {
            sort: Sort::GlobalReport,
            id: &one.id,
            title: format!("{title} ({number})"),
            path: report_address(consultation, one.number),
            published_at: one.published_at.as_deref().unwrap_or_default(),
            changed_at: one.changed_at.as_str().max(self.changed_at(&consultation.id)),
            gone: one.published_at.is_none(),
            language: "",
            authors: named(&consultation.convener),
            consultation: Some(consultation),
            roundtable: None,
            work: None,
        })
    }

    fn of_work<'a>(&'a self, one: &'a Shelved, words: Words) -> Thing<'a> {
        let (title, language) = one.title(words.language());
        let mut authors = named(&one.organisation);
        authors.extend(one.hosted_by.iter().map(String::as_str));
        Thing {
            sort: Sort::Document,
            id: &one.slug,
            title: title.to_owned(),
            path: library::address(&one.slug),
            published_at: &one.since,
            changed_at: &one.changed_at,
            gone: one.withdrawn.is_some(),
            language,
            authors,
            consultation: None,
            roundtable: None,
            work: Some(one),
        }
    }

    /// The roundtables that are behind a thing.
    pub fn behind<'a>(&'a self, thing: &Thing<'a>) -> Vec<&'a Roundtable> {
        match (thing.roundtable, thing.consultation) {
            (Some(one), _) => vec![one],
            (None, Some(whole)) => self.roundtables.iter().filter(|one| one.consultation_id == whole.id).collect(),
            (None, None) => Vec::new(),
        }
    }

    /// Countries that a thing is from, each once.
    pub fn countries(&self, thing: &Thing) -> Vec<&'static region::Country> {
        let own = thing.work.map(|work| work.country.as_str());
        let mut found: Vec<&region::Country> = Vec::new();
        for code in self.behind(thing).into_iter().map(|one| one.country.as_str()).chain(own) {
            let new = region::country(code).filter(|one| found.iter().all(|other| other.alpha3 != one.alpha3));
            found.extend(new);
        }
        found
    }

    /// Whether a thing is from a region, whatever the scheme.
    pub fn lies_in(&self, thing: &Thing, scheme: &region::Scheme, region: &region::Region) -> bool {
        if let Some(work) = thing.work {
            return match scheme.id == OWN_SCHEME {
                true => work.region.as_deref() == Some(&region.id),
                false => region.members.contains(&work.country),
            };
        }
        self.behind(thing).into_iter().any(|one| super::region::lies_in(scheme, region, one))
    }

    /// Regions of the coalition's scheme that a thing is from, in the order held, each once.
    pub fn regions(&self, thing: &Thing) -> Vec<&'static region::Region> {
        let mut found: Vec<&region::Region> = Vec::new();
        let own = thing.work.and_then(|work| work.region.as_deref());
        for id in self.behind(thing).into_iter().filter_map(Roundtable::coalition_region).chain(own) {
            if let Some(one) = region::region(OWN_SCHEME, id).filter(|one| found.iter().all(|other| other.id != one.id))
            {
                found.push(one);
            }
        }
        found
    }
}

impl Thing<'_> {
    /// A name that stays when the site moves to another address.
    pub fn urn(&self) -> String {
        urn(self.sort.as_str(), self.id)
    }

    /// Place and days, where it has some; else its consultation.
    pub fn summary(&self, words: Words) -> String {
        let mut parts = Vec::new();
        if let Some(one) = self.roundtable {
            if !(one.city.is_empty() && one.country.is_empty()) {
                parts.push(parts::place(words, one));
            }
            if one.days.is_known() {
                parts.push(parts::days(words, one));
            }
            parts.extend(self.consultation.map(|one| one.title.clone()));
        } else {
            parts.extend(self.consultation.map(|one| one.topic.clone()));
        }
        if let Some(work) = self.work {
            parts.extend([words.days(&work.published), work.note.clone()]);
        }
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    }
}

/// A UUID of version 8 from what a thing is and its id: the same on every machine.
pub fn urn(sort: &str, id: &str) -> String {
    let digest = Sha256::digest(format!("plenary {sort} {id}").as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    format!("urn:uuid:{}", uuid::Uuid::from_bytes(bytes))
}

fn named(name: &str) -> Vec<&str> {
    if name.is_empty() { Vec::new() } else { vec![name] }
}
