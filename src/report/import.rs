//! From a file to a report and its statements: read, find the outline, cut, say what was left over.
//!
//! A list item is one statement, since that is how rapporteurs write points down; one that is longer than
//! [`LONGEST_ITEM`] characters, and running text, are cut into sentences. In a table and in a sheet a
//! statement is a cell. Words are taken byte for byte.

use super::outline::{self, Head};
use super::rows::{self, Columns};
use super::{LeftOver, Reason, Report};
use crate::app::App;
use crate::consent::inherit::inherit;
use crate::db;
use crate::statement::{self, Kind, Statement};
use reading::limited::Limits;
use reading::{BlockKind, ReadError, Reading};
use std::collections::BTreeMap;
use std::ops::Range;

/// Characters up to which a list item stays whole.
pub const LONGEST_ITEM: usize = 320;

/// Everything that came out of one file.
#[derive(Debug, Clone)]
pub struct Imported {
    pub report: Report,
    pub statements: Vec<Statement>,
    pub head: Head,
    /// Roundtables that rows name, by slug. Empty for a report in prose.
    pub named: BTreeMap<String, rows::Named>,
    /// Columns of a sheet that hold no statement and were not asked for.
    pub columns_not_read: Vec<String>,
}

/// Why a file became no report.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("no column is called “{0}”; the columns are: {1}")]
    NoSuchColumn(String, String),
    #[error("nothing in this file is a statement: it has headings or numbers only")]
    NoStatements,
}

impl ImportError {
    /// Exit code of the command line when this is the only problem; see `docs/guide/import-files.md`.
    pub fn exit_code(&self) -> u8 {
        match self {
            ImportError::Read(error) => error.exit_code(),
            ImportError::NoSuchColumn(..) => 2,
            ImportError::NoStatements => 30,
        }
    }
}

/// Reads `bytes` in a limited child process and cuts statements. `roundtable` is an id, or a slug where
/// there is no data folder; rows that name their own roundtable carry its slug instead.
pub fn import_file(
    bytes: &[u8],
    file_name: &str,
    columns: &Columns,
    roundtable: &str,
    now: &str,
) -> Result<Imported, ImportError> {
    let reading = reading::limited::read(bytes, file_name, &Limits::default())?;
    let file_hash = statement::hash(bytes);
    let report = super::id(&file_hash, roundtable);
    let outline = outline::outline(&reading);
    let declared = Some(outline.head.language.as_str()).filter(|tag| !tag.is_empty());
    let mut cut = if rows::is_sheet(&reading) {
        rows::cut(&reading, columns, &report, roundtable, declared)?
    } else {
        cut(&reading, &outline, &report, roundtable, declared)
    };
    if cut.statements.is_empty() {
        return Err(ImportError::NoStatements);
    }
    settle_languages(&mut cut.statements, &reading.text);
    let language = declared.map_or_else(|| main_language(&cut.statements), str::to_owned);
    let report = Report::new(
        report,
        roundtable.to_owned(),
        file_name.to_owned(),
        reading.format,
        file_hash,
        bytes.len() as u64,
        reading.title.clone().unwrap_or_default(),
        language,
        reading.text,
        outline.blocks,
        reading.notices,
        cut.left_over,
        now.to_owned(),
    );
    Ok(Imported {
        report,
        statements: cut.statements,
        head: outline.head,
        named: cut.named,
        columns_not_read: cut.columns_not_read,
    })
}

/// Keeps a report with its statements, all or nothing. `false` when this very file stands at this roundtable
/// already; then nothing changes. The file's bytes are in the store before its rows are.
pub async fn keep(app: &App, bytes: &[u8], imported: &Imported) -> anyhow::Result<bool> {
    app.files.put(bytes).await?;
    let mut tx = db::begin(&app.db).await?;
    if !super::store::insert(&mut tx, &imported.report).await? {
        return Ok(false);
    }
    for one in &imported.statements {
        statement::store::insert(&mut tx, one).await?;
    }
    inherit(app, &mut tx, &imported.report.id).await?;
    tx.commit().await?;
    Ok(true)
}

/// What cutting gives.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub statements: Vec<Statement>,
    pub left_over: Vec<LeftOver>,
    pub named: BTreeMap<String, rows::Named>,
    pub columns_not_read: Vec<String>,
}

impl Cut {
    pub(super) fn leave(&mut self, span: Range<usize>, reason: Reason) {
        self.left_over.push(LeftOver { span, reason });
    }
}

