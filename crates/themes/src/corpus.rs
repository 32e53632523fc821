//! The texts as the engine works on them: each different text once, in an order of its own.
//!
//! Everything after this sees nodes. Texts that fold to the same are one node, so equal text lands
//! in one theme and copies do not pull themes towards themselves. Nodes are ordered by lane and by a
//! hash of their words, so the order in which texts came in cannot matter.

use crate::normal::fold;
use crate::similar;
use crate::{Repeat, Text};
use rayon::prelude::*;
use sha2::{Digest, Sha256};

/// One different text and all its copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node<'a> {
    /// The wording that stands for all: the first in byte order.
    pub(crate) text: &'a str,
    /// Primary tag, lower case.
    pub(crate) language: String,
    pub(crate) lane: u32,
    /// Hash of the folded words: what order and every draw depend on.
    pub(crate) hash: u128,
    /// Positions in the texts that went in, in the order (text, language, group, position).
    pub(crate) members: Vec<usize>,
    /// The node that this one repeats nearly word for word: its position, which is lower.
    pub(crate) repeats: Option<usize>,
}

/// Nodes of all lanes, ordered by lane and hash.
pub(crate) fn nodes<'a>(texts: &[Text<'a>]) -> Vec<Node<'a>> {
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
        key(a)
            .cmp(&key(b))
            .then_with(|| wording(a).cmp(&wording(b)))
    });
    let mut nodes: Vec<Node> = order
        .chunk_by(|&a, &b| key(a) == key(b))
        .map(|members| {
            let first = &texts[members[0]];
            Node {
                text: first.text,
                language: primary_tag(first.language),
                lane: first.lane,
                hash: folded[members[0]].1,
                members: members.to_vec(),
                repeats: None,
            }
        })
        .collect();
    let words: Vec<&str> = nodes
        .iter()
        .map(|node| folded[node.members[0]].0.as_str())
        .collect();
    for lane in lanes(&nodes) {
        for (i, of) in similar::pairs(&words[lane.clone()]) {
            nodes[lane.start + i].repeats = Some(lane.start + of);
        }
    }
    nodes
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

/// Which texts repeat which, ascending. A copy repeats the first of its node; a near copy repeats
/// the first text of the node that it is a near copy of.
pub(crate) fn repeats(nodes: &[Node]) -> Vec<Repeat> {
    let first = |node: &Node| node.members.iter().copied().min();
    let mut repeats = Vec::new();
    for node in nodes {
        let Some(own) = first(node) else { continue };
        let copies = node.members.iter().filter(|&&text| text != own);
        repeats.extend(copies.map(|&text| Repeat {
            text,
            of: own,
            exact: true,
        }));
        if let Some(of) = node.repeats.and_then(|of| first(&nodes[of])) {
            repeats.push(Repeat {
                text: own.max(of),
                of: own.min(of),
                exact: false,
            });
        }
    }
    repeats.sort_unstable_by_key(|repeat| (repeat.text, repeat.of));
    repeats
}

/// The language a BCP 47 tag names, without script, region or variant.
pub(crate) fn primary_tag(tag: &str) -> String {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    if primary.is_empty() {
        "und".into()
    } else {
        primary.to_lowercase()
    }
}

/// The first 128 bits of SHA-256: nobody can write a text that passes for another.
fn hash(folded: &str) -> u128 {
    let digest = Sha256::digest(folded.as_bytes());
    digest
        .iter()
        .take(16)
        .fold(0, |hash, &byte| hash << 8 | u128::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, lane: u32) -> Text<'_> {
        Text {
            text,
            language: "en-GB",
            group: 0,
            lane,
        }
    }

    #[test]
    fn copies_are_one_node_and_are_named_as_repeats() {
        let texts = [
            text("Clean water", 0),
            text("clean  WATER", 0),
            text("Clean water", 1),
        ];
        let nodes = nodes(&texts);
        assert_eq!(nodes.len(), 2);
        assert_eq!(nodes[0].language, "en");
        let expected = [Repeat {
            text: 1,
            of: 0,
            exact: true,
        }];
        assert_eq!(repeats(&nodes), expected);
    }

    #[test]
    fn a_tag_without_a_language_is_unknown() {
        assert_eq!(primary_tag("pt-BR"), "pt");
        assert_eq!(primary_tag(""), "und");
    }
}
