//! Asks the site for a page from within, as anybody on the web would, without a port.

use super::answer::Answers;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION};
use std::time::Duration;

/// How long one page or file may take.
const LONGEST: Duration = Duration::from_secs(300);

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// As in HTTP.
    pub status: u16,
    pub media_type: String,
    /// What a download is to be called.
    pub file_name: Option<String>,
    pub bytes: Vec<u8>,
    /// Where else to go on, for an address that leads to another.
    pub location: Option<String>,
}

impl Fetched {
    pub fn is_page(&self) -> bool {
        self.media_type.starts_with("text/html") && self.file_name.is_none()
    }
}

/// The answer to `address`, a path, as the public gets it.
pub async fn fetch(answers: &Answers, address: &str) -> anyhow::Result<Fetched> {
    let request = Request::get(address).body(Body::empty())?;
    let (parts, body) = answers.within(LONGEST, request).await.into_parts();
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let named = header(CONTENT_DISPOSITION).split_once("filename=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(Fetched {
        status: parts.status.as_u16(),
        media_type: header(CONTENT_TYPE).to_owned(),
        file_name: named.map(|(name, _)| name.to_owned()),
        location: Some(header(LOCATION).to_owned()).filter(|to| !to.is_empty()),
        bytes: to_bytes(body, usize::MAX).await?.to_vec(),
    })
}
