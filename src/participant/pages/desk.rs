//! Who took part in a roundtable, at the desk: names, what each said, what each agreed to, and their private link.

use super::link::{Told, told};
use super::{Choices, Pairs, chosen, value};
use crate::access;
use crate::app::App;
use crate::consent::give::{GiveError, note as note_consent};
use crate::consent::{How, Participant, Who, agreed, participants, store, texts};
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::statement;
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::{Language, Words};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "participant/all.html")]
struct AllPage {
    frame: Frame,
    roundtable: Roundtable,
    here: String,
    /// Where what they are told is written.
    consent: String,
    rows: Vec<Row>,
    languages: Vec<(String, String)>,
}

struct Row {
    href: String,
    name: String,
    organisation: String,
    said: usize,
    /// What they agreed to in general, in a word.
    agreed: String,
    has_link: bool,
}

/// `GET /desk/roundtables/{slug}/participants`
pub(super) async fn all(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let consultation = crate::consultation::store::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    let mut rows = Vec::new();
    for participant in store::of_roundtable(&app.db, &roundtable.id).await? {
        let who = who(&app, &operator, &participant).await?;
        let answers = store::answers(&app.db, &participant.id).await?;
        let level = agreed(&answers, "").level(access::Use::Report);
        let key = if answers.is_empty() { "participant-unasked".to_owned() } else { sees(level) };
        rows.push(Row {
            href: address(&participant.id),
            name: named(operator.words, &who, &participant),
            organisation: who.organisation,
            said: store::said_of(&app.db, &participant.id).await?.len(),
            agreed: operator.words.say(&key),
            has_link: participant.has_link,
        });
    }
    rows.sort_by_key(|row| row.name.to_lowercase());
    Ok(html(&AllPage {
        frame: operator.frame(),
        here: format!("{}/participants", roundtable.desk()),
        consent: format!("{}/consent", consultation.desk()),
        roundtable,
        rows,
        languages: languages(operator.words),
    }))
}

/// `POST /desk/roundtables/{slug}/participants`
pub(super) async fn add(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let who = Who {
        name: value(&pairs, "name").to_owned(),
        contact: value(&pairs, "contact").to_owned(),
        organisation: value(&pairs, "organisation").to_owned(),
    };
    let language = Language::parse(value(&pairs, "language")).unwrap_or(Language::english());
    let id = participants::add(&app, &operator.by, &roundtable.id, &who, language.tag()).await?;
    Ok(Redirect::to(&operator.link(&address(&id))))
}

#[derive(Template)]
#[template(path = "participant/one.html")]
struct OnePage {
    frame: Frame,
    roundtable: Roundtable,
    name: String,
    who: Who,
    language: String,
    back: String,
    here: String,
    /// The new link, shown once. Empty when none was made.
    link: String,
    has_link: bool,
    told: Option<Told>,
    choices: Choices,
    hows: Vec<(String, String)>,
    /// What was agreed to in general: level, how, day.
    answers: Vec<(String, String)>,
    statements: Vec<Statement>,
}

struct Statement {
    id: String,
    text: String,
    language: String,
    theirs: bool,
}

/// `GET /desk/participants/{id}`
pub(super) async fn one(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    page(&app, &operator, &participant, String::new()).await
}

/// `POST /desk/participants/{id}/said`
pub(super) async fn said(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    let of_roundtable = statements(&app, &participant.roundtable_id).await?;
    let wanted = pairs.iter().filter(|(name, _)| name == "statement").map(|(_, id)| id.clone());
    let wanted: Vec<String> = wanted.filter(|id| of_roundtable.iter().any(|one| one.id == *id)).collect();
    participants::said(&app, &operator.by, &id, &wanted).await?;
    Ok(Redirect::to(&operator.link(&address(&id))))
}

/// `POST /desk/participants/{id}/link`: shows it, this once.
pub(super) async fn make_link(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    let token = crate::consent::link::make(&app, &operator.by, &participant).await?;
    let language = Language::parse(&participant.language).unwrap_or(Language::english());
    let path = crate::web::address(&format!("/my/{token}"), language, crate::web::Format::Html);
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    page(&app, &operator, &participant, format!("{}{path}", app.config.address)).await
}

