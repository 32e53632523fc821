//! The forms of the coalition: of the desk, of members, and of those who apply.

mod applications;
mod apply;
mod balance;
mod calls;
mod committees;
mod groups;
mod link;
mod members;
mod ours;
mod reviews;
mod settings;
mod text;
mod votes;
mod waiting;

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
        .route("/desk/coalition/applications", get(applications::all))
        .route("/desk/coalition/applications/{id}", get(applications::one))
        .route("/desk/coalition/applications/{id}/{act}", post(applications::act))
        .route("/desk/coalition/groups", get(groups::desk).post(groups::create))
        .route("/desk/coalition/groups/{slug}", get(groups::desk_one))
        .route("/desk/coalition/groups/{slug}/{act}", post(groups::desk_act))
        .route("/desk/coalition/calls", get(calls::desk).post(calls::create))
        .route("/desk/coalition/calls/{slug}", get(calls::desk_one))
        .route("/desk/coalition/calls/{slug}/close", post(calls::close))
        .route("/desk/coalition/targets", get(balance::of_coalition).post(balance::aim_of_coalition))
        .route("/desk/consultations/{slug}/targets", get(balance::of_consultation).post(balance::aim_of_consultation))
        .route("/desk/roundtables/{slug}/attendance", get(balance::attendance).post(balance::attend))
        .route("/coalition/apply", get(apply::show).post(apply::send))
        .route("/coalition/applications/{token}", get(link::show))
        .route("/coalition/applications/{token}/{act}", post(link::act))
        .route("/coalition/waiting", get(waiting::show))
        .route("/coalition/ours", get(ours::show))
        .route("/coalition/ours/{organisation}/{act}", post(ours::act))
        .route("/coalition/reviews", get(reviews::all))
        .route("/coalition/reviews/{id}", get(reviews::one))
        .route("/coalition/reviews/{id}/{act}", post(reviews::act))
        .route("/coalition/votes", get(votes::all))
        .route("/coalition/votes/{id}", get(votes::one).post(votes::vote))
        .route("/coalition/groups", get(groups::all))
        .route("/coalition/groups/{slug}", get(groups::one))
        .route("/coalition/groups/{slug}/{act}", post(groups::act))
        .route("/coalition/calls", get(calls::all))
        .route("/coalition/calls/{slug}", get(calls::one).post(calls::answer))
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
