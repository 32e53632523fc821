//! Blocks as paragraphs with styles.

use super::Writer;
use super::runs::{Look, bookmark_name, escape};
use super::styles::TINTS;
use crate::clean::clean;
use crate::document::{Block, Entry, Fact, Figure, Inline, Pair, Quote, Tone};
use crate::language::runs_right_to_left;
use crate::outline::{self, joint, words_of};

/// Number of the bulleted list; ordered lists follow, each with a number of its own.
pub(super) const BULLETS: usize = 1;
/// Levels that a list can nest.
pub(super) const DEEPEST: usize = 8;

/// What a paragraph has beside its words.
#[derive(Default)]
pub(super) struct Shape {
    pub style: &'static str,
    /// List and level.
    pub number: Option<(usize, usize)>,
    /// Colour of an edge at the start of its lines.
    pub edge: Option<u8>,
    /// Direction, where it is not the document's.
    pub right_to_left: Option<bool>,
}

impl Shape {
    pub(super) fn of(style: &'static str) -> Shape {
        Shape { style, ..Shape::default() }
    }
}

impl<'d> Writer<'d> {
    /// A paragraph: its properties in the order that the schema prescribes, then what `content` writes.
    pub(super) fn paragraph(&mut self, shape: Shape, content: impl FnOnce(&mut Writer<'d>)) {
        self.raw(&format!("<w:p><w:pPr><w:pStyle w:val=\"{}\"/>", shape.style));
        if let Some((list, level)) = shape.number {
            self.raw(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"));
        }
        if let Some(tint) = shape.edge {
            let colour = TINTS[usize::from(tint.min(7))];
            self.raw(&format!(
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"{colour}\"/></w:pBdr>"
            ));
        }
        match shape.right_to_left {
            Some(true) => self.raw("<w:bidi/>"),
            Some(false) => self.raw("<w:bidi w:val=\"0\"/>"),
            None => {}
        }
        self.raw("</w:pPr>");
        content(self);
        self.raw("</w:p>");
    }

    fn text(&mut self, style: &'static str, text: &'d [Inline]) {
        if !text.is_empty() {
            self.paragraph(Shape::of(style), |writer| writer.runs(text, Look::default()));
        }
    }

    fn line(&mut self, style: &'static str, words: Option<&str>) {
        if let Some(words) = words.filter(|words| !words.trim().is_empty()) {
            self.paragraph(Shape::of(style), |writer| writer.words(words, Look::default()));
        }
    }

    /// Title, what belongs to it, and the table of contents; gives the blocks that follow.
    pub(super) fn title(&mut self) -> &'d [Block] {
        let document = self.document;
        self.line("Kicker", document.kicker.as_deref());
        self.line("Title", Some(&document.title));
        self.line("Subtitle", document.lede.as_deref());
        self.line("Note", document.notice.as_deref());
        let rest = match document.blocks.split_first() {
            Some((facts @ Block::Facts { .. }, rest)) => {
                self.block(facts);
                rest
            }
            _ => &document.blocks,
        };
        if document.contents {
            self.contents();
        }
        rest
    }

    /// A field that Word renews, filled with the headings and links to them. It goes one level deep
    /// where the next holds entries: a list of every finding would be no overview.
    fn contents(&mut self) {
        let entries = self.document.blocks.iter().any(|block| matches!(block, Block::Entry(entry) if entry.level <= 3));
        let deepest = if entries { 2 } else { 3 };
        let lines: Vec<_> = outline::contents(self.document).into_iter().filter(|line| line.level <= deepest).collect();
        if lines.is_empty() {
            return;
        }
        self.raw("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
        let heading = self.document.words.contents.as_str();
        self.line("TOCHeading", Some(heading));
        for (at, line) in lines.iter().enumerate() {
            let style = if line.level == 2 { "TOC1" } else { "TOC2" };
            self.paragraph(Shape::of(style), |writer| {
                if at == 0 {
                    writer.raw(&format!(
                        "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>\
                         <w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-{}\" \\h \\z </w:instrText></w:r>\
                         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                        deepest - 1
                    ));
                }
                let number = writer.anchors.number(&crate::address::anchor(&line.id));
                if let Some(number) = number {
                    writer.raw(&format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark_name(number)));
                }
                writer.words(&line.text, Look::default());
                if number.is_some() {
                    writer.raw("</w:hyperlink>");
                }
            });
        }
        self.raw("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent></w:sdt>");
        self.raw("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    pub(super) fn blocks(&mut self, blocks: &'d [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'d Block) {
        match block {
            Block::Heading { level, id, text } => self.heading(*level, id, text),
            Block::Paragraph { text } => self.text(self.plain_style, text),
            Block::Quote(quote) => self.quote(quote),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Facts { facts } => self.facts(facts),
            Block::Pairs { pairs } => self.pairs(pairs),
            Block::Entry(entry) => self.entry(entry),
            Block::Columns { columns } => {
                for column in columns {
                    self.heading(column.level, &column.id, &column.heading);
                    self.blocks(&column.blocks);
                }
            }
            Block::Note { tone, blocks } => {
                let style = match tone {
                    Tone::Plain => "Note",
                    Tone::Warning => "Warning",
                };
                let outside = std::mem::replace(&mut self.plain_style, style);
                self.blocks(blocks);
                self.plain_style = outside;
            }
            Block::Fold { summary, blocks } => {
                self.text("FoldHeading", summary);
                self.blocks(blocks);
            }
            Block::Rule => self.paragraph(Shape::of("Rule"), |_| {}),
        }
    }

    fn heading(&mut self, level: u8, id: &str, text: &'d [Inline]) {
        if words_of(text).is_empty() {
            return;
        }
        let style = match self.levels.next(level) {
            2 => "Heading1",
            3 => "Heading2",
            _ => "Heading3",
        };
        self.paragraph(Shape::of(style), |writer| {
            let bookmark = writer.open_bookmark(id);
            writer.runs(text, Look::default());
            writer.close_bookmark(bookmark);
        });
    }

    fn quote(&mut self, quote: &'d Quote) {
        let rtl = runs_right_to_left(&quote.language, &words_of(&quote.text));
        let differs = rtl != runs_right_to_left(&self.document.language, "");
        let shape =
            Shape { edge: Some(quote.tint.unwrap_or(7)), right_to_left: differs.then_some(rtl), ..Shape::of("Quote") };
        let look = Look { language: Some(&quote.language), ..Look::default() };
        self.paragraph(shape, |writer| writer.runs(&quote.text, look));
        if !quote.from.is_empty() {
            let shape = Shape { edge: Some(quote.tint.unwrap_or(7)), ..Shape::of("QuoteSource") };
            self.paragraph(shape, |writer| writer.runs(&quote.from, Look::default()));
        }
    }

    fn list(&mut self, ordered: bool, items: &'d [Vec<Block>]) {
        if items.is_empty() {
            return;
        }
        let (style, list) = if ordered {
            self.needs.ordered_lists += 1;
            ("ListNumber", BULLETS + self.needs.ordered_lists)
        } else {
            ("ListBullet", BULLETS)
        };
        let level = self.depth.min(DEEPEST);
        let outside = std::mem::replace(&mut self.plain_style, "ListContinue");
        self.depth += 1;
        for item in items {
            let (first, rest) = match item.split_first() {
                Some((Block::Paragraph { text }, rest)) => (text.as_slice(), rest),
                _ => (&[][..], item.as_slice()),
            };
            let shape = Shape { number: Some((list, level)), ..Shape::of(style) };
            self.paragraph(shape, |writer| writer.runs(first, Look::default()));
            self.blocks(rest);
        }
        self.depth -= 1;
        self.plain_style = outside;
    }

    fn facts(&mut self, facts: &'d [Fact]) {
        if facts.is_empty() {
            return;
        }
        self.paragraph(Shape::of("Facts"), |writer| {
            for (at, fact) in facts.iter().enumerate() {
                if at > 0 {
                    writer.words(" · ", Look::default());
                }
                writer.words(&fact.value, Look { bold: true, ..Look::default() });
                writer.words(&format!(" {}", fact.label), Look::default());
            }
        });
    }

    fn pairs(&mut self, pairs: &'d [Pair]) {
        for pair in pairs {
            self.paragraph(Shape::of("Pair"), |writer| {
                writer.words(&pair.name, Look { bold: true, ..Look::default() });
                writer.raw("<w:r><w:tab/></w:r>");
                writer.runs(&pair.value, Look::default());
            });
        }
    }

    fn entry(&mut self, entry: &'d Entry) {
        self.heading(entry.level, &entry.id, &entry.heading);
        if let Some(marks) = &entry.marks {
            let language = &self.document.language;
            let twin = clean(&marks.twin);
            let joint = if twin.is_empty() { "" } else { joint(language, &twin) };
            self.paragraph(Shape::of("Marks"), |writer| {
                writer.words(&marks.count, Look { bold: true, ..Look::default() });
                writer.words(&format!("{joint}{twin}"), Look::default());
            });
        }
        self.blocks(&entry.body);
        if let Some(fold) = &entry.fold {
            self.text("FoldHeading", &fold.summary);
            self.blocks(&fold.blocks);
        }
    }

    /// A drawing in words: what it shows, then its table.
    fn figure(&mut self, figure: &'d Figure) {
        self.line(self.plain_style, Some(&figure.alt));
        self.text("Caption", &figure.caption);
        if let Some(twin) = &figure.twin {
            self.table(twin);
        }
    }

    /// The foot of each page: notice, address, number of the page.
    pub(super) fn foot(document: &'d crate::document::Document) -> String {
        let mut writer = Writer::new(document);
        writer.line("Footer", document.notice.as_deref());
        writer.paragraph(Shape::of("Footer"), |writer| {
            if !document.address.is_empty() {
                writer.words(&document.address, Look::default());
                writer.words(" · ", Look::default());
            }
            for piece in placeholders(&document.words.page_of) {
                match piece {
                    Placeholder::Words(words) => writer.words(words, Look::default()),
                    Placeholder::Field(name) => {
                        let mut field = String::new();
                        escape(name, &mut field);
                        writer
                            .raw(&format!("<w:fldSimple w:instr=\" {field} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"));
                    }
                }
            }
        });
        writer.out
    }
}

enum Placeholder<'a> {
    Words(&'a str),
    Field(&'static str),
}

/// "Page {n} of {total}" in its pieces.
fn placeholders(text: &str) -> Vec<Placeholder<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let fields = [("{n}", "PAGE"), ("{total}", "NUMPAGES")];
    while let Some((at, mark, field)) =
        fields.iter().filter_map(|(mark, field)| Some((rest.find(mark)?, *mark, *field))).min()
    {
        pieces.push(Placeholder::Words(&rest[..at]));
        pieces.push(Placeholder::Field(field));
        rest = &rest[at + mark.len()..];
    }
    pieces.push(Placeholder::Words(rest));
    pieces
}
