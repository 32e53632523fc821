//! The way of a request: is it kept? — what does it ask for? — make it — explain what went wrong — keep it.

use super::asked::Asked;
use super::cache::{Cache, ForEverybody, Kept, Key};
use super::error::{self, PageError};
use super::{asset, headers};
use crate::app::App;
use crate::db::Moment;
use crate::old_site;
use anyhow::Context;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::DefaultBodyLimit;
use axum::http::header::{CACHE_CONTROL, COOKIE, ETAG, IF_NONE_MATCH, LOCATION};
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use std::time::Duration;
use tower::ServiceExt;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;

/// Files in one upload, counted at the largest size that a file may have.
const FILES_AT_ONCE: usize = 8;

/// Answers requests to the site.
#[derive(Debug)]
pub struct Answers {
    router: Router,
    cache: Cache,
    app: App,
}

impl Answers {
    /// # Errors
    ///
    /// When the address in the settings is none.
    pub fn new(routes: Router<App>, app: App) -> anyhow::Result<Answers> {
        let forms = CsrfLayer::new()
            .add_trusted_origin(&app.config.address)
            .context("the setting `address` must be like https://plenary.example.org, without a path")?;
        let largest = app.config.largest_upload.saturating_mul(FILES_AT_ONCE);
        let router = routes
            .merge(asset::routes())
            .fallback(|| async { PageError::NotFound })
            .with_state(app.clone())
            .layer(DefaultBodyLimit::disable())
            .layer(RequestBodyLimitLayer::new(largest))
            .layer(forms)
            .layer(CatchPanicLayer::custom(after_panic))
            // Better than usual: a page is compressed once in a moment, and read over many slow lines.
            .layer(CompressionLayer::new().quality(CompressionLevel::Precise(6)).compress_when(worth_compressing()));
        Ok(Answers { router, cache: Cache::default(), app })
    }

    /// The answer, or a page that says that it took too long.
    pub async fn within(&self, time: Duration, request: Request<Body>) -> Response {
        let asked = Asked::read(request.uri(), request.headers());
        match tokio::time::timeout(time, self.answer(asked.clone(), request)).await {
            Ok(answer) => answer,
            Err(_) => self.explained(PageError::Busy.into_response(), &asked),
        }
    }

    async fn answer(&self, asked: Asked, mut request: Request<Body>) -> Response {
        let suggested = asked.suggested.map_or("", |language| language.tag());
        let key = Key::of(&mut request, suggested);
        let known = request.headers().get(IF_NONE_MATCH).cloned();
        let unchanged = |headers: &HeaderMap| known.is_some() && headers.get(ETAG) == known.as_ref();
        let key = match key {
            // A database that does not answer has no moment in which an answer could be kept.
            Some(key) => self.app.db.moment().await.ok().map(|moment| (key, moment)),
            None => None,
        };
        if let Some(kept) = key.as_ref().and_then(|(key, moment)| self.cache.get(key, *moment)) {
            return if unchanged(&kept.headers) { not_modified(kept.headers) } else { whole(kept) };
        }
        let answer = self.made(asked, request).await;
        if answer.status() == StatusCode::OK && unchanged(answer.headers()) {
            return not_modified(answer.into_parts().0.headers);
        }
        match key {
            Some((key, moment))
                if answer.status() == StatusCode::OK && answer.extensions().get::<ForEverybody>().is_some() =>
            {
                self.kept(key, answer, moment).await
            }
            _ => answer,
        }
    }

    /// The answer of the routes, with the guards set and errors explained.
    async fn made(&self, asked: Asked, mut request: Request<Body>) -> Response {
        let whole = request.uri().clone();
        *request.uri_mut() = asked.plain(request.uri());
        // Harvesters may ask by form; that changes nothing.
        let reads_only = matches!(*request.method(), Method::GET | Method::HEAD) || asked.path == "/oai";
        let for_one = request.headers().contains_key(COOKIE) && !asked.path.starts_with(asset::FOLDER);
        request.extensions_mut().insert(asked.clone());
        let answer = match asked.path.contains("%00") {
            // Nothing is called so, and a database takes no such text.
            true => PageError::NotFound.into_response(),
            false => match self.router.clone().oneshot(request).await {
                Ok(answer) => answer,
                Err(never) => match never {},
            },
        };
        if reads_only && answer.status() == StatusCode::NOT_FOUND && !asked.is_for_programs() {
            return self.moved(&whole).await.unwrap_or_else(|| self.explained(answer, &asked));
        }
        let mut answer = self.explained(answer, &asked);
        if for_one {
            // Whatever a handler says: what somebody signed in gets lies in no cache, not even her own browser's.
            answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
        }
        answer
    }

    /// For an address that nothing answers to: where it leads, if it is one of an old site.
    async fn moved(&self, uri: &Uri) -> Option<Response> {
        let found = old_site::follow::follow(&self.app, uri.path(), uri.query()).await;
        let to = found.inspect_err(|error| tracing::error!(%error, "old addresses could not be looked up")).ok()??;
        let mut answer = StatusCode::MOVED_PERMANENTLY.into_response();
        answer.headers_mut().insert(LOCATION, HeaderValue::from_str(&to).ok()?);
        // Browsers keep such an answer for ever, unless they are told not to.
        answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
        headers::guard(answer.headers_mut(), &self.app.config.address, false);
        Some(answer)
    }

    fn explained(&self, answer: Response, asked: &Asked) -> Response {
        let mut answer = error::explain(answer, asked, &self.app.config);
        let with_script = answer.extensions().get::<headers::WithScript>().is_some();
        headers::guard(answer.headers_mut(), &self.app.config.address, with_script);
        answer
    }

    async fn kept(&self, key: Key, answer: Response, moment: Moment) -> Response {
        let (parts, body) = answer.into_parts();
        match to_bytes(body, usize::MAX).await {
            Ok(body) => {
                let kept = Kept { headers: parts.headers, body };
                self.cache.put(key, kept.clone(), moment);
                whole(kept)
            }
            Err(error) => PageError::Internal(error.into()).into_response(),
        }
    }
}

fn whole(kept: Kept) -> Response {
    let mut answer = Response::new(Body::from(kept.body));
    *answer.headers_mut() = kept.headers;
    answer
}

fn not_modified(headers: HeaderMap) -> Response {
    let mut answer = whole(Kept { headers, body: Bytes::new() });
    *answer.status_mut() = StatusCode::NOT_MODIFIED;
    answer.headers_mut().remove(axum::http::header::CONTENT_LENGTH);
    answer
}

/// Text is; PDF, Word files and pictures are compressed already.
fn worth_compressing() -> impl Predicate {
    SizeAbove::new(512)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd"))
        .and(NotForContentType::const_new("application/octet-stream"))
}

fn after_panic(panic: Box<dyn Any + Send>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    PageError::Internal(anyhow::anyhow!("the page stopped half-way: {said}")).into_response()
}
