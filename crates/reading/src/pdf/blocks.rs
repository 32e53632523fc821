//! Lines of pages put together again into headings, list items and paragraphs.

use super::lines::Line;
use crate::BlockKind;
use crate::draft::Draft;
use std::collections::BTreeMap;

/// Lines that stand at the top or foot of several pages, but for their numbers, are no part of the text.
pub(super) fn without_running_heads(lines: Vec<Line>, pages: u32) -> Vec<Line> {
    let bare = |line: &Line| {
        line.text.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect::<String>()
    };
    let mut edges: BTreeMap<u32, (f32, f32)> = BTreeMap::new();
    for line in &lines {
        let edge = edges.entry(line.page).or_insert((line.y, line.y));
        *edge = (edge.0.max(line.y), edge.1.min(line.y));
    }
    let at_edge = |line: &Line| {
        let (top, foot) = edges[&line.page];
        line.y > top - 0.5 * line.size || line.y < foot + 0.5 * line.size
    };
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for line in lines.iter().filter(|line| at_edge(line)) {
        *seen.entry(bare(line)).or_default() += 1;
    }
    let running = |line: &Line| pages > 1 && at_edge(line) && (bare(line).is_empty() || seen[&bare(line)] > 1);
    lines.iter().filter(|line| !running(line)).cloned().collect()
}

pub(super) fn set(draft: &mut Draft, lines: &[Line]) {
    let body = body_size(lines);
    let mut larger: Vec<u32> =
        lines.iter().filter(|line| is_heading(line, body)).map(|line| tenths(line.size)).collect();
    larger.sort_unstable_by(|one, other| other.cmp(one));
    larger.dedup();
    let mut open: Option<(BlockKind, u32, String, Line)> = None;
    for line in lines {
        let text = line.text.trim();
        let item = crate::marks::bullet(text).or_else(|| crate::marks::numbered(text).map(|numbered| numbered.text));
        let marked = item.map(|rest| text.len() - rest.len());
        let kind = if is_heading(line, body) {
            let rank = larger.iter().position(|size| *size == tenths(line.size)).unwrap_or(0);
            BlockKind::Heading((rank + 1).min(6) as u8)
        } else if marked.is_some() {
            BlockKind::ListItem { depth: 0 }
        } else {
            BlockKind::Paragraph
        };
        let goes_on = marked.is_none()
            && open.as_ref().is_some_and(|(before, _, own, last)| continues(before, own, last, line, &kind));
        match open.as_mut().filter(|_| goes_on) {
            Some((_, _, own, last)) => {
                join(own, text);
                *last = line.clone();
            }
            None => {
                if let Some((kind, page, text, _)) = open.take() {
                    draft.push(kind, Some(page), text);
                }
                open = Some((kind, line.page, text[marked.unwrap_or(0)..].to_owned(), line.clone()));
            }
        }
    }
    if let Some((kind, page, text, _)) = open {
        draft.push(kind, Some(page), text);
    }
}

/// Whether a line belongs to the block before it.
fn continues(before: &BlockKind, own: &str, last: &Line, line: &Line, kind: &BlockKind) -> bool {
    let heading = matches!(kind, BlockKind::Heading(_));
    if heading || matches!(before, BlockKind::Heading(_)) {
        return heading && before == kind && last.page == line.page && last.y - line.y < 1.8 * line.size;
    }
    let pair =
        |text: &str| text.split_once(':').is_some_and(|(name, value)| name.chars().count() <= 24 && !value.is_empty());
    if pair(own) && pair(&line.text) {
        return false;
    }
    let ended = own.trim_end().ends_with(['.', '!', '?', '»', '”', '。', ':']);
    if last.page != line.page {
        return !ended;
    }
    let gap = last.y - line.y;
    (0.0..1.75 * line.size).contains(&gap) && !(ended && gap > 1.55 * line.size)
}

/// Puts a line behind the text so far; a hyphen at a line's end inside a word goes.
fn join(own: &mut String, text: &str) {
    let broken = own.ends_with('-')
        && own[..own.len() - 1].ends_with(char::is_lowercase)
        && text.starts_with(char::is_lowercase);
    if broken {
        own.pop();
    } else {
        own.push(' ');
    }
    own.push_str(text);
}

fn is_heading(line: &Line, body: f32) -> bool {
    let short = line.text.chars().count() <= 110;
    short
        && (line.size > 1.12 * body
            || line.bold
                && line.size >= body
                && !line.text.trim_end().ends_with(['.', ';', ','])
                && line.text.chars().count() <= 70)
}

fn tenths(size: f32) -> u32 {
    (size * 10.0).round() as u32
}

/// The size that most letters have.
fn body_size(lines: &[Line]) -> f32 {
    let mut letters: BTreeMap<u32, usize> = BTreeMap::new();
    for line in lines {
        *letters.entry(tenths(line.size)).or_default() += line.text.len();
    }
    letters.into_iter().max_by_key(|(_, count)| *count).map_or(10.0, |(size, _)| size as f32 / 10.0)
}
