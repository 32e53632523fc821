//! Makes the operator's way in: a link that works once.

use super::{Token, store};
use crate::app::{self, App};
use crate::db;
use anyhow::Context;
use jiff::{SignedDuration, Timestamp};

/// How long an unused link works: it may lie in a log that others read later.
pub const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// A new link, whole: `{address}/desk/enter/{token}`. Older ones that were not used go on working for
/// their day, so that a restart does not take the link from somebody who is about to use it.
pub async fn make_link(app: &App) -> anyhow::Result<String> {
    let token = Token::draw().context("the system gives no random numbers")?;
    let mut tx = db::begin(&app.db).await?;
    store::forget(&mut tx, &oldest()).await?;
    store::insert_link(&mut tx, &token.hash(), &app.now()).await?;
    tx.commit().await?;
    Ok(format!("{}{}", app.config.address, path(&token)))
}

/// Path of the page that a token opens.
pub(super) fn path(token: &Token) -> String {
    format!("/desk/enter/{token}")
}

/// Links made at this moment or before no longer work.
pub(super) fn oldest() -> String {
    app::written(Timestamp::now() - LIFE)
}
