//! The operator's side of a synthesis: start a run, watch it, read the draft, publish it.

use super::publish::{PublishError, publish, unpublish};
use super::start::{StartError, Synthesise, cancel, start};
use super::store::{self, Row};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::jobs::{self, Job};
use crate::synthesis::changes::{Change, Changes, changes};
use crate::synthesis::record::{Counts, GlobalReport, ThemeRecord};
use crate::synthesis::sorting::pages::themes_address;
use crate::web::{Format, Frame, Operator, OrNotFound, PageError, address, html};
use crate::words::Words;
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::header::REFRESH;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/consultations/{slug}/runs", post(create_run))
        .route("/desk/runs/{job}", get(show_run))
        .route("/desk/runs/{job}/cancel", post(cancel_run))
        .route("/desk/syntheses/{id}", get(show))
        .route("/desk/syntheses/{id}/publish", get(confirm_publish).post(publish_synthesis))
        .route("/desk/syntheses/{id}/unpublish", get(confirm_unpublish).post(unpublish_synthesis))
}

/// Where the operator watches a run.
pub(crate) fn run_address(job: &str) -> String {
    format!("/desk/runs/{job}")
}

/// Where the operator works on a synthesis.
pub(crate) fn desk_address(synthesis: &str) -> String {
    format!("/desk/syntheses/{synthesis}")
}

/// How a run is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AskedRun {
    /// Name of a model, empty for none; the page of decisions does not ask.
    model: Option<String>,
}

/// `POST /desk/consultations/{slug}/runs`: start a run, then show how far it is.
async fn create_run(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(asked): Form<AskedRun>,
) -> Result<Redirect, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    match start(&app, &operator.by, &consultation, asked.model).await {
        Ok(job) | Err(StartError::UnderWay(job)) => Ok(Redirect::to(&operator.link(&run_address(&job)))),
        Err(StartError::NoStatements) => {
            let back = format!("{}/upload", consultation.desk());
            Err(PageError::Refused { said: operator.words.say("desk-no-statements"), back })
        }
        Err(StartError::Store(error)) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "synthesis/run.html")]
struct RunPage {
    frame: Frame,
    consultation: Consultation,
    here: String,
    step: String,
    done: i64,
    /// 0 when not known.
    total: i64,
    /// Why it made nothing; `None` while it may.
    ended: Option<String>,
    /// What the engine says in English only.
    in_english: String,
}

/// How often the page of a running job comes again, in seconds. A header does that without script; a page that
/// stands still is a link away.
const REFRESH_SECONDS: &str = "2";

/// `GET /desk/runs/{job}`: how far it is; once it is done, the draft.
async fn show_run(State(app): State<App>, operator: Operator, Path(job): Path<String>) -> Result<Response, PageError> {
    let job = jobs::store::by_id(&app.db, &job).await?.filter(|job| job.kind == Synthesise::KIND).or_not_found()?;
    if let Some(made) = &job.result {
        return Ok(Redirect::to(&operator.link(&desk_address(made))).into_response());
    }
    let consultation = consultation::store::by_id(&app.db, &job.about).await?.or_not_found()?;
    let words = operator.words;
    let step = match (&job.started_at, job.step.as_str()) {
        (None, _) | (_, "") => "waiting",
        (_, step) => step,
    };
    let cancelled = job.cancelled_at.is_some();
    let ended =
        job.finished_at.as_ref().map(|_| words.say(if cancelled { "desk-run-cancelled" } else { "desk-run-failed" }));
    let runs_on = ended.is_none();
    let page = html(&RunPage {
        frame: operator.frame(),
        consultation,
        here: run_address(&job.id),
        step: words.say(&format!("desk-step-{}", if cancelled { "stopping" } else { step })),
        done: job.done,
        total: job.total,
        ended,
        in_english: job.error.filter(|_| !cancelled).unwrap_or_default(),
    });
    let again = runs_on.then_some((REFRESH, REFRESH_SECONDS));
    Ok(match again {
        Some(header) => (AppendHeaders([header]), page).into_response(),
        None => page,
    })
}

/// `POST /desk/runs/{job}/cancel`
async fn cancel_run(
    State(app): State<App>,
    operator: Operator,
    Path(job): Path<String>,
) -> Result<Redirect, PageError> {
    let job = jobs::store::by_id(&app.db, &job).await?.or_not_found()?;
    // One that is over already is shown as it ended.
    cancel(&app, &operator.by, &job.id).await?;
    Ok(Redirect::to(&operator.link(&run_address(&job.id))))
}

#[derive(Template)]
#[template(path = "synthesis/desk.html")]
struct SynthesisPage {
    frame: Frame,
    id: String,
    consultation: Consultation,
    number: i64,
    here: String,
    made: String,
    public: bool,
    counts: Counts,
    preview: String,
    /// Where its themes are sorted.
    sort: String,
    /// Name and address of each format.
    files: Vec<(String, String)>,
    /// `None` for the first one.
    changes: Option<Since>,
}

/// What is otherwise than in the report before.
struct Since {
    since: i64,
    unchanged: usize,
    lines: Vec<Line>,
}

/// What became of one theme.
struct Line {
    /// Empty for one that is not there any more.
    href: String,
    language: String,
    label: String,
    said: String,
}

