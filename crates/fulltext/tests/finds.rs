//! What the index promises: what is put in is found, what is taken out is gone, and the question is never an error.

use fulltext::{Changes, FullText, How, Part, Question, Request, Text, Thesaurus, excerpt, read_file};
use proptest::prelude::*;
use std::sync::LazyLock;

const FIELDS: [&str; 2] = ["kind", "region"];

fn text(id: &str, language: &str, words: &str, kind: &str, region: &str) -> Text {
    Text {
        unit: format!("unit-{}", &id[..1]),
        parts: vec![Part::new(language, words)],
        fields: vec![("kind".into(), kind.into()), ("region".into(), region.into())],
        moment: i64::try_from(id.len()).expect("short"),
        kept: id.to_owned(),
    }
}

fn texts() -> Vec<Text> {
    vec![
        text("a1", "en", "Early warning must reach the people in the camps.", "challenge", "asia"),
        text("a22", "en", "Camps need clean water and early help.", "activity", "africa"),
        text("b333", "fr", "L’alerte précoce doit atteindre les camps de réfugiés.", "challenge", "africa"),
        text("b4444", "ar", "يجب أن تصل الإنذارات المبكرة إلى المدنيين في المخيمات.", "challenge", "mena"),
        text("c55555", "zh", "预警信息必须传达给难民营中的平民。", "activity", "asia"),
        text("c666666", "th", "การเตือนภัยล่วงหน้าต้องไปถึงแรงงานข้ามชาติ", "activity", "asia"),
    ]
}

fn index() -> FullText {
    let index = FullText::in_memory(&FIELDS).expect("memory");
    index.change(Changes { put: texts(), note: "first".into(), ..Changes::default() }).expect("put");
    index
}

fn found(index: &FullText, typed: &str) -> (Vec<String>, How) {
    let thesaurus =
        Thesaurus::new(&read_file("[warning]\nen: early warning\nfr: alerte précoce\nar: الإنذار المبكر\nzh: 预警\n"));
    let question = Question::read(typed, &FIELDS);
    let request = Request {
        question: &question,
        thesaurus: &thesaurus,
        from: 0,
        count: 10,
        newest_first: false,
        counted: &["region"],
    };
    let found = index.search(&request).expect("answered");
    let mut ids: Vec<String> = found.hits.into_iter().map(|hit| hit.kept).collect();
    assert_eq!(ids.len(), found.total.min(10));
    ids.sort();
    (ids, found.how)
}

fn ids(index: &FullText, typed: &str) -> Vec<String> {
    found(index, typed).0
}

#[test]
fn every_way_of_asking_finds() {
    let index = index();
    assert_eq!(ids(&index, "camp water"), ["a22"]);
    assert_eq!(ids(&index, "\"clean water\""), ["a22"]);
    assert_eq!(found(&index, "\"water clean\""), (vec![], How::Exactly));
    assert_eq!(ids(&index, "camps -water"), ["a1", "b333"]);
    assert_eq!(ids(&index, "refug*"), ["b333"]);
    assert_eq!(ids(&index, "camps kind:challenge"), ["a1", "b333"]);
    assert_eq!(ids(&index, "camps -region:africa"), ["a1"]);
    assert_eq!(ids(&index, "region:africa"), ["a22", "b333"]);
    assert_eq!(ids(&index, "refugies"), ["b333"], "without accents");
    assert_eq!(ids(&index, "مدني"), ["b4444"]);
    assert_eq!(ids(&index, "مخيم*"), ["b4444"], "behind the article");
    assert_eq!(ids(&index, "难民"), ["c55555"]);
    assert_eq!(ids(&index, "“难民营”"), ["c55555"]);
    assert_eq!(ids(&index, "แรงงานข้ามชาติ"), ["c666666"]);
    assert_eq!(ids(&index, "the"), ["a1"], "a function word alone is looked for");
}

