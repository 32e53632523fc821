//! The library: a work, its texts in several languages, and their files in several revisions.
//!
//! A file is published without what tells of people and machines; as it was sent it stays sealed. Reports and
//! global reports stand on the same shelves without being deposited: the reading room shelves what is public.

pub mod browse;
pub mod change;
pub mod check;
pub mod deposit;
pub mod pages;
pub mod shelves;
pub mod store;
#[cfg(test)]
mod story;
pub mod withdraw;

use crate::access::{Key, Protected, Sealed, Viewer};
use crate::region;
use reading::cleaning::Removed;
use serde::{Deserialize, Serialize};

/// What sort of document a work is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The account of a roundtable; shelved by itself.
    RoundtableReport,
    /// A published synthesis; shelved by itself.
    GlobalReport,
    #[default]
    Report,
    Study,
    /// A statement or declaration of organisations or states.
    Statement,
    /// A law, treaty or resolution.
    Law,
    Letter,
    /// The record of a meeting.
    Minutes,
    Press,
    /// A handbook, guide or training text.
    Guide,
    Other,
}

impl Kind {
    pub const ALL: [Kind; 11] = [
        Kind::RoundtableReport,
        Kind::GlobalReport,
        Kind::Report,
        Kind::Study,
        Kind::Statement,
        Kind::Law,
        Kind::Letter,
        Kind::Minutes,
        Kind::Press,
        Kind::Guide,
        Kind::Other,
    ];

    /// The word in tables and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::RoundtableReport => "roundtable-report",
            Kind::GlobalReport => "global-report",
            Kind::Report => "report",
            Kind::Study => "study",
            Kind::Statement => "statement",
            Kind::Law => "law",
            Kind::Letter => "letter",
            Kind::Minutes => "minutes",
            Kind::Press => "press",
            Kind::Guide => "guide",
            Kind::Other => "other",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A document with all its languages and files, as it is stored.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Work {
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    pub kind: Kind,
    /// ISO 3166-1 alpha-3, empty for none.
    pub country: String,
    /// Of the coalition's scheme, where it is not the country's.
    pub region: Option<String>,
    /// ISO 8601 of any precision, empty when not known.
    pub published: String,
    pub organisation: String,
    pub hosted_by: Vec<String>,
    /// BCP 47.
    pub original_language: String,
    pub note: String,
    /// Slugs.
    pub part_of: Vec<String>,
    pub derived_from: Vec<String>,
    pub version: i64,
    pub created_at: String,
    pub withdrawn: Option<Withdrawn>,
    /// The original first, then by tag.
    pub languages: Vec<LanguageVersion>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    pub at: String,
    pub because: String,
}

/// One of the languages of a work.
#[derive(Debug, Clone, PartialEq)]
pub struct LanguageVersion {
    pub id: String,
    pub language: String,
    pub title: String,
    /// Newest revision first, then by format.
    pub files: Vec<StoredFile>,
}

/// A file of one revision, without its text.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredFile {
    pub id: String,
    pub revision: i64,
    /// Revision of the original that it translates.
    pub follows: Option<i64>,
    pub format: reading::Format,
    pub file_bytes: i64,
    /// Name of the published bytes in the store.
    pub file_hash: Sealed<String>,
    /// Name of the bytes as they were sent.
    pub original_hash: Sealed<String>,
    pub original_name: Sealed<String>,
    pub has_text: bool,
    pub removed: Sealed<Vec<Removed>>,
    pub deposited_at: String,
}

impl Work {
    pub fn address(&self) -> String {
        address(&self.slug)
    }

    /// Where the operator works on it.
    pub fn desk(&self) -> String {
        format!("/desk/library/{}", self.slug)
    }

    /// Its title in the original language, else in the first there is.
    pub fn title(&self) -> &str {
        self.languages.first().map_or(&self.slug, |version| &version.title)
    }

    pub fn in_language(&self, tag: &str) -> Option<&LanguageVersion> {
        self.languages.iter().find(|version| version.language == tag)
    }

    /// Newest revision of the original, `None` while there are translations only.
    pub fn newest_original(&self) -> Option<i64> {
        self.in_language(&self.original_language).map(LanguageVersion::newest)
    }

    /// Whether the original has been revised since this translation was made.
    pub fn is_behind(&self, version: &LanguageVersion) -> bool {
        let follows = version.files.first().and_then(|file| file.follows);
        version.language != self.original_language && follows < self.newest_original()
    }
}

impl LanguageVersion {
    /// Number of its newest revision, 0 when it has none.
    pub fn newest(&self) -> i64 {
        self.files.first().map_or(0, |file| file.revision)
    }
}

/// Where a work is, for everybody.
pub fn address(slug: &str) -> String {
    format!("/library/{slug}")
}

