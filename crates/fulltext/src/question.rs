//! What was typed, taken apart: `word`, `"a phrase"`, `begin*`, `-not`, `field:value`.
//!
//! Nothing that can be typed is an error. What cannot be used is left out and said so.

use super::fold::is_of_a_word;

/// Characters that are read; the rest of a longer question is left out.
const LONGEST: usize = 2_000;
/// Parts that are used.
const MOST: usize = 40;

/// A question, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Question {
    /// All of these.
    pub clauses: Vec<Clause>,
    /// None of these.
    pub without: Vec<Clause>,
    pub filters: Vec<Filter>,
    /// Names before a colon that are no fields: they were read as words.
    pub unknown_fields: Vec<String>,
    /// There were a star without a beginning, or signs alone.
    pub ignored: bool,
    /// Only the beginning was used.
    pub cut: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// A word in any of its forms.
    Word(String),
    /// These words next to each other, as they are written.
    Phrase(String),
    /// Words that begin so.
    Beginning(String),
}

/// One of `values` in `field`, or none of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub field: String,
    pub values: Vec<String>,
    pub not: bool,
    /// The part of the question that says so, letter for letter.
    pub typed: String,
}

impl Question {
    /// Reads what was typed; `fields` are the names that may stand before a colon.
    pub fn read(typed: &str, fields: &[&str]) -> Question {
        let typed_letters: Vec<char> = typed.chars().take(LONGEST).collect();
        let letters: Vec<char> = typed_letters.iter().copied().map(usual).collect();
        let mut question = Question { cut: typed.chars().nth(LONGEST).is_some(), ..Question::default() };
        let mut at = 0;
        while at < letters.len() {
            if letters[at].is_whitespace() {
                at += 1;
            } else if question.clauses.len() + question.without.len() + question.filters.len() >= MOST {
                question.cut = true;
                break;
            } else {
                let (filters, next) = (question.filters.len(), question.take(&letters, at, fields));
                if let Some(filter) = question.filters.get_mut(filters) {
                    filter.typed = typed_letters[at..next.min(letters.len())].iter().collect();
                }
                at = next;
            }
        }
        question
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.without.is_empty() && self.filters.is_empty()
    }

    /// Reads one part from `at`, and answers where the next one begins.
    fn take(&mut self, letters: &[char], mut at: usize, fields: &[&str]) -> usize {
        let not = letters[at] == '-' && letters.get(at + 1).is_some_and(|next| !next.is_whitespace());
        if not {
            at += 1;
        }
        if let Some((name, after)) = name_before_colon(letters, at) {
            if let Some(field) = fields.iter().find(|field| field.eq_ignore_ascii_case(&name)) {
                let (value, _, next) = value(letters, after);
                let values = match value.trim() {
                    "" => Vec::new(),
                    one => vec![one.to_owned()],
                };
                match values.is_empty() {
                    true => self.ignored = true,
                    false => self.filters.push(Filter { field: (*field).to_owned(), values, not, ..Filter::default() }),
                }
                return next;
            }
            let follows = letters.get(after).is_some_and(|next| !next.is_whitespace() && *next != '/');
            if follows && name.chars().all(char::is_alphabetic) && !self.unknown_fields.contains(&name) {
                self.unknown_fields.push(name);
            }
        }
        let (text, quoted, next) = value(letters, at);
        let beginning = !quoted && text.ends_with('*');
        let text = text.trim_matches('*').to_owned();
        if !text.chars().any(|letter| letter.is_alphanumeric()) {
            self.ignored = true;
            return next;
        }
        let clause = match (quoted, beginning) {
            (true, _) => Clause::Phrase(text),
            (_, true) => Clause::Beginning(text),
            _ => Clause::Word(text),
        };
        if not {
            self.without.push(clause)
        } else {
            self.clauses.push(clause)
        }
        next
    }
}

/// Signs that keyboards and word processors put in the place of the usual ones.
fn usual(letter: char) -> char {
    match letter {
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' | '＂' => '"',
        '：' => ':',
        '－' | '−' | '‐' => '-',
        '＊' => '*',
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{0}' => ' ',
        other => other,
    }
}

