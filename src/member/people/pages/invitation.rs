//! What an invitation opens: the choice of a way in, and the forms for it, which one's own page uses too.

use crate::app::App;
use crate::member::Token;
use crate::member::people::accept::{self, AcceptError, Chosen, Started};
use crate::member::sign_in::one_time::OneTime;
use crate::member::sign_in::pages::{Answered, PasskeyPage, let_in, refused};
use crate::member::sign_in::passphrase::Weak;
use crate::member::sign_in::{SignInError, passkey};
use crate::web::form::Wrong;
use crate::web::{Frame, OrNotFound, PageError, Reader, html, html_with_script};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Deserialize;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/invitation/{token}", get(open))
        .route("/invitation/{token}/passkey", post(ask_passkey))
        .route("/invitation/{token}/passkey/answer", post(accept_by_passkey))
        .route("/invitation/{token}/passphrase", get(choose).post(accept_by_passphrase))
}

#[derive(Template)]
#[template(path = "member/people/open.html")]
struct OpenPage {
    frame: Frame,
    /// Path of the invitation; `None` when it no longer works.
    path: Option<String>,
    has_passkeys: bool,
    error: String,
}

/// The form in which somebody chooses a passphrase: by an invitation, or later.
#[derive(Template)]
#[template(path = "member/people/passphrase.html")]
pub struct PassphrasePage {
    pub frame: Frame,
    pub action: String,
    pub back: String,
    pub name: String,
    /// In groups of four, as it is typed into an app.
    pub secret: String,
    /// SVG that this program made.
    pub picture: String,
    pub wrong: Wrong,
}

/// Recovery codes, shown once.
#[derive(Template)]
#[template(path = "member/people/codes.html")]
pub struct CodesPage {
    pub frame: Frame,
    pub codes: Vec<String>,
}

/// `GET /invitation/{token}`: how to sign in from now on. Opening it does not use the link.
async fn open(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Result<Response, PageError> {
    let waits = match Token::parse(&token) {
        Some(token) => accept::invited(&app, &token).await?.is_some(),
        None => false,
    };
    let path = waits.then(|| format!("/invitation/{token}"));
    Ok(if path.is_some() { html(&open_page(&app, &reader, path, String::new())) } else { gone(&app, &reader) })
}

/// `POST /invitation/{token}/passkey`: asks the browser to make one.
async fn ask_passkey(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Result<Response, PageError> {
    let parsed = Token::parse(&token).or_not_found()?;
    let Some(account) = accept::invited(&app, &parsed).await? else { return Ok(gone(&app, &reader)) };
    let path = format!("/invitation/{token}");
    let question = passkey::ask_for_new(&app, &account).await.map_err(page_error)?;
    Ok(new_passkey_page(&reader, &format!("{path}/passkey/answer"), &path, question))
}

/// A page that asks the browser to make a passkey.
pub fn new_passkey_page(reader: &Reader, action: &str, back: &str, question: passkey::Question) -> Response {
    let words = reader.words;
    html_with_script(&PasskeyPage {
        frame: reader.frame(),
        script: crate::web::passkey_script(),
        title: words.say("passkey-new-title"),
        lede: words.say("passkey-new-lede"),
        button: words.say("passkey-new-button"),
        action: reader.link(action),
        options: question.options,
        ceremony: question.ceremony.to_string(),
        to: String::new(),
        other: (reader.link(back), words.say("sign-in-other-way")),
    })
}

/// `POST /invitation/{token}/passkey/answer`: the account begins.
async fn accept_by_passkey(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(sent): Form<Answered>,
) -> Result<Response, PageError> {
    let parsed = Token::parse(&token).or_not_found()?;
    let done = match sent.ceremony() {
        Some(ceremony) => accept::by_passkey(&app, &parsed, &ceremony, &sent.answer).await,
        None => Err(AcceptError::NoPasskey),
    };
    match done {
        Ok(started) => started_page(&app, &reader, &headers, started).await,
        Err(AcceptError::NoSuchLink) => Ok(gone(&app, &reader)),
        Err(AcceptError::NoPasskey) => {
            let error = reader.words.say("passkey-refused");
            let page = html(&open_page(&app, &reader, Some(format!("/invitation/{token}")), error));
            Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY, None))
        }
        Err(AcceptError::SignIn(error)) => Err(page_error(error)),
        Err(other) => Err(anyhow::Error::from(other).into()),
    }
}

