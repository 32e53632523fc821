//! Addresses of participants: their own pages, and those of the desk.

mod codes;
mod desk;
mod door;
mod erase;
mod hosting;
mod link;
mod texts;

use crate::access::{Allowed, Level, Use};
use crate::app::App;
use crate::consent::{Participant, store as consents};
use crate::roundtable::{self, Roundtable};
use crate::web::{Host, Operator, OrNotFound, PageError};
use crate::words::Words;
use axum::Router;
use axum::routing::{get, post};

pub fn routes() -> Router<App> {
    Router::new()
        .route("/my/{token}", get(link::show).post(link::decide))
        .route("/my/{token}/end", post(link::end))
        .route("/take-part/{slug}", get(door::show).post(door::enter))
        .route("/my", get(door::mine).post(door::decide))
        .route("/my/add", post(door::hand_in))
        .route("/my/take-back", post(door::take_back))
        .route("/my/leave", post(door::leave))
        .route("/member/roundtables", get(hosting::all))
        .route("/desk/roundtables/{slug}/consent", get(hosting::rule).post(hosting::set_rule))
        .route("/desk/roundtables/{slug}/codes", get(codes::show).post(codes::draw))
        .route("/desk/roundtables/{slug}/contributions", get(codes::waiting).post(codes::decide))
        .route("/desk/roundtables/{slug}/participants", get(desk::all).post(desk::add))
        .route("/desk/participants/{id}", get(desk::one))
        .route("/desk/participants/{id}/said", post(desk::said))
        .route("/desk/participants/{id}/background", post(desk::background))
        .route("/desk/participants/{id}/link", post(desk::make_link))
        .route("/desk/participants/{id}/consent", post(desk::note))
        .route("/desk/participants/{id}/erase", post(erase::erase_participant))
        .route("/desk/consultations/{slug}/consent", get(texts::show).post(texts::add))
        .route("/desk/consultations/{slug}/consent/rule", post(texts::set_rule))
}

/// The roundtable with this name, for who hosts it or works at the desk.
async fn hosted(app: &App, host: Host, slug: &str) -> Result<(Operator, Roundtable), PageError> {
    let found = roundtable::store::by_slug(&app.db, slug).await?;
    let operator = host.at(found.as_ref().map(|one| one.id.as_str()))?;
    Ok((operator, found.or_not_found()?))
}

/// A participant, for who hosts their roundtable or works at the desk.
async fn hosted_participant(app: &App, host: Host, id: &str) -> Result<(Operator, Participant), PageError> {
    let found = consents::by_id(&app.db, id).await?;
    let operator = host.at(found.as_ref().map(|one| one.roundtable_id.as_str()))?;
    Ok((operator, found.or_not_found()?))
}

/// Where whoever works on a roundtable comes from.
fn back(operator: &Operator, roundtable: &Roundtable) -> String {
    if operator.viewer.is_staff() { roundtable.desk() } else { hosting::HERE.to_owned() }
}

/// A form with one choice for each use.
struct Choices {
    /// Of all choices, `(level, name)`.
    levels: Vec<(String, String)>,
    /// Field, label and what is chosen.
    fields: Vec<(String, String, String)>,
}

impl Choices {
    fn of(words: Words, chosen: Allowed) -> Choices {
        let level =
            |level: Level| (level.as_str().to_owned(), words.say(&format!("participant-sees-{}", level.as_str())));
        let field = |to: Use| {
            let label = words.say(&format!("participant-use-{}", to.as_str()));
            (to.as_str().to_owned(), label, chosen.level(to).as_str().to_owned())
        };
        Choices { levels: Level::ALL.map(level).to_vec(), fields: Use::ALL.map(field).to_vec() }
    }
}

/// The fields of a form, by name.
type Pairs = Vec<(String, String)>;

fn value<'a>(pairs: &'a Pairs, name: &str) -> &'a str {
    pairs.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
}

/// What was chosen. What names no level is no reason to open anything.
fn chosen(pairs: &Pairs) -> Allowed {
    Allowed::new(|to| Level::parse(value(pairs, to.as_str())).unwrap_or(Level::Withheld))
}
