//! The text of a Word document, in reading order.

use super::notes::Notes;
use super::styles::{Languages, ListPlace, Role, Styles, is_on};
use crate::draft::Draft;
use crate::flow::Flow;
use crate::xml::{Element, Name, Node, Xml};
use crate::{BlockKind, ReadError};
use std::collections::BTreeMap;

pub(super) fn read(text: &str, styles: &Styles, notes: &Notes, has_pages: bool) -> Result<Draft, ReadError> {
    let mut body = Body {
        xml: Xml::new(text),
        styles,
        notes,
        flow: Flow::new(has_pages.then_some(1)),
        paragraphs: Vec::new(),
        run: Run::default(),
        in_text: false,
        in_contents: 0,
        contents: Vec::new(),
        letters: BTreeMap::new(),
    };
    while let Some(node) = body.xml.next()? {
        match node {
            Node::Start(element) => body.start(&element)?,
            Node::End(name) => body.end(&name),
            Node::Text(text) => body.text(&text),
        }
    }
    let mut draft = body.flow.finish();
    draft.language = body.letters.into_iter().max_by_key(|(_, letters)| *letters).map(|(language, _)| language);
    draft.promote_bold();
    Ok(draft)
}

struct Body<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    notes: &'a Notes,
    flow: Flow,
    paragraphs: Vec<Properties>,
    run: Run,
    in_text: bool,
    /// How many open content controls hold a table of contents.
    in_contents: u32,
    /// For each open content control, whether it is one of those.
    contents: Vec<bool>,
    /// Letters by declared language.
    letters: BTreeMap<String, usize>,
}

/// What a paragraph says about itself.
#[derive(Debug, Default)]
struct Properties {
    style: Option<String>,
    outline: Option<u8>,
    list: ListPlace,
    /// The mark at its end is a tracked deletion or insertion; its text is not.
    in_properties: bool,
}

/// What a run says about itself.
#[derive(Debug, Default)]
struct Run {
    hidden: bool,
    bold: bool,
    language: Languages,
    open: bool,
}

