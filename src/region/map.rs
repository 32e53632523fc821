//! The map: regions tinted, meetings as points with their names, as one SVG for pages and for print.
//!
//! Colours are given twice: as attributes, for readers of the drawing that know no style sheet (PDF), and as
//! classes (`sea`, `land`, `tint-0` …, `point`, `place`), which the style sheet of a page sets as it likes, in the dark
//! too. That boundaries imply no opinion is said by the page, next to the map.

use super::countries;
use std::collections::BTreeMap;
use std::f64::consts::{FRAC_PI_2, PI};
use std::fmt::Write;
use std::sync::LazyLock;

/// A place to show.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint<'a> {
    pub label: &'a str,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Colour class 0 to 6.
    pub tint: Option<u8>,
    /// Where a click on it leads.
    pub href: Option<&'a str>,
}

/// What the map says to those who do not see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapWords<'a> {
    pub title: &'a str,
    /// One or two sentences. The figures belong into a table beside the map.
    pub description: &'a str,
}

/// Units of the drawing, as in make/land.js: the whole world is this wide.
const WORLD_WIDTH: f64 = 2000.0;
/// Degrees east: the middle of the map, so that its edge cuts through the Bering Strait and no country.
const CENTRAL_MERIDIAN: f64 = 11.0;
/// Degrees north: the upper edge.
const NORTH: f64 = 84.0;
/// Units of the drawing in a step of an outline, as in make/land.js: about a pixel where text is wide.
const STEP: f64 = 3.0;
/// Left, top, width and height of what is shown: all land but Antarctica.
const VIEW: [f64; 4] = [60.0, 0.0, 1880.0, 880.0];
/// Of the labels: 10 px on a phone 360 px wide, 12 pt across a page of A4.
const TEXT_SIZE: f64 = 56.0;
const POINT_RADIUS: f64 = 15.0;
/// Of a country that is too small for an outline.
const ISLAND_RADIUS: f64 = 4.0;

const SEA: &str = "#f4efe4";
const LAND: &str = "#dcd5c7";
const INK: &str = "#1d1b18";
/// Okabe and Ito's colours for all eyes, by tint.
const STRONG: [&str; 7] = ["#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#d55e00", "#0072b2", "#f0e442"];
/// The same on land, lightened so that points and names stand out.
const LIGHT: [&str; 7] = ["#f4d89a", "#bfe1f6", "#99d8c7", "#99c7e0", "#eebf99", "#ebc9dc", "#f9f4b4"];

/// Draws the world with `points`. `tinted` gives the colour class (0 to 6) of a country by its alpha-3 code;
/// `None` leaves it plain.
pub fn svg(points: &[MapPoint], tinted: impl Fn(&str) -> Option<u8>, words: &MapWords) -> String {
    let [left, top, width, height] = VIEW;
    // A drawing whose parts can be followed is not a picture to those who hear it.
    let role = if points.iter().any(|point| point.href.is_some()) { "group" } else { "img" };
    let mut drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" role=\"{role}\" viewBox=\"{left} {top} {width} {height}\" \
         direction=\"ltr\"><title>{}</title><desc>{}</desc>\
         <rect class=\"sea\" x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{SEA}\"/>",
        escaped(words.title),
        escaped(words.description),
    );
    drawing.push_str(&land(tinted));
    drawing.push_str(&places(points));
    drawing.push_str("</svg>\n");
    drawing
}

/// Outlines of all countries, those of one tint as one path; those too small for one as a dot, where they have a tint.
fn land(tinted: impl Fn(&str) -> Option<u8>) -> String {
    let mut outlines: BTreeMap<Option<u8>, String> = BTreeMap::new();
    let mut dots = String::new();
    for country in countries() {
        let code = country.alpha3.as_str();
        match (OUTLINES.get(code), tinted(code)) {
            (Some(path), tint) => outlines.entry(tint).or_default().push_str(path),
            (None, Some(tint)) => {
                let (look, (x, y)) = (look("land", tint, &LIGHT), position(country.lat, country.lon));
                put(&mut dots, format_args!("<circle {look} cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{ISLAND_RADIUS}\"/>"));
            }
            (None, None) => {}
        }
    }
    let mut land = format!("<g fill=\"{LAND}\" stroke=\"{SEA}\"><g transform=\"scale({STEP})\" stroke-width=\"0.3\">");
    for (tint, path) in outlines {
        let look = tint.map_or("class=\"land\"".to_owned(), |tint| look("land", tint, &LIGHT));
        put(&mut land, format_args!("<path {look} d=\"{path}\"/>"));
    }
    format!("{land}</g>{dots}</g>")
}

