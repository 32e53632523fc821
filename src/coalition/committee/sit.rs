//! Founds committees, opens and closes seats, and says who sits on them.

use super::{Committee, Seat, Sitting, Sort, store};
use crate::app::App;
use crate::coalition::membership::{self, Sight, follow};
use crate::db;
use crate::member::Operator;
use crate::organisation;
use crate::words::{is_date, slug};

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SitError {
    #[error("a committee needs a name that no other has")]
    Name,
    #[error("the day is a date: write 2009, 2009-01 or 2009-01-28")]
    NotADate,
    #[error("somebody sits on this seat then")]
    Taken,
    #[error("this organisation has a seat on the committee then")]
    SitsAlready,
    #[error("the seat is not there then")]
    NoSeat,
    #[error("seats of the steering committee are for members; the organisation has to join first")]
    NotAMember,
    #[error("who takes a seat is seen on it: the organisation has to be listed first")]
    NotListed,
    #[error("what ends does not end before it began")]
    EndsFirst,
    #[error("it ended before")]
    Gone,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Founds a committee with its first seats, numbered from 1.
pub async fn found(app: &App, _by: &Operator, wanted: Committee, seats: i64) -> Result<Committee, SitError> {
    if wanted.name.is_empty() {
        return Err(SitError::Name);
    }
    day(&wanted.founded_on)?;
    let mut wanted = Committee { slug: slug(&wanted.name), changed_at: app.now(), ..wanted };
    if store::by_slug(&app.db, &wanted.slug).await?.is_some() {
        return Err(SitError::Name);
    }
    let mut tx = db::begin(&app.db).await?;
    wanted.id = store::insert(&mut tx, &wanted).await?;
    for number in 1..=seats.clamp(0, 99) {
        let seat = seat(number, &wanted.founded_on, &wanted.source);
        store::insert_seat(&mut tx, &wanted.id, &seat, &wanted.changed_at).await?;
    }
    tx.commit().await?;
    store::by_slug(&app.db, &wanted.slug).await?.ok_or(SitError::Gone)
}

/// One more seat, from a day on.
pub async fn add_seat(app: &App, _by: &Operator, to: &Committee, on: &str, source: &str) -> Result<(), SitError> {
    day(on)?;
    let number = to.seats.iter().map(|seat| seat.number).max().unwrap_or_default() + 1;
    let mut tx = db::begin(&app.db).await?;
    store::insert_seat(&mut tx, &to.id, &seat(number, on, source), &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Closes a seat that nobody sits on.
pub async fn close_seat(app: &App, _by: &Operator, of: &Committee, seat: &str, on: &str) -> Result<(), SitError> {
    day(on)?;
    let seat = of.seats.iter().find(|one| one.id == seat && one.closed_on.is_empty()).ok_or(SitError::NoSeat)?;
    if seat.sittings.iter().any(|one| one.until.is_empty() || one.until.as_str() > on) {
        return Err(SitError::Taken);
    }
    if on < seat.opened_on.as_str() {
        return Err(SitError::EndsFirst);
    }
    let mut tx = db::begin(&app.db).await?;
    store::close_seat(&mut tx, &of.id, &seat.id, on, &app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Seats an organisation. On a steering committee it has to be a member, and on any committee in sight.
pub async fn sit(app: &App, by: &Operator, on: &Committee, seat: &str, wanted: Sitting) -> Result<(), SitError> {
    day(&wanted.since)?;
    for date in [&wanted.until, &wanted.term_ends] {
        if !is_date(date) {
            return Err(SitError::NotADate);
        }
        if !date.is_empty() && *date < wanted.since {
            return Err(SitError::EndsFirst);
        }
    }
    let seat = on.seats.iter().find(|one| one.id == seat).ok_or(SitError::NoSeat)?;
    let closes_first = !seat.closed_on.is_empty() && (wanted.until.is_empty() || wanted.until > seat.closed_on);
    if wanted.since < seat.opened_on || closes_first {
        return Err(SitError::NoSeat);
    }
    if seat.sittings.iter().any(|one| at_once(one, &wanted)) {
        return Err(SitError::Taken);
    }
    let mut others = on.seats.iter().flat_map(|seat| &seat.sittings);
    let organisation = wanted.organisation_id.clone().unwrap_or_default();
    if others.any(|one| one.is_of(&organisation) && at_once(one, &wanted)) {
        return Err(SitError::SitsAlready);
    }
    if wanted.organisation_id.is_some() {
        may_sit(app, on, &organisation, &wanted).await?;
    }
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    store::insert_sitting(&mut tx, &on.id, &seat.id, &wanted, &now).await?;
    follow::roles(&mut tx, by.account(), &organisation, &now).await?;
    tx.commit().await?;
    Ok(())
}

async fn may_sit(app: &App, on: &Committee, organisation: &str, wanted: &Sitting) -> Result<(), SitError> {
    let profile = organisation::store::profile(&app.db, organisation).await?.ok_or(SitError::NotListed)?;
    let standing = membership::store::standing(&app.db, organisation).await?;
    // Whoever sat once may have left since; whoever sits now belongs.
    if on.sort == Sort::Steering && wanted.until.is_empty() && standing.is_none() {
        return Err(SitError::NotAMember);
    }
    if profile.public_at.is_none() || standing.is_some_and(|one| one.membership.sight != Sight::Listed) {
        return Err(SitError::NotListed);
    }
    Ok(())
}

/// Ends a sitting: the seat is vacant from that day on.
pub async fn rise(app: &App, by: &Operator, from: &Committee, sitting: &str, on: &str) -> Result<(), SitError> {
    day(on)?;
    let all = from.seats.iter().flat_map(|seat| &seat.sittings);
    let found = all.into_iter().find(|one| one.id == sitting).ok_or(SitError::Gone)?;
    if on < found.since.as_str() {
        return Err(SitError::EndsFirst);
    }
    let now = app.now();
    let mut tx = db::begin(&app.db).await?;
    if !store::end_sitting(&mut tx, &from.id, sitting, on, &now).await? {
        return Err(SitError::Gone);
    }
    if let Some(organisation) = &found.organisation_id {
        follow::roles(&mut tx, by.account(), organisation, &now).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn seat(number: i64, opened_on: &str, source: &str) -> Seat {
    Seat {
        id: String::new(),
        number,
        opened_on: opened_on.to_owned(),
        closed_on: String::new(),
        source: source.to_owned(),
        sittings: Vec::new(),
    }
}

/// A date, and not an empty one.
fn day(text: &str) -> Result<(), SitError> {
    if text.is_empty() || !is_date(text) { Err(SitError::NotADate) } else { Ok(()) }
}

fn at_once(one: &Sitting, other: &Sitting) -> bool {
    let before = |a: &Sitting, b: &Sitting| !a.until.is_empty() && a.until <= b.since;
    !before(one, other) && !before(other, one)
}
