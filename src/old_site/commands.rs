//! `plenary import-site`.

use super::bring_in::bring_in;
use super::look::{self, Sort};
use super::plan::{Wanted, plan};
use super::report::What;
use crate::app::App;
use crate::article::Standpoint;
use crate::config::Config;
use crate::files::write_whole;
use crate::member::Operator;
use crate::words::language_tag;
use anyhow::{Context, ensure};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::Mutex;

/// Bring an old site in: saved pages, a list of documents, or the tables of a Joomla database.
///
/// Without --apply nothing is changed: it says what would be made and what is missing. Pages become articles with
/// their days, files become works of the library, and old addresses lead on. All of it comes in, or nothing; what
/// came in before is left as it is.
#[derive(Debug, clap::Args)]
pub struct ImportSite {
    /// A folder of saved pages and their files, a folder with tables of a Joomla database (CSV) and the files, or a
    /// CSV file that lists documents.
    source: PathBuf,
    /// Folder that holds the database and the files.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// What the source is: "pages", "list" or "joomla". Found out when it is not said.
    #[arg(long = "as", value_parser = sort, value_name = "SORT")]
    sort: Option<Sort>,
    /// Address of the old site, such as https://old.example.org: links to it are links within the site.
    #[arg(long, value_name = "ADDRESS")]
    address: Option<String>,
    /// Whose view the articles are: "compiled" from other sources, or of the "coalition".
    #[arg(long, value_parser = standpoint, default_value = "compiled")]
    view: Standpoint,
    /// Language of what does not tell its own (a tag such as "fr").
    #[arg(long, default_value = "en")]
    language: String,
    /// File for the whole report as a table (CSV).
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Do it. Look at what it says without this first.
    #[arg(long)]
    apply: bool,
}

fn sort(word: &str) -> Result<Sort, String> {
    Sort::parse(word).ok_or_else(|| "take one of pages, list, joomla".to_owned())
}

fn standpoint(word: &str) -> Result<Standpoint, String> {
    match Standpoint::parse(word) {
        Some(found @ (Standpoint::Coalition | Standpoint::Compiled)) => Ok(found),
        _ => Err("take one of coalition, compiled".to_owned()),
    }
}

impl ImportSite {
    pub async fn run(self) -> anyhow::Result<()> {
        ensure!(self.data.is_dir(), "there is no data folder {}: name it with --data", self.data.display());
        let language = language_tag(&self.language)
            .with_context(|| format!("“{}” is not the tag of a language", self.language))?;
        let app = App::open(Config::read(&self.data, None, None)?).await?;
        let steps = Steps::start();
        let tell = |step: &'static str, done: usize, of: usize| steps.at(step, done, of);
        let site = look::read(&self.source, self.sort, self.address.as_deref(), &tell)?;
        let wanted = Wanted { standpoint: self.view, language };
        let plan = plan(&app, site, &wanted, self.apply, &tell).await?;
        steps.end();
        print!("{}", plan.report);
        if let Some(path) = &self.report {
            write_whole(path, &plan.report.table()?)
                .with_context(|| format!("{} cannot be written", path.display()))?;
            println!("The whole report is in {}", path.display());
        }
        let made = [What::Article, What::Contents, What::Draft, What::Document].map(|what| plan.report.count(what));
        if made.iter().sum::<usize>() == 0 && plan.addresses.is_empty() {
            println!("There is nothing new in it.");
        } else if self.apply {
            bring_in(&app, &Operator::at_the_machine(), &plan)
                .await
                .context("nothing was brought in: somebody else changed the site meanwhile, or the database did not answer; try again")?;
            println!("Brought in. Look at /news, /topics and /library; take down what should not stand.");
        } else {
            println!("Nothing was changed. Do it with --apply.");
        }
        app.db.close().await;
        Ok(())
    }
}

/// A bar on a terminal; elsewhere a line for each step.
struct Steps {
    bar: Option<ProgressBar>,
    last: Mutex<&'static str>,
}

impl Steps {
    fn start() -> Steps {
        let style = ProgressStyle::with_template("{msg:<20} {wide_bar} {pos}/{len}");
        let bar = std::io::stderr()
            .is_terminal()
            .then(|| ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())));
        Steps { bar, last: Mutex::new("") }
    }

    fn at(&self, step: &'static str, done: usize, of: usize) {
        if let Some(bar) = &self.bar {
            bar.set_message(step);
            bar.set_length(of.max(done) as u64);
            bar.set_position(done as u64);
            return;
        }
        let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if *last != step {
            *last = step;
            eprintln!("{step}");
        }
    }

    fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
