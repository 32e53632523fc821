//! The forms of a consultation.

use super::change::{ChangeError, change};
use super::check::Problem;
use super::create::{CreateError, create};
use super::{Consultation, store};
use crate::app::App;
use crate::web::form::{Difference, Wrong, differences, lines};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::{Words, language_tag};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/new-consultation", get(new).post(create_consultation))
        .route("/desk/consultations/{slug}/change", get(edit).post(change_consultation))
}

/// A consultation as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Fields {
    title: String,
    short_title: String,
    topic: String,
    convener: String,
    starts: String,
    ends: String,
    languages: String,
    goals: String,
    questions: String,
    attribution_rule: String,
    notice: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "consultation/form.html")]
struct FormPage {
    frame: Frame,
    heading: String,
    /// `None` for a new one.
    of: Option<String>,
    back: String,
    fields: Fields,
    wrong: Wrong,
    /// What somebody else has changed meanwhile; `None` when nobody has.
    conflict: Option<Vec<Difference>>,
}

/// `GET /desk/new-consultation`
async fn new(operator: Operator) -> Response {
    let fields = Fields { attribution_rule: operator.words.say("desk-attribution-rule-usual"), ..Fields::default() };
    html(&page(&operator, None, fields))
}

/// `POST /desk/new-consultation`: create it, then show its desk.
async fn create_consultation(
    State(app): State<App>,
    operator: Operator,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let wanted = fields.read(Consultation::default());
    let wrong = match create(&app, &operator.by, wanted).await {
        Ok(made) => return Ok(Redirect::to(&operator.link(&made.desk())).into_response()),
        Err(CreateError::Wrong(problems)) => said(operator.words, &problems),
        Err(CreateError::NameTaken) => {
            let mut wrong = Wrong::default();
            wrong.set("title", operator.words.say("desk-name-taken"));
            wrong
        }
        Err(CreateError::Store(error)) => return Err(error.into()),
    };
    let again = FormPage { wrong, ..page(&operator, None, fields) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

/// `GET /desk/consultations/{slug}/change`
async fn edit(State(app): State<App>, operator: Operator, Path(slug): Path<String>) -> Result<Response, PageError> {
    let stored = store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let fields = Fields::of(&stored);
    Ok(html(&page(&operator, Some(&stored), fields)))
}

/// `POST /desk/consultations/{slug}/change`: change it, then show its desk.
async fn change_consultation(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let stored = store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let wanted = fields.read(stored.clone());
    match change(&app, &operator.by, &wanted).await {
        Ok(()) => Ok(Redirect::to(&operator.link(&stored.desk())).into_response()),
        Err(ChangeError::Wrong(problems)) => {
            let again = FormPage { wrong: said(operator.words, &problems), ..page(&operator, Some(&stored), fields) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
        Err(ChangeError::ChangedSince(now)) => {
            let conflict = Some(fields.differ(&Fields::of(&now), operator.words));
            let fields = Fields { version: now.version, ..fields };
            let again = FormPage { conflict, ..page(&operator, Some(&now), fields) };
            Ok((StatusCode::CONFLICT, html(&again)).into_response())
        }
        Err(ChangeError::Gone) => Err(PageError::NotFound),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

fn page(operator: &Operator, of: Option<&Consultation>, fields: Fields) -> FormPage {
    let words = operator.words;
    FormPage {
        frame: operator.frame(),
        heading: words.say(if of.is_some() { "desk-change-consultation" } else { "desk-new-consultation" }),
        back: of.map_or_else(|| "/desk".to_owned(), Consultation::desk),
        of: of.map(|one| one.title.clone()),
        fields,
        wrong: Wrong::default(),
        conflict: None,
    }
}

impl Fields {
    fn of(consultation: &Consultation) -> Fields {
        Fields {
            title: consultation.title.clone(),
            short_title: consultation.short_title.clone(),
            topic: consultation.topic.clone(),
            convener: consultation.convener.clone(),
            starts: consultation.starts.clone(),
            ends: consultation.ends.clone(),
            languages: consultation.languages.join(", "),
            goals: consultation.goals.join("\n"),
            questions: consultation.questions.join("\n"),
            attribution_rule: consultation.attribution_rule.clone(),
            notice: consultation.notice.clone(),
            version: consultation.version,
        }
    }

    /// What was typed, onto what is not typed here.
    fn read(&self, onto: Consultation) -> Consultation {
        let text = |typed: &str| typed.trim().to_owned();
        let tags = self.languages.split([',', ';', ' ', '\n']).map(str::trim).filter(|tag| !tag.is_empty());
        Consultation {
            title: text(&self.title),
            short_title: text(&self.short_title),
            topic: text(&self.topic),
            convener: text(&self.convener),
            starts: text(&self.starts),
            ends: text(&self.ends),
            languages: tags.map(|tag| language_tag(tag).unwrap_or_else(|| tag.to_owned())).collect(),
            goals: lines(&self.goals),
            questions: lines(&self.questions),
            attribution_rule: text(&self.attribution_rule),
            notice: text(&self.notice),
            version: self.version,
            ..onto
        }
    }

    fn differ(&self, stored: &Fields, words: Words) -> Vec<Difference> {
        let sent = Fields::of(&self.read(Consultation::default()));
        differences([
            (words.say("desk-title"), stored.title.clone(), sent.title),
            (words.say("desk-short-title"), stored.short_title.clone(), sent.short_title),
            (words.say("desk-topic"), stored.topic.clone(), sent.topic),
            (words.say("desk-convener"), stored.convener.clone(), sent.convener),
            (words.say("desk-starts"), stored.starts.clone(), sent.starts),
            (words.say("desk-ends"), stored.ends.clone(), sent.ends),
            (words.say("desk-languages"), stored.languages.clone(), sent.languages),
            (words.say("desk-goals"), stored.goals.clone(), sent.goals),
            (words.say("desk-questions"), stored.questions.clone(), sent.questions),
            (words.say("desk-attribution-rule"), stored.attribution_rule.clone(), sent.attribution_rule),
            (words.say("desk-notice"), stored.notice.clone(), sent.notice),
        ])
    }
}

/// Each problem, at its field.
fn said(words: Words, problems: &[Problem]) -> Wrong {
    let mut wrong = Wrong::default();
    for problem in problems {
        let with = |key: &str, text: &str| words.say_with(key, &[("text", text.into())]);
        match problem {
            Problem::NoTitle => wrong.set("title", words.say("desk-no-title")),
            Problem::StartsNever(text) => wrong.set("starts", with("desk-not-a-date", text)),
            Problem::EndsNever(text) => wrong.set("ends", with("desk-not-a-date", text)),
            Problem::EndsFirst => wrong.set("ends", words.say("desk-ends-first")),
            Problem::NotALanguage(text) => wrong.set("languages", with("desk-not-a-language", text)),
        }
    }
    wrong
}
