//! Lets an organisation in that belongs without having sent the form: founders, and those of before.

use super::{Membership, Sight, follow, store};
use crate::app::App;
use crate::coalition::Kind;
use crate::db;
use crate::member::Operator;
use crate::organisation;
use crate::words::is_date;

/// Why it did not join.
#[derive(Debug, thiserror::Error)]
pub enum JoinError {
    #[error("there is no such organisation")]
    NoOrganisation,
    #[error("it belongs already")]
    Already,
    #[error("since when is a date: write 2009, 2009-01 or 2009-01-28")]
    NotADate,
    #[error("only an organisation that the public sees can be listed: show it first, or choose another sight")]
    NotPublic,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Says that `organisation` belongs since a day, as `source` has it.
pub async fn join(
    app: &App,
    by: &Operator,
    organisation: &str,
    kind: Kind,
    since: &str,
    sight: Sight,
    source: &str,
) -> Result<String, JoinError> {
    let profile = organisation::store::profile(&app.db, organisation).await?.ok_or(JoinError::NoOrganisation)?;
    if since.is_empty() || !is_date(since) {
        return Err(JoinError::NotADate);
    }
    if sight == Sight::Listed && profile.public_at.is_none() {
        return Err(JoinError::NotPublic);
    }
    if store::standing(&app.db, organisation).await?.is_some() {
        return Err(JoinError::Already);
    }
    let now = app.now();
    let made = Membership {
        id: String::new(),
        organisation_id: organisation.to_owned(),
        application_id: None,
        kind,
        since: since.to_owned(),
        sight,
        source: source.to_owned(),
        ended: None,
        changed_at: now.clone(),
    };
    let mut tx = db::begin(&app.db).await?;
    let id = store::insert(&mut tx, &made).await?;
    follow::roles(&mut tx, by.account(), organisation, &now).await?;
    tx.commit().await?;
    Ok(id)
}
