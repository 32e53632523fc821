//! The way in by a code on paper, and the page behind it.

use super::link::{self, ByCode, decided, quiet};
use super::{Pairs, value};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::consent::Speaker;
use crate::consent::pseudonym::enter::{EnterError, enter as come_in};
use crate::consent::pseudonym::{SHORTEST, session};
use crate::member::Token;
use crate::participant::contribute::{self, ContributeError};
use crate::report;
use crate::roundtable;
use crate::statement::{self, Kind};
use crate::web::{Frame, OrNotFound, PageError, Reader, html};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

/// What a participant can hand in.
const KINDS: [Kind; 5] = [Kind::Relevance, Kind::Challenge, Kind::Recommendation, Kind::Activity, Kind::Divergence];

#[derive(Template)]
#[template(path = "participant/door.html")]
struct DoorPage {
    frame: Frame,
    leave: String,
    here: String,
    code: String,
    /// Whether a passphrase is chosen: it is then typed twice.
    chooses: bool,
    /// What is wrong, empty for nothing.
    wrong: String,
}

/// `GET /take-part/{slug}`
pub(super) async fn show(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    Ok(door(&app, &reader, &slug, "", false, String::new()))
}

/// `POST /take-part/{slug}`: come in by code and passphrase.
pub(super) async fn enter(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let words = reader.words;
    let (code, passphrase, again) = (value(&pairs, "code"), value(&pairs, "passphrase"), value(&pairs, "again"));
    let (chooses, wrong) = match come_in(&app, &roundtable.id, code, passphrase, again).await {
        Ok(token) => {
            let cookie = AppendHeaders([(SET_COOKIE, cookie(&app, &token.to_string(), ""))]);
            return Ok((cookie, Redirect::to(&reader.link("/my"))).into_response());
        }
        Err(EnterError::NoMatch) => (false, words.say("participant-no-match")),
        Err(EnterError::ChoosePassphrase) => (true, words.say_with("participant-choose", &[("n", SHORTEST.into())])),
        Err(EnterError::TooShort) => (true, words.say_with("participant-too-short", &[("n", SHORTEST.into())])),
        Err(EnterError::NotTheSame) => (true, words.say("participant-not-the-same")),
        Err(EnterError::Store(error)) => return Err(error.into()),
        Err(EnterError::Other(error)) => return Err(error.into()),
    };
    let mut answer = door(&app, &reader, &slug, code, chooses, wrong);
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

fn door(app: &App, reader: &Reader, slug: &str, code: &str, chooses: bool, wrong: String) -> Response {
    quiet(html(&DoorPage {
        frame: reader.frame(),
        leave: app.config.leave_to.clone(),
        here: reader.link(&format!("/take-part/{slug}")),
        code: code.to_owned(),
        chooses,
        wrong,
    }))
}

/// `GET /my`
pub(super) async fn mine(State(app): State<App>, reader: Reader, headers: HeaderMap) -> Result<Response, PageError> {
    let speaker = speaker(&app, &headers).await?;
    page(&app, &reader, &speaker, false, "", String::new()).await
}

/// `POST /my`
pub(super) async fn decide(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let speaker = speaker(&app, &headers).await?;
    decided(&app, &reader, &speaker, &pairs).await?;
    page(&app, &reader, &speaker, true, "", String::new()).await
}

/// `POST /my/add`: hand something in for the report.
pub(super) async fn hand_in(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let speaker = speaker(&app, &headers).await?;
    let words = reader.words;
    let kind = Kind::parse(value(&pairs, "kind")).filter(|kind| KINDS.contains(kind)).or_not_found()?;
    let typed = value(&pairs, "words");
    let key = match contribute::hand_in(&app, &speaker, kind, words.language(), typed).await {
        Ok(()) => return Ok(Redirect::to(&reader.link("/my#add")).into_response()),
        Err(ContributeError::Closed) => "participant-closed",
        Err(ContributeError::NoWords) => "participant-no-words",
        Err(ContributeError::TooLong) => "participant-too-long",
        Err(ContributeError::Store(error)) => return Err(error.into()),
        Err(ContributeError::NoRandomness(error)) => return Err(anyhow::Error::from(error).into()),
    };
    let mut answer = page(&app, &reader, &speaker, false, typed, words.say(key)).await?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// `POST /my/take-back`: what waits is taken back.
pub(super) async fn take_back(
    State(app): State<App>,
    reader: Reader,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let speaker = speaker(&app, &headers).await?;
    match contribute::take_back(&app, &speaker, value(&pairs, "id")).await? {
        true => Ok(Redirect::to(&reader.link("/my#add"))),
        false => Err(PageError::NotFound),
    }
}

/// `POST /my/leave`: ends the session, and goes where nobody asks why.
pub(super) async fn leave(State(app): State<App>, headers: HeaderMap) -> Result<Response, PageError> {
    if let Some(token) = token(&app, &headers) {
        session::end(&app, &token).await?;
    }
    let cookie = AppendHeaders([(SET_COOKIE, cookie(&app, "", "; Max-Age=0"))]);
    Ok((cookie, Redirect::to(&app.config.leave_to)).into_response())
}

async fn page(
    app: &App,
    reader: &Reader,
    speaker: &Speaker,
    saved: bool,
    typed: &str,
    wrong: String,
) -> Result<Response, PageError> {
    let words = reader.words;
    let mut said_there = Vec::new();
    for report in report::store::of_roundtable(&app.db, &speaker.participant.roundtable_id).await? {
        let all = statement::store::of_report(&app.db, &report.id).await?;
        let seen = access::show_all(&Viewer::Public, &all).into_inner();
        said_there.extend(seen.into_iter().map(|one| (one.language, one.text)));
    }
    let own = contribute::of(app, speaker).await?;
    let open = contribute::open_until(app, &speaker.participant.roundtable_id).await?.map(|day| match day.is_empty() {
        true => String::new(),
        false => words.say_with("participant-open-until", &[("day", words.days(&day).into())]),
    });
    let kind = |kind: Kind| (kind.as_str().to_owned(), words.say(&format!("synthesis-kind-{}", kind.as_str())));
    let by_code = ByCode {
        add: reader.link("/my/add"),
        take_back: reader.link("/my/take-back"),
        sign_out: reader.link("/my/leave"),
        said_there,
        open,
        kinds: KINDS.map(kind).to_vec(),
        waiting: access::show_all(&Viewer::Public, &own).into_inner(),
        typed: typed.to_owned(),
        wrong,
    };
    link::page(app, reader, "/my", speaker, saved, Some(by_code)).await
}

/// Who is signed in by a code. Everybody else finds nothing here.
async fn speaker(app: &App, headers: &HeaderMap) -> Result<Speaker, PageError> {
    let token = token(app, headers).or_not_found()?;
    session::speaker(app, &token).await?.or_not_found()
}

/// Gone when the browser is closed, and sent to this site alone.
fn cookie(app: &App, value: &str, end: &str) -> String {
    let secure = if app.config.address.starts_with("https://") { "; Secure" } else { "" };
    format!("{}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{end}", name(app))
}

fn name(app: &App) -> &'static str {
    if app.config.address.starts_with("https://") { "__Host-mine" } else { "mine" }
}

fn token(app: &App, headers: &HeaderMap) -> Option<Token> {
    let pairs = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut pairs = pairs.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(own, _)| *own == name(app)).and_then(|(_, value)| Token::parse(value))
}
