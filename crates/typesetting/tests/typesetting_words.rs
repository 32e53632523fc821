//! Markdown and plain text.

mod support;

use support::{HOSTILE, everything, hostile};
use typesetting::document::{Block, Document, Inline, link, plain};
use typesetting::markdown::markdown;
use typesetting::text::{short, text};

fn with(blocks: Vec<Block>) -> Document {
    Document {
        title: "T".into(),
        language: "en".into(),
        address: "https://example.org/d".into(),
        blocks,
        ..Document::default()
    }
}

#[test]
fn markdown_has_the_structure_of_the_document() {
    let out = markdown(&everything());
    for line in [
        "# Perspectives \\& recommendations",
        "*Global report · interim version 1*",
        "> **Statement texts are illustrative.**",
        "- **7** roundtables",
        "## Where it was held",
        "### No one is bound to answer warnings.",
        "**2 of 3 roundtables**: Bangkok, Kampala; not raised in Ottawa",
        "> لا أحد يرد على الإنذار.",
        "| Theme | Africa |  |",
        "| --- | ---: | ---: |",
        "#### Africa",
        "1. First",
        "   - Inner",
        "[^1]: Report, section 3, [passage](<https://example.org/s/3>)",
    ] {
        assert!(out.lines().any(|found| found == line), "missing {line:?} in\n{out}");
    }
    assert!(out.contains("[first finding](<https://example.org/c/2008/report#finding-1>)"));
    assert!(out.contains("Said in Kampala[^1], as **all** and *some* agreed\\\nau premier tour"));
}

#[test]
fn markdown_takes_no_word_for_a_mark() {
    let out = markdown(&with(vec![
        Block::paragraph(HOSTILE),
        Block::paragraph("# no heading"),
        Block::paragraph("12. no list"),
        Block::paragraph("- no list"),
        Block::Paragraph { text: vec![Inline::Strong { text: plain(" spaced ") }, "x".into()] },
        Block::Paragraph { text: vec![link("javascript:x", "no link")] },
    ]));
    assert!(out.contains("\\<script\\>"), "{out}");
    assert!(out.contains("\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\| \\~\\~f\\~\\~ \\\\ \\&"));
    for line in ["\\# no heading", "12\\. no list", "\\- no list", "**spaced** x", "no link"] {
        assert!(out.lines().any(|found| found == line), "missing {line:?} in\n{out}");
    }
}

#[test]
fn every_row_of_a_markdown_table_has_as_many_cells() {
    let out = markdown(&hostile());
    let rows: Vec<&str> = out.lines().filter(|line| line.starts_with('|')).collect();
    let cells = |row: &str| row.replace("\\|", "").matches('|').count();
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| cells(row) == cells(rows[0])), "{rows:?}");
}

#[test]
fn text_reads_from_top_to_bottom() {
    let out = text(&everything());
    let mut from = 0;
    for part in [
        "Perspectives & recommendations",
        "Statement texts are illustrative.",
        "7 roundtables",
        "Where it was held\n-----------------",
        "Said in Kampala [1], as all and some agreed\nau premier tour",
        "No one is bound to answer warnings.\n2 of 3 roundtables: Bangkok",
        "> «Nadie responde.»\n  — Kampala, statement 14 · open the passage <https://example.org/s/14>",
        "- Warning: Africa 9; 1",
        "1. First\n2. Second\n   - Inner",
        "Notes\n-----",
        "[1] Report, section 3, passage <https://example.org/s/3>",
        "International Coalition\nhttps://example.org/c/2008/report",
    ] {
        let at = out[from..].find(part).unwrap_or_else(|| panic!("missing {part:?} after byte {from} in\n{out}"));
        from += at + part.len();
    }
    assert!(!out.contains("javascript"));
}

#[test]
fn text_carries_no_control_characters() {
    let out = text(&hostile());
    assert!(out.chars().all(|c| !c.is_control() || c == '\n'));
    assert!(out.contains("\u{202e}turned round\u{202c}"));
}

#[test]
fn the_short_form_keeps_its_length_and_its_address() {
    let document = Document { lede: Some("word ".repeat(300)), ..everything() };
    for max in [40, 100, 200, 500, 900, 5000] {
        let out = short(&document, max);
        assert!(out.chars().count() <= max, "{} > {max}", out.chars().count());
        assert!(out.ends_with("https://example.org/c/2008/report"), "{max}: {out}");
    }
    let out = short(&document, 900);
    assert!(out.starts_with("Perspectives & recommendations\n\nGlobal report"));
    assert!(out.contains("Statement texts are illustrative."));
    assert!(short(&everything(), 500).contains("Said in Kampala, as all and some agreed"));
}

#[test]
fn the_short_form_survives_any_length() {
    for max in 0..120 {
        assert!(short(&everything(), max).chars().count() <= max);
        assert!(short(&hostile(), max).chars().count() <= max);
    }
    let empty = Document { title: "T".into(), ..Document::default() };
    assert_eq!(short(&empty, 100), "T");
}
