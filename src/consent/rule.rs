//! The widest level that a consultation allows, whatever people agree to.

use super::{settle::settle, store, this_hour};
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
