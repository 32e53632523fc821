//! Regions against themes: at how many roundtables of each region a theme was raised.
//!
//! The unit is the roundtable and each cell has its own denominator, because regions are heard unequally.

use super::Writer;
use crate::synthesis::record::{Breadth, ThemeRecord};
use typesetting::document::{Block, Cell, Inline, Table, plain};

/// Themes that the matrix shows, the most widely raised ones.
const MOST_ROWS: usize = 24;

impl<'a> Writer<'a> {
    /// Nothing when fewer than two regions were heard, or no theme crosses regions.
    pub(super) fn matrix(&self) -> Option<Block> {
        if self.held.regions().len() < 2 {
            return None;
        }
        let mut themes: Vec<&'a ThemeRecord> = self
            .report
            .themes
            .iter()
            .filter(|theme| matches!(theme.breadth, Breadth::Common | Breadth::Shared))
            .collect();
        themes.sort_by_key(|theme| (theme.breadth, std::cmp::Reverse(theme.support.roundtables.len())));
        let all = themes.len();
        themes.truncate(MOST_ROWS);
        if themes.is_empty() {
            return None;
        }
        let columns = self.by_region(&themes[0].support).into_iter().map(|(region, _, held)| {
            let name = self.region_or_unknown(region);
            header(vec![name.into(), Inline::Break, super::findings::small(self.say_n("count-roundtables", held))])
        });
        let shown = [("n", themes.len().into()), ("of", all.into())];
        Some(Block::Table(Table {
            caption: plain(self.words.say_with("synthesis-matrix-caption", &shown)),
            head: std::iter::once(header(plain(self.say("synthesis-theme")))).chain(columns).collect(),
            rows: themes.iter().map(|theme| self.row(theme)).collect(),
            matrix: true,
        }))
    }

    fn row(&self, theme: &'a ThemeRecord) -> Vec<Cell> {
        let kind = super::findings::small(format!(" {}", self.kind(theme.kind)));
        let mut name = self.theme_link(theme, vec![self.label(theme)]);
        name.push(kind);
        let cells = self.by_region(&theme.support).into_iter().map(|(_, raised, held)| self.cell(raised, held));
        std::iter::once(header(name)).chain(cells).collect()
    }

    fn cell(&self, raised: usize, held: usize) -> Cell {
        if raised == 0 {
            return Cell {
                text: vec![super::findings::small(self.say("synthesis-not-raised"))],
                shade: None,
                number: false,
            };
        }
        let values = [("n", raised.into()), ("of", held.into())];
        Cell {
            text: plain(self.words.say_with("synthesis-n-of", &values)),
            // A whole number of hundredths; at least a tint, for it was raised.
            shade: u8::try_from(raised * 100 / held).ok().map(|shade| shade.clamp(10, 100)),
            number: true,
        }
    }
}

fn header(text: Vec<Inline>) -> Cell {
    Cell { text, ..Cell::default() }
}
