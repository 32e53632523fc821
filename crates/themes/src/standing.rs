//! Texts that arrive later: they join themes that stand, or make new ones, without grouping everything again.
//!
//! A standing grouping keeps a vector for each text, and what language, block and corpus had in common when it was made, so that new
//! vectors lie among the old ones. A new text looks for its nearest texts in the themes around it. It joins the theme that holds
//! most of them when it is no farther from the middle than nearly all members are; the others form themes among themselves and
//! with single voices that they give company. Standing themes keep their number. Only where a new theme is clearly nearer to some members of
//! an old one do these move, and the old one is told to be split.

use crate::agglomerate::{Distances, Linkage, cut, joins};
use crate::corpus::{Corpus, Node};
use crate::describe;
use crate::encode::{Source, encode_against, english_only};
use crate::matrix::{Matrix, dot};
use crate::reader::Reader;
use crate::{Error, Progress, Text, Themes, Watch};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Themes whose texts a new text is compared with, and the nearest of those texts that say where it belongs.
const THEMES: usize = 24;
const NEAREST: usize = 15;

/// Share of their weight that a theme must hold.
const MOST: f32 = 0.5;

/// One member of a theme in so many may lie farther from its middle than a text that joins.
const FARTHER: usize = 20;

/// How much nearer to a new theme than to its own a text must be to move.
const CLEARLY: f32 = 0.1;

/// Standing themes that a new theme may take texts from.
const AROUND: usize = 3;

/// A grouping that texts can be added to.
#[derive(Debug)]
pub struct Standing<'a> {
    reader: Reader<'a>,
    english: bool,
    /// What was taken away from all vectors.
    mean: Vec<f32>,
    /// A unit row for each different text of each lane.
    rows: Matrix,
    /// By row: the texts that it stands for, theme, lane.
    texts: Vec<Vec<usize>>,
    theme_of: Vec<Option<usize>>,
    lane_of: Vec<u32>,
    /// Row of each different text by lane and hash of its folded words.
    known: HashMap<(u32, u128), usize>,
    themes: Vec<Vec<usize>>,
    middles: Matrix,
    /// By theme: the cosine to the middle that all but one in [`FARTHER`] members reach.
    least: Vec<f32>,
    /// Mean cosine of two texts of a theme, in the loosest quarter of themes.
    together: f32,
}

/// What came of texts that arrived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Update {
    /// For each new text its theme: the number of a standing one, or of a new one, which follow after those. `None` is a single voice.
    pub theme_of: Vec<Option<usize>>,
    /// Texts of before that have another theme now, ascending, with its number.
    pub moved: Vec<(usize, usize)>,
    /// What happened to each standing theme and then to each new one.
    pub changes: Vec<Change>,
    /// Share of the new texts that no standing theme would take, 0 to 1.
    pub left: f32,
}

/// What happened to one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    Unchanged,
    /// So many new texts joined it.
    Grown(usize),
    /// Some of its texts went to these new themes; so many new ones joined it.
    Split {
        into: Vec<usize>,
        joined: usize,
    },
    /// It is new, with so many texts, old ones that moved among them.
    New(usize),
}

impl Update {
    /// Whether so many new texts found no place that grouping everything again is worth it: more than a tenth.
    pub fn asks_for_a_run(&self) -> bool {
        self.left > 0.1
    }
}

impl<'a> Standing<'a> {
    /// The grouping that [`crate::find`] made of `texts`. Reads all texts once.
    ///
    /// # Errors
    ///
    /// [`Error::Cancelled`], and [`Error::Languages`] where the reader's encoder cannot read a text.
    pub fn new(
        texts: &[Text],
        themes: &Themes,
        reader: impl Into<Reader<'a>>,
        progress: &dyn Progress,
    ) -> Result<Self, Error> {
        let reader = reader.into();
        let watch = Watch::over(progress);
        let nodes = Corpus::new(texts).nodes;
        let english = !texts.is_empty() && english_only(nodes.iter().map(|node| node.language.as_str()));
        let (rows, mean) = encode_against(&sources(&nodes), reader, english, None, &watch)?;
        let theme_of: Vec<Option<usize>> = nodes.iter().map(|node| themes.theme_of[node.members[0]]).collect();
        let mut members = vec![Vec::new(); themes.themes.len()];
        for (row, theme) in theme_of.iter().enumerate() {
            if let Some(theme) = theme {
                members[*theme].push(row);
            }
        }
        let middles = describe::middles(&rows, &members);
        let least = (0..members.len()).map(|theme| least(&rows, &members[theme], middles.row(theme))).collect();
        let mut cohesion: Vec<f32> = (0..members.len())
            .map(|theme| {
                let own = &members[theme];
                let sum: f32 = own.iter().map(|&row| dot(rows.row(row), middles.row(theme))).sum();
                (sum / own.len().max(1) as f32).powi(2)
            })
            .collect();
        cohesion.sort_by(f32::total_cmp);
        let known = nodes.iter().enumerate().map(|(row, node)| ((node.lane, node.hash), row)).collect();
        Ok(Self {
            reader,
            english,
            mean,
            theme_of,
            lane_of: nodes.iter().map(|node| node.lane).collect(),
            texts: nodes.into_iter().map(|node| node.members).collect(),
            known,
            themes: members,
            middles,
            least,
            together: cohesion.get(cohesion.len() / 4).copied().unwrap_or(0.5),
            rows,
        })
    }

