//! `/organisations`, `/organisations/{slug}`: who convened and hosted.

use super::parts::{self, heading, pair};
use super::{coalition, colophons, home, map};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::coalition::Coalition;
use crate::coalition::committee::{self, Committee};
use crate::coalition::membership::{self, Card};
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::pages::{sector_name, side_definition, side_name};
use crate::organisation::{Organisation, Profile, store as organisations};
use crate::region;
use crate::roundtable::{Roundtable, store as roundtables};
use crate::web::colophon::Voice;
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Inline, Table, link, plain};

pub async fn all(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let everybody = organisations::all(&app.db).await?;
    let held = roundtables::all(&app.db).await?;
    let asked = consultations::all(&app.db).await?;
    let founded = crate::coalition::store::find(&app.db).await?.map(|(founded, _)| founded);
    let words = reader.words;
    let document =
        access::public((everybody, (held, (asked, founded)))).map(|(everybody, (held, (asked, founded)))| Document {
            title: words.say("site-organisations"),
            lede: Some(words.say("site-organisations-lede")),
            notice: home::notice(&asked),
            blocks: coalition_link(words, founded.as_ref())
                .into_iter()
                .chain([match everybody.is_empty() {
                    true => parts::note(vec![
                        words.say("site-no-organisations").into(),
                        " ".into(),
                        link("/desk", words.say("site-go-to-desk")),
                    ]),
                    false => Block::Table(directory(words, &everybody, &held)),
                }])
                .collect(),
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
    let profile = organisations::profile(&app.db, &organisation.id).await?.or_not_found()?;
    let profile = access::show(&Viewer::Public, &profile).or_not_found()?;
    let belongs = membership::store::standing(&app.db, &organisation.id).await?;
    let card = access::show_all(&Viewer::Public, &belongs);
    let committees = committee::store::all(&app.db).await?;
    let facts = access::public((committees, (held, asked)));
    let document = profile.and(card).and(facts).map(|((profile, cards), (committees, (held, asked)))| {
        let blocks = about(words, &profile, cards.first(), &committees);
        document(words, &profile.organisation, blocks, &held, &asked)
    });
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

/// The way to the coalition, where there is one.
pub fn coalition_link(words: Words, founded: Option<&Coalition>) -> Option<Block> {
    let about = words.say_with("coalition-see", [("name", (&founded?.name).into())]);
    Some(parts::paragraph(vec![link("/coalition", about)]))
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

/// What it is, where it works from, and what it is to the coalition.
fn about(words: Words, profile: &Profile, card: Option<&Card>, committees: &[Committee]) -> Vec<Block> {
    let optional = |text: String| if text.is_empty() { Vec::new() } else { plain(text) };
    let offices: Vec<String> = profile.offices.iter().map(|office| office.written(words)).collect();
    let sectors: Vec<String> = profile.sectors.iter().map(|sector| sector_name(words, *sector)).collect();
    let offices = if offices.is_empty() { words.say("site-seat-unknown") } else { words.semicolons(offices) };
    let side = profile.side().map_or_else(Vec::new, |side| {
        vec![side_name(words, side).into(), Inline::Footnote { text: plain(side_definition(words)) }]
    });
    let mut blocks = vec![parts::pairs([
        pair(words.say("site-sort"), optional(profile.organisation.kind.clone())),
        pair(words.say("org-offices"), plain(offices)),
        pair(words.say("org-side"), side),
        pair(words.say("org-sectors"), optional(sectors.join(", "))),
        pair(words.say("site-aliases"), optional(profile.organisation.aliases.join("; "))),
        pair(words.say("coalition"), card.map_or_else(Vec::new, |card| plain(coalition::member_since(words, card)))),
    ])];
    let seats = coalition::seats_of(words, committees, &profile.organisation.id);
    if !seats.is_empty() {
        blocks.push(heading(words, "coalition-seats-held"));
        blocks.push(parts::list(seats));
    }
    blocks
}

fn document(
    words: Words,
    organisation: &Organisation,
    mut blocks: Vec<Block>,
    held: &[Roundtable],
    asked: &[Consultation],
) -> Document {
    let convened = asked
        .iter()
        .filter(|consultation| organisation.is_called(&consultation.convener))
        .map(|consultation| link(consultation.address(), &consultation.title));
    blocks.push(parts::pairs([pair(words.say("site-convened"), parts::between(convened, &words.say("semicolon")))]));
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
