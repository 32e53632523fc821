//! Uses a link, once, and begins a session.

use super::{Token, link, session, store};
use crate::app::{self, App};
use crate::db;
use jiff::Timestamp;

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    #[error("this link was used already, is older than a day, or was never made")]
    NoSuchLink,
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// The session's token, for the cookie. Of two who use the same link at the same time one comes in.
pub async fn enter(app: &App, token: &Token) -> Result<Token, EnterError> {
    let session = Token::draw()?;
    let now = Timestamp::now();
    let mut tx = db::begin(&app.db).await?;
    if !store::use_link(&mut tx, &token.hash(), &link::oldest(), &app::written(now)).await? {
        return Err(EnterError::NoSuchLink);
    }
    let expires = app::written(now + session::LIFE);
    store::insert_session(&mut tx, &session.hash(), &app::written(now), &expires).await?;
    tx.commit().await?;
    Ok(session)
}

/// Whether a link would let somebody in now. Asking does not use it.
pub async fn is_open(app: &App, token: &Token) -> sqlx::Result<bool> {
    store::link_waits(&app.db, &token.hash(), &link::oldest()).await
}
