//! Names of languages as data: BCP 47 tags.

use unic_langid::LanguageIdentifier;

/// Languages that forms offer; each has a name in `words.ftl`. Any other can be imported all the same.
pub const OFFERED: [&str; 35] = [
    "am", "ar", "bn", "de", "el", "en", "es", "fa", "fr", "ha", "he", "hi", "id", "it", "ja", "ko", "ms", "my", "ne",
    "nl", "pl", "pt", "ru", "so", "sw", "ta", "th", "tr", "uk", "ur", "vi", "yo", "zh", "zu", "und",
];

/// The tag in its usual spelling, `pt-BR` for `pt_br`. `None` when it is no tag.
pub fn language_tag(text: &str) -> Option<String> {
    let text = text.trim();
    text.parse::<LanguageIdentifier>().ok().filter(|_| !text.is_empty()).map(|tag| tag.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Words;

    #[test]
    fn tags_are_spelled_in_one_way() {
        assert_eq!(language_tag(" PT_br").as_deref(), Some("pt-BR"));
        assert_eq!(language_tag("French language"), None);
        assert_eq!(language_tag(""), None);
    }

    #[test]
    fn every_language_offered_has_a_name() {
        for tag in OFFERED {
            assert_ne!(Words::english().language_name(tag), tag);
            assert_eq!(language_tag(tag).as_deref(), Some(tag));
        }
    }
}
