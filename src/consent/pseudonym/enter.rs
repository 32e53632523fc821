//! Somebody comes in by code and passphrase: the first time both make a place theirs, later they open it.

use super::draw::code_hash;
use super::{SHORTEST, code, door_hash, session, store};
use crate::app::App;
use crate::db;
use crate::member::Token;

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// The same for a code that was never drawn and for a passphrase that is another one.
    #[error("this code and this passphrase do not belong together")]
    NoMatch,
    /// The code is new: whoever has it chooses a passphrase, and types it twice.
    #[error("choose a passphrase and type it twice")]
    ChoosePassphrase,
    #[error("a passphrase needs {SHORTEST} letters at least")]
    TooShort,
    #[error("the two passphrases are not the same")]
    NotTheSame,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// The token of a session, for the cookie. `again` is empty unless somebody comes for the first time.
pub async fn enter(
    app: &App,
    roundtable: &str,
    typed: &str,
    passphrase: &str,
    again: &str,
) -> Result<Token, EnterError> {
    let door = store::door(&app.db, roundtable).await?.ok_or(EnterError::NoMatch)?;
    let typed = code(typed).unwrap_or_default();
    // Made in every case, so that a code that is none takes as long.
    let hash = door_hash(typed.clone(), passphrase.to_owned(), door.salt).await?;
    if let Some(participant) = store::by_door(&app.db, roundtable, &hash).await? {
        return Ok(session::begin(app, &participant).await?);
    }
    if !store::has_code(&app.db, &code_hash(&typed), roundtable).await? {
        return Err(EnterError::NoMatch);
    }
    if again.is_empty() {
        return Err(EnterError::ChoosePassphrase);
    }
    if passphrase.chars().count() < SHORTEST {
        return Err(EnterError::TooShort);
    }
    if passphrase != again {
        return Err(EnterError::NotTheSame);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::use_code(&mut tx, &code_hash(&typed), roundtable).await? {
        return Err(EnterError::NoMatch);
    }
    let free = store::free(&mut tx, roundtable).await?;
    let place = free.get(at_random(free.len())?).ok_or(EnterError::NoMatch)?;
    store::take(&mut tx, roundtable, place, &hash).await?;
    tx.commit().await?;
    Ok(session::begin(app, place).await?)
}

/// A number below `bound`, or 0. There are few places, so that what the remainder favours is far below notice.
fn at_random(bound: usize) -> anyhow::Result<usize> {
    let mut bits = [0; 8];
    getrandom::fill(&mut bits)?;
    let number = usize::try_from(u64::from_le_bytes(bits) >> 1)?;
    Ok(number.checked_rem(bound).unwrap_or_default())
}
