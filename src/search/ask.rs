//! A question as it is typed, and its answer.

use super::names::{self, Unknown};
use super::{COUNTED, Entry, FIELDS, Indexed, SearchError};
use crate::access::{self, Shown, Use, Viewer};
use crate::app::App;
use crate::statement;
use fulltext::{Found, How, Marks, Question, Request};
use std::collections::BTreeSet;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    pub typed: &'a str,
    /// Results to pass over, and to give.
    pub from: usize,
    pub count: usize,
    /// By time rather than by how well they answer.
    pub newest_first: bool,
    /// A page to be read, or something for programs.
    pub put_to: Use,
}

/// What was found, counted and shown for one viewer.
#[derive(Debug)]
pub struct Answer {
    pub question: Question,
    /// Values of filters that name nothing.
    pub unknown: Vec<Unknown>,
    pub total: usize,
    pub how: How,
    pub marks: Marks,
    pub entries: Shown<Vec<Entry>>,
    /// Field, and values with their counts.
    pub counts: Vec<(String, Vec<(String, usize)>)>,
}

/// Asks the index of all that `viewer` may see, as of now.
pub async fn ask(app: &App, viewer: &Viewer, ask: Ask<'_>) -> Result<Answer, SearchError> {
    let ready = app.search.ready(app, viewer).await?;
    let (question, unknown) = names::understood(Question::read(ask.typed, &FIELDS), &ready.organisations);
    let (from, count, newest_first) = (ask.from, ask.count, ask.newest_first);
    let asked = question.clone();
    let search = move || {
        let request =
            Request { question: &asked, thesaurus: &ready.thesaurus, from, count, newest_first, counted: &COUNTED };
        ready.full_text.search(&request)
    };
    let found: Found = tokio::task::spawn_blocking(search).await.map_err(|_| SearchError::Ended)??;
    // An index of another version has been told apart before: what does not fit is damaged, and left out.
    let closed = match ask.put_to {
        Use::Data => statement::store::closed_to_programs(&app.db).await?,
        Use::Report | Use::Site | Use::Translation => BTreeSet::new(),
    };
    let entries: Vec<Indexed> = found
        .hits
        .iter()
        .filter_map(|hit| serde_json::from_str::<Entry>(&hit.kept).ok())
        .filter(|entry| !is_closed(entry, &closed))
        .map(Indexed::new)
        .collect();
    Ok(Answer {
        question,
        unknown,
        total: found.total,
        how: found.how,
        marks: found.marks,
        entries: access::show_all(viewer, &entries),
        counts: found.counts,
    })
}

/// Whether it is a statement that programs do not get, or quotes one.
fn is_closed(entry: &Entry, closed: &BTreeSet<(String, String)>) -> bool {
    if closed.is_empty() {
        return false;
    }
    let quoted: Vec<String> = entry.words.iter().map(|(_, words)| statement::hash(words.as_bytes())).collect();
    closed.iter().any(|(id, hash)| entry.address == statement::address(id) || quoted.contains(hash))
}
