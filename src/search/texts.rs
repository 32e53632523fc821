//! Shown things as texts of the index: their words, what they can be narrowed by, and what a result shows.

use super::corpus::Facts;
use super::{Entry, Thing};
use crate::article::{Written, markdown};
use crate::consultation::Consultation;
use crate::library::{self, InLanguage, Shelved};
use crate::organisation::Organisation;
use crate::region;
use crate::report::Account;
use crate::roundtable::Roundtable;
use crate::statement::{self, Said};
use crate::synthesis::GlobalReport;
use crate::synthesis::record::{Finding, ThemeRecord};
use crate::synthesis::store::Row;
use crate::words::Language;
use fulltext::{Part, Text};

/// Regions are counted by this scheme.
const OWN_SCHEME: &str = "coalition";

/// A text in the making.
struct Making {
    entry: Entry,
    /// Words that are searched beside those that are shown.
    besides: Vec<Part>,
    fields: Vec<(String, String)>,
}

impl Making {
    fn new(thing: Thing, address: String, title: &str, language: &str) -> Making {
        let entry = Entry {
            thing,
            address,
            title: title.to_owned(),
            language: language.to_owned(),
            words: Vec::new(),
            kind: None,
            section: None,
            number: None,
            place: String::new(),
            roundtable: String::new(),
            consultation: String::new(),
            organisation: None,
            days: String::new(),
            country: String::new(),
            region: String::new(),
            since: String::new(),
            is_recognised: false,
            readers: String::new(),
        };
        let fields = vec![("type".to_owned(), thing.as_str().to_owned())];
        Making { entry, besides: Vec::new(), fields }
    }

    fn field(&mut self, name: &str, value: &str) {
        let pair = (name.to_owned(), value.to_lowercase());
        if !value.is_empty() && !self.fields.contains(&pair) {
            self.fields.push(pair);
        }
    }

    fn words(&mut self, language: &str, words: &str) {
        if !words.is_empty() {
            self.entry.words.push((language.to_owned(), words.to_owned()));
        }
    }

    fn besides(&mut self, language: &str, words: &str) {
        if !words.is_empty() {
            self.besides.push(Part::new(language, words));
        }
    }

    fn of_consultation(&mut self, consultation: &Consultation) {
        self.entry.consultation = consultation.title.clone();
        self.field("consultation", &consultation.slug);
    }

    fn of_roundtable(&mut self, roundtable: &Roundtable, facts: &Facts) {
        let region = roundtable.coalition_region().unwrap_or_default();
        self.entry.place = roundtable.place().to_owned();
        self.entry.roundtable = roundtable.title.clone();
        self.entry.days = roundtable.days.as_str().to_owned();
        self.entry.country = roundtable.country.clone();
        self.entry.region = region.to_owned();
        self.field("roundtable", &roundtable.slug);
        self.field("region", region);
        self.field("country", &roundtable.country);
        self.field("year", year(roundtable.days.as_str()));
        for organisation in hosts(roundtable, facts) {
            self.field("organisation", &organisation.slug);
        }
    }

    fn language(&mut self, tag: &str) {
        let primary = tag.split('-').next().unwrap_or_default().to_owned();
        self.field("language", &primary);
    }

    fn text(self, unit: &str) -> Text {
        let Making { entry, besides, fields } = self;
        let title = (!entry.title.is_empty()).then(|| Part::new(&*entry.language, &*entry.title));
        let shown = entry.words.iter().map(|(language, words)| Part::new(&**language, &**words));
        Text {
            unit: unit.to_owned(),
            parts: title.into_iter().chain(shown).chain(besides).collect(),
            fields,
            moment: entry.since.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_microsecond),
            kept: crate::db::to_json(&entry),
        }
    }
}

/// A report and each of its statements.
pub fn of_report(unit: &str, facts: &Facts, account: &Account, said: &[Said], imported_at: &str) -> Vec<Text> {
    let Some((roundtable, consultation)) = facts.of_roundtable(&account.roundtable_id) else { return Vec::new() };
    let language = own_language(consultation);
    let mut whole = Making::new(Thing::Report, format!("/reports/{}", account.id), &roundtable.title, language);
    whole.of_consultation(consultation);
    whole.of_roundtable(roundtable, facts);
    whole.language(&account.language);
    whole.entry.since = imported_at.to_owned();
    whole.words(&account.language, &account.text);
    let statements = said.iter().map(|one| {
        let mut making = Making::new(Thing::Statement, statement::address(&one.id), "", &one.language);
        making.of_consultation(consultation);
        making.of_roundtable(roundtable, facts);
        making.language(&one.language);
        making.field("kind", one.kind.as_str());
        if let Some(name) = &one.organisation {
            for organisation in facts.organisations.iter().filter(|organisation| organisation.is_called(name)) {
                making.field("organisation", &organisation.slug);
            }
            making.besides("und", name);
        }
        making.words(&one.language, &one.text);
        making.entry.kind = Some(one.kind);
        making.entry.number = Some(one.position + 1);
        making.entry.organisation = one.organisation.clone();
        making.entry.since = imported_at.to_owned();
        making.text(unit)
    });
    let statements: Vec<Text> = statements.collect();
    std::iter::once(whole.text(unit)).chain(statements).collect()
}

