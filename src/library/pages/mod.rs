//! The operator's side of the library: deposit, revise, say what a work is, withdraw.

mod desk;
mod fields;
mod recognise;
mod sent;
mod take_in;
mod withdraw;

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
        .route("/desk/library/{slug}/withdraw", get(withdraw::confirm).post(withdraw::withdraw_work))
        .route("/desk/library/{slug}/reinstate", post(withdraw::reinstate_work))
        .route("/desk/library/{slug}/originals/{id}", get(desk::original))
        .route("/desk/library/{slug}/files/{id}/read", post(recognise::read_file))
        .route(
            "/desk/library/{slug}/languages/{id}/withdraw",
            get(withdraw::confirm_language).post(withdraw::withdraw_language),
        )
        .route("/desk/library/{slug}/languages/{id}/reinstate", post(withdraw::reinstate_language))
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

/// "Pages 3 to 5: French" for the pages of a file that are in another language than the rest; empty for none.
pub(crate) fn page_languages(words: Words, pages: &[String], own: &str) -> String {
    let run = |(tag, from, to): (String, usize, usize)| {
        let language = words.language_name(&tag);
        let said =
            [("from", from.into()), ("to", to.into()), ("n", (to - from + 1).into()), ("language", language.into())];
        words.say_with("library-pages-in", &said)
    };
    super::recognise::other_languages(pages, own).into_iter().map(run).collect::<Vec<_>>().join(" · ")
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
