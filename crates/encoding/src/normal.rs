//! Text as vocabularies expect it.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Stands for a space in the vocabulary.
pub const SPACE: char = '\u{2581}';

/// Writes `text` to `out` in NFKC with control characters dropped and spaces collapsed, each word
/// led by U+2581. Letter case is kept. An empty or blank text gives nothing.
///
/// This is SentencePiece's `nmt_nfkc`: what counts as space there counts as space here, and the
/// fullwidth tilde stays as it is.
pub fn normalise(text: &str, out: &mut String) {
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
}
