//! What people decided about themes, as a log that is only ever added to.
//!
//! A decision names statements, whose ids stay, and never themes, which each run makes anew. It is replayed on every
//! run as a rule that the grouping keeps; taking one back is a decision too.

use crate::statement::Kind;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use themes::Edit;

/// One decision. Statements are named by id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum Act {
    /// The theme that holds `statement` is called `name` in `language`.
    Rename { statement: String, language: String, name: String },
    /// All of these are about the same thing; others may join.
    Merge { statements: Vec<String> },
    /// `out` is about something else than `rest`, with which it was.
    Split { out: Vec<String>, rest: Vec<String> },
    /// `statements` belong to what `to` is about, and not to what `from` is about.
    Move { statements: Vec<String>, from: String, to: String },
    /// Each of these is a voice of its own.
    Alone { statements: Vec<String> },
    /// These are one theme, and nothing joins it.
    Pin { statements: Vec<String> },
    /// The decision of this number does not hold any more.
    Undo { number: i64 },
}

impl Act {
    /// The word in message keys.
    pub fn as_str(&self) -> &'static str {
        match self {
            Act::Rename { .. } => "rename",
            Act::Merge { .. } => "merge",
            Act::Split { .. } => "split",
            Act::Move { .. } => "move",
            Act::Alone { .. } => "alone",
            Act::Pin { .. } => "pin",
            Act::Undo { .. } => "undo",
        }
    }

    /// A statement that the decision is about, for showing its words beside it.
    pub fn about(&self) -> Option<&str> {
        match self {
            Act::Rename { statement, .. } => Some(statement),
            Act::Merge { statements }
            | Act::Split { out: statements, .. }
            | Act::Move { statements, .. }
            | Act::Alone { statements }
            | Act::Pin { statements } => statements.first().map(String::as_str),
            Act::Undo { .. } => None,
        }
    }

    /// What the engine is told. `place` finds a statement in the texts, with its kind; what is not there any more, or was
    /// put to another kind since, is passed over.
    fn edits(&self, place: &impl Fn(&str) -> Option<(usize, Kind)>) -> Vec<Edit> {
        let same_kind = |ids: &[String]| -> Vec<usize> {
            let found: Vec<(usize, Kind)> = ids.iter().filter_map(|id| place(id)).collect();
            let kind = found.first().map(|(_, kind)| *kind);
            found.into_iter().filter(|(_, own)| Some(*own) == kind).map(|(at, _)| at).collect()
        };
        let together = |ids: &[String]| Some(same_kind(ids)).filter(|some| some.len() > 1).map(Edit::Together);
        let apart = |one: &str, other: &str| match (place(one), place(other)) {
            (Some((one, kind)), Some((other, same))) if kind == same => Some(Edit::Apart(one, other)),
            _ => None,
        };
        match self {
            Act::Rename { .. } | Act::Undo { .. } => Vec::new(),
            Act::Merge { statements } => together(statements).into_iter().collect(),
            Act::Split { out, rest } => {
                let between = out.first().zip(rest.first()).and_then(|(one, other)| apart(one, other));
                together(out).into_iter().chain(together(rest)).chain(between).collect()
            }
            Act::Move { statements, from, to } => statements
                .iter()
                .flat_map(|one| [together(&[one.clone(), to.clone()]), apart(one, from)])
                .flatten()
                .collect(),
            Act::Alone { statements } => {
                statements.iter().filter_map(|one| place(one)).map(|(at, _)| Edit::Closed(vec![at])).collect()
            }
            Act::Pin { statements } => {
                Some(same_kind(statements)).filter(|some| !some.is_empty()).map(Edit::Closed).into_iter().collect()
            }
        }
    }
}

/// A decision in its log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// From 1 within the consultation: the order in which decisions are replayed.
    pub number: i64,
    pub act: Act,
    pub made_at: String,
}

impl Decision {
    /// How it stands in the manifest of a global report.
    pub fn in_manifest(&self) -> String {
        let act = serde_json::to_string(&self.act).expect("an act has string keys and no numbers that are none");
        format!("{} {act}", self.number)
    }
}

