//! Organisations: who convened and hosted, who applied to the coalition, and who speaks for each.

pub mod change;
mod kind;
pub mod pages;
pub mod profile;
pub mod store;

pub use kind::Kind;
pub use profile::{Office, Profile, Sector, Side};

use crate::access::Public;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    pub name: String,
    /// Other names that sources use.
    pub aliases: Vec<String>,
    /// ISO 3166-1 alpha-3 of the seat; empty when unknown or international.
    pub country: String,
    /// What sort of body it is, in its own words: "university institute", "regional network".
    pub kind: String,
    /// Where the facts are from, and what is not known.
    pub note: String,
}

impl Public for Organisation {}

impl Organisation {
    pub fn address(&self) -> String {
        format!("/organisations/{}", self.slug)
    }

    /// Where the desk works on it.
    pub fn desk(&self) -> String {
        format!("/desk{}", self.address())
    }

    /// Whether a source that writes `name` means this organisation.
    pub fn is_called(&self, name: &str) -> bool {
        let same = |own: &str| own.to_lowercase() == name.trim().to_lowercase();
        same(&self.name) || self.aliases.iter().any(|alias| same(alias))
    }
}
