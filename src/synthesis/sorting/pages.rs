//! The analyst's side of themes: look at them, decide about them, take a decision back.

use crate::access::{self, Viewer};
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::statement::{self, Kind};
use crate::synthesis::record::{GlobalReport, ThemeRecord};
use crate::synthesis::store;
use crate::theme::decide::{DecideError, decide};
use crate::theme::decision::{Act, standing};
use crate::theme::{self};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::response::{Redirect, Response};
use axum::routing::{get, post};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/syntheses/{id}/themes", get(show_themes))
        .route("/desk/syntheses/{id}/themes/{theme}", get(show_theme))
        .route("/desk/syntheses/{id}/themes/{theme}/{act}", post(decide_about))
        .route("/desk/consultations/{slug}/decisions", get(show_decisions))
        .route("/desk/consultations/{slug}/decisions/{number}/undo", post(undo))
}

/// Where the themes of a synthesis are sorted.
pub(crate) fn themes_address(synthesis: &str) -> String {
    format!("/desk/syntheses/{synthesis}/themes")
}

/// Where the decisions of a consultation stand.
pub(crate) fn decisions_address(consultation: &Consultation) -> String {
    format!("{}/decisions", consultation.desk())
}

/// A theme in a list.
struct Row {
    href: String,
    language: String,
    label: String,
    statements: usize,
    roundtables: String,
}

#[derive(Template)]
#[template(path = "synthesis/sorting/themes.html")]
struct ThemesPage {
    frame: Frame,
    consultation: Consultation,
    back: String,
    decisions: String,
    number: i64,
    /// Name of a kind, and its themes.
    kinds: Vec<(String, Vec<Row>)>,
}

/// `GET /desk/syntheses/{id}/themes`
async fn show_themes(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let draft = Draft::of(&app, &id).await?;
    let words = operator.words;
    let row = |theme: &ThemeRecord| {
        let (language, label) = draft.label(words, theme);
        Row {
            href: draft.address(theme),
            language,
            label,
            statements: theme.statements.len(),
            roundtables: words.say_with(
                "desk-n-of-roundtables",
                [("n", theme.support.roundtables.len().into()), ("of", theme.support.of_roundtables.into())],
            ),
        }
    };
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let rows: Vec<Row> = draft.record.themes.iter().filter(|theme| theme.kind == kind).map(row).collect();
        (!rows.is_empty()).then(|| (words.say(&format!("synthesis-kinds-{}", kind.as_str())), rows))
    });
    Ok(html(&ThemesPage {
        frame: operator.frame(),
        back: crate::synthesis::pages::desk_address(&id),
        decisions: decisions_address(&draft.consultation),
        number: draft.number,
        kinds: kinds.collect(),
        consultation: draft.consultation.clone(),
    }))
}

/// A statement of the theme that is looked at.
struct Member {
    id: String,
    language: String,
    /// Empty when it is withheld.
    words: String,
    place: String,
    href: String,
}

#[derive(Template)]
#[template(path = "synthesis/sorting/theme.html")]
struct ThemePage {
    frame: Frame,
    consultation: Consultation,
    back: String,
    here: String,
    kind: String,
    language: String,
    label: String,
    members: Vec<Member>,
    /// Other themes of the kind: id and label.
    others: Vec<(String, String)>,
}

