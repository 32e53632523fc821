//! A document in the format asked for. What takes long is done aside, a few at a time.

use super::asked::Format;
use super::error::PageError;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::sync::Semaphore;
use typesetting::pdf::PdfError;
use typesetting::{Document, docx, markdown, pdf, text};

/// As many presses as the machine has cores: more would only take memory.
static PRESSES: LazyLock<Semaphore> =
    LazyLock::new(|| Semaphore::new(std::thread::available_parallelism().map_or(2, usize::from)));
/// How long a reader waits for a press.
const QUEUE: Duration = Duration::from_secs(20);

/// The bytes of `document` as a file. Pages are made elsewhere.
pub async fn set(document: Document, format: Format) -> Result<Vec<u8>, PageError> {
    match format {
        Format::Markdown => Ok(markdown::markdown(&document).into_bytes()),
        Format::Text => Ok(text::text(&document).into_bytes()),
        Format::Pdf => aside(move || pdf::pdf(&document).map_err(unprintable)).await,
        Format::Docx => aside(move || docx::docx(&document).map_err(|error| PageError::Internal(error.into()))).await,
        // Data are made elsewhere.
        _ => Err(PageError::NotFound),
    }
}

async fn aside(work: impl FnOnce() -> Result<Vec<u8>, PageError> + Send + 'static) -> Result<Vec<u8>, PageError> {
    let press = match tokio::time::timeout(QUEUE, PRESSES.acquire()).await {
        Ok(Ok(press)) => press,
        _ => return Err(PageError::Busy),
    };
    let done = tokio::task::spawn_blocking(work).await;
    drop(press);
    done.map_err(|error| PageError::Internal(error.into()))?
}

fn unprintable(error: PdfError) -> PageError {
    match error {
        PdfError::MissingGlyph { character, around, .. } => PageError::MissingGlyph { character, near: around },
        other => PageError::Internal(other.into()),
    }
}
