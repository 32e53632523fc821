//! Names for the same thing: groups as they came with the program, and as they were changed here.

use super::store;
use std::sync::LazyLock;

/// A group as it is used, or as it is not wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    pub id: String,
    /// One line a language; empty for a shipped group that is not wanted.
    pub lines: String,
    /// It came with the program.
    pub shipped: bool,
    /// Counts changes made here; 0 for none.
    pub version: i64,
}

static SHIPPED: LazyLock<Vec<fulltext::Group>> = LazyLock::new(|| fulltext::read_file(include_str!("thesaurus.txt")));

/// The groups that came with the program.
pub fn shipped() -> &'static [fulltext::Group] {
    &SHIPPED
}

/// All groups by id: the changed ones in the place of those that came.
pub fn together(changed: &[store::Group]) -> Vec<Names> {
    let came = SHIPPED.iter().filter(|group| changed.iter().all(|own| own.id != group.id)).map(|group| Names {
        id: group.id.clone(),
        lines: group.lines(),
        shipped: true,
        version: 0,
    });
    let own = changed.iter().map(|group| Names {
        id: group.id.clone(),
        lines: group.lines.clone(),
        shipped: is_shipped(&group.id),
        version: group.version,
    });
    let mut all: Vec<Names> = came.chain(own).collect();
    all.sort_by(|one, other| one.id.cmp(&other.id));
    all
}

pub fn is_shipped(id: &str) -> bool {
    SHIPPED.iter().any(|group| group.id == id)
}

/// Ready to be found in questions.
pub fn ready(names: &[Names]) -> fulltext::Thesaurus {
    let groups: Vec<fulltext::Group> =
        names.iter().map(|names| fulltext::Group::read(&names.id, &names.lines).0).collect();
    fulltext::Thesaurus::new(&groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_shipped_groups_are_whole() {
        let ids: BTreeSet<&str> = SHIPPED.iter().map(|group| group.id.as_str()).collect();
        assert_eq!(ids.len(), SHIPPED.len(), "a name stands twice");
        assert!(SHIPPED.len() >= 40);
        for group in SHIPPED.iter() {
            assert!(group.names.len() >= 2, "{} has one name alone", group.id);
            let (again, wrong) = fulltext::Group::read(&group.id, &group.lines());
            assert_eq!((&again, wrong.len()), (group, 0));
        }
    }

    #[test]
    fn a_change_takes_the_place_of_what_came() {
        let own = |id: &str, lines: &str| store::Group { id: id.into(), lines: lines.into(), version: 2 };
        let all = together(&[own("r2p", ""), own("wash", "en: water")]);
        let of = |id: &str| all.iter().find(|one| one.id == id).expect("there").clone();
        assert_eq!(of("r2p"), Names { id: "r2p".into(), lines: String::new(), shipped: true, version: 2 });
        assert!(of("genocide").version == 0 && of("genocide").shipped);
        assert_eq!(all.len(), SHIPPED.len() + usize::from(!is_shipped("wash")));
    }
}
