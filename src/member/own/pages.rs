//! One’s own page, and the forms on it.

use super::RemoveError;
use crate::access::Role;
use crate::app::App;
use crate::db;
use crate::member::people::accept::{self, AcceptError};
use crate::member::people::pages::invitation::{
    CodesPage, SentPassphrase, new_passkey_page, passphrase_page, wrong_passphrase,
};
use crate::member::people::pages::{roles, seen};
use crate::member::people::{ContactView, freeze};
use crate::member::sign_in::one_time::OneTime;
use crate::member::sign_in::pages::{Answered, CompromisedPage};
use crate::member::sign_in::store::PasskeyRow;
use crate::member::sign_in::{self, SignInError, passkey};
use crate::member::store::{self, Session};
use crate::member::{letter, people, session};
use crate::web::form::Wrong;
use crate::web::{Frame, Fresh, PageError, Person, html};
use crate::words::Language;
use askama::Template;
use axum::Router;
use axum::extract::{Form, State};
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/member", get(show))
        .route("/member/wishes", post(set_wishes))
        .route("/member/sessions/end", post(end_sessions))
        .route("/member/passkeys", post(ask_passkey))
        .route("/member/passkeys/answer", post(add_passkey))
        .route("/member/passkeys/remove", post(remove_passkey))
        .route("/member/passphrase", get(choose).post(set_passphrase))
        .route("/member/passphrase/remove", post(remove_passphrase))
        .route("/member/recovery-codes", post(make_codes))
        .route("/member/compromised", post(compromised))
}

#[derive(Template)]
#[template(path = "member/own/own.html")]
struct OwnPage {
    frame: Frame,
    contact: Option<ContactView>,
    roles: Vec<(String, String, String)>,
    is_staff: bool,
    is_host: bool,
    sessions: Vec<Listed>,
    passkeys: Vec<PasskeyRow>,
    has_passkeys: bool,
    has_passphrase: bool,
    codes_left: i64,
    languages: Vec<(String, String)>,
    language: String,
    no_mail: bool,
}

struct Listed {
    session: Session,
    way: String,
    is_this: bool,
}

