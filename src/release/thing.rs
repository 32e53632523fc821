//! The things that have readers, each as its own folder keeps it.

use super::{Sort, Thing};
use crate::access::Readers;
use crate::db::{Db, Tx};
use crate::{article, consultation, library, report, roundtable, synthesis};

/// A thing with its readers. `None` when it is not there.
pub async fn thing(db: &Db, sort: Sort, id: &str) -> sqlx::Result<Option<Thing>> {
    let made = |title: String, desk: String, readers: Readers| Thing { sort, id: id.to_owned(), title, desk, readers };
    Ok(match sort {
        Sort::Work => {
            library::store::by_id(db, id).await?.map(|work| made(work.title().to_owned(), work.desk(), work.readers))
        }
        Sort::LanguageVersion => library::store::with_version(db, id).await?.and_then(|work| {
            let version = work.languages.iter().find(|version| version.id == id)?;
            let title = format!("{} ({})", version.title, version.language);
            Some(made(title, work.desk(), work.readers.and(&version.readers)))
        }),
        Sort::Article => article::store::by_id(db, id)
            .await?
            .map(|article| made(article.slug, "/desk/articles".to_owned(), article.readers)),
        Sort::Report => match report::store::by_id(db, id).await? {
            None => None,
            Some(report) => {
                let held = roundtable::store::by_id(db, &report.roundtable_id).await?;
                let place = held.map(|held| held.title).unwrap_or_default();
                let title = format!("{place} · {}", report.file_name);
                Some(made(title, format!("/desk/reports/{id}"), report.readers))
            }
        },
        Sort::Synthesis => match synthesis::store::by_id(db, id).await? {
            None => None,
            Some(row) => {
                let of = consultation::store::by_id(db, &row.consultation_id).await?;
                let title = format!("{} · {}", of.map(|of| of.title).unwrap_or_default(), row.number);
                Some(made(title, format!("/desk/syntheses/{id}"), row.readers))
            }
        },
    })
}

/// Gives a thing readers of its own, and lifts what they are freed from of what its sources ask.
pub(super) async fn set(tx: &mut Tx, thing: &Thing, own: &Readers, lift: &Readers) -> sqlx::Result<()> {
    match thing.sort {
        Sort::Work => library::store::set_readers(tx, &thing.id, own, lift).await,
        // A language is never wider than its work: that is where it is opened.
        Sort::LanguageVersion => library::store::set_readers_of_version(tx, &thing.id, own).await,
        Sort::Article => article::store::set_readers(tx, &thing.id, own).await,
        Sort::Report => report::store::set_readers(tx, &thing.id, own).await,
        Sort::Synthesis => synthesis::store::set_readers(tx, &thing.id, own, lift).await,
    }
}
