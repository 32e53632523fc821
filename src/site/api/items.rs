//! Consultations, roundtables, organisations, regions.

use super::answer::{Problem, Program, item, page};
use crate::access::Shown;
use crate::app::App;
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::region::{self, Region, Scheme};
use crate::roundtable::Roundtable;
use crate::site::catalogue::{self, Catalogue};
use crate::site::region::lies_in;
use crate::web::OrNotFound;
use crate::words::Language;
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Map, Value, json};

type Items = Vec<(String, Value)>;

/// Reads the catalogue and makes one page out of what `items` takes from it.
async fn listed(
    app: &App,
    program: &Program,
    collection: &str,
    known: &[&str],
    items: impl FnOnce(&Catalogue, &super::cursor::Asked) -> Items,
) -> Result<Response, Problem> {
    let asked = program.asked(collection, known)?;
    let items: Shown<Items> = catalogue::read(app).await?.map(|catalogue| items(&catalogue, &asked));
    Ok(page(items, &asked, collection, program))
}

/// Reads the catalogue and answers with what `of` finds in it.
async fn found(
    app: &App,
    program: &Program,
    of: impl FnOnce(&Catalogue) -> Option<Value>,
) -> Result<Response, Problem> {
    program.asked("", &[])?;
    Ok(item(catalogue::read(app).await?.try_map(|catalogue| of(&catalogue).or_not_found())?, program))
}

/// `GET /api/consultations`
pub async fn consultations(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    listed(&app, &program, "consultations", &[], |catalogue, _| {
        let all = catalogue.consultations.iter();
        all.map(|one| (one.slug.clone(), consultation_as_json(catalogue, one, &program))).collect()
    })
    .await
}

/// `GET /api/consultations/{slug}`
pub async fn consultation(
    State(app): State<App>,
    program: Program,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    found(&app, &program, |catalogue| {
        let one = catalogue.consultations.iter().find(|one| one.slug == slug)?;
        Some(consultation_as_json(catalogue, one, &program))
    })
    .await
}

fn consultation_as_json(catalogue: &Catalogue, one: &Consultation, program: &Program) -> Value {
    let held = catalogue.roundtables.iter().filter(|held| held.consultation_id == one.id);
    json!({
        "slug": one.slug,
        "title": one.title,
        "short_title": one.short_title,
        "topic": one.topic,
        "convener": one.convener,
        "starts": filled(&one.starts),
        "ends": filled(&one.ends),
        "languages": one.languages,
        "goals": one.goals,
        "questions": one.questions,
        "attribution_rule": one.attribution_rule,
        "roundtables": held.map(|held| held.slug.as_str()).collect::<Vec<_>>(),
        "notice": one.notice,
        "changed_at": catalogue.changed_at(&one.id),
        "address": program.whole(&one.address()),
    })
}

/// `GET /api/roundtables`
pub async fn roundtables(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    listed(&app, &program, "roundtables", &["consultation", "country", "region", "language"], |catalogue, asked| {
        let wanted = catalogue.roundtables.iter().filter(|one| {
            let consultation = catalogue.consultation(&one.consultation_id).map_or("", |other| &other.slug);
            asked.wants("consultation", consultation)
                && asked.wants("country", &one.country)
                && asked.wants("region", one.coalition_region().unwrap_or_default())
                && asked.wants("language", &one.language)
        });
        wanted.map(|one| (one.slug.clone(), roundtable_as_json(catalogue, one, &program))).collect()
    })
    .await
}

/// `GET /api/roundtables/{slug}`
pub async fn roundtable(
    State(app): State<App>,
    program: Program,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    found(&app, &program, |catalogue| {
        let one = catalogue.roundtables.iter().find(|one| one.slug == slug)?;
        Some(roundtable_as_json(catalogue, one, &program))
    })
    .await
}

