//! Opens a call, and takes answers until its day.

use super::{Call, store};
use crate::access::{Audience, Viewer};
use crate::app::{self, App};
use crate::db;
use crate::member::Operator;
use crate::organisation;
use crate::words::{is_date, slug};
use jiff::{SignedDuration, Timestamp};

/// Answers an hour that the public form takes, at most.
const AN_HOUR: i64 = 120;
/// Characters of one answer, at most.
const LONGEST: usize = 20_000;

/// Why nothing was opened or sent.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    #[error("a call needs a title and a question")]
    Empty,
    #[error("the deadline is a day to come: write 2026-12-31")]
    Deadline,
    #[error("only a call to everybody can be answered without an account")]
    Form,
    #[error("answers are not taken any more")]
    Closed,
    #[error("this call is answered by those who are signed in")]
    SignIn,
    #[error("an answer has words, and not more than 20,000 characters")]
    Words,
    #[error("too many answers came within an hour: try again later")]
    TooMany,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Puts the question.
pub async fn open(app: &App, _by: &Operator, wanted: Call) -> Result<Call, CallError> {
    if wanted.title.is_empty() || wanted.question.is_empty() {
        return Err(CallError::Empty);
    }
    let now = app.now();
    if wanted.deadline.len() != 10 || !is_date(&wanted.deadline) || !wanted.is_open(&now) {
        return Err(CallError::Deadline);
    }
    if wanted.public_form && wanted.audience != Audience::Public {
        return Err(CallError::Form);
    }
    let mut free = slug(&wanted.title);
    let mut number = 1;
    while store::by_slug(&app.db, &free).await?.is_some() {
        number += 1;
        free = format!("{}-{number}", slug(&wanted.title));
    }
    let made = Call { id: uuid::Uuid::now_v7().to_string(), slug: free, opened_at: now, ..wanted };
    let mut tx = db::begin(&app.db).await?;
    store::insert(&mut tx, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Ends it before its day.
pub async fn close(app: &App, _by: &Operator, call: &Call) -> Result<(), CallError> {
    let mut tx = db::begin(&app.db).await?;
    if !store::close(&mut tx, &call.id, &app.now()).await? {
        return Err(CallError::Closed);
    }
    tx.commit().await?;
    Ok(())
}

/// Answers it: by somebody signed in whom it is meant for, or by anybody where the call says so.
pub async fn answer(app: &App, by: &Viewer, call: &Call, language: &str, words: &str) -> Result<(), CallError> {
    let now = app.now();
    if !call.is_open(&now) {
        return Err(CallError::Closed);
    }
    if words.is_empty() || words.chars().count() > LONGEST {
        return Err(CallError::Words);
    }
    let (account, organisation) = match by {
        Viewer::Person(standing) if call.audience.includes(by) => {
            let own = organisation::store::spoken_for(&app.db, &standing.account).await?;
            let organisation = own.into_iter().next().map(|one| one.organisation_id).unwrap_or_default();
            (standing.account.clone(), organisation)
        }
        _ if call.public_form => (String::new(), String::new()),
        _ => return Err(CallError::SignIn),
    };
    if account.is_empty() {
        let hour_ago = app::written(Timestamp::now() - SignedDuration::from_hours(1));
        if store::count_public_since(&app.db, &hour_ago).await? >= AN_HOUR {
            return Err(CallError::TooMany);
        }
    }
    let mut tx = db::begin(&app.db).await?;
    store::insert_answer(&mut tx, &call.id, (&account, &organisation), language, words, &now).await?;
    tx.commit().await?;
    Ok(())
}
