//! `/coalition/calls`: calls for input, as far as they are meant for the reader; and their desk.

use super::link::foreign;
use super::{cell, day_of, everybody, said, table};
use crate::access::{self, Audience};
use crate::app::App;
use crate::coalition::call::answer::{self as verb, CallError};
use crate::coalition::call::{self, Call, store};
use crate::group::audiences::Names;
use crate::web::form::{Wrong, lines};
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError, Reader};
use crate::words::{Language, Words};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/coalition/calls";
const DESK: &str = "/desk/coalition/calls";

/// `GET /coalition/calls`
pub(super) async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let stored = store::all(&app.db).await?;
    let calls = access::show_all(&reader.viewer, &stored).into_inner();
    let now = app.now();
    let blocks = listed(words, &calls, &now, Call::address);
    let sheet = Sheet::new(&reader, words.say("calls")).way("/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("calls-lede")).blocks(blocks).answer())
}

fn listed(words: Words, calls: &[Call], now: &str, address: impl Fn(&Call) -> String) -> Vec<Block> {
    if calls.is_empty() {
        return vec![Block::paragraph(words.say("calls-none"))];
    }
    let rows = calls.iter().map(|one| {
        let state = words.say(if one.is_open(now) { "call-open" } else { "call-over" });
        vec![cell(vec![link(address(one), &one.title)]), said(words.days(&one.deadline)), said(state)]
    });
    let head = ["call", "call-deadline", "desk-state"];
    vec![Block::Table(table(words, &head, rows.collect()))]
}

