//! Who is asking: the session behind a request's cookie.

use super::{Operator, Person, Token, account, store};
use crate::access::Viewer;
use crate::app::{self, App};
use crate::db::{self, Tx};
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// How long a session lasts.
pub const LIFE: SignedDuration = SignedDuration::from_hours(12);

/// Begins a session for an account. Its token, for the cookie.
pub async fn begin(tx: &mut Tx, account: &str) -> Result<Token, BeginError> {
    let token = Token::draw()?;
    let now = Timestamp::now();
    store::insert_session(tx, &token.hash(), account, &app::written(now), &app::written(now + LIFE)).await?;
    Ok(token)
}

/// Why no session began.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Who works at the desk, when the request carries the cookie of a session that lasts.
pub async fn operator(app: &App, headers: &HeaderMap) -> sqlx::Result<Option<(Operator, Viewer)>> {
    let viewer = who(app, headers).await?;
    Ok(Operator::of(&viewer).map(|by| (by, viewer)))
}

/// Who signed in by an account.
pub async fn person(app: &App, headers: &HeaderMap) -> sqlx::Result<Option<Person>> {
    Ok(Person::of(&who(app, headers).await?))
}

/// Who looks. A database that does not answer shows the public's side: never more than is known.
pub async fn viewer(app: &App, headers: &HeaderMap) -> Viewer {
    who(app, headers).await.unwrap_or_else(|error| {
        tracing::error!(%error, "a session could not be looked up");
        Viewer::Public
    })
}

async fn who(app: &App, headers: &HeaderMap) -> sqlx::Result<Viewer> {
    let Some(token) = token(app, headers) else { return Ok(Viewer::Public) };
    Ok(match store::session_account(&app.db, &token.hash(), &app.now()).await?.as_deref() {
        None => Viewer::Public,
        Some("") => Viewer::Operator,
        Some(account) => match account::standing(&app.db, account).await? {
            Some(standing) => Viewer::Person(Arc::new(standing)),
            None => Viewer::Public,
        },
    })
}

/// Ends the session, here and in every other place that has its cookie.
pub async fn end(app: &App, headers: &HeaderMap) -> sqlx::Result<()> {
    let Some(token) = token(app, headers) else { return Ok(()) };
    let mut tx = db::begin(&app.db).await?;
    store::end_session(&mut tx, &token.hash(), &app.now()).await?;
    tx.commit().await
}

/// `Set-Cookie` for a session that begins.
pub fn cookie(app: &App, token: &Token) -> String {
    set_cookie(app, &token.to_string(), LIFE.as_secs())
}

/// `Set-Cookie` that takes the cookie away.
pub fn no_cookie(app: &App) -> String {
    set_cookie(app, "", 0)
}

fn set_cookie(app: &App, value: &str, seconds: i64) -> String {
    let secure = if is_https(app) { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}", cookie_name(app))
}

/// Browsers take the name with the prefix over HTTPS only, and then from this very host alone.
fn cookie_name(app: &App) -> &'static str {
    if is_https(app) { "__Host-plenary" } else { "plenary" }
}

fn is_https(app: &App) -> bool {
    app.config.address.starts_with("https://")
}

fn token(app: &App, headers: &HeaderMap) -> Option<Token> {
    let wanted = cookie_name(app);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == wanted)
        .find_map(|(_, value)| Token::parse(value))
}
