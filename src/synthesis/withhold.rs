//! A withdrawal reaches reports that were made before it: the words go, the counts stay.

use super::record::{GlobalReport, Source, StatementRecord, ThemeRecord};
use crate::access::Level;
use crate::consent::background::CameFrom;
use crate::report::MASK;
use crate::statement::hash;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

impl GlobalReport {
    /// The report without the words of these statements. Their bytes are masked in the sources, findings
    /// that quoted them quote another statement or are gone, and labels keep only words that others used
    /// too. A theme's support does not change: the point was raised, and is counted.
    ///
    /// A statement that shares bytes with a withheld one is withheld with it.
    pub fn without(&self, withheld: &BTreeSet<String>) -> GlobalReport {
        let withheld = with_overlapping(&self.statements, withheld);
        let newly: Vec<&StatementRecord> =
            self.statements.iter().filter(|one| one.text.is_some() && withheld.contains(&one.id)).collect();
        if newly.is_empty() {
            return self.clone();
        }
        let mut spans: HashMap<&str, Vec<Range<usize>>> = HashMap::new();
        for statement in &newly {
            spans.entry(&statement.source.id).or_default().push(statement.source.span.clone());
        }
        let mut report = self.clone();
        for source in &mut report.sources {
            if let Some(spans) = spans.remove(source.id.as_str()) {
                mask(source, spans);
            }
        }
        for statement in &mut report.statements {
            if withheld.contains(&statement.id) {
                close(statement);
            } else if statement.repeats.as_ref().is_some_and(|of| withheld.contains(of)) {
                statement.repeats = None;
            }
        }
        for theme in &mut report.themes {
            if theme.statements.iter().any(|id| withheld.contains(id)) {
                theme.exemplars.retain(|id| !withheld.contains(id));
                keep_shared_words(theme, &report.statements);
            }
        }
        report.recount();
        report
    }

    /// The report with the names gone that people agreed to then and not any more: `now` has the level of some statements.
    pub fn narrowed(&self, now: &BTreeMap<String, Level>) -> GlobalReport {
        let mut report = self.clone();
        let mut changed = false;
        for statement in report.statements.iter_mut().filter(|one| one.text.is_some()) {
            let Some(level) = now.get(&statement.id).filter(|level| **level > statement.level) else { continue };
            changed = true;
            statement.level = *level;
            if *level > Level::Organisation {
                statement.organisation = None;
            }
            statement.from = CameFrom::all_within(&statement.from, *level);
        }
        if changed {
            report.recount();
        }
        report
    }
}

/// `withheld`, and every statement whose span shares bytes with one of them.
fn with_overlapping(statements: &[StatementRecord], withheld: &BTreeSet<String>) -> BTreeSet<String> {
    let mut all = withheld.clone();
    let closed: Vec<&StatementRecord> = statements.iter().filter(|one| withheld.contains(&one.id)).collect();
    for statement in statements {
        let shares = |other: &&StatementRecord| {
            other.source.id == statement.source.id
                && other.source.span.start < statement.source.span.end
                && statement.source.span.start < other.source.span.end
        };
        if closed.iter().any(|other| shares(other)) {
            all.insert(statement.id.clone());
        }
    }
    all
}

/// Leaves what is counted and takes what could be read or guessed: a hash of few words can be tried out.
fn close(statement: &mut StatementRecord) {
    statement.text = None;
    statement.organisation = None;
    statement.from = Vec::new();
    statement.repeats = None;
    statement.level = Level::Withheld;
    statement.source.hash = None;
}

fn mask(source: &mut Source, spans: Vec<Range<usize>>) {
    let mut text = std::mem::take(&mut source.text).into_bytes();
    for span in spans {
        if let Some(bytes) = text.get_mut(span.clone()) {
            bytes.fill(MASK);
        }
        source.masked.push(span);
    }
    source.masked.sort_by_key(|span| (span.start, span.end));
    // A record from elsewhere may have spans that cut characters: no byte of theirs is shown either.
    source.text = String::from_utf8(text).unwrap_or_default();
    source.text_hash = hash(source.text.as_bytes());
}

