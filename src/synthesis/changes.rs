//! What a report says otherwise than the one before: theme by theme, so that a person can read it.

use super::record::{GlobalReport, ThemeRecord};
use std::collections::{BTreeMap, BTreeSet};

/// What became of one theme.
#[derive(Debug, Clone, PartialEq)]
pub enum Change<'a> {
    New(&'a ThemeRecord),
    /// More than half of it was part of `from`, which goes on or is gone.
    Split {
        theme: &'a ThemeRecord,
        from: &'a ThemeRecord,
    },
    /// The same theme with statements that came and statements that went; never none of both.
    Moved {
        theme: &'a ThemeRecord,
        came: usize,
        went: usize,
    },
    /// More than half of what it had is in `into` now.
    Merged {
        theme: &'a ThemeRecord,
        into: &'a ThemeRecord,
    },
    Gone(&'a ThemeRecord),
}

/// What changed, and how many themes did not.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes<'a> {
    /// Themes of `now` in its order, then those of `before` that are not there any more.
    pub changes: Vec<Change<'a>>,
    pub unchanged: usize,
}

/// Compares two reports of one consultation.
pub fn changes<'a>(before: &'a GlobalReport, now: &'a GlobalReport) -> Changes<'a> {
    let (old, new) = (Index::of(before), Index::of(now));
    let mut changes = Vec::new();
    let mut unchanged = 0;
    for theme in &now.themes {
        match old.by_id.get(theme.id.as_str()) {
            Some(before) => {
                let (before, now) = (statements(before), statements(theme));
                let (came, went) = (now.difference(&before).count(), before.difference(&now).count());
                if (came, went) == (0, 0) {
                    unchanged += 1;
                } else {
                    changes.push(Change::Moved { theme, came, went });
                }
            }
            None => changes.push(match old.home(theme) {
                Some(from) => Change::Split { theme, from },
                None => Change::New(theme),
            }),
        }
    }
    for theme in before.themes.iter().filter(|theme| !new.by_id.contains_key(theme.id.as_str())) {
        changes.push(match new.home(theme) {
            Some(into) => Change::Merged { theme, into },
            None => Change::Gone(theme),
        });
    }
    Changes { changes, unchanged }
}

fn statements(theme: &ThemeRecord) -> BTreeSet<&str> {
    theme.statements.iter().map(String::as_str).collect()
}

struct Index<'a> {
    by_id: BTreeMap<&'a str, &'a ThemeRecord>,
    of_statement: BTreeMap<&'a str, &'a ThemeRecord>,
}

impl<'a> Index<'a> {
    fn of(report: &'a GlobalReport) -> Index<'a> {
        let themes = report.themes.iter();
        Index {
            by_id: themes.clone().map(|theme| (theme.id.as_str(), theme)).collect(),
            of_statement: themes
                .flat_map(|theme| theme.statements.iter().map(move |id| (id.as_str(), theme)))
                .collect(),
        }
    }

    /// The theme here that more than half of the statements of `theme` are in.
    fn home(&self, theme: &ThemeRecord) -> Option<&'a ThemeRecord> {
        let mut found: BTreeMap<&str, (usize, &'a ThemeRecord)> = BTreeMap::new();
        for id in &theme.statements {
            if let Some(here) = self.of_statement.get(id.as_str()) {
                found.entry(&here.id).or_insert((0, here)).0 += 1;
            }
        }
        let most = found.into_values().max_by_key(|(count, _)| *count)?;
        (2 * most.0 > theme.statements.len()).then_some(most.1)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{cast, run};
    use super::*;

    fn report() -> GlobalReport {
        run::run(&cast::corpus(), &themes::Settings::default(), None, &()).expect("a report").into_inner()
    }

    #[test]
    fn nothing_changed_when_nothing_did() {
        let report = report();
        let seen = changes(&report, &report);
        assert!(seen.changes.is_empty());
        assert_eq!(seen.unchanged, report.themes.len());
    }

    #[test]
    fn each_way_a_theme_can_change_is_told_apart() {
        let now = report();
        let mut before = now.clone();
        let first = now.themes[0].clone();
        assert!(first.statements.len() >= 2);
        before.themes[0].statements.pop();
        assert_eq!(changes(&before, &now).changes, [Change::Moved { theme: &now.themes[0], came: 1, went: 0 }]);

        before.themes[0].id = "old".into();
        let seen = changes(&before, &now).changes;
        let merged = Change::Merged { theme: &before.themes[0], into: &now.themes[0] };
        assert!(seen.contains(&merged));

        before.themes.remove(0);
        assert_eq!(changes(&before, &now).changes, [Change::New(&now.themes[0])]);
        assert_eq!(changes(&now, &before).changes, [Change::Gone(&now.themes[0])]);
    }
}
