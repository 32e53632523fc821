//! The desk: what the operator sees first. All consultations with what to do next, then one of them, then
//! one roundtable.

mod consultation;
mod home;
mod progress;
mod roundtable;
#[cfg(test)]
mod story;

use crate::app::App;
use axum::Router;
use axum::routing::get;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(home::show))
        .route("/desk/consultations/{slug}", get(consultation::show))
        .route("/desk/roundtables/{slug}", get(roundtable::show))
}
