//! The desk of applications: who looks at each, what they recommend, the vote.

use super::link::{pairs, shown};
use super::{cell, day_of, everybody, said, table};
use crate::access;
use crate::app::App;
use crate::coalition::application::review::{Review, ReviewError, assign, take_off};
use crate::coalition::application::vote::{Choice, Motion, VoteError, open};
use crate::coalition::application::{Contact, File, Stage, store};
use crate::organisation::Profile;
use crate::region;
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{Operator, OrNotFound, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, Pair, link, plain};

const HERE: &str = "/desk/coalition/applications";

/// `GET /desk/coalition/applications`
pub(super) async fn all(State(app): State<App>, operator: Operator) -> Result<Response, PageError> {
    let words = operator.words;
    let now = app.now();
    let files = store::all(&app.db).await?;
    let rows: Vec<_> = access::show_all(&operator.viewer, &files)
        .into_inner()
        .iter()
        .map(|file| {
            vec![
                cell(vec![link(format!("{HERE}/{}", file.application.id), &file.application.form.name)]),
                said(words.say(&format!("coalition-kind-{}", file.application.form.kind.as_str()))),
                said(day_of(words, &file.application.sent_at)),
                said(words.say(&format!("stage-{}", file.stage(&now).as_str()))),
            ]
        })
        .collect();
    let head = ["site-organisation", "coalition-is", "apply-sent-on", "desk-state"];
    let blocks = match rows.is_empty() {
        true => vec![Block::paragraph(words.say("applications-none"))],
        false => vec![Block::Table(table(words, &head, rows))],
    };
    let sheet =
        Sheet::new(&operator, words.say("coalition-applications")).way("/desk/coalition", words.say("coalition"));
    Ok(sheet.lede(words.say("applications-lede")).blocks(blocks).answer())
}

