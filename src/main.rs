//! Reads the command line and the settings, runs one command.

use clap::Parser;
use std::process::ExitCode;

fn main() -> ExitCode {
    // A document from a stranger is read in a child process: this very program, started again for that alone.
    reading::limited::run_child_if_asked();
    plenary::cli::run(plenary::cli::Cli::parse())
}
