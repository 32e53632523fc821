//! Glyphs put together again into lines, in the order in which people read them.

use super::glyphs::Glyph;
use unicode_normalization::UnicodeNormalization;

/// A gap wider than this part of the size stands for a space that the file does not write.
const SPACE: f32 = 0.17;

/// A line of a page. Lengths in points; `y` grows upwards.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f32,
    pub(super) y: f32,
    pub(super) page: u32,
    pub(super) bold: bool,
}

/// The lines of one page, in the order in which the file draws them. Lines without letters are left out.
pub(super) fn of_page(glyphs: &[Glyph], page: u32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for at in 1..=glyphs.len() {
        if at == glyphs.len() || !same_line(&glyphs[start..at], &glyphs[at]) {
            lines.push(&glyphs[start..at]);
            start = at;
        }
    }
    let brackets = Brackets::of(&lines);
    lines.into_iter().filter_map(|glyphs| line(glyphs, page, brackets)).collect()
}

/// Whether a glyph goes on with the line of those before it: at the same height, and not back at the line's start.
fn same_line(before: &[Glyph], next: &Glyph) -> bool {
    let size = before.iter().map(|glyph| glyph.size).fold(next.size, f32::max);
    let level = before.last().is_some_and(|last| (last.y - next.y).abs() < 0.5 * size);
    let to_left = |glyph: &Glyph| glyph.text.chars().any(is_right_to_left);
    level && (next.x >= before[0].x - 0.5 * size || to_left(next) || before.iter().any(to_left))
}

fn line(glyphs: &[Glyph], page: u32, brackets: Brackets) -> Option<Line> {
    let letters: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()).collect();
    let first = letters.first()?;
    let text = if has_right_to_left(glyphs) { right_to_left(glyphs, brackets) } else { joined(glyphs) };
    Some(Line {
        text: text.chars().flat_map(plain_form).collect(),
        size: letters.iter().map(|glyph| glyph.size).fold(0.0, f32::max),
        y: first.y,
        page,
        bold: letters.iter().all(|glyph| glyph.bold),
    })
}

fn has_right_to_left(glyphs: &[Glyph]) -> bool {
    glyphs.iter().any(|glyph| glyph.text.chars().any(is_right_to_left))
}

fn joined(glyphs: &[Glyph]) -> String {
    let mut text = String::new();
    for (at, glyph) in glyphs.iter().enumerate() {
        if at > 0 && is_apart(&glyphs[at - 1], glyph) && !text.ends_with(' ') && !glyph.text.starts_with(' ') {
            text.push(' ');
        }
        text.push_str(&glyph.text);
    }
    text
}

/// Whether there is a space's width of nothing between two glyphs, whichever of them stands further left.
fn is_apart(one: &Glyph, other: &Glyph) -> bool {
    let gap = (other.x - one.end).max(one.x - other.end);
    let wide = |glyph: &Glyph| glyph.text.chars().all(|letter| ('\u{2e80}'..='\u{9fff}').contains(&letter));
    gap > SPACE * one.size.max(other.size) && !(wide(one) && wide(other))
}

/// Which way a stretch of a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Left,
    Right,
}

/// Whether the brackets in Arabic and Hebrew stand in the file as they are said or as they look, which is the
/// other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brackets {
    Said,
    Looks,
}

impl Brackets {
    /// Said, unless more lines of the page close a bracket before they open one.
    fn of(lines: &[&[Glyph]]) -> Brackets {
        let (mut open, mut closed) = (0, 0);
        for line in lines.iter().filter(|line| has_right_to_left(line)) {
            let text = right_to_left(line, Brackets::Said);
            if let (Some(one), Some(other)) = (text.find('('), text.find(')')) {
                if one < other { open += 1 } else { closed += 1 }
            }
        }
        if closed > open { Brackets::Looks } else { Brackets::Said }
    }

    fn turn(self, glyph: &mut Glyph) {
        if self == Brackets::Looks {
            let other =
                ["()", ")(", "[]", "][", "«»", "»«"].into_iter().find_map(|pair| pair.strip_prefix(&*glyph.text));
            if let Some(other) = other.filter(|_| !glyph.text.is_empty()) {
                glyph.text = other.to_owned();
            }
        }
    }
}

/// A line with Arabic or Hebrew in it. Programs draw such lines as they look, from left to right, or as they are read;
/// each stretch of one direction is read off by itself, and the stretches follow the direction of most letters.
fn right_to_left(glyphs: &[Glyph], brackets: Brackets) -> String {
    let ways: Vec<Option<Way>> = glyphs.iter().map(way).collect();
    let count = |wanted| ways.iter().filter(|way| **way == Some(wanted)).count();
    let base = if count(Way::Left) >= count(Way::Right) { Way::Left } else { Way::Right };
    let mut stretches: Vec<(Way, &[Glyph])> = Vec::new();
    let mut start = 0;
    let mut current = settled(&ways, 0, base);
    for at in 1..=glyphs.len() {
        let next = (at < glyphs.len()).then(|| settled(&ways, at, base));
        if next != Some(current) {
            stretches.push((current, &glyphs[start..at]));
            (start, current) = (at, next.unwrap_or(base));
        }
    }
    let left = |stretch: &[Glyph]| stretch.iter().map(|glyph| glyph.x).fold(f32::INFINITY, f32::min);
    stretches.sort_by(|(_, one), (_, other)| match base {
        Way::Left => left(other).total_cmp(&left(one)),
        Way::Right => left(one).total_cmp(&left(other)),
    });
    let ordered: Vec<Glyph> = stretches
        .into_iter()
        .flat_map(|(way, stretch)| {
            let mut stretch = stretch.to_vec();
            if way == Way::Left {
                stretch.iter_mut().for_each(|glyph| brackets.turn(glyph));
            }
            if way == Way::Left && runs_right(&stretch) {
                stretch.reverse();
            }
            stretch
        })
        .collect();
    joined(&ordered)
}

