//! Documents that the tests of every format set: one with all there is, one that is hostile.

use typesetting::document::{
    Block, Cell, Column, Document, Entry, Fact, Figure, Fold, Inline, Mark, Marks, Pair, Quote, Table, Tone, link,
    plain,
};

/// Words that each format could take for commands.
pub const HOSTILE: &str =
    "<script>alert(1)</script> & #read(\"/etc/passwd\") $x$ *a* _b_ [c](d) `e` | ~~f~~ \\ & &amp; @g";

pub fn foreign(language: &str, text: &str) -> Inline {
    Inline::Foreign { language: language.into(), text: text.into() }
}

pub fn cell(words: &str) -> Cell {
    Cell { text: plain(words), ..Cell::default() }
}

pub fn quote(language: &str, words: &str) -> Block {
    Block::Quote(Quote {
        language: language.into(),
        text: plain(words),
        from: vec!["Kampala, statement 14 · ".into(), link("/s/14", "open the passage")],
        tint: Some(0),
    })
}

pub fn marks(filled: &[bool]) -> Marks {
    let mark = |(at, &filled): (usize, &bool)| Mark {
        label: format!("Place {at}"),
        filled,
        tint: (at % 7) as u8,
        share: None,
    };
    Marks {
        marks: filled.iter().enumerate().map(mark).collect(),
        count: format!("{} of {} roundtables", filled.iter().filter(|&&filled| filled).count(), filled.len()),
        twin: "Bangkok, Kampala; not raised in Ottawa".into(),
    }
}

/// A document with a block of every kind.
pub fn everything() -> Document {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 10\"><rect width=\"40\" height=\"10\" fill=\"#56b4e9\"/></svg>";
    Document {
        title: "Perspectives & recommendations".into(),
        kicker: Some("Global report · interim version 1".into()),
        lede: Some("What partners in seven places said.".into()),
        language: "en".into(),
        publisher: "International Coalition".into(),
        address: "https://example.org/c/2008/report".into(),
        date: Some("2008-11-01".into()),
        notice: Some("Statement texts are illustrative.".into()),
        contents: true,
        words: Default::default(),
        blocks: vec![
            Block::Facts { facts: vec![Fact { value: "7".into(), label: "roundtables".into() }] },
            Block::heading(2, "where", "Where it was held"),
            Block::Paragraph {
                text: vec![
                    "Said in Kampala".into(),
                    Inline::Footnote { text: vec!["Report, section 3, ".into(), link("/s/3", "passage")] },
                    ", as ".into(),
                    Inline::Strong { text: plain("all") },
                    " and ".into(),
                    Inline::Emphasis { text: plain("some") },
                    " agreed".into(),
                    Inline::Break,
                    foreign("fr", "au premier tour"),
                    " ".into(),
                    Inline::Small { text: plain("12 statements") },
                    " ".into(),
                    link("#finding-1", "first finding"),
                    " ".into(),
                    link("#nowhere", "lost"),
                    " ".into(),
                    link("javascript:alert(1)", "script"),
                ],
            },
            Block::Pairs { pairs: vec![Pair { name: "Place".into(), value: plain("Kampala") }] },
            Block::Figure(Figure {
                svg: drawing.into(),
                alt: "A map of seven places".into(),
                caption: plain("Where it was held"),
                twin: Some(Table {
                    caption: plain("Places"),
                    head: vec![cell("Place"), cell("Days")],
                    rows: vec![vec![cell("Kampala"), cell("14 May")]],
                    matrix: false,
                }),
            }),
            Block::heading(2, "common", "Common challenges"),
            Block::Entry(Entry {
                id: "finding-1".into(),
                level: 3,
                heading: plain("No one is bound to answer warnings."),
                marks: Some(marks(&[true, false, true])),
                body: vec![Block::paragraph("It was said twice.")],
                fold: Some(Fold {
                    summary: plain("What was said"),
                    blocks: vec![
                        quote("en", "“Nobody answers.”"),
                        quote("es", "«Nadie responde.»"),
                        quote("ar", "لا أحد يرد على الإنذار."),
                        quote("th", "ไม่มีใครตอบสนองต่อคำเตือน"),
                        quote("zh", "没有人回应“预警”。"),
                        quote("und", "Olelo 👍🏽"),
                    ],
                }),
            }),
            Block::heading(3, "detail", "In detail"),
            Block::Table(Table {
                caption: plain("Statements by theme"),
                head: vec![cell("Theme"), cell("Africa"), cell("")],
                rows: vec![vec![
                    cell("Warning"),
                    Cell { text: plain("9"), shade: Some(93), number: true },
                    Cell { text: plain("1"), shade: Some(4), number: true },
                ]],
                matrix: true,
            }),
            Block::Columns {
                columns: vec![Column {
                    heading: plain("Africa"),
                    level: 4,
                    id: "africa".into(),
                    tint: Some(0),
                    blocks: vec![Block::List {
                        ordered: true,
                        items: vec![
                            vec![Block::paragraph("First")],
                            vec![
                                Block::paragraph("Second"),
                                Block::List { ordered: false, items: vec![vec![Block::paragraph("Inner")]] },
                            ],
                        ],
                    }],
                }],
            },
            Block::Note { tone: Tone::Warning, blocks: vec![Block::paragraph("Two reports are missing.")] },
            Block::Fold { summary: plain("Method"), blocks: vec![Block::paragraph("Counted.")] },
            Block::Rule,
            Block::Paragraph {
                text: vec![
                    "Before. ".into(),
                    Inline::Highlight { id: "here".into(), text: plain("The passage.") },
                    " After.".into(),
                ],
            },
        ],
    }
}

