//! Seals a name, opens it, destroys it.

use super::cipher::{Secret, padded, random_id, unpadded};
use super::key_file::{self, Keys};
use super::store::{self, KeyRow, Row};
use super::{IdentityError, State};
use crate::access::Sealed;
use crate::config::Config;
use crate::db::{Db, Tx};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

/// What marks of equal texts are made for: it keeps the wrapped key in its place.
const MARKS: &str = "marks";

/// The sealed names of one installation. The key is read when it is first needed, and looked for again while it is
/// not there: putting it back needs no restart.
#[derive(Debug, Clone)]
pub struct Identities {
    config: Arc<Config>,
    read: Arc<RwLock<Option<Keys>>>,
}

impl Identities {
    pub fn new(config: Arc<Config>) -> Identities {
        Identities { config, read: Arc::default() }
    }

    /// Seals `plain` and answers with the id of its record. The first one makes the key.
    pub async fn seal(&self, tx: &mut Tx, plain: &str) -> Result<String, IdentityError> {
        let id = random_id()?;
        self.replace(tx, &id, plain).await?;
        Ok(id)
    }

    /// Seals `plain` in the place of what the record held; its old key is gone.
    pub async fn replace(&self, tx: &mut Tx, id: &str, plain: &str) -> Result<(), IdentityError> {
        let (_, master) = self.in_use(tx).await?;
        let own = Secret::draw()?;
        let row = Row {
            id: id.to_owned(),
            fingerprint: master.fingerprint(),
            wrapped_key: master.close(id, own.written().as_bytes())?,
            sealed_text: own.close(id, &padded(plain))?,
        };
        Ok(store::put(tx, &row).await?)
    }

    /// What a record holds. `None` when it was destroyed, or never was.
    pub async fn open(&self, db: &Db, id: &str) -> Result<Option<Sealed<String>>, IdentityError> {
        let Some(row) = store::by_id(db, id).await? else { return Ok(None) };
        let Some(key) = store::key(db).await? else { return Err(IdentityError::Damaged(row.id)) };
        let master = self.named(&key, &row.fingerprint)?;
        let damaged = || IdentityError::Damaged(row.id.clone());
        let own = unwrapped(&master, &row.id, &row.wrapped_key).ok_or_else(damaged)?;
        let text = own.open(&row.id, &row.sealed_text).and_then(|bytes| unpadded(&bytes)).ok_or_else(damaged)?;
        Ok(Some(Sealed::new(text)))
    }

    /// A mark that equal texts share, to find somebody by a contact that is sealed. It outlives a change of the key.
    /// Letters should be made small before.
    pub async fn mark(&self, tx: &mut Tx, text: &str) -> Result<String, IdentityError> {
        let (key, master) = self.in_use(tx).await?;
        let secret = unwrapped(&master, MARKS, &key.mark_key);
        Ok(secret.ok_or_else(|| IdentityError::Damaged(MARKS.to_owned()))?.mark(text))
    }

    /// A file that lies beside the key and belongs to the same data folder: what must not be lost with a backup. `None`
    /// while nothing was sealed, so that there is none.
    pub async fn beside(&self, db: &Db, ending: &str) -> Result<Option<PathBuf>, IdentityError> {
        let Some(key) = store::key(db).await? else { return Ok(None) };
        Ok(Some(key_file::place(&self.config, &key.id)?.with_extension(ending)))
    }

    /// The same; where there is no key yet, one is made.
    pub async fn place_beside(&self, db: &Db, ending: &str) -> Result<PathBuf, IdentityError> {
        if let Some(path) = self.beside(db, ending).await? {
            return Ok(path);
        }
        let mut tx = crate::db::begin(db).await?;
        let (key, _) = self.in_use(&mut tx).await?;
        tx.commit().await?;
        Ok(key_file::place(&self.config, &key.id)?.with_extension(ending))
    }

