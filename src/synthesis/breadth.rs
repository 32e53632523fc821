//! Breadth: how widely something was raised, in one of four words. `docs/method.md` gives the reasons.

use super::record::{Breadth, Support};
use super::support::Held;

/// The word for this support, by the first rule that fits:
///
/// 1. *single voice*: one roundtable raised it;
/// 2. *regional*: all roundtables that raised it are of one region;
/// 3. *common*: every region that was heard raised it, and at least half of all roundtables did. Half
///    of the roundtables alone would let a region with many meetings speak for the others, and every
///    region alone would let one meeting in each stand for many that said nothing;
/// 4. *shared*: everything else, which is two regions or more.
///
/// A roundtable whose region is not known is of no region: it never makes a point regional, and it
/// counts among the roundtables. The words are about raising, not about agreeing: who did not raise a
/// point has not rejected it.
pub fn breadth(support: &Support, held: &Held) -> Breadth {
    let raised = support.roundtables.len();
    if raised <= 1 {
        return Breadth::SingleVoice;
    }
    let all_placed = support.roundtables.iter().all(|slug| held.region(slug).is_some());
    if all_placed && support.regions.len() == 1 {
        return Breadth::Regional;
    }
    if support.regions_not.is_empty() && 2 * raised >= support.of_roundtables {
        return Breadth::Common;
    }
    Breadth::Shared
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    fn of(raised_at: &[&str]) -> Breadth {
        let (roundtables, organisations) = cast::meetings();
        let held = Held::new(&roundtables, &organisations);
        let said: Vec<_> = raised_at.iter().zip(0..).map(|(slug, at)| cast::said(slug, at)).collect();
        breadth(&held.support(&said), &held)
    }

    #[test]
    fn each_word_has_its_case() {
        assert_eq!(of(&["accra"]), Breadth::SingleVoice);
        assert_eq!(of(&["accra", "accra"]), Breadth::SingleVoice);
        assert_eq!(of(&["accra", "kampala"]), Breadth::Regional);
        assert_eq!(of(&["accra", "paris"]), Breadth::Shared);
        assert_eq!(of(&["accra", "paris", "bangkok"]), Breadth::Common);
        assert_eq!(of(&["accra", "kampala", "paris"]), Breadth::Shared, "one region did not raise it");
    }

    #[test]
    fn every_region_but_few_of_its_meetings_is_not_common() {
        let (mut roundtables, organisations) = cast::meetings();
        for number in 0..4 {
            let mut another = roundtables[1].clone();
            another.slug = format!("african-{number}");
            roundtables.push(another);
        }
        let held = Held::new(&roundtables, &organisations);
        let said = [cast::said("accra", 1), cast::said("paris", 2), cast::said("bangkok", 3)];
        assert_eq!(breadth(&held.support(&said), &held), Breadth::Shared, "3 of 8 roundtables");
    }

    #[test]
    fn without_known_regions_nothing_is_called_regional() {
        let (mut roundtables, organisations) = cast::meetings();
        for roundtable in &mut roundtables {
            roundtable.region = None;
            roundtable.country = String::new();
        }
        let held = Held::new(&roundtables, &organisations);
        let raised = |slugs: &[&str]| {
            let said: Vec<_> = slugs.iter().zip(0..).map(|(slug, at)| cast::said(slug, at)).collect();
            breadth(&held.support(&said), &held)
        };
        assert_eq!(raised(&["accra", "kampala"]), Breadth::Common, "half of four");
        roundtables.push(roundtables[0].clone());
        let held = Held::new(&roundtables, &organisations);
        let said = [cast::said("accra", 1), cast::said("kampala", 2)];
        assert_eq!(breadth(&held.support(&said), &held), Breadth::Shared, "two of five");
    }
}
