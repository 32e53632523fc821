//! The forms of one statement: what it is taken for, which words it has, whether it counts.

use super::correct::{CorrectError, Correction, correct};
use super::recut::{RecutError, join, recut, store as cut};
use super::source::NotInText;
use super::take_out::{TakeOutError, take_back, take_out};
use super::{Kind, NotAPassage, Said, Statement, store};
use crate::access::{self, Level, Shown, Viewer};
use crate::app::App;
use crate::roundtable;
use crate::web::form::{Difference, Wrong, differences};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::{OFFERED, Words};
use askama::Template;
use axum::Router;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use serde::Deserialize;

pub fn routes() -> Router<App> {
    Router::new()
        .route("/desk/statements/{id}", get(show).post(correct_statement))
        .route("/desk/statements/{id}/words", post(recut_statement))
        .route("/desk/statements/{id}/join", post(join_statements))
        .route("/desk/statements/{id}/take-out", post(take_statement_out))
        .route("/desk/statements/{id}/take-back", post(take_statement_back))
}

/// What a statement is taken for, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Fields {
    kind: String,
    language: String,
    level: String,
    version: i64,
}

/// The words of a statement, as they are typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct NewWords {
    words: String,
    version: i64,
}

/// Two statements that are to become one.
#[derive(Debug, Deserialize)]
struct Pair {
    first: String,
    first_version: i64,
    second: String,
    second_version: i64,
}

#[derive(Debug, Deserialize)]
struct Version {
    version: i64,
}

#[derive(Template)]
#[template(path = "statement/form.html")]
struct StatementPage {
    frame: Frame,
    said: Said,
    version: i64,
    stands: bool,
    roundtable: String,
    here: String,
    /// The report it was cut from.
    report: String,
    /// The text around it, byte for byte.
    around: String,
    fields: Fields,
    words: String,
    kinds: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    levels: Vec<(String, String)>,
    before: Option<Neighbour>,
    after: Option<Neighbour>,
    wrong: Wrong,
    /// What somebody else has changed meanwhile; `None` when nobody has.
    conflict: Option<Vec<Difference>>,
}

/// The statement before or after, with which this one can be joined.
struct Neighbour {
    id: String,
    version: i64,
    words: String,
}

/// `GET /desk/statements/{id}`
async fn show(State(app): State<App>, operator: Operator, Path(id): Path<String>) -> Result<Response, PageError> {
    let stored = store::by_id(&app.db, &id).await?.or_not_found()?;
    page(&app, &operator, &stored).await.map(|page| html(&page))
}

