//! What holds when texts arrive later.

use crate::statements::{rows, table};
use themes::{Change, Settings, Standing, Text, Update, find};

/// The statements in one lane, every fourth one arriving later.
fn halves() -> (Vec<Text<'static>>, Vec<Text<'static>>) {
    let all = rows().into_iter().enumerate().map(|(i, row)| (i, Text { lane: 0, ..row.text }));
    let (late, early): (Vec<_>, Vec<_>) = all.partition(|(i, _)| i % 4 == 3);
    let texts = |half: Vec<(usize, Text<'static>)>| half.into_iter().map(|(_, text)| text).collect();
    (texts(early), texts(late))
}

fn update(early: &[Text], late: &[Text]) -> (usize, Update) {
    let themes = find(early, table(), &Settings::default(), &()).expect("nobody cancels");
    let standing = Standing::new(early, &themes, table(), &()).expect("nobody cancels");
    (themes.themes.len(), standing.add(late, &()).expect("nobody cancels"))
}

#[test]
fn every_new_text_has_a_place_and_the_diff_says_what_happened() {
    let (early, late) = halves();
    let (standing, update) = update(&early, &late);
    assert_eq!(update.theme_of.len(), late.len());
    assert!(update.changes.len() >= standing);
    let mut joined = vec![0; update.changes.len()];
    update.theme_of.iter().flatten().for_each(|&theme| joined[theme] += 1);
    let moved = |theme: usize| update.moved.iter().filter(|(_, to)| *to == theme).count();
    for (theme, change) in update.changes.iter().enumerate() {
        let told = match change {
            Change::Unchanged => 0,
            Change::Grown(by) => *by,
            Change::Split { into, joined } => {
                assert!(theme < standing && into.iter().all(|&new| new >= standing));
                *joined
            }
            Change::New(size) => size - moved(theme),
        };
        assert_eq!(told, joined[theme]);
        assert_eq!(matches!(change, Change::New(_)), theme >= standing);
    }
    assert!(update.changes.iter().any(|change| matches!(change, Change::Grown(_))), "some points were raised before");
}

#[test]
fn the_order_of_arrival_changes_nothing_and_a_copy_joins_its_original() {
    let (early, mut late) = halves();
    let (_, first) = update(&early, &late);
    late.reverse();
    let (_, mut second) = update(&early, &late);
    second.theme_of.reverse();
    assert_eq!(first.theme_of, second.theme_of);
    assert_eq!((first.moved, first.changes), (second.moved, second.changes));

    let themes = find(&early, table(), &Settings::default(), &()).expect("nobody cancels");
    let standing = Standing::new(&early, &themes, table(), &()).expect("nobody cancels");
    let again = standing.add(&early, &()).expect("nobody cancels");
    assert_eq!(again.theme_of, themes.theme_of, "what was said before is where it was");
    assert!(again.moved.is_empty() && again.left == 0.0);
}

#[test]
fn nothing_stands_and_nothing_arrives() {
    let (early, late) = halves();
    let (standing, update) = update(&[], &late);
    assert_eq!(standing, 0);
    assert!(update.changes.iter().all(|change| matches!(change, Change::New(_))));
    assert!(self::update(&early, &[]).1.theme_of.is_empty());
}
