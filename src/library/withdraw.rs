//! Takes a work off the shelf, and puts it back. Its address stays and says why it is not there.

use super::store;
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
    store::touch(&mut tx, work, &app.now()).await?;
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
    store::touch(&mut tx, work, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}
