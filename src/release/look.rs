//! What a second person has to look at before everybody may read something.

use super::exposure::{self, Found, Known, What};
use super::{Release, Sort, store};
use crate::access::{self, Readers, Viewer};
use crate::app::App;
use crate::consent::background;
use crate::words::Language;
use crate::{article, library, organisation, region, report, roundtable, statement, synthesis};
use std::collections::BTreeSet;

/// A question that has to be answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    pub key: String,
    pub about: About,
    /// Why it may stand; `None` while nobody has said.
    pub reason: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum About {
    Found(Found),
    /// Whether somebody can be recognised in pictures.
    Pictures,
    /// Whether what the file itself says of people and machines is gone: this was cleaned out.
    FileData(Vec<String>),
    /// One person alone came from this country (ISO 3166-1 alpha-3), and the text names it.
    Lone(String),
}

impl About {
    /// The word in tables, and what tells it from others of the kind.
    fn key(&self) -> (&'static str, String) {
        match self {
            About::Found(found) => (found.what.as_str(), found.words.to_lowercase()),
            About::Pictures => ("pictures", String::new()),
            About::FileData(cleaned) => ("file-data", cleaned.join(" ")),
            About::Lone(country) => ("lone", country.clone()),
        }
    }
}

/// Everything about one release that somebody has to see.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Look {
    /// People, and ways to them. Each is taken out of the text, or said why it may stand.
    pub questions: Vec<Question>,
    /// Places and organisations: to be read, not to be answered one by one.
    pub named: Vec<Found>,
    /// What was cleaned out of files, for the record.
    pub cleaned: Vec<library::Unsealed>,
}

impl Look {
    pub fn is_answered(&self) -> bool {
        self.questions.iter().all(|question| question.reason.is_some())
    }
}

/// What would come before everybody's eyes. Empty for a release that is for fewer.
pub async fn look(app: &App, release: &Release) -> anyhow::Result<Look> {
    if !release.wanted.are_everybody() {
        return Ok(Look::default());
    }
    let known = known(app).await?;
    let Texts { text, has_pictures, cleaned } = texts(app, release).await?;
    let (asked, named): (Vec<Found>, Vec<Found>) = exposure::find(&text, &known)
        .into_iter()
        .partition(|found| !matches!(found.what, What::Place | What::Organisation));
    let answers = store::answers(&app.db, &release.id).await?;
    let question = |about: About| {
        let (what, words) = about.key();
        let key = crate::words::short_id(&format!("{} {what} {words}", release.id));
        let reason = answers.get(&key).cloned();
        Question { key, about, reason }
    };
    let lone = lone(app, release, &text).await?;
    let removed: Vec<String> =
        cleaned.iter().flat_map(|file| &file.removed).flat_map(|removed| removed.examples.clone()).collect();
    let pictures = has_pictures.then_some(About::Pictures);
    let file_data = (!removed.is_empty()).then_some(About::FileData(removed));
    let asked = asked.into_iter().map(About::Found).chain(lone.into_iter().map(About::Lone));
    let questions = asked.chain(pictures).chain(file_data).map(question).collect();
    Ok(Look { questions, named, cleaned })
}

/// Countries that the text names, and that one person alone came from: to one of the roundtables that it is about.
async fn lone(app: &App, release: &Release, text: &str) -> anyhow::Result<Vec<String>> {
    let held = match release.sort {
        Sort::Report => report::store::by_id(&app.db, &release.about).await?.map(|one| vec![one.roundtable_id]),
        Sort::Synthesis => match synthesis::store::by_id(&app.db, &release.about).await? {
            Some(row) => {
                let all = roundtable::store::of_consultation(&app.db, &row.consultation_id).await?;
                Some(all.into_iter().map(|one| one.id).collect())
            }
            None => None,
        },
        Sort::Work | Sort::LanguageVersion | Sort::Article => None,
    };
    let mut lone = BTreeSet::new();
    for id in held.unwrap_or_default() {
        let came = background::countries(app, &id).await?;
        lone.extend(came.into_iter().filter(|(_, people)| *people == 1).map(|(country, _)| country));
    }
    let text = text.to_lowercase();
    let is_named = |code: &String| {
        let names = region::country(code)
            .into_iter()
            .flat_map(|country| Language::all().map(move |language| country.name(language.tag()).to_lowercase()));
        names.into_iter().any(|name| text.contains(&name))
    };
    Ok(lone.into_iter().filter(is_named).collect())
}

