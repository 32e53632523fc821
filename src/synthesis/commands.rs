//! The main job from the command line: make a global report, check one, print its schema.

use super::from_files::{FromFilesError, ImportReport, from_files};
use super::json::{JSON_SCHEMA, from_json};
use super::output::{Format, set};
use super::record::{Breadth, GlobalReport, Source};
use super::run::run;
use super::verify::{Original, verify};
use crate::files::write_whole;
use crate::report::facts::Facts;
use crate::report::rows::Columns;
use crate::statement::hash;
use crate::theme::model::Models;
use crate::words::{Language, Words};
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};
use reading::limited::{self, Limits};
use std::collections::HashMap;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;

/// Problems that `verify` prints one by one.
const MOST_PROBLEMS: usize = 50;

/// Exit code of `verify` when the file is no global report.
const NO_REPORT: u8 = 2;

/// Exit code of `verify` when a report does not hold.
const DOES_NOT_HOLD: u8 = 3;

/// Make a global report from the files of its roundtables, without a server.
///
/// Reads docx, odt, pdf, html, md and txt reports in the usual outline, and xlsx and csv with one statement a
/// row. Exit code 0: made. 1: an output could not be made; the others are there. Any other: a file could not be
/// read, and the report was made from the rest; the guide lists what each code means.
#[derive(Debug, clap::Args)]
pub struct Synthesise {
    /// Reports, one file for each roundtable, or sheets with one statement a row.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the report: a name ending in .pdf, .html, .docx, .md, .json or .csv. May be given several times.
    #[arg(long, required = true, value_name = "FILE")]
    out: Vec<PathBuf>,
    /// Facts about the consultation and its roundtables (TOML). A consultation.toml beside the files, or in the
    /// folder above them, is used without asking.
    #[arg(long, value_name = "FILE")]
    consultation: Option<PathBuf>,
    /// Language of the report's own words: ar, en, es, fr, pt, ru, zh. What was said stays in the language it was said in.
    #[arg(long, default_value = "en")]
    language: String,
    /// Model that reads the statements beside the table that is built in; `plenary model list` shows those that are there.
    #[arg(long, value_name = "NAME")]
    model: Option<String>,
    /// Folder that holds the models.
    #[arg(long, default_value = "plenary-data", value_name = "DIR")]
    data: PathBuf,
    /// Column of a sheet with the words of the statement. Looked for when not given.
    #[arg(long, value_name = "NAME")]
    text_column: Option<String>,
    /// Column with the name of the roundtable. Without it each file is one roundtable.
    #[arg(long, value_name = "NAME")]
    roundtable_column: Option<String>,
    /// Column with the region of the roundtable.
    #[arg(long, value_name = "NAME")]
    region_column: Option<String>,
    /// Column with the organisation that made the statement.
    #[arg(long, value_name = "NAME")]
    organisation_column: Option<String>,
    /// Column with the language of the statement (a tag such as "fr"). Detected when not given.
    #[arg(long, value_name = "NAME")]
    language_column: Option<String>,
    /// Column with the kind: relevance, challenge, recommendation, activity, divergence or presentation.
    #[arg(long, value_name = "NAME")]
    kind_column: Option<String>,
}

impl Synthesise {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let words = words(&self.language)?;
        let outputs: Vec<(&PathBuf, Format)> =
            self.out.iter().map(|path| Format::of(path).map(|format| (path, format))).collect::<Result<_, _>>()?;
        let model = self.model.as_ref().map(|name| Models::of(&self.data).open(name)).transpose()?;
        let facts = self.facts()?;
        let columns = self.columns();
        let (corpus, import) = match from_files(&self.files, &columns, facts.as_ref()) {
            Ok(read) => read,
            Err(FromFilesError::NothingRead(import)) => {
                eprint!("{import}");
                eprintln!("plenary: no file could be read, so there is no report");
                return Ok(ExitCode::from(refusal(&import).unwrap_or(1)));
            }
        };
        eprint!("{import}");
        let progress = Progress::start();
        let report = run(&corpus, &themes::Settings::default(), model.as_ref(), &progress);
        progress.end();
        let report = report?;
        eprint!("{}", summary(report.get()));
        let mut failed = false;
        for (path, format) in outputs {
            match set(report.as_ref(), format, words) {
                Ok(bytes) => {
                    write_whole(path, &bytes).with_context(|| format!("{} cannot be written", path.display()))?;
                    println!("wrote {}", path.display());
                }
                Err(error) => {
                    failed = true;
                    eprintln!("plenary: {} was not written: {error}", path.display());
                }
            }
        }
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::from(refusal(&import).unwrap_or(0)) })
    }

    fn facts(&self) -> anyhow::Result<Option<Facts>> {
        let beside = |file: &PathBuf| {
            let folder = file.parent()?;
            let near = [Some(folder), folder.parent()].into_iter().flatten();
            near.map(|folder| folder.join("consultation.toml")).find(|path| path.is_file())
        };
        let found = self.consultation.clone().or_else(|| self.files.iter().find_map(beside));
        let Some(path) = found else { return Ok(None) };
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        Ok(Some(Facts::parse(&text).with_context(|| format!("{} cannot be used", path.display()))?))
    }

    fn columns(&self) -> Columns {
        Columns {
            text: self.text_column.clone(),
            roundtable: self.roundtable_column.clone(),
            region: self.region_column.clone(),
            organisation: self.organisation_column.clone(),
            language: self.language_column.clone(),
            kind: self.kind_column.clone(),
        }
    }
}

fn words(tag: &str) -> anyhow::Result<Words> {
    match Language::parse(tag) {
        Some(language) => Ok(Words::of(language)),
        None => {
            let known: Vec<&str> = Language::all().map(Language::tag).collect();
            bail!("“{tag}” is no language of the interface: take one of {}", known.join(", "))
        }
    }
}

