//! The widest level that a consultation or a roundtable allows, whatever people agree to.

pub mod store;

use super::{settle::settle, this_hour};
use crate::access::Level;
use crate::app::App;
use crate::db;
use crate::member::Operator;

/// Sets the rule; every statement of the consultation follows in the same moment.
pub async fn set(app: &App, _by: &Operator, consultation: &str, widest: Level) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::set_widest(&mut tx, consultation, widest).await?;
    let all = store::statements_of(&mut tx, consultation).await?;
    settle(app, &mut tx, &all, &this_hour()).await?;
    tx.commit().await
}

/// Sets the rule of one roundtable: what it allows beyond that of its consultation does not count.
pub async fn set_of_roundtable(app: &App, _by: &Operator, roundtable: &str, widest: Level) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::set_widest_of_roundtable(&mut tx, roundtable, widest).await?;
    let all = store::statements_at(&mut tx, roundtable).await?;
    settle(app, &mut tx, &all, &this_hour()).await?;
    tx.commit().await
}
