//! Text as it may be set: what a format cannot carry is taken out, what would leak is closed.

use std::borrow::Cow;

/// `text` without control characters, with runs of white space as one space, and with every
/// bidirectional embedding closed that it opens.
///
/// White space collapses in every format as it does on a web page, so that a passage wrapped at
/// eighty columns in its source is set as running text; line breaks are `Inline::Break`. Control
/// characters are an error in HTML, forbidden in Word's XML and without a glyph in PDF. An override
/// left open in a name would turn round the words after it.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        if collapses(c) {
            if !out.ends_with(' ') {
                out.push(' ');
            }
        } else if opens(c) {
            open.push(c);
            out.push(c);
        } else if closes(c) {
            if open.last().is_some_and(|&opener| closer_of(opener) == c) {
                open.pop();
                out.push(c);
            }
        } else if !is_unprintable(c) {
            out.push(c);
        }
    }
    out.extend(open.into_iter().rev().map(closer_of));
    Cow::Owned(out)
}

fn is_clean(text: &str) -> bool {
    // Most text is of letters, marks and single spaces. What has to be looked at more closely begins with one of these
    // bytes: controls, and U+0080, U+2000 and U+F000 with what follows each.
    let mut before = 0;
    let plain = text.bytes().all(|byte| {
        let doubled = byte == b' ' && before == b' ';
        before = byte;
        !doubled && !matches!(byte, 0..=0x1f | 0x7f | 0xc2 | 0xe2 | 0xef)
    });
    if plain {
        return true;
    }
    let mut space_before = false;
    text.chars().all(|c| {
        let doubled = c == ' ' && space_before;
        space_before = c == ' ';
        !doubled && (c == ' ' || !collapses(c)) && !opens(c) && !closes(c) && !is_unprintable(c)
    })
}

/// White space that a line may be broken at and that has no width of its own to keep.
fn collapses(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{fff9}'..='\u{fffb}')
}

fn opens(c: char) -> bool {
    matches!(c, '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}')
}

fn closes(c: char) -> bool {
    matches!(c, '\u{202c}' | '\u{2069}')
}

fn closer_of(opener: char) -> char {
    if ('\u{2066}'..='\u{2068}').contains(&opener) { '\u{2069}' } else { '\u{202c}' }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn white_space_collapses_and_no_break_spaces_stay() {
        assert_eq!(clean("one\r\n  two\u{a0}%"), "one two\u{a0}%");
        assert_eq!(clean("untouched text"), "untouched text");
    }

    #[test]
    fn control_characters_are_taken_out() {
        assert_eq!(clean("a\u{0}b\u{1b}c\u{9f}d\u{feff}"), "abcd");
    }

    #[test]
    fn embeddings_are_closed_and_stray_closers_dropped() {
        assert_eq!(clean("\u{202e}abc"), "\u{202e}abc\u{202c}");
        assert_eq!(clean("\u{2067}a\u{202a}b"), "\u{2067}a\u{202a}b\u{202c}\u{2069}");
        assert_eq!(clean("a\u{202c}b\u{2069}"), "ab");
    }
}
