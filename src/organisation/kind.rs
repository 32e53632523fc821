//! What sort of body an organisation is, in words that can be said in every language.
//!
//! An organisation says it in its own words as well ([`super::Organisation::kind`]); those could name it.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    CivilSociety,
    Network,
    /// Universities and research institutes.
    Academic,
    Faith,
    Media,
    /// Unions, bars, chambers: people of one profession.
    Professional,
    Community,
    Foundation,
    /// Of a state.
    Authority,
    Intergovernmental,
    Company,
}

impl Kind {
    pub const ALL: [Kind; 11] = [
        Kind::CivilSociety,
        Kind::Network,
        Kind::Academic,
        Kind::Faith,
        Kind::Media,
        Kind::Professional,
        Kind::Community,
        Kind::Foundation,
        Kind::Authority,
        Kind::Intergovernmental,
        Kind::Company,
    ];

    /// The word in files and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::CivilSociety => "civil-society",
            Kind::Network => "network",
            Kind::Academic => "academic",
            Kind::Faith => "faith",
            Kind::Media => "media",
            Kind::Professional => "professional",
            Kind::Community => "community",
            Kind::Foundation => "foundation",
            Kind::Authority => "authority",
            Kind::Intergovernmental => "intergovernmental",
            Kind::Company => "company",
        }
    }

    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_comes_back_from_its_word() {
        assert!(Kind::ALL.into_iter().all(|kind| Kind::parse(kind.as_str()) == Some(kind)));
        assert_eq!(Kind::parse("university"), None);
    }
}
