//! The texts as the engine works on them: each different text once, in an order of its own.
//!
//! Everything after this sees nodes. Texts that fold to the same, and near copies, are one node, so
//! equal text lands in one theme and copies do not pull themes towards themselves. Nodes are ordered by lane and by a
//! hash of their words, so the order in which texts came in cannot matter.

use crate::normal::fold;
use crate::similar;
use crate::{Repeat, Text};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The different texts of a run, ordered by lane and hash, and what repeats what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Corpus<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    /// Ascending.
    pub(crate) repeats: Vec<Repeat>,
}

/// One different text with all its copies and near copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node<'a> {
    /// The wording that stands for all.
    pub(crate) text: &'a str,
    /// Primary tag, lower case.
    pub(crate) language: String,
    pub(crate) lane: u32,
    /// Hash of the folded words: what order and every draw depend on.
    pub(crate) hash: u128,
    /// Positions in the texts that went in. Those with the wording of the node come first, in the
    /// order (text, language, group, position); near copies follow.
    pub(crate) members: Vec<usize>,
    /// How many groups it was said in.
    pub(crate) voices: usize,
}

impl<'a> Corpus<'a> {
    pub(crate) fn new(texts: &[Text<'a>]) -> Self {
        let folded: Vec<(String, u128)> = texts
            .par_iter()
            .map(|text| {
                let folded = fold(text.text);
                let hash = hash(&folded);
                (folded, hash)
            })
            .collect();
        let key = |i: usize| (texts[i].lane, folded[i].1);
        let mut order: Vec<usize> = (0..texts.len()).collect();
        order.par_sort_unstable_by(|&a, &b| {
            let wording = |i: usize| (texts[i].text, texts[i].language, texts[i].group, i);
            key(a).cmp(&key(b)).then_with(|| wording(a).cmp(&wording(b)))
        });
        let nodes: Vec<Node> = order
            .chunk_by(|&a, &b| key(a) == key(b))
            .map(|members| {
                let first = &texts[members[0]];
                Node {
                    text: first.text,
                    language: primary_tag(first.language),
                    lane: first.lane,
                    hash: folded[members[0]].1,
                    members: members.to_vec(),
                    voices: 0,
                }
            })
            .collect();
        let words: Vec<&str> = nodes.iter().map(|node| folded[node.members[0]].0.as_str()).collect();
        let mut copies = vec![None; nodes.len()];
        for lane in lanes(&nodes) {
            for (i, of) in similar::pairs(&words[lane.clone()]) {
                copies[lane.start + i] = Some(lane.start + of);
            }
        }
        let repeats = repeats(&nodes, &copies);
        let mut nodes = merged(nodes, &copies);
        for node in &mut nodes {
            let groups: BTreeSet<u32> = node.members.iter().map(|&i| texts[i].group).collect();
            node.voices = groups.len();
        }
        Self { nodes, repeats }
    }
}

/// Puts the members of near copies to the nodes that they are copies of.
fn merged<'a>(nodes: Vec<Node<'a>>, copies: &[Option<usize>]) -> Vec<Node<'a>> {
    let mut added: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for (node, of) in nodes.iter().zip(copies) {
        if let Some(of) = of {
            added[*of].extend(&node.members);
        }
    }
    let originals = nodes.into_iter().zip(added).zip(copies).filter(|(_, of)| of.is_none());
    originals
        .map(|((mut node, added), _)| {
            node.members.extend(added);
            node
        })
        .collect()
}

/// Which texts repeat which, ascending. A copy repeats the first text with its words; the first text
/// of a near copy repeats the first one of the original, or the other way about if that came later.
fn repeats(nodes: &[Node], copies: &[Option<usize>]) -> Vec<Repeat> {
    let first: Vec<usize> = nodes.iter().map(|node| node.members.iter().copied().min().unwrap_or(0)).collect();
    let mut repeats = Vec::new();
    for (i, node) in nodes.iter().enumerate() {
        let others = node.members.iter().filter(|&&text| text != first[i]);
        repeats.extend(others.map(|&text| Repeat { text, of: first[i], exact: true }));
        if let Some(of) = copies[i] {
            let (a, b) = (first[i], first[of]);
            repeats.push(Repeat { text: a.max(b), of: a.min(b), exact: false });
        }
    }
    repeats.sort_unstable_by_key(|repeat| (repeat.text, repeat.of));
    repeats
}

/// The range of nodes of each lane, in order.
pub(crate) fn lanes(nodes: &[Node]) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    nodes
        .chunk_by(|a, b| a.lane == b.lane)
        .map(|lane| {
            start += lane.len();
            start - lane.len()..start
        })
        .collect()
}

/// The language a BCP 47 tag names, without script, region or variant.
pub(crate) fn primary_tag(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    if primary.is_empty() { "und".into() } else { primary.to_lowercase() }
}

/// The first 128 bits of SHA-256: nobody can write a text that passes for another.
fn hash(folded: &str) -> u128 {
    let digest = Sha256::digest(folded.as_bytes());
    digest.iter().take(16).fold(0, |hash, &byte| hash << 8 | u128::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, lane: u32) -> Text<'_> {
        Text { text, language: "en-GB", group: 0, lane }
    }

    #[test]
    fn copies_are_one_node_and_are_named_as_repeats() {
        let texts = [text("Clean water", 0), text("clean  WATER", 0), text("Clean water", 1)];
        let corpus = Corpus::new(&texts);
        assert_eq!(corpus.nodes.len(), 2);
        assert_eq!(corpus.nodes[0].language, "en");
        assert_eq!(corpus.repeats, [Repeat { text: 1, of: 0, exact: true }]);
    }

    #[test]
    fn a_near_copy_joins_its_original() {
        let long = "The council should publish every decision on water prices within thirty days";
        let changed = long.replace("price", "prices ");
        let corpus = Corpus::new(&[text(long, 0), text(&changed, 0), text("Something else", 0)]);
        assert_eq!(corpus.nodes.len(), 2);
        assert_eq!(corpus.repeats, [Repeat { text: 1, of: 0, exact: false }]);
    }

    #[test]
    fn a_tag_without_a_language_is_unknown() {
        assert_eq!(primary_tag("pt-BR"), "pt");
        assert_eq!(primary_tag(""), "und");
    }
}