/// `GET /member`.
async fn show(State(app): State<App>, by: Person, headers: HeaderMap) -> Result<Response, PageError> {
    let account = by.by.account();
    let this = session::id(&app, &headers).await?.unwrap_or_default();
    let sessions = store::sessions(&app.db, account, &app.now()).await?;
    let listed = |session: Session| Listed {
        way: by.words.say(&format!("own-way-{}", session.way)),
        is_this: session.id == this,
        session,
    };
    let mut languages = vec![(String::new(), by.words.say("people-any-language"))];
    languages.extend(Language::all().map(|language| (language.tag().to_owned(), language.own_name())));
    Ok(html(&OwnPage {
        frame: by.frame(),
        contact: seen(&app, &by, account).await?,
        is_host: by.by.standing().roles.iter().any(|role| matches!(role, Role::Team(_))),
        roles: roles(&app, account, by.words).await?,
        is_staff: by.viewer.is_staff(),
        sessions: sessions.into_iter().map(listed).collect(),
        passkeys: sign_in::store::passkeys(&app.db, account).await?,
        has_passkeys: passkey::engine(&app.config).is_some(),
        has_passphrase: sign_in::store::passphrase_of(&app.db, account).await?.is_some(),
        codes_left: sign_in::store::recovery_codes_left(&app.db, account).await?,
        languages,
        language: people::language(&app.db, account).await?,
        no_mail: letter::no_mail(&app.db, account).await?,
    }))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Sent {
    id: String,
    language: String,
    no_mail: String,
}

/// `POST /member/wishes`: language and mail.
async fn set_wishes(State(app): State<App>, by: Person, Form(sent): Form<Sent>) -> Result<Redirect, PageError> {
    super::set_wishes(&app, &by.by, &sent.language, !sent.no_mail.is_empty()).await?;
    Ok(home(&by))
}

/// `POST /member/sessions/end`: one of them, or all but this.
async fn end_sessions(
    State(app): State<App>,
    by: Person,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Redirect, PageError> {
    let this = session::id(&app, &headers).await?.unwrap_or_default();
    let one = Some(sent.id.as_str()).filter(|id| !id.is_empty());
    super::end_sessions(&app, &by.by, one, &this).await?;
    Ok(home(&by))
}

/// `POST /member/passkeys`: asks the browser to make one more.
async fn ask_passkey(State(app): State<App>, by: Fresh<Person>) -> Result<Response, PageError> {
    let question = passkey::ask_for_new(&app, by.by.account()).await.map_err(page_error)?;
    Ok(new_passkey_page(&by, "/member/passkeys/answer", "/member", question))
}

/// `POST /member/passkeys/answer`: keeps it.
async fn add_passkey(
    State(app): State<App>,
    by: Fresh<Person>,
    Form(sent): Form<Answered>,
) -> Result<Redirect, PageError> {
    let refused = || PageError::Refused { said: by.words.say("passkey-refused"), back: "/member".into() };
    let ceremony = sent.ceremony().ok_or_else(refused)?;
    let mut tx = db::begin(&app.db).await?;
    if !passkey::keep_new(&app, &mut tx, &ceremony, by.by.account(), &sent.answer).await.map_err(page_error)? {
        return Err(refused());
    }
    letter::write(&mut tx, by.by.account(), letter::Letter::LookAtAccount, "/member").await?;
    tx.commit().await?;
    Ok(home(&by))
}

/// `POST /member/passkeys/remove`.
async fn remove_passkey(
    State(app): State<App>,
    by: Fresh<Person>,
    Form(sent): Form<Sent>,
) -> Result<Redirect, PageError> {
    super::remove_passkey(&app, &by.by, &sent.id).await.map_err(|error| stays(error, &by))?;
    Ok(home(&by))
}

/// `GET /member/passphrase`: the form, with a new secret for the app.
async fn choose(by: Fresh<Person>) -> Result<Response, PageError> {
    let secret = OneTime::draw().map_err(anyhow::Error::from)?;
    Ok(html(&passphrase_page(&by, "/member/passphrase", "/member", String::new(), &secret, Wrong::default())?))
}

/// `POST /member/passphrase`: sets it, in the place of the one before; other sessions end.
async fn set_passphrase(
    State(app): State<App>,
    by: Fresh<Person>,
    headers: HeaderMap,
    Form(sent): Form<SentPassphrase>,
) -> Result<Response, PageError> {
    let account = by.by.account();
    let set = async {
        let fit = accept::check(&app, &sent.chosen()).await?;
        let mut tx = db::begin(&app.db).await?;
        accept::set(&app, &mut tx, account, fit).await?;
        sign_in::store::forget_devices(&mut tx, account).await?;
        letter::write(&mut tx, account, letter::Letter::LookAtAccount, "/member").await?;
        tx.commit().await?;
        Ok::<_, AcceptError>(())
    };
    match set.await {
        Ok(()) => {
            let this = session::id(&app, &headers).await?.unwrap_or_default();
            super::end_sessions(&app, &by.by, None, &this).await?;
            Ok(home(&by).into_response())
        }
        Err(error) => wrong_passphrase(&by, "/member/passphrase", "/member", sent, error),
    }
}

/// `POST /member/passphrase/remove`.
async fn remove_passphrase(State(app): State<App>, by: Fresh<Person>) -> Result<Redirect, PageError> {
    super::remove_passphrase(&app, &by.by).await.map_err(|error| stays(error, &by))?;
    Ok(home(&by))
}

/// `POST /member/recovery-codes`: a new set; those before are void.
async fn make_codes(State(app): State<App>, by: Fresh<Person>) -> Result<Response, PageError> {
    let mut tx = db::begin(&app.db).await?;
    let codes = sign_in::make_recovery_codes(&mut tx, by.by.account()).await.map_err(anyhow::Error::from)?;
    tx.commit().await?;
    Ok(html(&CodesPage { frame: by.frame(), codes }))
}

/// `POST /member/compromised`: “I think somebody else has my account.”
async fn compromised(State(app): State<App>, by: Person) -> Result<Response, PageError> {
    freeze::compromised(&app, &by.by).await?;
    let page = html(&CompromisedPage { frame: by.reader.as_anybody().frame(), done: true, error: String::new() });
    Ok((AppendHeaders([(SET_COOKIE, session::no_cookie(&app))]), page).into_response())
}

fn home(by: &Person) -> Redirect {
    Redirect::to(&by.link("/member"))
}

fn stays(error: RemoveError, by: &Person) -> PageError {
    match error {
        RemoveError::LastWay => PageError::Refused { said: by.words.say("own-last-way"), back: "/member".into() },
        RemoveError::NoSuchPasskey => PageError::NotFound,
        RemoveError::Store(error) => error.into(),
    }
}

fn page_error(error: SignInError) -> PageError {
    match error {
        SignInError::Identity(error) => error.into(),
        SignInError::Store(error) => error.into(),
        other => anyhow::Error::from(other).into(),
    }
}
