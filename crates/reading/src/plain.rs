//! Plain text: structure from blank lines, bullets, numbers, underlines and capitals.

use crate::draft::Draft;
use crate::{BlockKind, decode, marks};

/// A line longer than this was not wrapped by hand: it is a paragraph.
const WRAPPED_AT_MOST: usize = 120;

pub(crate) fn read(bytes: &[u8]) -> Draft {
    let decoded = decode::decode(bytes);
    let mut draft = Draft::default();
    decoded.notice.into_iter().for_each(|notice| draft.notice(notice));
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<Line> = text.split(['\n', '\u{c}', '\u{2028}', '\u{2029}']).map(Line::new).collect();
    let width = lines.iter().map(|line| line.width).filter(|width| *width <= WRAPPED_AT_MOST).max().unwrap_or(0);
    let groups: Vec<Vec<Line>> =
        lines.split(|line| line.text.is_empty()).filter(|group| !group.is_empty()).map(<[Line]>::to_vec).collect();
    let mut indents = Indents::default();
    for (at, group) in groups.iter().enumerate() {
        if let Some(heading) = heading(&groups, at) {
            draft.push(BlockKind::Heading(heading.level), None, heading.text);
            let rest = &group[heading.lines..];
            indents.clear();
            read_group(&mut draft, rest, width, &mut indents);
        } else {
            read_group(&mut draft, group, width, &mut indents);
        }
    }
    draft
}

#[derive(Debug, Clone)]
struct Line<'a> {
    text: &'a str,
    /// Columns of white space before it; a tab counts four.
    indent: usize,
    /// Characters with the white space before them.
    width: usize,
}

impl<'a> Line<'a> {
    fn new(line: &'a str) -> Line<'a> {
        let text = line.trim();
        let leading = &line[..line.len() - line.trim_start().len()];
        let indent = leading.chars().map(|character| if character == '\t' { 4 } else { 1 }).sum();
        Line { text, indent, width: indent + text.chars().count() }
    }
}

/// Depth of list items by their indents.
#[derive(Debug, Default)]
struct Indents {
    open: Vec<usize>,
}

impl Indents {
    fn clear(&mut self) {
        self.open.clear();
    }

