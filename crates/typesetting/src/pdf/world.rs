//! What Typst may see: the template, one file of data, the fonts. Nothing else exists.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use super::fonts::Fonts;

/// Names of the two files. Typst keeps every name it ever saw, so they are made once.
static TEMPLATE: LazyLock<FileId> = LazyLock::new(|| name("/report.typ"));
static DATA: LazyLock<FileId> = LazyLock::new(|| name("/data.json"));

fn name(path: &str) -> FileId {
    FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a plain absolute path")))
}

/// What stays the same from one document to the next.
pub(super) struct Shelf {
    pub fonts: Fonts,
    library: LazyHash<Library>,
    template: Source,
}

impl Shelf {
    pub(super) fn fill() -> Shelf {
        let features = [Feature::A11yExtras].into_iter().collect();
        Shelf {
            fonts: Fonts::parse(),
            library: LazyHash::new(Library::builder().with_features(features).build()),
            template: Source::new(*TEMPLATE, include_str!("report.typ").to_owned()),
        }
    }
}

/// One document's world.
pub(super) struct Sheet<'s> {
    pub shelf: &'s Shelf,
    /// Content of `/data.json`.
    pub data: Bytes,
}

impl World for Sheet<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shelf.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shelf.fonts.book
    }

    fn main(&self) -> FileId {
        *TEMPLATE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *TEMPLATE { Ok(self.shelf.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shelf.fonts.faces.get(index).cloned()
    }

    /// There is no clock: the same document gives the same bytes on any day.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
