//! What each kind of page says about itself: who says it, when it changed, its short address, its versions.

use super::consultation::report_address;
use super::{parts, report as report_page};
use crate::access::{self, Shown};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::{Organisation, store as organisations};
use crate::report::{Version, store as reports};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::statement::{Said, store as statements};
use crate::synthesis::store::{self as syntheses, Row};
use crate::web::colophon::{Colophon, Edition, Kind, Voice};
use crate::web::{PageError, Reader};
use crate::words::Words;

/// A page about everything there is.
pub async fn overview(app: &App, voice: Voice) -> Result<Shown<Colophon>, PageError> {
    let mut times: Vec<String> = Vec::new();
    times.extend(consultations::changes(&app.db).await?.into_values());
    times.extend(roundtables::changes(&app.db).await?.into_values());
    times.extend(organisations::changes(&app.db).await?.into_values());
    times.extend(reports::versions(&app.db).await?.into_iter().map(|one| one.changed_at));
    times.extend(syntheses::ever_published(&app.db).await?.into_iter().filter_map(|one| one.published_at));
    let changed = times.into_iter().max();
    Ok(access::public(()).map(|()| Colophon { voice, changed, ..Colophon::default() }))
}

pub async fn consultation(app: &App, reader: &Reader, of: &Consultation) -> Result<Shown<Colophon>, PageError> {
    let (words, published) = (reader.words, published(app, reader, of).await?);
    let changes = consultations::changes(&app.db).await?;
    let held = roundtables::of_consultation(&app.db, &of.id).await?;
    let of_roundtables = roundtables::changes(&app.db).await?;
    let times = held.iter().filter_map(|one| of_roundtables.get(&one.id)).chain(changes.get(&of.id));
    let times = times.chain(published.iter().filter_map(|row| row.published_at.as_ref()));
    let changed = times.max().cloned();
    Ok(access::public(of).map(|of| Colophon {
        kind: Kind::Project,
        authors: filled(&of.convener),
        changed,
        days: [of.starts.as_str(), of.ends.as_str()]
            .into_iter()
            .filter(|day| !day.is_empty())
            .collect::<Vec<_>>()
            .join("/"),
        short: format!("/c/{}", of.slug),
        editions: editions(words, of, &published),
        notice: of.notice.clone(),
        ..Colophon::default()
    }))
}

pub async fn global_report(
    app: &App,
    reader: &Reader,
    of: &Consultation,
    number: i64,
    published_at: Option<&str>,
) -> Result<Shown<Colophon>, PageError> {
    let (words, published) = (reader.words, published(app, reader, of).await?);
    let withheld = statements::last_withheld(&app.db, &of.id).await?;
    Ok(access::public(of).map(|of| Colophon {
        kind: Kind::Report,
        number: number.to_string(),
        short: format!("/g/{}/{number}", of.slug),
        editions: editions(words, of, &published),
        ..compiled(of, published_at, withheld)
    }))
}

/// A theme or a finding of a global report; `short` leads to it.
pub async fn part(
    app: &App,
    words: Words,
    of: &Consultation,
    published_at: Option<&str>,
    kind: Kind,
    short: String,
) -> Result<Shown<Colophon>, PageError> {
    let withheld = statements::last_withheld(&app.db, &of.id).await?;
    Ok(access::public(of).map(|of| Colophon {
        kind,
        within: words.say_with("site-global-report-of", &[("consultation", (&of.title).into())]),
        short,
        ..compiled(of, published_at, withheld)
    }))
}

/// What holds for everything that was made out of many statements. What was withheld since is a change.
fn compiled(of: &Consultation, published_at: Option<&str>, withheld: Option<String>) -> Colophon {
    let issued = published_at.map(str::to_owned);
    Colophon {
        voice: Voice::Compiled,
        authors: filled(&of.convener),
        changed: issued.clone().max(withheld.filter(|_| issued.is_some())),
        issued,
        notice: of.notice.clone(),
        ..Colophon::default()
    }
}

pub async fn roundtable(
    app: &App,
    reader: &Reader,
    of: &Roundtable,
    consultation: &Consultation,
) -> Result<Shown<Colophon>, PageError> {
    let (words, versions) = (reader.words, versions(app, reader, &of.id).await?);
    let mut changed = roundtables::changes(&app.db).await?.remove(&of.id);
    for version in &versions {
        changed =
            changed.max(Some(version.changed_at.clone())).max(statements::last_change(&app.db, &version.id).await?);
    }
    Ok(access::public((of, (consultation, versions))).map(|(of, (consultation, versions))| Colophon {
        kind: Kind::Event,
        changed,
        short: format!("/m/{}", of.slug),
        editions: files(&versions),
        language: String::new(),
        within: consultation.title.clone(),
        ..account(words, of, consultation)
    }))
}

