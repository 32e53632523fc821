//! `plenary synthesise`, `plenary verify`, `plenary schema`: the main job without a server.

use super::from_files::{FromFilesError, from_files};
use super::record::{Breadth, GlobalReport};
use super::verify::Original;
use super::{json, run, verify};
use crate::files::write_whole;
use crate::report::facts::Facts;
use crate::report::rows::Columns;
use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The JSON Schema of a global report.
const SCHEMA: &str = include_str!("schema/global-report-1.json");

/// Exit code when a report does not hold.
const DOES_NOT_HOLD: u8 = 3;

/// Make a global report from report files. Files that cannot be read are named with what to do about them,
/// and the rest goes on; the exit code then is that of the first such file.
#[derive(Debug, clap::Args)]
pub struct Synthesise {
    /// Report files: docx, odt, pdf, html, md, txt, xlsx, csv.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where to write the global report; ends in .json.
    #[arg(long, required = true)]
    out: Vec<PathBuf>,
    /// What is known of the consultation and its roundtables (TOML). A `consultation.toml` beside the
    /// files or in the folder above them is used without asking.
    #[arg(long)]
    consultation: Option<PathBuf>,
    /// In sheets: the column with the statements. Guessed when not given.
    #[arg(long)]
    text_column: Option<String>,
    /// In sheets: the column that names the roundtable. Without it a file is one roundtable.
    #[arg(long)]
    roundtable_column: Option<String>,
    #[arg(long)]
    region_column: Option<String>,
    #[arg(long)]
    organisation_column: Option<String>,
    #[arg(long)]
    language_column: Option<String>,
    #[arg(long)]
    kind_column: Option<String>,
}

/// Check every quotation, link and count of a global report. Exit code 3 when something does not hold.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// A global report in JSON.
    report: PathBuf,
    /// Folder with the original files, to compare them byte by byte and read them again.
    #[arg(long)]
    sources: Option<PathBuf>,
}

impl Synthesise {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        if let Some(other) = self.out.iter().find(|out| out.extension().is_none_or(|kind| kind != "json")) {
            bail!("{} is not written by this version: choose a name that ends in .json", other.display());
        }
        let facts = self.facts()?;
        let columns = Columns {
            text: self.text_column,
            roundtable: self.roundtable_column,
            region: self.region_column,
            organisation: self.organisation_column,
            language: self.language_column,
            kind: self.kind_column,
        };
        let (corpus, report) = match from_files(&self.files, &columns, facts.as_ref()) {
            Ok(read) => read,
            Err(FromFilesError::NothingRead(report)) => {
                eprint!("{report}");
                eprintln!("plenary: no statement could be read from these files, so nothing was written");
                return Ok(ExitCode::from(report.first_refusal().unwrap_or(1)));
            }
        };
        eprint!("{report}");
        let bar = Bar::new();
        let record = run::run(&corpus, &themes::Settings::default(), &bar)?;
        bar.0.finish_and_clear();
        let text = json::to_json(record.get());
        for out in &self.out {
            write_whole(out, text.as_bytes()).with_context(|| format!("{} could not be written", out.display()))?;
        }
        summary(record.get());
        Ok(ExitCode::from(report.first_refusal().unwrap_or(0)))
    }

    fn facts(&self) -> anyhow::Result<Option<Facts>> {
        let beside = |file: &PathBuf| {
            let folder = file.parent()?;
            [Some(folder), folder.parent()].into_iter().flatten().map(|folder| folder.join("consultation.toml")).find(|path| path.is_file())
        };
        let Some(path) = self.consultation.clone().or_else(|| self.files.iter().find_map(beside)) else { return Ok(None) };
        let text = std::fs::read_to_string(&path).with_context(|| format!("{} could not be opened", path.display()))?;
        Ok(Some(Facts::parse(&text)?))
    }
}

impl Verify {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let text = std::fs::read_to_string(&self.report).with_context(|| format!("{} could not be opened", self.report.display()))?;
        let report = json::from_json(&text)?;
        let originals = |source: &super::record::Source| -> Option<Original> {
            let bytes = find(self.sources.as_deref()?, &source.file)?;
            let reading = reading::limited::read(&bytes, &source.file, &reading::limited::Limits::default());
            Some(Original { bytes, reading })
        };
        let problems = verify::verify(&report, self.sources.is_some().then_some(&originals as verify::Originals));
        for problem in &problems {
            println!("{problem}");
        }
        if problems.is_empty() {
            println!("All is well: {} findings, {} statements, {} sources.", report.findings.len(), report.statements.len(), report.sources.len());
            return Ok(ExitCode::SUCCESS);
        }
        println!("{} problems.", problems.len());
        Ok(ExitCode::from(DOES_NOT_HOLD))
    }
}

/// Prints the JSON Schema of a global report.
pub fn print_schema() -> ExitCode {
    print!("{SCHEMA}");
    ExitCode::SUCCESS
}

/// The file of this name below `folder`.
fn find(folder: &Path, name: &str) -> Option<Vec<u8>> {
    if let Ok(bytes) = std::fs::read(folder.join(name)) {
        return Some(bytes);
    }
    let below = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    let mut folders: Vec<PathBuf> = below.collect();
    folders.sort();
    folders.iter().find_map(|folder| find(folder, name))
}

fn summary(report: &GlobalReport) {
    let breadth = |breadth: Breadth| report.themes.iter().filter(|theme| theme.breadth == breadth).count();
    eprintln!(
        "{} statements of {} roundtables: {} themes ({} common, {} shared, {} regional), {} findings; {} of {} statements stand behind one",
        report.counts.statements,
        report.counts.roundtables,
        report.counts.themes,
        breadth(Breadth::Common),
        breadth(Breadth::Shared),
        breadth(Breadth::Regional),
        report.counts.findings,
        report.coverage.behind_a_finding,
        report.coverage.of,
    );
}

/// Progress on a terminal; elsewhere nothing is drawn.
struct Bar(ProgressBar);

impl Bar {
    fn new() -> Bar {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{msg:14} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Bar(bar)
    }
}

impl themes::Progress for Bar {
    fn at(&self, step: &'static str, done: usize, of: usize) {
        self.0.set_message(step);
        self.0.set_length(of as u64);
        self.0.set_position(done as u64);
    }
}
