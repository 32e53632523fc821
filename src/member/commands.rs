//! The operator's way in, from the command line.

use super::people::invite::{Invited, invite};
use super::{Operator, link};
use crate::access::Role;
use crate::app::App;
use crate::config::Config;
use anyhow::{Context, ensure};
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

/// Work with accounts from the machine itself. There is no account and no password to begin with: this makes the first.
#[derive(Debug, clap::Subcommand)]
pub enum Admin {
    /// Make an account, and print the link by which its person chooses how to sign in: once, within a week.
    Invite {
        /// Folder that holds the database and the files.
        #[arg(long, value_name = "DIR")]
        data: PathBuf,
        /// A name by which the secretariat knows them. It is sealed.
        #[arg(long)]
        name: String,
        /// Address of mail, for those who want any. It is sealed.
        #[arg(long, default_value = "")]
        email: String,
        /// What they may do: secretariat, analyst, steering, reviewer, member, or none.
        #[arg(long, default_value = "secretariat")]
        role: String,
        /// Language of the interface, for example fr.
        #[arg(long, default_value = "")]
        language: String,
        /// Port that the site listens on, when it was given on the command line there too.
        #[arg(long)]
        port: Option<u16>,
    },
}

impl Admin {
    /// Prints the link alone, so that it can be piped.
    pub async fn run(self) -> anyhow::Result<()> {
        let Admin::Invite { data, name, email, role, language, port } = self;
        ensure!(data.is_dir(), "there is no data folder {}: give the one that the site is served from", data.display());
        let roles = match role.as_str() {
            "none" => Vec::new(),
            word => vec![Role::parse(word, "").with_context(|| format!("“{word}” is no role: see --help"))?],
        };
        let app = App::open(Config::read(&data, None, port)?).await?;
        let who = Invited { name, email, language, roles, by_mail: false };
        let link = invite(&app, &Operator::at_the_machine(), &who).await;
        app.db.close().await;
        println!("{}{}", app.config.address, link?.path.context("the link was not made")?);
        Ok(())
    }
}
