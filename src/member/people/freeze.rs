//! Freezes an account: nobody comes in by it until the secretariat makes a new link. Its own person can do that, when
//! they think that somebody else has it; the secretariat is told, in words that say nothing to anybody else.

use super::store;
use crate::app::App;
use crate::audit::{self, Act};
use crate::db::{self, Tx};
use crate::member::letter::{self, Letter};
use crate::member::sign_in::{self, recovery};
use crate::member::{Operator, Person};

/// “I think somebody else has my account.”
pub async fn compromised(app: &App, by: &Person) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    alarm(app, &mut tx, by.account()).await?;
    tx.commit().await
}

/// The same by a recovery code, from any device. `false` when there is no such code.
pub async fn compromised_by_code(app: &App, code: &str) -> sqlx::Result<bool> {
    let hash = recovery::hash(code);
    let Some(account) = sign_in::store::recovery_account(&app.db, &hash).await? else { return Ok(false) };
    let mut tx = db::begin(&app.db).await?;
    if !sign_in::store::use_recovery_code(&mut tx, &hash, &app.now()).await? {
        return Ok(false);
    }
    alarm(app, &mut tx, &account).await?;
    tx.commit().await?;
    Ok(true)
}

/// The secretariat freezes somebody's account. `false` when it is frozen or closed already.
pub async fn freeze(app: &App, by: &Operator, account: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = shut(app, &mut tx, account).await?;
    if done {
        audit::record(&mut tx, by.account(), Act::Frozen, account).await?;
    }
    tx.commit().await?;
    Ok(done)
}

/// Lets somebody in again by what they had. After an alarm a new link is the better way, since it ends all that.
pub async fn unfreeze(app: &App, by: &Operator, account: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::unfreeze(&mut tx, account).await?;
    if done {
        audit::record(&mut tx, by.account(), Act::Unfrozen, account).await?;
    }
    tx.commit().await?;
    Ok(done)
}

async fn alarm(app: &App, tx: &mut Tx, account: &str) -> sqlx::Result<()> {
    shut(app, tx, account).await?;
    audit::record(tx, account, Act::Compromised, account).await?;
    for one in store::secretariat(tx).await? {
        if one != account {
            letter::write(tx, &one, Letter::SomethingWaits, "/desk/people").await?;
        }
    }
    Ok(())
}

async fn shut(app: &App, tx: &mut Tx, account: &str) -> sqlx::Result<bool> {
    let now = app.now();
    crate::member::store::end_sessions(tx, account, "", &now).await?;
    sign_in::store::forget_devices(tx, account).await?;
    store::cancel_invitations(tx, account, &now).await?;
    store::freeze(tx, account, &now).await
}