/// Drops label words that no shown statement of the theme uses: they came from the withheld one.
fn keep_shared_words(theme: &mut ThemeRecord, statements: &[StatementRecord]) {
    let members: BTreeSet<&str> = theme.statements.iter().map(String::as_str).collect();
    let shown: Vec<(&str, String)> = statements
        .iter()
        .filter(|one| members.contains(one.id.as_str()))
        .filter_map(|one| Some((one.language.as_str(), one.text.as_ref()?.to_lowercase())))
        .collect();
    for (language, label) in &mut theme.labels {
        let used = |words: &&str| {
            let words = words.to_lowercase();
            shown.iter().any(|(spoken, text)| same_language(spoken, language) && text.contains(&words))
        };
        *label = label.split(" · ").filter(used).collect::<Vec<_>>().join(" · ");
    }
    theme.labels.retain(|_, label| !label.is_empty());
}

fn same_language(one: &str, other: &str) -> bool {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    primary(one) == primary(other)
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::super::verify::verify;
    use super::*;

    #[test]
    fn the_words_are_gone_everywhere_and_the_count_stays() {
        let report = cast::report();
        let finding = report.findings.iter().find(|one| one.rests_on.len() > 2).expect("a shared finding");
        let words = finding.text.clone();
        let theme = finding.theme.clone().expect("of a theme");
        let support = finding.support.clone();

        let after = report.without(&BTreeSet::from([finding.quotes.clone()]));

        assert!(!super::super::json::to_json(&after).contains(&words));
        let kept = after.findings.iter().find(|one| one.id == finding.id).expect("another statement stands for it");
        assert_ne!(kept.text, words);
        assert_eq!(kept.support, support);
        assert!(after.themes.iter().any(|one| one.id == theme && one.support == support));
        assert_eq!(after.counts.withheld, report.counts.withheld + 1);
        assert_eq!(verify(&after, None), []);
    }

    #[test]
    fn a_name_is_gone_when_it_may_not_be_told_any_more() {
        let mut report = cast::report();
        let said = report.statements.iter_mut().find(|one| one.text.is_some()).expect("one that is shown");
        (said.level, said.organisation) = (Level::Organisation, Some("A local network".into()));
        let id = said.id.clone();
        report.recount();
        assert_eq!(report.narrowed(&BTreeMap::from([(id.clone(), Level::Organisation)])), report);

        let after = report.narrowed(&BTreeMap::from([(id, Level::Region)]));

        assert!(!super::super::json::to_json(&after).contains("A local network"));
        assert_eq!(verify(&after, None), []);
    }

    #[test]
    fn a_finding_without_words_is_gone() {
        let report = cast::report();
        let alone = report.findings.iter().find(|one| one.theme.is_none()).expect("a single voice");

        let after = report.without(&BTreeSet::from([alone.quotes.clone()]));

        assert!(after.findings.iter().all(|one| one.id != alone.id));
        assert_eq!(after.counts.findings, after.findings.len());
        assert_eq!(verify(&after, None), []);
    }

    #[test]
    fn a_label_keeps_no_word_that_only_the_withheld_statement_used() {
        let mut report = cast::report();
        let members = report.themes[0].statements.clone();
        let text_of = |id: &String| report.statements.iter().find(|one| one.id == *id).and_then(|one| one.text.clone());
        let rare =
            text_of(&members[0]).expect("shown").split_whitespace().max_by_key(|word| word.len()).map(str::to_owned);
        let rare = rare.expect("a word");
        let others = members[1..].iter().filter_map(text_of).any(|text| text.contains(&rare));
        assert!(!others, "the cast needs a word of its own here: {rare}");
        report.themes[0].labels = [("en".to_owned(), format!("{rare} · e"))].into();
        report.recount();

        let after = report.without(&BTreeSet::from([members[0].clone()]));

        let theme = after.themes.iter().find(|one| one.id == report.themes[0].id).expect("it stays");
        assert!(theme.labels.values().all(|label| !label.contains(&rare)), "{:?}", theme.labels);
    }
}
