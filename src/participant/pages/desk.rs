//! Who took part in a roundtable, at the desk: names, what each said, what each agreed to, and their private link.

use super::link::{Told, told};
use super::{Choices, Pairs, back, chosen, hosted, hosted_participant, value};
use crate::access;
use crate::app::App;
use crate::consent::background::{Background, note as note_background, of as background_of};
use crate::consent::give::{GiveError, note as note_consent};
use crate::consent::{How, Participant, Who, agreed, participants, store, texts};
use crate::organisation::Kind;
use crate::organisation::pages::kind_name;
use crate::region;
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::statement;
use crate::web::{Frame, Host, Operator, OrNotFound, PageError, html};
use crate::words::{Language, Words};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "participant/all.html")]
struct AllPage {
    frame: Frame,
    back: String,
    roundtable: Roundtable,
    here: String,
    /// Where what they are told is written.
    consent: String,
    rows: Vec<Row>,
    languages: Vec<(String, String)>,
    kinds: Vec<(String, String)>,
    countries: Vec<(String, String)>,
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
pub(super) async fn all(State(app): State<App>, host: Host, Path(slug): Path<String>) -> Result<Response, PageError> {
    let (operator, roundtable) = hosted(&app, host, &slug).await?;
    let is_staff = operator.viewer.is_staff();
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
        consent: format!("{}/consent", if is_staff { consultation.desk() } else { roundtable.desk() }),
        back: back(&operator, &roundtable),
        roundtable,
        rows,
        languages: languages(operator.words),
        kinds: kinds(operator.words),
        countries: countries(operator.words),
    }))
}

/// `POST /desk/roundtables/{slug}/participants`
pub(super) async fn add(
    State(app): State<App>,
    host: Host,
    Path(slug): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let (operator, roundtable) = hosted(&app, host, &slug).await?;
    let who = Who {
        name: value(&pairs, "name").to_owned(),
        contact: value(&pairs, "contact").to_owned(),
        organisation: value(&pairs, "organisation").to_owned(),
    };
    let language = Language::parse(value(&pairs, "language")).unwrap_or(Language::english());
    let id = participants::add(&app, &operator.by, &roundtable.id, &who, language.tag()).await?;
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    note_background(&app, &operator.by, &participant, &sent(&pairs)).await?;
    Ok(Redirect::to(&operator.link(&address(&id))))
}

#[derive(Template)]
#[template(path = "participant/one.html")]
struct OnePage {
    frame: Frame,
    /// Only the desk erases.
    is_staff: bool,
    roundtable: Roundtable,
    name: String,
    who: Who,
    language: String,
    kinds: Vec<(String, String)>,
    kind: String,
    countries: Vec<(String, String)>,
    country: String,
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
pub(super) async fn one(State(app): State<App>, host: Host, Path(id): Path<String>) -> Result<Response, PageError> {
    let (operator, participant) = hosted_participant(&app, host, &id).await?;
    page(&app, &operator, &participant, String::new()).await
}

/// `POST /desk/participants/{id}/said`
pub(super) async fn said(
    State(app): State<App>,
    host: Host,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let (operator, participant) = hosted_participant(&app, host, &id).await?;
    let of_roundtable = statements(&app, &participant.roundtable_id).await?;
    let shown = access::show_all(&operator.viewer, &of_roundtable).into_inner();
    let theirs = store::said_of(&app.db, &id).await?;
    // What whoever sends this does not see stays as it is: a host does not see what was withdrawn.
    let wanted: Vec<String> = of_roundtable
        .into_iter()
        .map(|one| one.id)
        .filter(|id| match shown.iter().any(|one| one.id == *id) {
            true => pairs.iter().any(|(name, value)| name == "statement" && value == id),
            false => theirs.contains(id),
        })
        .collect();
    participants::said(&app, &operator.by, &id, &wanted).await?;
    Ok(Redirect::to(&operator.link(&address(&id))))
}

/// `POST /desk/participants/{id}/background`: of what kind of organisation and which country.
pub(super) async fn background(
    State(app): State<App>,
    host: Host,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Redirect, PageError> {
    let (operator, participant) = hosted_participant(&app, host, &id).await?;
    note_background(&app, &operator.by, &participant, &sent(&pairs)).await?;
    Ok(Redirect::to(&operator.link(&address(&id))))
}

fn sent(pairs: &Pairs) -> Background {
    let country = region::country(value(pairs, "country")).map(|one| one.alpha3.clone()).unwrap_or_default();
    Background { kind: Kind::parse(value(pairs, "kind")), country }
}

/// `POST /desk/participants/{id}/link`: shows it, this once.
pub(super) async fn make_link(
    State(app): State<App>,
    host: Host,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let (operator, participant) = hosted_participant(&app, host, &id).await?;
    let token = crate::consent::link::make(&app, &operator.by, &participant).await?;
    let language = Language::parse(&participant.language).unwrap_or(Language::english());
    let path = crate::web::address(&format!("/my/{token}"), language, crate::web::Format::Html);
    let participant = store::by_id(&app.db, &id).await?.or_not_found()?;
    page(&app, &operator, &participant, format!("{}{path}", app.config.address)).await
}

/// `POST /desk/participants/{id}/consent`: what they agreed to on paper or in words.
pub(super) async fn note(
    State(app): State<App>,
    host: Host,
    Path(id): Path<String>,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (operator, participant) = hosted_participant(&app, host, &id).await?;
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
    let background = background_of(app, participant).await?;
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
        is_staff: operator.viewer.is_staff(),
        name: named(words, &who, participant),
        language: words.language_name(&participant.language),
        kinds: kinds(words),
        kind: background.kind.map(Kind::as_str).unwrap_or_default().to_owned(),
        countries: countries(words),
        country: background.country,
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

fn kinds(words: Words) -> Vec<(String, String)> {
    let named = Kind::ALL.map(|kind| (kind.as_str().to_owned(), kind_name(words, kind)));
    [(String::new(), words.say("participant-not-known"))].into_iter().chain(named).collect()
}

fn countries(words: Words) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> =
        region::countries().iter().map(|one| (one.alpha3.clone(), one.name(words.language()).to_owned())).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named.insert(0, (String::new(), words.say("participant-not-known")));
    named
}

fn languages(words: Words) -> Vec<(String, String)> {
    let mut named: Vec<(String, String)> =
        Language::all().map(|language| (language.tag().to_owned(), words.language_name(language.tag()))).collect();
    named.sort_by_key(|(_, name)| name.to_lowercase());
    named
}
