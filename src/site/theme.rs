//! `/themes/{id}`: what belongs together, who raised it, and why it is one theme.

use super::consultation::{filled_text, report_address};
use super::parts::{self, fact, heading, pair};
use super::{colophons, feed, finding, published};
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::synthesis::GlobalReport;
use crate::synthesis::document::{Links, Writer};
use crate::synthesis::record::{StatementRecord, ThemeRecord};
use crate::web::colophon::Kind;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Inline, link, plain};

pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    if reader.asked.format == Format::Atom {
        return feed::of_theme(&app, &reader, &id).await;
    }
    let published = published::with_theme(&app, &reader.viewer, &id).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &published.consultation_id).await?.or_not_found()?;
    let superseded = published.is_superseded(&app, &reader.viewer).await?;
    let (words, number, readers) = (reader.words, published.number, published.readers.clone());
    let (published_at, short) = (published.published_at.as_deref(), format!("/t/{id}"));
    let colophon = colophons::part(&app, words, &consultation, published_at, Kind::Term, short).await?;
    let document = access::public(consultation).and(published.report).try_map(|(consultation, report)| {
        let about = About { writer: writer(&report, words), consultation: &consultation, number, superseded };
        let theme = about.writer.theme(&id).or_not_found()?;
        Ok::<_, PageError>(document(theme, &about))
    })?;
    Page::of(document).with_data(&[Format::Atom]).with_colophon(colophon).meant_for(readers).answer(&reader).await
}

/// Writes parts of a global report for pages of the site.
pub fn writer(report: &GlobalReport, words: Words) -> Writer<'_> {
    Writer::new(report, words, Links::Site(""))
}

/// What a page about a part of a global report is told.
pub struct About<'a> {
    pub writer: Writer<'a>,
    pub consultation: &'a Consultation,
    /// Of the global report.
    pub number: i64,
    /// A newer global report has been published since, without this part.
    pub superseded: bool,
}

impl About<'_> {
    /// Says that a newer report does not have this any more.
    pub fn age(&self) -> Option<Block> {
        let words = self.writer.words;
        self.superseded.then(|| {
            let address = format!("{}/global-report", self.consultation.address());
            let said = words.say_with("site-superseded", &[("n", self.number.into())]);
            parts::warning(vec![said.into(), " ".into(), link(address, words.say("site-newest-report"))])
        })
    }

    /// The way back to the whole.
    pub fn whole(&self) -> Block {
        let address = report_address(self.consultation, self.number);
        parts::paragraph(vec![link(address, self.writer.words.say("site-in-global-report"))])
    }

    /// What kind of page this is, and of which consultation.
    pub fn kicker(&self, what: &str) -> String {
        format!("{what} · {}", self.consultation.title)
    }

    /// Says how many of `statements` are counted and not shown.
    pub fn withheld<'a>(&self, statements: impl Iterator<Item = &'a StatementRecord>) -> Option<Block> {
        let count = statements.filter(|one| one.text.is_none()).count();
        (count > 0).then(|| Block::paragraph(self.writer.words.say_with("synthesis-withheld", &[("n", count.into())])))
    }
}

fn document(theme: &ThemeRecord, about: &About) -> Document {
    let (writer, support) = (&about.writer, &theme.support);
    let words = writer.words;
    let breadth = theme.breadth.as_str();
    let of = |part: usize, whole: usize| words.say_with("synthesis-n-of", &[("n", part.into()), ("of", whole.into())]);
    let mut blocks = vec![Block::Facts {
        facts: vec![
            fact(of(support.roundtables.len(), support.of_roundtables), words.say("site-roundtables")),
            fact(of(support.organisations.len(), support.of_organisations), words.say("site-host-organisations")),
            fact(words.number(support.statements), words.say("site-statements")),
            fact(words.number(theme.languages.len()), words.say("site-languages")),
        ],
    }];
    blocks.extend(about.age());
    blocks.push(Block::Entry(Entry {
        level: 2,
        marks: Some(writer.marks(support)),
        body: vec![Block::paragraph(words.say(&format!("site-breadth-{breadth}-means")))],
        ..Entry::default()
    }));
    blocks.extend(said(theme, about));
    blocks.extend(why(theme, words));
    blocks.extend(related(theme, writer));
    let findings: Vec<_> =
        writer.report.findings.iter().filter(|one| one.theme.as_deref() == Some(&theme.id)).collect();
    if !findings.is_empty() {
        blocks.push(heading(words, "site-findings-about-it"));
        blocks.push(parts::list(findings.into_iter().map(|one| finding::line(words, one))));
    }
    blocks.push(about.whole());
    Document {
        title: title(writer, theme),
        kicker: Some(about.kicker(&format!("{} · {}", words.say("synthesis-theme"), parts::kind(words, theme.kind)))),
        notice: filled_text(&about.consultation.notice),
        blocks,
        ..Document::default()
    }
}

