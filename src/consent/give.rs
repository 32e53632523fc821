//! Records what somebody agrees to, and what they take back.

use super::settle::settle;
use super::store::{self, Text};
use super::{Answer, How, Participant, Speaker, THEMSELVES, this_hour, today};
use crate::access::{Allowed, Level, Use};
use crate::app::App;
use crate::db::{self, order};
use crate::member::Operator;

/// Why nothing was recorded.
#[derive(Debug, thiserror::Error)]
pub enum GiveError {
    /// Somebody else's, or none at all: what is not theirs is not there for them.
    #[error("this statement is not one of theirs")]
    NotTheirs,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// What the participant decides for one statement, or with `""` for all that they said. Every output follows at once:
/// openness is settled in the same transaction, and everything else looks at that.
pub async fn decide(
    app: &App,
    speaker: &Speaker,
    statement: &str,
    allowed: Allowed,
    text: Option<&Text>,
) -> Result<(), GiveError> {
    record(app, &speaker.participant, statement, allowed, text, speaker.how, THEMSELVES).await
}

/// Takes words back: of one statement, or with `""` all of them. They are counted, and nothing of them is shown.
pub async fn withdraw(app: &App, speaker: &Speaker, statement: &str) -> Result<(), GiveError> {
    decide(app, speaker, statement, Allowed::all(Level::Withheld), None).await
}

/// Notes at the desk what a participant agreed to on paper or in words, for all that they said.
pub async fn note(
    app: &App,
    by: &Operator,
    participant: &Participant,
    allowed: Allowed,
    text: Option<&Text>,
    how: How,
) -> Result<(), GiveError> {
    record(app, participant, "", allowed, text, how, by.account()).await
}

async fn record(
    app: &App,
    participant: &Participant,
    statement: &str,
    allowed: Allowed,
    text: Option<&Text>,
    how: How,
    by: &str,
) -> Result<(), GiveError> {
    let mut tx = db::begin(&app.db).await?;
    let said = store::said(&mut tx, &participant.id).await?;
    if !statement.is_empty() && !said.iter().any(|id| id == statement) {
        return Err(GiveError::NotTheirs);
    }
    if statement.is_empty() {
        store::end_single(&mut tx, &participant.id, &today()).await?;
    }
    for purpose in Use::ALL {
        let answer = Answer {
            statement_id: statement.to_owned(),
            purpose,
            level: allowed.level(purpose),
            text_number: text.map_or(0, |text| text.number),
            how,
            given_on: today(),
        };
        let (language, hash) = text.map_or(("", ""), |text| (&text.language, &text.hash));
        store::insert_answer(&mut tx, &participant.id, &answer, language, hash, by).await?;
    }
    if by == THEMSELVES {
        order::by_key(&mut tx, "consent").await?;
    }
    let changed = if statement.is_empty() { said } else { vec![statement.to_owned()] };
    settle(app, &mut tx, &changed, &this_hour()).await?;
    tx.commit().await?;
    Ok(())
}
