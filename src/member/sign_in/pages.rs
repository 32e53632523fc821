//! The pages on which people sign in. They work without a script but for passkeys, which a browser has in scripts only;
//! there they say what to do without one.

use super::{Begun, From, SignInError, Typed, by_passphrase, by_recovery_code, passkey};
use crate::app::App;
use crate::member::people::freeze;
use crate::member::{Token, session};
use crate::web::{Frame, PageError, Peer, Reader, html, html_with_script};
use askama::Template;
use axum::extract::{Form, FromRequestParts, Query, State};
use axum::http::header::{RETRY_AFTER, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Router, routing::post};
use serde::Deserialize;
use std::convert::Infallible;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(show).post(create))
        .route("/sign-in/passkey", post(ask_passkey))
        .route("/sign-in/passkey/answer", post(create_by_passkey))
        .route("/sign-in/recovery", get(show_recovery).post(create_by_recovery))
        .route("/compromised", get(show_compromised).post(create_compromised))
}

impl FromRequestParts<App> for From {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<From, Infallible> {
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        // The last one was written by the proxy itself; those before it by anybody.
        let told = parts
            .headers
            .get_all("x-forwarded-for")
            .iter()
            .next_back()
            .and_then(|line| line.to_str().ok())
            .and_then(|line| line.rsplit(',').next()?.trim().parse().ok())
            .filter(|_| app.config.behind_proxy);
        let network = told.or(peer).map(super::throttle::Network::of).unwrap_or_default();
        Ok(From { network, device: session::device(app, &parts.headers) })
    }
}

/// Where to go when it is done.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct To {
    to: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Sent {
    name: String,
    passphrase: String,
    code: String,
    own_device: String,
    to: String,
}

#[derive(Template)]
#[template(path = "member/sign_in/sign_in.html")]
struct SignInPage {
    frame: Frame,
    has_passkeys: bool,
    name: String,
    to: String,
    /// What is wrong, in the reader's language.
    error: String,
}

/// A page that asks the browser for a passkey.
#[derive(Template)]
#[template(path = "member/sign_in/passkey.html")]
pub struct PasskeyPage {
    pub frame: Frame,
    pub script: &'static str,
    pub title: String,
    pub lede: String,
    pub button: String,
    pub action: String,
    pub options: String,
    pub ceremony: String,
    pub to: String,
    /// Where to go without it, and what that is called.
    pub other: (String, String),
}

#[derive(Template)]
#[template(path = "member/sign_in/recovery.html")]
struct RecoveryPage {
    frame: Frame,
    error: String,
}

/// What to do when somebody else may have the account.
#[derive(Template)]
#[template(path = "member/sign_in/compromised.html")]
pub struct CompromisedPage {
    pub frame: Frame,
    /// Whether the account was frozen just now.
    pub done: bool,
    pub error: String,
}

/// `GET /sign-in`: all ways in.
async fn show(State(app): State<App>, reader: Reader, Query(to): Query<To>) -> Response {
    html(&sign_in_page(&app, &reader, String::new(), to.to, String::new()))
}

/// `POST /sign-in`: by name, passphrase and code.
async fn create(
    State(app): State<App>,
    reader: Reader,
    from: From,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let typed = Typed {
        name: sent.name.clone(),
        passphrase: sent.passphrase,
        code: sent.code,
        own_device: !sent.own_device.is_empty(),
    };
    match by_passphrase(&app, &from, &typed).await {
        Ok(begun) => entered(&app, &reader, &headers, begun, &sent.to).await,
        Err(error) => {
            let (status, said, wait) = explained(error, &reader)?;
            Ok(refused(html(&sign_in_page(&app, &reader, sent.name, sent.to, said)), status, wait))
        }
    }
}

/// `POST /sign-in/passkey`: asks the browser to sign.
async fn ask_passkey(
    State(app): State<App>,
    reader: Reader,
    from: From,
    Form(to): Form<To>,
) -> Result<Response, PageError> {
    let words = reader.words;
    match passkey::ask(&app, &from).await {
        Ok(question) => Ok(html_with_script(&PasskeyPage {
            frame: reader.frame(),
            script: crate::web::passkey_script(),
            title: words.say("sign-in-passkey-title"),
            lede: words.say("sign-in-passkey-lede"),
            button: words.say("sign-in-passkey-use"),
            action: reader.link("/sign-in/passkey/answer"),
            options: question.options,
            ceremony: question.ceremony.to_string(),
            to: to.to,
            other: (reader.link("/sign-in"), words.say("sign-in-other-way")),
        })),
        Err(error) => {
            let (status, said, wait) = explained(error, &reader)?;
            Ok(refused(html(&sign_in_page(&app, &reader, String::new(), to.to, said)), status, wait))
        }
    }
}

/// What the browser answered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Answered {
    pub answer: String,
    pub ceremony: String,
    to: String,
}

impl Answered {
    pub fn ceremony(&self) -> Option<Token> {
        Token::parse(&self.ceremony)
    }
}