/// `GET /desk/syntheses/{id}`
async fn show(State(app): State<App>, operator: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let (row, consultation) = found(&app, &id).await?;
    let kept = store::kept(&app.db, &app.files, &app.records, &row).await?;
    let report = access::show(&Viewer::Operator, &kept).or_not_found()?;
    let counts = report.get().counts.clone();
    let preview = preview(&consultation, &row);
    let words = operator.words;
    let before = store::by_number(&app.db, &row.consultation_id, row.number - 1).await?;
    let changes = match before {
        Some(before) => {
            let kept = store::kept(&app.db, &app.files, &app.records, &before).await?;
            let before_it = access::show(&Viewer::Operator, &kept).or_not_found()?;
            Some(since(words, before.number, before_it.get(), report.get(), &row.id))
        }
        None => None,
    };
    Ok(html(&SynthesisPage {
        frame: operator.frame(),
        id: row.id.clone(),
        changes,
        sort: themes_address(&row.id),
        number: row.number,
        here: desk_address(&row.id),
        made: words.days(row.created_at.get(..10).unwrap_or_default()),
        public: row.published_at.is_some(),
        files: files(words, &preview, &operator),
        counts,
        preview,
        consultation,
    }))
}

fn since(words: Words, number: i64, before: &GlobalReport, now: &GlobalReport, synthesis: &str) -> Since {
    let Changes { changes, unchanged } = changes(before, now);
    let label = |theme: &ThemeRecord| {
        let found = theme.label(words.language());
        found.map_or_else(
            || (words.language().to_owned(), words.say("synthesis-theme-without-words")),
            |(language, label)| (language.to_owned(), label.to_owned()),
        )
    };
    let line = |change: Change| {
        let (theme, stands, said) = match change {
            Change::New(theme) => (theme, true, words.say("desk-change-new")),
            Change::Split { theme, from } => {
                (theme, true, words.say_with("desk-change-split", [("from", label(from).1.into())]))
            }
            Change::Moved { theme, came, went } => {
                let both = [("came", came.into()), ("went", went.into())];
                (theme, true, words.say_with("desk-change-moved", both))
            }
            Change::Merged { theme, into } => {
                (theme, false, words.say_with("desk-change-merged", [("into", label(into).1.into())]))
            }
            Change::Gone(theme) => (theme, false, words.say("desk-change-gone")),
        };
        let (language, label) = label(theme);
        let href = if stands { format!("{}/{}", themes_address(synthesis), theme.id) } else { String::new() };
        Line { href, language, label, said }
    };
    Since { since: number, unchanged, lines: changes.into_iter().map(line).collect() }
}

/// All that a global report can be had as.
fn files(words: Words, page: &str, operator: &Operator) -> Vec<(String, String)> {
    [Format::Pdf, Format::Html, Format::Docx, Format::Markdown, Format::Text, Format::Json, Format::Csv]
        .into_iter()
        .map(|format| {
            let key = if format == Format::Html { "html" } else { format.suffix() };
            (words.say(&format!("desk-format-{key}")), address(page, operator.asked.language, format))
        })
        .collect()
}

#[derive(Template)]
#[template(path = "synthesis/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    consultation: Consultation,
    heading: String,
    said: String,
    button: String,
    danger: bool,
    back: String,
}

/// `GET /desk/syntheses/{id}/publish`: asks whether it is meant.
async fn confirm_publish(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    confirm(&app, &operator, &id, "publish", false).await
}

/// `GET /desk/syntheses/{id}/unpublish`: asks whether it is meant.
async fn confirm_unpublish(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    confirm(&app, &operator, &id, "unpublish", true).await
}

async fn confirm(app: &App, operator: &Operator, id: &str, act: &str, danger: bool) -> Result<Response, PageError> {
    let (row, consultation) = found(app, id).await?;
    let words = operator.words;
    let number = [("number", row.number.into())];
    Ok(html(&ConfirmPage {
        frame: operator.frame(),
        heading: words.say_with(&format!("desk-{act}-title"), &number),
        said: words.say(&format!("desk-{act}-how")),
        button: words.say(&format!("desk-{act}")),
        danger,
        back: desk_address(&row.id),
        consultation,
    }))
}

/// `POST /desk/syntheses/{id}/publish`
async fn publish_synthesis(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let (row, _) = found(&app, &id).await?;
    let done = publish(&app, &operator.by, &row).await;
    answered(&operator, &row, done)
}

/// `POST /desk/syntheses/{id}/unpublish`
async fn unpublish_synthesis(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let (row, _) = found(&app, &id).await?;
    let done = unpublish(&app, &operator.by, &row).await;
    answered(&operator, &row, done)
}

/// Back to the synthesis; what is already as it was meant to be is no error.
fn answered(operator: &Operator, row: &Row, done: Result<(), PublishError>) -> Result<Redirect, PageError> {
    match done {
        Ok(()) | Err(PublishError::AlreadyPublic | PublishError::NotPublic) => {
            Ok(Redirect::to(&operator.link(&desk_address(&row.id))))
        }
        Err(PublishError::Store(error)) => Err(error.into()),
    }
}

async fn found(app: &App, id: &str) -> Result<(Row, Consultation), PageError> {
    let row = store::by_id(&app.db, id).await?.or_not_found()?;
    let consultation = consultation::store::by_id(&app.db, &row.consultation_id).await?.or_not_found()?;
    Ok((row, consultation))
}

fn preview(consultation: &Consultation, row: &Row) -> String {
    format!("{}/global-report/{}", consultation.address(), row.number)
}
