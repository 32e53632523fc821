//! Spreadsheets and tables of values: a header, and under it one cell for each column that says something.

use crate::archive::Archive;
use crate::draft::Draft;
use crate::{BlockKind, ReadError, decode};
use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::io::Cursor;

/// Rows of a sheet that say something, each as (column from 0, text).
type Rows = Vec<Vec<(u32, String)>>;

/// How many rows tell the delimiter.
const SAMPLE: usize = 50;

/// # Errors
///
/// `Damaged` when the rows cannot be told apart.
pub(crate) fn read_csv(bytes: &[u8]) -> Result<Draft, ReadError> {
    let decoded = decode::decode(bytes);
    let mut draft = Draft::default();
    decoded.notice.into_iter().for_each(|notice| draft.notice(notice));
    // Excel writes its delimiter on a line of its own.
    let (named, text) = match decoded.text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((mark, rest)) => (mark.bytes().next(), rest),
        None => (None, decoded.text.as_str()),
    };
    let mark = named.unwrap_or_else(|| delimiter(text));
    let mut rows = Rows::new();
    for record in records(text, mark) {
        let record = record.map_err(|_| ReadError::Damaged("its rows cannot be told apart".to_owned()))?;
        rows.push((0..).zip(record.iter().map(str::to_owned)).collect());
    }
    push(&mut draft, 0, rows);
    Ok(draft)
}

/// # Errors
///
/// `Damaged` when the workbook's parts contradict each other, `TooLarge` when they unpack to too much.
pub(crate) fn read_xlsx(bytes: &[u8], expanded_bytes: u64) -> Result<Draft, ReadError> {
    Archive::open(bytes, expanded_bytes)?.check_expanded_size()?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let mut draft = Draft::default();
    let sheets = book.sheets_metadata().to_vec();
    let shown: Vec<_> = sheets
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .collect();
    draft.leave_out_many("hidden sheets were", u32::try_from(sheets.len() - shown.len()).unwrap_or(u32::MAX));
    for (table, sheet) in (0..).zip(&shown) {
        let rows = rows(&mut book, &sheet.name)?;
        if shown.len() > 1 && !rows.is_empty() {
            draft.push(BlockKind::Heading(1), None, sheet.name.as_str());
        }
        push(&mut draft, table, rows);
    }
    Ok(draft)
}

/// Cell by cell: a sheet that claims a million columns costs no more than the cells it has.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Rows, ReadError> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    let (mut rows, mut last) = (Rows::new(), None);
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        let text = shown(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        if last != Some(row) {
            rows.push(Vec::new());
            last = Some(row);
        }
        if let Some(row) = rows.last_mut() {
            row.push((column, text));
        }
    }
    Ok(rows)
}

/// A value as a person would read it: whole numbers without a point, days as 2008-03-31.
fn shown(value: &DataRef) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(time) if time.is_duration() => time.as_f64().to_string(),
        DataRef::DateTime(time) => {
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
            }
        }
    }
}

/// The header is the first row that is nearly as wide as the widest; what stands above it is a title or a remark.
fn push(draft: &mut Draft, table: u32, rows: Rows) {
    let rows: Vec<Vec<(u32, String)>> = rows
        .into_iter()
        .map(|row| row.into_iter().filter(|(_, text)| !text.trim().is_empty()).collect::<Vec<_>>())
        .filter(|row| !row.is_empty())
        .collect();
    let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let header = rows.iter().position(|row| row.len() * 5 >= widest * 3).unwrap_or(0);
    let has_header =
        rows.get(header).is_some_and(|row| rows.len() > header + 1 && row.iter().all(|(_, text)| is_name(text)));
    for (_, text) in rows.iter().take(header).flatten() {
        draft.push(BlockKind::Paragraph, None, text.as_str());
    }
    for (number, row) in (0..).zip(rows.into_iter().skip(header)) {
        for (column, text) in row {
            let header = has_header && number == 0;
            draft.push(BlockKind::TableCell { table, row: number, column, header, column_name: None }, None, text);
        }
    }
}

/// Whether a cell may head a column: short, not a number, not a sentence.
fn is_name(text: &str) -> bool {
    let text = text.trim();
    text.chars().count() <= 100 && text.parse::<f64>().is_err() && !text.ends_with(['.', '!', '。'])
}

/// The mark that cuts the first rows into the most columns, the same number in every row if possible.
fn delimiter(text: &str) -> u8 {
    let score = |mark: u8| {
        let widths: Vec<usize> =
            records(text, mark).take(SAMPLE).map_while(Result::ok).map(|record| record.len()).collect();
        let first = widths.first().copied().unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first < 2 { 0 } else { alike * 100 / widths.len() * 100 + first.min(99) }
    };
    let marks = [b',', b';', b'\t', b'|'];
    marks.into_iter().rev().max_by_key(|mark| score(*mark)).unwrap_or(b',')
}

fn records(text: &str, mark: u8) -> impl Iterator<Item = Result<csv::StringRecord, csv::Error>> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(text.as_bytes())
        .into_records()
}

fn damaged(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        _ => ReadError::Damaged("its sheets cannot be read".to_owned()),
    }
}
