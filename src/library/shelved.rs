//! A work as a viewer sees it on the shelf.

use super::{Kind, LanguageVersion, Withdrawn, Work, extension};
use crate::access::{Key, Protected, Viewer};
use crate::region;

/// A work as a viewer sees it: deposited, or shelved by itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelved {
    /// In the database; empty for what is shelved by itself.
    pub id: String,
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
    /// Languages that were taken off the shelf, and why.
    pub withdrawn_languages: Vec<(String, Withdrawn)>,
    /// Since when it is on the shelf.
    pub since: String,
    /// When anything about it last changed; empty for what is shelved by itself.
    pub changed_at: String,
    pub withdrawn: Option<Withdrawn>,
    /// Themes of the published global report that its statements stand in.
    pub themes: Vec<ThemeOf>,
    /// Where it is read on this site, for what is more than files.
    pub reads_at: Option<String>,
}

/// A theme, as it is called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ThemeOf {
    pub id: String,
    /// BCP 47 tag of the label.
    pub language: String,
    pub label: String,
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

impl InLanguage {
    /// Whether all that is known of its words was read by a machine from pictures of pages.
    pub fn is_recognised(&self) -> bool {
        let files = self.revisions.first().map_or(&[][..], |newest| &newest.files);
        files.iter().any(|file| file.is_recognised) && files.iter().all(|file| file.is_recognised || file.is_scan)
    }
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
    /// Pictures of pages whose words a machine has read.
    pub is_recognised: bool,
    /// BCP 47 tags by page, empty where none was found; none for a format without pages.
    pub page_languages: Vec<String>,
}

impl Shelved {
    /// Its title in `language`, else in the original one, else in any, and the language that it is in. What shelves itself is
    /// titled in the reader's.
    pub fn title<'a>(&'a self, language: &'a str) -> (&'a str, &'a str) {
        let is_readers = self.reads_at.is_some();
        let found = self.languages.iter().find(|own| own.language == language);
        let found = found.or_else(|| self.languages.iter().find(|own| own.language == self.original_language));
        let titled = |own: &'a InLanguage| (own.title.as_str(), if is_readers { language } else { &own.language });
        found.or(self.languages.first()).map_or((&self.slug, ""), titled)
    }

    pub fn year(&self) -> &str {
        self.published.get(..4).unwrap_or_default()
    }
}

impl Protected for Work {
    type View = Shelved;

    /// Of a withdrawn work its readers see that it was there, and why it is not. A work whose languages are all for
    /// others is not there.
    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        let some_language = self.languages.is_empty() || self.languages.iter().any(|own| own.readers.include(viewer));
        self.readers.include(viewer) && some_language
    }

    fn open(&self, _: &Key, viewer: &Viewer) -> Shelved {
        let country_region = || region::regions_of("coalition", &self.country).first().map(|id| (*id).to_owned());
        let stands = self.withdrawn.is_none();
        Shelved {
            id: self.id.clone(),
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
            languages: self
                .languages
                .iter()
                .filter(|version| version.readers.include(viewer) && version.tombstone().is_none())
                .map(|version| self.offered(version, stands))
                .collect(),
            withdrawn_languages: self
                .languages
                .iter()
                .filter(|version| version.readers.include(viewer))
                .filter_map(|version| Some((version.language.clone(), version.tombstone()?.clone())))
                .collect(),
            since: self.created_at.clone(),
            changed_at: self.changed_at.clone(),
            withdrawn: self.withdrawn.clone(),
            themes: Vec::new(),
            reads_at: None,
        }
    }
}

impl Work {
    fn offered(&self, version: &LanguageVersion, stands: bool) -> InLanguage {
        let mut revisions: Vec<Revision> = Vec::new();
        for file in version.standing().filter(|_| stands) {
            let offered = Offered {
                extension: extension(file.format),
                address: format!("{}/files/{}", self.address(), file.id),
                bytes: usize::try_from(file.file_bytes).ok(),
                is_scan: !file.has_text,
                is_recognised: file.pages_recognised > 0,
                page_languages: file.page_languages.clone(),
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shelves_itself_is_titled_in_the_readers_language() {
        let own = InLanguage { language: "en".into(), title: "تقرير: Accra".into(), ..InLanguage::default() };
        let deposited = Shelved { original_language: "en".into(), languages: vec![own], ..Shelved::default() };
        assert_eq!(deposited.title("ar").1, "en");
        let by_itself = Shelved { reads_at: Some("/reports/1".into()), ..deposited };
        assert_eq!(by_itself.title("ar"), ("تقرير: Accra", "ar"));
    }
}
