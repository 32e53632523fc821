//! Texts cut into the pieces of a vocabulary: the likeliest cut under a unigram model.
//!
//! The text is normalised as the vocabulary expects it (`normal.rs`) and cut by Viterbi search
//! over a trie, as SentencePiece does (Kudo, 2018, "Subword Regularization"; the search goes from
//! left to right, keeps the first of equally likely cuts, and charges a letter that is in no piece
//! the score of the unknown piece).

use crate::normal;
use std::ops::Range;

/// A vocabulary ready for cutting texts.
#[derive(Debug)]
pub struct Pieces {
    trie: Trie,
    /// Log-probability of each piece.
    scores: Vec<f32>,
    unknown: u32,
}

/// Buffers kept from text to text.
#[derive(Debug, Default)]
pub struct Scratch {
    normal: String,
    cuts: Vec<Cut>,
}

/// The best way found so far to reach a place in the text.
#[derive(Debug, Clone, Copy)]
struct Cut {
    score: f32,
    from: u32,
    piece: u32,
}

const UNREACHED: Cut = Cut { score: f32::NEG_INFINITY, from: u32::MAX, piece: u32::MAX };

impl Pieces {
    /// Indexes `vocabulary`, UTF-8 pieces by id, each with its score. Pieces without a finite score never match, nor does
    /// `unknown`, whose score is what a letter costs that is in no piece.
    pub fn index<'a>(vocabulary: impl Iterator<Item = &'a [u8]>, scores: Vec<f32>, unknown: u32) -> Self {
        let usable = vocabulary
            .zip(&scores)
            .zip(0u32..)
            .filter(|((piece, score), id)| !piece.is_empty() && score.is_finite() && *id != unknown)
            .map(|((piece, _), id)| (piece, id))
            .collect();
        Self { trie: Trie::build(usable), scores, unknown }
    }

    /// Writes the ids of the pieces of `text` to `ids`, from the last to the first. What is in no
    /// piece is left out: the unknown piece carries no meaning.
    pub fn cut(&self, text: &str, scratch: &mut Scratch, ids: &mut Vec<u32>) {
        self.cut_all(text, scratch, ids);
        ids.retain(|&id| id != self.unknown);
    }

    /// The same with the unknown piece for what is in no piece.
    pub fn cut_all(&self, text: &str, scratch: &mut Scratch, ids: &mut Vec<u32>) {
        self.search(text, scratch);
        ids.clear();
        let mut at = scratch.normal.len();
        while at > 0 {
            let cut = scratch.cuts[at];
            ids.push(cut.piece);
            at = cut.from as usize;
        }
    }

    /// The pieces of `text` as they read, without the mark for a space.
    pub fn strings(&self, text: &str) -> Vec<String> {
        let mut scratch = Scratch::default();
        self.search(text, &mut scratch);
        let mut strings = Vec::new();
        let mut at = scratch.normal.len();
        while at > 0 {
            let from = scratch.cuts[at].from as usize;
            strings.push(scratch.normal[from..at].trim_start_matches(normal::SPACE).to_owned());
            at = from;
        }
        strings.reverse();
        strings
    }

    /// Leaves in `scratch` the best way to every place of `text`.
    fn search(&self, text: &str, scratch: &mut Scratch) {
        normal::normalise(text, &mut scratch.normal);
        let bytes = scratch.normal.as_bytes();
        let cuts = &mut scratch.cuts;
        cuts.clear();
        cuts.resize(bytes.len() + 1, UNREACHED);
        cuts[0].score = 0.0;
        let unknown_score = self.scores[self.unknown as usize];
        for (start, letter) in scratch.normal.char_indices() {
            let here = cuts[start].score;
            let letter_end = start + letter.len_utf8();
            let mut letter_is_piece = false;
            let mut reach = |end: usize, score: f32, piece: u32| {
                let cut = &mut cuts[end];
                if cut.from == u32::MAX || score > cut.score {
                    *cut = Cut { score, from: start as u32, piece };
                }
            };
            self.trie.prefixes(&bytes[start..], |length, piece| {
                letter_is_piece |= start + length == letter_end;
                reach(start + length, here + self.scores[piece as usize], piece);
            });
            if !letter_is_piece {
                reach(letter_end, here + unknown_score, self.unknown);
            }
        }
    }
}

