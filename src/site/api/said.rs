//! Statements that anybody may see.

use super::answer::{Problem, Program, item, sliced};
use crate::access::{self, Use};
use crate::app::App;
use crate::site::catalogue::{self, Catalogue};
use crate::statement::listed::{self, Wanted};
use crate::statement::{self, Kind, Said, store};
use crate::web::{OrNotFound, PageError};
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};

/// `GET /api/statements`. What is withheld is passed over, so that a page may have fewer items than asked for.
pub async fn all(State(app): State<App>, program: Program) -> Result<Response, Problem> {
    let asked = program.asked("statements", &["consultation", "roundtable", "kind", "language"])?;
    let kinds = Kind::ALL.map(Kind::as_str);
    let kind = asked.word("kind", Kind::parse, &kinds)?;
    let catalogue = catalogue::read(&app).await?;
    let facts = catalogue.get();
    // What is called by a name that nothing has is nothing: no id is a hyphen.
    let named = |name: &str, id: Option<String>| match asked.filter(name) {
        "" => String::new(),
        _ => id.unwrap_or_else(|| "-".to_owned()),
    };
    let consultation = facts.consultations.iter().find(|one| one.slug == asked.filter("consultation"));
    let roundtable = facts.roundtables.iter().find(|one| one.slug == asked.filter("roundtable"));
    let wanted = Wanted {
        consultation: named("consultation", consultation.map(|one| one.id.clone())),
        roundtable: named("roundtable", roundtable.map(|one| one.id.clone())),
        kind,
        language: asked.filter("language").to_owned(),
        after: asked.after.clone(),
    };
    let most = i64::try_from(asked.limit).unwrap_or(i64::MAX);
    let mut found = listed::store::wanted(&app.db, &wanted, most + 1).await?;
    let more = found.len() > asked.limit;
    found.truncate(asked.limit);
    let last = found.last().filter(|_| more).map(|one| one.id.clone());
    let said = access::show_all_for(&program.reader.viewer, Use::Data, &found);
    let page = catalogue
        .and(said)
        .map(|(catalogue, said)| (said.iter().map(|one| as_json(&catalogue, one, &program)).collect(), last));
    Ok(sliced(page, &asked, "statements", &program))
}

/// `GET /api/statements/{id}`
pub async fn one(State(app): State<App>, program: Program, Path(id): Path<String>) -> Result<Response, Problem> {
    program.asked("", &[])?;
    let statement = store::by_id(&app.db, &id).await?.or_not_found()?;
    let said = access::show_for(&program.reader.viewer, Use::Data, &statement).or_not_found()?;
    let one = catalogue::read(&app).await?.and(said).map(|(catalogue, said)| as_json(&catalogue, &said, &program));
    Ok::<_, PageError>(item(one, &program)).map_err(Problem::from)
}

fn as_json(catalogue: &Catalogue, said: &Said, program: &Program) -> Value {
    let held = catalogue.roundtable(&said.roundtable_id);
    let consultation = held.and_then(|held| catalogue.consultation(&held.consultation_id));
    json!({
        "id": said.id,
        "text": said.text,
        "kind": said.kind,
        "language": said.language,
        "roundtable": held.map(|held| held.slug.as_str()),
        "organisation": said.organisation,
        "from": said.from,
        "attribution": said.level,
        "report": said.passage.report,
        "passage": {
            "start": said.passage.span.start,
            "end": said.passage.span.end,
            "hash": said.passage.hash,
            "page": said.passage.page,
        },
        "notice": consultation.map_or("", |one| one.notice.as_str()),
        "address": program.whole(&statement::address(&said.id)),
    })
}
