//! `/statements/{id}`: one statement in its passage, and what rests on it.

use super::account::{self, Text};
use super::consultation::filled_text;
use super::parts::{self, heading, pair};
use super::published;
use super::{colophons, finding, report, theme};
use crate::access::{self, Level, Use};
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::report::{Account, store as reports};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::statement::{self, Said, store as statements, told};
use crate::synthesis::GlobalReport;
use crate::synthesis::document::Writer;
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Entry, Quote, link, plain};

/// Blocks of the report that are shown before and after the passage.
const AROUND: usize = 3;

pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    let statement = statements::by_id(&app.db, &id).await?.or_not_found()?;
    let said = access::show_for(&reader.viewer, Use::Site, &statement).or_not_found()?;
    let report = reports::by_id(&app.db, &statement.passage.report).await?.or_not_found()?;
    let of_report = statements::of_report(&app.db, &report.id).await?;
    let account = access::show(&reader.viewer, &report.masked(&of_report)).or_not_found()?;
    let others = access::show_all(&reader.viewer, &of_report);
    let roundtable = roundtables::by_id(&app.db, &statement.roundtable_id).await?.or_not_found()?;
    let consultation = consultations::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    let published = published::latest(&app, &reader.viewer, &consultation.id).await?;
    let global = published::report_of(published.as_ref());
    let words = reader.words;
    let colophon = colophons::statement(&app, &reader, said.as_ref(), &roundtable, &consultation).await?;
    let document = access::public((roundtable, consultation)).and(said.and(others).and(account.and(global))).map(
        |((roundtable, consultation), ((said, mut others), (account, global)))| {
            if others.iter().all(|other| other.id != said.id) {
                // It was taken out since; its address stays.
                others.retain(|other| {
                    other.passage.span.end <= said.passage.span.start
                        || said.passage.span.end <= other.passage.span.start
                });
                others.push(said.clone());
                others.sort_by_key(|other| other.passage.span.start);
            }
            let text = Text { words, account: &account, statements: &others, marked: Some(&said.id) };
            document(words, &said, &text, &roundtable, &consultation, global.as_deref())
        },
    );
    Page::of(document).with_colophon(colophon).meant_for(statement.readers).answer(&reader).await
}

fn document(
    words: Words,
    said: &Said,
    text: &Text,
    roundtable: &Roundtable,
    consultation: &Consultation,
    global: Option<&GlobalReport>,
) -> Document {
    let account = text.account;
    let mut blocks = vec![quote(words, said, roundtable)];
    blocks.push(heading(words, "site-in-context"));
    blocks.extend(below(text.around(&said.passage.span, AROUND)));
    blocks.push(parts::paragraph(vec![link(
        format!("{}#{}", report::address(&account.id), account::anchor(said)),
        words.say("site-whole-report"),
    )]));
    blocks.extend(rests_on_it(words, said, global));
    blocks.push(heading(words, "site-for-checking"));
    blocks.push(checking(words, said, account));
    let title = [("n", account::number(said).into()), ("place", roundtable.place().into())];
    Document {
        title: words.say_with("site-statement-n", &title),
        kicker: Some(format!(
            "{} · {}",
            words.say(&format!("synthesis-kind-{}", said.kind.as_str())),
            roundtable.title
        )),
        notice: filled_text(&consultation.notice),
        blocks,
        ..Document::default()
    }
}

/// The words themselves, byte for byte.
fn quote(words: Words, said: &Said, roundtable: &Roundtable) -> Block {
    let mut from = vec![link(roundtable.address(), &roundtable.title)];
    for told in told::parts(words, said) {
        from.extend([", ".into(), told.into()]);
    }
    Block::Quote(Quote {
        language: said.language.clone(),
        text: plain(said.text.as_str()),
        from,
        tint: Some(parts::tint(roundtable)),
    })
}

/// Headings of the report stand below those of the page.
fn below(mut blocks: Vec<Block>) -> Vec<Block> {
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level + 1).clamp(3, 4);
        }
    }
    blocks
}

fn rests_on_it(words: Words, said: &Said, global: Option<&GlobalReport>) -> Vec<Block> {
    let mut blocks = vec![heading(words, "site-what-came-of-it")];
    let Some(global) = global else {
        blocks.push(Block::paragraph(words.say("site-not-synthesised")));
        return blocks;
    };
    let record = global.statements.iter().find(|one| one.id == said.id);
    let Some(record) = record else {
        blocks.push(Block::paragraph(words.say("site-newer-than-report")));
        return blocks;
    };
    let writer = theme::writer(global, words);
    let themes = record.themes.iter().filter_map(|id| writer.theme(id));
    let findings: Vec<_> = global.findings.iter().filter(|finding| finding.rests_on.contains(&said.id)).collect();
    blocks.extend(themes.map(|one| writer.theme_entry(one, 3)));
    if !findings.is_empty() {
        blocks.push(Block::paragraph(words.say_with("site-findings-rest", &[("n", findings.len().into())])));
        blocks.push(parts::list(findings.iter().map(|one| finding::line(words, one))));
    } else {
        blocks.push(Block::paragraph(words.say("site-no-finding-rests")));
    }
    blocks
}

fn checking(words: Words, said: &Said, account: &Account) -> Block {
    let span = [("from", said.passage.span.start.into()), ("to", said.passage.span.end.into())];
    let mut facts = report::source(words, account);
    facts.push(pair(words.say("site-span"), plain(words.say_with("site-span-bytes", &span))));
    if let Some(page) = said.passage.page {
        facts.push(pair(words.say("site-page"), plain(page.to_string())));
    }
    facts.push(pair(words.say("site-span-hash"), plain(said.passage.hash.as_str())));
    facts.push(pair(words.say("site-statement-language"), plain(words.language_name(&said.language))));
    facts.push(pair(words.say("site-attribution"), plain(level(words, said.level))));
    parts::pairs(facts)
}

/// How much is said about who said it.
fn level(words: Words, level: Level) -> String {
    words.say(&format!("site-level-{}", level.as_str()))
}

/// A statement in a row of others: the words, their number, the dots of their theme.
pub fn entry(words: Words, said: &Said, roundtable: &Roundtable, global: Option<&Writer>) -> Block {
    let number = [("n", account::number(said).into()), ("place", roundtable.place().into())];
    let mut from = vec![link(statement::address(&said.id), words.say_with("site-statement-n", &number))];
    let theme = global.and_then(|writer| {
        let theme = writer.theme(writer.statement(&said.id)?.themes.first()?)?;
        Some((theme::named(writer, theme), writer.marks(&theme.support)))
    });
    let (named, marks) = theme.unzip();
    if let Some(named) = named {
        from.push(" · ".into());
        from.push(named);
    }
    Block::Entry(Entry {
        level: 3,
        marks,
        body: vec![Block::Quote(Quote {
            language: said.language.clone(),
            text: plain(said.text.as_str()),
            from,
            tint: Some(parts::tint(roundtable)),
        })],
        ..Entry::default()
    })
}
