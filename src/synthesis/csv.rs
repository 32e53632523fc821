//! Statements as a table: one row each, for spreadsheets and for exchange.
//!
//! UTF-8 with a byte order mark, since Excel takes a file without one for the local code page and breaks
//! every accent; programs that read the Humanitarian Exchange Language skip it. Comma, CRLF, quotes only
//! where needed (RFC 4180). The second row has hashtags of that language for the columns it knows, and
//! own ones in its style for the others; readers that do not know it see one odd row.

use super::GlobalReport;
use super::record::{StatementRecord, ThemeRecord};
use super::support::Held;
use crate::access::Shown;
use crate::consent::background::CameFrom;
use crate::organisation::Kind;
use crate::words::Words;
use std::collections::HashMap;

/// Head and hashtag of a column.
pub type Column = (&'static str, &'static str);

const COLUMNS: [Column; 21] = [
    ("id", "#meta+id"),
    ("roundtable", "#event+code"),
    ("place", "#loc+name"),
    ("country", "#country+code"),
    ("region", "#region+code"),
    ("days", "#date"),
    ("kind", "#subject+type"),
    ("language", "#meta+lang"),
    ("text", "#description"),
    ("attribution", "#meta+attribution"),
    ("organisation", "#org+name"),
    ("from_kind", "#org+type"),
    ("from_country", "#country+code+org"),
    ("from_region", "#region+code+org"),
    ("themes", "#meta+themes"),
    ("theme_label", "#subject+name"),
    ("findings", "#meta+findings"),
    ("source_file", "#meta+source"),
    ("span_start", "#meta+span+start"),
    ("span_end", "#meta+span+end"),
    ("hash", "#meta+hash"),
];

/// Between several values in one cell.
const BETWEEN: &str = " ";

/// One row a statement, in the order of the record; withheld ones with an empty text. Labels are in the
/// language of `words` where a theme has some. Spans count bytes.
pub fn csv(report: Shown<&GlobalReport>, words: Words) -> Shown<Vec<u8>> {
    report.map(|report| table(report, words))
}

fn table(report: &GlobalReport, words: Words) -> Vec<u8> {
    let held = Held::new(&report.roundtables, &report.organisations);
    let roundtables: HashMap<&str, _> = report.roundtables.iter().map(|one| (one.slug.as_str(), one)).collect();
    let themes: HashMap<&str, &ThemeRecord> = report.themes.iter().map(|one| (one.id.as_str(), one)).collect();
    let mut findings: HashMap<&str, Vec<&str>> = HashMap::new();
    for finding in &report.findings {
        for statement in &finding.rests_on {
            findings.entry(statement).or_default().push(&finding.id);
        }
    }
    let row = |one: &StatementRecord| -> [String; COLUMNS.len()] {
        let roundtable = roundtables.get(one.roundtable.as_str());
        let label = |id: &String| {
            let theme = themes.get(id.as_str())?;
            Some(theme.label(words.language()).map_or_else(String::new, |(_, label)| label.to_owned()))
        };
        [
            one.id.clone(),
            one.roundtable.clone(),
            roundtable.map(|one| one.place().to_owned()).unwrap_or_default(),
            roundtable.map(|one| one.country.clone()).unwrap_or_default(),
            held.region(&one.roundtable).unwrap_or_default().to_owned(),
            roundtable.map(|one| one.days.as_str().to_owned()).unwrap_or_default(),
            one.kind.as_str().to_owned(),
            one.language.clone(),
            one.text.clone().unwrap_or_default(),
            one.level.as_str().to_owned(),
            one.organisation.clone().unwrap_or_default(),
            from(&one.from, |one| one.kind.map(Kind::as_str).unwrap_or_default()),
            from(&one.from, |one| &one.country),
            from(&one.from, |one| &one.region),
            one.themes.join(BETWEEN),
            one.themes.iter().filter_map(label).collect::<Vec<_>>().join("; "),
            findings.get(one.id.as_str()).map(|ids| ids.join(BETWEEN)).unwrap_or_default(),
            one.source.file.clone(),
            one.source.span.start.to_string(),
            one.source.span.end.to_string(),
            one.source.hash.clone().unwrap_or_default(),
        ]
    };
    sheet(&COLUMNS, report.statements.iter().map(row))
}

/// What may be told of those who spoke, one after the other; what is the same for all of them, once.
pub fn from(all: &[CameFrom], part: impl Fn(&CameFrom) -> &str) -> String {
    let mut parts: Vec<&str> = all.iter().map(part).collect();
    parts.dedup();
    parts.join(BETWEEN).trim().to_owned()
}

/// A table with these columns: heads, hashtags, rows.
pub fn sheet<const N: usize>(columns: &[Column; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |fields: &[String]| {
        let fields = fields.iter().map(|field| harmless(field));
        writer.write_record(fields).expect("rows are equally long, and memory takes them");
    };
    write(&columns.map(|(head, _)| head.to_owned()));
    write(&columns.map(|(_, tag)| tag.to_owned()));
    rows.for_each(|row| write(&row));
    writer.into_inner().expect("memory takes them")
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe in front: `=cmd` becomes `'=cmd`.
/// The JSON has the words as they are.
pub fn harmless(field: &str) -> String {
    if field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{field}") } else { field.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    fn rows(report: GlobalReport) -> Vec<::csv::StringRecord> {
        let bytes = table(&report, Words::english());
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark").to_vec();
        ::csv::Reader::from_reader(text.as_slice()).records().collect::<Result<_, _>>().expect("a table")
    }

    #[test]
    fn one_row_a_statement_after_the_hashtags() {
        let report = cast::report();
        let rows = rows(report.clone());
        assert!(rows[0].iter().all(|tag| tag.starts_with('#')));
        assert_eq!(rows.len(), report.statements.len() + 1);
        for (row, statement) in rows[1..].iter().zip(&report.statements) {
            assert_eq!(&row[0], statement.id);
            assert_eq!(&row[8], statement.text.as_deref().unwrap_or_default());
            assert_eq!(row[16].is_empty(), !report.findings.iter().any(|one| one.rests_on.contains(&statement.id)));
        }
    }

    #[test]
    fn words_are_never_a_formula() {
        let mut report = cast::report();
        report.statements[1].text = Some("=HYPERLINK(\"https://example.org\")".to_owned());
        assert_eq!(&rows(report)[2][8], "'=HYPERLINK(\"https://example.org\")");
    }
}
