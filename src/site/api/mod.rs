//! `/api`: everything public as JSON, page by page, for programs. `openapi.json` beside this file describes it, and a
//! test holds the two against each other.
//!
//! Whoever asks gets what the public gets: a signed-in operator does not see more here than anybody else.

mod answer;
mod cursor;
mod items;
mod report;
mod said;
mod themes;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// Where each collection is; each has its items below it.
pub const COLLECTIONS: [&str; 9] = [
    "consultations", "roundtables", "reports", "statements", "global-reports", "themes", "findings", "organisations",
    "regions",
];

pub fn routes() -> Router<App> {
    Router::new()
        .route("/openapi", get(answer::description))
        .route("/api", get(answer::index))
        .route("/api/consultations", get(items::consultations))
        .route("/api/consultations/{slug}", get(items::consultation))
        .route("/api/roundtables", get(items::roundtables))
        .route("/api/roundtables/{slug}", get(items::roundtable))
        .route("/api/reports", get(report::all))
        .route("/api/reports/{id}", get(report::one))
        .route("/api/global-reports", get(report::global))
        .route("/api/global-reports/{id}", get(report::global_one))
        .route("/api/statements", get(said::all))
        .route("/api/statements/{id}", get(said::one))
        .route("/api/themes", get(themes::themes))
        .route("/api/themes/{id}", get(themes::theme))
        .route("/api/findings", get(themes::findings))
        .route("/api/findings/{id}", get(themes::finding))
        .route("/api/organisations", get(items::organisations))
        .route("/api/organisations/{slug}", get(items::organisation))
        .route("/api/regions", get(items::regions))
        .route("/api/regions/{scheme}/{region}", get(items::region))
}

#[cfg(test)]
mod story;
