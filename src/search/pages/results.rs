//! The page of results: what was found, the words marked, and ways to narrow it.

use super::super::ask::Answer;
use super::super::{COUNTED, Entry, FIELDS, Thing};
use super::entry::{about, named};
use super::{LAST_PAGE, ON_A_PAGE, address};
use crate::region;
use crate::web::{Format, Page, Reader, SearchBox, question};
use crate::words::Words;
use fulltext::{Filter, How, Marks, Piece, excerpt};
use typesetting::Document;
use typesetting::document::Entry as Line;
use typesetting::document::{Block, Inline, Pair, Quote, Tone, link, plain};

/// Characters of an excerpt.
const EXCERPT: usize = 320;
/// Values of a field that are offered, the most frequent first.
const OFFERED: usize = 12;

pub fn page(answer: Answer, typed: &str, number: usize, reader: &Reader) -> Page {
    let words = reader.words;
    let search = SearchBox {
        typed: typed.to_owned(),
        label: words.say("search-label"),
        hint: words.say("search-hint"),
        button: words.say("search-button"),
    };
    if answer.question.is_empty() {
        let ignored = answer.question.ignored;
        let document = answer.entries.map(|_| empty(words, ignored));
        return Page::of(document).with_search(search);
    }
    let Answer { question, unknown, total, how, marks, entries, counts } = answer;
    let mut notes = notes(words, &question, &unknown, &how);
    let document = entries.map(|entries| {
        let mut blocks: Vec<Block> = std::mem::take(&mut notes);
        blocks.extend(narrowed(words, typed, &question.filters));
        if entries.is_empty() {
            blocks.push(nothing(words));
        } else {
            blocks.extend(facets(words, typed, &question.filters, &counts, total));
            blocks.push(Block::heading(2, "results", words.say("search-results")));
            blocks.extend(entries.iter().map(|entry| result(words, entry, &marks)));
            blocks.extend(turning(words, typed, number, total));
        }
        Document {
            title: words.say_with("search-title-of", &[("question", shortened(typed).into())]),
            lede: Some(words.say_with("search-count", &[("n", total.into())])),
            blocks,
            ..Document::default()
        }
    });
    Page::of(document)
        .with_search(search)
        .with_data(&[Format::Csv])
        .with_action(&address("/search.atom", typed, 1), words.say("search-feed"))
        .with_action(&address("/search/references", typed, 1), words.say("search-references"))
}

/// The box alone, and how to use it.
fn empty(words: Words, ignored: bool) -> Document {
    let mut blocks = Vec::new();
    if ignored {
        blocks.push(warning(words.say("search-ignored")));
    }
    blocks.push(Block::heading(2, "how", words.say("search-how")));
    let examples = [
        ("early warning", "words"),
        ("\"early warning\"", "phrase"),
        ("protect*", "beginning"),
        ("protection -police", "without"),
        ("region:africa kind:recommendation", "field"),
        ("R2P", "names"),
    ];
    let pairs = examples.map(|(typed, what)| Pair {
        name: words.say(&format!("search-how-{what}")),
        value: vec![link(address("/search", typed, 1), typed)],
    });
    blocks.push(Block::Pairs { pairs: pairs.into() });
    blocks.push(Block::paragraph(fields(words)));
    Document { title: words.say("search-title"), lede: Some(words.say("search-lede")), blocks, ..Document::default() }
}

fn fields(words: Words) -> String {
    words.say_with("search-fields", &[("fields", words.commas(FIELDS).into())])
}

/// How the question was taken, where that is not by the letter.
fn notes(words: Words, question: &fulltext::Question, unknown: &[(String, String)], how: &How) -> Vec<Block> {
    let mut notes = Vec::new();
    match how {
        How::Exactly => {}
        How::Corrected(corrected) => {
            let typed: Vec<String> = corrected.iter().map(|(typed, _)| typed.clone()).collect();
            let instead: Vec<String> = corrected.iter().flat_map(|(_, instead)| instead.clone()).collect();
            let said = [("typed", words.list(&typed).into()), ("instead", words.list(&instead).into())];
            notes.push(note(words.say_with("search-corrected", &said)));
        }
        How::SomeOfTheWords => notes.push(note(words.say("search-some"))),
    }
    for (field, value) in unknown {
        let key = format!("search-unknown-{field}");
        notes.push(warning(words.say_with(&key, &[("value", shortened(value).into())])));
    }
    if !question.unknown_fields.is_empty() {
        let names: Vec<String> = question.unknown_fields.iter().map(|name| shortened(name)).collect();
        let said = words.say_with("search-no-such-field", &[("fields", words.list(&names).into())]);
        notes.push(warning(format!("{said} {}", fields(words))));
    }
    if question.ignored {
        notes.push(warning(words.say("search-ignored")));
    }
    if question.cut {
        notes.push(warning(words.say("search-cut")));
    }
    notes
}

