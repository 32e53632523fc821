//! Sheets: a header row, then one cell per column and row.

use crate::archive::Archive;
use crate::draft::Draft;
use crate::{BlockKind, ReadError, decode};
use calamine::{Data, Reader, Xlsx};
use std::io::Cursor;

pub(crate) fn read_csv(bytes: &[u8]) -> Result<Draft, ReadError> {
    let (text, notice) = decode::decode(bytes);
    let mut draft = Draft::default();
    if let Some(notice) = notice {
        draft.notice(notice);
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let rows: Result<Vec<Vec<String>>, csv::Error> =
        reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect())).collect();
    let rows = rows.map_err(|error| ReadError::Damaged(format!("its rows cannot be told apart: {error}")))?;
    push_rows(&mut draft, 0, rows);
    Ok(draft)
}

pub(crate) fn read_xlsx(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    Archive::open(bytes, expanded_bytes)?.check_expanded_size()?;
    let damaged = |error: calamine::XlsxError| ReadError::Damaged(format!("its sheets cannot be read: {error}"));
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut draft = Draft::default();
    for (table, name) in book.sheet_names().into_iter().enumerate() {
        let range = book.worksheet_range(&name).map_err(damaged)?;
        let rows = range.rows().map(|row| row.iter().map(cell).collect()).collect();
        push_rows(&mut draft, table as u32, rows);
    }
    Ok(draft)
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

/// The first row that is not empty is the header.
fn push_rows(draft: &mut Draft, table: u32, rows: Vec<Vec<String>>) {
    let mut rows = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
    let Some(names) = rows.next() else { return };
    let kind = |row: usize, column: usize, header: bool, name: Option<&String>| BlockKind::TableCell {
        table,
        row: row as u32,
        column: column as u32,
        header,
        column_name: name.map(|name| name.trim().to_owned()),
    };
    for (column, name) in names.iter().enumerate() {
        draft.push(kind(0, column, true, None), None, name.as_str());
    }
    for (row, cells) in rows.enumerate() {
        for (column, text) in cells.iter().enumerate() {
            draft.push(kind(row + 1, column, false, names.get(column)), None, text.as_str());
        }
    }
}

/// The mark that splits the first line into most cells.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| (count(*mark), *mark == b',')).unwrap_or(b',')
}
