//! The people who have an account: who they are, how they are invited, what they may do. Who somebody is stands sealed,
//! apart; only those who work at the desk see it.

pub mod accept;
pub mod freeze;
pub mod invite;
pub mod pages;
pub mod store;
#[cfg(test)]
mod story;

use crate::access::{Key, Protected, Purpose, Sealed, Viewer};
use crate::app::App;
use crate::db::Tx;
use crate::identity::IdentityError;
use serde::{Deserialize, Serialize};

pub use store::language;

/// Name and address of mail of somebody, sealed.
#[derive(Debug, Clone)]
pub struct Contact {
    pub account: String,
    pub name: Sealed<String>,
    /// `""` for who has none.
    pub email: Sealed<String>,
}

/// What those see of it who may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactView {
    pub name: String,
    pub email: String,
}

impl Protected for Contact {
    type View = ContactView;

    /// Those who work at the desk, and the person themselves.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff() || matches!(viewer, Viewer::Person(standing) if standing.account == self.account)
    }

    fn open(&self, key: &Key, _: &Viewer) -> ContactView {
        ContactView { name: self.name.open(key).clone(), email: self.email.open(key).clone() }
    }
}

/// Under the seal.
#[derive(Serialize, Deserialize)]
struct Written {
    name: String,
    email: String,
}

/// Seals who somebody is, in the place of what was there.
pub async fn keep_contact(app: &App, tx: &mut Tx, account: &str, name: &str, email: &str) -> Result<(), IdentityError> {
    let written = crate::db::to_json(&Written { name: name.to_owned(), email: email.to_owned() });
    match store::identity(tx, account).await? {
        Some(id) => app.identities.replace(tx, &id, &written).await,
        None => {
            let id = app.identities.seal(tx, &written).await?;
            Ok(store::insert_identity(tx, account, &id).await?)
        }
    }
}

/// Who somebody is. `None` when nothing is known, or it was destroyed.
pub async fn contact(app: &App, account: &str) -> Result<Option<Contact>, IdentityError> {
    let Some(id) = store::identity_of(&app.db, account).await? else { return Ok(None) };
    let Some(sealed) = app.identities.open(&app.db, &id).await? else { return Ok(None) };
    let written: Written = crate::db::from_json(sealed.expose(Purpose::Sending))?;
    Ok(Some(Contact {
        account: account.to_owned(),
        name: Sealed::new(written.name),
        email: Sealed::new(written.email),
    }))
}
