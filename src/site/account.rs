//! The text of a report, block by block, each statement with its number as in a verse.

use crate::report::{Account, OutlinedBlock};
use crate::statement::{self, Said};
use crate::words::Words;
use reading::BlockKind;
use std::ops::Range;
use typesetting::document::{Block, Cell, Inline, Table, link};

/// What is shown of a report, with its statements in the order of the text.
pub struct Text<'a> {
    pub words: Words,
    pub account: &'a Account,
    pub statements: &'a [Said],
    /// The statement that a link pointed at.
    pub marked: Option<&'a str>,
}

/// Number of a statement within its report, as it is cited.
pub fn number(said: &Said) -> i64 {
    said.position + 1
}

/// Where a statement stands in the page of its report.
pub fn anchor(said: &Said) -> String {
    format!("s-{}", said.id)
}

impl Text<'_> {
    /// The blocks with these numbers, as a document shows them.
    pub fn blocks(&self, range: Range<usize>) -> Vec<Block> {
        let mut out = Vec::new();
        let mut rest = &self.account.blocks[range];
        while let [first, after @ ..] = rest {
            let together = match &first.block.kind {
                BlockKind::ListItem { .. } => leading(rest, |kind| matches!(kind, BlockKind::ListItem { .. })),
                BlockKind::TableCell { table, .. } => {
                    leading(rest, |kind| matches!(kind, BlockKind::TableCell { table: other, .. } if other == table))
                }
                _ => 0,
            };
            rest = match &first.block.kind {
                BlockKind::ListItem { depth } => {
                    out.push(self.list(&rest[..together], *depth));
                    &rest[together..]
                }
                BlockKind::TableCell { .. } => {
                    out.push(Block::Table(self.table(&rest[..together])));
                    &rest[together..]
                }
                BlockKind::Heading(level) => {
                    let id = format!("part-{}", first.block.span.start);
                    out.push(Block::Heading { level: (level + 1).clamp(2, 4), id, text: self.words_of(first) });
                    after
                }
                BlockKind::Paragraph => {
                    out.push(Block::Paragraph { text: self.words_of(first) });
                    after
                }
                BlockKind::Footnote => {
                    out.push(Block::Paragraph { text: vec![Inline::Small { text: self.words_of(first) }] });
                    after
                }
            };
        }
        out
    }

    /// The blocks around a statement: its own, and `around` before and after.
    pub fn around(&self, span: &Range<usize>, around: usize) -> Vec<Block> {
        let overlaps = |one: &OutlinedBlock| one.block.span.start < span.end && span.start < one.block.span.end;
        let blocks = &self.account.blocks;
        let first = blocks.iter().position(overlaps).unwrap_or_default();
        let last = blocks.iter().rposition(overlaps).unwrap_or(first);
        self.blocks(first.saturating_sub(around)..(last + around + 1).min(blocks.len()))
    }

    fn list(&self, items: &[OutlinedBlock], depth: u8) -> Block {
        let mut lines: Vec<Vec<Block>> = Vec::new();
        let mut at = 0;
        while let Some(item) = items.get(at) {
            let below =
                leading(&items[at..], |kind| matches!(kind, BlockKind::ListItem { depth: own } if *own > depth));
            match lines.last_mut() {
                Some(line) if below > 0 => {
                    let deeper = list_depth(&items[at]);
                    line.push(self.list(&items[at..at + below], deeper));
                    at += below;
                }
                _ => {
                    lines.push(vec![Block::Paragraph { text: self.words_of(item) }]);
                    at += 1;
                }
            }
        }
        Block::List { ordered: false, items: lines }
    }

    fn table(&self, cells: &[OutlinedBlock]) -> Table {
        let mut table = Table::default();
        let place = |cell: &OutlinedBlock| match cell.block.kind {
            BlockKind::TableCell { row, column, header, .. } => (row, column as usize, header),
            _ => (0, 0, false),
        };
        let width = cells.iter().map(|cell| place(cell).1 + 1).max().unwrap_or_default();
        let mut row_before = None;
        for cell in cells {
            let (row, column, header) = place(cell);
            let is_head = header && row == 0;
            if is_head && table.head.is_empty() {
                table.head = vec![Cell::default(); width];
            } else if !is_head && row_before != Some(row) {
                table.rows.push(vec![Cell::default(); width]);
                row_before = Some(row);
            }
            let into = if is_head { Some(&mut table.head) } else { table.rows.last_mut() };
            if let Some(into) = into.and_then(|row| row.get_mut(column)) {
                into.text = self.words_of(cell);
            }
        }
        table
    }

    /// The words of a block: statements with their numbers, what is withheld with a mark in its place.
    fn words_of(&self, block: &OutlinedBlock) -> Vec<Inline> {
        let whole = &block.block.span;
        let mut text = Vec::new();
        let mut at = whole.start;
        for said in self.statements.iter().filter(|said| overlap(&said.passage.span, whole).is_some()) {
            let Some(span) = overlap(&said.passage.span, &(at..whole.end)) else { continue };
            self.plain(at..span.start, &self.account.language, &mut text);
            if span.start == said.passage.span.start {
                let number = number(said).to_string();
                text.push(Inline::Small { text: vec![link(statement::address(&said.id), number)] });
                text.push("\u{a0}".into());
            }
            at = span.end;
            if self.marked == Some(said.id.as_str()) {
                let mut marked = Vec::new();
                self.plain(span, &said.language, &mut marked);
                text.push(Inline::Highlight { id: "passage".to_owned(), text: marked });
            } else {
                self.plain(span, &said.language, &mut text);
            }
        }
        self.plain(at..whole.end, &self.account.language, &mut text);
        text
    }

    /// The words at `span`; where some of them are withheld, a mark says so instead.
    fn plain(&self, span: Range<usize>, language: &str, text: &mut Vec<Inline>) {
        let mut at = span.start;
        let mut pieces = Vec::new();
        for masked in self.account.masked.iter().filter_map(|masked| overlap(masked, &span)) {
            pieces.push((at..masked.start, true));
            at = masked.end;
        }
        pieces.push((at..span.end, false));
        for (piece, then_withheld) in pieces {
            if let Some(words) = self.account.text.get(piece).filter(|words| !words.is_empty()) {
                text.push(Inline::Foreign { language: language.to_owned(), text: words.to_owned() });
            }
            if then_withheld {
                text.push(Inline::Emphasis { text: vec![self.words.say("site-withheld-here").into()] });
            }
        }
    }
}

fn list_depth(block: &OutlinedBlock) -> u8 {
    match block.block.kind {
        BlockKind::ListItem { depth } => depth,
        _ => 0,
    }
}

/// How many blocks at the start are of a kind.
fn leading(blocks: &[OutlinedBlock], is_kind: impl Fn(&BlockKind) -> bool) -> usize {
    blocks.iter().take_while(|one| is_kind(&one.block.kind)).count()
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> Option<Range<usize>> {
    let both = one.start.max(other.start)..one.end.min(other.end);
    (!both.is_empty()).then_some(both)
}
