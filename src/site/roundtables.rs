//! `/roundtables`: all of them, as a page, a calendar and a table.

use super::{calendar, colophons, home, map, parts, tables};
use crate::access;
use crate::app::App;
use crate::consultation::store as consultations;
use crate::organisation::store as organisations;
use crate::roundtable::store as roundtables;
use crate::web::colophon::Voice;
use crate::web::{Format, Page, PageError, Reader};
use axum::extract::State;
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, plain};

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    match reader.asked.format {
        Format::Calendar => return calendar::of_all(&app, &reader).await,
        Format::Csv => return tables::roundtables(&app, &reader, None).await,
        _ => {}
    }
    let words = reader.words;
    let held = roundtables::all(&app.db).await?;
    let hosts = organisations::all(&app.db).await?;
    let asked = consultations::all(&app.db).await?;
    let document = access::public((held, (hosts, asked))).map(|(held, (hosts, asked))| Document {
        title: words.say("roundtables-title"),
        lede: Some(words.say("roundtables-lede")),
        notice: home::notice(&asked),
        blocks: match held.is_empty() {
            true => vec![parts::note(plain(words.say("site-no-roundtables")))],
            false => vec![Block::Table(map::table(words, &held, &hosts))],
        },
        ..Document::default()
    });
    let colophon = colophons::overview(&app, Voice::Site).await?;
    Page::of(document).with_data(&[Format::Calendar, Format::Csv]).with_colophon(colophon).answer(&reader).await
}
