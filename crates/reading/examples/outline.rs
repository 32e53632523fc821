//! Prints what a file is read as: `cargo run --release -p reading --example outline FILE...`

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                eprintln!("{path}: {error}");
                continue;
            }
        };
        match reading::read(&bytes, &path) {
            Ok(reading) => {
                println!("{path}: {:?}, {} blocks", reading.format, reading.blocks.len());
                for block in &reading.blocks {
                    println!("  {:?} {}", block.kind, &reading.text[block.span.clone()]);
                }
            }
            Err(error) => println!("{path}: {error}"),
        }
    }
}
