//! `/coalition/applications/{token}`: the applicant's private page, without an account. How far it is; and once it is
//! accepted: endorse, choose who sees it, leave.

use super::members::{left, sights};
use crate::access;
use crate::app::App;
use crate::coalition::application::apply::withdraw;
use crate::coalition::application::{File, Stage, store};
use crate::coalition::charter::{self, Charter};
use crate::coalition::membership::endorse::{EndorseError, Signatory, admit, endorse, has_endorsed};
use crate::coalition::membership::follow::Speaks;
use crate::coalition::membership::leave::leave;
use crate::coalition::membership::sight::{SightError, choose};
use crate::coalition::membership::{self, Sight};
use crate::member::Token;
use crate::web::form::Wrong;
use crate::web::sheet::{Field, Form, Sent, Sheet};
use crate::web::{OrNotFound, PageError, Reader};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, Inline, Pair, plain};

/// `GET /coalition/applications/{token}`
pub(super) async fn show(
    State(app): State<App>,
    reader: Reader,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let file = found(&app, &token).await?;
    Ok(sheet(&app, &reader, &file, &token, &Sent::default(), &Wrong::default()).await?.answer())
}

/// `POST /coalition/applications/{token}/{act}`: withdraw, endorse, sight or leave.
pub(super) async fn act(
    State(app): State<App>,
    reader: Reader,
    Path((token, act)): Path<(String, String)>,
    sent: Sent,
) -> Result<Response, PageError> {
    let file = found(&app, &token).await?;
    let words = reader.words;
    let speaks = file.application.organisation_id.as_deref().map(|id| Speaks::link(&file.application.id, id));
    let mut wrong = Wrong::default();
    match (act.as_str(), &speaks) {
        ("withdraw", _) => drop(withdraw(&app, &file.application).await?),
        ("endorse", _) => {
            let charter = charter::store::newest(&app.db).await?.or_not_found()?;
            let by = Signatory { name: sent.one("signatory").to_owned(), office: sent.one("office").to_owned() };
            let read = sent.one("hash");
            let done = match &speaks {
                Some(speaks) => endorse(&app, speaks, &charter, read, &by).await,
                None => match Sight::parse(sent.one("sight")) {
                    Some(sight) => admit(&app, &file, &charter, read, &by, sight).await.map(drop),
                    None => {
                        wrong.set("sight", words.say("endorse-no-sight"));
                        Ok(())
                    }
                },
            };
            endorsed(words, done, &mut wrong)?;
        }
        ("sight", Some(speaks)) => match choose(&app, speaks, Sight::parse(sent.one("sight")).or_not_found()?).await {
            Ok(()) => {}
            Err(SightError::NotThere) => wrong.set("sight", words.say("coalition-belongs-not")),
            Err(SightError::Raced) => wrong.set("sight", words.say("org-changed-since")),
            Err(SightError::Store(error)) => return Err(error.into()),
        },
        ("leave", Some(speaks)) => left(words, &mut wrong, leave(&app, speaks, sent.one("because")).await)?,
        _ => return Err(PageError::NotFound),
    }
    if wrong.is_empty() {
        return Ok(Redirect::to(&reader.link(&format!("/coalition/applications/{token}"))).into_response());
    }
    Ok(sheet(&app, &reader, &file, &token, &sent, &wrong).await?.refused())
}

async fn found(app: &App, token: &str) -> Result<File, PageError> {
    let token = Token::parse(token).or_not_found()?;
    store::by_token(&app.db, &token.hash()).await?.or_not_found()
}

/// Says what stands against an endorsement.
pub(super) fn endorsed(words: Words, done: Result<(), EndorseError>, wrong: &mut Wrong) -> Result<(), PageError> {
    match done {
        Ok(()) => {}
        Err(EndorseError::NoSignatory) => wrong.set("signatory", words.say("endorse-no-signatory")),
        Err(EndorseError::OtherText) => wrong.set("signatory", words.say("endorse-other-text")),
        Err(EndorseError::NotAccepted) => wrong.set("signatory", words.say("endorse-not-accepted")),
        Err(EndorseError::NotThere) => wrong.set("signatory", words.say("coalition-belongs-not")),
        Err(EndorseError::Already) => wrong.set("signatory", words.say("endorse-already")),
        Err(EndorseError::NameTaken) => wrong.set("signatory", words.say("endorse-name-taken")),
        Err(EndorseError::Seal(error)) => {
            tracing::error!(%error, "an endorsement could not be sealed");
            wrong.set("signatory", words.say("apply-no-seal"));
        }
        Err(EndorseError::Store(error)) => return Err(error.into()),
    }
    Ok(())
}

