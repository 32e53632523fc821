//! Takes a work off the shelf, or one of its languages, and puts it back. Its address stays and says why it is not there.

pub mod store;

use super::{Work, store::touch};
use crate::app::App;
use crate::audit::{self, Act};
use crate::db;
use crate::member::Operator;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    #[error("say why it is withdrawn: its page tells readers")]
    NoReason,
    #[error("this work is withdrawn already")]
    Withdrawn,
    #[error("this work stands already")]
    Stands,
    #[error("no other language of this work stands: withdraw the work")]
    LastLanguage,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// From now on no file of it is handed out, in no revision; what was sent is kept, sealed.
pub async fn withdraw(app: &App, by: &Operator, work: &str, because: &str) -> Result<(), WithdrawError> {
    let because = because.trim();
    if because.is_empty() {
        return Err(WithdrawError::NoReason);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::withdraw(&mut tx, work, &app.now(), because).await? {
        return Err(WithdrawError::Withdrawn);
    }
    audit::record(&mut tx, by.account(), Act::WorkWithdrawn, work).await?;
    touch(&mut tx, work, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets it stand again, as it was.
pub async fn reinstate(app: &App, by: &Operator, work: &str) -> Result<(), WithdrawError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::reinstate(&mut tx, work).await? {
        return Err(WithdrawError::Stands);
    }
    audit::record(&mut tx, by.account(), Act::WorkReinstated, work).await?;
    touch(&mut tx, work, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes one language off the shelf, with all its revisions until now: the other languages stay, and a revision that comes
/// later stands.
pub async fn withdraw_language(
    app: &App,
    by: &Operator,
    work: &Work,
    version: &str,
    because: &str,
) -> Result<(), WithdrawError> {
    let because = because.trim();
    if because.is_empty() {
        return Err(WithdrawError::NoReason);
    }
    let own = work.languages.iter().find(|own| own.id == version && own.tombstone().is_none());
    let own = own.ok_or(WithdrawError::Withdrawn)?;
    if !work.languages.iter().any(|other| other.id != version && other.tombstone().is_none()) {
        return Err(WithdrawError::LastLanguage);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::withdraw_language(&mut tx, version, own.newest(), &app.now(), because).await? {
        return Err(WithdrawError::Withdrawn);
    }
    audit::record(&mut tx, by.account(), Act::LanguageWithdrawn, version).await?;
    touch(&mut tx, &work.id, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets all revisions of a language stand again.
pub async fn reinstate_language(app: &App, by: &Operator, work: &Work, version: &str) -> Result<(), WithdrawError> {
    let mut tx = db::begin(&app.db).await?;
    if !work.languages.iter().any(|own| own.id == version) || !store::reinstate_language(&mut tx, version).await? {
        return Err(WithdrawError::Stands);
    }
    audit::record(&mut tx, by.account(), Act::LanguageReinstated, version).await?;
    touch(&mut tx, &work.id, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}