/// Exit code of the first file that was refused; a file that was given twice is no failure.
fn refusal(import: &ImportReport) -> Option<u8> {
    import.first_refusal().filter(|code| *code != 0)
}

/// What came of it, in a few lines.
fn summary(report: &GlobalReport) -> String {
    let counts = &report.counts;
    let wide = |breadth: Breadth| report.themes.iter().filter(|theme| theme.breadth == breadth).count();
    format!(
        "\n{} statements of {} roundtables in {} languages\n{} themes: {} common, {} shared, {} of one region, {} at one roundtable\n\
         {} findings; {} of {} statements stand behind one\nfingerprint {}\n",
        counts.statements,
        counts.roundtables,
        counts.languages.len(),
        counts.themes,
        wide(Breadth::Common),
        wide(Breadth::Shared),
        wide(Breadth::Regional),
        wide(Breadth::SingleVoice),
        counts.findings,
        report.coverage.behind_a_finding,
        report.coverage.of,
        report.fingerprint,
    )
}

/// A bar on a terminal, a line for each step elsewhere.
struct Progress {
    bar: Option<ProgressBar>,
    last: Mutex<&'static str>,
}

impl Progress {
    fn start() -> Progress {
        let style = ProgressStyle::with_template("{msg:<32} {wide_bar} {pos}/{len}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        let bar = std::io::stderr().is_terminal().then(|| ProgressBar::new(0).with_style(style));
        Progress { bar, last: Mutex::new("") }
    }

    fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

impl themes::Progress for Progress {
    fn at(&self, step: &'static str, done: usize, of: usize) {
        let said = match step {
            "encode" => "reading the statements",
            "neighbours" => "looking for neighbours",
            "smooth" => "weighing neighbours",
            "communities" => "forming themes",
            "label" => "naming themes",
            other => other,
        };
        match &self.bar {
            Some(bar) => {
                bar.set_length(of as u64);
                bar.set_position(done as u64);
                bar.set_message(said);
            }
            None => {
                let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                if *last != step {
                    *last = step;
                    eprintln!("{said}");
                }
            }
        }
    }
}

/// Check every quotation, link and count of a global report.
///
/// Needs nothing but the JSON file; with --sources each original file is read again and compared. Exit code 0:
/// all is well. 3: something does not hold; the place is named. 2: the file is no global report.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// The report, a file ending in .json.
    report: PathBuf,
    /// Folder with the original files, in any order and depth; they are found by their bytes.
    #[arg(long, value_name = "FOLDER")]
    sources: Option<PathBuf>,
}

impl Verify {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let text = match std::fs::read_to_string(&self.report) {
            Ok(text) => text,
            Err(error) => return Ok(no_report(&self.report, &error)),
        };
        let report = match from_json(&text) {
            Ok(report) => report,
            Err(error) => return Ok(no_report(&self.report, &error)),
        };
        let problems = match &self.sources {
            None => verify(&report, None),
            Some(folder) => {
                let files = Files::in_folder(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
                verify(&report, Some(&|source| files.original(source)))
            }
        };
        for problem in problems.iter().take(MOST_PROBLEMS) {
            println!("✗ {problem}");
        }
        if problems.len() > MOST_PROBLEMS {
            println!("… and {} more", problems.len() - MOST_PROBLEMS);
        }
        if problems.is_empty() {
            println!("{}", all_well(&report, self.sources.is_some()));
            Ok(ExitCode::SUCCESS)
        } else {
            println!("{} problems: this report does not hold together", problems.len());
            Ok(ExitCode::from(DOES_NOT_HOLD))
        }
    }
}

fn no_report(path: &Path, error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("plenary: {}: {error}", path.display());
    ExitCode::from(NO_REPORT)
}

fn all_well(report: &GlobalReport, with_originals: bool) -> String {
    let shown = report.counts.statements - report.counts.withheld;
    let originals = if with_originals {
        format!("{} original files were read again and give the same words.", report.sources.len())
    } else {
        "The source texts are those in the file; give --sources to compare them with the originals.".to_owned()
    };
    format!(
        "✓ all is well: {shown} quotations are byte-identical to their sources, and the support of {} themes and {} findings \
         follows from them.\n  {originals}\n  Compare the fingerprint with the published one: {}",
        report.themes.len(),
        report.findings.len(),
        report.fingerprint,
    )
}

/// Files of a folder by hash and by name.
struct Files {
    by_hash: HashMap<String, PathBuf>,
    by_name: HashMap<String, PathBuf>,
}

impl Files {
    fn in_folder(folder: &Path) -> std::io::Result<Files> {
        let mut files = Files { by_hash: HashMap::new(), by_name: HashMap::new() };
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            let mut entries: Vec<PathBuf> =
                std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
            entries.sort();
            for path in entries {
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.by_hash.insert(hash(&std::fs::read(&path)?), path.clone());
                    files.by_name.insert(path.file_name().unwrap_or_default().to_string_lossy().into_owned(), path);
                }
            }
        }
        Ok(files)
    }

    /// The file with these bytes, else the one of this name: that it is another one is then said.
    fn original(&self, source: &Source) -> Option<Original> {
        let name = source.file.rsplit('/').next().unwrap_or(&source.file);
        let path = self.by_hash.get(&source.file_hash).or_else(|| self.by_name.get(name))?;
        let bytes = std::fs::read(path).ok()?;
        let reading = limited::read(&bytes, &source.file, &Limits::default());
        Some(Original { bytes, reading })
    }
}

/// Prints the JSON Schema of a global report.
pub fn print_schema() -> ExitCode {
    print!("{JSON_SCHEMA}");
    ExitCode::SUCCESS
}
