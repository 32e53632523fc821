//! A question to a query of the index, and to what an excerpt marks.
//!
//! Every other form of a word (stem, spelling, name in another language) stands in the same leaf as the word: all
//! leaves are wanted, any form of each will do.

use super::analyse::{self, EXACT, Word};
use super::excerpt::Marks;
use super::fold::Script;
use super::index::FullText;
use super::near::after;
use super::question::{Clause, Filter, Question};
use super::stem::is_function_word;
use super::thesaurus::{Alternative, Thesaurus};
use std::collections::{BTreeMap, HashMap};
use tantivy::query::{AllQuery, BooleanQuery, ConstScoreQuery, Occur, PhraseQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

/// Words that a beginning stands for at most, the most frequent first.
const MOST_OF_A_BEGINNING: usize = 200;

/// What stands in the place of misspelt words.
pub type Corrections = HashMap<String, Vec<String>>;

/// A query and what came with it.
pub struct Plan {
    /// `None` when something is wanted that no text has.
    pub query: Option<Box<dyn Query>>,
    pub marks: Marks,
    /// Words as they were typed, folded, that no text has in any form.
    pub missing: Vec<String>,
}

/// What a text has to have.
enum Need {
    Word(Word),
    /// The typed words, or any of the other names.
    Named(Vec<Word>, Vec<Alternative>),
    Phrase(Vec<Word>),
    /// Words, and after them one that begins so.
    Beginning(Vec<Word>),
}

pub struct Planner<'a> {
    pub full_text: &'a FullText,
    pub searcher: &'a Searcher,
    pub thesaurus: &'a Thesaurus,
    pub corrections: &'a Corrections,
    /// All of the words, or some.
    pub all: bool,
}

type Leaf = Option<Box<dyn Query>>;

