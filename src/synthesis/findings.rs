//! Findings: which statements carry which part of the global report.
//!
//! Every shown statement that is not a presentation stands behind at least one finding: as part of a
//! theme, or alone. Where a finding stands follows from the kind of its theme and from how widely it was
//! raised; `docs/method.md` has the table. A finding is the words of one statement, byte for byte.

use super::breadth::breadth;
use super::record::{Breadth, Finding, FindingFields, Section, StatementRecord, Support, ThemeRecord};
use super::support::Held;
use crate::statement::Kind;
use std::cmp::Reverse;
use std::collections::HashMap;

/// All findings, by section; within a section the most widely raised first, by region where the
/// section goes by region, and voices heard at one roundtable in the order held.
pub fn findings(statements: &[StatementRecord], themes: &[ThemeRecord], held: &Held) -> Vec<Finding> {
    let by_id: HashMap<&str, &StatementRecord> = statements.iter().map(|one| (one.id.as_str(), one)).collect();
    let mut findings = Vec::new();
    for theme in themes {
        let members: Vec<&StatementRecord> =
            theme.statements.iter().filter_map(|id| by_id.get(id.as_str()).copied()).collect();
        let about = About { key: &theme.id, theme: Some(theme), kind: theme.kind, members };
        findings.extend(about.findings(&theme.support, theme.breadth, held));
    }
    let alone = statements.iter().filter(|one| one.themes.is_empty() && one.kind != Kind::Presentation);
    for statement in alone {
        let support = held.support([statement]);
        let width = breadth(&support, held);
        let about = About { key: &statement.id, theme: None, kind: statement.kind, members: vec![statement] };
        findings.extend(about.findings(&support, width, held));
    }
    let place: HashMap<&str, usize> = statements.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    findings.sort_by_cached_key(|finding| order(finding, held, &place));
    findings
}

/// Sections in which a theme, or a statement without one, stands.
pub fn sections(kind: Kind, breadth: Breadth) -> Vec<Section> {
    match (kind, breadth) {
        (Kind::Presentation, _) => Vec::new(),
        (Kind::Divergence, _) => vec![Section::Divergence],
        (Kind::Recommendation | Kind::Activity, Breadth::Common) => vec![Section::CommonThemes, Section::Strategies],
        (Kind::Recommendation | Kind::Activity, _) => vec![Section::Strategies],
        (_, Breadth::SingleVoice) => vec![Section::SingleVoices],
        (_, Breadth::Regional) => vec![Section::OneRegion],
        (Kind::Challenge, Breadth::Common | Breadth::Shared) => vec![Section::CommonChallenges],
        (Kind::Relevance | Kind::Unplaced, Breadth::Common | Breadth::Shared) => vec![Section::CommonThemes],
    }
}

/// What findings are made about: a theme, or one statement that is in none.
struct About<'a> {
    /// What the finding's id is derived from: it outlives a change of the quoted words.
    key: &'a str,
    theme: Option<&'a ThemeRecord>,
    kind: Kind,
    members: Vec<&'a StatementRecord>,
}

impl About<'_> {
    fn findings(&self, support: &Support, breadth: Breadth, held: &Held) -> Vec<Finding> {
        let mut findings = Vec::new();
        for section in sections(self.kind, breadth) {
            if section == Section::Strategies {
                for region in self.regions(held) {
                    let own = |one: &StatementRecord| held.region(&one.roundtable) == region;
                    findings.extend(self.finding(section, region, own, support, breadth));
                }
            } else {
                findings.extend(self.finding(section, None, |_| true, support, breadth));
            }
        }
        findings
    }

    /// Regions of its statements in the order heard; `None`, last, for roundtables of no known region.
    fn regions<'b>(&self, held: &'b Held) -> Vec<Option<&'b str>> {
        let has = |region: Option<&str>| self.members.iter().any(|one| held.region(&one.roundtable) == region);
        let known = held.regions().iter().map(|region| Some(region.as_str()));
        known.chain([None]).filter(|region| has(*region)).collect()
    }

    /// `None` when no statement that `stands_for_it` may be shown.
    fn finding(
        &self,
        section: Section,
        region: Option<&str>,
        stands_for_it: impl Fn(&StatementRecord) -> bool,
        support: &Support,
        breadth: Breadth,
    ) -> Option<Finding> {
        let shown: Vec<&StatementRecord> =
            self.members.iter().copied().filter(|one| one.text.is_some() && stands_for_it(one)).collect();
        let best = self
            .theme
            .iter()
            .flat_map(|theme| &theme.exemplars)
            .find_map(|id| shown.iter().copied().find(|one| one.id == *id))
            .or(shown.first().copied())?;
        let others = shown.iter().filter(|one| one.id != best.id).map(|one| one.id.clone());
        let fields = FindingFields {
            id: id(section, region, self.key),
            section,
            region: region.map(str::to_owned),
            text: best.text.clone()?,
            language: best.language.clone(),
            quotes: best.id.clone(),
            theme: self.theme.map(|theme| theme.id.clone()),
            kind: self.kind,
            rests_on: std::iter::once(best.id.clone()).chain(others).collect(),
            support: support.clone(),
            breadth,
        };
        Finding::try_from(fields).ok()
    }
}