/// `GET /coalition/calls/{slug}`
pub(super) async fn one(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let call = found(&app, &reader, &slug).await?;
    Ok(sheet(&app, &reader, &call, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /coalition/calls/{slug}`: an answer.
pub(super) async fn answer(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
    sent: Sent,
) -> Result<Response, PageError> {
    let call = found(&app, &reader, &slug).await?;
    let words = reader.words;
    let mut wrong = Wrong::default();
    match verb::answer(&app, &reader.viewer, &call, words.language(), sent.one("words")).await {
        Ok(()) => {
            let done = Sheet::new(&reader, call.title.clone()).way(HERE, words.say("calls"));
            return Ok(done.done(words.say("call-thanks")).answer());
        }
        Err(CallError::Closed) => wrong.set("words", words.say("call-too-late")),
        Err(CallError::Words) => wrong.set("words", words.say("call-no-words")),
        Err(CallError::TooMany) => wrong.set("words", words.say("apply-too-many")),
        Err(CallError::SignIn) => return Err(PageError::SignIn),
        Err(CallError::Empty | CallError::Deadline | CallError::Form) => return Err(PageError::NotFound),
        Err(CallError::Store(error)) => return Err(error.into()),
    }
    Ok(sheet(&app, &reader, &call, &sent, &wrong).await?.refused())
}

async fn found(app: &App, reader: &Reader, slug: &str) -> Result<Call, PageError> {
    let call = store::by_slug(&app.db, slug).await?.or_not_found()?;
    Ok(access::show(&reader.viewer, &call).or_not_found()?.into_inner())
}

async fn sheet(app: &App, reader: &Reader, call: &Call, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = reader.words;
    let now = app.now();
    let question = call.question.iter().map(|line| foreign(words, &call.language, line)).collect();
    let deadline = [("day", words.days(&call.deadline).into())];
    let mut sheet = Sheet::new(reader, call.title.clone())
        .way(HERE, words.say("calls"))
        .lede(words.say_with("call-until", deadline))
        .blocks(question);
    let stored = store::answers(&app.db, &call.id).await?;
    let own = access::show_all(&reader.viewer, &stored).into_inner();
    if !own.is_empty() && !reader.viewer.is_staff() {
        let mut blocks = vec![Block::heading(2, "yours", words.say("call-yours"))];
        blocks.extend(own.iter().map(|one| Block::paragraph(one.words.as_str())));
        sheet = sheet.blocks(blocks);
    }
    if !call.is_open(&now) {
        return Ok(sheet.blocks(vec![Block::paragraph(words.say("call-over"))]));
    }
    let signed_in = matches!(reader.viewer, access::Viewer::Person(_));
    if !signed_in && !call.public_form {
        return Ok(sheet.blocks(vec![Block::paragraph(words.say("call-sign-in"))]));
    }
    let hint = words.say(if signed_in { "call-words-hint" } else { "call-words-hint-public" });
    Ok(sheet.form(Form {
        fields: vec![Field::area(10, "words", words.say("call-words"), sent.one("words")).hint(hint).of(wrong)],
        button: words.say("review-send"),
        ..Form::default()
    }))
}

/// `GET /desk/coalition/calls`
pub(super) async fn desk(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    Ok(desk_sheet(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/calls`
pub(super) async fn create(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let words = operator.words;
    let wanted = Call {
        id: String::new(),
        slug: String::new(),
        title: sent.one("title").to_owned(),
        question: lines(sent.one("question")),
        language: sent.one("language").to_owned(),
        audience: Audience::parse(sent.one("audience")).filter(call::can_be_for).unwrap_or(Audience::Members),
        public_form: sent.one("form") == "yes",
        deadline: sent.one("deadline").to_owned(),
        opened_at: String::new(),
        closed_at: None,
    };
    let mut wrong = Wrong::default();
    match verb::open(&app, &operator.by, wanted).await {
        Ok(made) => return Ok(Redirect::to(&operator.link(&made.desk())).into_response()),
        Err(CallError::Empty) => wrong.set("title", words.say("call-empty")),
        Err(CallError::Deadline) => wrong.set("deadline", words.say("call-bad-deadline")),
        Err(CallError::Form) => wrong.set("form", words.say("call-bad-form")),
        Err(CallError::Store(error)) => return Err(error.into()),
        Err(CallError::Closed | CallError::SignIn | CallError::Words | CallError::TooMany) => {
            return Err(PageError::NotFound);
        }
    }
    Ok(desk_sheet(&app, &operator, &sent, &wrong).await?.refused())
}

async fn desk_sheet(app: &App, operator: &Operator, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let stored = store::all(&app.db).await?;
    let calls = access::show_all(&operator.viewer, &stored).into_inner();
    let languages = Language::all().map(|one| (one.tag().to_owned(), words.language_name(one.tag()))).collect();
    let mut audiences = Names::of(&app.db, words).await?.options(&operator.viewer);
    audiences.retain(|(word, _)| Audience::parse(word).is_some_and(|one| call::can_be_for(&one)));
    let form = vec![("yes".to_owned(), words.say("call-take-public"))];
    let chosen = sent.all("form");
    let form = Form {
        heading: words.say("call-new"),
        fields: vec![
            Field::line("title", words.say("desk-title"), sent.one("title")).of(wrong),
            Field::select("language", words.say("desk-language"), languages, sent.one_or("language", words.language())),
            Field::area(6, "question", words.say("call-question"), sent.one("question"))
                .hint(words.say("coalition-understanding-hint")),
            Field::select("audience", words.say("call-for"), audiences, sent.one_or("audience", "members")),
            Field::checks("form", words.say("call-public-form"), form, chosen).of(wrong),
            Field::of_kind("date", "deadline", words.say("call-deadline"), sent.one("deadline")).of(wrong),
        ],
        button: words.say("call-new"),
        ..Form::default()
    };
    let now = app.now();
    Ok(Sheet::new(operator, words.say("calls"))
        .way("/desk/coalition", words.say("coalition"))
        .blocks(listed(words, &calls, &now, Call::desk))
        .form(form))
}

/// `GET /desk/coalition/calls/{slug}`: the answers.
pub(super) async fn desk_one(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let call = found(&app, &operator, &slug).await?;
    let words = operator.words;
    let stored = store::answers(&app.db, &call.id).await?;
    let answers = access::show_all(&operator.viewer, &stored).into_inner();
    let profiles = everybody(&app, &operator.viewer).await?;
    let mut blocks = vec![Block::paragraph(words.say_with("call-answers", [("n", answers.len().into())]))];
    for one in answers {
        let known = profiles.iter().find(|own| own.organisation.id == one.organisation_id);
        let who = known.map_or_else(|| words.say("call-somebody"), |own| own.organisation.name.clone());
        blocks.push(Block::heading(2, String::new(), format!("{who} · {}", day_of(words, &one.sent_at))));
        blocks.extend(lines(&one.words).iter().map(|line| foreign(words, &one.language, line)));
    }
    let sheet = Sheet::new(&operator, call.title.clone())
        .way(DESK, words.say("calls"))
        .way(call.address(), words.say("desk-see-public"))
        .blocks(blocks);
    if call.closed_at.is_some() {
        return Ok(sheet.answer());
    }
    let close = Form {
        action: format!("{}/close", call.desk()),
        button: words.say("call-close"),
        class: "plain",
        ..Form::default()
    };
    Ok(sheet.form(close).answer())
}

/// `POST /desk/coalition/calls/{slug}/close`
pub(super) async fn close(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let call = found(&app, &operator, &slug).await?;
    match verb::close(&app, &operator.by, &call).await {
        Ok(()) | Err(CallError::Closed) => Ok(Redirect::to(&operator.link(&call.desk())).into_response()),
        Err(CallError::Store(error)) => Err(error.into()),
        Err(_) => Err(PageError::NotFound),
    }
}
