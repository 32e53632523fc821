//! Runs of text, links, footnotes.

use super::Writer;
use crate::address::{absolute, anchor};
use crate::clean::clean;
use crate::document::Inline;
use crate::language::{is_east_asian, is_unknown, runs_right_to_left};

/// First number of the relationships that are links; those below are the parts of the file.
pub(super) const FIRST_LINK: usize = 100;

/// How a run differs from its paragraph's style.
#[derive(Clone, Copy, Default)]
pub(super) struct Look<'a> {
    pub bold: bool,
    pub italic: bool,
    pub small: bool,
    pub marked: bool,
    pub link: bool,
    /// `None`: the document's own.
    pub language: Option<&'a str>,
}

impl<'d> Writer<'d> {
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    pub(super) fn runs(&mut self, text: &'d [Inline], look: Look<'d>) {
        for run in text {
            match run {
                Inline::Text { text } => self.words(text, look),
                Inline::Foreign { language, text } => {
                    self.words(text, Look { language: Some(language), ..look });
                }
                Inline::Strong { text } => self.runs(text, Look { bold: true, ..look }),
                Inline::Emphasis { text } => self.runs(text, Look { italic: true, ..look }),
                Inline::Small { text } => self.runs(text, Look { small: true, ..look }),
                Inline::Highlight { id, text } => {
                    let bookmark = self.open_bookmark(id);
                    self.runs(text, Look { marked: true, ..look });
                    self.close_bookmark(bookmark);
                }
                Inline::Link { to, text } => self.link(to, text, look),
                Inline::Footnote { text } if self.in_note => {
                    // Word has no notes to notes.
                    self.words(" (", look);
                    self.runs(text, look);
                    self.words(")", look);
                }
                Inline::Footnote { text } => {
                    self.notes.push(text);
                    let number = self.notes.len();
                    self.raw(&format!(
                        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r>"
                    ));
                }
                Inline::Break => self.raw("<w:r><w:br/></w:r>"),
            }
        }
    }

    /// One run.
    pub(super) fn words(&mut self, words: &str, look: Look<'_>) {
        let words = clean(words);
        if words.is_empty() {
            return;
        }
        self.raw("<w:r>");
        let properties = self.properties(look, &words);
        if !properties.is_empty() {
            self.raw(&format!("<w:rPr>{properties}</w:rPr>"));
        }
        self.raw("<w:t xml:space=\"preserve\">");
        escape(&words, &mut self.out);
        self.raw("</w:t></w:r>");
    }

    /// Run properties, in the order that the schema prescribes.
    fn properties(&self, look: Look<'_>, words: &str) -> String {
        let mut out = String::new();
        let unknown = look.language.is_some_and(is_unknown);
        let flags = [
            (look.link, "<w:rStyle w:val=\"Hyperlink\"/>"),
            (look.bold, "<w:b/><w:bCs/>"),
            (look.italic, "<w:i/><w:iCs/>"),
            (unknown, "<w:noProof/>"),
            (look.small, "<w:color w:val=\"57524A\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
            (look.marked, "<w:highlight w:val=\"yellow\"/>"),
        ];
        out.extend(flags.iter().filter(|(set, _)| *set).map(|(_, markup)| *markup));
        let tag = look.language.unwrap_or(&self.document.language);
        let rtl = runs_right_to_left(tag, words);
        if rtl {
            out.push_str("<w:rtl/>");
        }
        if look.language.is_some() && !unknown {
            out.push_str(&language(tag, rtl));
        }
        out
    }

    fn link(&mut self, to: &str, text: &'d [Inline], look: Look<'d>) {
        if look.link {
            return self.runs(text, look);
        }
        let inside = to.strip_prefix('#').and_then(|name| self.anchors.number(&anchor(name)));
        let opening = if let Some(number) = inside {
            format!("<w:hyperlink w:anchor=\"{}\" w:history=\"1\">", bookmark_name(number))
        } else if let Some(address) = absolute(to, &self.document.address) {
            let list = if self.in_note { &mut self.needs.note_links } else { &mut self.needs.text_links };
            list.push(address);
            format!("<w:hyperlink r:id=\"rId{}\" w:history=\"1\">", FIRST_LINK + list.len() - 1)
        } else {
            return self.runs(text, look);
        };
        self.raw(&opening);
        self.runs(text, Look { link: true, ..look });
        self.raw("</w:hyperlink>");
    }

    /// Starts the bookmark of an anchor, unless it has none or it stands already; gives its number.
    pub(super) fn open_bookmark(&mut self, id: &str) -> Option<usize> {
        let number = self.anchors.take(id).and_then(|name| self.anchors.number(&name))?;
        self.raw(&format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{}\"/>", bookmark_name(number)));
        Some(number)
    }

    pub(super) fn close_bookmark(&mut self, bookmark: Option<usize>) {
        if let Some(number) = bookmark {
            self.raw(&format!("<w:bookmarkEnd w:id=\"{number}\"/>"));
        }
    }

    /// The footnotes, each as the element of its part.
    pub(super) fn notes(&mut self) -> String {
        self.in_note = true;
        let notes = std::mem::take(&mut self.notes);
        for (number, note) in (1..).zip(notes) {
            self.raw(&format!(
                "<w:footnote w:id=\"{number}\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>\
                 <w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>"
            ));
            self.words(" ", Look::default());
            self.runs(note, Look::default());
            self.raw("</w:p></w:footnote>");
        }
        std::mem::take(&mut self.out)
    }
}

/// A bookmark's name: Word takes letters, digits and underscores, at most forty.
pub(super) fn bookmark_name(number: usize) -> String {
    format!("place_{number}")
}

/// `<w:lang>`: Word keeps three languages a run, one for each group of scripts.
pub(super) fn language(tag: &str, rtl: bool) -> String {
    let attribute = match (rtl, is_east_asian(tag)) {
        (true, _) => "bidi",
        (false, true) => "eastAsia",
        (false, false) => "val",
    };
    let mut out = format!("<w:lang w:{attribute}=\"");
    escape(tag, &mut out);
    out + "\"/>"
}

/// Escapes for text and for attributes in double quotes.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
}
