//! Words as the PDF needs them: their language, their breaks, their surroundings.

use std::borrow::Cow;

use super::data::{Date, Language};
use crate::clean::clean;
use crate::language::{is_east_asian, runs_right_to_left};

/// Characters that a line has room for above the text: the title, and beside it the publisher.
pub(super) const RUNNING_TITLE: usize = 60;
pub(super) const RUNNING_PUBLISHER: usize = 45;
/// A word longer than this does not fit a line and may break anywhere.
const LONG_WORD: usize = 36;
/// Distance of the breaks in it.
const BREAK_EVERY: usize = 12;
/// Characters quoted before and after one that cannot be set.
const AROUND: usize = 30;

/// A BCP 47 tag as Typst takes it. The direction of words in an unknown language is that of their
/// first letter.
pub(super) fn language(tag: &str, words: &str) -> Language {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
    let known = matches!(primary.len(), 2 | 3) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    let lang = if known { primary } else { "und".to_owned() };
    let region = parts.find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let rtl = runs_right_to_left(&lang, words);
    Language {
        region: region.map(str::to_ascii_uppercase),
        dir: if rtl { "rtl" } else { "ltr" },
        cjk: is_east_asian(&lang),
        tall: rtl
            || matches!(
                lang.as_str(),
                "th" | "lo" | "km" | "my" | "hi" | "ne" | "mr" | "bn" | "ta" | "te" | "ml" | "si"
            ),
        lang,
    }
}

/// The day of an RFC 3339 date or time; `None` when it is neither.
pub(super) fn date(text: &str) -> Option<Date> {
    let mut parts = text.get(..10)?.split('-');
    let date = Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    };
    let days = match date.month {
        2 if date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&date.day).then_some(date)
}

/// `words` as a running head: at most `max` characters, cut between words if possible.
pub(super) fn shortened(words: &str, max: usize) -> String {
    let words = clean(words);
    if words.chars().count() <= max {
        return words.into_owned();
    }
    let kept: String = words.chars().take(max - 1).collect();
    let end = kept.rfind(' ').filter(|&end| end > kept.len() / 2).unwrap_or(kept.len());
    format!("{}…", kept[..end].trim_end())
}

/// `text` with invisible breaks in words that are too long for a line: addresses, and what people
/// type to test a form. Without them they would run off the sheet.
pub(super) fn breakable(text: &str) -> Cow<'_, str> {
    if !text.split(' ').any(|word| word.len() > LONG_WORD && unbroken(word) > LONG_WORD) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + text.len() / BREAK_EVERY * 3);
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            out.push(' ');
        }
        if unbroken(word) <= LONG_WORD {
            out.push_str(word);
            continue;
        }
        let mut since = 0;
        for c in word.chars() {
            if since >= BREAK_EVERY && keeps_together(c) && !is_combining(c) {
                out.push('\u{200b}');
                since = 0;
            }
            since += 1;
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Length of the longest run of characters that no line break divides.
fn unbroken(word: &str) -> usize {
    let runs = word.split(|c| !keeps_together(c)).map(|run| run.chars().count());
    runs.max().unwrap_or(0)
}

/// Alphabets written with spaces between words; the scripts after them break by their own rules.
fn keeps_together(c: char) -> bool {
    c < '\u{590}' && !c.is_whitespace()
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}')
}

/// The words around the character that starts at byte `at`.
pub(super) fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(AROUND).collect();
    before.into_iter().rev().chain(text[at..].chars().take(AROUND + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{breakable, date, language, shortened};

    #[test]
    fn tags_become_language_region_and_direction() {
        let chinese = language("zh-Hant-TW", "");
        assert_eq!((chinese.lang.as_str(), chinese.region.as_deref(), chinese.cjk), ("zh", Some("TW"), true));
        assert_eq!(language("ar", "").dir, "rtl");
        assert_eq!(language("x", "«سلام»").dir, "rtl", "unknown tags go by the first letter");
        assert_eq!(language("", "hello").lang, "und");
    }

    #[test]
    fn only_real_days_are_dates() {
        assert_eq!(date("2008-02-29T10:00:00Z").map(|date| date.day), Some(29));
        for wrong in ["2009-02-29", "2008-13-01", "2008-00-10", "soon", "2008-1-1", "2008-02-2é"] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn long_words_break_and_others_stay() {
        let long = "a".repeat(100);
        let broken = breakable(&long);
        assert_eq!(broken.replace('\u{200b}', ""), long);
        assert_eq!(broken.matches('\u{200b}').count(), 8);
        let chinese = "汉".repeat(100);
        assert_eq!(breakable(&chinese), chinese);
    }

    #[test]
    fn running_heads_end_at_a_word() {
        let title = "word ".repeat(40);
        let short = shortened(&title, 80);
        assert!(short.chars().count() <= 80 && short.ends_with("word…"), "{short}");
    }
}
