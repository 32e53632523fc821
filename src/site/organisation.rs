//! `/organisations`, `/organisations/{slug}`: who convened and hosted.

use super::parts::{self, heading, pair};
use super::{colophons, home, map};
use crate::access;
use crate::app::App;
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::{Organisation, store as organisations};
use crate::region;
use crate::roundtable::{Roundtable, store as roundtables};
use crate::web::colophon::Voice;
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Table, link, plain};

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let everybody = organisations::all(&app.db).await?;
    let held = roundtables::all(&app.db).await?;
    let asked = consultations::all(&app.db).await?;
    let words = reader.words;
    let document = access::public((everybody, (held, asked))).map(|(everybody, (held, asked))| Document {
        title: words.say("site-organisations"),
        lede: Some(words.say("site-organisations-lede")),
        notice: home::notice(&asked),
        blocks: vec![match everybody.is_empty() {
            true => parts::note(vec![
                words.say("site-no-organisations").into(),
                " ".into(),
                link("/desk", words.say("site-go-to-desk")),
            ]),
            false => Block::Table(directory(words, &everybody, &held)),
        }],
        ..Document::default()
    });
    Page::of(document).with_colophon(colophons::overview(&app, Voice::Site).await?).answer(&reader).await
}

pub async fn one(State(app): State<App>, reader: Reader, Path(slug): Path<String>) -> Result<Response, PageError> {
    let organisation = organisations::by_slug(&app.db, &slug).await?.or_not_found()?;
    let held = roundtables::all(&app.db).await?;
    let asked = consultations::all(&app.db).await?;
    let words = reader.words;
    let colophon = colophons::organisation(&app, &organisation).await?;
    let document = access::public((organisation, (held, asked)))
        .map(|(organisation, (held, asked))| document(words, &organisation, &held, &asked));
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

fn hosted<'a>(organisation: &'a Organisation, held: &'a [Roundtable]) -> impl Iterator<Item = &'a Roundtable> {
    held.iter().filter(|roundtable| roundtable.hosts.iter().any(|host| organisation.is_called(host)))
}

fn seat(words: Words, organisation: &Organisation) -> String {
    region::country(&organisation.country)
        .map_or_else(|| words.say("site-seat-unknown"), |country| country.name(words.language()).to_owned())
}

fn directory(words: Words, everybody: &[Organisation], held: &[Roundtable]) -> Table {
    let head = ["site-organisation", "site-seat", "site-sort", "site-roundtables-hosted"];
    Table {
        caption: Vec::new(),
        head: head.map(|key| parts::cell(plain(words.say(key)))).into(),
        rows: everybody
            .iter()
            .map(|organisation| {
                let roundtables =
                    hosted(organisation, held).map(|roundtable| link(roundtable.address(), roundtable.place()));
                vec![
                    parts::cell(vec![link(organisation.address(), &organisation.name)]),
                    parts::cell(plain(seat(words, organisation))),
                    parts::cell(plain(organisation.kind.as_str())),
                    parts::cell(parts::between(roundtables, ", ")),
                ]
            })
            .collect(),
        matrix: false,
    }
}

fn document(words: Words, organisation: &Organisation, held: &[Roundtable], asked: &[Consultation]) -> Document {
    let convened = asked
        .iter()
        .filter(|consultation| organisation.is_called(&consultation.convener))
        .map(|consultation| link(consultation.address(), &consultation.title));
    let optional = |text: &str| if text.is_empty() { Vec::new() } else { plain(text) };
    let mut blocks = vec![parts::pairs([
        pair(words.say("site-sort"), optional(&organisation.kind)),
        pair(words.say("site-seat"), plain(seat(words, organisation))),
        pair(words.say("site-aliases"), optional(&organisation.aliases.join("; "))),
        pair(words.say("site-convened"), parts::between(convened, "; ")),
    ])];
    if !organisation.note.is_empty() {
        blocks.push(Block::paragraph(organisation.note.as_str()));
    }
    blocks.push(heading(words, "site-roundtables-hosted"));
    let roundtables: Vec<Roundtable> = hosted(organisation, held).cloned().collect();
    if roundtables.is_empty() {
        blocks.push(Block::paragraph(words.say("site-hosted-none")));
    } else {
        blocks.push(Block::Table(Table {
            caption: Vec::new(),
            ..map::table(words, &roundtables, std::slice::from_ref(organisation))
        }));
    }
    Document {
        title: organisation.name.clone(),
        kicker: Some(words.say("site-organisation")),
        notice: home::notice(asked),
        blocks,
        ..Document::default()
    }
}
