//! The fixed outline of a report, found again in a file: its head, and the section of each block.

use super::OutlinedBlock;
use super::section_names::{self, HeadLine};
use crate::statement::Kind;
use reading::{BlockKind, Reading};

/// What the lines before the first section say about the meeting. Empty where they say nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    pub title: String,
    pub city: String,
    /// ISO 3166-1 alpha-3, empty when the country is not stated or not known.
    pub country: String,
    /// Region as the file names it.
    pub region: String,
    /// ISO 8601 text, empty when no such date is stated.
    pub days: String,
    pub hosts: Vec<String>,
    /// BCP 47 tag, empty when not stated.
    pub language: String,
}

/// A file's blocks, each with its section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub head: Head,
    pub blocks: Vec<OutlinedBlock>,
    /// Number of blocks before the first section: title, head, notice. 0 when no section was found at all,
    /// since then nothing says that anything is preamble.
    pub preamble: usize,
}

/// Finds the outline. A heading with a known name opens a section; one below it in level stays inside;
/// one beside or above it with another name opens a part that is unplaced.
pub fn outline(reading: &Reading) -> Outline {
    let text = |block: &reading::Block| &reading.text[block.span.clone()];
    let mut section = Kind::Unplaced;
    let mut section_level = u8::MAX;
    let mut preamble = None;
    let mut blocks = Vec::with_capacity(reading.blocks.len());
    for (at, block) in reading.blocks.iter().enumerate() {
        if let Some(level) = heading_level(&block.kind, text(block)) {
            let named = section_names::section(text(block));
            let title = preamble.is_none() && level == 1 && at == 0;
            if let Some(kind) = named.filter(|_| !title) {
                // A heading inside a section may use a section's word: “Challenges of translation”.
                if level <= section_level || preamble.is_none() {
                    (section, section_level) = (kind, level);
                    preamble.get_or_insert(at);
                }
            } else if level <= section_level && preamble.is_some() {
                (section, section_level) = (Kind::Unplaced, level);
            }
        }
        blocks.push(OutlinedBlock { block: block.clone(), section });
    }
    let preamble = preamble.unwrap_or(0);
    let head_blocks = if preamble == 0 { reading.blocks.len().min(12) } else { preamble };
    Outline { head: head(reading, head_blocks), blocks, preamble }
}

/// Level of a heading; a short paragraph that is nothing but the name of a section counts as one.
fn heading_level(kind: &BlockKind, text: &str) -> Option<u8> {
    match kind {
        BlockKind::Heading(level) => Some(*level),
        BlockKind::Paragraph if text.chars().count() <= 60 && section_names::is_section_name(text) => Some(2),
        _ => None,
    }
}

fn head(reading: &Reading, blocks: usize) -> Head {
    let mut head = Head::default();
    let mut cell_before: Option<&str> = None;
    for block in &reading.blocks[..blocks] {
        let text = &reading.text[block.span.clone()];
        for line in text.lines() {
            if let Some((what, value)) = section_names::head_line(line) {
                take(&mut head, what, value);
            }
        }
        // A head may be a table of two columns, the names in the first.
        if let BlockKind::TableCell { column, .. } = &block.kind {
            if let Some((what, value)) =
                cell_before.filter(|_| *column == 1).and_then(|name| section_names::head_pair(name, text))
            {
                take(&mut head, what, value);
            }
            cell_before = Some(text);
        } else {
            cell_before = None;
        }
    }
    if head.title.is_empty() {
        head.title = reading.title.clone().unwrap_or_default();
    }
    head
}

fn take(head: &mut Head, what: HeadLine, value: &str) {
    if section_names::is_unknown(value) {
        return;
    }
    let set = |field: &mut String, value: &str| {
        if field.is_empty() {
            *field = value.to_owned();
        }
    };
    match what {
        HeadLine::Title => set(&mut head.title, value),
        HeadLine::City => set(&mut head.city, value),
        HeadLine::Region => set(&mut head.region, value),
        HeadLine::Language => set(&mut head.language, section_names::language(value).unwrap_or_default()),
        HeadLine::Country => {
            set(&mut head.country, crate::region::find_country(value).map_or("", |country| country.alpha3.as_str()));
        }
        HeadLine::Days => {
            if let Ok(days) = crate::roundtable::Days::parse(value) {
                set(&mut head.days, days.as_str());
            }
        }
        HeadLine::Hosts if head.hosts.is_empty() => {
            head.hosts = value
                .split([';', '；', '؛'])
                .map(|host| host.trim().to_owned())
                .filter(|host| !host.is_empty())
                .collect();
        }
        HeadLine::Hosts => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading {
        reading::read(text.as_bytes(), "report.md").expect("Markdown is read")
    }

    #[test]
    fn the_outline_is_found_again() {
        let reading = read(
            "# Report of the meeting\n\nPlace: Accra\n\nCountry: Ghana\n\nDays: 2008-07-30/2008-07-31\n\n\
             Hosts: One network; Another body\n\nLanguage: English\n\n## Challenges\n\n### Money\n\n- No funds.\n\n\
             ## Recommendations\n\n- Find some.\n\n## Thanks\n\nTo all.\n",
        );
        let found = outline(&reading);
        assert_eq!(found.head.city, "Accra");
        assert_eq!(found.head.country, "GHA");
        assert_eq!(found.head.days, "2008-07-30/2008-07-31");
        assert_eq!(found.head.hosts, ["One network", "Another body"]);
        assert_eq!(found.head.language, "en");
        let section = |words: &str| {
            let block = found.blocks.iter().find(|block| reading.text[block.block.span.clone()].contains(words));
            block.map(|block| block.section)
        };
        assert_eq!(section("No funds"), Some(Kind::Challenge));
        assert_eq!(section("Find some"), Some(Kind::Recommendation));
        assert_eq!(section("To all"), Some(Kind::Unplaced));
        assert!(found.preamble > 0);
    }

    #[test]
    fn a_file_without_sections_has_no_preamble() {
        let found = outline(&read("One point that was made.\n\nAnother point that was made.\n"));
        assert_eq!(found.preamble, 0);
        assert!(found.blocks.iter().all(|block| block.section == Kind::Unplaced));
    }
}