impl Body<'_> {
    fn start(&mut self, element: &Element) -> Result<(), ReadError> {
        let value = element.attribute("w", "val");
        match element.name.pair() {
            ("w", "p") => {
                self.flow.open_paragraph(BlockKind::Paragraph);
                self.paragraphs.push(Properties::default());
                self.run = Run::default();
            }
            ("w", "pPr") => self.with(|properties| properties.in_properties = true),
            ("w", "pStyle") => self.with(|properties| properties.style = value.map(str::to_owned)),
            ("w", "outlineLvl") => {
                self.with(|properties| properties.outline = value.and_then(|value| value.parse().ok()))
            }
            ("w", "numId") => {
                self.with(|properties| properties.list.number = value.and_then(|value| value.parse().ok()))
            }
            ("w", "ilvl") => self.with(|properties| properties.list.depth = value.and_then(|value| value.parse().ok())),
            ("w", "pPrChange" | "rPrChange" | "sectPrChange" | "tblPrChange") => self.xml.skip()?,
            ("w", "r") => {
                let style = self.paragraphs.last().and_then(|properties| properties.style.as_deref());
                let bold = self.styles.emboldens(style);
                self.run =
                    Run { hidden: self.styles.hides(style), bold, language: self.styles.language.clone(), open: true };
            }
            ("w", "rStyle") if self.run.open => {
                self.run.hidden |= value.is_some_and(|style| self.styles.hides(Some(style)));
                self.run.bold |= value.is_some_and(|style| self.styles.emboldens(Some(style)));
            }
            ("w", "vanish") if self.run.open => self.run.hidden = is_on(value),
            ("w", "b") if self.run.open => self.run.bold = is_on(value),
            ("w", "lang") if self.run.open => self.run.language = Languages::of(element).or(&self.run.language),
            ("w", "t") | ("m", "t") => self.in_text = true,
            ("w", "tab" | "ptab") if self.run.open => self.write(" "),
            ("w", "br") => match element.attribute("w", "type") {
                Some("page" | "column") => self.write(" "),
                _ => self.write("\n"),
            },
            ("w", "cr") => self.write("\n"),
            ("w", "noBreakHyphen") => self.write("\u{2011}"),
            ("w", "lastRenderedPageBreak") => self.flow.page = self.flow.page.map(|page| page.saturating_add(1)),
            ("w", reference @ ("footnoteReference" | "endnoteReference")) => {
                let part = if reference == "footnoteReference" { "footnote" } else { "endnote" };
                let id = element.attribute("w", "id").unwrap_or_default();
                if let Some(note) = self.notes.text(part, id) {
                    self.flow.footnote(note.to_owned());
                }
            }
            ("w", "del" | "moveFrom") if !self.paragraphs.last().is_some_and(|properties| properties.in_properties) => {
                self.flow.draft.leave_out("deletions of tracked changes were");
                self.xml.skip()?;
            }
            ("w", "drawing" | "pict") => {}
            ("a", "blip") | ("v", "imagedata") => self.flow.draft.leave_out("pictures were"),
            ("w", "object") => self.flow.draft.leave_out("embedded objects were"),
            // What older programs show instead of the alternative that was just read; readings above a word.
            ("mc", "Fallback") | ("w", "rt" | "instrText" | "delText" | "sectPr") => self.xml.skip()?,
            ("w", "sdt") => self.contents.push(false),
            ("w", "docPartGallery") if value == Some("Table of Contents") => self.open_contents(),
            ("w", "tbl") => self.flow.open_table(),
            ("w", "tr") => self.flow.open_row(false),
            ("w", "tblHeader") if is_on(value) => self.flow.set_header(),
            ("w", "tc") => self.flow.open_cell(1, 1),
            ("w", "gridSpan") => self.flow.set_width(value.and_then(|value| value.parse().ok()).unwrap_or(1)),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &Name) {
        match name.pair() {
            ("w", "p") => self.close_paragraph(),
            ("w", "pPr") => self.with(|properties| properties.in_properties = false),
            ("w", "r") => self.run.open = false,
            ("w", "t") | ("m", "t") => self.in_text = false,
            ("w", "sdt") => {
                let held_contents = self.contents.pop() == Some(true);
                self.in_contents -= u32::from(held_contents);
            }
            ("w", "tc") => self.flow.close_cell(),
            ("w", "tbl") => self.flow.close_table(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if !self.in_text {
            return;
        }
        if self.run.hidden {
            self.flow.draft.leave_out("pieces of hidden text were");
            return;
        }
        self.count_letters(text);
        self.flow.write(text, self.run.bold);
    }

    fn write(&mut self, text: &str) {
        if !self.run.hidden {
            self.flow.write(text, self.run.bold);
        }
    }

    fn with(&mut self, change: impl FnOnce(&mut Properties)) {
        if let Some(properties) = self.paragraphs.last_mut() {
            change(properties);
        }
    }

    fn open_contents(&mut self) {
        if let Some(contents) = self.contents.last_mut()
            && !*contents
        {
            *contents = true;
            self.in_contents += 1;
            self.flow.draft.leave_out("tables of contents were");
        }
    }

    fn close_paragraph(&mut self) {
        let Some(properties) = self.paragraphs.pop() else {
            return;
        };
        let style = properties.style.as_deref();
        let role = match properties.outline {
            Some(level @ 0..=8) => Role::Heading(level + 1),
            _ => self.styles.role(style),
        };
        let of_style = self.styles.list(style);
        let number = properties.list.number.or(of_style.number);
        let depth = properties.list.depth.or(of_style.depth).unwrap_or(0).min(8);
        let kind = match role {
            Role::Title => BlockKind::Heading(1),
            Role::Heading(level) => BlockKind::Heading(level.min(6)),
            Role::Contents => BlockKind::Paragraph,
            Role::Body if number.is_some_and(|number| number > 0) => BlockKind::ListItem { depth },
            Role::Body => BlockKind::Paragraph,
        };
        if role == Role::Contents || self.in_contents > 0 {
            self.flow.drop_paragraph();
        }
        self.flow.set_kind(kind);
        self.flow.close_paragraph();
    }

    /// The document's language is the one most letters are in: templates declare what nobody writes.
    fn count_letters(&mut self, text: &str) {
        for character in text.chars().filter(|character| character.is_alphabetic()) {
            let languages = &self.run.language;
            let language = match character as u32 {
                0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff => &languages.right_to_left,
                0x1100..=0x11ff | 0x2e80..=0xd7af | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff => &languages.east_asian,
                _ => &languages.western,
            };
            if let Some(language) = language {
                match self.letters.get_mut(language) {
                    Some(letters) => *letters += 1,
                    None => drop(self.letters.insert(language.clone(), 1)),
                }
            }
        }
    }
}
