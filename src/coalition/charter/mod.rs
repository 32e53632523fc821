//! The charter: the common understanding and the founding purposes, as text in versions.
//!
//! A version never changes. Its text counts in one language; the others are translations. What is endorsed is a text by
//! its hash, so that nobody can be said to have signed something else.

pub mod publish;
pub mod store;

use crate::access::Public;
use sha2::{Digest, Sha256};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Charter {
    pub id: String,
    /// From 1.
    pub number: i64,
    /// BCP 47 tag of the text that counts.
    pub original: String,
    /// Of that text.
    pub hash: String,
    /// ISO 8601 of any precision; empty when not known.
    pub adopted_on: String,
    /// What changed, or where the text is from.
    pub note: String,
    /// RFC 3339.
    pub published_at: String,
    /// By language.
    pub texts: Vec<Text>,
}

impl Public for Charter {}

/// The text in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// BCP 47 tag.
    pub language: String,
    pub title: String,
    /// Paragraphs.
    pub understanding: Vec<String>,
    pub purposes: Vec<String>,
}

impl Text {
    /// `sha256:` of its parts as JSON, in the order language, title, understanding, purposes.
    pub fn hash(&self) -> String {
        let parts = serde_json::json!([self.language, self.title, self.understanding, self.purposes]);
        let digest = Sha256::digest(parts.to_string());
        digest.iter().fold("sha256:".to_owned(), |text, byte| format!("{text}{byte:02x}"))
    }
}

impl Charter {
    pub fn address(&self) -> String {
        format!("/coalition/text/{}", self.number)
    }

    /// In `language` (a BCP 47 tag), else as it counts.
    pub fn text(&self, language: &str) -> Option<&Text> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let own = self.texts.iter().find(|text| primary(&text.language) == primary(language));
        own.or_else(|| self.texts.iter().find(|text| text.language == self.original))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_change_of_a_text_changes_its_hash() {
        let text =
            Text { language: "en".into(), title: "One".into(), understanding: vec!["a".into()], purposes: vec![] };
        assert!(text.hash().starts_with("sha256:") && text.hash().len() == 7 + 64);
        let moved = Text { understanding: vec![], purposes: vec!["a".into()], ..text.clone() };
        for other in
            [Text { language: "fr".into(), ..text.clone() }, Text { title: "Two".into(), ..text.clone() }, moved]
        {
            assert_ne!(other.hash(), text.hash());
        }
    }

    #[test]
    fn a_reader_gets_the_text_in_their_language_or_the_one_that_counts() {
        let text = |language: &str| Text { language: language.into(), ..Text::default() };
        let charter = Charter { original: "en".into(), texts: vec![text("en"), text("fr")], ..Charter::default() };
        assert_eq!(charter.text("fr-CA").map(|text| text.language.as_str()), Some("fr"));
        assert_eq!(charter.text("ar").map(|text| text.language.as_str()), Some("en"));
    }
}
