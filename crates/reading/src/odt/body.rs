//! The text of an OpenDocument text, in reading order.

use super::styles::Styles;
use crate::draft::Draft;
use crate::flow::Flow;
use crate::xml::{Element, Name, Node, Xml};
use crate::{BlockKind, ReadError};
use std::collections::BTreeMap;

/// A row or cell that claims to repeat more often than this is there to fill the sheet.
const REPEATS_AT_MOST: u32 = 100;

pub(super) fn read(content: &str, styles: &Styles) -> Result<Draft, ReadError> {
    let has_pages = content.contains("text:soft-page-break");
    let mut body = Body {
        xml: Xml::new(content),
        styles,
        flow: Flow::new(has_pages.then_some(1)),
        lists: Vec::new(),
        spans: Vec::new(),
        notes: 0,
        in_header_rows: 0,
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
    let most = body.letters.into_iter().max_by_key(|(_, letters)| *letters).map(|(language, _)| language);
    draft.language = most.or_else(|| styles.language.clone());
    draft.promote_bold();
    Ok(draft)
}

struct Body<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    flow: Flow,
    /// Open lists and what interrupts them: a list in a table in a list counts from one again.
    lists: Vec<u8>,
    /// Open paragraphs and spans, innermost last.
    spans: Vec<Span>,
    notes: u32,
    in_header_rows: u32,
    /// Letters by declared language.
    letters: BTreeMap<String, usize>,
}

#[derive(Debug, Clone, Default)]
struct Span {
    hidden: bool,
    bold: bool,
    language: Option<String>,
}

impl Body<'_> {
    fn start(&mut self, element: &Element) -> Result<(), ReadError> {
        let style = element.attribute("text", "style-name").unwrap_or_default();
        match element.name.pair() {
            ("text", "h" | "p") => self.open_paragraph(element, style),
            ("text", "span") => self.open_span("text", style),
            ("text", "list") => self.lists.push(1),
            ("text", "note-body") => self.notes += 1,
            ("text", "note-citation" | "ruby-text" | "sequence-decls")
            | ("office", "automatic-styles" | "forms" | "change-info") => {
                self.xml.skip()?;
            }
            ("text", "deletion") => {
                self.flow.draft.leave_out("deletions of tracked changes were");
                self.xml.skip()?;
            }
            ("office", "annotation") => {
                self.flow.draft.leave_out("comments in the margin were");
                self.xml.skip()?;
            }
            ("text", "table-of-content" | "illustration-index" | "table-index" | "alphabetical-index") => {
                self.flow.draft.leave_out("tables of contents were");
                self.xml.skip()?;
            }
            ("text", "hidden-text" | "hidden-paragraph") => {
                self.flow.draft.leave_out("pieces of hidden text were");
                self.xml.skip()?;
            }
            ("text", "s") => {
                let count: usize = element.attribute("text", "c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.write(if count > 0 { " " } else { "" });
            }
            ("text", "tab") => self.write(" "),
            ("text", "line-break") => self.write("\n"),
            ("text", "soft-page-break") => self.flow.page = self.flow.page.map(|page| page.saturating_add(1)),
            ("draw", "image") => self.flow.draft.leave_out("pictures were"),
            ("draw", "object" | "object-ole") => self.flow.draft.leave_out("embedded objects were"),
            ("table", "table") => {
                self.lists.push(0);
                self.flow.open_table();
            }
            ("table", "table-header-rows") => self.in_header_rows += 1,
            ("table", "table-row") => self.flow.open_row(self.in_header_rows > 0),
            ("table", "table-cell" | "covered-table-cell") => {
                let repeated =
                    element.attribute("table", "number-columns-repeated").and_then(|count| count.parse().ok());
                self.flow.open_cell(repeated.unwrap_or(1).min(REPEATS_AT_MOST), 1);
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &Name) {
        match name.pair() {
            ("text", "h" | "p") => {
                self.flow.close_paragraph();
                self.spans.pop();
            }
            ("text", "span") => drop(self.spans.pop()),
            ("text", "list") | ("table", "table") => {
                self.lists.pop();
                if name.local == "table" {
                    self.flow.close_table();
                }
            }
            ("text", "note-body") => self.notes -= 1,
            ("table", "table-header-rows") => self.in_header_rows -= 1,
            ("table", "table-cell" | "covered-table-cell") => self.flow.close_cell(),
            _ => {}
        }
    }

    fn open_paragraph(&mut self, element: &Element, style: &str) {
        let outline = match element.name.local.as_str() {
            "h" => Some(element.attribute("text", "outline-level").and_then(|level| level.parse().ok()).unwrap_or(1)),
            _ => self.styles.outline(style),
        };
        // Since the last table began.
        let depth: u8 =
            self.lists.iter().rev().take_while(|list| **list > 0).fold(0, |depth, list| depth.saturating_add(*list));
        let kind = match outline {
            _ if self.notes > 0 => BlockKind::Footnote,
            _ if self.styles.is_title(style) => BlockKind::Heading(1),
            Some(level) => BlockKind::Heading(level.clamp(1, 6)),
            None if depth > 0 => BlockKind::ListItem { depth: (depth - 1).min(8) },
            None => BlockKind::Paragraph,
        };
        self.flow.open_paragraph(kind);
        self.open_span("paragraph", style);
    }

    fn open_span(&mut self, family: &str, style: &str) {
        let outer = match family {
            "paragraph" => Span::default(),
            _ => self.spans.last().cloned().unwrap_or_default(),
        };
        let language = self.styles.language_of(family, style).map(str::to_owned);
        self.spans.push(Span {
            hidden: outer.hidden || self.styles.hides(family, style),
            bold: outer.bold || self.styles.emboldens(family, style),
            language: language.or(outer.language).or_else(|| self.styles.language.clone()),
        });
    }

    /// Text of the markup: its line ends are mere spaces, those that are meant are elements.
    fn text(&mut self, text: &str) {
        let letters = text.chars().filter(|character| character.is_alphabetic()).count();
        if let Some(language) = self.spans.last().and_then(|span| span.language.as_ref()) {
            match self.letters.get_mut(language) {
                Some(so_far) => *so_far += letters,
                None => drop(self.letters.insert(language.clone(), letters)),
            }
        }
        if letters > 0 && self.spans.last().is_some_and(|span| span.hidden) {
            self.flow.draft.leave_out("pieces of hidden text were");
        }
        self.write(&text.replace(['\n', '\r', '\t'], " "));
    }

    fn write(&mut self, text: &str) {
        match self.spans.last() {
            Some(span) if span.hidden => {}
            span => self.flow.write(text, span.is_some_and(|span| span.bold)),
        }
    }
}
