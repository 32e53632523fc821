//! `/roundtables/{slug}`: where, when, who invited, and what was said, by kind.

use super::consultation::{filled_text, place};
use super::parts::{self, heading, pair};
use super::published;
use super::{calendar, colophons, map, report, statement, theme};
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::{Organisation, store as organisations};
use crate::report::{Account, store as reports};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::statement::{Kind, Said, store as statements};
use crate::synthesis::document::Writer;
use crate::web::{Format, OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Table, link, plain};

pub async fn one(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    if reader.asked.format == Format::Calendar {
        return calendar::of_one(&app, &reader, &slug).await;
    }
    let roundtable = roundtables::by_slug(&app.db, &slug).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    let held = roundtables::of_consultation(&app.db, &consultation.id).await?;
    let hosts = organisations::all(&app.db).await?;
    let mut accounts = access::public(()).map(|()| Vec::new());
    let mut said = access::public(()).map(|()| Vec::new());
    for report in reports::of_roundtable(&app.db, &roundtable.id).await? {
        let of_report = statements::of_report(&app.db, &report.id).await?;
        if let Some(account) = access::show(&reader.viewer, &report.masked(&of_report)) {
            accounts = accounts.and(account).map(|(mut all, one)| {
                all.push(one);
                all
            });
        }
        said = said.and(access::show_all(&reader.viewer, &of_report)).map(|(mut all, more)| {
            all.extend(more);
            all
        });
    }
    let published = published::latest(&app, &reader.viewer, &consultation.id).await?;
    let report = published::report_of(published.as_ref());
    let words = reader.words;
    let colophon = colophons::roundtable(&app, &reader, &roundtable, &consultation).await?;
    let document = access::public(((roundtable, consultation), (held, hosts))).and(accounts.and(said).and(report)).map(
        |(((roundtable, consultation), (held, hosts)), ((accounts, said), report))| {
            let about = About { roundtable: &roundtable, consultation: &consultation, held: &held, hosts: &hosts };
            let writer = report.as_deref().map(|report| theme::writer(report, words));
            document(words, &about, &accounts, &said, writer.as_ref())
        },
    );
    Page::of(document).with_data(&[Format::Calendar]).with_colophon(colophon).answer(&reader).await
}

struct About<'a> {
    roundtable: &'a Roundtable,
    consultation: &'a Consultation,
    /// All of the consultation.
    held: &'a [Roundtable],
    hosts: &'a [Organisation],
}

fn document(words: Words, about: &About, accounts: &[Account], said: &[Said], global: Option<&Writer>) -> Document {
    let About { roundtable, consultation, held, .. } = about;
    let mut blocks = vec![facts(words, about, accounts)];
    if !roundtable.facts.is_empty() {
        blocks.push(heading(words, "site-facts"));
        blocks.push(Block::Table(sources(words, roundtable)));
    }
    if !roundtable.unknown.is_empty() {
        blocks.push(heading(words, "site-not-known"));
        blocks.push(parts::list(roundtable.unknown.iter().map(|line| plain(line.as_str()))));
    }
    if said.is_empty() {
        blocks.push(heading(words, "site-said"));
        blocks.push(parts::note(plain(words.say("site-no-report"))));
    }
    for kind in Kind::ALL {
        let of_kind: Vec<&Said> = said.iter().filter(|one| one.kind == kind).collect();
        if !of_kind.is_empty() {
            let title = parts::kind(words, kind);
            blocks.push(Block::heading(2, kind.as_str(), title));
            blocks.extend(of_kind.iter().map(|one| statement::entry(words, one, roundtable, global)));
        }
    }
    blocks.push(heading(words, "site-other-roundtables"));
    blocks.push(parts::numbered(held.iter().map(|one| match one.id == roundtable.id {
        true => plain(one.title.as_str()),
        false => vec![link(one.address(), &one.title)],
    })));
    let order = [("n", roundtable.position.into()), ("of", held.len().into())];
    let kicker = format!("{} · {}", words.say_with("site-roundtable-n-of", &order), consultation.title);
    let lede = [("place", parts::place(words, roundtable).into()), ("days", parts::days(words, roundtable).into())];
    Document {
        title: roundtable.title.clone(),
        kicker: Some(kicker),
        lede: roundtable.days.is_known().then(|| words.say_with("site-held-in-on", &lede)),
        notice: filled_text(&consultation.notice),
        contents: !said.is_empty(),
        blocks,
        ..Document::default()
    }
}

fn facts(words: Words, about: &About, accounts: &[Account]) -> Block {
    let About { roundtable, consultation, hosts, .. } = about;
    let mut days = plain(parts::days(words, roundtable));
    if !roundtable.days_note.is_empty() {
        days.push(typesetting::document::Inline::Break);
        days.push(parts::small(roundtable.days_note.as_str()));
    }
    parts::pairs([
        pair(words.say("synthesis-place"), place(words, roundtable)),
        pair(words.say("synthesis-days"), days),
        pair(words.say("synthesis-hosts"), parts::hosts(words, roundtable, hosts)),
        pair(words.say("synthesis-region"), map::region_link(words, roundtable).into_iter().collect()),
        pair(words.say("site-language"), plain(words.language_name(&roundtable.language))),
        pair(words.say("site-consultation"), vec![link(consultation.address(), &consultation.title)]),
        pair(words.say("site-report"), accounts.iter().flat_map(|account| report::entry(words, account)).collect()),
    ])
}

/// What is known, and from where.
fn sources(words: Words, roundtable: &Roundtable) -> Table {
    let head = ["site-fact", "site-fact-source"].map(|key| parts::cell(plain(words.say(key))));
    let rows = roundtable.facts.iter().map(|fact| {
        let mut source = plain(fact.source.as_str());
        if !fact.certain {
            source.push(" ".into());
            source.push(parts::small(words.say("site-uncertain")));
        }
        vec![parts::cell(plain(fact.fact.as_str())), parts::cell(source)]
    });
    Table { caption: Vec::new(), head: head.into(), rows: rows.collect(), matrix: false }
}
