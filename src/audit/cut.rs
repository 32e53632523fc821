//! Takes out what is older than the setting allows, and says so in the log itself: the chain holds on.

use super::{Act, THE_PROGRAM, record, store};
use crate::app::{self, App};
use crate::db;
use jiff::{SignedDuration, Timestamp};

/// Cuts the log to the setting `audit_days`. How many entries remain is not told; that something was cut, is.
pub async fn cut_to_setting(app: &App) -> sqlx::Result<bool> {
    let days = i64::from(app.config.audit_days);
    cut(app, &app::written(Timestamp::now() - SignedDuration::from_hours(24 * days))).await
}

/// Takes out the entries that are older than `moment`. `false` when there are none.
pub async fn cut(app: &App, moment: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let Some((number, hash)) = store::last_older(&mut tx, moment).await? else { return Ok(false) };
    record(&mut tx, THE_PROGRAM, Act::Cut, &checkpoint(number, &hash)).await?;
    store::delete_up_to(&mut tx, number).await?;
    tx.commit().await?;
    Ok(true)
}

/// What the entry about a cut says: where the chain was cut, and the hash that it went on from.
pub(super) fn checkpoint(number: i64, hash: &str) -> String {
    format!("{number}:{hash}")
}
