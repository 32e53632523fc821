//! A text to words with their places.
//!
//! Words are cut by the rules and dictionaries of Unicode: a text without spaces is cut by the dictionary, never by
//! a model that reads the surroundings, so that a word in a question is cut as in the text. Because that cannot
//! always be so, each letter of such scripts is a word of its own too, and a phrase of them finds it anyway.

use super::fold::{self, Script};
use super::stem;
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use std::collections::HashMap;
use std::fmt::Write;
use std::str::Lines as Lined;
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

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
        exact_terms(&self.exact, self.script)
    }
}

fn exact_terms(folded: &str, script: Script) -> Vec<String> {
    match script {
        Script::Unspaced => folded.chars().map(|letter| exact(&letter.to_string())).collect(),
        _ => vec![exact(folded)],
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
    let mut words = Vec::new();
    let mut position = 0;
    for (from, to) in bounds(text) {
        let written = &text[from..to];
        let exact = fold::fold(written);
        if exact.is_empty() {
            continue;
        }
        let script = fold::script(&exact);
        let stems = stems(written, &exact, script);
        let word = Word { from, to, position, exact, stems, script };
        position += word.length();
        words.push(word);
    }
    words
}

thread_local! {
    /// Looking up its tables takes as long as cutting some ten words.
    static SEGMENTER: WordSegmenterBorrowed<'static> = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
}

/// Starts and ends of the words of a text.
pub fn bounds(text: &str) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut start = 0;
    SEGMENTER.with(|segmenter| {
        for end in segmenter.segment_str(text) {
            let segment = &text[start..end];
            if segment.chars().any(char::is_alphanumeric) {
                pieces(segment, start, &mut bounds);
            }
            start = end;
        }
    });
    bounds
}

/// A segment that begins at byte `start`, cut at apostrophes and the like: `l’accès` is two words. `U.N` and `1,000` are
/// one.
fn pieces(segment: &str, start: usize, bounds: &mut Vec<(usize, usize)>) {
    if segment.chars().all(fold::is_of_a_word) {
        bounds.push((start, start + segment.len()));
        return;
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
        bounds.push((start + pieces[0].0, start + pieces[pieces.len() - 1].1));
        return;
    }
    bounds.extend(pieces.into_iter().map(|(from, to)| (start + from, start + to)));
}

/// Words that were analysed before, by language: few words make up most of all texts.
#[derive(Default)]
pub struct Known(HashMap<String, HashMap<String, Analysed>>);

/// Terms as they are written, place by place, and stems.
type Analysed = (Vec<String>, Vec<String>);

/// Words of one language that are remembered.
const MOST_KNOWN: usize = 50_000;

impl Known {
    fn analysed(&mut self, written: &str, language: &str) -> &Analysed {
        if !self.0.contains_key(language) {
            self.0.insert(language.to_owned(), HashMap::new());
        }
        let words = self.0.get_mut(language).expect("it was put in");
        if !words.contains_key(written) {
            if words.len() >= MOST_KNOWN {
                words.clear();
            }
            let folded = fold::fold(written);
            let analysed = match folded.is_empty() {
                true => Analysed::default(),
                false => {
                    let script = fold::script(&folded);
                    (exact_terms(&folded, script), stem::in_text(written, &folded, script, language))
                }
            };
            words.insert(written.to_owned(), analysed);
        }
        &words[written]
    }
}

/// What the index gets of parts of a text, each with its language: words as they are written and their stems, in one
/// field. The words of the first part stand in it twice. A line each: the place, and the term; [`Given`] reads them.
pub fn tokens(parts: &[super::Part], known: &mut Known) -> String {
    let mut tokens = String::new();
    let mut start = 0;
    for part in parts.iter().chain(parts.first()) {
        let mut end = start;
        for (from, to) in bounds(&part.text) {
            let (exact, stems) = known.analysed(&part.text[from..to], &part.language);
            for (at, term) in exact.iter().enumerate() {
                line(&mut tokens, end + at, term);
            }
            for stem in stems {
                line(&mut tokens, end, stem);
            }
            end += exact.len();
        }
        start = end + GAP;
    }
    tokens
}

fn line(tokens: &mut String, place: usize, term: &str) {
    writeln!(tokens, "{place} {term}").expect("writing to a string does not fail");
}

/// The tokenizer of a field that is given its terms, as [`tokens`] writes them.
#[derive(Clone, Default)]
pub struct Given;

pub struct Lines<'a> {
    lines: Lined<'a>,
    token: Token,
}

impl Tokenizer for Given {
    type TokenStream<'a> = Lines<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Lines<'a> {
        Lines { lines: text.lines(), token: Token::default() }
    }
}

impl TokenStream for Lines<'_> {
    fn advance(&mut self) -> bool {
        let Some((place, term)) = self.lines.next().and_then(|line| line.split_once(' ')) else { return false };
        self.token.position = place.parse().unwrap_or_default();
        self.token.text.clear();
        self.token.text.push_str(term);
        true
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
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
        let written = tokens(&parts, &mut Known::default());
        let mut given = Given;
        let mut stream = given.token_stream(&written);
        let mut found: Vec<(String, usize)> = Vec::new();
        stream.process(&mut |token| found.push((token.text.clone(), token.position)));
        let places = |term: &str| -> Vec<usize> {
            found.iter().filter(|(own, _)| own == term).map(|(_, place)| *place).collect()
        };
        assert_eq!(places("=water").len(), 2);
        assert_eq!(places("=water"), places("water"), "a word and its stem stand at one place");
        assert!(places("=for")[0] > places("=water")[0] + 1);
        assert_eq!(places("=all")[0], places("=for")[0] + 1);
    }
}
