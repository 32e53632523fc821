//! The demo's known structure, recovered: which reports share which point. The table was written with the
//! demo and is read here only; the engine never sees it.

use plenary::access::Purpose;
use plenary::report::facts::Facts;
use plenary::report::rows::Columns;
use plenary::statement::Statement;
use plenary::synthesis::from_files::from_files;
use plenary::synthesis::{Corpus, json, run, verify};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn demo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("demo")
}

fn corpus() -> Corpus {
    // Files are read by the program started again as a child; this test is not that program.
    reading::limited::set_program(PathBuf::from(env!("CARGO_BIN_EXE_plenary")));
    let facts = Facts::parse(&std::fs::read_to_string(demo().join("consultation.toml")).expect("facts"))
        .expect("facts are understood");
    let paths: Vec<PathBuf> = facts.roundtables.iter().map(|one| demo().join(&one.file)).collect();
    let (corpus, report) = from_files(&paths, &Columns::default(), Some(&facts)).expect("the demo is read");
    assert_eq!(report.first_refusal(), None, "{report}");
    println!("{report}");
    corpus
}

/// Point of each statement, by the beginning that the table gives.
fn points(statements: &[Statement]) -> BTreeMap<String, String> {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut table = csv::Reader::from_path(demo().join("known-structure.csv")).expect("the table");
    let rows: Vec<(String, String)> =
        table.records().flatten().map(|row| (row[0].to_owned(), folded(&row[3]))).collect();
    let mut points = BTreeMap::new();
    let mut missing = Vec::new();
    for (point, begins) in &rows {
        match statements.iter().find(|one| folded(one.words(Purpose::Checking)).starts_with(begins.as_str())) {
            Some(one) => {
                points.insert(one.id.clone(), point.clone());
            }
            None => missing.push(begins.clone()),
        }
    }
    assert!(missing.is_empty(), "not found among the statements: {missing:#?}");
    points
}

type Pair = (String, String);

fn pairs<'a>(groups: impl Iterator<Item = Vec<&'a String>>) -> BTreeSet<Pair> {
    let mut pairs = BTreeSet::new();
    for mut group in groups {
        group.sort();
        for (at, one) in group.iter().enumerate() {
            for other in &group[at + 1..] {
                pairs.insert(((*one).clone(), (*other).clone()));
            }
        }
    }
    pairs
}

#[test]
fn points_that_reports_share_meet_in_one_theme() {
    let corpus = corpus();
    let points = points(&corpus.statements);
    let record = run::run(&corpus, &themes::Settings::default(), None, &()).expect("a global report").into_inner();

    let mut by_point: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for (statement, point) in &points {
        by_point.entry(point).or_default().push(statement);
    }
    let themes =
        record.themes.iter().map(|theme| theme.statements.iter().filter(|id| points.contains_key(*id)).collect());
    let (known, found) = (pairs(by_point.into_values()), pairs(themes));
    let both = known.intersection(&found).count() as f64;
    let (precision, recall) = (both / found.len().max(1) as f64, both / known.len().max(1) as f64);
    println!("known pairs {}, found pairs {}: precision {precision:.2}, recall {recall:.2}", known.len(), found.len());
    assert!(precision >= 0.75 && recall >= 0.55, "precision {precision:.2}, recall {recall:.2}");
}

#[test]
fn the_demo_is_verified_and_one_changed_word_is_found() {
    let record = run::run(&corpus(), &themes::Settings::default(), None, &()).expect("a global report").into_inner();
    let text = json::to_json(&record);
    assert_eq!(verify::verify(&json::from_json(&text).expect("read back"), None), Vec::new());

    let quoted = record.findings.first().expect("a finding").text.clone();
    let forged = text.replacen(&quoted, &quoted.replacen(' ', "  ", 1), 1);
    assert_ne!(forged, text);
    let problems = verify::verify(&json::from_json(&forged).expect("still JSON"), None);
    assert!(!problems.is_empty(), "a changed quotation must be found");
}

#[test]
fn the_same_bytes_with_any_number_of_threads() {
    let corpus = corpus();
    let bytes = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            json::to_json(run::run(&corpus, &themes::Settings::default(), None, &()).expect("a global report").get())
        })
    };
    let one = bytes(1);
    assert_eq!(one, bytes(2));
    assert_eq!(one, bytes(8));
}
