//! Prints what a file is read as: `cargo run --release -p reading --example outline FILE...`

use reading::limited::{self, Limits};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    limited::run_child_if_asked();
    let mut worst = 0;
    for path in std::env::args().skip(1) {
        match limited::read_file(Path::new(&path), &Limits::default()) {
            Ok(reading) => {
                println!("{path}: {:?}, {:?}, {:?}", reading.format, reading.title, reading.language);
                for notice in &reading.notices {
                    println!("  ! {}", notice.message);
                }
                for block in &reading.blocks {
                    println!("  {:?} {:?} {}", block.kind, block.page, &reading.text[block.span.clone()]);
                }
            }
            Err(error) => {
                println!("{path}: {error}");
                worst = worst.max(error.exit_code());
            }
        }
    }
    ExitCode::from(worst)
}
