//! Search on the site: a question as a page, a table, a feed and a list of references; the thesaurus on the desk.

mod desk;
mod entry;
mod feed;
mod references;
mod results;
mod table;

use super::SearchError;
use super::ask::{Answer, Ask, ask};
use crate::access::{Use, Viewer};
use crate::app::App;
use crate::web::{PageError, Reader, in_query};
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Results on a page.
const ON_A_PAGE: usize = 20;
/// Pages that can be turned: who wants more takes the table.
const LAST_PAGE: usize = 100;
/// Rows of a table, and references in a list.
const IN_A_TABLE: usize = 1_000;
/// Entries of a feed.
const IN_A_FEED: usize = 50;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/search", get(search))
        .route("/search.atom", get(feed))
        .route("/search/references", get(references))
        .merge(desk::routes())
}

/// What stands behind the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asking {
    q: String,
    page: String,
}

impl Asking {
    fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).clamp(1, LAST_PAGE)
    }

    fn typed(&self) -> &str {
        self.q.trim()
    }

    fn ask(&self, count: usize, newest_first: bool) -> Ask<'_> {
        Ask { typed: self.typed(), from: 0, count, newest_first, put_to: Use::Data }
    }
}

/// The plain address of a question, as page `number` of `path`.
fn address(path: &str, typed: &str, number: usize) -> String {
    match (typed, number) {
        ("", _) => path.to_owned(),
        (_, 0 | 1) => format!("{path}?q={}", in_query(typed)),
        _ => format!("{path}?q={}&page={number}", in_query(typed)),
    }
}

/// The reader, at the address of the question: what a page says of itself keeps it.
fn at(mut reader: Reader, path: &str, asking: &Asking) -> Reader {
    reader.asked.path = address(path, asking.typed(), asking.page());
    reader
}

/// `GET /search`: the page, or the table where the address asks for one.
async fn search(State(app): State<App>, reader: Reader, Query(asking): Query<Asking>) -> Result<Response, PageError> {
    match reader.asked.format.suffix() {
        "csv" => {
            // What leaves as a file is what everybody may have.
            let answer = ask(&app, &Viewer::Public, asking.ask(IN_A_TABLE, false)).await?;
            Ok(table::answer(answer, &reader))
        }
        "atom" => answer_feed(&app, reader, &asking).await,
        _ => {
            let from = (asking.page() - 1) * ON_A_PAGE;
            let asked = Ask { from, put_to: Use::Site, ..asking.ask(ON_A_PAGE, false) };
            let answer = ask(&app, &reader.viewer, asked).await?;
            let reader = at(reader, "/search", &asking);
            results::page(answer, asking.typed(), asking.page(), &reader).answer(&reader).await
        }
    }
}

/// `GET /search.atom`: what is newest among the results.
async fn feed(State(app): State<App>, reader: Reader, Query(asking): Query<Asking>) -> Result<Response, PageError> {
    answer_feed(&app, reader, &asking).await
}

async fn answer_feed(app: &App, reader: Reader, asking: &Asking) -> Result<Response, PageError> {
    let answer: Answer = ask(app, &Viewer::Public, asking.ask(IN_A_FEED, true)).await?;
    Ok(feed::answer(answer, asking.typed(), &reader))
}

/// `GET /search/references`: the results as they are cited.
async fn references(
    State(app): State<App>,
    reader: Reader,
    Query(asking): Query<Asking>,
) -> Result<Response, PageError> {
    let answer = ask(&app, &reader.viewer, asking.ask(IN_A_TABLE, false)).await?;
    let reader = at(reader, "/search/references", &asking);
    references::page(answer, asking.typed(), &reader).answer(&reader).await
}

impl From<SearchError> for PageError {
    fn from(error: SearchError) -> PageError {
        match error {
            SearchError::Store(error) => error.into(),
            SearchError::Index(fulltext::Error::Busy) => PageError::Busy,
            other => PageError::Internal(other.into()),
        }
    }
}
