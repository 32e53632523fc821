//! Passkeys: what a device is asked to sign, and whether it did. The device finds the account itself, so that nobody
//! types who they are; it checks its owner before (a finger, a face, a code of the device).

use super::store;
use super::{Begun, From, SignInError, begin};
use crate::app::{self, App};
use crate::audit::{self, Act};
use crate::config::Config;
use crate::db::{self, Tx};
use crate::member::{Token, account, session};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url,
    Uuid, Webauthn, WebauthnBuilder,
};

/// How long a device may take.
const PATIENCE: SignedDuration = SignedDuration::from_mins(10);

/// What a page hands to the browser.
#[derive(Debug, Clone)]
pub struct Question {
    /// Options for `navigator.credentials`, as JSON.
    pub options: String,
    /// Goes with the answer.
    pub ceremony: Token,
}

/// Passkeys are bound to a name: a site that is found by number has none.
pub fn engine(config: &Config) -> Option<Webauthn> {
    let origin = Url::parse(&config.address).ok()?;
    let host = origin.domain()?.to_owned();
    let is_safe = origin.scheme() == "https" || host == "localhost";
    let builder = WebauthnBuilder::new(&host, &origin).ok().filter(|_| is_safe)?;
    builder.rp_name(&config.name).build().ok()
}

/// Asks a device to make a passkey for an account.
pub async fn ask_for_new(app: &App, account: &str) -> Result<Question, SignInError> {
    let engine =
        engine(&app.config).ok_or_else(|| anyhow::anyhow!("this site is found by number: it has no passkeys"))?;
    let known = store::passkeys(&app.db, account).await?;
    let known = known.iter().map(|row| Ok(read::<Passkey>(&row.credential)?.cred_id().clone()));
    let id: Uuid = account.parse().map_err(anyhow::Error::from)?;
    // What the device shows beside the site: enough to tell two accounts apart, and nobody's name.
    let shown = format!("{} {}", app.config.name, &account[account.len().saturating_sub(4)..]);
    let (asked, state) = engine
        .start_passkey_registration(id, &shown, &shown, Some(known.collect::<anyhow::Result<_>>()?))
        .map_err(anyhow::Error::from)?;
    let mut options = serde_json::to_value(asked).map_err(anyhow::Error::from)?;
    // The device keeps it under the account, so that it can be found without a name.
    if let Some(wanted) = options.pointer_mut("/publicKey/authenticatorSelection").and_then(|one| one.as_object_mut()) {
        wanted.insert("residentKey".into(), "required".into());
        wanted.insert("requireResidentKey".into(), true.into());
    }
    asked_in(app, account, options.to_string(), &state).await
}

/// Checks what the device made and keeps it, in the caller's transaction. `false` when it does not fit.
pub async fn keep_new(
    app: &App,
    tx: &mut Tx,
    ceremony: &Token,
    account: &str,
    answer: &str,
) -> Result<bool, SignInError> {
    let Some((of, state)) = store::take_ceremony(tx, &ceremony.hash(), &app.now()).await? else { return Ok(false) };
    let (Some(engine), Ok(answer)) = (engine(&app.config), serde_json::from_str::<RegisterPublicKeyCredential>(answer))
    else {
        return Ok(false);
    };
    if of != account {
        return Ok(false);
    }
    let passkey = match engine.finish_passkey_registration(&answer, &read::<PasskeyRegistration>(&state)?) {
        Ok(passkey) => passkey,
        Err(error) => {
            tracing::info!(%error, "a new passkey was refused");
            return Ok(false);
        }
    };
    let id = Token::draw().map_err(session::BeginError::from)?.hash()[..16].to_owned();
    store::insert_passkey(tx, &id, account, &db::to_json(&passkey), &app.now()).await?;
    audit::record(tx, account, Act::PasskeyAdded, account).await?;
    Ok(true)
}

/// Asks any device of this site to sign.
pub async fn ask(app: &App, from: &From) -> Result<Question, SignInError> {
    app.throttle.try_begin(from.network)?;
    let engine =
        engine(&app.config).ok_or_else(|| anyhow::anyhow!("this site is found by number: it has no passkeys"))?;
    let (mut asked, state) = engine.start_discoverable_authentication().map_err(anyhow::Error::from)?;
    // A button was pressed: the browser asks at once rather than in a list under a field.
    asked.mediation = None;
    asked_in(app, "", serde_json::to_string(&asked).map_err(anyhow::Error::from)?, &state).await
}

/// Lets in whose passkey signed.
pub async fn by_passkey(app: &App, ceremony: &Token, answer: &str) -> Result<Begun, SignInError> {
    let mut tx = db::begin(&app.db).await?;
    let taken = store::take_ceremony(&mut tx, &ceremony.hash(), &app.now()).await?;
    tx.commit().await?;
    let Some((_, state)) = taken.filter(|(of, _)| of.is_empty()) else { return Err(SignInError::Wrong) };
    let (Some(engine), Ok(answer)) = (engine(&app.config), serde_json::from_str::<PublicKeyCredential>(answer)) else {
        return Err(SignInError::Wrong);
    };
    let Ok((account, credential)) = engine.identify_discoverable_authentication(&answer) else {
        return Err(SignInError::Wrong);
    };
    let account = account.to_string();
    let mut known = None;
    for row in store::passkeys(&app.db, &account).await? {
        let passkey: Passkey = read(&row.credential)?;
        if passkey.cred_id().as_slice() == credential {
            known = Some((row.id, passkey));
        }
    }
    let Some((id, mut passkey)) = known else { return Err(SignInError::Wrong) };
    let state: DiscoverableAuthentication = read(&state)?;
    let result = match engine.finish_discoverable_authentication_v2(&answer, state, &passkey) {
        Ok(result) if result.user_verified() => result,
        Ok(_) => return Err(SignInError::Wrong),
        Err(error) => {
            // A counter that runs backwards is told of here too: somebody may have a copy of the device.
            tracing::info!(%error, "a passkey was refused");
            return Err(SignInError::Wrong);
        }
    };
    if account::standing(&app.db, &account).await?.is_none() {
        return Err(SignInError::Wrong);
    }
    passkey.update_credential(&result);
    let mut tx = db::begin(&app.db).await?;
    store::used_passkey(&mut tx, &id, &db::to_json(&passkey), &app.now()[..10]).await?;
    let begun = begin(&mut tx, &account, session::Way::Passkey, false).await?;
    tx.commit().await?;
    Ok(begun)
}

async fn asked_in<S: Serialize>(app: &App, account: &str, options: String, state: &S) -> Result<Question, SignInError> {
    let ceremony = Token::draw().map_err(session::BeginError::from)?;
    let mut tx = db::begin(&app.db).await?;
    store::forget(&mut tx, &app.now()).await?;
    let expires = app::written(Timestamp::now() + PATIENCE);
    store::insert_ceremony(&mut tx, &ceremony.hash(), account, &db::to_json(state), &expires).await?;
    tx.commit().await?;
    Ok(Question { options, ceremony })
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, SignInError> {
    Ok(db::from_json(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn passkeys_are_offered_where_a_browser_takes_them() {
        let mut config = Config::read(Path::new("/nowhere"), None, Some(8080)).expect("defaults");
        for (address, offered) in [
            ("https://plenary.example.org", true),
            ("http://localhost:8080", true),
            ("http://127.0.0.1:8080", false),
            ("http://plenary.example.org", false),
        ] {
            config.address = address.into();
            assert_eq!(engine(&config).is_some(), offered, "{address}");
        }
    }
}
