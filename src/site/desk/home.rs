//! All consultations, each with its state and what to do next.

use super::progress::Progress;
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::web::{Frame, Operator, PageError, html};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "site/desk/home.html")]
struct HomePage {
    frame: Frame,
    consultations: Vec<Listed>,
}

/// A consultation in the list.
struct Listed {
    consultation: Consultation,
    counts: String,
    state: String,
    /// What to do next, and where.
    next: (String, String),
}

/// `GET /desk`
pub(super) async fn show(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let words = operator.words;
    let mut consultations = Vec::new();
    for consultation in consultation::store::all(&app.db).await? {
        let progress = Progress::of(&app, &consultation).await?;
        consultations.push(Listed {
            counts: progress.counts(words),
            state: progress.state(words),
            next: progress.next(words, &consultation),
            consultation,
        });
    }
    Ok(html(&HomePage { frame: operator.frame(), consultations }))
}
