//! The words that set a theme apart, for each of its languages, from that language's own texts.
//!
//! Class-based TF-IDF (Grootendorst, 2022) over words and pairs of words, with the theme's lane as
//! background, weighed by how near a word is to the middle of the theme: in a theme of three texts
//! counts alone say little.

use crate::corpus::Node;
use crate::encode::{Source, word_vectors};
use crate::matrix::{Matrix, dot};
use crate::table::Table;
use crate::words::{spaceless, stop_words};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use unicode_segmentation::UnicodeSegmentation;

/// Candidates that are compared with the middle of the theme.
const CANDIDATES: usize = 24;

/// A word or a pair of words of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// What is counted: lower case, without elided articles and plural endings.
    key: String,
    /// As it stands in the text.
    shown: String,
    pair: bool,
}

/// Labels of all themes of one lane, at most `count` a language. `theme_of` tells the theme of each
/// node; `middles` holds a unit row a theme.
pub(crate) fn labels(
    nodes: &[Node],
    theme_of: &[Option<usize>],
    middles: &Matrix,
    table: &Table,
    count: usize,
) -> Vec<BTreeMap<String, Vec<String>>> {
    let mut labels = vec![BTreeMap::new(); middles.rows()];
    let mut languages: Vec<&str> = nodes.iter().map(|node| node.language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    for language in languages {
        let own: Vec<usize> = (0..nodes.len()).filter(|&i| nodes[i].language == language).collect();
        let stop: HashSet<&str> = stop_words(language).iter().copied().collect();
        let terms: Vec<Vec<Term>> = own.par_iter().map(|&i| terms(nodes[i].text, language, &stop, table)).collect();
        let mut frequency: HashMap<&str, u32> = HashMap::new();
        for text in &terms {
            for term in text {
                *frequency.entry(&term.key).or_default() += 1;
            }
        }
        let mut texts_of: Vec<Vec<&[Term]>> = vec![Vec::new(); middles.rows()];
        for (&i, terms) in own.iter().zip(&terms) {
            if let Some(theme) = theme_of[i] {
                texts_of[theme].push(terms);
            }
        }
        let found: Vec<Vec<String>> = texts_of
            .par_iter()
            .enumerate()
            .map(|(theme, texts)| {
                let ranked = rank(texts, &frequency, own.len());
                choose(ranked, language, middles.row(theme), table, count)
            })
            .collect();
        for (labels, words) in labels.iter_mut().zip(found) {
            if !words.is_empty() {
                labels.insert(language.to_owned(), words);
            }
        }
    }
    labels
}

/// The terms of a text, each key once.
fn terms(text: &str, language: &str, stop: &HashSet<&str>, table: &Table) -> Vec<Term> {
    let mut terms = if spaceless(language) { pieces(text, table) } else { words_and_pairs(text, language, stop) };
    terms.sort_by(|a, b| a.key.cmp(&b.key).then_with(|| a.shown.cmp(&b.shown)));
    terms.dedup_by(|a, b| a.key == b.key);
    terms
}

/// Pieces of two letters and more stand in for words where none are written apart.
fn pieces(text: &str, table: &Table) -> Vec<Term> {
    let pieces = table.pieces().strings(text).into_iter();
    pieces
        .filter(|piece| piece.chars().count() >= 2 && piece.chars().all(char::is_alphabetic))
        .map(|piece| Term { key: piece.to_lowercase(), shown: piece, pair: false })
        .collect()
}

/// Words, and pairs of words with at most two stop words between them ("freedom of assembly").
fn words_and_pairs(text: &str, language: &str, stop: &HashSet<&str>) -> Vec<Term> {
    const BETWEEN: usize = 2;
    let mut terms: Vec<Term> = Vec::new();
    // The last content word: its key, where it begins, and how many stop words came since.
    let mut before: Option<(String, usize, usize)> = None;
    let mut end = 0;
    for (start, word) in text.unicode_word_indices() {
        // A pair never reaches over a sign between its words.
        if text[end..start].chars().any(|c| !c.is_whitespace() && c != '-') {
            before = None;
        }
        let (start, word) = without_elision(start, word, language);
        end = start + word.len();
        let lower = word.to_lowercase();
        let content = !stop.contains(lower.as_str()) && word.chars().count() > 2 && !word.chars().any(char::is_numeric);
        if !content {
            before = before.and_then(|(key, at, since)| (since < BETWEEN).then_some((key, at, since + 1)));
            continue;
        }
        let key = stem(&lower, language);
        if let Some((first, at, _)) = before.filter(|(first, ..)| *first != key) {
            terms.push(Term { key: format!("{first} {key}"), shown: text[at..end].to_owned(), pair: true });
        }
        terms.push(Term { key: key.clone(), shown: word.to_owned(), pair: false });
        before = Some((key, start, 0));
    }
    terms
}

/// The word without an article or pronoun that has run into it (l'eau, dell'acqua).
fn without_elision<'a>(start: usize, word: &'a str, language: &str) -> (usize, &'a str) {
    if matches!(language, "fr" | "it" | "ca")
        && let Some((at, mark)) = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'))
    {
        let after = at + mark.len_utf8();
        return (start + after, &word[after..]);
    }
    (start, word)
}

