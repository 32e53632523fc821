//! The steering committee votes: each seat once, with reasons, until a day. The result is computed, never typed.

use super::{File, Stage, store};
use crate::app::{self, App};
use crate::coalition::{self, committee};
use crate::db;
use crate::member::{Operator, Person};
use crate::organisation;
use jiff::{SignedDuration, Timestamp};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    Yes,
    No,
    Abstain,
}

impl Choice {
    pub const ALL: [Choice; 3] = [Choice::Yes, Choice::No, Choice::Abstain];

    pub fn as_str(self) -> &'static str {
        match self {
            Choice::Yes => "yes",
            Choice::No => "no",
            Choice::Abstain => "abstain",
        }
    }

    pub fn parse(word: &str) -> Option<Choice> {
        Choice::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// The vote of one seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    pub seat_id: String,
    pub choice: Choice,
    pub reasons: String,
    pub cast_at: String,
}

/// The question whether to admit an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Motion {
    pub id: String,
    pub application_id: String,
    pub opened_at: String,
    pub closes_at: String,
    /// Hundredths of `seats` that must vote.
    pub quorum: i64,
    /// Those that were filled when it opened: they vote, and no other.
    pub seats: Vec<String>,
    pub ballots: Vec<Ballot>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Open,
    /// Too few voted.
    NoQuorum,
    /// More said yes than no.
    Accepted,
    Declined,
}

impl Outcome {
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Open => "open",
            Outcome::NoQuorum => "no-quorum",
            Outcome::Accepted => "accepted",
            Outcome::Declined => "declined",
        }
    }
}

impl Motion {
    pub fn votes(&self, choice: Choice) -> usize {
        self.ballots.iter().filter(|one| one.choice == choice && self.seats.contains(&one.seat_id)).count()
    }

    /// Seats that must vote, at least.
    pub fn needed(&self) -> usize {
        let needed = self.seats.len() as i64 * self.quorum;
        usize::try_from((needed + 99) / 100).unwrap_or_default().max(1)
    }

    /// At the moment `now`. It closes on its day, or when every seat has voted.
    pub fn outcome(&self, now: &str) -> Outcome {
        let cast = Choice::ALL.into_iter().map(|choice| self.votes(choice)).sum::<usize>();
        if now < self.closes_at.as_str() && cast < self.seats.len() {
            return Outcome::Open;
        }
        match (cast >= self.needed(), self.votes(Choice::Yes) > self.votes(Choice::No)) {
            (false, _) => Outcome::NoQuorum,
            (true, true) => Outcome::Accepted,
            (true, false) => Outcome::Declined,
        }
    }
}