/// Cuts a report in prose along its outline.
fn cut(reading: &Reading, outline: &outline::Outline, report: &str, roundtable: &str, declared: Option<&str>) -> Cut {
    let mut cut = Cut::default();
    let prior = declared.or(reading.language.as_deref());
    for (at, outlined) in outline.blocks.iter().enumerate() {
        let block = &outlined.block;
        let text = &reading.text[block.span.clone()];
        let reason = match &block.kind {
            _ if at < outline.preamble => Some(Reason::Preamble),
            BlockKind::Heading(_) => Some(Reason::Heading),
            BlockKind::Footnote => Some(Reason::Footnote),
            BlockKind::TableCell { header, .. } if *header || !is_point(text) => Some(Reason::Table),
            BlockKind::Paragraph if is_section_line(outlined.section, text) => Some(Reason::Heading),
            _ => None,
        };
        if let Some(reason) = reason {
            cut.leave(block.span.clone(), reason);
            continue;
        }
        let whole = matches!(block.kind, BlockKind::ListItem { .. } | BlockKind::TableCell { .. });
        let parts = if whole && text.chars().count() <= LONGEST_ITEM {
            vec![trimmed(text)]
        } else {
            reading::sentences::split(text, prior.unwrap_or("und"))
        };
        for part in parts {
            let span = block.span.start + part.start..block.span.start + part.end;
            let made = is_point(&reading.text[span.clone()])
                .then(|| Statement::cut(report, roundtable, &reading.text, span.clone(), block.page).ok())
                .flatten();
            let Some(mut made) = made else {
                cut.leave(span, Reason::Fragment);
                continue;
            };
            made.kind = outlined.section;
            made.position = cut.statements.len() as i64;
            set_language(&mut made, &reading.text[span], declared, prior);
            cut.statements.push(made);
        }
    }
    cut
}

/// A paragraph that only names its section was a heading to the eye.
fn is_section_line(section: Kind, text: &str) -> bool {
    section != Kind::Unplaced && text.chars().count() <= 60 && super::section_names::is_section_name(text)
}

/// Whether a piece of text can be a point: at least three words, or six letters where words have no spaces.
pub(super) fn is_point(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let spaceless = text.chars().filter(|letter| is_spaceless(*letter)).count();
    words >= 3 || spaceless >= 6
}

/// Chinese, Japanese, Thai, Lao, Khmer and Burmese letters.
fn is_spaceless(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// The span of `text` without white space around it.
pub(super) fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    start..start + text.trim().len()
}

/// Declared by the file's head or the row, else detected; what the file's format declares is a hint only,
/// since word processors mark everything with their own language.
pub(super) fn set_language(statement: &mut Statement, words: &str, declared: Option<&str>, prior: Option<&str>) {
    statement.language_declared = declared.is_some();
    statement.language = declared
        .or_else(|| reading::language::detect(words, prior))
        .or(prior)
        .map_or("und", |tag| tag.split(['-', '_']).next().unwrap_or(tag))
        .to_lowercase();
}

/// Looks again at what was detected, where most statements of a file are in one language: a short one is then
/// more likely to be in it too. Statements in other scripts, or with several words of another language, stay.
fn settle_languages(statements: &mut [Statement], text: &str) {
    let main = main_language(statements);
    let of_main = statements.iter().filter(|one| one.language == main).count();
    if main == "und" || of_main * 10 < statements.len() * 7 {
        return;
    }
    for one in statements.iter_mut().filter(|one| !one.language_declared && one.language != main) {
        set_language(one, &text[one.passage.span.clone()], None, Some(&main));
    }
}

/// The language of most statements, ties by tag.
fn main_language(statements: &[Statement]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in statements {
        *counts.entry(&one.language).or_default() += 1;
    }
    let most = counts.iter().max_by_key(|(tag, count)| (**count, std::cmp::Reverse(**tag)));
    most.map_or("und", |(tag, _)| tag).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_statement_is_in_the_language_of_its_file() {
        let lines = [
            "Die Bahn muss auf dem Land fahren",
            "Wir sind für den Wald und das Wasser",
            "Das ist nicht zu viel",
            "Transparenz per Gesetz",
        ];
        let text = lines.join("\n");
        let mut statements: Vec<Statement> = lines
            .iter()
            .map(|line| {
                let start = text.find(line).expect("the line");
                let mut one = Statement::cut("report", "place", &text, start..start + line.len(), None).expect("words");
                set_language(&mut one, line, None, None);
                one
            })
            .collect();
        assert_eq!(statements[3].language, "it");
        settle_languages(&mut statements, &text);
        assert!(statements.iter().all(|one| one.language == "de"));
    }
}