#[test]
fn a_name_finds_all_names_of_the_same_thing() {
    let index = index();
    for typed in ["early warning", "alerte precoce", "الإنذار المبكر", "预警", "early warnings"] {
        let ids = ids(&index, typed);
        for id in ["a1", "b333", "b4444", "c55555"] {
            assert!(ids.contains(&id.to_owned()), "{typed}: {ids:?}");
        }
    }
    assert_eq!(ids(&index, "\"early warning\""), ["a1"], "quoted, it is taken by the letter");
}

#[test]
fn misspelt_words_are_corrected_when_nothing_is_found() {
    let index = index();
    let (ids, how) = found(&index, "watre camps");
    assert_eq!(ids, ["a22"]);
    assert_eq!(how, How::Corrected(vec![("watre".into(), vec!["water".into()])]));
    assert_eq!(found(&index, "water refugies").1, How::SomeOfTheWords);
    assert_eq!(found(&index, "xyzzyx").0, Vec::<String>::new());
}

#[test]
fn what_is_taken_out_is_gone_from_results_counts_and_files() {
    let folder = std::env::temp_dir().join(format!("fulltext-{}", std::process::id()));
    let index = FullText::open(&folder, &FIELDS).expect("a folder");
    assert_eq!(index.note().expect("read"), "");
    index.change(Changes { put: texts(), note: "first".into(), ..Changes::default() }).expect("put");
    assert_eq!((index.len(), index.note().expect("read").as_str()), (6, "first"));
    let other = FullText::open(&folder, &FIELDS).expect("another process");
    let changes = Changes { take_out: vec!["unit-b".into()], note: "second".into(), ..Changes::default() };
    index.change(changes).expect("taken out");
    assert_eq!(ids(&index, "réfugiés"), Vec::<String>::new());
    assert_eq!(index.len(), 4);
    other.refresh().expect("read");
    assert_eq!((other.len(), other.note().expect("read").as_str()), (4, "second"));

    index.purge().expect("cleaned");
    drop((index, other));
    let formats: Vec<_> = std::fs::read_dir(&folder).expect("a folder for the format").flatten().collect();
    assert_eq!(formats.len(), 1);
    for entry in std::fs::read_dir(formats[0].path()).expect("files").flatten() {
        let bytes = std::fs::read(entry.path()).expect("a file");
        assert!(!bytes.windows(7).any(|seven| seven == b"precoce"), "{:?} still has the word", entry.path());
    }
    let again = FullText::open(&folder, &FIELDS).expect("the folder");
    assert_eq!((again.len(), ids(&again, "water")), (4, vec!["a22".to_owned()]));
    drop(again);
    let otherwise = FullText::open(&folder, &["colour"]).expect("an index of another kind is made anew");
    assert!(otherwise.is_empty());
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn counts_are_of_all_that_was_found() {
    let index = index();
    let question = Question::read("kind:challenge", &FIELDS);
    let thesaurus = Thesaurus::default();
    let request = Request {
        question: &question,
        thesaurus: &thesaurus,
        from: 0,
        count: 1,
        newest_first: true,
        counted: &["region", "kind"],
    };
    let found = index.search(&request).expect("answered");
    assert_eq!((found.total, found.hits[0].kept.as_str()), (3, "b4444"), "the newest first");
    let expected: Vec<(String, usize)> = ["africa", "asia", "mena"].map(|one| (one.to_owned(), 1)).into();
    assert_eq!(found.counts[0], ("region".to_owned(), expected));
    assert_eq!(found.counts[1].1, [("challenge".to_owned(), 3)]);
    let marked = excerpt(
        "Early help",
        "en",
        &index.search(&Request { question: &Question::read("helping", &FIELDS), ..request }).expect("answered").marks,
        100,
    );
    assert!(marked.iter().any(|piece| piece.marked && piece.text == "help"));
}

static SHARED: LazyLock<FullText> = LazyLock::new(index);

proptest! {
    #[test]
    fn no_question_is_an_error(typed in "\\PC{0,60}|[a-c\"*:() \\-保难ไทยبل']{0,30}") {
        found(&SHARED, &typed);
    }
}
