//! A small consultation for tests: four roundtables in three regions, two languages, every kind of
//! statement, one of them withheld. Themes are given by hand, so that no test here waits for the engine.

use super::Corpus;
use super::record::{GlobalReport, SourceSpan, StatementRecord};
use super::run::{compose, in_order};
use crate::access::{self, Level, Shown};
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::report::{LeftOver, OutlinedBlock, Reason, Report};
use crate::roundtable::{Days, Roundtable};
use crate::statement::{Kind, Statement, hash};
use crate::theme::group::{self, Grouping, Link, Theme};
use std::collections::BTreeMap;

/// Roundtable, kind, point, words. Statements with the same point and kind are one theme.
const SAID: [(&str, Kind, &str, &str); 20] = [
    ("bangkok", Kind::Presentation, "", "The first speaker went back to the summit of 2005."),
    ("bangkok", Kind::Relevance, "past", "This region has a memory of its own of mass killing."),
    ("bangkok", Kind::Challenge, "unknown", "Outside capitals hardly anybody knows the term."),
    ("bangkok", Kind::Challenge, "tongue", "The term cannot be said in Thai."),
    ("bangkok", Kind::Recommendation, "explain", "Explain the idea in plain words first."),
    ("kampala", Kind::Relevance, "past", "Here the memory of killing is one generation old."),
    ("kampala", Kind::Challenge, "unknown", "In the villages nobody has heard of it."),
    ("kampala", Kind::Challenge, "staff", "The regional desk has four people."),
    ("kampala", Kind::Recommendation, "explain", "Plain words must come before conferences."),
    ("kampala", Kind::Activity, "visit", "Our network will visit every district this year."),
    ("kampala", Kind::Divergence, "force", "Some would accept force as a last resort, others never."),
    ("paris", Kind::Challenge, "unknown", "Le terme reste inconnu hors des cercles d’experts."),
    ("paris", Kind::Recommendation, "explain", "Expliquer l’idée avec des mots simples."),
    ("paris", Kind::Relevance, "parliament", "Le parlement n’en a jamais débattu."),
    ("paris", Kind::Unplaced, "weather", "La salle était pleine malgré la grève."),
    ("accra", Kind::Challenge, "staff", "The directorate that should warn has no staff."),
    ("accra", Kind::Challenge, "unknown", "Journalists here have never heard of the term."),
    ("accra", Kind::Challenge, "unknown", "A name of the ministry was read out in confidence."),
    ("accra", Kind::Recommendation, "courts", "Train lawyers to use the regional court."),
    ("accra", Kind::Divergence, "force", "The room was split on the use of force."),
];

/// The statement of [`SAID`] that is withheld.
const IN_CONFIDENCE: &str = "A name of the ministry was read out in confidence.";

/// The roundtables in the order held, and their hosts; Accra's report uses another name of its host.
pub(crate) fn meetings() -> (Vec<Roundtable>, Vec<Organisation>) {
    let meeting = |slug: &str, city: &str, region: &str, days: &str, host: &str| Roundtable {
        id: format!("roundtable-{slug}"),
        slug: slug.to_owned(),
        title: format!("{city} roundtable"),
        city: city.to_owned(),
        region: Some(region.to_owned()),
        days: Days::parse(days).expect("ISO 8601"),
        hosts: vec![host.to_owned()],
        ..Roundtable::default()
    };
    let organisation = |name: &str, alias: &str| Organisation {
        slug: crate::words::slug(name),
        name: name.to_owned(),
        aliases: vec![alias.to_owned()],
        ..Organisation::default()
    };
    (
        vec![
            meeting("bangkok", "Bangkok", "asia-pacific", "2008-02", "Institute of Peace"),
            meeting("kampala", "Kampala", "africa", "2008-04", "Refugee Rights Initiative"),
            meeting("paris", "Paris", "europe", "2008-06-17", "Agir"),
            meeting("accra", "Accra", "africa", "2008-07-30/2008-07-31", "WAN"),
        ],
        vec![organisation("West African Network", "WAN"), organisation("Agir", "Agir ici")],
    )
}

/// A statement of this roundtable, as the record has it; `at` sets it apart from others.
pub(crate) fn said(roundtable: &str, at: usize) -> StatementRecord {
    StatementRecord {
        id: format!("{roundtable}-{at}"),
        text: Some("Said.".to_owned()),
        kind: Kind::Challenge,
        language: "en".to_owned(),
        roundtable: roundtable.to_owned(),
        organisation: None,
        from: Vec::new(),
        level: Level::Roundtable,
        themes: Vec::new(),
        source: SourceSpan { id: "r".to_owned(), file: "r.txt".to_owned(), span: 0..5, hash: None, page: None },
        repeats: None,
    }
}