    /// How it stands with the key.
    pub async fn state(&self, db: &Db) -> Result<State, IdentityError> {
        let Some(key) = store::key(db).await? else { return Ok(State::Unused) };
        match key_file::place(&self.config, &key.id).and_then(|path| self.named(&key, &key.fingerprint).map(|_| path)) {
            Ok(path) => Ok(State::Open(path)),
            Err(error) if error.is_about_the_key() => Ok(State::Closed(error.to_string())),
            Err(error) => Err(error),
        }
    }

    /// Says in the log what is wrong with the key, or unwise about its place. Nothing stops because of it.
    pub async fn warn(&self, db: &Db) -> Result<(), IdentityError> {
        match self.state(db).await? {
            State::Unused => {}
            State::Open(path) => {
                if let Some(unwise) = key_file::unwise(&path, &self.config) {
                    tracing::warn!("{unwise}");
                }
            }
            State::Closed(why) => tracing::warn!("names and contacts are closed, all else goes on: {why}"),
        }
        Ok(())
    }

    /// The key in use, as the transaction sees it; made when there is none yet.
    pub(super) async fn in_use(&self, tx: &mut Tx) -> Result<(KeyRow, Secret), IdentityError> {
        if let Some(key) = store::key_in(tx).await? {
            let master = self.named(&key, &key.fingerprint)?;
            return Ok((key, master));
        }
        let (master, marks) = (Secret::draw()?, Secret::draw()?);
        let mark_key = master.close(MARKS, marks.written().as_bytes())?;
        let key = KeyRow { id: random_id()?, fingerprint: master.fingerprint(), mark_key };
        if !store::insert_key(tx, &key).await? {
            // Another process was faster, and its key is on its machine.
            return Err(IdentityError::NoKey(key_file::place(&self.config, &key.id)?));
        }
        let path = key_file::place(&self.config, &key.id)?;
        // On the disk before any record needs it. One that no row speaks of, after a crash, does no harm.
        let keys = match key_file::read(&path) {
            // The settings may name a file with keys of another folder: they stay in it.
            Ok(there) => there.followed_by(master.clone()),
            Err(IdentityError::NoKey(_)) => Keys::of(master.clone()),
            Err(error) => return Err(error),
        };
        key_file::write(&path, &keys)?;
        self.keep(keys);
        tracing::warn!(
            "names are sealed from now on with the key in {}: keep a copy of it, apart from the data folder and its backups",
            path.display()
        );
        Ok((key, master))
    }

    /// The key of this fingerprint, from memory or from the file.
    fn named(&self, key: &KeyRow, fingerprint: &str) -> Result<Secret, IdentityError> {
        let known = self.read.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(secret) = known.as_ref().and_then(|keys| keys.named(fingerprint)) {
            return Ok(secret.clone());
        }
        drop(known);
        let path = key_file::place(&self.config, &key.id)?;
        let keys = key_file::read(&path)?;
        let secret = keys.named(fingerprint).cloned().ok_or(IdentityError::WrongKey(path))?;
        self.keep(keys);
        Ok(secret)
    }

    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    pub(super) fn keep(&self, keys: Keys) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = Some(keys);
    }
}

/// Destroys a record with its key, for good. `false` when it is not there.
pub async fn destroy(tx: &mut Tx, id: &str) -> sqlx::Result<bool> {
    store::delete(tx, id).await
}

/// A key that `master` wrapped for `place`.
pub(super) fn unwrapped(master: &Secret, place: &str, wrapped: &str) -> Option<Secret> {
    let written = master.open(place, wrapped)?;
    Secret::parse(std::str::from_utf8(&written).ok()?)
}

/// The key of marks, wrapped anew.
pub(super) fn rewrapped_marks(from: &Secret, to: &Secret, key: &KeyRow) -> Result<KeyRow, IdentityError> {
    let marks = unwrapped(from, MARKS, &key.mark_key).ok_or_else(|| IdentityError::Damaged(MARKS.to_owned()))?;
    let mark_key = to.close(MARKS, marks.written().as_bytes())?;
    Ok(KeyRow { id: key.id.clone(), fingerprint: to.fingerprint(), mark_key })
}
