//! `/findings/{id}`: one sentence of the global report, with everything it rests on.

use super::consultation::{filled_text, report_address};
use super::parts::{self, heading};
use super::published;
use super::theme::{self, About};
use crate::access;
use crate::app::App;
use crate::consultation::store as consultations;
use crate::synthesis::record::Finding;
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Inline, Quote, link, plain};

/// Where a finding is, whatever synthesis made it.
pub fn address(id: &str) -> String {
    format!("/findings/{id}")
}

pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    let published = published::with_finding(&app, reader.viewer, &id).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &published.consultation_id).await?.or_not_found()?;
    let superseded = published.is_superseded(&app).await?;
    let (words, number) = (reader.words, published.number);
    let document = access::public(consultation).and(published.report).try_map(|(consultation, report)| {
        // A finding whose quoted words were withheld since is gone from the report too.
        let finding = report.findings.iter().find(|finding| finding.id == id).or_not_found()?;
        let about = About { report: &report, consultation: &consultation, number, superseded };
        Ok::<_, PageError>(document(words, finding, &about))
    })?;
    Page::of(document).answer(&reader).await
}

/// A finding in a row of others: part of the report, and its words.
pub fn line(words: Words, finding: &Finding) -> Vec<Inline> {
    vec![
        link(address(&finding.id), words.say(&format!("site-section-{}", finding.section.as_str()))),
        ": ".into(),
        Inline::Foreign { language: finding.language.clone(), text: finding.text.clone() },
    ]
}

fn document(words: Words, finding: &Finding, about: &About) -> Document {
    let report = about.report;
    let section = words.say(&format!("site-section-{}", finding.section.as_str()));
    let theme = finding.theme.as_ref().and_then(|id| report.themes.iter().find(|theme| theme.id == *id));
    let mut blocks: Vec<Block> = about.age(words).into_iter().collect();
    blocks.push(Block::Entry(Entry {
        level: 2,
        marks: Some(theme::marks(words, &finding.support, report)),
        body: vec![
            Block::Quote(Quote {
                language: finding.language.clone(),
                text: plain(finding.text.as_str()),
                from: vec![link(crate::statement::address(&finding.quotes), words.say("site-quoted-from"))],
                tint: None,
            }),
            Block::paragraph(words.say(&format!("site-breadth-{}-means", finding.breadth.as_str()))),
        ],
        ..Entry::default()
    }));
    blocks.push(heading(words, "site-rests-on"));
    let sources: Vec<_> = finding
        .rests_on
        .iter()
        .filter_map(|id| report.statements.iter().find(|one| one.id == *id))
        .collect();
    blocks.extend(sources.iter().filter_map(|one| theme::quote(words, one, report)));
    let withheld = sources.iter().filter(|one| one.text.is_none()).count();
    if withheld > 0 {
        blocks.push(Block::paragraph(words.say_with("site-withheld-count", &[("n", withheld.into())])));
    }
    if let Some(theme) = theme {
        blocks.push(heading(words, "site-theme"));
        blocks.push(theme::entry(words, theme, report, 3));
    }
    blocks.push(parts::paragraph(vec![link(
        format!("{}#finding-{}", report_address(about.consultation, about.number), finding.id),
        words.say("site-in-global-report"),
    )]));
    Document {
        title: match theme {
            Some(theme) => format!("{section}: {}", theme::label(words, theme).1),
            None => section,
        },
        kicker: Some(about.kicker(&[words.say("site-finding")])),
        notice: filled_text(&about.consultation.notice),
        blocks,
        ..Document::default()
    }
}
