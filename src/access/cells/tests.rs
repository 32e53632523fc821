//! What a reader with pencil and paper finds out: nothing about fewer than five people.

use super::*;
use crate::app::App;
use proptest::prelude::*;

fn tally(cells: &[(&str, u64)]) -> Tally {
    let mut tally = Tally::default();
    cells.iter().for_each(|(path, people)| tally.add(path.split('/'), *people));
    tally
}

fn rows(table: &Table) -> Vec<(String, u64, u64)> {
    table.rows().into_iter().map(|row| (row.path.join("/"), row.people, row.rest)).collect()
}

#[test]
fn a_small_cell_folds_into_its_region() {
    let now = tally(&[("africa/GHA", 12), ("africa/UGA", 3), ("africa/KEN", 2), ("europe/FRA", 9)]);
    let table = Table::after(&[], &now);
    let expected = [("", 26, 0), ("africa", 17, 5), ("africa/GHA", 12, 12), ("europe", 9, 0), ("europe/FRA", 9, 9)];
    assert_eq!(rows(&table), expected.map(|(path, people, rest)| (path.to_owned(), people, rest)));
    assert_eq!(table.people(&["africa"]), Some(17));
    assert_eq!(table.people(&["africa", "UGA"]), None);
}

#[test]
fn a_lone_small_cell_takes_the_smallest_other_with_it() {
    let table = Table::after(&[], &tally(&[("africa/GHA", 12), ("africa/UGA", 6), ("africa/KEN", 1)]));
    assert_eq!(table.people(&["africa", "UGA"]), None, "the whole minus the shown ones would be Kenya's one");
    assert_eq!(table.people(&["africa", "GHA"]), Some(12));
    let far = Table::after(&[], &tally(&[("africa/GHA", 12), ("europe/FRA", 2), ("americas/ARG", 7)]));
    assert_eq!(rows(&far)[0], (String::new(), 21, 9), "a small region takes another with it");
    assert_eq!(far.people(&["europe"]), None);
    assert!(Table::after(&[], &tally(&[("africa/GHA", 4)])).rows().is_empty());
}

#[test]
fn one_newcomer_changes_no_number_and_five_do() {
    let first = Table::after(&[], &tally(&[("africa/GHA", 12), ("africa/UGA", 8)]));
    let second = Table::after(std::slice::from_ref(&first), &tally(&[("africa/GHA", 13), ("africa/UGA", 8)]));
    assert_eq!(second, first);
    let third = Table::after(&[first, second], &tally(&[("africa/GHA", 17), ("africa/UGA", 8)]));
    assert_eq!(third.people(&["africa", "GHA"]), Some(17));
    assert_eq!(third.people(&[]), Some(25));
}

#[test]
fn a_country_that_was_small_once_stays_folded_with_those_who_hide_it() {
    let first = Table::after(&[], &tally(&[("africa/GHA", 6), ("africa/UGA", 3)]));
    assert_eq!(first.people(&["africa", "GHA"]), None);
    // Ghana as it was, told now, would say that Uganda had three then.
    let later = Table::after(std::slice::from_ref(&first), &tally(&[("africa/GHA", 6), ("africa/UGA", 9)]));
    assert_eq!((later.people(&["africa", "GHA"]), later.people(&["africa"])), (None, Some(15)));
    // A country that nobody came from before can be told.
    let new = tally(&[("africa/GHA", 6), ("africa/UGA", 9), ("africa/KEN", 7)]);
    let grown = Table::after(&[first, later], &new);
    assert_eq!(grown.people(&["africa", "KEN"]), Some(7));
}

/// Three regions with three countries; few people in most.
fn people() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(prop_oneof![Just(0), 1..5_u64, 1..5_u64, 5..15_u64], 9)
}

fn of(counts: &[u64]) -> Tally {
    let mut tally = Tally::default();
    for (at, people) in counts.iter().enumerate().filter(|(_, people)| **people > 0) {
        tally.add([["r1", "r2", "r3"][at / 3], ["a", "b", "c"][at % 3]], *people);
    }
    tally
}

/// A number of one table: which of the nine countries it counts, and how many people.
fn numbers(table: &Table) -> Vec<(u16, u64)> {
    let countries = |row: &Row, whole: bool| {
        let mut set = 0_u16;
        for at in 0..9 {
            let country = vec![["r1", "r2", "r3"][at / 3].to_owned(), ["a", "b", "c"][at % 3].to_owned()];
            let within =
                if whole { country.starts_with(&row.path) } else { table.block_of(&country) == Some(&row.path) };
            set |= u16::from(within) << at;
        }
        set
    };
    let rows = table.rows();
    let all = rows.iter().flat_map(|row| [(countries(row, true), row.people), (countries(row, false), row.rest)]);
    all.filter(|(set, _)| *set != 0).collect()
}

