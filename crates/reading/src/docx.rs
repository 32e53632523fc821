//! Word documents: styles say what is a heading, numbering what is a list; deletions stay out.

use crate::archive::Archive;
use crate::draft::Draft;
use crate::xml::{Node, Xml};
use crate::{BlockKind, ReadError};
use std::collections::BTreeMap;

pub(crate) fn read(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    let mut archive = Archive::open(bytes, expanded_bytes)?;
    let mut draft = Draft::default();
    let styles = match archive.text("word/styles.xml")? {
        Some(xml) => Styles::read(&xml, &mut draft)?,
        None => Styles::default(),
    };
    if let Some(xml) = archive.text("docProps/core.xml")? {
        draft.title = title(&xml)?;
    }
    let body = archive.text("word/document.xml")?.ok_or_else(|| ReadError::Damaged("its text is missing".into()))?;
    Body { draft: &mut draft, styles: &styles, tables: 0, note: false }.read(&body)?;
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(xml) = archive.text(part)? {
            Body { draft: &mut draft, styles: &styles, tables: 0, note: true }.read(&xml)?;
        }
    }
    Ok(draft)
}

fn title(xml: &str) -> Result<Option<String>, ReadError> {
    let mut xml = Xml::new(xml);
    while let Some(node) = xml.next()? {
        if let Node::Start(element) = node
            && element.name.local == "title"
        {
            return xml.text().map(Some);
        }
    }
    Ok(None)
}

/// What paragraph styles mean, by their id.
#[derive(Debug, Default)]
struct Styles {
    headings: BTreeMap<String, u8>,
    lists: BTreeMap<String, u8>,
}

impl Styles {
    fn read(xml: &str, draft: &mut Draft) -> Result<Styles, ReadError> {
        let mut styles = Styles::default();
        let mut xml = Xml::new(xml);
        let mut id = String::new();
        while let Some(node) = xml.next()? {
            let Node::Start(element) = node else { continue };
            let value = || element.attribute("w", "val").unwrap_or_default().to_owned();
            match element.name.pair() {
                ("w", "style") => id = element.attribute("w", "styleId").unwrap_or_default().to_owned(),
                ("w", "name") => {
                    let name = value().to_lowercase();
                    if let Some(level) = heading(&name) {
                        styles.headings.insert(id.clone(), level);
                    } else if name.starts_with("list ") || name.starts_with("liste") || name.starts_with("lista") {
                        styles.lists.insert(id.clone(), 0);
                    }
                }
                ("w", "outlineLvl") => {
                    if let Some(level) = value().parse().ok().filter(|level| *level < 6) {
                        let level: u8 = level;
                        styles.headings.entry(id.clone()).or_insert(level + 1);
                    }
                }
                ("w", "lang") if draft.language.is_none() => draft.language = Some(value()),
                _ => {}
            }
        }
        Ok(styles)
    }
}

/// Level of a heading style by its name, also in the names of other languages.
fn heading(name: &str) -> Option<u8> {
    if name == "title" || name == "titel" {
        return Some(1);
    }
    let names = ["heading ", "titre ", "título ", "titulo ", "überschrift ", "заголовок ", "标题 ", "titolo "];
    let number = names.iter().find_map(|start| name.strip_prefix(start))?;
    number.trim().parse().ok().filter(|level| (1..=6).contains(level))
}

/// A text part: paragraphs, tables, notes.
struct Body<'a> {
    draft: &'a mut Draft,
    styles: &'a Styles,
    tables: u32,
    /// The part holds footnotes.
    note: bool,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    heading: Option<u8>,
    list: Option<u8>,
}

impl Body<'_> {
    fn read(&mut self, xml: &str) -> Result<(), ReadError> {
        let mut xml = Xml::new(xml);
        let (mut page, mut open) = (1u32, Vec::<Paragraph>::new());
        // One entry for each table that is open: number, row, column, and the text of the cell.
        let mut cells: Vec<(u32, u32, u32, Vec<String>)> = Vec::new();
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) => match element.name.pair() {
                    ("w", "p") => open.push(Paragraph::default()),
                    ("w", "pStyle") => {
                        let id = element.attribute("w", "val").unwrap_or_default();
                        if let Some(paragraph) = open.last_mut() {
                            paragraph.heading = self.styles.headings.get(id).copied();
                            paragraph.list = self.styles.lists.get(id).copied();
                        }
                    }
                    ("w", "ilvl") => {
                        if let Some(paragraph) = open.last_mut() {
                            paragraph.list = element.attribute("w", "val").and_then(|level| level.parse().ok()).or(Some(0));
                        }
                    }
                    ("w", "numId") if element.attribute("w", "val") == Some("0") => {
                        if let Some(paragraph) = open.last_mut() {
                            paragraph.list = None;
                        }
                    }
                    ("w", "tbl") => {
                        cells.push((self.tables, 0, 0, Vec::new()));
                        self.tables += 1;
                    }
                    ("w", "t") => {
                        let text = xml.text()?;
                        if let Some(paragraph) = open.last_mut() {
                            paragraph.text.push_str(&text);
                        }
                    }
                    ("w", "tab") => add(&mut open, ' '),
                    ("w", "br" | "cr") => add(&mut open, '\n'),
                    ("w", "noBreakHyphen") => add(&mut open, '\u{2011}'),
                    ("w", "lastRenderedPageBreak") => page += 1,
                    ("w", "del" | "moveFrom") => {
                        self.draft.leave_out("tracked deletions");
                        xml.skip()?;
                    }
                    ("w", "instrText" | "delText") => xml.skip()?,
                    ("w", "drawing" | "pict") => {
                        self.draft.leave_out("pictures");
                        xml.skip()?;
                    }
                    // The second account of a text box: its first was read.
                    (_, "Fallback") => xml.skip()?,
                    // Separator lines are notes to the format.
                    ("w", "footnote" | "endnote") if element.attribute("w", "type").is_some() => xml.skip()?,
                    _ => {}
                },
                Node::End(name) => match name.pair() {
                    ("w", "p") => {
                        if let Some(paragraph) = open.pop() {
                            match cells.last_mut() {
                                Some((.., texts)) => texts.push(paragraph.text),
                                None => self.push(paragraph, page),
                            }
                        }
                    }
                    ("w", "tc") => {
                        if let Some((table, row, column, texts)) = cells.last_mut() {
                            let kind = BlockKind::TableCell { table: *table, row: *row, column: *column, header: *row == 0, column_name: None };
                            self.draft.push(kind, None, texts.join("\n"));
                            texts.clear();
                            *column += 1;
                        }
                    }
                    ("w", "tr") => {
                        if let Some((_, row, column, _)) = cells.last_mut() {
                            (*row, *column) = (*row + 1, 0);
                        }
                    }
                    ("w", "tbl") => {
                        cells.pop();
                    }
                    _ => {}
                },
                Node::Text(_) => {}
            }
        }
        Ok(())
    }

    fn push(&mut self, paragraph: Paragraph, page: u32) {
        let kind = match paragraph {
            _ if self.note => BlockKind::Footnote,
            Paragraph { heading: Some(level), .. } => BlockKind::Heading(level),
            Paragraph { list: Some(depth), .. } => BlockKind::ListItem { depth },
            _ => BlockKind::Paragraph,
        };
        self.draft.push(kind, (page > 1).then_some(page), paragraph.text);
    }
}

fn add(open: &mut [Paragraph], letter: char) {
    if let Some(paragraph) = open.last_mut() {
        paragraph.text.push(letter);
    }
}