/// `POST /desk/participants/{id}/consent`: what they agreed to on paper or in words.
pub(super) async fn note(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    let roundtable = roundtable::store::by_id(&app.db, &participant.roundtable_id).await?.or_not_found()?;
    let text = texts::newest(&app, &roundtable.consultation_id, &participant.language).await?;
    let how = How::parse(value(&pairs, "how")).filter(|how| matches!(how, How::Paper | How::Spoken)).or_not_found()?;
    match note_consent(&app, &operator.by, &participant, chosen(&pairs), text.as_ref(), how).await {
        Ok(()) => Ok(Redirect::to(&operator.link(&address(&id))).into_response()),
        Err(GiveError::NotTheirs) => Err(PageError::NotFound),
        Err(GiveError::Store(error)) => Err(error.into()),
    }
}

async fn page(app: &App, operator: &Operator, participant: &Participant, link: String) -> Result<Response, PageError> {
    let words = operator.words;
    let roundtable = roundtable::store::by_id(&app.db, &participant.roundtable_id).await?.or_not_found()?;
    let text = texts::newest(app, &roundtable.consultation_id, &participant.language).await?;
    let who = who(app, operator, participant).await?;
    let answers = store::answers(&app.db, &participant.id).await?;
    let theirs = store::said_of(&app.db, &participant.id).await?;
    let all = statements(app, &participant.roundtable_id).await?;
    let shown = access::show_all(&operator.viewer, &all).into_inner();
    let general = answers.iter().filter(|one| one.statement_id.is_empty()).map(|one| {
        let said = [
            ("how", words.say(&format!("participant-how-{}", one.how.as_str())).into()),
            ("day", words.days(&one.given_on).into()),
            ("n", one.text_number.into()),
        ];
        let purpose = words.say(&format!("participant-use-{}", one.purpose.as_str()));
        (purpose, format!("{} · {}", words.say(&sees(one.level)), words.say_with("participant-answered", &said)))
    });
    Ok(html(&OnePage {
        frame: operator.frame(),
        name: named(words, &who, participant),
        language: words.language_name(&participant.language),
        back: format!("{}/participants", roundtable.desk()),
        roundtable,
        who,
        here: address(&participant.id),
        link,
        has_link: participant.has_link,
        told: text.as_ref().map(|text| told(words, text)),
        choices: Choices::of(words, agreed(&answers, "")),
        hows: [How::Paper, How::Spoken]
            .map(|how| (how.as_str().to_owned(), words.say(&format!("participant-how-{}", how.as_str()))))
            .to_vec(),
        answers: general.collect(),
        statements: shown
            .into_iter()
            .map(|one| Statement {
                theirs: theirs.contains(&one.id),
                id: one.id,
                text: one.text,
                language: one.language,
            })
            .collect(),
    }))
}

/// Address of a participant's page at the desk.
fn address(id: &str) -> String {
    format!("/desk/participants/{id}")
}

fn sees(level: access::Level) -> String {
    format!("participant-sees-{}", level.as_str())
}

/// Who it is, where whoever asks may know it.
async fn who(app: &App, operator: &Operator, participant: &Participant) -> Result<Who, PageError> {
    let named = participants::named(app, participant).await?;
    Ok(access::show(&operator.viewer, &named).map(access::Shown::into_inner).unwrap_or_default())
}

fn named(words: Words, who: &Who, participant: &Participant) -> String {
    match who.name.is_empty() {
        true => {
            let short = participant.id.get(..6).unwrap_or_default().to_owned();
            words.say_with("participant-unnamed", &[("id", short.into())])
        }
        false => who.name.clone(),
    }
}

/// What was said at a roundtable, report by report.
async fn statements(app: &App, roundtable: &str) -> Result<Vec<statement::Statement>, PageError> {
    let mut all = Vec::new();
    for report in report::store::of_roundtable(&app.db, roundtable).await? {
        all.extend(statement::store::of_report(&app.db, &report.id).await?);
    }
    Ok(all)
}

fn languages(words: Words) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> =
        Language::all().map(|language| (language.tag().to_owned(), words.language_name(language.tag()))).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}
