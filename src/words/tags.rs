//! What is written down in a fixed way: languages as BCP 47 tags, dates as ISO 8601.

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

/// Empty, or a year, month or day that the calendar has.
pub fn is_date(text: &str) -> bool {
    let shape = matches!(text.len(), 0 | 4 | 7 | 10)
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    text.is_empty() || shape && format!("{text}{}", &"0000-01-01"[text.len()..]).parse::<jiff::civil::Date>().is_ok()
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
