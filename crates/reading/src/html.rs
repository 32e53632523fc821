//! HTML: the article of a page, without navigation, scripts and frames around it.

use crate::draft::Draft;
use crate::{BlockKind, decode};
use scraper::{ElementRef, Html, Node, Selector};

/// Elements whose content is not the article's.
const PASSED_OVER: [&str; 14] = [
    "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "template", "iframe", "svg", "head", "button", "select",
];

/// Elements that set their content apart from what is around it.
const BLOCKS: [&str; 30] = [
    "p", "div", "section", "article", "main", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th",
    "caption", "blockquote", "figure", "figcaption", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "body",
];

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let (text, notice) = decode::decode(bytes);
    let page = Html::parse_document(&text);
    let mut walk = Walk::default();
    if let Some(notice) = notice {
        walk.draft.notice(notice);
    }
    let root = page.root_element();
    walk.draft.language = root.value().attr("lang").map(str::to_owned);
    let title = Selector::parse("title").ok().and_then(|title| page.select(&title).next());
    walk.draft.title = title.map(|title| title.text().collect());
    let main = ["main", "article", "body"].iter().find_map(|name| page.select(&Selector::parse(name).ok()?).next());
    walk.children(main.unwrap_or(root), &BlockKind::Paragraph);
    walk.flush(&BlockKind::Paragraph);
    walk.draft
}

#[derive(Default)]
struct Walk {
    draft: Draft,
    /// Text of the block that is open.
    text: String,
    depth: u8,
    tables: u32,
    place: (u32, u32, u32),
}

impl Walk {
    fn children(&mut self, element: ElementRef, kind: &BlockKind) {
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text.push_str(&text.replace(['\n', '\r', '\t'], " ")),
                Node::Element(_) => {
                    if let Some(child) = ElementRef::wrap(child) {
                        self.element(child, kind);
                    }
                }
                _ => {}
            }
        }
    }

    fn element(&mut self, element: ElementRef, around: &BlockKind) {
        let name = element.value().name();
        let hidden = element.value().attr("hidden").is_some() || element.value().attr("aria-hidden") == Some("true");
        if PASSED_OVER.contains(&name) || hidden {
            return;
        }
        match name {
            "br" => self.text.push('\n'),
            "img" => self.draft.leave_out("pictures"),
            "ul" | "ol" => {
                self.flush(around);
                self.depth += 1;
                self.children(element, around);
                self.depth -= 1;
            }
            "table" => {
                self.flush(around);
                self.place = (self.tables, 0, 0);
                self.tables += 1;
                self.children(element, around);
                self.text.clear();
            }
            "tr" => {
                self.text.clear();
                self.place.2 = 0;
                self.children(element, around);
                self.text.clear();
                self.place.1 += 1;
            }
            _ if BLOCKS.contains(&name) => {
                self.flush(around);
                let kind = self.kind(name, around);
                self.children(element, &kind);
                self.flush(&kind);
            }
            _ => self.children(element, around),
        }
    }

    fn kind(&mut self, name: &str, around: &BlockKind) -> BlockKind {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => BlockKind::Heading(name.as_bytes()[1] - b'0'),
            "li" => BlockKind::ListItem { depth: self.depth.saturating_sub(1) },
            "td" | "th" => {
                let (table, row, column) = self.place;
                self.place.2 += 1;
                BlockKind::TableCell { table, row, column, header: name == "th" && row == 0, column_name: None }
            }
            _ => around.clone(),
        }
    }

    fn flush(&mut self, kind: &BlockKind) {
        let text = std::mem::take(&mut self.text);
        if !text.trim().is_empty() {
            self.draft.push(kind.clone(), None, text);
        }
    }
}
