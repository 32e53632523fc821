//! `/consultations/{slug}/global-report`: the newest, or a version by its number; as a page and as data.

use super::consultation::report_address;
use super::published::{self, Published};
use super::{colophons, parts};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::synthesis::document::{Links, document};
use crate::synthesis::{csv, json};
use crate::web::{Format, OrNotFound, Page, PageError, Reader, file};
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, link, plain};

pub async fn newest(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    let consultation = consultations::by_slug(&app.db, &slug).await?.or_not_found()?;
    let published = published::latest(&app, &reader.viewer, &consultation.id).await?.or_not_found()?;
    answer(&app, &reader, &consultation, published).await
}

pub async fn numbered(
    State(app): State<App>,
    reader: Reader,
    Path((slug, number)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let number = number.parse().ok().or_not_found()?;
    let consultation = consultations::by_slug(&app.db, &slug).await?.or_not_found()?;
    let published = published::numbered(&app, &reader.viewer, &consultation.id, number).await?.or_not_found()?;
    answer(&app, &reader, &consultation, published).await
}

async fn answer(
    app: &App,
    reader: &Reader,
    consultation: &Consultation,
    published: Published,
) -> Result<Response, PageError> {
    let name = format!("{}-global-report-{}", consultation.slug, published.number);
    match reader.asked.format {
        Format::Json => {
            let published = published::for_programs(app, &reader.viewer, published).await?;
            let record = published.report.map(|report| json::to_json(&report).into_bytes());
            Ok(file(record, Format::Json, &name, reader))
        }
        Format::Csv => {
            let published = published::for_programs(app, &reader.viewer, published).await?;
            Ok(file(csv::csv(published.report.shared(), reader.words), Format::Csv, &name, reader))
        }
        _ => {
            let state = state(app, reader, consultation, &published).await?;
            let document = document(published.report.shared(), reader.words, Links::Site(""));
            let document = document.map(|document| said_first(document, state));
            let (number, at) = (published.number, published.published_at.as_deref());
            let colophon = colophons::global_report(app, reader, consultation, number, at).await?;
            let page = Page::of(document).with_data(&[Format::Json, Format::Csv]).with_colophon(colophon);
            page.meant_for(published.readers).answer(reader).await
        }
    }
}

/// That this is a draft, or not the newest version any more.
async fn state(
    app: &App,
    reader: &Reader,
    consultation: &Consultation,
    published: &Published,
) -> Result<Option<Block>, PageError> {
    let words = reader.words;
    if published.published_at.is_none() {
        return Ok(Some(parts::warning(plain(words.say("site-draft")))));
    }
    let newest = published::latest_number(app, &reader.viewer, &published.consultation_id).await?;
    Ok(newest.filter(|newest| *newest > published.number).map(|newest| {
        let said = words.say_with("site-older-version", &[("n", published.number.into())]);
        let way = link(report_address(consultation, newest), words.say("site-newest-report"));
        parts::warning(vec![said.into(), " ".into(), way])
    }))
}

/// Below the figures of the head, which belong to the title.
fn said_first(mut document: Document, state: Option<Block>) -> Document {
    if let Some(state) = state {
        let place = usize::from(matches!(document.blocks.first(), Some(Block::Facts { .. })));
        document.blocks.insert(place, state);
    }
    document
}
