//! `/themes/{id}`: what belongs together, who raised it, and why it is one theme.

use super::consultation::{filled_text, report_address};
use super::parts::{self, fact, heading, pair};
use super::published;
use super::finding;
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::region;
use crate::synthesis::GlobalReport;
use crate::synthesis::record::{StatementRecord, Support, ThemeRecord};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Inline, Mark, Marks, Quote, link, plain};

/// Where a theme is, whatever synthesis made it.
pub fn address(id: &str) -> String {
    format!("/themes/{id}")
}

pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    let published = published::with_theme(&app, reader.viewer, &id).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &published.consultation_id).await?.or_not_found()?;
    let superseded = published.is_superseded(&app).await?;
    let words = reader.words;
    let number = published.number;
    let document = access::public(consultation).and(published.report).try_map(|(consultation, report)| {
        let theme = report.themes.iter().find(|theme| theme.id == id).or_not_found()?;
        let about = About { report: &report, consultation: &consultation, number, superseded };
        Ok::<_, PageError>(document(words, theme, &about))
    })?;
    Page::of(document).answer(&reader).await
}

/// What a page about a part of a global report is told.
pub struct About<'a> {
    pub report: &'a GlobalReport,
    pub consultation: &'a Consultation,
    pub number: i64,
    /// A newer global report has been published since, without this part.
    pub superseded: bool,
}

impl About<'_> {
    /// Says that a newer report does not have this any more.
    pub fn age(&self, words: Words) -> Option<Block> {
        self.superseded.then(|| {
            let address = format!("{}/global-report", self.consultation.address());
            let said = words.say_with("site-superseded", &[("n", self.number.into())]);
            parts::warning(vec![said.into(), " ".into(), link(address, words.say("site-newest-report"))])
        })
    }

    /// The way back to the whole.
    pub fn kicker(&self, what: &[String]) -> String {
        let mut parts: Vec<&str> = what.iter().map(String::as_str).collect();
        parts.push(&self.consultation.title);
        parts.join(" · ")
    }
}

fn document(words: Words, theme: &ThemeRecord, about: &About) -> Document {
    let report = about.report;
    let mut blocks: Vec<Block> = about.age(words).into_iter().collect();
    blocks.push(Block::Entry(Entry {
        level: 2,
        marks: Some(marks(words, &theme.support, report)),
        body: vec![Block::paragraph(words.say(&format!("site-breadth-{}-means", theme.breadth.as_str())))],
        ..Entry::default()
    }));
    blocks.extend(said(words, theme, report));
    blocks.push(heading(words, "site-why-one-theme"));
    blocks.push(Block::paragraph(words.say("site-why-one-theme-how")));
    blocks.push(parts::pairs([
        pair(words.say("site-shared-words"), labels(theme)),
        pair(words.say("site-cohesion"), plain(share(words, theme.cohesion))),
        pair(words.say("site-stability"), plain(share(words, theme.stability))),
        pair(words.say("site-separation"), plain(share(words, theme.separation))),
    ]));
    blocks.extend(related(words, theme, report));
    let findings: Vec<_> = report.findings.iter().filter(|finding| finding.theme.as_deref() == Some(&theme.id)).collect();
    if !findings.is_empty() {
        blocks.push(heading(words, "site-findings"));
        blocks.push(parts::list(findings.iter().map(|one| finding::line(words, one))));
    }
    blocks.push(parts::paragraph(vec![link(
        report_address(about.consultation, about.number),
        words.say("site-in-global-report"),
    )]));
    let (_, title) = label(words, theme);
    let support = &theme.support;
    let mut document = Document {
        title,
        kicker: Some(about.kicker(&[words.say("site-theme"), parts::kind(words, theme.kind)])),
        notice: filled_text(&about.consultation.notice),
        ..Document::default()
    };
    let facts = Block::Facts {
        facts: vec![
            fact(of(words, support.roundtables.len(), support.of_roundtables), words.say("site-roundtables")),
            fact(of(words, support.organisations.len(), support.of_organisations), words.say("site-host-organisations")),
            fact(words.number(support.statements), words.say("site-statements")),
            fact(words.number(theme.languages.len()), words.say("site-languages")),
            fact(words.say(&format!("site-breadth-{}", theme.breadth.as_str())), words.say("site-breadth")),
        ],
    };
    document.blocks = std::iter::once(facts).chain(blocks).collect();
    document
}

/// Every statement of the theme, by roundtable in the order held; what is withheld is counted.
fn said(words: Words, theme: &ThemeRecord, report: &GlobalReport) -> Vec<Block> {
    let mut blocks = vec![heading(words, "site-what-was-said")];
    for roundtable in report.roundtables.iter().filter(|one| theme.support.roundtables.contains(&one.slug)) {
        blocks.push(Block::Heading { level: 3, id: roundtable.slug.clone(), text: vec![link(roundtable.address(), roundtable.place())] });
        let of_roundtable: Vec<&StatementRecord> = report
            .statements
            .iter()
            .filter(|one| one.roundtable == roundtable.slug && theme.statements.contains(&one.id))
            .collect();
        blocks.extend(of_roundtable.iter().filter_map(|one| quote(words, one, report)));
        let withheld = of_roundtable.iter().filter(|one| one.text.is_none()).count();
        if withheld > 0 {
            blocks.push(Block::paragraph(words.say_with("site-withheld-count", &[("n", withheld.into())])));
        }
    }
    blocks
}

