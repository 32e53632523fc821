//! The index, from the command line.

use crate::app::App;
use crate::config::Config;
use anyhow::ensure;
use std::path::PathBuf;
use std::time::Instant;

/// Make the search index again, from what is public in the database. The site may go on meanwhile.
#[derive(Debug, clap::Args)]
pub struct Index {
    /// Folder that holds the database and the files.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

impl Index {
    pub async fn run(self) -> anyhow::Result<()> {
        ensure!(
            self.data.is_dir(),
            "there is no data folder {}: give the one that the site is served from",
            self.data.display()
        );
        let app = App::open(Config::read(&self.data, None, None)?).await?;
        let began = Instant::now();
        let made = app.search.rebuild(&app).await?;
        println!("{} texts can be found; made in {:.1} s", made.texts, began.elapsed().as_secs_f64());
        app.db.close().await;
        Ok(())
    }
}