impl Planner<'_> {
    pub fn plan(&self, question: &Question) -> tantivy::Result<Plan> {
        let mut plan = Plan { query: None, marks: Marks::default(), missing: Vec::new() };
        let needs = self.needs(&question.clauses);
        let mut wanted: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut lacking = false;
        for need in &needs {
            match self.leaf(need, &mut plan)? {
                Some(leaf) => wanted.push((if self.all { Occur::Must } else { Occur::Should }, leaf)),
                None => lacking = true,
            }
        }
        if lacking && (self.all || wanted.is_empty()) {
            return Ok(plan);
        }
        let mut parts: Vec<(Occur, Box<dyn Query>)> = match (self.all, wanted.len()) {
            (_, 0) => vec![(Occur::Must, Box::new(AllQuery))],
            (true, _) => wanted,
            (false, _) => vec![(Occur::Must, Box::new(BooleanQuery::new(wanted)))],
        };
        let mut unmarked = Plan { query: None, marks: Marks::default(), missing: Vec::new() };
        for need in self.needs(&question.without) {
            if let Some(leaf) = self.leaf(&need, &mut unmarked)? {
                parts.push((Occur::MustNot, leaf));
            }
        }
        for filter in &question.filters {
            match (self.filter(filter), filter.not) {
                (Some(query), true) => parts.push((Occur::MustNot, query)),
                (Some(query), false) => parts.push((Occur::Must, Box::new(ConstScoreQuery::new(query, 0.0)))),
                (None, true) => {}
                (None, false) => return Ok(plan),
            }
        }
        plan.query = Some(match parts.len() {
            1 => parts.remove(0).1,
            _ => Box::new(BooleanQuery::new(parts)),
        });
        Ok(plan)
    }

    /// What is needed; function words only when there is nothing else.
    fn needs(&self, clauses: &[Clause]) -> Vec<Need> {
        let mut needs = Vec::new();
        let mut run: Vec<Word> = Vec::new();
        for clause in clauses {
            match clause {
                Clause::Word(text) => run.extend(analyse::question(text)),
                Clause::Phrase(text) => {
                    self.end_run(&mut run, &mut needs);
                    let words = analyse::question(text);
                    if !words.is_empty() {
                        needs.push(Need::Phrase(words));
                    }
                }
                Clause::Beginning(text) => {
                    self.end_run(&mut run, &mut needs);
                    let words = analyse::question(text);
                    if !words.is_empty() {
                        needs.push(Need::Beginning(words));
                    }
                }
            }
        }
        self.end_run(&mut run, &mut needs);
        let says_something = |need: &Need| !matches!(need, Need::Word(word) if is_function_word(&word.exact));
        if needs.iter().any(says_something) {
            needs.retain(says_something);
        }
        needs
    }

    /// Words that stand together, with names of the thesaurus found among them.
    fn end_run(&self, run: &mut Vec<Word>, needs: &mut Vec<Need>) {
        let words = std::mem::take(run);
        let mut at = 0;
        while at < words.len() {
            match self.thesaurus.at_start_of(&words[at..]) {
                Some((taken, others)) if !others.is_empty() => {
                    needs.push(Need::Named(words[at..at + taken].to_vec(), others));
                    at += taken;
                }
                _ => {
                    needs.push(Need::Word(words[at].clone()));
                    at += 1;
                }
            }
        }
    }

    /// `None` when no text has what is needed.
    fn leaf(&self, need: &Need, plan: &mut Plan) -> tantivy::Result<Leaf> {
        match need {
            Need::Word(word) => self.word(word, plan),
            Need::Phrase(words) => {
                let (terms, places) = exact_terms(words);
                self.phrase(&terms, &places, plan)
            }
            Need::Beginning(words) => self.beginning(words, plan),
            Need::Named(typed, others) => {
                let mut any: Vec<Box<dyn Query>> = Vec::new();
                for other in others {
                    any.extend(self.phrase(&other.terms, &other.places, plan)?);
                }
                let mut missing = Plan { query: None, marks: Marks::default(), missing: Vec::new() };
                let mut all = Vec::new();
                let says_something = |word: &&Word| !is_function_word(&word.exact);
                let telling: Vec<&Word> = match typed.iter().any(|word| says_something(&word)) {
                    true => typed.iter().filter(says_something).collect(),
                    false => typed.iter().collect(),
                };
                for word in &telling {
                    all.extend(self.word(word, &mut missing)?);
                }
                if all.len() == telling.len() {
                    plan.marks.add(missing.marks);
                    any.push(self.all_of(all));
                } else if any.is_empty() {
                    plan.missing.append(&mut missing.missing);
                }
                Ok(any_of(any))
            }
        }
    }

    fn word(&self, word: &Word, plan: &mut Plan) -> tantivy::Result<Leaf> {
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        let mut stems = word.stems.clone();
        if let Some(instead) = self.corrections.get(&word.exact) {
            stems = instead.iter().flat_map(|one| analyse::question(one)).flat_map(|word| word.stems).collect();
        }
        for stem in &stems {
            any.extend(self.term(stem)?);
        }
        plan.marks.terms.extend(stems);
        if word.script == Script::Unspaced {
            let terms = word.exact_terms();
            if terms.len() > 1 {
                any.extend(self.phrase(&terms, &(0..terms.len()).collect::<Vec<_>>(), plan)?);
            } else if any.is_empty() {
                any.extend(self.term(&terms[0])?);
                plan.marks.terms.extend(terms);
            }
        }
        if any.is_empty() {
            plan.missing.push(word.exact.clone());
        }
        Ok(any_of(any))
    }

    /// A term, unless no text has it.
    fn term(&self, text: &str) -> tantivy::Result<Leaf> {
        let term = self.of_words(text);
        if self.searcher.doc_freq(&term)? == 0 {
            return Ok(None);
        }
        Ok(Some(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))))
    }

    fn phrase(&self, terms: &[String], places: &[usize], plan: &mut Plan) -> tantivy::Result<Leaf> {
        let mut found = Vec::with_capacity(terms.len());
        for (text, place) in terms.iter().zip(places) {
            let term = self.of_words(text);
            if self.searcher.doc_freq(&term)? == 0 {
                return Ok(None);
            }
            found.push((*place, term));
        }
        plan.marks.phrases.push(places.iter().copied().zip(terms.iter().cloned()).collect());
        Ok(match found.len() {
            0 => None,
            1 => {
                let (_, term) = found.remove(0);
                Some(Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)))
            }
            _ => Some(Box::new(PhraseQuery::new_with_offset(found))),
        })
    }

    fn beginning(&self, words: &[Word], plan: &mut Plan) -> tantivy::Result<Leaf> {
        let Some((last, before)) = words.split_last() else { return Ok(None) };
        let mut all = Vec::new();
        for word in before {
            match self.word(word, plan)? {
                Some(leaf) => all.push(leaf),
                None => return Ok(None),
            }
        }
        if last.script == Script::Unspaced {
            let (terms, places) = exact_terms(std::slice::from_ref(last));
            return Ok(self.phrase(&terms, &places, plan)?.map(|leaf| {
                all.push(leaf);
                self.all_of(all)
            }));
        }
        let mut beginnings = vec![analyse::exact(&last.exact)];
        if last.script == Script::Arabic {
            // The article is written onto the word.
            beginnings.extend(
                ["ال", "وال", "بال", "لل", "و", "ب", "ل"].map(|on| analyse::exact(&format!("{on}{}", last.exact))),
            );
        }
        let mut any: Vec<Box<dyn Query>> = Vec::new();
        for (term, _) in self.words_that_begin(&beginnings)? {
            any.push(Box::new(TermQuery::new(self.of_words(&term), IndexRecordOption::WithFreqs)));
        }
        plan.marks.beginnings.extend(beginnings);
        Ok(any_of(any).map(|leaf| {
            all.push(leaf);
            self.all_of(all)
        }))
    }

    /// Terms with one of these beginnings, the most frequent first.
    fn words_that_begin(&self, beginnings: &[String]) -> tantivy::Result<Vec<(String, u32)>> {
        let mut found: BTreeMap<String, u32> = BTreeMap::new();
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(self.full_text.columns.words)?;
            for beginning in beginnings {
                let mut terms = index.terms().range().ge(beginning).lt(after(beginning)).into_stream()?;
                while terms.advance() {
                    if let Ok(term) = std::str::from_utf8(terms.key()) {
                        *found.entry(term.to_owned()).or_default() += terms.value().doc_freq;
                    }
                }
            }
        }
        let mut found: Vec<(String, u32)> = found.into_iter().collect();
        found.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        found.truncate(MOST_OF_A_BEGINNING);
        Ok(found)
    }

    /// `None` when the field or all of the values are not there.
    fn filter(&self, filter: &Filter) -> Leaf {
        let field = self.full_text.columns.field(&filter.field)?;
        let term = |value: &String| -> Box<dyn Query> {
            Box::new(TermQuery::new(Term::from_field_text(field, value), IndexRecordOption::Basic))
        };
        any_of(filter.values.iter().map(term).collect())
    }

    fn all_of(&self, mut leaves: Vec<Box<dyn Query>>) -> Box<dyn Query> {
        match leaves.len() {
            1 => leaves.remove(0),
            _ => Box::new(BooleanQuery::intersection(leaves)),
        }
    }

    fn of_words(&self, text: &str) -> Term {
        let field: Field = self.full_text.columns.words;
        Term::from_field_text(field, text)
    }
}

fn any_of(mut leaves: Vec<Box<dyn Query>>) -> Leaf {
    match leaves.len() {
        0 => None,
        1 => Some(leaves.remove(0)),
        _ => Some(Box::new(BooleanQuery::union(leaves))),
    }
}

fn exact_terms(words: &[Word]) -> (Vec<String>, Vec<usize>) {
    let mut terms = Vec::new();
    let mut places = Vec::new();
    for word in words {
        for (at, term) in word.exact_terms().into_iter().enumerate() {
            terms.push(term);
            places.push(word.position + at);
        }
    }
    debug_assert!(terms.iter().all(|term| term.starts_with(EXACT)));
    (terms, places)
}
