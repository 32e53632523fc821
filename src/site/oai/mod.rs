//! `/oai`: the Open Archives protocol for metadata harvesting, 2.0, for libraries. Its records are documents: reports of
//! roundtables, global reports and documents, in Dublin Core. What was taken back stays as a deleted record for ever; what was
//! closed to the public does too, with an identifier that tells nothing and in no set.
//!
//! Rules are those of <http://www.openarchives.org/OAI/openarchivesprotocol.html>.

mod dublin;
pub mod ledger;
mod record;
mod request;
pub mod store;
mod token;
mod written;

use super::catalogue;
use crate::app::App;
use crate::web::{Format, PageError, Reader, data, question};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::get;

/// Bytes of a question that comes as a form.
const LONGEST: usize = 64 * 1024;

pub fn routes() -> Router<App> {
    Router::new().route("/oai", get(by_address).post(by_form).layer(DefaultBodyLimit::max(LONGEST)))
}

async fn by_address(State(app): State<App>, reader: Reader, uri: Uri) -> Result<Response, PageError> {
    answer(&app, &reader, uri.query().unwrap_or_default()).await
}

async fn by_form(State(app): State<App>, reader: Reader, form: String) -> Result<Response, PageError> {
    answer(&app, &reader, &form).await
}

/// Every answer of the protocol is a document with status 200; what is wrong stands inside.
async fn answer(app: &App, reader: &Reader, question: &str) -> Result<Response, PageError> {
    if reader.asked.format != Format::Html {
        return Err(PageError::NotFound);
    }
    let reader = reader.clone().as_anybody();
    let arguments = question::pairs(question);
    let catalogue = catalogue::read(app).await?;
    let told = ledger::kept(app, &record::public(catalogue.get(), reader.words)).await?;
    let bytes = catalogue.map(|catalogue| {
        let repository = record::Repository::new(&catalogue, &told, &reader);
        let asked = arguments.as_deref().ok_or_else(request::Fault::not_text).and_then(request::read);
        written::document(&repository, arguments.as_deref().unwrap_or_default(), asked, &app.now())
    });
    Ok(data(bytes, "text/xml; charset=utf-8", &reader))
}

#[cfg(test)]
mod story;
