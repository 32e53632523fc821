//! Who is asking: the session behind a request's cookie.

use super::{AT_THE_MACHINE, Host, Operator, Person, Token, account, store};
use crate::access::{Role, Viewer};
use crate::app::{self, App};
use crate::audit::{self, Act};
use crate::db::{self, Tx};
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// How long a session lasts at most: that of somebody who can change what others see, and everybody else's.
pub const LIFE_OF_STAFF: SignedDuration = SignedDuration::from_hours(12);
pub const LIFE: SignedDuration = SignedDuration::from_hours(30 * 24);
/// How long it lasts when nothing is done.
const IDLE_OF_STAFF: SignedDuration = SignedDuration::from_hours(2);
const IDLE: SignedDuration = SignedDuration::from_hours(7 * 24);
/// That somebody is there is written down this often, and no finer.
const TICK: SignedDuration = SignedDuration::from_mins(15);
/// How long a sign-in counts as fresh, for acts that ask for one.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);

/// How somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the one-time link of the operator.
    Link,
    Passkey,
    Passphrase,
    Recovery,
}

impl Way {
    pub fn as_str(self) -> &'static str {
        match self {
            Way::Link => "link",
            Way::Passkey => "passkey",
            Way::Passphrase => "passphrase",
            Way::Recovery => "recovery",
        }
    }
}

/// Begins a session for the operator, or for an account. Its token, for the cookie.
pub async fn begin(tx: &mut Tx, account: &str) -> Result<Token, BeginError> {
    begin_by(tx, account, Way::Link).await
}

/// Likewise, and says how they came in.
pub async fn begin_by(tx: &mut Tx, account: &str, way: Way) -> Result<Token, BeginError> {
    let token = Token::draw()?;
    let id = Token::draw()?.hash()[..16].to_owned();
    let now = Timestamp::now();
    let life = if account.is_empty() { LIFE_OF_STAFF } else { LIFE };
    let (begun, expires) = (app::written(now), app::written(now + life));
    store::insert_session(tx, &token.hash(), &id, account, way.as_str(), &begun, &expires).await?;
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

/// Who hosts roundtables, or works at the desk.
pub async fn host(app: &App, headers: &HeaderMap) -> sqlx::Result<Option<Host>> {
    Ok(Host::of(who(app, headers).await?))
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
    let hash = token.hash();
    let Some(found) = store::session_at(&app.db, &hash, &app.now()).await? else { return Ok(Viewer::Public) };
    let viewer = match found.account_id.as_str() {
        "" => Viewer::Operator,
        account => match account::standing(&app.db, account).await? {
            Some(standing) => Viewer::Person(Arc::new(standing)),
            None => return Ok(Viewer::Public),
        },
    };
    let now = Timestamp::now();
    let is_older = |moment: &str, than: SignedDuration| moment < app::written(now - than).as_str();
    let (life, idle) = if is_privileged(&viewer) { (LIFE_OF_STAFF, IDLE_OF_STAFF) } else { (LIFE, IDLE) };
    if is_older(&found.created_at, life) || is_older(&found.seen_at, idle + TICK) {
        return Ok(Viewer::Public);
    }
    if is_older(&found.seen_at, TICK) {
        store::saw_session(&app.db, &hash, &app.now()).await?;
    }
    Ok(viewer)
}

/// Whether somebody can change or see what others cannot.
fn is_privileged(viewer: &Viewer) -> bool {
    let is_host = matches!(viewer, Viewer::Person(standing)
        if standing.roles.iter().any(|role| matches!(role, Role::Team(_))));
    viewer.is_staff() || is_host || [Role::Analyst, Role::Steering, Role::Reviewer].iter().any(|role| viewer.has(role))
}

/// Whether whoever asks signed in a moment ago, so that a sensitive act is theirs and not of who found their device.
pub async fn is_fresh(app: &App, headers: &HeaderMap) -> sqlx::Result<bool> {
    let Some(token) = token(app, headers) else { return Ok(false) };
    let found = store::session_at(&app.db, &token.hash(), &app.now()).await?;
    Ok(found.is_some_and(|found| found.created_at > app::written(Timestamp::now() - FRESH)))
}

/// Id of the session that a request carries, among those of its account.
pub async fn id(app: &App, headers: &HeaderMap) -> sqlx::Result<Option<String>> {
    let Some(token) = token(app, headers) else { return Ok(None) };
    Ok(store::session_at(&app.db, &token.hash(), &app.now()).await?.map(|found| found.id))
}

/// Ends the session, here and in every other place that has its cookie.
pub async fn end(app: &App, headers: &HeaderMap) -> sqlx::Result<()> {
    let Some(token) = token(app, headers) else { return Ok(()) };
    let found = store::session_at(&app.db, &token.hash(), &app.now()).await?;
    let mut tx = db::begin(&app.db).await?;
    store::end_session(&mut tx, &token.hash(), &app.now()).await?;
    if let Some(found) = found {
        let who = if found.account_id.is_empty() { AT_THE_MACHINE } else { &found.account_id };
        audit::record(&mut tx, who, Act::SignedOut, who).await?;
    }
    tx.commit().await
}

/// `Set-Cookie` for a session that begins.
pub fn cookie(app: &App, token: &Token) -> String {
    set_cookie(app, SESSION, &token.to_string(), LIFE.as_secs())
}

/// `Set-Cookie` that takes the cookie away.
pub fn no_cookie(app: &App) -> String {
    set_cookie(app, SESSION, "", 0)
}

/// `Set-Cookie` for a browser that its owner called their own.
pub fn device_cookie(app: &App, token: &Token) -> String {
    set_cookie(app, DEVICE, &token.to_string(), super::sign_in::DEVICE_LIFE.as_secs())
}

/// What a browser carries that its owner called their own.
pub fn device(app: &App, headers: &HeaderMap) -> Option<Token> {
    carried(app, headers, DEVICE)
}

const SESSION: &str = "plenary";
const DEVICE: &str = "plenary-own";

fn set_cookie(app: &App, name: &str, value: &str, seconds: i64) -> String {
    let secure = if is_https(app) { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}", cookie_name(app, name))
}

/// Browsers take the name with the prefix over HTTPS only, and then from this very host alone.
fn cookie_name(app: &App, name: &str) -> String {
    if is_https(app) { format!("__Host-{name}") } else { name.to_owned() }
}

fn is_https(app: &App) -> bool {
    app.config.address.starts_with("https://")
}

fn token(app: &App, headers: &HeaderMap) -> Option<Token> {
    carried(app, headers, SESSION)
}

fn carried(app: &App, headers: &HeaderMap, name: &str) -> Option<Token> {
    let wanted = cookie_name(app, name);
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == wanted)
        .find_map(|(_, value)| Token::parse(value))
}
