//! Asks: exactly, then with spelling corrected, then for texts that have some of the words.

use super::excerpt::Marks;
use super::facets::{Counted, Counts};
use super::index::{Error, FullText, MOMENT};
use super::near::near;
use super::plan::{Corrections, Plan, Planner};
use super::question::Question;
use super::thesaurus::Thesaurus;
use tantivy::collector::{Collector, Count, TopDocs};
use tantivy::query::Query;
use tantivy::schema::Value;
use tantivy::{DocAddress, Order, Searcher, TantivyDocument};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    pub question: &'a Question,
    pub thesaurus: &'a Thesaurus,
    /// Hits to pass over, and to give.
    pub from: usize,
    pub count: usize,
    /// By time rather than by how well they answer.
    pub newest_first: bool,
    /// Fields whose values are counted over all that was found.
    pub counted: &'a [&'a str],
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    pub total: usize,
    pub hits: Vec<Hit>,
    /// Field, and values with their counts, most frequent first.
    pub counts: Vec<(String, Vec<(String, usize)>)>,
    pub how: How,
    /// For [`excerpt`](super::excerpt).
    pub marks: Marks,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// As it was put.
    pub kept: String,
    pub score: f32,
}

/// How the question was taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum How {
    #[default]
    Exactly,
    /// Nothing was found otherwise: word as typed, and words that were looked for instead.
    Corrected(Vec<(String, Vec<String>)>),
    /// No text has all of the words.
    SomeOfTheWords,
}

impl FullText {
    /// Texts that answer, best first. An empty question finds nothing.
    pub fn search(&self, request: &Request) -> Result<Found, Error> {
        if request.question.is_empty() {
            return Ok(Found::default());
        }
        let searcher = self.searcher();
        let planned = |corrections: &Corrections, all: bool| {
            let planner =
                Planner { full_text: self, searcher: &searcher, thesaurus: request.thesaurus, corrections, all };
            planner.plan(request.question)
        };
        let none = Corrections::new();
        let first = planned(&none, true)?;
        if let Some(found) = self.ask(&searcher, &first, request, How::Exactly)? {
            return Ok(found);
        }
        let mut corrections = Corrections::new();
        for word in &first.missing {
            let instead = near(&searcher, self.columns.words, word)?;
            if !instead.is_empty() {
                corrections.insert(word.clone(), instead);
            }
        }
        if !corrections.is_empty() {
            let plan = planned(&corrections, true)?;
            let mut said: Vec<(String, Vec<String>)> =
                corrections.iter().map(|(typed, instead)| (typed.clone(), instead.clone())).collect();
            said.sort();
            if let Some(found) = self.ask(&searcher, &plan, request, How::Corrected(said))? {
                return Ok(found);
            }
        }
        if request.question.clauses.len() + first.missing.len() > 1 {
            let plan = planned(&corrections, false)?;
            if let Some(found) = self.ask(&searcher, &plan, request, How::SomeOfTheWords)? {
                return Ok(found);
            }
        }
        Ok(Found { marks: first.marks, ..Found::default() })
    }

    /// `None` when nothing is found.
    fn ask(&self, searcher: &Searcher, plan: &Plan, request: &Request, how: How) -> Result<Option<Found>, Error> {
        let Some(query) = &plan.query else { return Ok(None) };
        let (total, hits, counts) = self.collect(searcher, query.as_ref(), request)?;
        if total == 0 {
            return Ok(None);
        }
        let mut found = Found { total, how, marks: plan.marks.clone(), ..Found::default() };
        for (score, address) in hits {
            let document: TantivyDocument = searcher.doc(address)?;
            let kept = document.get_first(self.columns.kept).and_then(|value| value.as_str().map(str::to_owned));
            found.hits.push(Hit { kept: kept.unwrap_or_default(), score });
        }
        for (field, counts) in request.counted.iter().zip(counts) {
            let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
            counts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
            found.counts.push(((*field).to_owned(), counts));
        }
        Ok(Some(found))
    }

    /// Total, hits and counts, in one pass.
    fn collect(
        &self,
        searcher: &Searcher,
        query: &dyn Query,
        request: &Request,
    ) -> Result<(usize, Vec<(f32, DocAddress)>, Counted), Error> {
        let fields: Vec<String> = request.counted.iter().map(|field| format!("of-{field}")).collect();
        let top = TopDocs::with_limit(request.count.max(1)).and_offset(request.from);
        if request.newest_first {
            let newest = top.order_by_fast_field::<i64>(MOMENT, Order::Desc);
            let (total, hits, counts) = in_one_pass(searcher, query, newest, fields)?;
            return Ok((total, hits.into_iter().map(|(_, address)| (0.0, address)).collect(), counts));
        }
        in_one_pass(searcher, query, top.order_by_score(), fields)
    }
}

fn in_one_pass<Top: Collector>(
    searcher: &Searcher,
    query: &dyn Query,
    top: Top,
    fields: Vec<String>,
) -> Result<(usize, Top::Fruit, Counted), Error> {
    if fields.is_empty() {
        let (hits, total) = searcher.search(query, &(top, Count))?;
        return Ok((total, hits, Counted::new()));
    }
    let (hits, total, counts) = searcher.search(query, &(top, Count, Counts { fields }))?;
    Ok((total, hits, counts))
}
