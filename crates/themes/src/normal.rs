//! Text folded for comparing.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// `text` folded for comparing: NFKC, lower case, spaces collapsed. Two texts that fold to the
/// same are the same text.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let lower = |text: &str, out: &mut String| {
        for word in text.split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.extend(word.chars().flat_map(char::to_lowercase));
        }
    };
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        lower(text, &mut folded);
    } else {
        lower(&text.nfkc().collect::<String>(), &mut folded);
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_one_of_texts_that_differ_in_case_width_and_spaces() {
        assert_eq!(fold(" ÉTAT  de\tDroit"), fold("état de droit"));
        assert_eq!(fold("Ｆｕｌｌ"), "full");
        assert_ne!(fold("a b"), fold("ab"));
    }
}
