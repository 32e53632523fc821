//! The PDF: its structure, its bytes, and what it refuses.

mod support;

use support::{HOSTILE, cell, everything, foreign, hostile, quote};
use typesetting::document::{Block, Document, Figure, Inline, Table, link, plain};
use typesetting::pdf::{PdfError, Setter, pdf};

fn with(language: &str, blocks: Vec<Block>) -> Document {
    Document {
        title: "Title".into(),
        language: language.into(),
        address: "https://example.org/d".into(),
        blocks,
        ..Document::default()
    }
}

fn has(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

fn count(bytes: &[u8], part: &str) -> usize {
    bytes.windows(part.len()).filter(|window| *window == part.as_bytes()).count()
}

#[test]
fn the_file_says_that_it_is_tagged_and_in_which_language() {
    let bytes = pdf(&everything()).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    for part in [
        "/StructTreeRoot", "/MarkInfo", "/Marked true", "/Lang(en)", "<pdfuaid:part>1", "<pdfaid:part>2",
        "<pdfaid:conformance>A",
    ] {
        assert!(has(&bytes, part), "missing {part}");
    }
}

#[test]
fn every_part_has_its_tag() {
    let bytes = pdf(&everything()).unwrap();
    for tag in [
        "H1", "H2", "H3", "H4", "TOC", "TOCI", "L", "LI", "BlockQuote", "Table", "TH", "TD", "Caption", "Figure",
        "Note", "Link",
    ] {
        assert!(has(&bytes, &format!("/S/{tag}")), "no {tag}");
    }
    assert!(has(&bytes, "/Scope/Row") && has(&bytes, "/Scope/Column"));
    assert!(has(&bytes, "/Alt(A map of seven places)"));
    assert!(has(&bytes, "/Alt(2 of 3 roundtables)"));
    assert!(has(&bytes, "/URI(https://example.org/s/14)"));
}

#[test]
fn quotations_keep_their_language_and_their_script() {
    let bytes = pdf(&everything()).unwrap();
    for language in ["es", "ar", "th", "zh", "und"] {
        assert!(has(&bytes, &format!("/Lang({language})")), "{language}");
    }
    for font in ["NotoNaskhArabic", "NotoSerifThai", "DroidSansFallback", "NotoEmoji"] {
        assert!(has(&bytes, font), "{font}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let first = Setter::new().pdf(&everything()).unwrap();
    let other = Setter::new();
    other.pdf(&hostile()).unwrap();
    assert_eq!(first, other.pdf(&everything()).unwrap());
}

#[test]
fn several_threads_share_one_setter() {
    let setter = Setter::new();
    let expected = setter.pdf(&everything()).unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| setter.pdf(&everything()).unwrap())).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), expected);
        }
    });
}

#[test]
fn hostile_words_are_set_and_nothing_is_read() {
    let bytes = pdf(&hostile()).unwrap();
    assert!(has(&bytes, "/StructTreeRoot"));
    assert!(!has(&bytes, "root:x:0"));
}

#[test]
fn a_right_to_left_document_is_set_so() {
    let document = Document {
        title: "وجهات نظر المجتمع المدني".into(),
        contents: true,
        ..with(
            "ar",
            vec![
                Block::heading(2, "a", "التحديات المشتركة"),
                Block::Paragraph {
                    text: vec![
                        "يصل الإنذار المبكر إلى العواصم ".into(),
                        foreign("en", "Early Warning Network"),
                        " (2008).".into(),
                    ],
                },
                quote("en", "Nobody answers."),
            ],
        )
    };
    let bytes = pdf(&document).unwrap();
    assert!(has(&bytes, "/Lang(ar)") && has(&bytes, "/Lang(en)"));
    assert!(has(&bytes, "/Direction/R2L"));
}

