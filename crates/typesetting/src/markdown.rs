//! The document as Markdown: CommonMark with the tables and footnotes that GitHub's dialect adds.
//!
//! Words keep no language tag here, since Markdown has none; marks are given in words alone.

use crate::address::absolute;
use crate::clean::clean;
use crate::document::{Block, Document, Entry, Figure, Inline, Marks, Quote, Table};
use crate::outline::{Levels, joint, words_of};

/// The whole document, with its notes at the end.
pub fn markdown(document: &Document) -> String {
    let mut writer = Writer { document, levels: Levels::default(), notes: Vec::new(), in_link: false };
    let mut parts = vec![format!("# {}", escape(&document.title))];
    parts.extend(document.kicker.iter().map(|kicker| format!("*{}*", escape(kicker))));
    parts.extend(document.lede.iter().map(|lede| escape(lede)));
    parts.extend(document.notice.iter().map(|notice| format!("> **{}**", escape(notice))));
    parts.extend(document.blocks.iter().flat_map(|block| writer.block(block)));
    let end = [document.publisher.as_str(), document.address.as_str()];
    let end: Vec<String> = end.into_iter().filter(|line| !line.is_empty()).map(escape).collect();
    if !end.is_empty() {
        parts.push(format!("---\n\n{}", end.join(" · ")));
    }
    parts.extend(writer.notes());
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

struct Writer<'d> {
    document: &'d Document,
    levels: Levels,
    /// Footnotes in the order of their numbers.
    notes: Vec<&'d [Inline]>,
    /// Links do not nest.
    in_link: bool,
}

impl<'d> Writer<'d> {
    /// A block as the paragraphs it is made of, to be set with an empty line between.
    fn block(&mut self, block: &'d Block) -> Vec<String> {
        match block {
            Block::Heading { level, text, .. } => self.heading(*level, text),
            Block::Paragraph { text } => vec![self.line(text)],
            Block::Quote(quote) => vec![self.quote(quote)],
            Block::List { ordered, items } => vec![self.list(*ordered, items)],
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Facts { facts } => {
                let line =
                    |fact: &crate::document::Fact| format!("- **{}** {}", escape(&fact.value), escape(&fact.label));
                vec![facts.iter().map(line).collect::<Vec<_>>().join("\n")]
            }
            Block::Pairs { pairs } => {
                let lines = pairs.iter().map(|pair| {
                    let name = escape(&pair.name);
                    format!("- **{name}**{}{}", joint(&self.document.language, ""), self.line(&pair.value))
                });
                vec![lines.collect::<Vec<_>>().join("\n")]
            }
            Block::Entry(entry) => self.entry(entry),
            Block::Columns { columns } => columns
                .iter()
                .flat_map(|column| {
                    let mut parts = self.heading(column.level, &column.heading);
                    parts.extend(self.blocks(&column.blocks));
                    parts
                })
                .collect(),
            Block::Note { blocks, .. } => vec![quoted(&self.blocks(blocks).join("\n\n"))],
            Block::Fold { summary, blocks } => self.fold(summary, blocks),
            Block::Rule => vec!["---".to_owned()],
        }
    }

    fn blocks(&mut self, blocks: &'d [Block]) -> Vec<String> {
        let mut parts: Vec<String> = blocks.iter().flat_map(|block| self.block(block)).collect();
        parts.retain(|part| !part.is_empty());
        parts
    }

    fn heading(&mut self, level: u8, text: &'d [Inline]) -> Vec<String> {
        if words_of(text).is_empty() {
            return Vec::new();
        }
        let level = usize::from(self.levels.next(level));
        vec![format!("{} {}", "#".repeat(level), self.one_line(text, " "))]
    }

    fn quote(&mut self, quote: &'d Quote) -> String {
        let mut lines = self.line(&quote.text);
        if !quote.from.is_empty() {
            lines.push_str("\n\n— ");
            lines.push_str(&self.line(&quote.from));
        }
        quoted(&lines)
    }

