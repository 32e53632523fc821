//! Changes what is said about a work. Its address, its languages and its files stay.

use super::check::{self, Problem};
use super::{Work, store};
use crate::app::App;
use crate::db;
use crate::member::Operator;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    #[error("something in it has to be put right")]
    Wrong(Vec<Problem>),
    /// What is stored now: nothing of either is lost.
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Work>),
    #[error("this work is not there any more")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Writes `wanted` over the version that it was made from, and its titles with it.
pub async fn change(app: &App, _by: &Operator, wanted: &Work) -> Result<(), ChangeError> {
    let mut problems = check::problems(&app.db, wanted).await?;
    if wanted.languages.iter().any(|version| version.title.trim().is_empty()) {
        problems.push(Problem::NoTitle);
    }
    if !problems.is_empty() {
        return Err(ChangeError::Wrong(problems));
    }
    let stored = store::by_slug(&app.db, &wanted.slug).await?.ok_or(ChangeError::Gone)?;
    let mut wanted = wanted.clone();
    wanted.origin.own = stored.origin.own.clone();
    if (&stored.part_of, &stored.derived_from) != (&wanted.part_of, &wanted.derived_from) {
        // Another source must not open it: what it was closed by through the old ones stays with it.
        wanted.origin.own = stored.readers.clone();
    }
    let wanted = &wanted;
    let mut tx = db::begin(&app.db).await?;
    if !store::update(&mut tx, wanted).await? {
        drop(tx);
        let stored = store::by_slug(&app.db, &wanted.slug).await?.ok_or(ChangeError::Gone)?;
        return Err(ChangeError::ChangedSince(Box::new(stored)));
    }
    store::touch(&mut tx, &wanted.id, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}
