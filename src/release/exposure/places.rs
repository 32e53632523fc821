//! Places and organisations that a text names.

use super::lists::{PLACE_AFTER, PLACE_BEFORE};
use super::words::Word;
use super::{Known, Span, What};
use crate::region;

pub(super) fn find(text: &str, words: &[Word], known: &Known, spans: &mut Vec<Span>) {
    let lower = Lower::of(text);
    for name in region::countries().iter().flat_map(region::Country::all_names).chain(&known.places) {
        spans.extend(lower.whole(name).map(|span| (What::Place, span)));
    }
    for name in &known.organisations {
        spans.extend(lower.whole(name).map(|span| (What::Organisation, span)));
    }
    for cue in PLACE_BEFORE {
        for span in lower.whole(cue) {
            let named = words.iter().skip_while(|word| word.span.start < span.end);
            let named: Vec<&Word> =
                named.take_while(|word| word.follows && (word.is_capital || is_arabic(word.text))).take(3).collect();
            // Arabic has no capitals: the next word is taken alone.
            let named = if named.first().is_some_and(|word| is_arabic(word.text)) { &named[..1] } else { &named[..] };
            if let (Some(first), Some(last)) = (named.first(), named.last()) {
                spans.push((What::Place, first.span.start..last.span.end));
            }
        }
    }
    for (at, word) in words.iter().enumerate().skip(1) {
        let before = &words[at - 1];
        if PLACE_AFTER.contains(&word.lower.as_str()) && word.follows && before.is_capital && !before.begins {
            spans.push((What::Place, before.span.start..word.span.end));
        }
    }
    for (place, _) in text.match_indices(['村', '乡', '镇']) {
        let name: Vec<usize> = text[..place]
            .char_indices()
            .rev()
            .take(2)
            .take_while(|(_, one)| is_chinese(*one))
            .map(|(at, _)| at)
            .collect();
        if let (2, Some(start)) = (name.len(), name.last()) {
            spans.push((What::Place, *start..place + '村'.len_utf8()));
        }
    }
}

pub(super) fn is_arabic(text: &str) -> bool {
    text.chars().next().is_some_and(|letter| matches!(letter, '\u{0620}'..='\u{064a}'))
}

pub(super) fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// A text in lower case, with the way back to its own bytes.
struct Lower {
    text: String,
    /// For each byte of the lower case its byte of the text, and the end of the text.
    back: Vec<usize>,
}

impl Lower {
    fn of(text: &str) -> Lower {
        let mut lower = Lower { text: String::with_capacity(text.len()), back: Vec::with_capacity(text.len() + 1) };
        for (at, letter) in text.char_indices() {
            for small in letter.to_lowercase() {
                lower.text.push(small);
                lower.back.resize(lower.text.len(), at);
            }
        }
        lower.back.push(text.len());
        lower
    }

    /// Where `name` stands as a whole word; in Chinese, anywhere.
    fn whole<'l>(&'l self, name: &str) -> impl Iterator<Item = std::ops::Range<usize>> + use<'l> {
        let wanted = name.trim().to_lowercase();
        // Two letters are a pronoun somewhere.
        let long_enough = wanted.chars().count() > 2 || wanted.chars().all(is_chinese) && wanted.chars().count() == 2;
        let found = if long_enough { self.text.match_indices(&wanted).map(|(at, _)| at).collect() } else { Vec::new() };
        let length = wanted.len();
        let inner = wanted.chars().all(is_chinese);
        found
            .into_iter()
            .filter(move |at| inner || self.is_whole(*at, length))
            .map(move |at| self.back[at]..self.back[at + length])
    }

    fn is_whole(&self, at: usize, length: usize) -> bool {
        let before = self.text[..at].chars().next_back();
        let after = self.text[at + length..].chars().next();
        // An Arabic word carries its article and its preposition.
        let joins = |letter: char| letter.is_alphanumeric() && !matches!(letter, 'ل' | 'ب' | 'و' | 'ا');
        !before.is_some_and(joins) && !after.is_some_and(char::is_alphanumeric)
    }
}
