use super::*;
use crate::synthesis::cast;
use std::collections::BTreeSet;
use typesetting::document::{Block, Entry, Inline, Marks};

fn tree() -> Document {
    document(cast::shown_report().as_ref(), Words::english(), Links::Within).into_inner()
}

/// Calls `see` with every block, outer ones first.
fn walk<'a>(blocks: &'a [Block], see: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        see(block);
        match block {
            Block::Entry(entry) => {
                walk(&entry.body, see);
                walk(entry.fold.as_ref().map_or(&[], |fold| &fold.blocks), see);
            }
            Block::Columns { columns } => columns.iter().for_each(|column| walk(&column.blocks, see)),
            Block::Fold { blocks, .. } | Block::Note { blocks, .. } => walk(blocks, see),
            Block::List { items, .. } => items.iter().for_each(|item| walk(item, see)),
            _ => {}
        }
    }
}

fn entries(document: &Document) -> Vec<&Entry> {
    let mut entries = Vec::new();
    walk(&document.blocks, &mut |block| {
        if let Block::Entry(entry) = block {
            entries.push(entry);
        }
    });
    entries
}

#[test]
fn every_finding_stands_in_the_report_with_dots_and_sources() {
    let report = cast::report();
    let document = tree();
    let entries = entries(&document);
    for finding in &report.findings {
        let id = format!("finding-{}", finding.id);
        let entry = entries.iter().find(|entry| entry.id == id).expect("it stands in the report");
        let sentence = Inline::Foreign { language: finding.language.clone(), text: finding.text.clone() };
        assert_eq!(entry.heading, [sentence]);
        let Marks { marks, count, twin } = entry.marks.as_ref().expect("dots");
        assert_eq!(marks.iter().filter(|mark| mark.filled).count(), finding.support.roundtables.len());
        assert!(count.starts_with(&format!("{} of 4 roundtables", finding.support.roundtables.len())), "{count}");
        assert_eq!(twin.contains("not raised in"), finding.support.roundtables.len() < 4, "{twin}");
        assert_eq!(entry.fold.as_ref().expect("sources").blocks.len(), finding.rests_on.len());
    }
}

#[test]
fn links_within_a_file_lead_somewhere() {
    let document = tree();
    let json = serde_json::to_value(&document).expect("JSON");
    let (mut ids, mut links) = (BTreeSet::new(), BTreeSet::new());
    collect(&json, &mut ids, &mut links);
    assert!(links.len() > 20, "{links:?}");
    let lost: Vec<&String> =
        links.iter().filter(|to| !to.strip_prefix('#').is_some_and(|id| ids.contains(id))).collect();
    assert_eq!(lost, [""; 0]);
}

/// All anchors and all addresses of a tree.
fn collect(value: &serde_json::Value, ids: &mut BTreeSet<String>, links: &mut BTreeSet<String>) {
    if let Some(fields) = value.as_object() {
        for (name, set) in [("id", &mut *ids), ("to", &mut *links)] {
            set.extend(fields.get(name).and_then(|one| one.as_str()).filter(|one| !one.is_empty()).map(str::to_owned));
        }
        fields.values().for_each(|field| collect(field, ids, links));
    }
    value.as_array().into_iter().flatten().for_each(|item| collect(item, ids, links));
}

#[test]
fn withheld_words_are_nowhere() {
    let report = cast::report();
    let withheld = report.statements.iter().filter(|one| one.text.is_none()).count();
    assert_eq!(withheld, 1);
    let text = serde_json::to_string(&tree()).expect("JSON");
    assert!(!text.contains("in confidence"));
    assert!(text.contains("One statement is withheld"));
}

#[test]
fn every_message_has_words() {
    let text = serde_json::to_string(&tree()).expect("JSON");
    let missing: Vec<&str> = text.split('"').filter(|part| part.starts_with("synthesis-")).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn many_roundtables_are_drawn_as_bars_by_region() {
    let mut report = cast::report();
    for number in 0..12 {
        let mut another = report.roundtables[3].clone();
        another.slug = format!("another-{number}");
        report.roundtables.push(another);
    }
    report.recount();
    let writer = Writer::new(&report, Words::english(), Links::Within);
    let finding =
        report.findings.iter().find(|one| one.support.roundtables.len() == 4).expect("raised everywhere before");

    let marks = writer.marks(&finding.support);

    let shares: Vec<Option<f32>> = marks.marks.iter().map(|mark| mark.share).collect();
    assert_eq!(shares, [Some(1.0), Some(2.0 / 14.0), Some(1.0)]);
    assert!(marks.twin.contains("Africa 2 of 14"), "{}", marks.twin);
}
