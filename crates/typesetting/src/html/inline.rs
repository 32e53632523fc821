//! Runs of text, and the notes that they leave behind.

use super::Page;
use crate::address::allowed;
use crate::document::Inline;

impl<'d> Page<'d> {
    pub(super) fn inlines(&mut self, text: &'d [Inline]) {
        for run in text {
            self.inline(run);
        }
    }

    fn inline(&mut self, run: &'d Inline) {
        match run {
            Inline::Text { text } => self.text(text),
            Inline::Foreign { language, text } => {
                self.raw("<span");
                self.language(language);
                self.raw(">");
                self.text(text);
                self.raw("</span>");
            }
            Inline::Strong { text } => self.wrapped("strong", text),
            Inline::Emphasis { text } => self.wrapped("em", text),
            Inline::Small { text } => self.wrapped("small", text),
            Inline::Link { to, text } => self.link(to, text),
            Inline::Highlight { id, text } => {
                self.raw("<mark");
                self.id(id);
                self.raw(">");
                self.inlines(text);
                self.raw("</mark>");
            }
            Inline::Footnote { text } => {
                self.notes.push(text);
                let number = self.notes.len();
                if self.in_link {
                    self.waiting.push(number);
                } else {
                    self.reference(number);
                }
            }
            Inline::Break => self.raw("<br>"),
        }
    }

    fn wrapped(&mut self, element: &str, text: &'d [Inline]) {
        self.raw(&format!("<{element}>"));
        self.inlines(text);
        self.raw(&format!("</{element}>"));
    }

    /// A link; only its words where it leads nowhere or stands inside another link.
    fn link(&mut self, to: &str, text: &'d [Inline]) {
        let Some(to) = allowed(to).filter(|_| !self.in_link) else {
            return self.inlines(text);
        };
        self.raw("<a");
        self.attribute("href", to);
        self.raw(">");
        self.in_link = true;
        self.inlines(text);
        self.in_link = false;
        self.raw("</a>");
        for number in std::mem::take(&mut self.waiting) {
            self.reference(number);
        }
    }

    fn reference(&mut self, number: usize) {
        self.raw(&format!(
            "<sup class=\"ref\"><a id=\"footnote-{number}-back\" href=\"#footnote-{number}\" role=\"doc-noteref\">{number}</a></sup>"
        ));
    }

    /// The footnotes at the end of the page, each with the way back. A note may hold notes itself.
    pub(super) fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let heading = self.own_anchor("notes");
        self.raw(&format!(
            "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"{heading}\">\n<h2 id=\"{heading}\">"
        ));
        self.text(&self.document.words.notes);
        self.raw("</h2>\n<ol>\n");
        let mut number = 1;
        while let Some(&note) = self.notes.get(number - 1) {
            self.raw(&format!("<li id=\"footnote-{number}\">"));
            self.inlines(note);
            self.raw(&format!(" <a class=\"back\" href=\"#footnote-{number}-back\" role=\"doc-backlink\""));
            self.attribute("aria-label", &format!("{} ({number})", self.document.words.back));
            self.raw(">↩</a></li>\n");
            number += 1;
        }
        self.raw("</ol>\n</section>\n");
    }
}