/// Filters of the question, each with the way to leave it off.
fn narrowed(words: Words, typed: &str, filters: &[Filter]) -> Option<Block> {
    let pair = |filter: &Filter| {
        let rest = typed.replacen(&filter.typed, "", 1);
        let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = match COUNTED.contains(&filter.field.as_str()) {
            true => words.say(&format!("search-by-{}", filter.field)),
            false => filter.field.clone(),
        };
        let leave_off = link(address("/search", &rest, 1), words.say("search-leave-off"));
        Pair { name, value: vec![Inline::from(filter.typed.as_str()), " ".into(), leave_off] }
    };
    let pairs: Vec<Pair> = filters.iter().map(pair).collect();
    (!pairs.is_empty()).then_some(Block::Pairs { pairs })
}

/// What the results can be narrowed by, with how many each leaves. What would leave all is not offered.
fn facets(
    words: Words,
    typed: &str,
    filters: &[Filter],
    counts: &[(String, Vec<(String, usize)>)],
    total: usize,
) -> Option<Block> {
    let mut pairs = Vec::new();
    for (field, values) in counts {
        let used = filters.iter().any(|filter| filter.field == *field && !filter.not);
        let telling: Vec<_> = values.iter().filter(|(_, count)| *count < total).take(OFFERED).collect();
        if used || telling.is_empty() {
            continue;
        }
        let mut value = Vec::new();
        for (id, count) in telling {
            if !value.is_empty() {
                value.push(" · ".into());
            }
            let narrower = format!("{typed} {field}:{id}");
            value.push(link(address("/search", &narrower, 1), value_name(words, field, id)));
            value.push(Inline::Small { text: plain(format!("\u{a0}{}", words.number(*count))) });
        }
        pairs.push(Pair { name: words.say(&format!("search-by-{field}")), value });
    }
    (!pairs.is_empty()).then_some(Block::Pairs { pairs })
}

fn value_name(words: Words, field: &str, id: &str) -> String {
    match field {
        "type" => words.say(&format!("search-types-{id}")),
        "kind" => words.say(&format!("synthesis-kinds-{id}")),
        "language" => words.language_name(id),
        "region" => region::region("coalition", id)
            .map_or_else(|| id.to_owned(), |region| region.name(words.language()).to_owned()),
        _ => id.to_owned(),
    }
}

fn result(words: Words, entry: &Entry, marks: &Marks) -> Block {
    let mut body = vec![paragraph(vec![Inline::Small { text: plain(about(words, entry)) }])];
    // Where nothing is marked, the first words stand for the rest.
    let excerpts: Vec<_> = entry.words.iter().map(|(tag, text)| (tag, excerpt(text, tag, marks, EXCERPT))).collect();
    let telling = excerpts.iter().find(|(_, pieces)| pieces.iter().any(|piece| piece.marked));
    if let Some((tag, pieces)) = telling.or(excerpts.first()) {
        body.push(said(words, entry.thing, tag, pieces));
    }
    let place = telling.map(|(_, pieces)| passage(pieces)).unwrap_or_default();
    let heading = vec![Inline::Link { to: to(entry, &place), text: named(words, entry) }];
    Block::Entry(Line { id: String::new(), level: 3, heading, marks: None, body, fold: None })
}

