//! Erases a participant at the desk, and tells what a person has to look at still.

use super::{Pairs, value};
use crate::app::App;
use crate::consent::store;
use crate::erasure::{EraseError, erase};
use crate::roundtable;
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::Response;

#[derive(Template)]
#[template(path = "participant/erased.html")]
struct ErasedPage {
    frame: Frame,
    back: String,
    said: String,
    remains: Vec<String>,
}

/// `POST /desk/participants/{id}/erase`
pub(super) async fn erase_participant(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    let roundtable = roundtable::store::by_id(&app.db, &participant.roundtable_id).await?.or_not_found()?;
    let words = operator.words;
    if value(&pairs, "sure") != "yes" {
        let back = format!("/desk/participants/{id}");
        return Err(PageError::Refused { said: words.say("participant-erase-not-sure"), back });
    }
    let done = match erase(&app, &operator.by, &id, value(&pairs, "words") == "yes").await {
        Ok(done) => done,
        Err(EraseError::Gone) => return Err(PageError::NotFound),
        Err(EraseError::Identity(error)) => return Err(error.into()),
        Err(EraseError::Store(error)) => return Err(error.into()),
        Err(EraseError::Other(error)) => return Err(error.into()),
    };
    Ok(html(&ErasedPage {
        frame: operator.frame(),
        back: format!("{}/participants", roundtable.desk()),
        said: words.say_with("participant-erased-words", &[("n", done.statements.into())]),
        remains: done.remains,
    }))
}
