//! The forms of the coalition: of the desk, of members, and of those who apply.

mod committees;
mod members;
mod settings;
mod text;

use crate::access::{self, Viewer};
use crate::app::App;
use crate::organisation::{self, Profile};
use crate::words::Words;
use axum::Router;
use axum::routing::{get, post};
use typesetting::document::{Cell, Inline, Table, plain};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/coalition", get(settings::show).post(settings::save))
        .route("/desk/coalition/text", get(text::show).post(text::publish))
        .route("/desk/coalition/text/translation", post(text::translate))
        .route("/desk/coalition/members", get(members::all).post(members::join))
        .route("/desk/coalition/members/{organisation}", get(members::one))
        .route("/desk/coalition/members/{organisation}/{act}", post(members::act))
        .route("/desk/coalition/committees", get(committees::all).post(committees::found))
        .route("/desk/coalition/committees/{slug}", get(committees::one))
        .route("/desk/coalition/committees/{slug}/{act}", post(committees::act))
}

fn cell(text: Vec<Inline>) -> Cell {
    Cell { text, ..Cell::default() }
}

fn said(text: impl Into<String>) -> Cell {
    cell(plain(text))
}

/// A table whose head is said by keys.
fn table(words: Words, head: &[&str], rows: Vec<Vec<Cell>>) -> Table {
    Table { caption: Vec::new(), head: head.iter().map(|key| said(words.say(key))).collect(), rows, matrix: false }
}

fn day_of(words: Words, moment: &str) -> String {
    words.days(moment.get(..10).unwrap_or(moment))
}

/// Id and name of organisations, by name, with nothing chosen first.
fn options(profiles: &[Profile]) -> Vec<(String, String)> {
    let of = |one: &Profile| (one.organisation.id.clone(), one.organisation.name.clone());
    std::iter::once((String::new(), String::new())).chain(profiles.iter().map(of)).collect()
}

/// All organisations, as this viewer may see them.
async fn everybody(app: &App, viewer: &Viewer) -> sqlx::Result<Vec<Profile>> {
    let all = organisation::store::profiles(&app.db).await?;
    Ok(access::show_all(viewer, &all).into_inner())
}
