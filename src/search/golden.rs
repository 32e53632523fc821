//! Questions with known answers, 40 and more a language, over passages that say the same in seven languages. The table
//! of recall is printed (`cargo test --release golden -- --nocapture`) and stands in `docs/figures.md`.

use super::{FIELDS, thesaurus};
use fulltext::{Changes, FullText, Part, Question, Request, Text};
use std::collections::BTreeSet;

const LANGUAGES: [(&str, &str); 7] = [
    ("en", include_str!("golden/en.txt")),
    ("fr", include_str!("golden/fr.txt")),
    ("es", include_str!("golden/es.txt")),
    ("pt", include_str!("golden/pt.txt")),
    ("ar", include_str!("golden/ar.txt")),
    ("ru", include_str!("golden/ru.txt")),
    ("zh", include_str!("golden/zh.txt")),
];
/// Results that a reader looks at.
const LOOKED_AT: usize = 20;
/// Share of what should be found that is found, in each language.
const LEAST: f64 = 0.9;

/// A question, what must be found, and what must not.
struct Asked {
    typed: String,
    wanted: BTreeSet<String>,
    forbidden: BTreeSet<String>,
}

fn read(language: &str, file: &str) -> (Vec<Text>, Vec<Asked>) {
    let (mut passages, mut asked) = (Vec::new(), Vec::new());
    for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some((typed, numbers)) = line.split_once(" => ") {
            let name = |number: &str| format!("{language}-{number}");
            let (forbidden, wanted): (Vec<&str>, Vec<&str>) =
                numbers.split_whitespace().partition(|number| number.starts_with('!'));
            asked.push(Asked {
                typed: typed.to_owned(),
                wanted: wanted.into_iter().map(name).collect(),
                forbidden: forbidden.into_iter().map(|number| name(&number[1..])).collect(),
            });
        } else {
            let (number, words) = line.split_once(' ').expect("a number and words");
            passages.push(Text {
                unit: number.to_owned(),
                parts: vec![Part::new(language, words)],
                fields: vec![("language".into(), language.into())],
                moment: 0,
                kept: format!("{language}-{number}"),
            });
        }
    }
    (passages, asked)
}

#[test]
fn golden_questions_find_what_they_should() {
    let index = FullText::in_memory(&FIELDS).expect("memory");
    let all: Vec<(&str, Vec<Text>, Vec<Asked>)> = LANGUAGES
        .into_iter()
        .map(|(language, file)| {
            let (passages, asked) = read(language, file);
            (language, passages, asked)
        })
        .collect();
    let put = all.iter().flat_map(|(_, passages, _)| passages.clone()).collect();
    index.change(Changes { put, ..Changes::default() }).expect("put");
    let thesaurus = thesaurus::ready(&thesaurus::together(&[]));
    let mut failed = Vec::new();
    println!("language  questions  recall  first result right");
    for (language, _, asked) in &all {
        let (mut wanted, mut found, mut first) = (0, 0, 0);
        assert!(asked.len() >= 40, "{language} has {} questions", asked.len());
        for one in asked {
            assert!(!one.wanted.is_empty(), "{language}: {} has no answer", one.typed);
            let question = Question::read(&one.typed, &FIELDS);
            let request = Request {
                question: &question,
                thesaurus: &thesaurus,
                from: 0,
                count: LOOKED_AT,
                newest_first: false,
                counted: &[],
            };
            let hits: Vec<String> =
                index.search(&request).expect("answered").hits.into_iter().map(|hit| hit.kept).collect();
            let missed: Vec<&String> = one.wanted.iter().filter(|id| !hits.contains(id)).collect();
            if !missed.is_empty() {
                println!("  {language}: “{}” misses {missed:?}", one.typed);
            }
            wanted += one.wanted.len();
            found += one.wanted.len() - missed.len();
            // Of names in several languages, the own one may come later.
            let own = hits.iter().find(|id| id.starts_with(language));
            first += usize::from(own.is_some_and(|id| one.wanted.contains(id)));
            if let Some(wrong) = one.forbidden.iter().find(|id| hits.contains(id)) {
                failed.push(format!("{language}: “{}” must not find {wrong}", one.typed));
            }
        }
        let recall = found as f64 / wanted as f64;
        println!("{language:8} {:10} {recall:7.2} {:19.2}", asked.len(), first as f64 / asked.len() as f64);
        if recall < LEAST {
            failed.push(format!("{language}: recall {recall:.2}"));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}
