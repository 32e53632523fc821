//! The thesaurus on the desk.

use super::super::change::{self, ChangeError};
use super::super::thesaurus::Names;
use crate::app::App;
use crate::web::form::{Difference, Wrong, differences};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

const LIST: &str = "/desk/thesaurus";

pub fn routes() -> Router<App> {
    Router::new()
        .route(LIST, get(all))
        .route("/desk/new-thesaurus-group", get(new).post(create_group))
        .route("/desk/thesaurus/{id}", get(edit).post(change_group))
        .route("/desk/thesaurus/{id}/forget", post(forget_group))
}

#[derive(Template)]
#[template(path = "search/pages/thesaurus.html")]
struct ListPage {
    frame: Frame,
    groups: Vec<Listed>,
}

/// A group in the list.
struct Listed {
    href: String,
    id: String,
    names: String,
    state: String,
}

#[derive(Template)]
#[template(path = "search/pages/group.html")]
struct GroupPage {
    frame: Frame,
    heading: String,
    fields: Fields,
    wrong: Wrong,
    conflict: Option<Vec<Difference>>,
    /// Where its changes are forgotten, and what that is called.
    forget: Option<(String, String)>,
}

/// A group as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Fields {
    lines: String,
    version: i64,
}

/// `GET /desk/thesaurus`
async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let words = operator.words;
    let groups = change::all(&app).await?;
    let listed = groups.into_iter().map(|names| Listed {
        href: format!("{LIST}/{}", names.id),
        state: state(words, &names),
        names: fulltext::Group::read("", &names.lines)
            .0
            .names
            .into_iter()
            .map(|(_, name)| name)
            .collect::<Vec<_>>()
            .join(" · "),
        id: names.id,
    });
    Ok(html(&ListPage { frame: operator.frame(), groups: listed.collect() }))
}

/// `GET /desk/new-thesaurus-group`
async fn new(operator: Operator) -> Response {
    html(&page(&operator, None, Fields { lines: "en: \nfr: \n".into(), version: 0 }))
}

/// `POST /desk/new-thesaurus-group`: add it, then show all.
async fn create_group(
    State(app): State<App>,
    operator: Operator,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    match change::add(&app, &operator.by, &fields.lines).await {
        Ok(_) => Ok(Redirect::to(&operator.link(LIST)).into_response()),
        Err(error) => refused(&operator, None, fields, error),
    }
}

/// `GET /desk/thesaurus/{id}`
async fn edit(State(app): State<App>, operator: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let names = change::by_id(&app, &id).await?.or_not_found()?;
    let fields = Fields { lines: names.lines.clone(), version: names.version };
    Ok(html(&page(&operator, Some(&names), fields)))
}

/// `POST /desk/thesaurus/{id}`: write its names, then show all.
async fn change_group(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let names = change::by_id(&app, &id).await?.or_not_found()?;
    match change::change(&app, &operator.by, &id, &fields.lines, fields.version).await {
        Ok(()) => Ok(Redirect::to(&operator.link(LIST)).into_response()),
        Err(error) => refused(&operator, Some(names), fields, error),
    }
}

/// `POST /desk/thesaurus/{id}/forget`: as it came, or gone.
async fn forget_group(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    match change::forget(&app, &operator.by, &id, fields.version).await {
        Ok(()) => Ok(Redirect::to(&operator.link(LIST)).into_response()),
        Err(ChangeError::ChangedSince(names)) => {
            let said = operator.words.say("thesaurus-changed-since");
            Err(PageError::Conflict { said, back: format!("{LIST}/{}", names.id) })
        }
        Err(ChangeError::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}

/// The form again, with what was typed.
fn refused(
    operator: &Operator,
    names: Option<Names>,
    fields: Fields,
    error: ChangeError,
) -> Result<Response, PageError> {
    let words = operator.words;
    let mut wrong = Wrong::default();
    match error {
        ChangeError::NoLanguage(lines) => {
            wrong.set("lines", words.say_with("thesaurus-no-language", &[("lines", lines.join(" / ").into())]));
        }
        ChangeError::TooFew => wrong.set("lines", words.say("thesaurus-too-few")),
        ChangeError::NameTaken(name) => {
            wrong.set("lines", words.say_with("thesaurus-name-taken", &[("name", name.into())]));
        }
        ChangeError::ChangedSince(now) => {
            let sent = (words.say("thesaurus-lines"), now.lines.clone(), fields.lines.clone());
            let fields = Fields { version: now.version, ..fields };
            let again = GroupPage { conflict: Some(differences([sent])), ..page(operator, Some(&now), fields) };
            return Ok((StatusCode::CONFLICT, html(&again)).into_response());
        }
        ChangeError::Gone => return Err(PageError::NotFound),
        ChangeError::Store(error) => return Err(error.into()),
    }
    let again = GroupPage { wrong, ..page(operator, names.as_ref(), fields) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

fn page(operator: &Operator, of: Option<&Names>, fields: Fields) -> GroupPage {
    let words = operator.words;
    let forget = of.filter(|names| names.version > 0).map(|names| {
        let key = if names.shipped { "thesaurus-as-shipped" } else { "thesaurus-remove" };
        (format!("{LIST}/{}/forget", names.id), words.say(key))
    });
    GroupPage {
        frame: operator.frame(),
        heading: of.map_or_else(|| words.say("thesaurus-new"), |names| names.id.clone()),
        fields,
        wrong: Wrong::default(),
        conflict: None,
        forget,
    }
}

fn state(words: Words, names: &Names) -> String {
    match (names.version, names.shipped, names.lines.is_empty()) {
        (_, _, true) => words.say("thesaurus-off"),
        (0, ..) => String::new(),
        (_, true, _) => words.say("thesaurus-changed"),
        (_, false, _) => words.say("thesaurus-own"),
    }
}