const NO_PIECE: u32 = u32::MAX;

/// All pieces as one tree of bytes, level by level: the children of a node lie side by side.
#[derive(Debug)]
struct Trie {
    /// The byte that leads to each node.
    labels: Vec<u8>,
    /// First child of each node; its last one is before the first child of the next node.
    children: Vec<u32>,
    /// The piece that ends at each node, or [`NO_PIECE`].
    piece: Vec<u32>,
}

impl Trie {
    fn build(mut pieces: Vec<(&[u8], u32)>) -> Self {
        sort(&mut pieces);
        pieces.dedup_by(|later, first| later.0 == first.0);
        let mut trie = Self { labels: vec![0], children: Vec::new(), piece: Vec::new() };
        // Nodes of the current level: the pieces that pass through each.
        let mut level: Vec<Range<usize>> = std::iter::once(0..pieces.len()).collect();
        let mut depth = 0;
        while !level.is_empty() {
            let mut next = Vec::with_capacity(level.len());
            for mut through in level {
                let ends_here = through.start < through.end && pieces[through.start].0.len() == depth;
                trie.piece.push(if ends_here { pieces[through.start].1 } else { NO_PIECE });
                through.start += usize::from(ends_here);
                trie.children.push(trie.labels.len() as u32);
                while through.start < through.end {
                    let label = pieces[through.start].0[depth];
                    let same = pieces[through.clone()].iter().take_while(|(piece, _)| piece[depth] == label).count();
                    trie.labels.push(label);
                    next.push(through.start..through.start + same);
                    through.start += same;
                }
            }
            level = next;
            depth += 1;
        }
        trie.children.push(trie.labels.len() as u32);
        trie
    }

    /// Calls `found` with length in bytes and id of every piece that `bytes` begins with, shortest first.
    fn prefixes(&self, bytes: &[u8], mut found: impl FnMut(usize, u32)) {
        let mut node = 0;
        for (depth, &byte) in bytes.iter().enumerate() {
            let first = self.children[node] as usize;
            let labels = &self.labels[first..self.children[node + 1] as usize];
            // Most nodes have a handful of children: looking at each beats halving.
            let place = if labels.len() <= 16 {
                labels.iter().position(|&label| label == byte)
            } else {
                labels.binary_search(&byte).ok()
            };
            let Some(place) = place else { return };
            node = first + place;
            if self.piece[node] != NO_PIECE {
                found(depth + 1, self.piece[node]);
            }
        }
    }
}

/// Sorts by bytes. Comparing the first sixteen as one number is several times faster than comparing
/// slices, and most pieces are shorter.
fn sort(pieces: &mut [(&[u8], u32)]) {
    pieces.sort_by_cached_key(|(piece, _)| {
        let mut head = [0; 16];
        let length = piece.len().min(16);
        head[..length].copy_from_slice(&piece[..length]);
        (u128::from_be_bytes(head), piece.get(16..).unwrap_or_default(), piece.len())
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(trie: &Trie, text: &str) -> Vec<(usize, u32)> {
        let mut all = Vec::new();
        trie.prefixes(text.as_bytes(), |length, id| all.push((length, id)));
        all
    }

    #[test]
    fn every_piece_that_a_text_begins_with_is_found_shortest_first() {
        let words = ["a", "ab", "abc", "b", "é", "abracadabra-abracadabra", "abracadabra-abracadabras"];
        let trie = Trie::build(words.iter().map(|w| w.as_bytes()).zip(0..).collect());
        assert_eq!(found(&trie, "abcd"), [(1, 0), (2, 1), (3, 2)]);
        assert_eq!(found(&trie, "abracadabra-abracadabras"), [(1, 0), (2, 1), (23, 5), (24, 6)]);
        assert_eq!(found(&trie, "éa"), [(2, 4)]);
        assert_eq!(found(&trie, "x"), []);
        assert_eq!(found(&trie, ""), []);
    }
}