/// `POST /sign-in/passkey/answer`: lets in whose passkey signed.
async fn create_by_passkey(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Form(sent): Form<Answered>,
) -> Result<Response, PageError> {
    let done = match sent.ceremony() {
        Some(ceremony) => passkey::by_passkey(&app, &ceremony, &sent.answer).await,
        None => Err(SignInError::Wrong),
    };
    match done {
        Ok(begun) => entered(&app, &reader, &headers, begun, &sent.to).await,
        Err(SignInError::Wrong) => {
            let said = reader.words.say("sign-in-passkey-wrong");
            let page = html(&sign_in_page(&app, &reader, String::new(), sent.to, said));
            Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY, None))
        }
        Err(error) => {
            let (status, said, wait) = explained(error, &reader)?;
            Ok(refused(html(&sign_in_page(&app, &reader, String::new(), sent.to, said)), status, wait))
        }
    }
}

/// `GET /sign-in/recovery`: for who lost a device.
async fn show_recovery(reader: Reader) -> Response {
    html(&RecoveryPage { frame: reader.frame(), error: String::new() })
}

/// `POST /sign-in/recovery`: by a recovery code.
async fn create_by_recovery(
    State(app): State<App>,
    reader: Reader,
    from: From,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    let typed = Typed { passphrase: sent.passphrase, code: sent.code, ..Typed::default() };
    match by_recovery_code(&app, &from, &typed).await {
        Ok(begun) => entered(&app, &reader, &headers, begun, "/member").await,
        Err(error) => {
            let (status, error, wait) = explained(error, &reader)?;
            Ok(refused(html(&RecoveryPage { frame: reader.frame(), error }), status, wait))
        }
    }
}

/// `GET /compromised`: what to do, and whom to ask; for everybody, signed in or not.
async fn show_compromised(reader: Reader) -> Response {
    html(&CompromisedPage { frame: reader.frame(), done: false, error: String::new() })
}

/// `POST /compromised`: freezes the account that a recovery code belongs to.
async fn create_compromised(
    State(app): State<App>,
    reader: Reader,
    from: From,
    Form(sent): Form<Sent>,
) -> Result<Response, PageError> {
    if let Err(slow) = app.throttle.try_begin(from.network) {
        let (status, error, wait) = explained(slow.into(), &reader)?;
        return Ok(refused(html(&CompromisedPage { frame: reader.frame(), done: false, error }), status, wait));
    }
    if freeze::compromised_by_code(&app, &sent.code).await? {
        return Ok(html(&CompromisedPage { frame: reader.frame(), done: true, error: String::new() }));
    }
    let error = reader.words.say("compromised-no-code");
    let page = html(&CompromisedPage { frame: reader.frame(), done: false, error });
    Ok(refused(page, StatusCode::UNPROCESSABLE_ENTITY, None))
}

/// The cookies of somebody who is in; the session that their browser had before ends.
pub async fn let_in(app: &App, headers: &HeaderMap, begun: Begun, then: Response) -> Result<Response, PageError> {
    session::end(app, headers).await?;
    let mut cookies = vec![(SET_COOKIE, session::cookie(app, &begun.session))];
    if let Some(device) = &begun.device {
        cookies.push((SET_COOKIE, session::device_cookie(app, device)));
    }
    Ok((AppendHeaders(cookies), then).into_response())
}

async fn entered(
    app: &App,
    reader: &Reader,
    headers: &HeaderMap,
    begun: Begun,
    to: &str,
) -> Result<Response, PageError> {
    // Only to a page of this site.
    let is_own = to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') && to.is_ascii();
    let to = if is_own { to } else { "/member" };
    let_in(app, headers, begun, Redirect::to(&reader.link(to)).into_response()).await
}

fn sign_in_page(app: &App, reader: &Reader, name: String, to: String, error: String) -> SignInPage {
    SignInPage { frame: reader.frame(), has_passkeys: passkey::engine(&app.config).is_some(), name, to, error }
}

/// Status and words for who was not let in, and how many seconds to wait.
pub fn explained(error: SignInError, reader: &Reader) -> Result<(StatusCode, String, Option<u64>), PageError> {
    match error {
        SignInError::Wrong => Ok((StatusCode::UNPROCESSABLE_ENTITY, reader.words.say("sign-in-wrong"), None)),
        SignInError::Slow(slow) => {
            let wait = slow.0.as_secs() + 1;
            Ok((StatusCode::TOO_MANY_REQUESTS, reader.words.say("sign-in-slow"), Some(wait)))
        }
        SignInError::Identity(error) => Err(error.into()),
        SignInError::Begin(error) => Err(anyhow::Error::from(error).into()),
        SignInError::Store(error) => Err(error.into()),
        SignInError::Other(error) => Err(error.into()),
    }
}

pub fn refused(mut page: Response, status: StatusCode, wait: Option<u64>) -> Response {
    *page.status_mut() = status;
    if let Some(wait) = wait {
        page.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait));
    }
    page
}
