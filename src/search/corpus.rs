//! What can be found, unit by unit: a report with its statements, a global report with its findings and themes, a
//! document of the library in its languages, and the facts about everything. Each unit has a state that changes with anything in it.

use super::store::{self, State};
use super::{Entry, SearchError, texts};
use crate::access::{self, Readers, Shown, Usable, Use, Viewer};
use crate::app::App;
use crate::article::{self, Edition};
use crate::consultation::{self, Consultation};
use crate::db;
use crate::library::{self, Work};
use crate::organisation::{self, Organisation};
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::statement::{self, Statement};
use crate::synthesis;
use crate::words::short_id;
use fulltext::Text;
use std::collections::BTreeMap;

/// Pages that are found; menu, foot and the words of the home page stand on others.
const FOUND: [article::Kind; 4] =
    [article::Kind::About, article::Kind::News, article::Kind::Topic, article::Kind::Crisis];

/// The unit of consultations, roundtables and organisations.
const ABOUT: &str = "facts";

/// All facts, and the states of all that people said.
pub struct Facts {
    pub consultations: Vec<Consultation>,
    pub roundtables: Vec<Roundtable>,
    pub organisations: Vec<Organisation>,
    states: Vec<State>,
    /// Deposited ones; what shelves itself is found as what it is.
    works: Vec<Work>,
    /// Published pages of the secretariat, without their words.
    articles: Vec<Edition>,
    /// The newest published global report of each consultation.
    published: Vec<synthesis::store::Row>,
}

impl Facts {
    /// All that `viewer` may know of.
    pub async fn read(app: &App, viewer: &Viewer) -> Result<Facts, SearchError> {
        let consultations = consultation::store::all(&app.db).await?;
        let mut published = Vec::new();
        for consultation in &consultations {
            published.extend(synthesis::store::latest_published(&app.db, &consultation.id, viewer).await?);
        }
        Ok(Facts {
            roundtables: roundtable::store::all(&app.db).await?,
            organisations: organisation::store::all(&app.db).await?,
            states: states(app, viewer).await?,
            works: library::store::all(&app.db)
                .await?
                .iter()
                .filter(|work| work.readers.include(viewer))
                .cloned()
                .collect(),
            articles: article::store::published_heads(&app.db, &FOUND)
                .await?
                .iter()
                .filter(|edition| edition.article.readers.include(viewer))
                .cloned()
                .collect(),
            consultations,
            published,
        })
    }

    /// Units and their states.
    pub fn units(&self) -> BTreeMap<String, String> {
        let organisations = db::to_json(&self.organisations);
        let facts = [db::to_json(&self.consultations), db::to_json(&self.roundtables), organisations.clone()].concat();
        let mut units = BTreeMap::from([(ABOUT.to_owned(), short_id(&facts))]);
        for state in self.states.iter().filter(|state| state.withdrawn_at.is_none()) {
            let Some((roundtable, consultation)) = self.of_roundtable(&state.roundtable_id) else { continue };
            let about = [db::to_json(roundtable), db::to_json(consultation), organisations.clone()].concat();
            let state_of = format!("{} {} {} {}", state.standing, state.edits, short_id(&about), state.readers);
            units.insert(format!("report/{}", state.id), state_of);
        }
        for row in &self.published {
            let edits: i64 =
                self.states.iter().filter(|one| self.is_of(one, &row.consultation_id)).map(|one| one.edits).sum();
            units.insert(
                format!("global/{}", row.consultation_id),
                format!("{} {edits} {} {}", row.id, short_id(&facts), row.readers.text()),
            );
        }
        for work in self.works.iter().filter(|work| work.withdrawn.is_none()) {
            // A new revision of a language, or a new title, changes no version of its work.
            let revisions: i64 = work.languages.iter().map(|version| version.newest()).sum();
            let said = |version: &library::LanguageVersion| {
                let read: i64 = version.files.iter().map(|file| file.pages_recognised).sum();
                (version.title.clone(), version.readers.text(), version.withdrawn_to, read)
            };
            let titles: Vec<_> = work.languages.iter().map(said).collect();
            let readers = work.readers.text();
            let state = format!("{} {revisions} {} {readers}", work.version, short_id(&db::to_json(&titles)));
            units.insert(format!("work/{}", work.slug), state);
        }
        for languages in self.articles.chunk_by(|one, other| one.article.id == other.article.id) {
            let editions: Vec<(&str, i64)> = languages.iter().map(|one| (&*one.language, one.number)).collect();
            units.insert(
                format!("article/{}", languages[0].article.slug),
                short_id(&db::to_json(&(editions, languages[0].article.readers.text()))),
            );
        }
        units
    }