/// Makes one of singular and plural where that is a matter of the last letter or two.
fn stem(word: &str, language: &str) -> String {
    let long = word.chars().count() > 4;
    let ending: &[&str] = match language {
        "en" => &["s"],
        "fr" => &["s", "x"],
        "es" | "pt" => &["es", "s"],
        _ => &[],
    };
    let stem = ending.iter().find_map(|ending| word.strip_suffix(ending)).filter(|_| long);
    stem.unwrap_or(word).to_owned()
}

/// Terms of a theme by weight: in how many of its texts, against in how many of all `total` ones.
fn rank(texts: &[&[Term]], frequency: &HashMap<&str, u32>, total: usize) -> Vec<(f64, String)> {
    let mut forms: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    let mut pairs: HashSet<&str> = HashSet::new();
    for term in texts.iter().copied().flatten() {
        *forms.entry(&term.key).or_default().entry(&term.shown).or_default() += 1;
        if term.pair {
            pairs.insert(&term.key);
        }
    }
    let mut ranked: Vec<(f64, String)> = forms
        .into_iter()
        .filter_map(|(key, forms)| {
            let here: usize = forms.values().sum();
            // A pair that stands in one text only is chance, unless there is only one text.
            if pairs.contains(key) && here < texts.len().min(2) {
                return None;
            }
            let all = f64::from(*frequency.get(key)?);
            let weight = here as f64 / texts.len() as f64 * libm::log(1.0 + total as f64 / all);
            let (shown, _) = forms.into_iter().rev().max_by_key(|&(_, count)| count)?;
            Some((weight, shown.to_owned()))
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    ranked.truncate(CANDIDATES);
    ranked
}

/// The candidates that are also near the middle of the theme, none of which repeats a word of another.
fn choose(ranked: Vec<(f64, String)>, language: &str, middle: &[f32], table: &Table, count: usize) -> Vec<String> {
    let sources: Vec<Source> = ranked.iter().map(|(_, text)| Source { text, language }).collect();
    let vectors = word_vectors(&sources, table);
    let mut scored: Vec<(f64, &str)> = ranked
        .iter()
        .enumerate()
        .map(|(i, (weight, word))| {
            let near = dot(vectors.row(i), &middle[middle.len() - vectors.width()..]);
            (weight * f64::from(0.25 + near.max(0.0)), word.as_str())
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let mut chosen: Vec<String> = Vec::new();
    let mut used: HashSet<String> = HashSet::new();
    for (_, word) in scored {
        if chosen.len() == count {
            break;
        }
        let stems: Vec<String> = word.split_whitespace().map(|w| stem(&w.to_lowercase(), language)).collect();
        if stems.iter().all(|stem| !used.contains(stem)) {
            used.extend(stems);
            chosen.push(word.to_owned());
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str, language: &str) -> Vec<String> {
        let stop = stop_words(language).iter().copied().collect();
        words_and_pairs(text, language, &stop).into_iter().map(|term| term.shown).collect()
    }

    #[test]
    fn pairs_stand_as_in_the_text_and_never_reach_over_a_comma() {
        assert_eq!(keys("freedom of the press, trust", "en"), ["freedom", "freedom of the press", "press", "trust"]);
        assert_eq!(keys("L’accès à l'eau potable", "fr"), ["accès", "accès à l'eau", "eau", "eau potable", "potable"]);
    }

    #[test]
    fn plural_and_singular_count_as_one() {
        assert_eq!(stem("schools", "en"), stem("school", "en"));
        assert_eq!(stem("jueces", "es"), "juec");
        assert_eq!(stem("gas", "en"), "gas");
    }
}
