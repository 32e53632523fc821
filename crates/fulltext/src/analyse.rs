//! A text to words with their places.
//!
//! Words are cut by the rules and dictionaries of Unicode: a text without spaces is cut by the dictionary, never by
//! a model that reads the surroundings, so that a word in a question is cut as in the text. Because that cannot
//! always be so, each letter of such scripts is a word of its own too, and a phrase of them finds it anyway.

use super::fold::{self, Script};
use super::stem;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakInvariantOptions;
use tantivy::tokenizer::{PreTokenizedString, Token};

/// Marks words as they are written, beside their stems in the same field.
pub const EXACT: char = '=';
/// Places between two parts of a text: no phrase reaches across.
const GAP: usize = 4;

/// A word with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Bytes of the text.
    pub from: usize,
    pub to: usize,
    /// Number of the word; of scripts without spaces, of its first letter.
    pub position: usize,
    /// Folded.
    pub exact: String,
    pub stems: Vec<String>,
    pub script: Script,
}

impl Word {
    /// How many places it takes.
    pub fn length(&self) -> usize {
        if self.script == Script::Unspaced { self.exact.chars().count().max(1) } else { 1 }
    }

    /// What stands for it as it is written, place by place.
    pub fn exact_terms(&self) -> Vec<String> {
        match self.script {
            Script::Unspaced => self.exact.chars().map(|letter| exact(&letter.to_string())).collect(),
            _ => vec![exact(&self.exact)],
        }
    }
}

/// The term of a folded word as it is written.
pub fn exact(folded: &str) -> String {
    format!("{EXACT}{folded}")
}

/// The words of a text in `language`.
pub fn text(text: &str, language: &str) -> Vec<Word> {
    words(text, |word, folded, script| stem::in_text(word, folded, script, language))
}

/// The words of a question: each with all stems that it may have.
pub fn question(text: &str) -> Vec<Word> {
    words(text, stem::in_question)
}

fn words(text: &str, stems: impl Fn(&str, &str, Script) -> Vec<String>) -> Vec<Word> {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let mut words = Vec::new();
    let (mut start, mut position) = (0, 0);
    for end in segmenter.segment_str(text) {
        let segment = &text[start..end];
        if segment.chars().any(char::is_alphanumeric) {
            for (from, to) in pieces(segment) {
                let written = &segment[from..to];
                let exact = fold::fold(written);
                if exact.is_empty() {
                    continue;
                }
                let script = fold::script(&exact);
                let stems = stems(written, &exact, script);
                let word = Word { from: start + from, to: start + to, position, exact, stems, script };
                position += word.length();
                words.push(word);
            }
        }
        start = end;
    }
    words
}

/// A segment cut at apostrophes and the like: `l’accès` is two words. `U.N` and `1,000` are one.
fn pieces(segment: &str) -> Vec<(usize, usize)> {
    if segment.chars().all(fold::is_of_a_word) {
        return vec![(0, segment.len())];
    }
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    let mut begun = None;
    for (at, letter) in segment.char_indices().chain([(segment.len(), ' ')]) {
        match (fold::is_of_a_word(letter), begun) {
            (true, None) => begun = Some(at),
            (false, Some(from)) => {
                pieces.push((from, at));
                begun = None;
            }
            _ => {}
        }
    }
    let single = |(from, to): &(usize, usize)| segment[*from..*to].chars().count() == 1;
    let figures = |(from, to): &(usize, usize)| segment[*from..*to].chars().all(char::is_numeric);
    let joins = segment.chars().all(|letter| fold::is_of_a_word(letter) || matches!(letter, '.' | ','));
    if joins && pieces.len() > 1 && (pieces.iter().all(single) || pieces.iter().all(figures)) {
        return vec![(pieces[0].0, pieces[pieces.len() - 1].1)];
    }
    pieces
}

/// What the index gets of parts of a text, each with its language: words as they are written and their stems, in one
/// field. The words of the first part stand in it twice.
pub fn tokens(parts: &[super::Part]) -> PreTokenizedString {
    let mut tokens = Vec::new();
    let mut start = 0;
    for part in parts.iter().chain(parts.first()) {
        let mut end = start;
        for word in text(&part.text, &part.language) {
            let place = start + word.position;
            end = place + word.length();
            for (at, term) in word.exact_terms().into_iter().enumerate() {
                tokens.push(token(term, place + at));
            }
            tokens.extend(word.stems.into_iter().map(|stem| token(stem, place)));
        }
        start = end + GAP;
    }
    PreTokenizedString { text: String::new(), tokens }
}

fn token(text: String, position: usize) -> Token {
    Token { offset_from: 0, offset_to: 0, position, text, position_length: 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, language: &str) -> Vec<String> {
        super::text(text, language).into_iter().map(|word| text[word.from..word.to].to_owned()).collect()
    }

    #[test]
    fn words_are_cut_where_readers_cut_them() {
        assert_eq!(written("L’accès aux camps, c'est dur.", "fr"), ["L", "accès", "aux", "camps", "c", "est", "dur"]);
        assert_eq!(
            written("The U.N. gave 1,000 tents – twice", "en"),
            ["The", "U.N", "gave", "1,000", "tents", "twice"]
        );
        assert_eq!(written("政府保护证人", "zh"), ["政府", "保护", "证人"]);
        assert_eq!(written("แรงงานข้ามชาติ", "th").concat(), "แรงงานข้ามชาติ");
        assert_eq!(written("… — !", "en"), Vec::<String>::new());
    }

    #[test]
    fn each_letter_of_a_script_without_spaces_has_its_place() {
        let words = text("保护平民 now", "zh");
        let places: Vec<usize> = words.iter().map(|word| word.position).collect();
        assert_eq!(places, [0, 2, 4]);
        assert_eq!(words[0].exact_terms(), ["=保", "=护"]);
    }

    #[test]
    fn a_title_counts_twice_and_no_phrase_reaches_across() {
        let parts = [super::super::Part::new("en", "Water"), super::super::Part::new("en", "for all")];
        let tokens = tokens(&parts).tokens;
        let places: Vec<usize> = tokens.iter().filter(|one| one.text == "=water").map(|one| one.position).collect();
        assert_eq!(places.len(), 2);
        let next = tokens.iter().find(|one| one.text == "=for").expect("there").position;
        assert!(next > places[0] + 1);
    }
}
