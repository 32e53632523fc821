//! The forms of a roundtable.

use super::add::{AddError, add, next_position};
use super::change::{ChangeError, change};
use super::check::Problem;
use super::{Days, Roundtable, store};
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::region;
use crate::web::form::{Difference, Wrong, differences, lines};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::{OFFERED, Words};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/consultations/{slug}/new-roundtable", get(new).post(create_roundtable))
        .route("/desk/roundtables/{slug}/change", get(edit).post(change_roundtable))
}

/// A roundtable as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Fields {
    title: String,
    city: String,
    country: String,
    region: String,
    days: String,
    days_note: String,
    language: String,
    hosts: String,
    position: String,
    version: i64,
}

#[derive(Template)]
#[template(path = "roundtable/form.html")]
struct FormPage {
    frame: Frame,
    heading: String,
    of: String,
    back: String,
    fields: Fields,
    /// Code and name, an empty code first.
    countries: Vec<(String, String)>,
    regions: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    wrong: Wrong,
    /// What somebody else has changed meanwhile; `None` when nobody has.
    conflict: Option<Vec<Difference>>,
}

/// `GET /desk/consultations/{slug}/new-roundtable`
async fn new(State(app): State<App>, operator: Operator, Path(slug): Path<String>) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let position = next_position(&app.db, &consultation.id).await?.to_string();
    Ok(html(&page(&operator, &consultation, None, Fields { position, ..Fields::default() })))
}

