//! What holds for any texts: the order they come in, copies, lanes, threads, decisions, odd input.

use crate::statements::{rows, table};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use themes::{Edit, Error, Progress, Settings, Text, Themes, find, find_under};

fn themes(texts: &[Text]) -> Themes {
    find(texts, table(), &Settings::default(), &()).expect("nobody cancels")
}

/// Some statements of the test set, in any order.
fn statements() -> impl Strategy<Value = Vec<Text<'static>>> {
    let all: Vec<Text> = rows().iter().map(|row| row.text).collect();
    subsequence(all, 0..=60).prop_shuffle()
}

/// Each theme as the sorted texts in it, sorted: what does not depend on numbering.
fn contents<'a>(texts: &[Text<'a>], themes: &Themes) -> Vec<Vec<&'a str>> {
    let mut contents: Vec<Vec<&str>> = themes
        .themes
        .iter()
        .map(|theme| {
            let mut members: Vec<&str> = theme.members.iter().map(|&i| texts[i].text).collect();
            members.sort_unstable();
            members.dedup();
            members
        })
        .collect();
    contents.sort();
    contents
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_texts_does_not_matter(texts in statements(), seed in any::<u64>()) {
        let mut turned = texts.clone();
        let by = seed as usize % texts.len().max(1);
        turned.rotate_left(by);
        turned.reverse();
        let (one, other) = (themes(&texts), themes(&turned));
        prop_assert_eq!(contents(&texts, &one), contents(&turned, &other));
        let words = |themes: &Themes| {
            let mut words: Vec<_> = themes.themes.iter().map(|theme| theme.words.clone()).collect();
            words.sort();
            words
        };
        prop_assert_eq!(words(&one), words(&other));
        let medoids = |texts: &[Text<'static>], themes: &Themes| {
            let mut medoids: Vec<&str> = themes.themes.iter().map(|theme| texts[theme.medoid].text).collect();
            medoids.sort_unstable();
            medoids
        };
        prop_assert_eq!(medoids(&texts, &one), medoids(&turned, &other));
    }

    #[test]
    fn copies_do_not_change_themes(texts in statements(), copied in any::<prop::sample::Index>()) {
        prop_assume!(!texts.is_empty());
        let mut more = texts.clone();
        more.push(*copied.get(&texts));
        let (one, other) = (themes(&texts), themes(&more));
        prop_assert_eq!(contents(&texts, &one), contents(&more, &other));
        prop_assert_eq!(other.theme_of[texts.len()], other.theme_of[copied.index(texts.len())]);
        prop_assert!(other.repeats.iter().any(|repeat| repeat.exact && repeat.text == texts.len()));
    }

    #[test]
    fn themes_are_whole(texts in statements()) {
        let themes = themes(&texts);
        prop_assert_eq!(themes.theme_of.len(), texts.len());
        for (i, theme) in themes.themes.iter().enumerate() {
            prop_assert!(theme.members.len() >= 2);
            prop_assert!(theme.members.is_sorted());
            prop_assert!(theme.members.contains(&theme.medoid));
            prop_assert!(theme.exemplars.iter().all(|text| theme.members.contains(text)));
            for &text in &theme.members {
                prop_assert_eq!(texts[text].lane, theme.lane);
                prop_assert_eq!(themes.theme_of[text], Some(i));
            }
        }
        for link in &themes.links {
            prop_assert!(themes.themes[link.from].lane != themes.themes[link.to].lane);
        }
    }

    #[test]
    fn decisions_are_kept(texts in statements(), a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        prop_assume!(texts.len() > 1);
        let (a, b) = (a.index(texts.len()), b.index(texts.len()));
        prop_assume!(a != b && texts[a].lane == texts[b].lane);
        let under = |edit: Edit| find_under(&[edit], &texts, table(), &Settings::default(), &()).expect("one edit cannot conflict");
        let together = under(Edit::Together(vec![a, b])).theme_of;
        prop_assert!(together[a].is_some() && together[a] == together[b]);
        let apart = under(Edit::Apart(a, b)).theme_of;
        prop_assert!(apart[a].is_none() || apart[a] != apart[b]);
        let closed = under(Edit::Closed(vec![a, b]));
        let theme = closed.theme_of[a].expect("two voices are a theme");
        let mut pair = [a, b];
        pair.sort_unstable();
        prop_assert_eq!(&closed.themes[theme].members, &pair);
        prop_assert_eq!(under(Edit::Closed(vec![a])).theme_of[a], None);
    }

    #[test]
    fn there_are_as_many_themes_as_wanted(texts in statements(), count in 1usize..9, a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        let texts: Vec<Text> = texts.into_iter().map(|text| Text { lane: 0, ..text }).collect();
        prop_assume!(texts.len() > 12);
        let settings = Settings { count: Some(count), ..Settings::default() };
        let groups = |edits: &[Edit]| {
            let found = find_under(edits, &texts, table(), &settings, &()).expect("one edit cannot conflict");
            let alone = found.theme_of.iter().filter(|theme| theme.is_none()).count();
            (found.themes.len() + alone, found.theme_of)
        };
        prop_assert_eq!(groups(&[]).0, count);
        let (a, b) = (a.index(texts.len()), b.index(texts.len()));
        prop_assume!(a != b);
        let theme_of = groups(&[Edit::Together(vec![a, b])]).1;
        prop_assert!(theme_of[a].is_some() && theme_of[a] == theme_of[b]);
        let theme_of = groups(&[Edit::Apart(a, b)]).1;
        prop_assert!(theme_of[a].is_none() || theme_of[a] != theme_of[b]);
    }

    #[test]
    fn odd_texts_are_no_reason_to_fail(
        texts in prop::collection::vec(("\\PC{0,40}", select(vec!["en", "fr", "zh-Hant", "th", "", "und", "x-klingon"])), 0..30),
    ) {
        let texts: Vec<Text> = texts
            .iter()
            .map(|(text, language)| Text { text, language, group: 0, lane: 0 })
            .collect();
        prop_assert_eq!(themes(&texts).theme_of.len(), texts.len());
    }
}