/// The global report, its findings and its themes.
pub fn of_global_report(unit: &str, facts: &Facts, row: &Row, report: &GlobalReport) -> Vec<Text> {
    let Some(consultation) = facts.consultation(&row.consultation_id) else { return Vec::new() };
    let since = row.published_at.as_deref().unwrap_or_default();
    let language = own_language(consultation);
    let held_at = |making: &mut Making, slugs: &[String]| {
        for roundtable in facts.roundtables.iter().filter(|one| slugs.contains(&one.slug)) {
            making.field("roundtable", &roundtable.slug);
            making.field("year", year(roundtable.days.as_str()));
            making.field("country", &roundtable.country);
            making.field("region", roundtable.coalition_region().unwrap_or_default());
        }
    };
    let address = format!("{}/global-report/{}", consultation.address(), row.number);
    let mut whole = Making::new(Thing::GlobalReport, address, &consultation.title, language);
    whole.of_consultation(consultation);
    whole.words(language, &consultation.topic);
    whole.entry.number = Some(row.number);
    whole.entry.since = since.to_owned();
    let all: Vec<String> = report.roundtables.iter().map(|one| one.slug.clone()).collect();
    held_at(&mut whole, &all);
    for tag in report.counts.languages.keys() {
        whole.language(tag);
    }
    for (tag, label) in report.themes.iter().flat_map(|theme| &theme.labels) {
        whole.besides(tag, label);
    }
    let finding = |finding: &Finding| {
        let mut making = Making::new(Thing::Finding, format!("/findings/{}", finding.id), "", &finding.language);
        making.of_consultation(consultation);
        making.language(&finding.language);
        making.field("kind", finding.kind.as_str());
        held_at(&mut making, &finding.support.roundtables);
        making.words(&finding.language, &finding.text);
        making.entry.kind = Some(finding.kind);
        making.entry.section = Some(finding.section);
        making.entry.since = since.to_owned();
        making.text(unit)
    };
    let theme = |theme: &ThemeRecord| {
        let (own, title) = theme.label(language)?;
        let mut making = Making::new(Thing::Theme, format!("/themes/{}", theme.id), title, own);
        making.of_consultation(consultation);
        making.field("kind", theme.kind.as_str());
        held_at(&mut making, &theme.support.roundtables);
        for (tag, label) in &theme.labels {
            making.language(tag);
            if tag != own {
                making.words(tag, label);
            }
        }
        making.entry.kind = Some(theme.kind);
        making.entry.since = since.to_owned();
        Some(making.text(unit))
    };
    let mut texts = vec![whole.text(unit)];
    texts.extend(report.findings.iter().map(finding));
    texts.extend(report.themes.iter().filter_map(theme));
    texts
}

/// Consultations, roundtables and organisations.
pub fn of_facts(unit: &str, facts: &Facts) -> Vec<Text> {
    let consultations = facts.consultations.iter().map(|one| of_consultation(unit, one));
    let roundtables = facts.roundtables.iter().filter_map(|one| of_roundtable(unit, facts, one));
    let organisations = facts.organisations.iter().map(|one| of_organisation(unit, facts, one));
    consultations.chain(roundtables).chain(organisations).collect()
}

fn of_consultation(unit: &str, consultation: &Consultation) -> Text {
    let language = own_language(consultation);
    let mut making = Making::new(Thing::Consultation, consultation.address(), &consultation.title, language);
    making.of_consultation(consultation);
    making.words(language, &consultation.topic);
    for line in consultation.goals.iter().chain(&consultation.questions) {
        making.besides(language, line);
    }
    making.besides(language, &consultation.short_title);
    making.besides("und", &consultation.convener);
    for days in [&consultation.starts, &consultation.ends] {
        making.field("year", year(days));
    }
    making.entry.days = consultation.starts.clone();
    making.text(unit)
}

