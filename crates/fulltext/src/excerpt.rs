//! The passage of a text that answers a question, with the words marked.

use super::analyse::{self, Word};
use super::fold::Script;
use std::collections::{HashMap, HashSet};

/// Bytes of a text that are looked through.
const LOOKED_THROUGH: usize = 400_000;

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
/// where something was left out. A long text is read up to the first part with a mark. Without anything to mark it
/// is the beginning.
pub fn excerpt(text: &str, language: &str, marks: &Marks, longest: usize) -> Vec<Piece> {
    let mut first = None;
    for (start, end) in parts(text, longest) {
        let part = &text[start..end];
        let words = analyse::text(part, language);
        let marked = marked(part, &words, marks);
        if !marked.is_empty() {
            return shown(text, start, part, &words, marked, longest);
        }
        first = first.or(Some((end, words)));
    }
    match first {
        Some((end, words)) => shown(text, 0, &text[..end], &words, Vec::new(), longest),
        None => Vec::new(),
    }
}

/// Starts and ends of parts that are read one after the other: some excerpts long each, cut at white space.
fn parts(text: &str, longest: usize) -> Vec<(usize, usize)> {
    let length = (longest * 8).max(2_000);
    let mut parts = Vec::new();
    let mut start = 0;
    while start < text.len().min(LOOKED_THROUGH) {
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        // White space is not far, but in scripts without it.
        let after = text[end..].char_indices().take(100).find(|(_, letter)| letter.is_whitespace());
        end += after.map_or(0, |(at, _)| at);
        parts.push((start, end));
        start = end;
    }
    parts
}

/// The excerpt of a part that begins at byte `start` of the text.
fn shown(
    text: &str,
    start: usize,
    part: &str,
    words: &[Word],
    marked: Vec<(usize, usize)>,
    longest: usize,
) -> Vec<Piece> {
    let (from, to) = window(part, words, &marked, longest);
    let mut pieces = Vec::new();
    let mut push = |piece: &str, marked: bool| {
        if !piece.is_empty() {
            pieces.push(Piece { text: piece.to_owned(), marked });
        }
    };
    if start + from > 0 {
        push("…", false);
    }
    let mut at = from;
    for (start, stop) in marked.into_iter().filter(|(start, stop)| from <= *start && *stop <= to) {
        push(&part[at..start], false);
        push(&part[start..stop], true);
        at = stop;
    }
    push(&part[at..to], false);
    if start + to < text.len() {
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

/// Bytes of the part that is shown.
fn window(text: &str, words: &[Word], marked: &[(usize, usize)], longest: usize) -> (usize, usize) {
    if text.len() <= longest || text.chars().count() <= longest {
        return (0, text.len());
    }
    // A character of this text takes so many bytes.
    let bytes = longest * text.len() / text.chars().count().max(1);
    let lead = bytes / 5;
    let best = (0..marked.len()).max_by_key(|at| {
        let start = marked[*at].0;
        let inside = marked[*at..].iter().take_while(|(_, to)| *to <= start + bytes - lead).count();
        // The first of those that hold as many.
        (inside, std::cmp::Reverse(*at))
    });
    let anchor = best.map_or(0, |at| marked[at].0);
    let wanted = anchor.saturating_sub(lead);
    let from = match wanted {
        0 => 0,
        _ => words.iter().map(|word| word.from).find(|from| *from >= wanted).unwrap_or(anchor).min(anchor),
    };
    let limit = from + bytes;
    if limit >= text.len() {
        return (from, text.len());
    }
    let last_mark = marked.iter().filter(|(start, to)| *start >= from && *to <= limit).map(|(_, to)| *to).max();
    let to = words.iter().map(|word| word.to).take_while(|to| *to <= limit).last().unwrap_or(0);
    let mut to = to.max(last_mark.unwrap_or(0));
    if to <= from {
        to = limit.min(text.len());
        while !text.is_char_boundary(to) {
            to += 1;
        }
    }
    (from, to)
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
        assert!(said.chars().count() <= 90, "{said}");
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
