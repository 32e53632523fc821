//! The own part of a page as Markdown. First its words are mended all together, since one broken letter alone proves
//! nothing; then they are set.

use super::elements::{cells, file_name, has_block, is_block, is_document, rows, without_tags_of_plugins};
use super::find::Found;
use super::lines::{Growing, Line, flat, indented};
use super::{Link, Mended, Part, WebPage, cloak};
use crate::draft::Piece;
use crate::{Block, BlockKind, clean, mojibake};
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// Examples of what was mended.
const EXAMPLES: usize = 5;
/// A cell with more letters belongs to a table that was made for the look of it.
const CELL: usize = 400;

pub(super) fn written(found: &Found) -> WebPage {
    let mut pieces: Vec<Piece> = vec![piece(found.title.clone())];
    for root in &found.roots {
        gather(*root, found, &mut pieces);
    }
    let before: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let mut page = WebPage::default();
    page.notices.extend(mojibake::repair(&mut pieces));
    for (before, piece) in before.iter().zip(&pieces) {
        if *before != piece.text && page.mended.len() < EXAMPLES {
            page.mended.extend(example(before, &piece.text));
        }
    }
    let mut texts: Vec<String> = pieces.into_iter().map(|piece| piece.text).collect();
    page.title = clean::clean(&texts.remove(0)).replace('\n', " ");
    let mut writer = Writer { found, page, texts, set: 0, cloaked: None, waiting: None };
    let mut blocks = Vec::new();
    for root in &found.roots {
        blocks.extend(writer.blocks(*root));
    }
    let mut page = writer.page;
    let plain: Vec<String> = blocks.iter().map(|block| plain(block)).collect();
    page.text = clean::clean(&plain.join("\n"));
    for (at, block) in blocks.into_iter().enumerate() {
        if at > 0 {
            page.parts.push(Part::Words("\n\n".to_owned()));
        }
        for (at, line) in block.into_iter().enumerate() {
            if at > 0 {
                page.parts.push(Part::Words("\n".to_owned()));
            }
            page.parts.extend(line);
        }
    }
    page
}

/// Lines of a text as blocks of it.
pub(super) fn paragraphs(text: &str) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        if !line.is_empty() {
            blocks.push(Block { kind: BlockKind::Paragraph, span: at..at + line.len(), page: None });
        }
        at += line.len() + 1;
    }
    blocks
}

/// A block without the marks of Markdown.
fn plain(block: &[Line]) -> String {
    let lines: Vec<String> = block.iter().map(flat).collect();
    let joined = lines.join(" ");
    let mut out = String::new();
    let mut escaped = false;
    for letter in joined.chars() {
        match letter {
            '\\' if !escaped => escaped = true,
            '*' | '#' | '|' if !escaped => {}
            letter => {
                escaped = false;
                out.push(letter);
            }
        }
    }
    out
}

/// The words around the first letter that was mended.
fn example(before: &str, after: &str) -> Option<Mended> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split_whitespace().collect(), after.split_whitespace().collect());
    let at = old.iter().zip(&new).position(|(old, new)| old != new)?;
    let near = |words: &[&str]| words[at.saturating_sub(1)..words.len().min(at + 2)].join(" ");
    Some(Mended { before: near(&old), after: near(&new) })
}

fn piece(text: String) -> Piece {
    Piece { kind: BlockKind::Paragraph, page: None, text, bold: false }
}

fn gather(node: NodeRef<Node>, found: &Found, pieces: &mut Vec<Piece>) {
    for child in node.children() {
        match child.value() {
            Node::Text(text) => {
                pieces.push(piece(text.to_string()));
            }
            Node::Element(element) if element.name() != "script" && !found.apart.contains(&child.id()) => {
                gather(child, found, pieces)
            }
            _ => {}
        }
    }
}

struct Writer<'f, 't> {
    found: &'f Found<'t>,
    page: WebPage,
    /// In the order in which they come.
    texts: Vec<String>,
    /// How many of them were set.
    set: usize,
    /// An address that a script would have written, before its notice came.
    cloaked: Option<String>,
    /// The link of a notice whose script has not come yet.
    waiting: Option<usize>,
}

impl Writer<'_, '_> {
    fn blocks(&mut self, node: NodeRef<Node>) -> Vec<Vec<Line>> {
        let mut blocks = Vec::new();
        let mut open = Growing::default();
        for child in node.children() {
            self.child(child, &mut open, &mut blocks);
        }
        settle(&mut open, &mut blocks);
        blocks
    }

