//! How many people, without pointing at any: cells of fewer than five fold into what they are part of.
//!
//! People are counted by a path, for example region and country. A table shows a number for some of the paths, its
//! blocks. The block of a path holds everybody below it who is in no deeper block: for `africa` it is what the rows of
//! Africa's countries leave over, and for the whole it is what the rows of the regions leave over. Every total that a
//! table shows is a sum of blocks, so that whatever a reader adds and subtracts within it, the answer is a sum of
//! blocks again, and each of them is nobody or at least five.
//!
//! Tables are asked for again later, and two tables must not give away what neither gives away alone:
//!
//! - a number changes only when at least five people have come or gone; until then the earlier one stays;
//! - a block is split only into parts that were nobody or at least five *in every earlier table too*, since an earlier
//!   total minus later parts says how large the last part was then;
//! - blocks are never joined: the difference of a joined block and an earlier part would be the other part.

pub mod store;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A cell of fewer people is not shown.
pub const FEWEST: u64 = 5;

/// From the widest part to the narrowest; the whole is the empty path.
pub type Path = Vec<String>;

/// People by path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Path, u64>);

impl Tally {
    pub fn add<'p>(&mut self, path: impl IntoIterator<Item = &'p str>, people: u64) {
        *self.0.entry(path.into_iter().map(str::to_owned).collect()).or_default() += people;
    }

    fn of(&self, path: &Path) -> u64 {
        self.0.get(path).copied().unwrap_or_default()
    }
}

/// A table as it may be shown to anybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What every number of it is counted from: not always the people of today.
    counted: Tally,
    /// With each path all that it lies in.
    blocks: BTreeSet<Path>,
}

/// One line of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    pub path: Path,
    /// Everybody below it, whether further rows tell more of them or not.
    pub people: u64,
    /// Of those, the ones that no deeper row counts.
    pub rest: u64,
}

impl Table {
    /// The table of `now`, which follows `earlier` ones, oldest first. Without any it is the first of its kind.
    pub fn after(earlier: &[Table], now: &Tally) -> Table {
        let shown: Vec<&Table> = earlier.iter().filter(|table| !table.blocks.is_empty()).collect();
        let Some(last) = shown.last() else {
            return Table { blocks: folded(&Path::new(), &[now], now.0.keys()), counted: now.clone() };
        };
        let mut table = (*last).clone();
        for block in &last.blocks {
            table.bring_up_to_date(block, now, &shown);
        }
        for block in &last.blocks {
            table.split(block, &shown);
        }
        table
    }

    /// Every row, each after those that it is part of. None when there are fewer than five people in all.
    pub fn rows(&self) -> Vec<Row> {
        let row = |path: &Path| Row {
            people: self.blocks.iter().filter(|block| block.starts_with(path)).map(|block| self.in_block(block)).sum(),
            rest: self.in_block(path),
            path: path.clone(),
        };
        self.blocks.iter().map(row).collect()
    }

    /// Everybody below `path`. `None` when that is not told.
    pub fn people(&self, path: &[&str]) -> Option<u64> {
        let row = self.rows().into_iter().find(|row| row.path.iter().map(String::as_str).eq(path.iter().copied()));
        row.map(|row| row.people)
    }

    /// How much of `path` may be told of somebody there: the depth of the block that counts them. `None` when nothing is
    /// told of anybody.
    pub fn deepest(&self, path: &[&str]) -> Option<usize> {
        let path: Path = path.iter().map(|part| (*part).to_owned()).collect();
        self.block_of(&path).map(Vec::len)
    }

    /// The block that counts the people of `path`: the deepest that `path` lies in.
    fn block_of(&self, path: &Path) -> Option<&Path> {
        (0..=path.len()).rev().find_map(|depth| self.blocks.get(&path[..depth]))
    }

    fn in_block(&self, block: &Path) -> u64 {
        let own = self.counted.0.iter().filter(|(path, _)| self.block_of(path) == Some(block));
        own.map(|(_, people)| people).sum()
    }

    /// How many `counted` has in one of this table's blocks.
    fn sum(&self, block: &Path, counted: &Tally) -> u64 {
        counted.0.iter().filter(|(path, _)| self.block_of(path) == Some(block)).map(|(_, people)| people).sum()
    }

