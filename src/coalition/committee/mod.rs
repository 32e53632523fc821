//! Core groups and steering committees: seats, and who sat on them when.
//!
//! A seat is opened and closed; an organisation sits on it from a day to a day. Nothing is overwritten, so that the
//! question who sat when has an answer for every day.

pub mod sit;
pub mod store;
pub mod timeline;

use crate::access::Public;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    /// Drawn from those who hosted or took part in a consultation, to build the coalition.
    CoreGroup,
    /// Decides for the coalition.
    Steering,
}

impl Sort {
    pub const ALL: [Sort; 2] = [Sort::CoreGroup, Sort::Steering];

    pub fn as_str(self) -> &'static str {
        match self {
            Sort::CoreGroup => "core-group",
            Sort::Steering => "steering",
        }
    }

    pub fn parse(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.as_str() == word)
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    pub id: String,
    pub slug: String,
    pub sort: Sort,
    pub name: String,
    /// The consultation that a core group came out of.
    pub consultation_id: Option<String>,
    /// ISO 8601 of any precision; empty when not known.
    pub founded_on: String,
    /// ISO 8601: up to when it is known who sits. Empty: up to now.
    pub as_of: String,
    pub note: String,
    pub source: String,
    pub changed_at: String,
    /// By number.
    pub seats: Vec<Seat>,
}

/// A place on a committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub id: String,
    /// From 1.
    pub number: i64,
    /// ISO 8601 of any precision.
    pub opened_on: String,
    /// Empty while it is there.
    pub closed_on: String,
    pub source: String,
    /// In the order of time; no two at once.
    pub sittings: Vec<Sitting>,
}

/// An organisation on a seat.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sitting {
    pub id: String,
    /// `None`: somebody sits there, and no source says who.
    pub organisation_id: Option<String>,
    /// ISO 8601 of any precision.
    pub since: String,
    /// Empty when no term is set.
    pub term_ends: String,
    /// Empty while it sits.
    pub until: String,
    pub source: String,
}

/// Seats are taken in public: who takes one agrees to be seen on it.
impl Public for Committee {}

impl Committee {
    pub fn address(&self) -> String {
        format!("/coalition/committees/{}", self.slug)
    }

    pub fn desk(&self) -> String {
        format!("/desk/coalition/committees/{}", self.slug)
    }

    /// The day that is asked about where none is named: today, or the last that is known.
    pub fn day<'a>(&'a self, today: &'a str) -> &'a str {
        if self.as_of.is_empty() { today } else { &self.as_of }
    }

    /// Seats that are there on a day.
    pub fn seats_on<'a>(&'a self, day: &'a str) -> impl Iterator<Item = &'a Seat> {
        self.seats.iter().filter(move |seat| lasts(&seat.opened_on, &seat.closed_on, day))
    }

    /// Seats that nobody sits on, on a day.
    pub fn vacant_on<'a>(&'a self, day: &'a str) -> impl Iterator<Item = &'a Seat> {
        self.seats_on(day).filter(move |seat| seat.holder_on(day).is_none())
    }

    /// The seat of an organisation on a day.
    pub fn seat_of<'a>(&'a self, organisation: &'a str, day: &'a str) -> Option<&'a Seat> {
        self.seats_on(day).find(|seat| seat.holder_on(day).is_some_and(|one| one.is_of(organisation)))
    }
}

impl Sitting {
    pub fn is_of(&self, organisation: &str) -> bool {
        self.organisation_id.as_deref() == Some(organisation)
    }
}

impl Seat {
    pub fn holder_on(&self, day: &str) -> Option<&Sitting> {
        self.sittings.iter().find(|one| lasts(&one.since, &one.until, day))
    }
}

/// Whether something from `from` to `until` (empty: open) lasts on `day`. Days are ISO 8601 text of any precision: on
/// the day that it ends it does not last any more, and a month or a year counts from its beginning.
fn lasts(from: &str, until: &str, day: &str) -> bool {
    from <= day && (until.is_empty() || day < until)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(number: i64, sittings: &[(&str, &str, &str)]) -> Seat {
        let sitting = |(organisation, since, until): &(&str, &str, &str)| Sitting {
            organisation_id: Some((*organisation).into()),
            since: (*since).into(),
            until: (*until).into(),
            ..Sitting::default()
        };
        Seat {
            id: number.to_string(),
            number,
            opened_on: "2009-01".into(),
            closed_on: String::new(),
            source: String::new(),
            sittings: sittings.iter().map(sitting).collect(),
        }
    }

    #[test]
    fn who_sat_when_and_what_was_vacant_has_an_answer_for_every_day() {
        let committee = Committee {
            id: String::new(),
            slug: "steering".into(),
            sort: Sort::Steering,
            name: "Steering".into(),
            consultation_id: None,
            founded_on: "2009-01".into(),
            as_of: String::new(),
            note: String::new(),
            source: String::new(),
            changed_at: String::new(),
            seats: vec![seat(1, &[("a", "2009-01", "2011-05-01"), ("b", "2011-06", "")]), seat(2, &[])],
        };
        let holder = |day: &str| committee.seats[0].holder_on(day).and_then(|one| one.organisation_id.as_deref());
        assert_eq!([holder("2008-12-31"), holder("2009-01-28"), holder("2011-04-30")], [None, Some("a"), Some("a")]);
        assert_eq!([holder("2011-05-01"), holder("2011-06-01"), holder("2026-01-01")], [None, Some("b"), Some("b")]);
        assert_eq!(committee.vacant_on("2010-01-01").map(|seat| seat.number).collect::<Vec<_>>(), [2]);
        assert_eq!(committee.vacant_on("2011-05-15").count(), 2);
        assert_eq!(committee.seat_of("b", "2012-01-01").map(|seat| seat.number), Some(1));
        assert!(committee.seat_of("a", "2012-01-01").is_none());
    }
}
