//! Balance as a drawing: one bar a measure, divided by part. The table beside it says the same.

use super::{Balance, Division, Measure};
use crate::region;
use crate::region::map::{escaped, strong};
use std::fmt::Write;

/// Units of the drawing. Narrow, so that its letters can be read on a phone.
const WIDTH: f64 = 640.0;
const TOP: f64 = 4.0;
const ROW: f64 = 50.0;
const BAR: f64 = 22.0;
/// A piece narrower than this has no number in it.
const NARROW: f64 = 34.0;

/// What the drawing says itself, in the reader's language.
pub struct Words<'a> {
    pub title: String,
    pub description: String,
    /// It is read from the right.
    pub is_mirrored: bool,
    /// Of a measure, and of a part; the empty part is what is not known or not told.
    pub measure: &'a dyn Fn(Measure) -> String,
    pub part: &'a dyn Fn(&str) -> String,
}

/// Colour class of a part.
pub fn tint(division: Division, part: &str) -> u8 {
    match (division, part) {
        (Division::Regions, part) => region::region(division.scheme(), part).and_then(|one| one.tint).unwrap_or(7),
        (Division::Sides, "north") => 1,
        (Division::Sides, "south") => 0,
        (Division::Sides, "both") => 2,
        (Division::Sides, _) => 7,
    }
}

/// Draws the measures that are known. `None` when none is.
pub fn svg(balance: &Balance, division: Division, words: &Words) -> Option<String> {
    let known: Vec<_> = Measure::ALL
        .into_iter()
        .filter_map(|measure| Some((measure, balance.counted.get(&(measure, division))?)))
        .filter(|(_, counted)| counted.of > 0)
        .collect();
    if known.is_empty() {
        return None;
    }
    let mut parts = division.parts();
    parts.push("");
    let used: Vec<&str> =
        parts.iter().copied().filter(|part| known.iter().any(|(_, counted)| counted.count(part) > 0)).collect();
    // Where something so wide begins.
    let at = |left: f64, wide: f64| if words.is_mirrored { WIDTH - left - wide } else { left };
    let (near, far) = if words.is_mirrored { ("end", "start") } else { ("start", "end") };
    let legend = TOP + ROW * known.len() as f64 + 12.0;
    let height = legend + 24.0 * used.len().div_ceil(2) as f64;
    let mut drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" direction=\"ltr\" \
         font-family=\"Noto Sans, system-ui, sans-serif\" font-size=\"15\" fill=\"currentColor\">\
         <title>{}</title><desc>{}</desc>",
        escaped(&words.title),
        escaped(&words.description),
    );
    for (row, (measure, counted)) in known.iter().enumerate() {
        let top = TOP + ROW * row as f64;
        put(
            &mut drawing,
            format_args!(
                "<text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"{near}\">{}</text>\
                 <text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"{far}\">{}</text>",
                at(0.0, 0.0),
                top + 15.0,
                escaped(&(words.measure)(*measure)),
                at(WIDTH, 0.0),
                top + 15.0,
                counted.of
            ),
        );
        // Parts may add up to more than the whole, where one thing counts in several.
        let sum: u64 = counted.parts.values().sum();
        let mut left = 0.0;
        for part in &used {
            let wide = counted.count(part) as f64 / sum.max(1) as f64 * WIDTH;
            if wide <= 0.0 {
                continue;
            }
            let tint = tint(division, part);
            put(
                &mut drawing,
                format_args!(
                    "<rect class=\"filled tint-{tint}\" fill=\"{}\" stroke=\"#1d1b18\" x=\"{:.1}\" y=\"{:.0}\" width=\"{wide:.1}\" height=\"{BAR}\"/>",
                    strong(tint),
                    at(left, wide),
                    top + 21.0
                ),
            );
            if wide >= NARROW {
                put(
                    &mut drawing,
                    format_args!(
                        "<text x=\"{:.1}\" y=\"{:.0}\" text-anchor=\"middle\" fill=\"#1d1b18\">{}</text>",
                        at(left, wide) + wide / 2.0,
                        top + 37.0,
                        counted.count(part)
                    ),
                );
            }
            left += wide;
        }
    }
    for (number, part) in used.iter().enumerate() {
        let (x, y) = (WIDTH / 2.0 * (number % 2) as f64, legend + 24.0 * (number / 2) as f64);
        let tint = tint(division, part);
        put(
            &mut drawing,
            format_args!(
                "<rect class=\"filled tint-{tint}\" fill=\"{}\" stroke=\"#1d1b18\" x=\"{:.0}\" y=\"{y:.0}\" width=\"14\" height=\"14\"/>\
                 <text x=\"{:.0}\" y=\"{:.0}\" text-anchor=\"{near}\">{}</text>",
                strong(tint),
                at(x, 14.0),
                at(x + 22.0, 0.0),
                y + 13.0,
                escaped(&(words.part)(part))
            ),
        );
    }
    drawing.push_str("</svg>\n");
    Some(drawing)
}

fn put(drawing: &mut String, piece: std::fmt::Arguments) {
    drawing.write_fmt(piece).expect("writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use super::super::Counted;
    use super::*;

    #[test]
    fn a_bar_is_as_wide_as_its_share_and_nothing_known_is_no_drawing() {
        let words = Words {
            title: "<T>".into(),
            description: String::new(),
            is_mirrored: false,
            measure: &|measure| measure.as_str().to_owned(),
            part: &|part| if part.is_empty() { "not told".into() } else { part.to_owned() },
        };
        assert!(svg(&Balance::default(), Division::Sides, &words).is_none());
        let mut hosts = Counted::default();
        hosts.add(Some("north"), 1);
        hosts.add(Some("south"), 3);
        let balance = Balance { counted: [((Measure::Hosts, Division::Sides), hosts)].into(), ..Balance::default() };
        let drawn = svg(&balance, Division::Sides, &words).expect("drawn");
        assert!(drawn.contains("width=\"160.0\"") && drawn.contains("width=\"480.0\""), "{drawn}");
        assert!(drawn.contains("&lt;T&gt;") && !drawn.contains("not told") && !drawn.contains("style="));
    }
}
