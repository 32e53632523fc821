//! What has been published: the global reports that pages show, and which of them is the newest.

use crate::access::{self, Readers, Shown, Use, Viewer};
use crate::app::App;
use crate::synthesis::GlobalReport;
use crate::synthesis::store::{self, LoadError, Row};
use crate::web::{OrNotFound, PageError};
use std::sync::Arc;

/// A global report as this viewer may see it.
#[derive(Debug, Clone)]
pub struct Published {
    pub consultation_id: String,
    pub number: i64,
    /// RFC 3339; `None` for a draft, which only the operator gets to see.
    pub published_at: Option<String>,
    pub report: Shown<Arc<GlobalReport>>,
    /// For whom it is meant.
    pub readers: Readers,
}

impl Published {
    /// Whether a newer one has been published since.
    pub async fn is_superseded(&self, app: &App, viewer: &Viewer) -> Result<bool, PageError> {
        let latest = latest_number(app, viewer, &self.consultation_id).await?;
        Ok(latest.is_some_and(|latest| latest > self.number))
    }
}

/// Number of the newest published global report of a consultation.
pub async fn latest_number(app: &App, viewer: &Viewer, consultation: &str) -> Result<Option<i64>, PageError> {
    Ok(store::latest_published(&app.db, consultation, viewer).await?.map(|latest| latest.number))
}

/// The newest published global report of a consultation.
pub async fn latest(app: &App, viewer: &Viewer, consultation: &str) -> Result<Option<Published>, PageError> {
    open(app, viewer, store::latest_published(&app.db, consultation, viewer).await?).await
}

/// A version of the global report by its number.
pub async fn numbered(
    app: &App,
    viewer: &Viewer,
    consultation: &str,
    number: i64,
) -> Result<Option<Published>, PageError> {
    open(app, viewer, store::by_number(&app.db, consultation, number).await?).await
}

/// The newest published global report that has this theme.
pub async fn with_theme(app: &App, viewer: &Viewer, theme: &str) -> Result<Option<Published>, PageError> {
    open(app, viewer, store::with_theme(&app.db, theme, viewer).await?).await
}

/// The newest published global report that has this finding.
pub async fn with_finding(app: &App, viewer: &Viewer, finding: &str) -> Result<Option<Published>, PageError> {
    open(app, viewer, store::with_finding(&app.db, finding, viewer).await?).await
}

/// The same report for programs: what may be read may not always be collected.
pub async fn for_programs(app: &App, viewer: &Viewer, published: Published) -> Result<Published, PageError> {
    let row = store::by_number(&app.db, &published.consultation_id, published.number).await?.or_not_found()?;
    let kept = store::kept(&app.db, &app.files, &app.records, &row).await?;
    let report = access::show_for(viewer, Use::Data, &kept).or_not_found()?;
    Ok(Published { report, ..published })
}

async fn open(app: &App, viewer: &Viewer, row: Option<Row>) -> Result<Option<Published>, PageError> {
    let Some(row) = row else { return Ok(None) };
    let kept = store::kept(&app.db, &app.files, &app.records, &row).await?;
    Ok(access::show(&viewer, &kept).map(|report| Published {
        consultation_id: row.consultation_id,
        number: row.number,
        published_at: row.published_at,
        report,
        readers: row.readers,
    }))
}

/// The report of what may not be published yet, shown as an option.
pub fn report_of(published: Option<&Published>) -> Shown<Option<Arc<GlobalReport>>> {
    match published {
        Some(published) => published.report.clone().map(Some),
        None => access::public(()).map(|()| None),
    }
}

impl From<LoadError> for PageError {
    fn from(error: LoadError) -> PageError {
        match error {
            LoadError::Store(error) => error.into(),
            LoadError::File(error) => error.into(),
            LoadError::Record(_) => PageError::Internal(error.into()),
        }
    }
}
