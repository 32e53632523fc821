//! The sets that are measured on, as they lie in the folder of data.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A text, its gold label and its language.
pub struct Item {
    pub text: String,
    pub gold: String,
    pub language: &'static str,
}

/// BANKING77: the first `each` questions of every intent.
pub fn banking(data: &Path, file: &str, each: usize) -> Result<Vec<Item>> {
    let rows = table(&data.join("intents").join(file))?;
    Ok(first_of_each(rows.into_iter().map(|mut row| (row.remove(0), row.remove(0))), each))
}

/// CLINC150: the first `each` utterances of every intent.
pub fn clinc(data: &Path, split: &str, each: usize) -> Result<Vec<Item>> {
    let json = std::fs::read_to_string(data.join("intents/clinc_full.json"))?;
    let mut sets: BTreeMap<String, Vec<(String, String)>> = serde_json::from_str(&json)?;
    let rows = sets.remove(split).ok_or("the set has no such split")?;
    Ok(first_of_each(rows.into_iter(), each))
}

/// All English sentences of both sets of intents, for measuring time.
pub fn sentences(data: &Path) -> Result<Vec<Item>> {
    let mut all = banking(data, "banking_train.csv", usize::MAX)?;
    for split in ["train", "val", "test"] {
        all.extend(clinc(data, split, usize::MAX)?);
    }
    Ok(all)
}

/// The languages of the Tatoeba pairs: name of the file, BCP 47 tag.
pub const LANGUAGES: [(&str, &str); 10] = [
    ("ara", "ar"),
    ("cmn", "zh"),
    ("deu", "de"),
    ("fra", "fr"),
    ("jpn", "ja"),
    ("por", "pt"),
    ("rus", "ru"),
    ("spa", "es"),
    ("tha", "th"),
    ("tur", "tr"),
];

/// The first `count` sentences of a language and their English counterparts.
pub fn tatoeba(data: &Path, file: &str, count: usize) -> Result<(Vec<String>, Vec<String>)> {
    let side = |side: &str| -> Result<Vec<String>> {
        let lines = std::fs::read_to_string(data.join(format!("tatoeba/tatoeba.{file}-eng.{side}")))?;
        Ok(lines.lines().take(count).map(str::to_owned).collect())
    };
    Ok((side(file)?, side("eng")?))
}

/// Arguments and key points of one split of ArgKP, by topic and stance.
pub struct Debate {
    /// The same number for both stances.
    pub topic: u32,
    pub arguments: Vec<(String, String)>,
    pub points: Vec<(String, String)>,
}

/// Whether an argument makes a key point, both by name, where that was judged.
pub type Judged = BTreeMap<(String, String), bool>;

/// The debates, and which argument (by its name) makes which key point (by its name), where that was judged.
pub fn argkp(data: &Path, split: &str) -> Result<(Vec<Debate>, Judged)> {
    let read = |what: &str| table(&data.join(format!("argkp/{what}_{split}.csv")));
    let mut debates: BTreeMap<(String, String), Debate> = BTreeMap::new();
    for (what, is_point) in [("arguments", false), ("key_points", true)] {
        for row in read(what)? {
            let [name, text, topic, stance] = row.as_slice() else {
                return Err("a row of ArgKP without four columns".into());
            };
            let debate = debates.entry((topic.clone(), stance.clone())).or_insert_with(|| Debate {
                topic: 0,
                arguments: Vec::new(),
                points: Vec::new(),
            });
            let side = if is_point { &mut debate.points } else { &mut debate.arguments };
            side.push((name.clone(), text.clone()));
        }
    }
    let labels = read("labels")?.into_iter().map(|row| ((row[0].clone(), row[1].clone()), row[2] == "1"));
    let topics: BTreeMap<String, u32> = debates.keys().map(|(topic, _)| topic.clone()).zip(0..).collect();
    for ((topic, _), debate) in &mut debates {
        debate.topic = topics[topic];
    }
    Ok((debates.into_values().collect(), labels.collect()))
}

fn table(path: &Path) -> Result<Vec<Vec<String>>> {
    let mut reader = csv::Reader::from_path(path)?;
    let rows = reader.records().map(|row| Ok(row?.iter().map(str::to_owned).collect()));
    rows.collect()
}

fn first_of_each(rows: impl Iterator<Item = (String, String)>, each: usize) -> Vec<Item> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for (text, gold) in rows {
        let taken = taken.entry(gold.clone()).or_default();
        if *taken < each {
            *taken += 1;
            items.push(Item { text, gold, language: "en" });
        }
    }
    items
}
