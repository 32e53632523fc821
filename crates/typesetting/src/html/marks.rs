//! The row of marks, with its words.

use super::Page;
use crate::document::{Mark, Marks, is_right_to_left};
use crate::outline::joint;

/// Side of the square that a mark is drawn in, in the SVG's own units.
const CELL: f32 = 14.0;
/// Height of a bar, in the same units.
const BAR: f32 = 12.0;

impl<'d> Page<'d> {
    /// The marks are one image with the count as its name; the words beside it say the rest, so that
    /// a screen reader hears nothing twice but the count.
    pub(super) fn marks(&mut self, marks: &'d Marks) {
        self.raw("<p class=\"said\">");
        if !marks.marks.is_empty() {
            self.raw("<span class=\"dots\" role=\"img\"");
            self.attribute("aria-label", &marks.count);
            self.raw(">");
            self.drawing(&marks.marks);
            self.raw("</span> ");
        }
        self.raw("<b>");
        self.text(&marks.count);
        if !marks.twin.is_empty() {
            self.text(joint(&self.document.language, &marks.twin).trim_end());
        }
        self.raw("</b>");
        if !marks.twin.is_empty() {
            self.raw(" <span class=\"twin\">");
            self.text(&marks.twin);
            self.raw("</span>");
        }
        self.raw("</p>\n");
    }

    fn drawing(&mut self, marks: &'d [Mark]) {
        let width = CELL * marks.len() as f32;
        self.raw(&format!(
            "<svg viewBox=\"0 0 {width} {CELL}\" width=\"{}em\" height=\"1em\" aria-hidden=\"true\">",
            marks.len()
        ));
        // The first mark stands where reading starts.
        let mirrored = is_right_to_left(&self.document.language);
        for (at, mark) in marks.iter().enumerate() {
            let place = if mirrored { marks.len() - 1 - at } else { at };
            self.mark(mark, CELL * place as f32);
        }
        self.raw("</svg>");
    }

    fn mark(&mut self, mark: &Mark, left: f32) {
        let tint = mark.tint.min(7);
        match mark.share {
            None => {
                let kind = if mark.filled { "filled" } else { "hollow" };
                let middle = left + CELL / 2.0;
                self.raw(&format!(
                    "<circle class=\"tint-{tint} {kind}\" cx=\"{middle}\" cy=\"{}\" r=\"5\"><title>",
                    CELL / 2.0
                ));
                self.text(&mark.label);
                self.raw("</title></circle>");
            }
            Some(share) => {
                let (left, top) = (left + 2.5, (CELL - BAR) / 2.0);
                let filled = BAR * share.clamp(0.0, 1.0);
                self.raw("<g><title>");
                self.text(&mark.label);
                self.raw(&format!(
                    "</title><rect class=\"tint-{tint} hollow\" x=\"{left}\" y=\"{top}\" width=\"9\" height=\"{BAR}\"/>\
                     <rect class=\"tint-{tint} filled\" x=\"{left}\" y=\"{:.2}\" width=\"9\" height=\"{filled:.2}\"/></g>",
                    top + BAR - filled
                ));
            }
        }
    }
}
