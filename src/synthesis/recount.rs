//! All that follows from the links between statements and themes, computed in one place: by the run
//! that makes a report, by the withholding that reaches an old one, and by the check of a stranger's.

use super::breadth::breadth;
use super::findings::findings;
use super::record::{
    Counts, Coverage, Finding, GlobalReport, StatementRecord, Support, ThemeRecord, Uncovered, WhyUncovered,
};
use super::support::Held;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

impl GlobalReport {
    /// Sets support, breadth and languages of each theme, the themes of each statement, the findings,
    /// the coverage, the counts and the fingerprint from what the record holds besides.
    pub fn recount(&mut self) {
        let held = Held::new(&self.roundtables, &self.organisations);
        recount_themes(&mut self.themes, &self.statements, &held);
        let mut themes: HashMap<&str, Vec<String>> = HashMap::new();
        for theme in &self.themes {
            for statement in &theme.statements {
                themes.entry(statement).or_default().push(theme.id.clone());
            }
        }
        for statement in &mut self.statements {
            statement.themes = themes.remove(statement.id.as_str()).unwrap_or_default();
        }
        self.findings = findings(&self.statements, &self.themes, &held);
        self.coverage = coverage(&self.statements, &self.findings);
        self.counts = counts(self, &held);
        self.fingerprint = self.computed_fingerprint();
    }

    /// `sha256:` of the whole record as JSON, with an empty fingerprint: what a reader compares with
    /// the one that was published.
    pub fn computed_fingerprint(&self) -> String {
        let blank = GlobalReport { fingerprint: String::new(), ..self.clone() };
        crate::statement::hash(super::json::to_json(&blank).as_bytes())
    }
}

fn recount_themes(themes: &mut [ThemeRecord], statements: &[StatementRecord], held: &Held) {
    let by_id: HashMap<&str, (usize, &StatementRecord)> =
        statements.iter().enumerate().map(|(at, one)| (one.id.as_str(), (at, one))).collect();
    for theme in &mut *themes {
        theme.statements.sort_by_key(|id| by_id.get(id.as_str()).map_or(usize::MAX, |(at, _)| *at));
        let members = || theme.statements.iter().filter_map(|id| by_id.get(id.as_str()).map(|(_, one)| *one));
        let support: Support = held.support(members());
        let mut languages = BTreeMap::new();
        for member in members() {
            *languages.entry(member.language.clone()).or_default() += 1;
        }
        theme.languages = languages;
        theme.breadth = breadth(&support, held);
        theme.support = support;
    }
    themes.sort_by_cached_key(|theme| {
        let counts = (Reverse(theme.support.roundtables.len()), Reverse(theme.support.statements));
        (theme.kind, counts, theme.id.clone())
    });
}

fn coverage(statements: &[StatementRecord], findings: &[Finding]) -> Coverage {
    let behind: HashSet<&str> = findings.iter().flat_map(|finding| &finding.rests_on).map(String::as_str).collect();
    let not: Vec<Uncovered> = statements
        .iter()
        .filter(|one| !behind.contains(one.id.as_str()))
        .map(|one| {
            let reason = if one.text.is_none() { WhyUncovered::Withheld } else { WhyUncovered::Presentation };
            Uncovered { statement: one.id.clone(), reason }
        })
        .collect();
    Coverage { behind_a_finding: statements.len() - not.len(), of: statements.len(), not }
}

fn counts(report: &GlobalReport, held: &Held) -> Counts {
    let mut counts = Counts {
        roundtables: held.roundtables(),
        organisations: held.organisations(),
        statements: report.statements.len(),
        withheld: report.statements.iter().filter(|one| one.text.is_none()).count(),
        themes: report.themes.len(),
        findings: report.findings.len(),
        repeats: report.statements.iter().filter(|one| one.repeats.is_some()).count(),
        ..Counts::default()
    };
    for statement in &report.statements {
        *counts.languages.entry(statement.language.clone()).or_default() += 1;
        *counts.kinds.entry(statement.kind.as_str().to_owned()).or_default() += 1;
    }
    counts
}
