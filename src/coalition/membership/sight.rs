//! A member chooses who sees it. The choice reaches every page with the next request.

use super::follow::Speaks;
use super::{Sight, store};
use crate::app::App;
use crate::coalition::committee;
use crate::consultation;
use crate::db;
use crate::organisation::{self, Profile, change};
use crate::roundtable;

/// Why nothing changed.
#[derive(Debug, thiserror::Error)]
pub enum SightError {
    #[error("this organisation does not belong, or not any more")]
    NotThere,
    #[error("somebody changed it at the same moment: try again")]
    Raced,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Sets the choice. Whoever is listed gets a public page; whoever is not loses it, unless the organisation stands in
/// public for something else: it convened, hosted, or sits on a committee.
pub async fn choose(app: &App, who: &Speaks, sight: Sight) -> Result<(), SightError> {
    let standing = store::standing(&app.db, who.organisation()).await?.ok_or(SightError::NotThere)?;
    let mut profile = standing.profile;
    let now = app.now();
    let was_public = profile.public_at.is_some();
    match sight {
        Sight::Listed if !was_public => {
            let mut others = organisation::store::profiles(&app.db).await?;
            others.retain(|one| one.public_at.is_some());
            profile.organisation.slug = change::free_slug(&profile.organisation.name, &others);
            profile.public_at = Some(now.clone());
        }
        Sight::Region | Sight::Hidden if was_public && !stands_in_public(app, &profile).await? => {
            profile.organisation.slug = change::hidden_slug();
            profile.public_at = None;
        }
        Sight::Listed | Sight::Region | Sight::Hidden => {}
    }
    let mut tx = db::begin(&app.db).await?;
    if profile.public_at.is_some() != was_public && !organisation::store::update(&mut tx, &profile, &now).await? {
        return Err(SightError::Raced);
    }
    if !store::set_sight(&mut tx, &standing.membership.id, sight, &now).await? {
        return Err(SightError::NotThere);
    }
    tx.commit().await?;
    Ok(())
}

/// Whether the organisation is named in public for something else than belonging.
pub async fn stands_in_public(app: &App, profile: &Profile) -> sqlx::Result<bool> {
    let organisation = &profile.organisation;
    let held = roundtable::store::all(&app.db).await?;
    let asked = consultation::store::all(&app.db).await?;
    let committees = committee::store::all(&app.db).await?;
    let sits = committees.iter().flat_map(|one| &one.seats).flat_map(|seat| &seat.sittings);
    Ok(held.iter().flat_map(|one| &one.hosts).any(|host| organisation.is_called(host))
        || asked.iter().any(|one| organisation.is_called(&one.convener))
        || sits.into_iter().any(|one| one.is_of(&organisation.id) && one.until.is_empty()))
}
