//! The list of commands; each domain brings its own.

use crate::synthesis::commands::{Synthesise, Verify, print_schema};
use clap::{Parser, Subcommand};
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
    Synthesise(Synthesise),
    Verify(Verify),
    /// Print the JSON Schema of a global report.
    Schema,
}

/// Runs the command and answers with its exit code: 0 when all went well.
pub fn run(cli: Cli) -> ExitCode {
    let done = match cli.command {
        Command::Synthesise(command) => command.run(),
        Command::Verify(command) => command.run(),
        Command::Schema => Ok(print_schema()),
    };
    done.unwrap_or_else(|error| {
        eprintln!("plenary: {error:#}");
        ExitCode::FAILURE
    })
}
