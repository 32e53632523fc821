//! Signs people in: by a passkey, or by a passphrase with a one-time code; by a recovery code when a device is lost.
//!
//! Whoever is not let in gets one answer, after the same work, whatever was wrong.

pub mod one_time;
pub mod pages;
pub mod passkey;
pub mod passphrase;
pub mod recovery;
pub mod store;
#[cfg(test)]
mod story;
pub mod throttle;

use super::letter::{self, Letter};
use super::{Token, account, session};
use crate::access::Purpose;
use crate::app::{self, App};
use crate::audit::{self, Act};
use crate::db::{self, Tx};
use crate::identity::IdentityError;
use jiff::{SignedDuration, Timestamp};
use one_time::OneTime;
use throttle::{Network, Slow};

/// How long a browser that its owner called their own is known.
pub const DEVICE_LIFE: SignedDuration = SignedDuration::from_hours(180 * 24);

/// What was typed.
#[derive(Clone, Default)]
pub struct Typed {
    pub name: String,
    pub passphrase: String,
    /// A one-time code, or a recovery code in its place.
    pub code: String,
    /// “This is my own device.”
    pub own_device: bool,
}

/// Where somebody comes from.
#[derive(Debug, Clone, Default)]
pub struct From {
    pub network: Network,
    /// What the browser carries that its owner called their own.
    pub device: Option<Token>,
}

/// Somebody is in.
#[derive(Debug)]
pub struct Begun {
    pub account: String,
    /// For the cookie.
    pub session: Token,
    /// For the cookie of a browser that is called their own from now on.
    pub device: Option<Token>,
}

