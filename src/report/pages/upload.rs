//! Sends report files in, several at once, and shows what came of each.

use super::desk_address;
use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::group::audiences::{CLOSED, Names};
use crate::report::rows::Columns;
use crate::report::summary::Summary;
use crate::report::upload::{Came, File, UploadError, Uploaded, upload};
use crate::roundtable::{self, Roundtable};
use crate::web::form::Wrong;
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::multipart::MultipartError;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "report/pages/upload.html")]
struct UploadPage {
    frame: Frame,
    consultation: Consultation,
    /// Slug and name, "find out from the file" first.
    roundtables: Vec<(String, String)>,
    chosen: String,
    columns: BTreeMap<&'static str, String>,
    readers: Vec<(String, String)>,
    /// Word of the audience that is chosen.
    meant: String,
    wrong: Wrong,
}

#[derive(Template)]
#[template(path = "report/pages/uploaded.html")]
struct UploadedPage {
    frame: Frame,
    consultation: Consultation,
    files: Vec<FileShown>,
}

/// What came of one file, in words.
struct FileShown {
    name: String,
    /// `good` when it was read, `warning` when not.
    tone: &'static str,
    said: String,
    /// What a reader of files says in English only.
    in_english: String,
    report: Option<String>,
    roundtables: Vec<(String, String)>,
    summary: Option<Summary>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    roundtable: String,
}

/// `GET /desk/consultations/{slug}/upload?roundtable=accra`
pub(super) async fn form(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let roundtables = roundtable::store::of_consultation(&app.db, &consultation.id).await?;
    let sent = Sent { roundtable: wanted.roundtable, ..Sent::default() };
    Ok(html(&page(&app, &operator, consultation, &roundtables, sent, Wrong::default()).await?))
}

/// `POST /desk/consultations/{slug}/upload`: take the files in, one after the other; one that cannot be read
/// does not stop the others.
pub(super) async fn create_reports(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
    sent: Multipart,
) -> Result<Response, PageError> {
    let consultation = consultation::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let roundtables = roundtable::store::of_consultation(&app.db, &consultation.id).await?;
    let sent = match Sent::read(sent).await {
        Ok(sent) => sent,
        // Too large or cut off: its page is made by the status.
        Err(error) => return Ok(error.status().into_response()),
    };
    let to = roundtables.iter().find(|one| one.slug == sent.roundtable);
    let mut wrong = Wrong::default();
    if sent.files.is_empty() {
        wrong.set("files", operator.words.say("desk-no-files"));
    }
    if to.is_none() && !sent.roundtable.is_empty() {
        wrong.set("roundtable", operator.words.say("desk-no-such-roundtable"));
    }
    if !wrong.is_empty() {
        let again = page(&app, &operator, consultation, &roundtables, sent, wrong).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html(&again)).into_response());
    }
    let columns = sent.columns();
    let readers = Names::of(&app.db, operator.words).await?.chosen(&sent.readers, &operator.viewer);
    let mut files = Vec::with_capacity(sent.files.len());
    for file in sent.files {
        let name = file.name.clone();
        let outcome = upload(&app, &operator.by, &consultation, to, &columns, &readers, file).await;
        files.push(shown(&operator, name, outcome)?);
    }
    Ok(html(&UploadedPage { frame: operator.frame(), consultation, files }))
}

/// What the form sends.
#[derive(Default)]
struct Sent {
    /// Slug; empty to find out from the file.
    roundtable: String,
    /// Word of an audience.
    readers: String,
    /// Names of columns of a sheet, by what they hold.
    column: BTreeMap<&'static str, String>,
    files: Vec<File>,
}

/// What a column can hold, as the fields of the form are called.
const COLUMNS: [&str; 6] = ["text", "roundtable-column", "region", "organisation", "language", "kind"];

