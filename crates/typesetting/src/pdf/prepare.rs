//! From the document tree to the data of the template.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use super::PdfError;
use super::data::{Cell, Column, Data, Entry, Fact, Fold, Mark, Pair, Piece, Row, Run, SetRun, Sheet, Words};
use super::fonts::Fonts;
use super::words::{RUNNING_PUBLISHER, RUNNING_TITLE, around, breakable, date, language, shortened};
use crate::address::{absolute, anchor};
use crate::anchors::Anchors;
use crate::clean::clean;
use crate::document::{self, Block, Document, Inline};
use crate::outline::{Levels, joint, words_of};

/// The data of the template.
///
/// # Errors
///
/// [`PdfError::NoTitle`], [`PdfError::DrawingWithoutWords`], [`PdfError::MissingGlyph`].
pub(super) fn prepare<'d>(document: &'d Document, fonts: &'d Fonts) -> Result<Data<'d>, PdfError> {
    let mut preparer = Preparer {
        document,
        fonts,
        levels: Levels::default(),
        anchors: Anchors::of(document),
        missing: RefCell::default(),
        in_link: false,
    };
    let data = preparer.data()?;
    match preparer.missing.into_inner() {
        None => Ok(data),
        Some(Missing { character, around, others }) => {
            Err(PdfError::MissingGlyph { character, around, others: others.into_iter().collect() })
        }
    }
}

struct Preparer<'d> {
    document: &'d Document,
    fonts: &'d Fonts,
    levels: Levels,
    anchors: Anchors,
    missing: RefCell<Option<Missing>>,
    /// Links do not nest.
    in_link: bool,
}

/// The first character that no font shows, and which others there are.
struct Missing {
    character: char,
    around: String,
    others: BTreeSet<char>,
}

