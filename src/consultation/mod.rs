//! A consultation: a question put to all regions, with its goals, guiding questions and rules.

pub mod change;
pub mod check;
pub mod create;
pub mod pages;
pub mod store;

use crate::access::Public;
use serde::{Deserialize, Serialize};

/// What is asked, by whom, under which rule.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Consultation {
    /// UUIDv7; empty for a consultation that lives in files only.
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    pub title: String,
    pub short_title: String,
    pub topic: String,
    /// Name of the convening organisation.
    pub convener: String,
    /// First and last month or day as ISO 8601 text of any precision; empty when unknown.
    pub starts: String,
    pub ends: String,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    pub goals: Vec<String>,
    pub questions: Vec<String>,
    pub attribution_rule: String,
    /// A sentence that every page and file must carry; empty when there is none.
    pub notice: String,
    /// Counts edits, so that two people do not overwrite each other unseen. 0 before it is stored.
    pub version: i64,
}

impl Public for Consultation {}

impl Consultation {
    pub fn address(&self) -> String {
        format!("/consultations/{}", self.slug)
    }

    /// Where the operator works on it.
    pub fn desk(&self) -> String {
        format!("/desk{}", self.address())
    }
}
