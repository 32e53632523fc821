//! What a person decided about texts, as rules that every grouping keeps.

use crate::Error;
use crate::corpus::Node;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

/// One decision. Numbers are positions in the texts that go in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// These texts are about the same point, and others may be too.
    Together(Vec<usize>),
    /// These texts are one theme and nothing else belongs to it. One text alone stays a single voice.
    Closed(Vec<usize>),
    /// These two texts are not about the same point.
    Apart(usize, usize),
}

/// The decisions as they bind nodes: units of nodes that stay together, and units kept apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ties {
    /// Unit of each node, by the position of its first node. Empty when nothing is decided.
    unit: Vec<u32>,
    /// Units that nothing joins.
    closed: BTreeSet<u32>,
    /// Pairs of units, both ways round.
    apart: BTreeSet<(u32, u32)>,
}

impl Ties {
    /// Reads decisions in their order.
    ///
    /// # Errors
    ///
    /// [`Error::Conflict`] when a decision cannot hold beside an earlier one, [`Error::Edit`] when
    /// it names a text that is not there, or texts of different lanes.
    pub(crate) fn new(edits: &[Edit], nodes: &[Node], texts: usize) -> Result<Self, Error> {
        if edits.is_empty() {
            return Ok(Self::default());
        }
        let mut node_of = vec![usize::MAX; texts];
        for (i, node) in nodes.iter().enumerate() {
            node.members.iter().for_each(|&text| node_of[text] = i);
        }
        let mut reading = Reading { unit: (0..nodes.len()).collect(), closed: Vec::new(), apart: Vec::new() };
        for (number, edit) in edits.iter().enumerate() {
            let named: Vec<usize> = match edit {
                Edit::Together(texts) | Edit::Closed(texts) => texts.clone(),
                Edit::Apart(a, b) => vec![*a, *b],
            };
            if named.iter().any(|&text| text >= texts) {
                return Err(Error::Edit { edit: number, why: "it names a text that is not there" });
            }
            let named: Vec<usize> = named.into_iter().map(|text| node_of[text]).collect();
            if named.iter().any(|&node| nodes[node].lane != nodes[named[0]].lane) {
                return Err(Error::Edit { edit: number, why: "it names texts of different lanes" });
            }
            match edit {
                Edit::Together(_) => reading.unite(number, &named, false)?,
                Edit::Closed(_) => reading.unite(number, &named, true)?,
                Edit::Apart(..) => reading.part(number, named[0], named[1], &edits[..number], &node_of)?,
            }
        }
        Ok(reading.finish())
    }

    pub(crate) fn is_free(&self) -> bool {
        self.unit.is_empty()
    }

    /// What is decided about two nodes: their distance is to be this, or is not decided.
    pub(crate) fn distance(&self, a: usize, b: usize) -> Option<f32> {
        let (a, b) = (self.unit[a], self.unit[b]);
        if a == b {
            // Below every distance there is, so that these join before anything else.
            return Some(-1.0);
        }
        let shut = self.closed.contains(&a) || self.closed.contains(&b) || self.apart.contains(&(a, b));
        shut.then_some(f32::INFINITY)
    }

    /// Whether a tie between the two nodes may count in a graph.
    pub(crate) fn allows_edge(&self, a: usize, b: usize) -> bool {
        self.is_free() || self.distance(a, b) != Some(f32::INFINITY)
    }

    /// The ties between the nodes `kept`, ascending, renumbered in that order.
    pub(crate) fn part(&self, kept: &[usize]) -> Self {
        if self.is_free() {
            return Self::default();
        }
        // A unit whose first node is left out is named by the first that is kept.
        let mut name = vec![u32::MAX; self.unit.len()];
        let unit = kept.iter().zip(0..).map(|(&old, new)| {
            let name = &mut name[self.unit[old] as usize];
            if *name == u32::MAX {
                *name = new;
            }
            *name
        });
        let unit: Vec<u32> = unit.collect();
        let named = |unit: &u32| Some(name[*unit as usize]).filter(|&new| new != u32::MAX);
        Self {
            unit,
            closed: self.closed.iter().filter_map(named).collect(),
            apart: self.apart.iter().filter_map(|(a, b)| Some((named(a)?, named(b)?))).collect(),
        }
    }

    /// The ties within a range of nodes, renumbered from 0.
    pub(crate) fn within(&self, lane: Range<usize>) -> Self {
        self.part(&lane.collect::<Vec<_>>())
    }

    /// Unit of each node, numbered from 0 in the order of their first nodes, and for each unit those it is kept apart from.
    pub(crate) fn units(&self) -> (Vec<u32>, Vec<Vec<u32>>) {
        let mut number = vec![u32::MAX; self.unit.len()];
        let mut count = 0;
        let mut units = Vec::with_capacity(self.unit.len());
        for &unit in &self.unit {
            let number = &mut number[unit as usize];
            if *number == u32::MAX {
                *number = count;
                count += 1;
            }
            units.push(*number);
        }
        let mut apart = vec![Vec::new(); count as usize];
        for &(a, b) in &self.apart {
            apart[number[a as usize] as usize].push(number[b as usize]);
        }
        (units, apart)
    }
}