#[test]
fn many_scripts_and_emoji_are_shown() {
    let lines = [
        "English, français, español, português, Türkçe, Tiếng Việt, Kiswahili, Hausa ƙ ɗ, Yorùbá ẹ́ ọ̀",
        "Ελληνικά, русский, українська, български",
        "العربية فارسی اُردُو پښتو كوردی ۱۲۳",
        "ภาษาไทย ພາສາລາວ ខ្មែរ မြန်မာ",
        "हिन्दी नेपाली বাংলা தமிழ் తెలుగు ಕನ್ನಡ മലയാളം ગુજરાતી ਪੰਜਾਬੀ සිංහල",
        "中文（简体、繁體）「日本語」ひらがな カタカナ 한국어 조선말",
        "አማርኛ ქართული Հայերեն עברית ⵜⵉⴼⵉⵏⴰⵖ ߒߞߏ ދިވެހި",
        "😀 👍🏽 👩‍⚕️ 🏳️‍🌈 🇺🇬 ❤️ ✅ ☀️ 1️⃣ 🫶 → ← ✓ ★ ½ ² € ₦ 𝐁𝐨𝐥𝐝 ™ … — “ ” « » ‹ ›",
    ];
    for language in ["en", "und", "ar", "zh"] {
        pdf(&with(language, lines.iter().map(|line| Block::paragraph(*line)).collect())).unwrap();
    }
}

#[test]
fn a_character_without_glyph_is_named_with_its_surroundings() {
    let document = with("en", vec![Block::paragraph("The tablet says \u{12000} and \u{e123}, nothing else.")]);
    let error = pdf(&document).unwrap_err();
    assert_eq!(
        error,
        PdfError::MissingGlyph {
            character: '\u{12000}',
            around: "The tablet says \u{12000} and \u{e123}, nothing else.".into(),
            others: vec!['\u{e123}'],
        }
    );
    let message = error.to_string();
    assert!(message.contains("U+12000") && message.contains("also U+E123"), "{message}");
}

#[test]
fn a_document_without_title_or_a_drawing_without_words_is_refused() {
    let untitled = Document { title: " ".into(), ..with("en", Vec::new()) };
    assert_eq!(pdf(&untitled), Err(PdfError::NoTitle));
    let figure = |svg: &str, alt: &str| {
        Block::Figure(Figure { svg: svg.into(), alt: alt.into(), caption: Vec::new(), twin: None })
    };
    assert_eq!(pdf(&with("en", vec![figure("<svg/>", "")])), Err(PdfError::DrawingWithoutWords));
    let broken = pdf(&with("en", vec![figure("<svg", "broken")]));
    assert!(matches!(broken, Err(PdfError::Refused { ref reasons }) if !reasons.is_empty()), "{broken:?}");
}

#[test]
fn a_document_of_nothing_but_a_title_is_one_page() {
    let bytes = pdf(&with("", Vec::new())).unwrap();
    assert_eq!(count(&bytes, "/Type/Page/"), 1);
}

#[test]
fn long_words_stay_on_the_sheet() {
    let long = "w".repeat(5000);
    let one_line = pdf(&with("en", vec![Block::paragraph("w")])).unwrap();
    let many = pdf(&with("en", vec![Block::paragraph(long.repeat(4))])).unwrap();
    assert!(count(&many, "/Type/Page/") > count(&one_line, "/Type/Page/"));
}

#[test]
fn links_without_an_address_to_complete_them_are_words() {
    let blocks =
        vec![Block::Paragraph { text: vec![link("/s/1", "one"), link("#lost", "two"), link("javascript:x", "three")] }];
    let document = Document { address: String::new(), ..with("en", blocks) };
    assert!(!has(&pdf(&document).unwrap(), "/URI"));
}

#[test]
fn a_table_of_five_thousand_rows_is_set() {
    let row = |at: usize| vec![cell(&format!("Statement {at}")), cell(HOSTILE), cell("Kampala")];
    let table = Table {
        head: vec![cell("Number"), cell("Words"), cell("Place")],
        rows: (0..5000).map(row).collect(),
        ..Table::default()
    };
    let bytes = pdf(&with("en", vec![Block::Table(table)])).unwrap();
    assert!(count(&bytes, "/Type/Page/") > 100);
}

#[test]
fn a_footnote_in_a_heading_stands_once() {
    let heading = vec!["Heading".into(), Inline::Footnote { text: plain("A note.") }];
    let document = Document {
        contents: true,
        ..with("en", vec![Block::Heading { level: 2, id: "h".into(), text: heading }, Block::paragraph("Text.")])
    };
    assert_eq!(count(&pdf(&document).unwrap(), "/S/Note"), 1);
}
