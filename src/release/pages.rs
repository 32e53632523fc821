//! Who may read a thing: seen, changed, and opened by a second person.

use super::ask::{AskError, Asked, ask};
use super::grant::{GrantError, decline, grant, may_grant_alone};
use super::look::{About, Look, answer, look};
use super::undo::{may_be_undone, undo};
use super::{Release, Sort, Thing, address, store, thing};
use crate::access::Audience;
use crate::app::App;
use crate::group::audiences::Names;
use crate::member::AT_THE_MACHINE;
use crate::region;
use crate::report;
use crate::web::form::Wrong;
use crate::web::{Frame, Host, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

/// Where requests wait for a second person.
const LIST: &str = "/desk/releases";
/// Where who hosts a roundtable comes from.
const HOSTING: &str = "/member/roundtables";
/// Decided ones that the list shows.
const RECENT: i64 = 30;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/readers/{sort}/{id}", get(show).post(change_readers))
        .route("/desk/releases", get(list))
        .route("/desk/releases/{id}", get(look_at))
        .route("/desk/releases/{id}/answer", post(answer_question))
        .route("/desk/releases/{id}/undo", post(undo_release))
        .route("/desk/releases/{id}/grant", post(grant_release))
        .route("/desk/releases/{id}/decline", post(decline_release))
}

#[derive(Template)]
#[template(path = "release/readers.html")]
struct ReadersPage {
    frame: Frame,
    thing: Thing,
    now: String,
    options: Vec<(String, String)>,
    wanted: String,
    reason: String,
    wrong: Wrong,
    waits: bool,
    before: Vec<Line>,
}

#[derive(Template)]
#[template(path = "release/list.html")]
struct ListPage {
    frame: Frame,
    waiting: Vec<Line>,
    decided: Vec<Line>,
}

/// A release as it is told.
struct Line {
    id: String,
    /// What it is about, and where the desk works on that.
    title: String,
    desk: String,
    was: String,
    wanted: String,
    reason: String,
    asked: String,
    /// Who decided what, and when. Empty while it waits.
    decided: String,
    /// The reader has asked for it herself.
    own: bool,
}

/// How releases are told.
struct Telling {
    words: Words,
    names: Names,
}

impl Telling {
    async fn of(app: &App, words: Words) -> Result<Telling, PageError> {
        Ok(Telling { words, names: Names::of(&app.db, words).await? })
    }

    fn who(&self, account: &str, reader: &str) -> String {
        self.words.say(match account {
            own if own == reader => "release-you",
            AT_THE_MACHINE => "release-operator",
            _ => "release-somebody",
        })
    }

    async fn line(&self, app: &App, release: Release, reader: &str) -> Result<Line, PageError> {
        let of = thing(&app.db, release.sort, &release.about).await?;
        let said = |key: &str, (who, at): &(String, String)| {
            let day = self.words.days(at.get(..10).unwrap_or_default());
            self.words.say_with(key, &[("who", self.who(who, reader).into()), ("day", day.into())])
        };
        let decided = match (&release.granted, &release.declined) {
            (Some(granted), _) if release.closes() => said("release-closed", granted),
            (Some(granted), _) if granted.0 == release.asked_by => said("release-alone", granted),
            (Some(granted), _) => said("release-granted", granted),
            (None, Some(declined)) => said("release-declined", declined),
            (None, None) => String::new(),
        };
        let undone = release.undone.as_ref().map(|undone| said("release-undone", undone));
        let decided = [decided].into_iter().chain(undone).collect::<Vec<_>>().join(" · ");
        Ok(Line {
            title: of.as_ref().map_or_else(|| release.about.clone(), |of| of.title.clone()),
            desk: address(release.sort, &release.about),
            was: self.names.readers(&release.was),
            wanted: self.names.readers(&release.wanted),
            asked: said("release-asked", &(release.asked_by.clone(), release.asked_at)),
            own: release.asked_by == reader,
            id: release.id,
            reason: release.reason,
            decided,
        })
    }

    async fn lines(&self, app: &App, releases: Vec<Release>, reader: &str) -> Result<Vec<Line>, PageError> {
        let mut lines = Vec::new();
        for release in releases {
            lines.push(self.line(app, release, reader).await?);
        }
        Ok(lines)
    }
}

