//! The operator's side of the library: deposit, revise, say what a work is, withdraw.

mod desk;
mod fields;
mod sent;
mod take_in;

use crate::app::App;
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::{OFFERED, Words};
use axum::Router;
use axum::routing::{get, post};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/library", get(desk::all))
        .route("/desk/new-work", get(take_in::new).post(take_in::create_work))
        .route("/desk/library/{slug}", get(desk::one))
        .route("/desk/library/{slug}/change", get(fields::edit).post(fields::change_work))
        .route("/desk/library/{slug}/revise", get(take_in::another).post(take_in::create_revision))
        .route("/desk/library/{slug}/withdraw", get(desk::confirm).post(desk::withdraw_work))
        .route("/desk/library/{slug}/reinstate", post(desk::reinstate_work))
        .route("/desk/library/{slug}/originals/{id}", get(desk::original))
}

/// What a kind of document is called.
pub(crate) fn kind_name(words: Words, kind: super::Kind) -> String {
    words.say(&format!("library-kind-{}", kind.as_str()))
}

/// The languages offered and the one that is there; `first` is what an empty choice is called.
fn languages(words: Words, first: String, own: &str) -> Vec<(String, String)> {
    let own = Some(own).filter(|own| !own.is_empty() && !OFFERED.contains(own));
    let tags = OFFERED.into_iter().filter(|tag| *tag != "und").chain(own);
    let mut named: Vec<(String, String)> = tags.map(|tag| (tag.to_owned(), words.language_name(tag))).collect();
    named.sort_by_key(|(_, name)| crate::words::unaccented(&name.to_lowercase()));
    std::iter::once((String::new(), first)).chain(named).collect()
}

async fn found(app: &App, slug: &str) -> Result<super::Work, PageError> {
    super::store::by_slug(&app.db, slug).await?.or_not_found()
}

/// The day of a moment, in words.
fn moment(words: Words, at: &str) -> String {
    words.days(at.get(..10).unwrap_or_default())
}

/// Where a failed verb leads back to.
fn refused(operator: &Operator, key: &str, back: String) -> PageError {
    PageError::Refused { said: operator.words.say(key), back }
}
