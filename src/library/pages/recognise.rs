//! Scans at the desk: whether a machine has read them, how far it is, and the way to have them read.

use super::{found, refused};
use crate::app::App;
use crate::jobs::Row;
use crate::library::recognise::{RecogniseError, recognise};
use crate::library::{StoredFile, Work};
use crate::web::{Operator, PageError};
use crate::words::Words;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use reading::pictures::can_be_read;

/// What the desk shows of a file whose pages are pictures.
pub(super) struct Pictures {
    pub(super) said: String,
    /// Why reading failed, in English.
    pub(super) error: String,
    /// Pages that are read, of how many, while it is under way; of 0 while it waits.
    pub(super) under_way: Option<(i64, i64)>,
    /// Where to send the wish to have it read; empty when it cannot be.
    pub(super) read: String,
}

impl Pictures {
    pub(super) fn of(words: Words, work: &Work, file: &StoredFile, job: Option<&Row>) -> Option<Pictures> {
        if !file.may_be_recognised() {
            return None;
        }
        let under_way = job.filter(|job| job.finished_at.is_none());
        let key = match (under_way, file.pages_recognised, can_be_read()) {
            (Some(_), ..) => "library-being-read",
            (None, 0, true) => "library-scan",
            (None, 0, false) => "library-scan-cannot-be-read",
            (None, ..) => "library-recognised",
        };
        let read = match under_way.is_none() && can_be_read() {
            true => format!("{}/files/{}/read", work.desk(), file.id),
            false => String::new(),
        };
        Some(Pictures {
            said: words.say(key),
            error: job.and_then(|job| job.error.clone()).unwrap_or_default(),
            under_way: under_way.map(|job| (job.done.max(file.pages_recognised), job.total)),
            read,
        })
    }
}

/// `POST /desk/library/{slug}/files/{id}/read`
pub(super) async fn read_file(
    State(app): State<App>,
    operator: Operator,
    Path((slug, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let work = found(&app, &slug).await?;
    match recognise(&app, &operator.by, &work, &id).await {
        Ok(()) | Err(RecogniseError::UnderWay) => Ok(Redirect::to(&operator.link(&work.desk())).into_response()),
        Err(RecogniseError::NotAScan) => Err(refused(&operator, "library-not-a-scan", work.desk())),
        Err(RecogniseError::Store(error)) => Err(error.into()),
    }
}
