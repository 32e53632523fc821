//! What is inside the files of a work, and who may have it: published bytes, words to look up, sealed originals.

use super::{LanguageVersion, StoredFile, Work, extension};
use crate::access::{Key, Protected, Sealed, Viewer};
use reading::cleaning::Removed;

impl Work {
    /// A file of this work, to be opened by [`crate::access::show`]; `None` when it has no such file.
    pub fn published_file(&self, id: &str) -> Option<PublishedFile<'_>> {
        self.languages.iter().find_map(|version| {
            let file = version.files.iter().find(|file| file.id == id)?;
            Some(PublishedFile { work: self, version, file })
        })
    }
}

/// The bytes of a file that is published.
#[derive(Debug, Clone, Copy)]
pub struct PublishedFile<'w> {
    work: &'w Work,
    version: &'w LanguageVersion,
    file: &'w StoredFile,
}

/// What a viewer may fetch.
#[derive(Debug, Clone, PartialEq)]
pub struct Fetched {
    /// Name of the bytes in the store.
    pub hash: String,
    /// As a download is called: letters of ASCII.
    pub file_name: String,
    pub format: reading::Format,
    pub language: String,
}

impl Protected for PublishedFile<'_> {
    type View = Fetched;

    /// Withdrawn bytes are nobody's: the operator has the sealed originals.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let stands = self.work.withdrawn.is_none() && self.file.revision > self.version.withdrawn_to;
        stands && self.work.readers.include(viewer) && self.version.readers.include(viewer)
    }

    fn open(&self, key: &Key, _: &Viewer) -> Fetched {
        let end = extension(self.file.format);
        let revision = if self.file.revision > 1 { format!("-{}", self.file.revision) } else { String::new() };
        Fetched {
            hash: self.file.file_hash.open(key).clone(),
            file_name: format!("{}-{}{revision}.{end}", self.work.slug, self.version.language.to_lowercase()),
            format: self.file.format,
            language: self.version.language.clone(),
        }
    }
}

/// What the newest published files of a work say: for looking it up.
#[derive(Debug, Clone)]
pub struct WorkWords<'w> {
    pub work: &'w Work,
    /// Language and text.
    pub words: Sealed<Vec<(String, String)>>,
}

impl Protected for WorkWords<'_> {
    type View = Vec<(String, String)>;

    /// A withdrawn work is looked up by nobody.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        self.work.withdrawn.is_none() && self.work.readers.include(viewer)
    }

    fn open(&self, key: &Key, viewer: &Viewer) -> Vec<(String, String)> {
        let stands_for = |own: &LanguageVersion| own.tombstone().is_none() && own.readers.include(viewer);
        let is_for = |tag: &str| self.work.in_language(tag).is_some_and(stands_for);
        self.words.open(key).iter().filter(|(tag, _)| is_for(tag)).cloned().collect()
    }
}

/// What the operator alone sees of a file: what was removed, and the way to the sealed original.
#[derive(Debug, Clone, Copy)]
pub struct SealedFile<'w>(pub &'w StoredFile);

#[derive(Debug, Clone, PartialEq)]
pub struct Unsealed {
    pub original_name: String,
    pub original_hash: String,
    pub removed: Vec<Removed>,
}

impl Protected for SealedFile<'_> {
    type View = Unsealed;

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff()
    }

    fn open(&self, key: &Key, _: &Viewer) -> Unsealed {
        Unsealed {
            original_name: self.0.original_name.open(key).clone(),
            original_hash: self.0.original_hash.open(key).clone(),
            removed: self.0.removed.open(key).clone(),
        }
    }
}
