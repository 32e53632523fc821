//! Starts a run over all statements of a consultation; it goes on after the answer.

use super::{Corpus, json, run, store};
use crate::access::{self, Readers, Shown, Viewer};
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::db;
use crate::jobs::{self, Job, Progress};
use crate::member::Operator;
use crate::report::{self, Report, left};
use crate::theme::carry::Before;
use crate::theme::group::History;
use crate::theme::model::Models;
use crate::{organisation, roundtable, statement, theme};
use anyhow::Context;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Why no run was started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("there are no statements yet: upload the reports of the roundtables first")]
    NoStatements,
    /// Id of the job.
    #[error("a run of this consultation is under way already")]
    UnderWay(String),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Queues a run, and answers with the id of its job. `model` reads the statements too; an empty name is none, and nothing said is the
/// one of the newest synthesis.
pub async fn start(
    app: &App,
    _by: &Operator,
    consultation: &Consultation,
    model: Option<String>,
) -> Result<String, StartError> {
    if statement::store::count(&app.db, &consultation.id).await? == 0 {
        return Err(StartError::NoStatements);
    }
    let mut tx = db::begin(&app.db).await?;
    if let Some(job) = jobs::store::unfinished(&mut tx, Synthesise::KIND, &consultation.id).await? {
        return Err(StartError::UnderWay(job));
    }
    let job = Synthesise { consultation: consultation.id.clone(), model };
    let id = jobs::enqueue(&mut tx, &job, &app.now()).await?;
    tx.commit().await?;
    Ok(id)
}

/// Asks a run to stop. `false` when it is over already.
pub async fn cancel(app: &App, _by: &Operator, job: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let asked = jobs::store::cancel(&mut tx, job, &app.now()).await?;
    tx.commit().await?;
    Ok(asked)
}

/// Makes a draft of the global report. Running it twice makes one: the same statements give the same record,
/// and a record that is the newest already is not stored again.
#[derive(Debug, Serialize, Deserialize)]
pub struct Synthesise {
    consultation: String,
    /// As in [`start`].
    #[serde(default)]
    model: Option<String>,
}

impl Job for Synthesise {
    const KIND: &'static str = "synthesise";

    fn about(&self) -> &str {
        &self.consultation
    }

    /// Answers with the id of the synthesis.
    async fn run(self, app: &App, progress: &Progress) -> anyhow::Result<String> {
        progress.at("read", 0, 0);
        let consultation = consultation::store::by_id(&app.db, &self.consultation).await?;
        let consultation = consultation.context("the consultation is not there any more")?;
        let corpus = corpus(app, &consultation).await?;
        let model = match self.model {
            Some(name) => name,
            None => model_before(app, &consultation).await?.unwrap_or_default(),
        };
        let told = progress.clone();
        let models = Models::of(&app.config.data);
        let work = move || -> anyhow::Result<_> {
            let encoder = if model.is_empty() { None } else { Some(models.open(&model)?) };
            Ok(run::run(&corpus, &themes::Settings::default(), encoder.as_ref(), &Told(told))?)
        };
        let record = tokio::task::spawn_blocking(work).await??;
        progress.at("keep", 0, 0);
        anyhow::ensure!(!progress.should_stop(), "the run was stopped");
        let hash = app.files.put(json::to_json(record.get()).as_bytes()).await?;
        let mut tx = db::begin(&app.db).await?;
        if let Some(newest) =
            store::newest(&mut tx, &consultation.id).await?.filter(|newest| newest.record_hash == hash)
        {
            return Ok(newest.id);
        }
        let made = store::insert(&mut tx, &consultation.id, record.get(), &hash, &app.now()).await?;
        tx.commit().await?;
        Ok(made.id)
    }
}

/// The job's progress, as the engine tells it.
struct Told(Progress);

impl themes::Progress for Told {
    fn at(&self, step: &'static str, done: usize, of: usize) {
        self.0.at(step, done, of);
    }

