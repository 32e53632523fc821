//! `plenary export`, `plenary archive`, `plenary restore`, `plenary copy-files`.

use super::archive::{archive, restore};
use super::copy_files::{To, copy_files};
use super::export::{Formats, Wanted, export};
use crate::app::App;
use crate::config::Config;
use crate::words::Language;
use anyhow::Context;
use std::path::PathBuf;

/// Write the public site as a folder that works from a stick, without a server.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// Folder that holds the database and the files.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// Folder to write to; it must be empty or not there.
    #[arg(long)]
    to: PathBuf,
    /// Languages of the interface, with commas between them; all unless some are named.
    #[arg(long, value_delimiter = ',')]
    languages: Vec<String>,
    /// Which files go with the pages: "pages" for none but the deposited ones, "documents" for those of reports too,
    /// "every" for all formats of all pages.
    #[arg(long, value_parser = formats, default_value = "documents")]
    formats: Formats,
}

impl Export {
    pub async fn run(self) -> anyhow::Result<()> {
        let languages = match self.languages.is_empty() {
            true => Language::all().collect(),
            false => self.languages.iter().map(|tag| language(tag)).collect::<anyhow::Result<_>>()?,
        };
        let app = open(&self.data).await?;
        let wanted = Wanted { languages, formats: self.formats };
        let tell = |pages: usize| {
            if pages.is_multiple_of(100) {
                eprintln!("{pages} pages");
            }
        };
        let done = export(&app, &wanted, &self.to, tell).await?;
        for address in &done.broken {
            eprintln!("nothing was found at {address}");
        }
        println!(
            "{} pages and {} files, {} MB, in {}: open index.html",
            done.pages,
            done.files,
            done.bytes.div_ceil(1_000_000),
            self.to.display()
        );
        Ok(())
    }
}

fn formats(word: &str) -> Result<Formats, String> {
    Formats::parse(word).ok_or_else(|| "take one of pages, documents, every".to_owned())
}

fn language(tag: &str) -> anyhow::Result<Language> {
    let known: Vec<&str> = Language::all().map(Language::tag).collect();
    Language::all()
        .find(|own| own.tag() == tag)
        .with_context(|| format!("“{tag}” is no language of the interface: take one of {}", known.join(", ")))
}

/// Write all data as one file. It holds what is withheld and sealed: keep it as you keep the data folder.
#[derive(Debug, clap::Args)]
pub struct Archive {
    /// Folder that holds the database and the files.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// File to write; it must not be there.
    #[arg(long)]
    to: PathBuf,
}

impl Archive {
    pub async fn run(self) -> anyhow::Result<()> {
        let app = open(&self.data).await?;
        let done = archive(&app, &self.to).await?;
        println!("{} rows and {} files in {}", done.rows, done.files, self.to.display());
        println!(
            "It holds everything, also what is withheld, sealed or a draft. Sessions and sign-in links are not in it."
        );
        Ok(())
    }
}

/// Put an archive into an empty data folder.
#[derive(Debug, clap::Args)]
pub struct Restore {
    /// The archive.
    #[arg(long)]
    from: PathBuf,
    /// Folder for the database and the files; made when it is not there.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
}

impl Restore {
    pub async fn run(self) -> anyhow::Result<()> {
        anyhow::ensure!(self.from.is_file(), "{} is not there", self.from.display());
        let app = App::open(Config::read(&self.data, None, None)?).await?;
        let done = restore(&app, &self.from).await?;
        println!("{} rows and {} files are in {}", done.rows, done.files, self.data.display());
        Ok(())
    }
}

/// Copy the stored files into the object store that is set, or back into the data folder. Nothing is removed.
#[derive(Debug, clap::Args)]
pub struct CopyFiles {
    /// Folder that holds the database and the files.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// Where they are copied to.
    #[arg(long, value_parser = ["store", "folder"])]
    to: String,
}

impl CopyFiles {
    pub async fn run(self) -> anyhow::Result<()> {
        let app = open(&self.data).await?;
        println!(
            "{} files copied, each checked",
            copy_files(&app, if self.to == "store" { To::Store } else { To::Folder }).await?
        );
        Ok(())
    }
}

/// A folder that is not there would be made: that is not what somebody wants who takes its content away.
async fn open(data: &std::path::Path) -> anyhow::Result<App> {
    anyhow::ensure!(data.is_dir(), "there is no data folder {}: name it with --data", data.display());
    App::open(Config::read(data, None, None)?).await
}
