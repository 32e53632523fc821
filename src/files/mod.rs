//! Stored bytes, named by their hash: the same bytes are kept once, and a damaged file is noticed.

use crate::statement::hash;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A folder of files by content hash.
#[derive(Debug, Clone)]
pub struct Files {
    folder: PathBuf,
}

/// Why stored bytes cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("the file {0} is not in the store: restore it from a backup")]
    Missing(String),
    #[error(
        "the stored file {0} is damaged: its bytes do not have the hash they are named by; restore it from a backup"
    )]
    Damaged(String),
    #[error("“{0}” is not the name of a stored file")]
    BadName(String),
    #[error("the file store cannot be used: {0}")]
    Io(#[from] std::io::Error),
}

impl Files {
    pub fn open(folder: PathBuf) -> Result<Files, FileError> {
        std::fs::create_dir_all(&folder)?;
        Ok(Files { folder })
    }

    /// Keeps `bytes` and answers with their name, `sha256:…`. They are on the disk when this returns.
    pub fn put(&self, bytes: &[u8]) -> Result<String, FileError> {
        let name = hash(bytes);
        let path = self.path(&name)?;
        if !path.exists() {
            write_whole(&path, bytes)?;
        }
        Ok(name)
    }

    /// Removes the bytes with this name. Nothing happens when they are not there.
    pub fn remove(&self, name: &str) -> Result<(), FileError> {
        let path = self.path(name)?;
        match std::fs::remove_file(&path) {
            Ok(()) => Ok(path.parent().map_or(Ok(()), |folder| std::fs::File::open(folder)?.sync_all())?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The bytes with this name, checked.
    pub fn get(&self, name: &str) -> Result<Vec<u8>, FileError> {
        let bytes = match std::fs::read(self.path(name)?) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(FileError::Missing(name.to_owned()));
            }
            Err(error) => return Err(error.into()),
        };
        if hash(&bytes) == name { Ok(bytes) } else { Err(FileError::Damaged(name.to_owned())) }
    }

    fn path(&self, name: &str) -> Result<PathBuf, FileError> {
        let hex = name
            .strip_prefix("sha256:")
            .filter(|hex| hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let hex = hex.ok_or_else(|| FileError::BadName(name.to_owned()))?;
        Ok(self.folder.join(&hex[..2]).join(hex))
    }
}

/// Writes all of `bytes` or nothing: beside the place first, then moved there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.part", std::process::id()));
    let written = (|| {
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, path)?;
        std::fs::File::open(folder)?.sync_all()
    })();
    if written.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_checked() {
        let folder = std::env::temp_dir().join(format!("plenary-files-{}", std::process::id()));
        let files = Files::open(folder.clone()).expect("a folder");
        let name = files.put(b"said").expect("kept");
        assert_eq!(files.get(&name).expect("there"), b"said");
        std::fs::write(files.path(&name).expect("a name"), b"sa1d").expect("damaged");
        assert!(matches!(files.get(&name), Err(FileError::Damaged(_))));
        assert!(matches!(files.get("sha256:../../etc/passwd"), Err(FileError::BadName(_))));
        assert!(matches!(files.get(&hash(b"other")), Err(FileError::Missing(_))));
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
