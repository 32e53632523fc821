//! A working page: what is known, as blocks of a document, and forms below it whose fields are data.
//!
//! What was typed stays in its field, whatever was wrong with it.

use super::error::PageError;
use super::form::Wrong;
use super::layout::Frame;
use super::page::{fragment, html};
use super::reader::Reader;
use askama::Template;
use axum::extract::{Form as AxumForm, FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use typesetting::document::Block;

/// The page, put together piece by piece.
#[derive(Debug, Template)]
#[template(path = "web/sheet.html")]
pub struct Sheet {
    frame: Frame,
    title: String,
    /// Plain path and name of each way back.
    ways: Vec<(String, String)>,
    lede: String,
    /// Class, role and words.
    notices: Vec<(&'static str, &'static str, String)>,
    parts: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    /// HTML that the program made itself.
    Text(String),
    Form(Form),
}

/// One form.
#[derive(Debug, Default)]
pub struct Form {
    /// Plain path that it is sent to; empty for the page's own.
    pub action: String,
    /// Tells the fields of this form from those of others on the page.
    pub id: String,
    pub heading: String,
    pub how: String,
    pub fields: Vec<Field>,
    pub button: String,
    /// Class of the button: empty, `plain` or `danger`.
    pub class: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    shape: Shape,
    name: &'static str,
    label: String,
    value: String,
    /// Of a choice: all values that are chosen.
    chosen: Vec<String>,
    hint: String,
    error: String,
    /// Value and name of each.
    options: Vec<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Hidden,
    /// `text`, `email`, `date`, `number`.
    Line(&'static str),
    /// Rows.
    Area(u8),
    Select,
    /// `radio` or `checkbox`.
    Choice(&'static str),
}

impl Field {
    fn new(shape: Shape, name: &'static str, label: String, value: &str) -> Field {
        Field {
            shape,
            name,
            label,
            value: value.to_owned(),
            chosen: Vec::new(),
            hint: String::new(),
            error: String::new(),
            options: Vec::new(),
        }
    }

    pub fn hidden(name: &'static str, value: &str) -> Field {
        Field::new(Shape::Hidden, name, String::new(), value)
    }

    pub fn line(name: &'static str, label: String, value: &str) -> Field {
        Field::new(Shape::Line("text"), name, label, value)
    }

    /// A line of another kind: `email`, `date`, `number`.
    pub fn of_kind(kind: &'static str, name: &'static str, label: String, value: &str) -> Field {
        Field::new(Shape::Line(kind), name, label, value)
    }

    pub fn area(rows: u8, name: &'static str, label: String, value: &str) -> Field {
        Field::new(Shape::Area(rows), name, label, value)
    }

    pub fn select(name: &'static str, label: String, options: Vec<(String, String)>, value: &str) -> Field {
        Field { options, ..Field::new(Shape::Select, name, label, value) }
    }

    /// One of several, all in sight.
    pub fn radio(name: &'static str, label: String, options: Vec<(String, String)>, value: &str) -> Field {
        Field { options, ..Field::new(Shape::Choice("radio"), name, label, value) }
    }

    /// Any number of several.
    pub fn checks(name: &'static str, label: String, options: Vec<(String, String)>, chosen: Vec<String>) -> Field {
        Field { options, chosen, ..Field::new(Shape::Choice("checkbox"), name, label, "") }
    }

    pub fn hint(self, hint: String) -> Field {
        Field { hint, ..self }
    }

    /// Says what is wrong with it, where something is.
    pub fn of(self, wrong: &Wrong) -> Field {
        Field { error: wrong.at(self.name).to_owned(), ..self }
    }

    fn has(&self, value: &str) -> bool {
        match self.shape {
            Shape::Choice("checkbox") => self.chosen.iter().any(|chosen| chosen == value),
            _ => self.value == value,
        }
    }
}

impl Form {
    fn id_of(&self, field: &Field) -> String {
        if self.id.is_empty() { field.name.to_owned() } else { format!("{}-{}", self.id, field.name) }
    }
}

impl Sheet {
    pub fn new(reader: &Reader, title: impl Into<String>) -> Sheet {
        Sheet {
            frame: reader.frame(),
            title: title.into(),
            ways: Vec::new(),
            lede: String::new(),
            notices: Vec::new(),
            parts: Vec::new(),
        }
    }

    pub fn lede(mut self, lede: String) -> Sheet {
        self.lede = lede;
        self
    }

    /// A way back, above the title.
    pub fn way(mut self, path: impl Into<String>, name: String) -> Sheet {
        self.ways.push((path.into(), name));
        self
    }

    /// Says what was done.
    pub fn done(mut self, said: String) -> Sheet {
        self.notices.push(("good", "status", said));
        self
    }

    /// Says what must not be overlooked.
    pub fn warning(mut self, said: String) -> Sheet {
        self.notices.push(("warning", "alert", said));
        self
    }

    pub fn blocks(mut self, blocks: Vec<Block>) -> Sheet {
        let language = self.frame.words.speaker();
        self.parts.push(Part::Text(fragment(blocks, language)));
        self
    }

    pub fn form(mut self, form: Form) -> Sheet {
        self.parts.push(Part::Form(form));
        self
    }

    pub fn answer(&self) -> Response {
        html(self)
    }

    /// The same where something has to be put right first.
    pub fn refused(self) -> Response {
        let said = self.frame.words.say("desk-wrong");
        (StatusCode::UNPROCESSABLE_ENTITY, html(&self.warning(said))).into_response()
    }
}

/// What a form sent: names and values, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent(Vec<(String, String)>);

impl Sent {
    /// The value of a field, without white space around it; empty when it was not sent.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
    }

    /// The value of a field, or what is usual where none was sent.
    pub fn one_or<'a>(&'a self, name: &str, usual: &'a str) -> &'a str {
        match self.one(name) {
            "" => usual,
            value => value,
        }
    }

    /// All values of a field that are not empty.
    pub fn all(&self, name: &str) -> Vec<String> {
        let own = self.0.iter().filter(|(own, value)| own == name && !value.trim().is_empty());
        own.map(|(_, value)| value.trim().to_owned()).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Sent, Response> {
        match AxumForm::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(AxumForm(pairs)) => Ok(Sent(pairs)),
            Err(rejection) => Err(rejection.into_response()),
        }
    }
}

/// A refusal that leads back to where it can be put right.
pub fn refuse(said: String, back: impl Into<String>) -> PageError {
    PageError::Refused { said, back: back.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sent_is_found_by_name() {
        let pairs = [("sector", "law"), ("sector", ""), ("name", " A name "), ("sector", "refugees")];
        let sent = Sent(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect());
        assert_eq!(sent.one("name"), "A name");
        assert_eq!(sent.one("none"), "");
        assert_eq!(sent.all("sector"), ["law", "refugees"]);
    }
}
