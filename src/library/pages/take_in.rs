//! Deposits a work, and revises a language of one.

use super::fields::{Choices, Fields, said};
use super::sent::Sent;
use super::{found, languages};
use crate::app::App;
use crate::group::audiences::{CLOSED, Names};
use crate::library::Work;
use crate::library::deposit::{DepositError, Text, deposit, revise};
use crate::web::form::Wrong;
use crate::web::{Frame, Operator, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "library/pages/take_in.html")]
struct TakeInPage {
    frame: Frame,
    heading: String,
    lede: String,
    /// Title of the work that is revised; `None` for a new one.
    of: Option<String>,
    back: String,
    title: String,
    language: String,
    languages: Vec<(String, String)>,
    fields: Fields,
    choices: Choices,
    wrong: Wrong,
    /// What a reader of files says in English only.
    in_english: String,
}

async fn page(
    app: &App,
    operator: &Operator,
    of: Option<&Work>,
    fields: Fields,
    language: String,
    title: String,
) -> Result<TakeInPage, PageError> {
    let words = operator.words;
    let readers = Names::of(&app.db, words).await?.options(&operator.viewer);
    let key = if of.is_some() { "library-revise" } else { "library-deposit" };
    Ok(TakeInPage {
        frame: operator.frame(),
        heading: words.say(key),
        lede: words.say(if of.is_some() { "library-revise-lede" } else { "library-deposit-lede" }),
        of: of.map(|work| work.title().to_owned()),
        back: of.map_or_else(|| "/desk/library".to_owned(), Work::desk),
        title,
        languages: languages(words, words.say("library-find-out"), &language),
        language,
        choices: Choices::of(words, &fields, readers),
        fields,
        wrong: Wrong::default(),
        in_english: String::new(),
    })
}

/// `GET /desk/new-work`
pub(super) async fn new(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let fields = Fields { kind: "report".into(), readers: CLOSED.word(), ..Fields::default() };
    Ok(html(&page(&app, &operator, None, fields, String::new(), String::new()).await?))
}

/// `POST /desk/new-work`: read and clean the files, put the work on the shelf, show what was removed.
pub(super) async fn create_work(
    State(app): State<App>,
    operator: Operator,
    sent: Multipart,
) -> Result<Response, PageError> {
    let sent = match Sent::read(sent).await {
        Ok(sent) => sent,
        // Too large or cut off: its page is made by the status.
        Err(error) => return Ok(error.status().into_response()),
    };
    let fields = fields(&sent);
    let text = text(&sent);
    let (language, title) = (text.language.clone(), text.title.clone());
    let mut wanted = fields.read(Work::default());
    wanted.origin.own = Names::of(&app.db, operator.words).await?.chosen(&fields.readers, &operator.viewer);
    match deposit(&app, &operator.by, wanted, text).await {
        Ok(made) => Ok(Redirect::to(&operator.link(&made.desk())).into_response()),
        Err(error) => again(&operator, page(&app, &operator, None, fields, language, title).await?, error),
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    language: String,
}

/// `GET /desk/library/{slug}/revise?language=fr`
pub(super) async fn another(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let title = work.in_language(&wanted.language).map(|own| own.title.clone()).unwrap_or_default();
    Ok(html(&page(&app, &operator, Some(&work), Fields::of(&work), wanted.language, title).await?))
}

/// `POST /desk/library/{slug}/revise`
pub(super) async fn create_revision(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    sent: Multipart,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let sent = match Sent::read(sent).await {
        Ok(sent) => sent,
        Err(error) => return Ok(error.status().into_response()),
    };
    let text = text(&sent);
    let (language, title) = (text.language.clone(), text.title.clone());
    match revise(&app, &operator.by, &work, text).await {
        Ok(made) => Ok(Redirect::to(&operator.link(&made.desk())).into_response()),
        Err(error) => {
            again(&operator, page(&app, &operator, Some(&work), Fields::of(&work), language, title).await?, error)
        }
    }
}

fn text(sent: &Sent) -> Text {
    Text { language: sent.text("language"), title: sent.text("title"), files: sent.files.clone() }
}

fn fields(sent: &Sent) -> Fields {
    Fields {
        kind: sent.text("kind"),
        country: sent.text("country"),
        region: sent.text("region"),
        published: sent.text("published"),
        organisation: sent.text("organisation"),
        hosted_by: sent.text("hosted_by"),
        original_language: sent.text("original_language"),
        part_of: sent.text("part_of"),
        derived_from: sent.text("derived_from"),
        note: sent.text("note"),
        readers: sent.text("readers"),
        ..Fields::default()
    }
}

/// The form once more, with what has to be put right.
fn again(operator: &Operator, mut page: TakeInPage, error: DepositError) -> Result<Response, PageError> {
    let words = operator.words;
    match error {
        DepositError::Wrong(problems) => page.wrong = said(words, &problems),
        DepositError::NoFiles => page.wrong.set("files", words.say("desk-no-files")),
        DepositError::TooLarge { largest, .. } => {
            let megabytes = words.number(largest / 1_000_000);
            page.wrong.set("files", words.say_with("desk-too-large", &[("megabytes", megabytes.into())]));
        }
        DepositError::TwoOfAFormat { format } => {
            page.wrong.set("files", words.say_with("library-two-of-a-format", &[("format", format.into())]));
        }
        DepositError::Unreadable { name, why } => {
            page.wrong.set("files", unreadable(words, &name));
            page.in_english = why.to_string();
        }
        DepositError::NoLanguage => page.wrong.set("language", words.say("library-no-language")),
        DepositError::Meanwhile => page.wrong.set("title", words.say("desk-name-taken")),
        DepositError::Keeping(error) => {
            tracing::error!("a deposit was refused: {error}");
            page.wrong.set("files", words.say("library-not-kept"));
            page.in_english = error.to_string();
            return Ok((StatusCode::SERVICE_UNAVAILABLE, html(&page)).into_response());
        }
        DepositError::Store(error) => return Err(error.into()),
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&page)).into_response())
}

fn unreadable(words: Words, name: &str) -> String {
    words.say_with("library-not-taken-in", &[("name", name.into())])
}