fn roundtable_as_json(catalogue: &Catalogue, one: &Roundtable, program: &Program) -> Value {
    let consultation = catalogue.consultation(&one.consultation_id);
    let (start, end) = one.days.ends();
    json!({
        "slug": one.slug,
        "title": one.title,
        "consultation": consultation.map(|one| one.slug.as_str()),
        "position": one.position,
        "city": filled(&one.city),
        "city_inferred": one.city_inferred,
        "country": filled(&one.country),
        "region": one.coalition_region(),
        "start": filled(start),
        "end": filled(end),
        "days_note": one.days_note,
        "language": filled(&one.language),
        "hosts": one.hosts,
        "facts": one.facts,
        "unknown": one.unknown,
        "notice": consultation.map_or("", |one| one.notice.as_str()),
        "changed_at": catalogue.changed_at(&one.id),
        "address": program.whole(&one.address()),
    })
}

/// `GET /api/organisations`
pub async fn organisations(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    listed(&app, &program, "organisations", &["country"], |catalogue, asked| {
        let wanted = catalogue.organisations.iter().filter(|one| asked.wants("country", &one.country));
        wanted.map(|one| (one.slug.clone(), organisation_as_json(catalogue, one, &program))).collect()
    })
    .await
}

/// `GET /api/organisations/{slug}`
pub async fn organisation(
    State(app): State<App>,
    program: Program,
    Path(slug): Path<String>,
) -> Result<Response, Problem> {
    found(&app, &program, |catalogue| {
        let one = catalogue.organisations.iter().find(|one| one.slug == slug)?;
        Some(organisation_as_json(catalogue, one, &program))
    })
    .await
}

fn organisation_as_json(catalogue: &Catalogue, one: &Organisation, program: &Program) -> Value {
    let hosted = catalogue.roundtables.iter().filter(|held| held.hosts.iter().any(|host| one.is_called(host)));
    json!({
        "slug": one.slug,
        "name": one.name,
        "aliases": one.aliases,
        "country": filled(&one.country),
        "kind": one.kind,
        "note": one.note,
        "hosted": hosted.map(|held| held.slug.as_str()).collect::<Vec<_>>(),
        "changed_at": catalogue.changed_at(&one.id),
        "address": program.whole(&one.address()),
    })
}

/// `GET /api/regions`
pub async fn regions(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    listed(&app, &program, "regions", &["scheme", "country"], |catalogue, asked| {
        let mut items = Items::new();
        for scheme in region::schemes().iter().filter(|scheme| asked.wants("scheme", &scheme.id)) {
            let country = asked.filter("country").to_ascii_uppercase();
            let wanted = scheme.regions.iter().filter(|one| country.is_empty() || one.members.contains(&country));
            items
                .extend(wanted.map(|one| {
                    (format!("{}/{}", scheme.id, one.id), region_as_json(catalogue, scheme, one, &program))
                }));
        }
        items
    })
    .await
}

/// `GET /api/regions/{scheme}/{region}`
pub async fn region(
    State(app): State<App>,
    program: Program,
    Path((scheme, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    found(&app, &program, |catalogue| {
        let scheme = region::scheme(&scheme)?;
        Some(region_as_json(catalogue, scheme, scheme.region(&id)?, &program))
    })
    .await
}

fn region_as_json(catalogue: &Catalogue, scheme: &Scheme, one: &Region, program: &Program) -> Value {
    let names: Map<String, Value> =
        Language::all().map(|language| (language.tag().to_owned(), one.name(language.tag()).into())).collect();
    let held = catalogue.roundtables.iter().filter(|held| lies_in(scheme, one, held));
    json!({
        "id": format!("{}/{}", scheme.id, one.id),
        "scheme": scheme.id,
        "names": names,
        "parent": one.parent.as_ref().map(|parent| format!("{}/{parent}", scheme.id)),
        "countries": one.members,
        "note": one.note,
        "roundtables": held.map(|held| held.slug.as_str()).collect::<Vec<_>>(),
        "address": program.whole(&format!("/regions/{}/{}", scheme.id, one.id)),
    })
}

/// `null` for what is not known.
pub fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
