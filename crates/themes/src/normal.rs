//! Text as the vocabulary expects it, and text folded for comparing.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Stands for a space in the vocabulary.
pub(crate) const SPACE: char = '\u{2581}';

/// Writes `text` to `out` in NFKC with control characters dropped and spaces collapsed, each word
/// led by U+2581. Letter case is kept. An empty or blank text gives nothing.
///
/// This is SentencePiece's `nmt_nfkc`: what counts as space there counts as space here, and the
/// fullwidth tilde stays as it is.
pub(crate) fn normalise(text: &str, out: &mut String) {
    out.clear();
    let mut pending = true;
    if text.is_ascii() || is_nfkc_quick(text.chars()) == IsNormalized::Yes {
        text.chars().for_each(|letter| push(letter, out, &mut pending));
        return;
    }
    for (i, part) in text.split(TILDE).enumerate() {
        if i > 0 {
            push(TILDE, out, &mut pending);
        }
        part.nfkc().for_each(|letter| push(letter, out, &mut pending));
    }
}

const TILDE: char = '\u{ff5e}';

fn push(letter: char, out: &mut String, pending: &mut bool) {
    if is_space(letter) {
        *pending = true;
    } else if !is_dropped(letter) {
        if *pending {
            out.push(SPACE);
            *pending = false;
        }
        out.push(letter);
    }
}

fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\n' | '\u{c}' | '\r' | '\u{a0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202f}'
                | '\u{205f}'
                | '\u{2581}'
                | '\u{3000}'
                | '\u{feff}'
                | '\u{fffd}'
    )
}

fn is_dropped(letter: char) -> bool {
    matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{8f}' | '\u{9f}')
}

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

    fn normal(text: &str) -> String {
        let mut out = String::new();
        normalise(text, &mut out);
        out
    }

    #[test]
    fn words_are_led_by_the_space_mark_and_compatibility_forms_are_replaced() {
        assert_eq!(normal("  Hello \t World "), "▁Hello▁World");
        assert_eq!(normal("ＡＢＣ～①ﬁ e\u{301}"), "▁ABC～1fi▁é");
        assert_eq!(normal("a\u{200b}b\u{7}c\u{feff}"), "▁a▁bc");
        assert_eq!(normal(" \u{3000}\n"), "");
    }

    #[test]
    fn folding_makes_one_of_texts_that_differ_in_case_width_and_spaces() {
        assert_eq!(fold(" ÉTAT  de\tDroit"), fold("état de droit"));
        assert_eq!(fold("Ｆｕｌｌ"), "full");
        assert_ne!(fold("a b"), fold("ab"));
    }
}
