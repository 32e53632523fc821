//! The house rules, checked. What a document promises and nobody checks, decays.

use std::fs;
use std::path::{Path, PathBuf};

/// The domain, in order: a folder may use only those before it.
const DOMAIN: [&str; 24] = [
    "region", "access", "audit", "identity", "member", "organisation", "group", "library", "article", "consultation",
    "roundtable", "consent", "statement", "report", "theme", "synthesis", "release", "coalition", "search", "erasure",
    "participant", "old_site", "site", "takeaway",
];

/// Files that may read sealed words without showing them (`Purpose::…`), and why.
const MAY_EXPOSE: [(&str, &str); 11] = [
    ("src/access/mod.rs", "defines it"),
    ("src/consent/", "writes down who may be named, and hands names on sealed"),
    ("src/statement/", "stores and cuts statements"),
    ("src/report/", "stores reports"),
    ("src/member/people/mod.rs", "takes name and address of mail apart, which were sealed together"),
    ("src/member/letter/jobs.rs", "writes to the person whose address it is"),
    ("src/member/sign_in/mod.rs", "compares a one-time code"),
    ("src/theme/group.rs", "hands words to the engine; ids come back"),
    ("src/erasure/", "looks for what is left of somebody"),
    ("src/synthesis/", "checks words against their source"),
    ("src/site/", "never: listed so that the test below can refuse it"),
];

fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|own| own == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap_or(path).display().to_string()
}

/// The code of a file, without comments and without what is compiled for tests only.
fn code(path: &Path) -> String {
    let whole = fs::read_to_string(path).expect("a source file can be read");
    let code = whole.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    code.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned()
}

/// Story files are tests, whole.
fn is_story(path: &Path) -> bool {
    path.ends_with("story.rs") || path.ends_with("tests.rs") || path.ends_with("cast.rs")
}

#[test]
fn a_domain_uses_only_those_above_it() {
    for (at, folder) in DOMAIN.iter().enumerate() {
        for path in files(&format!("src/{folder}"), "rs") {
            let code = code(&path);
            for below in &DOMAIN[at + 1..] {
                assert!(
                    !code.contains(&format!("crate::{below}::")),
                    "{} uses {below}, which stands below it",
                    name(&path)
                );
            }
        }
    }
}

#[test]
fn sql_stands_in_stores_only() {
    for path in files("src", "rs") {
        let allowed =
            path.ends_with("store.rs") || name(&path).starts_with("src/db") || name(&path).starts_with("src/jobs");
        for word in ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE "] {
            assert!(allowed || !code(&path).contains(word), "{} holds SQL; it belongs in a store.rs", name(&path));
        }
    }
}

#[test]
fn sealed_words_are_exposed_where_nothing_is_shown() {
    for path in files("src", "rs") {
        if !is_story(&path) && code(&path).contains("Purpose::") {
            let name = name(&path);
            let allowed = MAY_EXPOSE.iter().any(|(place, _)| name.starts_with(place)) && !name.starts_with("src/site/");
            assert!(allowed && !name.ends_with("pages.rs"), "{name} reads sealed words");
        }
    }
}

#[test]
fn engines_know_no_domain_word() {
    for krate in ["encoding", "themes", "reading", "typesetting", "fulltext"] {
        for path in files(&format!("crates/{krate}/src"), "rs") {
            let code = code(&path).to_lowercase();
            for word in ["roundtable", "consultation", "secretariat"] {
                assert!(!code.contains(word), "{} says {word}", name(&path));
            }
        }
    }
}

#[test]
fn only_pages_and_commands_name_the_web_and_the_command_line() {
    for folder in DOMAIN.iter().filter(|folder| **folder != "site") {
        for path in files(&format!("src/{folder}"), "rs") {
            let code = code(&path);
            let page = path.ends_with("pages.rs") || path.parent().is_some_and(|folder| folder.ends_with("pages"));
            let command = path.ends_with("commands.rs");
            let session = path.ends_with("session.rs") || path.ends_with("output.rs") || is_story(&path);
            assert!(
                page || session || !code.contains("axum::") && !code.contains("askama::"),
                "{} names the web",
                name(&path)
            );
            assert!(command || !code.contains("clap::"), "{} names the command line", name(&path));
        }
    }
}

#[test]
fn files_stay_short_enough_to_read() {
    let all = ["src", "crates", "tests"].into_iter().flat_map(|folder| files(folder, "rs"));
    let long: Vec<String> = all
        .map(|path| (code(&path).lines().count(), name(&path)))
        .filter(|(lines, _)| *lines > 400)
        .map(|(lines, name)| format!("{name}: {lines}"))
        .collect();
    assert!(long.is_empty(), "split by verb: {long:?}");
}

#[test]
fn nothing_unfinished_is_marked_as_such() {
    for path in ["src", "crates"].into_iter().flat_map(|folder| files(folder, "rs")) {
        for mark in ["TODO", "FIXME", "todo!(", "unimplemented!("] {
            assert!(!code(&path).contains(mark), "{} has {mark}", name(&path));
        }
    }
}

/// What `docs/security.md` promises is there: each test that it names.
#[test]
fn every_test_that_the_threat_model_names_is_there() {
    let told = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/security.md")).expect("it is there");
    let source: String = ["src", "crates", "tests"]
        .into_iter()
        .flat_map(|folder| files(folder, "rs"))
        .map(|path| fs::read_to_string(path).expect("a source file can be read"))
        .collect();
    let named: Vec<&str> = told
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|name| name.contains('_') && name.bytes().all(|one| one.is_ascii_lowercase() || one == b'_'))
        .collect();
    assert!(named.len() > 30, "tests are named: {named:?}");
    for name in named {
        assert!(source.contains(&format!("fn {name}(")), "docs/security.md names {name}, which is no test");
    }
}
