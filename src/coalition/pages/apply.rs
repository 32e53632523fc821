//! `/coalition/apply`: the form, in one sitting, on any telephone. What was typed stays, whatever is wrong.

use super::members::kinds;
use crate::app::App;
use crate::coalition::application::apply::{ApplyError, Contact, Problem, apply, problems};
use crate::coalition::application::{Form as Applying, Question};
use crate::coalition::{self, Kind, charter};
use crate::organisation::pages::{sectors, side_definition, sides};
use crate::organisation::profile::read_offices;
use crate::organisation::{Sector, Side};
use crate::web::form::{Wrong, lines};
use crate::web::sheet::{Field, Form, Sent, Sheet, refuse};
use crate::web::{OrNotFound, PageError, Reader};
use crate::words::Words;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use typesetting::document::{Block, link};

/// `GET /coalition/apply`
pub(super) async fn show(State(app): State<App>, reader: Reader) -> Result<Response, PageError> {
    is_open(&app, &reader).await?;
    Ok(sheet(&reader, &Sent::default(), &Wrong::default()).answer())
}

/// `POST /coalition/apply`: sends it, and leads to the private page that tells what became of it.
pub(super) async fn send(State(app): State<App>, reader: Reader, sent: Sent) -> Result<Response, PageError> {
    let words = reader.words;
    let (offices, odd) = read_offices(sent.one("offices"));
    let form = Applying {
        kind: Kind::parse(sent.one("kind")).unwrap_or_default(),
        name: sent.one("name").to_owned(),
        aliases: lines(sent.one("aliases")),
        offices,
        sectors: sent.all("sectors").iter().filter_map(|word| Sector::parse(word)).collect(),
        side: Side::parse(sent.one("side")),
        work: sent.one("work").to_owned(),
        answers: sent.all("answers").iter().filter_map(|word| Question::parse(word)).collect(),
        language: words.language().to_owned(),
    };
    let contact = Contact { name: sent.one("contact").to_owned(), mail: sent.one("mail").to_owned() };
    let mut found = problems(&form, &contact);
    let mut wrong = Wrong::default();
    if !odd.is_empty() {
        found.retain(|one| *one != Problem::NoOffice);
        wrong.set("offices", words.say_with("org-odd-offices", [("lines", odd.join("; ").into())]));
    }
    if found.is_empty() && wrong.is_empty() {
        match apply(&app, form, &contact).await {
            Ok(token) => {
                let to = reader.link(&format!("/coalition/applications/{token}"));
                return Ok(Redirect::to(&to).into_response());
            }
            Err(ApplyError::Wrong(problems)) => found = problems,
            Err(ApplyError::Closed) => return Err(refuse(words.say("coalition-closed"), "/coalition")),
            Err(ApplyError::TooMany) => {
                return Ok(sheet(&reader, &sent, &wrong).warning(words.say("apply-too-many")).refused());
            }
            Err(ApplyError::Seal(error)) => {
                tracing::error!(%error, "an application could not be sealed");
                return Ok(sheet(&reader, &sent, &wrong).warning(words.say("apply-no-seal")).refused());
            }
            Err(ApplyError::NoRandomness(error)) => return Err(anyhow::Error::from(error).into()),
            Err(ApplyError::Store(error)) => return Err(error.into()),
        }
    }
    for problem in found {
        say(words, problem, &mut wrong);
    }
    Ok(sheet(&reader, &sent, &wrong).refused())
}

/// The form is there only while applications are taken and there is a text to endorse.
async fn is_open(app: &App, reader: &Reader) -> Result<(), PageError> {
    let (coalition, _) = coalition::store::find(&app.db).await?.or_not_found()?;
    match coalition.open_since.is_some() && charter::store::newest(&app.db).await?.is_some() {
        true => Ok(()),
        false => Err(refuse(reader.words.say("coalition-closed"), "/coalition")),
    }
}

/// Each problem, at its field.
fn say(words: Words, problem: Problem, wrong: &mut Wrong) {
    let (field, said) = match problem {
        Problem::NoName => ("name", words.say("org-no-name")),
        Problem::NoOffice => ("offices", words.say("apply-no-office")),
        Problem::NoSector => ("sectors", words.say("apply-no-sector")),
        Problem::NotEligible(question) => {
            let asked = question_text(words, question);
            ("answers", words.say_with("apply-not-eligible", [("question", asked.into())]))
        }
        Problem::NoWork => ("work", words.say("apply-no-work")),
        Problem::NoContact => ("contact", words.say("apply-no-contact")),
        Problem::NoMail => ("mail", words.say("apply-no-mail")),
        Problem::TooLong => ("work", words.say("apply-too-long")),
    };
    wrong.set(field, said);
}

pub(super) fn question_text(words: Words, question: Question) -> String {
    words.say(&format!("apply-question-{}", question.as_str()))
}

fn sheet(reader: &Reader, sent: &Sent, wrong: &Wrong) -> Sheet {
    let words = reader.words;
    let questions = Question::ALL.map(|one| (one.as_str().to_owned(), question_text(words, one)));
    let form = Form {
        fields: vec![
            Field::radio("kind", words.say("apply-kind"), kinds(words), sent.one_or("kind", "member"))
                .hint(words.say("apply-kind-hint")),
            Field::checks("answers", words.say("apply-questions"), questions.into(), sent.all("answers"))
                .hint(words.say("apply-questions-hint"))
                .of(wrong),
            Field::line("name", words.say("apply-name"), sent.one("name")).of(wrong),
            Field::area(2, "aliases", words.say("site-aliases"), sent.one("aliases"))
                .hint(words.say("desk-one-a-line")),
            Field::area(3, "offices", words.say("org-offices"), sent.one("offices"))
                .hint(words.say("org-offices-hint"))
                .of(wrong),
            Field::checks("sectors", words.say("org-sectors"), sectors(words), sent.all("sectors")).of(wrong),
            Field::select("side", words.say("org-side"), sides(words), sent.one("side")).hint(side_definition(words)),
            Field::area(6, "work", words.say("apply-work"), sent.one("work"))
                .hint(words.say("apply-work-hint"))
                .of(wrong),
            Field::line("contact", words.say("apply-contact"), sent.one("contact"))
                .hint(words.say("apply-contact-hint"))
                .of(wrong),
            Field::of_kind("email", "mail", words.say("apply-mail"), sent.one("mail"))
                .hint(words.say("apply-mail-hint"))
                .of(wrong),
        ],
        button: words.say("apply-send"),
        ..Form::default()
    };
    let text = Block::Paragraph { text: vec![link("/coalition/text", words.say("coalition-read-text"))] };
    Sheet::new(reader, words.say("apply-title"))
        .way("/coalition", words.say("coalition"))
        .lede(words.say("apply-lede"))
        .blocks(vec![text])
        .form(form)
}
