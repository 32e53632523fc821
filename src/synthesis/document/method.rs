//! What backs no finding, and how the rest was found.

use super::Writer;
use crate::report::Reason;
use crate::synthesis::record::{Manifest, Source, StatementRecord, WhyUncovered};
use typesetting::document::{Block, Cell, Pair, Table, plain};

impl<'a> Writer<'a> {
    /// Which statements stand behind no finding, and which text became no statement.
    pub(super) fn coverage(&self) -> Vec<Block> {
        let coverage = &self.report.coverage;
        let said = [
            ("n", coverage.behind_a_finding.into()),
            ("of", coverage.of.into()),
            ("percent", self.words.percent(coverage.behind_a_finding, coverage.of).into()),
        ];
        let mut blocks = vec![
            Block::heading(2, "coverage", self.say("synthesis-coverage")),
            Block::paragraph(self.words.say_with("synthesis-coverage-is", &said)),
        ];
        let because = |reason: WhyUncovered| -> Vec<&str> {
            coverage.not.iter().filter(|one| one.reason == reason).map(|one| one.statement.as_str()).collect()
        };
        let withheld = because(WhyUncovered::Withheld);
        if !withheld.is_empty() {
            blocks.push(Block::paragraph(self.say_n("synthesis-coverage-withheld", withheld.len())));
        }
        let presentations: Vec<&'a StatementRecord> =
            because(WhyUncovered::Presentation).into_iter().filter_map(|id| self.statement(id)).collect();
        if !presentations.is_empty() {
            let summary = plain(self.say_n("synthesis-coverage-presentations", presentations.len()));
            let quotes = presentations.iter().filter_map(|one| self.quote(one)).collect();
            blocks.push(Block::Fold { summary, blocks: quotes });
        }
        blocks.push(Block::Table(self.left_over()));
        blocks
    }

    /// What was read and became no statement, by file and reason.
    fn left_over(&self) -> Table {
        let reasons =
            [Reason::Heading, Reason::Preamble, Reason::Footnote, Reason::Table, Reason::Fragment, Reason::TakenOut];
        let sources = &self.report.sources;
        let seen = |reason: &Reason| sources.iter().any(|source| pieces(source, *reason) > 0);
        let reasons: Vec<Reason> = reasons.into_iter().filter(seen).collect();
        let number = |count: usize| Cell { text: plain(self.words.number(count)), number: true, ..Cell::default() };
        let text = |text: String| Cell { text: plain(text), ..Cell::default() };
        let names = reasons.iter().map(|reason| text(self.say(&format!("synthesis-left-{}", reason.as_str()))));
        let rows = sources.iter().map(|source| {
            let statements = self.report.statements.iter().filter(|one| one.source.id == source.id).count();
            let left = reasons.iter().map(|reason| number(pieces(source, *reason)));
            [text(source.file.clone()), number(statements)].into_iter().chain(left).collect()
        });
        Table {
            caption: plain(self.say("synthesis-left-caption")),
            head: [text(self.say("synthesis-file")), text(self.say("synthesis-statements"))]
                .into_iter()
                .chain(names)
                .collect(),
            rows: rows.collect(),
            matrix: false,
        }
    }

    /// How themes, breadth and findings come about, with the figures of this run.
    pub(super) fn method(&self) -> Vec<Block> {
        let manifest = &self.report.manifest;
        let engine = &manifest.engine;
        let share = |part: f32| {
            // A share of 0 to 1 in hundredths.
            self.words.percent((part * 10_000.0) as usize, 10_000)
        };
        let pair = |key: &str, value: String| Pair { name: self.say(key), value: plain(value) };
        let mut blocks = vec![Block::heading(2, "method", self.say("synthesis-method"))];
        let parts = ["statements", "themes", "breadth", "findings", "limits"];
        blocks.extend(parts.iter().map(|part| Block::paragraph(self.say(&format!("synthesis-method-{part}")))));
        blocks.push(Block::Pairs {
            pairs: vec![
                pair("synthesis-method-grouped", self.words.number(engine.texts)),
                pair("synthesis-method-assigned", share(engine.assigned)),
                pair("synthesis-method-stability", share(engine.mean_stability)),
                pair("synthesis-method-cohesion", share(engine.mean_cohesion)),
                pair("synthesis-method-program", made_by(manifest)),
                pair("synthesis-method-fingerprint", self.report.fingerprint.clone()),
            ],
        });
        blocks.push(Block::paragraph(self.say("synthesis-method-verify")));
        blocks
    }
}

/// Program, engine, and the model where one was asked for.
fn made_by(manifest: &Manifest) -> String {
    let engine = &manifest.engine;
    match &engine.encoder {
        None => format!("{}, {}", manifest.program, engine.engine),
        Some(encoder) => format!(
            "{}, {}, {}: {}, SHA-256 {}",
            manifest.program, engine.engine, encoder.name, encoder.about, encoder.sha256
        ),
    }
}

fn pieces(source: &Source, reason: Reason) -> usize {
    source.not_taken.iter().filter(|one| one.reason == reason).count()
}
