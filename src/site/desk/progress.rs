//! How far a consultation is, and what comes next.

use crate::app::App;
use crate::consultation::Consultation;
use crate::report::store::Listed;
use crate::roundtable::Roundtable;
use crate::synthesis::store::Row;
use crate::words::Words;
use crate::{report, roundtable, statement, synthesis};

/// Everything that a desk shows of a consultation.
pub(super) struct Progress {
    /// In the order held.
    pub(super) roundtables: Vec<Roundtable>,
    /// All versions, newest first.
    pub(super) reports: Vec<Listed>,
    /// Standing statements of standing reports.
    pub(super) statements: i64,
    /// Newest first.
    pub(super) runs: Vec<Row>,
}

impl Progress {
    pub(super) async fn of(app: &App, consultation: &Consultation) -> sqlx::Result<Progress> {
        Ok(Progress {
            roundtables: roundtable::store::of_consultation(&app.db, &consultation.id).await?,
            reports: report::store::listed(&app.db, &consultation.id).await?,
            statements: statement::store::count(&app.db, &consultation.id).await?,
            runs: synthesis::store::of_consultation(&app.db, &consultation.id).await?,
        })
    }

    /// Reports that stand.
    pub(super) fn standing(&self) -> impl Iterator<Item = &Listed> {
        self.reports.iter().filter(|report| report.withdrawn_at.is_none())
    }

    pub(super) fn is_public(&self) -> bool {
        self.runs.iter().any(|run| run.published_at.is_some())
    }

    pub(super) fn counts(&self, words: Words) -> String {
        [
            words.say_with("count-roundtables", &[("n", self.roundtables.len().into())]),
            words.say_with("desk-count-reports", &[("n", self.standing().count().into())]),
            words.say_with("count-statements", &[("n", self.statements.into())]),
        ]
        .join(" · ")
    }

    pub(super) fn state(&self, words: Words) -> String {
        let key = match (self.is_public(), self.runs.is_empty(), self.statements) {
            (true, ..) => "desk-public",
            (false, false, _) => "desk-draft",
            (false, true, 0) => "desk-preparing",
            (false, true, _) => "desk-collecting",
        };
        words.say(key)
    }

    /// What to do next, and where.
    pub(super) fn next(&self, words: Words, consultation: &Consultation) -> (String, String) {
        let desk = consultation.desk();
        let (key, href) = match (self.roundtables.is_empty(), self.statements, self.runs.first()) {
            (true, ..) => ("desk-next-roundtables", format!("{desk}/new-roundtable")),
            (false, 0, _) => ("desk-next-upload", format!("{desk}/upload")),
            (false, _, None) => ("desk-next-run", format!("{desk}#runs")),
            (false, _, Some(run)) if run.published_at.is_none() => {
                ("desk-next-publish", synthesis::pages::desk_address(&run.id))
            }
            (false, _, Some(_)) => ("desk-next-read", desk),
        };
        (words.say(key), href)
    }
}
