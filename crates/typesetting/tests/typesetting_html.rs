//! The page: what it must contain, and that no text escapes from it.

mod support;

use scraper::{ElementRef, Html, Selector};
use support::{HOSTILE, everything, hostile};
use typesetting::document::{Block, Document, Entry, Inline, Mark, Marks, plain};
use typesetting::html::{body, parts};

fn page(document: &Document) -> Html {
    let html = format!("<!doctype html><html lang=\"en\"><title>t</title><main>{}</main></html>", body(document));
    Html::parse_document(&html)
}

fn select<'p>(page: &'p Html, selector: &str) -> Vec<ElementRef<'p>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect()
}

#[test]
fn every_page_is_valid_as_the_parser_sees_it() {
    for document in [everything(), hostile()] {
        let page = page(&document);
        assert_eq!(page.errors, Vec::<std::borrow::Cow<str>>::new());
        let ids: Vec<&str> = select(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        let distinct: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), distinct.len(), "an id stands twice: {ids:?}");
        assert!(ids.iter().all(|id| !id.is_empty() && !id.contains(char::is_whitespace)));
        for link in select(&page, "a[href^='#']") {
            let target = &link.attr("href").unwrap()[1..];
            assert!(distinct.contains(target) || ["nowhere"].contains(&target), "#{target} leads nowhere");
        }
    }
}

#[test]
fn nothing_inline_that_a_strict_policy_would_block() {
    for document in [everything(), hostile()] {
        let page = page(&document);
        assert!(select(&page, "script, style, [style], [onclick], iframe").is_empty());
        assert!(select(&page, "a").iter().all(|link| !link.attr("href").unwrap().starts_with("javascript")));
    }
}

