//! Ends all mail, by the link at the end of every letter.

use super::store;
use crate::app::App;
use crate::db;
use crate::member::Token;
use crate::web::{Frame, OrNotFound, PageError, Reader, html};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;

pub fn routes() -> Router<App> {
    Router::new().route("/no-mail/{token}", get(ask).post(create))
}

#[derive(Template)]
#[template(path = "member/letter/no_mail.html")]
struct NoMailPage {
    frame: Frame,
    /// Where the button leads; `None` when it was pressed.
    action: Option<String>,
}

/// `GET /no-mail/{token}`: the page with the button. Opening it changes nothing.
async fn ask(reader: Reader, Path(_): Path<String>) -> Response {
    let action = Some(reader.link(&reader.asked.path));
    html(&NoMailPage { frame: reader.frame(), action })
}

/// `POST /no-mail/{token}`: ends all mail. Mail programs press this button by themselves (RFC 8058).
async fn create(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Result<Response, PageError> {
    let token = Token::parse(&token).or_not_found()?;
    let mut tx = db::begin(&app.db).await?;
    store::stop(&mut tx, &token.hash(), &app.now()).await?.then_some(()).or_not_found()?;
    tx.commit().await?;
    Ok(html(&NoMailPage { frame: reader.frame(), action: None }))
}
