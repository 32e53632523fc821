//! The first screens: figures, what is common in a sentence or two, where it was held, and the matrix.

use super::Writer;
use crate::synthesis::record::{Breadth, Finding, Section};
use typesetting::document::{Block, Fact, Inline, plain};

/// Findings that the summary names.
const MOST_IN_SUMMARY: usize = 3;

impl<'a> Writer<'a> {
    /// "Global report · 7 roundtables · February 2008 – August 2008".
    pub(super) fn kicker(&self) -> String {
        let consultation = &self.report.consultation;
        let mut parts =
            vec![self.say("synthesis-global-report"), self.say_n("count-roundtables", self.report.counts.roundtables)];
        let days = match (consultation.starts.as_str(), consultation.ends.as_str()) {
            ("", "") => None,
            (one, "") | ("", one) => Some(one.to_owned()),
            (first, last) => Some(format!("{first}/{last}")),
        };
        parts.extend(days.map(|days| self.words.days(&days)));
        parts.join(" · ")
    }

    pub(super) fn opening(&self) -> Vec<Block> {
        let mut blocks = vec![self.facts(), Block::heading(2, "summary", self.say("synthesis-summary"))];
        blocks.extend(self.summary());
        blocks.extend(self.matrix());
        blocks.push(Block::heading(2, "places", self.say("synthesis-places")));
        blocks.extend(self.places());
        blocks
    }

    fn facts(&self) -> Block {
        let counts = &self.report.counts;
        let fact = |count: usize, key: &str| Fact { value: self.words.number(count), label: self.say_n(key, count) };
        let behind = Fact {
            value: self.words.percent(self.report.coverage.behind_a_finding, self.report.coverage.of),
            label: self.say("synthesis-fact-behind"),
        };
        Block::Facts {
            facts: vec![
                fact(counts.roundtables, "synthesis-fact-roundtables"),
                fact(counts.organisations, "synthesis-fact-organisations"),
                fact(counts.statements, "synthesis-fact-statements"),
                fact(counts.languages.len(), "synthesis-fact-languages"),
                fact(counts.findings, "synthesis-fact-findings"),
                behind,
            ],
        }
    }

    /// How many points are how wide, and the most widely raised ones by name.
    fn summary(&self) -> Vec<Block> {
        let report = self.report;
        let wide = |breadth: Breadth| report.themes.iter().filter(|theme| theme.breadth == breadth).count();
        let counts = [
            ("common", wide(Breadth::Common).into()),
            ("shared", wide(Breadth::Shared).into()),
            ("regional", wide(Breadth::Regional).into()),
            ("themes", report.themes.len().into()),
        ];
        let mut blocks = vec![Block::paragraph(self.words.say_with("synthesis-summary-counts", &counts))];
        for section in [Section::CommonChallenges, Section::CommonThemes] {
            let first: Vec<&'a Finding> =
                report.findings.iter().filter(|one| one.section == section).take(MOST_IN_SUMMARY).collect();
            if first.is_empty() {
                continue;
            }
            let key = format!("synthesis-summary-{}", section.as_str());
            blocks.push(Block::paragraph(self.say(&key)));
            let items = first.into_iter().map(|finding| vec![Block::Paragraph { text: self.in_brief(finding) }]);
            blocks.push(Block::List { ordered: false, items: items.collect() });
        }
        blocks
    }

    /// The sentence, with the way to its finding, and how widely it was raised.
    fn in_brief(&self, finding: &Finding) -> Vec<Inline> {
        let sentence = Inline::Foreign { language: finding.language.clone(), text: finding.text.clone() };
        vec![
            Inline::Link { to: format!("#{}", super::writer::finding_anchor(&finding.id)), text: vec![sentence] },
            Inline::Small { text: plain(format!(" {}", self.of_roundtables(&finding.support))) },
        ]
    }
}
