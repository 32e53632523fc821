//! Letters to people who have an account: quiet ones. A subject says nothing that somebody at a border or beside a
//! screen should not read; what it is about stands behind the sign-in.
//!
//! A verb writes a letter in its own transaction; the queue sends it, and tries again for three days.

pub mod jobs;
pub mod pages;
pub mod store;

pub use store::{no_mail, set_no_mail, stop, waits_for};

use crate::app;
use crate::db::Tx;
use crate::jobs as queue;

/// What there is to write. Others add theirs, with `mail-…-subject` and `mail-…-text` in `locales/<lang>/mail.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letter {
    /// Carries a link that lets somebody in.
    YourLink,
    /// Something happened to the account itself.
    LookAtAccount,
    /// Something waits behind the sign-in.
    SomethingWaits,
}

impl Letter {
    pub const ALL: [Letter; 3] = [Letter::YourLink, Letter::LookAtAccount, Letter::SomethingWaits];

    /// The word in the table and in the names of its messages: never changed.
    pub fn as_str(self) -> &'static str {
        match self {
            Letter::YourLink => "your-link",
            Letter::LookAtAccount => "look-at-account",
            Letter::SomethingWaits => "something-waits",
        }
    }
}

/// Puts a letter into the outbox; `path` is where its link leads.
pub async fn write(tx: &mut Tx, account: &str, letter: Letter, path: &str) -> sqlx::Result<()> {
    put(tx, account, letter, path, "").await
}

/// Likewise, with a path that lets somebody in: the caller sealed it, and it is destroyed when the letter is sent.
pub async fn write_sealed(tx: &mut Tx, account: &str, letter: Letter, path_id: &str) -> sqlx::Result<()> {
    put(tx, account, letter, "", path_id).await
}

async fn put(tx: &mut Tx, account: &str, letter: Letter, link: &str, link_id: &str) -> sqlx::Result<()> {
    let (id, now) = (uuid::Uuid::now_v7().to_string(), app::now());
    store::insert(tx, &id, account, letter.as_str(), link, link_id, &now).await?;
    queue::enqueue(tx, &jobs::SendLetter { letter: id }, &now).await?;
    Ok(())
}
