//! Numbers of people by region and side, folded by [`access::cells`](crate::access::cells).
//!
//! People are counted by region, and within it by side. Every number that is shown is a sum of the blocks of one such
//! table, so that regions and sides beside each other tell nothing that the table does not, today or compared with what
//! was shown before.

use super::{Counted, Division};
use crate::access::cells::{self, Table, Tally};
use crate::app::App;
use crate::organisation::Side;
use crate::organisation::profile::REGIONS;
use crate::region;
use crate::roundtable::store::{self, Attended};

/// People of one sort, as far as they may be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    sides: Counted,
    regions: Counted,
}

/// Who took part in the roundtables of a consultation, and who spoke, as it may be told today.
pub async fn people(app: &App, consultation: &str) -> sqlx::Result<(People, People)> {
    let attended = store::attended_at_all(&app.db, consultation).await?;
    let now = app.now();
    let mut both = [People::default(), People::default()];
    for (people, what) in both.iter_mut().zip(["participants", "speakers"]) {
        let about = format!("{what} {consultation}");
        *people = People::of(&cells::store::table(&app.db, &about, &tally(what, &attended), &now).await?);
    }
    let [participants, speakers] = both;
    Ok((participants, speakers))
}

fn tally(what: &str, attended: &[Attended]) -> Tally {
    let mut tally = Tally::default();
    for row in attended.iter().filter(|row| row.what == what) {
        let region = region::regions_of(REGIONS, &row.country).into_iter().next();
        // Without a region there is nothing that a side could fold into but the whole.
        let side = Side::of_country(&row.country).map(Side::as_str).filter(|_| region.is_some());
        tally.add(region.into_iter().chain(side), row.people.unsigned_abs());
    }
    tally
}

impl People {
    fn of(table: &Table) -> People {
        let mut people = People::default();
        for row in table.rows() {
            let at = |depth: usize| row.path.get(depth).map(String::as_str);
            people.regions.add(at(0), row.rest);
            people.sides.add(at(1), row.rest);
        }
        people
    }

    pub(super) fn by_division(self) -> impl Iterator<Item = (Division, Counted)> {
        [(Division::Sides, self.sides), (Division::Regions, self.regions)].into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::cells::FEWEST;
    use proptest::prelude::*;

    fn row(country: &str, people: i64) -> Attended {
        Attended {
            roundtable_id: String::new(),
            what: "participants".into(),
            country: country.into(),
            people,
            source: String::new(),
        }
    }

    fn shown(rows: &[Attended]) -> People {
        People::of(&Table::after(&[], &tally("participants", rows)))
    }

    #[test]
    fn few_people_are_folded() {
        let rows = [row("GHA", 20), row("KEN", 6), row("LBN", 2), row("FRA", 30)];
        let told = shown(&rows);
        assert_eq!(told.regions.count("middle-east"), 0, "two people point at two people");
        assert_eq!((told.regions.count("europe"), told.regions.count("africa")), (30, 0));
        assert_eq!(
            (told.regions.count(""), told.regions.of),
            (28, 58),
            "two and the twenty-six of Africa are one number"
        );
        assert_eq!((told.sides.count("north"), told.sides.count("")), (30, 28));
        assert_eq!(shown(&rows[2..3]), People::default());
    }

    #[test]
    fn a_small_side_folds_into_its_region() {
        let told = shown(&[row("THA", 12), row("JPN", 7), row("AUS", 6), row("GHA", 9), row("LBY", 3), row("", 5)]);
        assert_eq!((told.regions.count("asia-pacific"), told.sides.count("north")), (25, 13));
        let small = shown(&[row("THA", 12), row("JPN", 3), row("GHA", 9)]);
        assert_eq!(small.regions.count("asia-pacific"), 15);
        assert_eq!((small.sides.count("north"), small.sides.count("south")), (0, 9), "twelve would tell of the three");
        assert_eq!(small.sides.count(""), 15);
    }

    const COUNTRIES: [&str; 9] = ["GHA", "KEN", "FRA", "POL", "THA", "JPN", "ARG", "CAN", ""];

    fn of(counts: &[i64]) -> Vec<Attended> {
        COUNTRIES.iter().zip(counts).filter(|(_, people)| **people > 0).map(|(code, n)| row(code, *n)).collect()
    }

    fn numbers(people: &People) -> Vec<u64> {
        let counted = [&people.sides, &people.regions];
        counted.into_iter().flat_map(|one| one.parts.values().copied().chain([one.of])).collect()
    }

    fn attendance() -> impl Strategy<Value = Vec<i64>> {
        prop::collection::vec(prop_oneof![Just(0), 1..5_i64, 1..5_i64, 5..15_i64], COUNTRIES.len())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        /// Beside each other: every number, and what any parts leave of the whole, is of nobody or of at least five.
        #[test]
        fn no_number_of_balance_points_at_few(counts in attendance()) {
            let people = shown(&of(&counts));
            let is_a_cell = |count: u64| count == 0 || count >= FEWEST;
            for counted in [&people.sides, &people.regions] {
                let parts: Vec<u64> = counted.parts.values().copied().collect();
                for set in 0..1_u32 << parts.len() {
                    let sum: u64 = parts.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1).map(|(_, n)| n).sum();
                    prop_assert!(is_a_cell(sum) && is_a_cell(counted.of - sum), "{sum} of {}", counted.of);
                }
            }
            prop_assert_eq!(people.sides.of, people.regions.of);
        }

        /// One after the other: whoever comes or goes with fewer than four others changes no number.
        #[test]
        fn fewer_than_five_who_come_or_go_change_no_number(counts in attendance(), at in 0..9_usize, by in -4..5_i64) {
            let first = Table::after(&[], &tally("participants", &of(&counts)));
            let mut later = counts.clone();
            later[at] = (later[at] + by).max(0);
            let second = Table::after(std::slice::from_ref(&first), &tally("participants", &of(&later)));
            let all: i64 = counts.iter().sum();
            if all >= FEWEST as i64 {
                prop_assert_eq!(numbers(&People::of(&second)), numbers(&People::of(&first)));
            }
        }

        /// A region that holds one side at most changes by nobody or by at least five.
        #[test]
        fn no_number_changes_by_few(counts in prop::collection::vec(attendance(), 4)) {
            let mut tables: Vec<Table> = Vec::new();
            for one in &counts {
                tables.push(Table::after(&tables, &tally("participants", &of(one))));
            }
            let shown: Vec<People> = tables.iter().map(People::of).filter(|one| one.regions.of > 0).collect();
            for (before, after) in shown.iter().zip(shown.iter().skip(1)) {
                let blocks = |people: &People| people.regions.count("europe");
                let by = blocks(before).abs_diff(blocks(after));
                let was_a_part = before.regions.parts.contains_key("europe");
                prop_assert!(!was_a_part || by == 0 || by >= FEWEST, "Europe changed by {by}");
            }
        }
    }

    #[tokio::test]
    async fn balance_remembers_what_it_said() {
        let app = App::of_test().await;
        let ask = async |people: i64| {
            let rows = [row("GHA", people), row("KEN", 9)];
            let table = cells::store::table(&app.db, "participants x", &tally("participants", &rows), &app.now()).await;
            People::of(&table.expect("answered")).regions.count("africa")
        };
        assert_eq!([ask(12).await, ask(13).await, ask(18).await], [21, 21, 27]);
    }
}
