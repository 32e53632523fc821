//! Invites somebody: makes an account with its roles, and a link by which they choose how to sign in, once, within a
//! week. A new link for an account that is there already starts it anew: its old ways in end when the link is used.

use super::{keep_contact, store};
use crate::access::Role;
use crate::app::{self, App};
use crate::audit::{self, Act};
use crate::db::{self, Tx};
use crate::identity::IdentityError;
use crate::mail;
use crate::member::letter::{self, Letter};
use crate::member::{Operator, Token, account};
use crate::words::Language;
use jiff::{SignedDuration, Timestamp};

/// How long a link waits.
pub const LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Who is invited.
#[derive(Debug, Clone, Default)]
pub struct Invited {
    pub name: String,
    /// `""` for who has none, or shall get no mail.
    pub email: String,
    /// BCP 47 tag of the interface, `""` for no wish.
    pub language: String,
    pub roles: Vec<Role>,
    /// Whether the link goes by mail, or is handed over.
    pub by_mail: bool,
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    #[error("give a name: it may be one that only you know them by")]
    NoName,
    #[error("this is no address of mail")]
    NoAddress,
    #[error("this version speaks no such language")]
    NoLanguage,
    #[error("there is no such account, or it is closed")]
    NoAccount,
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
    #[error(transparent)]
    Identity(#[from] IdentityError),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// What to hand over.
#[derive(Debug)]
pub struct Link {
    pub account: String,
    /// Path of the page that lets them in. `None` when it went by mail.
    pub path: Option<String>,
}

/// Makes the account and its link.
pub async fn invite(app: &App, by: &Operator, who: &Invited) -> Result<Link, InviteError> {
    let (name, email) = (who.name.trim(), who.email.trim());
    if name.is_empty() {
        return Err(InviteError::NoName);
    }
    if (!email.is_empty() || who.by_mail) && !mail::is_address(email) {
        return Err(InviteError::NoAddress);
    }
    if !who.language.is_empty() && Language::parse(&who.language).is_none() {
        return Err(InviteError::NoLanguage);
    }
    let mut tx = db::begin(&app.db).await?;
    let account = account::create(&mut tx, &who.language).await?;
    keep_contact(app, &mut tx, &account, name, email).await?;
    for role in &who.roles {
        account::grant(&mut tx, by, &account, role).await?;
    }
    let path = link(app, &mut tx, by, &account, who.by_mail).await?;
    tx.commit().await?;
    Ok(Link { account, path })
}

/// A new link for an account that is there; links made before no longer work.
pub async fn invite_again(app: &App, by: &Operator, account: &str, by_mail: bool) -> Result<Link, InviteError> {
    if store::by_id(&app.db, account).await?.is_none_or(|row| row.closed_at.is_some()) {
        return Err(InviteError::NoAccount);
    }
    let mut tx = db::begin(&app.db).await?;
    store::cancel_invitations(&mut tx, account, &app.now()).await?;
    // Whoever has the account hears that somebody is about to start it anew.
    letter::write(&mut tx, account, Letter::LookAtAccount, "/member").await?;
    let path = link(app, &mut tx, by, account, by_mail).await?;
    tx.commit().await?;
    Ok(Link { account: account.to_owned(), path })
}

/// Takes back what waits. `false` when nothing does.
pub async fn cancel(app: &App, by: &Operator, account: &str) -> sqlx::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let some = store::cancel_invitations(&mut tx, account, &app.now()).await? > 0;
    if some {
        audit::record(&mut tx, by.account(), Act::InvitationCancelled, account).await?;
    }
    tx.commit().await?;
    Ok(some)
}

async fn link(
    app: &App,
    tx: &mut Tx,
    by: &Operator,
    account: &str,
    by_mail: bool,
) -> Result<Option<String>, InviteError> {
    let token = Token::draw()?;
    let expires = app::written(Timestamp::now() + LIFE);
    store::insert_invitation(tx, &token.hash(), account, by.account(), &app.now(), &expires).await?;
    audit::record(tx, by.account(), Act::Invited, account).await?;
    let path = format!("/invitation/{token}");
    if !by_mail {
        return Ok(Some(path));
    }
    // Whoever reads the database before the letter is sent must not come in by it.
    let sealed = app.identities.seal(tx, &path).await?;
    letter::write_sealed(tx, account, Letter::YourLink, &sealed).await?;
    Ok(None)
}