/// Points first and names after them, so that no point covers a name.
fn places(points: &[MapPoint]) -> String {
    let mut places = format!(
        "<g fill=\"{INK}\" stroke=\"{SEA}\" stroke-width=\"8\" paint-order=\"stroke\" stroke-linejoin=\"round\" \
         font-family=\"Noto Sans, system-ui, sans-serif\" font-size=\"{TEXT_SIZE}\" font-weight=\"600\">"
    );
    for (point, name) in points.iter().zip(names(points)) {
        let look = point.tint.map_or("class=\"point\"".to_owned(), |tint| look("point", tint, &STRONG));
        let (x, y) = position(point.lat, point.lon);
        let (at, base, anchor) = (name.x, name.baseline(), name.side.anchor());
        let label = escaped(point.label);
        let place = format!(
            "<circle {look} cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{POINT_RADIUS}\"/>\
             <text class=\"place\" x=\"{at:.0}\" y=\"{base:.0}\" text-anchor=\"{anchor}\">{label}</text>"
        );
        match point.href {
            Some(href) => put(&mut places, format_args!("<a href=\"{}\">{place}</a>", escaped(href))),
            None => places.push_str(&place),
        }
    }
    places + "</g>"
}

/// The colour of a tint, for drawings that have no style sheet; grey for a tint that does not exist.
pub fn strong(tint: u8) -> &'static str {
    STRONG.get(usize::from(tint)).copied().unwrap_or("#8d867a")
}

/// Class and fill of something tinted. A tint that does not exist takes the last colour.
fn look(class: &str, tint: u8, colours: &[&str; 7]) -> String {
    let colour = colours[usize::from(tint).min(colours.len() - 1)];
    format!("class=\"{class} tint-{tint}\" fill=\"{colour}\"")
}

/// Which side of its point a name stands on.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    const ALL: [Side; 4] = [Side::Right, Side::Left, Side::Above, Side::Below];

    fn anchor(self) -> &'static str {
        match self {
            Side::Right => "start",
            Side::Left => "end",
            Side::Above | Side::Below => "middle",
        }
    }
}

/// A name beside its point: where it is anchored, and the room it takes.
#[derive(Debug, Clone, Copy)]
struct Name {
    side: Side,
    x: f64,
    /// Middle of the line of text.
    y: f64,
    room: Room,
}

impl Name {
    fn beside(point: &MapPoint, side: Side) -> Name {
        let (x, y) = position(point.lat, point.lon);
        let width = width(point.label);
        let (aside, over) = (POINT_RADIUS + 10.0, POINT_RADIUS + TEXT_SIZE * 0.6);
        let (x, y, start) = match side {
            Side::Right => (x + aside, y, x + aside),
            Side::Left => (x - aside, y, x - aside - width),
            Side::Above => (x, y - over, x - width / 2.0),
            Side::Below => (x, y + over, x - width / 2.0),
        };
        Name { side, x, y, room: Room { left: start, top: y - TEXT_SIZE / 2.0, width, height: TEXT_SIZE } }
    }

    /// Letters stand on it; half their height is about a third of the size.
    fn baseline(&self) -> f64 {
        self.y + TEXT_SIZE * 0.34
    }
}

/// The sides on which names are in each other's way least, first come first served.
fn names(points: &[MapPoint]) -> Vec<Name> {
    let mut taken: Vec<Room> = points.iter().map(Room::of_point).collect();
    let mut names = Vec::with_capacity(points.len());
    for point in points {
        let cost = |name: &Name| taken.iter().map(|room| room.shared(&name.room)).sum::<f64>() + name.room.outside();
        let candidates = Side::ALL.map(|side| Name::beside(point, side));
        // `min_by` keeps the first of equals: the right, where names are expected.
        let best = candidates.into_iter().min_by(|one, other| cost(one).total_cmp(&cost(other)));
        let best = best.unwrap_or(candidates[0]);
        taken.push(best.room);
        names.push(best);
    }
    names
}

