//! Letters and apostrophes that were lost before the file reached us: reported, never guessed at.

use crate::{Block, BlockKind, Notice, NoticeCode, language};
use std::collections::HashMap;
use std::ops::Range;

/// Notices about damage in the finished text, each with its number of places and the first of them.
pub(crate) fn look(text: &str, blocks: &[Block]) -> Vec<Notice> {
    let words = words(text);
    let replaced: Vec<Range<usize>> = text.match_indices('\u{fffd}').map(|(at, mark)| at..at + mark.len()).collect();
    let mut damaged = question_marks(text);
    let language = language::detect(&text[..text.floor_char_boundary(SAMPLE)], None);
    let lost = |word: &&Range<usize>| has_lost_apostrophe(&text[(*word).clone()], language);
    damaged.extend(words.iter().filter(lost).cloned());
    damaged.extend(beheaded(text, blocks, &words));
    damaged.sort_by_key(|span| span.start);
    damaged.dedup();
    let mut notices = Vec::new();
    if let Some(first) = replaced.first() {
        let message =
            format!("{} characters were lost before this file was made; a mark stands in their place.", replaced.len());
        notices.push(notice(NoticeCode::ReplacementCharacter, message, replaced.len(), first));
    }
    if let Some(first) = damaged.first() {
        let message = format!(
            "Apostrophes or letters seem to be lost in {} places, as in “{}”; the text was left as it is.",
            damaged.len(),
            &text[first.clone()]
        );
        notices.push(notice(NoticeCode::DamagedApostrophe, message, damaged.len(), first));
    }
    notices
}

fn notice(code: NoticeCode, message: String, count: usize, first: &Range<usize>) -> Notice {
    Notice { code, message, count: u32::try_from(count).unwrap_or(u32::MAX), span: Some(first.clone()) }
}

/// Maximal runs of letters.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, character)| character.is_alphabetic()) {
        match words.last_mut() {
            Some(word) if word.end == at => word.end = at + character.len_utf8(),
            _ => words.push(at..at + character.len_utf8()),
        }
    }
    words
}

/// "l?homme", "don?t": a question mark between two letters, addresses apart.
fn question_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('?') {
        let start = text[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let start = text.ceil_char_boundary(start);
        let end = text[at..].find(char::is_whitespace).map_or(text.len(), |space| at + space);
        let token = &text[start..end];
        let before = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
        let after = text[at + 1..].chars().next().is_some_and(char::is_lowercase);
        if before && after && !token.contains(['/', '=', '&', '@']) {
            found.push(start..end);
        }
    }
    found
}

/// How much of the text tells its language.
const SAMPLE: usize = 4096;

/// Contractions and elisions without their apostrophe, of those that are no words themselves.
fn lost_in(language: Option<&str>) -> &'static [&'static str] {
    match language {
        Some("en") => &[
            "dont", "doesnt", "didnt", "isnt", "wasnt", "werent", "arent", "couldnt", "shouldnt", "wouldnt", "hasnt",
            "havent", "hadnt", "theyre", "theyve", "youre", "youve", "weve", "thats",
        ],
        Some("fr") => &[
            "quil", "quils", "quon", "cest", "cétait", "jai", "daccord", "dabord", "dautres", "lhomme", "aujourdhui",
            "lorsquil", "puisquil", "lensemble", "lavenir", "larticle", "lassemblée", "létat",
        ],
        _ => &[],
    }
}

/// Whether an apostrophe belongs into the word: "communitys" in English, "lEtat" and "dIvoire" in French.
fn has_lost_apostrophe(word: &str, language: Option<&str>) -> bool {
    if lost_in(language).contains(&word.to_lowercase().as_str()) {
        return true;
    }
    let letters: Vec<char> = word.chars().collect();
    match (language, letters.as_slice()) {
        // English has no such plural; names ("Kennedys") do.
        (Some("en"), [first, .., before, 'y', 's']) if letters.len() > 5 => {
            first.is_lowercase() && is_consonant(*before)
        }
        (Some("fr"), ['l' | 'd', second, third, _, ..]) => second.is_uppercase() && third.is_lowercase(),
        _ => false,
    }
}

fn is_consonant(letter: char) -> bool {
    letter.is_ascii_lowercase() && !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// "lobal" for "Global": a word that begins a block, or follows an opening quotation mark, in small letters, is found
/// nowhere else, while the same word with one letter more before it is.
fn beheaded(text: &str, blocks: &[Block], words: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for word in words {
        *counts.entry(text[word.clone()].to_lowercase()).or_default() += 1;
    }
    let mut longer: HashMap<&str, u32> = HashMap::new();
    for (word, count) in &counts {
        let mut letters = word.chars();
        letters.next();
        *longer.entry(letters.as_str()).or_default() += count;
    }
    let begins_block = |at: usize| {
        let found = blocks.binary_search_by_key(&at, |block| block.span.start);
        found.is_ok_and(|index| matches!(blocks[index].kind, BlockKind::Heading(_) | BlockKind::Paragraph))
    };
    let after_quote = |at: usize| {
        let mut before = text[..at].chars().rev();
        matches!(before.next(), Some('“' | '‘' | '«' | '"' | '„')) && before.next().is_none_or(char::is_whitespace)
    };
    let suspicious = |word: &&Range<usize>| {
        let letters = &text[(*word).clone()];
        letters.chars().count() >= 4
            && letters.chars().all(char::is_lowercase)
            && counts.get(letters) == Some(&1)
            && longer.get(letters).is_some_and(|count| *count >= 2)
            && (begins_block(word.start) || after_quote(word.start))
    };
    words.iter().filter(suspicious).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(u32, String)> {
        let blocks = [Block { kind: BlockKind::Paragraph, span: 0..text.len(), page: None }];
        let notices = look(text, &blocks);
        let notice = notices.iter().find(|notice| notice.code == NoticeCode::DamagedApostrophe)?;
        Some((notice.count, text[notice.span.clone()?].to_owned()))
    }

    #[test]
    fn lost_apostrophes_are_counted_and_the_first_is_shown() {
        assert_eq!(
            found("The communitys view: they dont know that this is of use to them."),
            Some((2, "communitys".to_owned()))
        );
        assert_eq!(
            found("Les droits de l?homme, et le rôle de lEtat dans la vie de tous."),
            Some((2, "l?homme,".to_owned()))
        );
        assert_eq!(found("We don?t."), Some((1, "don?t.".to_owned())));
        assert_eq!(found("lobal action. Global rules, the global view"), Some((1, "lobal".to_owned())));
    }

    #[test]
    fn sound_text_is_left_in_peace() {
        for text in [
            "Days, plays and keys. The Kennedys? Yes.",
            "See example.org/page?id=3",
            "L’État, l’homme, d’abord, ce dont il est question dans la salle",
            "Ça va ?Oui",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn replacement_marks_are_counted() {
        let text = "l\u{fffd}homme et l\u{fffd}État";
        let notices = look(text, &[]);
        assert_eq!(notices[0].code, NoticeCode::ReplacementCharacter);
        assert_eq!((notices[0].count, notices[0].span.clone()), (2, Some(1..4)));
    }
}
