//! Blocks: paragraphs, lists, quotations, entries, columns.

use super::Page;
use crate::document::{Block, Column, Entry, Fold, Inline, Quote, Tone};
use crate::outline::words_of;

impl<'d> Page<'d> {
    pub(super) fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    pub(super) fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph { text } => {
                if !text.is_empty() {
                    self.raw("<p>");
                    self.inlines(text);
                    self.raw("</p>\n");
                }
            }
            Block::Quote(quote) => self.quote(quote),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Facts { facts } => {
                self.terms("facts", facts, |page, fact| {
                    page.text(&fact.label);
                    page.raw("</dt><dd>");
                    page.text(&fact.value);
                });
            }
            Block::Pairs { pairs } => {
                self.terms("pairs", pairs, |page, pair| {
                    page.text(&pair.name);
                    page.raw("</dt><dd>");
                    page.inlines(&pair.value);
                });
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Columns { columns } => self.columns(columns),
            Block::Note { tone, blocks } => {
                self.raw(match tone {
                    Tone::Plain => "<div class=\"note\" role=\"note\">\n",
                    Tone::Warning => "<div class=\"note warning\" role=\"note\">\n",
                });
                self.blocks(blocks);
                self.raw("</div>\n");
            }
            Block::Fold { summary, blocks } => self.fold(summary, blocks),
            Block::Rule => self.raw("<hr>\n"),
        }
    }

    /// A heading; nothing when it has no words, since an empty one leads a screen reader nowhere.
    fn heading(&mut self, level: u8, id: &str, text: &'d [Inline]) {
        if words_of(text).is_empty() {
            return;
        }
        let level = self.levels.next(level);
        self.raw(&format!("<h{level}"));
        self.id(id);
        self.raw(">");
        self.inlines(text);
        self.raw(&format!("</h{level}>\n"));
    }

    fn quote(&mut self, quote: &'d Quote) {
        self.raw("<figure class=\"quote");
        if let Some(tint) = quote.tint {
            self.raw(&format!(" tint-{}", tint.min(7)));
        }
        self.raw("\"><blockquote");
        self.language(&quote.language);
        self.raw("><p>");
        self.inlines(&quote.text);
        self.raw("</p></blockquote>");
        if !quote.from.is_empty() {
            self.raw("<figcaption>");
            self.inlines(&quote.from);
            self.raw("</figcaption>");
        }
        self.raw("</figure>\n");
    }

    fn list(&mut self, ordered: bool, items: &'d [Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        let element = if ordered { "ol" } else { "ul" };
        self.raw(&format!("<{element}>\n"));
        for item in items {
            self.raw("<li>");
            match item.as_slice() {
                // A list of lines stays tight.
                [Block::Paragraph { text }] => self.inlines(text),
                blocks => self.blocks(blocks),
            }
            self.raw("</li>\n");
        }
        self.raw(&format!("</{element}>\n"));
    }

    /// `<dl>` of groups; `pair` writes what stands between `<dt>` and `</dd>`.
    fn terms<T>(&mut self, class: &str, terms: &'d [T], pair: impl Fn(&mut Page<'d>, &'d T)) {
        if terms.is_empty() {
            return;
        }
        self.raw(&format!("<dl class=\"{class}\">\n"));
        for term in terms {
            self.raw("<div><dt>");
            pair(self, term);
            self.raw("</dd></div>\n");
        }
        self.raw("</dl>\n");
    }

    fn entry(&mut self, entry: &'d Entry) {
        // An article without a heading is one that nobody finds in a list of articles.
        let element = if words_of(&entry.heading).is_empty() { "div" } else { "article" };
        self.raw(&format!("<{element} class=\"entry\""));
        self.id(&entry.id);
        self.raw(">\n");
        self.heading(entry.level, "", &entry.heading);
        if let Some(marks) = &entry.marks {
            self.marks(marks);
        }
        self.blocks(&entry.body);
        if let Some(Fold { summary, blocks }) = &entry.fold {
            self.fold(summary, blocks);
        }
        self.raw(&format!("</{element}>\n"));
    }

    fn columns(&mut self, columns: &'d [Column]) {
        if columns.is_empty() {
            return;
        }
        self.raw("<div class=\"columns\">\n");
        for column in columns {
            self.raw("<section class=\"column");
            if let Some(tint) = column.tint {
                self.raw(&format!(" tint-{}", tint.min(7)));
            }
            self.raw("\">\n");
            self.heading(column.level, &column.id, &column.heading);
            self.blocks(&column.blocks);
            self.raw("</section>\n");
        }
        self.raw("</div>\n");
    }

    fn fold(&mut self, summary: &'d [Inline], blocks: &'d [Block]) {
        self.raw("<details class=\"fold\"><summary>");
        self.inlines(summary);
        self.raw("</summary>\n");
        self.blocks(blocks);
        self.raw("</details>\n");
    }
}
