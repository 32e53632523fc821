//! Markdown into a document. What it may say is a list of what is allowed: text, headings, lists, quotations, tables and
//! links. HTML and pictures are left out, and a link leads to a page of this site, to the web or to a mail program.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use typesetting::document::{Block, Cell, Inline, Quote, Table};

/// What a text says, as blocks. `language` marks every word where it is not the language of the page.
pub fn blocks(markdown: &str, language: Option<&str>) -> Vec<Block> {
    let events = Parser::new_ext(markdown, Options::ENABLE_TABLES).collect::<Vec<_>>().into_iter();
    let mut writer = Writer { events, language, level: 1, headings: 0 };
    writer.blocks()
}

/// The links of a text, in order: where they lead and what they are called.
pub fn links(markdown: &str) -> Vec<(String, String)> {
    let mut links: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) if is_allowed(&dest_url) => {
                links.push((dest_url.into_string(), String::new()));
                open = true;
            }
            Event::End(TagEnd::Link) => open = false,
            Event::Text(text) | Event::Code(text) if open => {
                if let Some((_, name)) = links.last_mut() {
                    name.push_str(&text);
                }
            }
            _ => {}
        }
    }
    links.retain(|(_, name)| !name.trim().is_empty());
    links
}

/// The words of a text alone, a line for each of its blocks: to be looked up.
pub fn words(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(tag) if !is_inline_end(tag) && !words.ends_with('\n') => words.push('\n'),
            _ => {}
        }
    }
    words.trim_end().to_owned()
}

fn is_inline_end(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

/// Whether a link may lead there.
pub fn is_allowed(address: &str) -> bool {
    let on_site = address.starts_with('/') && !address.starts_with("//");
    let schemes = ["https://", "http://", "mailto:", "#"];
    (on_site || schemes.iter().any(|scheme| address.to_ascii_lowercase().starts_with(scheme)))
        && !address.chars().any(|letter| letter.is_control() || letter.is_whitespace())
}

struct Writer<'a> {
    events: std::vec::IntoIter<Event<'a>>,
    language: Option<&'a str>,
    /// Of the last heading: the title of the page is 1, and levels are not skipped.
    level: u8,
    headings: usize,
}

impl Writer<'_> {
    /// Up to the end of what is open.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        // Items of a tight list have text without a paragraph around it.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some(event) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Start(tag) if is_inline(&tag) => {
                    loose.extend(self.inline(Event::Start(tag)));
                    continue;
                }
                Event::Start(tag) => self.block(tag),
                Event::Rule => Some(Block::Rule),
                Event::Html(_) => None,
                other => {
                    loose.extend(self.inline(other));
                    continue;
                }
            };
            settle(&mut loose, &mut blocks);
            blocks.extend(block);
        }
        settle(&mut loose, &mut blocks);
        blocks
    }

    fn block(&mut self, tag: Tag) -> Option<Block> {
        match tag {
            Tag::Heading { level, .. } => {
                let wanted = (level as u8 + 1).clamp(2, 4);
                self.level = wanted.min(self.level + 1);
                self.headings += 1;
                let id = format!("part-{}", self.headings);
                Some(Block::Heading { level: self.level, id, text: self.inlines() })
            }
            Tag::BlockQuote(_) => {
                let mut text = Vec::new();
                for block in self.blocks() {
                    if let Block::Paragraph { text: own } = block {
                        if !text.is_empty() {
                            text.push(Inline::Break);
                        }
                        text.extend(own);
                    }
                }
                let language = self.language.unwrap_or("und").to_owned();
                Some(Block::Quote(Quote { language, text, from: Vec::new(), tint: None }))
            }
            Tag::CodeBlock(_) => {
                let mut text = Vec::new();
                for line in self.plain_text().lines() {
                    if !text.is_empty() {
                        text.push(Inline::Break);
                    }
                    text.push(self.words(line));
                }
                Some(Block::Paragraph { text })
            }
            Tag::List(first) => {
                let mut items = Vec::new();
                while let Some(event) = self.events.next() {
                    match event {
                        Event::Start(Tag::Item) => items.push(self.blocks()),
                        Event::End(_) => break,
                        _ => {}
                    }
                }
                Some(Block::List { ordered: first.is_some(), items })
            }
            Tag::Table(_) => Some(Block::Table(self.table())),
            Tag::Paragraph => Some(Block::Paragraph { text: self.inlines() }).filter(|block| !is_empty(block)),
            _ => {
                self.blocks();
                None
            }
        }
    }

    fn table(&mut self) -> Table {
        let mut table = Table::default();
        let mut in_head = false;
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead) => in_head = true,
                Event::Start(Tag::TableRow) => table.rows.push(Vec::new()),
                Event::Start(Tag::TableCell) => {
                    let cell = Cell { text: self.inlines(), ..Cell::default() };
                    match table.rows.last_mut() {
                        Some(row) if !in_head => row.push(cell),
                        _ => table.head.push(cell),
                    }
                }
                Event::End(TagEnd::TableHead) => in_head = false,
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        let width = table.head.len();
        table.rows.iter_mut().for_each(|row| row.resize(width, Cell::default()));
        table
    }

    /// Up to the end of what is open.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut text = Vec::new();
        while let Some(event) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            text.extend(self.inline(event));
        }
        text
    }

    fn inline(&mut self, event: Event) -> Vec<Inline> {
        match event {
            Event::Text(text) | Event::Code(text) => vec![self.words(&text)],
            Event::SoftBreak => vec![" ".into()],
            Event::HardBreak => vec![Inline::Break],
            Event::Start(Tag::Emphasis) => vec![Inline::Emphasis { text: self.inlines() }],
            Event::Start(Tag::Strong) => vec![Inline::Strong { text: self.inlines() }],
            Event::Start(Tag::Link { dest_url, .. }) => {
                let text = self.inlines();
                match is_allowed(&dest_url) {
                    true => vec![Inline::Link { to: dest_url.into_string(), text }],
                    false => text,
                }
            }
            // Of a picture stays what it was said to show.
            Event::Start(_) => self.inlines(),
            _ => Vec::new(),
        }
    }

    fn words(&self, text: &str) -> Inline {
        match self.language {
            Some(language) => Inline::Foreign { language: language.to_owned(), text: text.to_owned() },
            None => text.into(),
        }
    }

    fn plain_text(&mut self) -> String {
        let mut text = String::new();
        for event in self.events.by_ref() {
            match event {
                Event::Text(piece) => text.push_str(&piece),
                Event::End(_) => break,
                _ => {}
            }
        }
        text
    }
}

