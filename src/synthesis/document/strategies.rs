//! Strategies and activities: one column a region, in the order in which the regions were heard.

use super::Writer;
use crate::synthesis::record::{Finding, Section};
use typesetting::document::{Block, Column, plain};

impl<'a> Writer<'a> {
    pub(super) fn strategies(&self) -> Vec<Block> {
        let findings: Vec<&'a Finding> =
            self.report.findings.iter().filter(|one| one.section == Section::Strategies).collect();
        if findings.is_empty() {
            return Vec::new();
        }
        let name = Section::Strategies.as_str();
        let columns = findings.chunk_by(|one, next| one.region == next.region).map(|some| self.column(some)).collect();
        vec![
            Block::heading(2, name, self.say(&format!("synthesis-section-{name}"))),
            Block::paragraph(self.say(&format!("synthesis-section-{name}-is"))),
            Block::Columns { columns },
        ]
    }

    /// `findings` are of one region.
    fn column(&self, findings: &[&'a Finding]) -> Column {
        let region = findings.first().and_then(|one| one.region.as_deref());
        Column {
            heading: plain(self.region_or_unknown(region)),
            level: 3,
            id: format!("strategies-{}", region.unwrap_or("unknown")),
            tint: Some(self.tint_of_region(region)),
            blocks: findings.iter().map(|finding| self.finding(finding, 4)).collect(),
        }
    }
}
