//! A theme keeps its id from one run to the next, as long as most of it stays: addresses, links and citations
//! outlive a new roundtable.

use super::group::Theme;
use crate::statement::Kind;
use crate::words::short_id;
use std::collections::{BTreeMap, BTreeSet};

/// Share of the statements of both, out of those of either, from which a theme is the one that it was.
const SAME: f64 = 0.5;

/// A theme of the run before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    pub id: String,
    pub kind: Kind,
    pub statements: BTreeSet<String>,
}

/// The ids that themes keep: by the id that a run by itself would give, the one of before. Those that stay as they are
/// are not listed.
pub fn kept_ids(themes: &[Theme], before: &[Before]) -> BTreeMap<String, String> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, old) in before.iter().enumerate() {
        old.statements.iter().for_each(|id| holders.entry(id).or_default().push(at));
    }
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (new, theme) in themes.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for id in &theme.statements {
            for &old in holders.get(id.as_str()).into_iter().flatten().filter(|old| before[**old].kind == theme.kind) {
                *shared.entry(old).or_default() += 1;
            }
        }
        for (old, both) in shared {
            let either = theme.statements.len() + before[old].statements.len() - both;
            let share = both as f64 / either as f64;
            if share >= SAME {
                pairs.push((share, new, old));
            }
        }
    }
    pairs.sort_by(|one, other| {
        let named = |pair: &(f64, usize, usize)| (&before[pair.2].id, &themes[pair.1].id);
        other.0.total_cmp(&one.0).then_with(|| named(one).cmp(&named(other)))
    });
    let (mut done, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut kept = BTreeMap::new();
    for (_, new, old) in pairs {
        if !done.contains(&new) && taken.insert(before[old].id.clone()) {
            done.insert(new);
            kept.insert(themes[new].id.clone(), before[old].id.clone());
        }
    }
    // A new theme around a statement in the middle of an old one must not pass for it.
    for theme in themes.iter().enumerate().filter(|(new, _)| !done.contains(new)).map(|(_, theme)| theme) {
        let mut id = theme.id.clone();
        while taken.contains(&id) {
            id = short_id(&format!("another {id}"));
        }
        taken.insert(id.clone());
        kept.insert(theme.id.clone(), id);
    }
    kept.retain(|own, kept| own != kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(id: &str, statements: &[&str]) -> Theme {
        Theme {
            id: id.into(),
            kind: Kind::Challenge,
            labels: BTreeMap::new(),
            parent: 0,
            statements: statements.iter().map(|one| (*one).to_owned()).collect(),
            exemplars: Vec::new(),
            cohesion: 1.0,
            stability: 1.0,
            separation: 1.0,
        }
    }

    fn before(id: &str, statements: &[&str]) -> Before {
        let Theme { id, kind, statements, .. } = theme(id, statements);
        Before { id, kind, statements: statements.into_iter().collect() }
    }

    #[test]
    fn a_theme_that_grew_keeps_its_id() {
        let kept = kept_ids(&[theme("new", &["a", "b", "c"])], &[before("old", &["a", "b"])]);
        assert_eq!(kept, BTreeMap::from([("new".into(), "old".into())]));
    }

    #[test]
    fn of_two_halves_the_larger_keeps_it_and_the_other_never_passes_for_it() {
        let themes = [theme("x", &["a", "b", "c"]), theme("old", &["d"])];
        let kept = kept_ids(&themes, &[before("old", &["a", "b", "c", "d"])]);
        assert_eq!(kept["x"], "old");
        assert_ne!(kept["old"], "old");
    }

    #[test]
    fn nothing_is_listed_when_nothing_changed() {
        assert!(kept_ids(&[theme("same", &["a", "b"])], &[before("same", &["a", "b"])]).is_empty());
        assert!(kept_ids(&[theme("same", &["a", "b"])], &[]).is_empty());
    }

    #[test]
    fn a_theme_of_another_kind_is_another() {
        let mut old = before("old", &["a", "b"]);
        old.kind = Kind::Recommendation;
        assert!(kept_ids(&[theme("new", &["a", "b"])], &[old]).is_empty());
    }
}
