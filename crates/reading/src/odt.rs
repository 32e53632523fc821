//! OpenDocument texts: headings, lists, tables and notes are named as such in the content.

use crate::archive::Archive;
use crate::draft::Draft;
use crate::xml::{Node, Xml};
use crate::{BlockKind, ReadError};

pub(crate) fn read(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    let mut archive = Archive::open(bytes, expanded_bytes)?;
    let mut draft = Draft::default();
    if let Some(xml) = archive.text("meta.xml")? {
        let mut xml = Xml::new(&xml);
        while let Some(node) = xml.next()? {
            if let Node::Start(element) = node {
                match element.name.local.as_str() {
                    "title" => draft.title = Some(xml.text()?),
                    "language" => draft.language = Some(xml.text()?),
                    _ => {}
                }
            }
        }
    }
    let content = archive.text("content.xml")?.ok_or_else(|| ReadError::Damaged("its text is missing".into()))?;
    body(&mut draft, &content)?;
    Ok(draft)
}

/// Where a cell stands: table, row, column, whether in the table's head, and its text so far.
struct Cell {
    table: u32,
    row: u32,
    column: u32,
    head: bool,
    texts: Vec<String>,
}

fn body(draft: &mut Draft, content: &str) -> Result<(), ReadError> {
    let mut xml = Xml::new(content);
    let mut open: Vec<(BlockKind, String)> = Vec::new();
    let (mut lists, mut notes, mut tables) = (0u8, 0usize, 0);
    let mut cells: Vec<Cell> = Vec::new();
    while let Some(node) = xml.next()? {
        match node {
            Node::Start(element) => match element.name.local.as_str() {
                "h" => {
                    let level = element.attribute(element.name.space, "outline-level").and_then(|level| level.parse().ok());
                    open.push((BlockKind::Heading(level.unwrap_or(1).clamp(1, 6)), String::new()));
                }
                "p" => {
                    let kind = match lists {
                        _ if notes > 0 => BlockKind::Footnote,
                        0 => BlockKind::Paragraph,
                        depth => BlockKind::ListItem { depth: depth - 1 },
                    };
                    open.push((kind, String::new()));
                }
                "list" => lists = lists.saturating_add(1),
                "note-body" => notes += 1,
                "note-citation" | "tracked-changes" | "annotation" | "automatic-styles" | "font-face-decls" | "sequence-decls" => xml.skip()?,
                "table" => {
                    cells.push(Cell { table: tables, row: 0, column: 0, head: false, texts: Vec::new() });
                    tables += 1;
                }
                "table-header-rows" => set_head(&mut cells, true),
                "s" => {
                    let count = element.attribute(element.name.space, "c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
                    add(&mut open, &" ".repeat(count.min(100)));
                }
                "tab" => add(&mut open, " "),
                "line-break" => add(&mut open, "\n"),
                "image" => draft.leave_out("pictures"),
                _ => {}
            },
            Node::Text(text) => add(&mut open, &text),
            Node::End(name) => match name.local.as_str() {
                "h" | "p" => {
                    if let Some((kind, text)) = open.pop() {
                        match cells.last_mut() {
                            Some(cell) if notes == 0 => cell.texts.push(text),
                            _ => draft.push(kind, None, text),
                        }
                    }
                }
                "list" => lists = lists.saturating_sub(1),
                "note-body" => notes = notes.saturating_sub(1),
                "table-cell" | "covered-table-cell" => {
                    if let Some(cell) = cells.last_mut() {
                        let header = cell.head || cell.row == 0;
                        let kind = BlockKind::TableCell { table: cell.table, row: cell.row, column: cell.column, header, column_name: None };
                        draft.push(kind, None, cell.texts.join("\n"));
                        cell.texts.clear();
                        cell.column += 1;
                    }
                }
                "table-row" => {
                    if let Some(cell) = cells.last_mut() {
                        (cell.row, cell.column) = (cell.row + 1, 0);
                    }
                }
                "table-header-rows" => set_head(&mut cells, false),
                "table" => {
                    cells.pop();
                }
                _ => {}
            },
        }
    }
    Ok(())
}

fn set_head(cells: &mut [Cell], head: bool) {
    if let Some(cell) = cells.last_mut() {
        cell.head = head;
    }
}

fn add(open: &mut [(BlockKind, String)], text: &str) {
    if let Some((_, own)) = open.last_mut() {
        own.push_str(text);
    }
}
