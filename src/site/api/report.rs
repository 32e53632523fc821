//! Reports of roundtables, and global reports.

use super::answer::{Problem, Program, item, page};
use crate::access::{self, Usable, Use};
use crate::app::App;
use crate::report::{Version, store as reports};
use crate::site::catalogue::{self, Catalogue, Sort, Thing};
use crate::site::report::address;
use crate::statement::store as statements;
use crate::web::{OrNotFound, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};

/// `GET /api/reports`: versions that stand, without their text.
pub async fn all(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    let asked = program.asked("reports", &["roundtable", "language"])?;
    let items = catalogue::read(&app).await?.map(|catalogue| {
        let wanted = catalogue.versions.iter().filter(|one| {
            let roundtable = catalogue.roundtable(&one.roundtable_id).map_or("", |held| &held.slug);
            one.withdrawn_at.is_none()
                && asked.wants("roundtable", roundtable)
                && asked.wants("language", &one.language)
        });
        wanted.map(|one| (one.id.clone(), as_json(&catalogue, one, &program))).collect()
    });
    Ok(page(items, &asked, "reports", &program))
}

/// `GET /api/reports/{id}`: one version with its text, withdrawn or not; withheld words are masked byte for byte.
pub async fn one(State(app): State<App>, program: Program, Path(id): Path<String>) -> Result<Response, Problem> {
    program.asked("", &[])?;
    let report = reports::by_id(&app.db, &id).await?.or_not_found()?;
    let said = statements::of_report(&app.db, &report.id).await?;
    let said: Vec<_> = said.iter().map(|one| one.put_to(Use::Data)).collect();
    let account = access::show(&program.reader.viewer, &report.masked(&said)).or_not_found()?;
    let whole = catalogue::read(&app).await?.and(account).try_map(|(catalogue, account)| {
        let version = catalogue.versions.iter().find(|one| one.id == account.id).or_not_found()?;
        let mut whole = as_json(&catalogue, version, &program);
        let span = |span: &std::ops::Range<usize>| json!({ "start": span.start, "end": span.end });
        whole["text"] = account.text.into();
        whole["text_hash"] = account.text_hash.into();
        whole["masked"] = account.masked.iter().map(span).collect();
        Ok::<_, PageError>(whole)
    })?;
    Ok(item(whole, &program))
}

fn as_json(catalogue: &Catalogue, one: &Version, program: &Program) -> Value {
    let held = catalogue.roundtable(&one.roundtable_id);
    let consultation = held.and_then(|held| catalogue.consultation(&held.consultation_id));
    json!({
        "id": one.id,
        "roundtable": held.map(|held| held.slug.as_str()),
        "language": one.language,
        "file_name": one.file_name,
        "format": one.format,
        "file_hash": one.file_hash,
        "file_bytes": one.file_bytes,
        "published_at": one.imported_at,
        "withdrawn_at": one.withdrawn_at,
        "changed_at": one.changed_at,
        "notice": consultation.map_or("", |one| one.notice.as_str()),
        "address": program.whole(&address(&one.id)),
    })
}

/// `GET /api/global-reports`: versions that are public.
pub async fn global(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    let asked = program.asked("global-reports", &["consultation"])?;
    let items = catalogue::read(&app).await?.map(|catalogue| {
        let things = catalogue.things(Words::english());
        let public = things.iter().filter(|one| one.sort == Sort::GlobalReport && !one.gone);
        let wanted = public.filter(|one| asked.wants("consultation", one.consultation.map_or("", |own| &own.slug)));
        wanted.map(|one| (one.id.to_owned(), global_as_json(&catalogue, one, &program))).collect()
    });
    Ok(page(items, &asked, "global-reports", &program))
}

/// `GET /api/global-reports/{id}`
pub async fn global_one(State(app): State<App>, program: Program, Path(id): Path<String>) -> Result<Response, Problem> {
    program.asked("", &[])?;
    let one = catalogue::read(&app).await?.try_map(|catalogue| {
        let things = catalogue.things(Words::english());
        let one = things.iter().find(|one| one.sort == Sort::GlobalReport && !one.gone && one.id == id);
        one.map(|one| global_as_json(&catalogue, one, &program)).or_not_found()
    })?;
    Ok(item(one, &program))
}

fn global_as_json(catalogue: &Catalogue, one: &Thing, program: &Program) -> Value {
    let edition = catalogue.editions.iter().find(|edition| edition.id == one.id);
    json!({
        "id": one.id,
        "consultation": one.consultation.map(|one| one.slug.as_str()),
        "number": edition.map(|edition| edition.number),
        "published_at": one.published_at,
        "changed_at": one.changed_at,
        "record": program.whole(&format!("{}.json", one.path)),
        "notice": one.consultation.map_or("", |one| one.notice.as_str()),
        "address": program.whole(&one.path),
    })
}
