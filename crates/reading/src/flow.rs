//! Paragraphs inside cells inside text boxes inside paragraphs: keeps track of what is open, so that the
//! readers of marked-up formats need no recursion and no file can nest deeper than the stack.

use crate::draft::{Draft, Piece};
use crate::{BlockKind, marks};

/// Rows and columns that one cell may cover; the rest of a larger claim is not believed.
const SPAN_AT_MOST: u32 = 1_000;

#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) draft: Draft,
    /// The page that is being read, where the format has pages.
    pub(crate) page: Option<u32>,
    open: Vec<Paragraph>,
    tables: Vec<Table>,
    tables_so_far: u32,
}

/// A paragraph that is being read.
#[derive(Debug)]
struct Paragraph {
    kind: BlockKind,
    page: Option<u32>,
    text: String,
    /// Letters so far, and those of them in bold.
    letters: usize,
    bold_letters: usize,
    /// Left out whole, such as a line of a table of contents.
    dropped: bool,
    /// Notes and text boxes that stand inside: they follow when this one is closed.
    after: Vec<Piece>,
}

#[derive(Debug)]
struct Table {
    number: u32,
    row: Option<u32>,
    column: u32,
    header: bool,
    in_cell: bool,
    /// For each column, how many rows below are still covered by a cell above.
    covered: Vec<u32>,
    columns: u32,
}

impl Flow {
    /// For a format with pages, or one without.
    pub(crate) fn new(page: Option<u32>) -> Flow {
        Flow { page, ..Flow::default() }
    }

    pub(crate) fn open_paragraph(&mut self, kind: BlockKind) {
        let page = self.page;
        self.open.push(Paragraph {
            kind,
            page,
            text: String::new(),
            letters: 0,
            bold_letters: 0,
            dropped: false,
            after: Vec::new(),
        });
    }

    /// What the open paragraph turns out to be.
    pub(crate) fn set_kind(&mut self, kind: BlockKind) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.kind = kind;
        }
    }

    pub(crate) fn drop_paragraph(&mut self) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.dropped = true;
        }
    }

    pub(crate) fn in_paragraph(&self) -> bool {
        !self.open.is_empty()
    }

    /// Adds to the open paragraph; text outside of any is lost only if the format is.
    pub(crate) fn write(&mut self, text: &str, bold: bool) {
        if let Some(paragraph) = self.open.last_mut() {
            if paragraph.text.trim_start().is_empty() {
                paragraph.page = self.page;
            }
            let letters = text.chars().filter(|character| character.is_alphanumeric()).count();
            paragraph.letters += letters;
            paragraph.bold_letters += if bold { letters } else { 0 };
            paragraph.text.push_str(text);
        }
    }

    pub(crate) fn footnote(&mut self, text: String) {
        let piece = Piece { kind: BlockKind::Footnote, page: self.page, text, bold: false };
        self.place(vec![piece]);
    }

    pub(crate) fn close_paragraph(&mut self) {
        let Some(mut paragraph) = self.open.pop() else {
            return;
        };
        if paragraph.kind == BlockKind::Paragraph
            && let Some(rest) = marks::bullet(paragraph.text.trim_start())
        {
            paragraph.kind = BlockKind::ListItem { depth: 0 };
            paragraph.text = rest.to_owned();
        }
        let kind = match (paragraph.kind, self.tables.last()) {
            (BlockKind::Paragraph | BlockKind::ListItem { .. }, Some(table)) if table.in_cell => table.cell(),
            (kind, _) => kind,
        };
        let bold = paragraph.letters > 0 && paragraph.bold_letters == paragraph.letters;
        let mut pieces = Vec::with_capacity(1 + paragraph.after.len());
        if !paragraph.dropped {
            pieces.push(Piece { kind, page: paragraph.page, text: paragraph.text, bold });
        }
        pieces.extend(paragraph.after);
        self.place(pieces);
    }

    /// Into the paragraph around, or else into the draft.
    fn place(&mut self, pieces: Vec<Piece>) {
        match self.open.last_mut() {
            Some(paragraph) => paragraph.after.extend(pieces),
            None => pieces.into_iter().for_each(|piece| self.draft.push_piece(piece)),
        }
    }

    pub(crate) fn open_table(&mut self) {
        let number = self.tables_so_far;
        self.tables_so_far += 1;
        let table =
            Table { number, row: None, column: 0, header: false, in_cell: false, covered: Vec::new(), columns: 0 };
        self.tables.push(table);
    }

    pub(crate) fn open_row(&mut self, header: bool) {
        if let Some(table) = self.tables.last_mut() {
            table.row = Some(table.row.map_or(0, |row| row.saturating_add(1)));
            table.covered.iter_mut().for_each(|rows| *rows = rows.saturating_sub(1));
            (table.column, table.header, table.columns, table.in_cell) = (0, header, 0, false);
        }
    }

    /// The open row turns out to be a header.
    pub(crate) fn set_header(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.header = true;
        }
    }

    pub(crate) fn open_cell(&mut self, columns: u32, rows: u32) {
        if let Some(table) = self.tables.last_mut() {
            table.open_cell(columns.clamp(1, SPAN_AT_MOST), rows.clamp(1, SPAN_AT_MOST));
        }
    }

    /// The open cell is as many columns wide.
    pub(crate) fn set_width(&mut self, columns: u32) {
        if let Some(table) = self.tables.last_mut() {
            table.columns = columns.clamp(1, SPAN_AT_MOST);
        }
    }

    pub(crate) fn close_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.in_cell = false;
        }
    }

    pub(crate) fn close_table(&mut self) {
        self.tables.pop();
    }

    /// What another reader made of a part of the file.
    pub(crate) fn append(&mut self, part: Draft) {
        self.close_paragraph();
        self.draft.append(part);
    }

    /// Closes what the file left open.
    pub(crate) fn finish(mut self) -> Draft {
        while self.in_paragraph() {
            self.close_paragraph();
        }
        self.draft
    }
}

impl Table {
    fn open_cell(&mut self, columns: u32, rows: u32) {
        self.column = self.column.saturating_add(self.columns);
        while self.covered.get(self.column as usize).is_some_and(|rows| *rows > 0) {
            self.column += 1;
        }
        (self.columns, self.in_cell) = (columns, true);
        if rows > 1 {
            let end = self.column.saturating_add(columns).min(16_384) as usize;
            self.covered.resize(self.covered.len().max(end), 0);
            for covered in self.covered.get_mut(self.column as usize..end).into_iter().flatten() {
                *covered = rows;
            }
        }
    }

    fn cell(&self) -> BlockKind {
        let row = self.row.unwrap_or(0);
        BlockKind::TableCell { table: self.number, row, column: self.column, header: self.header, column_name: None }
    }
}
