//! RIS: one tag a line, two spaces, a hyphen, a space; lines end as on paper tape.

use super::{Reference, one_line, parts};
use crate::web::colophon::Kind;

pub(super) fn ris(reference: &Reference) -> String {
    let mut out = String::new();
    let mut line = |tag: &str, value: &str| {
        let value = one_line(value);
        if !value.is_empty() {
            out.push_str(&format!("{tag}  - {value}\r\n"));
        }
    };
    line("TY", if reference.kind == Kind::Report { "RPRT" } else { "ELEC" });
    for author in &reference.authors {
        // A comma at the end marks the name of an organisation that has one inside: else it is turned around.
        line("AU", &if author.contains(',') { format!("{author},") } else { author.clone() });
    }
    line("TI", &reference.title);
    line("T2", &reference.within);
    line("M1", &reference.number);
    if let Some(date) = reference.dated() {
        let numbers: Vec<String> = parts(date).iter().map(|part| format!("{part:02}")).collect();
        line("PY", numbers.first().map_or("", String::as_str));
        line("DA", &numbers.join("/"));
    }
    line("PB", &reference.publisher);
    line("CY", &reference.place);
    line("LA", &reference.language);
    for note in &reference.notes {
        line("N1", note);
    }
    line("UR", &reference.address);
    out.push_str("ER  - \r\n");
    out
}
