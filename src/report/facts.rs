//! A facts file beside the reports (`consultation.toml`): what is known of the consultation and its
//! roundtables, with sources. The file is optional; heads of reports say the rest.

use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::roundtable::Roundtable;
use serde::Deserialize;

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Facts {
    #[serde(flatten)]
    pub consultation: Consultation,
    #[serde(rename = "roundtable")]
    pub roundtables: Vec<RoundtableFacts>,
    #[serde(rename = "organisation")]
    pub organisations: Vec<Organisation>,
}

#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct RoundtableFacts {
    /// Its report, relative to the facts file.
    pub file: String,
    #[serde(flatten)]
    pub roundtable: Roundtable,
}

/// The facts file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the facts file is not understood: {0}")]
pub struct BadFacts(#[from] toml::de::Error);

impl Facts {
    /// Reads the file's text; slugs and positions that it does not give are filled in.
    pub fn parse(text: &str) -> Result<Facts, BadFacts> {
        let mut facts: Facts = toml::from_str(text)?;
        if facts.consultation.slug.is_empty() {
            let name = if facts.consultation.short_title.is_empty() {
                &facts.consultation.title
            } else {
                &facts.consultation.short_title
            };
            facts.consultation.slug = crate::words::slug(name);
        }
        for (at, roundtable) in facts.roundtables.iter_mut().map(|facts| &mut facts.roundtable).enumerate() {
            if roundtable.slug.is_empty() {
                roundtable.slug = crate::words::slug(roundtable_name(roundtable));
            }
            if roundtable.position == 0 {
                roundtable.position = at as i64 + 1;
            }
        }
        for organisation in &mut facts.organisations {
            if organisation.slug.is_empty() {
                organisation.slug = crate::words::slug(&organisation.name);
            }
        }
        Ok(facts)
    }

    /// The facts of the roundtable whose report is this file, by file name.
    pub fn of_file(&self, file_name: &str) -> Option<&RoundtableFacts> {
        self.roundtables
            .iter()
            .find(|facts| facts.file.rsplit('/').next() == file_name.rsplit('/').next() && !facts.file.is_empty())
    }
}

/// What its address is made of: the place, else the country, else the title.
fn roundtable_name(roundtable: &Roundtable) -> &str {
    if !roundtable.city.is_empty() {
        return &roundtable.city;
    }
    crate::region::country(&roundtable.country).map_or(roundtable.title.as_str(), |country| country.name("en"))
}
