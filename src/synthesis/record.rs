//! The record of a synthesis: everything a global report says, with the way back to every source.
//!
//! It is published as JSON under a versioned schema (`schema/global-report-1.json` beside this file),
//! checked by `plenary verify`, and the document tree of every output is made from it alone.

use crate::access::Level;
use crate::consent::background::CameFrom;
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::report::{LeftOver, OutlinedBlock};
use crate::roundtable::Roundtable;
use crate::statement::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Range;

/// Name and version of the schema; a change that breaks readers gets another number.
pub const SCHEMA: &str = "plenary-global-report/1";

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GlobalReport {
    pub schema: String,
    /// `sha256:` of the record as JSON with this field empty: any change of any byte shows.
    pub fingerprint: String,
    pub consultation: Consultation,
    /// In the order in which they were held.
    pub roundtables: Vec<Roundtable>,
    pub organisations: Vec<Organisation>,
    pub sources: Vec<Source>,
    /// By roundtable, then by place in the report.
    pub statements: Vec<StatementRecord>,
    /// Most widely raised first, within a kind.
    pub themes: Vec<ThemeRecord>,
    /// Themes of different kinds that are about the same thing.
    pub links: Vec<ThemeLink>,
    pub findings: Vec<Finding>,
    pub coverage: Coverage,
    pub counts: Counts,
    pub manifest: Manifest,
}

/// One file that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The report version.
    pub id: String,
    /// Slug of the roundtable; empty for a sheet whose rows name roundtables of their own.
    pub roundtable: String,
    pub file: String,
    pub format: reading::Format,
    /// `sha256:` of the file's bytes.
    pub file_hash: String,
    pub language: String,
    pub title: String,
    /// Extracted text; bytes of withheld statements are `#`.
    pub text: String,
    /// `sha256:` of `text` as published here.
    pub text_hash: String,
    pub blocks: Vec<OutlinedBlock>,
    /// What was read and became no statement, with the reason.
    pub not_taken: Vec<LeftOver>,
    /// Spans that are masked because their statement is withheld.
    pub masked: Vec<Range<usize>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatementRecord {
    pub id: String,
    /// `None` when withheld: counted, not shown.
    pub text: Option<String>,
    pub kind: Kind,
    pub language: String,
    /// Slug of the roundtable.
    pub roundtable: String,
    /// Named only where the attribution level allows.
    pub organisation: Option<String>,
    /// Of what kind of organisation and which country, or which region: where nobody is named and the level allows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<CameFrom>,
    pub level: Level,
    /// Ids of themes: its own; none for a single voice and for presentations.
    pub themes: Vec<String>,
    pub source: SourceSpan,
    /// The statement whose words it repeats.
    pub repeats: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSpan {
    /// Id of the source.
    pub id: String,
    pub file: String,
    pub span: Range<usize>,
    /// `sha256:` of the bytes of the span. `None` when withheld: a hash of short words can be guessed.
    pub hash: Option<String>,
    pub page: Option<u32>,
}

/// A group of statements about the same thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThemeRecord {
    /// Short and stable: from its kind and the statement in its middle.
    pub id: String,
    pub kind: Kind,
    /// By BCP 47 tag of the statements it was taken from, strongest words first, joined by " · ".
    pub labels: BTreeMap<String, String>,
    /// Number of the larger theme it is part of; themes with the same number belong together.
    pub parent: usize,
    /// All its statements, withheld ones too.
    pub statements: Vec<String>,
    /// Shown statements that stand for it, best first.
    pub exemplars: Vec<String>,
    pub support: Support,
    pub breadth: Breadth,
    /// Number of its statements in each language.
    pub languages: BTreeMap<String, usize>,
    /// 0 to 1 each.
    pub cohesion: f32,
    pub stability: f32,
    pub separation: f32,
}

impl ThemeRecord {
    /// Language and words of its label: in `language` where it has some, else in the language most of its statements
    /// are in.
    pub fn label(&self, language: &str) -> Option<(&str, &str)> {
        let most =
            self.labels.keys().max_by_key(|tag| (self.languages.get(*tag).copied(), std::cmp::Reverse(tag.as_str())));
        let found = self.labels.get_key_value(language).or_else(|| self.labels.get_key_value(most?));
        found.map(|(language, words)| (language.as_str(), words.as_str()))
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThemeLink {
    pub from: String,
    pub to: String,
    pub cosine: f32,
}

/// On how many roundtables and organisations something rests, out of how many. Computed, never typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Slugs, in the order held.
    pub roundtables: Vec<String>,
    pub not_raised: Vec<String>,
    /// All roundtables of the consultation.
    pub of_roundtables: usize,
    /// Host organisations of those roundtables, by name.
    pub organisations: Vec<String>,
    /// All host organisations of the consultation.
    pub of_organisations: usize,
    /// Regions of the coalition's scheme that raised it, and those that were heard and did not.
    pub regions: Vec<String>,
    pub regions_not: Vec<String>,
    pub statements: usize,
}

/// How widely something was raised. The rule is in `docs/method.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Breadth {
    /// In every region that was heard, and by at least half of the roundtables.
    Common,
    /// In two or more regions.
    Shared,
    /// By two or more roundtables, all of one region.
    Regional,
    /// By one roundtable only.
    SingleVoice,
}