/// A statement as a quotation that leads to its passage. `None` when it is withheld.
pub fn quote(words: Words, said: &StatementRecord, report: &GlobalReport) -> Option<Block> {
    let text = said.text.clone()?;
    let roundtable = report.roundtables.iter().find(|one| one.slug == said.roundtable);
    let place = roundtable.map_or(said.roundtable.as_str(), |one| one.place());
    let mut from = vec![link(crate::statement::address(&said.id), words.say_with("site-passage-in", &[("place", place.into())]))];
    from.extend(said.organisation.as_ref().map(|name| Inline::from(format!(", {name}"))));
    from.push(" · ".into());
    from.push(parts::small(words.language_name(&said.language)));
    Some(Block::Quote(Quote { language: said.language.clone(), text: plain(text), from, tint: roundtable.map(parts::tint) }))
}

fn labels(theme: &ThemeRecord) -> Vec<Inline> {
    let labels = theme.labels.iter().map(|(language, label)| Inline::Foreign { language: language.clone(), text: label.clone() });
    parts::between(labels, "; ")
}

fn share(words: Words, share: f32) -> String {
    words.percent((share.clamp(0.0, 1.0) * 1000.0).round() as usize, 1000)
}

/// "5 of 7", as a figure.
fn of(words: Words, part: usize, whole: usize) -> String {
    words.say_with("site-n-of", &[("n", part.into()), ("of", whole.into())])
}

fn related(words: Words, theme: &ThemeRecord, report: &GlobalReport) -> Vec<Block> {
    let find = |id: &str| report.themes.iter().find(|one| one.id == id);
    let linked: Vec<&ThemeRecord> = report
        .links
        .iter()
        .filter_map(|link| match (link.from == theme.id, link.to == theme.id) {
            (true, _) => find(&link.to),
            (_, true) => find(&link.from),
            _ => None,
        })
        .collect();
    let beside: Vec<&ThemeRecord> =
        report.themes.iter().filter(|one| one.parent == theme.parent && one.kind == theme.kind && one.id != theme.id).collect();
    let mut blocks = Vec::new();
    for (key, themes) in [("site-linked-themes", linked), ("site-themes-beside", beside)] {
        if !themes.is_empty() {
            blocks.push(heading(words, key));
            blocks.extend(themes.into_iter().map(|one| entry(words, one, report, 3)));
        }
    }
    blocks
}

/// The label of a theme in the reader's language where it has one, and the language that it is in.
pub fn label(words: Words, theme: &ThemeRecord) -> (String, String) {
    let wanted = [words.language(), "en"];
    let found = wanted.iter().find_map(|tag| theme.labels.get_key_value(*tag)).or_else(|| theme.labels.iter().next());
    match found {
        Some((language, label)) => (language.clone(), label.clone()),
        None => (words.language().to_owned(), words.say("site-theme-unnamed")),
    }
}

/// The label as a link to the theme.
pub fn named_link(words: Words, theme: &ThemeRecord) -> Inline {
    let (language, text) = label(words, theme);
    Inline::Link { to: address(&theme.id), text: vec![Inline::Foreign { language, text }] }
}

/// A theme in a row of others.
pub fn entry(words: Words, theme: &ThemeRecord, report: &GlobalReport, level: u8) -> Block {
    Block::Entry(Entry {
        id: format!("theme-{}", theme.id),
        level,
        heading: vec![named_link(words, theme)],
        marks: Some(marks(words, &theme.support, report)),
        body: vec![parts::paragraph(vec![parts::small(format!(
            "{} · {}",
            parts::kind(words, theme.kind),
            words.say(&format!("site-breadth-{}", theme.breadth.as_str()))
        ))])],
        fold: None,
    })
}

/// Above this many roundtables, one bar a region stands for one dot a roundtable.
const MOST_DOTS: usize = 12;

/// The dots: one a roundtable in the order held, filled where it was raised; and the same in words.
pub fn marks(words: Words, support: &Support, report: &GlobalReport) -> Marks {
    let raised = |slug: &String| support.roundtables.contains(slug);
    let marks = match report.roundtables.len() <= MOST_DOTS {
        true => report
            .roundtables
            .iter()
            .map(|one| Mark { label: one.place().to_owned(), filled: raised(&one.slug), tint: parts::tint(one), share: None })
            .collect(),
        false => bars(words, support, report),
    };
    let places = |slugs: &[String]| {
        let names: Vec<String> = report
            .roundtables
            .iter()
            .filter(|one| slugs.contains(&one.slug))
            .map(|one| one.place().to_owned())
            .collect();
        words.list(&names)
    };
    let raised_in = places(&support.roundtables);
    let twin = match support.not_raised.is_empty() {
        true => raised_in,
        false => words.say_with("site-raised-not", &[("raised", raised_in.into()), ("not", places(&support.not_raised).into())]),
    };
    let count = [("n", support.roundtables.len().into()), ("of", support.of_roundtables.into())];
    Marks { marks, count: words.say_with("site-n-of-roundtables", &count), twin }
}

fn bars(words: Words, support: &Support, report: &GlobalReport) -> Vec<Mark> {
    let mut regions: Vec<&str> = Vec::new();
    for region in report.roundtables.iter().filter_map(|one| one.coalition_region()) {
        if !regions.contains(&region) {
            regions.push(region);
        }
    }
    regions
        .into_iter()
        .map(|id| {
            let of_region: Vec<_> = report.roundtables.iter().filter(|one| one.coalition_region() == Some(id)).collect();
            let raised = of_region.iter().filter(|one| support.roundtables.contains(&one.slug)).count();
            let name = region::region(parts::OWN_SCHEME, id).map_or(id, |region| region.name(words.language()));
            let label = [("region", name.into()), ("n", raised.into()), ("of", of_region.len().into())];
            Mark {
                label: words.say_with("site-region-n-of", &label),
                filled: raised > 0,
                tint: of_region.first().map_or(7, |one| parts::tint(one)),
                share: Some(raised as f32 / of_region.len() as f32),
            }
        })
        .collect()
}
