//! `/take-away`: how to follow the site, copy it, and use it from programs.

use super::parts::{self, OWN_SCHEME, heading};
use super::{catalogue, colophons, home};
use crate::app::App;
use crate::region;
use crate::web::colophon::Voice;
use crate::web::{Format, Page, PageError, Reader, address};
use crate::words::{Language, Words};
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeSet;
use typesetting::Document;
use typesetting::document::{Block, Inline, link};

pub async fn page(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let document = catalogue::read(&app).await?.map(|catalogue| {
        let mut feeds = vec![vec![link(file("/", Format::Atom), words.say("feed-all"))]];
        for consultation in &catalogue.consultations {
            feeds.push(vec![link(file(&consultation.address(), Format::Atom), &consultation.title)]);
        }
        let regions = region::scheme(OWN_SCHEME).map(|scheme| scheme.regions.as_slice()).unwrap_or_default();
        let by_region = regions.iter().map(|region| {
            let path = format!("/regions/{OWN_SCHEME}/{}", region.id);
            vec![link(file(&path, Format::Atom), region.name(words.language()))]
        });
        let tags: BTreeSet<&str> = catalogue
            .versions
            .iter()
            .filter(|one| one.withdrawn_at.is_none())
            .map(|one| one.language.as_str())
            .collect();
        let by_language = tags
            .into_iter()
            .map(|tag| vec![link(file(&format!("/languages/{tag}"), Format::Atom), words.language_name(tag))]);
        let mut tables = vec![vec![link(file("/roundtables", Format::Csv), words.say("roundtables-title"))]];
        let mut calendars = vec![vec![link(file("/roundtables", Format::Calendar), words.say("roundtables-title"))]];
        for consultation in &catalogue.consultations {
            let at = consultation.address();
            calendars.push(vec![link(file(&at, Format::Calendar), &consultation.title)]);
            let mut line: Vec<Inline> = vec![consultation.title.as_str().into(), ": ".into()];
            for (at_end, what) in ["roundtables", "statements", "findings"].into_iter().enumerate() {
                if at_end > 0 {
                    line.push(" · ".into());
                }
                line.push(link(file(&format!("{at}/{what}"), Format::Csv), words.say(&format!("site-{what}"))));
            }
            tables.push(line);
        }
        let mut blocks = vec![heading(words, "take-away-feeds"), how(words, "take-away-feeds-how"), parts::list(feeds)];
        blocks.push(Block::heading(3, "by-region", words.say("site-by-region")));
        blocks.push(parts::list(by_region));
        blocks.push(Block::heading(3, "by-language", words.say("languages-title")));
        blocks.push(parts::list(by_language));
        blocks.extend([heading(words, "take-away-calendars"), how(words, "take-away-calendars-how")]);
        blocks.push(parts::list(calendars));
        blocks.extend([heading(words, "take-away-tables"), how(words, "take-away-tables-how"), parts::list(tables)]);
        blocks.extend([heading(words, "take-away-api"), how(words, "take-away-api-how")]);
        blocks.push(parts::list([
            vec![link("/openapi.json", words.say("take-away-api-description"))],
            vec![link("/api", format!("{}/api", reader.config.address))],
        ]));
        blocks.extend([heading(words, "take-away-oai"), how(words, "take-away-oai-how")]);
        blocks.push(parts::list([vec![link("/oai?verb=Identify", format!("{}/oai", reader.config.address))]]));
        blocks.extend([heading(words, "take-away-cite"), how(words, "take-away-cite-how")]);
        Document {
            title: words.say("take-away"),
            lede: Some(words.say("take-away-lede")),
            notice: home::notice(&catalogue.consultations),
            contents: true,
            blocks,
            ..Document::default()
        }
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

/// The plain address of a page as a file; the language of the reader is put before it later.
fn file(path: &str, format: Format) -> String {
    address(path, Language::english(), format)
}

fn how(words: Words, key: &str) -> Block {
    Block::paragraph(words.say(key))
}
