//! The marks that people type before list items and headings.

/// What follows a bullet and a space.
pub(crate) fn bullet(line: &str) -> Option<&str> {
    const BULLETS: &[char] = &[
        '•', '·', '▪', '■', '◦', '‣', '●', '○', '∙', '⁃', '➢', '➤', '►', '▶', '✓', '✔', '❖', '◆', '-', '–', '—', '*',
        '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f0fc}', '\u{f076}',
    ];
    let rest = line.strip_prefix(BULLETS)?;
    let text = rest.trim_start();
    (text.len() < rest.len() && !text.is_empty()).then_some(text)
}

/// A number or letter before an item or heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Numbered<'a> {
    /// 1 for "3." and "b)", 2 for "3.1".
    pub(crate) parts: u8,
    /// The last number, or the letter's place in the alphabet.
    pub(crate) last: u32,
    pub(crate) text: &'a str,
}

/// "3.", "3)", "(3)", "3.1", "3.1.", "b)", "(b)", "iv." and a space. Years and long numbers are none.
pub(crate) fn numbered(line: &str) -> Option<Numbered<'_>> {
    let (mark, text) = line.split_once(char::is_whitespace)?;
    let text = text.trim_start();
    if text.is_empty() {
        return None;
    }
    let closed = mark.ends_with(['.', ')', '、', '．', '-']);
    let core = mark.trim_start_matches('(').trim_end_matches(['.', ')', '、', '．', '-']);
    let numbers: Vec<&str> = core.split('.').collect();
    if numbers.iter().all(|number| (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit()))
    {
        let parts = u8::try_from(numbers.len()).ok().filter(|parts| *parts <= 4 && (closed || *parts > 1))?;
        // "12.5 % of the budget" is no number of a section.
        if parts > 1 && text.starts_with(['%', '٪', '‰']) {
            return None;
        }
        return Some(Numbered { parts, last: numbers.last()?.parse().ok()?, text });
    }
    if !closed {
        return None;
    }
    let mut letters = core.chars();
    match (letters.next(), letters.next()) {
        (Some(letter @ 'a'..='z'), None) if !mark.ends_with('.') => {
            Some(Numbered { parts: 1, last: letter as u32 - 'a' as u32 + 1, text })
        }
        _ => roman(core).map(|last| Numbered { parts: 1, last, text }),
    }
}

/// Roman numerals up to thirty-nine, in one case; "i." alone is one, a lone capital is an initial.
fn roman(core: &str) -> Option<u32> {
    if core.is_empty()
        || core.len() > 7
        || !(core.chars().all(|c| "ivx".contains(c)) || core.len() > 1 && core.chars().all(|c| "IVX".contains(c)))
    {
        return None;
    }
    let value = |character: char| match character.to_ascii_lowercase() {
        'x' => 10,
        'v' => 5,
        _ => 1,
    };
    let values: Vec<u32> = core.chars().map(value).collect();
    let sign = |at: usize| values.get(at + 1).is_some_and(|next| *next > values[at]);
    let total = (0..values.len())
        .fold(0_i64, |sum, at| sum + if sign(at) { -i64::from(values[at]) } else { i64::from(values[at]) });
    u32::try_from(total).ok().filter(|total| *total > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bullets_need_a_space() {
        assert_eq!(bullet("• one"), Some("one"));
        assert_eq!(bullet("-  two"), Some("two"));
        assert_eq!(bullet("-5 degrees"), None);
        assert_eq!(bullet("word"), None);
    }

    #[test]
    fn numbers_letters_and_roman_numerals_are_marks_and_years_are_not() {
        let seen = |line| numbered(line).map(|found| (found.parts, found.last, found.text));
        assert_eq!(seen("3. Challenges"), Some((1, 3, "Challenges")));
        assert_eq!(seen("2.1 Regional"), Some((2, 1, "Regional")));
        assert_eq!(seen("(b) second"), Some((1, 2, "second")));
        assert_eq!(seen("iv. fourth"), Some((1, 4, "fourth")));
        assert_eq!(seen("2008. A year"), None);
        assert_eq!(seen("12 monkeys"), None);
        assert_eq!(seen("J. Smith"), None);
        assert_eq!(seen("12.5 % of the budget"), None);
    }
}
