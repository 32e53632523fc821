//! The import report of one version: its statements in a table, what was left over, what was taken out.

use super::{Found, desk_address, found, kind_name, kinds};
use crate::access::{self, Viewer};
use crate::app::App;
use crate::report::left;
use crate::report::store;
use crate::report::summary::Summary;
use crate::report::withdraw::{WithdrawError, reinstate, withdraw};
use crate::report::{Account, Report};
use crate::statement::correct::correct_kinds;
use crate::statement::{self, Kind, Statement};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use crate::words::Words;
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

/// Statements on one page.
const A_PAGE: usize = 200;
/// Pieces of left-over text shown for one reason.
const PIECES: usize = 100;

#[derive(Template)]
#[template(path = "report/pages/desk.html")]
struct DeskPage {
    frame: Frame,
    id: String,
    roundtable: String,
    roundtable_desk: String,
    here: String,
    public: String,
    file_name: String,
    imported: String,
    stands: bool,
    summary: Summary,
    /// Said after a change of many kinds: how many were left as they are.
    changed_since: Option<usize>,
    rows: Vec<RowShown>,
    kinds: Vec<(String, String)>,
    /// Number and whether it is this one; empty when all rows are on one page.
    pages: Vec<(usize, bool)>,
    left_over: Vec<LeftShown>,
    taken_out: Vec<RowShown>,
}

/// A statement in the table.
struct RowShown {
    id: String,
    version: i64,
    words: String,
    language: String,
    language_name: String,
    kind: String,
    level: String,
}

/// Left-over text of one reason.
struct LeftShown {
    reason: String,
    count: usize,
    pieces: Vec<PieceShown>,
}

struct PieceShown {
    start: usize,
    end: usize,
    words: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    page: Option<usize>,
    /// How many of a change of many were left as they are.
    left: Option<usize>,
}

/// `GET /desk/reports/{id}`
pub(super) async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, PageError> {
    let Found { report, roundtable } = found(&app, &id).await?;
    let stands = store::stands(&app.db, &id).await?.or_not_found()?;
    let standing = statement::store::of_report(&app.db, &id).await?;
    let taken_out = statement::store::taken_out_of_report(&app.db, &id).await?;
    let report = left::with_decisions(report, &standing, &taken_out);
    let words = operator.words;
    let last = standing.len().div_ceil(A_PAGE).max(1);
    let page = wanted.page.unwrap_or(1).clamp(1, last);
    let account = access::show(&Viewer::Operator, &report.masked(&standing)).or_not_found()?;
    Ok(html(&DeskPage {
        frame: operator.frame(),
        id: id.clone(),
        roundtable: roundtable.place().to_owned(),
        roundtable_desk: roundtable.desk(),
        here: desk_address(&id),
        public: format!("/reports/{id}"),
        file_name: report.file_name.clone(),
        imported: words.days(report.imported_at.get(..10).unwrap_or_default()),
        stands,
        summary: Summary::of(&standing, &report.left_over, &report.notices, &[]),
        changed_since: wanted.left,
        rows: rows(words, standing.iter().skip((page - 1) * A_PAGE).take(A_PAGE)),
        kinds: kinds(words),
        pages: if last == 1 { Vec::new() } else { (1..=last).map(|number| (number, number == page)).collect() },
        left_over: left_over(words, &report, account.get()),
        taken_out: rows(words, taken_out.iter()),
    }))
}

fn rows<'a>(words: Words, statements: impl Iterator<Item = &'a Statement>) -> Vec<RowShown> {
    statements
        .filter_map(|one| {
            let said = access::show(&Viewer::Operator, one)?.into_inner();
            Some(RowShown {
                id: said.id,
                version: one.version,
                words: said.text,
                language_name: words.language_name(&said.language),
                language: said.language,
                kind: kind_name(words, said.kind),
                level: words.say(&format!("site-level-{}", said.level.as_str())),
            })
        })
        .collect()
}

fn left_over(words: Words, report: &Report, account: &Account) -> Vec<LeftShown> {
    let mut reasons: Vec<_> = report.left_over.iter().map(|left| left.reason).collect();
    reasons.sort();
    reasons.dedup();
    reasons
        .into_iter()
        .map(|reason| {
            let of_reason = report.left_over.iter().filter(|left| left.reason == reason);
            let piece = |span: &std::ops::Range<usize>| PieceShown {
                start: span.start,
                end: span.end,
                words: account.text.get(span.clone()).unwrap_or_default().to_owned(),
            };
            LeftShown {
                reason: words.say(&format!("desk-reason-{}", reason.as_str())),
                count: of_reason.clone().count(),
                pieces: of_reason.take(PIECES).map(|left| piece(&left.span)).collect(),
            }
        })
        .collect()
}

/// `POST /desk/reports/{id}/kinds`: the chosen statements (`of`, each an id and a version) are of another kind.
pub(super) async fn change_kinds(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let value = |name: &str| fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let page = value("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1);
    let here = desk_address(&id);
    let refused = |key: &str| PageError::Refused { said: operator.words.say(key), back: here.clone() };
    let kind = value("kind").and_then(Kind::parse).ok_or_else(|| refused("desk-no-kind"))?;
    let chosen: Vec<(String, i64)> = fields
        .iter()
        .filter(|(name, _)| name == "of")
        .filter_map(|(_, value)| {
            value.split_once(':').and_then(|(id, version)| Some((id.to_owned(), version.parse().ok()?)))
        })
        .collect();
    if chosen.is_empty() {
        return Err(refused("desk-none-chosen"));
    }
    let changed_since = correct_kinds(&app, &operator.by, &chosen, kind).await?;
    let left = if changed_since.is_empty() { String::new() } else { format!("&left={}", changed_since.len()) };
    Ok(Redirect::to(&operator.link(&format!("{here}?page={page}{left}"))).into_response())
}

#[derive(Template)]
#[template(path = "report/pages/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    file_name: String,
    statements: usize,
    back: String,
}

/// `GET /desk/reports/{id}/withdraw`: asks whether it is meant.
pub(super) async fn confirm(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let Found { report, .. } = found(&app, &id).await?;
    let statements = statement::store::of_report(&app.db, &id).await?.len();
    Ok(html(&WithdrawPage {
        frame: operator.frame(),
        file_name: report.file_name,
        statements,
        back: desk_address(&id),
    }))
}

/// `POST /desk/reports/{id}/withdraw`
pub(super) async fn withdraw_report(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let done = withdraw(&app, &operator.by, &id).await;
    answered(&operator, &id, done)
}

/// `POST /desk/reports/{id}/reinstate`
pub(super) async fn reinstate_report(
    State(app): State<App>,
    operator: Operator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let done = reinstate(&app, &operator.by, &id).await;
    answered(&operator, &id, done)
}

/// Back to the report; what is already as it was meant to be is no error.
fn answered(operator: &Operator, id: &str, done: Result<(), WithdrawError>) -> Result<Redirect, PageError> {
    match done {
        Ok(()) | Err(WithdrawError::Withdrawn | WithdrawError::Stands) => {
            Ok(Redirect::to(&operator.link(&desk_address(id))))
        }
        Err(WithdrawError::Store(error)) => Err(error.into()),
    }
}
