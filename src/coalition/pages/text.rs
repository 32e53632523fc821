//! The desk of the charter: its versions, a new one, a translation.

use super::{cell, day_of, said, table};
use crate::app::App;
use crate::coalition::charter::publish::{self as verb, PublishError};
use crate::coalition::charter::{Charter, Text, store};
use crate::web::form::{Wrong, lines};
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::Language;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/desk/coalition/text";

/// What was sent to either form, and what is wrong with it.
#[derive(Default)]
struct Typed {
    text: Text,
    sent: Sent,
    wrong: Wrong,
}

/// `GET /desk/coalition/text`
pub(super) async fn show(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let all = store::all(&app.db).await?;
    let text = all.first().and_then(|newest| newest.text(&newest.original)).cloned().unwrap_or_default();
    Ok(sheet(&operator, &all, &Typed { text, ..Typed::default() }, &Typed::default()).answer())
}

/// `POST /desk/coalition/text`: a new version.
pub(super) async fn publish(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let text = read(&sent);
    let done = verb::publish(&app, &operator.by, text.clone(), sent.one("adopted_on"), sent.one("note")).await;
    let Some(wrong) = refused(&operator, done.map(drop))? else { return Ok(back(&operator)) };
    let all = store::all(&app.db).await?;
    Ok(sheet(&operator, &all, &Typed { text, sent, wrong }, &Typed::default()).refused())
}

/// `POST /desk/coalition/text/translation`: the version that stands, in another language.
pub(super) async fn translate(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let all = store::all(&app.db).await?;
    let newest = all.first().or_not_found()?;
    let text = read(&sent);
    let done = verb::translate(&app, &operator.by, newest, text.clone()).await;
    let Some(wrong) = refused(&operator, done)? else { return Ok(back(&operator)) };
    let stands = newest.text(&newest.original).cloned().unwrap_or_default();
    let translation = Typed { text, sent, wrong };
    Ok(sheet(&operator, &all, &Typed { text: stands, ..Typed::default() }, &translation).refused())
}

fn back(operator: &Operator) -> Response {
    Redirect::to(&operator.link(HERE)).into_response()
}

/// What is wrong; `None` when it is done.
fn refused(operator: &Operator, done: Result<(), PublishError>) -> Result<Option<Wrong>, PageError> {
    let words = operator.words;
    let mut wrong = Wrong::default();
    match done {
        Ok(()) => return Ok(None),
        Err(PublishError::Empty) => wrong.set("title", words.say("coalition-text-empty")),
        Err(PublishError::NotADate) => wrong.set("adopted_on", words.say("coalition-not-a-date")),
        Err(PublishError::Same) => wrong.set("understanding", words.say("coalition-text-same")),
        Err(PublishError::Raced) => wrong.set("title", words.say("org-changed-since")),
        Err(PublishError::Taken) => wrong.set("language", words.say("coalition-text-taken")),
        Err(PublishError::Store(error)) => return Err(error.into()),
    }
    Ok(Some(wrong))
}

fn read(sent: &Sent) -> Text {
    Text {
        language: sent.one("language").to_owned(),
        title: sent.one("title").to_owned(),
        understanding: lines(sent.one("understanding")),
        purposes: lines(sent.one("purposes")),
    }
}

fn sheet(operator: &Operator, all: &[Charter], new: &Typed, translation: &Typed) -> Sheet {
    let words = operator.words;
    let languages: Vec<(String, String)> =
        Language::all().map(|one| (one.tag().to_owned(), words.language_name(one.tag()))).collect();
    let fields = |typed: &Typed| {
        let text = &typed.text;
        vec![
            Field::select("language", words.say("desk-language"), languages.clone(), &text.language).of(&typed.wrong),
            Field::line("title", words.say("desk-title"), &text.title).of(&typed.wrong),
            Field::area(12, "understanding", words.say("coalition-understanding"), &text.understanding.join("\n\n"))
                .hint(words.say("coalition-understanding-hint"))
                .of(&typed.wrong),
            Field::area(6, "purposes", words.say("coalition-purposes"), &text.purposes.join("\n"))
                .hint(words.say("desk-one-a-line")),
        ]
    };
    let mut of_new = fields(new);
    of_new.extend([
        Field::line("adopted_on", words.say("coalition-adopted"), new.sent.one("adopted_on"))
            .hint(words.say("desk-date-hint"))
            .of(&new.wrong),
        Field::line("note", words.say("coalition-text-note"), new.sent.one("note"))
            .hint(words.say("coalition-text-note-hint")),
    ]);
    let rows = all.iter().map(|one| {
        let languages: Vec<String> = one.texts.iter().map(|text| words.language_name(&text.language)).collect();
        let number = words.say_with("cite-version", [("n", one.number.to_string().into())]);
        vec![
            cell(vec![link(one.address(), number)]),
            said(day_of(words, &one.published_at)),
            said(words.list(&languages)),
            said(one.note.as_str()),
        ]
    });
    let head = ["coalition-text", "colophon-issued", "site-languages", "coalition-text-note"];
    let sheet = Sheet::new(operator, words.say("coalition-text"))
        .way("/desk/coalition", words.say("coalition"))
        .lede(words.say("coalition-text-lede"));
    let sheet = match all.is_empty() {
        true => sheet,
        false => sheet.blocks(vec![Block::Table(table(words, &head, rows.collect()))]),
    };
    let sheet = sheet.form(Form {
        id: "new".into(),
        heading: words.say("coalition-text-new"),
        how: words.say("coalition-text-new-how"),
        fields: of_new,
        button: words.say("coalition-text-publish"),
        ..Form::default()
    });
    if all.is_empty() {
        return sheet;
    }
    sheet.form(Form {
        action: format!("{HERE}/translation"),
        id: "translation".into(),
        heading: words.say("coalition-text-translate"),
        fields: fields(translation),
        button: words.say("coalition-text-add"),
        class: "plain",
        ..Form::default()
    })
}
