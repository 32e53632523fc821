//! Takes a statement out of what is counted, and takes it back.

use super::{Statement, recut, store};
use crate::app::App;
use crate::db;
use crate::member::Operator;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum TakeOutError {
    /// What is stored now.
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Statement>),
    /// The statement that has some of its words by now.
    #[error("some of its words belong to another statement by now: take that one out first")]
    Overlaps(Box<Statement>),
    #[error("this statement is not there")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Takes the statement `id`, as it was in `version`, out: it stays in its report and is left over.
pub async fn take_out(app: &App, _by: &Operator, id: &str, version: i64) -> Result<(), TakeOutError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::take_out(&mut tx, id, version, &app.now()).await? {
        drop(tx);
        return Err(changed_since(app, id).await?);
    }
    tx.commit().await?;
    Ok(())
}

/// Takes a statement back that was taken out, as it was then.
pub async fn take_back(app: &App, _by: &Operator, id: &str, version: i64) -> Result<(), TakeOutError> {
    let old = store::by_id(&app.db, id).await?.ok_or(TakeOutError::Gone)?;
    let mut tx = db::begin(&app.db).await?;
    if let Some(other) = recut::store::overlapping(&mut tx, &old.passage.report, &old.passage.span).await? {
        return Err(TakeOutError::Overlaps(Box::new(other)));
    }
    if !store::take_back(&mut tx, id, version).await? {
        drop(tx);
        return Err(changed_since(app, id).await?);
    }
    tx.commit().await?;
    Ok(())
}

async fn changed_since(app: &App, id: &str) -> sqlx::Result<TakeOutError> {
    let stored = store::by_id(&app.db, id).await?;
    Ok(stored.map_or(TakeOutError::Gone, |stored| TakeOutError::ChangedSince(Box::new(stored))))
}
