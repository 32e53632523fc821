//! Which error goes where.
//!
//! | what happened | error | status |
//! |---|---|---|
//! | there is no such thing, or nothing that this reader may see | [`PageError::NotFound`] | 404 |
//! | the thing is there, in other formats | [`PageError::NoSuchFormat`] | 404 |
//! | who asks may not do this, or is not signed in | [`PageError::SignIn`] | 403 |
//! | it takes a sign-in of a moment ago | [`PageError::SignInAgain`] | 403 |
//! | a verb said no | [`PageError::Refused`] | 422 |
//! | somebody else changed it in the meantime | [`PageError::Conflict`] | 409 |
//! | a document has a character that no font can set | [`PageError::MissingGlyph`] | 422 |
//! | names are closed: their key is not there | [`PageError::NamesClosed`] | 503 |
//! | the object store that has the files does not answer | [`PageError::FilesAway`] | 503 |
//! | too many at once, or the database is busy | [`PageError::Busy`] | 503 |
//! | everything else: logged, never shown | [`PageError::Internal`] | 500 |
//!
//! What layers and extractors refuse (403 from another site, 405, 413, 415, 400) is explained by its status.
//! A handler answers with the error alone; [`explain`] makes the page, in the reader's language.

use super::asked::{Asked, Format, address};
use super::layout::Frame;
use super::page::html;
use crate::access::Viewer;
use crate::config::Config;
use crate::files::FileError;
use crate::identity::IdentityError;
use crate::words::Words;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// Why there is no page.
#[derive(Debug)]
pub enum PageError {
    NotFound,
    /// The formats that there are.
    NoSuchFormat(Vec<Format>),
    SignIn,
    /// For acts that would do harm in the hands of who finds an open browser.
    SignInAgain,
    /// `said` tells what to do, in the reader's language; `back` is the plain address to do it at.
    Refused {
        said: String,
        back: String,
    },
    /// Likewise; nothing of either version is lost.
    Conflict {
        said: String,
        back: String,
    },
    MissingGlyph {
        character: char,
        /// The words around it.
        near: String,
    },
    /// The key that opens names is not there, or is another one. What to do about it is in the log.
    NamesClosed,
    /// Stored files are elsewhere, and cannot be had. Why is in the log.
    FilesAway,
    Busy,
    Internal(anyhow::Error),
}

