//! The desk of balance: how many took part, and what share is aimed at.

use super::{said, table};
use crate::app::App;
use crate::coalition::balance::change::{
    TargetError, aim as set_aim, attend as put, division_of, measures, read_attendance, write_attendance,
};
use crate::coalition::balance::{Division, Measure, Target, store};
use crate::consultation;
use crate::organisation::Side;
use crate::organisation::pages::side_name;
use crate::region;
use crate::roundtable::{self, Roundtable};
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::Block;

/// `GET /desk/roundtables/{slug}/attendance`
pub(super) async fn attendance(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let held = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let rows = roundtable::store::attended(&app.db, &held.id).await?;
    let language = operator.words.language();
    let source = rows.first().map_or("", |row| row.source.as_str());
    let typed = ["participants", "speakers"].map(|what| write_attendance(&rows, what, language));
    Ok(attendance_sheet(&operator, &held, [&typed[0], &typed[1], source], &Wrong::default()).answer())
}

/// `POST /desk/roundtables/{slug}/attendance`
pub(super) async fn attend(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    sent: Sent,
) -> Result<Response, PageError> {
    let held = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let words = operator.words;
    let mut wrong = Wrong::default();
    let mut rows = Vec::new();
    for what in ["participants", "speakers"] {
        let (read, odd) = read_attendance(what, sent.one(what), sent.one("source"));
        rows.extend(read);
        if !odd.is_empty() {
            wrong.set(what, words.say_with("balance-odd-lines", [("lines", odd.join("; ").into())]));
        }
    }
    if !wrong.is_empty() {
        let typed = [sent.one("participants"), sent.one("speakers"), sent.one("source")];
        return Ok(attendance_sheet(&operator, &held, typed, &wrong).refused());
    }
    put(&app, &operator.by, &held.id, &rows).await?;
    Ok(Redirect::to(&operator.link(&held.desk())).into_response())
}

fn attendance_sheet(operator: &Operator, held: &Roundtable, typed: [&str; 3], wrong: &Wrong) -> Sheet {
    let words = operator.words;
    let area = |name, key: &str, value| {
        Field::area(6, name, words.say(key), value).hint(words.say("balance-attendance-hint")).of(wrong)
    };
    let form = Form {
        fields: vec![
            area("participants", "measure-participants", typed[0]),
            area("speakers", "measure-speakers", typed[1]),
            Field::line("source", words.say("coalition-source"), typed[2]),
        ],
        button: words.say("desk-save"),
        ..Form::default()
    };
    Sheet::new(operator, words.say("balance-attendance"))
        .way(held.desk(), held.title.clone())
        .lede(words.say("balance-attendance-lede"))
        .form(form)
}

/// `GET /desk/consultations/{slug}/targets`
pub(super) async fn of_consultation(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let about = Aimed::of_consultation(&app, &slug).await?;
    Ok(about.sheet(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/consultations/{slug}/targets`
pub(super) async fn aim_of_consultation(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    sent: Sent,
) -> Result<Response, PageError> {
    Aimed::of_consultation(&app, &slug).await?.aim(&app, &operator, &sent).await
}

/// `GET /desk/coalition/targets`
pub(super) async fn of_coalition(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    Ok(Aimed::of_coalition().sheet(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/targets`
pub(super) async fn aim_of_coalition(
    State(app): State<App>,
    operator: Operator,
    sent: Sent,
) -> Result<Response, PageError> {
    Aimed::of_coalition().aim(&app, &operator, &sent).await
}

/// What targets are about.
struct Aimed {
    /// Id of a consultation; empty for the coalition.
    about: String,
    desk: String,
    public: String,
}

impl Aimed {
    async fn of_consultation(app: &App, slug: &str) -> Result<Aimed, PageError> {
        let asked = consultation::store::by_slug(&app.db, slug).await?.or_not_found()?;
        Ok(Aimed { desk: asked.desk(), public: format!("{}/balance", asked.address()), about: asked.id })
    }

    fn of_coalition() -> Aimed {
        Aimed { about: String::new(), desk: "/desk/coalition".into(), public: "/coalition/balance".into() }
    }

    async fn aim(&self, app: &App, operator: &Operator, sent: &Sent) -> Result<Response, PageError> {
        let words = operator.words;
        let mut wrong = Wrong::default();
        let part = sent.one("part").to_owned();
        let target = Measure::parse(sent.one("measure")).zip(division_of(&part)).zip(sent.one("share").parse().ok());
        match target {
            None => wrong.set("share", words.say("balance-bad-share")),
            Some(((measure, division), hundredths)) => {
                match set_aim(app, &operator.by, &self.about, &Target { measure, division, part, hundredths }).await {
                    Ok(()) => {
                        let here = format!("{}/targets", self.desk);
                        return Ok(Redirect::to(&operator.link(&here)).into_response());
                    }
                    Err(TargetError::What) => wrong.set("part", words.say("balance-bad-part")),
                    Err(TargetError::Share) => wrong.set("share", words.say("balance-bad-share")),
                    Err(TargetError::Store(error)) => return Err(error.into()),
                }
            }
        }
        Ok(self.sheet(app, operator, sent, &wrong).await?.refused())
    }

    async fn sheet(&self, app: &App, operator: &Operator, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
        let words = operator.words;
        let targets = store::targets(&app.db, &self.about).await?;
        let rows: Vec<_> = targets
            .iter()
            .map(|one| {
                vec![
                    said(words.say(&format!("measure-{}", one.measure.as_str()))),
                    said(part_name(words, one.division, &one.part)),
                    said(words.say_with("percent", [("n", one.hundredths.to_string().into())])),
                ]
            })
            .collect();
        let measures: Vec<(String, String)> = measures(&self.about)
            .into_iter()
            .map(|one| (one.as_str().to_owned(), words.say(&format!("measure-{}", one.as_str()))))
            .collect();
        let parts: Vec<(String, String)> = Division::ALL
            .into_iter()
            .flat_map(|division| division.parts().into_iter().map(move |part| (division, part)))
            .map(|(division, part)| (part.to_owned(), part_name(words, division, part)))
            .collect();
        let form = Form {
            heading: words.say("balance-set-target"),
            fields: vec![
                Field::select("measure", words.say("balance-what"), measures, sent.one("measure")),
                Field::select("part", words.say("balance-part"), parts, sent.one("part")).of(wrong),
                Field::of_kind("number", "share", words.say("balance-share"), sent.one("share"))
                    .hint(words.say("balance-share-hint"))
                    .of(wrong),
            ],
            button: words.say("balance-set-target"),
            ..Form::default()
        };
        let sheet = Sheet::new(operator, words.say("balance-targets"))
            .way(self.desk.clone(), words.say("desk"))
            .way(self.public.clone(), words.say("balance"))
            .lede(words.say("balance-targets-lede"));
        let head = ["balance-what", "balance-part", "balance-share"];
        let blocks = if rows.is_empty() { Vec::new() } else { vec![Block::Table(table(words, &head, rows))] };
        Ok(sheet.blocks(blocks).form(form))
    }
}

fn part_name(words: Words, division: Division, part: &str) -> String {
    match (division, Side::parse(part)) {
        (Division::Sides, Some(side)) => side_name(words, side),
        (division, _) => {
            region::region(division.scheme(), part).map_or(part, |one| one.name(words.language())).to_owned()
        }
    }
}
