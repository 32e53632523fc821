//! A new group of texts arrives on many: how long finding their places takes, and how many themes keep theirs.

use crate::sets::{Item, Result};
use std::time::Instant;
use themes::{Change, Reader, Settings, Standing, Text};

const ARRIVING: usize = 300;

/// `statements` are those that stand, with [`ARRIVING`] more at the end; one of them is not English, so that the block for several
/// languages is used.
pub fn arrival(statements: &[Item], reader: Reader) -> Result<()> {
    let texts: Vec<Text> =
        statements.iter().map(|item| Text { text: &item.text, language: item.language, group: 0, lane: 0 }).collect();
    let (standing, new) = texts.split_at(texts.len().saturating_sub(ARRIVING));
    let themes = themes::find(standing, reader, &Settings::default(), &())?;
    let start = Instant::now();
    let ready = Standing::new(standing, &themes, reader, &())?;
    let made = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let update = ready.add(new, &())?;
    let seconds = start.elapsed().as_secs_f64();
    let count = |is: fn(&Change) -> bool| update.changes.iter().filter(|change| is(change)).count();
    let split = count(|change| matches!(change, Change::Split { .. }));
    println!(
        "{} texts arrive on {}: {seconds:.2} s (made ready once in {made:.1} s); {} themes: {} unchanged, {} grown, {split} split, {} new; \
         {:.1} % keep id and all texts, {} texts moved, {:.0} % of the new ones joined a theme that stood",
        new.len(),
        standing.len(),
        themes.themes.len(),
        count(|change| matches!(change, Change::Unchanged)),
        count(|change| matches!(change, Change::Grown(_))),
        count(|change| matches!(change, Change::New(_))),
        100.0 * (1.0 - split as f64 / themes.themes.len().max(1) as f64),
        update.moved.len(),
        100.0 * (1.0 - update.left),
    );
    Ok(())
}
