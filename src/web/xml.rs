//! Writes XML, element by element: whatever a text holds, what comes out is well-formed.

/// A document in the making.
#[derive(Debug)]
pub struct Xml {
    out: String,
    open: Vec<String>,
}

impl Default for Xml {
    fn default() -> Xml {
        Xml { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }
}

impl Xml {
    /// Opens an element; attributes with an empty value are left out.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str(">\n");
        self.open.push(name.to_owned());
    }

    /// Closes the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.out.push_str(&format!("</{name}>\n"));
        }
    }

    /// An element with text alone; nothing when the text is empty.
    pub fn text(&mut self, name: &str, text: &str) {
        self.text_with(name, &[], text);
    }

    pub fn text_with(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        if !text.is_empty() {
            self.start(name, attributes);
            self.out.push('>');
            escape(text, &mut self.out);
            self.out.push_str(&format!("</{name}>\n"));
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.out.push_str("/>\n");
    }

    /// The whole, with everything closed.
    pub fn finish(mut self) -> Vec<u8> {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.into_bytes()
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.push_str(&format!(" {attribute}=\""));
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Writes characters that XML 1.0 has; the others, control characters for the most part, are left out.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' | '\u{20}'..='\u{fffd}' | '\u{10000}'.. => out.push(letter),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_stays_text() {
        let mut xml = Xml::default();
        xml.open("a", &[("b", "\"<&>\u{1}"), ("none", "")]);
        xml.text("c", "]]> <d/> & \u{0}\u{b}\u{fffe}\r\n\u{1f600}");
        xml.text("nothing", "");
        let text = String::from_utf8(xml.finish()).expect("text");
        let document = roxmltree::Document::parse(&text).expect("well-formed");
        let a = document.root_element();
        assert_eq!(a.attribute("b"), Some("\"<&>"));
        assert_eq!(a.attribute("none"), None);
        let c: Vec<_> = a.children().filter(|node| node.is_element()).collect();
        assert_eq!((c.len(), c[0].text()), (1, Some("]]> <d/> & \r\n\u{1f600}")));
    }
}
