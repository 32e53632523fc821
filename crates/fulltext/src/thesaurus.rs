//! Names for the same thing, in several languages: who asks for one finds all.
//!
//! A thesaurus is plain text that anybody can write: groups between empty lines, each with its name in brackets and
//! one line a language. `*` is for names that no language changes. Lines that begin with `#` are for people.
//!
//! ```text
//! [r2p]
//! *: R2P; RtoP
//! en: responsibility to protect
//! fr: responsabilité de protéger
//! ```

use super::analyse::{self, Word};
use std::collections::{BTreeMap, HashMap};

/// What is called by several names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Its name in addresses and files.
    pub id: String,
    /// Language (BCP 47, `*` for all) and name.
    pub names: Vec<(String, String)>,
}

impl Group {
    /// Reads the lines of one group. `None` for a line that is none: it is in the second list.
    pub fn read(id: &str, lines: &str) -> (Group, Vec<String>) {
        let (mut names, mut wrong) = (Vec::new(), Vec::new());
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some((language, list)) = line.split_once([':', '：']) else {
                wrong.push(line.to_owned());
                continue;
            };
            let language = language.trim();
            let is_tag = language == "*"
                || (2..=12).contains(&language.len())
                    && language.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
            if !is_tag {
                wrong.push(line.to_owned());
                continue;
            }
            for name in list.split([';', '；', '؛']).map(str::trim).filter(|name| !name.is_empty()) {
                let name = (language.to_owned(), name.to_owned());
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        (Group { id: id.to_owned(), names }, wrong)
    }

    /// The lines that [`Group::read`] reads.
    pub fn lines(&self) -> String {
        let mut languages: Vec<&str> = Vec::new();
        for (language, _) in &self.names {
            if !languages.contains(&language.as_str()) {
                languages.push(language);
            }
        }
        let of = |wanted: &str| {
            let names = self.names.iter().filter(|(language, _)| language == wanted);
            names.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("; ")
        };
        languages.into_iter().map(|language| format!("{language}: {}\n", of(language))).collect()
    }
}

/// Groups by name out of a file.
pub fn read_file(text: &str) -> Vec<Group> {
    let mut groups: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(id) => groups.push((id.trim().to_owned(), String::new())),
            None => {
                if let Some((_, lines)) = groups.last_mut() {
                    lines.push_str(line);
                    lines.push('\n');
                }
            }
        }
    }
    groups.iter().map(|(id, lines)| Group::read(id, lines).0).collect()
}

/// Groups, ready to be found in questions.
#[derive(Debug, Clone, Default)]
pub struct Thesaurus {
    groups: Vec<Vec<Name>>,
    /// Group and name by any stem of the first word.
    by_start: HashMap<String, Vec<(usize, usize)>>,
}

/// One name of a group.
#[derive(Debug, Clone)]
struct Name {
    /// Word by word: what it may be written as in a question.
    words: Vec<Word>,
    /// Place by place: the terms that stand for it in a text of its language.
    terms: Vec<String>,
    /// Place of each term from the first.
    places: Vec<usize>,
}

/// A name to look for: terms and their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    pub terms: Vec<String>,
    pub places: Vec<usize>,
}

impl Thesaurus {
    pub fn new(groups: &[Group]) -> Thesaurus {
        let mut thesaurus = Thesaurus::default();
        for group in groups {
            let names: Vec<Name> =
                group.names.iter().filter_map(|(language, name)| Name::new(language, name)).collect();
            let at = thesaurus.groups.len();
            for (which, name) in names.iter().enumerate() {
                for stem in starts(&name.words[0]) {
                    thesaurus.by_start.entry(stem).or_default().push((at, which));
                }
            }
            thesaurus.groups.push(names);
        }
        thesaurus
    }

