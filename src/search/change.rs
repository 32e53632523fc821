//! Changes the thesaurus.

use super::store::{self, Group};
use super::thesaurus::{Names, together};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use crate::words::slug;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    #[error("these lines do not begin with a language and a colon: {0:?}")]
    NoLanguage(Vec<String>),
    #[error("a group needs two names at least")]
    TooFew,
    #[error("there is a group of this name already")]
    NameTaken(String),
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Names>),
    #[error("this group is not there")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Every group, by id.
pub async fn all(app: &App) -> sqlx::Result<Vec<Names>> {
    Ok(together(&store::groups(&app.db).await?))
}

pub async fn by_id(app: &App, id: &str) -> sqlx::Result<Option<Names>> {
    Ok(all(app).await?.into_iter().find(|names| names.id == id))
}

/// Adds a group, and answers with its id: its first name, as an address has it.
pub async fn add(app: &App, by: &Operator, lines: &str) -> Result<String, ChangeError> {
    let lines = checked(lines)?;
    let (group, _) = fulltext::Group::read("", &lines);
    let id = group.names.first().map(|(_, name)| slug(name)).unwrap_or_default();
    if by_id(app, &id).await?.is_some() {
        return Err(ChangeError::NameTaken(id));
    }
    write(app, by, Group { id: id.clone(), lines, version: 0 }).await?;
    Ok(id)
}

/// Writes the names of group `id` as it was in `version`. Without names a shipped group is not used any more.
pub async fn change(app: &App, by: &Operator, id: &str, lines: &str, version: i64) -> Result<(), ChangeError> {
    let stored = by_id(app, id).await?.ok_or(ChangeError::Gone)?;
    let lines = if lines.trim().is_empty() && stored.shipped { String::new() } else { checked(lines)? };
    write(app, by, Group { id: id.to_owned(), lines, version }).await
}

/// Forgets what was changed here: a shipped group is as it came, an own one is gone.
pub async fn forget(app: &App, _: &Operator, id: &str, version: i64) -> Result<(), ChangeError> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::forget_group(&mut tx, id, version).await?;
    tx.commit().await?;
    if done { Ok(()) } else { Err(since(app, id).await?) }
}

async fn write(app: &App, _: &Operator, group: Group) -> Result<(), ChangeError> {
    let mut tx = db::begin(&app.db).await?;
    let done = store::put_group(&mut tx, &group, &app.now()).await?;
    tx.commit().await?;
    if done { Ok(()) } else { Err(since(app, &group.id).await?) }
}

async fn since(app: &App, id: &str) -> Result<ChangeError, ChangeError> {
    let stored = by_id(app, id).await?;
    Ok(stored.map_or(ChangeError::Gone, |names| ChangeError::ChangedSince(Box::new(names))))
}

/// The lines as they are kept.
fn checked(lines: &str) -> Result<String, ChangeError> {
    let (group, wrong) = fulltext::Group::read("", lines);
    if !wrong.is_empty() {
        return Err(ChangeError::NoLanguage(wrong));
    }
    if group.names.len() < 2 { Err(ChangeError::TooFew) } else { Ok(group.lines()) }
}
