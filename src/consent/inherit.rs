//! A corrected file is another version of a report, with statements of its own. Who said a sentence said it there too, and
//! what was taken back or withheld stays so.

use super::{settle::settle, store, this_hour};
use crate::access::Level;
use crate::app::App;
use crate::db::Tx;

/// Hands on, to the statements of a new version, who said the same words at the same roundtable before, what they agreed to,
/// and that somebody withheld them.
pub async fn inherit(app: &App, tx: &mut Tx, report: &str) -> sqlx::Result<()> {
    let mut changed: Vec<String> = Vec::new();
    for (new, old, set_level) in store::same_words(tx, report).await? {
        store::carry(tx, &old, &new).await?;
        if set_level == Level::Withheld.as_str() {
            store::withhold(tx, &new).await?;
        }
        changed.push(new);
    }
    changed.dedup();
    settle(app, tx, &changed, &this_hour()).await
}