/// `GET /desk/coalition/applications/{id}`
pub(super) async fn one(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let file = found(&app, &operator, &id).await?;
    Ok(sheet(&app, &operator, &file, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /desk/coalition/applications/{id}/{act}`: assign, take-off or vote.
pub(super) async fn act(
    State(app): State<App>,
    operator: Operator,
    Path((id, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let file = found(&app, &operator, &id).await?;
    let words = operator.words;
    let mut wrong = Wrong::default();
    match act.as_str() {
        "assign" => {
            reviewed(words, assign(&app, &operator.by, &file, sent.one("reviewer")).await, "reviewer", &mut wrong)?
        }
        "take-off" => reviewed(words, take_off(&app, &operator.by, sent.one("review")).await, "reviewer", &mut wrong)?,
        "vote" => match open(&app, &operator.by, &file).await {
            Ok(()) => {}
            Err(VoteError::NoCommittee) => wrong.set("vote", words.say("vote-no-committee")),
            Err(VoteError::Store(error)) => return Err(error.into()),
            Err(_) => wrong.set("vote", words.say("vote-not-reviewed")),
        },
        _ => return Err(PageError::NotFound),
    }
    if wrong.is_empty() {
        return Ok(Redirect::to(&operator.link(&format!("{HERE}/{id}"))).into_response());
    }
    Ok(sheet(&app, &operator, &file, &sent, &wrong).await?.refused())
}

async fn found(app: &App, operator: &Operator, id: &str) -> Result<File, PageError> {
    let file = store::by_id(&app.db, id).await?.or_not_found()?;
    shown(operator, &file)
}

/// Says what stands against assigning or reviewing, at `field`.
pub(super) fn reviewed(
    words: Words,
    done: Result<(), ReviewError>,
    field: &'static str,
    wrong: &mut Wrong,
) -> Result<(), PageError> {
    let said = match done {
        Ok(()) => return Ok(()),
        Err(ReviewError::NotAReviewer) => words.say("review-not-a-reviewer"),
        Err(ReviewError::NoRegion) => words.say("review-no-region"),
        Err(ReviewError::SameRegion) => words.say("review-same-region"),
        Err(ReviewError::Already) => words.say("review-already"),
        Err(ReviewError::OwnApplication) => words.say("review-own"),
        Err(ReviewError::Two) => words.say("review-two"),
        Err(ReviewError::Decided) => words.say("review-decided"),
        Err(ReviewError::NotDeclared) => words.say("review-not-declared"),
        Err(ReviewError::NoReasons) => words.say("review-no-reasons"),
        Err(ReviewError::Ended) => words.say("review-ended"),
        Err(ReviewError::Store(error)) => return Err(error.into()),
    };
    wrong.set(field, said);
    Ok(())
}

async fn sheet(app: &App, operator: &Operator, file: &File, sent: &Sent, wrong: &Wrong) -> Result<Sheet, PageError> {
    let words = operator.words;
    let now = app.now();
    let stage = file.stage(&now);
    let profiles = everybody(app, &operator.viewer).await?;
    let id = &file.application.id;
    let mut blocks = vec![pairs(words, file)];
    let contact = Contact::of(app, &file.application).await;
    blocks.push(match contact.map(|contact| access::show(&operator.viewer, &contact)) {
        Ok(Some(contact)) => {
            let (name, mail) = contact.into_inner();
            let pair = |key: &str, value: String| Pair { name: words.say(key), value: plain(value) };
            Block::Pairs { pairs: vec![pair("apply-contact", name), pair("apply-mail", mail)] }
        }
        Ok(None) | Err(_) => Block::paragraph(words.say("applications-contact-closed")),
    });
    blocks.push(Block::heading(2, "reviews", words.say("reviews")));
    blocks.push(reviews(words, &file.reviews, &profiles));
    for motion in &file.motions {
        blocks.push(Block::heading(2, String::new(), words.say("vote")));
        blocks.extend(result(words, motion, &now));
    }
    let mut sheet = Sheet::new(operator, file.application.form.name.clone())
        .way(HERE, words.say("coalition-applications"))
        .lede(words.say(&format!("stage-{}", stage.as_str())))
        .blocks(blocks);
    let form = |act: &str, heading: &str, fields: Vec<Field>, class: &'static str| Form {
        action: format!("{HERE}/{id}/{act}"),
        id: act.to_owned(),
        heading: words.say(heading),
        how: String::new(),
        fields,
        button: words.say(heading),
        class,
    };
    let on_it: Vec<&Review> = file.reviews.iter().filter(|one| one.ended_at.is_none()).collect();
    if on_it.len() < 2 && matches!(stage, Stage::Sent | Stage::UnderReview) {
        let options = reviewers(app, words, &profiles).await?;
        let field = Field::select("reviewer", words.say("review-reviewer"), options, sent.one("reviewer"))
            .hint(words.say("review-assign-hint"))
            .of(wrong);
        sheet = sheet.form(form("assign", "review-assign", vec![field], ""));
    }
    for one in on_it.into_iter().filter(|one| one.given.is_none()) {
        let take = form("take-off", "review-take-off", vec![Field::hidden("review", &one.id)], "plain");
        sheet = sheet.form(Form { heading: String::new(), how: reviewer(words, one, &profiles), ..take });
    }
    if matches!(stage, Stage::Reviewed | Stage::NoQuorum) {
        sheet = sheet.form(Form { how: words.say("vote-open-how"), ..form("vote", "vote-open", Vec::new(), "") });
        if !wrong.at("vote").is_empty() {
            sheet = sheet.warning(wrong.at("vote").to_owned());
        }
    }
    Ok(sheet)
}

/// Account, and what is known of each who looks at applications.
async fn reviewers(app: &App, words: Words, profiles: &[Profile]) -> Result<Vec<(String, String)>, PageError> {
    let mut options = vec![(String::new(), String::new())];
    for (account, organisation) in store::reviewers(&app.db).await? {
        if let Some(profile) = profiles.iter().find(|one| one.organisation.id == organisation) {
            let regions: Vec<String> = profile.regions().into_iter().map(|id| region_name(words, id)).collect();
            options.push((account, format!("{} · {}", profile.organisation.name, words.list(&regions))));
        }
    }
    Ok(options)
}

fn region_name(words: Words, id: &str) -> String {
    region::region("coalition", id).map_or(id, |region| region.name(words.language())).to_owned()
}

fn reviewer(words: Words, review: &Review, profiles: &[Profile]) -> String {
    let home = profiles.iter().find(|one| one.organisation.id == review.organisation_id);
    let regions: Vec<String> = review.regions.iter().map(|id| region_name(words, id)).collect();
    format!("{} · {}", home.map_or("", |one| one.organisation.name.as_str()), words.list(&regions))
}

/// Who looks at it, whether in conflict, and what they recommend.
pub(super) fn reviews(words: Words, reviews: &[Review], profiles: &[Profile]) -> Block {
    if reviews.is_empty() {
        return Block::paragraph(words.say("reviews-none"));
    }
    let rows = reviews.iter().map(|one| {
        let conflict = match (&one.conflict, &one.declared_at, &one.ended_at) {
            (Some(conflict), ..) => words.say_with("review-conflict", [("what", conflict.into())]),
            (None, Some(_), _) => words.say("review-no-conflict"),
            (None, None, None) => words.say("review-waits"),
            (None, None, Some(_)) => words.say("review-taken-off"),
        };
        let (recommends, reasons) = match &one.given {
            Some((recommends, reasons)) => {
                (words.say(&format!("recommends-{}", recommends.as_str())), reasons.as_str())
            }
            None => (String::new(), ""),
        };
        vec![said(reviewer(words, one, profiles)), said(conflict), said(recommends), said(reasons)]
    });
    let head = ["review-reviewer", "review-interest", "review-recommends", "coalition-because"];
    Block::Table(table(words, &head, rows.collect()))
}

/// The votes, counted, and what follows.
pub(super) fn result(words: Words, motion: &Motion, now: &str) -> Vec<Block> {
    let outcome = motion.outcome(now);
    let pair = |key: &str, value: String| Pair { name: words.say(key), value: plain(value) };
    let counted = Choice::ALL.map(|choice| {
        let name = words.say(&format!("choice-{}", choice.as_str()));
        Pair { name, value: plain(words.number(motion.votes(choice))) }
    });
    let quorum = [("n", motion.needed().into()), ("of", motion.seats.len().into())];
    let mut pairs = vec![
        pair("vote-result", words.say(&format!("outcome-{}", outcome.as_str()))),
        pair("vote-closes", day_of(words, &motion.closes_at)),
        pair("vote-quorum", words.say_with("vote-quorum-of", quorum)),
    ];
    pairs.extend(counted);
    let reasons = motion.ballots.iter().filter(|one| !one.reasons.is_empty()).map(|one| {
        let choice = words.say(&format!("choice-{}", one.choice.as_str()));
        vec![Block::paragraph(format!("{choice}: {}", one.reasons))]
    });
    let items: Vec<_> = reasons.collect();
    let list = (!items.is_empty()).then_some(Block::List { ordered: false, items });
    std::iter::once(Block::Pairs { pairs }).chain(list).collect()
}
