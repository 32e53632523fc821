//! Takes an opening back, within a day.

use super::grant::GrantError;
use super::{Release, store, thing};
use crate::access::Readers;
use crate::app::App;
use crate::db;
use crate::member::Operator;
use jiff::{SignedDuration, Timestamp};

/// How long an opening can be taken back here. Later it is closed like anything else.
pub const TIME: SignedDuration = SignedDuration::from_hours(24);

/// Whether it can still be taken back.
pub fn may_be_undone(release: &Release) -> bool {
    let granted = release.granted.as_ref().and_then(|(_, at)| at.parse::<Timestamp>().ok());
    let in_time = granted.is_some_and(|at| Timestamp::now().duration_since(at) < TIME);
    in_time && release.undone.is_none() && !release.closes()
}

/// From now on it is for those again whom it was for before. Anybody at the desk may do it, alone: it closes.
pub async fn undo(app: &App, by: &Operator, id: &str) -> Result<(), GrantError> {
    let release = store::by_id(&app.db, id).await?.ok_or(GrantError::Gone)?;
    if !may_be_undone(&release) {
        return Err(GrantError::Decided);
    }
    let thing = thing::thing(&app.db, release.sort, &release.about).await?.ok_or(GrantError::Gone)?;
    let mut tx = db::begin(&app.db).await?;
    if !store::undo(&mut tx, id, by.account(), &app.now()).await? {
        return Err(GrantError::Decided);
    }
    // Whoever has closed it further since is right as well.
    thing::set(&mut tx, &thing, &release.was.and(&thing.readers), &Readers::everybody()).await?;
    tx.commit().await?;
    Ok(())
}