/// How the name of a file of this format ends.
pub fn extension(format: reading::Format) -> &'static str {
    match format {
        reading::Format::Docx => "docx",
        reading::Format::Odt => "odt",
        reading::Format::Pdf => "pdf",
        reading::Format::Html => "html",
        reading::Format::Markdown => "md",
        reading::Format::Text => "txt",
        reading::Format::Xlsx => "xlsx",
        reading::Format::Csv => "csv",
    }
}

/// A work as a viewer sees it: deposited, or shelved by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelved {
    pub slug: String,
    pub kind: Kind,
    pub country: String,
    /// Of the coalition's scheme; `None` for a work of all regions.
    pub region: Option<String>,
    pub published: String,
    pub organisation: String,
    pub hosted_by: Vec<String>,
    pub original_language: String,
    pub note: String,
    pub part_of: Vec<String>,
    pub derived_from: Vec<String>,
    pub languages: Vec<InLanguage>,
    /// Since when it is on the shelf.
    pub since: String,
    pub withdrawn: Option<Withdrawn>,
    /// Where it is read on this site, for what is more than files.
    pub reads_at: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct InLanguage {
    pub language: String,
    pub title: String,
    /// The original has been revised since.
    pub is_behind: bool,
    /// Newest first; each with its files.
    pub revisions: Vec<Revision>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Revision {
    pub number: i64,
    pub at: String,
    pub files: Vec<Offered>,
}

/// A file as it is offered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offered {
    /// How its name ends.
    pub extension: &'static str,
    pub address: String,
    /// `None` for a file that is set when it is asked for.
    pub bytes: Option<usize>,
    /// Pictures of pages only: nothing in it can be searched or read aloud.
    pub is_scan: bool,
}

impl Shelved {
    /// Its title in `language`, else in the original one, else in any.
    pub fn title(&self, language: &str) -> (&str, &str) {
        let found = self.languages.iter().find(|own| own.language == language);
        let found = found.or_else(|| self.languages.iter().find(|own| own.language == self.original_language));
        found.or(self.languages.first()).map_or((&self.slug, ""), |own| (&own.title, &own.language))
    }

    pub fn year(&self) -> &str {
        self.published.get(..4).unwrap_or_default()
    }
}

impl Protected for Work {
    type View = Shelved;

    /// Of a withdrawn work everybody sees that it was there, and why it is not.
    fn may_be_seen_by(&self, _: Viewer) -> bool {
        true
    }

    fn open(&self, _: &Key, _: Viewer) -> Shelved {
        let country_region = || region::regions_of("coalition", &self.country).first().map(|id| (*id).to_owned());
        let stands = self.withdrawn.is_none();
        Shelved {
            slug: self.slug.clone(),
            kind: self.kind,
            country: self.country.clone(),
            region: self.region.clone().or_else(country_region),
            published: self.published.clone(),
            organisation: self.organisation.clone(),
            hosted_by: self.hosted_by.clone(),
            original_language: self.original_language.clone(),
            note: if stands { self.note.clone() } else { String::new() },
            part_of: self.part_of.clone(),
            derived_from: self.derived_from.clone(),
            languages: self.languages.iter().map(|version| self.offered(version, stands)).collect(),
            since: self.created_at.clone(),
            withdrawn: self.withdrawn.clone(),
            reads_at: None,
        }
    }
}

impl Work {
    fn offered(&self, version: &LanguageVersion, stands: bool) -> InLanguage {
        let mut revisions: Vec<Revision> = Vec::new();
        for file in version.files.iter().filter(|_| stands) {
            let offered = Offered {
                extension: extension(file.format),
                address: format!("{}/files/{}", self.address(), file.id),
                bytes: usize::try_from(file.file_bytes).ok(),
                is_scan: !file.has_text,
            };
            match revisions.last_mut().filter(|last| last.number == file.revision) {
                Some(last) => last.files.push(offered),
                None => revisions.push(Revision {
                    number: file.revision,
                    at: file.deposited_at.clone(),
                    files: vec![offered],
                }),
            }
        }
        InLanguage {
            language: version.language.clone(),
            title: version.title.clone(),
            is_behind: self.is_behind(version),
            revisions,
        }
    }

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
    fn may_be_seen_by(&self, _: Viewer) -> bool {
        self.work.withdrawn.is_none()
    }

    fn open(&self, key: &Key, _: Viewer) -> Fetched {
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
    fn may_be_seen_by(&self, _: Viewer) -> bool {
        self.work.withdrawn.is_none()
    }

    fn open(&self, key: &Key, _: Viewer) -> Vec<(String, String)> {
        self.words.open(key).clone()
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

    fn may_be_seen_by(&self, viewer: Viewer) -> bool {
        viewer == Viewer::Operator
    }

    fn open(&self, key: &Key, _: Viewer) -> Unsealed {
        Unsealed {
            original_name: self.0.original_name.open(key).clone(),
            original_hash: self.0.original_hash.open(key).clone(),
            removed: self.0.removed.open(key).clone(),
        }
    }
}