/// The bytes of the file that this roundtable's report was read from.
pub(crate) fn file(slug: &str) -> Vec<u8> {
    let points = SAID.iter().filter(|(at, ..)| *at == slug).map(|(_, _, _, words)| format!("{words}\n\n"));
    format!("# Report\n\n{}", points.collect::<String>()).into_bytes()
}

/// Everything a run works on.
pub(crate) fn corpus() -> Corpus {
    let (roundtables, organisations) = meetings();
    let mut reports = Vec::new();
    let mut statements = Vec::new();
    for roundtable in &roundtables {
        let (report, cut) = read(roundtable);
        reports.push(report);
        statements.extend(cut);
    }
    let consultation = Consultation {
        slug: "roundtables".to_owned(),
        title: "Roundtables".to_owned(),
        convener: "Secretariat".to_owned(),
        notice: "Written for tests.".to_owned(),
        ..Consultation::default()
    };
    Corpus { consultation, roundtables, organisations, reports, statements, ..Corpus::default() }
}

fn read(roundtable: &Roundtable) -> (Report, Vec<Statement>) {
    let bytes = file(&roundtable.slug);
    let reading = reading::read(&bytes, &format!("{}.md", roundtable.slug)).expect("Markdown is read");
    let file_hash = hash(&bytes);
    let id = crate::report::id(&file_hash, &roundtable.slug);
    let mut statements = Vec::new();
    for (_, kind, _, words) in SAID.iter().filter(|(at, ..)| *at == roundtable.slug) {
        let start = reading.text.find(words).expect("the words were read as they were written");
        let mut one =
            Statement::cut(&id, &roundtable.id, &reading.text, start..start + words.len(), None).expect("words");
        one.kind = *kind;
        one.language = if roundtable.slug == "paris" { "fr" } else { "en" }.to_owned();
        one.level = if *words == IN_CONFIDENCE { Level::Withheld } else { Level::Roundtable };
        one.position = i64::try_from(statements.len()).expect("few");
        statements.push(one);
    }
    let heading = reading.blocks.first().map(|block| LeftOver { span: block.span.clone(), reason: Reason::Heading });
    let blocks = reading.blocks.iter().map(|block| OutlinedBlock { block: block.clone(), section: Kind::Unplaced });
    let report = Report::new(
        id,
        roundtable.id.clone(),
        format!("{}.md", roundtable.slug),
        reading.format,
        file_hash,
        bytes.len() as u64,
        "Report".to_owned(),
        "en".to_owned(),
        reading.text.clone(),
        blocks.collect(),
        Vec::new(),
        heading.into_iter().collect(),
        String::new(),
    );
    (report, statements)
}

/// The themes of [`SAID`]: two statements or more with the same kind and point.
fn grouping(statements: &[Statement]) -> Shown<Grouping> {
    let mut by_point: BTreeMap<(Kind, &str), Vec<&Statement>> = BTreeMap::new();
    for (statement, (_, kind, point, _)) in statements.iter().zip(&SAID) {
        by_point.entry((*kind, point)).or_default().push(statement);
    }
    let themes: Vec<Theme> = by_point
        .into_iter()
        .filter(|(_, members)| members.len() > 1)
        .map(|((kind, point), members)| {
            let shown: Vec<String> =
                members.iter().filter(|one| one.level != Level::Withheld).map(|one| one.id.clone()).collect();
            Theme {
                id: group::id(kind, &shown[0]),
                kind,
                labels: BTreeMap::from([("en".to_owned(), point.to_owned())]),
                parent: 0,
                statements: members.iter().map(|one| one.id.clone()).collect(),
                exemplars: shown.into_iter().take(3).collect(),
                cohesion: 0.75,
                stability: 0.5,
                separation: 0.25,
            }
        })
        .collect();
    let named = |label: &str| themes.iter().find(|theme| theme.labels["en"] == label).expect("a theme").id.clone();
    let links = vec![Link { from: named("unknown"), to: named("explain"), cosine: 0.5 }];
    let grouping = Grouping { themes, links, repeats: BTreeMap::new(), kept_ids: BTreeMap::new(), record: engine() };
    access::public(()).map(|()| grouping)
}

fn engine() -> themes::Record {
    let nothing = themes::find(&[], crate::theme::table().expect("a table"), &themes::Settings::default(), &());
    nothing.expect("nothing to group is no error").record
}

/// The global report of this cast.
pub(crate) fn report() -> GlobalReport {
    shown_report().into_inner()
}

pub(crate) fn shown_report() -> Shown<GlobalReport> {
    let corpus = in_order(&corpus()).expect("a corpus");
    let grouping = grouping(&corpus.statements);
    compose(&corpus, grouping, &themes::Settings::default())
}
