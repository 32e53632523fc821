//! `/reports/{id}`, `/roundtables/{slug}/report`: the whole account of a roundtable, as it was handed in.

use super::account::Text;
use super::colophons;
use super::consultation::filled_text;
use super::parts::{self, pair};
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::report::{Account, Report, store as reports};
use crate::roundtable::{Roundtable, store as roundtables};
use crate::statement::{Said, store as statements};
use crate::web::{Operator, OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use typesetting::Document;
use typesetting::document::{Block, Inline, Pair, link, plain};

/// Where a version of a report is.
pub fn address(id: &str) -> String {
    format!("/reports/{id}")
}

/// The newest report of a roundtable.
pub async fn newest(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    let roundtable = roundtables::by_slug(&app.db, &slug).await?.or_not_found()?;
    let mut standing = reports::of_roundtable(&app.db, &roundtable.id).await?;
    standing.retain(|report| report.readers.include(&reader.viewer));
    let report = standing.pop().or_not_found()?;
    page(&app, &reader, roundtable, report).await
}

pub async fn one(State(app): State<App>, reader: Reader, Path(id): Path<String>) -> Result<Response, PageError> {
    let report = reports::by_id(&app.db, &id).await?.or_not_found()?;
    let roundtable = roundtables::by_id(&app.db, &report.roundtable_id).await?.or_not_found()?;
    page(&app, &reader, roundtable, report).await
}

/// The file itself, for the operator: it holds what is withheld.
pub async fn original(State(app): State<App>, _: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let report = reports::by_id(&app.db, &id).await?.or_not_found()?;
    let bytes = app.files.get(&report.file_hash).await?;
    let name: String =
        report.file_name.chars().filter(|one| one.is_ascii_graphic() && !"\"\\".contains(*one)).collect();
    let headers = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, bytes).into_response())
}

async fn page(app: &App, reader: &Reader, roundtable: Roundtable, report: Report) -> Result<Response, PageError> {
    let consultation = consultations::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    let said = statements::of_report(&app.db, &report.id).await?;
    let account = access::show(&reader.viewer, &report.masked(&said)).or_not_found()?;
    let said = access::show_all(&reader.viewer, &said);
    let about = About::of(&report);
    let readers = report.readers.clone();
    let words = reader.words;
    let colophon = colophons::report(app, reader, &report.id, &roundtable, &consultation).await?;
    let document = access::public((consultation, roundtable)).and(account.and(said)).map(
        |((consultation, roundtable), (account, said))| {
            document(words, &consultation, &roundtable, &account, &said, about)
        },
    );
    let page = Page::of(document).with_colophon(colophon).meant_for(readers);
    let page = if reader.viewer.is_staff() {
        page.with_action(&format!("{}/original", address(&report.id)), words.say("site-original-file"))
    } else {
        page
    };
    page.answer(reader).await
}

/// What is known of the file, none of it said by anybody.
struct About {
    bytes: usize,
    imported: String,
    notices: Vec<String>,
}

impl About {
    fn of(report: &Report) -> About {
        About {
            bytes: usize::try_from(report.file_bytes).unwrap_or(usize::MAX),
            imported: report.imported_at.get(..10).unwrap_or_default().to_owned(),
            notices: report.notices.iter().map(|notice| notice.message.clone()).collect(),
        }
    }
}

fn document(
    words: Words,
    consultation: &Consultation,
    roundtable: &Roundtable,
    account: &Account,
    said: &[Said],
    about: About,
) -> Document {
    let mut blocks = vec![parts::note(plain(words.say("site-account-how")))];
    let text = Text { words, account, statements: said, marked: None };
    blocks.extend(text.blocks(0..account.blocks.len()));
    blocks.push(Block::Rule);
    blocks.push(parts::heading(words, "site-source-file"));
    let mut facts = source(words, account);
    facts.push(pair(words.say("site-file-size"), plain(words.say_with("site-bytes", &[("n", about.bytes.into())]))));
    facts.push(pair(words.say("site-imported"), plain(words.days(&about.imported))));
    blocks.push(parts::pairs(facts));
    if !about.notices.is_empty() {
        blocks.push(Block::Fold {
            summary: plain(words.say("site-reading-notices")),
            blocks: vec![parts::list(
                about
                    .notices
                    .into_iter()
                    .map(|notice| vec![Inline::Foreign { language: "en".to_owned(), text: notice }]),
            )],
        });
    }
    let title = words.say_with("site-report-of", &[("roundtable", (&roundtable.title).into())]);
    Document {
        title,
        kicker: Some(format!("{} · {}", words.say("site-report"), parts::days(words, roundtable))),
        lede: Some(words.say_with(
            "site-report-lede",
            &[("n", said.len().into()), ("place", parts::place(words, roundtable).into())],
        )),
        notice: filled_text(&consultation.notice),
        contents: true,
        blocks,
        ..Document::default()
    }
}

/// File, its hash and the hash of the text: what a check starts from.
pub fn source(words: Words, account: &Account) -> Vec<Pair> {
    vec![
        pair(words.say("synthesis-file"), plain(account.file_name.as_str())),
        pair(words.say("site-language"), plain(words.language_name(&account.language))),
        pair(words.say("site-file-hash"), plain(account.file_hash.as_str())),
        pair(words.say("site-text-hash"), plain(account.text_hash.as_str())),
    ]
}

/// The way to a report, in a row of others.
pub fn entry(words: Words, account: &Account) -> Vec<Inline> {
    vec![
        link(address(&account.id), &account.file_name),
        " ".into(),
        parts::small(words.language_name(&account.language)),
    ]
}