/// Id of the finding of this section and region about a theme, or about a statement without one.
pub fn id(section: Section, region: Option<&str>, key: &str) -> String {
    crate::words::short_id(&format!("finding {} {} {key}", section.as_str(), region.unwrap_or("-")))
}

/// Section, region, then breadth and counts; at one roundtable the order held and the place in its report.
type Order = (Section, usize, Kind, Breadth, Reverse<usize>, Reverse<usize>, usize);

fn order(finding: &Finding, held: &Held, place: &HashMap<&str, usize>) -> Order {
    let said_at = place.get(finding.quotes.as_str()).copied().unwrap_or(usize::MAX);
    let by_region = matches!(finding.section, Section::Strategies | Section::OneRegion);
    let region = match finding.section {
        Section::OneRegion => finding.support.regions.first(),
        _ => finding.region.as_ref(),
    };
    let at = |region: &String| held.regions().iter().position(|one| one == region).unwrap_or(usize::MAX);
    let region = if by_region { region.map_or(usize::MAX, at) } else { 0 };
    if finding.section == Section::SingleVoices {
        return (finding.section, 0, Kind::Relevance, Breadth::SingleVoice, Reverse(0), Reverse(0), said_at);
    }
    let counts = (Reverse(finding.support.roundtables.len()), Reverse(finding.support.statements));
    // Strategies come before the activities that carry them out; elsewhere width alone decides.
    let kind = if finding.section == Section::Strategies { finding.kind } else { Kind::Relevance };
    (finding.section, region, kind, finding.breadth, counts.0, counts.1, said_at)
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    #[test]
    fn a_finding_is_the_words_of_a_statement_byte_for_byte() {
        let report = cast::report();
        assert!(!report.findings.is_empty());
        for finding in &report.findings {
            let quoted = report.statements.iter().find(|one| one.id == finding.quotes).expect("it rests on one");
            assert_eq!(Some(&finding.text), quoted.text.as_ref());
            assert!(finding.rests_on.first() == Some(&finding.quotes));
        }
    }

    #[test]
    fn every_shown_statement_of_the_room_stands_behind_a_finding() {
        let report = cast::report();
        for statement in report.statements.iter().filter(|one| one.text.is_some()) {
            let stands = report.findings.iter().any(|finding| finding.rests_on.contains(&statement.id));
            assert_eq!(stands, statement.kind != Kind::Presentation, "{statement:?}");
        }
    }

    #[test]
    fn a_strategy_is_quoted_from_its_own_region() {
        let report = cast::report();
        let strategies: Vec<&Finding> =
            report.findings.iter().filter(|finding| finding.section == Section::Strategies).collect();
        let regions: Vec<&str> = strategies.iter().filter_map(|finding| finding.region.as_deref()).collect();
        assert!(regions.contains(&"africa") && regions.contains(&"europe"), "{regions:?}");
        let region_of =
            |slug: &str| report.roundtables.iter().find(|one| one.slug == slug).and_then(|one| one.region.clone());
        for finding in strategies {
            for id in &finding.rests_on {
                let statement = report.statements.iter().find(|one| one.id == *id).expect("there");
                assert_eq!(region_of(&statement.roundtable), finding.region);
            }
            assert_eq!(finding.support.of_roundtables, 4, "the support is the whole theme's");
        }
    }

    #[test]
    fn each_kind_and_breadth_has_its_place() {
        for kind in Kind::ALL {
            for breadth in Breadth::ALL {
                assert_eq!(sections(kind, breadth).is_empty(), kind == Kind::Presentation);
            }
        }
        assert_eq!(sections(Kind::Challenge, Breadth::Regional), [Section::OneRegion]);
    }
}
