//! Changes what is known of a roundtable. Its address stays.

use super::check::{self, Problem};
use super::{Roundtable, hosts, store};
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
    ChangedSince(Box<Roundtable>),
    #[error("this roundtable is not there any more")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Writes `wanted` over the version that it was made from; hosts that are new become organisations.
pub async fn change(app: &App, _by: &Operator, wanted: &Roundtable) -> Result<(), ChangeError> {
    let problems = check::problems(wanted);
    if !problems.is_empty() {
        return Err(ChangeError::Wrong(problems));
    }
    let new_hosts = hosts::new_ones(&app.db, wanted).await?;
    let mut tx = db::begin(&app.db).await?;
    if !store::update(&mut tx, wanted).await? {
        drop(tx);
        let stored = store::by_id(&app.db, &wanted.id).await?.ok_or(ChangeError::Gone)?;
        return Err(ChangeError::ChangedSince(Box::new(stored)));
    }
    hosts::insert(&mut tx, &new_hosts).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consultation::Consultation;
    use crate::consultation::create::create;
    use crate::organisation;
    use crate::roundtable::Days;
    use crate::roundtable::add::{add, next_position};

    #[tokio::test]
    async fn roundtables_of_one_city_have_addresses_of_their_own_and_hosts_are_met_once() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let water = Consultation { title: "Water".into(), ..Consultation::default() };
        let water = create(&app, &by, water).await.expect("created");
        let accra = Roundtable {
            consultation_id: water.id.clone(),
            position: next_position(&app.db, &water.id).await.expect("answered"),
            title: "Roundtable of West Africa".into(),
            city: "Accra".into(),
            country: "GHA".into(),
            days: Days::parse("2008-07-30/2008-07-31").expect("days"),
            hosts: vec!["A network".into(), "a-network".into()],
            ..Roundtable::default()
        };
        let first = add(&app, &by, accra.clone()).await.expect("added");
        let second = add(&app, &by, accra.clone()).await.expect("added");
        let third = add(&app, &by, accra).await.expect("added");
        assert_eq!([&first.slug, &second.slug, &third.slug], ["accra", "accra-2008", "accra-2008-2"]);
        assert_eq!(next_position(&app.db, &water.id).await.expect("answered"), 2);
        let hosts = organisation::store::all(&app.db).await.expect("answered");
        assert_eq!(hosts.iter().map(|one| one.slug.as_str()).collect::<Vec<_>>(), ["a-network", "a-network-2"]);

        let mine = Roundtable { hosts: vec!["Another network".into()], ..first.clone() };
        change(&app, &by, &mine).await.expect("in time");
        assert!(
            matches!(change(&app, &by, &first).await, Err(ChangeError::ChangedSince(stored)) if stored.version == 2)
        );
        assert_eq!(organisation::store::all(&app.db).await.expect("answered").len(), 3);
    }
}
