//! What a language tag says about how words are set.

use crate::document::is_right_to_left;

/// Whether nothing is known of the language.
pub(crate) fn is_unknown(tag: &str) -> bool {
    tag.is_empty() || tag == "und"
}

/// Whether `words` in the language `tag` run from right to left; in an unknown language, their first
/// letter says.
pub(crate) fn runs_right_to_left(tag: &str, words: &str) -> bool {
    if !is_unknown(tag) {
        return is_right_to_left(tag);
    }
    let first_letter = words.chars().find(|c| c.is_alphabetic());
    first_letter.is_some_and(|c| {
        matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// Chinese, Japanese and Korean, which share their punctuation marks' widths and their fonts.
pub(crate) fn is_east_asian(tag: &str) -> bool {
    matches!(tag.split('-').next(), Some("zh" | "ja" | "ko" | "yue"))
}

#[cfg(test)]
mod tests {
    use super::runs_right_to_left;

    #[test]
    fn the_tag_decides_and_the_first_letter_where_there_is_none() {
        assert!(runs_right_to_left("ar", "abc"));
        assert!(!runs_right_to_left("en", "سلام"));
        assert!(runs_right_to_left("und", "1. «سلام»"));
        assert!(!runs_right_to_left("", "2008"));
    }
}
