//! Measures the engine on sets with known groups: `measure TABLE DATA`.
//!
//! DATA is a folder with `intents/`, `tatoeba/` and `polis/`. What is absent is skipped, and said so.

mod scores;

use scores::{adjusted_rand, pairs, v_measure};
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;
use themes::{Progress, Settings, Table, Text, Themes};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A text, its gold label and its language.
struct Item {
    text: String,
    gold: String,
    language: &'static str,
}

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(table), Some(data)) = (arguments.next(), arguments.next()) else {
        return Err("give the embedding table and the folder of data".into());
    };
    let table = Table::open(std::fs::read(table)?)?;
    let data = PathBuf::from(data);
    for (name, set) in [
        (
            "BANKING, 20 of each intent",
            banking(&data, "banking_test.csv", 20),
        ),
        ("CLINC, 10 of each intent", clinc(&data, "test", 10)),
        (
            "BANKING train, 4 of each intent",
            banking(&data, "banking_train.csv", 4),
        ),
    ] {
        match set {
            Ok(items) => groups(name, &items, &table)?,
            Err(reason) => println!("{name}: skipped, {reason}"),
        }
    }
    match sentences(&data) {
        Ok(sentences) => {
            for n in [1_000, 10_000] {
                speed(&sentences, n, &table)?;
            }
        }
        Err(reason) => println!("speed: skipped, {reason}"),
    }
    Ok(())
}

/// Time for `n` statements of two sentences each: all English, and with one that is not.
fn speed(sentences: &[Item], n: usize, table: &Table) -> Result<()> {
    let mut items: Vec<Item> = (0..n)
        .map(|k| {
            let (a, b) = (
                &sentences[k % sentences.len()],
                &sentences[(k * 7919 + 13) % sentences.len()],
            );
            Item {
                text: format!("{} {}", a.text, b.text),
                gold: String::new(),
                language: "en",
            }
        })
        .collect();
    let letters: usize = items.iter().map(|item| item.text.len()).sum();
    println!("{n} statements of {} bytes:", letters / n);
    for what in ["English", "several languages"] {
        let (themes, seconds) = find(&items, table, &Settings::default())?;
        println!(
            "    {what}: {seconds:.2} s, {} themes, resolution {:?}",
            themes.themes.len(),
            themes.record.resolution
        );
        items[0].language = "fr";
    }
    Ok(())
}

fn sentences(data: &Path) -> Result<Vec<Item>> {
    let mut all = banking(data, "banking_train.csv", usize::MAX)?;
    for split in ["train", "val", "test"] {
        all.extend(clinc(data, split, usize::MAX)?);
    }
    Ok(all)
}

fn groups(name: &str, items: &[Item], table: &Table) -> Result<()> {
    let gold: Vec<&str> = items.iter().map(|item| item.gold.as_str()).collect();
    let wanted = gold
        .iter()
        .copied()
        .collect::<std::collections::BTreeSet<_>>()
        .len();
    let (themes, seconds) = find(items, table, &Settings::default())?;
    report(
        name,
        "own number",
        &gold,
        &themes,
        &alone_apart(&themes),
        seconds,
    );
    let cut = cut(&themes, wanted);
    report(name, "gold number", &gold, &themes, &cut, seconds);
    Ok(())
}

fn report(name: &str, what: &str, gold: &[&str], themes: &Themes, found: &[usize], seconds: f64) {
    let (precision, recall) = pairs(gold, &themes.theme_of);
    println!(
        "{name}, {what}: {} themes, {:.0} % assigned, V {:.1}, ARI {:.1}, pairs P {precision:.0} R {recall:.0}, stability {:.2}, {seconds:.2} s, resolution {:?}",
        themes.themes.len(),
        100.0 * themes.record.assigned,
        v_measure(gold, found),
        adjusted_rand(gold, found),
        themes.record.mean_stability,
        themes.record.resolution,
    );
}

/// How long each step took.
#[derive(Default)]
struct Steps(Mutex<Vec<(&'static str, Instant)>>);

impl Steps {
    fn told(&self) -> String {
        let mut taken: BTreeMap<&str, f64> = BTreeMap::new();
        let told = self.0.lock().map(|told| told.clone()).unwrap_or_default();
        for (this, next) in told
            .iter()
            .zip(told.iter().skip(1).map(|t| t.1).chain([Instant::now()]))
        {
            *taken.entry(this.0).or_default() += (next - this.1).as_secs_f64();
        }
        taken
            .iter()
            .map(|(step, seconds)| format!("{step} {seconds:.3} s  "))
            .collect()
    }
}

impl Progress for Steps {
    fn at(&self, step: &'static str, _: usize, _: usize) {
        if let Ok(mut told) = self.0.lock() {
            told.push((step, Instant::now()));
        }
    }
}

/// Groups with every single voice as a group of its own.
fn alone_apart(themes: &Themes) -> Vec<usize> {
    let numbered = themes.theme_of.iter().enumerate();
    numbered
        .map(|(i, theme)| theme.unwrap_or(themes.themes.len() + i))
        .collect()
}

/// The themes merged along their tree until `wanted` are left; single voices stay apart.
fn cut(themes: &Themes, wanted: usize) -> Vec<usize> {
    let count = themes.themes.len();
    let mut above: Vec<usize> = (0..count + themes.merges.len()).collect();
    for (k, merge) in themes
        .merges
        .iter()
        .take(count.saturating_sub(wanted))
        .enumerate()
    {
        above[merge.a] = count + k;
        above[merge.b] = count + k;
    }
    let top = |mut i: usize| {
        while above[i] != i {
            i = above[i];
        }
        i
    };
    let apart = above.len();
    themes
        .theme_of
        .iter()
        .enumerate()
        .map(|(i, theme)| theme.map_or(apart + i, top))
        .collect()
}

fn find(items: &[Item], table: &Table, settings: &Settings) -> Result<(Themes, f64)> {
    let texts: Vec<Text> = items
        .iter()
        .map(|item| Text {
            text: &item.text,
            language: item.language,
            group: 0,
            lane: 0,
        })
        .collect();
    let start = Instant::now();
    let steps = Steps::default();
    let themes = themes::find(&texts, table, settings, &steps)?;
    if std::env::var_os("STEPS").is_some() {
        println!("    {}", steps.told());
    }
    Ok((themes, start.elapsed().as_secs_f64()))
}

fn banking(data: &Path, file: &str, each: usize) -> Result<Vec<Item>> {
    let mut reader = csv::Reader::from_path(data.join("intents").join(file))?;
    let rows = reader
        .records()
        .collect::<std::result::Result<Vec<_>, _>>()?;
    Ok(first_of_each(
        rows.iter()
            .map(|row| (row[0].to_owned(), row[1].to_owned())),
        each,
    ))
}

fn clinc(data: &Path, split: &str, each: usize) -> Result<Vec<Item>> {
    let json = std::fs::read_to_string(data.join("intents/clinc_full.json"))?;
    let sets: BTreeMap<String, Vec<(String, String)>> = serde_json::from_str(&json)?;
    let rows = sets.get(split).ok_or("the set has no such split")?;
    Ok(first_of_each(rows.iter().cloned(), each))
}

fn first_of_each(rows: impl Iterator<Item = (String, String)>, each: usize) -> Vec<Item> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for (text, gold) in rows {
        let taken = taken.entry(gold.clone()).or_default();
        if *taken < each {
            *taken += 1;
            items.push(Item {
                text,
                gold,
                language: "en",
            });
        }
    }
    items
}
