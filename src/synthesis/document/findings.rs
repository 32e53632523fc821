//! Findings as entries: the sentence, the dots, and what it rests on.

use super::writer::finding_anchor;
use super::{Links, Writer};
use crate::statement::Kind;
use crate::synthesis::record::{Breadth, Finding, Section, StatementRecord, ThemeRecord};
use typesetting::document::{Block, Entry, Fold, Inline, plain};

/// Sources that a footnote names one by one; the fold has them all.
const MOST_IN_A_NOTE: usize = 6;

impl<'a> Writer<'a> {
    /// One part of the report, with what it holds said first. Nothing when no finding stands in it.
    pub(super) fn section(&self, section: Section) -> Vec<Block> {
        let findings: Vec<&'a Finding> = self.report.findings.iter().filter(|one| one.section == section).collect();
        if findings.is_empty() {
            return Vec::new();
        }
        let name = section.as_str();
        let mut blocks = vec![
            Block::heading(2, name, self.say(&format!("synthesis-section-{name}"))),
            Block::paragraph(self.say(&format!("synthesis-section-{name}-is"))),
        ];
        blocks.extend(findings.into_iter().map(|finding| self.finding(finding, 3)));
        blocks
    }

    /// A finding: its sentence as heading of this level, dots, how widely, and its sources.
    pub fn finding(&self, finding: &'a Finding, level: u8) -> Block {
        let sources: Vec<&'a StatementRecord> = finding.rests_on.iter().filter_map(|id| self.statement(id)).collect();
        let sentence = Inline::Foreign { language: finding.language.clone(), text: finding.text.clone() };
        let mut about = self.about(finding);
        about.push(Inline::Footnote { text: self.sources_note(&sources) });
        Block::Entry(Entry {
            id: finding_anchor(&finding.id),
            level,
            heading: vec![sentence],
            marks: Some(self.marks(&finding.support)),
            body: vec![Block::Paragraph { text: about }],
            fold: self.fold(&sources, finding.support.statements),
        })
    }

    /// A theme in a row of others: its words as heading, dots, how widely, and statements that stand for it.
    pub fn theme_entry(&self, theme: &'a ThemeRecord, level: u8) -> Block {
        let exemplars: Vec<&'a StatementRecord> = theme.exemplars.iter().filter_map(|id| self.statement(id)).collect();
        Block::Entry(Entry {
            id: format!("theme-{}", theme.id),
            level,
            heading: self.theme_link(theme, vec![self.label(theme)]),
            marks: Some(self.marks(&theme.support)),
            body: vec![Block::Paragraph { text: vec![small(self.kind_and_breadth(theme.kind, theme.breadth))] }],
            fold: self.fold(&exemplars, theme.support.statements),
        })
    }

    /// "Challenge · common · words of the theme".
    fn about(&self, finding: &Finding) -> Vec<Inline> {
        let mut text = vec![small(self.kind_and_breadth(finding.kind, finding.breadth))];
        if let Some(theme) = finding.theme.as_ref().and_then(|id| self.theme(id)) {
            text.push(small(" · "));
            let label = Inline::Small { text: vec![self.label(theme)] };
            match self.links {
                Links::Site(_) => text.extend(self.theme_link(theme, vec![label])),
                Links::Within => text.push(label),
            }
        }
        text
    }

    fn kind_and_breadth(&self, kind: Kind, breadth: Breadth) -> String {
        format!("{} · {}", self.kind(kind), self.breadth(breadth))
    }

    /// Every shown statement as a quotation. `all` counts withheld ones too, which is said.
    fn fold(&self, sources: &[&'a StatementRecord], all: usize) -> Option<Fold> {
        let quotes: Vec<Block> = sources.iter().filter_map(|one| self.quote(one)).collect();
        if quotes.is_empty() {
            return None;
        }
        let summary = if quotes.len() == all {
            self.say_n("synthesis-sources", all)
        } else {
            self.words.say_with("synthesis-sources-of", &[("n", quotes.len().into()), ("of", all.into())])
        };
        Some(Fold { summary: plain(summary), blocks: quotes })
    }

    /// Places of the first few sources, each with the way to its passage.
    fn sources_note(&self, sources: &[&'a StatementRecord]) -> Vec<Inline> {
        let mut note: Vec<Inline> = Vec::new();
        for source in sources.iter().take(MOST_IN_A_NOTE) {
            if !note.is_empty() {
                note.push(self.say("semicolon").into());
            }
            note.extend(self.source(source));
        }
        if sources.len() > MOST_IN_A_NOTE {
            note.push(self.say("semicolon").into());
            note.push(self.say_n("synthesis-and-more", sources.len() - MOST_IN_A_NOTE).into());
        }
        note
    }
}

pub(super) fn small(text: impl Into<String>) -> Inline {
    Inline::Small { text: plain(text) }
}
