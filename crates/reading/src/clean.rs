//! One form for all text: NFC, single spaces, no control characters.

use unicode_normalization::UnicodeNormalization;

/// NFC; runs of white space become one space, or one `\n` where they hold a line break; soft hyphens,
/// byte order marks and control characters go. No-break spaces stay: they belong to the spelling.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut gap = Gap::None;
    for character in text.nfc() {
        match character {
            '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => gap = Gap::Line,
            ' ' | '\t' | '\u{c}' => gap = gap.max(Gap::Space),
            '\u{ad}' | '\u{feff}' => {}
            _ if character.is_control() || is_noncharacter(character) => {}
            _ => {
                match gap {
                    _ if cleaned.is_empty() => {}
                    Gap::Line => cleaned.push('\n'),
                    Gap::Space => cleaned.push(' '),
                    Gap::None => {}
                }
                gap = Gap::None;
                cleaned.push(character);
            }
        }
    }
    let end = cleaned.trim_end().len();
    cleaned.truncate(end);
    let start = cleaned.len() - cleaned.trim_start().len();
    cleaned.drain(..start);
    cleaned
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
}

fn is_noncharacter(character: char) -> bool {
    let code = character as u32;
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn white_space_folds_and_no_break_spaces_stay() {
        assert_eq!(clean("  one\t two \r\n\r\n three\u{a0}! "), "one two\nthree\u{a0}!");
    }

    #[test]
    fn letters_are_composed_and_invisible_bytes_go() {
        assert_eq!(clean("\u{feff}cafe\u{301} com\u{ad}mun\u{0}"), "café commun");
    }
}