/// Decisions read so far.
struct Reading {
    unit: Vec<usize>,
    /// Number of the edit and a node of the unit.
    closed: Vec<(usize, usize)>,
    /// Number of the edit and the two nodes.
    apart: Vec<(usize, usize, usize)>,
}

impl Reading {
    fn unite(&mut self, edit: usize, named: &[usize], closing: bool) -> Result<(), Error> {
        let Some(&node) = named.first() else {
            return Ok(());
        };
        let units: BTreeSet<usize> = named.iter().map(|&node| self.unit[node]).collect();
        let shut = self.closed.iter().find(|(_, node)| units.contains(&self.unit[*node]));
        if let Some(&(earlier, _)) = shut.filter(|_| closing || units.len() > 1) {
            return Err(Error::Conflict { earlier, later: edit, why: "the earlier one lets nothing join" });
        }
        if closing {
            self.closed.push((edit, node));
        }
        let one = self.unit[node];
        self.unit.iter_mut().filter(|unit| units.contains(unit)).for_each(|unit| *unit = one);
        match self.apart.iter().find(|(_, a, b)| self.unit[*a] == self.unit[*b]) {
            Some(&(earlier, ..)) => Err(Error::Conflict { earlier, later: edit, why: KEPT_APART }),
            None => Ok(()),
        }
    }

    fn part(&mut self, edit: usize, a: usize, b: usize, before: &[Edit], node_of: &[usize]) -> Result<(), Error> {
        if a == b {
            return Err(Error::Edit { edit, why: "its two texts are the same, or nearly so" });
        }
        if self.unit[a] == self.unit[b] {
            let earlier = joined_by(a, b, before, node_of);
            return Err(Error::Conflict { earlier, later: edit, why: KEPT_APART });
        }
        self.apart.push((edit, a, b));
        Ok(())
    }

    fn finish(self) -> Ties {
        let unit = |node: usize| self.unit[node] as u32;
        let pairs = self.apart.iter().map(|&(_, a, b)| (unit(a), unit(b)));
        Ties {
            closed: self.closed.iter().map(|&(_, node)| unit(node)).collect(),
            apart: pairs.flat_map(|(a, b)| [(a, b), (b, a)]).collect(),
            unit: self.unit.iter().map(|&unit| unit as u32).collect(),
        }
    }
}

const KEPT_APART: &str = "one puts together what the other keeps apart";

/// The number of the edit that first made one unit of two nodes.
fn joined_by(a: usize, b: usize, edits: &[Edit], node_of: &[usize]) -> usize {
    let mut reached = BTreeSet::from([a]);
    let mut last = 0;
    loop {
        let before = reached.len();
        for (number, edit) in edits.iter().enumerate() {
            let (Edit::Together(texts) | Edit::Closed(texts)) = edit else {
                continue;
            };
            let nodes: BTreeSet<usize> = texts.iter().map(|&text| node_of[text]).collect();
            if !nodes.is_disjoint(&reached) && !nodes.is_subset(&reached) {
                reached.extend(nodes);
                last = number;
                if reached.contains(&b) {
                    return number;
                }
            }
        }
        if reached.len() == before {
            return last;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Text;
    use crate::corpus::Corpus;

    const TEXTS: [&str; 5] = ["apples", "bees", "clouds", "dust", "earth"];

    fn ties(edits: &[Edit]) -> Result<Ties, Error> {
        let texts = TEXTS.map(|text| Text { text, language: "en", group: 0, lane: 0 });
        Ties::new(edits, &Corpus::new(&texts).nodes, texts.len())
    }

    #[test]
    fn a_conflict_names_both_edits() {
        let edits = [Edit::Together(vec![0, 1]), Edit::Together(vec![1, 2]), Edit::Apart(0, 2)];
        assert_eq!(ties(&edits), Err(Error::Conflict { earlier: 1, later: 2, why: KEPT_APART }));
        let edits = [Edit::Apart(0, 2), Edit::Together(vec![3, 4]), Edit::Together(vec![0, 1, 2])];
        assert_eq!(ties(&edits), Err(Error::Conflict { earlier: 0, later: 2, why: KEPT_APART }));
    }

    #[test]
    fn nothing_joins_what_is_closed() {
        let edits = [Edit::Closed(vec![0, 1]), Edit::Together(vec![1, 2])];
        assert!(matches!(ties(&edits), Err(Error::Conflict { earlier: 0, later: 1, .. })));
        let ties = ties(&[Edit::Closed(vec![0, 1])]).expect("one edit cannot conflict");
        let closed = (0..5).filter(|&node| ties.distance(node, (node + 1) % 5) == Some(f32::INFINITY));
        assert!(closed.count() >= 2);
    }

    #[test]
    fn an_edit_of_a_text_that_is_not_there_is_refused() {
        assert!(matches!(ties(&[Edit::Together(vec![0, 9])]), Err(Error::Edit { edit: 0, .. })));
    }

    #[test]
    fn ties_hold_among_those_that_are_kept() {
        let ties = ties(&[Edit::Together(vec![0, 1, 2])]).expect("one edit cannot conflict");
        let unit = ties.unit[0];
        let kept: Vec<usize> = (0..5).filter(|&node| ties.unit[node] == unit || node == 0).skip(1).collect();
        let part = ties.part(&kept);
        assert!(kept.len() < 2 || part.distance(0, 1).is_none_or(|distance| distance == -1.0));
    }
}