impl Sent {
    async fn read(mut form: Multipart) -> Result<Sent, MultipartError> {
        let mut sent = Sent::default();
        while let Some(field) = form.next_field().await? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == "files" {
                let file_name = bare(field.file_name().unwrap_or_default());
                let bytes = field.bytes().await?.to_vec();
                if !file_name.is_empty() {
                    sent.files.push(File { name: file_name, bytes });
                }
            } else if name == "roundtable" {
                sent.roundtable = field.text().await?;
            } else if name == "readers" {
                sent.readers = field.text().await?;
            } else if let Some(column) = COLUMNS.into_iter().find(|column| *column == name) {
                sent.column.insert(column, field.text().await?.trim().to_owned());
            }
        }
        Ok(sent)
    }

    fn columns(&self) -> Columns {
        let name = |column| self.column.get(column).filter(|name| !name.is_empty()).cloned();
        Columns {
            text: name("text"),
            roundtable: name("roundtable-column"),
            region: name("region"),
            organisation: name("organisation"),
            language: name("language"),
            kind: name("kind"),
        }
    }
}

/// Some browsers send the whole path.
fn bare(file_name: &str) -> String {
    file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).trim().to_owned()
}

async fn page(
    app: &App,
    operator: &Operator,
    consultation: Consultation,
    roundtables: &[Roundtable],
    sent: Sent,
    wrong: Wrong,
) -> Result<UploadPage, PageError> {
    let find_out = (String::new(), operator.words.say("desk-find-out"));
    let named = roundtables.iter().map(|one| (one.slug.clone(), named(one)));
    Ok(UploadPage {
        frame: operator.frame(),
        readers: Names::of(&app.db, operator.words).await?.options(&operator.viewer),
        meant: if sent.readers.is_empty() { CLOSED.word() } else { sent.readers },
        consultation,
        roundtables: [find_out].into_iter().chain(named).collect(),
        chosen: sent.roundtable,
        columns: COLUMNS
            .into_iter()
            .map(|column| (column, sent.column.get(column).cloned().unwrap_or_default()))
            .collect(),
        wrong,
    })
}

fn named(roundtable: &Roundtable) -> String {
    if roundtable.city.is_empty() {
        roundtable.title.clone()
    } else {
        format!("{}: {}", roundtable.city, roundtable.title)
    }
}

/// What came of a file; a database that does not answer is no fault of the file.
fn shown(operator: &Operator, name: String, outcome: Result<Uploaded, UploadError>) -> Result<FileShown, PageError> {
    let words = operator.words;
    match outcome {
        Ok(uploaded) => Ok(kept(words, name, uploaded)),
        Err(UploadError::TooLarge { largest }) => {
            let megabytes = words.number(largest / 1_000_000);
            Ok(refused(name, words.say_with("desk-too-large", &[("megabytes", megabytes.into())]), String::new()))
        }
        Err(UploadError::Import(error)) => Ok(refused(name, words.say("desk-not-read"), error.to_string())),
        Err(UploadError::NoPlace) => Ok(refused(name, words.say("desk-no-place"), String::new())),
        Err(UploadError::SeveralPlaces) => Ok(refused(name, words.say("desk-several-places"), String::new())),
        Err(UploadError::NoRoundtable(error)) => {
            Ok(refused(name, words.say("desk-roundtable-not-added"), error.to_string()))
        }
        Err(UploadError::Keeping(error)) => Err(error.into()),
        Err(UploadError::Store(error)) => Err(error.into()),
    }
}

fn refused(name: String, said: String, in_english: String) -> FileShown {
    FileShown { name, tone: "warning", said, in_english, report: None, roundtables: Vec::new(), summary: None }
}

fn kept(words: Words, name: String, uploaded: Uploaded) -> FileShown {
    let roundtables = uploaded.roundtables.iter().map(|one| (one.desk(), named(one))).collect();
    let (said, report, summary) = match uploaded.came {
        Came::New { imported, replaces } => {
            let summary = Summary::of(
                &imported.statements, &imported.report.left_over, &imported.report.notices, &imported.columns_not_read,
            );
            let count = [("n", imported.statements.len().into())];
            let mut said = words.say_with("desk-file-read", &count);
            if uploaded.new_roundtables > 0 {
                said = format!(
                    "{said} {}",
                    words.say_with("desk-roundtables-added", &[("n", uploaded.new_roundtables.into())])
                );
            }
            if replaces.is_some() {
                said = format!("{said} {}", words.say("desk-file-replaces"));
            }
            (said, imported.report.id, Some(summary))
        }
        Came::Stood { report } => (words.say("desk-file-stood"), report, None),
        Came::StandsAgain { report } => (words.say("desk-file-stands-again"), report, None),
    };
    let report = Some(desk_address(&report));
    FileShown { name, tone: "good", said, in_english: String::new(), report, roundtables, summary }
}
