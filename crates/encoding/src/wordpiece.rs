//! Words cut into pieces from the left, always the longest that there is (Schuster and Nakajima, 2012; as BERT cuts them).

use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A longer word is unknown as a whole.
const LONGEST_WORD: usize = 100;

/// A vocabulary ready for cutting. Pieces that go on a word begin with `##`.
#[derive(Debug)]
pub(crate) struct WordPieces {
    id: HashMap<String, u32>,
    unknown: u32,
}

impl WordPieces {
    pub(crate) fn new(pieces: &[String], unknown: u32) -> Self {
        Self { id: pieces.iter().cloned().zip(0..).collect(), unknown }
    }

    /// The ids of the pieces of `text`, in order.
    pub(crate) fn cut(&self, text: &str) -> Vec<u32> {
        let mut ids = Vec::new();
        let mut piece = String::new();
        for word in words(text) {
            let before = ids.len();
            if word.chars().count() > LONGEST_WORD || !self.cut_word(&word, &mut piece, &mut ids) {
                ids.truncate(before);
                ids.push(self.unknown);
            }
        }
        ids
    }

    /// Whether the whole word was cut into known pieces.
    fn cut_word(&self, word: &str, piece: &mut String, ids: &mut Vec<u32>) -> bool {
        let mut start = 0;
        while start < word.len() {
            let ends = word[start..].char_indices().map(|(at, letter)| start + at + letter.len_utf8());
            let longest = ends.rev().find_map(|end| {
                piece.clear();
                piece.push_str(if start > 0 { "##" } else { "" });
                piece.push_str(&word[start..end]);
                self.id.get(piece.as_str()).map(|&id| (end, id))
            });
            let Some((end, id)) = longest else { return false };
            ids.push(id);
            start = end;
        }
        true
    }
}

/// Words in lower case without accents; each mark and each Chinese sign is a word of its own.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.nfd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        let (space, alone) = (letter.is_whitespace(), is_mark(letter) || is_chinese(letter));
        if (space || alone) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if alone {
            words.push(letter.to_string());
        } else if !space && !letter.is_control() && !is_unseen(letter) && letter != '\u{fffd}' {
            word.push(letter);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Marks of ASCII, whatever Unicode calls them, and of the scripts that a vocabulary with word pieces is likely to meet.
fn is_mark(letter: char) -> bool {
    letter.is_ascii_punctuation()
        || matches!(letter, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}'
            | '\u{589}' | '\u{58a}' | '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}' | '\u{5f4}'
            | '\u{609}' | '\u{60a}' | '\u{60c}' | '\u{60d}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}'
            | '\u{964}' | '\u{965}' | '\u{970}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}'
            | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}' | '\u{2053}'..='\u{205e}'
            | '\u{207d}' | '\u{207e}' | '\u{208d}' | '\u{208e}' | '\u{2308}'..='\u{230b}' | '\u{2329}' | '\u{232a}'
            | '\u{2768}'..='\u{2775}' | '\u{27e6}'..='\u{27ef}' | '\u{2e00}'..='\u{2e5d}'
            | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{3030}' | '\u{303d}'
            | '\u{30a0}' | '\u{30fb}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe52}' | '\u{fe54}'..='\u{fe61}'
            | '\u{fe63}' | '\u{fe68}' | '\u{fe6a}' | '\u{fe6b}' | '\u{ff01}'..='\u{ff03}' | '\u{ff05}'..='\u{ff0a}'
            | '\u{ff0c}'..='\u{ff0f}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}' | '\u{ff20}' | '\u{ff3b}'..='\u{ff3d}'
            | '\u{ff3f}' | '\u{ff5b}' | '\u{ff5d}' | '\u{ff5f}'..='\u{ff65}')
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{2a6df}'
        | '\u{2a700}'..='\u{2ceaf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

/// What stands in a text and is not seen: joiners, marks of direction, soft hyphens.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_piece_comes_first_and_what_cannot_be_cut_is_unknown() {
        let pieces: Vec<String> =
            ["?", "un", "##want", "##wanted", "##ed", "want", ",", "水", "tete"].map(str::to_owned).into();
        let pieces = WordPieces::new(&pieces, 0);
        assert_eq!(pieces.cut("Unwanted, want  unx"), [1, 3, 6, 5, 0]);
        assert_eq!(pieces.cut("水水 TÊTE\u{ad}"), [7, 7, 8]);
        assert!(pieces.cut(" \t").is_empty());
        assert_eq!(pieces.cut(&"want".repeat(26)), [0]);
    }
}
