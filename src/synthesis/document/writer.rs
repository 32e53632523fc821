//! What the parts of the document share: the record by id, and where links lead.

use crate::region::{self, Region};
use crate::roundtable::Roundtable;
use crate::statement::{self, Kind, told};
use crate::synthesis::GlobalReport;
use crate::synthesis::record::{Breadth, StatementRecord, ThemeRecord};
use crate::synthesis::support::Held;
use crate::words::Words;
use std::collections::HashMap;
use typesetting::document::{Block, Inline, Quote, link, plain};

/// The scheme whose regions have colours, and that roundtables are counted by.
const OWN_SCHEME: &str = "coalition";

/// Colour class of what belongs to no region.
const NO_TINT: u8 = 7;

/// Where a reader who follows a link gets to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links<'a> {
    /// Pages of a site. The text stands before each path: empty on the site itself, else
    /// `https://example.org`.
    Site(&'a str),
    /// Places in the document itself, for a file that came from no site.
    Within,
}

/// Writes parts of one global report in one language.
pub struct Writer<'a> {
    pub report: &'a GlobalReport,
    pub words: Words,
    pub(super) links: Links<'a>,
    pub(super) held: Held,
    statements: HashMap<&'a str, &'a StatementRecord>,
    themes: HashMap<&'a str, &'a ThemeRecord>,
    roundtables: HashMap<&'a str, &'a Roundtable>,
}

