//! Who is signed in by a code. A session ends after two full hours, or when its owner leaves.

use super::store;
use crate::app::{self, App};
use crate::consent::{How, Speaker, store as participants};
use crate::db;
use crate::member::Token;

/// Full hours that a session lasts at least.
const HOURS: i64 = 2;

pub(super) async fn begin(app: &App, participant: &str) -> anyhow::Result<Token> {
    let token = Token::draw()?;
    let now = jiff::Timestamp::now().as_second();
    let end = now - now.rem_euclid(3600) + (HOURS + 1) * 3600;
    let mut tx = db::begin(&app.db).await?;
    store::end_session(&mut tx, "", &app.now()).await?;
    store::insert_session(&mut tx, &token.hash(), participant, &app::written(jiff::Timestamp::from_second(end)?))
        .await?;
    tx.commit().await?;
    Ok(token)
}

/// Whose session this is.
pub async fn speaker(app: &App, token: &Token) -> sqlx::Result<Option<Speaker>> {
    let Some(id) = store::session(&app.db, &token.hash(), &app.now()).await? else { return Ok(None) };
    let participant = participants::by_id(&app.db, &id).await?;
    Ok(participant.map(|participant| Speaker { participant, how: How::SignedIn }))
}

pub async fn end(app: &App, token: &Token) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::end_session(&mut tx, &token.hash(), &app.now()).await?;
    tx.commit().await
}