/// Whether these countries are all that one row of a table counts beside the deeper rows.
fn is_block(table: &Table, set: u16) -> bool {
    table.rows().iter().any(|row| {
        (0..9).all(|at| {
            let country = vec![["r1", "r2", "r3"][at / 3].to_owned(), ["a", "b", "c"][at % 3].to_owned()];
            (table.block_of(&country) == Some(&row.path)) == (set >> at & 1 == 1)
        })
    })
}

/// All sums of numbers that overlap nowhere, as sets of countries.
fn sums(numbers: &[(u16, u64)]) -> BTreeSet<(u16, u64)> {
    numbers.iter().fold(BTreeSet::from([(0, 0)]), |found, (set, people)| {
        let more: Vec<(u16, u64)> =
            found.iter().filter(|(own, _)| own & set == 0).map(|(own, sum)| (own | set, sum + people)).collect();
        found.into_iter().chain(more).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_sum_or_difference_in_one_table_is_a_small_cell(counts in people()) {
        let table = Table::after(&[], &of(&counts));
        let sums = sums(&numbers(&table));
        for (set, people) in &sums {
            prop_assert!(*people == 0 || *people >= FEWEST, "{set:b} has {people}");
            for (part, fewer) in sums.iter().filter(|(part, _)| part & set == *part) {
                let left = people - fewer;
                prop_assert!(left == 0 || left >= FEWEST, "{set:b} without {part:b} has {left}");
            }
        }
        let all: u64 = counts.iter().sum();
        prop_assert_eq!(table.people(&[]), (all >= FEWEST).then_some(all), "nobody is lost in the total");
    }

    /// Four tables in a row, between which some countries change. Any number of one minus any sum of another: what is
    /// left is either no true count of anybody at any time, or a count of nobody or at least five.
    #[test]
    fn no_difference_of_two_tables_is_a_small_cell(
        first in people(),
        changes in prop::collection::vec(prop::collection::vec(prop_oneof![4 => Just(0_i64), 1 => -6..9_i64], 9), 3),
    ) {
        let mut counts = vec![first];
        for change in changes {
            let last = counts.last().expect("at least the first");
            counts.push(last.iter().zip(change).map(|(people, by)| people.saturating_add_signed(by)).collect());
        }
        let mut tables: Vec<Table> = Vec::new();
        for counts in &counts {
            tables.push(Table::after(&tables, &of(counts)));
        }
        // The times whose people were told of: a table may say again what an earlier one said.
        let told: Vec<&Tally> = tables.iter().filter(|one| !one.blocks.is_empty()).map(|one| &one.counted).collect();
        let then = |time: &Tally, set: u16| -> u64 {
            (0..9).filter(|at| set >> at & 1 == 1).map(|at| {
                time.of(&vec![["r1", "r2", "r3"][at / 3].to_owned(), ["a", "b", "c"][at % 3].to_owned()])
            }).sum()
        };
        for one in &tables {
            for (set, people) in numbers(one) {
                for other in &tables {
                    for (part, fewer) in sums(&numbers(other)).into_iter().filter(|(part, _)| part & set == *part) {
                        let Some(left) = people.checked_sub(fewer) else { continue };
                        // Of several blocks together it may be one: five came to one of them, and four left another.
                        if set == part && (is_block(one, set) || is_block(other, set)) {
                            prop_assert!(left == 0 || left >= FEWEST, "{left} came to {set:b} or left it");
                        } else if set != part && (1..FEWEST).contains(&left) {
                            let true_once = told.iter().any(|time| then(time, set & !part) == left);
                            prop_assert!(!true_once, "{set:b} without {part:b} had {left} people");
                        }
                    }
                }
            }
        }
    }

    /// Where nothing has changed but the questions, later tables say what the first said.
    #[test]
    fn asking_again_says_nothing_new(counts in people()) {
        let first = Table::after(&[], &of(&counts));
        prop_assert_eq!(Table::after(std::slice::from_ref(&first), &of(&counts)), first);
    }
}

#[tokio::test]
async fn tables_remember_what_was_said() {
    let app = App::of_test().await;
    let ask = async |cells: &[(&str, u64)]| {
        store::table(&app.db, "participants of water", &tally(cells), &app.now()).await.expect("answered")
    };
    assert!(ask(&[("africa/GHA", 2)]).await.rows().is_empty());
    assert_eq!(ask(&[("africa/GHA", 12)]).await.people(&["africa", "GHA"]), Some(12));
    assert_eq!(
        ask(&[("africa/GHA", 13)]).await.people(&["africa", "GHA"]),
        Some(12),
        "one newcomer is nobody's business"
    );
    assert_eq!(ask(&[("africa/GHA", 18)]).await.people(&["africa", "GHA"]), Some(18));
    let other =
        store::table(&app.db, "organisations", &tally(&[("africa/GHA", 13)]), &app.now()).await.expect("answered");
    assert_eq!(other.people(&[]), Some(13), "tables of other things are other tables");
}
