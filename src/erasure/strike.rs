//! Strikes out: one transaction for all rows, then files, index, caches and the database's own leavings. Doing it twice does
//! no harm, and half of it is finished by doing it again.

use super::store::{self, Placed};
use crate::access::{Level, Use};
use crate::app::App;
use crate::consent::pseudonym;
use crate::consent::{self, settle::settle, this_hour};
use crate::db::{self, Tx};
use crate::identity;
use crate::report::MASK;
use crate::roundtable;
use crate::statement::{self, hash};
use crate::synthesis::{GlobalReport, json};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

/// Words shorter than this are looked for at their own place only: others may well have said them too.
const LONG_ENOUGH: usize = 24;

/// Ids of those who are to be gone, and of what is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Struck {
    pub(super) participants: BTreeSet<String>,
    pub(super) statements: BTreeSet<String>,
    /// Stored files that nothing speaks of since: a machine that stopped half-way may have them still.
    pub(super) files: BTreeSet<String>,
}

/// `false` when there was nothing of it. Files that go are put onto the list before their last row does.
pub(super) async fn strike(app: &App, struck: &Struck, list: &Path) -> anyhow::Result<bool> {
    let mut tx = db::begin(&app.db).await?;
    let mut gone = Vec::new();
    let mut found = words(app, &mut tx, &struck.statements, &mut gone).await?;
    for id in &struck.participants {
        found |= person(app, &mut tx, id, &mut gone).await?;
    }
    let gone: BTreeSet<String> = gone.into_iter().collect();
    if found {
        super::list::add(list, &Struck { files: gone.clone(), ..Struck::default() })?;
        tx.commit().await?;
    } else {
        drop(tx);
    }
    let mut tx = db::begin(&app.db).await?;
    for file in gone.union(&struck.files) {
        if !store::is_named(&mut tx, file).await? {
            app.files.remove(file).await?;
        }
    }
    drop(tx);
    if !found {
        return Ok(false);
    }
    app.records.forget();
    app.search.rebuild(app).await?;
    db::leave_nothing(&app.db).await?;
    Ok(true)
}

/// A participant with everything that tells of them. What they said stays as closed as it was.
async fn person(app: &App, tx: &mut Tx, id: &str, gone: &mut Vec<String>) -> anyhow::Result<bool> {
    let Some(participant) = consent::store::in_transaction(tx, id).await? else { return Ok(false) };
    let said = consent::store::said(tx, id).await?;
    for statement in &said {
        if let Some(stored) = statement::store::in_transaction(tx, statement).await? {
            let level = [Use::Report, Use::Site, Use::Data].into_iter().map(|to| stored.level_for(to)).max();
            // Who cannot be asked any more is not named any more.
            let level = level.unwrap_or(Level::Withheld).stricter(Level::Roundtable);
            store::keep_closed(tx, statement, level.as_str()).await?;
        }
    }
    for record in participant.records().into_iter().filter(|record| !record.is_empty()) {
        identity::destroy(tx, record).await?;
    }
    pseudonym::store::delete_of(tx, id).await?;
    consent::store::delete(tx, id).await?;
    settle(app, tx, &said, &this_hour()).await?;
    // Old global reports may name their organisation.
    let unnamed = said.into_iter().map(|statement| (statement, Level::Roundtable)).collect();
    if let Some(held) = roundtable::store::by_id(&app.db, &participant.roundtable_id).await? {
        in_records(app, tx, &held.consultation_id, gone, |record| record.narrowed(&unnamed)).await?;
    }
    Ok(true)
}

/// Words out of all reports of their roundtables and out of all global reports. Files that are not needed any more are
/// added to `gone`.
async fn words(app: &App, tx: &mut Tx, statements: &BTreeSet<String>, gone: &mut Vec<String>) -> anyhow::Result<bool> {
    let mut by_roundtable: BTreeMap<String, Vec<Placed>> = BTreeMap::new();
    for id in statements {
        if let Some(placed) = store::placed(tx, id).await?.filter(|one| !is_masked(&one.words)) {
            by_roundtable.entry(placed.roundtable_id.clone()).or_default().push(placed);
        }
    }
    for (id, said) in &by_roundtable {
        let closed = in_reports(app, tx, id, said, gone).await?;
        if let Some(held) = roundtable::store::by_id(&app.db, id).await? {
            in_records(app, tx, &held.consultation_id, gone, |record| without(record, &closed, said)).await?;
        }
    }
    Ok(!by_roundtable.is_empty())
}

