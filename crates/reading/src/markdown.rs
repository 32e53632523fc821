//! Markdown: front matter, headings, lists, tables, footnotes; marks of emphasis and links are taken off.

use crate::draft::Draft;
use crate::{BlockKind, decode, plain};

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let (text, notice) = decode::decode(bytes);
    let mut draft = Draft::default();
    if let Some(notice) = notice {
        draft.notice(notice);
    }
    let lines: Vec<&str> = text.lines().collect();
    let mut at = front_matter(&mut draft, &lines);
    let (mut table, mut row) = (0, 0);
    while at < lines.len() {
        let line = lines[at].trim_end();
        let trimmed = line.trim();
        if trimmed.is_empty() || trimmed.starts_with("```") || is_rule(trimmed) {
            at += 1;
            continue;
        }
        if let Some((level, heading)) = heading(trimmed) {
            draft.push(BlockKind::Heading(level), None, inline(heading));
            at += 1;
        } else if trimmed.starts_with('|') {
            let is_head = lines.get(at + 1).is_some_and(|next| is_table_rule(next));
            if is_head {
                row = 0;
            }
            for (column, cell) in cells(trimmed).enumerate() {
                let kind = BlockKind::TableCell { table, row, column: column as u32, header: is_head, column_name: None };
                draft.push(kind, None, inline(&cell));
            }
            row += 1;
            at += if is_head { 2 } else { 1 };
            if !lines.get(at).is_some_and(|next| next.trim().starts_with('|')) {
                table += 1;
                row = 0;
            }
        } else {
            at = block(&mut draft, &lines, at);
        }
    }
    draft
}

/// Takes title and language from a front matter; answers with the line after it.
fn front_matter(draft: &mut Draft, lines: &[&str]) -> usize {
    if lines.first().map(|line| line.trim()) != Some("---") {
        return 0;
    }
    let Some(end) = lines.iter().skip(1).position(|line| line.trim() == "---") else { return 0 };
    for line in &lines[1..=end] {
        if let Some((key, value)) = line.split_once(':') {
            let value = value.trim().trim_matches(['"', '\'']).to_owned();
            match key.trim() {
                "title" => draft.title = Some(value),
                "lang" | "language" => draft.language = Some(value),
                _ => {}
            }
        }
    }
    end + 2
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    let text = line[level..].strip_prefix(' ')?;
    (1..=6).contains(&level).then(|| (level as u8, text.trim_end_matches('#').trim()))
}

fn is_rule(line: &str) -> bool {
    line.len() >= 3 && ["-", "*", "_"].iter().any(|mark| line.replace(' ', "").chars().all(|letter| mark.starts_with(letter)))
}

fn is_table_rule(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') && line.contains('-') && line.chars().all(|letter| matches!(letter, '|' | '-' | ':' | ' '))
}

fn cells(line: &str) -> impl Iterator<Item = String> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|').replace("\\|", "\u{1}");
    inner.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect::<Vec<_>>().into_iter()
}

/// A paragraph, list item, quotation or footnote with its continuation lines. Two spaces at a line's end break it.
fn block(draft: &mut Draft, lines: &[&str], start: usize) -> usize {
    let mut end = start + 1;
    let goes_on = |line: &str| {
        let line = line.trim();
        !line.is_empty() && heading(line).is_none() && !line.starts_with('|') && !line.starts_with("[^") && !line.starts_with("```")
    };
    while end < lines.len() && goes_on(lines[end]) && plain::mark(lines[end]).is_none() {
        end += 1;
    }
    let mut text = String::new();
    for line in &lines[start..end] {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push(' ');
        }
        text.push_str(line.trim().trim_start_matches("> ").trim_end_matches('\\'));
        if line.ends_with("  ") || line.ends_with('\\') {
            text.push('\n');
        }
    }
    let first = lines[start];
    if let Some(note) = text.strip_prefix("[^").and_then(|rest| rest.split_once("]:")) {
        draft.push(BlockKind::Footnote, None, inline(note.1.trim()));
    } else if let Some((_, indent)) = plain::mark(first) {
        let own = plain::mark(&text).map_or(0, |(at, _)| at);
        draft.push(BlockKind::ListItem { depth: u8::try_from(indent / 2).unwrap_or(u8::MAX) }, None, inline(&text[own..]));
    } else {
        draft.push(BlockKind::Paragraph, None, inline(&text));
    }
    end
}

/// Text without its marks: emphasis, code, links and pictures by their words, footnote references gone.
pub(crate) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        match letter {
            '\\' if after.starts_with(|next: char| next.is_ascii_punctuation()) => {
                out.push_str(&after[..1]);
                rest = &after[1..];
            }
            '[' if after.starts_with('^') && after.contains(']') => rest = after.split_once(']').map_or("", |(_, rest)| rest),
            '!' if after.starts_with('[') => rest = after,
            '[' => match after.split_once("](").and_then(|(words, rest)| Some((words, rest.split_once(')')?.1))) {
                Some((words, behind)) if !words.contains('[') => {
                    out.push_str(&inline(words));
                    rest = behind;
                }
                _ => {
                    out.push(letter);
                    rest = after;
                }
            },
            '*' | '`' => rest = after,
            '_' => {
                let inside = out.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric);
                if inside {
                    out.push(letter);
                }
                rest = after;
            }
            _ => {
                out.push(letter);
                rest = after;
            }
        }
    }
    out
}
