//! Plain text: paragraphs between empty lines, headings by underline, number or capitals, lists by their marks.

use crate::draft::Draft;
use crate::{BlockKind, decode};

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let (text, notice) = decode::decode(bytes);
    let mut draft = Draft::default();
    if let Some(notice) = notice {
        draft.notice(notice);
    }
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if line.trim().is_empty() {
            at += 1;
        } else if let Some(level) = lines.get(at + 1).and_then(|next| underline(line, next)) {
            draft.push(BlockKind::Heading(level), None, line.trim());
            at += 2;
        } else if stands_alone(&lines, at) && is_capitals(line) {
            draft.push(BlockKind::Heading(2), None, line.trim());
            at += 1;
        } else {
            at = block(&mut draft, &lines, at);
        }
    }
    draft
}

/// Level of a heading that is underlined on the next line.
fn underline(line: &str, next: &str) -> Option<u8> {
    let next = next.trim();
    let all = |mark: char| next.len() >= 3 && next.chars().all(|letter| letter == mark);
    let short = line.trim().chars().count() <= 120 && mark(line).is_none();
    (short && all('=')).then_some(1).or((short && (all('-') || all('~'))).then_some(2))
}

fn stands_alone(lines: &[&str], at: usize) -> bool {
    let empty = |line: Option<&&str>| line.is_none_or(|line| line.trim().is_empty());
    empty(lines.get(at + 1)) && (at == 0 || empty(lines.get(at - 1)))
}

fn is_capitals(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|letter| letter.is_alphabetic()).collect();
    letters.len() >= 4 && line.chars().count() <= 90 && letters.iter().all(|letter| letter.is_uppercase())
}

/// Where the text of a list item starts, if the line starts one, and how far it is indented.
pub(crate) fn mark(line: &str) -> Option<(usize, usize)> {
    let indent = line.len() - line.trim_start().len();
    let rest = &line[indent..];
    for bullet in ["- ", "* ", "• ", "– ", "· ", "◦ ", "▪ ", "‣ ", "o "] {
        if rest.starts_with(bullet) {
            return Some((indent + bullet.len(), indent));
        }
    }
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = &rest[digits..];
    let numbered = (1..=3).contains(&digits) && (after.starts_with(". ") || after.starts_with(") "));
    numbered.then_some((indent + digits + 2, indent))
}

/// One paragraph or list item with its continuation lines; lines of a head (“Place: …”) each stand alone.
fn block(draft: &mut Draft, lines: &[&str], start: usize) -> usize {
    let mut end = start + 1;
    while end < lines.len() && !lines[end].trim().is_empty() && mark(lines[end]).is_none() {
        end += 1;
    }
    let first = lines[start];
    if let Some((text, indent)) = mark(first) {
        let rest = lines[start + 1..end].iter().map(|line| line.trim());
        let whole = std::iter::once(first[text..].trim()).chain(rest).collect::<Vec<_>>().join(" ");
        draft.push(BlockKind::ListItem { depth: u8::try_from(indent / 2).unwrap_or(u8::MAX) }, None, whole);
    } else if lines[start..end].iter().all(|line| is_pair(line)) {
        for line in &lines[start..end] {
            draft.push(BlockKind::Paragraph, None, line.trim());
        }
    } else {
        let whole = lines[start..end].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
        draft.push(BlockKind::Paragraph, None, whole);
    }
    end
}

/// A short name, a colon, a value.
fn is_pair(line: &str) -> bool {
    line.split_once([':', '：']).is_some_and(|(name, value)| name.chars().count() <= 30 && !value.trim().is_empty())
}
