//! Corrects what a statement is taken for: its kind, its language, how much is said of who said it.

use super::{Kind, Statement, store};
use crate::access::Level;
use crate::app::App;
use crate::consent::settle::settle;
use crate::db;
use crate::member::Operator;
use crate::words::language_tag;

/// What it is to be taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub kind: Kind,
    /// BCP 47 tag, `und` when not known.
    pub language: String,
    pub level: Level,
}

/// Why nothing was corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectError {
    #[error("“{0}” is not the code of a language: write en, fr, es")]
    NotALanguage(String),
    /// What is stored now: nothing of either is lost.
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Statement>),
    #[error("this statement is not there")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Corrects the statement `id` as it was in `version`.
pub async fn correct(
    app: &App,
    _by: &Operator,
    id: &str,
    version: i64,
    wanted: &Correction,
) -> Result<(), CorrectError> {
    let tag = language_tag(&wanted.language).ok_or_else(|| CorrectError::NotALanguage(wanted.language.clone()))?;
    let language = tag.split('-').next().unwrap_or(&tag);
    let mut tx = db::begin(&app.db).await?;
    if !store::correct(&mut tx, id, version, wanted.kind, language, wanted.level).await? {
        drop(tx);
        let stored = store::by_id(&app.db, id).await?.ok_or(CorrectError::Gone)?;
        return Err(CorrectError::ChangedSince(Box::new(stored)));
    }
    settle(app, &mut tx, &[id.to_owned()], &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets the kind of many statements, each as it was in its version, and answers with the ids of those that
/// somebody else has changed since: they stay as they are.
pub async fn correct_kinds(app: &App, _by: &Operator, of: &[(String, i64)], kind: Kind) -> sqlx::Result<Vec<String>> {
    let mut changed_since = Vec::new();
    let mut tx = db::begin(&app.db).await?;
    for (id, version) in of {
        if !store::set_kind(&mut tx, id, *version, kind).await? {
            changed_since.push(id.clone());
        }
    }
    tx.commit().await?;
    Ok(changed_since)
}
