//! Groups the lines of a file: `cargo run --release -p themes --example themes -- TABLE LINES [LANGUAGE]`.
//!
//! Each line is a text, or a language tag, a tab and a text.

use std::error::Error;
use themes::{Settings, Table, Text};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(table), Some(lines)) = (arguments.next(), arguments.next()) else {
        return Err("give the embedding table and a file of lines".into());
    };
    let language = arguments.next().unwrap_or_else(|| "und".to_owned());
    let table = Table::open(std::fs::read(table)?)?;
    let lines = std::fs::read_to_string(lines)?;
    let texts: Vec<Text> = lines
        .lines()
        .map(|line| line.split_once('\t').unwrap_or((&language, line)))
        .map(|(language, text)| Text { text, language, group: 0, lane: 0 })
        .collect();
    let themes = themes::find(&texts, &table, &Settings::default(), &())?;
    for theme in &themes.themes {
        println!("{:?} ({} texts)", theme.words, theme.members.len());
        for &member in &theme.members {
            println!("    {}", texts[member].text);
        }
    }
    println!("single voices:");
    for (text, _) in texts.iter().zip(&themes.theme_of).filter(|(_, theme)| theme.is_none()) {
        println!("    {}", text.text);
    }
    Ok(())
}
