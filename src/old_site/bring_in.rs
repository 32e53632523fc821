//! Carries a plan out: everything in one go, or nothing.

use super::plan::{NewArticle, Plan};
use super::store;
use crate::access::{Audience, Readers};
use crate::app::App;
use crate::article;
use crate::db::{self, Tx};
use crate::library::deposit;
use crate::member::{Operator, second};

/// Writes what is planned. Nothing of it is there when anything fails; whoever did the same meanwhile makes it fail.
pub async fn bring_in(app: &App, _by: &Operator, plan: &Plan) -> sqlx::Result<()> {
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    // Where nothing is published by one person alone, what comes in is closed until a second one opens it.
    let readers = Readers::of(if second::is_needed(app).await? { Audience::Sealed } else { Audience::Public });
    for new in &plan.works {
        let mut work = new.work.clone();
        work.origin.own = work.origin.own.and(&readers);
        deposit::shelve(&mut tx, &work, &new.texts, &now).await?;
    }
    for new in &plan.articles {
        write(&mut tx, new, &readers, &now).await?;
    }
    for (old, to) in &plan.addresses {
        store::insert_address(&mut tx, old, to).await?;
    }
    for (origin, fingerprint, became) in &plan.pieces {
        store::insert_piece(&mut tx, origin, fingerprint, became, &now).await?;
    }
    Ok(tx.commit().await?)
}

/// An article of the day on which it was published there, so that it stands among others of its time.
async fn write(tx: &mut Tx, new: &NewArticle, readers: &Readers, now: &str) -> sqlx::Result<()> {
    let published = moment(&new.published).unwrap_or_else(|| now.to_owned());
    let saved = moment(&new.changed).filter(|changed| *changed > published).unwrap_or_else(|| published.clone());
    let article = article::store::insert_if_new(tx, &new.slug, new.kind, &published).await?;
    article::store::set_readers(tx, &article.id, &article.readers.and(readers)).await?;
    let newest = article::store::newest_number(tx, &article.id, &new.language).await?;
    let shown = new.is_public.then_some(published.as_str());
    match article::store::insert_edition(tx, &article.id, &new.language, newest + 1, &new.text, &saved, shown).await? {
        true if newest == 0 => Ok(()),
        // Somebody made a page of that name since the plan.
        _ => Err(sqlx::Error::RowNotFound),
    }
}

/// The first moment of a day, month or year.
fn moment(day: &str) -> Option<String> {
    let whole = format!("{day}{}", "0000-01-01".get(day.len()..)?);
    (!day.is_empty()).then(|| format!("{whole}T00:00:00.000000Z"))
}