impl<'d> Preparer<'d> {
    fn data(&mut self) -> Result<Data<'d>, PdfError> {
        let document = self.document;
        let title = self.words(&document.title);
        if title.trim().is_empty() {
            return Err(PdfError::NoTitle);
        }
        let (facts, rest) = match document.blocks.split_first() {
            Some((Block::Facts { facts }, rest)) => (facts.as_slice(), rest),
            _ => (&[][..], document.blocks.as_slice()),
        };
        Ok(Data {
            short_title: shortened(&title, RUNNING_TITLE),
            title,
            short_publisher: shortened(&document.publisher, RUNNING_PUBLISHER),
            kicker: self.line(document.kicker.as_deref()),
            lede: self.line(document.lede.as_deref()),
            notice: self.line(document.notice.as_deref()),
            publisher: self.words(&document.publisher),
            address: self.words(&document.address),
            date: document.date.as_deref().and_then(date),
            language: language(&document.language, &document.title),
            fonts: &self.fonts.scripts,
            contents: document.contents,
            words: Words {
                contents: self.words(&document.words.contents),
                page_of: self.words(&document.words.page_of),
            },
            facts: self.facts(facts),
            blocks: self.blocks(rest)?,
        })
    }

    fn line(&self, words: Option<&'d str>) -> Option<Cow<'d, str>> {
        words.filter(|words| !words.trim().is_empty()).map(|words| self.words(words))
    }

    /// Words that can be set: cleaned, with breaks in over-long words. Notes what no font can show.
    fn words(&self, text: &'d str) -> Cow<'d, str> {
        let text = clean(text);
        if let Some(at) = text.find(|c| !self.fonts.show(c)) {
            self.note_missing(&text, at);
        }
        match breakable(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(broken) => Cow::Owned(broken),
        }
    }

    fn note_missing(&self, text: &str, at: usize) {
        let mut missing = self.missing.borrow_mut();
        let hidden = text.chars().filter(|&c| !self.fonts.show(c));
        match &mut *missing {
            Some(missing) => missing.others.extend(hidden.filter(|&c| c != missing.character)),
            None => {
                let character = text[at..].chars().next().unwrap_or_default();
                *missing = Some(Missing {
                    character,
                    around: around(text, at),
                    others: hidden.filter(|&c| c != character).collect(),
                });
            }
        }
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> Result<Vec<Piece<'d>>, PdfError> {
        blocks.iter().filter_map(|block| self.block(block).transpose()).collect()
    }

    /// A block; `None` when there is nothing in it to set.
    fn block(&mut self, block: &'d Block) -> Result<Option<Piece<'d>>, PdfError> {
        Ok(Some(match block {
            Block::Heading { text, .. } if words_of(text).is_empty() => return Ok(None),
            Block::Heading { level, id, text } => {
                Piece::Heading { level: self.levels.next(*level), id: self.anchors.take(id), text: self.runs(text) }
            }
            Block::Paragraph { text } if text.is_empty() => return Ok(None),
            Block::Paragraph { text } => Piece::Paragraph { text: self.runs(text) },
            Block::Quote(quote) => Piece::Quote {
                language: language(&quote.language, &words_of(&quote.text)),
                text: self.runs(&quote.text),
                from: self.runs(&quote.from),
                tint: quote.tint.map(|tint| tint.min(7)),
            },
            Block::List { items, .. } if items.is_empty() => return Ok(None),
            Block::List { ordered, items } => Piece::List {
                ordered: *ordered,
                tight: items.iter().all(|item| matches!(item.as_slice(), [Block::Paragraph { .. }])),
                items: items.iter().map(|item| self.blocks(item)).collect::<Result<_, _>>()?,
            },
            Block::Table(table) => match self.sheet(table) {
                Some(sheet) => Piece::Table(sheet),
                None => return Ok(None),
            },
            Block::Figure(figure) => self.figure(figure)?,
            Block::Facts { facts } if facts.is_empty() => return Ok(None),
            Block::Facts { facts } => Piece::Facts { facts: self.facts(facts) },
            Block::Pairs { pairs } if pairs.is_empty() => return Ok(None),
            Block::Pairs { pairs } => Piece::Pairs {
                pairs: pairs
                    .iter()
                    .map(|pair| Pair { name: self.words(&pair.name), value: self.runs(&pair.value) })
                    .collect(),
            },
            Block::Entry(entry) => Piece::Entry(Box::new(self.entry(entry)?)),
            Block::Columns { columns } if columns.is_empty() => return Ok(None),
            Block::Columns { columns } => {
                Piece::Columns { columns: columns.iter().map(|column| self.column(column)).collect::<Result<_, _>>()? }
            }
            Block::Note { tone, blocks } => {
                Piece::Note { warning: *tone == document::Tone::Warning, blocks: self.blocks(blocks)? }
            }
            Block::Fold { summary, blocks } => Piece::Fold(self.fold(summary, blocks)?),
            Block::Rule => Piece::Rule,
        }))
    }

    /// A drawing with its words. One without is refused: to those who do not see it, it would be nothing.
    fn figure(&mut self, figure: &'d document::Figure) -> Result<Piece<'d>, PdfError> {
        let alt = [clean(&figure.alt).into_owned(), words_of(&figure.caption)];
        let alt = alt.into_iter().find(|words| !words.trim().is_empty()).ok_or(PdfError::DrawingWithoutWords)?;
        Ok(Piece::Figure {
            svg: &figure.svg,
            alt,
            caption: self.runs(&figure.caption),
            twin: figure.twin.as_ref().and_then(|twin| self.sheet(twin)),
        })
    }

    fn facts(&self, facts: &'d [document::Fact]) -> Vec<Fact<'d>> {
        let fact = |fact: &'d document::Fact| Fact { value: self.words(&fact.value), label: self.words(&fact.label) };
        facts.iter().map(fact).collect()
    }

    fn entry(&mut self, entry: &'d document::Entry) -> Result<Entry<'d>, PdfError> {
        let named = !words_of(&entry.heading).is_empty();
        Ok(Entry {
            id: self.anchors.take(&entry.id),
            level: if named { self.levels.next(entry.level) } else { entry.level },
            heading: if named { self.runs(&entry.heading) } else { Vec::new() },
            marks: entry.marks.as_ref().map(|marks| self.row(marks)),
            body: self.blocks(&entry.body)?,
            fold: entry.fold.as_ref().map(|fold| self.fold(&fold.summary, &fold.blocks)).transpose()?,
        })
    }

    fn column(&mut self, column: &'d document::Column) -> Result<Column<'d>, PdfError> {
        let named = !words_of(&column.heading).is_empty();
        Ok(Column {
            id: self.anchors.take(&column.id),
            level: if named { self.levels.next(column.level) } else { column.level },
            heading: if named { self.runs(&column.heading) } else { Vec::new() },
            tint: column.tint.map(|tint| tint.min(7)),
            blocks: self.blocks(&column.blocks)?,
        })
    }

    fn fold(&mut self, summary: &'d [Inline], blocks: &'d [Block]) -> Result<Fold<'d>, PdfError> {
        Ok(Fold { summary: self.runs(summary), blocks: self.blocks(blocks)? })
    }

    fn row(&self, marks: &'d document::Marks) -> Row<'d> {
        let twin = self.words(&marks.twin);
        let joint = if twin.is_empty() { "" } else { joint(&self.document.language, &twin) };
        Row {
            marks: marks
                .marks
                .iter()
                .map(|mark| Mark {
                    filled: mark.filled,
                    tint: mark.tint.min(7),
                    share: mark.share.map(|share| if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }),
                })
                .collect(),
            count: self.words(&marks.count),
            twin: format!("{joint}{twin}"),
        }
    }

    /// A table with rows of one length; `None` when it has no cell.
    fn sheet(&mut self, table: &'d document::Table) -> Option<Sheet<'d>> {
        let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
        if columns == 0 {
            return None;
        }
        let head = if table.head.is_empty() { Vec::new() } else { self.cells(&table.head, columns) };
        Some(Sheet {
            caption: self.runs(&table.caption),
            columns,
            head,
            rows: table.rows.iter().map(|row| self.cells(row, columns)).collect(),
            matrix: table.matrix,
        })
    }

    fn cells(&mut self, row: &'d [document::Cell], columns: usize) -> Vec<Cell<'d>> {
        let mut cells: Vec<Cell<'d>> = row
            .iter()
            .map(|cell| Cell {
                text: self.runs(&cell.text),
                shade: cell.shade.map(|shade| shade.min(100)),
                number: cell.number,
            })
            .collect();
        cells.resize_with(columns, Cell::default);
        cells
    }

    fn runs(&mut self, text: &'d [Inline]) -> Vec<Run<'d>> {
        let mut runs = Vec::with_capacity(text.len());
        for run in text {
            self.run(run, &mut runs);
        }
        runs
    }

    fn run(&mut self, run: &'d Inline, out: &mut Vec<Run<'d>>) {
        out.push(Run::Set(match run {
            Inline::Text { text } => return out.push(Run::Words(self.words(text))),
            Inline::Foreign { language: tag, text } => {
                SetRun::Foreign { language: language(tag, text), text: self.words(text) }
            }
            Inline::Strong { text } => SetRun::Strong { text: self.runs(text) },
            Inline::Emphasis { text } => SetRun::Emphasis { text: self.runs(text) },
            Inline::Small { text } => SetRun::Small { text: self.runs(text) },
            Inline::Highlight { id, text } => SetRun::Highlight { id: self.anchors.take(id), text: self.runs(text) },
            Inline::Footnote { text } => SetRun::Footnote { text: self.runs(text) },
            Inline::Break => SetRun::Break,
            Inline::Link { to, text } => match self.target(to) {
                Some((to, inside)) => {
                    self.in_link = true;
                    let text = self.runs(text);
                    self.in_link = false;
                    SetRun::Link { to, inside, text }
                }
                None => return text.iter().for_each(|run| self.run(run, out)),
            },
        }));
    }

    /// Where a link leads, and whether that is inside the document. `None` when it is no link on paper.
    fn target(&self, to: &str) -> Option<(String, bool)> {
        if self.in_link {
            return None;
        }
        if let Some(name) = to.strip_prefix('#').map(anchor).filter(|name| self.anchors.number(name).is_some()) {
            return Some((name, true));
        }
        absolute(to, &self.document.address).map(|to| (to, false))
    }
}