/// The name, and the place after its colon.
fn name_before_colon(letters: &[char], at: usize) -> Option<(String, usize)> {
    let length = letters[at..].iter().position(|letter| !(is_of_a_word(*letter) || *letter == '_'))?;
    (length > 0 && letters[at + length] == ':').then(|| (letters[at..at + length].iter().collect(), at + length + 1))
}

/// What stands at `at`: up to the next white space, or between quotes; whether it was quoted; where it ends.
fn value(letters: &[char], at: usize) -> (String, bool, usize) {
    if letters.get(at) == Some(&'"') {
        let rest = &letters[at + 1..];
        let length = rest.iter().position(|letter| *letter == '"').unwrap_or(rest.len());
        return (rest[..length].iter().collect(), true, (at + length + 2).min(letters.len()));
    }
    let rest = &letters[at.min(letters.len())..];
    let length = rest.iter().position(|letter| letter.is_whitespace() || *letter == '"').unwrap_or(rest.len());
    // A quote inside a word begins the next part; one that begins nothing is passed over.
    (rest[..length].iter().collect(), false, at + length.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FIELDS: [&str; 2] = ["region", "kind"];

    fn read(typed: &str) -> Question {
        Question::read(typed, &FIELDS)
    }

    fn word(text: &str) -> Clause {
        Clause::Word(text.to_owned())
    }

    #[test]
    fn every_way_of_asking_is_read() {
        let read = read("early \"warning system\" camp* -war -\"arms trade\" region:africa -kind:activity");
        assert_eq!(
            read.clauses,
            [word("early"), Clause::Phrase("warning system".into()), Clause::Beginning("camp".into())]
        );
        assert_eq!(read.without, [word("war"), Clause::Phrase("arms trade".into())]);
        let filter = |field: &str, value: &str, not, typed: &str| Filter {
            field: field.into(),
            values: vec![value.into()],
            not,
            typed: typed.into(),
        };
        assert_eq!(
            read.filters,
            [filter("region", "africa", false, "region:africa"), filter("kind", "activity", true, "-kind:activity")]
        );
        assert!(read.unknown_fields.is_empty() && !read.ignored && !read.cut);
    }

    #[test]
    fn signs_of_other_keyboards_do_the_same() {
        assert_eq!(read("«alerte précoce»").clauses, [Clause::Phrase("alerte précoce".into())]);
        assert_eq!(read("“保护责任” region：asia").clauses, [Clause::Phrase("保护责任".into())]);
        assert_eq!(read("“保护责任” region：asia").filters.len(), 1);
        assert_eq!(read("Region:\"Latin America\"").filters[0].values, ["Latin America"]);
    }

    #[test]
    fn what_cannot_be_used_is_said() {
        assert_eq!(read("colour:red").unknown_fields, ["colour"]);
        assert_eq!(read("colour:red").clauses, [word("colour:red")]);
        assert!(read("https://example.org").unknown_fields.is_empty());
        assert!(read("*").is_empty() && read("*").ignored);
        assert!(read("-").is_empty() && read("- ! ?").ignored);
        assert!(read("region:").is_empty() && read("region:").ignored);
        assert!(read("").is_empty() && !read("").ignored);
        assert!(read(&"word ".repeat(3_000)).cut);
    }

    #[test]
    fn a_hyphen_inside_a_word_excludes_nothing() {
        assert_eq!(read("post-conflict").clauses, [word("post-conflict")]);
        assert_eq!(read("one - two").clauses, [word("one"), word("two")]);
        assert_eq!(read("\"open end").clauses, [Clause::Phrase("open end".into())]);
    }

    proptest! {
        #[test]
        fn nothing_that_can_be_typed_stops_the_reader(typed in "\\PC{0,80}|[\"*:\\- a\u{200f}]{0,40}") {
            let read = Question::read(&typed, &FIELDS);
            prop_assert!(read.clauses.len() <= MOST);
        }
    }
}
