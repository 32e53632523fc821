//! Notes who took part, and who said what.

use super::settle::settle;
use super::{Named, Participant, Who, store, this_hour, today};
use crate::access::{Purpose, Sealed};
use crate::app::App;
use crate::db;
use crate::identity::{self, IdentityError};
use crate::member::Operator;

/// Adds a participant of a roundtable, and answers with the id.
pub async fn add(
    app: &App,
    _by: &Operator,
    roundtable: &str,
    who: &Who,
    language: &str,
) -> Result<String, IdentityError> {
    let mut tx = db::begin(&app.db).await?;
    let mut sealed = [String::new(), String::new(), String::new()];
    for (record, text) in sealed.iter_mut().zip([&who.name, &who.contact, &who.organisation]) {
        if !text.trim().is_empty() {
            *record = app.identities.seal(&mut tx, text.trim()).await?;
        }
    }
    let [name, contact, organisation] = sealed;
    let participant = Participant {
        id: identity::random_id()?,
        roundtable_id: roundtable.to_owned(),
        language: language.to_owned(),
        has_link: false,
        added_on: today(),
        name,
        contact,
        organisation,
        background: String::new(),
    };
    store::insert(&mut tx, &participant).await?;
    tx.commit().await?;
    Ok(participant.id)
}

/// Who a participant is, for who may know it.
pub async fn named(app: &App, participant: &Participant) -> Result<Named, IdentityError> {
    let who = Who {
        name: opened(app, &participant.name).await?,
        contact: opened(app, &participant.contact).await?,
        organisation: opened(app, &participant.organisation).await?,
    };
    Ok(Named { roundtable_id: participant.roundtable_id.clone(), who: Sealed::new(who) })
}

async fn opened(app: &App, record: &str) -> Result<String, IdentityError> {
    if record.is_empty() {
        return Ok(String::new());
    }
    let text = app.identities.open(&app.db, record).await?;
    Ok(text.map(|text| text.expose(Purpose::Storage).clone()).unwrap_or_default())
}

/// Says that a participant said these statements of their roundtable, and no others. From then on what they agreed to
/// counts: those who were not asked are not named.
pub async fn said(app: &App, _by: &Operator, participant: &str, statements: &[String]) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    let before = store::said(&mut tx, participant).await?;
    for gone in before.iter().filter(|id| !statements.contains(id)) {
        store::delete_said(&mut tx, gone, participant).await?;
    }
    for new in statements.iter().filter(|id| !before.contains(id)) {
        store::insert_said(&mut tx, new, participant).await?;
    }
    let changed: Vec<String> = before
        .iter()
        .filter(|id| !statements.contains(id))
        .chain(statements.iter().filter(|id| !before.contains(id)))
        .cloned()
        .collect();
    settle(app, &mut tx, &changed, &this_hour()).await?;
    tx.commit().await
}