/// An excerpt: what people said as a quotation, what the site says of itself as plain words.
fn said(words: Words, thing: Thing, tag: &str, pieces: &[Piece]) -> Block {
    let marked = pieces.iter().map(|piece| match piece.marked {
        true => Inline::Highlight { id: String::new(), text: plain(&*piece.text) },
        false => Inline::from(&*piece.text),
    });
    match thing {
        Thing::Statement | Thing::Finding | Thing::Report => {
            Block::Quote(Quote { language: tag.to_owned(), text: marked.collect(), from: Vec::new(), tint: None })
        }
        _ if tag == words.language() => paragraph(marked.collect()),
        // One run, so that words in the other direction keep their order.
        _ => {
            let text = pieces.iter().map(|piece| piece.text.as_str()).collect();
            paragraph(vec![Inline::Foreign { language: tag.to_owned(), text }])
        }
    }
}

/// The page of a result, where it opens at its passage: of a long text the browser looks for the `place`.
fn to(entry: &Entry, place: &str) -> String {
    match entry.thing {
        Thing::Statement => format!("{}#passage", entry.address),
        Thing::Report | Thing::Article => format!("{}{place}", entry.address),
        _ => entry.address.clone(),
    }
}

/// What a browser looks for on the page (a text fragment): the first words that were found, and those beside them.
/// A browser that cannot opens the page at its top.
fn passage(pieces: &[Piece]) -> String {
    let Some(at) = pieces.iter().position(|piece| piece.marked) else { return String::new() };
    let beside = |at: Option<usize>| {
        let text = at.and_then(|at| pieces.get(at)).map_or("", |piece| piece.text.as_str());
        text.split(|letter: char| letter.is_whitespace() || letter == '…').filter(|word| !word.is_empty())
    };
    let before: Vec<&str> = beside(at.checked_sub(1)).collect();
    let before = before[before.len().saturating_sub(2)..].join(" ");
    let after = beside(Some(at + 1)).take(2).collect::<Vec<_>>().join(" ");
    let encoded = |text: &str| question::encoded(text.trim()).replace('-', "%2D");
    let mut place = String::from("#:~:text=");
    if !before.is_empty() {
        place.push_str(&format!("{}-,", encoded(&before)));
    }
    place.push_str(&encoded(&pieces[at].text));
    if !after.is_empty() {
        place.push_str(&format!(",-{}", encoded(&after)));
    }
    place
}

fn turning(words: Words, typed: &str, number: usize, total: usize) -> Option<Block> {
    let last = total.div_ceil(ON_A_PAGE).clamp(1, LAST_PAGE);
    let mut ways = Vec::new();
    if number > 1 {
        ways.push(link(address("/search", typed, number - 1), words.say("search-before")));
        ways.push(" · ".into());
    }
    ways.push(words.say_with("search-page", &[("n", number.into()), ("of", last.into())]).into());
    if number < last {
        ways.push(" · ".into());
        ways.push(link(address("/search", typed, number + 1), words.say("search-next")));
    }
    (last > 1).then(|| paragraph(ways))
}

fn nothing(words: Words) -> Block {
    let ways = vec![
        words.say("search-nothing").into(),
        " ".into(),
        link("/regions", words.say("nav-regions")),
        " · ".into(),
        link("/search", words.say("search-how")),
    ];
    Block::Note { tone: Tone::Plain, blocks: vec![paragraph(ways)] }
}

fn note(text: String) -> Block {
    Block::Note { tone: Tone::Plain, blocks: vec![Block::paragraph(text)] }
}

fn warning(text: String) -> Block {
    Block::Note { tone: Tone::Warning, blocks: vec![Block::paragraph(text)] }
}

fn paragraph(text: Vec<Inline>) -> Block {
    Block::Paragraph { text }
}

/// What was typed, as far as a title can hold it.
pub fn shortened(typed: &str) -> String {
    match typed.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", &typed[..at]),
        None => typed.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_opens_where_its_words_are() {
        let piece = |text: &str, marked| Piece { text: text.to_owned(), marked };
        let pieces =
            [piece("… women in the ", false), piece("north-east", true), piece(" said, “no", false), piece("x", true)];
        assert_eq!(passage(&pieces), "#:~:text=in%20the-,north%2Deast,-said%2C%20%E2%80%9Cno");
        assert_eq!(passage(&[piece("wells", true)]), "#:~:text=wells");
        assert_eq!(passage(&[piece("nothing", false)]), "");
    }
}
