//! Makes a draft public, and takes a published one back.

use super::store::{self, Row};
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::audit::{self, Act};
use crate::db;
use crate::member::{Operator, second};

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("this global report is public already")]
    AlreadyPublic,
    #[error("this global report is not public")]
    NotPublic,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Lets everybody read it; the newest published one is the consultation's global report.
pub async fn publish(app: &App, by: &Operator, synthesis: &Row) -> Result<(), PublishError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::publish(&mut tx, &synthesis.id, &app.now()).await? {
        return Err(PublishError::AlreadyPublic);
    }
    audit::record(&mut tx, by.account(), Act::Published, &synthesis.id).await?;
    if second::is_needed(app).await? {
        store::set_readers(&mut tx, &synthesis.id, &Readers::of(Audience::Sealed), &Readers::everybody()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes it a draft again: its addresses say that there is nothing there.
pub async fn unpublish(app: &App, by: &Operator, synthesis: &Row) -> Result<(), PublishError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::unpublish(&mut tx, &synthesis.id).await? {
        return Err(PublishError::NotPublic);
    }
    audit::record(&mut tx, by.account(), Act::Unpublished, &synthesis.id).await?;
    tx.commit().await?;
    Ok(())
}