/// `POST /desk/statements/{id}`: correct it, then show it in its report.
async fn correct_statement(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, PageError> {
    let stored = store::by_id(&app.db, &id).await?.or_not_found()?;
    let words = operator.words;
    let mut wrong = Wrong::default();
    let kind = Kind::parse(&fields.kind).unwrap_or(stored.kind);
    // What names no level is no reason to open more.
    let level = Level::parse(&fields.level).unwrap_or(stored.set_level);
    let wanted = Correction { kind, language: fields.language.clone(), level };
    match correct(&app, &operator.by, &id, fields.version, &wanted).await {
        Ok(()) => return Ok(Redirect::to(&operator.link(&in_report(&stored))).into_response()),
        Err(CorrectError::NotALanguage(text)) => {
            wrong.set("language", words.say_with("desk-not-a-language", &[("text", text.into())]))
        }
        Err(CorrectError::ChangedSince(now)) => {
            let conflict = Some(fields.differ(&Fields::of(&now), words));
            let fields = Fields { version: now.version, ..fields };
            let again = StatementPage { conflict, fields, ..page(&app, &operator, &now).await? };
            return Ok((StatusCode::CONFLICT, html(&again)).into_response());
        }
        Err(CorrectError::Gone) => return Err(PageError::NotFound),
        Err(CorrectError::Store(error)) => return Err(error.into()),
    }
    let again = StatementPage { wrong, fields, ..page(&app, &operator, &stored).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
}

/// `POST /desk/statements/{id}/words`: cut it anew. An empty line between words makes two statements.
async fn recut_statement(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(new): Form<NewWords>,
) -> Result<Response, PageError> {
    let stored = store::by_id(&app.db, &id).await?.or_not_found()?;
    match recut(&app, &operator.by, &id, new.version, &pieces(&new.words)).await {
        Ok(_) => Ok(Redirect::to(&operator.link(&in_report(&stored))).into_response()),
        Err(RecutError::ChangedSince(now)) => {
            let shown = page(&app, &operator, &now).await?;
            let field = (operator.words.say("desk-words"), shown.words.clone(), new.words.clone());
            let again = StatementPage { conflict: Some(differences([field])), words: new.words, ..shown };
            Ok((StatusCode::CONFLICT, html(&again)).into_response())
        }
        Err(error) => {
            let mut wrong = Wrong::default();
            wrong.set("words", why_not_cut(operator.words, error)?);
            let again = StatementPage { wrong, words: new.words, ..page(&app, &operator, &stored).await? };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
    }
}

/// `POST /desk/statements/{id}/join`
async fn join_statements(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(pair): Form<Pair>,
) -> Result<Response, PageError> {
    let stored = store::by_id(&app.db, &id).await?.or_not_found()?;
    let (first, second) = ((pair.first.as_str(), pair.first_version), (pair.second.as_str(), pair.second_version));
    match join(&app, &operator.by, first, second).await {
        Ok(made) => Ok(Redirect::to(&operator.link(&desk(&made))).into_response()),
        Err(RecutError::ChangedSince(_)) => Err(conflict(&operator, &id)),
        Err(error) => {
            let mut wrong = Wrong::default();
            wrong.set("join", why_not_cut(operator.words, error)?);
            let again = StatementPage { wrong, ..page(&app, &operator, &stored).await? };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response())
        }
    }
}

/// `POST /desk/statements/{id}/take-out`
async fn take_statement_out(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(of): Form<Version>,
) -> Result<Redirect, PageError> {
    let done = take_out(&app, &operator.by, &id, of.version).await;
    taken(&app, &operator, &id, done).await
}

/// `POST /desk/statements/{id}/take-back`
async fn take_statement_back(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(of): Form<Version>,
) -> Result<Redirect, PageError> {
    let done = take_back(&app, &operator.by, &id, of.version).await;
    taken(&app, &operator, &id, done).await
}

async fn taken(
    app: &App,
    operator: &Operator,
    id: &str,
    done: Result<(), TakeOutError>,
) -> Result<Redirect, PageError> {
    match done {
        Ok(()) => {
            let stored = store::by_id(&app.db, id).await?.or_not_found()?;
            Ok(Redirect::to(&operator.link(&in_report(&stored))))
        }
        Err(TakeOutError::ChangedSince(_)) => Err(conflict(operator, id)),
        Err(TakeOutError::Overlaps(other)) => {
            Err(PageError::Refused { said: operator.words.say("desk-words-overlap"), back: desk(&other.id) })
        }
        Err(TakeOutError::Gone) => Err(PageError::NotFound),
        Err(TakeOutError::Store(error)) => Err(error.into()),
    }
}

fn conflict(operator: &Operator, id: &str) -> PageError {
    PageError::Conflict { said: operator.words.say("desk-conflict-statement"), back: desk(id) }
}

/// What is wrong with words that were to be cut, in the reader's language.
pub(crate) fn why_not_cut(words: Words, error: RecutError) -> Result<String, PageError> {
    let key = match error {
        RecutError::NotInText(NotInText::NotFound(_)) => "desk-words-not-found",
        RecutError::NotInText(NotInText::NotAPassage(NotAPassage::NoWords)) => "desk-no-words",
        RecutError::NotInText(NotInText::NotAPassage(NotAPassage::CutsACharacter | NotAPassage::OutOfText(..))) => {
            "desk-words-not-found"
        }
        RecutError::Unchanged => "desk-words-unchanged",
        RecutError::OverlapThemselves => "desk-words-twice",
        RecutError::Overlaps(_) => "desk-words-overlap",
        RecutError::NotNeighbours => "desk-not-neighbours",
        RecutError::ChangedSince(_) => "desk-conflict-statement",
        RecutError::Gone => return Err(PageError::NotFound),
        RecutError::Store(error) => return Err(error.into()),
    };
    Ok(words.say(key))
}

fn desk(id: &str) -> String {
    format!("/desk{}", super::address(id))
}

fn report_desk(statement: &Statement) -> String {
    format!("/desk/reports/{}", statement.passage.report)
}

/// Its row in the table of its report.
fn in_report(statement: &Statement) -> String {
    format!("{}#s-{}", report_desk(statement), statement.id)
}

/// What was typed, cut at empty lines.
fn pieces(typed: &str) -> Vec<String> {
    let typed = typed.replace("\r\n", "\n");
    let mut pieces = vec![String::new()];
    for line in typed.split('\n') {
        match pieces.last_mut() {
            Some(last) if !line.trim().is_empty() => {
                if !last.is_empty() {
                    last.push('\n');
                }
                last.push_str(line);
            }
            _ => pieces.push(String::new()),
        }
    }
    pieces.retain(|piece| !piece.trim().is_empty());
    pieces
}

async fn page(app: &App, operator: &Operator, stored: &Statement) -> Result<StatementPage, PageError> {
    let words = operator.words;
    let said = access::show(&Viewer::Operator, stored).or_not_found()?.into_inner();
    let source = cut::source(&app.db, &stored.passage.report).await?.or_not_found()?;
    let around = source.around(&stored.passage.span);
    let text = access::show(&Viewer::Operator, &source).or_not_found()?;
    let roundtable = roundtable::store::by_id(&app.db, &stored.roundtable_id).await?.or_not_found()?;
    let stands = store::stands(&app.db, &stored.id).await?.or_not_found()?;
    let before = cut::before(&app.db, stored).await?.filter(|_| stands);
    let after = cut::next(&app.db, stored).await?.filter(|_| stands);
    Ok(StatementPage {
        frame: operator.frame(),
        version: stored.version,
        stands,
        roundtable: roundtable.place().to_owned(),
        here: desk(&stored.id),
        report: report_desk(stored),
        around: text.get().get(around).unwrap_or_default().to_owned(),
        fields: Fields::of(stored),
        words: said.text.clone(),
        said,
        kinds: Kind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), kind_name(words, kind))).collect(),
        languages: languages(words, &stored.language),
        levels: Level::ALL.into_iter().map(|level| (level.as_str().to_owned(), level_name(words, level))).collect(),
        before: before.as_ref().and_then(neighbour),
        after: after.as_ref().and_then(neighbour),
        wrong: Wrong::default(),
        conflict: None,
    })
}

