//! The parts of the file and the archive that holds them.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::blocks::{BULLETS, DEEPEST};
use super::runs::{FIRST_LINK, escape};
use super::{DocxError, Needs, Writer};
use crate::clean::clean;
use crate::document::Document;
use crate::language::runs_right_to_left;

pub(super) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Parts beside the text, which it refers to by the numbers of their places here.
const PARTS: [&str; 5] = ["styles", "numbering", "footnotes", "settings", "footer"];

/// The archive, with every time stamp at the format's earliest, so that only the document decides the bytes.
pub(super) fn pack(document: &Document, body: &str, notes: &str, needs: &Needs) -> Result<Vec<u8>, DocxError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", root_relationships()),
        ("docProps/core.xml", properties(document)),
        ("word/document.xml", text(document, body)),
        ("word/_rels/document.xml.rels", relationships(&needs.text_links, &PARTS)),
        ("word/styles.xml", super::styles::styles(document)),
        ("word/numbering.xml", numbering(needs.ordered_lists)),
        ("word/footnotes.xml", footnotes(notes)),
        ("word/_rels/footnotes.xml.rels", relationships(&needs.note_links, &[])),
        ("word/settings.xml", settings(document)),
        ("word/footer.xml", format!("{HEAD}<w:ftr {NAMESPACES}>{}</w:ftr>", Writer::foot(document))),
    ];
    for (name, content) in parts {
        archive.start_file(name, options)?;
        archive.write_all(content.as_bytes()).map_err(zip::result::ZipError::Io)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types() -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{MAIN_TYPE}.document.main+xml\"/>"
    );
    for part in PARTS {
        out.push_str(&format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{MAIN_TYPE}.{part}+xml\"/>"));
    }
    out + "</Types>"
}

fn root_relationships() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"rId1\" Type=\"{RELATIONSHIP}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         </Relationships>"
    )
}

fn relationships(links: &[String], parts: &[&str]) -> String {
    let mut out =
        format!("{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (number, part) in (1..).zip(parts) {
        out.push_str(&format!(
            "<Relationship Id=\"rId{number}\" Type=\"{RELATIONSHIP}/{part}\" Target=\"{part}.xml\"/>"
        ));
    }
    for (number, address) in (FIRST_LINK..).zip(links) {
        out.push_str(&format!("<Relationship Id=\"rId{number}\" Type=\"{RELATIONSHIP}/hyperlink\" Target=\""));
        escape(address, &mut out);
        out.push_str("\" TargetMode=\"External\"/>");
    }
    out + "</Relationships>"
}

fn properties(document: &Document) -> String {
    let mut out = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    let day = document.date.as_deref().and_then(|date| date.get(..10));
    let created = day.map(|day| format!("{day}T00:00:00Z"));
    let fields = [
        ("dc:title", "", Some(document.title.as_str())),
        ("dc:creator", "", Some(document.publisher.as_str())),
        ("dc:language", "", Some(document.language.as_str())),
        ("dcterms:created", " xsi:type=\"dcterms:W3CDTF\"", created.as_deref()),
    ];
    for (name, attributes, value) in fields {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            out.push_str(&format!("<{name}{attributes}>"));
            escape(&clean(value), &mut out);
            out.push_str(&format!("</{name}>"));
        }
    }
    out + "</cp:coreProperties>"
}

fn text(document: &Document, body: &str) -> String {
    let bidi = if runs_right_to_left(&document.language, "") { "<w:bidi/>" } else { "" };
    let footer = PARTS.len();
    format!(
        "{HEAD}<w:document {NAMESPACES}><w:body>{body}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId{footer}\"/>\
         <w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" \
         w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>{bidi}</w:sectPr></w:body></w:document>"
    )
}

/// Two kinds of list; every ordered one starts at 1 by a number of its own.
fn numbering(ordered: usize) -> String {
    let mut out = format!("{HEAD}<w:numbering {NAMESPACES}>");
    for (kind, format, mark) in [(0, "bullet", "•"), (1, "decimal", "%.")] {
        out.push_str(&format!(
            "<w:abstractNum w:abstractNumId=\"{kind}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
        ));
        for level in 0..=DEEPEST {
            let mark = mark.replace('%', &format!("%{}", level + 1));
            out.push_str(&format!(
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{mark}\"/>\
                 <w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"340\"/></w:pPr></w:lvl>",
                425 * (level + 1)
            ));
        }
        out.push_str("</w:abstractNum>");
    }
    out.push_str(&format!("<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    for number in 1..=ordered {
        out.push_str(&format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", BULLETS + number));
        for level in 0..=DEEPEST {
            out.push_str(&format!("<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"));
        }
        out.push_str("</w:num>");
    }
    out + "</w:numbering>"
}

/// The notes, after the two lines that Word wants first.
fn footnotes(notes: &str) -> String {
    format!(
        "{HEAD}<w:footnotes {NAMESPACES}>\
         <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>\
         {notes}</w:footnotes>"
    )
}

fn settings(document: &Document) -> String {
    let mut language = String::new();
    escape(&document.language, &mut language);
    format!(
        "{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent=\"100\"/>\
         <w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}
