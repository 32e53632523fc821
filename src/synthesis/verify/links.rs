//! Themes, and what they are made of.

use super::{Check, by_id};
use crate::synthesis::record::{StatementRecord, ThemeRecord};
use crate::theme::group;
use std::collections::{HashMap, HashSet};

impl Check<'_> {
    /// Every link leads somewhere. That statements name their themes back follows from the recount.
    pub(super) fn links(&mut self) {
        let report = self.report;
        let statements = by_id(&report.statements, |one| &one.id);
        let themes = by_id(&report.themes, |one| &one.id);
        let mut taken = HashSet::new();
        for (at, theme) in report.themes.iter().enumerate() {
            let place = |field: &str| format!("themes[{at}].{field} (id {})", theme.id);
            let first = themes.get(theme.id.as_str()).is_some_and(|(first, _)| *first == at);
            self.holds(first, || place("id"), || "another theme has the same id".into());
            let derived = theme.statements.iter().any(|one| group::id(theme.kind, one) == theme.id);
            self.holds(derived, || place("id"), || "it is not derived from the kind and one of its statements".into());
            for (member, id) in theme.statements.iter().enumerate() {
                let place = || place(&format!("statements[{member}]"));
                match statements.get(id.as_str()) {
                    None => self.wrong(place(), format!("there is no statement {id}")),
                    Some((_, one)) => self.holds(one.kind == theme.kind, place, || {
                        format!("it is of the kind {}, the theme of {}", one.kind.as_str(), theme.kind.as_str())
                    }),
                }
                self.holds(taken.insert(id.as_str()), place, || "the statement is in a theme already".into());
            }
            self.exemplars(theme, &statements, &place);
        }
        for (at, link) in report.links.iter().enumerate() {
            for (field, id) in [("from", &link.from), ("to", &link.to)] {
                self.holds(
                    themes.contains_key(id.as_str()),
                    || format!("links[{at}].{field}"),
                    || format!("there is no theme {id}"),
                );
            }
            let kind = |id: &String| themes.get(id.as_str()).map(|(_, theme)| theme.kind);
            self.holds(
                kind(&link.from) != kind(&link.to),
                || format!("links[{at}]"),
                || "it links themes of one kind".into(),
            );
        }
    }

    fn exemplars(
        &mut self,
        theme: &ThemeRecord,
        statements: &HashMap<&str, (usize, &StatementRecord)>,
        place: &dyn Fn(&str) -> String,
    ) {
        for (at, id) in theme.exemplars.iter().enumerate() {
            let shown = statements.get(id.as_str()).is_some_and(|(_, one)| one.text.is_some());
            self.holds(
                shown && theme.statements.contains(id),
                || place(&format!("exemplars[{at}]")),
                || "it is not a shown statement of this theme".into(),
            );
        }
    }
}