    fn depth(&mut self, indent: usize) -> u8 {
        while self.open.last().is_some_and(|open| *open > indent) {
            self.open.pop();
        }
        if self.open.last().is_none_or(|open| *open < indent) {
            self.open.push(indent);
        }
        u8::try_from(self.open.len() - 1).unwrap_or(u8::MAX).min(8)
    }
}

/// Lines without a blank one between: list items and paragraphs.
fn read_group(draft: &mut Draft, lines: &[Line], width: usize, indents: &mut Indents) {
    let mut open: Option<(BlockKind, String)> = None;
    for (at, line) in lines.iter().enumerate() {
        let item = marks::bullet(line.text).or_else(|| marks::numbered(line.text).map(|numbered| numbered.text));
        let continues = at > 0 && is_wrapped(&lines[at - 1], line, width);
        match (item, &mut open) {
            (Some(item), _) => {
                let kind = BlockKind::ListItem { depth: indents.depth(line.indent) };
                let closed = open.replace((kind, item.to_owned()));
                closed.into_iter().for_each(|(kind, text)| draft.push(kind, None, text));
            }
            (None, Some((kind, text)))
                if continues || (matches!(kind, BlockKind::ListItem { .. }) && line.indent > 0) =>
            {
                text.push(' ');
                text.push_str(line.text);
            }
            (None, _) => {
                if line.indent == 0 {
                    indents.clear();
                }
                let closed = open.replace((BlockKind::Paragraph, line.text.to_owned()));
                closed.into_iter().for_each(|(kind, text)| draft.push(kind, None, text));
            }
        }
    }
    open.into_iter().for_each(|(kind, text)| draft.push(kind, None, text));
}

/// Whether `line` goes on where the line before had no more room.
fn is_wrapped(before: &Line, line: &Line, width: usize) -> bool {
    if before.width > WRAPPED_AT_MOST || line.width > WRAPPED_AT_MOST || (is_entry(before.text) && is_entry(line.text))
    {
        return false;
    }
    let next_word = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    let had_no_room = before.width + 1 + next_word > width * 4 / 5;
    let goes_on_small =
        line.text.starts_with(char::is_lowercase) && !before.text.ends_with(['.', '!', '?', ':', ';', '。']);
    had_no_room || goes_on_small
}

/// "Place: Buenos Aires", as in a list of facts.
fn is_entry(line: &str) -> bool {
    line.split_once(':')
        .is_some_and(|(name, value)| name.chars().count() <= 24 && starts_large(name) && !value.trim().is_empty())
}

struct Heading {
    level: u8,
    text: String,
    /// How many lines of the group it takes up.
    lines: usize,
}

/// The heading that the group begins with.
fn heading(groups: &[Vec<Line>], at: usize) -> Option<Heading> {
    let group = &groups[at];
    let first = &group[0];
    if let Some(level) = group.get(1).and_then(|line| underline(first, line)) {
        return Some(Heading { level, text: first.text.to_owned(), lines: 2 });
    }
    // A line above as well as below.
    if let [over, text, under, ..] = group.as_slice()
        && let (Some(level), true) = (underline(text, under), over.text == under.text)
    {
        return Some(Heading { level, text: text.text.to_owned(), lines: 3 });
    }
    let hashes = first.text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && first.text[hashes..].starts_with(' ') {
        let text = first.text[hashes..].trim().trim_end_matches('#').trim().to_owned();
        return Some(Heading { level: hashes as u8, text, lines: 1 });
    }
    if first.text.chars().count() > 100 || marks::bullet(first.text).is_some() {
        return None;
    }
    let alone = group.len() == 1;
    let level_one = at == 0;
    if is_capitals(first.text) && (alone || group.len() > 1 && !is_capitals(group[1].text)) {
        let numbered = marks::numbered(first.text);
        let level = if level_one { 1 } else { 1 + numbered.as_ref().map_or(1, |numbered| numbered.parts) };
        let text = numbered.map_or(first.text, |numbered| numbered.text);
        return Some(Heading { level, text: text.to_owned(), lines: 1 });
    }
    if !alone || ends_like_a_sentence(first.text) {
        return None;
    }
    let next = groups.get(at + 1).map(|group| &group[0]);
    if let Some(numbered) = marks::numbered(first.text) {
        let follows = |line: &Line| {
            marks::numbered(line.text)
                .is_some_and(|next| next.parts == numbered.parts && next.last == numbered.last + 1)
        };
        let in_a_list =
            next.is_none_or(follows) || (at > 0 && groups[at - 1].last().is_some_and(|line| precedes(line, &numbered)));
        return (!in_a_list && starts_large(numbered.text)).then(|| Heading {
            level: 1 + numbered.parts,
            text: numbered.text.to_owned(),
            lines: 1,
        });
    }
    let short = first.text.chars().count() <= 70 && first.text.split_whitespace().count() <= 10;
    let followed = groups.get(at + 1).is_some_and(|group| group.len() > 1 || is_text(&group[0]));
    let title = level_one && groups.len() > 1;
    let text = first.text.trim_end_matches(':').to_owned();
    (short && first.indent == 0 && starts_large(first.text) && (followed || title)).then_some(Heading {
        level: if level_one { 1 } else { 2 },
        text,
        lines: 1,
    })
}

/// Whether a line is the item before `numbered`.
fn precedes(line: &Line, numbered: &marks::Numbered) -> bool {
    marks::numbered(line.text).is_some_and(|before| before.parts == numbered.parts && before.last + 1 == numbered.last)
}

/// A list item, or a line that reads as a sentence.
fn is_text(line: &Line) -> bool {
    marks::bullet(line.text).is_some() || ends_like_a_sentence(line.text) || line.text.chars().count() > 70
}

fn underline(text: &Line, line: &Line) -> Option<u8> {
    let mark = line.text.chars().next()?;
    let level = match mark {
        '=' => 1,
        '-' => 2,
        '~' | '_' | '^' | '*' => 3,
        _ => return None,
    };
    let length = line.text.chars().count();
    let long_enough = length >= 3 && length * 2 >= text.text.chars().count();
    let bare = text.text.chars().any(char::is_alphabetic) && text.text.chars().count() <= 120;
    (line.text.chars().all(|character| character == mark) && long_enough && bare).then_some(level)
}

fn is_capitals(text: &str) -> bool {
    let letters = || text.chars().filter(|character| character.is_alphabetic());
    letters().count() >= 4 && letters().all(char::is_uppercase)
}

fn starts_large(text: &str) -> bool {
    text.chars().find(|character| character.is_alphanumeric()).is_some_and(|character| !character.is_lowercase())
}

fn ends_like_a_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ';', ',', '。', '！', '？', '؟', '।', '”', '»', '"', ')'])
}
