//! Lines of Markdown in the making: white space is one space, and no letter of the text becomes a mark.

use super::Part;

/// A line: words and links.
pub(super) type Line = Vec<Part>;

/// What stands between two line breaks, growing.
#[derive(Debug, Default)]
pub(super) struct Growing {
    pub(super) lines: Vec<Line>,
    line: Line,
    /// A space is due before the next word.
    space: bool,
}

impl Growing {
    /// Plain words, with as much white space as there was.
    pub(super) fn say(&mut self, text: &str) {
        for (at, word) in text.split(is_space).enumerate() {
            self.space |= at > 0;
            if !word.is_empty() {
                self.put(escaped(word));
            }
        }
    }

    /// What is Markdown already.
    pub(super) fn put(&mut self, markdown: String) {
        let before = if std::mem::take(&mut self.space) && !self.line.is_empty() { " " } else { "" };
        match self.line.last_mut() {
            Some(Part::Words(words)) => {
                words.push_str(before);
                words.push_str(&markdown);
            }
            _ => self.line.push(Part::Words(format!("{before}{markdown}"))),
        }
    }

    pub(super) fn link(&mut self, link: usize, words: String) {
        if std::mem::take(&mut self.space) && !self.line.is_empty() {
            self.space = false;
            match self.line.last_mut() {
                Some(Part::Words(before)) => before.push(' '),
                _ => self.line.push(Part::Words(" ".to_owned())),
            }
        }
        self.line.push(Part::Link { link, words });
    }

    /// Another inline text, with the marks around its letters; space at its ends stays outside.
    pub(super) fn emphasised(&mut self, inner: Growing, mark: &str, text: &str) {
        let (begins, ends) = (text.starts_with(is_space), text.ends_with(is_space));
        self.space |= begins;
        let mut parts = inner.all();
        let (mut first, mut last) = (String::new(), String::new());
        // A mark next to punctuation does not always count as one, so punctuation stands outside.
        if let Some(Part::Words(words)) = parts.first_mut() {
            let at = words.find(char::is_alphanumeric).unwrap_or(words.len());
            first = words.drain(..at).collect();
        }
        if let Some(Part::Words(words)) = parts.last_mut() {
            let at = words.char_indices().rev().find(|(_, letter)| letter.is_alphanumeric());
            let at = at.map_or(0, |(at, letter)| at + letter.len_utf8());
            last = words.split_off(at);
        }
        parts.retain(|part| !matches!(part, Part::Words(words) if words.is_empty()));
        if !first.is_empty() {
            self.put(first);
        }
        if !parts.is_empty() {
            self.put(mark.to_owned());
            for part in parts {
                match part {
                    Part::Words(words) => self.put(words),
                    Part::Link { link, words } => self.link(link, words),
                }
            }
            self.put(mark.to_owned());
        }
        if !last.is_empty() {
            self.put(last);
        }
        self.space |= ends;
    }

    pub(super) fn line_break(&mut self) {
        self.space = false;
        self.lines.push(std::mem::take(&mut self.line));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.line.is_empty()
    }

    /// One line of it: breaks become spaces.
    pub(super) fn all(mut self) -> Line {
        self.line_break();
        let mut all = Line::new();
        for line in self.lines.into_iter().filter(|line| !line.is_empty()) {
            if !all.is_empty() {
                all.push(Part::Words(" ".to_owned()));
            }
            all.extend(line);
        }
        all
    }

    /// Paragraphs of it: an empty line was the old way to part them.
    pub(super) fn paragraphs(mut self) -> Vec<Vec<Line>> {
        self.line_break();
        let mut paragraphs: Vec<Vec<Line>> = Vec::new();
        let mut open = false;
        for mut line in self.lines {
            if line.is_empty() {
                open = false;
                continue;
            }
            guard_start(&mut line);
            match paragraphs.last_mut().filter(|_| open) {
                Some(paragraph) => paragraph.push(line),
                None => paragraphs.push(vec![line]),
            }
            open = true;
        }
        for paragraph in &mut paragraphs {
            let last = paragraph.len() - 1;
            for line in &mut paragraph[..last] {
                line.push(Part::Words("\\".to_owned()));
            }
        }
        paragraphs
    }
}

/// Markdown without its links: only words are left of them.
pub(super) fn flat(line: &Line) -> String {
    line.iter()
        .map(|part| match part {
            Part::Words(words) | Part::Link { words, .. } => words.as_str(),
        })
        .collect()
}

/// Lines with something before the first of them and something else before the others.
pub(super) fn indented(lines: Vec<Line>, first: &str, others: &str) -> Vec<Line> {
    let indent = |(at, mut line): (usize, Line)| {
        let before = if at == 0 { first } else { others };
        if !line.is_empty() || at == 0 {
            line.insert(0, Part::Words(before.to_owned()));
        }
        line
    };
    lines.into_iter().enumerate().map(indent).collect()
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{200b}'
}

/// A word none of whose letters is a mark.
pub(super) fn escaped(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars().filter(|letter| !letter.is_control()) {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// At the start of a line more letters are marks: "1." and "-" of a list, "#" of a heading.
fn guard_start(line: &mut Line) {
    let Some(Part::Words(words)) = line.first_mut() else { return };
    let digits = words.chars().take_while(char::is_ascii_digit).count();
    if words.starts_with(['#', '-', '+', '=']) {
        words.insert(0, '\\');
    } else if digits > 0 && digits <= 9 && words[digits..].starts_with(['.', ')']) {
        words.insert(digits, '\\');
    }
}