/// About how wide a name is set in a bold sans serif.
fn width(label: &str) -> f64 {
    label.chars().count() as f64 * TEXT_SIZE * 0.58
}

/// A rectangle.
#[derive(Debug, Clone, Copy)]
struct Room {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
}

impl Room {
    fn of_point(point: &MapPoint) -> Room {
        let (x, y) = position(point.lat, point.lon);
        let side = 2.0 * POINT_RADIUS;
        Room { left: x - POINT_RADIUS, top: y - POINT_RADIUS, width: side, height: side }
    }

    /// The area that both cover.
    fn shared(&self, other: &Room) -> f64 {
        let across = (self.left + self.width).min(other.left + other.width) - self.left.max(other.left);
        let down = (self.top + self.height).min(other.top + other.height) - self.top.max(other.top);
        across.max(0.0) * down.max(0.0)
    }

    /// About the area that lies out of view.
    fn outside(&self) -> f64 {
        let [left, top, width, height] = VIEW;
        let aside = (left - self.left).max(0.0) + (self.left + self.width - left - width).max(0.0);
        let over = (top - self.top).max(0.0) + (self.top + self.height - top - height).max(0.0);
        aside * self.height + over * self.width
    }
}

/// Where a place lies on the map, in units of the drawing: x to the right, y downwards.
pub fn position(lat: f64, lon: f64) -> (f64, f64) {
    let (half_width, _) = equal_earth(0.0, PI);
    let scale = WORLD_WIDTH / 2.0 / half_width;
    let (_, upper_edge) = equal_earth(NORTH.to_radians(), 0.0);
    // Degrees from the middle of the map, -180 to 180.
    let from_middle = (lon - CENTRAL_MERIDIAN + 180.0).rem_euclid(360.0) - 180.0;
    let (x, y) = equal_earth(lat.to_radians().clamp(-FRAC_PI_2, FRAC_PI_2), from_middle.to_radians());
    (WORLD_WIDTH / 2.0 + x * scale, (upper_edge - y) * scale)
}

/// The Equal Earth projection of a unit sphere, from latitude and longitude in radians. Countries keep their
/// relative size. Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.
fn equal_earth(lat: f64, lon: f64) -> (f64, f64) {
    const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];
    let half_root_3 = 3f64.sqrt() / 2.0;
    let t = (half_root_3 * lat.sin()).asin();
    let t2 = t * t;
    let t6 = t2 * t2 * t2;
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    (lon * t.cos() / (half_root_3 * slope), t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2)))
}

/// Paths by alpha-3 code; land.txt says what they are.
static OUTLINES: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
    let lines = include_str!("land.txt").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(' ')).collect()
});

pub(crate) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;")
}

