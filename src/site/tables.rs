//! Statements, findings and roundtables as tables with hashtags of the Humanitarian Exchange Language.

use super::{catalogue, finding, published, report};
use crate::access::{self, Use, Viewer};
use crate::app::App;
use crate::consultation::store as consultations;
use crate::organisation::Kind;
use crate::region;
use crate::statement::{self, listed};
use crate::synthesis::csv::{Column, from, sheet};
use crate::web::{Format, OrNotFound, PageError, Reader, file};
use axum::extract::{Path, State};
use axum::response::Response;

const ROUNDTABLES: [Column; 11] = [
    ("id", "#event+code"),
    ("title", "#event+name"),
    ("consultation", "#event+parent+code"),
    ("city", "#loc+name"),
    ("country", "#country+code+iso3"),
    ("country_name", "#country+name"),
    ("region", "#region+code"),
    ("start", "#date+start"),
    ("end", "#date+end"),
    ("hosts", "#org+name+list"),
    ("address", "#meta+url"),
];

const STATEMENTS: [Column; 15] = [
    ("id", "#meta+id"),
    ("roundtable", "#event+code"),
    ("country", "#country+code+iso3"),
    ("region", "#region+code"),
    ("start", "#date+start"),
    ("kind", "#subject+type"),
    ("language", "#meta+lang"),
    ("text", "#description"),
    ("organisation", "#org+name"),
    ("from_kind", "#org+type"),
    ("from_country", "#country+code+org"),
    ("from_region", "#region+code+org"),
    ("report", "#meta+source"),
    ("address", "#meta+url"),
    ("notice", "#meta+notice"),
];

const FINDINGS: [Column; 14] = [
    ("id", "#meta+id"),
    ("section", "#subject+type"),
    ("kind", "#subject+kind"),
    ("region", "#region+code"),
    ("language", "#meta+lang"),
    ("text", "#description"),
    ("breadth", "#indicator+breadth"),
    ("roundtables", "#indicator+raised+num"),
    ("of_roundtables", "#indicator+asked+num"),
    ("organisations", "#indicator+org+num"),
    ("of_organisations", "#indicator+org+asked+num"),
    ("rests_on", "#meta+source+list"),
    ("address", "#meta+url"),
    ("notice", "#meta+notice"),
];

/// Statements read from the database at a time.
const AT_ONCE: i64 = 1000;

/// Roundtables of one consultation, or of all.
pub async fn roundtables(app: &App, reader: &Reader, consultation: Option<&str>) -> Result<Response, PageError> {
    let words = reader.words;
    let table = catalogue::read(app).await?.map(|catalogue| {
        let held = catalogue.roundtables.iter().filter(|one| consultation.is_none_or(|id| one.consultation_id == id));
        let rows = held.map(|one| {
            let (start, end) = one.days.ends();
            [
                one.slug.clone(),
                one.title.clone(),
                catalogue.consultation(&one.consultation_id).map(|one| one.slug.clone()).unwrap_or_default(),
                one.city.clone(),
                one.country.clone(),
                region::country(&one.country).map(|one| one.name(words.language()).to_owned()).unwrap_or_default(),
                one.coalition_region().unwrap_or_default().to_owned(),
                start.to_owned(),
                end.to_owned(),
                one.hosts.join("; "),
                whole(reader, &one.address()),
            ]
        });
        sheet(&ROUNDTABLES, rows)
    });
    Ok(file(table, Format::Csv, "roundtables", reader))
}

pub async fn of_consultation(
    State(app): State<App>,
    reader: Reader,
    Path((slug, what)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let consultation = consultations::by_slug(&app.db, &slug).await?.or_not_found()?;
    if !["roundtables", "statements", "findings"].contains(&what.as_str()) {
        return Err(PageError::NotFound);
    }
    if reader.asked.format != Format::Csv {
        return Err(PageError::NoSuchFormat(vec![Format::Csv]));
    }
    match what.as_str() {
        "roundtables" => roundtables(&app, &reader, Some(&consultation.id)).await,
        "statements" => statements(&app, &reader, &consultation.id).await,
        _ => findings(&app, &reader, &consultation.id).await,
    }
}

/// Everything that was said at the roundtables of a consultation and may be shown to anybody.
async fn statements(app: &App, reader: &Reader, consultation: &str) -> Result<Response, PageError> {
    let mut all = access::public(()).map(|()| Vec::new());
    let mut wanted = listed::Wanted { consultation: consultation.to_owned(), ..listed::Wanted::default() };
    loop {
        let some = listed::store::wanted(&app.db, &wanted, AT_ONCE).await?;
        all = all.and(access::show_all_for(&Viewer::Public, Use::Data, &some)).map(|(mut all, some)| {
            all.extend(some);
            all
        });
        match some.last() {
            Some(last) => wanted.after = last.id.clone(),
            None => break,
        }
    }
    let table = catalogue::read(app).await?.and(all).map(|(catalogue, all)| {
        let rows = all.iter().filter_map(|one| {
            let held = catalogue.roundtable(&one.roundtable_id)?;
            Some([
                one.id.clone(),
                held.slug.clone(),
                held.country.clone(),
                held.coalition_region().unwrap_or_default().to_owned(),
                held.days.ends().0.to_owned(),
                one.kind.as_str().to_owned(),
                one.language.clone(),
                one.text.clone(),
                one.organisation.clone().unwrap_or_default(),
                from(&one.from, |one| one.kind.map(Kind::as_str).unwrap_or_default()),
                from(&one.from, |one| &one.country),
                from(&one.from, |one| &one.region),
                whole(reader, &report::address(&one.passage.report)),
                whole(reader, &statement::address(&one.id)),
                catalogue.consultation(&held.consultation_id).map(|one| one.notice.clone()).unwrap_or_default(),
            ])
        });
        sheet(&STATEMENTS, rows)
    });
    Ok(file(table, Format::Csv, "statements", reader))
}

/// The findings of the newest published global report of a consultation.
async fn findings(app: &App, reader: &Reader, consultation: &str) -> Result<Response, PageError> {
    let published = published::latest(app, &Viewer::Public, consultation).await?.or_not_found()?;
    let published = published::for_programs(app, &Viewer::Public, published).await?;
    let table = published.report.map(|report| {
        let rows = report.findings.iter().map(|one| {
            [
                one.id.clone(),
                one.section.as_str().to_owned(),
                one.kind.as_str().to_owned(),
                one.region.clone().unwrap_or_default(),
                one.language.clone(),
                one.text.clone(),
                one.breadth.as_str().to_owned(),
                one.support.roundtables.len().to_string(),
                one.support.of_roundtables.to_string(),
                one.support.organisations.len().to_string(),
                one.support.of_organisations.to_string(),
                one.rests_on.join(" "),
                whole(reader, &finding::address(&one.id)),
                report.consultation.notice.clone(),
            ]
        });
        sheet(&FINDINGS, rows)
    });
    Ok(file(table, Format::Csv, "findings", reader))
}

fn whole(reader: &Reader, path: &str) -> String {
    format!("{}{}", reader.config.address, reader.link(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashtags_are_spelled_as_programs_read_them() {
        for (_, tag) in ROUNDTABLES.iter().chain(&STATEMENTS).chain(&FINDINGS) {
            let words = tag.strip_prefix('#').expect("a hashtag");
            let fine = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_alphanumeric());
            assert!(words.split('+').all(fine), "{tag}");
        }
    }
}