/// `POST /desk/consultations/{slug}/new-roundtable`: add it, then show the desk of its consultation.
async fn create_roundtable(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let blank = Roundtable { consultation_id: consultation.id.clone(), ..Roundtable::default() };
    let (wanted, mut wrong) = fields.read(blank, operator.words);
    if wrong.is_empty() {
        match add(&app, &operator.by, wanted).await {
            Ok(_) => return Ok(Redirect::to(&operator.link(&consultation.desk())).into_response()),
            Err(AddError::Wrong(problems)) => say(&mut wrong, operator.words, &problems),
            Err(AddError::NameTaken) => wrong.set("city", operator.words.say("desk-name-taken")),
            Err(AddError::NoConsultation) => return Err(PageError::NotFound),
            Err(AddError::Store(error)) => return Err(error.into()),
        }
    }
    let again = FormPage { wrong, ..page(&operator, &consultation, None, fields) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

/// `GET /desk/roundtables/{slug}/change`
async fn edit(State(app): State<App>, operator: Operator, Path(slug): Path<String>) -> Result<Response, PageError> {
    let (stored, consultation) = found(&app, &slug).await?;
    let fields = Fields::of(&stored);
    Ok(html(&page(&operator, &consultation, Some(&stored), fields)))
}

/// `POST /desk/roundtables/{slug}/change`: change it, then show its desk.
async fn change_roundtable(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let (stored, consultation) = found(&app, &slug).await?;
    let (wanted, mut wrong) = fields.read(stored.clone(), operator.words);
    if wrong.is_empty() {
        match change(&app, &operator.by, &wanted).await {
            Ok(()) => return Ok(Redirect::to(&operator.link(&stored.desk())).into_response()),
            Err(ChangeError::Wrong(problems)) => say(&mut wrong, operator.words, &problems),
            Err(ChangeError::ChangedSince(now)) => {
                let conflict = Some(fields.differ(&Fields::of(&now), operator.words));
                let fields = Fields { version: now.version, ..fields };
                let again = FormPage { conflict, ..page(&operator, &consultation, Some(&now), fields) };
                return Ok((StatusCode::CONFLICT, html(&again)).into_response());
            }
            Err(ChangeError::Gone) => return Err(PageError::NotFound),
            Err(ChangeError::Store(error)) => return Err(error.into()),
        }
    }
    let again = FormPage { wrong, ..page(&operator, &consultation, Some(&stored), fields) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

async fn found(app: &App, slug: &str) -> Result<(Roundtable, Consultation), PageError> {
    let roundtable = store::by_slug(&app.db, slug).await?.or_not_found()?;
    let consultation = consultation::store::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    Ok((roundtable, consultation))
}

fn page(operator: &Operator, consultation: &Consultation, of: Option<&Roundtable>, fields: Fields) -> FormPage {
    let words = operator.words;
    FormPage {
        frame: operator.frame(),
        heading: words.say(if of.is_some() { "desk-change-roundtable" } else { "desk-new-roundtable" }),
        of: of.map_or(&consultation.title, |one| &one.title).clone(),
        back: of.map_or_else(|| consultation.desk(), Roundtable::desk),
        countries: countries(words),
        regions: regions(words),
        languages: languages(words, &fields.language),
        fields,
        wrong: Wrong::default(),
        conflict: None,
    }
}

/// All countries by name, the unknown one first.
fn countries(words: Words) -> Vec<(String, String)> {
    let named = region::countries().iter().map(|one| (one.alpha3.clone(), one.name(words.language()).to_owned()));
    by_name(words.say("desk-not-known"), named)
}

/// The regions of the coalition's scheme; none chosen means the country's.
fn regions(words: Words) -> Vec<(String, String)> {
    let regions = region::scheme("coalition").map(|scheme| scheme.regions.as_slice()).unwrap_or_default();
    let named = regions.iter().map(|one| (one.id.clone(), one.name(words.language()).to_owned()));
    [(String::new(), words.say("desk-region-of-country"))].into_iter().chain(named).collect()
}

/// The languages offered and the one that is there, the unknown one first.
fn languages(words: Words, own: &str) -> Vec<(String, String)> {
    let own = Some(own).filter(|own| !own.is_empty() && !OFFERED.contains(own));
    let tags = OFFERED.into_iter().filter(|tag| *tag != "und").chain(own);
    by_name(words.say("desk-not-known"), tags.map(|tag| (tag.to_owned(), words.language_name(tag))))
}

fn by_name(none: String, named: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> = named.collect();
    named.sort_by_key(|(_, name)| crate::words::unaccented(name).to_lowercase());
    named.insert(0, (String::new(), none));
    named
}

impl Fields {
    fn of(roundtable: &Roundtable) -> Fields {
        Fields {
            title: roundtable.title.clone(),
            city: roundtable.city.clone(),
            country: roundtable.country.clone(),
            region: roundtable.region.clone().unwrap_or_default(),
            days: roundtable.days.as_str().to_owned(),
            days_note: roundtable.days_note.clone(),
            language: roundtable.language.clone(),
            hosts: roundtable.hosts.join("\n"),
            position: roundtable.position.to_string(),
            version: roundtable.version,
        }
    }

    /// What was typed, onto what is not typed here; and what is no day and no number.
    fn read(&self, onto: Roundtable, words: Words) -> (Roundtable, Wrong) {
        let mut wrong = Wrong::default();
        let text = |typed: &str| typed.trim().to_owned();
        let days = Days::parse(&self.days).unwrap_or_else(|error| {
            wrong.set("days", words.say_with("desk-not-days", &[("text", error.0.into())]));
            onto.days.clone()
        });
        let position = self.position.trim().parse().unwrap_or_else(|_| {
            wrong.set("position", words.say("desk-no-position"));
            onto.position
        });
        let city = text(&self.city);
        let roundtable = Roundtable {
            title: text(&self.title),
            // What was inferred stays inferred until somebody writes another city.
            city_inferred: onto.city_inferred && city == onto.city,
            city,
            country: text(&self.country),
            region: Some(text(&self.region)).filter(|region| !region.is_empty()),
            days,
            days_note: text(&self.days_note),
            language: text(&self.language),
            hosts: lines(&self.hosts),
            position,
            version: self.version,
            ..onto
        };
        (roundtable, wrong)
    }

    fn differ(&self, stored: &Fields, words: Words) -> Vec<Difference> {
        let country =
            |code: &str| region::country(code).map_or_else(String::new, |one| one.name(words.language()).to_owned());
        let own_region = |id: &str| {
            region::region("coalition", id).map_or_else(String::new, |one| one.name(words.language()).to_owned())
        };
        let language = |tag: &str| if tag.is_empty() { String::new() } else { words.language_name(tag) };
        let hosts = |hosts: &str| lines(hosts).join("\n");
        differences([
            (words.say("desk-title"), stored.title.clone(), self.title.trim().to_owned()),
            (words.say("desk-city"), stored.city.clone(), self.city.trim().to_owned()),
            (words.say("desk-country"), country(&stored.country), country(&self.country)),
            (words.say("desk-region"), own_region(&stored.region), own_region(&self.region)),
            (words.say("desk-days"), stored.days.clone(), self.days.trim().to_owned()),
            (words.say("desk-days-note"), stored.days_note.clone(), self.days_note.trim().to_owned()),
            (words.say("desk-language"), language(&stored.language), language(&self.language)),
            (words.say("desk-hosts"), hosts(&stored.hosts), hosts(&self.hosts)),
            (words.say("desk-position"), stored.position.clone(), self.position.trim().to_owned()),
        ])
    }
}

/// Each problem, at its field.
fn say(wrong: &mut Wrong, words: Words, problems: &[Problem]) {
    for problem in problems {
        match problem {
            Problem::NoTitle => wrong.set("title", words.say("desk-no-title")),
            Problem::NoSuchCountry(text) => {
                wrong.set("country", words.say_with("desk-no-such-country", &[("text", text.into())]))
            }
            Problem::NoSuchRegion(text) => {
                wrong.set("region", words.say_with("desk-no-such-region", &[("text", text.into())]))
            }
            Problem::NotALanguage(text) => {
                wrong.set("language", words.say_with("desk-not-a-language", &[("text", text.into())]))
            }
            Problem::NoPlaceInOrder => wrong.set("position", words.say("desk-no-position")),
        }
    }
}
