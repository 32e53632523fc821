//! Tables with a head that repeats on every page.

use super::Writer;
use super::blocks::Shape;
use super::runs::{Look, escape};
use crate::document::{Cell, Table};
use crate::language::runs_right_to_left;
use crate::outline::words_of;

/// Width of the text on the page, in twentieths of a point.
const TEXT_WIDTH: usize = 9026;
/// Colour of a cell at full strength; see the accent of the other formats.
const ACCENT: [u8; 3] = [0x0b, 0x4f, 0x79];

impl<'d> Writer<'d> {
    pub(super) fn table(&mut self, table: &'d Table) {
        let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        let caption = words_of(&table.caption);
        if !caption.is_empty() {
            self.paragraph(Shape::of("Caption"), |writer| writer.runs(&table.caption, Look::default()));
        }
        self.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>");
        if runs_right_to_left(&self.document.language, "") {
            self.raw("<w:bidiVisual/>");
        }
        self.raw(
            "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:firstColumn=\"1\"/>",
        );
        if !caption.is_empty() {
            self.raw("<w:tblCaption w:val=\"");
            escape(&caption, &mut self.out);
            self.raw("\"/>");
        }
        self.raw("</w:tblPr><w:tblGrid>");
        self.raw(&format!("<w:gridCol w:w=\"{}\"/>", TEXT_WIDTH / columns).repeat(columns));
        self.raw("</w:tblGrid>");
        if !table.head.is_empty() {
            self.row(&table.head, columns, "<w:tblHeader/>", "TableHead");
        }
        for row in &table.rows {
            self.row(row, columns, "", "TableText");
        }
        self.raw("</w:tbl>");
        // Without something between them, Word joins tables that follow each other.
        self.paragraph(Shape::of("AfterTable"), |_| {});
    }

    fn row(&mut self, cells: &'d [Cell], columns: usize, properties: &str, style: &'static str) {
        self.raw(&format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>"));
        for cell in cells {
            self.raw("<w:tc><w:tcPr>");
            if let Some(strength) = cell.shade {
                self.raw(&format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", shade(strength)));
            }
            self.raw("</w:tcPr>");
            let style = if cell.number && style == "TableText" { "TableNumber" } else { style };
            let style = if cell.shade.is_some_and(|strength| strength >= 55) { "TableNumberLight" } else { style };
            self.paragraph(Shape::of(style), |writer| writer.runs(&cell.text, Look::default()));
            self.raw("</w:tc>");
        }
        for _ in cells.len()..columns {
            self.raw("<w:tc><w:tcPr/><w:p/></w:tc>");
        }
        self.raw("</w:tr>");
    }
}

/// White mixed with the accent, 0 to 100 parts in a hundred of it.
fn shade(strength: u8) -> String {
    let part = u32::from(strength.min(100));
    ACCENT.iter().map(|&tone| format!("{:02X}", (u32::from(tone) * part + 255 * (100 - part)) / 100)).collect()
}
