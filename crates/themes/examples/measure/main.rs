//! Measures the engine on sets with known groups: `measure TABLE DATA`; or its time and memory alone on so many
//! statements: `measure TABLE DATA [english|several-languages] NUMBER...`, a process for each number, since memory is that
//! of the process. With `STEPS` set it tells how long each step took.
//! With `--arrives` before the number 300 more arrive on so many. `--model FILE` reads with a model too, `--topics-by FILE`
//! names one for English that tells topics.
//!
//! DATA is a folder with `intents/`, `tatoeba/` and `polis/`. What is absent is skipped, and said so.

mod arrival;
mod points;
mod scores;
mod sets;

use encoding::Encoder;
use scores::{adjusted_rand, pairs, v_measure};
use sets::{Item, LANGUAGES, Result, banking, clinc, sentences, tatoeba};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;
use themes::{Progress, Reader, Settings, Table, Text, Themes};

fn main() -> Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let encoder = model(&mut arguments, "--model")?;
    let judge = model(&mut arguments, "--topics-by")?;
    let arrives = arguments.iter().any(|argument| argument == "--arrives");
    arguments.retain(|argument| argument != "--arrives");
    let mut arguments = arguments.into_iter();
    let (Some(table), Some(data)) = (arguments.next(), arguments.next()) else {
        return Err("give the embedding table and the folder of data".into());
    };
    let table = Table::open(std::fs::read(table)?)?;
    let table = Reader::new(&table, encoder.as_ref());
    let data = PathBuf::from(data);
    let (kinds, numbers): (Vec<String>, Vec<String>) =
        arguments.partition(|argument| KINDS.iter().any(|(name, _)| name == argument));
    let numbers: Vec<usize> = numbers.iter().map(|number| number.parse()).collect::<std::result::Result<_, _>>()?;
    let kinds: Vec<&str> =
        KINDS.iter().map(|kind| kind.0).filter(|kind| kinds.is_empty() || kinds.iter().any(|k| k == kind)).collect();
    if arrives {
        return numbers.into_iter().try_for_each(|n| {
            let mut statements = statements(&sentences(&data)?, n + 300);
            statements[0].language = "fr";
            arrival::arrival(&statements, table)
        });
    }
    if !numbers.is_empty() {
        return numbers.into_iter().try_for_each(|n| speed(&sentences(&data)?, n, &kinds, table));
    }
    for (name, set) in [
        ("BANKING, 20 of each intent", banking(&data, "banking_test.csv", 20)),
        ("CLINC, 10 of each intent", clinc(&data, "test", 10)),
        ("BANKING train, all", banking(&data, "banking_train.csv", usize::MAX)),
        ("CLINC train, all", clinc(&data, "train", usize::MAX)),
        ("BANKING train, 4 of each intent", banking(&data, "banking_train.csv", 4)),
    ] {
        match set {
            Ok(items) => groups(name, &items, table)?,
            Err(reason) => println!("{name}: skipped, {reason}"),
        }
    }
    match &judge {
        Some(judge) => topics(&data, table, judge)?,
        None => println!("topics across languages: skipped, no model for English was given with --topics-by"),
    }
    for (name, done) in [
        ("sentences in ten languages", several_languages(&data, table)),
        ("Tatoeba", points::across_languages(&data, table)),
        ("ArgKP train", points::key_points(&data, "train", table)),
        ("ArgKP dev", points::key_points(&data, "dev", table)),
    ] {
        if let Err(reason) = done {
            println!("{name}: skipped, {reason}");
        }
    }
    match sentences(&data) {
        Ok(sentences) => {
            for n in [1_000, 10_000] {
                speed(&sentences, n, &kinds, table)?;
            }
        }
        Err(reason) => println!("speed: skipped, {reason}"),
    }
    Ok(())
}

/// The model whose file follows `option`, both taken out of the arguments.
fn model(arguments: &mut Vec<String>, option: &str) -> Result<Option<Encoder>> {
    let Some(at) = arguments.iter().position(|argument| argument == option) else { return Ok(None) };
    if at + 1 >= arguments.len() {
        return Err(format!("{option} is followed by the file of a model").into());
    }
    let file = arguments.drain(at..at + 2).nth(1).unwrap_or_default();
    Ok(Some(Encoder::open(&std::fs::read(file)?)?))
}

