//! Groups what people said, in many languages, into themes with labels and exemplars.
//!
//! Texts with a language, a group (for example a meeting) and a lane go in; themes come out, with
//! labels per language, verbatim exemplars and a record of how good the grouping is. Texts of
//! different lanes never share a theme, but themes of different lanes are linked where they are
//! about the same thing. Nothing here knows what a text is about, reads a clock or draws a random
//! number: the same texts and settings give the same themes, with any number of threads.

mod agglomerate;
mod bytes;
mod cells;
mod close;
mod compare;
mod corpus;
mod describe;
mod directions;
mod dots;
mod encode;
mod find;
mod graph;
mod group;
mod label;
mod leiden;
mod matrix;
mod neighbours;
mod normal;
mod points;
mod random;
mod reader;
mod similar;
mod sketch;
mod smooth;
mod stability;
mod standing;
pub mod support;
mod table;
mod ties;
mod wanted;
mod whiten;
mod words;

pub use find::{check, find, find_under};
pub use points::{Match, match_points};
pub use reader::Reader;
pub use standing::{Change, Standing, Update};
pub use table::Table;
pub use ties::Edit;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text to be grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    pub text: &'a str,
    /// BCP 47 tag, `und` when unknown.
    pub language: &'a str,
    /// Where it was said, from 0: the unit that support is counted in.
    pub group: u32,
    /// Texts of different lanes never share a theme.
    pub lane: u32,
}

/// What a run may be told. [`Settings::default`] is what is documented and measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Neighbours of a text in the graph. Default 15.
    pub neighbours: usize,
    /// Passes of neighbour smoothing. Default 3.
    pub smoothing: usize,
    /// Resolutions of the community search that are tried; the most stable wins.
    pub resolutions: Vec<f64>,
    /// As many themes as this in each lane, or as near as may be; without it their number follows from how stable they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<usize>,
    /// Communities smaller than this are taken apart into single voices. Default 3.
    pub smallest_theme: usize,
    /// Labels a theme gets per language. Default 3 words or word pairs.
    pub label_words: usize,
    /// Verbatim exemplars per theme, at most. Default 3.
    pub exemplars: usize,
    /// Cosine from which two themes of different lanes are linked.
    pub link: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            neighbours: 15,
            smoothing: 3,
            resolutions: vec![2.0, 4.0, 8.0, 16.0, 32.0, 64.0],
            count: None,
            smallest_theme: 2,
            label_words: 3,
            exemplars: 3,
            link: 0.25,
        }
    }
}

impl Settings {
    fn check(&self) -> Result<(), Error> {
        if self.neighbours == 0 || self.neighbours > 1000 {
            return Err(Error::Setting("neighbours: between 1 and 1000"));
        }
        if self.resolutions.is_empty() || self.resolutions.iter().any(|r| !r.is_finite() || *r <= 0.0) {
            return Err(Error::Setting("resolutions: at least one, all above 0"));
        }
        if self.count == Some(0) {
            return Err(Error::Setting("count: 1 or more"));
        }
        if self.smallest_theme < 2 {
            return Err(Error::Setting("smallest_theme: 2 or more, one text is no theme"));
        }
        if !(-1.0..=1.0).contains(&self.link) {
            return Err(Error::Setting("link: a cosine, from -1 to 1"));
        }
        Ok(())
    }
}