fn neighbour(statement: &Statement) -> Option<Neighbour> {
    let said = access::show(&Viewer::Operator, statement).map(Shown::into_inner)?;
    Some(Neighbour { id: said.id, version: statement.version, words: said.text })
}

/// The languages offered and the statement's own, by name.
fn languages(words: Words, own: &str) -> Vec<(String, String)> {
    let tags = OFFERED.into_iter().chain(Some(own).filter(|own| !OFFERED.contains(own)));
    let mut named: Vec<(String, String)> = tags.map(|tag| (tag.to_owned(), words.language_name(tag))).collect();
    named.sort_by_key(|(_, name)| crate::words::unaccented(name).to_lowercase());
    named
}

fn kind_name(words: Words, kind: Kind) -> String {
    words.say(&format!("synthesis-kind-{}", kind.as_str()))
}

fn level_name(words: Words, level: Level) -> String {
    words.say(&format!("site-level-{}", level.as_str()))
}

impl Fields {
    fn of(statement: &Statement) -> Fields {
        Fields {
            kind: statement.kind.as_str().to_owned(),
            language: statement.language.clone(),
            level: statement.set_level.as_str().to_owned(),
            version: statement.version,
        }
    }

    fn differ(&self, stored: &Fields, words: Words) -> Vec<Difference> {
        let kind = |word: &str| Kind::parse(word).map_or_else(String::new, |kind| kind_name(words, kind));
        let level = |word: &str| Level::parse(word).map_or_else(String::new, |level| level_name(words, level));
        differences([
            (words.say("desk-kind"), kind(&stored.kind), kind(&self.kind)),
            (words.say("desk-language"), words.language_name(&stored.language), words.language_name(&self.language)),
            (words.say("desk-level"), level(&stored.level), level(&self.level)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_makes_two_pieces() {
        assert_eq!(pieces("One.\r\n \r\nTwo\r\nand more.\r\n\r\n\r\n"), ["One.", "Two\nand more."]);
        assert_eq!(pieces("One."), ["One."]);
        assert_eq!(pieces(" \r\n"), [""; 0]);
    }
}
