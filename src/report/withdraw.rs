//! Takes a version of a report out of what is read and synthesised, and takes it back. Its address stays.

use super::store;
use crate::app::App;
use crate::audit::{self, Act};
use crate::db;
use crate::member::Operator;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    #[error("this report does not stand: it is withdrawn already")]
    Withdrawn,
    #[error("this report stands already")]
    Stands,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Withdraws the version `id`; its file, text and statements are kept.
pub async fn withdraw(app: &App, by: &Operator, id: &str) -> Result<(), WithdrawError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::withdraw(&mut tx, id, &app.now()).await? {
        return Err(WithdrawError::Withdrawn);
    }
    audit::record(&mut tx, by.account(), Act::ReportWithdrawn, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets the version `id` stand again, with its statements as they were corrected.
pub async fn reinstate(app: &App, by: &Operator, id: &str) -> Result<(), WithdrawError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::reinstate(&mut tx, id).await? {
        return Err(WithdrawError::Stands);
    }
    audit::record(&mut tx, by.account(), Act::ReportReinstated, id).await?;
    tx.commit().await?;
    Ok(())
}
