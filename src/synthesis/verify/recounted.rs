//! What follows from the links, computed again and compared field by field.

use super::{Check, Problem};
use crate::synthesis::record::GlobalReport;
use serde_json::{Value, json};
use std::collections::{HashMap, HashSet};

impl Check<'_> {
    /// Support with both denominators, breadth, the themes of each statement, findings, coverage, counts.
    pub(super) fn counted(&mut self) {
        let mut again = self.report.clone();
        again.recount();
        let (says, gives) = (counted_part(self.report), counted_part(&again));
        differences("", &says, &gives, &mut self.problems);
    }
}

/// What [`GlobalReport::recount`] sets, under the names that it has in the file.
fn counted_part(report: &GlobalReport) -> Value {
    let statements: Vec<Value> =
        report.statements.iter().map(|one| json!({ "id": one.id, "themes": one.themes })).collect();
    json!({
        "statements": statements,
        "themes": report.themes,
        "findings": report.findings,
        "coverage": report.coverage,
        "counts": report.counts,
    })
}

/// Walks both at once. Lists of things with an id are compared by id, so that one thing too many does
/// not make all that follow it wrong.
fn differences(place: &str, says: &Value, gives: &Value, problems: &mut Vec<Problem>) {
    match (says, gives) {
        (Value::Object(says), Value::Object(gives)) => {
            for key in says.keys().chain(gives.keys().filter(|key| !says.contains_key(*key))) {
                let place = if place.is_empty() { key.clone() } else { format!("{place}.{key}") };
                let value = |object: &serde_json::Map<String, Value>| object.get(key).cloned().unwrap_or_default();
                differences(&place, &value(says), &value(gives), problems);
            }
        }
        (Value::Array(says), Value::Array(gives)) if has_ids(says) && has_ids(gives) => {
            things(place, says, gives, problems);
        }
        _ if says == gives => {}
        _ => {
            problems.push(Problem { place: place.to_owned(), what: format!("it says {says}, the links give {gives}") })
        }
    }
}

fn has_ids(list: &[Value]) -> bool {
    list.iter().all(|one| one.get("id").is_some())
}

fn things(place: &str, says: &[Value], gives: &[Value], problems: &mut Vec<Problem>) {
    let id = |one: &Value| one["id"].as_str().unwrap_or_default().to_owned();
    let mut told = |place: String, what: &str| problems.push(Problem { place, what: what.to_owned() });
    let given: HashMap<String, &Value> = gives.iter().map(|one| (id(one), one)).collect();
    let said: HashSet<String> = says.iter().map(id).collect();
    for (at, one) in says.iter().enumerate().filter(|(_, one)| !given.contains_key(&id(one))) {
        told(format!("{place}[{at}] (id {})", id(one)), "it does not follow from statements and themes");
    }
    for one in gives.iter().filter(|one| !said.contains(&id(one))) {
        told(place.to_owned(), &format!("{} is missing, and follows from statements and themes", id(one)));
    }
    let order = |list: &[Value]| -> Vec<String> {
        list.iter().map(id).filter(|id| given.contains_key(id) && said.contains(id)).collect()
    };
    if order(says) != order(gives) {
        told(place.to_owned(), "the order is not the one that follows from support");
    }
    for (at, one) in says.iter().enumerate() {
        if let Some(given) = given.get(&id(one)) {
            differences_of(&format!("{place}[{at}]"), &id(one), one, given, problems);
        }
    }
}

/// Differences of one thing with an id, which is named in their place.
fn differences_of(place: &str, id: &str, says: &Value, gives: &Value, problems: &mut Vec<Problem>) {
    let before = problems.len();
    differences(place, says, gives, problems);
    for problem in &mut problems[before..] {
        problem.place.push_str(&format!(" (id {id})"));
    }
}
