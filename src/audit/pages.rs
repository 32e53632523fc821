//! The log on the desk.

use super::{Act, Entry, store, verify};
use crate::app::App;
use crate::web::{Frame, Operator, PageError, html};
use askama::Template;
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use serde::Deserialize;

/// Entries on a page.
const PAGE: i64 = 100;

pub fn routes() -> Router<App> {
    Router::new().route("/desk/audit", get(show))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Since {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "audit/log.html")]
struct LogPage {
    frame: Frame,
    /// Where the log stands, or what is wrong with it.
    holds: Result<String, String>,
    lines: Vec<Line>,
    /// Where older entries are.
    older: Option<String>,
}

/// An entry as it is read.
struct Line {
    entry: Entry,
    /// To the minute.
    at: String,
    act: String,
    actor: String,
}

/// `GET /desk/audit`: newest first.
async fn show(State(app): State<App>, by: Operator, Query(since): Query<Since>) -> Result<Response, PageError> {
    let words = by.words;
    let entries = store::before(&app.db, since.before.unwrap_or(i64::MAX), PAGE).await?;
    let older = (entries.len() as i64 == PAGE)
        .then(|| entries.last().map(|last| by.link(&format!("/desk/audit?before={}", last.number))))
        .flatten();
    let line = |entry: Entry| Line {
        at: entry.at.get(..16).unwrap_or(&entry.at).replace('T', " "),
        act: match Act::parse(&entry.act) {
            Some(act) => words.say(&format!("audit-{}", act.as_str())),
            None => entry.act.clone(),
        },
        actor: match entry.actor.as_str() {
            "" => words.say("audit-by-program"),
            "operator" => words.say("audit-by-operator"),
            account => account.to_owned(),
        },
        entry,
    };
    let holds = match verify::verify(&app.db, None).await {
        Ok(standing) => Ok(standing.to_string()),
        Err(verify::VerifyError::Store(error)) => return Err(error.into()),
        Err(error) => {
            tracing::error!(%error, "the log of what was done cannot be trusted");
            Err(error.to_string())
        }
    };
    Ok(html(&LogPage { frame: by.frame(), holds, lines: entries.into_iter().map(line).collect(), older }))
}