/// `GET /invitation/{token}/passphrase`: the form, with a new secret for the app.
async fn choose(State(app): State<App>, reader: Reader, Path(token): Path<String>) -> Result<Response, PageError> {
    let parsed = Token::parse(&token).or_not_found()?;
    if accept::invited(&app, &parsed).await?.is_none() {
        return Ok(gone(&app, &reader));
    }
    let path = format!("/invitation/{token}");
    let secret = OneTime::draw().map_err(anyhow::Error::from)?;
    let action = format!("{path}/passphrase");
    Ok(html(&passphrase_page(&reader, &action, &path, String::new(), &secret, Wrong::default())?))
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SentPassphrase {
    pub name: String,
    pub passphrase: String,
    pub secret: String,
    pub code: String,
}

impl SentPassphrase {
    pub fn chosen(&self) -> Chosen {
        let Self { name, passphrase, secret, code } = self.clone();
        Chosen { name, passphrase, secret, code }
    }
}

/// `POST /invitation/{token}/passphrase`: the account begins.
async fn accept_by_passphrase(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Path(token): Path<String>,
    Form(sent): Form<SentPassphrase>,
) -> Result<Response, PageError> {
    let parsed = Token::parse(&token).or_not_found()?;
    match accept::by_passphrase(&app, &parsed, &sent.chosen()).await {
        Ok(started) => started_page(&app, &reader, &headers, started).await,
        Err(AcceptError::NoSuchLink) => Ok(gone(&app, &reader)),
        Err(error) => {
            let path = format!("/invitation/{token}");
            wrong_passphrase(&reader, &format!("{path}/passphrase"), &path, sent, error)
        }
    }
}

/// The form again, with what was typed and what is wrong with it. The passphrase is typed again: it is in no page.
pub fn wrong_passphrase(
    reader: &Reader,
    action: &str,
    back: &str,
    sent: SentPassphrase,
    error: AcceptError,
) -> Result<Response, PageError> {
    let (field, key) = match error {
        AcceptError::NoName => ("name", "choose-no-name"),
        AcceptError::NameTaken => ("name", "choose-name-taken"),
        AcceptError::Weak(Weak::TooShort) => ("passphrase", "choose-too-short"),
        AcceptError::Weak(Weak::TooLong) => ("passphrase", "choose-too-long"),
        AcceptError::Weak(Weak::Common) => ("passphrase", "choose-common"),
        AcceptError::Weak(Weak::AboutYou) => ("passphrase", "choose-about-you"),
        AcceptError::WrongCode => ("code", "choose-wrong-code"),
        AcceptError::SignIn(error) => return Err(page_error(error)),
        other @ (AcceptError::NoSuchLink | AcceptError::NoPasskey) => return Err(anyhow::Error::from(other).into()),
    };
    let mut wrong = Wrong::default();
    wrong.set(field, reader.words.say(key));
    let secret = match OneTime::parse(&sent.secret) {
        Some(secret) => secret,
        None => OneTime::draw().map_err(anyhow::Error::from)?,
    };
    let page = html(&passphrase_page(reader, action, back, sent.name, &secret, wrong)?);
    Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY, None))
}

pub fn passphrase_page(
    reader: &Reader,
    action: &str,
    back: &str,
    name: String,
    secret: &OneTime,
    wrong: Wrong,
) -> Result<PassphrasePage, PageError> {
    let written = secret.written();
    let fours: Vec<&str> = (0..written.len() / 4).map(|at| &written[4 * at..4 * at + 4]).collect();
    Ok(PassphrasePage {
        frame: reader.frame(),
        action: reader.link(action),
        back: reader.link(back),
        name,
        secret: fours.join(" "),
        picture: secret.picture(&reader.config.name)?,
        wrong,
    })
}

fn open_page(app: &App, reader: &Reader, path: Option<String>, error: String) -> OpenPage {
    OpenPage { frame: reader.frame(), path, has_passkeys: passkey::engine(&app.config).is_some(), error }
}

fn gone(app: &App, reader: &Reader) -> Response {
    refused(html(&open_page(app, reader, None, String::new())), StatusCode::GONE, None)
}

async fn started_page(
    app: &App,
    reader: &Reader,
    headers: &HeaderMap,
    started: Started,
) -> Result<Response, PageError> {
    let page = html(&CodesPage { frame: reader.frame(), codes: started.codes });
    let_in(app, headers, started.begun, page).await
}

fn page_error(error: SignInError) -> PageError {
    match error {
        SignInError::Identity(error) => error.into(),
        SignInError::Store(error) => error.into(),
        other => anyhow::Error::from(other).into(),
    }
}
