//! Stored bytes, named by their hash: the same bytes are kept once, and a damaged file is noticed. They lie in a folder, or in
//! a bucket of an S3-compatible object store when one is set.

mod bucket;
mod place;

pub use bucket::StoreError;
pub use place::{Place, PlaceInFile};

use crate::statement::hash;
use bucket::Bucket;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Files by content hash.
#[derive(Debug, Clone)]
pub struct Files(Kept);

#[derive(Debug, Clone)]
enum Kept {
    Folder(PathBuf),
    Bucket(Arc<Bucket>),
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
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Files {
    /// Those in a folder, which is made when it is not there.
    pub fn in_folder(folder: PathBuf) -> Result<Files, FileError> {
        std::fs::create_dir_all(&folder)?;
        Ok(Files(Kept::Folder(folder)))
    }

    /// Those in a bucket. Nothing is asked of it yet.
    pub fn in_bucket(place: &Place) -> Result<Files, FileError> {
        Ok(Files(Kept::Bucket(Arc::new(Bucket::new(place)?))))
    }

    /// Whether bytes can be kept, found out by asking.
    pub async fn check(&self) -> Result<(), FileError> {
        match &self.0 {
            Kept::Folder(_) => Ok(()),
            Kept::Bucket(bucket) => ask(bucket, Bucket::check).await,
        }
    }

    /// Keeps `bytes` and answers with their name, `sha256:…`. They are on the disk, or in the bucket, when this returns.
    pub async fn put(&self, bytes: &[u8]) -> Result<String, FileError> {
        let name = hash(bytes);
        let place = place_of(&name)?;
        match &self.0 {
            Kept::Folder(folder) => {
                let path = folder.join(place);
                if !path.exists() {
                    write_whole(&path, bytes)?;
                }
            }
            Kept::Bucket(bucket) => {
                let bytes = bytes.to_vec();
                ask(bucket, move |bucket| bucket.put(&place, &bytes)).await?;
            }
        }
        Ok(name)
    }

    /// Removes the bytes with this name. Nothing happens when they are not there.
    pub async fn remove(&self, name: &str) -> Result<(), FileError> {
        let place = place_of(name)?;
        match &self.0 {
            Kept::Folder(folder) => {
                let path = folder.join(place);
                match std::fs::remove_file(&path) {
                    Ok(()) => Ok(path.parent().map_or(Ok(()), |folder| std::fs::File::open(folder)?.sync_all())?),
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
                    Err(error) => Err(error.into()),
                }
            }
            Kept::Bucket(bucket) => ask(bucket, move |bucket| bucket.remove(&place)).await,
        }
    }

    /// The bytes with this name, checked.
    pub async fn get(&self, name: &str) -> Result<Vec<u8>, FileError> {
        let place = place_of(name)?;
        let found = match &self.0 {
            Kept::Folder(folder) => match std::fs::read(folder.join(place)) {
                Ok(bytes) => Some(bytes),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
                Err(error) => return Err(error.into()),
            },
            Kept::Bucket(bucket) => ask(bucket, move |bucket| bucket.get(&place)).await?,
        };
        let bytes = found.ok_or_else(|| FileError::Missing(name.to_owned()))?;
        if hash(&bytes) == name { Ok(bytes) } else { Err(FileError::Damaged(name.to_owned())) }
    }
}

/// Asks the bucket on a thread that may wait for another machine.
async fn ask<T: Send + 'static>(
    bucket: &Arc<Bucket>,
    question: impl FnOnce(&Bucket) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, FileError> {
    let bucket = Arc::clone(bucket);
    let answer = tokio::task::spawn_blocking(move || question(&bucket)).await.map_err(std::io::Error::other)?;
    Ok(answer?)
}

/// Where the bytes with this name lie, in folder and bucket alike: `ab/abcd…`.
fn place_of(name: &str) -> Result<String, FileError> {
    let hex =
        name.strip_prefix("sha256:").filter(|hex| hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let hex = hex.ok_or_else(|| FileError::BadName(name.to_owned()))?;
    Ok(format!("{}/{hex}", &hex[..2]))
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

    #[tokio::test]
    async fn bytes_come_back_checked() {
        let folder = std::env::temp_dir().join(format!("plenary-files-{}", std::process::id()));
        let files = Files::in_folder(folder.clone()).expect("a folder");
        let name = files.put(b"said").await.expect("kept");
        assert_eq!(files.get(&name).await.expect("there"), b"said");
        std::fs::write(folder.join(place_of(&name).expect("a name")), b"sa1d").expect("damaged");
        assert!(matches!(files.get(&name).await, Err(FileError::Damaged(_))));
        assert!(matches!(files.get("sha256:../../etc/passwd").await, Err(FileError::BadName(_))));
        assert!(matches!(files.get(&hash(b"other")).await, Err(FileError::Missing(_))));
        files.remove(&name).await.expect("removed");
        files.remove(&name).await.expect("twice does no harm");
        assert!(matches!(files.get(&name).await, Err(FileError::Missing(_))));
        std::fs::remove_dir_all(folder).expect("removed");
    }

    /// `PLENARY_TEST_STORE` is the address of an S3-compatible server whose bucket `plenary` opens for the keys `S3RVER`
    /// (`tests/store/run` starts one). Without it this half is skipped, and says so.
    fn place() -> Option<Place> {
        let found = Place::of_test("files");
        if found.is_none() {
            eprintln!("SKIPPED on an object store: PLENARY_TEST_STORE is not set");
        }
        found
    }

    #[tokio::test]
    async fn a_bucket_keeps_what_a_folder_keeps() {
        let Some(place) = place() else { return };
        let files = Files::in_bucket(&place).expect("a place");
        files.check().await.expect("it answers");
        let name = files.put(b"said").await.expect("kept");
        assert_eq!(files.put(b"said").await.expect("kept twice"), name);
        assert_eq!(files.get(&name).await.expect("there"), b"said");
        let large: Vec<u8> = (0..12_000_000_u32).flat_map(|number| number.to_le_bytes()).take(20_000_000).collect();
        let large_name = files.put(&large).await.expect("kept");
        assert!(files.get(&large_name).await.expect("there") == large);
        assert!(matches!(files.get(&hash(b"other")).await, Err(FileError::Missing(_))));
        files.remove(&name).await.expect("removed");
        files.remove(&name).await.expect("twice does no harm");
        assert!(matches!(files.get(&name).await, Err(FileError::Missing(_))));
        // Another prefix of the same bucket knows nothing of it.
        let beside = Files::in_bucket(&Place { prefix: format!("{}beside/", place.prefix), ..place }).expect("a place");
        assert!(matches!(beside.get(&large_name).await, Err(FileError::Missing(_))));
    }

    #[tokio::test]
    async fn a_bucket_that_keeps_what_was_deleted_is_refused() {
        let (Some(place), Ok(endpoint)) = (place(), std::env::var("PLENARY_TEST_STORE_WITH_VERSIONS")) else { return };
        let files = Files::in_bucket(&Place { endpoint, ..place }).expect("a place");
        let refused = |result: Result<(), FileError>| {
            let error = result.expect_err("it would stay");
            assert!(matches!(error, FileError::Store(StoreError::KeepsVersions(_))), "{error}");
        };
        refused(files.put(b"said").await.map(|_| ()));
        refused(files.put(b"said").await.map(|_| ()));
        refused(files.remove(&hash(b"said")).await);
    }

    #[tokio::test]
    async fn a_store_that_cannot_be_used_says_why() {
        let Some(place) = place() else { return };
        let why = |changed: Place| async move {
            let files = Files::in_bucket(&changed).expect("a place");
            let Err(FileError::Store(checked)) = files.check().await else { panic!("it is fine") };
            let Err(FileError::Store(kept)) = files.put(b"said").await else { panic!("it was kept") };
            let Err(FileError::Store(read)) = files.get(&hash(b"said")).await else { panic!("it was read") };
            let said = [checked, kept, read].map(|error| error.to_string());
            assert!(said.iter().all(|said| !said.contains("X-Amz")), "{said:?}");
            said
        };
        let unknown_key = why(Place { key: "unknown".into(), ..place.clone() }).await;
        assert!(unknown_key.iter().all(|said| said.contains("does not accept the key")), "{unknown_key:?}");
        let no_bucket = why(Place { bucket: "nowhere".into(), ..place.clone() }).await;
        assert!(no_bucket.iter().all(|said| said.contains("no bucket “nowhere”")), "{no_bucket:?}");
        let down = why(Place { endpoint: "http://127.0.0.1:9".into(), ..place }).await;
        assert!(down.iter().all(|said| said.contains("http://127.0.0.1:9 does not answer")), "{down:?}");
    }
}
