//! One consultation: the way from the first roundtable to the global report, and how far it is.

use super::progress::Progress;
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::jobs::{self, Job};
use crate::region;
use crate::synthesis::pages::{desk_address, run_address};
use crate::synthesis::sorting::pages::decisions_address;
use crate::synthesis::start::{self, Synthesise};
use crate::theme::model::Models;
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

#[derive(Template)]
#[template(path = "site/desk/consultation.html")]
struct ConsultationPage {
    frame: Frame,
    consultation: Consultation,
    counts: String,
    steps: Vec<Step>,
    roundtables: Vec<RoundtableRow>,
    runs: Vec<RunRow>,
    has_statements: bool,
    /// Models that a run may be read with, none first, and the one that the newest was read with.
    models: Vec<(String, String)>,
    model: String,
    /// Where a run can be watched that waits or goes on.
    under_way: Option<String>,
    /// Where the decisions about its themes stand.
    decisions: String,
}

/// A step of the way.
struct Step {
    name: String,
    href: String,
    done: bool,
}

struct RoundtableRow {
    href: String,
    place: String,
    country: String,
    days: String,
    hosts: String,
    reports: usize,
    statements: i64,
    upload: String,
}

struct RunRow {
    href: String,
    number: i64,
    made: String,
    statements: i64,
    public: bool,
}

/// `GET /desk/consultations/{slug}`
pub(super) async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let progress = Progress::of(&app, &consultation).await?;
    let job = jobs::store::latest(&app.db, Synthesise::KIND, &consultation.id).await?;
    let under_way = job.filter(|job| job.finished_at.is_none()).map(|job| run_address(&job.id));
    let words = operator.words;
    let names = Models::of(&app.config.data).names().into_iter().map(|name| (name.clone(), name));
    let models = [(String::new(), words.say("desk-run-model-none"))].into_iter().chain(names).collect();
    Ok(html(&ConsultationPage {
        frame: operator.frame(),
        counts: progress.counts(words),
        steps: steps(words, &consultation, &progress),
        roundtables: roundtables(words, &consultation, &progress),
        runs: runs(words, &progress),
        has_statements: progress.statements > 0,
        models,
        model: start::model_before(&app, &consultation).await?.unwrap_or_default(),
        under_way,
        decisions: decisions_address(&consultation),
        consultation,
    }))
}

fn steps(words: Words, consultation: &Consultation, progress: &Progress) -> Vec<Step> {
    let desk = consultation.desk();
    let step = |key: &str, href: String, done: bool| Step { name: words.say(key), href, done };
    let described = !consultation.questions.is_empty() && !consultation.attribution_rule.is_empty();
    let newest = progress.runs.first().map_or_else(|| format!("{desk}#runs"), |run| desk_address(&run.id));
    vec![
        step("desk-step-describe", format!("{desk}/change"), described),
        step("desk-step-roundtables", format!("{desk}/new-roundtable"), !progress.roundtables.is_empty()),
        step("desk-step-upload", format!("{desk}/upload"), progress.statements > 0),
        step("desk-step-run", format!("{desk}#runs"), !progress.runs.is_empty()),
        step("desk-step-publish", newest, progress.is_public()),
    ]
}

fn roundtables(words: Words, consultation: &Consultation, progress: &Progress) -> Vec<RoundtableRow> {
    progress
        .roundtables
        .iter()
        .map(|one| {
            let own = || progress.standing().filter(|report| report.roundtable_id == one.id);
            RoundtableRow {
                href: one.desk(),
                place: one.place().to_owned(),
                country: region::country(&one.country)
                    .map_or_else(String::new, |country| country.name(words.language()).to_owned()),
                days: words.days(one.days.as_str()),
                hosts: words.list(&one.hosts),
                reports: own().count(),
                statements: own().map(|report| report.statements).sum(),
                upload: format!("{}/upload?roundtable={}", consultation.desk(), one.slug),
            }
        })
        .collect()
}

fn runs(words: Words, progress: &Progress) -> Vec<RunRow> {
    progress
        .runs
        .iter()
        .map(|run| RunRow {
            href: desk_address(&run.id),
            number: run.number,
            made: words.days(run.created_at.get(..10).unwrap_or_default()),
            statements: run.statements,
            public: run.published_at.is_some(),
        })
        .collect()
}
