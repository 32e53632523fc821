//! The headings of a document: their order, their levels, their plain words.

use crate::clean::clean;
use crate::document::{Block, Document, Inline};

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// 2 or 3.
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// The headings that a table of contents lists: those of levels 2 and 3 between the blocks, which
/// divide the document. Headings of entries and columns are its content, and would drown them.
pub(crate) fn contents(document: &Document) -> Vec<Line> {
    let mut levels = Levels::default();
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level, id, text } => Some((*level, id, words_of(text))),
            _ => None,
        })
        .filter(|(_, _, text)| !text.is_empty())
        .map(|(level, id, text)| Line { level: levels.next(level), id: id.clone(), text })
        .filter(|line| line.level <= 3)
        .collect()
}

/// Hands out heading levels in document order, so that none is skipped: a jump from 2 to 4 becomes 3.
/// A skipped level is an error for the HTML checker, and stops the export of a tagged PDF.
#[derive(Debug)]
pub(crate) struct Levels {
    last: u8,
}

impl Default for Levels {
    fn default() -> Levels {
        Levels { last: 1 }
    }
}

impl Levels {
    pub(crate) fn next(&mut self, wanted: u8) -> u8 {
        self.last = wanted.clamp(2, 4).min(self.last + 1);
        self.last
    }
}

/// The words of `text` without its marks, links and footnotes.
pub(crate) fn words_of(text: &[Inline]) -> String {
    let mut out = String::new();
    collect(text, &mut out);
    clean(&out).trim().to_owned()
}

/// What joins the count of a row of marks to the rest of its sentence, as the language sets a colon.
pub(crate) fn joint(language: &str, twin: &str) -> &'static str {
    if twin.starts_with([',', ';', ':', '，', '；', '：', '،', '؛']) {
        return "";
    }
    match language.split('-').next() {
        Some("fr") => "\u{a0}: ",
        Some("zh" | "ja") => "：",
        _ => ": ",
    }
}

fn collect(text: &[Inline], out: &mut String) {
    for run in text {
        match run {
            Inline::Text { text } | Inline::Foreign { text, .. } => out.push_str(text),
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Link { text, .. }
            | Inline::Highlight { text, .. }
            | Inline::Small { text } => collect(text, out),
            Inline::Footnote { .. } => {}
            Inline::Break => out.push(' '),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Levels;

    #[test]
    fn levels_go_down_one_at_a_time_and_up_freely() {
        let mut levels = Levels::default();
        let handed: Vec<u8> = [4, 4, 4, 2, 4, 9, 0].map(|wanted| levels.next(wanted)).into();
        assert_eq!(handed, [2, 3, 4, 2, 3, 4, 2]);
    }
}
