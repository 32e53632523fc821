//! Ends a membership: by itself, or by the coalition. What was stays to be read by those who may.

use super::follow::{self, Speaks};
use super::{Ending, store};
use crate::app::App;
use crate::coalition::committee;
use crate::db;
use crate::member::Operator;

/// Why it did not end.
#[derive(Debug, thiserror::Error)]
pub enum LeaveError {
    #[error("this organisation does not belong, or not any more")]
    NotThere,
    #[error("who is put out is told why: give the reason")]
    NoReason,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// The organisation leaves. A reason may be given.
pub async fn leave(app: &App, who: &Speaks, because: &str) -> Result<(), LeaveError> {
    end(app, who.by(), who.organisation(), true, because).await
}

/// The coalition ends it, and says why.
pub async fn put_out(app: &App, by: &Operator, organisation: &str, because: &str) -> Result<(), LeaveError> {
    if because.is_empty() {
        return Err(LeaveError::NoReason);
    }
    end(app, by.account(), organisation, false, because).await
}

/// Its seats fall vacant, and the roles of those who speak for it end, in the same moment.
async fn end(app: &App, by: &str, organisation: &str, by_itself: bool, because: &str) -> Result<(), LeaveError> {
    let standing = store::standing(&app.db, organisation).await?.ok_or(LeaveError::NotThere)?;
    let committees = committee::store::all(&app.db).await?;
    let now = app.now();
    let day = now.get(..10).unwrap_or(&now);
    let mut tx = db::begin(&app.db).await?;
    let ending = Ending { on: day.to_owned(), by_itself, because: because.to_owned() };
    if !store::end(&mut tx, &standing.membership.id, &ending, &now).await? {
        return Err(LeaveError::NotThere);
    }
    for one in &committees {
        for sitting in one.seats.iter().flat_map(|seat| &seat.sittings) {
            if sitting.is_of(organisation) && sitting.until.is_empty() {
                committee::store::end_sitting(&mut tx, &one.id, &sitting.id, day, &now).await?;
            }
        }
    }
    follow::roles(&mut tx, by, organisation, &now).await?;
    tx.commit().await?;
    Ok(())
}
