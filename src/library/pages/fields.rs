//! What is said about a work, as it is typed.

use super::{found, kind_name, languages};
use crate::app::App;
use crate::library::change::{ChangeError, change};
use crate::library::check::Problem;
use crate::library::{Kind, Work};
use crate::region;
use crate::web::form::{Difference, Wrong, differences, lines};
use crate::web::{Frame, Operator, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct Fields {
    pub(super) kind: String,
    pub(super) country: String,
    pub(super) region: String,
    pub(super) published: String,
    pub(super) organisation: String,
    pub(super) hosted_by: String,
    pub(super) original_language: String,
    pub(super) part_of: String,
    pub(super) derived_from: String,
    pub(super) note: String,
    /// One line a language: `en: The title`.
    pub(super) titles: String,
    pub(super) version: i64,
    /// For whom a new work is meant; later that is changed on a page of its own.
    pub(super) readers: String,
}

/// What can be chosen in the form.
pub(super) struct Choices {
    pub(super) kinds: Vec<(String, String)>,
    pub(super) countries: Vec<(String, String)>,
    pub(super) regions: Vec<(String, String)>,
    pub(super) originals: Vec<(String, String)>,
    pub(super) readers: Vec<(String, String)>,
}

impl Choices {
    pub(super) fn of(words: Words, fields: &Fields, readers: Vec<(String, String)>) -> Choices {
        let by_itself = |kind: &Kind| matches!(kind, Kind::RoundtableReport | Kind::GlobalReport);
        let kinds = Kind::ALL.into_iter().filter(|kind| !by_itself(kind));
        let mut countries: Vec<(String, String)> =
            region::countries().iter().map(|one| (one.alpha3.clone(), one.name(words.language()).to_owned())).collect();
        countries.sort_by_key(|(_, name)| crate::words::unaccented(&name.to_lowercase()));
        let regions = region::scheme("coalition").map(|scheme| scheme.regions.as_slice()).unwrap_or_default();
        let regions = regions.iter().map(|one| (one.id.clone(), one.name(words.language()).to_owned()));
        let first = |key: &str| std::iter::once((String::new(), words.say(key)));
        Choices {
            kinds: kinds.map(|kind| (kind.as_str().to_owned(), kind_name(words, kind))).collect(),
            countries: first("library-no-country").chain(countries).collect(),
            regions: first("library-region-of-country").chain(regions).collect(),
            originals: languages(words, words.say("library-original-is-this"), &fields.original_language),
            readers,
        }
    }
}

impl Fields {
    pub(super) fn of(work: &Work) -> Fields {
        Fields {
            kind: work.kind.as_str().to_owned(),
            country: work.country.clone(),
            region: work.region.clone().unwrap_or_default(),
            published: work.published.clone(),
            organisation: work.organisation.clone(),
            hosted_by: work.hosted_by.join("\n"),
            original_language: work.original_language.clone(),
            part_of: work.part_of.join("\n"),
            derived_from: work.derived_from.join("\n"),
            note: work.note.clone(),
            titles: work
                .languages
                .iter()
                .map(|version| format!("{}: {}", version.language, version.title))
                .collect::<Vec<_>>()
                .join("\n"),
            version: work.version,
            readers: String::new(),
        }
    }

    /// What was typed, onto what is not typed here.
    pub(super) fn read(&self, onto: Work) -> Work {
        let text = |typed: &str| typed.trim().to_owned();
        let mut titled = onto.languages.clone();
        for line in lines(&self.titles) {
            let Some((tag, title)) = line.split_once(':') else { continue };
            if let Some(version) = titled.iter_mut().find(|version| version.language == tag.trim()) {
                version.title = text(title);
            }
        }
        let region = text(&self.region);
        Work {
            kind: Kind::parse(&self.kind).unwrap_or_default(),
            country: text(&self.country),
            region: Some(region).filter(|id| !id.is_empty()),
            published: text(&self.published),
            organisation: text(&self.organisation),
            hosted_by: lines(&self.hosted_by),
            original_language: match text(&self.original_language) {
                none if none.is_empty() => onto.original_language.clone(),
                tag => tag,
            },
            part_of: lines(&self.part_of).iter().map(|line| slug_of(line)).collect(),
            derived_from: lines(&self.derived_from).iter().map(|line| slug_of(line)).collect(),
            note: text(&self.note),
            languages: titled,
            version: self.version,
            ..onto
        }
    }

    fn differ(&self, stored: &Fields, sent: &Fields, words: Words) -> Vec<Difference> {
        differences([
            (words.say("library-kind"), stored.kind.clone(), sent.kind.clone()),
            (words.say("desk-country"), stored.country.clone(), sent.country.clone()),
            (words.say("desk-region"), stored.region.clone(), sent.region.clone()),
            (words.say("library-published"), stored.published.clone(), sent.published.clone()),
            (words.say("library-organisation"), stored.organisation.clone(), sent.organisation.clone()),
            (words.say("library-hosted-by"), stored.hosted_by.clone(), sent.hosted_by.clone()),
            (words.say("library-original"), stored.original_language.clone(), sent.original_language.clone()),
            (words.say("library-part-of"), stored.part_of.clone(), sent.part_of.clone()),
            (words.say("library-derived-from"), stored.derived_from.clone(), sent.derived_from.clone()),
            (words.say("library-note"), stored.note.clone(), sent.note.clone()),
            (words.say("library-titles"), stored.titles.clone(), sent.titles.clone()),
        ])
    }
}

/// The last step of a pasted address, or the slug itself.
fn slug_of(line: &str) -> String {
    let path = line.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Each problem, at its field.
pub(super) fn said(words: Words, problems: &[Problem]) -> Wrong {
    let mut wrong = Wrong::default();
    for problem in problems {
        let with = |key: &str, text: &str| words.say_with(key, &[("text", text.into())]);
        match problem {
            Problem::NoTitle => {
                wrong.set("title", words.say("desk-no-title"));
                wrong.set("titles", words.say("desk-no-title"));
            }
            Problem::NotADate(text) => wrong.set("published", with("desk-not-a-date", text)),
            Problem::NotALanguage(text) => wrong.set("original_language", with("desk-not-a-language", text)),
            Problem::NoSuchCountry(text) => wrong.set("country", with("desk-no-such-country", text)),
            Problem::NoSuchRegion(text) => wrong.set("region", with("desk-no-such-region", text)),
            Problem::NoSuchWhole(text) => wrong.set("part_of", with("library-no-such-work", text)),
            Problem::NoSuchSource(text) => wrong.set("derived_from", with("library-no-such-work", text)),
            Problem::ShelvedByItself => wrong.set("kind", words.say("library-shelved-by-itself")),
        }
    }
    wrong
}

#[derive(Template)]
#[template(path = "library/pages/change.html")]
struct ChangePage {
    frame: Frame,
    title: String,
    back: String,
    fields: Fields,
    choices: Choices,
    wrong: Wrong,
    conflict: Option<Vec<Difference>>,
}

fn page(operator: &Operator, work: &Work, fields: Fields) -> ChangePage {
    ChangePage {
        frame: operator.frame(),
        title: work.title().to_owned(),
        back: work.desk(),
        choices: Choices::of(operator.words, &fields, Vec::new()),
        fields,
        wrong: Wrong::default(),
        conflict: None,
    }
}

/// `GET /desk/library/{slug}/change`
pub(super) async fn edit(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    let fields = Fields::of(&work);
    Ok(html(&page(&operator, &work, fields)))
}

/// `POST /desk/library/{slug}/change`: change it, then show its desk.
pub(super) async fn change_work(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let stored = found(&app, &slug).await?;
    let wanted = fields.read(stored.clone());
    match change(&app, &operator.by, &wanted).await {
        Ok(()) => Ok(Redirect::to(&operator.link(&stored.desk())).into_response()),
        Err(ChangeError::Wrong(problems)) => {
            let again = ChangePage { wrong: said(operator.words, &problems), ..page(&operator, &stored, fields) };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
        Err(ChangeError::ChangedSince(now)) => {
            let sent = Fields::of(&wanted);
            let conflict = Some(fields.differ(&Fields::of(&now), &sent, operator.words));
            let fields = Fields { version: now.version, ..fields };
            let again = ChangePage { conflict, ..page(&operator, &now, fields) };
            Ok((StatusCode::CONFLICT, html(&again)).into_response())
        }
        Err(ChangeError::Gone) => Err(PageError::NotFound),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}
