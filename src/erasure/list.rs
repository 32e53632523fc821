//! What was erased, by random ids alone: kept outside of the data folder and of archives, beside the key of names, so that a
//! backup of before does not bring anybody back.

use super::strike::{Struck, strike};
use crate::app::App;
use anyhow::Context;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

/// Adds to the list; it is on the disk when this returns.
pub(super) fn add(path: &Path, struck: &Struck) -> anyhow::Result<()> {
    let unwritten = || format!("the list of what was erased, {}, cannot be written", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(unwritten)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path).with_context(unwritten)?;
    let mut lines = String::new();
    for id in &struck.participants {
        lines.push_str(&format!("participant {id}\n"));
    }
    for id in &struck.statements {
        lines.push_str(&format!("statement {id}\n"));
    }
    for name in &struck.files {
        lines.push_str(&format!("file {name}\n"));
    }
    file.write_all(lines.as_bytes()).and_then(|()| file.sync_all()).with_context(unwritten)
}

fn read(path: &Path) -> anyhow::Result<Struck> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Struck::default()),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let of = |kind: &str| -> BTreeSet<String> {
        text.lines().filter_map(|line| line.strip_prefix(kind)?.strip_prefix(' ')).map(str::to_owned).collect()
    };
    Ok(Struck { participants: of("participant"), statements: of("statement"), files: of("file") })
}

/// Strikes out again what was erased and has come back with a backup. Nothing happens when nothing has. `true` when
/// something had.
pub async fn apply(app: &App) -> anyhow::Result<bool> {
    let Some(path) = app.identities.beside(&app.db, "erased").await? else { return Ok(false) };
    strike(app, &read(&path)?, &path).await
}