    /// Counts one block as of now, where that gives nobody away beside any earlier table.
    fn bring_up_to_date(&mut self, block: &Path, now: &Tally, earlier: &[&Table]) {
        let mut fresh = self.clone();
        fresh.counted.0.retain(|path, _| self.block_of(path) != Some(block));
        fresh
            .counted
            .0
            .extend(now.0.iter().filter(|(path, _)| self.block_of(path) == Some(block)).map(|(p, n)| (p.clone(), *n)));
        let is_a_cell = |people: u64| people == 0 || people >= FEWEST;
        let told = |then: &&Table, block: &Path| {
            let (before, after) = (then.in_block(block), then.sum(block, &fresh.counted));
            is_a_cell(before.abs_diff(after))
        };
        let safe = is_a_cell(fresh.in_block(block))
            && earlier.iter().all(|then| then.block_of(block).is_none_or(|around| told(then, around)));
        if safe {
            *self = fresh;
        }
    }

    /// Splits one block into those parts that can be told apart at every time.
    fn split(&mut self, block: &Path, earlier: &[&Table]) {
        let times: Vec<&Tally> = earlier.iter().map(|then| &then.counted).chain([&self.counted]).collect();
        let own = times.iter().flat_map(|time| time.0.keys()).filter(|path| self.block_of(path) == Some(block));
        let own: BTreeSet<Path> = own.cloned().collect();
        let parts = folded(block, &times, own.iter());
        self.blocks.extend(parts);
    }
}

/// The blocks below `top` and its own, from `paths` alone. None when even all of them together cannot be told.
fn folded<'p>(top: &Path, times: &[&Tally], paths: impl Iterator<Item = &'p Path>) -> BTreeSet<Path> {
    let paths: Vec<&Path> = paths.collect();
    match fold(top, times, &paths) {
        Part::Stands { blocks, .. } => blocks,
        Part::Folds(_) => BTreeSet::new(),
    }
}

/// How many people there were in a part, at each time.
type Counts = Vec<u64>;

enum Part {
    /// It can be told: its blocks, and the people in all of them.
    Stands { blocks: BTreeSet<Path>, people: Counts },
    /// It has to be counted with what is around it.
    Folds(Counts),
}

/// Nobody or enough, at every time.
fn can_be_told(people: &Counts) -> bool {
    people.iter().all(|count| *count == 0 || *count >= FEWEST)
}

fn add(sum: &mut Counts, other: &Counts) {
    sum.iter_mut().zip(other).for_each(|(sum, other)| *sum += other);
}

fn fold(path: &Path, times: &[&Tally], paths: &[&Path]) -> Part {
    let mut below: BTreeMap<&str, Vec<&Path>> = BTreeMap::new();
    for one in paths.iter().filter(|one| one.len() > path.len()) {
        below.entry(&one[path.len()]).or_default().push(one);
    }
    let mut rest: Counts = vec![0; times.len()];
    if paths.contains(&path) {
        rest = times.iter().map(|time| time.of(path)).collect();
    }
    let mut standing = Vec::new();
    for (name, paths) in below {
        let mut deeper = path.clone();
        deeper.push(name.to_owned());
        match fold(&deeper, times, &paths) {
            Part::Stands { blocks, people } => standing.push((blocks, people)),
            Part::Folds(people) => add(&mut rest, &people),
        }
    }
    // What is left over would be the difference of the whole and the parts: the smallest parts go with it until it is
    // large enough.
    standing.sort_by_key(|(_, people)| people.last().copied());
    standing.reverse();
    while !can_be_told(&rest) {
        match standing.pop() {
            Some((_, people)) => add(&mut rest, &people),
            None => return Part::Folds(rest),
        }
    }
    let is_nobody = standing.is_empty() && rest.last().is_none_or(|now| *now == 0);
    if is_nobody {
        return Part::Folds(rest);
    }
    let mut people = rest;
    let mut blocks = BTreeSet::from([path.clone()]);
    for (own, count) in standing {
        blocks.extend(own);
        add(&mut people, &count);
    }
    Part::Stands { blocks, people }
}