fn put(text: &mut String, more: std::fmt::Arguments) {
    text.write_fmt(more).expect("writing to a string does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::region::{country, tint_of};

    const WORDS: MapWords = MapWords { title: "Roundtables", description: "Seven places." };

    fn hosts_of_2008() -> Vec<MapPoint<'static>> {
        [
            ("Bangkok", 13.75, 100.5, 2),
            ("Ottawa", 45.4, -75.7, 1),
            ("Buenos Aires", -34.6, -58.4, 1),
            ("Kampala", 0.3, 32.6, 0),
            ("South Africa", -29.0, 25.0, 0),
            ("Paris", 48.9, 2.35, 3),
            ("Accra", 5.6, -0.2, 0),
        ]
        .map(|(label, lat, lon, tint)| MapPoint { label, lat, lon, tint: Some(tint), href: None })
        .to_vec()
    }

    /// Left, top, right and bottom of a path of absolute starts and relative steps, in units of the drawing.
    fn extent(path: &str) -> [f64; 4] {
        let mut extent = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
        for ring in path.split('M').filter(|ring| !ring.is_empty()) {
            let spaced = ring.replace('z', "").replace('l', " ").replace('-', " -");
            let numbers: Vec<f64> = spaced.split_whitespace().map(|number| number.parse().expect("a number")).collect();
            let (mut x, mut y) = (0.0, 0.0);
            for pair in numbers.chunks(2) {
                (x, y) = (x + pair[0], y + pair[1]);
                extent = [extent[0].min(x), extent[1].min(y), extent[2].max(x), extent[3].max(y)];
            }
        }
        extent.map(|side| side * STEP)
    }

    #[test]
    fn points_and_outlines_share_one_projection() {
        for (code, path) in OUTLINES.iter() {
            let country = country(code).expect("an outline has a country");
            let [left, top, right, bottom] = extent(path);
            let (x, y) = position(country.lat, country.lon);
            // A step of slack: outlines are coarser than the outline that the label point was found in.
            assert!(left - STEP <= x && x <= right + STEP, "{code}: {x} is not in {left} to {right}");
            assert!(top - STEP <= y && y <= bottom + STEP, "{code}: {y} is not in {top} to {bottom}");
        }
    }

    #[test]
    fn all_land_is_in_view() {
        let [left, top, width, height] = VIEW;
        for (code, path) in OUTLINES.iter() {
            let land = extent(path);
            let inside = land[0] >= left && land[1] >= top && land[2] <= left + width && land[3] <= top + height;
            assert!(inside, "{code}: {land:?}");
        }
    }

    #[test]
    fn the_names_of_2008_are_not_in_each_others_way() {
        let points = hosts_of_2008();
        let names = names(&points);
        for (at, name) in names.iter().enumerate() {
            assert_eq!(name.room.outside(), 0.0, "{}", points[at].label);
            for (other, place) in names.iter().zip(&points).skip(at + 1) {
                assert_eq!(name.room.shared(&other.room), 0.0, "{} and {}", points[at].label, place.label);
            }
        }
    }

    #[test]
    fn two_names_at_one_place_stand_on_two_sides() {
        let point = MapPoint { label: "Accra", lat: 5.6, lon: -0.2, tint: None, href: None };
        let names = names(&[point.clone(), point]);
        assert_ne!(names[0].side, names[1].side);
    }

    #[test]
    fn regions_are_tinted_by_class_and_by_attribute() {
        let map = svg(&hosts_of_2008(), tint_of, &WORDS);
        let with = |class: &str, code: &str| {
            let paths = map.split("<path ").skip(1);
            paths.filter(|path| path.starts_with(class)).any(|path| path.contains(OUTLINES[code]))
        };
        assert!(with(&format!("class=\"land tint-0\" fill=\"{}\"", LIGHT[0]), "UGA"));
        assert!(OUTLINES.keys().all(|code| with("class=\"land", code)));
        assert!(map.contains("<circle class=\"land tint-2\""), "Singapore has no outline, but a region");
        assert!(!map.contains("style="));
        let plain = svg(&[], |_| None, &WORDS);
        assert!(!plain.contains("tint-"));
    }

    #[test]
    fn words_are_escaped_and_links_can_be_followed() {
        let point =
            MapPoint { label: "A & <B>", lat: 0.0, lon: 0.0, tint: None, href: Some("/roundtables/a?x=\"y\"&z") };
        let map = svg(&[point], |_| None, &MapWords { title: "<T>", description: "\"D\"" });
        assert!(map.contains(">A &amp; &lt;B&gt;</text>"));
        assert!(map.contains("<a href=\"/roundtables/a?x=&quot;y&quot;&amp;z\">"));
        assert!(map.contains("<title>&lt;T&gt;</title><desc>&quot;D&quot;</desc>"));
        assert!(map.contains("role=\"group\""));
        assert!(svg(&[], |_| None, &WORDS).contains("role=\"img\""));
    }

    #[test]
    fn the_map_is_small() {
        let map = svg(&hosts_of_2008(), tint_of, &WORDS);
        assert!(map.len() < 40_000, "{} bytes before compression", map.len());
    }
}
