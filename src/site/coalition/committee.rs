//! A committee: who sits on it, who sat when, what is vacant.

use super::{Whole, whole};
use crate::app::App;
use crate::coalition::committee::timeline::{self, Label};
use crate::coalition::committee::{Committee, Seat, Sitting};
use crate::organisation::Organisation;
use crate::region;
use crate::site::parts::{self, pair};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use std::collections::BTreeMap;
use typesetting::Document;
use typesetting::document::{Block, Cell, Figure, Inline, Table, link, plain};

/// `GET /coalition/committees/{slug}`
pub(super) async fn page(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let (whole, colophon) = whole(&app, &reader).await?;
    let today = app.now();
    let document = whole.try_map(|whole| {
        let committee = whole.committees.iter().find(|one| one.slug == slug).or_not_found()?;
        Ok::<_, PageError>(document(reader.words, committee, &whole, today.get(..10).unwrap_or_default()))
    })?;
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

fn document(words: Words, committee: &Committee, whole: &Whole, today: &str) -> Document {
    let day = committee.day(today);
    let vacant = committee.vacant_on(day).count();
    let filled = |text: &str| if text.is_empty() { Vec::new() } else { plain(text) };
    let as_of = if committee.as_of.is_empty() { Vec::new() } else { plain(words.days(&committee.as_of)) };
    let mut blocks = vec![parts::pairs([
        pair(words.say("coalition-founded"), filled(&words.days(&committee.founded_on))),
        pair(words.say("coalition-seats"), plain(words.number(committee.seats_on(day).count()))),
        pair(words.say("coalition-vacant-seats"), plain(words.number(vacant))),
        pair(words.say("coalition-known-until"), as_of),
        pair(words.say("coalition-source"), parts::as_written(&committee.source)),
    ])];
    if !committee.note.is_empty() {
        blocks.push(Block::paragraph(committee.note.as_str()));
    }
    blocks.extend(seats(words, committee, whole, today));
    Document {
        title: committee.name.clone(),
        kicker: Some(whole.coalition.name.clone()),
        lede: Some(words.say(&format!("coalition-sort-{}", committee.sort.as_str()))),
        blocks,
        ..Document::default()
    }
}

/// The drawing of who sat when, with its table.
pub(super) fn seats(words: Words, committee: &Committee, whole: &Whole, today: &str) -> Option<Block> {
    if committee.seats.is_empty() {
        return Some(parts::note(plain(words.say("coalition-no-seats"))));
    }
    let labels: BTreeMap<String, Label> =
        whole.organisations.iter().map(|one| (one.id.clone(), label(one, whole))).collect();
    let said = timeline::Words {
        title: words.say_with("coalition-timeline", [("committee", (&committee.name).into())]),
        description: words.say("coalition-timeline-alt"),
        unknown: words.say("coalition-holder-unknown"),
        vacant: words.say("coalition-vacant"),
    };
    Some(Block::Figure(Figure {
        svg: timeline::svg(committee, today, &labels, &said),
        alt: said.description,
        caption: plain(said.title),
        twin: Some(table(words, committee, &whole.organisations)),
    }))
}

fn label(organisation: &Organisation, whole: &Whole) -> Label {
    let names = std::iter::once(&organisation.name).chain(&organisation.aliases);
    let offices =
        whole.cards.iter().find(|card| card.organisation == organisation.id).map(|card| card.offices.as_slice());
    let country = offices.and_then(|offices| offices.first()).map_or(organisation.country.as_str(), |one| &one.country);
    Label {
        name: organisation.name.clone(),
        short: names.min_by_key(|name| name.chars().count()).cloned().unwrap_or_default(),
        tint: region::tint_of(country).unwrap_or(7),
    }
}

/// One row a sitting, and one for each seat that nobody ever sat on.
fn table(words: Words, committee: &Committee, organisations: &[Organisation]) -> Table {
    let number =
        |seat: &Seat| Cell { text: plain(words.number(seat.number.unsigned_abs() as usize)), ..Cell::default() };
    let mut rows = Vec::new();
    for seat in &committee.seats {
        let until = |text: &str| if text.is_empty() { Vec::new() } else { plain(words.days(text)) };
        if seat.sittings.is_empty() {
            let vacant = plain(words.say("coalition-vacant"));
            let from = parts::cell(plain(words.days(&seat.opened_on)));
            rows.push(vec![
                number(seat),
                parts::cell(vacant),
                from,
                parts::cell(until(&seat.closed_on)),
                parts::cell(parts::as_written(&seat.source)),
            ]);
        }
        for one in &seat.sittings {
            let ends = if one.until.is_empty() { &seat.closed_on } else { &one.until };
            rows.push(vec![
                number(seat),
                parts::cell(holder(words, one, organisations)),
                parts::cell(plain(words.days(&one.since))),
                parts::cell(until(ends)),
                parts::cell(parts::as_written(&one.source)),
            ]);
        }
    }
    let head = ["coalition-seat", "site-organisation", "coalition-from", "coalition-until", "coalition-source"];
    Table {
        caption: plain(words.say("coalition-who-sat")),
        head: head.map(|key| parts::cell(plain(words.say(key)))).into(),
        rows,
        matrix: false,
    }
}

fn holder(words: Words, sitting: &Sitting, organisations: &[Organisation]) -> Vec<Inline> {
    match organisations.iter().find(|one| sitting.is_of(&one.id)) {
        Some(one) => vec![link(one.address(), &one.name)],
        None => plain(words.say("coalition-holder-unknown")),
    }
}

/// The seats that an organisation has or had, for its own page: committee, from, until.
pub(in crate::site) fn seats_of(words: Words, committees: &[Committee], organisation: &str) -> Vec<Vec<Inline>> {
    let mut lines = Vec::new();
    for committee in committees {
        for one in committee.seats.iter().flat_map(|seat| &seat.sittings).filter(|one| one.is_of(organisation)) {
            let span = match (one.until.as_str(), committee.as_of.as_str()) {
                ("", "") => words.say_with("coalition-sits-since", [("day", words.days(&one.since).into())]),
                ("", as_of) => {
                    let said = [("day", words.days(&one.since).into()), ("as-of", words.days(as_of).into())];
                    words.say_with("coalition-sat-known", said)
                }
                (until, _) => words.days(&format!("{}/{until}", one.since)),
            };
            lines.push(vec![link(committee.address(), &committee.name), " ".into(), parts::small(span)]);
        }
    }
    lines
}
