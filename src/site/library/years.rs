//! The years: how many documents are from each, and how many roundtables were held. A drawing, and the table that says the
//! same.

use super::super::parts::{self, heading};
use crate::library::Shelved;
use crate::library::browse::{Chosen, Facet};
use crate::region::map::{escaped, strong};
use crate::roundtable::Roundtable;
use crate::words::Words;
use std::collections::BTreeMap;
use std::fmt::Write;
use typesetting::document::{Block, Figure, Table, link, plain};

/// Units of the drawing. Narrow, so that its letters can be read on a phone.
const WIDTH: f64 = 480.0;
const TOP: f64 = 24.0;
const TALL: f64 = 120.0;
const FOOT: f64 = 26.0;
const LEGEND: f64 = 26.0;
/// Years in a row; of a longer time only those that have something.
const MOST_YEARS: i32 = 40;
/// Figures of years below the line, and columns that have their number on them.
const MOST_LABELS: usize = 8;
const MOST_NUMBERS: usize = 12;
/// Colour classes of documents and of roundtables.
const TINTS: [u8; 2] = [1, 0];

/// Documents and roundtables of each year.
type Years = BTreeMap<i32, [usize; 2]>;

/// Nothing while all is from one year.
pub(super) fn by_year(words: Words, works: &[&Shelved], held: &[Roundtable]) -> Vec<Block> {
    let documents = works.iter().map(|work| work.year());
    let years = counted(documents, held.iter().map(|one| one.days.as_str().get(..4).unwrap_or_default()));
    if years.len() < 2 {
        return Vec::new();
    }
    let title = words.say("library-years");
    let first = years.keys().next().copied().unwrap_or_default().to_string();
    let last = years.keys().last().copied().unwrap_or_default().to_string();
    let alt = words.say_with("library-years-alt", &[("from", first.into()), ("to", last.into())]);
    let names = [words.say("library-documents"), words.say("roundtables-title")];
    let svg = drawn(&years, &title, &alt, &names);
    let twin = Some(table(words, &years, &title, names));
    vec![heading(words, "library-years"), Block::Figure(Figure { svg, caption: plain(&alt), alt, twin })]
}

fn counted<'a>(documents: impl Iterator<Item = &'a str>, held: impl Iterator<Item = &'a str>) -> Years {
    let mut years = Years::new();
    for (at, year) in documents.map(|year| (0, year)).chain(held.map(|year| (1, year))) {
        if let Ok(year) = year.parse() {
            years.entry(year).or_default()[at] += 1;
        }
    }
    if let (Some((first, _)), Some((last, _))) = (years.first_key_value(), years.last_key_value()) {
        let (first, last) = (*first, *last);
        if last - first < MOST_YEARS {
            for year in first..=last {
                years.entry(year).or_default();
            }
        }
    }
    years
}

/// Years from left to right, as on every time line, two columns each.
fn drawn(years: &Years, title: &str, description: &str, names: &[String; 2]) -> String {
    let height = TOP + TALL + FOOT + LEGEND;
    let mut drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" direction=\"ltr\" \
         font-family=\"Noto Sans, system-ui, sans-serif\" font-size=\"14\" fill=\"currentColor\">\
         <title>{}</title><desc>{}</desc>",
        escaped(title),
        escaped(description),
    );
    let mut put = |piece: std::fmt::Arguments| drawing.write_fmt(piece).expect("writing to a string does not fail");
    let most = years.values().flatten().copied().max().unwrap_or_default().max(1);
    let wide = WIDTH / years.len() as f64;
    let bar = (wide * 0.38).min(30.0);
    let foot = TOP + TALL;
    let every = years.len().div_ceil(MOST_LABELS);
    for (at, (year, counts)) in years.iter().enumerate() {
        let middle = wide * (at as f64 + 0.5);
        for (series, count) in counts.iter().copied().enumerate().filter(|(_, count)| *count > 0) {
            let tall = TALL * count as f64 / most as f64;
            let left = middle + bar * (series as f64 - 1.0);
            put(format_args!(
                "<rect class=\"filled tint-{tint}\" fill=\"{}\" stroke=\"#1d1b18\" x=\"{left:.1}\" y=\"{:.1}\" width=\"{bar:.1}\" height=\"{tall:.1}\"/>",
                strong(TINTS[series]),
                foot - tall,
                tint = TINTS[series],
            ));
            if years.len() <= MOST_NUMBERS || counts.iter().filter(|count| **count > 0).count() == 1 {
                put(format_args!(
                    "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{count}</text>",
                    left + bar / 2.0,
                    foot - tall - 5.0
                ));
            }
        }
        if at % every == 0 {
            let (place, anchor) = match at {
                0 if years.len() > MOST_LABELS => (0.0, "start"),
                last if last + 1 == years.len() && years.len() > MOST_LABELS => (WIDTH, "end"),
                _ => (middle, "middle"),
            };
            put(format_args!("<text x=\"{place:.1}\" y=\"{:.0}\" text-anchor=\"{anchor}\">{year}</text>", foot + 18.0));
        }
    }
    put(format_args!("<path d=\"M0 {foot:.0}H{WIDTH}\" stroke=\"currentColor\" fill=\"none\"/>"));
    for (series, name) in names.iter().enumerate() {
        let (x, y) = (WIDTH / 2.0 * series as f64, foot + FOOT + 6.0);
        put(format_args!(
            "<rect class=\"filled tint-{tint}\" fill=\"{}\" stroke=\"#1d1b18\" x=\"{x:.0}\" y=\"{y:.0}\" width=\"14\" height=\"14\"/>\
             <text x=\"{:.0}\" y=\"{:.0}\">{}</text>",
            strong(TINTS[series]),
            x + 22.0,
            y + 12.0,
            escaped(name),
            tint = TINTS[series],
        ));
    }
    drawing.push_str("</svg>\n");
    drawing
}

/// Years that have something, each with the way to its documents.
fn table(words: Words, years: &Years, title: &str, [documents, held]: [String; 2]) -> Table {
    let rows = years.iter().filter(|(_, counts)| **counts != [0, 0]).map(|(year, counts)| {
        let year = year.to_string();
        let name = match counts[0] {
            0 => plain(year),
            _ => vec![link(Chosen::default().with(Facet::Year, &year).address(), year)],
        };
        let number = |count: usize| parts::cell(plain(words.number(count)));
        vec![parts::cell(name), number(counts[0]), number(counts[1])]
    });
    Table {
        caption: plain(title),
        head: [words.say("library-by-year"), documents, held].map(|text| parts::cell(plain(text))).into(),
        rows: rows.collect(),
        matrix: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_between_are_there_and_what_has_no_year_is_not() {
        let years = counted(["2008", "2008", "", "2011"].into_iter(), ["2008", "soon"].into_iter());
        assert_eq!(years, Years::from([(2008, [2, 1]), (2009, [0, 0]), (2010, [0, 0]), (2011, [1, 0])]));
        let long = counted(["1948", "2008"].into_iter(), std::iter::empty());
        assert_eq!(long.len(), 2, "of a long time only what there is");
        let svg = drawn(&years, "<T>", "d", &["D".into(), "R".into()]);
        assert!(svg.contains("&lt;T&gt;") && !svg.contains("style="));
        assert!(svg.contains("height=\"120.0\"") && svg.contains("height=\"60.0\""), "{svg}");
    }
}
