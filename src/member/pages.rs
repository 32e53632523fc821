//! The door: a link opens a page with one button, the button begins a session. Opening the page alone does
//! not use the link, so that a program that previews links does not burn it.

use super::enter::{EnterError, enter, is_open};
use super::{Token, letter, own, people, session, sign_in};
use crate::app::App;
use crate::web::{Frame, OrNotFound, PageError, Reader, html};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/enter/{token}", get(door).post(create_session))
        .route("/desk/sign-out", post(delete_session))
        .merge(sign_in::pages::routes())
        .merge(people::pages::routes())
        .merge(own::pages::routes())
        .merge(letter::pages::routes())
}

#[derive(Template)]
#[template(path = "member/door.html")]
struct DoorPage {
    frame: Frame,
    /// Where the button leads. `None` when the link no longer works.
    enter: Option<String>,
}

/// `GET /desk/enter/{token}`: the page with the button.
async fn door(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Result<Response, PageError> {
    let open = match Token::parse(&token) {
        Some(token) => is_open(&app, &token).await?,
        None => false,
    };
    let here = reader.link(&reader.asked.path);
    Ok(if open { html(&DoorPage { frame: reader.frame(), enter: Some(here) }) } else { closed(&reader) })
}

/// `POST /desk/enter/{token}`: uses the link and begins a session.
async fn create_session(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).or_not_found()?;
    match enter(&app, &token).await {
        Ok(session) => {
            let cookie = AppendHeaders([(SET_COOKIE, session::cookie(&app, &session))]);
            Ok((cookie, Redirect::to(&reader.link("/desk"))).into_response())
        }
        Err(EnterError::NoSuchLink) => Ok(closed(&reader)),
        Err(EnterError::Begin(error)) => Err(anyhow::Error::from(error).into()),
        Err(EnterError::Store(error)) => Err(error.into()),
    }
}

/// `POST /desk/sign-out`: ends the session, here and in the database.
async fn delete_session(State(app): State<App>, reader: Reader, headers: HeaderMap) -> Result<Response, PageError> {
    session::end(&app, &headers).await?;
    let cookie = AppendHeaders([(SET_COOKIE, session::no_cookie(&app))]);
    Ok((cookie, Redirect::to(&reader.link("/"))).into_response())
}

fn closed(reader: &Reader) -> Response {
    let mut answer = html(&DoorPage { frame: reader.frame(), enter: None });
    *answer.status_mut() = StatusCode::GONE;
    answer
}
