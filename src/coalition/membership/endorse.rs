//! An organisation endorses a text: by that it joins, and each new version asks again.

use super::follow::{self, Speaks};
use super::store::Endorsement;
use super::{Membership, Sight, store};
use crate::app::App;
use crate::coalition::application::{self, File, Stage};
use crate::coalition::charter::{Charter, Text};
use crate::db::{self, Tx};
use crate::identity::IdentityError;
use crate::organisation::{self, Organisation, Profile, change};

/// Who signs for the organisation. The name goes from the form into the seal.
#[derive(Clone)]
pub struct Signatory {
    pub name: String,
    /// The part they have in the organisation.
    pub office: String,
}

/// Why nothing was endorsed.
#[derive(Debug, thiserror::Error)]
pub enum EndorseError {
    #[error("say who signs, and as what")]
    NoSignatory,
    #[error("the text has changed since it was read: read the new one first")]
    OtherText,
    #[error("this was not accepted, or not yet")]
    NotAccepted,
    #[error("this organisation does not belong, or not any more")]
    NotThere,
    #[error("it has endorsed this text")]
    Already,
    #[error("another organisation of that name belongs already: the secretariat has to tell them apart")]
    NameTaken,
    #[error("the name cannot be sealed: {0}")]
    Seal(#[from] IdentityError),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// An accepted applicant endorses the text that stands, whose hash it read, and belongs from this moment. It chooses who
/// sees that.
pub async fn admit(
    app: &App,
    file: &File,
    charter: &Charter,
    read: &str,
    by: &Signatory,
    sight: Sight,
) -> Result<String, EndorseError> {
    let now = app.now();
    if file.stage(&now) != Stage::Accepted {
        return Err(EndorseError::NotAccepted);
    }
    let text = signed(charter, read, by)?;
    let form = &file.application.form;
    let known = organisation::store::profiles(&app.db).await?;
    let mut names = std::iter::once(&form.name).chain(&form.aliases);
    let before = names.find_map(|name| known.iter().find(|one| one.organisation.is_called(name)));
    if let Some(before) = before
        && store::standing(&app.db, &before.organisation.id).await?.is_some()
    {
        return Err(EndorseError::NameTaken);
    }
    let listed = sight == Sight::Listed;
    let mut tx = db::begin(&app.db).await?;
    let organisation = match before {
        Some(before) => {
            let mut wanted = before.clone();
            wanted.offices.clone_from(&form.offices);
            wanted.sectors.clone_from(&form.sectors);
            if listed && wanted.public_at.is_none() {
                wanted.organisation.slug = public_slug(&form.name, &known);
                wanted.public_at = Some(now.clone());
            }
            // What everybody sees of a host is not changed by one that hides.
            let may = listed || before.public_at.is_none();
            if may && !organisation::store::update(&mut tx, &wanted, &now).await? {
                return Err(EndorseError::NotAccepted);
            }
            before.organisation.id.clone()
        }
        None => {
            let slug = if listed { public_slug(&form.name, &known) } else { change::hidden_slug() };
            let made = Profile {
                organisation: Organisation {
                    slug,
                    name: form.name.clone(),
                    aliases: form.aliases.clone(),
                    ..Organisation::default()
                },
                offices: form.offices.clone(),
                sectors: form.sectors.clone(),
                stated_side: form.side,
                public_at: listed.then(|| now.clone()),
                version: 1,
            };
            organisation::store::insert(&mut tx, &made, &now).await?
        }
    };
    if !application::store::admit(&mut tx, &file.application.id, &organisation).await? {
        return Err(EndorseError::NotAccepted);
    }
    let made = Membership {
        id: String::new(),
        organisation_id: organisation.clone(),
        application_id: Some(file.application.id.clone()),
        kind: form.kind,
        since: now.get(..10).unwrap_or(&now).to_owned(),
        sight,
        source: String::new(),
        ended: None,
        changed_at: now.clone(),
    };
    store::insert(&mut tx, &made).await?;
    keep(app, &mut tx, &organisation, charter, text, by, &now).await?;
    follow::roles(&mut tx, &format!("application {}", file.application.id), &organisation, &now).await?;
    tx.commit().await?;
    Ok(organisation)
}

/// A member endorses the text that stands.
pub async fn endorse(
    app: &App,
    who: &Speaks,
    charter: &Charter,
    read: &str,
    by: &Signatory,
) -> Result<(), EndorseError> {
    let text = signed(charter, read, by)?;
    let organisation = who.organisation();
    if store::standing(&app.db, organisation).await?.is_none() {
        return Err(EndorseError::NotThere);
    }
    if has_endorsed(app, organisation, charter).await? {
        return Err(EndorseError::Already);
    }
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    keep(app, &mut tx, organisation, charter, text, by, &now).await?;
    tx.commit().await?;
    Ok(())
}

/// Whether an organisation has endorsed this version.
pub async fn has_endorsed(app: &App, organisation: &str, charter: &Charter) -> sqlx::Result<bool> {
    let all = store::endorsements(&app.db).await?;
    Ok(all.iter().any(|one| one.organisation_id == organisation && one.charter_id == charter.id))
}

/// The text with the hash that was read, of the version that stands.
fn signed<'a>(charter: &'a Charter, read: &str, by: &Signatory) -> Result<&'a Text, EndorseError> {
    if by.name.is_empty() || by.office.is_empty() {
        return Err(EndorseError::NoSignatory);
    }
    charter.texts.iter().find(|text| text.hash() == read).ok_or(EndorseError::OtherText)
}

async fn keep(
    app: &App,
    tx: &mut Tx,
    organisation: &str,
    charter: &Charter,
    text: &Text,
    by: &Signatory,
    now: &str,
) -> Result<(), EndorseError> {
    let made = Endorsement {
        id: uuid::Uuid::now_v7().to_string(),
        organisation_id: organisation.to_owned(),
        charter_id: charter.id.clone(),
        language: text.language.clone(),
        hash: text.hash(),
        signatory: app.identities.seal(tx, &by.name).await?,
        office: by.office.clone(),
        endorsed_at: now.to_owned(),
    };
    store::insert_endorsement(tx, &made).await?;
    Ok(())
}

fn public_slug(name: &str, known: &[Profile]) -> String {
    let shown: Vec<Profile> = known.iter().filter(|one| one.public_at.is_some()).cloned().collect();
    change::free_slug(name, &shown)
}
