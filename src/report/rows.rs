//! Sheets with one statement a row: which column holds what.

use super::Reason;
use super::import::{Cut, ImportError, is_point, set_language, trimmed};
use crate::access::Sealed;
use crate::statement::{Kind, Statement};
use reading::{Block, BlockKind, Format, Reading};
use std::collections::BTreeMap;

/// Names of columns, as the person who imports gives them. Only the text is looked for when not given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub text: Option<String>,
    pub roundtable: Option<String>,
    pub region: Option<String>,
    pub organisation: Option<String>,
    pub language: Option<String>,
    pub kind: Option<String>,
}

/// A roundtable that rows name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    pub title: String,
    /// As the region column says it.
    pub region: String,
}

/// Headers that mean "the words themselves" when no column was named.
const TEXT_HEADERS: [&str; 12] = [
    "text", "statement", "comment-body", "comment", "contribution", "response", "answer", "texte", "texto", "النص",
    "текст", "内容",
];

/// Whether the file is rows rather than prose.
pub(super) fn is_sheet(reading: &Reading) -> bool {
    matches!(reading.format, Format::Xlsx | Format::Csv)
}

/// Makes a statement of each row's text cell.
pub(super) fn cut(
    reading: &Reading,
    columns: &Columns,
    report: &str,
    roundtable: &str,
    declared: Option<&str>,
) -> Result<Cut, ImportError> {
    let rows = rows(reading);
    let names = column_names(reading);
    for wanted in
        [&columns.text, &columns.roundtable, &columns.region, &columns.organisation, &columns.language, &columns.kind]
    {
        if let Some(wanted) = wanted.as_ref().filter(|wanted| !names.iter().any(|name| same(name, wanted))) {
            return Err(ImportError::NoSuchColumn(wanted.clone(), names.join(", ")));
        }
    }
    let text_column = columns.text.clone().or_else(|| guess_text(reading, &names)).unwrap_or_default();
    let mut cut = Cut::default();
    for cells in rows.values() {
        let cell = |name: &Option<String>| {
            let found = cells.iter().find(|(column, _)| name.as_ref().is_some_and(|name| same(column, name)));
            found.map(|(_, block)| reading.text[block.span.clone()].trim()).filter(|value| !value.is_empty())
        };
        let Some((_, block)) = cells.iter().find(|(column, _)| same(column, &text_column)) else { continue };
        let text = &reading.text[block.span.clone()];
        let inner = trimmed(text);
        let span = block.span.start + inner.start..block.span.start + inner.end;
        let place = cell(&columns.roundtable).map(|name| {
            let slug = crate::words::slug(name);
            let named =
                cut.named.entry(slug.clone()).or_insert_with(|| Named { title: name.to_owned(), ..Named::default() });
            if let Some(region) = cell(&columns.region).filter(|_| named.region.is_empty()) {
                named.region = region.to_owned();
            }
            slug
        });
        let place = place.as_deref().unwrap_or(roundtable);
        let made =
            is_point(text).then(|| Statement::cut(report, place, &reading.text, span.clone(), None).ok()).flatten();
        let Some(mut made) = made else {
            cut.leave(block.span.clone(), Reason::Fragment);
            continue;
        };
        made.kind = cell(&columns.kind).and_then(kind).unwrap_or(Kind::Unplaced);
        made.organisation = cell(&columns.organisation).map(|name| Sealed::new(name.to_owned()));
        made.position = cut.statements.len() as i64;
        let own = cell(&columns.language).map(|tag| super::section_names::language(tag).unwrap_or(tag));
        set_language(&mut made, text, own.or(declared), reading.language.as_deref());
        cut.statements.push(made);
    }
    let used = |name: &String| {
        same(name, &text_column)
            || [&columns.roundtable, &columns.region, &columns.organisation, &columns.language, &columns.kind]
                .into_iter()
                .flatten()
                .any(|wanted| same(name, wanted))
    };
    cut.columns_not_read = names.into_iter().filter(|name| !used(name)).collect();
    Ok(cut)
}

/// A kind by its own word, or by the name of its section in any language.
fn kind(word: &str) -> Option<Kind> {
    Kind::parse(word).or_else(|| super::section_names::section(word))
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

type Row<'a> = Vec<(&'a str, &'a Block)>;

/// Data cells by sheet and row, each with the name of its column.
fn rows(reading: &Reading) -> BTreeMap<(u32, u32), Row<'_>> {
    let mut rows: BTreeMap<(u32, u32), Row<'_>> = BTreeMap::new();
    for block in &reading.blocks {
        if let BlockKind::TableCell { table, row, header: false, column_name, .. } = &block.kind {
            rows.entry((*table, *row)).or_default().push((column_name.as_deref().unwrap_or(""), block));
        }
    }
    rows
}

/// Names of all columns, in order of their first cell.
fn column_names(reading: &Reading) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for block in &reading.blocks {
        let name = match &block.kind {
            BlockKind::TableCell { header: true, .. } => reading.text[block.span.clone()].trim().to_owned(),
            BlockKind::TableCell { column_name: Some(name), .. } => name.clone(),
            _ => continue,
        };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The column with a usual name, else the one with the longest text on average.
fn guess_text(reading: &Reading, names: &[String]) -> Option<String> {
    let usual = TEXT_HEADERS.iter().find_map(|header| names.iter().find(|name| same(name, header)));
    usual.cloned().or_else(|| {
        let mut lengths: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for block in &reading.blocks {
            if let BlockKind::TableCell { header: false, column_name, .. } = &block.kind {
                let entry = lengths.entry(column_name.as_deref().unwrap_or("")).or_default();
                *entry = (entry.0 + block.span.len(), entry.1 + 1);
            }
        }
        lengths.into_iter().max_by_key(|(_, (bytes, cells))| bytes / cells).map(|(name, _)| name.to_owned())
    })
}