/// The same kinds of blocks with everything that a sender could try, and with nothing in them.
pub fn hostile() -> Document {
    let words = || plain(HOSTILE);
    Document {
        title: HOSTILE.into(),
        kicker: Some(HOSTILE.into()),
        lede: Some(String::new()),
        language: "en\"><script>".into(),
        publisher: HOSTILE.into(),
        address: "https://example.org/\"><script>".into(),
        date: Some("yesterday".into()),
        notice: Some(HOSTILE.into()),
        contents: true,
        words: Default::default(),
        blocks: vec![
            Block::Heading { level: 9, id: "a b\"<".into(), text: words() },
            Block::Heading { level: 0, id: "a b\"<".into(), text: words() },
            Block::Heading { level: 2, id: "empty".into(), text: Vec::new() },
            Block::Paragraph { text: words() },
            Block::paragraph("\u{0}\u{1b}\u{202e}turned\r\n\r\n  round\u{fffe}"),
            Block::paragraph("# heading"),
            Block::paragraph("1. list"),
            Block::paragraph("w".repeat(5000)),
            Block::paragraph("https://example.org/".to_owned() + &"very-long-path/".repeat(60)),
            quote("\"><b>", HOSTILE),
            Block::List { ordered: true, items: Vec::new() },
            Block::List { ordered: false, items: vec![Vec::new(), vec![Block::Paragraph { text: words() }]] },
            Block::Table(Table::default()),
            Block::Table(Table {
                caption: words(),
                head: vec![cell(HOSTILE)],
                rows: vec![Vec::new(), vec![cell(HOSTILE), cell(&"x".repeat(400)), cell("three")]],
                matrix: true,
            }),
            Block::Facts { facts: Vec::new() },
            Block::Columns { columns: Vec::new() },
            Block::Pairs { pairs: vec![Pair { name: HOSTILE.into(), value: words() }] },
            Block::Entry(Entry { level: 4, marks: Some(marks(&[])), ..Entry::default() }),
            Block::Note { tone: Tone::Plain, blocks: Vec::new() },
            Block::Fold { summary: words(), blocks: Vec::new() },
            Block::Paragraph {
                text: vec![
                    Inline::Link {
                        to: "https://example.org/?a=1&b=\"<>".into(),
                        text: vec![
                            link("/inner", "inner"),
                            Inline::Footnote { text: vec![Inline::Footnote { text: words() }] },
                        ],
                    },
                    Inline::Highlight { id: "a b\"<".into(), text: words() },
                    Inline::Strong { text: Vec::new() },
                ],
            },
        ],
    }
}
