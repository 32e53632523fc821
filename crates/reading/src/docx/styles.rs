//! What the styles of a Word document say about structure: heading levels, lists, hidden text, language.

use crate::ReadError;
use crate::xml::{Element, Node, Xml};
use std::collections::HashMap;

/// Styles may inherit from one another; a longer chain is a circle.
const CHAIN_AT_MOST: usize = 20;

#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    /// Language of text that names none.
    pub(super) language: Languages,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// From 0; 9 is body text.
    outline: Option<u8>,
    list: Option<ListPlace>,
    hidden: Option<bool>,
    bold: Option<bool>,
}

/// A paragraph's place in a list; number 0 takes it out of the list that its style puts it in.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct ListPlace {
    pub(super) number: Option<u32>,
    pub(super) depth: Option<u8>,
}

/// The three languages that Word keeps for each piece of text, one for each group of scripts.
#[derive(Debug, Clone, Default)]
pub(super) struct Languages {
    pub(super) western: Option<String>,
    pub(super) right_to_left: Option<String>,
    pub(super) east_asian: Option<String>,
}

/// What a paragraph's style makes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Heading(u8),
    Title,
    /// A line of a table of contents or of figures.
    Contents,
    Body,
}

impl Styles {
    pub(super) fn read(text: &str) -> Result<Styles, ReadError> {
        let (mut xml, mut styles) = (Xml::new(text), Styles::default());
        let mut open: Option<(String, Style)> = None;
        while let Some(node) = xml.next()? {
            match node {
                Node::Start(element) => match (element.name.pair(), &mut open) {
                    (("w", "style"), _) => {
                        let id = element.attribute("w", "styleId").unwrap_or_default().to_owned();
                        let paragraph = element.attribute("w", "type") == Some("paragraph");
                        if paragraph && is_on(element.attribute("w", "default").or(Some("0"))) {
                            styles.default_paragraph = Some(id.clone());
                        }
                        open = Some((id, Style::default()));
                    }
                    (("w", "lang"), None) => styles.language = Languages::of(&element),
                    (("w", "lang"), Some((id, _))) if styles.default_paragraph.as_ref() == Some(id) => {
                        let own = Languages::of(&element);
                        styles.language = own.or(&styles.language);
                    }
                    (_, Some((_, style))) => style.take(&element),
                    _ => {}
                },
                Node::End(name) if name.pair() == ("w", "style") => {
                    if let Some((id, style)) = open.take() {
                        styles.by_id.insert(id, style);
                    }
                }
                _ => {}
            }
        }
        Ok(styles)
    }

    pub(super) fn role(&self, id: Option<&str>) -> Role {
        for (id, style) in self.chain(id) {
            let name = style.map_or(id, |style| style.name.as_str());
            match role_of_name(name).or_else(|| role_of_name(id)) {
                Some(role) => return role,
                None => {
                    if let Some(level) = style.and_then(|style| style.outline) {
                        return if level < 9 { Role::Heading(level + 1) } else { Role::Body };
                    }
                }
            }
        }
        Role::Body
    }

    pub(super) fn list(&self, id: Option<&str>) -> ListPlace {
        let mut place = ListPlace::default();
        for (_, style) in self.chain(id) {
            if let Some(list) = style.and_then(|style| style.list.as_ref()) {
                place.number = place.number.or(list.number);
                place.depth = place.depth.or(list.depth);
            }
        }
        place
    }

    pub(super) fn hides(&self, id: Option<&str>) -> bool {
        self.chain(id).find_map(|(_, style)| style.and_then(|style| style.hidden)).unwrap_or(false)
    }

    pub(super) fn emboldens(&self, id: Option<&str>) -> bool {
        self.chain(id).find_map(|(_, style)| style.and_then(|style| style.bold)).unwrap_or(false)
    }

    /// The style and those it inherits from, nearest first; an unknown style still has its id.
    fn chain<'a>(&'a self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, Option<&'a Style>)> {
        let first = id.or(self.default_paragraph.as_deref());
        let found = move |id: &'a str| (id, self.by_id.get(id));
        std::iter::successors(first.map(found), move |(_, style)| {
            style.and_then(|style| style.based_on.as_deref()).map(found)
        })
        .take(CHAIN_AT_MOST)
    }
}

