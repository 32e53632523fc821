//! The desk of committees: found one, open seats, say who sits.

use super::{cell, everybody, options, said, table};
use crate::app::App;
use crate::coalition::committee::sit::{self, SitError};
use crate::coalition::committee::{Committee, Sitting, Sort, store};
use crate::coalition::membership;
use crate::consultation;
use crate::organisation::Profile;
use crate::roundtable;
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

const HERE: &str = "/desk/coalition/committees";

/// `GET /desk/coalition/committees`
pub(super) async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    Ok(list(&app, &operator, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/committees`
pub(super) async fn found(State(app): State<App>, operator: Operator, sent: Sent) -> Result<Response, PageError> {
    let wanted = Committee {
        id: String::new(),
        slug: String::new(),
        sort: Sort::parse(sent.one("sort")).unwrap_or(Sort::CoreGroup),
        name: sent.one("name").to_owned(),
        consultation_id: Some(sent.one("consultation").to_owned()).filter(|id| !id.is_empty()),
        founded_on: sent.one("founded_on").to_owned(),
        as_of: String::new(),
        note: sent.one("note").to_owned(),
        source: sent.one("source").to_owned(),
        changed_at: String::new(),
        seats: Vec::new(),
    };
    let mut wrong = Wrong::default();
    let seats = sent.one("seats").parse().unwrap_or_default();
    match sit::found(&app, &operator.by, wanted, seats).await {
        Ok(made) => return Ok(Redirect::to(&operator.link(&made.desk())).into_response()),
        Err(error) => refused(operator.words, error, &mut wrong, "founded_on", "name")?,
    }
    Ok(list(&app, &operator, &sent, &wrong).await?.refused())
}

async fn list(app: &App, operator: &Operator, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let all = store::all(&app.db).await?;
    let today = app.now();
    let today = today.get(..10).unwrap_or_default();
    let rows = all.iter().map(|one| {
        let day = one.day(today);
        vec![
            cell(vec![link(one.desk(), &one.name)]),
            said(words.say(&format!("coalition-sort-{}", one.sort.as_str()))),
            said(words.number(one.seats_on(day).count())),
            said(words.number(one.vacant_on(day).count())),
        ]
    });
    let head = ["coalition-committee", "site-sort", "coalition-seats", "coalition-vacant-seats"];
    let rows = Block::Table(table(words, &head, rows.collect()));
    let none = std::iter::once((String::new(), String::new()));
    let asked = consultation::store::all(&app.db).await?;
    let asked = none.chain(asked.into_iter().map(|one| (one.id, one.title))).collect();
    let sorts = Sort::ALL.map(|one| (one.as_str().to_owned(), words.say(&format!("coalition-sort-{}", one.as_str()))));
    let form = Form {
        heading: words.say("coalition-found-committee"),
        fields: vec![
            Field::radio("sort", words.say("site-sort"), sorts.into(), sent.one_or("sort", "core-group")),
            Field::line("name", words.say("org-name"), sent.one("name")).of(wrong),
            Field::select("consultation", words.say("coalition-out-of"), asked, sent.one("consultation"))
                .hint(words.say("coalition-out-of-hint")),
            Field::line("founded_on", words.say("coalition-founded"), sent.one("founded_on"))
                .hint(words.say("desk-date-hint"))
                .of(wrong),
            Field::of_kind("number", "seats", words.say("coalition-seats"), sent.one("seats")),
            Field::area(2, "note", words.say("org-note"), sent.one("note")),
            Field::line("source", words.say("coalition-source"), sent.one("source")),
        ],
        button: words.say("coalition-found-committee"),
        ..Form::default()
    };
    let sheet = Sheet::new(operator, words.say("coalition-committees")).way("/desk/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("coalition-committees-lede")).blocks(vec![rows]).form(form))
}

/// `GET /desk/coalition/committees/{slug}`
pub(super) async fn one(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let committee = store::by_slug(&app.db, &slug).await?.or_not_found()?;
    Ok(sheet(&app, &operator, &committee, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/committees/{slug}/{act}`: seat, close, sit or rise.
pub(super) async fn act(
    State(app): State<App>,
    operator: Operator,
    Path((slug, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let committee = store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let by = &operator.by;
    let (done, day, what) = match act.as_str() {
        "seat" => (sit::add_seat(&app, by, &committee, sent.one("on"), sent.one("source")).await, "on", "on"),
        "close" => {
            (sit::close_seat(&app, by, &committee, sent.one("vacant"), sent.one("closes")).await, "closes", "vacant")
        }
        "rise" => (sit::rise(&app, by, &committee, sent.one("sitting"), sent.one("until")).await, "until", "sitting"),
        "sit" => {
            let wanted = Sitting {
                id: String::new(),
                organisation_id: Some(sent.one("organisation").to_owned()).filter(|id| !id.is_empty()),
                since: sent.one("since").to_owned(),
                term_ends: sent.one("term_ends").to_owned(),
                until: String::new(),
                source: sent.one("source").to_owned(),
            };
            (sit::sit(&app, by, &committee, sent.one("seat"), wanted).await, "since", "organisation")
        }
        _ => return Err(PageError::NotFound),
    };
    let mut wrong = Wrong::default();
    match done {
        Ok(()) => return Ok(Redirect::to(&operator.link(&committee.desk())).into_response()),
        Err(error) => refused(operator.words, error, &mut wrong, day, what)?,
    }
    Ok(sheet(&app, &operator, &committee, &sent, &wrong).await?.refused())
}

/// Says what is wrong at the field of the day, or at the field of what the act is about.
fn refused(
    words: Words,
    error: SitError,
    wrong: &mut Wrong,
    day: &'static str,
    what: &'static str,
) -> Result<(), PageError> {
    let (field, said) = match error {
        SitError::Name => (what, words.say("coalition-committee-name")),
        SitError::NotADate => (day, words.say("coalition-not-a-date")),
        SitError::Taken => (what, words.say("coalition-seat-taken")),
        SitError::SitsAlready => (what, words.say("coalition-sits-already")),
        SitError::NoSeat => (day, words.say("coalition-no-seat")),
        SitError::NotAMember => (what, words.say("coalition-not-a-member")),
        SitError::NotListed => (what, words.say("coalition-not-listed")),
        SitError::EndsFirst => (day, words.say("coalition-ends-first")),
        SitError::Gone => (what, words.say("coalition-ended-before")),
        SitError::Store(error) => return Err(error.into()),
    };
    wrong.set(field, said);
    Ok(())
}

/// What a committee's forms offer, and the table of its seats.
#[derive(Default)]
struct Offered {
    rows: Vec<Vec<typesetting::document::Cell>>,
    /// Id and name of seats that are there, of those nobody sits on, and of sittings that last.
    seats: Vec<(String, String)>,
    vacant: Vec<(String, String)>,
    sittings: Vec<(String, String)>,
}

fn offered(words: Words, committee: &Committee, today: &str, all: &[Profile]) -> Offered {
    let mut offered = Offered::default();
    for seat in &committee.seats {
        let number = words.say_with("coalition-seat-n", [("n", seat.number.into())]);
        let (who, since) = match seat.holder_on(committee.day(today)) {
            Some(one) => {
                let found = all.iter().find(|profile| one.is_of(&profile.organisation.id));
                let unknown = || words.say("coalition-holder-unknown");
                let who = found.map_or_else(unknown, |profile| profile.organisation.name.clone());
                offered.sittings.push((one.id.clone(), format!("{number} · {who}")));
                (who, words.days(&one.since))
            }
            None if seat.closed_on.is_empty() => {
                offered.vacant.push((seat.id.clone(), number.clone()));
                (words.say("coalition-vacant"), String::new())
            }
            None => (words.say("coalition-seat-closed"), words.days(&seat.closed_on)),
        };
        if seat.closed_on.is_empty() {
            offered.seats.push((seat.id.clone(), number.clone()));
        }
        offered.rows.push(vec![said(number), said(who), said(since)]);
    }
    offered
}

async fn sheet(
    app: &App,
    operator: &Operator,
    committee: &Committee,
    sent: &Sent,
    wrong: &Wrong,
) -> Result<Sheet, PageError> {
    let words = operator.words;
    let today = app.now();
    let all = everybody(app, &operator.viewer).await?;
    let Offered { rows, seats, vacant, sittings } =
        offered(words, committee, today.get(..10).unwrap_or_default(), &all);
    let here = committee.desk();
    let form = |act: &str, heading: &str, fields: Vec<Field>, class: &'static str| Form {
        action: format!("{here}/{act}"),
        id: act.to_owned(),
        heading: words.say(heading),
        how: String::new(),
        fields,
        button: words.say(heading),
        class,
    };
    let date = |name: &'static str, key: &str| {
        Field::line(name, words.say(key), sent.one(name)).hint(words.say("desk-date-hint")).of(wrong)
    };
    let pick = |name: &'static str, key: &str, options: Vec<(String, String)>| {
        Field::select(name, words.say(key), options, sent.one(name)).of(wrong)
    };
    let source = || Field::line("source", words.say("coalition-source"), sent.one("source"));
    let head = ["coalition-seat", "site-organisation", "coalition-from"];
    let mut sheet = Sheet::new(operator, committee.name.clone())
        .way(HERE, words.say("coalition-committees"))
        .way(committee.address(), words.say("desk-see-public"))
        .blocks(vec![Block::Table(table(words, &head, rows))]);
    if !seats.is_empty() {
        let fields = vec![
            pick("seat", "coalition-seat", seats),
            pick("organisation", "site-organisation", candidates(app, committee, &all).await?)
                .hint(words.say("coalition-candidates-hint")),
            date("since", "coalition-from"),
            date("term_ends", "coalition-term-ends"),
            source(),
        ];
        sheet = sheet.form(form("sit", "coalition-sit", fields, ""));
    }
    if !sittings.is_empty() {
        let fields = vec![pick("sitting", "coalition-seat", sittings), date("until", "coalition-until")];
        sheet = sheet.form(form("rise", "coalition-rise", fields, "plain"));
    }
    sheet = sheet.form(form("seat", "coalition-add-seat", vec![date("on", "coalition-from"), source()], "plain"));
    if !vacant.is_empty() {
        let fields = vec![pick("vacant", "coalition-seat", vacant), date("closes", "coalition-until")];
        sheet = sheet.form(form("close", "coalition-close-seat", fields, "plain"));
    }
    Ok(sheet)
}

/// Who may take a seat: of a core group, hosts and conveners of its consultation first, then everybody in sight; of a
/// steering committee, members.
async fn candidates(app: &App, committee: &Committee, all: &[Profile]) -> Result<Vec<(String, String)>, PageError> {
    let mut fit: Vec<Profile> = all.iter().filter(|one| one.public_at.is_some()).cloned().collect();
    match (committee.sort, &committee.consultation_id) {
        (Sort::Steering, _) => {
            let members = membership::store::all(&app.db).await?;
            let standing = |id: &str| members.iter().any(|own| own.stands() && own.membership.organisation_id == id);
            fit.retain(|one| standing(&one.organisation.id));
        }
        (Sort::CoreGroup, Some(id)) => {
            let held = roundtable::store::of_consultation(&app.db, id).await?;
            let convener = consultation::store::by_id(&app.db, id).await?.map(|one| one.convener).unwrap_or_default();
            fit.sort_by_key(|one| {
                let own = &one.organisation;
                !(own.is_called(&convener) || held.iter().flat_map(|one| &one.hosts).any(|host| own.is_called(host)))
            });
        }
        (Sort::CoreGroup, None) => {}
    }
    Ok(options(&fit))
}
