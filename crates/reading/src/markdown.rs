//! Markdown, with tables, footnotes and a head of settings.

use crate::draft::Draft;
use crate::flow::Flow;
use crate::{BlockKind, decode, html};
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let decoded = decode::decode(bytes);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut page = Page::default();
    decoded.notice.into_iter().for_each(|notice| page.flow.draft.notice(notice));
    for event in Parser::new_ext(&decoded.text, options) {
        page.take(event);
    }
    let mut draft = page.flow.finish();
    draft.promote_bold();
    draft
}

#[derive(Default)]
struct Page {
    flow: Flow,
    lists: u8,
    /// Inside a list item or note, text may stand without a paragraph of its own.
    kinds: Vec<BlockKind>,
    bold: u32,
    settings: Option<String>,
    markup: String,
}

impl Page {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.text(&text)
            }
            Event::SoftBreak => self.flow.write(" ", false),
            Event::HardBreak => self.flow.write("\n", false),
            Event::Html(markup) => self.markup.push_str(&markup),
            Event::InlineHtml(tag) if tag.to_ascii_lowercase().starts_with("<br") => self.flow.write("\n", false),
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag) {
        match tag {
            Tag::Paragraph => self.open(self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph)),
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(number(level))),
            Tag::List(_) => {
                self.flow.close_paragraph();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::Item => self.kinds.push(BlockKind::ListItem { depth: self.lists.saturating_sub(1).min(8) }),
            Tag::FootnoteDefinition(_) => self.kinds.push(BlockKind::Footnote),
            Tag::CodeBlock(_) => self.open(BlockKind::Paragraph),
            Tag::Table(_) => {
                self.flow.close_paragraph();
                self.flow.open_table();
            }
            Tag::TableHead => self.flow.open_row(true),
            Tag::TableRow => self.flow.open_row(false),
            Tag::TableCell => {
                self.flow.open_cell(1, 1);
                self.open(BlockKind::Paragraph);
            }
            Tag::Strong => self.bold += 1,
            Tag::Image { .. } => self.flow.draft.leave_out("pictures were"),
            Tag::MetadataBlock(MetadataBlockKind::YamlStyle | MetadataBlockKind::PlusesStyle) => {
                self.settings = Some(String::new())
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock => self.flow.close_paragraph(),
            TagEnd::List(_) => self.lists = self.lists.saturating_sub(1),
            TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.flow.close_paragraph();
                self.kinds.pop();
            }
            TagEnd::Table => self.flow.close_table(),
            TagEnd::TableCell => {
                self.flow.close_paragraph();
                self.flow.close_cell();
            }
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::HtmlBlock => {
                let markup = std::mem::take(&mut self.markup);
                self.flow.append(html::read_text(&markup));
            }
            TagEnd::MetadataBlock(_) => {
                let settings = self.settings.take().unwrap_or_default();
                self.take_settings(&settings);
            }
            _ => {}
        }
    }

    /// An item without blank lines holds its text bare.
    fn text(&mut self, text: &str) {
        if let Some(settings) = &mut self.settings {
            settings.push_str(text);
            return;
        }
        if !self.flow.in_paragraph() {
            self.open(self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph));
        }
        self.flow.write(text, self.bold > 0);
    }

    fn open(&mut self, kind: BlockKind) {
        self.flow.close_paragraph();
        self.flow.open_paragraph(kind);
    }

    /// `title:` and `lang:` (or `language:`), with or without quotation marks.
    fn take_settings(&mut self, settings: &str) {
        for line in settings.lines() {
            let Some((name, value)) = line.split_once([':', '=']) else {
                continue;
            };
            let value = value.trim().trim_matches(['"', '\'']).trim();
            match name.trim().to_lowercase().as_str() {
                _ if value.is_empty() => {}
                "title" => self.flow.draft.title = Some(value.to_owned()),
                "lang" | "language" => self.flow.draft.language = Some(value.to_owned()),
                _ => {}
            }
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}
