//! What the handlers of forms share; the parts that are seen are in `form.html` and `conflict.html`.

use std::collections::BTreeMap;

/// What is wrong with which field of a form, in the reader's language. The form is shown again with it, and
/// with all that was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wrong(BTreeMap<&'static str, String>);

impl Wrong {
    /// Says `said` at `field`; what was said there before stays in front.
    pub fn set(&mut self, field: &'static str, said: String) {
        let there = self.0.entry(field).or_default();
        if !there.is_empty() {
            there.push(' ');
        }
        there.push_str(&said);
    }

    /// What is said at `field`: empty when nothing is wrong with it.
    pub fn at(&self, field: &str) -> &str {
        self.0.get(field).map_or("", String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A field of something that two people changed at the same time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Name of the field.
    pub field: String,
    /// What the other one stored.
    pub stored: String,
    /// What was sent too late.
    pub sent: String,
}

/// Those fields in which the two differ: each is its name, what is stored and what was sent.
pub fn differences(fields: impl IntoIterator<Item = (String, String, String)>) -> Vec<Difference> {
    fields
        .into_iter()
        .filter(|(_, stored, sent)| stored != sent)
        .map(|(field, stored, sent)| Difference { field, stored, sent })
        .collect()
}

/// The lines of a text field that hold something, without white space around them.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_with_a_field_is_said() {
        let mut wrong = Wrong::default();
        assert!(wrong.is_empty());
        wrong.set("title", "One.".into());
        wrong.set("title", "Two.".into());
        assert_eq!((wrong.at("title"), wrong.at("city")), ("One. Two.", ""));
    }

    #[test]
    fn only_differences_are_shown() {
        let field = |name: &str, stored: &str, sent: &str| (name.to_owned(), stored.to_owned(), sent.to_owned());
        let found = differences([field("Title", "Water", "Water"), field("City", "", "Accra")]);
        assert_eq!(found, [Difference { field: "City".into(), stored: String::new(), sent: "Accra".into() }]);
    }

    #[test]
    fn lines_of_every_system_are_read() {
        assert_eq!(lines(" one\r\n\r\ntwo \n"), ["one", "two"]);
    }
}