/// All themes of one run. Indices are positions in the texts that went in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Themes {
    /// Largest first within a lane, ties by first member.
    pub themes: Vec<Theme>,
    /// For each text the index of its theme; `None` is a single voice, shown and counted all the same.
    pub theme_of: Vec<Option<usize>>,
    /// How the themes of each lane join into ever larger ones, lowest first: cutting this tree
    /// elsewhere is what [`Theme::parent`] does at one height.
    pub merges: Vec<Merge>,
    /// Pairs of themes of different lanes that are about the same thing, strongest first.
    pub links: Vec<Link>,
    /// Texts that repeat another: exact after folding, or nearly so.
    pub repeats: Vec<Repeat>,
    pub record: Record,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    pub lane: u32,
    /// Ascending.
    pub members: Vec<usize>,
    /// Per language of its members (BCP 47 primary tag): words that set this theme apart from the others,
    /// strongest first, as they stand in the texts.
    pub words: BTreeMap<String, Vec<String>>,
    /// The member closest to the middle: the safest short account of the theme.
    pub medoid: usize,
    /// Members that together cover the theme best, from different groups where possible; the first is the best one.
    pub exemplars: Vec<usize>,
    /// Index of the larger theme this one is part of in [`Themes::parents`] terms: themes with the same number belong together.
    pub parent: usize,
    /// Mean cosine of members to the theme's middle, 0 to 1.
    pub cohesion: f32,
    /// Share of pairs that stay together when a fifth of the texts is left out, 0 to 1.
    pub stability: f32,
    /// Distance to the nearest other theme of the lane, 1 - cosine of the middles.
    pub separation: f32,
}

/// Two themes, or what earlier merges made of them, become one. Numbers below the count of themes
/// are themes; the k-th merge makes number count + k.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Merge {
    pub a: usize,
    pub b: usize,
    /// How far apart they are: growth of the spread within themes (Ward).
    pub height: f32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    pub cosine: f32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// The text that repeats.
    pub text: usize,
    /// The first one with these words.
    pub of: usize,
    pub exact: bool,
}

/// How the run went: for the manifest and the report's section on method.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    pub engine: String,
    /// SHA-256 of the embedding table, hex.
    pub table: String,
    pub texts: usize,
    pub languages: BTreeMap<String, usize>,
    /// Share of texts that are in a theme, 0 to 1.
    pub assigned: f32,
    /// Chosen resolution per lane.
    pub resolution: BTreeMap<u32, f64>,
    pub mean_stability: f32,
    pub mean_cohesion: f32,
    /// Whether the English block and whitening were used: only when every text is English.
    pub english_only: bool,
    /// The encoder that read the texts beside the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoder: Option<EncoderUsed>,
    /// Languages of the texts whose offset was taken away: what their texts have in common beyond what they say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offsets: Vec<String>,
}

/// An encoder, as a record names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EncoderUsed {
    pub name: String,
    pub about: String,
    /// SHA-256 that its file ends with, hex.
    pub sha256: String,
}

/// Told about the run's progress, and asked whether to go on. Called from any thread, one at a time.
pub trait Progress: Sync {
    /// `step` is one of "encode", "neighbours", "smooth", "communities", "label".
    fn at(&self, step: &'static str, done: usize, of: usize);
    /// `true` ends the run with [`Error::Cancelled`].
    fn cancelled(&self) -> bool {
        false
    }
}

impl Progress for () {
    fn at(&self, _: &'static str, _: usize, _: usize) {}
}

/// The caller's [`Progress`], asked whether to go on whenever it is told something.
struct Watch<'a>(&'a dyn Progress);

impl<'a> Watch<'a> {
    fn over(progress: &'a dyn Progress) -> Self {
        Self(progress)
    }

    fn at(&self, step: &'static str, done: usize, of: usize) -> Result<(), Error> {
        self.0.at(step, done, of);
        self.go_on()
    }

    /// Asks alone, where there is nothing to tell.
    fn go_on(&self) -> Result<(), Error> {
        if self.0.cancelled() { Err(Error::Cancelled) } else { Ok(()) }
    }
}

#[cfg(test)]
impl Watch<'static> {
    fn silent() -> Self {
        Self(&())
    }
}

/// Why there are no themes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    #[error("the run was cancelled")]
    Cancelled,
    #[error("the embedding table cannot be used: {0}")]
    Table(String),
    #[error(
        "the model {model} reads {reads} only, and there are texts in {languages}: leave it out, or take one that reads them"
    )]
    Languages { model: String, reads: String, languages: String },
    #[error("a setting is out of range: {0}")]
    Setting(&'static str),
    #[error("edit {edit} cannot be kept: {why}")]
    Edit { edit: usize, why: &'static str },
    #[error("edits {earlier} and {later} cannot both be kept: {why}")]
    Conflict { earlier: usize, later: usize, why: &'static str },
}
