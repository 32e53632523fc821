//! Accepts an invitation: the first way in is chosen, and the account begins. Ways in that it had before end.

use super::store;
use crate::app::App;
use crate::audit::{self, Act};
use crate::db::{self, Tx};
use crate::identity;
use crate::member::sign_in::one_time::OneTime;
use crate::member::sign_in::passphrase::{self, Weak};
use crate::member::sign_in::{self, Begun, SignInError, passkey};
use crate::member::{Token, session};
use jiff::Timestamp;

/// What was typed to come in by a passphrase.
#[derive(Clone, Default)]
pub struct Chosen {
    pub name: String,
    pub passphrase: String,
    /// Secret that the app was shown, in base32.
    pub secret: String,
    /// What the app made of it.
    pub code: String,
}

/// Why the account did not begin.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    #[error("this link was used already, is too old, or was taken back")]
    NoSuchLink,
    #[error("the passkey does not fit")]
    NoPasskey,
    #[error("choose a name to sign in with")]
    NoName,
    #[error("somebody else signs in with this name")]
    NameTaken,
    #[error("this passphrase is found too easily")]
    Weak(Weak),
    #[error("the code is not the one that the app shows now")]
    WrongCode,
    #[error(transparent)]
    SignIn(#[from] SignInError),
}

impl From<sqlx::Error> for AcceptError {
    fn from(error: sqlx::Error) -> AcceptError {
        AcceptError::SignIn(error.into())
    }
}

/// Somebody is in for the first time, with recovery codes to write down.
#[derive(Debug)]
pub struct Started {
    pub begun: Begun,
    pub codes: Vec<String>,
}

/// Whom a link that waits is for.
pub async fn invited(app: &App, token: &Token) -> sqlx::Result<Option<String>> {
    store::invited(&app.db, &token.hash(), &app.now()).await
}

/// By a passkey that a device made.
pub async fn by_passkey(app: &App, token: &Token, ceremony: &Token, answer: &str) -> Result<Started, AcceptError> {
    let account = invited(app, token).await?.ok_or(AcceptError::NoSuchLink)?;
    let mut tx = begin(app, token, &account).await?;
    if !passkey::keep_new(app, &mut tx, ceremony, &account, answer).await? {
        return Err(AcceptError::NoPasskey);
    }
    started(tx, &account, session::Way::Passkey).await
}

/// By a name, a passphrase and an app.
pub async fn by_passphrase(app: &App, token: &Token, chosen: &Chosen) -> Result<Started, AcceptError> {
    let account = invited(app, token).await?.ok_or(AcceptError::NoSuchLink)?;
    let fit = check(app, chosen).await?;
    let mut tx = begin(app, token, &account).await?;
    set(app, &mut tx, &account, fit).await?;
    started(tx, &account, session::Way::Passphrase).await
}

/// A passphrase that was checked and hashed.
pub struct Fit {
    name_mark: String,
    hash: String,
    secret: OneTime,
    step: i64,
}

/// Checks what was typed, the passphrase last, since hashing it takes a while.
pub async fn check(app: &App, chosen: &Chosen) -> Result<Fit, AcceptError> {
    if chosen.name.trim().is_empty() {
        return Err(AcceptError::NoName);
    }
    passphrase::check(&chosen.passphrase, &[&chosen.name, &app.config.name]).map_err(AcceptError::Weak)?;
    let secret = OneTime::parse(&chosen.secret).ok_or(AcceptError::WrongCode)?;
    let now = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
    let step = secret.step(&chosen.code, now).ok_or(AcceptError::WrongCode)?;
    let name_mark = sign_in::mark(app, &chosen.name).await?;
    let hash = passphrase::hash(&chosen.passphrase).await.map_err(SignInError::from)?;
    Ok(Fit { name_mark, hash, secret, step })
}

/// Sets what was checked.
pub async fn set(app: &App, tx: &mut Tx, account: &str, fit: Fit) -> Result<(), AcceptError> {
    if sign_in::store::name_is_taken(tx, &fit.name_mark, account).await? {
        return Err(AcceptError::NameTaken);
    }
    sign_in::set_passphrase(app, tx, account, &fit.name_mark, fit.hash, &fit.secret, fit.step)
        .await
        .map_err(SignInError::from)?;
    Ok(())
}

/// Uses the link, and ends what let somebody in before.
async fn begin(app: &App, token: &Token, account: &str) -> Result<Tx, AcceptError> {
    let mut tx = db::begin(&app.db).await?;
    let now = app.now();
    if !store::use_invitation(&mut tx, &token.hash(), &now).await? {
        return Err(AcceptError::NoSuchLink);
    }
    sign_in::store::remove_all(&mut tx, account).await?;
    if let Some(codes) = sign_in::store::remove_passphrase(&mut tx, account).await? {
        identity::destroy(&mut tx, &codes).await?;
    }
    crate::member::store::end_sessions(&mut tx, account, "", &now).await?;
    store::unfreeze(&mut tx, account).await?;
    audit::record(&mut tx, account, Act::InvitationAccepted, account).await?;
    Ok(tx)
}

async fn started(mut tx: Tx, account: &str, way: session::Way) -> Result<Started, AcceptError> {
    let codes = sign_in::make_recovery_codes(&mut tx, account).await.map_err(SignInError::from)?;
    let begun = sign_in::begin(&mut tx, account, way, false).await.map_err(SignInError::from)?;
    tx.commit().await?;
    Ok(Started { begun, codes })
}
