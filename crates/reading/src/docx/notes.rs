//! Footnotes and endnotes: separate parts, found again by number where the text refers to them.

use crate::ReadError;
use crate::xml::{Node, Xml};
use std::collections::HashMap;

#[derive(Debug, Default)]
pub(super) struct Notes {
    texts: HashMap<(&'static str, String), String>,
}

impl Notes {
    /// Takes in one part; `element` is "footnote" or "endnote".
    pub(super) fn read(&mut self, text: &str, element: &'static str) -> Result<(), ReadError> {
        let mut xml = Xml::new(text);
        while let Some(node) = xml.next()? {
            let Node::Start(start) = node else { continue };
            if start.name.pair() != ("w", element) {
                continue;
            }
            let note = note(&mut xml)?;
            // The line that separates notes from text is kept as a note of its own type.
            let ordinary = start.attribute("w", "type").is_none_or(|kind| kind == "normal");
            if let Some(id) = start.attribute("w", "id").filter(|_| ordinary) {
                self.texts.insert((element, id.to_owned()), note);
            }
        }
        Ok(())
    }

    pub(super) fn text(&self, element: &'static str, id: &str) -> Option<&str> {
        self.texts.get(&(element, id.to_owned())).map(String::as_str)
    }
}

/// The text of the note that was just started, a line for each of its paragraphs.
fn note(xml: &mut Xml) -> Result<String, ReadError> {
    let (mut depth, mut text, mut in_text) = (1, String::new(), false);
    while depth > 0 {
        match xml.next()? {
            Some(Node::Start(element)) => match element.name.pair() {
                ("w", "del" | "moveFrom" | "instrText") | ("mc", "Fallback") => xml.skip()?,
                pair => {
                    depth += 1;
                    in_text = pair == ("w", "t");
                    match pair {
                        ("w", "tab") => text.push(' '),
                        ("w", "br" | "cr") => text.push('\n'),
                        ("w", "noBreakHyphen") => text.push('\u{2011}'),
                        _ => {}
                    }
                }
            },
            Some(Node::End(name)) => {
                depth -= 1;
                in_text = false;
                if name.pair() == ("w", "p") {
                    text.push('\n');
                }
            }
            Some(Node::Text(piece)) if in_text => text.push_str(&piece),
            Some(Node::Text(_)) => {}
            None => return Err(ReadError::Damaged("its notes end early".to_owned())),
        }
    }
    Ok(text)
}
