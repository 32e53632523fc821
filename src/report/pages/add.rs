//! Makes a statement of text that was left over.

use super::{Found, desk_address, found, kinds};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::statement::add::add;
use crate::statement::pages::why_not_cut;
use crate::statement::{self, Kind};
use crate::web::form::Wrong;
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::ops::Range;

/// Where in the text, in bytes.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) struct Place {
    start: usize,
    end: usize,
}

/// A statement as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    words: String,
    kind: String,
}

#[derive(Template)]
#[template(path = "report/pages/add.html")]
struct AddPage {
    frame: Frame,
    file_name: String,
    around: String,
    fields: Fields,
    kinds: Vec<(String, String)>,
    wrong: Wrong,
    back: String,
}

/// `GET /desk/reports/{id}/add?start=12&end=80`
pub(super) async fn form(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Query(place): Query<Place>,
) -> Result<Response, PageError> {
    page(&app, &operator, &id, place, None, Wrong::default()).await.map(|page| html(&page))
}

/// `POST /desk/reports/{id}/add?start=12&end=80`: cut it, then show it in the report.
pub(super) async fn create_statement(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Query(place): Query<Place>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let mut wrong = Wrong::default();
    let kind = Kind::parse(&fields.kind).unwrap_or(Kind::Unplaced);
    match add(&app, &operator.by, &id, &(place.start..place.end), &fields.words, kind).await {
        Ok(_) => return Ok(Redirect::to(&operator.link(&desk_address(&id))).into_response()),
        Err(error) => wrong.set("words", why_not_cut(operator.words, error)?),
    }
    let again = page(&app, &operator, &id, place, Some(fields), wrong).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

async fn page(
    app: &App,
    operator: &Operator,
    id: &str,
    place: Place,
    typed: Option<Fields>,
    wrong: Wrong,
) -> Result<AddPage, PageError> {
    let Found { report, .. } = found(app, id).await?;
    let source = statement::recut::store::source(&app.db, id).await?.or_not_found()?;
    let text = access::show(&Viewer::Operator, &source).or_not_found()?.into_inner();
    let piece = |span: Range<usize>| text.get(span).map(str::to_owned);
    let left = piece(place.start..place.end).or_not_found()?;
    Ok(AddPage {
        frame: operator.frame(),
        file_name: report.file_name,
        around: piece(source.around(&(place.start..place.end))).or_not_found()?,
        fields: typed.unwrap_or(Fields { words: left, kind: Kind::Unplaced.as_str().to_owned() }),
        kinds: kinds(operator.words),
        wrong,
        back: desk_address(id),
    })
}