/// `GET /desk/syntheses/{id}/themes/{theme}`
async fn show_theme(
    State(app): State<App>,
    operator: Operator,
    Path((id, theme)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let draft = Draft::of(&app, &id).await?;
    let theme = draft.theme(&theme).or_not_found()?;
    let words = operator.words;
    let statements: HashMap<&str, _> = draft.record.statements.iter().map(|one| (one.id.as_str(), one)).collect();
    let places: HashMap<&str, &str> =
        draft.record.roundtables.iter().map(|one| (one.slug.as_str(), one.place())).collect();
    let members = theme.statements.iter().filter_map(|id| statements.get(id.as_str())).map(|one| Member {
        id: one.id.clone(),
        language: one.language.clone(),
        words: one.text.clone().unwrap_or_default(),
        place: places.get(one.roundtable.as_str()).copied().unwrap_or_default().to_owned(),
        href: format!("/desk/statements/{}", one.id),
    });
    let others = draft.record.themes.iter().filter(|other| other.kind == theme.kind && other.id != theme.id);
    let (language, label) = draft.label(words, theme);
    Ok(html(&ThemePage {
        frame: operator.frame(),
        back: themes_address(&id),
        here: draft.address(theme),
        kind: words.say(&format!("synthesis-kind-{}", theme.kind.as_str())),
        members: members.collect(),
        others: others.map(|other| (other.id.clone(), draft.label(words, other).1)).collect(),
        language,
        label,
        consultation: draft.consultation.clone(),
    }))
}

/// `POST /desk/syntheses/{id}/themes/{theme}/{act}`: writes a decision down, then shows all of them.
async fn decide_about(
    State(app): State<App>,
    operator: Operator,
    Path((id, theme, act)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Redirect, PageError> {
    let draft = Draft::of(&app, &id).await?;
    let theme = draft.theme(&theme).or_not_found()?;
    let field = |name: &str| fields.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str());
    let asked: BTreeSet<&str> =
        fields.iter().filter(|(name, _)| name == "statement").map(|(_, value)| value.as_str()).collect();
    let (chosen, rest): (Vec<String>, Vec<String>) =
        theme.statements.iter().cloned().partition(|one| asked.contains(one.as_str()));
    let middle = |theme: &ThemeRecord| theme.exemplars.iter().chain(&theme.statements).next().cloned();
    let other = || draft.theme(field("other")).filter(|other| other.kind == theme.kind);
    let wanted = match act.as_str() {
        "rename" => Act::Rename {
            statement: middle(theme).or_not_found()?,
            language: operator.words.language().to_owned(),
            name: field("name").trim().to_owned(),
        },
        "merge" => {
            let other = other().or_not_found()?;
            Act::Merge { statements: theme.statements.iter().chain(&other.statements).cloned().collect() }
        }
        "split" => Act::Split { out: chosen, rest },
        "move" => {
            // What stays is what they do not belong to; a theme that is moved whole was merged.
            let to = other().and_then(middle).or_not_found()?;
            let stays = theme.exemplars.iter().find(|one| !chosen.contains(one)).or(rest.first());
            match stays {
                Some(from) => Act::Move { statements: chosen, from: from.clone(), to },
                None => Act::Merge { statements: chosen.into_iter().chain([to]).collect() },
            }
        }
        "alone" => Act::Alone { statements: chosen },
        "pin" => Act::Pin { statements: theme.statements.clone() },
        _ => return Err(PageError::NotFound),
    };
    let done = decide(&app, &operator.by, &draft.consultation, wanted).await;
    decided(&operator, &draft.consultation, done, draft.address(theme))
}

/// On to the decisions; or what stands against it, with the way back.
fn decided(
    operator: &Operator,
    consultation: &Consultation,
    done: Result<(), DecideError>,
    back: String,
) -> Result<Redirect, PageError> {
    let words = operator.words;
    let refused = |said: String| Err(PageError::Refused { said, back: back.clone() });
    match done {
        Ok(()) => Ok(Redirect::to(&operator.link(&decisions_address(consultation)))),
        Err(DecideError::Conflict(number)) => {
            refused(words.say_with("desk-decision-conflict", [("number", number.into())]))
        }
        Err(DecideError::Impossible) => refused(words.say("desk-decision-impossible")),
        Err(DecideError::NothingChosen) => refused(words.say("desk-decision-nothing-chosen")),
        Err(DecideError::Name) => refused(words.say("desk-decision-name")),
        Err(DecideError::NotStanding | DecideError::Raced) => {
            Err(PageError::Conflict { said: words.say("desk-decision-raced"), back })
        }
        Err(DecideError::Gone) => Err(PageError::NotFound),
        Err(DecideError::Engine(error)) => Err(PageError::Internal(error.into())),
        Err(DecideError::Store(error)) => Err(error.into()),
    }
}

/// A decision as it is listed.
struct Listed {
    number: i64,
    made: String,
    said: String,
    language: String,
    about: String,
    stands: bool,
    may_be_undone: bool,
}

#[derive(Template)]
#[template(path = "synthesis/sorting/decisions.html")]
struct DecisionsPage {
    frame: Frame,
    consultation: Consultation,
    here: String,
    decisions: Vec<Listed>,
    has_statements: bool,
}

/// `GET /desk/consultations/{slug}/decisions`
async fn show_decisions(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let log = theme::store::log(&app.db, &consultation.id).await?;
    let statements = statement::store::of_consultation(&app.db, &consultation.id).await?;
    let said = access::show_all(&Viewer::Operator, &statements).into_inner();
    let said: HashMap<&str, _> = said.iter().map(|one| (one.id.as_str(), one)).collect();
    let standing: BTreeSet<i64> = standing(&log).iter().map(|one| one.number).collect();
    let words = operator.words;
    let listed = log.iter().rev().map(|one| {
        let about = one.act.about().and_then(|id| said.get(id));
        Listed {
            number: one.number,
            made: words.days(one.made_at.get(..10).unwrap_or_default()),
            said: what(words, &one.act),
            language: about.map_or_else(String::new, |said| said.language.clone()),
            about: about.map_or_else(String::new, |said| said.text.clone()),
            stands: standing.contains(&one.number) || matches!(one.act, Act::Undo { .. }),
            may_be_undone: standing.contains(&one.number),
        }
    });
    Ok(html(&DecisionsPage {
        frame: operator.frame(),
        here: decisions_address(&consultation),
        decisions: listed.collect(),
        has_statements: !statements.is_empty(),
        consultation,
    }))
}

/// What was decided, in a sentence.
fn what(words: Words, act: &Act) -> String {
    let n = |some: &[String]| ("n", some.len().into());
    match act {
        Act::Rename { name, language, .. } => words.say_with(
            "desk-decided-rename",
            [("name", name.into()), ("language", words.language_name(language).into())],
        ),
        Act::Merge { statements } => words.say_with("desk-decided-merge", [n(statements)]),
        Act::Split { out, .. } => words.say_with("desk-decided-split", [n(out)]),
        Act::Move { statements, .. } => words.say_with("desk-decided-move", [n(statements)]),
        Act::Alone { statements } => words.say_with("desk-decided-alone", [n(statements)]),
        Act::Pin { statements } => words.say_with("desk-decided-pin", [n(statements)]),
        Act::Undo { number } => words.say_with("desk-decided-undo", [("number", (*number).into())]),
    }
}

/// `POST /desk/consultations/{slug}/decisions/{number}/undo`
async fn undo(
    State(app): State<App>,
    operator: Operator,
    Path((slug, number)): Path<(String, i64)>,
) -> Result<Redirect, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let done = decide(&app, &operator.by, &consultation, Act::Undo { number }).await;
    decided(&operator, &consultation, done, decisions_address(&consultation))
}

/// A synthesis as the operator sees it.
struct Draft {
    id: String,
    number: i64,
    consultation: Consultation,
    record: Arc<GlobalReport>,
}

impl Draft {
    async fn of(app: &App, id: &str) -> Result<Draft, PageError> {
        let row = store::by_id(&app.db, id).await?.or_not_found()?;
        let consultation = consultation::store::by_id(&app.db, &row.consultation_id).await?.or_not_found()?;
        let kept = store::kept(&app.db, &app.files, &app.records, &row).await?;
        let record = access::show(&Viewer::Operator, &kept).or_not_found()?.into_inner();
        Ok(Draft { id: row.id, number: row.number, consultation, record })
    }

    fn theme(&self, id: &str) -> Option<&ThemeRecord> {
        self.record.themes.iter().find(|theme| theme.id == id)
    }

    fn address(&self, theme: &ThemeRecord) -> String {
        format!("{}/{}", themes_address(&self.id), theme.id)
    }

    /// Language and words.
    fn label(&self, words: Words, theme: &ThemeRecord) -> (String, String) {
        match theme.label(words.language()) {
            Some((language, label)) => (language.to_owned(), label.to_owned()),
            None => (words.language().to_owned(), words.say("synthesis-theme-without-words")),
        }
    }
}