async fn page(app: &App, operator: &Operator, thing: Thing, fields: Fields) -> Result<ReadersPage, PageError> {
    let telling = Telling::of(app, operator.words).await?;
    let releases = store::of_thing(&app.db, thing.sort, &thing.id).await?;
    Ok(ReadersPage {
        frame: operator.frame(),
        now: telling.names.readers(&thing.readers),
        options: telling.names.options(&operator.viewer),
        waits: releases.iter().any(Release::waits),
        before: telling.lines(app, releases, operator.by.account()).await?,
        wanted: fields.readers,
        reason: fields.reason,
        wrong: Wrong::default(),
        thing,
    })
}

/// A thing, for who works at the desk, or hosts the roundtable that it is a report of.
async fn found(app: &App, host: Host, sort: &str, id: &str) -> Result<(Operator, Thing), PageError> {
    let sort = Sort::parse(sort);
    let report = if sort == Some(Sort::Report) { report::store::by_id(&app.db, id).await? } else { None };
    let operator = host.at(report.as_ref().map(|report| report.roundtable_id.as_str()))?;
    let mut thing = thing(&app.db, sort.or_not_found()?, id).await?.or_not_found()?;
    if !operator.viewer.is_staff() {
        // What is not for the team is not there for them.
        if !thing.readers.include(&operator.viewer) {
            return Err(PageError::SignIn);
        }
        thing.desk = HOSTING.to_owned();
    }
    Ok((operator, thing))
}

