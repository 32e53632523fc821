//! The document as the inside of a page's `<main>`.
//!
//! Valid HTML5 without inline style or script. Everything is escaped but [`Figure::svg`], which the
//! program draws itself. The style sheet is the site's; these are the names it can count on:
//!
//! | element | stands for |
//! |---|---|
//! | `header.head` | `p.kicker`, `h1`, `p.lede`, `p.notice` and, when they come first, `dl.facts` |
//! | `nav.toc > details` | contents: `summary`, `ol > li > a`, a nested `ol` for level 3. Folded where room is short: the sheet opens it on wide screens with `::details-content` and hides its `summary` |
//! | `div.text` | everything below: the blocks, then `section.notes` |
//! | `dl.facts > div > dt + dd` | figures in a row; `dd` is the figure, `dt` its label |
//! | `dl.pairs > div > dt + dd` | names and values, one below the other |
//! | `article.entry` | `h2`–`h4`, `p.said`, body, `details.fold`; `div.entry` when it has no heading |
//! | `p.said` | `span.dots`, `b` (the count), `span.twin` (the rest in words) |
//! | `span.dots > svg > circle` | a mark: `tint-0` … `tint-7`, and `filled` or `hollow`. Sizes are in the SVG (`1em` high); the sheet sets `fill` and `stroke` |
//! | `span.dots > svg > rect` | a bar of a wide series: `hollow` the whole, `filled` the share, both with a `tint-…` |
//! | `figure.quote.tint-…` | `blockquote > p` with its own `lang` and `dir`, then `figcaption` (who, where) |
//! | `div.columns > section.column.tint-…` | columns side by side, each with a heading |
//! | `div.note`, `div.note.warning` | a remark set apart (`role="note"`) |
//! | `details.fold` | `summary`, then blocks |
//! | `div.scroll > table` | a table that may be wider than the screen; `caption`, `thead`, `tbody`, `th` with `scope` |
//! | `table.matrix` | set small; its cells carry `shade-0` … `shade-10` where they have a strength (`shade-6` and above need light text) |
//! | `td.number` | a number, to the end of its cell |
//! | `figure.figure` | `div.drawing` (the SVG), `details.twin` (its table), `figcaption` |
//! | `mark` | the passage that a link pointed at |
//! | `sup.ref > a` | the number of a footnote; its text is in `section.notes > ol > li`, which ends with `a.back` |
//! | `small` | secondary words |
//!
//! Drawings may use the same `tint-…`, `filled`, `hollow` and `shade-…`, and `sea`, `land`, `label`,
//! `rule`: the PDF knows them too.
//!
//! [`Figure::svg`]: crate::document::Figure::svg

mod blocks;
mod inline;
mod marks;
mod table;

use std::collections::BTreeSet;

use crate::address::anchor;
use crate::clean::clean;
use crate::document::{Block, Document, Inline, is_right_to_left};
use crate::language::is_unknown;
use crate::outline::{self, Levels};

/// The three parts of a page, for a page that sets something of its own between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// `<header class="head">`.
    pub head: String,
    /// `<nav class="toc">`, empty when the document has no contents.
    pub contents: String,
    /// `<div class="text">`.
    pub text: String,
}

/// The inside of `<main>`: head, contents, text.
pub fn body(document: &Document) -> String {
    let Parts { head, contents, text } = parts(document);
    format!("{head}\n{contents}\n{text}\n")
}

/// The same as [`body`], cut where a page may put its own row of actions.
pub fn parts(document: &Document) -> Parts {
    // Facts under the title belong to the head, so that they span the contents beside the text.
    let (facts, rest) = match document.blocks.split_first() {
        Some((facts @ Block::Facts { .. }, rest)) => (Some(facts), rest),
        _ => (None, document.blocks.as_slice()),
    };
    Parts {
        head: head(document, facts),
        contents: if document.contents { contents(document) } else { String::new() },
        text: text(document, rest),
    }
}

fn head<'d>(document: &'d Document, facts: Option<&'d Block>) -> String {
    let mut page = Page::new(document);
    page.raw("<header class=\"head\">\n");
    page.line_of("p", "kicker", document.kicker.as_deref());
    page.raw("<h1>");
    page.text(&document.title);
    page.raw("</h1>\n");
    page.line_of("p", "lede", document.lede.as_deref());
    if let Some(facts) = facts {
        page.block(facts);
    }
    page.line_of("p", "notice", document.notice.as_deref());
    page.raw("</header>");
    page.out
}