/// Masks the words in every version of a roundtable's report. Ids of all statements that lost some of theirs.
async fn in_reports(
    app: &App,
    tx: &mut Tx,
    roundtable: &str,
    said: &[Placed],
    gone: &mut Vec<String>,
) -> anyhow::Result<BTreeSet<String>> {
    let mut closed = BTreeSet::new();
    for mut report in store::reports(tx, roundtable).await? {
        let mut spans: Vec<Range<usize>> = said.iter().filter(|one| one.report_id == report.id).map(span).collect();
        spans.extend(found_in(&report.text, said));
        if spans.is_empty() {
            continue;
        }
        report.text = masked(&report.text, &spans);
        gone.push(std::mem::replace(&mut report.file_hash, app.files.put(report.text.as_bytes()).await?));
        if !report.file_name.ends_with(".txt") {
            report.file_name.push_str(".txt");
        }
        store::set_report(tx, &report).await?;
        for one in store::placed_in(tx, &report.id).await? {
            let own = span(&one);
            if spans.iter().any(|span| span.start < own.end && own.start < span.end) {
                let words = report.text.get(own).unwrap_or_default();
                store::close(tx, &one.id, words, &hash(words.as_bytes()), &this_hour()).await?;
                closed.insert(one.id);
            }
        }
    }
    Ok(closed)
}

/// Writes the records of a consultation's global reports anew, as `change` makes them.
async fn in_records(
    app: &App,
    tx: &mut Tx,
    consultation: &str,
    gone: &mut Vec<String>,
    change: impl Fn(&GlobalReport) -> GlobalReport,
) -> anyhow::Result<()> {
    for (synthesis, old) in store::records(tx, consultation).await? {
        let record: GlobalReport = serde_json::from_slice(&app.files.get(&old).await?)?;
        let new = app.files.put(json::to_json(&change(&record)).as_bytes()).await?;
        if new != old {
            store::set_record(tx, &synthesis, &new).await?;
            gone.push(old);
        }
    }
    Ok(())
}

/// The record without these statements, and without their words wherever else they stand in its sources.
fn without(record: &GlobalReport, closed: &BTreeSet<String>, said: &[Placed]) -> GlobalReport {
    let mut after = record.without(closed);
    for source in &mut after.sources {
        let spans = found_in(&source.text, said);
        if !spans.is_empty() {
            source.text = masked(&source.text, &spans);
            source.text_hash = hash(source.text.as_bytes());
            source.masked.extend(spans);
            source.masked.sort_by_key(|span| (span.start, span.end));
        }
    }
    after.recount();
    after
}

fn span(one: &Placed) -> Range<usize> {
    usize::try_from(one.span_start).unwrap_or_default()..usize::try_from(one.span_end).unwrap_or_default()
}

/// Where the same words stand in another text.
fn found_in(text: &str, said: &[Placed]) -> Vec<Range<usize>> {
    let long = said.iter().filter(|one| one.words.len() >= LONG_ENOUGH);
    long.flat_map(|one| text.match_indices(one.words.as_str()).map(|(at, words)| at..at + words.len())).collect()
}

fn masked(text: &str, spans: &[Range<usize>]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for span in spans {
        if let Some(part) = bytes.get_mut(span.clone()) {
            part.fill(MASK);
        }
    }
    // Spans lie on bounds of characters, and the mask is ASCII; what is not text any more shows nothing at all.
    String::from_utf8(bytes).unwrap_or_default()
}

fn is_masked(words: &str) -> bool {
    words.bytes().all(|byte| byte == MASK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(words: &str) -> Placed {
        Placed {
            id: "s".into(),
            report_id: "r".into(),
            roundtable_id: "t".into(),
            span_start: 0,
            span_end: 4,
            words: words.into(),
        }
    }

    #[test]
    fn long_words_are_found_wherever_they_stand_and_short_ones_are_not_looked_for() {
        let text = "Il l’a dit : « le puits du nord est à sec ». Le puits du nord est à sec, dit-on. Oui.";
        let spans = found_in(text, &[said("puits du nord est à sec"), said("Oui.")]);
        assert_eq!(spans.len(), 2);
        let after = masked(text, &spans);
        assert!(!after.contains("puits du nord") && after.len() == text.len() && after.ends_with("Oui."));
    }

    #[test]
    fn half_a_character_leaves_nothing() {
        assert_eq!(masked("é", &[0..1]), "");
        assert!(is_masked("####") && !is_masked("## a"));
    }
}
