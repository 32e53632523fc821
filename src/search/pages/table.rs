//! The results as a table, for spreadsheets and for exchange: as the table of statements is made.

use super::super::Entry;
use super::super::ask::Answer;
use super::entry::{recognised, title};
use crate::synthesis::csv::harmless;
use crate::web::{Format, Reader, file};
use axum::response::Response;

/// Head of each column, and its hashtag of the Humanitarian Exchange Language.
const COLUMNS: [(&str, &str); 13] = [
    ("type", "#meta+type"),
    ("address", "#meta+url"),
    ("title", "#meta+title"),
    ("text", "#description"),
    ("language", "#meta+lang"),
    ("kind", "#subject+type"),
    ("roundtable", "#event+name"),
    ("country", "#country+code"),
    ("region", "#region+code"),
    ("days", "#date"),
    ("organisation", "#org+name"),
    ("consultation", "#activity+name"),
    ("note", "#meta+note"),
];

pub fn answer(answer: Answer, reader: &Reader) -> Response {
    let bytes = answer.entries.map(|entries| table(&entries, reader));
    file(bytes, Format::Csv, "search", reader)
}

fn table(entries: &[Entry], reader: &Reader) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |fields: [String; COLUMNS.len()]| {
        let fields = fields.iter().map(|field| harmless(field));
        writer.write_record(fields).expect("rows are equally long, and memory takes them");
    };
    write(COLUMNS.map(|(head, _)| head.to_owned()));
    write(COLUMNS.map(|(_, tag)| tag.to_owned()));
    for entry in entries {
        write([
            entry.thing.as_str().to_owned(),
            format!("{}{}", reader.config.address, reader.link(&entry.address)),
            title(reader.words, entry),
            entry.words.iter().map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" · "),
            entry.words_language(),
            entry.kind.map(|kind| kind.as_str().to_owned()).unwrap_or_default(),
            entry.roundtable.clone(),
            entry.country.clone(),
            entry.region.clone(),
            entry.days.clone(),
            entry.organisation.clone().unwrap_or_default(),
            entry.consultation.clone(),
            recognised(reader.words, entry),
        ]);
    }
    writer.into_inner().expect("memory takes them")
}