fn contents(document: &Document) -> String {
    let lines: Vec<_> = outline::contents(document).into_iter().filter(|line| !line.id.is_empty()).collect();
    if lines.is_empty() {
        return String::new();
    }
    let mut page = Page::new(document);
    page.raw("<nav class=\"toc\"");
    page.attribute("aria-label", &document.words.contents);
    page.raw("><details><summary>");
    page.text(&document.words.contents);
    page.raw("</summary>\n<ol>");
    let mut nested = false;
    for (at, line) in lines.iter().enumerate() {
        match (line.level > 2 && at > 0, nested) {
            (true, false) => page.raw("\n<ol>"),
            (false, true) => page.raw("</li></ol></li>"),
            _ if at > 0 => page.raw("</li>"),
            _ => {}
        }
        nested = line.level > 2 && at > 0;
        page.raw("\n<li><a");
        page.attribute("href", &format!("#{}", anchor(&line.id)));
        page.raw(">");
        page.text(&line.text);
        page.raw("</a>");
    }
    page.raw(if nested { "</li></ol></li>" } else { "</li>" });
    page.raw("\n</ol></details></nav>");
    page.out
}

fn text<'d>(document: &'d Document, blocks: &'d [Block]) -> String {
    let mut page = Page::new(document);
    page.raw("<div class=\"text\">\n");
    page.blocks(blocks);
    page.notes();
    page.raw("</div>");
    page.out
}

/// The page as it grows: what has been written, and what must be remembered for later.
struct Page<'d> {
    document: &'d Document,
    out: String,
    levels: Levels,
    /// Anchors handed out; the first to ask keeps the name.
    anchors: BTreeSet<String>,
    /// Footnotes in the order of their numbers.
    notes: Vec<&'d [Inline]>,
    /// Numbers of footnotes met inside a link, to be set after it: links do not nest.
    waiting: Vec<usize>,
    in_link: bool,
}

impl<'d> Page<'d> {
    fn new(document: &'d Document) -> Page<'d> {
        Page {
            document,
            out: String::new(),
            levels: Levels::default(),
            anchors: BTreeSet::new(),
            notes: Vec::new(),
            waiting: Vec::new(),
            in_link: false,
        }
    }

    /// Markup, as it is.
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Words, escaped.
    fn text(&mut self, words: &str) {
        escape(&clean(words), &mut self.out);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.raw(" ");
        self.raw(name);
        self.raw("=\"");
        escape(&clean(value), &mut self.out);
        self.raw("\"");
    }

    /// ` id="…"`, unless the id is empty, stands on the page already or is of the footnotes' own kind.
    fn id(&mut self, id: &str) {
        let id = anchor(&clean(id));
        let free = !id.is_empty() && !id.starts_with("footnote-");
        if free && self.anchors.insert(id.clone()) {
            self.attribute("id", &id);
        }
    }

    /// A name for an anchor of the setter's own, which no anchor of the document has taken so far.
    fn own_anchor(&mut self, name: &str) -> String {
        let mut anchor = name.to_owned();
        while !self.anchors.insert(anchor.clone()) {
            anchor.insert(0, '-');
        }
        anchor
    }

    /// ` lang="…" dir="…"` for words in a language of their own.
    fn language(&mut self, language: &str) {
        let unknown = is_unknown(language);
        self.attribute("lang", if unknown { "" } else { language });
        let direction = match (unknown, is_right_to_left(language)) {
            (true, _) => "auto",
            (false, true) => "rtl",
            (false, false) => "ltr",
        };
        self.attribute("dir", direction);
    }

    fn line_of(&mut self, element: &str, class: &str, words: Option<&str>) {
        let Some(words) = words.filter(|words| !clean(words).trim().is_empty()) else {
            return;
        };
        self.raw(&format!("<{element} class=\"{class}\">"));
        self.text(words);
        self.raw(&format!("</{element}>\n"));
    }
}

fn escape(text: &str, out: &mut String) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        out.push_str(&text[done..at]);
        out.push_str(escaped);
        done = at + 1;
    }
    out.push_str(&text[done..]);
}
