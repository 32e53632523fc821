//! Writes a decision about themes down, if it can be kept beside those that stand.

use super::decision::{self, Act, Decision, Unkept, standing};
use super::store;
use crate::app::App;
use crate::consultation::Consultation;
use crate::db;
use crate::member::Operator;
use crate::statement::{self, Kind, Statement};
use std::collections::HashMap;

/// Letters of a name that a person gives a theme.
const LONGEST_NAME: usize = 120;

/// Why nothing was decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideError {
    /// The earlier decision that stands against it.
    #[error("decision {0} stands against it: take that one back first")]
    Conflict(i64),
    #[error("it cannot be kept: its statements are the same, or nearly so")]
    Impossible,
    #[error("choose at least one statement, and leave at least one")]
    NothingChosen,
    #[error("a name has 1 to 120 letters")]
    Name,
    #[error("this decision does not stand any more")]
    NotStanding,
    #[error("a statement is not there any more")]
    Gone,
    #[error("somebody else decided something in between: look again")]
    Raced,
    #[error("the table of pieces cannot be used")]
    Engine(themes::Error),
    #[error("the database did not answer")]
    Store(#[from] sqlx::Error),
}

/// Adds `act` to the log of the consultation. What it means for the themes shows after the next run.
pub async fn decide(app: &App, _by: &Operator, consultation: &Consultation, act: Act) -> Result<(), DecideError> {
    let log = store::log(&app.db, &consultation.id).await?;
    let seen = log.last().map_or(0, |last| last.number);
    check_form(&act, &log)?;
    let statements = statement::store::of_consultation(&app.db, &consultation.id).await?;
    check_kept(act.clone(), &log, seen + 1, &statements)?;
    let mut tx = db::begin(&app.db).await?;
    if !store::append(&mut tx, &consultation.id, seen, &act, &app.now()).await? {
        return Err(DecideError::Raced);
    }
    tx.commit().await?;
    Ok(())
}

fn check_form(act: &Act, log: &[Decision]) -> Result<(), DecideError> {
    let none = |statements: &[String]| statements.is_empty();
    match act {
        Act::Rename { name, .. } if !(1..=LONGEST_NAME).contains(&name.trim().chars().count()) => {
            Err(DecideError::Name)
        }
        Act::Split { out, rest } if none(out) || none(rest) => Err(DecideError::NothingChosen),
        Act::Merge { statements } if statements.len() < 2 => Err(DecideError::NothingChosen),
        Act::Move { statements, .. } | Act::Alone { statements } | Act::Pin { statements } if none(statements) => {
            Err(DecideError::NothingChosen)
        }
        Act::Undo { number } if !standing(log).iter().any(|one| one.number == *number) => Err(DecideError::NotStanding),
        _ => Ok(()),
    }
}

/// Replays the log with the new decision, without grouping anything.
fn check_kept(act: Act, log: &[Decision], number: i64, statements: &[Statement]) -> Result<(), DecideError> {
    let place: HashMap<&str, (usize, Kind)> =
        statements.iter().enumerate().map(|(at, one)| (one.id.as_str(), (at, one.kind))).collect();
    if act.about().is_some_and(|id| !place.contains_key(id)) {
        return Err(DecideError::Gone);
    }
    let mut log = log.to_vec();
    log.push(Decision { number, act, made_at: String::new() });
    let (numbers, edits) = decision::edits(&standing(&log), |id| place.get(id).copied());
    super::group::check(&edits, statements).map_err(|error| match decision::unkept(&error, &numbers) {
        Some(Unkept::Conflict { earlier, later }) => {
            DecideError::Conflict(if later == number { earlier } else { later })
        }
        Some(Unkept::Impossible(own)) if own == number => DecideError::Impossible,
        Some(Unkept::Impossible(other)) => DecideError::Conflict(other),
        None => DecideError::Engine(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statements() -> Vec<Statement> {
        let said = |words: &str, report: &str| {
            let mut one = Statement::cut(report, "accra", words, 0..words.len(), None).expect("words");
            one.kind = Kind::Challenge;
            one
        };
        vec![
            said("Petty bribes decide who is heard.", "a"),
            said("Monitors need training.", "b"),
            said("No radio.", "c"),
        ]
    }

    fn ids(statements: &[Statement], which: &[usize]) -> Vec<String> {
        which.iter().map(|&at| statements[at].id.clone()).collect()
    }

    #[test]
    fn a_decision_against_a_standing_one_names_it() {
        let said = statements();
        let merge = Act::Merge { statements: ids(&said, &[0, 1]) };
        let log = [Decision { number: 1, act: merge, made_at: String::new() }];
        let split = Act::Split { out: ids(&said, &[0]), rest: ids(&said, &[1]) };
        assert!(matches!(check_kept(split.clone(), &log, 2, &said), Err(DecideError::Conflict(1))));
        let undone = [log[0].clone(), Decision { number: 2, act: Act::Undo { number: 1 }, made_at: String::new() }];
        assert!(check_kept(split, &undone, 3, &said).is_ok(), "after it was taken back it holds no longer");
    }

    #[test]
    fn forms_that_choose_nothing_are_refused() {
        let said = statements();
        assert!(matches!(check_form(&Act::Pin { statements: Vec::new() }, &[]), Err(DecideError::NothingChosen)));
        let all = Act::Split { out: ids(&said, &[0, 1]), rest: Vec::new() };
        assert!(matches!(check_form(&all, &[]), Err(DecideError::NothingChosen)));
        assert!(matches!(check_form(&Act::Undo { number: 4 }, &[]), Err(DecideError::NotStanding)));
        let name = Act::Rename { statement: said[0].id.clone(), language: "en".into(), name: "  ".into() };
        assert!(matches!(check_form(&name, &[]), Err(DecideError::Name)));
    }

    #[test]
    fn a_statement_that_is_not_there_is_said_so() {
        let gone = Act::Pin { statements: vec!["nowhere".into()] };
        assert!(matches!(check_kept(gone, &[], 1, &statements()), Err(DecideError::Gone)));
    }
}
