//! How many belong, as far as the public may know.

use super::{Belonging, Sight};
use crate::access::Public;
use crate::access::cells::{self, Table};
use crate::app::App;
use crate::coalition::Kind;
use std::collections::BTreeMap;

/// The table of unnamed members, among those that are kept of what was shown.
const UNNAMED: &str = "unnamed members";

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Members and supporters that are listed by name.
    pub listed: usize,
    pub members: usize,
    pub supporters: usize,
    /// Of those who chose to be counted in their region only, by region: where there are enough of them.
    pub unnamed: BTreeMap<String, usize>,
    /// Of the same, those whose region would be told too exactly.
    pub elsewhere: usize,
}

impl Public for Tally {}

/// Counts those who stand, as it may be told today. Hidden members are not looked at.
pub async fn count(app: &App, all: &[Belonging]) -> sqlx::Result<Tally> {
    let table = cells::store::table(&app.db, UNNAMED, &unnamed(all), &app.now()).await?;
    Ok(Tally::of(all, &table))
}

fn unnamed(all: &[Belonging]) -> cells::Tally {
    let mut tally = cells::Tally::default();
    let counted_only = all.iter().filter(|one| one.stands() && one.membership.sight == Sight::Region);
    counted_only.for_each(|one| tally.add(one.profile.region(), 1));
    tally
}

impl Tally {
    fn of(all: &[Belonging], unnamed: &Table) -> Tally {
        let mut tally = Tally::default();
        let is_listed = |one: &&Belonging| one.membership.sight == Sight::Listed && one.profile.public_at.is_some();
        for one in all.iter().filter(|one| one.stands()).filter(is_listed) {
            tally.listed += 1;
            match one.membership.kind {
                Kind::Member => tally.members += 1,
                Kind::Supporter => tally.supporters += 1,
            }
        }
        for row in unnamed.rows().into_iter().filter(|row| row.rest > 0) {
            let count = usize::try_from(row.rest).unwrap_or(usize::MAX);
            match row.path.into_iter().next() {
                Some(region) => drop(tally.unnamed.insert(region, count)),
                None => tally.elsewhere = count,
            }
        }
        tally
    }

    /// Everybody that may be counted.
    pub fn all(&self) -> usize {
        self.listed + self.unnamed.values().sum::<usize>() + self.elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::member;
    use super::*;

    #[tokio::test]
    async fn a_hidden_member_changes_no_count_and_few_unnamed_ones_are_folded() {
        let app = App::of_test().await;
        let now = async |all: &[Belonging]| count(&app, all).await.expect("counted");
        let mut all = vec![member("a", "GHA", Sight::Listed), member("b", "KEN", Sight::Region)];
        let before = now(&all).await;
        assert_eq!((before.all(), before.unnamed.len(), before.elsewhere), (1, 0, 0));
        all.push(member("c", "FRA", Sight::Hidden));
        assert_eq!(now(&all).await, before);
        for name in ["d", "e", "f"] {
            all.push(member(name, "UGA", Sight::Region));
        }
        assert_eq!(now(&all).await, before, "four in Africa say nothing");
        all.push(member("g", "FRA", Sight::Region));
        let five = now(&all).await;
        assert_eq!((five.elsewhere, five.unnamed.len()), (5, 0), "five in the world do");
        all.push(member("h", "GHA", Sight::Region));
        assert_eq!(now(&all).await, five, "who comes alone changes nothing: the number of before would tell of it");
        for name in ["i", "j", "k", "l"] {
            all.push(member(name, "KEN", Sight::Region));
        }
        assert_eq!(now(&all).await.all(), 11, "five who came do");
    }
}