impl Style {
    fn take(&mut self, element: &Element) {
        let value = element.attribute("w", "val");
        match element.name.pair() {
            ("w", "name") => self.name = value.unwrap_or_default().to_owned(),
            ("w", "basedOn") => self.based_on = value.map(str::to_owned),
            ("w", "outlineLvl") => self.outline = value.and_then(|value| value.parse().ok()),
            ("w", "numId") => self.list.get_or_insert_default().number = value.and_then(|value| value.parse().ok()),
            ("w", "ilvl") => self.list.get_or_insert_default().depth = value.and_then(|value| value.parse().ok()),
            ("w", "vanish") => self.hidden = Some(is_on(value)),
            ("w", "b") => self.bold = Some(is_on(value)),
            _ => {}
        }
    }
}

impl Languages {
    pub(super) fn of(element: &Element) -> Languages {
        let named = |local: &str| element.attribute("w", local).map(str::to_owned);
        Languages { western: named("val"), right_to_left: named("bidi"), east_asian: named("eastAsia") }
    }

    /// These, and where one is missing, the others.
    pub(super) fn or(self, others: &Languages) -> Languages {
        Languages {
            western: self.western.or_else(|| others.western.clone()),
            right_to_left: self.right_to_left.or_else(|| others.right_to_left.clone()),
            east_asian: self.east_asian.or_else(|| others.east_asian.clone()),
        }
    }
}

/// A switch of Word's: on when it merely stands there.
pub(super) fn is_on(value: Option<&str>) -> bool {
    !matches!(value, Some("0" | "false" | "off" | "none"))
}

/// Word itself writes English names for its own styles; other programs write those of their language.
fn role_of_name(name: &str) -> Option<Role> {
    let name = name.trim().to_lowercase();
    let (word, number) = match name.trim_end_matches(|character: char| character.is_ascii_digit()) {
        word if word.len() < name.len() => {
            (word.trim_end_matches([' ', '_', '-']), name[word.len()..].parse::<u8>().ok())
        }
        word => (word, None),
    };
    const HEADING: &[&str] = &[
        "heading", "titre", "título", "titulo", "überschrift", "uberschrift", "berschrift", "titolo", "kop",
        "nagłówek", "заголовок", "标题", "標題", "見出し", "عنوان", "العنوان", "başlık", "rubrik", "overskrift",
        "otsikko", "tajuk", "judul", "titlu",
    ];
    const TITLE: &[&str] = &[
        "title", "titre", "título", "titulo", "titel", "titolo", "название", "标题", "標題", "العنوان", "konu başlığı",
        "tytuł",
    ];
    match number {
        Some(level @ 1..=9) if HEADING.contains(&word) => Some(Role::Heading(level)),
        Some(_) if matches!(word, "toc" | "tdm" | "tm" | "tdc" | "verzeichnis" | "contents") => Some(Role::Contents),
        None if matches!(word, "toc heading" | "table of figures" | "tocheading" | "contents heading") => {
            Some(Role::Contents)
        }
        None if TITLE.contains(&word) => Some(Role::Title),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_languages_make_headings() {
        assert_eq!(role_of_name("heading 2"), Some(Role::Heading(2)));
        assert_eq!(role_of_name("Heading1"), Some(Role::Heading(1)));
        assert_eq!(role_of_name("Überschrift 3"), Some(Role::Heading(3)));
        assert_eq!(role_of_name("Titre"), Some(Role::Title));
        assert_eq!(role_of_name("toc 1"), Some(Role::Contents));
        assert_eq!(role_of_name("Normal"), None);
    }

    #[test]
    fn a_style_inherits_its_outline_level() {
        let styles = Styles::read(
            r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:style w:type="paragraph" w:styleId="A"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="B"><w:name w:val="Other"/><w:basedOn w:val="A"/></w:style>
              <w:style w:type="paragraph" w:styleId="C"><w:name w:val="Circle"/><w:basedOn w:val="C"/></w:style></w:styles>"#,
        )
        .expect("well-formed");
        assert_eq!(styles.role(Some("B")), Role::Heading(2));
        assert_eq!(styles.role(Some("C")), Role::Body);
        assert_eq!(styles.role(None), Role::Body);
    }
}
