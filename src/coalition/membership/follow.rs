//! Who may act for an organisation, and the roles that follow from what it is.

use crate::access::Role;
use crate::app::App;
use crate::coalition::{committee, membership};
use crate::db::{self, Tx};
use crate::member::{self, Operator, Person};
use crate::organisation;

/// Proof that somebody may act for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaks {
    organisation: String,
    by: String,
}

impl Speaks {
    /// `None` when this person does not speak for it.
    pub async fn person(app: &App, person: &Person, organisation: &str) -> sqlx::Result<Option<Speaks>> {
        let own = organisation::store::spoken_for(&app.db, person.account()).await?;
        Ok(own
            .into_iter()
            .find(|one| one.organisation_id == organisation)
            .map(|one| Speaks { organisation: one.organisation_id, by: person.account().to_owned() }))
    }

    /// The desk acts for an organisation that asked it to.
    pub fn desk(by: &Operator, organisation: &str) -> Speaks {
        Speaks { organisation: organisation.to_owned(), by: by.account().to_owned() }
    }

    /// Who holds the private link of an application acts for the organisation that it became.
    pub(in crate::coalition) fn link(application: &str, organisation: &str) -> Speaks {
        Speaks { organisation: organisation.to_owned(), by: format!("application {application}") }
    }

    pub fn organisation(&self) -> &str {
        &self.organisation
    }

    /// Who it is, for the record.
    pub fn by(&self) -> &str {
        &self.by
    }
}

/// Why nobody speaks for an organisation now.
#[derive(Debug, thiserror::Error)]
pub enum SpeakerError {
    #[error("there is no such account, or it is closed")]
    NoAccount,
    #[error("this account speaks for the organisation already")]
    Already,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Lets an account speak for an organisation, with the roles that come with it.
pub async fn add_speaker(
    app: &App,
    by: &Operator,
    organisation: &str,
    account: &str,
    office: &str,
) -> Result<(), SpeakerError> {
    if member::account::standing(&app.db, account).await?.is_none() {
        return Err(SpeakerError::NoAccount);
    }
    if organisation::store::spoken_for(&app.db, account).await?.iter().any(|one| one.organisation_id == organisation) {
        return Err(SpeakerError::Already);
    }
    let mut tx = db::begin(&app.db).await?;
    organisation::store::insert_speaker(&mut tx, organisation, account, office, &app.now()).await?;
    roles_of(&mut tx, by.account(), account, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes an account back. `false` when it did not speak for it any more.
pub async fn end_speaker(app: &App, by: &Operator, organisation: &str, speaker: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let ended = organisation::store::end_speaker(&mut tx, speaker, &app.now()).await?;
    roles(&mut tx, by.account(), organisation, &app.now()).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Gives and takes the roles of everybody who speaks for an organisation, or did, as they follow from what it is now.
pub(in crate::coalition) async fn roles(tx: &mut Tx, by: &str, organisation: &str, now: &str) -> sqlx::Result<()> {
    for account in membership::store::accounts_of(tx, organisation).await? {
        roles_of(tx, by, &account, now).await?;
    }
    Ok(())
}

async fn roles_of(tx: &mut Tx, by: &str, account: &str, now: &str) -> sqlx::Result<()> {
    let day = now.get(..10).unwrap_or(now);
    let wanted = [
        (Role::Member, membership::store::speaks_for_member(tx, account).await?),
        (Role::Steering, committee::store::speaks_for_seat(tx, account, day).await?),
    ];
    for (role, wanted) in wanted {
        match (wanted, member::store::has_role(tx, account, &role).await?) {
            (true, false) => {
                let id = uuid::Uuid::now_v7().to_string();
                member::store::insert_role(tx, &id, account, &role, by, now).await?;
            }
            (false, true) => drop(member::store::end_role(tx, account, &role, by, now).await?),
            (true, true) | (false, false) => {}
        }
    }
    Ok(())
}
