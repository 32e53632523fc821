//! `/regions`: documents by region, in several ways of dividing the world.

use super::parts::{self, OWN_SCHEME, heading};
use super::published;
use super::{colophons, consultation, feed, home, library as shelves, map, theme};
use crate::access::{self, Shown};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::library::{self, Shelved};
use crate::organisation::{Organisation, store as organisations};
use crate::region::{self, Region, Scheme};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::synthesis::GlobalReport;
use crate::synthesis::record::ThemeRecord;
use crate::web::colophon::Voice;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;
use typesetting::Document;
use typesetting::document::{Block, Inline, link, plain};

/// Themes that were not raised in a region, at most: the most widely raised first.
const MOST_NOT_RAISED: usize = 12;

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let words = reader.words;
    let document = facts(&app).await?.map(|(asked, (held, hosts))| {
        let mut blocks: Vec<Block> = map::figure(words, &held, &hosts, None).into_iter().collect();
        if held.is_empty() {
            blocks.push(parts::note(vec![
                words.say("site-nothing-yet").into(),
                " ".into(),
                link("/desk", words.say("site-go-to-desk")),
            ]));
        }
        for scheme in region::schemes() {
            let title = vec![link(scheme_address(scheme), scheme.name(words.language()))];
            blocks.push(Block::Heading { level: 2, id: scheme.id.clone(), text: title });
            blocks.push(parts::definition(words, scheme));
            blocks.push(regions(words, scheme, &held, false));
        }
        Document {
            title: words.say("site-regions"),
            lede: Some(words.say("site-regions-lede")),
            notice: home::notice(&asked),
            contents: true,
            blocks,
            ..Document::default()
        }
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

pub async fn scheme(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    let scheme = region::scheme(&id).or_not_found()?;
    let words = reader.words;
    let document = facts(&app).await?.map(|(asked, (held, _))| Document {
        title: scheme.name(words.language()).to_owned(),
        kicker: Some(words.say("site-regions")),
        notice: home::notice(&asked),
        blocks: vec![parts::definition(words, scheme), regions(words, scheme, &held, true)],
        ..Document::default()
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

pub async fn one(
    State(app): State<App>,
    reader: Reader,
    Path((scheme, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let scheme = region::scheme(&scheme).or_not_found()?;
    let region = scheme.region(&id).or_not_found()?;
    let mut reports: Shown<Vec<(String, i64, Arc<GlobalReport>)>> = access::public(()).map(|()| Vec::new());
    for consultation in consultations::all(&app.db).await? {
        if let Some(published) = published::latest(&app, &reader.viewer, &consultation.id).await? {
            reports = reports.and(published.report).map(|(mut all, report)| {
                all.push((consultation.id.clone(), published.number, report));
                all
            });
        }
    }
    if reader.asked.format == Format::Atom {
        return feed::of_region(&app, &reader, scheme, region).await;
    }
    let lies_within = |work: &Shelved| match scheme.id == OWN_SCHEME {
        true => work.region.as_ref() == Some(&region.id),
        false => region.members.contains(&work.country),
    };
    let works = shelves::in_region(&app, &reader.viewer, lies_within).await?;
    let words = reader.words;
    let document = facts(&app).await?.and(reports.and(works)).map(|((asked, (held, hosts)), (reports, works))| {
        let held: Vec<Roundtable> = held.into_iter().filter(|one| lies_in(scheme, region, one)).collect();
        let place = Place { scheme, region, held: &held, hosts: &hosts, works: &works };
        document(words, &place, &asked, &reports)
    });
    let colophon = colophons::overview(&app, Voice::Compiled).await?;
    Page::of(document).with_data(&[Format::Atom]).with_colophon(colophon).answer(&reader).await
}

type Facts = (Vec<Consultation>, (Vec<Roundtable>, Vec<Organisation>));

async fn facts(app: &App) -> Result<Shown<Facts>, PageError> {
    let asked = consultations::all(&app.db).await?;
    let held = roundtables::all(&app.db).await?;
    let hosts = organisations::all(&app.db).await?;
    Ok(access::public((asked, (held, hosts))))
}

/// In the coalition's own scheme a roundtable may be counted elsewhere than its country.
pub fn lies_in(scheme: &Scheme, region: &Region, roundtable: &Roundtable) -> bool {
    match scheme.id == OWN_SCHEME {
        true => roundtable.coalition_region() == Some(&region.id),
        false => region.members.contains(&roundtable.country),
    }
}

fn scheme_address(scheme: &Scheme) -> String {
    format!("/regions/{}", scheme.id)
}

fn region_address(scheme: &Scheme, region: &Region) -> String {
    format!("/regions/{}/{}", scheme.id, region.id)
}

/// The regions of a scheme with what there is of each; `empty` ones too when asked for.
fn regions(words: Words, scheme: &Scheme, held: &[Roundtable], empty: bool) -> Block {
    let count = |region: &Region| held.iter().filter(|one| lies_in(scheme, region, one)).count();
    let (with, without): (Vec<_>, Vec<_>) =
        scheme.regions.iter().map(|region| (region, count(region))).partition(|(_, count)| *count > 0);
    let line = |(region, count): (&Region, usize)| {
        let mut line = vec![link(region_address(scheme, region), region.name(words.language()))];
        if let Some(parent) = region.parent.as_deref().and_then(|id| scheme.region(id)) {
            line.push(" ".into());
            line.push(parts::small(words.say_with("site-within", &[("region", parent.name(words.language()).into())])));
        }
        line.push(" ".into());
        line.push(parts::small(words.say_with("count-roundtables", &[("n", count.into())])));
        line
    };
    let listed = match empty {
        true => with.into_iter().chain(without).map(line).collect(),
        false => with.into_iter().map(line).collect::<Vec<_>>(),
    };
    match listed.is_empty() {
        true => Block::paragraph(words.say("site-scheme-empty")),
        false => parts::list(listed),
    }
}

struct Place<'a> {
    scheme: &'static Scheme,
    region: &'static Region,
    /// Roundtables of the region.
    held: &'a [Roundtable],
    hosts: &'a [Organisation],
    /// Deposited in the library.
    works: &'a [Shelved],
}

fn document(
    words: Words,
    place: &Place,
    asked: &[Consultation],
    reports: &[(String, i64, Arc<GlobalReport>)],
) -> Document {
    let Place { scheme, region, held, hosts, works } = place;
    let name = region.name(words.language());
    let mut blocks: Vec<Block> = map::figure(words, held, hosts, Some(region)).into_iter().collect();
    if held.is_empty() && works.is_empty() {
        blocks.push(parts::note(plain(words.say("site-region-empty"))));
    }
    if let Some(note) = &region.note {
        blocks.push(parts::paragraph(vec![Inline::Foreign { language: "en".to_owned(), text: note.clone() }]));
    }
    blocks.push(heading(words, "site-documents"));
    let deposited = works.iter().map(|work| {
        let (title, language) = work.title(words.language());
        let text = vec![Inline::Foreign { language: language.to_owned(), text: title.to_owned() }];
        let way = Inline::Link { to: library::address(&work.slug), text };
        vec![way, " ".into(), parts::small(library::pages::kind_name(words, work.kind))]
    });
    blocks.push(parts::list(documents(words, held, asked, reports).into_iter().chain(deposited)));
    for (consultation, _, report) in reports {
        let slugs: Vec<&str> =
            held.iter().filter(|one| one.consultation_id == *consultation).map(|one| one.slug.as_str()).collect();
        if !slugs.is_empty() {
            blocks.extend(themes(words, report, &slugs));
        }
    }
    blocks.push(heading(words, "site-countries"));
    blocks.push(countries(words, region));
    Document {
        title: name.to_owned(),
        kicker: Some(scheme.name(words.language()).to_owned()),
        lede: Some(words.say_with("site-region-lede", &[("n", held.len().into())])),
        notice: home::notice(asked),
        blocks,
        ..Document::default()
    }
}

/// Reports of the roundtables of a region, and the global reports that they went into.
fn documents(
    words: Words,
    held: &[Roundtable],
    asked: &[Consultation],
    reports: &[(String, i64, Arc<GlobalReport>)],
) -> Vec<Vec<Inline>> {
    let mut lines: Vec<Vec<Inline>> = held
        .iter()
        .map(|one| {
            let name = words.say_with("site-report-of", &[("roundtable", (&one.title).into())]);
            vec![
                link(format!("{}/report", one.address()), name),
                " ".into(),
                parts::small(words.language_name(&one.language)),
            ]
        })
        .collect();
    for (id, number, _) in reports {
        if let Some(one) = asked.iter().find(|one| one.id == *id) {
            let name = words.say_with("site-global-report-of", &[("consultation", (&one.title).into())]);
            lines.push(vec![link(consultation::report_address(one, *number), name)]);
        }
    }
    lines
}

/// What was raised in a region, most widely raised first, and what was not.
fn themes(words: Words, report: &GlobalReport, slugs: &[&str]) -> Vec<Block> {
    let raised_here =
        |theme: &&ThemeRecord| theme.support.roundtables.iter().any(|slug| slugs.contains(&slug.as_str()));
    let (raised, not): (Vec<&ThemeRecord>, Vec<&ThemeRecord>) = report.themes.iter().partition(raised_here);
    let writer = theme::writer(report, words);
    let mut blocks = vec![heading(words, "site-themes-raised")];
    blocks.extend(raised.into_iter().map(|one| writer.theme_entry(one, 3)));
    if !not.is_empty() {
        blocks.push(heading(words, "site-not-raised-here"));
        blocks.push(Block::paragraph(words.say("site-not-raised-means")));
        blocks.push(parts::list(not.into_iter().take(MOST_NOT_RAISED).map(|one| {
            vec![theme::named(&writer, one), " ".into(), parts::small(writer.of_roundtables(&one.support))]
        })));
    }
    blocks
}

fn countries(words: Words, region: &Region) -> Block {
    let mut names: Vec<&str> =
        region.members.iter().filter_map(|code| Some(region::country(code)?.name(words.language()))).collect();
    names.sort_unstable();
    Block::Fold {
        summary: plain(words.say_with("count-countries", &[("n", names.len().into())])),
        blocks: vec![Block::paragraph(words.commas(names))],
    }
}
