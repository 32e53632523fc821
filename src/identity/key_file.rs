//! The file that holds the master key, and those that it replaced: a backup from before can be opened with them.

use super::IdentityError;
use super::cipher::Secret;
use crate::config::Config;
use std::io::Write;
use std::path::{Path, PathBuf};

const ABOUT: &str = "# Opens the names and contacts in a data folder of Plenary. Who has both can read them; who loses this file cannot.\n\
    # Keep a copy of it, apart from the data folder and its backups. The first key is in use, others are of before.\n";

/// Keys by age, newest first. Never empty.
#[derive(Debug, Clone)]
pub(super) struct Keys(Vec<Secret>);

impl Keys {
    pub(super) fn of(newest: Secret) -> Keys {
        Keys(vec![newest])
    }

    pub(super) fn newest(&self) -> &Secret {
        &self.0[0]
    }

    pub(super) fn named(&self, fingerprint: &str) -> Option<&Secret> {
        self.0.iter().find(|key| key.fingerprint() == fingerprint)
    }

    /// With one more in front.
    pub(super) fn followed_by(&self, newest: Secret) -> Keys {
        Keys([vec![newest], self.0.clone()].concat())
    }

    /// Without those of before.
    pub(super) fn newest_alone(&self) -> Keys {
        Keys(vec![self.newest().clone()])
    }
}

/// Where the key of an installation lies: where the settings say, or in the user's folder of settings.
pub(super) fn place(config: &Config, id: &str) -> Result<PathBuf, IdentityError> {
    match (&config.key_file, &config.key_folder) {
        (Some(file), _) => Ok(file.clone()),
        (None, Some(folder)) => Ok(folder.join(format!("{id}.key"))),
        (None, None) => Err(IdentityError::NoPlace),
    }
}

pub(super) fn read(path: &Path) -> Result<Keys, IdentityError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => zeroize::Zeroizing::new(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(IdentityError::NoKey(path.to_owned()));
        }
        Err(error) => return Err(IdentityError::File(path.to_owned(), error)),
    };
    let keys: Vec<Secret> = text.lines().filter_map(|line| Secret::parse(line.trim())).collect();
    if keys.is_empty() { Err(IdentityError::WrongKey(path.to_owned())) } else { Ok(Keys(keys)) }
}

/// Writes the file for its owner alone, all of it or nothing.
pub(super) fn write(path: &Path, keys: &Keys) -> Result<(), IdentityError> {
    let failed = |error| IdentityError::File(path.to_owned(), error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(failed)?;
    let beside = path.with_extension(format!("{}.part", std::process::id()));
    let mut text = zeroize::Zeroizing::new(ABOUT.to_owned());
    for key in &keys.0 {
        text.push_str(&key.written());
        text.push('\n');
    }
    let written = (|| {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&beside)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&beside, path)?;
        std::fs::File::open(folder)?.sync_all()
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written.map_err(failed)
}

/// What is unwise about where the key lies, as a sentence for the log.
pub(super) fn unwise(path: &Path, config: &Config) -> Option<String> {
    let inside = std::fs::canonicalize(path)
        .ok()
        .zip(std::fs::canonicalize(&config.data).ok())
        .is_some_and(|(file, data)| file.starts_with(data));
    if inside {
        return Some(format!("the key {} lies in the data folder: who copies that can read all names", path.display()));
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(path).ok()?.permissions().mode();
        if mode & 0o077 != 0 {
            return Some(format!("the key {} can be read by others: run chmod 600 on it", path.display()));
        }
    }
    None
}
