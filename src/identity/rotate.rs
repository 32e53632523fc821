//! Puts another master key in the place of the one in use. Texts are not touched: only the keys of the records are
//! wrapped anew.

use super::cipher::Secret;
use super::seal::{rewrapped_marks, unwrapped};
use super::store::{self, Row};
use super::{IdentityError, key_file};
use crate::app::App;
use crate::db;
use std::path::PathBuf;

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rotated {
    pub records: usize,
    pub file: PathBuf,
}

/// `None` while nothing was sealed, so that there is no key. The file holds both keys before the first record needs
/// the new one: whenever the machine stops, every record can be opened. The key of before stays in the file, for
/// backups of before, unless `forget` is given.
pub async fn rotate(app: &App, forget: bool) -> Result<Option<Rotated>, IdentityError> {
    let mut tx = db::begin(&app.db).await?;
    if store::key_in(&mut tx).await?.is_none() {
        return Ok(None);
    }
    let (key, old) = app.identities.in_use(&mut tx).await?;
    let file = key_file::place(app.identities.config(), &key.id)?;
    let before = key_file::read(&file)?;
    let new = Secret::draw()?;
    let keys = before.followed_by(new.clone());
    key_file::write(&file, &keys)?;
    let rows = store::all(&mut tx).await?;
    for row in &rows {
        let wrapping = if row.fingerprint == old.fingerprint() { Some(&old) } else { before.named(&row.fingerprint) };
        let own = wrapping.and_then(|wrapping| unwrapped(wrapping, &row.id, &row.wrapped_key));
        let own = own.ok_or_else(|| IdentityError::Damaged(row.id.clone()))?;
        let wrapped_key = new.close(&row.id, own.written().as_bytes())?;
        let row = Row { fingerprint: new.fingerprint(), wrapped_key, ..row.clone() };
        store::put(&mut tx, &row).await?;
    }
    store::update_key(&mut tx, &rewrapped_marks(&old, &new, &key)?).await?;
    tx.commit().await?;
    let keys = if forget { keys.newest_alone() } else { keys };
    key_file::write(&file, &keys)?;
    app.identities.keep(keys);
    Ok(Some(Rotated { records: rows.len(), file }))
}