impl PageError {
    fn status(&self) -> StatusCode {
        match self {
            PageError::NotFound | PageError::NoSuchFormat(_) => StatusCode::NOT_FOUND,
            PageError::SignIn | PageError::SignInAgain => StatusCode::FORBIDDEN,
            PageError::Conflict { .. } => StatusCode::CONFLICT,
            PageError::Refused { .. } | PageError::MissingGlyph { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            PageError::Busy | PageError::NamesClosed | PageError::FilesAway => StatusCode::SERVICE_UNAVAILABLE,
            PageError::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// For what may not be there.
pub trait OrNotFound<T> {
    fn or_not_found(self) -> Result<T, PageError>;
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self) -> Result<T, PageError> {
        self.ok_or(PageError::NotFound)
    }
}

impl From<sqlx::Error> for PageError {
    fn from(error: sqlx::Error) -> PageError {
        match error {
            sqlx::Error::RowNotFound => PageError::NotFound,
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => PageError::Busy,
            other => PageError::Internal(anyhow::Error::new(other).context("the database did not answer")),
        }
    }
}

impl From<IdentityError> for PageError {
    fn from(error: IdentityError) -> PageError {
        match error {
            IdentityError::Store(error) => error.into(),
            error if error.is_about_the_key() => {
                tracing::error!("{error}");
                PageError::NamesClosed
            }
            other => PageError::Internal(other.into()),
        }
    }
}

impl From<FileError> for PageError {
    fn from(error: FileError) -> PageError {
        anyhow::Error::new(error).into()
    }
}

impl From<anyhow::Error> for PageError {
    fn from(error: anyhow::Error) -> PageError {
        let away = error.chain().any(|cause| matches!(cause.downcast_ref(), Some(FileError::Store(_))));
        if away {
            tracing::error!("{error:#}");
            return PageError::FilesAway;
        }
        PageError::Internal(error)
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if let PageError::Internal(error) = &self {
            tracing::error!("{error:#}");
        }
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(Arc::new(self));
        answer
    }
}

/// Puts a page in the place of an error without one. Everything else goes through untouched.
pub fn explain(answer: Response, asked: &Asked, config: &Config) -> Response {
    let status = answer.status();
    let error = answer.extensions().get::<Arc<PageError>>().cloned();
    let explained = answer.headers().get(axum::http::header::CONTENT_TYPE).is_some_and(|kind| {
        let kind = kind.as_bytes();
        kind.starts_with(b"text/html") || kind.starts_with(b"application/problem+json")
    });
    if error.is_none() && (explained || !(status.is_client_error() || status.is_server_error())) {
        return answer;
    }
    let asked = Asked { format: Format::Html, print: false, ..asked.clone() };
    if asked.is_for_programs() {
        return with_headers_of(answer, problem(error.as_deref(), status, &asked), status);
    }
    let words = Words::of(asked.language);
    let page = ErrorPage {
        frame: Frame::new(&asked, config, &Viewer::Public),
        said: Said::of(error.as_deref(), status, words, &asked),
    };
    with_headers_of(answer, html(&page), status)
}

fn with_headers_of(answer: Response, mut page: Response, status: StatusCode) -> Response {
    *page.status_mut() = status;
    // "Allow", "Retry-After" and the like belong to the error.
    for (name, value) in answer.headers() {
        if name != axum::http::header::CONTENT_TYPE && name != axum::http::header::CONTENT_LENGTH {
            page.headers_mut().insert(name, value.clone());
        }
    }
    page
}

/// The same for programs (RFC 9457), in English, since a program was told what to do by somebody who read English.
fn problem(error: Option<&PageError>, status: StatusCode, asked: &Asked) -> Response {
    let said = Said::of(error, status, Words::english(), asked);
    let body = serde_json::json!({
        "type": "about:blank",
        "title": status.canonical_reason().unwrap_or_default(),
        "status": status.as_u16(),
        "detail": said.what,
    });
    let mut answer = Response::new(axum::body::Body::from(body.to_string()));
    let kind = axum::http::HeaderValue::from_static("application/problem+json");
    answer.headers_mut().insert(axum::http::header::CONTENT_TYPE, kind);
    answer
}

#[derive(Template)]
#[template(path = "web/error.html")]
struct ErrorPage {
    frame: Frame,
    said: Said,
}

/// What an error page says.
struct Said {
    title: String,
    what: String,
    /// What was kept, or that nothing was changed.
    kept: String,
    /// Address and name of where to go.
    ways: Vec<(String, String)>,
}

impl Said {
    fn of(error: Option<&PageError>, status: StatusCode, words: Words, asked: &Asked) -> Said {
        let key = match error {
            Some(PageError::NotFound) => "not-found",
            Some(PageError::NoSuchFormat(_)) => "no-such-format",
            Some(PageError::SignIn) => "sign-in",
            Some(PageError::SignInAgain) => "sign-in-again",
            Some(PageError::Refused { .. }) => "refused",
            Some(PageError::Conflict { .. }) => "conflict",
            Some(PageError::MissingGlyph { .. }) => "missing-glyph",
            Some(PageError::NamesClosed) => "names-closed",
            Some(PageError::FilesAway) => "files-away",
            Some(PageError::Busy) => "busy",
            Some(PageError::Internal(_)) => "internal",
            None => by_status(status),
        };
        let what = match error {
            Some(PageError::Refused { said, .. } | PageError::Conflict { said, .. }) => said.clone(),
            Some(PageError::MissingGlyph { character, near }) => words.say_with(
                "error-missing-glyph",
                &[
                    ("character", character.to_string().into()),
                    ("code", format!("U+{:04X}", u32::from(*character)).into()),
                    ("near", near.into()),
                ],
            ),
            _ => words.say(&format!("error-{key}")),
        };
        Said {
            title: words.say(&format!("error-{key}-title")),
            what,
            kept: words.say(&format!("error-{key}-kept")),
            ways: ways(error, words, asked),
        }
    }
}

fn by_status(status: StatusCode) -> &'static str {
    match status {
        StatusCode::FORBIDDEN => "other-site",
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "method",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "wrong-kind",
        StatusCode::SERVICE_UNAVAILABLE => "busy",
        status if status.is_client_error() => "form",
        _ => "internal",
    }
}

fn ways(error: Option<&PageError>, words: Words, asked: &Asked) -> Vec<(String, String)> {
    let to = |path: &str, key: &str| (address(path, asked.language, Format::Html), words.say(key));
    let mut ways = match error {
        Some(PageError::Refused { back, .. } | PageError::Conflict { back, .. }) => vec![to(back, "error-way-back")],
        Some(PageError::SignIn) => vec![to("/sign-in", "nav-sign-in")],
        Some(PageError::SignInAgain) => {
            vec![to(&format!("/sign-in?to={}", super::asked::in_query(&asked.path)), "error-way-sign-in-again")]
        }
        Some(PageError::MissingGlyph { .. }) => vec![to(&asked.path, "error-way-page")],
        Some(PageError::NoSuchFormat(formats)) => formats
            .iter()
            .map(|format| {
                let name = match format {
                    Format::Html => words.say("error-way-page"),
                    file => words.say(&file.name_key()),
                };
                (address(&asked.path, asked.language, *format), name)
            })
            .collect(),
        _ => Vec::new(),
    };
    ways.push(to("/", "error-way-home"));
    ways.push(to("/regions", "nav-regions"));
    ways
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderMap, Uri};
    use std::path::Path;

    fn said(error: PageError) -> Response {
        let asked = Asked::read(&Uri::from_static("/roundtables/nowhere"), &HeaderMap::new());
        let config = Config::read(Path::new("/nowhere"), None, Some(8080)).expect("defaults");
        explain(error.into_response(), &asked, &config)
    }

    async fn text(answer: Response) -> String {
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    #[tokio::test]
    async fn every_error_says_what_happened_and_where_to_go() {
        let errors = [
            PageError::NotFound,
            PageError::NoSuchFormat(vec![Format::Html, Format::Pdf]),
            PageError::SignIn,
            PageError::SignInAgain,
            PageError::Refused { said: "Give the roundtable a title.".into(), back: "/desk".into() },
            PageError::Conflict { said: "It was changed.".into(), back: "/desk".into() },
            PageError::MissingGlyph { character: '𓀀', near: "before 𓀀 after".into() },
            PageError::NamesClosed,
            PageError::FilesAway,
            PageError::Busy,
            PageError::Internal(anyhow::anyhow!("the inmost cause")),
        ];
        for error in errors {
            let status = error.status();
            let answer = said(error);
            assert_eq!(answer.status(), status);
            let text = text(answer).await;
            assert!(text.contains("<h1>") && text.contains("href=\"/\""), "{text}");
            assert!(!text.contains("error-"), "a message is missing: {text}");
            assert!(!text.contains("inmost"), "causes are for the log");
        }
    }

    #[tokio::test]
    async fn what_a_layer_refuses_is_explained_too() {
        let asked = Asked::read(&Uri::from_static("/x"), &HeaderMap::new());
        let config = Config::read(Path::new("/nowhere"), None, Some(8080)).expect("defaults");
        for status in [400, 403, 404, 405, 413, 415, 418, 500, 503] {
            let status = StatusCode::from_u16(status).expect("a status");
            let text = text(explain((status, "plain words").into_response(), &asked, &config)).await;
            assert!(text.contains("<h1>") && !text.contains("error-"), "{status}: {text}");
        }
        let fine = explain((StatusCode::OK, "as it is").into_response(), &asked, &config);
        assert_eq!(self::text(fine).await, "as it is");
    }
}
