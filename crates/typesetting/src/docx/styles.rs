//! The styles of the Word file: the built-in ones by their own names, and a few of ours.

use super::runs::{escape, language};
use crate::document::Document;
use crate::language::{is_east_asian, runs_right_to_left};

/// Edges of quotations, by tint; the last has none.
pub(super) const TINTS: [&str; 8] = ["A86F00", "1B77AB", "00795A", "00558A", "B34A00", "A8487F", "7D7400", "8D867A"];

const SERIF: &str = "Cambria";

/// A paragraph style: identifier, Word's name for it, the style it comes from, paragraph and run properties.
type Style = (&'static str, &'static str, &'static str, &'static str, &'static str);

const SMALL_SANS: &str = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:color w:val=\"57524A\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>";
const TABLE: &str =
    "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"19\"/>";
const TABLE_LIGHT: &str = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"19\"/>";
const TABLE_HEAD: &str = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:b/><w:bCs/><w:sz w:val=\"17\"/><w:szCs w:val=\"19\"/>";

const PARAGRAPHS: &[Style] = &[
    (
        "Kicker",
        "Kicker",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:b/><w:bCs/><w:color w:val=\"0B4F79\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>",
    ),
    (
        "Title",
        "Title",
        "Normal",
        "<w:keepNext/><w:spacing w:after=\"160\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"48\"/><w:szCs w:val=\"52\"/>",
    ),
    (
        "Subtitle",
        "Subtitle",
        "Normal",
        "<w:spacing w:after=\"240\"/>",
        "<w:color w:val=\"57524A\"/><w:sz w:val=\"25\"/><w:szCs w:val=\"28\"/>",
    ),
    (
        "Heading1",
        "heading 1",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"480\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"32\"/><w:szCs w:val=\"36\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"24\"/><w:szCs w:val=\"27\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "Normal",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"220\" w:after=\"80\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:b/><w:bCs/><w:sz w:val=\"21\"/><w:szCs w:val=\"24\"/>",
    ),
    (
        "Quote",
        "Quote",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"0\"/><w:ind w:left=\"284\" w:right=\"284\"/>",
        "",
    ),
    (
        "QuoteSource",
        "Quote Source",
        "Normal",
        "<w:spacing w:after=\"160\"/><w:ind w:left=\"284\" w:right=\"284\"/>",
        SMALL_SANS,
    ),
    ("Caption", "caption", "Normal", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"80\"/>", SMALL_SANS),
    ("ListBullet", "List Bullet", "Normal", "<w:spacing w:after=\"80\"/>", ""),
    ("ListNumber", "List Number", "Normal", "<w:spacing w:after=\"80\"/>", ""),
    ("ListContinue", "List Continue", "Normal", "<w:spacing w:after=\"80\"/><w:ind w:left=\"425\"/>", ""),
    (
        "TOCHeading",
        "TOC Heading",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"160\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"32\"/>",
    ),
    (
        "TOC1",
        "toc 1",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9016\"/></w:tabs><w:spacing w:before=\"100\" w:after=\"40\"/>",
        "",
    ),
    (
        "TOC2",
        "toc 2",
        "Normal",
        "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9016\"/></w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"220\"/>",
        "",
    ),
    (
        "FootnoteText",
        "footnote text",
        "Normal",
        "<w:spacing w:after=\"40\"/>",
        "<w:sz w:val=\"17\"/><w:szCs w:val=\"19\"/>",
    ),
    (
        "Footer",
        "footer",
        "Normal",
        "<w:spacing w:after=\"40\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:color w:val=\"57524A\"/><w:sz w:val=\"15\"/><w:szCs w:val=\"17\"/>",
    ),
    (
        "Facts",
        "Facts",
        "Normal",
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"D5CCBC\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"D5CCBC\"/></w:pBdr><w:spacing w:before=\"200\" w:after=\"280\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/>",
    ),
    (
        "Pair",
        "Pair",
        "Normal",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"2410\"/></w:tabs><w:spacing w:after=\"60\"/><w:ind w:left=\"2410\" w:hanging=\"2410\"/>",
        "",
    ),
    ("Marks", "Marks", "Normal", "<w:keepNext/><w:spacing w:after=\"100\"/>", SMALL_SANS),
    (
        "FoldHeading",
        "Fold Heading",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:b/><w:bCs/><w:color w:val=\"57524A\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"20\"/>",
    ),
    (
        "Note",
        "Note",
        "Normal",
        "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F6F2E9\"/><w:spacing w:before=\"80\" w:after=\"80\"/>",
        "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"19\"/><w:szCs w:val=\"21\"/>",
    ),
    (
        "Warning",
        "Warning",
        "Note",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"A33B00\"/></w:pBdr>",
        "",
    ),
    (
        "Rule",
        "Rule",
        "Normal",
        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"D5CCBC\"/></w:pBdr><w:spacing w:before=\"160\" w:after=\"240\"/>",
        "",
    ),
    (
        "TableText",
        "Table Text",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        TABLE,
    ),
    (
        "TableHead",
        "Table Head",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        TABLE_HEAD,
    ),
    (
        "TableNumber",
        "Table Number",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>",
        TABLE,
    ),
    (
        "TableNumberLight",
        "Table Number Light",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>",
        TABLE_LIGHT,
    ),
    ("AfterTable", "After Table", "Normal", "<w:spacing w:after=\"120\" w:line=\"120\" w:lineRule=\"exact\"/>", ""),
];

/// Styles of characters and tables.
const OTHERS: &str = "\
<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>\
<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0B4F79\"/><w:u w:val=\"single\"/></w:rPr></w:style>\
<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>\
<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
<w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5CCBC\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5CCBC\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5CCBC\"/>\
</w:tblBorders></w:tblPr></w:style>\
<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>";

/// The content of `word/styles.xml`.
pub(super) fn styles(document: &Document) -> String {
    let mut out = String::from(super::package::HEAD);
    out.push_str(&format!("<w:styles {}>", super::package::NAMESPACES));
    out.push_str(&defaults(document));
    out.push_str("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    for (id, name, from, paragraph, run) in PARAGRAPHS {
        out.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"{from}\"/>\
             <w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        ));
    }
    out.push_str(OTHERS);
    out.push_str("</w:styles>");
    out
}

/// What holds where no style says otherwise: fonts, size, language and direction of the document.
fn defaults(document: &Document) -> String {
    let tag = &document.language;
    let rtl = runs_right_to_left(tag, &document.title);
    let mut main = String::new();
    escape(if rtl || is_east_asian(tag) { "en" } else { tag }, &mut main);
    let own = language(tag, rtl);
    let languages = if own.contains("w:val=") {
        format!("<w:lang w:val=\"{main}\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>")
    } else {
        own.replacen("<w:lang ", &format!("<w:lang w:val=\"{main}\" "), 1)
    };
    let bidi = if rtl { "<w:bidi/>" } else { "" };
    format!(
        "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{SERIF}\" w:hAnsi=\"{SERIF}\" w:eastAsia=\"SimSun\" w:cs=\"Times New Roman\"/>\
         <w:color w:val=\"1D1B18\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"24\"/>{languages}</w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr>{bidi}<w:spacing w:after=\"140\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    )
}
