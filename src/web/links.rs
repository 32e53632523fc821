//! Links of a document, led to the page in the reader's language.

use crate::words::Language;
use typesetting::document::{Block, Column, Entry, Fold, Inline, Table};

/// Leads links to pages of the site through `link`, which keeps the language.
pub(super) fn turn_links(blocks: &mut [Block], link: &impl Fn(&str) -> String) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => turn(text, link),
            Block::Quote(quote) => {
                turn(&mut quote.text, link);
                turn(&mut quote.from, link);
            }
            Block::List { items, .. } => items.iter_mut().for_each(|item| turn_links(item, link)),
            Block::Table(table) => turn_table(table, link),
            Block::Figure(figure) => {
                let prefix = link("/");
                if prefix != "/" {
                    figure.svg = figure.svg.replace("href=\"/", &format!("href=\"{prefix}"));
                }
                turn(&mut figure.caption, link);
                if let Some(twin) = &mut figure.twin {
                    turn_table(twin, link);
                }
            }
            Block::Entry(Entry { heading, body, fold, .. }) => {
                turn(heading, link);
                turn_links(body, link);
                if let Some(Fold { summary, blocks }) = fold {
                    turn(summary, link);
                    turn_links(blocks, link);
                }
            }
            Block::Columns { columns } => {
                for Column { heading, blocks, .. } in columns {
                    turn(heading, link);
                    turn_links(blocks, link);
                }
            }
            Block::Note { blocks, .. } => turn_links(blocks, link),
            Block::Fold { summary, blocks } => {
                turn(summary, link);
                turn_links(blocks, link);
            }
            Block::Pairs { pairs } => pairs.iter_mut().for_each(|pair| turn(&mut pair.value, link)),
            Block::Facts { .. } | Block::Rule => {}
        }
    }
}

fn turn_table(table: &mut Table, link: &impl Fn(&str) -> String) {
    turn(&mut table.caption, link);
    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
    cells.for_each(|cell| turn(&mut cell.text, link));
}

fn turn(text: &mut [Inline], link: &impl Fn(&str) -> String) {
    for run in text {
        match run {
            Inline::Link { to, text } => {
                if to.starts_with('/') && !has_format(to) {
                    *to = link(to);
                }
                turn(text, link);
            }
            Inline::Strong { text }
            | Inline::Emphasis { text }
            | Inline::Highlight { text, .. }
            | Inline::Footnote { text }
            | Inline::Small { text } => turn(text, link),
            Inline::Text { .. } | Inline::Foreign { .. } | Inline::Break => {}
        }
    }
}

/// Files keep the address that they were linked by: their language, if they have one, stands in it.
fn has_format(to: &str) -> bool {
    let data = to.ends_with(".json") && !to.ends_with(".csl.json");
    data || [".csv", ".pdf", ".docx"].iter().any(|end| to.ends_with(end))
        || to.contains("/files/")
        || names_language(to)
}

/// Whether a language stands at the beginning of an address already.
fn names_language(to: &str) -> bool {
    let first = to.trim_start_matches('/').split('/').next().unwrap_or_default();
    Language::all().any(|language| language.tag() == first)
}
