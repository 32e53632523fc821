//! The operator's way in, from the command line.

use super::link;
use crate::app::App;
use crate::config::Config;
use anyhow::ensure;
use std::path::PathBuf;

/// Print a link that lets the operator in, once, within a day.
#[derive(Debug, clap::Args)]
pub struct OperatorLink {
    /// Folder that holds the database and the files.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Port that the site listens on, when it was given on the command line there too.
    #[arg(long)]
    port: Option<u16>,
}

impl OperatorLink {
    /// Prints the link alone, so that it can be piped.
    pub async fn run(self) -> anyhow::Result<()> {
        ensure!(
            self.data.is_dir(),
            "there is no data folder {}: give the one that the site is served from",
            self.data.display()
        );
        let app = App::open(Config::read(&self.data, None, self.port)?).await?;
        println!("{}", link::make_link(&app).await?);
        app.db.close().await;
        Ok(())
    }
}
