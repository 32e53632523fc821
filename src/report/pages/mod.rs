//! The operator's side of reports: send files in, see what came of them, correct what was cut.

mod add;
mod desk;
mod upload;

use super::{Report, store};
use crate::app::App;
use crate::roundtable::{self, Roundtable};
use crate::statement::Kind;
use crate::web::{OrNotFound, PageError};
use crate::words::Words;
use axum::Router;
use axum::routing::{get, post};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/consultations/{slug}/upload", get(upload::form).post(upload::create_reports))
        .route("/desk/reports/{id}", get(desk::show))
        .route("/desk/reports/{id}/kinds", post(desk::change_kinds))
        .route("/desk/reports/{id}/add", get(add::form).post(add::create_statement))
        .route("/desk/reports/{id}/withdraw", get(desk::confirm).post(desk::withdraw_report))
        .route("/desk/reports/{id}/reinstate", post(desk::reinstate_report))
}

/// Where the operator works on a report version.
pub(crate) fn desk_address(report: &str) -> String {
    format!("/desk/reports/{report}")
}

/// A report with the roundtable it is of.
struct Found {
    report: Report,
    roundtable: Roundtable,
}

async fn found(app: &App, id: &str) -> Result<Found, PageError> {
    let report = store::by_id(&app.db, id).await?.or_not_found()?;
    let roundtable = roundtable::store::by_id(&app.db, &report.roundtable_id).await?.or_not_found()?;
    Ok(Found { report, roundtable })
}

/// All kinds, for choosing: word and name.
fn kinds(words: Words) -> Vec<(String, String)> {
    Kind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), kind_name(words, kind))).collect()
}

fn kind_name(words: Words, kind: Kind) -> String {
    words.say(&format!("synthesis-kind-{}", kind.as_str()))
}