async fn known(app: &App) -> sqlx::Result<Known> {
    let organisations = organisation::store::all(&app.db).await?;
    let held = roundtable::store::all(&app.db).await?;
    Ok(Known {
        organisations: organisations.into_iter().flat_map(|one| one.aliases.into_iter().chain([one.name])).collect(),
        places: held.into_iter().map(|held| held.city).filter(|city| !city.is_empty()).collect(),
    })
}

#[derive(Default)]
struct Texts {
    /// All that everybody would read, one below the other.
    text: String,
    has_pictures: bool,
    cleaned: Vec<library::Unsealed>,
}

impl Texts {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push_str("\n\n");
    }
}

/// Texts as everybody would get them: what is withheld is masked already.
async fn texts(app: &App, release: &Release) -> anyhow::Result<Texts> {
    let mut texts = Texts::default();
    let db = &app.db;
    match release.sort {
        Sort::Work | Sort::LanguageVersion => {
            let work = match release.sort {
                Sort::Work => library::store::by_id(db, &release.about).await?,
                _ => library::store::with_version(db, &release.about).await?,
            };
            let Some(work) = work else { return Ok(texts) };
            let wanted = |id: &str| release.sort == Sort::Work || id == release.about;
            texts.add(&work.organisation);
            texts.add(&work.note);
            let words = library::store::words(db, &work).await?;
            let words = access::show(&Viewer::Operator, &words).map(access::Shown::into_inner).unwrap_or_default();
            for version in work.languages.iter().filter(|version| wanted(&version.id)) {
                texts.add(&version.title);
                words.iter().filter(|(tag, _)| *tag == version.language).for_each(|(_, text)| texts.add(text));
                let newest = version.files.iter().filter(|file| file.revision == version.newest());
                for file in newest {
                    texts.has_pictures |= !matches!(file.format, reading::Format::Text | reading::Format::Csv);
                    let sealed = access::show(&Viewer::Operator, &library::SealedFile(file));
                    texts.cleaned.extend(sealed.map(access::Shown::into_inner));
                }
            }
        }
        Sort::Article => {
            let Some(article) = article::store::by_id(db, &release.about).await? else { return Ok(texts) };
            let published = article::store::published(db, &[article.kind]).await?;
            for written in access::show_all(&Viewer::Operator, &published).into_inner() {
                if written.slug == article.slug {
                    texts.add(&written.text.title);
                    texts.add(&written.text.body);
                    texts.add(&written.text.whose);
                }
            }
        }
        Sort::Report => {
            let Some(mut report) = report::store::by_id(db, &release.about).await? else { return Ok(texts) };
            report.readers = Readers::everybody();
            let said = statement::store::of_report(db, &report.id).await?;
            if let Some(account) = access::show(&Viewer::Public, &report.masked(&said)) {
                texts.add(&account.get().title);
                texts.add(&account.get().text);
            }
        }
        Sort::Synthesis => {
            let Some(row) = synthesis::store::by_id(db, &release.about).await? else { return Ok(texts) };
            let kept = synthesis::store::kept(db, &app.files, &app.records, &row).await?;
            if let Some(record) = access::show(&Viewer::Operator, &kept) {
                for said in record.get().statements.iter().filter_map(|one| one.text.as_ref()) {
                    texts.add(said);
                }
            }
        }
    }
    Ok(texts)
}

/// Says why something may stand. `false` when it is not asked, or not any more.
pub async fn answer(
    app: &App,
    by: &crate::member::Operator,
    release: &Release,
    key: &str,
    reason: &str,
) -> anyhow::Result<bool> {
    let reason = reason.trim();
    let look = look(app, release).await?;
    let Some(question) = look.questions.iter().find(|question| question.key == key) else { return Ok(false) };
    if reason.is_empty() || !release.waits() {
        return Ok(false);
    }
    let (what, _) = question.about.key();
    let mut tx = crate::db::begin(&app.db).await?;
    store::put_answer(&mut tx, &release.id, key, what, reason, by.account(), &app.now()).await?;
    tx.commit().await?;
    Ok(true)
}
