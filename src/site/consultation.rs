//! `/consultations`, `/consultations/{slug}`: what was asked, where, and what came of it.

use super::parts::{self, fact, heading, pair};
use super::published::{self, Published};
use super::{calendar, colophons, feed, home, map};
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::{Organisation, store as organisations};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::synthesis::GlobalReport;
use crate::web::colophon::Voice;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Fold, Inline, link, plain};

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let all = consultations::all(&app.db).await?;
    let held = roundtables::all(&app.db).await?;
    let words = reader.words;
    let document = access::public((all, held)).map(|(all, held)| {
        let mut blocks: Vec<Block> = all.iter().map(|one| entry(words, one, &held)).collect();
        if blocks.is_empty() {
            blocks.push(parts::note(vec![
                words.say("site-nothing-yet").into(),
                " ".into(),
                link("/desk", words.say("site-go-to-desk")),
            ]));
        }
        Document {
            title: words.say("site-consultations"),
            lede: Some(words.say("site-consultations-lede")),
            notice: home::notice(&all),
            blocks,
            ..Document::default()
        }
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

pub async fn one(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    match reader.asked.format {
        Format::Atom => return feed::of_consultation(&app, &reader, &slug).await,
        Format::Calendar => return calendar::of_consultation(&app, &reader, &slug).await,
        _ => {}
    }
    let consultation = consultations::by_slug(&app.db, &slug).await?.or_not_found()?;
    let held = roundtables::of_consultation(&app.db, &consultation.id).await?;
    let hosts = organisations::all(&app.db).await?;
    let published = published::latest(&app, &reader.viewer, &consultation.id).await?;
    let number = published.as_ref().map(|one: &Published| one.number);
    let report = published::report_of(published.as_ref());
    let words = reader.words;
    let colophon = colophons::consultation(&app, &reader, &consultation).await?;
    let document =
        access::public((consultation, (held, hosts))).and(report).map(|((consultation, (held, hosts)), report)| {
            document(words, &consultation, &held, &hosts, number.zip(report.as_deref()))
        });
    Page::of(document).with_data(&[Format::Atom, Format::Calendar]).with_colophon(colophon).answer(&reader).await
}

/// Where a version of the global report is.
pub fn report_address(consultation: &Consultation, number: i64) -> String {
    format!("{}/global-report/{number}", consultation.address())
}

/// A consultation in a row of others; `held` are roundtables of any consultation.
pub fn entry(words: Words, consultation: &Consultation, held: &[Roundtable]) -> Block {
    let count = held.iter().filter(|one| one.consultation_id == consultation.id).count();
    let line = [
        when(words, consultation),
        words.say_with("count-roundtables", &[("n", count.into())]),
        consultation.convener.clone(),
    ];
    let line: Vec<String> = line.into_iter().filter(|part| !part.is_empty()).collect();
    Block::Entry(Entry {
        id: String::new(),
        level: 3,
        heading: vec![link(consultation.address(), &consultation.title)],
        marks: None,
        body: vec![
            parts::paragraph(vec![parts::small(line.join(" · "))]),
            Block::paragraph(consultation.topic.as_str()),
        ],
        fold: None,
    })
}

/// First to last day, as far as they are known; empty when neither is.
fn when(words: Words, consultation: &Consultation) -> String {
    match (consultation.starts.as_str(), consultation.ends.as_str()) {
        ("", "") => String::new(),
        (one, "") | ("", one) => words.days(one),
        (from, to) => words.days(&format!("{from}/{to}")),
    }
}

fn document(
    words: Words,
    consultation: &Consultation,
    held: &[Roundtable],
    hosts: &[Organisation],
    published: Option<(i64, &GlobalReport)>,
) -> Document {
    let mut blocks = Vec::new();
    if let Some((_, report)) = published {
        let counts = &report.counts;
        blocks.push(Block::Facts {
            facts: vec![
                fact(words.number(counts.roundtables), words.say("site-roundtables")),
                fact(words.number(counts.organisations), words.say("site-host-organisations")),
                fact(words.number(counts.statements), words.say("site-statements")),
                fact(words.number(counts.findings), words.say("site-findings")),
                fact(
                    words.percent(report.coverage.behind_a_finding, report.coverage.of),
                    words.say("site-behind-a-finding"),
                ),
            ],
        });
    }
    blocks.push(match published {
        Some((number, _)) => parts::paragraph(vec![Inline::Strong {
            text: vec![link(report_address(consultation, number), words.say("site-read-global-report"))],
        }]),
        None => parts::note(plain(words.say("site-no-global-report"))),
    });
    blocks.push(parts::paragraph(vec![link(format!("{}/balance", consultation.address()), words.say("balance-see"))]));
    let languages: Vec<String> = consultation.languages.iter().map(|tag| words.language_name(tag)).collect();
    blocks.push(parts::pairs([
        pair(words.say("site-convener"), linked(&consultation.convener, hosts)),
        pair(words.say("site-languages"), filled(words.list(&languages))),
        pair(words.say("site-attribution-rule"), filled(consultation.attribution_rule.clone())),
    ]));
    for (key, lines) in [("site-goals", &consultation.goals), ("site-questions", &consultation.questions)] {
        if !lines.is_empty() {
            blocks.push(heading(words, key));
            blocks.push(parts::numbered(lines.iter().map(|line| plain(line.as_str()))));
        }
    }
    blocks.push(heading(words, "site-roundtables-held"));
    if held.is_empty() {
        blocks.push(parts::note(plain(words.say("site-no-roundtables"))));
    }
    blocks.extend(map::figure(words, held, hosts, None));
    blocks.extend(held.iter().map(|roundtable| held_entry(words, roundtable, hosts)));
    let when = when(words, consultation);
    let kicker = [words.say("site-consultation"), when].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Document {
        title: consultation.title.clone(),
        kicker: Some(kicker.join(" · ")),
        lede: filled_text(&consultation.topic),
        notice: filled_text(&consultation.notice),
        blocks,
        ..Document::default()
    }
}

fn held_entry(words: Words, roundtable: &Roundtable, hosts: &[Organisation]) -> Block {
    let mut body = vec![parts::pairs([
        pair(words.say("synthesis-place"), place(words, roundtable)),
        pair(words.say("synthesis-days"), plain(parts::days(words, roundtable))),
        pair(words.say("synthesis-hosts"), parts::hosts(words, roundtable, hosts)),
    ])];
    body.retain(|block| !matches!(block, Block::Pairs { pairs } if pairs.is_empty()));
    let fold = (!roundtable.unknown.is_empty()).then(|| Fold {
        summary: plain(words.say_with("site-unknown-count", &[("n", roundtable.unknown.len().into())])),
        blocks: vec![parts::list(roundtable.unknown.iter().map(|line| plain(line.as_str())))],
    });
    Block::Entry(Entry {
        id: roundtable.slug.clone(),
        level: 3,
        heading: vec![link(roundtable.address(), &roundtable.title)],
        marks: None,
        body,
        fold,
    })
}

/// City and country, and whether the city is stated anywhere.
pub fn place(words: Words, roundtable: &Roundtable) -> Vec<Inline> {
    let mut text = plain(parts::place(words, roundtable));
    if roundtable.city_inferred {
        text.push(" ".into());
        text.push(parts::small(words.say("site-inferred")));
    }
    text
}

fn linked(name: &str, organisations: &[Organisation]) -> Vec<Inline> {
    match organisations.iter().find(|one| one.is_called(name)) {
        Some(organisation) => vec![link(organisation.address(), name)],
        None => filled(name.to_owned()),
    }
}

fn filled(text: String) -> Vec<Inline> {
    if text.is_empty() { Vec::new() } else { plain(text) }
}

/// `None` for empty text.
pub fn filled_text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
