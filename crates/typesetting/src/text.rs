//! The document as plain text, for the bodies of e-mails.
//!
//! Lines are not wrapped: mail programs do that, each for its own width and script.

use crate::address::absolute;
use crate::clean::clean;
use crate::document::{Block, Document, Entry, Figure, Inline, Marks, Quote, Table};
use crate::outline::{joint, words_of};

/// The whole document, with its notes at the end.
pub fn text(document: &Document) -> String {
    let mut writer = Writer { document, notes: Vec::new() };
    let mut parts = opening(document);
    parts.extend(document.notice.iter().map(|notice| squeeze(notice)));
    parts.extend(document.blocks.iter().flat_map(|block| writer.block(block)));
    parts.extend(writer.notes());
    parts.push([squeeze(&document.publisher), squeeze(&document.address)].join("\n").trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// At most `max_chars` characters: title, kicker, lede, the first paragraphs that fit, notice, address.
///
/// For a `mailto:` address, which mail programs cut when it is long. The address of the document
/// is kept whole, then the notice; what precedes them is shortened first.
pub fn short(document: &Document, max_chars: usize) -> String {
    let end: Vec<String> = [document.notice.as_deref().unwrap_or_default(), &document.address]
        .into_iter()
        .map(squeeze)
        .filter(|part| !part.is_empty())
        .collect();
    let end = end.join("\n\n");
    if count(&end) + 2 >= max_chars {
        return cut(&squeeze(&document.address), max_chars);
    }
    let room = max_chars - count(&end) - 2;
    let mut start = opening(document).join("\n\n");
    if count(&start) > room {
        start = cut(&start, room);
    } else {
        for paragraph in first_paragraphs(document) {
            if count(&start) + 2 + count(&paragraph) > room {
                break;
            }
            start.push_str("\n\n");
            start.push_str(&paragraph);
        }
    }
    [start, end].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn opening(document: &Document) -> Vec<String> {
    [Some(&document.title), document.kicker.as_ref(), document.lede.as_ref()]
        .into_iter()
        .flatten()
        .map(|line| squeeze(line))
        .filter(|line| !line.is_empty())
        .collect()
}

/// Running text near the start, without its links and notes.
fn first_paragraphs(document: &Document) -> impl Iterator<Item = String> {
    let words = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph { text } | Block::Heading { text, .. } => Some(words_of(text)),
        Block::Facts { facts } => Some(facts_line(facts)),
        _ => None,
    });
    words.filter(|words| !words.is_empty())
}

fn facts_line(facts: &[crate::document::Fact]) -> String {
    facts.iter().map(|fact| squeeze(&format!("{} {}", fact.value, fact.label))).collect::<Vec<_>>().join(" · ")
}

struct Writer<'d> {
    document: &'d Document,
    /// Footnotes in the order of their numbers.
    notes: Vec<&'d [Inline]>,
}

