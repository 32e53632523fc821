//! Builds an index of passages and asks it questions, beside the bare library on the same passages: see `bench/search`.
//!
//! Arguments: a file of passages (number, region, words, between tabs), a file of questions (shape and words, between
//! tabs), a folder to work in. Prints one line a shape: engine, shape, median and CPU of a question in microseconds.

use fulltext::{Changes, FullText, Part, Question, Request, Text, Thesaurus};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{PhrasePrefixQuery, Query, QueryParser};
use tantivy::schema::{STRING, Schema, TEXT};
use tantivy::{Index, TantivyDocument, Term};

const FIELDS: [&str; 1] = ["region"];
/// Enough of them for the clock of the processor, which ticks in milliseconds.
const ROUNDS: usize = 60;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [passages, questions, folder] = arguments.as_slice() else {
        return Err("usage: passages PASSAGES QUESTIONS FOLDER".into());
    };
    let passages = std::fs::read_to_string(passages)?;
    let questions = std::fs::read_to_string(questions)?;
    let mut shapes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (shape, words) in questions.lines().filter_map(|line| line.split_once('\t')) {
        shapes.entry(shape).or_default().push(words);
    }
    let rows = || {
        passages
            .lines()
            .filter_map(|line| line.split_once('\t').and_then(|(id, rest)| Some((id, rest.split_once('\t')?))))
    };

    let own = Path::new(folder).join("own");
    let began = Instant::now();
    let index = FullText::open(&own, &FIELDS)?;
    let put = rows().map(|(id, (region, words))| Text {
        unit: id.to_owned(),
        parts: vec![Part::new("en", words)],
        fields: vec![("region".to_owned(), region.to_owned())],
        moment: 0,
        kept: id.to_owned(),
    });
    index.change(Changes { put: put.collect(), ..Changes::default() })?;
    index.purge()?;
    println!("plenary\tbuild\t{:.1} s\t{} MB", began.elapsed().as_secs_f64(), megabytes(&own));

    let bare = Path::new(folder).join("bare");
    std::fs::create_dir_all(&bare)?;
    let began = Instant::now();
    let mut schema = Schema::builder();
    let id = schema.add_text_field("id", STRING | tantivy::schema::STORED);
    let words = schema.add_text_field("words", TEXT);
    let library = Index::create_in_dir(&bare, schema.build())?;
    let mut writer = library.writer_with_num_threads::<TantivyDocument>(2, 64_000_000)?;
    for (number, (_, text)) in rows() {
        let mut document = TantivyDocument::new();
        document.add_text(id, number);
        document.add_text(words, text);
        writer.add_document(document)?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    println!("tantivy\tbuild\t{:.1} s\t{} MB", began.elapsed().as_secs_f64(), megabytes(&bare));
    let searcher = library.reader()?.searcher();
    let mut parser = QueryParser::for_index(&library, vec![words]);
    parser.set_conjunction_by_default();

    let thesaurus = Thesaurus::default();
    for (shape, asked) in &shapes {
        for counted in [&[][..], &FIELDS[..]] {
            let name = if counted.is_empty() { "plenary" } else { "plenary with counts by region" };
            measured(name, shape, asked, |typed| {
                let question = Question::read(typed, &FIELDS);
                let request = Request {
                    question: &question,
                    thesaurus: &thesaurus,
                    from: 0,
                    count: 10,
                    newest_first: false,
                    counted,
                };
                Ok(index.search(&request)?.total)
            })?;
        }
        measured("tantivy", shape, asked, |typed| {
            let query: Box<dyn Query> = match typed.strip_suffix('*') {
                Some(beginning) => Box::new(PhrasePrefixQuery::new(vec![Term::from_field_text(words, beginning)])),
                None => parser.parse_query(typed)?,
            };
            let (top, total) = searcher.search(&*query, &(TopDocs::with_limit(10).order_by_score(), Count))?;
            for (_, address) in top {
                searcher.doc::<TantivyDocument>(address)?;
            }
            Ok(total)
        })?;
    }
    Ok(())
}

fn measured(
    name: &str,
    shape: &str,
    asked: &[&str],
    ask: impl Fn(&str) -> Result<usize, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut found = 0;
    for typed in asked {
        found += ask(typed)?;
    }
    let mut times = Vec::new();
    let before = cpu();
    for _ in 0..ROUNDS {
        for typed in asked {
            let began = Instant::now();
            ask(typed)?;
            times.push(began.elapsed());
        }
    }
    let used = (cpu() - before) / times.len() as u32;
    times.sort_unstable();
    let median = times[times.len() / 2];
    println!("{name}\t{shape}\t{}\t{}\t{}", median.as_micros(), used.as_micros(), found / asked.len().max(1));
    Ok(())
}

/// Processor time of this thread.
fn cpu() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(text.split(' ').next().and_then(|first| first.parse().ok()).unwrap_or_default())
}

fn megabytes(folder: &Path) -> u64 {
    let mut bytes = 0;
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(about) if about.is_dir() => folders.push(entry.path()),
                Ok(about) => bytes += about.len(),
                Err(_) => {}
            }
        }
    }
    bytes / 1_000_000
}
