//! `/findings/{id}`: one sentence of the global report, with everything it rests on.

use super::consultation::filled_text;
use super::parts::heading;
use super::theme::{self, About};
use super::{colophons, published};
use crate::access;
use crate::app::App;
use crate::consultation::store as consultations;
use crate::synthesis::record::{Finding, StatementRecord};
use crate::web::colophon::Kind;
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
    let published = published::with_finding(&app, &reader.viewer, &id).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &published.consultation_id).await?.or_not_found()?;
    let superseded = published.is_superseded(&app, &reader.viewer).await?;
    let (words, number, readers) = (reader.words, published.number, published.readers.clone());
    let (published_at, short) = (published.published_at.as_deref(), format!("/f/{id}"));
    let colophon = colophons::part(&app, words, &consultation, published_at, Kind::Claim, short).await?;
    let document = access::public(consultation).and(published.report).try_map(|(consultation, report)| {
        // A finding whose words were all withheld since is gone from the report too.
        let finding = report.findings.iter().find(|finding| finding.id == id).or_not_found()?;
        let about = About { writer: theme::writer(&report, words), consultation: &consultation, number, superseded };
        Ok::<_, PageError>(document(finding, &about))
    })?;
    Page::of(document).with_colophon(colophon).meant_for(readers).answer(&reader).await
}

/// A finding in a row of others: its part of the report, and its words.
pub fn line(words: Words, finding: &Finding) -> Vec<Inline> {
    vec![
        link(address(&finding.id), words.say(&format!("synthesis-section-{}", finding.section.as_str()))),
        ": ".into(),
        Inline::Foreign { language: finding.language.clone(), text: finding.text.clone() },
    ]
}

fn document(finding: &Finding, about: &About) -> Document {
    let writer = &about.writer;
    let words = writer.words;
    let section = words.say(&format!("synthesis-section-{}", finding.section.as_str()));
    let theme = finding.theme.as_ref().and_then(|id| writer.theme(id));
    let sources: Vec<&StatementRecord> = finding.rests_on.iter().filter_map(|id| writer.statement(id)).collect();
    let quoted = sources.iter().find(|one| one.id == finding.quotes);
    let mut blocks: Vec<Block> = about.age().into_iter().collect();
    blocks.push(Block::Quote(Quote {
        language: finding.language.clone(),
        text: plain(finding.text.as_str()),
        from: quoted.map(|one| writer.source(one)).unwrap_or_default(),
        tint: quoted.map(|one| writer.tint(&one.roundtable)),
    }));
    blocks.push(Block::Entry(Entry {
        level: 2,
        marks: Some(writer.marks(&finding.support)),
        body: vec![Block::paragraph(words.say(&format!("site-breadth-{}-means", finding.breadth.as_str())))],
        ..Entry::default()
    }));
    blocks.push(heading(words, "site-rests-on"));
    blocks.extend(sources.iter().filter_map(|one| writer.quote(one)));
    blocks.extend(about.withheld(sources.iter().copied()));
    if let Some(theme) = theme {
        blocks.push(heading(words, "synthesis-theme"));
        blocks.push(writer.theme_entry(theme, 3));
    }
    blocks.push(about.whole());
    let region = finding.region.as_deref().map(|id| writer.region_name(id));
    Document {
        title: match (theme, region) {
            (Some(theme), _) => theme::title(writer, theme),
            (None, Some(region)) => format!("{section}: {region}"),
            (None, None) => section.clone(),
        },
        kicker: Some(about.kicker(&format!("{} · {section}", words.say("site-finding")))),
        notice: filled_text(&about.consultation.notice),
        blocks,
        ..Document::default()
    }
}