/// Different sentences in nine languages, 120 of each: are topics found, or languages? What the topics are, `judge` says, a model for
/// English, from the English counterparts alone: seven groups. It never sees what is measured.
fn topics(data: &Path, reader: Reader, judge: &Encoder) -> Result<()> {
    const EACH: usize = 120;
    let (mut foreign, mut english): (Vec<Item>, Vec<Item>) = (Vec::new(), Vec::new());
    let mut seen = std::collections::BTreeSet::new();
    for (file, tag) in LANGUAGES.into_iter().filter(|(_, tag)| *tag != "th") {
        let (theirs, ours) = tatoeba(data, file, 1000)?;
        let new = theirs.into_iter().zip(ours).filter(|(_, english)| seen.insert(english.clone())).take(EACH);
        for (text, counterpart) in new.collect::<Vec<_>>() {
            foreign.push(Item { text, gold: String::new(), language: tag });
            english.push(Item { text: counterpart, gold: String::new(), language: "en" });
        }
    }
    let wanted = Settings { count: Some(7), ..Settings::default() };
    let topics = alone_apart(&find(&english, Reader::new(reader.table(), Some(judge)), &wanted)?.0);
    let languages: Vec<&str> = foreign.iter().map(|item| item.language).collect();
    println!("topics of the English counterparts: V language {:.1}", v_measure(&languages, &topics));
    for (what, settings) in [("own number", Settings::default()), ("seven", wanted)] {
        let (themes, _) = find(&foreign, reader, &settings)?;
        let found = alone_apart(&themes);
        println!(
            "{} sentences in nine languages, {what}: {} themes, V topic {:.1}, V language {:.1}",
            foreign.len(),
            themes.themes.len(),
            v_measure(&topics, &found),
            v_measure(&languages, &found),
        );
    }
    Ok(())
}

/// Forty sentences of each of ten languages and their English counterparts: pairs should meet, languages not.
fn several_languages(data: &Path, table: Reader) -> Result<()> {
    let mut items = Vec::new();
    for (file, tag) in LANGUAGES {
        let (foreign, english) = tatoeba(data, file, 40)?;
        for (i, (foreign, english)) in foreign.into_iter().zip(english).enumerate() {
            let gold = format!("{tag} {i}");
            items.push(Item { text: foreign, gold: gold.clone(), language: tag });
            items.push(Item { text: english, gold, language: "en" });
        }
    }
    let gold: Vec<&str> = items.iter().map(|item| item.gold.as_str()).collect();
    let languages: Vec<&str> = items.iter().map(|item| item.language).collect();
    let (themes, _) = find(&items, table, &Settings::default())?;
    let (precision, recall) = pairs(&gold, &themes.theme_of);
    let by_language = v_measure(&languages, &alone_apart(&themes));
    println!("40 pairs of each of ten languages: pairs P {precision:.0} R {recall:.0}, V language {by_language:.1}");
    Ok(())
}

/// `n` statements of two sentences each, all English.
fn statements(sentences: &[Item], n: usize) -> Vec<Item> {
    (0..n)
        .map(|k| {
            let (a, b) = (
                &sentences[k % sentences.len()],
                &sentences[(k * 7919 + 13 + k / sentences.len() * 31) % sentences.len()],
            );
            Item { text: format!("{} {}", a.text, b.text), gold: String::new(), language: "en" }
        })
        .collect()
}

/// What speed is measured on: all statements English, or one of them said not to be.
const KINDS: [(&str, &str); 2] = [("english", "en"), ("several-languages", "fr")];

/// Time for `n` statements of two sentences each.
fn speed(sentences: &[Item], n: usize, kinds: &[&str], table: Reader) -> Result<()> {
    let mut items = statements(sentences, n);
    let letters: usize = items.iter().map(|item| item.text.len()).sum();
    println!("{n} statements of {} bytes:", letters / n);
    for (what, language) in KINDS.into_iter().filter(|(kind, _)| kinds.contains(kind)) {
        items[0].language = language;
        let (themes, seconds) = find(&items, table, &Settings::default())?;
        println!(
            "    {what}: {seconds:.2} s, {} themes, resolution {:?}",
            themes.themes.len(),
            themes.record.resolution
        );
    }
    if let Some(peak) = std::fs::read_to_string("/proc/self/status").ok().as_deref().and_then(peak) {
        println!("    peak memory of the process so far: {} MB", peak / 1024);
    }
    Ok(())
}

