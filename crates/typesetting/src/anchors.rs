//! Places in a document that links of its own can lead to, in formats where every anchor must exist.

use std::collections::{BTreeMap, BTreeSet};

use crate::address::anchor;
use crate::document::{Block, Document, Inline};
use crate::outline::words_of;

/// The anchors of a document: all of them, so that a link forward finds its place, and those not yet set.
pub(crate) struct Anchors {
    /// Each with its number, from 0 in the order of the names.
    all: BTreeMap<String, usize>,
    unset: BTreeSet<String>,
}

impl Anchors {
    pub(crate) fn of(document: &Document) -> Anchors {
        let mut unset = BTreeSet::new();
        of_blocks(&document.blocks, &mut unset);
        Anchors { all: unset.iter().cloned().zip(0..).collect(), unset }
    }

    /// The number of the anchor `name`; `None` when a link to it would lead nowhere.
    pub(crate) fn number(&self, name: &str) -> Option<usize> {
        self.all.get(name).copied()
    }

    /// The anchor's name, for the first that asks; a name may stand only once.
    pub(crate) fn take(&mut self, id: &str) -> Option<String> {
        self.unset.take(&anchor(id))
    }
}

/// Collects what will be set with an anchor: headings that have words, and highlighted passages.
fn of_blocks(blocks: &[Block], all: &mut BTreeSet<String>) {
    let mut titled = |id: &str, heading: &[Inline]| {
        if !anchor(id).is_empty() && !words_of(heading).is_empty() {
            all.insert(anchor(id));
        }
    };
    for block in blocks {
        match block {
            Block::Heading { id, text, .. } => titled(id, text),
            Block::Entry(entry) => titled(&entry.id, &entry.heading),
            Block::Columns { columns } => columns.iter().for_each(|column| titled(&column.id, &column.heading)),
            _ => {}
        }
    }
    for block in blocks {
        match block {
            Block::Paragraph { text } => of_runs(text, all),
            Block::Quote(quote) => of_runs(&quote.text, all),
            Block::List { items, .. } => items.iter().for_each(|item| of_blocks(item, all)),
            Block::Entry(entry) => {
                of_blocks(&entry.body, all);
                entry.fold.iter().for_each(|fold| of_blocks(&fold.blocks, all));
            }
            Block::Columns { columns } => columns.iter().for_each(|column| of_blocks(&column.blocks, all)),
            Block::Note { blocks, .. } | Block::Fold { blocks, .. } => of_blocks(blocks, all),
            _ => {}
        }
    }
}

fn of_runs(text: &[Inline], all: &mut BTreeSet<String>) {
    for run in text {
        match run {
            Inline::Highlight { id, text } => {
                if !anchor(id).is_empty() {
                    all.insert(anchor(id));
                }
                of_runs(text, all);
            }
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Link { text, .. }
            | Inline::Small { text } => {
                of_runs(text, all);
            }
            _ => {}
        }
    }
}
