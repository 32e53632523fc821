//! Who reads: what handlers ask for first.

use super::asked::{Asked, Format, address};
use super::error::PageError;
use super::layout::{Around, Frame};
use crate::access::Viewer;
use crate::app::App;
use crate::article;
use crate::config::Config;
use crate::member::{self, session};
use crate::words::Words;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::ops::Deref;
use std::sync::Arc;

/// Somebody who reads a page: in which language and format, and as whom.
#[derive(Debug, Clone)]
pub struct Reader {
    pub words: Words,
    pub asked: Asked,
    pub viewer: Viewer,
    pub config: Arc<Config>,
    around: Arc<Around>,
}

impl Reader {
    async fn new(parts: &Parts, app: &App, viewer: Viewer) -> Reader {
        let asked = match parts.extensions.get::<Asked>() {
            Some(asked) => asked.clone(),
            None => Asked::read(&parts.uri, &parts.headers),
        };
        // A file has no menu and no foot.
        let around = match asked.format {
            Format::Html if !asked.print => article::around::around(app, asked.language, &viewer).await,
            _ => Arc::default(),
        };
        Reader { words: Words::of(asked.language), asked, viewer, config: Arc::clone(&app.config), around }
    }

    /// The same reader, signed in or not, as anybody: what programs get is the same for all.
    pub fn as_anybody(self) -> Reader {
        Reader { viewer: Viewer::Public, ..self }
    }

    /// `path` in the reader's language.
    pub fn link(&self, path: &str) -> String {
        address(path, self.asked.language, Format::Html)
    }

    /// What stands around a page for this reader.
    pub fn frame(&self) -> Frame {
        Frame::new(&self.asked, &self.config, &self.viewer).with(&self.around)
    }
}

impl FromRequestParts<App> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Reader, Infallible> {
        let viewer = session::viewer(app, &parts.headers).await;
        Ok(Reader::new(parts, app, viewer).await)
    }
}

/// Somebody who works at the desk, signed in. Everybody else gets a page that says how to sign in.
#[derive(Debug, Clone)]
pub struct Operator {
    pub reader: Reader,
    /// What verbs ask for.
    pub by: member::Operator,
}

impl FromRequestParts<App> for Operator {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Operator, PageError> {
        match session::operator(app, &parts.headers).await? {
            Some((by, viewer)) => Ok(Operator { reader: Reader::new(parts, app, viewer).await, by }),
            None => Err(PageError::SignIn),
        }
    }
}

/// Somebody who hosts roundtables, or works at the desk. Everybody else gets a page that says how to sign in.
#[derive(Debug, Clone)]
pub struct Host {
    reader: Reader,
    by: member::Host,
}

impl Host {
    /// Who may do at this roundtable what the desk may. Whoever hosts others gets the same answer as at a roundtable that
    /// never was; `None` is one.
    pub fn at(self, roundtable: Option<&str>) -> Result<Operator, PageError> {
        match self.by.at(roundtable.unwrap_or_default()) {
            Some(by) => Ok(Operator { reader: self.reader, by }),
            None => Err(PageError::SignIn),
        }
    }
}

impl FromRequestParts<App> for Host {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Host, PageError> {
        match session::host(app, &parts.headers).await? {
            Some(by) => Ok(Host { reader: Reader::new(parts, app, by.viewer().clone()).await, by }),
            None => Err(PageError::SignIn),
        }
    }
}

/// Somebody signed in by an account. Everybody else gets a page that says how to sign in.
#[derive(Debug, Clone)]
pub struct Person {
    pub reader: Reader,
    pub by: member::Person,
}

impl FromRequestParts<App> for Person {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Person, PageError> {
        match session::person(app, &parts.headers).await? {
            Some(by) => Ok(Person { reader: Reader::new(parts, app, by.viewer()).await, by }),
            None => Err(PageError::SignIn),
        }
    }
}

/// Somebody who signed in a moment ago, as sensitive acts ask for. Everybody else gets a page that says how.
#[derive(Debug, Clone)]
pub struct Fresh<W>(pub W);

impl<W: FromRequestParts<App, Rejection = PageError> + Send> FromRequestParts<App> for Fresh<W> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Fresh<W>, PageError> {
        let who = W::from_request_parts(parts, app).await?;
        match session::is_fresh(app, &parts.headers).await? {
            true => Ok(Fresh(who)),
            false => Err(PageError::SignInAgain),
        }
    }
}

impl<W> Deref for Fresh<W> {
    type Target = W;

    fn deref(&self) -> &W {
        &self.0
    }
}

impl Deref for Person {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

impl Deref for Operator {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}
