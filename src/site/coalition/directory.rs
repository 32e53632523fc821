//! The directory: members and supporters in sight, by country and by sector.

use super::{Whole, overview, whole};
use crate::app::App;
use crate::coalition::Kind;
use crate::coalition::membership::{Card, Sight};
use crate::organisation::Sector;
use crate::organisation::pages::{sector_name, side_definition, side_name};
use crate::region;
use crate::site::parts::{self, heading};
use crate::web::{Page, PageError, Reader, in_query};
use crate::words::Words;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use std::collections::BTreeMap;
use typesetting::Document;
use typesetting::document::{Block, Inline, Table, link, plain};

/// What the directory is narrowed to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Narrowed {
    /// ISO 3166-1 alpha-3.
    country: String,
    sector: String,
}

/// `GET /coalition/members`
pub(super) async fn page(
    State(app): State<App>,
    reader: Reader,
    Query(narrowed): Query<Narrowed>,
) -> Result<Response, PageError> {
    let (whole, colophon) = whole(&app, &reader).await?;
    let document = whole.map(|whole| document(reader.words, &whole, &narrowed));
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

fn document(words: Words, whole: &Whole, narrowed: &Narrowed) -> Document {
    let standing: Vec<&Card> = whole.cards.iter().filter(|card| card.ended.is_none()).collect();
    let sector = Sector::parse(&narrowed.sector);
    let country = region::country(&narrowed.country);
    let fits = |card: &&&Card| {
        sector.is_none_or(|sector| card.sectors.contains(&sector))
            && country.is_none_or(|country| card.offices.iter().any(|office| office.country == country.alpha3))
    };
    let shown: Vec<&Card> = standing.iter().filter(fits).copied().collect();
    let mut blocks = Vec::new();
    let chosen: Vec<String> = [
        country.map(|country| country.name(words.language()).to_owned()),
        sector.map(|sector| sector_name(words, sector)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !chosen.is_empty() {
        blocks.push(parts::paragraph(vec![
            Inline::Strong { text: plain(words.list(&chosen)) },
            " · ".into(),
            link("/coalition/members", words.say("coalition-all-members")),
        ]));
    }
    match shown.is_empty() {
        true => blocks.push(parts::note(plain(words.say("coalition-nobody-listed")))),
        false => blocks.push(Block::Table(table(words, &shown))),
    }
    if chosen.is_empty() {
        blocks.extend(overview::unnamed(words, &whole.tally));
    }
    blocks.extend(ways(words, &standing));
    blocks.push(Block::Note {
        tone: typesetting::document::Tone::Plain,
        blocks: vec![Block::paragraph(words.say("coalition-sight-how")), Block::paragraph(side_definition(words))],
    });
    Document {
        title: words.say("coalition-members"),
        kicker: Some(whole.coalition.name.clone()),
        lede: Some(words.say("coalition-members-lede")),
        blocks,
        ..Document::default()
    }
}

fn table(words: Words, cards: &[&Card]) -> Table {
    let head = ["site-organisation", "org-offices", "org-sectors", "org-side", "coalition-is", "coalition-since"];
    let row = |card: &&Card| {
        let mut name = match &card.address {
            Some(address) => vec![link(address, &card.name)],
            None => plain(card.name.as_str()),
        };
        if card.sight != Sight::Listed {
            name.push(" ".into());
            name.push(parts::small(words.say(&format!("sight-{}", card.sight.as_str()))));
        }
        let offices: Vec<String> = card.offices.iter().map(|office| office.written(words)).collect();
        let sectors: Vec<String> = card.sectors.iter().map(|sector| sector_name(words, *sector)).collect();
        vec![
            parts::cell(name),
            parts::cell(plain(if offices.is_empty() {
                words.say("site-seat-unknown")
            } else {
                words.semicolons(offices)
            })),
            parts::cell(plain(words.commas(sectors))),
            parts::cell(plain(card.side.map_or_else(String::new, |side| side_name(words, side)))),
            parts::cell(plain(words.say(&format!("coalition-kind-{}", card.kind.as_str())))),
            parts::cell(plain(words.days(&card.since))),
        ]
    };
    Table {
        caption: plain(words.say_with("count-organisations", [("n", cards.len().into())])),
        head: head.map(|key| parts::cell(plain(words.say(key)))).into(),
        rows: cards.iter().map(row).collect(),
        matrix: false,
    }
}

/// Links that narrow the directory, each with how many it leaves.
fn ways(words: Words, cards: &[&Card]) -> Vec<Block> {
    let mut countries: BTreeMap<String, (&str, usize)> = BTreeMap::new();
    let mut sectors: BTreeMap<Sector, usize> = BTreeMap::new();
    for card in cards {
        let mut own: Vec<&str> = card.offices.iter().map(|office| office.country.as_str()).collect();
        own.sort_unstable();
        own.dedup();
        for country in own.into_iter().filter_map(region::country) {
            countries.entry(country.name(words.language()).to_owned()).or_insert((&country.alpha3, 0)).1 += 1;
        }
        for sector in &card.sectors {
            *sectors.entry(*sector).or_default() += 1;
        }
    }
    let line =
        |to: String, name: String, count: usize| vec![link(to, name), " ".into(), parts::small(words.number(count))];
    let mut blocks = Vec::new();
    if !countries.is_empty() {
        blocks.push(heading(words, "coalition-by-country"));
        blocks.push(parts::list(
            countries.into_iter().map(|(name, (code, count))| {
                line(format!("/coalition/members?country={}", in_query(code)), name, count)
            }),
        ));
    }
    if !sectors.is_empty() {
        blocks.push(heading(words, "coalition-by-sector"));
        blocks.push(parts::list(sectors.into_iter().map(|(sector, count)| {
            line(format!("/coalition/members?sector={}", sector.as_str()), sector_name(words, sector), count)
        })));
    }
    blocks
}

/// "Member since January 2009", for the organisation's own page.
pub(in crate::site) fn member_since(words: Words, card: &Card) -> String {
    let day = [("day", words.days(&card.since).into())];
    match card.kind {
        Kind::Member => words.say_with("coalition-member-since", day),
        Kind::Supporter => words.say_with("coalition-supporter-since", day),
    }
}