    fn cancelled(&self) -> bool {
        self.0.should_stop()
    }
}

/// Everything that a run works on. Of several standing files of one name at one roundtable the newest counts.
pub async fn corpus(app: &App, consultation: &Consultation) -> anyhow::Result<Corpus> {
    let roundtables = roundtable::store::of_consultation(&app.db, &consultation.id).await?;
    let mut reports = Vec::new();
    for roundtable in &roundtables {
        reports.extend(newest_of_each_name(report::store::of_roundtable(&app.db, &roundtable.id).await?));
    }
    let read: BTreeSet<String> = reports.iter().map(|one| one.id.clone()).collect();
    let mut statements = statement::store::of_consultation(&app.db, &consultation.id).await?;
    statements.retain(|one| read.contains(&one.passage.report));
    let mut as_they_stand = Vec::with_capacity(reports.len());
    for report in reports {
        let standing = statements.iter().filter(|one| one.passage.report == report.id).cloned().collect::<Vec<_>>();
        let taken_out = statement::store::taken_out_of_report(&app.db, &report.id).await?;
        as_they_stand.push(left::with_decisions(report, &standing, &taken_out));
    }
    // Whom the reports are for is asked of them each time the record is shown (`synthesis_source`); within the record
    // all of it is for one circle of readers, so that here everything counts.
    as_they_stand.iter_mut().for_each(|one| one.readers = Readers::everybody());
    statements.iter_mut().for_each(|one| one.readers = Readers::everybody());
    let organisations = organisation::store::all(&app.db).await?;
    let names: BTreeSet<&String> =
        roundtables.iter().flat_map(|one| &one.hosts).chain([&consultation.convener]).collect();
    let takes_part = |one: &organisation::Organisation| names.iter().any(|name| one.is_called(name));
    Ok(Corpus {
        consultation: consultation.clone(),
        organisations: organisations.into_iter().filter(takes_part).collect(),
        roundtables,
        reports: as_they_stand,
        statements,
        history: history(app, consultation).await?,
    })
}

/// The decisions that are replayed, and the themes whose ids are kept.
async fn history(app: &App, consultation: &Consultation) -> anyhow::Result<History> {
    let decisions = theme::store::log(&app.db, &consultation.id).await?;
    let newest = store::of_consultation(&app.db, &consultation.id).await?.into_iter().next();
    let Some(newest) = newest else { return Ok(History { decisions, themes: Vec::new() }) };
    let kept = store::kept(&app.db, &app.files, &app.records, &newest).await?;
    let record = access::show(&Viewer::Operator, &kept).map(Shown::into_inner);
    let themes = record.iter().flat_map(|record| &record.themes).map(|theme| Before {
        id: theme.id.clone(),
        kind: theme.kind,
        statements: theme.statements.iter().cloned().collect(),
    });
    Ok(History { decisions, themes: themes.collect() })
}

/// The model that the newest synthesis was made with.
pub async fn model_before(app: &App, consultation: &Consultation) -> anyhow::Result<Option<String>> {
    let newest = store::of_consultation(&app.db, &consultation.id).await?.into_iter().next();
    let Some(newest) = newest else { return Ok(None) };
    let kept = store::kept(&app.db, &app.files, &app.records, &newest).await?;
    let record = access::show(&Viewer::Operator, &kept).map(Shown::into_inner);
    Ok(record.and_then(|record| record.manifest.engine.encoder.as_ref().map(|encoder| encoder.name.clone())))
}

/// `reports` come oldest first, and stay in that order.
fn newest_of_each_name(reports: Vec<Report>) -> Vec<Report> {
    let newest: BTreeMap<String, String> = reports.iter().map(|one| (one.file_name.clone(), one.id.clone())).collect();
    reports.into_iter().filter(|one| newest.get(&one.file_name) == Some(&one.id)).collect()
}
