//! The passage of a text that answers a question, with the words marked.

use super::analyse::{self, Word};
use super::fold::Script;
use super::spots::{Hints, Spots};
use std::collections::{HashMap, HashSet};

/// Bytes of a text that are looked through.
const LOOKED_THROUGH: usize = 400_000;
/// Bytes around a place in which a word begins and ends.
const NEAR: usize = 100;

/// What is marked: terms of the index.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    pub(crate) terms: HashSet<String>,
    /// Terms with their places from the first.
    pub(crate) phrases: Vec<Vec<(usize, String)>>,
    pub(crate) beginnings: Vec<String>,
}

impl Marks {
    pub(crate) fn add(&mut self, other: Marks) {
        self.terms.extend(other.terms);
        self.phrases.extend(other.phrases);
        self.beginnings.extend(other.beginnings);
    }
}

/// A run of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// At most about `longest` characters of `text` (in `language`) around what is marked, cut between words; `…` stands
/// where something was left out. A long text is read some excerpts beyond the first mark. Without anything to mark it
/// is the beginning.
pub fn excerpt(text: &str, language: &str, marks: &Marks, longest: usize) -> Vec<Piece> {
    let reach = (longest * 8).max(2_000);
    let hints = Hints::new(marks);
    let read = &text[..text.floor_char_boundary(LOOKED_THROUGH)];
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (from, to) in Spots::new(read, &hints) {
        if found.first().is_some_and(|(first, _)| from > first + reach) {
            break;
        }
        let part = &read[from..to];
        let here = marked(part, &analyse::text(part, language), marks);
        found.extend(here.into_iter().map(|(start, stop)| (from + start, from + stop)));
    }
    shown(text, &found, longest)
}

/// The pieces of the excerpt.
fn shown(text: &str, marked: &[(usize, usize)], longest: usize) -> Vec<Piece> {
    let (from, to) = window(text, marked, longest);
    let mut pieces = Vec::new();
    let mut push = |piece: &str, marked: bool| {
        if !piece.is_empty() {
            pieces.push(Piece { text: piece.to_owned(), marked });
        }
    };
    if from > 0 {
        push("…", false);
    }
    let mut at = from;
    for (start, stop) in marked.iter().filter(|(start, stop)| from <= *start && *stop <= to) {
        push(&text[at..*start], false);
        push(&text[*start..*stop], true);
        at = *stop;
    }
    push(&text[at..to], false);
    if to < text.len() {
        push("…", false);
    }
    pieces
}

/// Bytes of what is marked, in order, not overlapping.
fn marked(text: &str, words: &[Word], marks: &Marks) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut cells: HashMap<usize, Vec<(String, usize, usize)>> = HashMap::new();
    for word in words {
        let begins = |term: &String| marks.beginnings.iter().any(|beginning| term.starts_with(beginning.as_str()));
        let exact = word.exact_terms();
        if word.stems.iter().any(|stem| marks.terms.contains(stem))
            || exact.iter().any(|term| marks.terms.contains(term))
            || (word.script != Script::Unspaced && exact.iter().any(begins))
        {
            spans.push((word.from, word.to));
        }
        if marks.phrases.is_empty() {
            continue;
        }
        let letters: Vec<(usize, char)> = text[word.from..word.to].char_indices().collect();
        for (at, term) in exact.iter().enumerate() {
            // Letters that fold to one each can be marked one by one.
            let (from, to) = match (exact.len() == letters.len(), letters.get(at)) {
                (true, Some((start, letter))) if word.script == Script::Unspaced => {
                    (word.from + start, word.from + start + letter.len_utf8())
                }
                _ => (word.from, word.to),
            };
            cells.entry(word.position + at).or_default().push((term.clone(), from, to));
        }
        if word.script != Script::Unspaced {
            let own = cells.entry(word.position).or_default();
            own.extend(word.stems.iter().map(|stem| (stem.clone(), word.from, word.to)));
        }
    }
    for phrase in &marks.phrases {
        let Some((first, _)) = phrase.first() else { continue };
        for start in cells.keys() {
            let cell = |(place, term): &(usize, String)| {
                let there = cells.get(&(start + place - first))?;
                there.iter().find(|(own, ..)| own == term).map(|(_, from, to)| (*from, *to))
            };
            let found: Option<Vec<(usize, usize)>> = phrase.iter().map(cell).collect();
            if let Some((from, to)) = found.and_then(|found| Some((found.first()?.0, found.last()?.1))) {
                spans.push((from, to));
            }
        }
    }
    spans.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (from, to) in spans {
        match merged.last_mut() {
            // Letters of scripts without spaces that touch are one run.
            Some((_, end)) if from <= *end => *end = (*end).max(to),
            _ => merged.push((from, to)),
        }
    }
    merged
}

