//! A roundtable: one meeting of a consultation, with its place, days and hosts.

pub mod add;
pub mod change;
pub mod check;
pub mod days;
mod hosts;
pub mod pages;
pub mod store;

use crate::access::Public;
use serde::{Deserialize, Serialize};

pub use days::Days;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Roundtable {
    pub id: String,
    pub consultation_id: String,
    /// Its name in addresses: the place, as a rule.
    pub slug: String,
    /// Order in which the roundtables were held, from 1.
    pub position: i64,
    pub title: String,
    /// Empty when not known.
    pub city: String,
    /// The city follows from other facts; no source states it.
    pub city_inferred: bool,
    /// ISO 3166-1 alpha-3; empty when not known.
    pub country: String,
    /// Region of the coalition's own scheme, where it is not the country's.
    pub region: Option<String>,
    pub days: Days,
    /// What is uncertain about the days.
    pub days_note: String,
    /// BCP 47 tag of its report.
    pub language: String,
    /// Names of host organisations, in order.
    pub hosts: Vec<String>,
    pub facts: Vec<Fact>,
    /// What is not known, said openly.
    pub unknown: Vec<String>,
    pub version: i64,
}

impl Public for Roundtable {}

/// Something known about a roundtable, and where it is known from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fact {
    pub fact: String,
    pub source: String,
    pub certain: bool,
}

impl Roundtable {
    pub fn address(&self) -> String {
        format!("/roundtables/{}", self.slug)
    }

    /// Where the operator works on it.
    pub fn desk(&self) -> String {
        format!("/desk{}", self.address())
    }

    /// How it is called in a row of others: the city, else the title.
    pub fn place(&self) -> &str {
        if self.city.is_empty() { &self.title } else { &self.city }
    }

    /// Region of the coalition's own scheme: stated, else its country's.
    pub fn coalition_region(&self) -> Option<&str> {
        self.region
            .as_deref()
            .filter(|region| !region.is_empty())
            .or_else(|| crate::region::regions_of("coalition", &self.country).into_iter().next())
    }
}