fn settle(loose: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    if !loose.is_empty() {
        blocks.push(Block::Paragraph { text: std::mem::take(loose) });
    }
}

fn is_inline(tag: &Tag) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}

fn is_empty(block: &Block) -> bool {
    matches!(block, Block::Paragraph { text } if text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use typesetting::{Document, html};

    fn set(markdown: &str) -> String {
        html::parts(&Document { blocks: blocks(markdown, None), ..Document::default() }).text
    }

    #[test]
    fn what_is_allowed_is_set() {
        let page = set(
            "# One\n\n#### Deep\n\nWords **strong** and [a way](/regions).\n\n- one\n- two [x](https://example.org)\n  1. deeper\n\n> said\n\n| a | b |\n|---|---|\n| 1 |\n\n---\n",
        );
        for part in
            ["<h2", "<h3", "<strong>strong</strong>", "href=\"/regions\"", "<ol>", "<blockquote", "<table", "<hr"]
        {
            assert!(page.contains(part), "{part} in {page}");
        }
        assert!(!page.contains("<h4"), "a level is skipped: {page}");
    }

    #[test]
    fn nothing_else_gets_through() {
        let page =
            set("<script>alert(1)</script>\n\n<b onclick=x>bold</b> [bad](javascript:alert(1)) [odd](//example.org) \
            ![shown](https://example.org/p.png) [tricky](JAVASCRIPT:x) [data](data:text/html,x)");
        for part in ["<script", "onclick", "javascript", "JAVASCRIPT", "href=", "<img", "data:"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
        for kept in ["bold", "bad", "odd", "shown", "tricky"] {
            assert!(page.contains(kept), "{kept} in {page}");
        }
    }

    #[test]
    fn the_words_alone_are_for_looking_up() {
        assert_eq!(
            words("# One\n\nTwo **three** [four](/x)\nfive\n\n- six\n- seven\n\n| a | b |\n|---|---|\n| c | d |\n"),
            "One\nTwo three four five\nsix\nseven\na\nb\nc\nd"
        );
    }

    #[test]
    fn a_menu_is_its_links() {
        let menu = "- [News](/news)\n- plain\n- [Bad](javascript:x)\n- [The *web*](https://example.org)\n";
        assert_eq!(
            links(menu),
            [("/news".to_owned(), "News".to_owned()), ("https://example.org".to_owned(), "The web".to_owned())]
        );
    }
}