impl<'a> Writer<'a> {
    pub fn new(report: &'a GlobalReport, words: Words, links: Links<'a>) -> Writer<'a> {
        Writer {
            held: Held::new(&report.roundtables, &report.organisations),
            statements: report.statements.iter().map(|one| (one.id.as_str(), one)).collect(),
            themes: report.themes.iter().map(|one| (one.id.as_str(), one)).collect(),
            roundtables: report.roundtables.iter().map(|one| (one.slug.as_str(), one)).collect(),
            report,
            words,
            links,
        }
    }

    pub fn statement(&self, id: &str) -> Option<&'a StatementRecord> {
        self.statements.get(id).copied()
    }

    pub fn theme(&self, id: &str) -> Option<&'a ThemeRecord> {
        self.themes.get(id).copied()
    }

    pub fn roundtable(&self, slug: &str) -> Option<&'a Roundtable> {
        self.roundtables.get(slug).copied()
    }

    /// How a roundtable is called in a row of others; the slug when it is not known.
    pub fn place(&self, slug: &'a str) -> &'a str {
        self.roundtable(slug).map_or(slug, |one| self.place_of(one))
    }

    /// The city, else the country, else the title.
    pub(super) fn place_of(&self, roundtable: &'a Roundtable) -> &'a str {
        if !roundtable.city.is_empty() {
            return &roundtable.city;
        }
        region::country(&roundtable.country).map_or(roundtable.place(), |country| country.name(self.words.language()))
    }

    /// Name of a region of the coalition's scheme; the id when the scheme does not have it.
    pub fn region_name(&self, id: &str) -> String {
        region_of(id).map_or_else(|| id.to_owned(), |region| region.name(self.words.language()).to_owned())
    }

    /// Colour class of a region, 0 to 6, and 7 for none.
    pub fn tint_of_region(&self, id: Option<&str>) -> u8 {
        id.and_then(region_of).and_then(|region| region.tint).unwrap_or(NO_TINT)
    }

    /// Colour class of a roundtable's region.
    pub fn tint(&self, slug: &str) -> u8 {
        self.tint_of_region(self.held.region(slug))
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub(super) fn say_n(&self, key: &str, n: usize) -> String {
        self.words.say_with(key, &[("n", n.into())])
    }

    /// What a kind of statement is called, of one.
    pub fn kind(&self, kind: Kind) -> String {
        self.say(&format!("synthesis-kind-{}", kind.as_str()))
    }

    pub fn breadth(&self, breadth: Breadth) -> String {
        self.say(&format!("synthesis-breadth-{}", breadth.as_str()))
    }

    /// Words that set a theme apart, in the document's language where it has some, else in the language
    /// most of its statements are in.
    pub fn label(&self, theme: &ThemeRecord) -> Inline {
        match theme.label(self.words.language()) {
            Some((language, label)) => Inline::Foreign { language: language.to_owned(), text: label.to_owned() },
            None => Inline::from(self.say("synthesis-theme-without-words")),
        }
    }

    /// The permanent address of the report; empty for a file that came from no site.
    pub(super) fn address(&self) -> String {
        match self.links {
            Links::Site(base) => format!("{base}{}/global-report", self.report.consultation.address()),
            Links::Within => String::new(),
        }
    }

    /// A statement in its passage.
    pub fn to_statement(&self, id: &str) -> String {
        match self.links {
            Links::Site(base) => format!("{base}{}", statement::address(id)),
            Links::Within => format!("#{}", statement_anchor(id)),
        }
    }

    pub fn to_roundtable(&self, slug: &str) -> String {
        match self.links {
            Links::Site(base) => format!("{base}/roundtables/{slug}"),
            Links::Within => format!("#{}", roundtable_anchor(slug)),
        }
    }

    /// The page of a theme; in a file the first finding about it.
    pub fn to_theme(&self, id: &str) -> Option<String> {
        match self.links {
            Links::Site(base) => Some(format!("{base}/themes/{id}")),
            Links::Within => {
                let first = self.report.findings.iter().find(|finding| finding.theme.as_deref() == Some(id))?;
                Some(format!("#{}", finding_anchor(&first.id)))
            }
        }
    }

    /// `text` with the way to a theme, where there is one.
    pub(super) fn theme_link(&self, theme: &ThemeRecord, text: Vec<Inline>) -> Vec<Inline> {
        match self.to_theme(&theme.id) {
            Some(to) => vec![Inline::Link { to, text }],
            None => text,
        }
    }

    /// The words of a statement as a quotation, with the way to the passage. `None` when withheld.
    pub fn quote(&self, statement: &'a StatementRecord) -> Option<Block> {
        Some(Block::Quote(Quote {
            language: statement.language.clone(),
            text: plain(statement.text.as_ref()?),
            from: self.source(statement),
            tint: Some(self.tint(&statement.roundtable)),
        }))
    }

    /// Where a statement was said and where it stands: "Accra · accra.pdf, page 3".
    pub fn source(&self, statement: &'a StatementRecord) -> Vec<Inline> {
        let place = self.place(&statement.roundtable);
        let place = match self.told(statement) {
            Some(told) => self.words.commas([told.as_str(), place]),
            None => place.to_owned(),
        };
        let file = Inline::Small { text: plain(format!(" · {}", self.file(statement))) };
        vec![link(self.to_statement(&statement.id), place), file]
    }

    /// Who said it, as far as a report tells: the organisation, else where they are from. Persons are named on the
    /// statement's own page alone.
    pub(super) fn told(&self, statement: &'a StatementRecord) -> Option<String> {
        let from = || (!statement.from.is_empty()).then(|| told::from(self.words, &statement.from));
        statement.organisation.clone().or_else(from)
    }

    /// "accra.pdf, page 3".
    pub(super) fn file(&self, statement: &StatementRecord) -> String {
        let file = &statement.source.file;
        match statement.source.page {
            Some(page) => {
                let values = [("file", file.into()), ("page", i64::from(page).into())];
                self.words.say_with("synthesis-file-page", &values)
            }
            None => file.clone(),
        }
    }
}

fn region_of(id: &str) -> Option<&'static Region> {
    region::region(OWN_SCHEME, id)
}

/// Where a statement stands in the annex.
pub(super) fn statement_anchor(id: &str) -> String {
    format!("statement-{id}")
}

pub(super) fn roundtable_anchor(slug: &str) -> String {
    format!("roundtable-{slug}")
}

pub(super) fn finding_anchor(id: &str) -> String {
    format!("finding-{id}")
}