/// Those that hold: neither taken back nor a taking back themselves.
pub fn standing(log: &[Decision]) -> Vec<&Decision> {
    let undone: BTreeSet<i64> = log
        .iter()
        .filter_map(|one| match one.act {
            Act::Undo { number } => Some(number),
            _ => None,
        })
        .collect();
    log.iter().filter(|one| !matches!(one.act, Act::Undo { .. }) && !undone.contains(&one.number)).collect()
}

/// What the engine is told, each with the number of its decision, in the order of the log.
pub fn edits(standing: &[&Decision], place: impl Fn(&str) -> Option<(usize, Kind)>) -> (Vec<i64>, Vec<Edit>) {
    let all = standing.iter().flat_map(|one| one.act.edits(&place).into_iter().map(|edit| (one.number, edit)));
    all.unzip()
}

/// Decisions that cannot all be kept, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unkept {
    #[error("decisions {earlier} and {later} cannot both be kept: take one of them back")]
    Conflict { earlier: i64, later: i64 },
    /// For example it keeps apart two statements with the same words.
    #[error("decision {0} cannot be kept: take it back")]
    Impossible(i64),
}

/// Which decisions the engine refused, if that is why it stopped.
pub fn unkept(error: &themes::Error, numbers: &[i64]) -> Option<Unkept> {
    let number = |edit: usize| numbers.get(edit).copied();
    match error {
        themes::Error::Conflict { earlier, later, .. } => {
            let (earlier, later) = (number(*earlier)?, number(*later)?);
            Some(if earlier == later { Unkept::Impossible(later) } else { Unkept::Conflict { earlier, later } })
        }
        themes::Error::Edit { edit, .. } => number(*edit).map(Unkept::Impossible),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(acts: impl IntoIterator<Item = Act>) -> Vec<Decision> {
        let numbered = (1..).zip(acts);
        numbered.map(|(number, act)| Decision { number, act, made_at: String::new() }).collect()
    }

    fn ids(some: &[&str]) -> Vec<String> {
        some.iter().map(|id| (*id).to_owned()).collect()
    }

    /// "a" to "d" are challenges, "x" is a recommendation, "gone" is not there.
    fn place(id: &str) -> Option<(usize, Kind)> {
        let at = ["a", "b", "c", "d", "x"].iter().position(|known| *known == id)?;
        Some((at, if id == "x" { Kind::Recommendation } else { Kind::Challenge }))
    }

    #[test]
    fn what_was_taken_back_does_not_stand() {
        let log = log([
            Act::Merge { statements: ids(&["a", "b"]) },
            Act::Pin { statements: ids(&["c"]) },
            Act::Undo { number: 1 },
        ]);
        let standing: Vec<i64> = standing(&log).iter().map(|one| one.number).collect();
        assert_eq!(standing, [2]);
    }

    #[test]
    fn each_act_becomes_rules_that_name_its_number() {
        let log = log([
            Act::Rename { statement: "a".into(), language: "en".into(), name: "Water".into() },
            Act::Split { out: ids(&["a", "b"]), rest: ids(&["c", "d"]) },
            Act::Move { statements: ids(&["a"]), from: "c".into(), to: "d".into() },
        ]);
        let (numbers, edits) = edits(&standing(&log), place);
        assert_eq!(numbers, [2, 2, 2, 3, 3]);
        assert_eq!(
            edits,
            [
                Edit::Together(vec![0, 1]),
                Edit::Together(vec![2, 3]),
                Edit::Apart(0, 2),
                Edit::Together(vec![0, 3]),
                Edit::Apart(0, 2)
            ]
        );
    }

    #[test]
    fn what_is_gone_or_of_another_kind_is_passed_over() {
        let log = log([
            Act::Merge { statements: ids(&["a", "gone", "x", "b"]) },
            Act::Move { statements: ids(&["a"]), from: "x".into(), to: "gone".into() },
            Act::Pin { statements: ids(&["gone"]) },
        ]);
        let (_, edits) = edits(&standing(&log), place);
        assert_eq!(edits, [Edit::Together(vec![0, 1])]);
    }

    #[test]
    fn a_conflict_names_the_decisions() {
        let error = themes::Error::Conflict { earlier: 0, later: 2, why: "" };
        assert_eq!(unkept(&error, &[3, 3, 8]), Some(Unkept::Conflict { earlier: 3, later: 8 }));
        assert_eq!(unkept(&themes::Error::Cancelled, &[3]), None);
    }
}
