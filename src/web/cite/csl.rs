//! CSL-JSON, as citation processors and reference managers take it: a list of one item.

use super::{Reference, one_line, parts};
use crate::web::colophon::Kind;
use serde_json::{Map, Value, json};

pub(super) fn csl(reference: &Reference) -> String {
    let mut item = Map::new();
    item.insert("id".into(), json!(reference.address));
    item.insert("type".into(), json!(if reference.kind == Kind::Report { "report" } else { "webpage" }));
    item.insert("title".into(), json!(one_line(&reference.title)));
    if !reference.authors.is_empty() {
        let authors: Vec<Value> = reference.authors.iter().map(|name| json!({ "literal": one_line(name) })).collect();
        item.insert("author".into(), authors.into());
    }
    item.insert("publisher".into(), json!(one_line(&reference.publisher)));
    item.insert("URL".into(), json!(reference.address));
    item.insert("language".into(), json!(reference.language));
    item.insert("note".into(), json!(one_line(&reference.notes.join(" "))));
    for (name, text) in
        [("container-title", &reference.within), ("version", &reference.number), ("event-place", &reference.place)]
    {
        if !text.is_empty() {
            item.insert(name.into(), json!(one_line(text)));
        }
    }
    if let Some(date) = reference.dated() {
        item.insert("issued".into(), json!({ "date-parts": [parts(date)] }));
    }
    if !reference.days.is_empty() {
        let days: Vec<Vec<i64>> = reference.days.split('/').map(parts).collect();
        item.insert("event-date".into(), json!({ "date-parts": days }));
    }
    let mut text = serde_json::to_string_pretty(&json!([item])).expect("text keys and whole numbers");
    text.push('\n');
    text
}
