//! A corpus from files alone: the same import that the data folder uses, without a data folder.

use super::Corpus;
use crate::consultation::Consultation;
use crate::organisation::Organisation;
use crate::report::facts::Facts;
use crate::report::import::{self, Imported};
use crate::report::outline::Head;
use crate::report::rows::Columns;
use crate::roundtable::{Days, Roundtable};
use crate::statement::Kind;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

/// What was read, what became statements, what was left over: one entry a file, in the order given.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    pub files: Vec<FileReport>,
}

#[derive(Debug, Clone)]
pub struct FileReport {
    pub file: String,
    pub outcome: Result<FileSummary, Refused>,
}

#[derive(Debug, Clone, Default)]
pub struct FileSummary {
    pub roundtables: Vec<String>,
    pub statements: usize,
    pub kinds: BTreeMap<Kind, usize>,
    pub languages: BTreeMap<String, usize>,
    /// By reason.
    pub left_over: BTreeMap<&'static str, usize>,
    pub notices: Vec<String>,
    pub columns_not_read: Vec<String>,
}

/// A file that was not read, in words, and with the exit code it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub message: String,
    pub exit_code: u8,
}

/// Nothing at all could be read.
#[derive(Debug, thiserror::Error)]
pub enum FromFilesError {
    #[error("no file could be read")]
    NothingRead(ImportReport),
}

impl ImportReport {
    /// The exit code of the first file that was refused.
    pub fn first_refusal(&self) -> Option<u8> {
        self.files.iter().find_map(|file| file.outcome.as_ref().err()).map(|refused| refused.exit_code)
    }
}

impl FileSummary {
    /// What a person wants to know about one file.
    pub fn of(imported: &Imported) -> FileSummary {
        let mut summary = FileSummary { statements: imported.statements.len(), ..FileSummary::default() };
        for one in &imported.statements {
            *summary.kinds.entry(one.kind).or_default() += 1;
            *summary.languages.entry(one.language.clone()).or_default() += 1;
        }
        for left in &imported.report.left_over {
            *summary.left_over.entry(left.reason.as_str()).or_default() += 1;
        }
        summary.roundtables = imported.named.values().map(|named| named.title.clone()).collect();
        summary.notices =
            imported.report.notices.iter().map(|notice| format!("{} ({}×)", notice.message, notice.count)).collect();
        summary.columns_not_read.clone_from(&imported.columns_not_read);
        summary
    }
}

/// Reads all files that can be read; one bad file does not stop the others.
pub fn from_files(
    paths: &[PathBuf],
    columns: &Columns,
    facts: Option<&Facts>,
) -> Result<(Corpus, ImportReport), FromFilesError> {
    let names = distinct_names(paths);
    let mut report = ImportReport::default();
    let mut corpus = Corpus {
        consultation: facts.map_or_else(unnamed, |facts| facts.consultation.clone()),
        organisations: facts.map(|facts| facts.organisations.clone()).unwrap_or_default(),
        ..Corpus::default()
    };
    let mut roundtables: BTreeMap<String, Roundtable> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for (path, name) in paths.iter().zip(&names) {
        let known = facts.and_then(|facts| facts.of_file(name)).map(|facts| facts.roundtable.clone());
        let slug = known.as_ref().map_or_else(|| crate::words::slug(stem(name)), |roundtable| roundtable.slug.clone());
        let outcome = read_one(path, name, columns, &slug).and_then(|imported| {
            if seen.insert(imported.report.id.clone()) {
                Ok(imported)
            } else {
                Err(Refused { message: "this file was given twice; it is counted once".into(), exit_code: 0 })
            }
        });
        let outcome = outcome.map(|imported| {
            let mut summary = FileSummary::of(&imported);
            take_roundtables(&mut roundtables, known, &imported, &slug, stem(name));
            if summary.roundtables.is_empty() {
                summary.roundtables.extend(roundtables.get(&slug).map(|one| one.place().to_owned()));
            }
            corpus.reports.push(imported.report);
            corpus.statements.extend(imported.statements);
            summary
        });
        report.files.push(FileReport { file: name.clone(), outcome });
    }
    if corpus.statements.is_empty() {
        return Err(FromFilesError::NothingRead(report));
    }
    corpus.roundtables = in_order(roundtables);
    settle(&mut corpus);
    Ok((corpus, report))
}

fn read_one(path: &Path, name: &str, columns: &Columns, slug: &str) -> Result<Imported, Refused> {
    let bytes = std::fs::read(path)
        .map_err(|error| Refused { message: format!("the file could not be opened: {error}"), exit_code: 2 })?;
    import::import_file(&bytes, name, columns, slug, "")
        .map_err(|error| Refused { message: error.to_string(), exit_code: error.exit_code() })
}

