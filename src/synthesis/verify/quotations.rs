//! Source texts and the words cut from them.

use super::{Check, MASK, hash, statement_place};
use crate::access::Level;
use crate::consent::background::CameFrom;
use crate::synthesis::record::{Source, StatementRecord};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

impl Check<'_> {
    /// Each source text has its hash, and only withheld words are masked.
    pub(super) fn sources(&mut self) {
        let report = self.report;
        let slugs: HashSet<&str> = report.roundtables.iter().map(|one| one.slug.as_str()).collect();
        let mut closed: HashMap<&str, HashSet<&Range<usize>>> = HashMap::new();
        for statement in report.statements.iter().filter(|one| one.text.is_none()) {
            closed.entry(&statement.source.id).or_default().insert(&statement.source.span);
        }
        let inputs = &report.manifest.inputs;
        self.holds(
            inputs.len() == report.sources.len(),
            || "manifest.inputs".into(),
            || format!("there are {} inputs for {} sources", inputs.len(), report.sources.len()),
        );
        for (at, source) in report.sources.iter().enumerate() {
            let place = |field: &str| format!("sources[{at}].{field} (id {})", source.id);
            let first = self.sources.get(source.id.as_str()).is_some_and(|(first, _)| *first == at);
            self.holds(first, || place("id"), || "another source has the same id".into());
            self.holds(
                source.roundtable.is_empty() || slugs.contains(source.roundtable.as_str()),
                || place("roundtable"),
                || format!("there is no roundtable “{}”", source.roundtable),
            );
            let computed = hash(source.text.as_bytes());
            self.holds(
                source.text_hash == computed,
                || place("text"),
                || format!("the text was changed: it has the hash {computed}, not text_hash"),
            );
            self.spans(source, &place);
            let closed = closed.remove(source.id.as_str()).unwrap_or_default();
            self.masks(source, &closed, &place);
            self.input(at, source);
        }
    }

    /// All spans lie in the text and cut no character.
    fn spans(&mut self, source: &Source, place: &dyn Fn(&str) -> String) {
        let named = |name: &'static str| move |(at, span)| (format!("{name}[{at}].span"), span);
        let blocks = source.blocks.iter().map(|one| &one.block.span).enumerate().map(named("blocks"));
        let rest = source.not_taken.iter().map(|one| &one.span).enumerate().map(named("not_taken"));
        for (field, span) in blocks.chain(rest) {
            self.holds(
                source.text.get(span.clone()).is_some(),
                || place(&field),
                || format!("{}–{} is no piece of the text", span.start, span.end),
            );
        }
    }

    /// What is masked is masked wholly, and is what is withheld.
    fn masks(&mut self, source: &Source, closed: &HashSet<&Range<usize>>, place: &dyn Fn(&str) -> String) {
        for (at, span) in source.masked.iter().enumerate() {
            let bytes = source.text.as_bytes().get(span.clone()).unwrap_or_default();
            self.holds(
                !bytes.is_empty() && bytes.iter().all(|byte| *byte == MASK),
                || place(&format!("masked[{at}]")),
                || "the words of a withheld statement can be read here".into(),
            );
            self.holds(
                closed.contains(span),
                || place(&format!("masked[{at}]")),
                || "no withheld statement has this span".into(),
            );
        }
        for span in closed.iter().filter(|span| !source.masked.contains(span)) {
            self.wrong(place("masked"), format!("the withheld statement at {}–{} is not masked", span.start, span.end));
        }
    }

    /// The manifest names the same file.
    fn input(&mut self, at: usize, source: &Source) {
        let Some(input) = self.report.manifest.inputs.get(at) else { return };
        let place = |field: &str| format!("manifest.inputs[{at}].{field} (source {})", source.id);
        let statements = self.report.statements.iter().filter(|one| one.source.id == source.id).count();
        self.holds(input.file == source.file, || place("file"), || format!("the source is called “{}”", source.file));
        self.holds(
            input.file_hash == source.file_hash,
            || place("file_hash"),
            || format!("the source has {}", source.file_hash),
        );
        self.holds(
            input.roundtable == source.roundtable,
            || place("roundtable"),
            || format!("the source is of “{}”", source.roundtable),
        );
        self.holds(
            input.statements == statements,
            || place("statements"),
            || format!("it says {}, the record has {statements}", input.statements),
        );
    }

    /// Each statement is a passage of its source, byte for byte, or withheld and closed.
    pub(super) fn statements(&mut self) {
        let report = self.report;
        let place_of: HashMap<&str, usize> =
            report.roundtables.iter().enumerate().map(|(at, one)| (one.slug.as_str(), at)).collect();
        let mut seen = HashSet::new();
        let mut last = None;
        for (at, statement) in report.statements.iter().enumerate() {
            let place = |field: &str| statement_place(at, statement, field);
            self.holds(
                seen.insert(statement.id.as_str()),
                || place("id"),
                || "another statement has the same id".into(),
            );
            let derived = crate::statement::id(&statement.source.id, &statement.source.span);
            self.holds(statement.id == derived, || place("id"), || format!("source and span give the id {derived}"));
            let Some((order, source)) = self.sources.get(statement.source.id.as_str()).copied() else {
                self.wrong(place("source.id"), "there is no source with this id");
                continue;
            };
            let roundtable = place_of.get(statement.roundtable.as_str());
            self.holds(
                roundtable.is_some(),
                || place("roundtable"),
                || format!("there is no roundtable “{}”", statement.roundtable),
            );
            let here = Some((roundtable, order, statement.source.span.start));
            self.holds(last <= here, || place("source.span"), || "it stands before the one above it".into());
            last = here;
            self.holds(
                statement.source.file == source.file,
                || place("source.file"),
                || format!("its source is called “{}”", source.file),
            );
            self.holds(
                source.roundtable.is_empty() || statement.roundtable == source.roundtable,
                || place("roundtable"),
                || format!("its source is of “{}”", source.roundtable),
            );
            match &statement.text {
                Some(text) => self.quotation(statement, text, source, &place),
                None => self.closed(statement, &place),
            }
        }
    }

    fn quotation(&mut self, statement: &StatementRecord, text: &str, source: &Source, place: &dyn Fn(&str) -> String) {
        let span = &statement.source.span;
        self.holds(
            source.text.get(span.clone()) == Some(text),
            || place("text"),
            || format!("it is not what stands at {}–{} of {}", span.start, span.end, source.file),
        );
        let computed = hash(text.as_bytes());
        self.holds(
            statement.source.hash.as_ref() == Some(&computed),
            || place("source.hash"),
            || format!("the words have the hash {computed}"),
        );
        self.holds(
            statement.level != Level::Withheld,
            || place("level"),
            || "it is withheld, and its words are here".into(),
        );
        self.holds(
            statement.organisation.is_none() || statement.level <= Level::Organisation,
            || place("organisation"),
            || "it is named, and the attribution level does not allow that".into(),
        );
        self.holds(
            CameFrom::all_within(&statement.from, statement.level) == statement.from,
            || place("from"),
            || "it tells more of who spoke than the attribution level allows".into(),
        );
        if let Some(of) = &statement.repeats {
            let other = self.report.statements.iter().find(|one| one.id == *of);
            self.holds(
                other.is_some_and(|other| other.id != statement.id && other.text.is_some()),
                || place("repeats"),
                || "there is no other shown statement with this id".into(),
            );
        }
    }

    fn closed(&mut self, statement: &StatementRecord, place: &dyn Fn(&str) -> String) {
        self.holds(
            statement.level == Level::Withheld,
            || place("text"),
            || "the words are missing, and the statement is not withheld".into(),
        );
        let open = [
            ("source.hash", statement.source.hash.is_some()),
            ("organisation", statement.organisation.is_some()),
            ("from", !statement.from.is_empty()),
            ("repeats", statement.repeats.is_some()),
        ];
        for (field, open) in open {
            self.holds(!open, || place(field), || "the statement is withheld, and this tells about its words".into());
        }
    }
}
