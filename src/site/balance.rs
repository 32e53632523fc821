//! `/consultations/{slug}/balance` and `/coalition/balance`: who is heard and who decides, from where.

use super::parts::{self, heading};
use super::{colophons, published};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::coalition::balance::picture::{self, Words as Drawn};
use crate::coalition::balance::{Balance, Division, Measure, count, people, store};
use crate::coalition::{committee, membership};
use crate::consultation::{Consultation, store as consultations};
use crate::organisation::pages::side_name;
use crate::organisation::{Side, store as organisations};
use crate::region;
use crate::roundtable::store as roundtables;
use crate::web::colophon::{Colophon, Kind, Voice};
use crate::web::{OrNotFound, Page, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::Response;
use typesetting::Document;
use typesetting::document::{Block, Cell, Figure, Inline, Table, Tone, link, plain};

/// `GET /consultations/{slug}/balance`
pub(super) async fn of_consultation(
    State(app): State<App>,
    reader: Reader,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let asked = consultations::by_slug(&app.db, &slug).await?.or_not_found()?;
    let held = roundtables::of_consultation(&app.db, &asked.id).await?;
    // The same for every reader: what is counted is what the public may know.
    let published = published::latest(&app, &Viewer::Public, &asked.id).await?;
    let counted = people::people(&app, &asked.id).await?;
    let targets = store::targets(&app.db, &asked.id).await?;
    let words = reader.words;
    let colophon = colophons::consultation(&app, &reader, &asked).await?.map(|own| Colophon {
        short: String::new(),
        editions: Vec::new(),
        voice: Voice::Compiled,
        kind: Kind::Page,
        ..own
    });
    let report = published::report_of(published.as_ref());
    let document = access::public((asked, held)).and(report).map(|((asked, held), report)| {
        let balance = count::of_consultation(&held, report.as_deref(), counted, targets);
        document(words, &balance, Some(&asked))
    });
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

/// `GET /coalition/balance`
pub(super) async fn of_coalition(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    crate::coalition::store::find(&app.db).await?.or_not_found()?;
    let all = membership::store::all(&app.db).await?;
    let cards = access::show_all(&Viewer::Public, &all);
    let profiles = organisations::profiles(&app.db).await?;
    let profiles = access::show_all(&Viewer::Public, &profiles);
    let steering = committee::store::steering(&app.db).await?;
    let targets = store::targets(&app.db, "").await?;
    let words = reader.words;
    let today = app.now();
    let colophon = access::public(()).map(|()| Colophon { voice: Voice::Compiled, ..Colophon::default() });
    let document = access::public(steering).and(cards.and(profiles)).map(|(steering, (cards, profiles))| {
        let committee = steering.as_ref().map(|one| (one, today.get(..10).unwrap_or_default()));
        document(words, &count::of_coalition(&cards, committee, &profiles, targets), None)
    });
    Page::of(document).with_colophon(colophon).answer(&reader).await
}

fn document(words: Words, balance: &Balance, asked: Option<&Consultation>) -> Document {
    let mut blocks = Vec::new();
    blocks.extend(missed(words, balance));
    for division in Division::ALL {
        let key = if division == Division::Sides { "balance-by-side" } else { "balance-by-region" };
        blocks.push(heading(words, key));
        blocks.push(drawn(words, balance, division));
        blocks.extend(region::scheme(division.scheme()).map(|scheme| parts::definition(words, scheme)));
    }
    if asked.is_some() {
        blocks.push(heading(words, "balance-unheard"));
        blocks.extend(unheard(words, balance));
    }
    let how: &[&str] = match asked {
        Some(_) => &["balance-how-hosts", "balance-how-people", "balance-how-findings"],
        None => &["balance-how-coalition"],
    };
    let how = how.iter().map(|key| Block::paragraph(words.say(key))).collect();
    blocks.push(Block::Note { tone: Tone::Plain, blocks: how });
    Document {
        title: words.say("balance"),
        kicker: Some(asked.map_or_else(|| words.say("coalition"), |asked| asked.title.clone())),
        lede: Some(words.say(if asked.is_some() { "balance-lede" } else { "balance-lede-coalition" })),
        notice: asked.map(|asked| asked.notice.clone()).filter(|notice| !notice.is_empty()),
        blocks,
        ..Document::default()
    }
}

/// Targets that are not reached, each with how far it is.
fn missed(words: Words, balance: &Balance) -> Option<Block> {
    if balance.targets.is_empty() {
        return None;
    }
    let lines: Vec<Vec<Inline>> = balance
        .missed()
        .into_iter()
        .map(|(target, share)| {
            let said = [
                ("measure", measure_name(words, target.measure).into()),
                ("part", part_name(words, target.division, &target.part).into()),
                ("share", i64::try_from(share).unwrap_or_default().into()),
                ("target", i64::try_from(target.hundredths).unwrap_or_default().into()),
            ];
            plain(words.say_with("balance-missed", said))
        })
        .collect();
    Some(match lines.is_empty() {
        true => parts::note(plain(words.say("balance-all-reached"))),
        false => Block::Note { tone: Tone::Warning, blocks: vec![parts::list(lines)] },
    })
}

fn drawn(words: Words, balance: &Balance, division: Division) -> Block {
    let key = if division == Division::Sides { "balance-by-side" } else { "balance-by-region" };
    let said = Drawn {
        title: words.say(key),
        description: words.say("balance-alt"),
        is_mirrored: words.speaker().direction() == "rtl",
        measure: &|measure| measure_name(words, measure),
        part: &|part| part_name(words, division, part),
    };
    match picture::svg(balance, division, &said) {
        None => parts::note(plain(words.say("balance-nothing"))),
        Some(svg) => Block::Figure(Figure {
            svg,
            alt: said.description,
            caption: plain(words.say("balance-caption")),
            twin: Some(table(words, balance, division)),
        }),
    }
}

/// One row a measure, one column a part: number and share, and the target where there is one.
fn table(words: Words, balance: &Balance, division: Division) -> Table {
    let mut parts = division.parts();
    parts.push("");
    let text = |text: String| Cell { text: plain(text), ..Cell::default() };
    let mut head = vec![text(words.say("balance-what"))];
    head.extend(parts.iter().map(|part| text(part_name(words, division, part))));
    head.push(text(words.say("balance-all")));
    let mut rows = Vec::new();
    for measure in Measure::ALL {
        let Some(counted) = balance.counted.get(&(measure, division)).filter(|counted| counted.of > 0) else {
            continue;
        };
        let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
        let mut row = vec![text(measure_name(words, measure))];
        for part in &parts {
            let (count, of) = (number(counted.count(part)), number(counted.of));
            let mut said = format!("{} ({})", words.number(count), words.percent(count, of));
            if let Some(target) = balance.target(measure, division, part) {
                let aim = [("n", i64::try_from(target.hundredths).unwrap_or_default().into())];
                said = format!("{said} · {}", words.say_with("balance-target-of", aim));
            }
            let shade = u8::try_from(counted.share(part).unwrap_or_default()).ok();
            row.push(Cell { text: plain(said), shade, number: false });
        }
        row.push(text(words.number(number(counted.of))));
        rows.push(row);
    }
    Table { caption: plain(words.say("balance-table")), head, rows, matrix: true }
}

fn unheard(words: Words, balance: &Balance) -> Vec<Block> {
    let names = |scheme: &'static str, ids: &[String]| {
        let found = ids.iter().filter_map(move |id| region::region(scheme, id));
        parts::list(found.map(|one| vec![link(format!("/regions/{scheme}/{}", one.id), one.name(words.language()))]))
    };
    let mut blocks = match balance.unheard.is_empty() {
        true => vec![Block::paragraph(words.say("balance-all-heard"))],
        false => vec![Block::paragraph(words.say("balance-unheard-how")), names("coalition", &balance.unheard)],
    };
    if !balance.unheard_m49.is_empty() {
        let summary = plain(words.say_with("balance-unheard-m49", [("n", balance.unheard_m49.len().into())]));
        blocks.push(Block::Fold { summary, blocks: vec![names("m49", &balance.unheard_m49)] });
    }
    blocks
}

fn measure_name(words: Words, measure: Measure) -> String {
    words.say(&format!("measure-{}", measure.as_str()))
}

fn part_name(words: Words, division: Division, part: &str) -> String {
    match (division, Side::parse(part)) {
        (_, _) if part.is_empty() => words.say("balance-not-told"),
        (Division::Sides, Some(side)) => side_name(words, side),
        (division, _) => {
            region::region(division.scheme(), part).map_or(part, |one| one.name(words.language())).to_owned()
        }
    }
}
