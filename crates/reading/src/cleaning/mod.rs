//! Takes out of a file what tells of people and machines and is not part of the text: names in properties,
//! comments, tracked changes, dates, places where pictures were taken.
//!
//! What comes out is a new file with the same text. What was found is told in [`Cleaned::removed`]. A part
//! that nobody here can look into is a reason to refuse the file, since a name may stand in it.

mod docx;
mod markup;
mod odt;
mod package;
mod page;
mod pdf;
mod picture;
#[cfg(test)]
mod tests;

use crate::{Format, ReadError, recognise};
use serde::{Deserialize, Serialize};

/// A file without what was about people and machines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    pub format: Format,
    pub bytes: Vec<u8>,
    /// In the order of [`What`].
    pub removed: Vec<Removed>,
}

/// One kind of thing that was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    pub what: What,
    pub count: u32,
    /// The first few that differ, shortened.
    pub examples: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// Author, last editor, manager, company.
    Names,
    /// Subject, keywords, descriptions, properties that somebody added.
    Properties,
    /// When it was made, changed, printed, and how often.
    Dates,
    /// With which program.
    Program,
    /// Remarks of readers and reviewers.
    Comments,
    /// Insertions are kept as text, deletions are gone.
    TrackedChanges,
    /// Numbers that tell which pieces were typed in one sitting.
    EditingMarks,
    /// Printers, windows, templates: how the author's machine was set.
    Settings,
    /// Addresses of files on somebody's machine.
    LocalPaths,
    /// A small picture of the first page as it once was.
    Preview,
    /// Camera, place, time and remarks in pictures.
    PictureData,
    /// Files within the file.
    Attachments,
    /// What would run when the file is opened.
    Scripts,
    /// What an earlier version of the file said.
    EarlierVersions,
    /// Remarks in the source of a page that no reader sees.
    HiddenText,
}

impl What {
    /// A name for messages and programs. Never changes.
    pub fn code(self) -> &'static str {
        match self {
            What::Names => "names",
            What::Properties => "properties",
            What::Dates => "dates",
            What::Program => "program",
            What::Comments => "comments",
            What::TrackedChanges => "tracked-changes",
            What::EditingMarks => "editing-marks",
            What::Settings => "settings",
            What::LocalPaths => "local-paths",
            What::Preview => "preview",
            What::PictureData => "picture-data",
            What::Attachments => "attachments",
            What::Scripts => "scripts",
            What::EarlierVersions => "earlier-versions",
            What::HiddenText => "hidden-text",
        }
    }
}

/// Examples of one kind that are kept, and the longest of them in characters.
const EXAMPLES: usize = 5;
const LONGEST: usize = 100;

/// What was taken out so far.
#[derive(Debug, Default)]
struct Found(std::collections::BTreeMap<What, (u32, Vec<String>)>);

impl Found {
    fn add(&mut self, what: What, example: &str) {
        let (count, examples) = self.0.entry(what).or_default();
        *count += 1;
        let short: String = example.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(LONGEST).collect();
        if !short.is_empty() && examples.len() < EXAMPLES && !examples.contains(&short) {
            examples.push(short);
        }
    }

    fn into_removed(self) -> Vec<Removed> {
        self.0.into_iter().map(|(what, (count, examples))| Removed { what, count, examples }).collect()
    }
}

/// Cleans one file in this process. A file from a stranger goes through [`crate::limited::clean`].
///
/// # Errors
///
/// See [`ReadError`]; `CannotBeCleaned` names a part that nobody here can look into.
pub fn clean_within(bytes: &[u8], file_name: &str, expanded_bytes: u64) -> Result<Cleaned, ReadError> {
    if bytes.len() as u64 > expanded_bytes {
        return Err(ReadError::TooLarge { limit: expanded_bytes });
    }
    let format = recognise::recognise(bytes, file_name)?;
    let mut found = Found::default();
    let bytes = match format {
        Format::Docx => docx::clean(bytes, expanded_bytes, &mut found)?,
        Format::Odt => odt::clean(bytes, expanded_bytes, &mut found)?,
        Format::Pdf => pdf::clean(bytes, &mut found)?,
        Format::Html => page::clean_html(bytes, &mut found)?,
        Format::Markdown => page::clean_markdown(bytes, &mut found)?,
        Format::Text => page::clean_text(bytes),
        Format::Xlsx | Format::Csv => {
            return Err(ReadError::UnknownFormat("a sheet".to_owned()));
        }
    };
    Ok(Cleaned { format, bytes, removed: found.into_removed() })
}
