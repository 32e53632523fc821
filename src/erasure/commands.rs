//! `plenary erase`.

use super::erase;
use crate::app::App;
use crate::config::Config;
use crate::member::Operator;
use anyhow::ensure;
use std::path::PathBuf;

/// Erase a participant for good: names, links, consents, and with --words what they said.
#[derive(Debug, clap::Args)]
pub struct Erase {
    /// Folder that holds the database and the files.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// Id of the participant: the end of the address of their page at the desk.
    #[arg(long)]
    participant: String,
    /// Erase what they said too, in every report, file and earlier version.
    #[arg(long)]
    words: bool,
}

impl Erase {
    pub async fn run(self) -> anyhow::Result<()> {
        ensure!(self.data.is_dir(), "there is no data folder {}: name it with --data", self.data.display());
        let app = App::open(Config::read(&self.data, None, None)?).await?;
        let done = erase(&app, &Operator::at_the_machine(), &self.participant, self.words).await?;
        println!("Erased, with the words of {} statements.", done.statements);
        for place in &done.remains {
            println!("Something of it stands still in {place}: look there.");
        }
        app.db.close().await;
        Ok(())
    }
}
