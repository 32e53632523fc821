//! `/`: what there is to read, newest first.

use super::parts::{self, heading};
use super::published::{self, Published};
use super::{article, colophons, consultation, feed, map, organisation};
use crate::access;
use crate::app::App;
use crate::coalition;
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::{Organisation, store as organisations};
use crate::region;
use crate::roundtable::{Roundtable, store as roundtables};
use crate::synthesis::GlobalReport;
use crate::web::colophon::Voice;
use crate::web::{Format, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::State;
use axum::response::Response;
use std::sync::Arc;
use typesetting::Document;
use typesetting::document::{Block, Entry, link, plain};

pub async fn home(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    if reader.asked.format == Format::Atom {
        return feed::everything(&app, &reader).await;
    }
    let all = consultations::all(&app.db).await?;
    let held = roundtables::all(&app.db).await?;
    let hosts = organisations::all(&app.db).await?;
    let mut newest: Option<(usize, Published)> = None;
    for (at, consultation) in all.iter().enumerate() {
        let published = published::latest(&app, &reader.viewer, &consultation.id).await?;
        let newer = |one: &Published| newest.as_ref().is_none_or(|(_, other)| one.published_at > other.published_at);
        if let Some(published) = published.filter(newer) {
            newest = Some((at, published));
        }
    }
    let number = newest.as_ref().map(|(at, published)| (*at, published.number));
    let report = published::report_of(newest.as_ref().map(|(_, published)| published));
    let (words, site) = (reader.words, reader.config.name.clone());
    let introduction = article::home(&app, &reader).await?;
    let founded = coalition::store::find(&app.db).await?.map(|(founded, _)| founded);
    let document = access::public((all, (held, (hosts, founded)))).and(report.and(introduction)).map(
        |((all, (held, (hosts, founded))), (report, introduction))| {
            let latest =
                number.zip(report).map(|((at, number), report)| Latest { consultation: &all[at], number, report });
            let mut document = document(words, site, &all, &held, &hosts, latest.as_ref());
            if let Some((lede, blocks)) = introduction {
                document.lede = lede.or(document.lede);
                document.blocks.splice(0..0, blocks);
            }
            document.blocks.extend(organisation::coalition_link(words, founded.as_ref()));
            document
        },
    );
    let colophon = colophons::overview(&app, Voice::Site).await?;
    Page::of(document).with_data(&[Format::Atom]).with_colophon(colophon).answer(&reader).await
}

struct Latest<'a> {
    consultation: &'a Consultation,
    number: i64,
    report: Arc<GlobalReport>,
}

fn document(
    words: Words,
    site: String,
    all: &[Consultation],
    held: &[Roundtable],
    hosts: &[Organisation],
    latest: Option<&Latest>,
) -> Document {
    let mut blocks = Vec::new();
    if all.is_empty() {
        blocks.push(parts::note(vec![
            words.say("site-nothing-yet").into(),
            " ".into(),
            link("/desk", words.say("site-go-to-desk")),
        ]));
    }
    if let Some(latest) = latest {
        blocks.push(heading(words, "site-latest-report"));
        blocks.push(latest_report(words, latest));
    }
    if !held.is_empty() {
        blocks.push(heading(words, "site-where-held"));
        blocks.extend(map::figure(words, held, hosts, None));
    }
    if !all.is_empty() {
        blocks.push(heading(words, "site-consultations"));
        blocks.extend(all.iter().map(|one| consultation::entry(words, one, held)));
    }
    blocks.push(heading(words, "site-by-region"));
    blocks.push(Block::paragraph(words.say("site-by-region-how")));
    blocks.push(parts::list(
        region::schemes()
            .iter()
            .map(|scheme| vec![link(format!("/regions/{}", scheme.id), scheme.name(words.language()))]),
    ));
    Document {
        title: site,
        lede: Some(words.say("site-home-lede")),
        notice: notice(all),
        blocks,
        ..Document::default()
    }
}

fn latest_report(words: Words, latest: &Latest) -> Block {
    let counts = &latest.report.counts;
    let said = [
        ("findings", counts.findings.into()),
        ("statements", counts.statements.into()),
        ("roundtables", counts.roundtables.into()),
    ];
    Block::Entry(Entry {
        id: String::new(),
        level: 3,
        heading: vec![link(
            consultation::report_address(latest.consultation, latest.number),
            &latest.consultation.title,
        )],
        marks: None,
        body: vec![
            Block::paragraph(words.say_with("site-report-counts", &said)),
            parts::paragraph(plain(&latest.consultation.topic)),
        ],
        fold: None,
    })
}

/// What pages about all consultations must carry: each notice once.
pub fn notice(all: &[Consultation]) -> Option<String> {
    let mut notices: Vec<&str> = Vec::new();
    for consultation in all {
        if !consultation.notice.is_empty() && !notices.contains(&consultation.notice.as_str()) {
            notices.push(&consultation.notice);
        }
    }
    (!notices.is_empty()).then(|| notices.join(" "))
}
