//! Who people are: names and contacts, apart from everything that was said.
//!
//! Each text is sealed with a random key of its own; that key is wrapped by the master key, which lies outside the data
//! folder. Other tables know a record's id only. Destroying a record is final: without its own key the text is noise,
//! also in a copy of the database, unless the copy has the wrapped key still.
//!
//! ```text
//! let id = app.identities.seal(&mut tx, "A name").await?;   // in the transaction of who needs it
//! let name = app.identities.open(&app.db, &id).await?;      // Option<Sealed<String>>: access shows it
//! identity::destroy(&mut tx, &id).await?;
//! ```

mod cipher;
pub mod commands;
mod key_file;
pub mod rotate;
pub mod seal;
pub mod store;
#[cfg(test)]
mod story;

pub use cipher::random_id;
pub use seal::{Identities, destroy};

use std::path::PathBuf;

/// Why a name cannot be sealed or opened. Everything else goes on.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    #[error(
        "the key that opens names is not at {0}: put it back there, or name its place with the setting key_file or PLENARY_KEY_FILE"
    )]
    NoKey(PathBuf),
    #[error("the key in {0} belongs to another data folder: names stay closed until the right one is there")]
    WrongKey(PathBuf),
    #[error(
        "there is no home folder to keep the key of names in: name a file with the setting key_file or PLENARY_KEY_FILE"
    )]
    NoPlace,
    #[error("the key file {0} cannot be used: {1}")]
    File(PathBuf, std::io::Error),
    #[error("the sealed record {0} is damaged: restore it from a backup")]
    Damaged(String),
    #[error("the system gives no random numbers")]
    NoRandomness(#[from] getrandom::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

impl IdentityError {
    /// Whether the key is what is missing: nothing else is broken, and it can be put back.
    pub fn is_about_the_key(&self) -> bool {
        match self {
            IdentityError::NoKey(_) | IdentityError::WrongKey(_) | IdentityError::NoPlace | IdentityError::File(..) => {
                true
            }
            IdentityError::Damaged(_) | IdentityError::NoRandomness(_) | IdentityError::Store(_) => false,
        }
    }
}

/// How it stands with the key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing was sealed yet: the key is made when the first name is.
    Unused,
    Open(PathBuf),
    /// Names can be neither opened nor added. What to do about it.
    Closed(String),
}