    /// Finds a place for texts that arrive. The grouping itself stays as it is: a next one is made of all texts and the answer.
    ///
    /// # Errors
    ///
    /// As [`Self::new`].
    pub fn add(&self, texts: &[Text], progress: &dyn Progress) -> Result<Update, Error> {
        let nodes = Corpus::new(texts).nodes;
        let (rows, _) =
            encode_against(&sources(&nodes), self.reader, self.english, Some(&self.mean), &Watch::over(progress))?;
        let lanes: BTreeSet<u32> = nodes.iter().map(|node| node.lane).collect();
        let mut placed: Vec<Option<usize>> = vec![None; nodes.len()];
        let mut new: Vec<Gathered> = Vec::new();
        let mut left = 0;
        for lane in lanes {
            let own: Vec<usize> = (0..nodes.len()).filter(|&i| nodes[i].lane == lane).collect();
            let around = Around::new(self, lane);
            let found: Vec<Place> = own.par_iter().map(|&i| self.place(&around, &nodes[i], i, &own, &rows)).collect();
            let mut pool = Vec::new();
            for (&i, place) in own.iter().zip(found) {
                match place {
                    Place::In(theme) => placed[i] = theme,
                    Place::Nowhere => pool.push(i),
                }
            }
            left += pool.iter().map(|&i| nodes[i].members.len()).sum::<usize>();
            new.extend(self.gathered(&around, &pool, &rows));
        }
        Ok(self.told(texts.len(), &nodes, placed, &new, left))
    }