/// Why nobody came in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error("that does not fit together")]
    Wrong,
    #[error(transparent)]
    Slow(#[from] Slow),
    #[error(transparent)]
    Identity(#[from] IdentityError),
    #[error(transparent)]
    Begin(#[from] session::BeginError),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
    #[error(transparent)]
    Other(#[from] anyhow::Error),
}

/// How a name to sign in with is compared: small letters, without spaces around it.
pub fn normal_name(name: &str) -> String {
    name.trim().to_lowercase()
}

/// By name, passphrase and code.
pub async fn by_passphrase(app: &App, from: &From, typed: &Typed) -> Result<Begun, SignInError> {
    let mark = mark(app, &typed.name).await?;
    let kept = store::by_name(&app.db, &mark).await?;
    let device = match &from.device {
        Some(token) => store::device_account(&app.db, &token.hash(), &app.now())
            .await?
            .filter(|account| kept.as_ref().is_some_and(|kept| kept.account_id == *account))
            .map(|_| token.hash()),
        None => None,
    };
    app.throttle.try_name(from.network, &mark, device.as_deref())?;
    let is_right = passphrase::is_right(&typed.passphrase, kept.as_ref().map(|kept| kept.hash.as_str())).await?;
    let recovers = store::recovery_account(&app.db, &recovery::hash(&typed.code)).await?;
    let Some(kept) = kept.filter(|_| is_right) else { return Err(SignInError::Wrong) };
    if account::standing(&app.db, &kept.account_id).await?.is_none() {
        return Err(SignInError::Wrong);
    }
    if device.is_none() && !app.throttle.has_code(&mark) {
        return Err(SignInError::Wrong);
    }
    let step = step(app, &kept, &typed.code).await?;
    let mut tx = db::begin(&app.db).await?;
    let now = app.now();
    let is_recovery = step.is_none() && recovers.as_ref() == Some(&kept.account_id);
    let taken = match step {
        Some(step) => store::take_code(&mut tx, &kept.account_id, step).await?,
        None if is_recovery => store::use_recovery_code(&mut tx, &recovery::hash(&typed.code), &now).await?,
        None => false,
    };
    if !taken {
        drop(tx);
        if app.throttle.try_code(&mark).is_ok() && !app.throttle.has_code(&mark) {
            // Somebody knows the passphrase and guesses codes: its owner hears of it.
            let mut tx = db::begin(&app.db).await?;
            letter::write(&mut tx, &kept.account_id, Letter::LookAtAccount, "/member").await?;
            tx.commit().await?;
        }
        return Err(SignInError::Wrong);
    }
    let way = if is_recovery { session::Way::Recovery } else { session::Way::Passphrase };
    let begun = begin(&mut tx, &kept.account_id, way, typed.own_device).await?;
    tx.commit().await?;
    app.throttle.was_right(from.network, &mark, device.as_deref());
    Ok(begun)
}

/// By a recovery code, where a passkey is lost. Who has a passphrase gives that too.
pub async fn by_recovery_code(app: &App, from: &From, typed: &Typed) -> Result<Begun, SignInError> {
    app.throttle.try_begin(from.network)?;
    let hash = recovery::hash(&typed.code);
    let account = store::recovery_account(&app.db, &hash).await?;
    let kept = match &account {
        Some(account) => store::passphrase_of(&app.db, account).await?,
        None => None,
    };
    let is_right = passphrase::is_right(&typed.passphrase, kept.as_ref().map(|kept| kept.hash.as_str())).await?;
    let Some(account) = account.filter(|_| is_right || kept.is_none()) else { return Err(SignInError::Wrong) };
    if account::standing(&app.db, &account).await?.is_none() {
        return Err(SignInError::Wrong);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::use_recovery_code(&mut tx, &hash, &app.now()).await? {
        return Err(SignInError::Wrong);
    }
    let begun = begin(&mut tx, &account, session::Way::Recovery, false).await?;
    tx.commit().await?;
    Ok(begun)
}

/// A session for who has shown who they are.
pub async fn begin(
    tx: &mut Tx,
    account: &str,
    way: session::Way,
    own_device: bool,
) -> Result<Begun, session::BeginError> {
    let session = session::begin_by(tx, account, way).await?;
    let act = if way == session::Way::Recovery { Act::Recovered } else { Act::SignedIn };
    audit::record(tx, account, act, account).await?;
    if way == session::Way::Recovery {
        letter::write(tx, account, Letter::LookAtAccount, "/member").await?;
    }
    let device = match own_device {
        true => {
            let token = Token::draw()?;
            store::insert_device(tx, &token.hash(), account, &app::written(Timestamp::now() + DEVICE_LIFE)).await?;
            Some(token)
        }
        false => None,
    };
    Ok(Begun { account: account.to_owned(), session, device })
}

/// Keyed hash of a name to sign in with.
pub async fn mark(app: &App, name: &str) -> Result<String, SignInError> {
    let mut tx = db::begin(&app.db).await?;
    let mark = app.identities.mark(&mut tx, &format!("sign-in {}", normal_name(name))).await?;
    tx.commit().await?;
    Ok(mark)
}

/// Step of a one-time code that fits now.
async fn step(app: &App, kept: &store::Kept, code: &str) -> Result<Option<i64>, SignInError> {
    let Some(secret) = app.identities.open(&app.db, &kept.code_id).await? else { return Ok(None) };
    let now = u64::try_from(Timestamp::now().as_second()).unwrap_or_default();
    Ok(OneTime::parse(secret.expose(Purpose::Checking)).and_then(|secret| secret.step(code, now)))
}

/// Sets name, passphrase and codes of an account, in the place of what it had.
pub async fn set_passphrase(
    app: &App,
    tx: &mut Tx,
    account: &str,
    name_mark: &str,
    hash: String,
    codes: &OneTime,
    step: i64,
) -> Result<(), IdentityError> {
    if let Some(old) = store::remove_passphrase(tx, account).await? {
        crate::identity::destroy(tx, &old).await?;
    }
    let code_id = app.identities.seal(tx, &codes.written()).await?;
    let kept = store::Kept { account_id: account.to_owned(), hash, code_id, code_step: step };
    store::set_passphrase(tx, name_mark, &kept, &app.now()).await?;
    audit::record(tx, account, Act::PassphraseSet, account).await?;
    Ok(())
}

/// A new set of recovery codes, to be shown once.
pub async fn make_recovery_codes(tx: &mut Tx, account: &str) -> Result<Vec<String>, session::BeginError> {
    let codes = recovery::draw()?;
    let hashes: Vec<String> = codes.iter().map(|code| recovery::hash(code)).collect();
    store::set_recovery_codes(tx, account, &hashes, &app::now()).await?;
    audit::record(tx, account, Act::RecoveryCodesMade, account).await?;
    Ok(codes)
}
