//! Web pages: the text of the page, without what surrounds it on every page.

use crate::draft::Draft;
use crate::flow::Flow;
use crate::{BlockKind, decode};
use ego_tree::iter::Edge;
use scraper::node::Element;
use scraper::{Html, Node};

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let decoded = decode_page(bytes);
    let mut draft = read_text(&decoded.text);
    decoded.notice.into_iter().for_each(|notice| draft.notice(notice));
    draft
}

/// A page declares its encoding in its first kilobyte; only a byte order mark counts for more.
pub(crate) fn decode_page(bytes: &[u8]) -> decode::Decoded {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let declared = start.split_once("charset=").map(|(_, rest)| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.split(|character: char| !(character.is_ascii_alphanumeric() || "-_".contains(character)))
            .next()
            .unwrap_or_default()
            .to_owned()
    });
    decode::decode_declared(bytes, declared.as_deref())
}

pub(crate) fn read_text(text: &str) -> Draft {
    let page = Html::parse_document(text);
    let mut reader = Page::default();
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => reader.start(element),
                Node::Text(text) => reader.text(text),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    reader.end(element);
                }
            }
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Page {
    flow: Flow,
    /// Open elements inside the outermost one that is passed over, that one included.
    skipped: u32,
    title: Option<String>,
    in_title: bool,
    /// Kinds that open elements give to the text in them, innermost last.
    kinds: Vec<BlockKind>,
    lists: u8,
    /// Open articles, sections and main parts: a header in one of them belongs to the text.
    parts: u32,
    bold: u32,
    preformatted: u32,
    tables: Vec<bool>,
}

impl Page {
    fn start(&mut self, element: &Element) {
        let name = element.name();
        if self.skipped > 0 || self.passes_over(element) {
            self.skipped += 1;
            return;
        }
        if self.flow.draft.language.is_none() && name == "html" {
            self.flow.draft.language = element.attr("lang").or(element.attr("xml:lang")).map(str::to_owned);
        }
        match name {
            "title" => {
                self.in_title = true;
                self.title.get_or_insert_default();
            }
            "br" => self.flow.write("\n", false),
            "img" | "svg" | "video" | "audio" | "object" | "embed" | "canvas" => {
                self.flow.draft.leave_out("pictures and recordings were")
            }
            "article" | "main" | "section" => self.parts += 1,
            "b" | "strong" => self.bold += 1,
            _ => {}
        }
        if !is_block(name) {
            return;
        }
        self.flow.close_paragraph();
        let inner = match name {
            _ if is_note(element) => BlockKind::Footnote,
            "h1" => BlockKind::Heading(1),
            "h2" => BlockKind::Heading(2),
            "h3" => BlockKind::Heading(3),
            "h4" => BlockKind::Heading(4),
            "h5" => BlockKind::Heading(5),
            "h6" => BlockKind::Heading(6),
            "li" | "dd" => BlockKind::ListItem { depth: self.lists.saturating_sub(1).min(8) },
            "table" | "tr" | "td" | "th" | "dt" => BlockKind::Paragraph,
            _ => self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph),
        };
        let note = self.kinds.last() == Some(&BlockKind::Footnote);
        self.kinds.push(if note { BlockKind::Footnote } else { inner });
        match name {
            "ul" | "ol" | "dl" | "menu" => self.lists = self.lists.saturating_add(1),
            "pre" => self.preformatted += 1,
            "table" => {
                let real = !matches!(element.attr("role"), Some("presentation" | "none"));
                self.tables.push(real);
                if real {
                    self.flow.open_table();
                }
            }
            "tr" if self.in_table() => self.flow.open_row(false),
            "td" | "th" if self.in_table() => {
                let number = |name| element.attr(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1);
                if name == "th" && element.attr("scope") != Some("row") {
                    self.flow.set_header();
                }
                self.flow.open_cell(number("colspan"), number("rowspan"));
            }
            _ => {}
        }
    }

    fn end(&mut self, element: &Element) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        let name = element.name();
        match name {
            "title" => self.in_title = false,
            "article" | "main" | "section" => self.parts -= 1,
            "b" | "strong" => self.bold -= 1,
            _ => {}
        }
        if !is_block(name) {
            return;
        }
        self.flow.close_paragraph();
        self.kinds.pop();
        match name {
            "ul" | "ol" | "dl" | "menu" => self.lists = self.lists.saturating_sub(1),
            "pre" => self.preformatted -= 1,
            "td" | "th" if self.in_table() => self.flow.close_cell(),
            "table" => {
                let real = self.tables.pop();
                if real == Some(true) {
                    self.flow.close_table();
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        if self.in_title {
            self.title.get_or_insert_default().push_str(text);
            return;
        }
        if !self.flow.in_paragraph() {
            if text.trim().is_empty() {
                return;
            }
            self.flow.open_paragraph(self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph));
        }
        if self.preformatted > 0 {
            self.flow.write(text, false);
        } else {
            self.flow.write(&text.replace(['\n', '\r', '\t'], " "), self.bold > 0);
        }
    }

    fn in_table(&self) -> bool {
        self.tables.last() == Some(&true)
    }

    /// Scripts, navigation, page header and footer, forms, what is hidden, and the marks that lead to notes and back.
    fn passes_over(&self, element: &Element) -> bool {
        let name = element.name();
        let by_name = match name {
            "script" | "style" | "noscript" | "template" | "nav" | "button" | "select" | "textarea" | "input"
            | "iframe" | "dialog" | "datalist" => true,
            "header" | "footer" => self.parts == 0,
            _ => false,
        };
        let role = element.attr("role").unwrap_or_default();
        let by_role = matches!(
            role,
            "navigation"
                | "banner"
                | "contentinfo"
                | "search"
                | "menu"
                | "menubar"
                | "doc-noteref"
                | "doc-backlink"
                | "doc-toc"
        );
        let style = element.attr("style").unwrap_or_default().replace(' ', "");
        let hidden = element.attr("hidden").is_some()
            || element.attr("aria-hidden") == Some("true")
            || style.contains("display:none");
        let back = ["footnote-back", "footnote-backref", "footnote-ref", "noprint", "skip-link"]
            .iter()
            .any(|class| has_class(element, class));
        by_name || by_role || hidden || back
    }

    fn finish(self) -> Draft {
        let mut draft = self.flow.finish();
        draft.title = self.title;
        draft.promote_bold();
        draft
    }
}

fn has_class(element: &Element, wanted: &str) -> bool {
    element.classes().any(|class| class.eq_ignore_ascii_case(wanted))
}

fn is_note(element: &Element) -> bool {
    matches!(element.attr("role"), Some("doc-footnote" | "doc-endnote" | "doc-endnotes"))
        || ["footnote", "footnotes", "endnote", "endnotes"].iter().any(|class| has_class(element, class))
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}
