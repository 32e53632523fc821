//! `plenary key`: the key that opens names and contacts.

use super::State;
use super::rotate::rotate;
use crate::app::App;
use crate::config::Config;
use anyhow::ensure;
use std::path::PathBuf;

/// The key that opens the names and contacts in a data folder. It lies outside of it.
#[derive(Debug, clap::Args)]
pub struct Key {
    #[command(subcommand)]
    act: Act,
    /// Folder that holds the database and the files.
    #[arg(long, global = true, default_value = "plenary-data")]
    data: PathBuf,
}

#[derive(Debug, clap::Subcommand)]
enum Act {
    /// Say where the key lies and whether it opens what is there.
    Show,
    /// Put a new key in its place. Run it when somebody may have seen the old one.
    Rotate {
        /// Do not keep the old key: backups of before keep their names closed for ever.
        #[arg(long)]
        forget_old: bool,
    },
}

impl Key {
    pub async fn run(self) -> anyhow::Result<()> {
        ensure!(self.data.is_dir(), "there is no data folder {}: name it with --data", self.data.display());
        let app = App::open(Config::read(&self.data, None, None)?).await?;
        match self.act {
            Act::Show => match app.identities.state(&app.db).await? {
                State::Unused => println!("No name was sealed yet: the key is made when the first one is."),
                State::Open(path) => println!("{}", path.display()),
                State::Closed(why) => anyhow::bail!("{why}"),
            },
            Act::Rotate { forget_old } => match rotate(&app, forget_old).await? {
                None => println!("No name was sealed yet, so there is no key to replace."),
                Some(done) => {
                    println!("{} records are opened by a new key, in {}", done.records, done.file.display());
                    println!("Copy that file to where you keep its copy.");
                }
            },
        }
        app.db.close().await;
        Ok(())
    }
}
