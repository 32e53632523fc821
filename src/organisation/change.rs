//! Makes and changes organisations, and decides whether the public sees them.

use super::{Profile, store};
use crate::app::App;
use crate::db;
use crate::member::Operator;
use crate::words;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    #[error("an organisation needs a name")]
    NoName,
    #[error("another organisation is called so, or was: give it another name, or add to what is there")]
    NameTaken,
    /// What is stored now: nothing of either is lost.
    #[error("somebody else has changed it since it was opened")]
    ChangedSince(Box<Profile>),
    #[error("this organisation is not there any more")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Makes a new organisation, or writes over the version that `wanted` was made from. `shown` says whether the public
/// sees it from now on. Its address while it is for the desk alone tells nothing of its name.
pub async fn change(app: &App, _by: &Operator, wanted: Profile, shown: bool) -> Result<Profile, ChangeError> {
    if wanted.organisation.name.is_empty() {
        return Err(ChangeError::NoName);
    }
    let others = store::profiles(&app.db).await?;
    let mut others: Vec<Profile> =
        others.into_iter().filter(|one| one.organisation.id != wanted.organisation.id).collect();
    let names = std::iter::once(&wanted.organisation.name).chain(&wanted.organisation.aliases);
    if names.into_iter().any(|name| others.iter().any(|one| one.organisation.is_called(name))) {
        return Err(ChangeError::NameTaken);
    }
    let mut wanted = wanted;
    let now = app.now();
    if shown && wanted.public_at.is_none() {
        others.retain(|one| one.public_at.is_some());
        wanted.organisation.slug = free_slug(&wanted.organisation.name, &others);
        wanted.public_at = Some(now.clone());
    } else if !shown && (wanted.public_at.is_some() || wanted.organisation.slug.is_empty()) {
        wanted.organisation.slug = hidden_slug();
        wanted.public_at = None;
    }
    let mut tx = db::begin(&app.db).await?;
    if wanted.organisation.id.is_empty() {
        wanted.organisation.id = store::insert(&mut tx, &wanted, &now).await?;
        wanted.version = 1;
    } else if store::update(&mut tx, &wanted, &now).await? {
        wanted.version += 1;
    } else {
        drop(tx);
        let stored = store::profile(&app.db, &wanted.organisation.id).await?.ok_or(ChangeError::Gone)?;
        return Err(ChangeError::ChangedSince(Box::new(stored)));
    }
    tx.commit().await?;
    Ok(wanted)
}

/// A name in addresses that no organisation in sight has.
pub fn free_slug(name: &str, others: &[Profile]) -> String {
    let slug = words::slug(name);
    let mut free = slug.clone();
    let mut number = 1;
    while others.iter().any(|one| one.organisation.slug == free) {
        number += 1;
        free = format!("{slug}-{number}");
    }
    free
}

/// A name in addresses of the desk that tells nothing.
pub fn hidden_slug() -> String {
    words::short_id(&uuid::Uuid::now_v7().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::{Office, Organisation};

    fn named(name: &str) -> Profile {
        let organisation = Organisation { name: name.into(), ..Organisation::default() };
        let offices = vec![Office { city: "Accra".into(), country: "GHA".into() }];
        Profile { organisation, offices, ..Profile::default() }
    }

    #[tokio::test]
    async fn what_is_for_the_desk_alone_has_no_name_in_its_address_and_no_public_row() {
        let app = App::of_test().await;
        let by = Operator::at_the_machine();
        let made = change(&app, &by, named("River Watch"), false).await.expect("made");
        assert!(!made.organisation.slug.contains("river"));
        assert!(store::all(&app.db).await.expect("answered").is_empty());
        assert!(store::changes(&app.db).await.expect("answered").is_empty());
        assert!(store::by_slug(&app.db, &made.organisation.slug).await.expect("answered").is_none());
        let shown = change(&app, &by, made.clone(), true).await.expect("shown");
        assert_eq!((shown.organisation.slug.as_str(), shown.version), ("river-watch", 2));
        let stored = store::by_slug(&app.db, "river-watch").await.expect("answered").expect("public");
        assert_eq!(stored.country, "GHA");
        assert!(matches!(change(&app, &by, made, true).await, Err(ChangeError::ChangedSince(_))));
        assert!(matches!(change(&app, &by, named("RIVER watch"), true).await, Err(ChangeError::NameTaken)));
        assert!(matches!(change(&app, &by, named(""), true).await, Err(ChangeError::NoName)));
        let hidden = change(&app, &by, shown, false).await.expect("hidden");
        assert!(store::all(&app.db).await.expect("answered").is_empty());
        assert_ne!(hidden.organisation.slug, "river-watch");
    }
}
