//! Statements in three languages about the same points, written for this test: `points.tsv` tells which
//! belong together. Themes must recover most of that, and say so in figures.

use crate::statements::{Row, rows, table};
use std::collections::BTreeMap;
use themes::{Settings, Text, Themes, find};

/// Pairs within lanes: found and right, found, right.
fn pairs(rows: &[&Row], themes: &Themes) -> [usize; 3] {
    let theme_of = &themes.theme_of;
    let mut counts = [0; 3];
    for i in 0..rows.len() {
        for j in 0..i {
            let found = theme_of[i].is_some() && theme_of[i] == theme_of[j];
            let one_lane = rows[i].text.lane == rows[j].text.lane;
            let right = one_lane && rows[i].point.is_some() && rows[i].point == rows[j].point;
            counts[0] += usize::from(found && right);
            counts[1] += usize::from(found);
            counts[2] += usize::from(right);
        }
    }
    counts
}

fn themes_of(rows: &[&Row]) -> Themes {
    let texts: Vec<Text> = rows.iter().map(|row| row.text).collect();
    find(&texts, table(), &Settings::default(), &()).expect("nobody cancels")
}

#[test]
fn points_raised_in_several_languages_meet_in_themes() {
    let rows = rows();
    let mut sets: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        sets.entry(row.set).or_default().push(row);
        sets.entry("all together").or_default().push(row);
    }
    let mut worst: (f64, f64) = (1.0, 1.0);
    for (set, rows) in sets {
        let themes = themes_of(&rows);
        let [both, found, right] = pairs(&rows, &themes);
        let (precision, recall) = (both as f64 / found as f64, both as f64 / right as f64);
        println!("{set}: {} themes, pairs: precision {precision:.2}, recall {recall:.2}", themes.themes.len());
        worst = (worst.0.min(precision), worst.1.min(recall));
    }
    assert!(worst.0 >= 0.6 && worst.1 >= 0.6, "{worst:?}");
}

#[test]
fn a_challenge_is_linked_to_the_recommendation_that_answers_it() {
    let rows = rows();
    let rows: Vec<&Row> = rows.iter().filter(|row| row.set == "coast").collect();
    let themes = themes_of(&rows);
    let about = |theme: usize, point: &str| {
        let members = &themes.themes[theme].members;
        let own = members.iter().filter(|&&text| rows[text].point == Some(point)).count();
        2 * own > members.len()
    };
    for (challenge, answer) in [("trawlers", "track"), ("plastic", "nobags"), ("credit", "women")] {
        let linked = themes.links.iter().any(|link| about(link.from, challenge) && about(link.to, answer));
        assert!(linked, "{challenge} and {answer}");
    }
}