/// The roundtables that a file is about: those its rows name, else the one of the facts or of its head.
fn take_roundtables(
    roundtables: &mut BTreeMap<String, Roundtable>,
    known: Option<Roundtable>,
    imported: &Imported,
    slug: &str,
    stem: &str,
) {
    let before = roundtables.len();
    let own = imported.statements.iter().any(|one| one.roundtable_id == slug);
    if own {
        let made = known.unwrap_or_else(|| from_head(&imported.head, slug, stem, before));
        roundtables.entry(slug.to_owned()).or_insert(made);
    }
    for (at, (slug, named)) in imported.named.iter().enumerate() {
        roundtables.entry(slug.clone()).or_insert_with(|| Roundtable {
            id: slug.clone(),
            slug: slug.clone(),
            title: named.title.clone(),
            region: coalition_region(&named.region),
            position: (before + at + 1) as i64,
            ..Roundtable::default()
        });
    }
}

/// A roundtable from what a report's head says.
pub fn from_head(head: &Head, slug: &str, fallback: &str, before: usize) -> Roundtable {
    Roundtable {
        slug: slug.to_owned(),
        position: (before + 1) as i64,
        title: if head.title.is_empty() { fallback.to_owned() } else { head.title.clone() },
        city: head.city.clone(),
        country: head.country.clone(),
        region: coalition_region(&head.region),
        days: Days::parse(&head.days).unwrap_or_default(),
        language: head.language.clone(),
        hosts: head.hosts.clone(),
        ..Roundtable::default()
    }
}

/// The region of the coalition's scheme that is called so, by id or by name in any language.
fn coalition_region(name: &str) -> Option<String> {
    let wanted = crate::words::slug(name);
    let scheme = crate::region::scheme("coalition").filter(|_| !name.trim().is_empty())?;
    let found = scheme.regions.iter().find(|region| {
        region.id == wanted
            || ["en", "fr", "es", "ar"].iter().any(|language| crate::words::slug(region.name(language)) == wanted)
    });
    found.map(|region| region.id.clone())
}

/// By first day where all days are known to the month, else as given.
fn in_order(roundtables: BTreeMap<String, Roundtable>) -> Vec<Roundtable> {
    let mut roundtables: Vec<Roundtable> = roundtables.into_values().collect();
    roundtables.sort_by(|one, other| (one.position, &one.slug).cmp(&(other.position, &other.slug)));
    roundtables
}

/// Ids are slugs where there is no data folder; hosts that the facts do not describe become organisations.
fn settle(corpus: &mut Corpus) {
    for (at, roundtable) in corpus.roundtables.iter_mut().enumerate() {
        roundtable.id.clone_from(&roundtable.slug);
        roundtable.position = at as i64 + 1;
    }
    for host in corpus.roundtables.iter().flat_map(|roundtable| &roundtable.hosts) {
        if !corpus.organisations.iter().any(|known| known.is_called(host)) {
            corpus.organisations.push(Organisation {
                slug: crate::words::slug(host),
                name: host.clone(),
                ..Organisation::default()
            });
        }
    }
    let order: BTreeMap<&str, i64> = corpus.roundtables.iter().map(|one| (one.slug.as_str(), one.position)).collect();
    corpus.statements.sort_by_key(|one| order.get(one.roundtable_id.as_str()).copied().unwrap_or(i64::MAX));
    corpus.reports.sort_by_key(|one| order.get(one.roundtable_id.as_str()).copied().unwrap_or(i64::MAX));
}

fn unnamed() -> Consultation {
    Consultation {
        slug: "consultation".into(),
        title: "Consultation".into(),
        short_title: "Consultation".into(),
        ..Consultation::default()
    }
}

/// File names; where two are the same, each with its folder, and never a whole path.
fn distinct_names(paths: &[PathBuf]) -> Vec<String> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let with_folder = |path: &Path| match path.parent().and_then(Path::file_name) {
        Some(folder) => format!("{}/{}", folder.to_string_lossy(), name(path)),
        None => name(path),
    };
    let same = |path: &Path| paths.iter().filter(|other| name(other) == name(path)).count() > 1;
    paths.iter().map(|path| if same(path) { with_folder(path) } else { name(path) }).collect()
}

/// What a file without a head is called: its name, or its folder's where files share a name.
fn stem(name: &str) -> &str {
    match name.split_once('/') {
        Some((folder, _)) => folder,
        None => name.rsplit_once('.').map_or(name, |(stem, _)| stem),
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for file in &self.files {
            match &file.outcome {
                Ok(summary) => writeln!(f, "✓ {}\n{summary}", file.file)?,
                Err(refused) => writeln!(f, "✗ {}\n    {}", file.file, refused.message)?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for FileSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |pairs: Vec<String>| pairs.join(", ");
        let kinds = list(self.kinds.iter().map(|(kind, count)| format!("{count} {}", kind.as_str())).collect());
        let languages = list(self.languages.iter().map(|(tag, count)| format!("{count} {tag}")).collect());
        write!(f, "    {} · {} statements: {kinds} · {languages}", self.roundtables.join(", "), self.statements)?;
        if !self.left_over.is_empty() {
            write!(
                f,
                "\n    left over: {}",
                list(self.left_over.iter().map(|(reason, count)| format!("{count} {reason}")).collect())
            )?;
        }
        if !self.columns_not_read.is_empty() {
            write!(f, "\n    columns not read: {}", self.columns_not_read.join(", "))?;
        }
        for notice in &self.notices {
            write!(f, "\n    ! {notice}")?;
        }
        Ok(())
    }
}
