//! One’s own page: who one is to the house, where one is signed in, by what, and what one wants.

pub mod pages;

use super::{Person, people, store};
use crate::app::App;
use crate::audit::{self, Act};
use crate::db;
use crate::identity;
use crate::member::letter;
use crate::member::sign_in;
use crate::words::Language;

/// Ends one session, or all but the one with the id `except`.
pub async fn end_sessions(app: &App, by: &Person, id: Option<&str>, except: &str) -> sqlx::Result<()> {
    let (account, now) = (by.account(), app.now());
    let mut tx = db::begin(&app.db).await?;
    let some = match id {
        Some(id) => store::end_session_of(&mut tx, account, id, &now).await?,
        None => store::end_sessions(&mut tx, account, except, &now).await? > 0,
    };
    if some {
        audit::record(&mut tx, account, Act::SessionsEnded, account).await?;
    }
    tx.commit().await
}

/// Language and mail. A language that is not spoken here is no wish.
pub async fn set_wishes(app: &App, by: &Person, language: &str, no_mail: bool) -> sqlx::Result<()> {
    let language = Language::parse(language).map_or("", Language::tag);
    let mut tx = db::begin(&app.db).await?;
    people::store::set_language(&mut tx, by.account(), language).await?;
    letter::set_no_mail(&mut tx, by.account(), no_mail, &app.now()).await?;
    tx.commit().await
}

/// Why a way in stays.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    #[error("it is the only way in: add another one first")]
    LastWay,
    #[error("there is no such passkey")]
    NoSuchPasskey,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Takes a passkey away.
pub async fn remove_passkey(app: &App, by: &Person, id: &str) -> Result<(), RemoveError> {
    if ways(app, by.account()).await? < 2 {
        return Err(RemoveError::LastWay);
    }
    let mut tx = db::begin(&app.db).await?;
    if !sign_in::store::remove_passkey(&mut tx, by.account(), id).await? {
        return Err(RemoveError::NoSuchPasskey);
    }
    audit::record(&mut tx, by.account(), Act::PasskeyRemoved, by.account()).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes name and passphrase away.
pub async fn remove_passphrase(app: &App, by: &Person) -> Result<(), RemoveError> {
    if ways(app, by.account()).await? < 2 {
        return Err(RemoveError::LastWay);
    }
    let mut tx = db::begin(&app.db).await?;
    if let Some(codes) = sign_in::store::remove_passphrase(&mut tx, by.account()).await? {
        identity::destroy(&mut tx, &codes).await?;
        audit::record(&mut tx, by.account(), Act::PassphraseRemoved, by.account()).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn ways(app: &App, account: &str) -> sqlx::Result<i64> {
    Ok(people::store::by_id(&app.db, account).await?.map_or(0, |row| row.ways))
}
