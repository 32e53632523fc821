//! Tables, and drawings with the tables that say the same.

use super::Page;
use crate::document::{Cell, Figure, Table};
use crate::outline::words_of;

impl<'d> Page<'d> {
    /// A table in a box that scrolls by itself, which the keyboard must be able to reach.
    pub(super) fn table(&mut self, table: &'d Table) {
        if table.head.is_empty() && table.rows.is_empty() {
            return;
        }
        let caption = words_of(&table.caption);
        self.raw("<div class=\"scroll\" tabindex=\"0\"");
        if !caption.is_empty() {
            self.raw(" role=\"region\"");
            self.attribute("aria-label", &caption);
        }
        self.raw(if table.matrix { ">\n<table class=\"matrix\">\n" } else { ">\n<table>\n" });
        if !caption.is_empty() {
            self.raw("<caption>");
            self.inlines(&table.caption);
            self.raw("</caption>\n");
        }
        if !table.head.is_empty() {
            self.raw("<thead><tr>");
            for cell in &table.head {
                self.cell(cell, Some("col"));
            }
            self.raw("</tr></thead>\n");
        }
        self.raw("<tbody>\n");
        for row in &table.rows {
            self.raw("<tr>");
            for (at, cell) in row.iter().enumerate() {
                self.cell(cell, (at == 0).then_some("row"));
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table></div>\n");
    }

    /// A cell; a header cell when it has a `scope` and words.
    fn cell(&mut self, cell: &'d Cell, scope: Option<&str>) {
        let scope = scope.filter(|_| !words_of(&cell.text).is_empty());
        let element = if scope.is_some() { "th" } else { "td" };
        let mut classes = Vec::new();
        if cell.number {
            classes.push("number".to_owned());
        }
        if let Some(strength) = cell.shade {
            classes.push(format!("shade-{}", (strength.min(100) + 5) / 10));
        }
        self.raw(&format!("<{element}"));
        if let Some(scope) = scope {
            self.attribute("scope", scope);
        }
        if !classes.is_empty() {
            self.attribute("class", &classes.join(" "));
        }
        self.raw(">");
        self.inlines(&cell.text);
        self.raw(&format!("</{element}>"));
    }

    pub(super) fn figure(&mut self, figure: &'d Figure) {
        self.raw("<figure class=\"figure\">\n");
        if let Some(start) = figure.svg.find("<svg") {
            // Inside an image nothing can be reached, so a drawing with links is a group.
            let role = if figure.svg.contains("<a ") { "group" } else { "img" };
            self.raw(&format!("<div class=\"drawing\" role=\"{role}\""));
            self.attribute("aria-label", &figure.alt);
            self.raw(">");
            self.raw(figure.svg[start..].trim_end());
            self.raw("</div>\n");
        }
        if let Some(twin) = &figure.twin {
            self.raw("<details class=\"twin\"><summary>");
            let name = if words_of(&twin.caption).is_empty() { &figure.caption } else { &twin.caption };
            self.text(&words_of(name));
            self.raw("</summary>\n");
            self.table(twin);
            self.raw("</details>\n");
        }
        if !words_of(&figure.caption).is_empty() {
            self.raw("<figcaption>");
            self.inlines(&figure.caption);
            self.raw("</figcaption>\n");
        }
        self.raw("</figure>\n");
    }
}
