//! The coalition on one page.

use super::{Whole, committee, whole};
use crate::access::Viewer;
use crate::app::App;
use crate::coalition::committee::Sort;
use crate::coalition::membership::Tally;
use crate::region;
use crate::site::parts::{self, OWN_SCHEME, fact, heading, pair};
use crate::web::{Format, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeMap;
use typesetting::Document;
use typesetting::document::{Block, Cell, Table, link, plain};

/// `GET /coalition`
pub(super) async fn page(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    let (whole, colophon) = whole(&app, &reader).await?;
    let today = app.now();
    let document = whole.map(|whole| {
        let mut document = document(reader.words, &whole, today.get(..10).unwrap_or_default());
        // Ways that end at a closed door are no ways.
        if matches!(reader.viewer, Viewer::Person(_)) && reader.asked.format == Format::Html {
            document.blocks.extend(inside(reader.words));
        }
        document
    });
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

fn document(words: Words, whole: &Whole, today: &str) -> Document {
    let coalition = &whole.coalition;
    let steering = whole.committees.iter().rfind(|one| one.sort == Sort::Steering);
    let mut facts = vec![
        fact(words.number(whole.tally.members), words.say("coalition-members-listed")),
        fact(words.number(whole.tally.supporters), words.say("coalition-supporters-listed")),
    ];
    if let Some(committee) = steering {
        let seats = committee.seats_on(committee.day(today)).count();
        facts.push(fact(words.number(seats), words.say("coalition-seats")));
    }
    let newest = whole.charters.first();
    let mut blocks = vec![Block::Facts { facts }];
    blocks.push(parts::pairs([
        pair(words.say("coalition-founded"), dated(words, &coalition.founded_on)),
        pair(words.say("coalition-source"), parts::as_written(&coalition.source)),
    ]));
    if let Some(charter) = newest {
        blocks.push(heading(words, "coalition-stands-for"));
        if let Some(text) = charter.text(words.language()) {
            blocks
                .push(parts::numbered(text.purposes.iter().map(|line| super::text::said(words, &text.language, line))));
        }
        blocks.push(parts::paragraph(vec![link("/coalition/text", words.say("coalition-read-text"))]));
    }
    blocks.push(heading(words, "coalition-who-belongs"));
    blocks.push(Block::Table(by_region(words, whole)));
    blocks.extend(unnamed(words, &whole.tally));
    blocks.push(parts::paragraph(vec![link("/coalition/members", words.say("coalition-directory"))]));
    blocks.push(parts::paragraph(vec![link("/coalition/balance", words.say("balance-see"))]));
    for one in &whole.committees {
        blocks.push(Block::heading(2, one.slug.clone(), one.name.clone()));
        blocks.extend(committee::seats(words, one, whole, today));
        blocks.push(parts::paragraph(vec![link(one.address(), words.say("coalition-committee-more"))]));
    }
    blocks.push(heading(words, "coalition-join"));
    blocks.push(Block::paragraph(words.say("coalition-join-how")));
    let open = coalition.open_since.is_some() && newest.is_some();
    blocks.push(match open {
        true => parts::paragraph(vec![link("/coalition/apply", words.say("coalition-apply"))]),
        false => parts::note(plain(words.say("coalition-closed"))),
    });
    blocks.push(parts::paragraph(vec![link("/coalition/calls", words.say("calls"))]));
    Document {
        title: coalition.name.clone(),
        kicker: Some(words.say("coalition")),
        lede: Some(coalition.about.clone()).filter(|about| !about.is_empty()),
        contents: true,
        blocks,
        ..Document::default()
    }
}

/// Where those who are signed in go on.
fn inside(words: Words) -> Vec<Block> {
    let ways = [
        ("/coalition/waiting", "waiting"),
        ("/coalition/ours", "who-sees-me"),
        ("/coalition/groups", "groups"),
        ("/coalition/reviews", "reviews"),
    ];
    let ways = parts::list(ways.map(|(to, key)| vec![link(to, words.say(key))]));
    vec![heading(words, "coalition-for-members"), ways]
}

/// Listed members and supporters of each region of the coalition's scheme.
fn by_region(words: Words, whole: &Whole) -> Table {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for card in whole.cards.iter().filter(|card| card.ended.is_none() && card.address.is_some()) {
        let regions = card.offices.iter().flat_map(|office| region::regions_of(OWN_SCHEME, &office.country));
        *counts.entry(regions.into_iter().next().unwrap_or_default()).or_default() += 1;
    }
    let number = |count: usize| Cell { text: plain(words.number(count)), number: true, ..Cell::default() };
    let mut rows = Vec::new();
    for region in region::scheme(OWN_SCHEME).map(|scheme| scheme.regions.as_slice()).unwrap_or_default() {
        let count = counts.get(region.id.as_str()).copied().unwrap_or_default();
        rows.push(vec![parts::cell(plain(region.name(words.language()))), number(count)]);
    }
    if let Some(count) = counts.get("") {
        rows.push(vec![parts::cell(plain(words.say("site-seat-unknown"))), number(*count)]);
    }
    let head = ["synthesis-region", "coalition-listed"].map(|key| parts::cell(plain(words.say(key))));
    Table { caption: plain(words.say("coalition-by-region")), head: head.into(), rows, matrix: false }
}

/// Those who chose to be counted only, where there are enough of them.
pub(super) fn unnamed(words: Words, tally: &Tally) -> Option<Block> {
    let mut lines: Vec<String> = tally
        .unnamed
        .iter()
        .map(|(id, count)| {
            let name = region::region(OWN_SCHEME, id).map_or(id.as_str(), |region| region.name(words.language()));
            words.say_with("coalition-unnamed", [("n", (*count).into()), ("region", name.into())])
        })
        .collect();
    if tally.elsewhere > 0 {
        lines.push(words.say_with("coalition-unnamed-world", [("n", tally.elsewhere.into())]));
    }
    (!lines.is_empty()).then(|| parts::list(lines.into_iter().map(plain)))
}

fn dated(words: Words, day: &str) -> Vec<typesetting::document::Inline> {
    if day.is_empty() { Vec::new() } else { plain(words.days(day)) }
}
