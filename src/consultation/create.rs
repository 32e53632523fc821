//! Creates a consultation.

use super::check::{self, Problem};
use super::{Consultation, store};
use crate::app::App;
use crate::db::{self, Db};
use crate::member::Operator;
use crate::words;

/// Why a consultation was not created. All but `Store` are for the person who wrote it to put right.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    #[error("somebody has just created a consultation of this name: send it again and it gets another address")]
    NameTaken,
    #[error("the database did not answer")]
    Store(sqlx::Error),
}

/// Stores a new consultation and answers with it, its id and slug set.
pub async fn create(app: &App, _by: &Operator, wanted: Consultation) -> Result<Consultation, CreateError> {
    let problems = check::problems(&wanted);
    if !problems.is_empty() {
        return Err(CreateError::Wrong(problems));
    }
    let slug = free_slug(&app.db, &wanted).await.map_err(CreateError::Store)?;
    let mut made = Consultation { slug, version: 1, ..wanted };
    let mut tx = db::begin(&app.db).await.map_err(CreateError::Store)?;
    made.id = store::insert(&mut tx, &made, &app.now()).await?;
    tx.commit().await.map_err(CreateError::Store)?;
    Ok(made)
}

/// A name for its address that no other has.
async fn free_slug(db: &Db, wanted: &Consultation) -> sqlx::Result<String> {
    let name = if wanted.short_title.is_empty() { &wanted.title } else { &wanted.short_title };
    let slug = words::slug(name);
    let mut free = slug.clone();
    let mut number = 1;
    while store::by_slug(db, &free).await?.is_some() {
        number += 1;
        free = format!("{slug}-{number}");
    }
    Ok(free)
}

impl From<sqlx::Error> for CreateError {
    fn from(error: sqlx::Error) -> CreateError {
        match error.as_database_error() {
            Some(database) if database.is_unique_violation() => CreateError::NameTaken,
            _ => CreateError::Store(error),
        }
    }
}
