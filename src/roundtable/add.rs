//! Adds a roundtable to a consultation.

use super::check::{self, Problem};
use super::{Roundtable, hosts, store};
use crate::app::App;
use crate::consultation;
use crate::db::{self, Db};
use crate::member::Operator;
use crate::{region, words};

/// Why a roundtable was not added. All but `Store` are for the person who wrote it to put right.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    #[error("this consultation is not there any more")]
    NoConsultation,
    #[error("somebody has just added a roundtable of this name: send it again and it gets another address")]
    NameTaken,
    #[error("the database did not answer")]
    Store(sqlx::Error),
}

/// Stores a new roundtable, and its hosts where they are new, and answers with it, its id and slug set.
pub async fn add(app: &App, _by: &Operator, wanted: Roundtable) -> Result<Roundtable, AddError> {
    let problems = check::problems(&wanted);
    if !problems.is_empty() {
        return Err(AddError::Wrong(problems));
    }
    if consultation::store::by_id(&app.db, &wanted.consultation_id).await?.is_none() {
        return Err(AddError::NoConsultation);
    }
    let new_hosts = hosts::new_ones(&app.db, &wanted).await?;
    let slug = free_slug(&app.db, &wanted).await?;
    let mut made = Roundtable { slug, version: 1, ..wanted };
    let mut tx = db::begin(&app.db).await?;
    hosts::insert(&mut tx, &new_hosts).await?;
    made.id = store::insert(&mut tx, &made).await?;
    tx.commit().await?;
    Ok(made)
}

/// Place in the order after all that are there.
pub async fn next_position(db: &Db, consultation: &str) -> sqlx::Result<i64> {
    let held = store::of_consultation(db, consultation).await?;
    Ok(held.iter().map(|one| one.position).max().unwrap_or(0) + 1)
}

/// A name for its address that no other has: the place, then the place and the year.
async fn free_slug(db: &Db, wanted: &Roundtable) -> sqlx::Result<String> {
    let country = region::country(&wanted.country).map_or("", |country| country.name("en"));
    let place = [wanted.city.as_str(), country, &wanted.title].into_iter().find(|name| !name.is_empty());
    let place = words::slug(place.unwrap_or_default());
    let with_year = wanted.days.as_str().get(..4).map(|year| format!("{place}-{year}"));
    let stem = with_year.clone().unwrap_or_else(|| place.clone());
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    for free in [Some(place.clone()), with_year].into_iter().flatten().chain(numbered) {
        if store::by_slug(db, &free).await?.is_none() {
            return Ok(free);
        }
    }
    Ok(place)
}

impl From<sqlx::Error> for AddError {
    fn from(error: sqlx::Error) -> AddError {
        match error.as_database_error() {
            Some(database) if database.is_unique_violation() => AddError::NameTaken,
            _ => AddError::Store(error),
        }
    }
}
