//! Names of people: after a title, in a row of capitals, by a frequent given name, in the way of each script.

use super::lists::{
    ARABIC_LINKS, ARABIC_TITLES, CHINESE_AFTER, CHINESE_BEFORE, CHINESE_SURNAMES, FIRST_WORDS, GIVEN, NO_PERSON,
    PARTICLES, TITLES,
};
use super::places::{is_arabic, is_chinese};
use super::words::Word;
use super::{Span, What};
use std::ops::Range;

/// Words of a name.
const LONGEST: usize = 5;

/// `spans` holds the places and organisations that are known: they are nobody.
pub(super) fn find(text: &str, words: &[Word], spans: &mut Vec<Span>) {
    let taken: Vec<Range<usize>> = spans
        .iter()
        .filter(|(what, _)| matches!(what, What::Place | What::Organisation | What::Address | What::Email))
        .map(|(_, span)| span.clone())
        .collect();
    let is_free = |span: &Range<usize>| taken.iter().all(|own| own.end <= span.start || span.end <= own.start);
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let named = latin(words, at).or_else(|| arabic(words, at));
        match named.filter(|(span, _)| is_free(span)) {
            Some((span, next)) => {
                found.push(span);
                at = next;
            }
            None => at += 1,
        }
    }
    found.extend(chinese(text).filter(is_free));
    spans.extend(found.into_iter().map(|span| (What::Person, span)));
}

/// A name in a script with capitals that begins at word `at`, and the word after it.
fn latin(words: &[Word], at: usize) -> Option<(Range<usize>, usize)> {
    let first = &words[at];
    let is_title = TITLES.contains(&first.lower.as_str())
        && first.text.chars().next().is_some_and(|one| one.is_uppercase() || first.lower.chars().count() > 2);
    if is_title {
        let title_stop = |next: &Word| {
            next.follows
                || next.span.start - first.span.end <= 2 && !next.begins
                || next.begins && first.lower.chars().count() <= 4
        };
        let next = words.get(at + 1).filter(|next| title_stop(next) && (next.is_capital || next.is_initial))?;
        if NO_PERSON.contains(&next.lower.as_str()) || FIRST_WORDS.contains(&next.lower.as_str()) {
            return None;
        }
        let end = row(words, at + 1);
        return Some((first.span.start..words[end - 1].span.end, end));
    }
    if !(first.is_capital || first.is_initial) || FIRST_WORDS.contains(&first.lower.as_str()) {
        return None;
    }
    let is_given = |word: &Word| word.is_capital && GIVEN.contains(&word.lower.as_str());
    let patronymic = |word: &Word| {
        ["ович", "евич", "овна", "евна", "ична"]
            .iter()
            .any(|end| word.lower.ends_with(end) && word.lower.chars().count() > 5)
    };
    let end = row(words, at);
    let own = &words[at..end];
    let capitals = own.iter().filter(|word| word.is_capital || word.is_initial).count();
    let institution = own.iter().any(|word| NO_PERSON.contains(&word.lower.as_str()));
    let person = own.iter().any(|word| is_given(word) || patronymic(word)) && !institution
        || capitals >= 2
            && !institution
            && own.iter().any(|word| word.is_capital)
            && !(capitals == 2 && own.len() == 2 && begins_a_sentence(first));
    person.then(|| (first.span.start..words[end - 1].span.end, end))
}

/// Whether a word is likely to have its capital from the sentence: plurals and what is done.
fn begins_a_sentence(word: &Word) -> bool {
    let long = word.lower.chars().count() > 6;
    word.begins && (word.lower.ends_with("ing") || word.lower.ends_with("tion") || word.lower.ends_with('s') && long)
}

/// The word after the row of capitals that begins at `at`.
fn row(words: &[Word], at: usize) -> usize {
    let mut end = at + 1;
    while end < words.len() && end - at < LONGEST {
        let word = &words[end];
        let joins = word.follows && !word.begins;
        let is_particle = |word: &Word| PARTICLES.contains(&word.lower.as_str());
        // "de la Croix", "van der Berg": small words, then a capital.
        let after = words[end..].iter().take(3).find(|next| !is_particle(next));
        let particle = joins && is_particle(word) && after.is_some_and(|next| next.follows && next.is_capital);
        if !(joins && (word.is_capital || word.is_initial) || particle) {
            break;
        }
        end += 1;
    }
    end
}

/// A name in Arabic that begins at word `at`: after a title, around what stands inside names, or by a given name.
fn arabic(words: &[Word], at: usize) -> Option<(Range<usize>, usize)> {
    let word = &words[at];
    if !is_arabic(word.text) {
        return None;
    }
    let after = |count: usize| {
        let rest = words[at + 1..].iter().take(count).take_while(|next| next.follows && is_arabic(next.text)).count();
        (word.span.start..words[at + rest].span.end, at + rest + 1)
    };
    // "and", "by" and "for" are written with the word.
    let bare = word.text.strip_prefix(['و', 'ب', 'ل']).unwrap_or(word.text);
    let link = |word: &Word| ARABIC_LINKS.contains(&word.text);
    if ARABIC_TITLES.contains(&word.text) || ARABIC_TITLES.contains(&bare) {
        let (span, next) = after(2);
        return (next > at + 1).then_some((span, next));
    }
    if GIVEN.contains(&word.text)
        || GIVEN.contains(&bare)
        || words.get(at + 1).is_some_and(|next| next.follows && link(next))
    {
        let links = words.get(at + 1).is_some_and(link);
        let (span, next) = after(if links { 2 } else { 1 });
        return Some((span, next));
    }
    None
}

/// Names in Chinese: a surname and one or two letters, between words that announce them.
fn chinese(text: &str) -> impl Iterator<Item = Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let end_of = |at: usize| letters.get(at).map_or(text.len(), |(end, _)| *end);
    for after in CHINESE_AFTER {
        for (place, _) in text.match_indices(after) {
            let end = letters.partition_point(|(at, _)| *at < place);
            // The longest that begins with a surname: 王小明先生 before 明先生.
            let start = (1..=3).rev().filter_map(|back| end.checked_sub(back)).find(|start| {
                letters[*start..end].iter().all(|(_, one)| is_chinese(*one))
                    && CHINESE_SURNAMES.contains(letters[*start].1)
            });
            if let Some(start) = start {
                found.push(letters[start].0..place + after.len());
            }
        }
    }
    for before in CHINESE_BEFORE {
        for (place, _) in text.match_indices(before) {
            let start = letters.partition_point(|(at, _)| *at < place + before.len());
            let is_surname = letters.get(start).is_some_and(|(_, one)| CHINESE_SURNAMES.contains(*one));
            let given = letters
                .get(start + 1..)
                .unwrap_or_default()
                .iter()
                .take(2)
                .take_while(|(_, one)| is_chinese(*one))
                .count();
            if is_surname && given > 0 {
                found.push(letters[start].0..end_of(start + 1 + given));
            }
        }
    }
    found.into_iter()
}