/// The label of a theme as plain words.
pub fn title(writer: &Writer, theme: &ThemeRecord) -> String {
    match writer.label(theme) {
        Inline::Text { text } | Inline::Foreign { text, .. } => text,
        _ => theme.id.clone(),
    }
}

/// The label of a theme as a link to its page.
pub fn named(writer: &Writer, theme: &ThemeRecord) -> Inline {
    let label = writer.label(theme);
    match writer.to_theme(&theme.id) {
        Some(to) => Inline::Link { to, text: vec![label] },
        None => label,
    }
}

/// Every statement of the theme, by roundtable in the order held; what is withheld is counted.
fn said(theme: &ThemeRecord, about: &About) -> Vec<Block> {
    let writer = &about.writer;
    let statements: Vec<&StatementRecord> = theme.statements.iter().filter_map(|id| writer.statement(id)).collect();
    let mut blocks = vec![heading(writer.words, "site-what-was-said")];
    for slug in &theme.support.roundtables {
        let of_roundtable = || statements.iter().copied().filter(move |one| one.roundtable == *slug);
        let place = writer.place(slug);
        let held = writer.roundtable(slug).map(|one| link(one.address(), place));
        blocks.push(Block::Heading { level: 3, id: slug.clone(), text: vec![held.unwrap_or_else(|| place.into())] });
        blocks.extend(of_roundtable().filter_map(|one| writer.quote(one)));
        blocks.extend(about.withheld(of_roundtable()));
    }
    blocks
}

fn why(theme: &ThemeRecord, words: Words) -> Vec<Block> {
    let labels = theme
        .labels
        .iter()
        .map(|(language, label)| Inline::Foreign { language: language.clone(), text: label.clone() });
    let share = |share: f32| plain(words.percent((share.clamp(0.0, 1.0) * 1000.0).round() as usize, 1000));
    vec![
        heading(words, "site-why-one-theme"),
        Block::paragraph(words.say("site-why-one-theme-how")),
        parts::pairs([
            pair(words.say("site-shared-words"), parts::between(labels, &words.say("semicolon"))),
            pair(words.say("site-cohesion"), share(theme.cohesion)),
            pair(words.say("site-stability"), share(theme.stability)),
            pair(words.say("site-separation"), share(theme.separation)),
        ]),
    ]
}

/// Themes about the same thing in other kinds of statements, and those of the same larger theme.
fn related(theme: &ThemeRecord, writer: &Writer) -> Vec<Block> {
    let report = writer.report;
    let other_end = report.links.iter().filter_map(|link| match (link.from == theme.id, link.to == theme.id) {
        (true, _) => Some(&link.to),
        (_, true) => Some(&link.from),
        _ => None,
    });
    let linked: Vec<&ThemeRecord> = other_end.filter_map(|id| writer.theme(id)).collect();
    let beside: Vec<&ThemeRecord> = report
        .themes
        .iter()
        .filter(|one| one.parent == theme.parent && one.kind == theme.kind && one.id != theme.id)
        .collect();
    let mut blocks = Vec::new();
    for (key, themes) in [("site-linked-themes", linked), ("site-themes-beside", beside)] {
        if !themes.is_empty() {
            blocks.push(heading(writer.words, key));
            blocks.extend(themes.into_iter().map(|one| writer.theme_entry(one, 3)));
        }
    }
    blocks
}