    fn child(&mut self, child: NodeRef<Node>, open: &mut Growing, blocks: &mut Vec<Vec<Line>>) {
        match child.value() {
            Node::Element(element) if is_block(element.name()) && !self.found.apart.contains(&child.id()) => {
                settle(open, blocks);
                blocks.extend(self.block(child, element));
            }
            // Blocks within something that is none: its marks are lost, its blocks are not.
            Node::Element(element)
                if element.name() != "a" && has_block(child) && !self.found.apart.contains(&child.id()) =>
            {
                for inner in child.children() {
                    self.child(inner, open, blocks);
                }
            }
            _ => self.inline(child, open),
        }
    }

    fn block(&mut self, node: NodeRef<Node>, element: &Element) -> Vec<Vec<Line>> {
        match element.name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = element.name().as_bytes().get(1).map_or(1, |digit| digit - b'0').clamp(2, 4) - 1;
                let line = self.line(node);
                if line.is_empty() {
                    Vec::new()
                } else {
                    vec![indented(vec![line], &format!("{} ", "#".repeat(level.into())), "").into_iter().collect()]
                }
            }
            "ul" | "ol" | "menu" | "dir" => self.list(node, element.name() == "ol"),
            "blockquote" => {
                let mut lines: Vec<Line> = Vec::new();
                for block in self.blocks(node) {
                    if !lines.is_empty() {
                        lines.push(vec![Part::Words("> ".to_owned())]);
                    }
                    lines.extend(indented(block, "> ", "> "));
                }
                if lines.is_empty() { Vec::new() } else { vec![lines] }
            }
            "table" => match self.is_real_table(node) {
                true => self.table(node),
                false => self.blocks(node),
            },
            "hr" => vec![vec![vec![Part::Words("---".to_owned())]]],
            _ => self.blocks(node),
        }
    }

    fn list(&mut self, node: NodeRef<Node>, ordered: bool) -> Vec<Vec<Line>> {
        let mut lines: Vec<Line> = Vec::new();
        let mut number = 0;
        for child in node.children() {
            // What stands between two items is white space, as a rule.
            if !matches!(child.value(), Node::Element(element) if element.name() == "li") {
                let mut open = Growing::default();
                let mut blocks = Vec::new();
                self.child(child, &mut open, &mut blocks);
                settle(&mut open, &mut blocks);
                lines.extend(blocks.into_iter().flat_map(|block| indented(block, "- ", "  ")));
                continue;
            }
            number += 1;
            let first = if ordered { format!("{number}. ") } else { "- ".to_owned() };
            let others = " ".repeat(first.len());
            let mut item: Vec<Line> = Vec::new();
            for (at, block) in self.blocks(child).into_iter().enumerate() {
                let is_list = matches!(block.first().and_then(|line| line.first()), Some(Part::Words(words)) if words == "- " || words == "1. ");
                if at > 0 && !is_list {
                    item.push(Line::new());
                }
                item.extend(block);
            }
            if !item.is_empty() {
                lines.extend(indented(item, &first, &others));
            }
        }
        if lines.is_empty() { Vec::new() } else { vec![lines] }
    }

    /// Rows of as many cells each, short ones, without anything inside that is larger than a paragraph.
    fn is_real_table(&self, node: NodeRef<Node>) -> bool {
        let rows = rows(node);
        let widths: Vec<usize> = rows.iter().map(|row| cells(*row).len()).collect();
        let plain = |cell: NodeRef<Node>| {
            let inner = || cell.descendants().skip(1);
            !inner().any(|node| matches!(node.value(), Node::Element(element) if matches!(element.name(), "table" | "ul" | "ol" | "h1" | "h2" | "h3" | "blockquote")))
                && inner().filter_map(|node| node.value().as_text().map(|text| text.len())).sum::<usize>() < CELL
        };
        widths.len() >= 2
            && widths[0] >= 2
            && widths.iter().all(|width| *width == widths[0])
            && rows.iter().all(|row| cells(*row).into_iter().all(plain))
    }

    fn table(&mut self, node: NodeRef<Node>) -> Vec<Vec<Line>> {
        let mut lines: Vec<Line> = Vec::new();
        // White space between rows and cells has its turn as well.
        let mut width = 0;
        let mut open: Line = Vec::new();
        self.table_parts(node, &mut lines, &mut open, &mut width);
        let width = lines
            .first()
            .map_or(0, |line| line.iter().filter(|part| matches!(part, Part::Words(words) if words == " |")).count());
        if lines.is_empty() {
            return Vec::new();
        }
        lines.insert(1, vec![Part::Words(format!("|{}", " --- |".repeat(width)))]);
        vec![lines]
    }

    fn table_parts(&mut self, node: NodeRef<Node>, lines: &mut Vec<Line>, open: &mut Line, width: &mut usize) {
        for child in node.children() {
            match child.value() {
                Node::Element(element) if matches!(element.name(), "td" | "th") => {
                    open.push(Part::Words(" ".to_owned()));
                    open.extend(self.line(child));
                    open.push(Part::Words(" |".to_owned()));
                    *width += 1;
                }
                Node::Element(element) if matches!(element.name(), "tr" | "tbody" | "thead" | "tfoot" | "caption") => {
                    self.table_parts(child, lines, open, width);
                    if element.name() == "tr" && !open.is_empty() {
                        let mut line = vec![Part::Words("|".to_owned())];
                        line.append(open);
                        lines.push(line);
                    }
                }
                _ => self.inline(child, &mut Growing::default()),
            }
        }
    }

    /// Everything within as one line.
    fn line(&mut self, node: NodeRef<Node>) -> Line {
        let mut growing = Growing::default();
        for child in node.children() {
            self.inline(child, &mut growing);
        }
        growing.all()
    }

    fn inline(&mut self, node: NodeRef<Node>, into: &mut Growing) {
        match node.value() {
            Node::Text(_) => {
                let text = self.texts.get(self.set).cloned().unwrap_or_default();
                self.set += 1;
                self.text(&text, into);
            }
            Node::Element(element) if element.name() == "script" => {
                let script: String =
                    node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
                if let Some(address) = cloak::address(&script) {
                    self.uncloak(address);
                }
            }
            Node::Element(_) if self.found.apart.contains(&node.id()) => {}
            Node::Element(element) => self.element(node, element, into),
            _ => {}
        }
    }

    fn element(&mut self, node: NodeRef<Node>, element: &Element, into: &mut Growing) {
        match element.name() {
            "br" => into.line_break(),
            "img" => self.page.pictures += 1,
            "strong" | "b" | "em" | "i" | "cite" => {
                let start = self.set;
                let mut inner = Growing::default();
                node.children().for_each(|child| self.inline(child, &mut inner));
                let text = self.texts[start.min(self.texts.len())..self.set.min(self.texts.len())].concat();
                let mark = if matches!(element.name(), "strong" | "b") { "**" } else { "*" };
                into.emphasised(inner, mark, &text);
            }
            "a" => {
                let mut inner = Growing::default();
                let links = self.page.links.len();
                node.children().for_each(|child| self.inline(child, &mut inner));
                let words = flat(&inner.all());
                let address = element.attr("href").unwrap_or_default().trim().to_owned();
                let leads = !address.is_empty()
                    && !address.starts_with('#')
                    && !address.to_ascii_lowercase().starts_with("javascript:");
                // An address that was hidden within this link has become one already.
                if words.trim().is_empty() || !leads || self.page.links.len() > links {
                    if words.trim().is_empty() && leads && is_document(&address) {
                        self.link(address.clone(), file_name(&address), into);
                    } else if self.page.links.len() > links {
                        let link = self.page.links.len() - 1;
                        into.link(link, words);
                    } else {
                        into.put(words);
                    }
                    return;
                }
                self.link(address, words, into);
            }
            _ => node.children().for_each(|child| self.inline(child, into)),
        }
    }

    fn link(&mut self, address: String, words: String, into: &mut Growing) {
        let plain = words.replace('\\', "").replace('*', "");
        into.link(self.page.links.len(), words);
        self.page.links.push(Link { address, words: plain });
    }

    fn text(&mut self, text: &str, into: &mut Growing) {
        if text.trim() == "alt" {
            self.page.stray_alts += 1;
            return;
        }
        let Some(notice) = cloak::notice(text) else { return into.say(&without_tags_of_plugins(text)) };
        self.page.cloaks += 1;
        into.say(&text[..notice.start]);
        match self.cloaked.take() {
            Some(address) => {
                self.page.uncloaked += 1;
                self.link(format!("mailto:{address}"), address.replace('_', "\\_"), into);
            }
            None => {
                self.waiting = Some(self.page.links.len());
                self.link(String::new(), String::new(), into);
            }
        }
        into.say(&text[notice.end..]);
    }

    /// The script comes before its notice or after it, by the age of the system.
    fn uncloak(&mut self, address: String) {
        match self.waiting.take() {
            Some(link) => {
                self.page.uncloaked += 1;
                self.page.links[link] = Link { words: address.clone(), address: format!("mailto:{address}") };
            }
            None => self.cloaked = Some(address),
        }
    }
}

fn settle(open: &mut Growing, blocks: &mut Vec<Vec<Line>>) {
    if !open.is_empty() {
        blocks.extend(std::mem::take(open).paragraphs());
    }
}
