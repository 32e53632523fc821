//! The messages themselves, checked: every one that is said exists, and all languages agree on its values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Messages of one language by key, each with its text and the file it stands in.
type Messages = BTreeMap<String, (String, PathBuf)>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the project").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extensions));
        } else if path.extension().is_some_and(|own| extensions.iter().any(|wanted| own == *wanted)) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn messages(language: &str) -> Messages {
    let mut messages = Messages::new();
    for path in files(&root().join("locales").join(language), &["ftl"]) {
        let text = fs::read_to_string(&path).expect("a file of messages");
        let mut key = None;
        for line in text.lines() {
            let starts = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if let Some((name, rest)) = line.split_once('=').filter(|_| starts) {
                let before = messages.insert(name.trim().to_owned(), (rest.to_owned(), path.clone()));
                assert!(before.is_none(), "{} stands twice in {language}, also in {}", name.trim(), path.display());
                key = Some(name.trim().to_owned());
            } else if let Some((said, _)) = key.as_ref().and_then(|key| messages.get_mut(key)) {
                said.push('\n');
                said.push_str(line);
            }
        }
    }
    messages
}

/// The names of values in a message.
fn values(message: &str) -> BTreeSet<&str> {
    let name =
        |rest: &str| rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '-')).unwrap_or(rest.len());
    message.match_indices('$').map(|(at, _)| &message[at + 1..]).map(|rest| &rest[..name(rest)]).collect()
}

/// Keys in `say("…")`, `say_with("…"`, and the beginnings of those that are put together.
fn said_in_the_program() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
    for path in files(&root().join("src"), &["rs", "html"]) {
        let code = fs::read_to_string(&path).expect("a source file");
        // What comments say, nobody says.
        let code: String =
            code.split("{#").map(|part| part.rsplit_once("#}").map_or(part, |(_, after)| after)).collect();
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for call in ["say(\"", "say_with(\"", "say_with(\n            \"", "say_with(\n                \""] {
            for (at, _) in code.match_indices(call) {
                whole.extend(code[at + call.len()..].split('"').next().map(str::to_owned));
            }
        }
        for (at, _) in code.match_indices("say(&format!(\"") {
            beginnings.extend(code[at + 14..].split('{').next().map(str::to_owned));
        }
    }
    (whole, beginnings)
}

fn languages() -> Vec<String> {
    let folders = fs::read_dir(root().join("locales")).expect("the languages").flatten();
    let mut languages: Vec<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).filter(|name| name != "en").collect();
    languages.sort();
    languages
}

#[test]
fn every_message_that_is_said_exists_in_english() {
    let english = messages("en");
    let (whole, beginnings) = said_in_the_program();
    assert!(whole.len() > 100, "the calls are found");
    let missing: Vec<&String> = whole.iter().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in locales/en: {missing:?}");
    let missing: Vec<&String> =
        beginnings.iter().filter(|start| !english.keys().any(|key| key.starts_with(start.as_str()))).collect();
    assert!(missing.is_empty(), "no message in locales/en starts with: {missing:?}");
}

#[test]
fn every_language_says_what_english_says() {
    let english = messages("en");
    for language in languages() {
        let own = messages(&language);
        let missing: Vec<&String> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let left: Vec<&String> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && left.is_empty(), "{language} lacks {missing:?}, and has {left:?} alone");
        for (key, (said, path)) in &own {
            let (in_english, _) = &english[key];
            assert_eq!(values(said), values(in_english), "values of {key} in {}", path.display());
        }
    }
}