impl Breadth {
    pub const ALL: [Breadth; 4] = [Breadth::Common, Breadth::Shared, Breadth::Regional, Breadth::SingleVoice];

    /// The word in files and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Breadth::Common => "common",
            Breadth::Shared => "shared",
            Breadth::Regional => "regional",
            Breadth::SingleVoice => "single-voice",
        }
    }
}

/// Part of the global report that a finding stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    CommonChallenges,
    CommonThemes,
    /// Strategies and activities, by region.
    Strategies,
    Divergence,
    /// Heard at two roundtables or more, all of one region.
    OneRegion,
    /// Heard at one roundtable only.
    SingleVoices,
}

impl Section {
    pub const ALL: [Section; 6] = [
        Section::CommonChallenges,
        Section::CommonThemes,
        Section::Strategies,
        Section::Divergence,
        Section::OneRegion,
        Section::SingleVoices,
    ];

    /// The word in files, anchors and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Section::CommonChallenges => "common-challenges",
            Section::CommonThemes => "common-themes",
            Section::Strategies => "strategies",
            Section::Divergence => "divergence",
            Section::OneRegion => "one-region",
            Section::SingleVoices => "single-voices",
        }
    }
}

/// A sentence of the global report. It always rests on at least one statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "FindingFields", into = "FindingFields")]
pub struct Finding {
    fields: FindingFields,
}

/// The fields of a [`Finding`], before it is known to rest on something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FindingFields {
    /// Short and stable: from its section, region, and theme or only statement.
    pub id: String,
    pub section: Section,
    /// Strategies: the region of the coalition's scheme they are for.
    pub region: Option<String>,
    /// Verbatim words of the statement `quotes`.
    pub text: String,
    pub language: String,
    /// The statement that is quoted, one of `rests_on`.
    pub quotes: String,
    pub theme: Option<String>,
    pub kind: Kind,
    /// Never empty; the quoted one first.
    pub rests_on: Vec<String>,
    pub support: Support,
    pub breadth: Breadth,
}

/// Nothing to rest on: that is an opinion, not a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a finding must rest on the statement it quotes")]
pub struct RestsOnNothing;

impl TryFrom<FindingFields> for Finding {
    type Error = RestsOnNothing;

    fn try_from(fields: FindingFields) -> Result<Finding, RestsOnNothing> {
        if fields.rests_on.contains(&fields.quotes) { Ok(Finding { fields }) } else { Err(RestsOnNothing) }
    }
}

impl From<Finding> for FindingFields {
    fn from(finding: Finding) -> FindingFields {
        finding.fields
    }
}

impl std::ops::Deref for Finding {
    type Target = FindingFields;

    fn deref(&self) -> &FindingFields {
        &self.fields
    }
}

/// Which statements back no finding, and why.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// Statements that at least one finding rests on.
    pub behind_a_finding: usize,
    pub of: usize,
    pub not: Vec<Uncovered>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uncovered {
    pub statement: String,
    pub reason: WhyUncovered,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyUncovered {
    /// Set out by an invited speaker: kept apart from what the room said.
    Presentation,
    /// Withheld for safety: counted, not shown.
    Withheld,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub roundtables: usize,
    pub organisations: usize,
    pub statements: usize,
    pub withheld: usize,
    pub themes: usize,
    pub findings: usize,
    pub languages: BTreeMap<String, usize>,
    pub kinds: BTreeMap<String, usize>,
    /// Statements that repeat another one's words.
    pub repeats: usize,
}

/// What reproduces the same bytes: inputs, settings, decisions, engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Name and version of the program.
    pub program: String,
    pub engine: themes::Record,
    pub settings: themes::Settings,
    pub inputs: Vec<Input>,
    /// Decisions of people that were replayed, in order.
    pub decisions: Vec<String>,
    /// Ids that themes keep from the report before: by the id that this run by itself would give.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept_ids: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    pub file: String,
    pub file_hash: String,
    pub bytes: u64,
    /// As in the source.
    pub roundtable: String,
    pub statements: usize,
}