/// Why there is no vote.
#[derive(Debug, thiserror::Error)]
pub enum VoteError {
    #[error("two reviews from different regions have to be in first")]
    NotReviewed,
    #[error("there is no steering committee with a filled seat")]
    NoCommittee,
    #[error("the vote is closed")]
    Closed,
    #[error("this account speaks for no seat that votes on this")]
    NoSeat,
    #[error("this seat has voted")]
    VotedAlready,
    #[error("who says no says why")]
    NoReasons,
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Puts an application to the vote; again, when the first one had no quorum.
pub async fn open(app: &App, by: &Operator, file: &File) -> Result<(), VoteError> {
    let now = app.now();
    if !matches!(file.stage(&now), Stage::Reviewed | Stage::NoQuorum) {
        return Err(VoteError::NotReviewed);
    }
    let (coalition, _) = coalition::store::find(&app.db).await?.ok_or(VoteError::NoCommittee)?;
    let committee = committee::store::steering(&app.db).await?.ok_or(VoteError::NoCommittee)?;
    let day = now.get(..10).unwrap_or(&now);
    // A seat whose holder no source names cannot vote.
    let known = |seat: &&committee::Seat| seat.holder_on(day).is_some_and(|one| one.organisation_id.is_some());
    let seats: Vec<String> = committee.seats_on(day).filter(known).map(|seat| seat.id.clone()).collect();
    if seats.is_empty() {
        return Err(VoteError::NoCommittee);
    }
    let closes = Timestamp::now() + SignedDuration::from_hours(24 * coalition.vote_days);
    let made = Motion {
        id: uuid::Uuid::now_v7().to_string(),
        application_id: file.application.id.clone(),
        opened_at: now,
        closes_at: app::written(closes),
        quorum: coalition.quorum,
        seats,
        ballots: Vec::new(),
    };
    let mut tx = db::begin(&app.db).await?;
    store::insert_motion(&mut tx, &made, by.account()).await?;
    tx.commit().await?;
    Ok(())
}

/// The seat that an account votes for. `None` when it speaks for none that votes on this now.
pub async fn seat_of(app: &App, by: &Person, motion: &Motion) -> sqlx::Result<Option<String>> {
    let Some(committee) = committee::store::steering(&app.db).await? else { return Ok(None) };
    let now = app.now();
    let day = now.get(..10).unwrap_or(&now);
    for one in organisation::store::spoken_for(&app.db, by.account()).await? {
        if let Some(seat) = committee.seat_of(&one.organisation_id, day)
            && motion.seats.contains(&seat.id)
        {
            return Ok(Some(seat.id.clone()));
        }
    }
    Ok(None)
}

/// Votes for the seat that the account speaks for.
pub async fn cast(app: &App, by: &Person, motion: &Motion, choice: Choice, reasons: &str) -> Result<(), VoteError> {
    let seat_id = seat_of(app, by, motion).await?.ok_or(VoteError::NoSeat)?;
    let now = app.now();
    if motion.ballots.iter().any(|one| one.seat_id == seat_id) {
        return Err(VoteError::VotedAlready);
    }
    if motion.outcome(&now) != Outcome::Open {
        return Err(VoteError::Closed);
    }
    if choice == Choice::No && reasons.is_empty() {
        return Err(VoteError::NoReasons);
    }
    let ballot = Ballot { seat_id, choice, reasons: reasons.to_owned(), cast_at: now };
    let mut tx = db::begin(&app.db).await?;
    if !store::insert_ballot(&mut tx, &motion.id, by.account(), &ballot).await? {
        return Err(VoteError::VotedAlready);
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn motion(seats: usize, quorum: i64, cast: &[Choice]) -> Motion {
        let ballot = |(at, choice): (usize, &Choice)| Ballot {
            seat_id: at.to_string(),
            choice: *choice,
            reasons: String::new(),
            cast_at: String::new(),
        };
        Motion {
            id: String::new(),
            application_id: String::new(),
            opened_at: "2026-01-01".into(),
            closes_at: "2026-01-15".into(),
            quorum,
            seats: (0..seats).map(|at| at.to_string()).collect(),
            ballots: cast.iter().enumerate().map(ballot).collect(),
        }
    }

    #[test]
    fn the_result_follows_from_the_votes_the_quorum_and_the_day() {
        use Choice::{Abstain, No, Yes};
        let before = |motion: Motion| motion.outcome("2026-01-14");
        let after = |motion: Motion| motion.outcome("2026-01-15");
        assert_eq!(before(motion(3, 50, &[Yes, Yes])), Outcome::Open);
        assert_eq!(before(motion(2, 50, &[Yes, Yes])), Outcome::Accepted, "all have voted");
        assert_eq!(after(motion(11, 50, &[Yes, Yes, Yes, Yes, Yes])), Outcome::NoQuorum, "five of eleven are not half");
        assert_eq!(after(motion(11, 50, &[Yes, Yes, Yes, Abstain, No, No])), Outcome::Accepted);
        assert_eq!(
            after(motion(11, 50, &[Yes, Yes, Abstain, Abstain, No, No])),
            Outcome::Declined,
            "a tie does not admit"
        );
        assert_eq!(after(motion(4, 100, &[Yes, Yes, Yes])), Outcome::NoQuorum);
        assert_eq!(after(motion(4, 1, &[])), Outcome::NoQuorum, "nobody is no quorum");
        let mut odd = motion(2, 50, &[Yes, No, No]);
        odd.ballots[2].seat_id = "another".into();
        assert_eq!(odd.votes(No), 1, "a seat that does not vote is not counted");
    }
}
