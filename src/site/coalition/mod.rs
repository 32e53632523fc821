//! `/coalition`: what it stands for, who belongs, who decides.

mod committee;
mod directory;
#[cfg(test)]
mod joining;
mod overview;
#[cfg(test)]
mod story;
mod text;

use crate::access::{self, Shown, Viewer};
use crate::app::App;
use crate::coalition::charter::{self, Charter};
use crate::coalition::committee::{self as committees, Committee};
use crate::coalition::membership::{self, Card, Tally};
use crate::coalition::{self, Coalition};
use crate::organisation::{self, Organisation};
use crate::web::colophon::{Colophon, Kind, Voice};
use crate::web::{Format, OrNotFound, PageError, Reader};
use axum::Router;
use axum::routing::get;

pub(super) use committee::seats_of;
pub(super) use directory::member_since;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/coalition", get(overview::page))
        .route("/coalition/text", get(text::newest))
        .route("/coalition/text/{number}", get(text::numbered))
        .route("/coalition/members", get(directory::page))
        .route("/coalition/committees/{slug}", get(committee::page))
}

/// Plain paths of the coalition's pages, and when each last changed. None where no coalition was founded.
pub(super) async fn listed(app: &App) -> Result<Shown<Vec<(String, String)>>, PageError> {
    let Some((_, changed)) = coalition::store::find(&app.db).await? else {
        return Ok(access::public(()).map(|()| Vec::new()));
    };
    let committees = committees::store::all(&app.db).await?;
    let newest = charter::store::newest(&app.db).await?;
    Ok(access::public((committees, newest)).map(|(committees, newest)| {
        let mut pages = vec![("/coalition".to_owned(), changed), ("/coalition/members".to_owned(), String::new())];
        pages.push(("/coalition/balance".to_owned(), String::new()));
        pages.extend(newest.map(|one| ("/coalition/text".to_owned(), one.published_at)));
        pages.extend(committees.into_iter().map(|one| (one.address(), one.changed_at)));
        pages
    }))
}

/// Everything that pages about the coalition are made of.
pub(super) struct Whole {
    pub coalition: Coalition,
    /// Newest first.
    pub charters: Vec<Charter>,
    pub committees: Vec<Committee>,
    /// Those that everybody may see, or this reader.
    pub cards: Vec<Card>,
    pub tally: Tally,
    /// Public ones.
    pub organisations: Vec<Organisation>,
    /// Id and version of what is endorsed, by organisation: of those that are shown.
    pub endorsed: Vec<(String, String, String)>,
}

/// Reads it, as this reader may see it. Not found where no coalition was founded.
pub(super) async fn whole(app: &App, reader: &Reader) -> Result<(Shown<Whole>, Shown<Colophon>), PageError> {
    let db = &app.db;
    let (coalition, changed) = coalition::store::find(db).await?.or_not_found()?;
    let charters = charter::store::all(db).await?;
    let committees = committees::store::all(db).await?;
    let all = membership::store::all(db).await?;
    let organisations = organisation::store::all(db).await?;
    let endorsements = membership::store::endorsements(db).await?;
    // A file is passed on: it holds what everybody may see, whoever asks for it.
    let anybody = reader.asked.format != Format::Html;
    let cards = access::show_all(if anybody { &Viewer::Public } else { &reader.viewer }, &all);
    let tally = access::public(membership::count::count(app, &all).await?);
    // What is not shown does not move the day of the last change either.
    let of_members = all.iter().filter(|one| cards.get().iter().any(|card| card.membership == one.membership.id));
    let times = std::iter::once(changed)
        .chain(charters.iter().map(|one| one.published_at.clone()))
        .chain(committees.iter().map(|one| one.changed_at.clone()))
        .chain(of_members.map(|one| one.membership.changed_at.clone()));
    let changed = times.max();
    let colophon = access::public(()).map(|()| Colophon {
        kind: Kind::Organisation,
        voice: Voice::Site,
        changed,
        ..Colophon::default()
    });
    let facts = access::public((coalition, (charters, (committees, organisations))));
    let whole =
        facts.and(cards.and(tally)).map(|((coalition, (charters, (committees, organisations))), (cards, tally))| {
            let seen = |organisation: &str| cards.iter().any(|card| card.organisation == organisation);
            let endorsed = endorsements
                .into_iter()
                .filter(|one| seen(&one.organisation_id))
                .map(|one| (one.organisation_id, one.charter_id, one.endorsed_at))
                .collect();
            Whole { coalition, charters, committees, cards, tally, organisations, endorsed }
        });
    Ok((whole, colophon))
}