#[test]
fn hostile_words_are_words() {
    let page = page(&hostile());
    assert_eq!(words(select(&page, "h1")[0]), HOSTILE);
    assert_eq!(select(&page, "blockquote")[0].attr("lang"), Some("\"><b>"));
    let turned = select(&page, "p").into_iter().map(words).find(|words| words.contains("turned")).unwrap();
    assert_eq!(turned, "\u{202e}turned round\u{202c}");
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for document in [everything(), hostile()] {
        let page = page(&document);
        let levels: Vec<u8> =
            select(&page, "h1,h2,h3,h4,h5,h6").iter().map(|h| h.value().name().as_bytes()[1] - b'0').collect();
        assert_eq!(levels[0], 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
        assert!(select(&page, "h1,h2,h3,h4").into_iter().all(|heading| !words(heading).trim().is_empty()));
    }
}

#[test]
fn quotations_carry_their_language_and_direction() {
    let page = page(&everything());
    let quotes: Vec<_> = select(&page, "blockquote")
        .iter()
        .map(|quote| (quote.attr("lang").unwrap(), quote.attr("dir").unwrap()))
        .collect();
    assert_eq!(quotes, [("en", "ltr"), ("es", "ltr"), ("ar", "rtl"), ("th", "ltr"), ("zh", "ltr"), ("", "auto")]);
    assert_eq!(select(&page, "figure.quote.tint-0 > figcaption > a[href='/s/14']").len(), 6);
    assert_eq!(words(select(&page, "span[lang='fr'][dir='ltr']")[0]), "au premier tour");
}

#[test]
fn marks_are_an_image_with_its_words_beside_it() {
    let page = page(&everything());
    let dots = select(&page, "p.said > span.dots[role='img']")[0];
    assert_eq!(dots.attr("aria-label"), Some("2 of 3 roundtables"));
    let kinds: Vec<_> = select(&page, ".dots circle").iter().map(|circle| circle.attr("class").unwrap()).collect();
    assert_eq!(kinds, ["tint-0 filled", "tint-1 hollow", "tint-2 filled"]);
    assert_eq!(
        words(select(&page, "p.said")[0]).replace("Place 0Place 1Place 2 ", ""),
        "2 of 3 roundtables: Bangkok, Kampala; not raised in Ottawa"
    );
}

#[test]
fn marks_start_where_reading_starts() {
    let first_left = |language: &str| {
        let document = Document { language: language.into(), ..everything() };
        let page = page(&document);
        select(&page, ".dots circle")[0].attr("cx").unwrap().parse::<f32>().unwrap()
    };
    assert_eq!((first_left("en"), first_left("ar")), (7.0, 35.0));
}

#[test]
fn a_wide_series_is_drawn_as_bars() {
    let bar = |share: f32| Mark { label: "Africa".into(), filled: true, tint: 0, share: Some(share) };
    let marks = Marks { marks: vec![bar(0.5), bar(7.0)], count: "9 of 20".into(), twin: String::new() };
    let entry = Entry { level: 2, heading: plain("E"), marks: Some(marks), ..Entry::default() };
    let document = Document { title: "T".into(), blocks: vec![Block::Entry(entry)], ..Document::default() };
    let page = page(&document);
    let heights: Vec<_> = select(&page, "rect.filled").iter().map(|bar| bar.attr("height").unwrap()).collect();
    assert_eq!(heights, ["6.00", "12.00"]);
}

#[test]
fn tables_say_what_heads_what() {
    let page = page(&everything());
    assert_eq!(select(&page, "table.matrix > caption").len(), 1);
    assert_eq!(select(&page, "table.matrix thead th[scope='col']").len(), 2, "an empty cell heads nothing");
    assert_eq!(words(select(&page, "table.matrix tbody th[scope='row']")[0]), "Warning");
    assert_eq!(select(&page, "td.number.shade-9").len(), 1);
    assert_eq!(select(&page, "td.number.shade-0").len(), 1);
    assert_eq!(select(&page, "div.scroll[tabindex='0'][role='region'][aria-label='Statements by theme']").len(), 1);
}

#[test]
fn footnotes_lead_there_and_back() {
    let page = page(&everything());
    let reference = select(&page, "sup.ref > a[role='doc-noteref']")[0];
    assert_eq!(reference.attr("href"), Some("#footnote-1"));
    let note = select(&page, "section.notes[role='doc-endnotes'] li#footnote-1")[0];
    assert!(words(note).starts_with("Report, section 3, passage"));
    assert_eq!(select(&page, "li#footnote-1 a.back")[0].attr("href"), Some("#footnote-1-back"));
}

#[test]
fn a_footnote_in_a_link_or_a_footnote_is_kept() {
    let page = page(&hostile());
    assert_eq!(select(&page, "sup.ref").len(), 2);
    assert_eq!(select(&page, "section.notes li").len(), 2);
    assert!(select(&page, "a a").is_empty());
}

#[test]
fn contents_lead_to_the_headings() {
    let page = page(&everything());
    let lines: Vec<_> = select(&page, "nav.toc a").iter().map(|link| link.attr("href").unwrap()).collect();
    assert_eq!(lines, ["#where", "#common", "#detail"]);
    assert_eq!(select(&page, "nav.toc ol ol a").len(), 1);
    assert_eq!(parts(&Document { contents: false, ..everything() }).contents, "");
}

#[test]
fn facts_under_the_title_stand_in_the_head() {
    let page = page(&everything());
    assert_eq!(select(&page, "header.head dl.facts dd").len(), 1);
    assert_eq!(select(&page, "div.text dl.facts").len(), 0);
}

#[test]
fn a_drawing_is_named_and_followed_by_its_table() {
    let page = page(&everything());
    assert_eq!(select(&page, "div.drawing[role='img']")[0].attr("aria-label"), Some("A map of seven places"));
    assert_eq!(select(&page, "figure.figure details.twin table td").len(), 1);
}

#[test]
fn passages_can_be_pointed_at() {
    let page = page(&everything());
    assert_eq!(words(select(&page, "mark#here")[0]), "The passage.");
    let twice = Document {
        title: "T".into(),
        blocks: vec![Block::Paragraph {
            text: vec![
                Inline::Highlight { id: "x".into(), text: plain("one") },
                Inline::Highlight { id: "x".into(), text: plain("two") },
            ],
        }],
        ..Document::default()
    };
    assert_eq!(select(&self::page(&twice), "mark[id]").len(), 1);
}

#[test]
fn an_entry_without_a_heading_is_no_article() {
    let entry = |heading: Vec<Inline>| {
        Block::Entry(Entry { level: 2, heading, body: vec![Block::paragraph("Words.")], ..Entry::default() })
    };
    let document = Document { blocks: vec![entry(Vec::new()), entry(plain("A heading"))], ..Document::default() };
    let page = body(&document);
    assert_eq!(
        (page.matches("<div class=\"entry\">").count(), page.matches("<article class=\"entry\">").count()),
        (1, 1)
    );
}
