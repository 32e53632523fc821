//! Who sat when, as a drawing: one row a seat, one bar a sitting. The table beside it says the same.

use super::Committee;
use crate::region::map::escaped;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Units of the drawing. Narrow, so that its letters can be read on a phone.
const WIDTH: f64 = 640.0;
const LEFT: f64 = 34.0;
const RIGHT: f64 = 8.0;
const TOP: f64 = 30.0;
const ROW: f64 = 42.0;
const BAR: f64 = 12.0;
/// Letters that fit above a bar of a hundred units.
const LETTERS: f64 = 13.5;

/// What is written on a bar, and the colour of its region (7 for none).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    pub name: String,
    /// For where the name does not fit.
    pub short: String,
    pub tint: u8,
}

/// What the drawing says itself, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub title: String,
    pub description: String,
    /// On the bar of a seat whose holder no source names, or that may not be shown.
    pub unknown: String,
    pub vacant: String,
}

/// Draws the seats of `committee` from its founding to `today` (or to the last day that is known). `labels` are by id of
/// the organisation; whose is not there is not named.
pub fn svg(committee: &Committee, today: &str, labels: &BTreeMap<String, Label>, words: &Words) -> String {
    let end = at(committee.day(today)).unwrap_or_default();
    let starts = committee.seats.iter().filter_map(|seat| at(&seat.opened_on));
    let first = starts.chain(at(&committee.founded_on)).fold(end, f64::min).floor();
    let last = end.ceil().max(first + 1.0);
    let x = |year: f64| LEFT + (year.clamp(first, last) - first) / (last - first) * (WIDTH - LEFT - RIGHT);
    let height = TOP + ROW * committee.seats.len() as f64 + 6.0;
    let mut drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {WIDTH} {height}\" direction=\"ltr\" \
         font-family=\"Noto Sans, system-ui, sans-serif\" font-size=\"15\" fill=\"currentColor\">\
         <title>{}</title><desc>{}</desc>",
        escaped(&words.title),
        escaped(&words.description),
    );
    years(&mut drawing, first, last, height, &x);
    for (row, seat) in committee.seats.iter().enumerate() {
        let top = TOP + ROW * row as f64;
        put(&mut drawing, format_args!("<text x=\"4\" y=\"{:.0}\" opacity=\".75\">{}</text>", top + 34.0, seat.number));
        let closes = at(&seat.closed_on).unwrap_or(end);
        if seat.sittings.is_empty() {
            let from = at(&seat.opened_on).unwrap_or(first);
            bar(&mut drawing, (x(from), x(closes)), top, None, &words.vacant);
        }
        for one in &seat.sittings {
            let until = at(&one.until).unwrap_or(closes);
            let span = (x(at(&one.since).unwrap_or(first)), x(until));
            let label = one.organisation_id.as_ref().and_then(|id| labels.get(id));
            let room = ((WIDTH - RIGHT - span.0) / 100.0 * LETTERS) as usize;
            let name = label.map_or(words.unknown.as_str(), |label| match label.name.chars().count() <= room {
                true => &label.name,
                false => &label.short,
            });
            bar(&mut drawing, span, top, label.map(|label| label.tint), name);
        }
    }
    drawing.push_str("</svg>\n");
    drawing
}

/// A line a year, at most a dozen of them with their number.
fn years(drawing: &mut String, first: f64, last: f64, height: f64, x: &impl Fn(f64) -> f64) {
    let step = ((last - first) / 8.0).ceil().max(1.0);
    let mut year = first;
    while year <= last {
        let at = x(year);
        let anchor = if year + step > last && at > WIDTH - 40.0 { "end" } else { "start" };
        put(
            drawing,
            format_args!(
                "<path d=\"M{at:.1} 22V{height:.0}\" stroke=\"currentColor\" stroke-width=\".6\" opacity=\".35\"/>\
                 <text x=\"{at:.1}\" y=\"15\" text-anchor=\"{anchor}\" opacity=\".75\">{year:.0}</text>"
            ),
        );
        year += step;
    }
}

