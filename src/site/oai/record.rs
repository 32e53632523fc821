//! The records of the repository, and the sets that they are in.

use super::ledger::Told;
use super::request::Selection;
use super::token::After;
use crate::region;
use crate::site::catalogue::{Catalogue, Sort, Thing};
use crate::web::Reader;
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// Records of one answer.
const AT_ONCE: usize = 50;
/// What stands for the site in identifiers where its address is no name.
const NAMELESS: &str = "plenary.invalid";

/// Everything that can be harvested.
pub struct Repository<'a> {
    pub reader: &'a Reader,
    pub catalogue: &'a Catalogue,
    /// By datestamp, then identifier.
    pub records: Vec<Record<'a>>,
}

pub struct Record<'a> {
    /// `None` for what is not public any more, in no version: that it is gone is all there is to tell.
    pub thing: Option<Thing<'a>>,
    /// `report/ID`.
    pub local: String,
    /// To the second.
    pub datestamp: String,
    pub sets: Vec<String>,
}

/// A part of a list.
pub struct Part<'a> {
    pub records: Vec<&'a Record<'a>>,
    /// Of the whole list.
    pub size: usize,
    /// Records before this part.
    pub cursor: usize,
    /// Where the list goes on; `None` at its end.
    pub after: Option<After>,
}

impl<'a> Repository<'a> {
    pub fn new(catalogue: &'a Catalogue, told: &BTreeMap<String, Told>, reader: &'a Reader) -> Repository<'a> {
        let record = |thing: Thing<'a>| {
            let local = local(&thing);
            let back_at = told.get(&local).and_then(|told| told.back_at.as_deref()).unwrap_or_default();
            Record {
                datestamp: second(thing.changed_at.max(back_at)),
                sets: sets(catalogue, &thing),
                local,
                thing: Some(thing),
            }
        };
        let mut records: Vec<Record> = documents(catalogue, reader.words).map(record).collect();
        let closed = told.iter().filter_map(|(local, told)| Some((local, told.gone_at.as_ref()?)));
        records.extend(closed.map(|(local, gone_at)| Record {
            thing: None,
            local: local.clone(),
            datestamp: second(gone_at),
            sets: Vec::new(),
        }));
        records.sort_by(|one, other| (&one.datestamp, &one.local).cmp(&(&other.datestamp, &other.local)));
        Repository { reader, catalogue, records }
    }

    /// The name of the site in identifiers: its host, where that is a domain name.
    pub fn name(&self) -> &str {
        let address = &self.reader.config.address;
        let host = address.split("//").nth(1).unwrap_or_default().split([':', '/']).next().unwrap_or_default();
        let label = |label: &str| {
            label.starts_with(|one: char| one.is_ascii_alphabetic())
                && label.bytes().all(|one| one.is_ascii_alphanumeric() || one == b'-')
        };
        if host.contains('.') && host.split('.').all(label) { host } else { NAMELESS }
    }

    pub fn identifier(&self, record: &Record) -> String {
        format!("oai:{}:{}", self.name(), record.local)
    }

    pub fn find(&self, identifier: &str) -> Option<&Record<'a>> {
        self.records.iter().find(|record| self.identifier(record) == identifier)
    }

    /// The next records of a list.
    pub fn part(&'a self, selection: &Selection, after: Option<&After>) -> Part<'a> {
        let selected: Vec<&Record> = self.records.iter().filter(|record| record.is_selected(selection)).collect();
        let size = selected.len();
        let rest = selected.into_iter().filter(|record| {
            after.is_none_or(|after| (&record.datestamp, &record.local) > (&after.datestamp, &after.local))
        });
        let mut records: Vec<&Record> = rest.take(AT_ONCE + 1).collect();
        let more = records.len() > AT_ONCE;
        records.truncate(AT_ONCE);
        let cursor = after.map_or(0, |after| after.cursor);
        let after = records.last().filter(|_| more).map(|last| After {
            datestamp: last.datestamp.clone(),
            local: last.local.clone(),
            cursor: cursor + records.len(),
        });
        Part { records, size, cursor, after }
    }

    /// When the oldest record changed; now, while there is none.
    pub fn earliest(&self, now: &str) -> String {
        self.records.first().map_or_else(|| second(now), |record| record.datestamp.clone())
    }

    /// All sets and their names: what is in a set is in those above it.
    pub fn sets(&self) -> BTreeMap<String, String> {
        let words = self.reader.words;
        let mut named = BTreeMap::from([
            ("region".to_owned(), words.say("synthesis-region")),
            ("country".to_owned(), words.say("oai-country")),
            ("sort".to_owned(), words.say("site-sort")),
        ]);
        for set in self.records.iter().flat_map(|record| &record.sets) {
            let name = match set.split_once(':') {
                Some(("region", id)) => {
                    region::region("coalition", id).map(|one| one.name(words.language()).to_owned())
                }
                Some(("country", code)) => region::country(code).map(|one| one.name(words.language()).to_owned()),
                Some((_, "report")) => Some(words.say("site-report")),
                Some((_, "document")) => Some(words.say("search-type-document")),
                _ => Some(words.say("synthesis-global-report")),
            };
            named.insert(set.clone(), name.unwrap_or_else(|| set.clone()));
        }
        named
    }
}

/// Everything that has a record, what was taken back too.
fn documents(catalogue: &Catalogue, words: Words) -> impl Iterator<Item = Thing<'_>> {
    let things = catalogue.things(words).into_iter();
    things.filter(|thing| matches!(thing.sort, Sort::Report | Sort::GlobalReport | Sort::Document))
}

/// The records of all that is public.
pub fn public(catalogue: &Catalogue, words: Words) -> BTreeSet<String> {
    documents(catalogue, words).map(|thing| local(&thing)).collect()
}

/// A document is called by its id: its name in addresses would tell what it was after it is closed.
fn local(thing: &Thing) -> String {
    format!("{}/{}", thing.sort.as_str(), thing.work.map_or(thing.id, |work| &work.id))
}

impl Record<'_> {
    pub fn is_gone(&self) -> bool {
        self.thing.as_ref().is_none_or(|thing| thing.gone)
    }

    fn is_selected(&self, selection: &Selection) -> bool {
        let set = &selection.set;
        let within =
            |own: &String| own == set || own.strip_prefix(set.as_str()).is_some_and(|rest| rest.starts_with(':'));
        (selection.from.is_empty() || self.datestamp >= selection.from)
            && (selection.until.is_empty() || self.datestamp <= selection.until)
            && (set.is_empty() || self.sets.iter().any(within))
    }
}

/// The sets of a document: its sort, and the regions and countries of its roundtables.
fn sets(catalogue: &Catalogue, thing: &Thing) -> Vec<String> {
    let mut sets = vec![format!("sort:{}", thing.sort.as_str())];
    sets.extend(catalogue.regions(thing).into_iter().map(|region| format!("region:{}", region.id)));
    sets.extend(catalogue.countries(thing).into_iter().map(|country| format!("country:{}", country.alpha3)));
    sets
}

/// A stored moment to the second. What is harvested in parts of a second is harvested again rather than missed.
pub fn second(moment: &str) -> String {
    format!("{}Z", moment.get(..19).unwrap_or("1970-01-01T00:00:00"))
}
