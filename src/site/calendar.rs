//! Roundtables as a calendar (RFC 5545): place, days, hosts. Who took part is not in it, and there is no field that
//! could hold it.

use super::catalogue::urn;
use super::parts;
use crate::access::{self, Shown};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::web::{Format, OrNotFound, PageError, Reader, file};
use axum::response::Response;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Bytes of a line, without its end.
const LINE: usize = 75;

/// All roundtables of all consultations.
pub async fn of_all(app: &App, reader: &Reader) -> Result<Response, PageError> {
    let held = roundtables::all(&app.db).await?;
    answer(app, reader, held, reader.config.name.clone()).await
}

/// The roundtables of one consultation.
pub async fn of_consultation(app: &App, reader: &Reader, slug: &str) -> Result<Response, PageError> {
    let consultation = consultations::by_slug(&app.db, slug).await?.or_not_found()?;
    let held = roundtables::of_consultation(&app.db, &consultation.id).await?;
    answer(app, reader, held, consultation.title.clone()).await
}

/// One roundtable.
pub async fn of_one(app: &App, reader: &Reader, slug: &str) -> Result<Response, PageError> {
    let held = roundtables::by_slug(&app.db, slug).await?.or_not_found()?;
    let name = held.title.clone();
    answer(app, reader, vec![held], name).await
}

async fn answer(app: &App, reader: &Reader, held: Vec<Roundtable>, name: String) -> Result<Response, PageError> {
    let asked = consultations::all(&app.db).await?;
    let changes = roundtables::changes(&app.db).await?;
    let calendar: Shown<Vec<u8>> =
        access::public((held, asked)).map(|(held, asked)| written(&held, &asked, &changes, &name, reader));
    Ok(file(calendar, Format::Calendar, &name, reader))
}

fn written(
    held: &[Roundtable],
    asked: &[Consultation],
    changes: &BTreeMap<String, String>,
    name: &str,
    reader: &Reader,
) -> Vec<u8> {
    let words = reader.words;
    let mut out = String::new();
    let known = held.iter().filter(|one| first_and_after(one).is_some()).count();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", "-//Plenary//Plenary//EN");
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "METHOD", "PUBLISH");
    line(&mut out, "NAME", &text(&format!("{}: {name}", words.say("roundtables-title"))));
    line(&mut out, "X-WR-CALNAME", &text(&format!("{}: {name}", words.say("roundtables-title"))));
    if known < held.len() {
        let said = words.say_with("calendar-left-out", &[("n", (held.len() - known).into())]);
        line(&mut out, "DESCRIPTION", &text(&said));
    }
    for one in held {
        let consultation = asked.iter().find(|other| other.id == one.consultation_id);
        let changed = changes.get(&one.id).map_or("", String::as_str);
        event(&mut out, one, consultation, changed, reader);
    }
    line(&mut out, "END", "VCALENDAR");
    out.into_bytes()
}

fn event(out: &mut String, one: &Roundtable, consultation: Option<&Consultation>, changed_at: &str, reader: &Reader) {
    let Some((first, after)) = first_and_after(one) else { return };
    let words = reader.words;
    let stamp: String = changed_at.get(..19).unwrap_or("1970-01-01T00:00:00").replace(['-', ':'], "");
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", urn("roundtable", &one.id).trim_start_matches("urn:uuid:"));
    line(out, "DTSTAMP", &format!("{stamp}Z"));
    line(out, "LAST-MODIFIED", &format!("{stamp}Z"));
    line(out, "SEQUENCE", &(one.version - 1).max(0).to_string());
    line(out, "DTSTART;VALUE=DATE", &first.strftime("%Y%m%d").to_string());
    line(out, "DTEND;VALUE=DATE", &after.strftime("%Y%m%d").to_string());
    line(out, &format!("SUMMARY;LANGUAGE={}", words.language()), &text(&one.title));
    line(out, "LOCATION", &text(&parts::place(words, one)));
    let mut about = Vec::new();
    if !one.hosts.is_empty() {
        about.push(format!("{}: {}", words.say("synthesis-hosts"), words.semicolons(&one.hosts)));
    }
    if let Some(consultation) = consultation {
        about.push(consultation.title.clone());
        about.push(consultation.notice.clone());
    }
    about.retain(|part| !part.is_empty());
    line(out, "DESCRIPTION", &text(&about.join("\n")));
    line(out, "URL", &format!("{}{}", reader.config.address, reader.link(&one.address())));
    line(out, "CLASS", "PUBLIC");
    line(out, "TRANSP", "TRANSPARENT");
    line(out, "END", "VEVENT");
}

/// The first day and the day after the last. `None` unless both are known to the day: a month is no date to keep.
fn first_and_after(one: &Roundtable) -> Option<(Date, Date)> {
    let (first, last) = one.days.ends();
    let first: Date = first.parse().ok()?;
    let last: Date = last.parse().ok()?;
    Some((first, last.tomorrow().ok()?))
}

/// A value of kind TEXT.
fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Writes a line, folded between characters; nothing when the value is empty.
fn line(out: &mut String, name: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let mut length = 0;
    for letter in format!("{name}:{value}").chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roundtable::Days;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut out = String::new();
        line(&mut out, "DESCRIPTION", &text(&"مائدة مستديرة، 圆桌, a; b\n".repeat(9)));
        assert!(out.split("\r\n").all(|line| line.len() <= LINE), "{out}");
        assert!(out.replace("\r\n ", "").contains("a\\; b\\n"), "{out}");
        assert_eq!(text("a\r\nb\u{7}"), "a\\nb");
    }

    #[test]
    fn only_days_are_dates() {
        let held = |days: &str| Roundtable { days: Days::parse(days).expect("days"), ..Roundtable::default() };
        let (first, after) = first_and_after(&held("2008-07-30/2008-07-31")).expect("known");
        assert_eq!((first.to_string(), after.to_string()), ("2008-07-30".into(), "2008-08-01".into()));
        assert_eq!(first_and_after(&held("2008-02")), None);
        assert_eq!(first_and_after(&held("")), None);
    }
}
