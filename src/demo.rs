//! The demo: a data folder with the consultation of 2008, made by importing its seven report files with
//! the same code that users call, and published by two persons.

use crate::access::{Audience, Readers, Role, Shown};
use crate::app::App;
use crate::member::{Operator, account, people};
use crate::release::{self, Release, Sort};
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
    let two = Two::arrive(app).await?;
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
        let mut imported =
            import::import_file(bytes, file_name, &Columns::default(), &corpus.roundtables[at].id, &app.now())?;
        imported.report.readers = Readers::of(Audience::Sealed);
        import::keep(app, bytes, &imported).await?;
        two.open(app, Sort::Report, &imported.report.id).await?;
        imported.report.readers = Readers::everybody();
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
    publish(app, &two, &id, record).await?;
    two.leave(app).await?;
    Ok(())
}

/// Stores the record as the first synthesis, and makes it public.
async fn publish(
    app: &App,
    two: &Two,
    consultation: &str,
    record: Shown<synthesis::GlobalReport>,
) -> anyhow::Result<()> {
    let hash = app.files.put(json::to_json(record.get()).as_bytes()).await?;
    let mut tx = db::begin(&app.db).await?;
    let row = synthesis::store::insert(&mut tx, consultation, record.get(), &hash, &app.now()).await?;
    tx.commit().await?;
    synthesis::publish::publish(app, &two.first, &row).await?;
    two.open(app, Sort::Synthesis, &row.id).await
}

/// Why what would expose somebody may stand: the demo's own texts name nobody.
const REASON: &str = "Written for the demo: it names no person, and nobody took part in it.";

/// Two persons of a secretariat who publish the demo, and leave when it is done: nobody can sign in as them.
struct Two {
    first: Operator,
    second: Operator,
}

impl Two {
    async fn arrive(app: &App) -> anyhow::Result<Two> {
        let mut people = Vec::new();
        for _ in 0..2 {
            let mut tx = db::begin(&app.db).await?;
            let id = account::create(&mut tx, "en").await?;
            account::grant(&mut tx, &Operator::at_the_machine(), &id, &Role::Secretariat).await?;
            tx.commit().await?;
            people.extend(Operator::of_account(app, &id).await?);
        }
        let (second, first) = (people.pop(), people.pop());
        let (first, second) = first.zip(second).context("two persons")?;
        Ok(Two { first, second })
    }

    /// The first asks that everybody may read it, the second looks through what would be read, and grants it.
    async fn open(&self, app: &App, sort: Sort, id: &str) -> anyhow::Result<()> {
        let thing = release::thing(&app.db, sort, id).await?.context("it was just made")?;
        if thing.readers.are_everybody() {
            return Ok(());
        }
        release::ask::ask(app, &self.first, &thing, &Readers::everybody(), REASON).await?;
        let asked = release::store::of_thing(&app.db, sort, id).await?;
        let asked = asked.into_iter().find(Release::waits).context("it was just asked for")?;
        for question in release::look::look(app, &asked).await?.questions {
            release::look::answer(app, &self.second, &asked, &question.key, REASON).await?;
        }
        Ok(release::grant::grant(app, &self.second, &asked.id).await?)
    }

    async fn leave(self, app: &App) -> anyhow::Result<()> {
        let mut tx = db::begin(&app.db).await?;
        for one in [&self.first, &self.second] {
            people::store::close(&mut tx, one.account(), &app.now()).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
