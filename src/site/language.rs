//! `/languages`, `/languages/{tag}`: reports by the language that they are in.

use super::parts::{self, heading};
use super::{catalogue, colophons, feed, home, report};
use crate::app::App;
use crate::report::Version;
use crate::web::colophon::Voice;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use typesetting::Document;
use typesetting::document::{link, plain};

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let document = catalogue::read(&app).await?.map(|catalogue| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for version in catalogue.versions.iter().filter(|one| one.withdrawn_at.is_none()) {
            *counts.entry(&version.language).or_default() += 1;
        }
        let lines = counts.iter().map(|(tag, count)| {
            let count = words.say_with("count-reports", &[("n", (*count).into())]);
            vec![link(format!("/languages/{tag}"), words.language_name(tag)), " ".into(), parts::small(count)]
        });
        Document {
            title: words.say("languages-title"),
            lede: Some(words.say("languages-lede")),
            notice: home::notice(&catalogue.consultations),
            blocks: match counts.is_empty() {
                true => vec![parts::note(plain(words.say("languages-none")))],
                false => vec![parts::list(lines)],
            },
            ..Document::default()
        }
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

pub async fn one(State(app): State<App>, reader: Reader, Path(tag): Path<String>) -> Result<Response, PageError> {
    let words = reader.words;
    let document = catalogue::read(&app).await?.try_map(|catalogue| {
        let of_it = |one: &&Version| one.withdrawn_at.is_none() && one.language == tag;
        let versions: Vec<&Version> = catalogue.versions.iter().filter(of_it).collect();
        (!versions.is_empty()).then_some(()).or_not_found()?;
        let line = |version: &&Version| {
            let held = catalogue.roundtable(&version.roundtable_id)?;
            let title = words.say_with("site-report-of", &[("roundtable", (&held.title).into())]);
            let place = format!("{} · {}", parts::place(words, held), parts::days(words, held));
            Some(vec![link(report::address(&version.id), title), " ".into(), parts::small(place)])
        };
        Ok::<_, PageError>(Document {
            title: words.language_name(&tag),
            kicker: Some(words.say("languages-title")),
            notice: home::notice(&catalogue.consultations),
            blocks: vec![heading(words, "site-documents"), parts::list(versions.iter().filter_map(line))],
            ..Document::default()
        })
    })?;
    if reader.asked.format == Format::Atom {
        return feed::of_language(&app, &reader, &tag).await;
    }
    let colophon = colophons::overview(&app, Voice::Site).await?;
    Page::of(document).with_data(&[Format::Atom]).with_colophon(colophon).answer(&reader).await
}
