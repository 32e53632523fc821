//! A second person opens what a first one asked for, or says no.

use super::look::look;
use super::undo::TIME;
use super::{Release, store, thing};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use jiff::Timestamp;

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum GrantError {
    #[error("you have asked for this yourself: somebody else has to grant it")]
    SamePerson,
    #[error("somebody has decided about this already")]
    Decided,
    #[error("there is something in it that nobody has looked at yet")]
    Unanswered,
    #[error("what it says could not be read: {0}")]
    Unreadable(anyhow::Error),
    #[error("who may read it has changed since this was asked for: it has to be asked again")]
    ChangedSince,
    #[error("there is no such request")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// From now on the thing is for those who were asked for. What it was made from stays as closed as it was; if that is
/// closed further later, the thing is closed with it.
pub async fn grant(app: &App, by: &Operator, id: &str) -> Result<(), GrantError> {
    let release = store::by_id(&app.db, id).await?.ok_or(GrantError::Gone)?;
    if !release.waits() {
        return Err(GrantError::Decided);
    }
    if release.asked_by == by.account() && !may_grant_alone(app, &release) {
        return Err(GrantError::SamePerson);
    }
    let thing = thing::thing(&app.db, release.sort, &release.about).await?.ok_or(GrantError::Gone)?;
    if thing.readers != release.was {
        return Err(GrantError::ChangedSince);
    }
    if !look(app, &release).await.map_err(GrantError::Unreadable)?.is_answered() {
        return Err(GrantError::Unanswered);
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::grant(&mut tx, id, by.account(), &app.now()).await? {
        return Err(GrantError::Decided);
    }
    thing::set(&mut tx, &thing, &release.wanted, &release.was.without(&release.wanted)).await?;
    tx.commit().await?;
    Ok(())
}

/// Where the settings say that the secretariat is one person, she may grant what she asked for herself, once a day has
/// passed. The record shows that it was one and the same.
pub fn may_grant_alone(app: &App, release: &Release) -> bool {
    let asked = release.asked_at.parse::<Timestamp>().ok();
    app.config.alone && asked.is_some_and(|at| Timestamp::now().duration_since(at) >= TIME)
}

/// It stays as it is. Who asked may take it back herself.
pub async fn decline(app: &App, by: &Operator, id: &str) -> Result<(), GrantError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::decline(&mut tx, id, by.account(), &app.now()).await? {
        return Err(GrantError::Decided);
    }
    tx.commit().await?;
    Ok(())
}
