//! Statements in three languages about the same points, written for this test: `points.tsv` tells which
//! belong together. Themes must recover most of that, and say so in figures.

use std::collections::BTreeMap;
use themes::{Settings, Table, Text};

const POINTS: &str = include_str!("points.tsv");

struct Row {
    set: &'static str,
    lane: u32,
    /// `None` for a point that one group alone raised.
    point: Option<&'static str>,
    group: u32,
    language: &'static str,
    text: &'static str,
}

fn rows() -> Vec<Row> {
    let rows = POINTS.lines().skip(1).map(|line| {
        let [set, lane, point, group, language, text]: [&str; 6] = line
            .split('\t')
            .collect::<Vec<_>>()
            .try_into()
            .expect("six columns a line");
        Row {
            set,
            lane: lane.parse().expect("a number"),
            point: (point != "-").then_some(point),
            group: group.parse().expect("a number"),
            language,
            text,
        }
    });
    rows.collect()
}

fn texts<'a>(rows: &[&'a Row]) -> Vec<Text<'a>> {
    let text = |row: &&'a Row| Text {
        text: row.text,
        language: row.language,
        group: row.group,
        lane: row.lane,
    };
    rows.iter().map(text).collect()
}

/// Pairs within lanes: found and right, found, right.
fn pairs(rows: &[&Row], theme_of: &[Option<usize>]) -> [usize; 3] {
    let mut counts = [0; 3];
    for i in 0..rows.len() {
        for j in 0..i {
            let found = theme_of[i].is_some() && theme_of[i] == theme_of[j];
            let right = rows[i].lane == rows[j].lane
                && rows[i].point.is_some()
                && rows[i].point == rows[j].point;
            counts[0] += usize::from(found && right);
            counts[1] += usize::from(found);
            counts[2] += usize::from(right);
        }
    }
    counts
}

fn table() -> Table {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/table.plt");
    Table::open(std::fs::read(path).expect("the table is part of the repository"))
        .expect("the table is whole")
}

#[test]
fn points_raised_in_several_languages_meet_in_themes() {
    let (rows, table) = (rows(), table());
    let mut sets: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        sets.entry(row.set).or_default().push(row);
        sets.entry("all together").or_default().push(row);
    }
    let mut worst: (f64, f64) = (1.0, 1.0);
    for (set, rows) in sets {
        let themes =
            themes::find(&texts(&rows), &table, &Settings::default(), &()).expect("nobody cancels");
        let [both, found, right] = pairs(&rows, &themes.theme_of);
        let (precision, recall) = (both as f64 / found as f64, both as f64 / right as f64);
        println!(
            "{set}: {} themes, pairs: precision {precision:.2}, recall {recall:.2}",
            themes.themes.len()
        );
        worst = (worst.0.min(precision), worst.1.min(recall));
    }
    assert!(worst.0 >= 0.6 && worst.1 >= 0.6, "{worst:?}");
}
