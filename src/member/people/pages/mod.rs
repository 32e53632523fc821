//! The desk's pages of people.

pub mod invitation;

use super::invite::{self, InviteError, Invited};
use super::{ContactView, contact, freeze, store};
use crate::access::{self, Role};
use crate::app::App;
use crate::audit;
use crate::db;
use crate::identity::IdentityError;
use crate::member::account;
use crate::member::sign_in::pages::refused;
use crate::web::form::Wrong;
use crate::web::{Frame, Fresh, Operator, OrNotFound, PageError, Reader, html};
use crate::words::{Language, Words};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .merge(invitation::routes())
        .route("/desk/people", get(all))
        .route("/desk/people/invite", get(new).post(create))
        .route("/desk/people/{id}", get(one))
        .route("/desk/people/{id}/roles", post(grant))
        .route("/desk/people/{id}/roles/end", post(end_role))
        .route("/desk/people/{id}/link", post(link))
        .route("/desk/people/{id}/link/cancel", post(cancel))
        .route("/desk/people/{id}/freeze", post(freeze_one))
        .route("/desk/people/{id}/unfreeze", post(unfreeze_one))
}

/// Roles that a form offers, in the order of the guide. Those about a group or a roundtable take its id.
const OFFERED: [&str; 7] = ["secretariat", "analyst", "steering", "reviewer", "member", "team", "group"];

#[derive(Template)]
#[template(path = "member/people/all.html")]
struct AllPage {
    frame: Frame,
    people: Vec<Listed>,
}

/// Somebody in the list.
struct Listed {
    id: String,
    contact: Option<ContactView>,
    roles: String,
    state: String,
}

#[derive(Template)]
#[template(path = "member/people/invite.html")]
struct InvitePage {
    frame: Frame,
    typed: Typed,
    /// Word and name of each role that can be given here.
    roles: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    wrong: Wrong,
}

/// A link to hand over, shown once.
#[derive(Template)]
#[template(path = "member/people/link.html")]
struct LinkPage {
    frame: Frame,
    id: String,
    /// `None` when it goes by mail.
    link: Option<String>,
}

#[derive(Template)]
#[template(path = "member/people/one.html")]
struct OnePage {
    frame: Frame,
    row: store::Row,
    contact: Option<ContactView>,
    state: String,
    /// Word, subject and name of each role.
    roles: Vec<(String, String, String)>,
    offered: Vec<(String, String)>,
    open_until: Option<String>,
    log: Vec<(String, String)>,
    /// What stands on copies that they take.
    copy: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    email: String,
    language: String,
    role: String,
    by_mail: String,
}

/// `GET /desk/people`: everybody, with roles and state.
async fn all(State(app): State<App>, by: Operator) -> Result<Response, PageError> {
    let mut people = Vec::new();
    for row in store::all(&app.db).await? {
        let roles: Vec<String> = roles(&app, &row.id, by.words).await?.into_iter().map(|(_, _, name)| name).collect();
        people.push(Listed {
            contact: seen(&app, &by, &row.id).await?,
            roles: by.words.list(&roles),
            state: state(&app, &row, by.words).await?,
            id: row.id,
        });
    }
    Ok(html(&AllPage { frame: by.frame(), people }))
}

/// `GET /desk/people/invite`: the form.
async fn new(by: Fresh<Operator>) -> Response {
    html(&invite_page(&by, Typed::default(), Wrong::default()))
}

/// `POST /desk/people/invite`: makes the account, and shows the link once.
async fn create(State(app): State<App>, by: Fresh<Operator>, Form(typed): Form<Typed>) -> Result<Response, PageError> {
    let who = Invited {
        name: typed.name.clone(),
        email: typed.email.clone(),
        language: typed.language.clone(),
        roles: Role::parse(&typed.role, "").into_iter().collect(),
        by_mail: !typed.by_mail.is_empty(),
    };
    match invite::invite(&app, &by.by, &who).await {
        Ok(link) => Ok(link_page(&app, &by, link)),
        Err(error) => {
            let mut wrong = Wrong::default();
            match error {
                InviteError::NoName => wrong.set("name", by.words.say("people-no-name")),
                InviteError::NoAddress => wrong.set("email", by.words.say("people-no-address")),
                InviteError::NoLanguage => wrong.set("language", by.words.say("people-no-language")),
                other => return Err(invite_error(other)),
            }
            Ok(refused(html(&invite_page(&by, typed, wrong)), StatusCode::UNPROCESSABLE_ENTITY, None))
        }
    }
}