    /// Where a new text belongs among what stands.
    fn place(&self, around: &Around, node: &Node, i: usize, new: &[usize], rows: &Matrix) -> Place {
        if let Some(&row) = self.known.get(&(node.lane, node.hash)) {
            return Place::In(self.theme_of[row]);
        }
        let own = rows.row(i);
        let mut near: Vec<(f32, Near)> = Vec::new();
        for theme in around.nearest(self, own) {
            near.extend(self.themes[theme].iter().map(|&row| (dot(own, self.rows.row(row)), Near::Theme(theme, row))));
        }
        near.extend(around.singles.iter().map(|&row| (dot(own, self.rows.row(row)), Near::Alone(row))));
        near.extend(new.iter().filter(|&&j| j != i).map(|&j| (dot(own, rows.row(j)), Near::New(j))));
        let nearest_first = |a: &(f32, Near), b: &(f32, Near)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        if near.len() > NEAREST {
            near.select_nth_unstable_by(NEAREST - 1, nearest_first);
            near.truncate(NEAREST);
        }
        near.sort_unstable_by(nearest_first);
        let mut weight: BTreeMap<usize, f32> = BTreeMap::new();
        let mut total = 0.0;
        for (cosine, near) in near {
            let own = cosine.max(0.0).powi(2);
            total += own;
            if let Near::Theme(theme, _) = near {
                *weight.entry(theme).or_default() += own;
            }
        }
        let most = weight.into_iter().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)));
        match most {
            Some((theme, weight))
                if weight >= MOST * total && dot(own, self.middles.row(theme)) >= self.least[theme] =>
            {
                Place::In(Some(theme))
            }
            _ => Place::Nowhere,
        }
    }

    /// New themes of texts that found no place, of single voices that they give company, and of members of old themes that are clearly nearer.
    fn gathered(&self, around: &Around, pool: &[usize], rows: &Matrix) -> Vec<Gathered> {
        let near_one = |row: &&usize| pool.iter().any(|&i| dot(rows.row(i), self.rows.row(**row)) >= self.together);
        let alone: Vec<usize> = around.singles.par_iter().filter(|row| near_one(row)).copied().collect();
        let row_of = |k: usize| if k < pool.len() { rows.row(pool[k]) } else { self.rows.row(alone[k - pool.len()]) };
        let n = pool.len() + alone.len();
        let distances = Distances::new(n, |i, to| {
            to.iter_mut().enumerate().for_each(|(j, to)| *to = 1.0 - dot(row_of(i), row_of(j)));
        });
        let joins = joins(distances, &vec![1; n], Linkage::Average);
        let made = joins.partition_point(|join| join.height <= 1.0 - self.together);
        let mut groups: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (k, group) in cut(n, &joins, made).into_iter().enumerate() {
            groups.entry(group).or_default().push(k);
        }
        let with_company = groups.into_values().filter(|group| group.len() > 1 && group[0] < pool.len());
        with_company
            .map(|group| {
                let mut sum = vec![0.0; rows.width()];
                group.iter().for_each(|&k| sum.iter_mut().zip(row_of(k)).for_each(|(sum, x)| *sum += x));
                crate::matrix::normalise(&mut sum);
                let (new, old): (Vec<usize>, Vec<usize>) = group.into_iter().partition(|&k| k < pool.len());
                let mut old: Vec<usize> = old.into_iter().map(|k| alone[k - pool.len()]).collect();
                for theme in around.nearest(self, &sum).into_iter().take(AROUND) {
                    let leaves = |row: &&usize| {
                        let row = self.rows.row(**row);
                        dot(row, &sum) >= dot(row, self.middles.row(theme)) + CLEARLY
                    };
                    let leaving: Vec<usize> = self.themes[theme].iter().filter(leaves).copied().collect();
                    // What most of a theme would follow is no split: the theme has moved, and keeps its number.
                    if 2 * leaving.len() < self.themes[theme].len() {
                        old.extend(leaving);
                    }
                }
                Gathered { new: new.into_iter().map(|k| pool[k]).collect(), old }
            })
            .collect()
    }

    fn told(&self, count: usize, nodes: &[Node], placed: Vec<Option<usize>>, new: &[Gathered], left: usize) -> Update {
        let standing = self.themes.len();
        let mut theme_of = vec![None; count];
        let mut put = |node: &Node, theme: usize| node.members.iter().for_each(|&text| theme_of[text] = Some(theme));
        let mut joined = vec![0; standing];
        for (node, theme) in nodes.iter().zip(&placed) {
            if let Some(theme) = theme {
                put(node, *theme);
                joined[*theme] += node.members.len();
            }
        }
        let mut into: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); standing];
        let mut moved: BTreeMap<usize, usize> = BTreeMap::new();
        let mut sizes = Vec::new();
        for (k, theme) in new.iter().enumerate() {
            let number = standing + k;
            theme.new.iter().for_each(|&i| put(&nodes[i], number));
            let mut size: usize = theme.new.iter().map(|&i| nodes[i].members.len()).sum();
            for &row in &theme.old {
                // A text that two new themes would take goes to the first.
                if moved.contains_key(&self.texts[row][0]) {
                    continue;
                }
                size += self.texts[row].len();
                moved.extend(self.texts[row].iter().map(|&text| (text, number)));
                if let Some(theme) = self.theme_of[row] {
                    into[theme].insert(number);
                }
            }
            sizes.push(size);
        }
        let told = joined.into_iter().zip(into).map(|(joined, into)| match (joined, into.is_empty()) {
            (0, true) => Change::Unchanged,
            (joined, true) => Change::Grown(joined),
            (joined, false) => Change::Split { into: into.into_iter().collect(), joined },
        });
        Update {
            theme_of,
            moved: moved.into_iter().collect(),
            changes: told.chain(sizes.into_iter().map(Change::New)).collect(),
            left: left as f32 / count.max(1) as f32,
        }
    }
}

enum Place {
    /// In a theme, or with a single voice that it repeats.
    In(Option<usize>),
    Nowhere,
}

/// Something near a new text; ties by kind and position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Near {
    Theme(usize, usize),
    Alone(usize),
    New(usize),
}

/// A new theme: new nodes, and rows of before.
struct Gathered {
    new: Vec<usize>,
    old: Vec<usize>,
}

/// The themes and single voices of one lane.
struct Around {
    themes: Vec<usize>,
    singles: Vec<usize>,
}

impl Around {
    fn new(standing: &Standing, lane: u32) -> Self {
        let of_lane = |row: &usize| standing.lane_of[*row] == lane;
        let themes = (0..standing.themes.len()).filter(|&theme| standing.themes[theme].first().is_some_and(of_lane));
        let singles = (0..standing.lane_of.len()).filter(|row| of_lane(row) && standing.theme_of[*row].is_none());
        Self { themes: themes.collect(), singles: singles.collect() }
    }

    /// The themes whose middles are nearest to a row, nearest first.
    fn nearest(&self, standing: &Standing, row: &[f32]) -> Vec<usize> {
        let cosines = self.themes.iter().map(|&theme| (dot(row, standing.middles.row(theme)), theme));
        let mut near: Vec<(f32, usize)> = cosines.collect();
        near.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        near.into_iter().take(THEMES).map(|(_, theme)| theme).collect()
    }
}

fn sources<'a>(nodes: &'a [Node]) -> Vec<Source<'a>> {
    nodes.iter().map(|node| Source { text: node.text, language: &node.language }).collect()
}

fn least(rows: &Matrix, members: &[usize], middle: &[f32]) -> f32 {
    let mut cosines: Vec<f32> = members.iter().map(|&row| dot(rows.row(row), middle)).collect();
    cosines.sort_by(f32::total_cmp);
    cosines.get(cosines.len() / FARTHER).copied().unwrap_or(1.0)
}
