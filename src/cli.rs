//! The list of commands; each domain brings its own.

use crate::app::App;
use crate::audit::commands::Audit;
use crate::config::Config;
use crate::erasure::{self, commands::Erase};
use crate::identity::commands::Key;
use crate::member::commands::{Admin, OperatorLink};
use crate::member::link;
use crate::old_site::commands::ImportSite;
use crate::search::commands::Index;
use crate::synthesis::commands::{self, Synthesise, Verify};
use crate::takeaway::commands::{Archive, CopyFiles, Export, Restore};
use crate::theme::commands::Model;
use crate::{demo, serve};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// Runs a worldwide consultation from the first roundtable to the global report, and keeps every finding
/// tied to the words it rests on.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Prepare a data folder with the consultation of 2008 and serve it on this machine.
    Demo(Place),
    /// Serve a data folder, empty or not.
    Serve(Place),
    Synthesise(Synthesise),
    Verify(Verify),
    /// Print the JSON Schema of a global report.
    Schema,
    OperatorLink(OperatorLink),
    #[command(subcommand)]
    Admin(Admin),
    Key(Key),
    Erase(Erase),
    #[command(subcommand)]
    Audit(Audit),
    Model(Model),
    Index(Index),
    Export(Export),
    Archive(Archive),
    Restore(Restore),
    CopyFiles(CopyFiles),
    ImportSite(ImportSite),
}

#[derive(Debug, clap::Args)]
struct Place {
    /// Folder that holds the database and the files; made when it is not there.
    #[arg(long, default_value = "plenary-data")]
    data: PathBuf,
    /// Address to listen on. The default is this machine only.
    #[arg(long)]
    host: Option<String>,
    /// Port to listen on; 8080 unless set elsewhere.
    #[arg(long)]
    port: Option<u16>,
}

/// Runs the command and answers with its exit code: 0 when all went well.
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli.command {
        Command::Demo(place) => in_runtime(start(place, true)),
        Command::Serve(place) => in_runtime(start(place, false)),
        Command::Synthesise(command) => command.run(),
        Command::Verify(command) => command.run(),
        Command::Schema => Ok(commands::print_schema()),
        Command::Admin(command) => in_runtime(command.run()),
        Command::OperatorLink(command) => in_runtime(command.run()),
        Command::Erase(command) => in_runtime(command.run()),
        Command::Key(command) => in_runtime(command.run()),
        Command::Audit(command) => in_runtime(command.run()),
        Command::Model(command) => command.run(),
        Command::Index(command) => in_runtime(command.run()),
        Command::Export(command) => in_runtime(command.run()),
        Command::Archive(command) => in_runtime(command.run()),
        Command::Restore(command) => in_runtime(command.run()),
        Command::CopyFiles(command) => in_runtime(command.run()),
        Command::ImportSite(command) => in_runtime(command.run()),
    };
    done.unwrap_or_else(|error| {
        eprintln!("plenary: {error:#}");
        ExitCode::FAILURE
    })
}

fn in_runtime(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)?;
    Ok(ExitCode::SUCCESS)
}

async fn start(place: Place, with_demo: bool) -> anyhow::Result<()> {
    // What goes wrong behind an answer is told where the program was started.
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    let app = App::open(Config::read(&place.data, place.host, place.port)?).await?;
    if with_demo {
        demo::prepare(&app, |line| println!("{line}")).await?;
    }
    app.identities.warn(&app.db).await?;
    match erasure::apply(&app).await {
        Ok(true) => println!("This data folder held what was erased before, as a backup does: it is erased again."),
        Ok(false) => {}
        Err(error) => tracing::warn!("whether anything erased came back could not be checked: {error:#}"),
    }
    let listener = serve::listen(&app).await?;
    println!("Plenary is at {}", app.config.address);
    println!("To run it, open this link; it works once, within a day: {}", link::make_link(&app).await?);
    serve::serve_until_stopped(listener, app).await
}