impl<'d> Writer<'d> {
    /// A block as the paragraphs it is made of, to be set with an empty line between.
    fn block(&mut self, block: &'d Block) -> Vec<String> {
        match block {
            Block::Heading { level, text, .. } => {
                let words = self.line(text);
                if *level <= 2 && !words.is_empty() { vec![underlined(&words)] } else { vec![words] }
            }
            Block::Paragraph { text } => vec![self.line(text)],
            Block::Quote(quote) => vec![self.quote(quote)],
            Block::List { ordered, items } => vec![self.list(*ordered, items)],
            Block::Table(table) => vec![self.table(table)],
            Block::Figure(figure) => self.figure(figure),
            Block::Facts { facts } => vec![facts_line(facts)],
            Block::Pairs { pairs } => {
                let lines = pairs.iter().map(|pair| {
                    let name = squeeze(&pair.name);
                    format!("{name}{}{}", joint(&self.document.language, ""), self.line(&pair.value))
                });
                vec![lines.collect::<Vec<_>>().join("\n")]
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Columns { columns } => columns
                .iter()
                .flat_map(|column| {
                    let mut parts = vec![self.line(&column.heading)];
                    parts.extend(self.blocks(&column.blocks));
                    parts
                })
                .collect(),
            Block::Note { blocks, .. } => self.blocks(blocks),
            Block::Fold { summary, blocks } => self.fold(summary, blocks),
            Block::Rule => vec!["* * *".to_owned()],
        }
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> Vec<String> {
        let mut parts: Vec<String> = blocks.iter().flat_map(|block| self.block(block)).collect();
        parts.retain(|part| !part.is_empty());
        parts
    }

    fn quote(&mut self, quote: &'d Quote) -> String {
        let mut lines: Vec<String> = self.line(&quote.text).lines().map(|line| format!("> {line}")).collect();
        if !quote.from.is_empty() {
            lines.push(format!("  — {}", self.line(&quote.from)));
        }
        lines.join("\n")
    }

    fn list(&mut self, ordered: bool, items: &'d [Vec<Block>]) -> String {
        let mut lines = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let marker = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
            let margin = format!("\n{}", " ".repeat(marker.len()));
            lines.push(format!("{marker}{}", self.blocks(item).join("\n").replace('\n', &margin)));
        }
        lines.join("\n")
    }

    fn entry(&mut self, entry: &'d Entry) -> Vec<String> {
        let mut head = vec![self.line(&entry.heading)];
        head.extend(entry.marks.as_ref().map(|marks| self.marks(marks)));
        head.retain(|line| !line.is_empty());
        let mut parts = vec![head.join("\n")];
        parts.extend(self.blocks(&entry.body));
        if let Some(fold) = &entry.fold {
            parts.extend(self.fold(&fold.summary, &fold.blocks));
        }
        parts
    }

    fn marks(&self, marks: &Marks) -> String {
        let count = squeeze(&marks.count);
        if marks.twin.is_empty() {
            return count;
        }
        format!("{count}{}{}", joint(&self.document.language, &marks.twin), squeeze(&marks.twin))
    }

    fn fold(&mut self, summary: &'d [Inline], blocks: &'d [Block]) -> Vec<String> {
        let mut parts = vec![self.line(summary)];
        parts.extend(self.blocks(blocks));
        parts
    }

    /// One line a row: its header, then each further cell after the words at its head. Columns drawn
    /// with spaces fall apart in the proportional type of mail programs.
    fn table(&mut self, table: &'d Table) -> String {
        let mut lines = vec![self.line(&table.caption)];
        let heads: Vec<String> = table.head.iter().map(|cell| words_of(&cell.text)).collect();
        for row in &table.rows {
            let mut cells = row.iter().map(|cell| self.one_line(&cell.text));
            let first = cells.next().unwrap_or_default();
            let rest: Vec<String> = cells
                .enumerate()
                .filter(|(_, words)| !words.is_empty())
                .map(|(at, words)| match heads.get(at + 1).filter(|head| !head.is_empty()) {
                    Some(head) => format!("{head} {words}"),
                    None => words,
                })
                .collect();
            let joint = if first.is_empty() || rest.is_empty() { "" } else { joint(&self.document.language, "") };
            lines.push(format!("- {first}{joint}{}", rest.join("; ")));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn figure(&mut self, figure: &'d Figure) -> Vec<String> {
        let mut parts = vec![squeeze(&figure.alt), self.line(&figure.caption)];
        parts.extend(figure.twin.as_ref().map(|twin| self.table(twin)));
        parts
    }

    fn line(&mut self, text: &'d [Inline]) -> String {
        text.iter().map(|run| self.run(run)).collect::<String>().trim().to_owned()
    }

    fn one_line(&mut self, text: &'d [Inline]) -> String {
        self.line(text).replace('\n', " ")
    }

    fn run(&mut self, run: &'d Inline) -> String {
        match run {
            Inline::Text { text } | Inline::Foreign { text, .. } => clean(text).into_owned(),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Highlight { text, .. }
            | Inline::Small { text } => text.iter().map(|run| self.run(run)).collect(),
            Inline::Link { to, text } => self.link(to, text),
            Inline::Footnote { text } => {
                self.notes.push(text);
                format!(" [{}]", self.notes.len())
            }
            Inline::Break => "\n".to_owned(),
        }
    }

    /// The words, then the address unless the words are the address. Places on the page are left out.
    fn link(&mut self, to: &str, text: &'d [Inline]) -> String {
        let words: String = text.iter().map(|run| self.run(run)).collect();
        let address = absolute(to, &self.document.address).filter(|_| !to.starts_with('#'));
        match address {
            Some(address) if address.trim_start_matches("mailto:") != words.trim() => {
                format!("{words} <{address}>")
            }
            _ => words,
        }
    }

    /// The notes under their heading. A note may hold notes itself.
    fn notes(&mut self) -> Vec<String> {
        if self.notes.is_empty() {
            return Vec::new();
        }
        let mut lines = Vec::new();
        while let Some(&note) = self.notes.get(lines.len()) {
            let number = lines.len() + 1;
            lines.push(format!("[{number}] {}", self.one_line(note)));
        }
        vec![underlined(&squeeze(&self.document.words.notes)), lines.join("\n")]
    }
}

/// A heading with a line of hyphens below, at most as long as a line is read comfortably.
fn underlined(words: &str) -> String {
    format!("{words}\n{}", "-".repeat(count(words).min(66)))
}

fn squeeze(text: &str) -> String {
    clean(text).trim().to_owned()
}

fn count(text: &str) -> usize {
    text.chars().count()
}

/// At most `max` characters of `text`, with an ellipsis where it was cut, between words if possible.
fn cut(text: &str, max: usize) -> String {
    if count(text) <= max {
        return text.to_owned();
    }
    if max == 0 {
        return String::new();
    }
    let kept: String = text.chars().take(max - 1).collect();
    let kept = match kept.rfind(char::is_whitespace) {
        Some(end) if end > kept.len() / 2 => &kept[..end],
        _ => &kept,
    };
    format!("{}…", kept.trim_end())
}
