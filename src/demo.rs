//! The demo: a data folder with the consultation of 2008, made by importing its seven report files with
//! the same code that users call.

use crate::access::Shown;
use crate::app::App;
use crate::report::facts::Facts;
use crate::report::import;
use crate::report::rows::Columns;
use crate::synthesis::from_files::FileSummary;
use crate::synthesis::{Corpus, json, run};
use crate::{coalition, consultation, db, organisation, roundtable, synthesis};
use anyhow::Context;

const FACTS: &str = include_str!("../demo/consultation.toml");
const COALITION: &str = include_str!("../demo/coalition.toml");

/// The report files, by the name that the facts give them.
const REPORTS: [(&str, &[u8]); 7] = [
    ("reports/bangkok.docx", include_bytes!("../demo/reports/bangkok.docx")),
    ("reports/ottawa.html", include_bytes!("../demo/reports/ottawa.html")),
    ("reports/buenos-aires.txt", include_bytes!("../demo/reports/buenos-aires.txt")),
    ("reports/kampala.odt", include_bytes!("../demo/reports/kampala.odt")),
    ("reports/south-africa.md", include_bytes!("../demo/reports/south-africa.md")),
    ("reports/paris.pdf", include_bytes!("../demo/reports/paris.pdf")),
    ("reports/accra.docx", include_bytes!("../demo/reports/accra.docx")),
];

/// Prepares the data folder unless the consultation is there already, telling what it does.
pub async fn prepare(app: &App, tell: impl Fn(&str)) -> anyhow::Result<()> {
    let facts = Facts::parse(FACTS)?;
    if consultation::store::by_slug(&app.db, &facts.consultation.slug).await?.is_some() {
        tell("the demo consultation is in this folder already");
        return Ok(());
    }
    let mut corpus = Corpus { organisations: facts.organisations.clone(), ..Corpus::default() };
    let mut tx = db::begin(&app.db).await?;
    let id = consultation::store::insert(&mut tx, &facts.consultation, &app.now()).await?;
    corpus.consultation = consultation::Consultation { id: id.clone(), version: 1, ..facts.consultation.clone() };
    for organisation in &facts.organisations {
        organisation::store::insert_if_new(&mut tx, organisation).await?;
    }
    for of_one in &facts.roundtables {
        let mut made = roundtable::Roundtable { consultation_id: id.clone(), ..of_one.roundtable.clone() };
        made.id = roundtable::store::insert(&mut tx, &made).await?;
        made.version = 1;
        corpus.roundtables.push(made);
    }
    tx.commit().await?;
    for (at, of_one) in facts.roundtables.iter().enumerate() {
        let (name, bytes) = REPORTS
            .iter()
            .find(|(name, _)| *name == of_one.file)
            .with_context(|| format!("the demo has no file {}", of_one.file))?;
        let file_name = name.rsplit('/').next().unwrap_or(name);
        let imported =
            import::import_file(bytes, file_name, &Columns::default(), &corpus.roundtables[at].id, &app.now())?;
        import::keep(app, bytes, &imported).await?;
        let place = corpus.roundtables[at].place().to_owned();
        let summary = FileSummary { roundtables: vec![place], ..FileSummary::of(&imported) };
        tell(&format!("imported {file_name}\n{summary}"));
        corpus.reports.push(imported.report);
        corpus.statements.extend(imported.statements);
    }
    coalition::facts::take_in(app, COALITION).await?;
    tell("looking for themes and writing the global report");
    let record =
        tokio::task::spawn_blocking(move || run::run(&corpus, &themes::Settings::default(), None, &())).await??;
    publish(app, &id, record).await
}

/// Stores the record as the first synthesis, and makes it public.
async fn publish(app: &App, consultation: &str, record: Shown<synthesis::GlobalReport>) -> anyhow::Result<()> {
    let hash = app.files.put(json::to_json(record.get()).as_bytes()).await?;
    let mut tx = db::begin(&app.db).await?;
    let row = synthesis::store::insert(&mut tx, consultation, record.get(), &hash, &app.now()).await?;
    synthesis::store::publish(&mut tx, &row.id, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}
