//! Takes a work or one of its languages off the shelf, and puts it back.

use super::{found, refused};
use crate::app::App;
use crate::library::withdraw::{self, WithdrawError};
use crate::library::{LanguageVersion, Work};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "library/pages/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    title: String,
    /// What the button does, and what comes of it.
    heading: String,
    how: String,
    back: String,
    because: String,
    error: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Reason {
    #[serde(default)]
    because: String,
}

/// `own` is the language that goes; `None` for the whole work.
fn page(
    operator: &Operator,
    work: &Work,
    own: Option<&LanguageVersion>,
    because: String,
    error: String,
) -> WithdrawPage {
    let words = operator.words;
    let (title, key) = match own {
        Some(own) => (own.title.as_str(), "library-withdraw-language"),
        None => (work.title(), "library-withdraw"),
    };
    let heading = match own {
        Some(own) => words.say_with(key, &[("language", words.language_name(&own.language).into())]),
        None => words.say(key),
    };
    let how = words.say(&format!("{key}-how"));
    WithdrawPage { frame: operator.frame(), title: title.to_owned(), heading, how, back: work.desk(), because, error }
}

/// What became of a withdrawal, or the form once more.
fn answer(
    operator: &Operator,
    work: &Work,
    own: Option<&LanguageVersion>,
    because: String,
    done: Result<(), WithdrawError>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) | Err(WithdrawError::Withdrawn | WithdrawError::Stands) => {
            Ok(Redirect::to(&operator.link(&work.desk())).into_response())
        }
        Err(WithdrawError::NoReason) => {
            let said = operator.words.say("library-no-reason");
            let again = page(operator, work, own, because, said);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
        Err(WithdrawError::LastLanguage) => Err(refused(operator, "library-last-language", work.desk())),
        Err(WithdrawError::Store(error)) => Err(error.into()),
    }
}

/// `GET /desk/library/{slug}/withdraw`
pub(super) async fn confirm(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    Ok(html(&page(&operator, &work, None, String::new(), String::new())))
}

/// `POST /desk/library/{slug}/withdraw`
pub(super) async fn withdraw_work(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(reason): Form<Reason>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let done = withdraw::withdraw(&app, &operator.by, &work.id, &reason.because).await;
    answer(&operator, &work, None, reason.because, done)
}

/// `POST /desk/library/{slug}/reinstate`
pub(super) async fn reinstate_work(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    match withdraw::reinstate(&app, &operator.by, &work.id).await {
        Ok(()) => Ok(Redirect::to(&operator.link(&work.desk())).into_response()),
        Err(WithdrawError::Store(error)) => Err(error.into()),
        Err(_) => Err(refused(&operator, "library-stands-already", work.desk())),
    }
}

fn version<'w>(work: &'w Work, id: &str) -> Result<&'w LanguageVersion, PageError> {
    work.languages.iter().find(|own| own.id == id).or_not_found()
}

/// `GET /desk/library/{slug}/languages/{id}/withdraw`
pub(super) async fn confirm_language(
    State(app): State<App>,
    operator: Operator,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    Ok(html(&page(&operator, &work, Some(version(&work, &id)?), String::new(), String::new())))
}

/// `POST /desk/library/{slug}/languages/{id}/withdraw`
pub(super) async fn withdraw_language(
    State(app): State<App>,
    operator: Operator,
    Path((slug, id)): Path<(String, String)>,
    Form(reason): Form<Reason>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let own = version(&work, &id)?;
    let done = withdraw::withdraw_language(&app, &operator.by, &work, &id, &reason.because).await;
    answer(&operator, &work, Some(own), reason.because, done)
}

/// `POST /desk/library/{slug}/languages/{id}/reinstate`
pub(super) async fn reinstate_language(
    State(app): State<App>,
    operator: Operator,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    match withdraw::reinstate_language(&app, &operator.by, &work, &id).await {
        Ok(()) => Ok(Redirect::to(&operator.link(&work.desk())).into_response()),
        Err(WithdrawError::Store(error)) => Err(error.into()),
        Err(_) => Err(refused(&operator, "library-stands-already", work.desk())),
    }
}