/// `GET /desk/people/{id}`: somebody, with what can be done.
async fn one(State(app): State<App>, by: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let row = store::by_id(&app.db, &id).await?.or_not_found()?;
    let log = audit::store::of(&app.db, "account", &id, 20).await?;
    let said = |entry: audit::Entry| {
        let at = entry.at.get(..16).unwrap_or_default().replace('T', " ");
        (at, audit::Act::parse(&entry.act).map_or(entry.act, |act| by.words.say(&format!("audit-{}", act.as_str()))))
    };
    Ok(html(&OnePage {
        frame: by.frame(),
        contact: seen(&app, &by, &id).await?,
        state: state(&app, &row, by.words).await?,
        roles: roles(&app, &id, by.words).await?,
        offered: offered(by.words, &OFFERED),
        open_until: store::open_until(&app.db, &id, &app.now()).await?.map(|until| until[..10].to_owned()),
        log: log.into_iter().map(said).collect(),
        copy: crate::member::copy_mark(&id),
        row,
    }))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct TypedRole {
    role: String,
    about: String,
}

/// `POST /desk/people/{id}/roles`: gives a role.
async fn grant(
    State(app): State<App>,
    by: Fresh<Operator>,
    Path(id): Path<String>,
    Form(typed): Form<TypedRole>,
) -> Result<Response, PageError> {
    store::by_id(&app.db, &id).await?.or_not_found()?;
    let back = format!("/desk/people/{id}");
    let role = Role::parse(&typed.role, typed.about.trim())
        .ok_or_else(|| PageError::Refused { said: by.words.say("people-no-role"), back: back.clone() })?;
    let mut tx = db::begin(&app.db).await?;
    account::grant(&mut tx, &by.by, &id, &role).await?;
    tx.commit().await?;
    Ok(Redirect::to(&by.link(&back)).into_response())
}

/// `POST /desk/people/{id}/roles/end`: takes a role away.
async fn end_role(
    State(app): State<App>,
    by: Fresh<Operator>,
    Path(id): Path<String>,
    Form(typed): Form<TypedRole>,
) -> Result<Redirect, PageError> {
    let role = Role::parse(&typed.role, &typed.about).or_not_found()?;
    let mut tx = db::begin(&app.db).await?;
    account::end_role(&mut tx, &by.by, &id, &role).await?;
    tx.commit().await?;
    Ok(Redirect::to(&by.link(&format!("/desk/people/{id}"))))
}

/// `POST /desk/people/{id}/link`: a new link, which starts the account anew.
async fn link(
    State(app): State<App>,
    by: Fresh<Operator>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, PageError> {
    match invite::invite_again(&app, &by.by, &id, !typed.by_mail.is_empty()).await {
        Ok(link) => Ok(link_page(&app, &by, link)),
        Err(error) => Err(invite_error(error)),
    }
}

/// `POST /desk/people/{id}/link/cancel`: takes the link back.
async fn cancel(State(app): State<App>, by: Operator, Path(id): Path<String>) -> Result<Redirect, PageError> {
    invite::cancel(&app, &by.by, &id).await?;
    Ok(Redirect::to(&by.link(&format!("/desk/people/{id}"))))
}

/// `POST /desk/people/{id}/freeze`: nobody comes in by it from now on. It takes no fresh sign-in, since it may be urgent.
async fn freeze_one(State(app): State<App>, by: Operator, Path(id): Path<String>) -> Result<Redirect, PageError> {
    freeze::freeze(&app, &by.by, &id).await?;
    Ok(Redirect::to(&by.link(&format!("/desk/people/{id}"))))
}

/// `POST /desk/people/{id}/unfreeze`: lets them in again by what they had.
async fn unfreeze_one(
    State(app): State<App>,
    by: Fresh<Operator>,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    freeze::unfreeze(&app, &by.by, &id).await?;
    Ok(Redirect::to(&by.link(&format!("/desk/people/{id}"))))
}

/// Who somebody is, to who asks. `None` when it is not known or may not be seen.
pub async fn seen(app: &App, reader: &Reader, account: &str) -> Result<Option<ContactView>, PageError> {
    let contact = contact(app, account).await?;
    Ok(contact.and_then(|contact| access::show(&reader.viewer, &contact)).map(access::Shown::into_inner))
}

/// Word, subject and name of each role that lasts.
pub async fn roles(app: &App, account: &str, words: Words) -> sqlx::Result<Vec<(String, String, String)>> {
    let rows = crate::member::store::roles(&app.db, account).await?;
    Ok(rows
        .into_iter()
        .map(|(word, about)| {
            let name = words.say(&format!("role-{word}"));
            (word, about, name)
        })
        .collect())
}

async fn state(app: &App, row: &store::Row, words: Words) -> sqlx::Result<String> {
    let waits = store::open_until(&app.db, &row.id, &app.now()).await?.is_some();
    Ok(words.say(match row {
        row if row.closed_at.is_some() => "people-closed",
        row if row.frozen_at.is_some() => "people-frozen",
        row if row.ways > 0 => "people-in-use",
        _ if waits => "people-invited",
        _ => "people-no-way-in",
    }))
}

fn offered(words: Words, roles: &[&str]) -> Vec<(String, String)> {
    roles.iter().map(|role| ((*role).to_owned(), words.say(&format!("role-{role}")))).collect()
}

fn invite_page(by: &Operator, typed: Typed, wrong: Wrong) -> InvitePage {
    let mut roles = vec![(String::new(), by.words.say("people-role-later"))];
    roles.extend(offered(by.words, &OFFERED[..5]));
    let mut languages = vec![(String::new(), by.words.say("people-any-language"))];
    languages.extend(Language::all().map(|language| (language.tag().to_owned(), language.own_name())));
    InvitePage { frame: by.frame(), typed, roles, languages, wrong }
}

fn link_page(app: &App, by: &Operator, link: invite::Link) -> Response {
    let whole = link.path.map(|path| format!("{}{}", app.config.address, by.link(&path)));
    html(&LinkPage { frame: by.frame(), id: link.account, link: whole })
}

fn invite_error(error: InviteError) -> PageError {
    match error {
        InviteError::NoAccount => PageError::NotFound,
        InviteError::Identity(error) => IdentityError::into(error),
        InviteError::Store(error) => error.into(),
        other => anyhow::Error::from(other).into(),
    }
}