    /// A roundtable and its consultation, by the roundtable's id.
    pub fn of_roundtable(&self, id: &str) -> Option<(&Roundtable, &Consultation)> {
        let roundtable = self.roundtables.iter().find(|one| one.id == id)?;
        Some((roundtable, self.consultation(&roundtable.consultation_id)?))
    }

    pub fn consultation(&self, id: &str) -> Option<&Consultation> {
        self.consultations.iter().find(|one| one.id == id)
    }

    fn is_of(&self, state: &State, consultation: &str) -> bool {
        self.of_roundtable(&state.roundtable_id).is_some_and(|(_, own)| own.id == consultation)
    }
}

async fn states(app: &App, viewer: &Viewer) -> sqlx::Result<Vec<State>> {
    let mut states = store::states(&app.db).await?;
    states.retain(|state| Readers::parse(&state.readers).include(viewer));
    Ok(states)
}

/// The texts of a unit, as `viewer` may see them. None when it is gone.
pub async fn texts(app: &App, facts: &Facts, viewer: &Viewer, unit: &str) -> Result<Shown<Vec<Text>>, SearchError> {
    let nothing = || access::public(()).map(|()| Vec::new());
    if unit == ABOUT {
        let all = (facts.consultations.clone(), (facts.roundtables.clone(), facts.organisations.clone()));
        return Ok(access::public(all).map(|_| texts::of_facts(unit, facts)));
    }
    if let Some(id) = unit.strip_prefix("report/") {
        let Some(mut report) = report::store::by_id(&app.db, id).await? else { return Ok(nothing()) };
        let mut said = statement::store::of_report(&app.db, id).await?;
        let readers = std::mem::take(&mut report.readers);
        if !readers.include(viewer) {
            return Ok(nothing());
        }
        // For its readers; but what is withheld is found by nobody, not even at the desk.
        said.iter_mut().for_each(|one| one.readers = Readers::everybody());
        // What is found stands by itself, out of its report; a piece of the report may be in a table or feed too.
        let said: Vec<Statement> = said.iter().map(|one| one.put_to(Use::Site)).collect();
        let for_programs: Vec<Statement> = said.iter().map(|one| one.put_to(Use::Data)).collect();
        let account = report.masked(&for_programs);
        let Some(account) = access::show(&Viewer::Public, &account) else { return Ok(nothing()) };
        let said = access::show_all(&Viewer::Public, &said);
        let imported_at = report.imported_at.clone();
        return Ok(account
            .and(said)
            .map(|(account, said)| texts::of_report(unit, facts, &account, &said, &imported_at))
            .map(|texts| for_readers(texts, &readers)));
    }
    if let Some(row) = facts.published.iter().find(|row| unit == format!("global/{}", row.consultation_id)) {
        let kept = synthesis::store::kept(&app.db, &app.files, &app.records, row).await?;
        let Some(report) = access::show(viewer, &kept) else { return Ok(nothing()) };
        return Ok(report
            .map(|report| texts::of_global_report(unit, facts, row, &report))
            .map(|texts| for_readers(texts, &row.readers)));
    }
    if let Some(work) = work_of(facts, unit) {
        let words = library::store::words(&app.db, work).await?;
        let (Some(shelved), Some(words)) = (access::show(viewer, work), access::show(viewer, &words)) else {
            return Ok(nothing());
        };
        return Ok(shelved
            .and(words)
            .map(|(shelved, words)| texts::of_work(unit, facts, &shelved, &words))
            .map(|texts| for_readers(texts, &work.readers)));
    }
    if let Some(slug) = unit.strip_prefix("article/") {
        let written = article::store::published_one(&app.db, &FOUND, slug).await?;
        let readers = written.first().map(|edition| edition.article.readers.clone()).unwrap_or_default();
        return Ok(access::show_all(viewer, &written)
            .map(|written| texts::of_article(unit, &written))
            .map(|texts| for_readers(texts, &readers)));
    }
    Ok(nothing())
}

/// What is not for everybody says so in the index, and is asked again when it is found.
fn for_readers(mut texts: Vec<Text>, readers: &Readers) -> Vec<Text> {
    if !readers.are_everybody() {
        for text in &mut texts {
            if let Ok(entry) = serde_json::from_str::<Entry>(&text.kept) {
                text.kept = db::to_json(&Entry { readers: readers.text(), ..entry });
            }
        }
    }
    texts
}

/// The document that a unit is of.
fn work_of<'a>(facts: &'a Facts, unit: &str) -> Option<&'a Work> {
    let slug = unit.strip_prefix("work/")?;
    facts.works.iter().find(|work| work.slug == slug)
}