/// One version of a report.
pub async fn report(
    app: &App,
    reader: &Reader,
    id: &str,
    of: &Roundtable,
    consultation: &Consultation,
) -> Result<Shown<Colophon>, PageError> {
    let (words, versions) = (reader.words, versions(app, reader, &of.id).await?);
    let own = versions.iter().find(|version| version.id == id).cloned();
    let changed = statements::last_change(&app.db, id).await?.max(own.as_ref().map(|own| own.changed_at.clone()));
    Ok(access::public((of, (consultation, (own, versions)))).map(|(of, (consultation, (own, versions)))| Colophon {
        kind: Kind::Report,
        issued: own.as_ref().map(|own| own.imported_at.clone()),
        changed,
        language: own.map(|own| own.language).filter(|tag| tag != "und").unwrap_or_default(),
        within: consultation.title.clone(),
        short: format!("/r/{id}"),
        editions: files(&versions),
        ..account(words, of, consultation)
    }))
}

pub async fn statement(
    app: &App,
    reader: &Reader,
    said: Shown<&Said>,
    of: &Roundtable,
    consultation: &Consultation,
) -> Result<Shown<Colophon>, PageError> {
    let changed = statements::changed_at(&app.db, &said.get().id).await?;
    let (words, versions) = (reader.words, versions(app, reader, &of.id).await?);
    Ok(access::public((of, (consultation, versions))).and(said).map(|((of, (consultation, versions)), said)| {
        let report = versions.iter().find(|version| version.id == said.passage.report);
        Colophon {
            kind: Kind::Quotation,
            voice: Voice::Speaker,
            authors: said.organisation.iter().cloned().collect(),
            issued: report.map(|report| report.imported_at.clone()),
            changed,
            language: if said.language == "und" { String::new() } else { said.language.clone() },
            within: words.say_with("site-report-of", &[("roundtable", (&of.title).into())]),
            short: format!("/s/{}", said.id),
            ..account(words, of, consultation)
        }
    }))
}

/// What holds for everything that was said and written at a roundtable.
fn account(words: Words, of: &Roundtable, consultation: &Consultation) -> Colophon {
    Colophon {
        voice: Voice::Account,
        authors: of.hosts.clone(),
        place: if of.country.is_empty() { of.city.clone() } else { parts::place(words, of) },
        days: of.days.as_str().to_owned(),
        notice: consultation.notice.clone(),
        ..Colophon::default()
    }
}

pub async fn organisation(app: &App, of: &Organisation) -> Result<Shown<Colophon>, PageError> {
    let changed = organisations::changes(&app.db).await?.remove(&of.id);
    Ok(access::public(of).map(|of| Colophon {
        kind: Kind::Organisation,
        changed,
        short: format!("/o/{}", of.slug),
        ..Colophon::default()
    }))
}

/// Global reports of a consultation that are published for this reader, newest first.
async fn published(app: &App, reader: &Reader, of: &Consultation) -> sqlx::Result<Vec<Row>> {
    let mut all = syntheses::of_consultation(&app.db, &of.id).await?;
    all.retain(|row| row.is_published_for(&reader.viewer));
    Ok(all)
}

/// Versions of the report of a roundtable that are for this reader, newest first.
async fn versions(app: &App, reader: &Reader, roundtable: &str) -> sqlx::Result<Vec<Version>> {
    let mut all = reports::versions_of(&app.db, roundtable).await?;
    all.retain(|version| version.readers.include(&reader.viewer));
    all.reverse();
    Ok(all)
}

fn editions(words: Words, of: &Consultation, published: &[Row]) -> Vec<Edition> {
    let edition = |row: &Row| {
        Some(Edition {
            name: words.say_with("cite-version", &[("n", row.number.to_string().into())]),
            path: report_address(of, row.number),
            published_at: row.published_at.clone()?,
            withdrawn_at: None,
        })
    };
    published.iter().filter_map(edition).collect()
}

fn files(versions: &[Version]) -> Vec<Edition> {
    let edition = |version: &Version| Edition {
        name: version.file_name.clone(),
        path: report_page::address(&version.id),
        published_at: version.imported_at.clone(),
        withdrawn_at: version.withdrawn_at.clone(),
    };
    versions.iter().map(edition).collect()
}

fn filled(name: &str) -> Vec<String> {
    if name.is_empty() { Vec::new() } else { vec![name.to_owned()] }
}
