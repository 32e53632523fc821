//! Asks for other readers of a thing.

use super::{Thing, store, thing};
use crate::access::Readers;
use crate::app::App;
use crate::db;
use crate::member::Operator;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// They are its readers now.
    Done,
    /// A second person has to grant it.
    Waits,
}

/// Why nothing was asked.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error("say why more people may read it: the second person decides by that")]
    NoReason,
    #[error("these are its readers already")]
    AreReaders,
    #[error("somebody has asked for its readers to change already")]
    WaitsAlready,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Fewer readers at once; more when somebody else has granted it.
pub async fn ask(app: &App, by: &Operator, thing: &Thing, wanted: &Readers, reason: &str) -> Result<Asked, AskError> {
    let closes = wanted.are_within(&thing.readers);
    if closes && thing.readers.are_within(wanted) {
        return Err(AskError::AreReaders);
    }
    if !closes && reason.trim().is_empty() {
        return Err(AskError::NoReason);
    }
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    if !closes && store::waits(&mut tx, thing.sort, &thing.id).await? {
        return Err(AskError::WaitsAlready);
    }
    let id = store::insert(&mut tx, thing, wanted, reason.trim(), by.account(), &now).await?;
    if closes {
        store::grant(&mut tx, &id, by.account(), &now).await?;
        thing::set(&mut tx, thing, wanted, &Readers::everybody()).await?;
    }
    tx.commit().await?;
    Ok(if closes { Asked::Done } else { Asked::Waits })
}
