//! BibTeX, as both BibTeX and biblatex read it. UTF-8; what LaTeX would take for commands is escaped.

use super::{Reference, one_line, parts};
use crate::web::colophon::Kind;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

pub(super) fn bibtex(reference: &Reference) -> String {
    let kind = match reference.kind {
        Kind::Report => "techreport",
        _ => "misc",
    };
    let mut out = format!("@{kind}{{{},\n", reference.key());
    let mut field = |name: &str, value: String| {
        if !value.is_empty() {
            out.push_str(&format!("  {name} = {value},\n"));
        }
    };
    // Doubled braces keep a name of an organisation whole: without them its last word is a family name.
    let authors: Vec<String> = reference.authors.iter().map(|author| format!("{{{}}}", escaped(author))).collect();
    field("author", braced(&authors.join(" and ")));
    field("title", braced(&format!("{{{}}}", escaped(&reference.title))));
    match reference.kind {
        Kind::Report => {
            field("institution", braced(&escaped(&reference.publisher)));
            field("type", braced(&escaped(&reference.within)));
        }
        _ => {
            field("howpublished", braced(&escaped(&reference.publisher)));
            field("series", braced(&escaped(&reference.within)));
        }
    }
    field("number", braced(&escaped(&reference.number)));
    if let Some(date) = reference.dated() {
        let numbers = parts(date);
        field("year", numbers.first().map(|year| format!("{{{year}}}")).unwrap_or_default());
        let month = numbers.get(1).and_then(|month| MONTHS.get(usize::try_from(month - 1).ok()?));
        field("month", month.map(|month| (*month).to_owned()).unwrap_or_default());
        field("date", braced(date));
    }
    field("eventdate", braced(&reference.days));
    field("venue", braced(&escaped(&reference.place)));
    field("language", braced(&reference.language));
    field("url", braced(&reference.address));
    field("note", braced(&escaped(&reference.notes.join(" "))));
    out.push_str("}\n");
    out
}

fn braced(value: &str) -> String {
    if value.is_empty() || value == "{}" { String::new() } else { format!("{{{value}}}") }
}

/// Braces go, since an odd one would end the entry; what has a meaning to LaTeX gets a stroke before it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in one_line(text).chars() {
        match letter {
            '{' => out.push('('),
            '}' => out.push(')'),
            '\\' => out.push_str("\\textbackslash "),
            '~' => out.push_str("\\textasciitilde "),
            '^' => out.push_str("\\textasciicircum "),
            '&' | '%' | '$' | '#' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            other => out.push(other),
        }
    }
    out
}