/// Bytes of the text that are shown.
fn window(text: &str, marked: &[(usize, usize)], longest: usize) -> (usize, usize) {
    if text.len() <= longest || text.chars().nth(longest).is_none() {
        return (0, text.len());
    }
    // A character of this text takes so many bytes.
    let start = marked.first().map_or(0, |(start, _)| *start);
    let sample = &text[start..text.floor_char_boundary(start + 1_000)];
    let bytes = (longest * sample.len()).div_ceil(sample.chars().count().max(1)).max(longest);
    let lead = bytes / 5;
    let best = (0..marked.len()).max_by_key(|at| {
        let start = marked[*at].0;
        let inside = marked[*at..].iter().take_while(|(_, to)| *to <= start + bytes - lead).count();
        // The first of those that hold as many.
        (inside, std::cmp::Reverse(*at))
    });
    let anchor = best.map_or(0, |at| marked[at].0);
    let from = match anchor.saturating_sub(lead) {
        0 => 0,
        wanted => {
            words_near(text, wanted).map(|(from, _)| from).find(|from| *from >= wanted).unwrap_or(anchor).min(anchor)
        }
    };
    let limit = from + bytes;
    if limit >= text.len() {
        return (from, text.len());
    }
    let last_mark = marked.iter().filter(|(start, to)| *start >= from && *to <= limit).map(|(_, to)| *to).max();
    let to = words_near(text, limit).map(|(_, to)| to).take_while(|to| *to <= limit).last().unwrap_or(0);
    let to = to.max(last_mark.unwrap_or(0));
    (from, if to > from { to } else { text.ceil_char_boundary(limit) })
}

/// Starts and ends of words around byte `at`: a text is not cut into words for two of them.
fn words_near(text: &str, at: usize) -> impl Iterator<Item = (usize, usize)> {
    let before = text.floor_char_boundary(at.saturating_sub(NEAR));
    let space = text[before..text.floor_char_boundary(at)].find(char::is_whitespace);
    let start = before + space.unwrap_or(0);
    let end = text.ceil_char_boundary((at + NEAR).min(text.len()));
    analyse::bounds(&text[start..end]).into_iter().map(move |(from, to)| (start + from, start + to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(terms: &[&str]) -> Marks {
        Marks { terms: terms.iter().map(|term| (*term).to_owned()).collect(), ..Marks::default() }
    }

    fn written(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() };
        pieces.iter().map(piece).collect()
    }

    #[test]
    fn words_are_marked_in_any_form() {
        let pieces = excerpt("Protecting the camps.", "en", &marks(&["protect"]), 200);
        assert_eq!(written(&pieces), "[Protecting] the camps.");
        let pieces = excerpt("保护平民", "zh", &marks(&["保护"]), 200);
        assert_eq!(written(&pieces), "[保护]平民");
    }

    #[test]
    fn phrases_are_marked_whole_or_not_at_all() {
        let marks = Marks { phrases: vec![vec![(0, "=early".into()), (1, "=warning".into())]], ..Marks::default() };
        assert_eq!(written(&excerpt("Early warning, not early.", "en", &marks, 200)), "[Early warning], not early.");
        let letters = Marks { phrases: vec![vec![(0, "=护".into()), (1, "=平".into())]], ..Marks::default() };
        assert_eq!(written(&excerpt("保护平民", "zh", &letters, 200)), "保[护平]民");
    }

    #[test]
    fn a_long_text_is_cut_around_the_answer() {
        let text = format!("{}the camps have no water at all {}", "filler ".repeat(100), "more ".repeat(100));
        let pieces = excerpt(&text, "en", &marks(&["water"]), 80);
        let said = written(&pieces);
        assert!(said.starts_with('…') && said.ends_with('…') && said.contains("[water]"), "{said}");
        assert!((65..=90).contains(&said.chars().count()), "{said}");
    }

    #[test]
    fn what_stands_far_behind_is_found_in_any_script() {
        for filler in ["filler ", "填充文字"] {
            let text = format!("{} water", filler.repeat(3_000));
            let said = written(&excerpt(&text, "en", &marks(&["water"]), 80));
            assert!(said.starts_with('…') && said.ends_with("[water]"), "{said}");
        }
    }

    #[test]
    fn without_a_mark_it_is_the_beginning() {
        let text = "one two three ".repeat(50);
        assert!(written(&excerpt(&text, "en", &Marks::default(), 40)).starts_with("one two three"));
        assert_eq!(excerpt("", "en", &Marks::default(), 40), []);
    }
}
