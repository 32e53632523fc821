//! What programs get back: an item, a page of items, or a problem (RFC 9457).

use super::COLLECTIONS;
use super::cursor::Asked;
use crate::access::{self, Shown};
use crate::app::App;
use crate::web::{Format, PageError, Reader, data};
use axum::extract::{FromRequestParts, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, LINK};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
/// The description, with `https://plenary.example` in the place of the site's address.
pub(super) const DESCRIPTION: &str = include_str!("openapi.json");
const EXAMPLE: &str = "https://plenary.example";

/// A program that asks: as anybody, in any language.
pub struct Program {
    pub reader: Reader,
    pub uri: Uri,
}

impl FromRequestParts<App> for Program {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Program, PageError> {
        let Ok(reader) = Reader::from_request_parts(parts, app).await;
        // An address with an ending is another one: only the description has one.
        if reader.asked.format != Format::Html && reader.asked.path != "/openapi" {
            return Err(PageError::NotFound);
        }
        Ok(Program { reader: reader.as_anybody(), uri: parts.uri.clone() })
    }
}

impl Program {
    /// What is asked of a collection.
    pub fn asked(&self, collection: &str, known: &[&str]) -> Result<Asked, Refusal> {
        Asked::read(&self.uri, collection, known)
    }

    /// The whole address of a path.
    pub fn whole(&self, path: &str) -> String {
        format!("{}{path}", self.reader.config.address)
    }
}

/// One thing, as everybody may see it.
pub fn item(item: Shown<Value>, program: &Program) -> Response {
    let bytes = item.map(|item| text(&item));
    open(data(bytes, JSON, &program.reader))
}

/// One page of a collection. `items` are pairs of id and value, all that is asked for, in any order.
pub fn page(items: Shown<Vec<(String, Value)>>, asked: &Asked, collection: &str, program: &Program) -> Response {
    sliced(items.map(|items| asked.cut(items)), asked, collection, program)
}

/// One page that was cut already: its items, and the last id when there are more.
pub fn sliced(
    page: Shown<(Vec<Value>, Option<String>)>,
    asked: &Asked,
    collection: &str,
    program: &Program,
) -> Response {
    let site = &program.reader.config.address;
    let next = page.get().1.as_ref().map(|last| asked.next(site, collection, last));
    let bytes = page.map(|(items, _)| text(&json!({ "items": items, "next": next })));
    let mut answer = open(data(bytes, JSON, &program.reader));
    let link = next.as_ref().and_then(|next| HeaderValue::from_str(&format!("<{next}>; rel=\"next\"")).ok());
    if let Some(link) = link {
        answer.headers_mut().insert(LINK, link);
    }
    answer
}

/// `GET /api`: where everything is.
pub async fn index(State(_): State<App>, program: Program) -> Result<Response, Refusal> {
    program.asked("", &[])?;
    let links: serde_json::Map<String, Value> =
        COLLECTIONS.into_iter().map(|name| (name.to_owned(), program.whole(&format!("/api/{name}")).into())).collect();
    let index = access::public(())
        .map(|()| json!({ "description": program.whole("/openapi.json"), "collections": Value::Object(links) }));
    Ok(item(index, &program))
}

/// `GET /openapi.json`
pub async fn description(State(_): State<App>, program: Program) -> Result<Response, PageError> {
    if program.reader.asked.format != Format::Json {
        return Err(PageError::NotFound);
    }
    let address = &program.reader.config.address;
    let bytes = access::public(()).map(|()| DESCRIPTION.replace(EXAMPLE, address).into_bytes());
    Ok(open(data(bytes, JSON, &program.reader)))
}

fn text(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).expect("text keys and finite numbers");
    bytes.push(b'\n');
    bytes
}

/// Pages of other sites may read what everybody may.
fn open(mut answer: Response) -> Response {
    answer.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    answer
}

/// A question that cannot be answered as it was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    status: StatusCode,
    /// Short word for what is wrong.
    name: &'static str,
    /// A sentence that says what to do.
    said: String,
}

impl Refusal {
    pub fn new(name: &'static str, said: String) -> Refusal {
        Refusal { status: StatusCode::BAD_REQUEST, name, said }
    }

    /// There is no page after this cursor.
    pub fn no_page() -> Refusal {
        let said = "There is no such page. Take the cursor from “next” of the page before, as it is.".to_owned();
        Refusal { status: StatusCode::NOT_FOUND, name: "wrong-cursor", said }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let body = json!({
            "type": "about:blank",
            "title": self.status.canonical_reason(),
            "status": self.status.as_u16(),
            "code": self.name,
            "detail": self.said,
        });
        let body = text(&body);
        let mut answer = (self.status, body).into_response();
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM));
        open(answer)
    }
}

/// Why there is no answer.
pub enum Problem {
    Refused(Refusal),
    Page(PageError),
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Problem {
        Problem::Refused(refusal)
    }
}

impl<E: Into<PageError>> From<E> for Problem {
    fn from(error: E) -> Problem {
        Problem::Page(error.into())
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Problem::Refused(refusal) => refusal.into_response(),
            Problem::Page(error) => error.into_response(),
        }
    }
}
