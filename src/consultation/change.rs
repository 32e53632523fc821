//! Changes what a consultation says of itself. Its address stays.

use super::check::{self, Problem};
use super::{Consultation, store};
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
    ChangedSince(Box<Consultation>),
    #[error("this consultation is not there any more")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Writes `wanted` over the version that it was made from.
pub async fn change(app: &App, _by: &Operator, wanted: &Consultation) -> Result<(), ChangeError> {
    let problems = check::problems(wanted);
    if !problems.is_empty() {
        return Err(ChangeError::Wrong(problems));
    }
    let mut tx = db::begin(&app.db).await?;
    if !store::update(&mut tx, wanted).await? {
        drop(tx);
        let stored = store::by_id(&app.db, &wanted.id).await?.ok_or(ChangeError::Gone)?;
        return Err(ChangeError::ChangedSince(Box::new(stored)));
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::create::create;

    #[tokio::test]
    async fn two_people_do_not_overwrite_each_other() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let wanted = Consultation { title: "Water".into(), ..Consultation::default() };
        let made = create(&app, &by, wanted.clone()).await.expect("created");
        assert_eq!((made.slug.as_str(), made.version), ("water", 1));
        let second = create(&app, &by, wanted).await.expect("another one of the same name");
        assert_eq!(second.slug, "water-2");

        let mine = Consultation { topic: "Mine".into(), ..made.clone() };
        let yours = Consultation { topic: "Yours".into(), ..made.clone() };
        change(&app, &by, &mine).await.expect("the first one is in time");
        let refused = change(&app, &by, &yours).await.expect_err("the second one is late");
        let ChangeError::ChangedSince(stored) = refused else { panic!("{refused}") };
        assert_eq!((stored.topic.as_str(), stored.version), ("Mine", 2));
        change(&app, &by, &Consultation { version: 2, ..yours }).await.expect("having seen what is stored");

        let untitled = Consultation { title: String::new(), version: 3, ..mine };
        assert!(matches!(change(&app, &by, &untitled).await, Err(ChangeError::Wrong(_))));
        let gone = Consultation { id: "no-such".into(), title: "Gone".into(), ..made };
        assert!(matches!(change(&app, &by, &gone).await, Err(ChangeError::Gone)));
    }
}