async fn sheet(
    app: &App,
    reader: &Reader,
    file: &File,
    token: &str,
    sent: &Sent,
    wrong: &Wrong,
) -> Result<Sheet, PageError> {
    let words = reader.words;
    let now = app.now();
    let stage = file.stage(&now);
    let here = format!("/coalition/applications/{token}");
    let standing = match &file.application.organisation_id {
        Some(id) => membership::store::standing(&app.db, id).await?,
        None => None,
    };
    let belongs = stage == Stage::Admitted && standing.is_some();
    let said = match stage == Stage::Admitted && standing.is_none() {
        true => words.say("stage-said-left"),
        false => words.say(&format!("stage-said-{}", stage.as_str())),
    };
    let mut sheet = Sheet::new(reader, words.say("link-title"))
        .way("/coalition", words.say("coalition"))
        .lede(said)
        .blocks(vec![pairs(words, file), Block::paragraph(words.say("link-keep"))]);
    let form = |act: &str, heading: String, fields: Vec<Field>, button: &str, class: &'static str| Form {
        action: format!("{here}/{act}"),
        id: act.to_owned(),
        heading,
        how: String::new(),
        fields,
        button: words.say(button),
        class,
    };
    let newest = charter::store::newest(&app.db).await?;
    if let Some(charter) = &newest {
        let asked = match &file.application.organisation_id {
            Some(id) => belongs && !has_endorsed(app, id, charter).await?,
            None => stage == Stage::Accepted,
        };
        if asked {
            let mut fields = endorsing(words, charter, sent, wrong);
            if stage == Stage::Accepted {
                let sight = Field::radio("sight", words.say("coalition-sight"), sights(words), sent.one("sight"));
                fields.push(sight.hint(words.say("link-sight-hint")).of(wrong));
            }
            let heading = words.say(if belongs { "endorse-again" } else { "endorse-title" });
            let text = charter.text(words.language()).map(|text| Block::Note {
                tone: typesetting::document::Tone::Plain,
                blocks: text
                    .understanding
                    .iter()
                    .chain(&text.purposes)
                    .map(|line| foreign(words, &text.language, line))
                    .collect(),
            });
            let heading_block = Block::heading(2, "endorse", heading);
            sheet = sheet.blocks(std::iter::once(heading_block).chain(text).collect());
            sheet = sheet.form(form("endorse", String::new(), fields, "endorse-do", ""));
        }
    }
    if let Some(one) = &standing {
        let sight = sent.one_or("sight", one.membership.sight.as_str());
        let fields = vec![Field::radio("sight", words.say("coalition-sight"), sights(words), sight)];
        sheet = sheet.form(form("sight", words.say("who-sees-me"), fields, "desk-save", "plain"));
        let fields = vec![Field::area(2, "because", words.say("coalition-because"), sent.one("because")).of(wrong)];
        sheet = sheet.form(form("leave", words.say("link-leave"), fields, "link-leave", "danger"));
    }
    if !matches!(stage, Stage::Admitted | Stage::Withdrawn | Stage::Declined) {
        sheet = sheet.form(form("withdraw", words.say("link-withdraw"), Vec::new(), "link-withdraw", "plain"));
    }
    Ok(sheet)
}

/// Who signs, for the text that is shown above.
pub(super) fn endorsing(words: Words, charter: &Charter, sent: &Sent, wrong: &Wrong) -> Vec<Field> {
    let hash = charter.text(words.language()).map(charter::Text::hash).unwrap_or_default();
    vec![
        Field::hidden("hash", &hash),
        Field::line("signatory", words.say("endorse-signatory"), sent.one("signatory"))
            .hint(words.say("endorse-signatory-hint"))
            .of(wrong),
        Field::line("office", words.say("coalition-office"), sent.one("office")),
    ]
}

pub(super) fn foreign(words: Words, language: &str, line: &str) -> Block {
    let text = match language == words.language() {
        true => plain(line),
        false => vec![Inline::Foreign { language: language.to_owned(), text: line.to_owned() }],
    };
    Block::Paragraph { text }
}

/// What was sent, for whoever holds the link, and for those who decide.
pub(super) fn pairs(words: Words, file: &File) -> Block {
    let form = &file.application.form;
    let pair = |key: &str, value: String| Pair { name: words.say(key), value: plain(value) };
    let offices: Vec<String> = form.offices.iter().map(|office| office.written(words)).collect();
    let sectors: Vec<String> =
        form.sectors.iter().map(|one| crate::organisation::pages::sector_name(words, *one)).collect();
    let pairs = vec![
        pair("apply-name", form.name.clone()),
        pair("coalition-is", words.say(&format!("coalition-kind-{}", form.kind.as_str()))),
        pair("site-aliases", words.semicolons(&form.aliases)),
        pair("org-offices", words.semicolons(offices)),
        pair("org-sectors", words.commas(sectors)),
        pair("apply-work", form.work.clone()),
        pair("apply-sent-on", super::day_of(words, &file.application.sent_at)),
    ];
    let filled = |one: &Pair| one.value != plain("");
    Block::Pairs { pairs: pairs.into_iter().filter(filled).collect() }
}

/// Kept here so that nobody sees a file but through the seal of `access`.
pub(super) fn shown(reader: &Reader, file: &File) -> Result<File, PageError> {
    Ok(access::show(&reader.viewer, file).or_not_found()?.into_inner())
}
