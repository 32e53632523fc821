//! Vectors of the lines of a file: `vectors MODEL LINES`, a line of numbers for each; how long it took goes to the other output.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(model), Some(lines)) = (arguments.next(), arguments.next()) else {
        return Err("give a model's file and a file of lines".into());
    };
    let encoder = encoding::Encoder::open(&std::fs::read(model)?)?;
    let text = std::fs::read_to_string(lines)?;
    let texts: Vec<&str> = text.lines().collect();
    let start = std::time::Instant::now();
    let rows = encoder.encode(&texts, |_| true).ok_or("nobody stops this")?;
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("{} texts in {seconds:.2} s, {:.0} a second", texts.len(), texts.len() as f64 / seconds);
    for row in rows.chunks_exact(encoder.width()) {
        println!("{}", row.iter().map(|x| format!("{x:.6}")).collect::<Vec<_>>().join(" "));
    }
    Ok(())
}
