//! `/library`: everything that is published, deposited or shelved by itself, by region first.

mod browse;
mod shelf;
mod work;
mod years;

use crate::app::App;
use axum::Router;
use axum::routing::get;

pub(super) use shelf::in_region;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/library", get(browse::all))
        .route("/library/by/{*facets}", get(browse::narrowed))
        .route("/library/{slug}", get(work::one))
        .route("/library/{slug}/files/{id}", get(work::file))
}