    fn list(&mut self, ordered: bool, items: &'d [Vec<Block>]) -> String {
        let mut lines = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let marker = if ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
            let item = self.blocks(item).join("\n\n");
            lines.push(format!("{marker}{}", indented(&item, marker.len())));
        }
        lines.join("\n")
    }

    fn entry(&mut self, entry: &'d Entry) -> Vec<String> {
        let mut parts = self.heading(entry.level, &entry.heading);
        parts.extend(entry.marks.as_ref().map(|marks| self.marks(marks)));
        parts.extend(self.blocks(&entry.body));
        if let Some(fold) = &entry.fold {
            parts.extend(self.fold(&fold.summary, &fold.blocks));
        }
        parts
    }

    fn marks(&self, marks: &Marks) -> String {
        let count = escape(&marks.count);
        if marks.twin.is_empty() {
            return format!("**{count}**");
        }
        let joint = joint(&self.document.language, &marks.twin);
        format!("**{count}**{joint}{}", escape_inside(&marks.twin))
    }

    fn fold(&mut self, summary: &'d [Inline], blocks: &'d [Block]) -> Vec<String> {
        let summary = self.one_line(summary, " ");
        let mut parts = if summary.is_empty() { Vec::new() } else { vec![format!("**{summary}**")] };
        parts.extend(self.blocks(blocks));
        parts
    }

    fn table(&mut self, table: &'d Table) -> Vec<String> {
        let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
        if columns == 0 {
            return Vec::new();
        }
        let caption = self.line(&table.caption);
        let mut lines = vec![self.row(&table.head, columns)];
        let numeric = |at: usize| table.rows.iter().any(|row| row.get(at).is_some_and(|cell| cell.number));
        let rule: Vec<&str> = (0..columns).map(|at| if numeric(at) { "---:" } else { "---" }).collect();
        lines.push(format!("| {} |", rule.join(" | ")));
        for row in &table.rows {
            lines.push(self.row(row, columns));
        }
        vec![caption, lines.join("\n")]
    }

    fn row(&mut self, cells: &'d [crate::document::Cell], columns: usize) -> String {
        let mut words: Vec<String> = cells.iter().map(|cell| self.one_line(&cell.text, "<br>")).collect();
        words.resize(columns, String::new());
        format!("| {} |", words.join(" | "))
    }

    /// A drawing has no place in Markdown: what it shows, in words and as its table.
    fn figure(&mut self, figure: &'d Figure) -> Vec<String> {
        let mut parts = vec![escape(&figure.alt), self.line(&figure.caption)];
        if let Some(twin) = &figure.twin {
            parts.extend(self.table(twin));
        }
        parts
    }

    fn line(&mut self, text: &'d [Inline]) -> String {
        at_line_start(self.one_line(text, "\\\n"))
    }

    /// The runs as one piece, with `line_break` for a break.
    fn one_line(&mut self, text: &'d [Inline], line_break: &str) -> String {
        text.iter().map(|run| self.run(run, line_break)).collect::<String>().trim().to_owned()
    }

    fn run(&mut self, run: &'d Inline, line_break: &str) -> String {
        match run {
            Inline::Text { text } | Inline::Foreign { text, .. } => escape_inside(text),
            Inline::Strong { text } | Inline::Highlight { text, .. } => self.wrapped("**", text, line_break),
            Inline::Emphasis { text } => self.wrapped("*", text, line_break),
            Inline::Small { text } => self.inside(text, line_break),
            Inline::Link { to, text } => self.link(to, text, line_break),
            Inline::Footnote { text } => {
                self.notes.push(text);
                format!("[^{}]", self.notes.len())
            }
            Inline::Break => line_break.to_owned(),
        }
    }

    fn inside(&mut self, text: &'d [Inline], line_break: &str) -> String {
        text.iter().map(|run| self.run(run, line_break)).collect()
    }

    /// White space at the ends moves out of the marks: `** word **` is not strong.
    fn wrapped(&mut self, mark: &str, text: &'d [Inline], line_break: &str) -> String {
        let inside = self.inside(text, line_break);
        let words = inside.trim();
        if words.is_empty() {
            return inside;
        }
        inside.replacen(words, &format!("{mark}{words}{mark}"), 1)
    }

    fn link(&mut self, to: &str, text: &'d [Inline], line_break: &str) -> String {
        let to = absolute(to, &self.document.address).filter(|_| !self.in_link);
        let Some(to) = to else {
            return self.inside(text, line_break);
        };
        self.in_link = true;
        let words = self.inside(text, line_break);
        self.in_link = false;
        format!("[{words}](<{}>)", to.replace('\\', "%5C").replace('<', "%3C").replace('>', "%3E"))
    }

    /// Definitions of the footnotes. A note may hold notes itself.
    fn notes(&mut self) -> Option<String> {
        let mut lines = Vec::new();
        while let Some(&note) = self.notes.get(lines.len()) {
            let number = lines.len() + 1;
            lines.push(format!("[^{number}]: {}", self.one_line(note, " ")));
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }
}

/// `text` with every character escaped that Markdown could take for a mark, as a paragraph of its own.
fn escape(text: &str) -> String {
    at_line_start(escape_inside(text.trim()))
}

/// The same within a line, where only some characters are marks.
fn escape_inside(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in clean(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Escapes what is a mark only at the start of a paragraph: headings, lists, rules.
fn at_line_start(mut line: String) -> String {
    if line.starts_with(['#', '+', '-', '=', ':']) {
        line.insert(0, '\\');
        return line;
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        line.insert(digits, '\\');
    }
    line
}

fn quoted(text: &str) -> String {
    let lines = text.lines().map(|line| if line.is_empty() { ">".to_owned() } else { format!("> {line}") });
    lines.collect::<Vec<_>>().join("\n")
}

/// Lines after the first indented by `width`, so that they stay in the list item.
fn indented(text: &str, width: usize) -> String {
    let mut lines = text.lines();
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push('\n');
        if !line.is_empty() {
            out.push_str(&" ".repeat(width));
            out.push_str(line);
        }
    }
    out
}
