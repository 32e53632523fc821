//! One roundtable: what is known of it, and the versions of its report.

use crate::app::App;
use crate::consultation::{self, Consultation};
use crate::region;
use crate::report;
use crate::roundtable::{self, Roundtable};
use crate::web::{Frame, Operator, OrNotFound, PageError, html};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

#[derive(Template)]
#[template(path = "site/desk/roundtable.html")]
struct RoundtablePage {
    frame: Frame,
    consultation: Consultation,
    roundtable: Roundtable,
    /// Name and value of what is known.
    facts: Vec<(String, String)>,
    upload: String,
    reports: Vec<ReportRow>,
}

struct ReportRow {
    href: String,
    file_name: String,
    imported: String,
    statements: i64,
    stands: bool,
}

/// `GET /desk/roundtables/{slug}`
pub(super) async fn show(
    State(app): State<App>,
    operator: Operator,
    Path(slug): Path<String>,
) -> Result<Response, PageError> {
    let roundtable = roundtable::store::by_slug(&app.db, &slug).await?.or_not_found()?;
    let consultation = consultation::store::by_id(&app.db, &roundtable.consultation_id).await?.or_not_found()?;
    let reports = report::store::listed(&app.db, &consultation.id).await?;
    let words = operator.words;
    let language = words.language();
    let country =
        region::country(&roundtable.country).map_or_else(String::new, |country| country.name(language).to_owned());
    let own_region = roundtable.coalition_region().and_then(|id| region::region("coalition", id));
    let facts = vec![
        (words.say("desk-city"), roundtable.city.clone()),
        (words.say("desk-country"), country),
        (words.say("desk-region"), own_region.map_or_else(String::new, |region| region.name(language).to_owned())),
        (words.say("desk-days"), words.days(roundtable.days.as_str())),
        (words.say("desk-hosts"), words.list(&roundtable.hosts)),
        (
            words.say("desk-language"),
            if roundtable.language.is_empty() { String::new() } else { words.language_name(&roundtable.language) },
        ),
    ];
    let reports = reports.into_iter().filter(|one| one.roundtable_id == roundtable.id).map(|one| ReportRow {
        href: report::pages::desk_address(&one.id),
        file_name: one.file_name,
        imported: words.days(one.imported_at.get(..10).unwrap_or_default()),
        statements: one.statements,
        stands: one.withdrawn_at.is_none(),
    });
    Ok(html(&RoundtablePage {
        frame: operator.frame(),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        upload: format!("{}/upload?roundtable={}", consultation.desk(), roundtable.slug),
        reports: reports.collect(),
        consultation,
        roundtable,
    }))
}
