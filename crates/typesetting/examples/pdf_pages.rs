//! Time and size of a PDF of about 150 pages: CPU milliseconds a page, first and second setting.
//!
//!     cargo run --release -p typesetting --example pdf_pages [FILE.pdf]

use std::time::Instant;

use typesetting::document::{
    Block, Cell, Column, Document, Entry, Fact, Fold, Inline, Mark, Marks, Quote, Table, link, plain,
};
use typesetting::pdf::Setter;

const PLACES: [&str; 7] = ["Bangkok", "Ottawa", "Buenos Aires", "Kampala", "Johannesburg", "Paris", "Accra"];
const SENTENCE: &str = "Early warnings reach the capitals of the region, but no one is bound to answer them in time. ";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let document = report(55);
    let setter = Setter::new();
    for round in ["first", "second"] {
        let (wall, cpu) = (Instant::now(), cpu_ms());
        let bytes = setter.pdf(&document)?;
        let (wall, cpu) = (wall.elapsed().as_millis(), cpu_ms() - cpu);
        let pages = pages(&bytes);
        println!(
            "{round}: {pages} pages, {} KiB, {wall} ms wall, {cpu} ms CPU, {:.2} ms CPU a page",
            bytes.len() / 1024,
            cpu as f64 / pages as f64
        );
        if let Some(file) = std::env::args().nth(1) {
            std::fs::write(file, bytes)?;
        }
    }
    Ok(())
}

/// CPU time of this process so far, user and system.
fn cpu_ms() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|ticks| ticks.parse::<u64>().ok()).unwrap_or(0);
    (ticks(11) + ticks(12)) * 10
}

/// Pages of the file, by their objects.
fn pages(bytes: &[u8]) -> usize {
    String::from_utf8_lossy(bytes).matches("/Type/Page/").count().max(1)
}

fn report(chapters: usize) -> Document {
    let mut blocks = vec![Block::Facts {
        facts: vec![
            Fact { value: "7".into(), label: "roundtables".into() },
            Fact { value: "9".into(), label: "host organisations".into() },
            Fact { value: "212".into(), label: "statements".into() },
            Fact { value: "3".into(), label: "languages".into() },
        ],
    }];
    for chapter in 1..=chapters {
        blocks.push(Block::heading(
            2,
            format!("chapter-{chapter}"),
            format!("Challenge {chapter}: warning without answer"),
        ));
        for _ in 0..4 {
            blocks.push(Block::paragraph(SENTENCE.repeat(5)));
        }
        blocks.push(Block::Table(matrix()));
        for finding in 1..=4 {
            blocks.push(Block::Entry(entry(chapter, finding)));
        }
        blocks.push(Block::Columns {
            columns: ["Africa", "Americas", "Asia-Pacific"].iter().zip(0..).map(column).collect(),
        });
    }
    Document {
        title: "Civil society perspectives and recommendations for action".into(),
        kicker: Some("Global report · interim version 1 · seven roundtables, February to August 2008".into()),
        lede: Some("What partners in seven places said: what stands in the way, what they share, and what each region means to do.".into()),
        language: "en".into(),
        publisher: "International Coalition".into(),
        address: "https://example.org/c/2008/report".into(),
        date: Some("2008-11-01".into()),
        notice: Some("Statement texts in this document are illustrative.".into()),
        contents: true,
        words: Default::default(),
        blocks,
    }
}

fn matrix() -> Table {
    let cell = |words: &str| Cell { text: plain(words), ..Cell::default() };
    let figure = |n: u8| Cell { text: plain(n.to_string()), shade: Some(n * 10), number: true };
    Table {
        caption: plain("Statements by theme and region."),
        head: ["Theme", "Africa", "Americas", "Asia-Pacific", "Europe"].map(cell).into(),
        rows: (0..5)
            .map(|row| {
                let mut cells = vec![cell("Early warning without answer")];
                cells.extend((0..4).map(|column| figure((row * 3 + column * 2) % 10)));
                cells
            })
            .collect(),
        matrix: true,
    }
}

fn entry(chapter: usize, finding: usize) -> Entry {
    let quote = |language: &str, words: &str, tint: u8| {
        Block::Quote(Quote {
            language: language.into(),
            text: plain(words),
            from: vec!["Kampala, statement 14 · ".into(), link("/s/14", "open the passage")],
            tint: Some(tint),
        })
    };
    Entry {
        id: format!("finding-{chapter}-{finding}"),
        level: 3,
        heading: plain(SENTENCE.trim()),
        marks: Some(Marks {
            marks: PLACES
                .iter()
                .enumerate()
                .map(|(at, place)| Mark {
                    label: (*place).into(),
                    filled: (at + finding) % 3 != 0,
                    tint: (at % 5) as u8,
                    share: None,
                })
                .collect(),
            count: "5 of 7 roundtables".into(),
            twin: "Bangkok, Buenos Aires, Kampala, Paris, Accra; not raised in Ottawa, Johannesburg".into(),
        }),
        body: vec![Block::Paragraph {
            text: vec![SENTENCE.into(), Inline::Footnote { text: plain("Kampala, report, section 3, paragraph 2.") }],
        }],
        fold: Some(Fold {
            summary: plain("What was said (2 of 24 statements)"),
            blocks: vec![
                quote("en", SENTENCE, 0),
                quote(
                    "es",
                    "En la región la expresión despierta recuerdos de intervenciones; hay que empezar por explicar la prevención.",
                    1,
                ),
            ],
        }),
    }
}

fn column((name, tint): (&&str, u8)) -> Column {
    Column {
        heading: plain(*name),
        level: 3,
        id: String::new(),
        tint: Some(tint),
        blocks: vec![Block::List {
            ordered: false,
            items: (0..3).map(|_| vec![Block::paragraph(SENTENCE.trim())]).collect(),
        }],
    }
}