/// The most memory that a process has had, in KiB, as the kernel tells it.
fn peak(status: &str) -> Option<usize> {
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().strip_suffix(" kB")?.parse().ok()
}

fn groups(name: &str, items: &[Item], table: Reader) -> Result<()> {
    let gold: Vec<&str> = items.iter().map(|item| item.gold.as_str()).collect();
    let wanted = gold.iter().copied().collect::<std::collections::BTreeSet<_>>().len();
    let (themes, seconds) = find(items, table, &Settings::default())?;
    report(name, "own number", &gold, &themes, &alone_apart(&themes), seconds);
    let nearest = find(items, table, &Settings { count: Some(wanted), ..Settings::default() })?.0;
    report(name, "gold number", &gold, &nearest, &alone_apart(&nearest), seconds);
    Ok(())
}

/// Share of themes whose medoid is of the class that most of their members are of; of several such classes any will do.
fn medoids(gold: &[&str], themes: &Themes) -> f64 {
    let right = themes.themes.iter().filter(|theme| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        theme.members.iter().for_each(|&i| *counts.entry(gold[i]).or_default() += 1);
        counts.values().max() == counts.get(gold[theme.medoid])
    });
    right.count() as f64 / themes.themes.len().max(1) as f64
}

fn report(name: &str, what: &str, gold: &[&str], themes: &Themes, found: &[usize], seconds: f64) {
    let (precision, recall) = pairs(gold, &themes.theme_of);
    println!(
        "{name}, {what}: {} themes, {:.0} % assigned, V {:.1}, ARI {:.1}, medoid of the majority {:.2}, pairs P {precision:.0} R {recall:.0}, stability {:.2}, {seconds:.2} s, resolution {:?}",
        themes.themes.len(),
        100.0 * themes.record.assigned,
        v_measure(gold, found),
        adjusted_rand(gold, found),
        medoids(gold, themes),
        themes.record.mean_stability,
        themes.record.resolution,
    );
}

/// How long each step took: when it was told of, and the processor time until then.
#[derive(Default)]
struct Steps(Mutex<Vec<(&'static str, Instant, f64)>>);

impl Steps {
    fn told(&self) -> String {
        let mut taken: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
        let told = self.0.lock().map(|told| told.clone()).unwrap_or_default();
        let next = told.iter().skip(1).map(|t| (t.1, t.2)).chain([(Instant::now(), processor_seconds())]);
        for (this, next) in told.iter().zip(next) {
            let (wall, processor) = taken.entry(this.0).or_default();
            *wall += (next.0 - this.1).as_secs_f64();
            *processor += next.1 - this.2;
        }
        taken.iter().map(|(step, (wall, cpu))| format!("{step} {wall:.2} s ({cpu:.2} CPU)  ")).collect()
    }
}

/// Seconds that the process has had processors for, as the kernel tells them: in hundredths.
fn processor_seconds() -> f64 {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program, in brackets, may hold spaces; user and system time are the 12th and 13th field after it.
    let after = told.rsplit(')').next().unwrap_or_default();
    after.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

impl Progress for Steps {
    fn at(&self, step: &'static str, _: usize, _: usize) {
        if let Ok(mut told) = self.0.lock() {
            told.push((step, Instant::now(), processor_seconds()));
        }
    }
}

/// Groups with every single voice as a group of its own.
fn alone_apart(themes: &Themes) -> Vec<usize> {
    let numbered = themes.theme_of.iter().enumerate();
    numbered.map(|(i, theme)| theme.unwrap_or(themes.themes.len() + i)).collect()
}

fn find(items: &[Item], table: Reader, settings: &Settings) -> Result<(Themes, f64)> {
    let texts: Vec<Text> =
        items.iter().map(|item| Text { text: &item.text, language: item.language, group: 0, lane: 0 }).collect();
    let start = Instant::now();
    let steps = Steps::default();
    let themes = themes::find(&texts, table, settings, &steps)?;
    if std::env::var_os("STEPS").is_some() {
        println!("    {}", steps.told());
    }
    Ok((themes, start.elapsed().as_secs_f64()))
}