/// A bar with its name above: filled where somebody known sits, hollow where not.
fn bar(drawing: &mut String, (from, to): (f64, f64), top: f64, tint: Option<u8>, name: &str) {
    let width = (to - from).max(4.0);
    let look = match tint {
        Some(tint) => {
            format!("class=\"filled tint-{tint}\" fill=\"{}\" stroke=\"#1d1b18\"", crate::region::map::strong(tint))
        }
        None => "class=\"hollow tint-7\" fill=\"none\" stroke=\"#57524a\" stroke-dasharray=\"5 4\"".to_owned(),
    };
    // A name that would run out of the drawing stands before its end.
    let (at, anchor) = if from > WIDTH * 0.6 { (WIDTH - RIGHT, "end") } else { (from, "start") };
    put(
        drawing,
        format_args!(
            "<rect {look} x=\"{from:.1}\" y=\"{:.0}\" width=\"{width:.1}\" height=\"{BAR}\" rx=\"2\"/>\
             <text x=\"{at:.1}\" y=\"{:.0}\" text-anchor=\"{anchor}\">{}</text>",
            top + 22.0,
            top + 17.0,
            escaped(name)
        ),
    );
}

/// A day as years and their parts. `None` for what is no date.
fn at(day: &str) -> Option<f64> {
    let mut parts = day.split('-');
    let year: f64 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let mut part =
        |of: f64| parts.next().and_then(|part| part.parse::<f64>().ok()).map_or(0.0, |part| (part - 1.0) / of);
    Some(year + part(12.0) + part(31.0) / 12.0)
}

fn put(drawing: &mut String, piece: std::fmt::Arguments) {
    drawing.write_fmt(piece).expect("writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coalition::committee::{Seat, Sitting, Sort};

    #[test]
    fn every_sitting_has_a_bar_and_what_is_not_known_says_so() {
        let sitting = |organisation: Option<&str>, since: &str, until: &str| Sitting {
            organisation_id: organisation.map(str::to_owned),
            since: since.into(),
            until: until.into(),
            ..Sitting::default()
        };
        let seat = |number, sittings| Seat {
            id: String::new(),
            number,
            opened_on: "2009-01".into(),
            closed_on: String::new(),
            source: String::new(),
            sittings,
        };
        let committee = Committee {
            id: String::new(),
            slug: String::new(),
            sort: Sort::Steering,
            name: String::new(),
            consultation_id: None,
            founded_on: "2009-01".into(),
            as_of: "2012-03".into(),
            note: String::new(),
            source: String::new(),
            changed_at: String::new(),
            seats: vec![
                seat(1, vec![sitting(Some("a"), "2009-01", "2011"), sitting(Some("b"), "2011", "")]),
                seat(2, vec![sitting(None, "2009-01", "")]),
                seat(3, Vec::new()),
            ],
        };
        let label = Label { name: "A & B".into(), short: "AB".into(), tint: 2 };
        let labels = BTreeMap::from([("a".to_owned(), label)]);
        let words = Words {
            title: "<T>".into(),
            description: "D".into(),
            unknown: "not known".into(),
            vacant: "vacant".into(),
        };
        let drawn = svg(&committee, "2026-01-01", &labels, &words);
        assert_eq!(drawn.matches("<rect").count(), 4);
        assert_eq!((drawn.matches("class=\"filled tint-2\"").count(), drawn.matches("class=\"hollow").count()), (1, 3));
        assert_eq!((drawn.matches(">not known<").count(), drawn.matches(">vacant<").count()), (2, 1));
        assert!(drawn.contains(">A &amp; B<") && drawn.contains("&lt;T&gt;"));
        assert!(drawn.contains(">2013<") && !drawn.contains(">2014<") && !drawn.contains("style="));
        assert_eq!(at("2009-07"), Some(2009.5));
        assert_eq!((at(""), at("soon")), (None, None));
    }
}
