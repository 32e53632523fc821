//! The private link: whoever has it sees what one participant said and decides about it. No account, no password.

use super::{How, Participant, Speaker, store};
use crate::app::App;
use crate::db;
use crate::identity::IdentityError;
use crate::member::{Operator, Token};

/// A new link for a participant; the one of before leads nowhere any more. Only its hash is kept, so that it can be shown
/// once.
pub async fn make(app: &App, _by: &Operator, participant: &Participant) -> Result<Token, IdentityError> {
    let token = Token::draw()?;
    let mut tx = db::begin(&app.db).await?;
    store::set_link(&mut tx, &participant.id, &token.hash()).await?;
    tx.commit().await?;
    Ok(token)
}

/// Whose link this is.
pub async fn speaker(app: &App, token: &str) -> sqlx::Result<Option<Speaker>> {
    let Some(token) = Token::parse(token) else { return Ok(None) };
    let participant = store::by_link(&app.db, &token.hash()).await?;
    Ok(participant.map(|participant| Speaker { participant, how: How::Link }))
}

/// Ends the link for good: somebody else may have seen it. What was agreed to stays as it is.
pub async fn end(app: &App, speaker: &Speaker) -> sqlx::Result<()> {
    let mut tx = db::begin(&app.db).await?;
    store::set_link(&mut tx, &speaker.participant.id, "").await?;
    tx.commit().await
}
