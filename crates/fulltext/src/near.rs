//! Words of the index that a misspelt one may mean.

use super::analyse::EXACT;
use std::collections::HashMap;
use tantivy::Searcher;
use tantivy::schema::Field;

/// How many words are tried in the place of one.
const MOST: usize = 3;

/// Words as they are written in texts that differ from `word` by few letters: the nearest, then the most frequent.
/// Empty for short words, where almost everything is near.
pub fn near(searcher: &Searcher, field: Field, word: &str) -> tantivy::Result<Vec<String>> {
    let letters: Vec<char> = word.chars().collect();
    let allowed = match letters.len() {
        0..=3 => return Ok(Vec::new()),
        4..=7 => 1,
        _ => 2,
    };
    if letters.iter().any(|letter| letter.is_numeric()) {
        return Ok(Vec::new());
    }
    // Most people get the first letter right, and then only a part of the dictionary is read.
    let first = format!("{EXACT}{}", letters[0]);
    let mut found = read(searcher, field, &first, &letters, allowed)?;
    if found.is_empty() {
        found = read(searcher, field, &EXACT.to_string(), &letters, allowed)?;
    }
    let mut found: Vec<(usize, u32, String)> =
        found.into_iter().map(|(word, (distance, texts))| (distance, texts, word)).collect();
    found.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.cmp(&one.1)).then(one.2.cmp(&other.2)));
    let nearest = found.first().map_or(0, |(distance, _, _)| *distance);
    Ok(found.into_iter().filter(|(distance, ..)| *distance == nearest).take(MOST).map(|(_, _, word)| word).collect())
}

/// Words with this beginning: their distance and in how many texts they are.
fn read(
    searcher: &Searcher,
    field: Field,
    beginning: &str,
    wanted: &[char],
    allowed: usize,
) -> tantivy::Result<HashMap<String, (usize, u32)>> {
    let mut found: HashMap<String, (usize, u32)> = HashMap::new();
    let mut letters = Vec::new();
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut terms = index.terms().range().ge(beginning).lt(after(beginning)).into_stream()?;
        while terms.advance() {
            let Ok(term) = std::str::from_utf8(terms.key()) else { continue };
            let Some(word) = term.strip_prefix(EXACT) else { continue };
            // A letter has at most four bytes: what is far too long is not looked at.
            if word.len() > 4 * (wanted.len() + allowed) {
                continue;
            }
            letters.clear();
            letters.extend(word.chars());
            if let Some(distance) = distance(wanted, &letters, allowed) {
                let texts = terms.value().doc_freq;
                found.entry(word.to_owned()).or_insert((distance, 0)).1 += texts;
            }
        }
    }
    Ok(found)
}

/// The first text that does not begin so.
pub fn after(beginning: &str) -> Vec<u8> {
    let mut bytes = beginning.as_bytes().to_vec();
    // No byte of UTF-8 is 255.
    bytes.push(255);
    bytes
}

/// Letters to add, drop, change or swap with the next one; `None` when more than `allowed`.
/// Source: optimal string alignment, a restricted Damerau-Levenshtein distance.
pub fn distance(one: &[char], other: &[char], allowed: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > allowed {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, own) in other.iter().enumerate() {
            let change = last[column] + usize::from(letter != own);
            let mut best = change.min(last[column + 1] + 1).min(line[column] + 1);
            let swapped = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *own;
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            line.push(best);
        }
        if line.iter().min().is_some_and(|least| *least > allowed) {
            return None;
        }
        before = std::mem::replace(&mut last, line);
    }
    last.last().copied().filter(|distance| *distance <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(one: &str, other: &str) -> Option<usize> {
        distance(&one.chars().collect::<Vec<_>>(), &other.chars().collect::<Vec<_>>(), 2)
    }

    #[test]
    fn distances_are_counted_in_letters() {
        assert_eq!(apart("protection", "protection"), Some(0));
        assert_eq!(apart("protecton", "protection"), Some(1));
        assert_eq!(apart("portection", "protection"), Some(1));
        assert_eq!(apart("защита", "зашита"), Some(1));
        assert_eq!(apart("water", "wine"), None);
        assert_eq!(apart("", "ab"), Some(2));
        assert_eq!(apart("abc", "abcdef"), None);
    }
}
