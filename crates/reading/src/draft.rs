//! A reading in the making: pieces of text with their roles, put together at the end.

use crate::{Block, BlockKind, Format, Notice, NoticeCode, ReadError, Reading, clean, damage, mojibake};
use std::collections::BTreeMap;

/// What a reader of one format fills.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub(crate) title: Option<String>,
    pub(crate) language: Option<String>,
    pieces: Vec<Piece>,
    notices: Vec<Notice>,
    /// What was left out on purpose, and how often.
    left_out: BTreeMap<&'static str, u32>,
}

/// A block whose place in the text is not known yet.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) kind: BlockKind,
    pub(crate) page: Option<u32>,
    pub(crate) text: String,
    /// Every letter is bold: a heading, where the author knew no better way to make one.
    pub(crate) bold: bool,
}

impl Draft {
    pub(crate) fn push(&mut self, kind: BlockKind, page: Option<u32>, text: impl Into<String>) {
        self.pieces.push(Piece { kind, page, text: text.into(), bold: false });
    }

    pub(crate) fn push_piece(&mut self, piece: Piece) {
        self.pieces.push(piece);
    }

    pub(crate) fn notice(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// Counts something that was left out; `what` completes "... left out" and is a plural.
    pub(crate) fn leave_out(&mut self, what: &'static str) {
        self.leave_out_many(what, 1);
    }

    pub(crate) fn leave_out_many(&mut self, what: &'static str, count: u32) {
        if count > 0 {
            *self.left_out.entry(what).or_default() += count;
        }
    }

    pub(crate) fn append(&mut self, part: Draft) {
        self.pieces.extend(part.pieces);
        for (what, count) in part.left_out {
            self.leave_out_many(what, count);
        }
    }

    /// Makes headings of short bold paragraphs when the file has no other headings than its title.
    pub(crate) fn promote_bold(&mut self) {
        if self.pieces.iter().any(|piece| matches!(piece.kind, BlockKind::Heading(level) if level > 1)) {
            return;
        }
        let bold = self.pieces.iter().filter(|piece| piece.bold).count();
        if bold * 2 > self.pieces.len() {
            return;
        }
        for piece in &mut self.pieces {
            let short = piece.text.chars().count() <= 120 && !piece.text.trim_end().ends_with(['.', ';', ',', '。']);
            if piece.bold && short && piece.kind == BlockKind::Paragraph {
                piece.kind = BlockKind::Heading(2);
            }
        }
    }

    /// Cleans the pieces, repairs what is certainly broken, and gives each its place.
    ///
    /// # Errors
    ///
    /// `NoText` when nothing but white space came out.
    pub(crate) fn finish(mut self, format: Format) -> Result<Reading, ReadError> {
        self.notices.extend(mojibake::repair(&mut self.pieces));
        for piece in &mut self.pieces {
            piece.text = clean::clean(&piece.text);
        }
        self.pieces.retain(|piece| !piece.text.is_empty());
        if self.pieces.is_empty() {
            return Err(ReadError::NoText);
        }
        open_boxes(&mut self.pieces);
        name_columns(&mut self.pieces);

        let mut text = String::with_capacity(self.pieces.iter().map(|piece| piece.text.len() + 1).sum());
        let mut blocks = Vec::with_capacity(self.pieces.len());
        for piece in self.pieces {
            if !text.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(&piece.text);
            blocks.push(Block { kind: piece.kind, span: start..text.len(), page: piece.page });
        }
        for (what, count) in self.left_out {
            let message = format!("{count} {what} left out.");
            self.notices.push(Notice { code: NoticeCode::LeftOut, message, count, span: None });
        }
        self.notices.extend(damage::look(&text, &blocks));
        let title = self.title.map(|title| clean::clean(&title).replace('\n', " ")).filter(|title| !title.is_empty());
        let title = title.or_else(|| first_heading(&text, &blocks));
        Ok(Reading {
            format,
            text,
            blocks,
            title,
            language: self.language.as_deref().and_then(tag),
            notices: self.notices,
        })
    }
}

/// A table of one cell is a frame around a text, not a table.
fn open_boxes(pieces: &mut [Piece]) {
    let mut larger: BTreeMap<u32, bool> = BTreeMap::new();
    for piece in pieces.iter() {
        if let BlockKind::TableCell { table, row, column, column_name, .. } = &piece.kind {
            *larger.entry(*table).or_default() |= *row > 0 || *column > 0 || column_name.is_some();
        }
    }
    for piece in pieces {
        if let BlockKind::TableCell { table, .. } = &piece.kind
            && !larger[table]
        {
            piece.kind = BlockKind::Paragraph;
        }
    }
}

/// Cells below a header cell of the first row carry its text.
fn name_columns(pieces: &mut [Piece]) {
    let mut names: BTreeMap<(u32, u32), String> = BTreeMap::new();
    for piece in pieces {
        if let BlockKind::TableCell { table, row, column, header, column_name } = &mut piece.kind {
            let place = (*table, *column);
            if *header && *row == 0 {
                names.entry(place).or_insert_with(|| piece.text.replace('\n', " "));
            } else if !*header && column_name.is_none() {
                *column_name = names.get(&place).cloned();
            }
        }
    }
}

/// The first heading of the highest level that comes before any other text, or else the first heading at all.
fn first_heading(text: &str, blocks: &[Block]) -> Option<String> {
    let headings = blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Heading(level) => Some((level, block)),
        _ => None,
    });
    let (_, block) = headings.min_by_key(|(level, block)| (*level, block.span.start))?;
    Some(text[block.span.clone()].replace('\n', " "))
}

/// A declared language as a BCP 47 tag, or nothing when it is not one.
fn tag(declared: &str) -> Option<String> {
    let tag = declared.trim().trim_end_matches('-').replace('_', "-");
    let primary = tag.split('-').next().unwrap_or_default();
    let well_formed = (2..=3).contains(&primary.len())
        && tag.len() <= 35
        && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        && primary.chars().all(|c| c.is_ascii_alphabetic());
    let says_something = !["und", "zxx", "mul", "mis", "x"].contains(&primary.to_ascii_lowercase().as_str());
    (well_formed && says_something).then_some(tag)
}