/// `GET /desk/readers/{sort}/{id}`
async fn show(
    State(app): State<App>,
    host: Host,
    Path((sort, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (operator, thing) = found(&app, host, &sort, &id).await?;
    let readers = thing.readers.iter().next().unwrap_or(&Audience::Public).word();
    Ok(html(&page(&app, &operator, thing, Fields { readers, reason: String::new() }).await?))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Fields {
    readers: String,
    reason: String,
}

/// `POST /desk/readers/{sort}/{id}`: closes it, or asks a second person to open it.
async fn change_readers(
    State(app): State<App>,
    host: Host,
    Path((sort, id)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let (operator, thing) = found(&app, host, &sort, &id).await?;
    let here = address(thing.sort, &thing.id);
    let wanted = Names::of(&app.db, operator.words).await?.chosen(&fields.readers, &operator.viewer);
    let (field, key) = match ask(&app, &operator.by, &thing, &wanted, &fields.reason).await {
        Ok(Asked::Done) => return Ok(Redirect::to(&operator.link(&here)).into_response()),
        Ok(Asked::Waits) => {
            let next = if operator.viewer.is_staff() { LIST } else { &here };
            return Ok(Redirect::to(&operator.link(next)).into_response());
        }
        Err(AskError::NoReason) => ("reason", "release-no-reason"),
        Err(AskError::AreReaders) => ("readers", "release-are-readers"),
        Err(AskError::WaitsAlready) => ("readers", "release-waits-already"),
        Err(AskError::Store(error)) => return Err(error.into()),
    };
    let mut wrong = Wrong::default();
    wrong.set(field, operator.words.say(key));
    let again = ReadersPage { wrong, ..page(&app, &operator, thing, fields).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

/// `GET /desk/releases`: what waits for a second person, and what was decided.
async fn list(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let telling = Telling::of(&app, operator.words).await?;
    let reader = operator.by.account();
    Ok(html(&ListPage {
        frame: operator.frame(),
        waiting: telling.lines(&app, store::waiting(&app.db).await?, reader).await?,
        decided: telling.lines(&app, store::decided(&app.db, RECENT).await?, reader).await?,
    }))
}

#[derive(Template)]
#[template(path = "release/look.html")]
struct LookPage {
    frame: Frame,
    here: String,
    one: Line,
    /// It would be for everybody.
    opens: bool,
    waits: bool,
    /// Nobody else has to grant it.
    alone: bool,
    /// It can be taken back.
    undo: bool,
    wrong: String,
    questions: Vec<Question>,
    named: Vec<String>,
    cleaned: Vec<String>,
}

/// Something found that has to be answered, as it is asked.
struct Question {
    key: String,
    what: String,
    words: String,
    near: String,
    ask: String,
    reason: String,
    answered: bool,
}

fn questions(words: Words, look: &Look) -> Vec<Question> {
    let asked = look.questions.iter().map(|question| {
        let (what, said, near, ask) = match &question.about {
            About::Found(found) => {
                let what = words.say(&format!("gate-{}", found.what.as_str()));
                (what, found.words.clone(), found.near.clone(), words.say("gate-why"))
            }
            About::Pictures => {
                (words.say("gate-pictures"), String::new(), String::new(), words.say("gate-pictures-ask"))
            }
            About::FileData(cleaned) => {
                (words.say("gate-file-data"), cleaned.join(" · "), String::new(), words.say("gate-file-data-ask"))
            }
            About::Lone(country) => {
                let name = region::country(country).map_or(country.as_str(), |one| one.name(words.language()));
                (words.say("gate-lone"), name.to_owned(), String::new(), words.say("gate-lone-ask"))
            }
        };
        let reason = question.reason.clone().unwrap_or_default();
        Question { key: question.key.clone(), what, words: said, near, ask, answered: !reason.is_empty(), reason }
    });
    asked.collect()
}

/// `GET /desk/releases/{id}`: what it would show, looked through.
async fn look_at(State(app): State<App>, operator: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let page = look_page(&app, &operator, &id, String::new()).await?;
    Ok(html(&page))
}

async fn look_page(app: &App, operator: &Operator, id: &str, wrong: String) -> Result<LookPage, PageError> {
    let release = store::by_id(&app.db, id).await?.or_not_found()?;
    let look = if release.waits() { look(app, &release).await? } else { Look::default() };
    let telling = Telling::of(app, operator.words).await?;
    let removed = look.cleaned.iter().flat_map(|file| &file.removed).flat_map(|removed| removed.examples.clone());
    Ok(LookPage {
        frame: operator.frame(),
        here: format!("{LIST}/{id}"),
        opens: release.wanted.are_everybody(),
        waits: release.waits(),
        alone: may_grant_alone(app, &release),
        undo: may_be_undone(&release),
        questions: questions(operator.words, &look),
        named: look.named.iter().map(|found| found.words.clone()).collect(),
        cleaned: removed.collect(),
        one: telling.line(app, release, operator.by.account()).await?,
        wrong,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Answer {
    key: String,
    reason: String,
}

/// `POST /desk/releases/{id}/answer`
async fn answer_question(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(said): Form<Answer>,
) -> Result<Redirect, PageError> {
    let release = store::by_id(&app.db, &id).await?.or_not_found()?;
    answer(&app, &operator.by, &release, &said.key, &said.reason).await?;
    Ok(Redirect::to(&operator.link(&format!("{LIST}/{id}#q-{}", said.key))))
}

/// `POST /desk/releases/{id}/undo`
async fn undo_release(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    answered(&operator, undo(&app, &operator.by, &id).await)
}

/// `POST /desk/releases/{id}/grant`
async fn grant_release(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    match grant(&app, &operator.by, &id).await {
        Err(GrantError::Unanswered) => {
            let page = look_page(&app, &operator, &id, operator.words.say("gate-unanswered")).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)).into_response())
        }
        done => answered(&operator, done).map(IntoResponse::into_response),
    }
}

/// `POST /desk/releases/{id}/decline`
async fn decline_release(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    answered(&operator, decline(&app, &operator.by, &id).await)
}

/// What was decided the same way twice is no error.
fn answered(operator: &Operator, done: Result<(), GrantError>) -> Result<Redirect, PageError> {
    let refused = |key: &str| PageError::Refused { said: operator.words.say(key), back: LIST.to_owned() };
    match done {
        Ok(()) | Err(GrantError::Decided) => Ok(Redirect::to(&operator.link(LIST))),
        Err(GrantError::SamePerson) => Err(refused("release-same-person")),
        Err(GrantError::ChangedSince) => Err(refused("release-changed-since")),
        Err(GrantError::Unanswered) => Err(refused("gate-unanswered")),
        Err(GrantError::Unreadable(error)) => Err(error.into()),
        Err(GrantError::Gone) => Err(PageError::NotFound),
        Err(GrantError::Store(error)) => Err(error.into()),
    }
}
