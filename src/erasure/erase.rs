//! Erases a participant.

use super::list;
use super::remains::remains;
use super::strike::{Struck, strike};
use crate::access::Purpose;
use crate::app::App;
use crate::consent::{participants, store as consents};
use crate::db;
use crate::identity::IdentityError;
use crate::member::Operator;
use crate::statement;

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Statements whose words are gone.
    pub statements: usize,
    /// Where something of it stands still: tables, columns, files. For a person to look at.
    pub remains: Vec<String>,
}

/// Why nobody was erased.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    #[error("there is no such participant, or they are erased already")]
    Gone,
    #[error(transparent)]
    Identity(#[from] IdentityError),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// Erases a participant, and with `words` what they alone said. What several said together stays, and is not theirs any
/// more. The ids are on the list before the first row goes: a machine that stops half-way goes on when it starts.
pub async fn erase(app: &App, _by: &Operator, participant: &str, words: bool) -> Result<Erased, EraseError> {
    let stored = consents::by_id(&app.db, participant).await?.ok_or(EraseError::Gone)?;
    let mut tx = db::begin(&app.db).await?;
    let mut struck = Struck { participants: [participant.to_owned()].into(), ..Struck::default() };
    for statement in consents::said(&mut tx, participant).await? {
        if words && consents::speakers(&mut tx, &statement).await?.len() == 1 {
            struck.statements.insert(statement);
        }
    }
    drop(tx);
    let mut texts = Vec::new();
    // A name that cannot be opened now is destroyed all the same; it is only not looked for elsewhere.
    if let Ok(named) = participants::named(app, &stored).await {
        let who = named.who.expose(Purpose::Checking);
        texts.extend([who.name.clone(), who.contact.clone()]);
    }
    for id in &struck.statements {
        if let Some(one) = statement::store::by_id(&app.db, id).await? {
            texts.push(one.words(Purpose::Checking).to_owned());
        }
    }
    let path = app.identities.place_beside(&app.db, "erased").await?;
    list::add(&path, &struck)?;
    strike(app, &struck, &path).await?;
    texts.retain(|text| !text.is_empty());
    Ok(Erased { statements: struck.statements.len(), remains: remains(app, &texts).await? })
}
