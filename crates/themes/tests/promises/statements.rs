//! What the tests share: the table, and statements to draw from.

use std::sync::OnceLock;
use themes::{Table, Text};

const POINTS: &str = include_str!("points.tsv");

/// One line of `points.tsv`.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub set: &'static str,
    /// `None` for a point that one group alone raised.
    pub point: Option<&'static str>,
    pub text: Text<'static>,
}

pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/table.plt");
        let bytes = std::fs::read(path).expect("the table is part of the repository");
        Table::open(bytes).expect("the table is whole")
    })
}

pub fn rows() -> Vec<Row> {
    let rows = POINTS.lines().skip(1).map(|line| {
        let [set, lane, point, group, language, text]: [&str; 6] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("six columns a line");
        Row {
            set,
            point: (point != "-").then_some(point),
            text: Text {
                text,
                language,
                group: group.parse().expect("a number"),
                lane: lane.parse().expect("a number"),
            },
        }
    });
    rows.collect()
}