#[test]
fn very_odd_texts_are_no_reason_to_fail() {
    let long = "what was said goes on and on ".repeat(3_500);
    let odd = [
        "", " ", "\u{0}", "🤖🤖🤖", "\u{feff}\u{200b}", "a", "ـــــ", "1234567890", "ﷺ", "e\u{301}\u{301}\u{301}",
        &long,
    ];
    let texts = odd.map(|text| Text { text, language: "en", group: 0, lane: 0 });
    assert_eq!(themes(&texts).theme_of.len(), odd.len());
    assert!(themes(&[]).themes.is_empty());
    assert_eq!(themes(&texts[5..6]).theme_of, [None]);
}

#[test]
fn the_number_of_threads_does_not_matter() {
    let texts: Vec<Text> = rows().iter().map(|row| row.text).collect();
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| themes(&texts))
    };
    let one = with(1);
    for threads in [2, 8] {
        assert_eq!(one, with(threads), "{threads} threads");
    }
}

#[test]
fn a_large_corpus_is_the_same_with_any_threads_and_in_any_order() {
    // Statements put together by two: enough of them for the graph.
    let rows = rows();
    let pairs: Vec<String> = (0..1500)
        .map(|k| {
            format!("{} {}", rows[k % rows.len()].text.text, rows[(k * 7 + k / rows.len() + 1) % rows.len()].text.text)
        })
        .collect();
    let texts: Vec<Text> = pairs.iter().map(|text| Text { text, language: "en", group: 0, lane: 0 }).collect();
    let with = |threads: usize, texts: &[Text]| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads can be started");
        pool.install(|| themes(texts))
    };
    let one = with(1, &texts);
    assert_eq!(one, with(8, &texts));
    let turned: Vec<Text> = texts.iter().rev().copied().collect();
    assert_eq!(contents(&texts, &one), contents(&turned, &with(2, &turned)));

    let (a, b) = (one.themes[0].members[0], one.themes[1].members[0]);
    let under = |edit: Edit| {
        find_under(&[edit], &texts, table(), &Settings::default(), &()).expect("one edit cannot conflict").theme_of
    };
    let together = under(Edit::Together(vec![a, b]));
    assert!(together[a].is_some() && together[a] == together[b]);
    let (c, d) = (one.themes[0].members[0], one.themes[0].members[1]);
    let apart = under(Edit::Apart(c, d));
    assert!(apart[c].is_none() || apart[c] != apart[d]);
    assert_eq!(under(Edit::Closed(vec![c])).into_iter().nth(c), Some(None));
}

#[test]
fn a_run_that_is_cancelled_ends() {
    struct Impatient;
    impl Progress for Impatient {
        fn at(&self, _: &'static str, _: usize, _: usize) {}
        fn cancelled(&self) -> bool {
            true
        }
    }
    let texts: Vec<Text> = rows().iter().map(|row| row.text).collect();
    assert_eq!(find(&texts, table(), &Settings::default(), &Impatient), Err(Error::Cancelled));
}

#[test]
fn a_table_that_is_cut_short_or_changed_is_refused() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/table.plt");
    let whole = std::fs::read(path).expect("the table is part of the repository");
    for length in [0, 8, 11, 100, 5_000, whole.len() / 2, whole.len() - 1] {
        let cut = whole[..length].to_vec();
        assert!(matches!(themes::Table::open(cut), Err(Error::Table(_))), "{length} bytes");
    }
    let mut longer = whole.clone();
    longer.push(0);
    assert!(matches!(themes::Table::open(longer), Err(Error::Table(_))));
    let mut other = whole;
    other[0] = b'X';
    assert!(matches!(themes::Table::open(other), Err(Error::Table(_))));
}
