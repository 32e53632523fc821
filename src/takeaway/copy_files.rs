//! Copies stored files between the data folder and the object store, when one is set or given up. Nothing is removed, so that
//! a copy that was broken off is finished by doing it again.

use super::archive::all_files;
use crate::app::App;
use crate::files::Files;
use anyhow::Context;

/// Where files go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    /// From the data folder into the object store that is set.
    Store,
    /// Back into the data folder.
    Folder,
}

/// Copies all files that are spoken of; each is checked on the way. Answers with their number.
pub async fn copy_files(app: &App, to: To) -> anyhow::Result<usize> {
    let place = app.config.store.as_ref();
    let place = place.context("no object store is set: set [store] in plenary.toml first")?;
    let (folder, store) = (Files::in_folder(app.config.data.join("files"))?, Files::in_bucket(place)?);
    let (from, to) = if to == To::Store { (folder, store) } else { (store, folder) };
    to.check().await?;
    let names = all_files(app).await?;
    for name in &names {
        to.put(&from.get(name).await?).await?;
    }
    Ok(names.len())
}