fn of_roundtable(unit: &str, facts: &Facts, roundtable: &Roundtable) -> Option<Text> {
    let (_, consultation) = facts.of_roundtable(&roundtable.id)?;
    let language = own_language(consultation);
    let mut making = Making::new(Thing::Roundtable, roundtable.address(), &roundtable.title, language);
    making.of_consultation(consultation);
    making.of_roundtable(roundtable, facts);
    let known: Vec<&str> = roundtable.facts.iter().map(|fact| fact.fact.as_str()).collect();
    making.words(language, &known.join(" "));
    making.besides("und", &roundtable.city);
    for host in &roundtable.hosts {
        making.besides("und", host);
    }
    place_names(&mut making, &roundtable.country);
    Some(making.text(unit))
}

fn of_organisation(unit: &str, facts: &Facts, organisation: &Organisation) -> Text {
    let mut making = Making::new(Thing::Organisation, organisation.address(), &organisation.name, "und");
    making.field("organisation", &organisation.slug);
    making.field("country", &organisation.country);
    making.field("region", region::regions_of(OWN_SCHEME, &organisation.country).first().copied().unwrap_or_default());
    making.entry.country = organisation.country.clone();
    for roundtable in facts.roundtables.iter().filter(|one| hosts(one, facts).any(|host| host.id == organisation.id)) {
        making.field("roundtable", &roundtable.slug);
        making.field("year", year(roundtable.days.as_str()));
    }
    making.words("en", &organisation.note);
    for alias in &organisation.aliases {
        making.besides("und", alias);
    }
    making.besides("en", &organisation.kind);
    // A name is looked for in the forms of English too: networks, universities.
    making.besides("en", &organisation.name);
    place_names(&mut making, &organisation.country);
    making.text(unit)
}

/// A document of the library: a text a language, so that a result is in the language that was asked in.
pub fn of_work(unit: &str, facts: &Facts, work: &Shelved, words: &[(String, String)]) -> Vec<Text> {
    let in_language = |own: &InLanguage| {
        let mut making = Making::new(Thing::Work, library::address(&work.slug), &own.title, &own.language);
        making.language(&own.language);
        making.field("country", &work.country);
        making.field("region", work.region.as_deref().unwrap_or_default());
        making.field("year", work.year());
        let names = work.hosted_by.iter().chain([&work.organisation]);
        for name in names.filter(|name| !name.is_empty()) {
            making.besides("und", name);
            for organisation in facts.organisations.iter().filter(|organisation| organisation.is_called(name)) {
                making.field("organisation", &organisation.slug);
            }
        }
        making.besides("und", &work.note);
        for (_, text) in words.iter().filter(|(language, _)| *language == own.language) {
            making.words(&own.language, text);
        }
        place_names(&mut making, &work.country);
        making.entry.country = work.country.clone();
        making.entry.region = work.region.clone().unwrap_or_default();
        making.entry.days = work.published.clone();
        making.entry.is_recognised = own.is_recognised();
        making.entry.since = work.since.clone();
        making.text(unit)
    };
    work.languages.iter().map(in_language).collect()
}

/// A page of the secretariat, in each of its languages.
pub fn of_article(unit: &str, written: &[Written]) -> Vec<Text> {
    let in_language = |one: &Written| {
        let address = one.kind.address(&one.slug);
        let mut making = Making::new(Thing::Article, address, &one.text.title, &one.language);
        making.language(&one.language);
        making.words(&one.language, &markdown::words(&one.text.body));
        making.besides("und", &one.text.whose);
        let published = one.published_at.as_deref().unwrap_or_default();
        making.field("year", year(published));
        making.entry.days = published.get(..10).unwrap_or_default().to_owned();
        making.entry.since = published.to_owned();
        making.text(unit)
    };
    written.iter().map(in_language).collect()
}

/// The names of a country in every language of the interface.
fn place_names(making: &mut Making, country: &str) {
    if let Some(country) = region::country(country) {
        for language in Language::all() {
            making.besides(language.tag(), country.name(language.tag()));
        }
    }
}

fn hosts<'a>(roundtable: &'a Roundtable, facts: &'a Facts) -> impl Iterator<Item = &'a Organisation> {
    facts.organisations.iter().filter(|one| roundtable.hosts.iter().any(|host| one.is_called(host)))
}

/// The language that a consultation's own words are taken to be in.
fn own_language(consultation: &Consultation) -> &str {
    consultation.languages.first().map_or("en", String::as_str)
}

/// The first four figures of ISO 8601 text, where they are some.
fn year(iso: &str) -> &str {
    iso.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default()
}