/// The way of the glyph at `at`; what has none of its own takes that of its neighbours when they agree.
fn settled(ways: &[Option<Way>], at: usize, base: Way) -> Way {
    ways[at].unwrap_or_else(|| {
        let before = ways[..at].iter().rev().find_map(|way| *way).unwrap_or(base);
        let after = ways[at..].iter().find_map(|way| *way).unwrap_or(base);
        if before == after { before } else { base }
    })
}

fn way(glyph: &Glyph) -> Option<Way> {
    glyph.text.chars().find_map(|letter| match letter {
        letter if is_right_to_left(letter) => Some(Way::Left),
        letter if letter.is_alphanumeric() => Some(Way::Right),
        _ => None,
    })
}

/// Whether the glyphs were drawn from left to right.
fn runs_right(stretch: &[Glyph]) -> bool {
    let forward = stretch.windows(2).filter(|pair| pair[1].x > pair[0].x).count();
    let back = stretch.windows(2).filter(|pair| pair[1].x < pair[0].x).count();
    forward > back
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko, and their presentation forms. Digits run the other way.
fn is_right_to_left(letter: char) -> bool {
    let digit = matches!(letter, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{7c0}'..='\u{7c9}');
    !digit && matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The letters that stand in words for a form that only fonts know: ligatures, the shapes of Arabic, radicals.
fn plain_form(letter: char) -> Vec<char> {
    match letter {
        '\u{2f00}'..='\u{2fdf}' | '\u{fb00}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => letter.nfkc().collect(),
        other => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Glyphs of 10 points, each five wide, drawn one after the other from `x` on.
    fn drawn(text: &str, x: f32) -> Vec<Glyph> {
        let places = (0..).map(|at| x + 5.0 * at as f32);
        let glyph = |(letter, x): (char, f32)| Glyph {
            text: letter.to_string(),
            x,
            end: x + 5.0,
            y: 700.0,
            size: 10.0,
            bold: false,
        };
        text.chars().zip(places).map(glyph).collect()
    }

    fn read(glyphs: &[Glyph]) -> Vec<String> {
        of_page(glyphs, 1).into_iter().map(|line| line.text).collect()
    }

    #[test]
    fn a_gap_is_a_space_but_not_between_ideographs() {
        let words = [drawn("early", 0.0), drawn("warning", 28.0)].concat();
        assert_eq!(read(&words), ["early warning"]);
        let words = [drawn("保护", 0.0), drawn("平民", 14.0)].concat();
        assert_eq!(read(&words), ["保护平民"]);
    }

    #[test]
    fn back_at_the_left_is_a_new_line_even_at_the_same_height() {
        let columns = [drawn("right", 300.0), drawn("left", 50.0)].concat();
        assert_eq!(read(&columns), ["right", "left"]);
    }

    #[test]
    fn right_to_left_is_read_as_people_read_it_however_it_was_drawn() {
        let said = "حماية المدنيين.";
        let looks: String = said.chars().rev().collect();
        assert_eq!(read(&drawn(&looks, 0.0)), [said], "drawn as it looks");
        let mut spoken = drawn(said, 0.0);
        let width = 5.0 * spoken.len() as f32;
        for glyph in &mut spoken {
            (glyph.x, glyph.end) = (width - glyph.end, width - glyph.x);
        }
        assert_eq!(read(&spoken), [said], "drawn as it is said");
    }

    #[test]
    fn numbers_and_names_inside_right_to_left_keep_their_own_order() {
        // On paper, from left to right: the end of the sentence, then "2008", then its beginning.
        let beginning: String = "في عام ".chars().rev().collect();
        let end: String = " اجتمعوا".chars().rev().collect();
        let paper = [end.as_str(), "2008", &beginning].concat();
        assert_eq!(read(&drawn(&paper, 0.0)), ["في عام 2008 اجتمعوا"]);
    }

    #[test]
    fn brackets_that_stand_as_they_look_are_turned() {
        let said = "اجتمعوا (في القاهرة) أمس";
        let looks: String = said.chars().rev().collect();
        assert_eq!(read(&drawn(&looks, 0.0)), [said]);
        let turned: String = looks
            .chars()
            .map(|c| {
                if c == '(' {
                    ')'
                } else if c == ')' {
                    '('
                } else {
                    c
                }
            })
            .collect();
        assert_eq!(read(&drawn(&turned, 0.0)), [said]);
    }

    #[test]
    fn forms_that_only_fonts_know_become_letters() {
        assert_eq!(read(&drawn("\u{fefc}\u{feb3}", 0.0)), ["سلا"]);
        assert_eq!(read(&drawn("of\u{fb01}ce \u{2f95}", 0.0)), ["office 谷"]);
    }
}