    /// The longest name that `words` begin with: how many words it takes, and the other names of its groups.
    pub fn at_start_of(&self, words: &[Word]) -> Option<(usize, Vec<Alternative>)> {
        let mut longest = 0;
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for stem in starts(words.first()?) {
            for (group, which) in self.by_start.get(&stem).into_iter().flatten() {
                let name = &self.groups[*group][*which];
                let Some(taken) = name.taken_from(words) else { continue };
                if taken > longest {
                    longest = taken;
                    groups.clear();
                }
                if taken == longest {
                    groups.entry(*group).or_default().push(*which);
                }
            }
        }
        let mut others: Vec<Alternative> = Vec::new();
        for (group, typed) in groups {
            for (which, name) in self.groups[group].iter().enumerate() {
                let alternative = Alternative { terms: name.terms.clone(), places: name.places.clone() };
                if !typed.contains(&which) && !others.contains(&alternative) {
                    others.push(alternative);
                }
            }
        }
        (longest > 0).then_some((longest, others))
    }
}

/// What a word may begin with in a question: its stems, and its first letter where words are not spaced.
fn starts(word: &Word) -> Vec<String> {
    match word.script {
        super::fold::Script::Unspaced => word.exact_terms().into_iter().take(1).collect(),
        _ => word.stems.clone(),
    }
}

impl Name {
    /// `None` when there is no word in it.
    fn new(language: &str, name: &str) -> Option<Name> {
        let words = analyse::question(name);
        let in_text = analyse::text(name, language);
        words.first()?;
        let (mut terms, mut places) = (Vec::new(), Vec::new());
        for word in &in_text {
            match word.script {
                super::fold::Script::Unspaced => {
                    for (at, term) in word.exact_terms().into_iter().enumerate() {
                        terms.push(term);
                        places.push(word.position + at);
                    }
                }
                _ => {
                    terms.push(word.stems[0].clone());
                    places.push(word.position);
                }
            }
        }
        Some(Name { words, terms, places })
    }

    /// How many of `words` this name takes from their start, in whatever form they are typed.
    fn taken_from(&self, words: &[Word]) -> Option<usize> {
        if self.words[0].script == super::fold::Script::Unspaced {
            // The dictionary may cut a question otherwise: letters count.
            let whole: String = self.words.iter().map(|word| word.exact.as_str()).collect();
            let mut rest = whole.as_str();
            for (at, word) in words.iter().enumerate() {
                rest = rest.strip_prefix(word.exact.as_str())?;
                if rest.is_empty() {
                    return Some(at + 1);
                }
            }
            return None;
        }
        let same = |(own, typed): (&Word, &Word)| own.stems.iter().any(|stem| typed.stems.contains(stem));
        (words.len() >= self.words.len() && self.words.iter().zip(words).all(same)).then_some(self.words.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# for people\n[r2p]\n*: R2P; RtoP\nen: responsibility to protect\nfr: responsabilité de protéger\n\
                        ar: المسؤولية عن الحماية\nzh: 保护责任\n\n[un]\nen: United Nations; UN\n";

    fn found(question: &str) -> Option<(usize, usize)> {
        let thesaurus = Thesaurus::new(&read_file(FILE));
        thesaurus.at_start_of(&analyse::question(question)).map(|(taken, others)| (taken, others.len()))
    }

    #[test]
    fn a_file_is_read_and_written_back() {
        let groups = read_file(FILE);
        assert_eq!(groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>(), ["r2p", "un"]);
        assert_eq!(groups[0].names.len(), 6);
        for group in &groups {
            assert_eq!(Group::read(&group.id, &group.lines()), (group.clone(), Vec::new()));
        }
    }

    #[test]
    fn a_line_without_a_language_is_said() {
        let (group, wrong) = Group::read("x", "en: water\njust words\nno language at all: what");
        assert_eq!(group.names, [("en".to_owned(), "water".to_owned())]);
        assert_eq!(wrong.len(), 2);
    }

    #[test]
    fn names_are_found_in_any_form_and_language() {
        assert_eq!(found("r2p in Africa"), Some((1, 5)));
        assert_eq!(found("Responsibilities to protect civilians"), Some((3, 5)));
        assert_eq!(found("responsabilite de proteger"), Some((3, 5)));
        assert_eq!(found("مسئولية عن الحماية"), Some((3, 5)));
        assert_eq!(found("保护责任").map(|(_, others)| others), Some(5));
        assert_eq!(found("U.N."), Some((1, 1)));
        assert_eq!(found("responsibility for water"), None);
    }
}
