//! Every statement, by roundtable and kind, in the order of the reports.

use super::writer::{roundtable_anchor, statement_anchor};
use super::{Links, Writer};
use crate::roundtable::Roundtable;
use crate::statement::Kind;
use crate::synthesis::record::StatementRecord;
use typesetting::document::{Block, Entry, Pair, Quote, link, plain};

impl<'a> Writer<'a> {
    pub(super) fn annex(&self) -> Vec<Block> {
        let mut blocks = vec![
            Block::heading(2, "annex", self.say("synthesis-annex")),
            Block::paragraph(self.say("synthesis-annex-is")),
        ];
        for roundtable in &self.report.roundtables {
            blocks.push(Block::heading(3, roundtable_anchor(&roundtable.slug), self.full_place(roundtable)));
            blocks.push(self.about_roundtable(roundtable));
            let own: Vec<&'a StatementRecord> =
                self.report.statements.iter().filter(|one| one.roundtable == roundtable.slug).collect();
            for kind in Kind::ALL {
                let of_kind = own.iter().filter(|one| one.kind == kind && one.text.is_some());
                let entries: Vec<Block> = of_kind.filter_map(|one| self.annexed(one)).collect();
                if !entries.is_empty() {
                    let id = format!("{}-{}", roundtable_anchor(&roundtable.slug), kind.as_str());
                    blocks.push(Block::heading(4, id, self.say(&format!("synthesis-kinds-{}", kind.as_str()))));
                    blocks.extend(entries);
                }
            }
            let withheld = own.iter().filter(|one| one.text.is_none()).count();
            if withheld > 0 {
                blocks.push(Block::paragraph(self.say_n("synthesis-withheld", withheld)));
            }
        }
        blocks
    }

    fn about_roundtable(&self, roundtable: &'a Roundtable) -> Block {
        let pair = |key: &str, value: String| Pair { name: self.say(key), value: plain(value) };
        let files: Vec<&str> = self
            .report
            .sources
            .iter()
            .filter(|source| source.roundtable == roundtable.slug)
            .map(|source| source.file.as_str())
            .collect();
        let mut pairs = vec![
            pair("synthesis-days", self.words.days(roundtable.days.as_str())),
            pair("synthesis-hosts", self.hosts(roundtable)),
            pair("synthesis-region", self.region_or_unknown(self.held.region(&roundtable.slug))),
        ];
        if !files.is_empty() {
            pairs.push(pair("synthesis-file", self.words.semicolons(files)));
        }
        Block::Pairs { pairs }
    }

    /// The quotation with an anchor of its own, so that notes and findings can lead to it, and with the
    /// place of its bytes in the file's text.
    fn annexed(&self, statement: &'a StatementRecord) -> Option<Block> {
        let span = &statement.source.span;
        let values = [("file", self.file(statement).into()), ("start", span.start.into()), ("end", span.end.into())];
        let stands = self.words.say_with("synthesis-stands-at", &values);
        let mut from = match self.links {
            Links::Site(_) => vec![link(self.to_statement(&statement.id), stands)],
            Links::Within => plain(stands),
        };
        if let Some(told) = self.told(statement) {
            from.splice(0..0, plain(format!("{told} · ")));
        }
        let quote = Quote {
            language: statement.language.clone(),
            text: plain(statement.text.as_ref()?),
            from,
            tint: Some(self.tint(&statement.roundtable)),
        };
        // On the site each statement has a page of its own, where links to it lead.
        let id = match self.links {
            Links::Site(_) => String::new(),
            Links::Within => statement_anchor(&statement.id),
        };
        Some(Block::Entry(Entry { id, level: 4, body: vec![Block::Quote(quote)], ..Entry::default() }))
    }
}
