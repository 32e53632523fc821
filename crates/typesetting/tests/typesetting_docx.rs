//! The Word file: its parts, its styles, its languages.

mod support;

use std::io::{Cursor, Read};

use support::{cell, everything, hostile};
use typesetting::document::{Block, Document, Table};
use typesetting::docx::docx;

fn parts(document: &Document) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx(document).unwrap())).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut content = String::new();
            file.read_to_string(&mut content).unwrap();
            (file.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn part(document: &Document, name: &str) -> String {
    parts(document).into_iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("no {name}")).1
}

/// Panics unless every element is closed, in order, and no attribute is cut.
fn assert_well_formed(name: &str, xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml.split_once("?>").expect("a declaration").1;
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>'), "{name}: stray > in {before:?}");
        let (tag, after) = after.split_once('>').expect("a tag ends");
        assert_eq!(tag.matches('"').count() % 2, 0, "{name}: {tag}");
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "{name}");
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().unwrap());
        }
        rest = after;
    }
    assert_eq!(open, Vec::<&str>::new(), "{name}");
}

#[test]
fn every_part_is_well_formed() {
    for document in [everything(), hostile(), Document::default()] {
        for (name, content) in parts(&document) {
            assert_well_formed(&name, &content);
            assert!(content.chars().all(|c| !c.is_control() || c == '\n'), "{name}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&everything()).unwrap(), docx(&everything()).unwrap());
}

#[test]
fn every_style_that_is_used_is_defined() {
    for document in [everything(), hostile()] {
        let styles = part(&document, "word/styles.xml");
        let text = part(&document, "word/document.xml")
            + &part(&document, "word/footnotes.xml")
            + &part(&document, "word/footer.xml");
        for kind in ["<w:pStyle w:val=\"", "<w:rStyle w:val=\"", "<w:tblStyle w:val=\""] {
            for used in text.split(kind).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(styles.contains(&format!("w:styleId=\"{used}\"")), "{used}");
            }
        }
    }
}

#[test]
fn structure_is_carried_by_words_own_styles() {
    let text = part(&everything(), "word/document.xml");
    for style in [
        "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Quote", "Caption", "ListBullet", "ListNumber", "TOC1",
    ] {
        assert!(text.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
    }
    assert!(text.contains(" TOC \\o \"1-1\""));
    assert!(text.contains("<w:tblHeader/>"));
    assert!(text.contains("<w:footnoteReference w:id=\"1\"/>"));
    let notes = part(&everything(), "word/footnotes.xml");
    assert!(notes.contains("<w:footnote w:id=\"1\">") && notes.contains("Report, section 3, "));
}

#[test]
fn every_run_of_another_language_says_so() {
    let text = part(&everything(), "word/document.xml");
    for language in ["w:val=\"es\"", "w:bidi=\"ar\"", "w:val=\"th\"", "w:eastAsia=\"zh\"", "w:val=\"fr\""] {
        assert!(text.contains(&format!("<w:lang {language}/>")), "{language}");
    }
    let arabic = text.split("<w:p>").find(|paragraph| paragraph.contains("لا أحد")).unwrap();
    assert!(arabic.contains("<w:bidi/>") && arabic.contains("<w:rtl/>"));
}

#[test]
fn a_right_to_left_document_is_set_so() {
    let document = Document { language: "ar".into(), title: "تقرير".into(), ..everything() };
    assert!(part(&document, "word/styles.xml").contains("<w:pPrDefault><w:pPr><w:bidi/>"));
    let text = part(&document, "word/document.xml");
    assert!(text.contains("<w:bidiVisual/>"));
    let spanish = text.split("<w:p>").find(|paragraph| paragraph.contains("Nadie")).unwrap();
    assert!(spanish.contains("<w:bidi w:val=\"0\"/>") && !spanish.contains("<w:rtl/>"));
}

#[test]
fn links_lead_to_places_that_exist() {
    for document in [everything(), hostile()] {
        let text = part(&document, "word/document.xml");
        let relationships = part(&document, "word/_rels/document.xml.rels");
        for id in text.split("r:id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert!(relationships.contains(&format!("Id=\"{id}\"")), "{id}");
        }
        for anchor in text.split("w:anchor=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            assert_eq!(text.matches(&format!("w:name=\"{anchor}\"")).count(), 1, "{anchor}");
        }
        assert!(!relationships.contains("javascript"));
    }
    assert!(part(&everything(), "word/_rels/document.xml.rels").contains("Target=\"https://example.org/s/14\""));
    assert!(part(&everything(), "word/_rels/footnotes.xml.rels").contains("Target=\"https://example.org/s/3\""));
}

#[test]
fn ordered_lists_start_again() {
    let list = || Block::List { ordered: true, items: vec![vec![Block::paragraph("one")]] };
    let document = Document { title: "T".into(), blocks: vec![list(), list()], ..Document::default() };
    let text = part(&document, "word/document.xml");
    assert!(text.contains("<w:numId w:val=\"2\"/>") && text.contains("<w:numId w:val=\"3\"/>"));
    assert_eq!(part(&document, "word/numbering.xml").matches("<w:num w:numId=").count(), 3);
}

#[test]
fn rows_have_as_many_cells_as_the_grid() {
    let table = Table {
        head: vec![cell("a")],
        rows: vec![Vec::new(), vec![cell("1"), cell("2"), cell("3")]],
        ..Table::default()
    };
    let document = Document { title: "T".into(), blocks: vec![Block::Table(table)], ..Document::default() };
    let text = part(&document, "word/document.xml");
    assert_eq!(text.matches("<w:gridCol ").count(), 3);
    let rows: Vec<usize> = text.split("<w:tr>").skip(1).map(|row| row.matches("<w:tc>").count()).collect();
    assert_eq!(rows, [3, 3, 3]);
}

#[test]
fn the_foot_numbers_the_pages() {
    let foot = part(&everything(), "word/footer.xml");
    let fields: Vec<&str> = foot.split("w:instr=\" ").skip(1).map(|rest| rest.split(' ').next().unwrap()).collect();
    assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    assert!(foot.contains("Statement texts are illustrative."));
}
