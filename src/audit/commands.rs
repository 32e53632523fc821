//! The log from the command line.

use super::verify::verify;
use crate::app::App;
use crate::config::Config;
use anyhow::ensure;
use std::path::PathBuf;

/// Work with the log of what was done.
#[derive(Debug, clap::Subcommand)]
pub enum Audit {
    /// Check that nothing in the log was changed, taken out or put in, and print where it stands. Write that down
    /// elsewhere: given back with --noted, it shows later whether the end was cut off.
    Verify {
        /// Folder that holds the database and the files.
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// What this command printed earlier.
        #[arg(long, value_name = "NUMBER:HASH")]
        noted: Option<String>,
    },
}

impl Audit {
    pub async fn run(self) -> anyhow::Result<()> {
        let Audit::Verify { data, noted } = self;
        ensure!(data.is_dir(), "there is no data folder {}: give the one that the site is served from", data.display());
        let app = App::open(Config::read(&data, None, None)?).await?;
        let standing = verify(&app.db, noted.as_deref()).await;
        app.db.close().await;
        let standing = standing?;
        println!("{standing}");
        eprintln!("The log holds: {} entries.", standing.entries);
        Ok(())
    }
}
