//! What a theme is shown by: its middle, its medoid, exemplars, how well it holds together, and the
//! larger themes it is part of.

use crate::agglomerate::{Distances, Join, Linkage, cut, joins};
use crate::corpus::Node;
use crate::matrix::{Matrix, dot, normalise};
use crate::{Link, Text};

/// Candidates for exemplars: the members nearest to the middle. More would cost the square of a
/// large theme and be no better.
const CANDIDATES: usize = 64;

/// Members that candidates are measured by, evenly over the members ordered by nearness.
const MEASURED_BY: usize = 512;

/// Larger themes in a lane: at least and at most, when there are that many themes.
const PARENTS: std::ops::RangeInclusive<usize> = 5..=15;

/// Links that a theme may have to one other lane.
const LINKS: usize = 3;

/// The middle of each theme: the mean of its members' unit rows, made one long.
pub(crate) fn middles(rows: &Matrix, themes: &[Vec<usize>]) -> Matrix {
    let mut middles = Matrix::zeros(themes.len(), rows.width());
    for (theme, members) in themes.iter().enumerate() {
        let middle = middles.row_mut(theme);
        for &i in members {
            middle.iter_mut().zip(rows.row(i)).for_each(|(x, y)| *x += y);
        }
        normalise(middle);
    }
    middles
}

/// Members, nodes of one theme, by cosine to its `middle`, nearest first.
pub(crate) fn by_nearness(rows: &Matrix, members: &[usize], middle: &[f32]) -> Vec<(f32, usize)> {
    let mut near: Vec<(f32, usize)> = members.iter().map(|&i| (dot(rows.row(i), middle), i)).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    near
}

/// At most `count` members that cover the theme best: each step takes the one that most improves the
/// sum over members of the cosine to their nearest exemplar (facility location, greedily), among
/// those from groups not heard yet as long as there are any. Positions in the texts.
pub(crate) fn exemplars(
    rows: &Matrix,
    near: &[(f32, usize)],
    nodes: &[Node],
    texts: &[Text],
    count: usize,
) -> Vec<usize> {
    let step = near.len().div_ceil(MEASURED_BY).max(1);
    let measured_by: Vec<usize> = near.iter().step_by(step).map(|&(_, node)| node).collect();
    let mut covered = vec![-1.0f32; measured_by.len()];
    let mut heard: Vec<u32> = Vec::new();
    let mut left: Vec<usize> = near.iter().take(CANDIDATES).map(|&(_, node)| node).collect();
    let mut chosen = Vec::new();
    while chosen.len() < count && !left.is_empty() {
        let worth = |node: usize| -> f32 {
            let gains = measured_by.iter().zip(&covered);
            gains.map(|(&other, &covered)| (dot(rows.row(node), rows.row(other)) - covered).max(0.0)).sum()
        };
        let new_voice = |node: usize| voice(&nodes[node], texts, &heard);
        let mut best: Option<(bool, f32, usize)> = None;
        for (place, &node) in left.iter().enumerate() {
            let candidate = (new_voice(node).is_some(), worth(node));
            if best.is_none_or(|(new, most, _)| (candidate.0 && !new) || (candidate.0 == new && candidate.1 > most)) {
                best = Some((candidate.0, candidate.1, place));
            }
        }
        let Some((_, _, place)) = best else { break };
        let node = left.remove(place);
        let text = new_voice(node).unwrap_or(nodes[node].members[0]);
        heard.push(texts[text].group);
        chosen.push(text);
        for (covered, &other) in covered.iter_mut().zip(&measured_by) {
            *covered = covered.max(dot(rows.row(node), rows.row(other)));
        }
    }
    chosen
}

/// A member of `node` from a group that is not in `heard`.
fn voice(node: &Node, texts: &[Text], heard: &[u32]) -> Option<usize> {
    node.members.iter().copied().find(|&text| !heard.contains(&texts[text].group))
}

/// Distance of each middle to the nearest other one, 1 - cosine; 1 for a lone theme.
pub(crate) fn separations(middles: &Matrix) -> Vec<f32> {
    let n = middles.rows();
    let nearest = |i: usize| {
        let others = (0..n).filter(|&j| j != i);
        others.map(|j| dot(middles.row(i), middles.row(j))).fold(0.0, f32::max)
    };
    (0..n).map(|i| 1.0 - nearest(i)).collect()
}

/// The tree of themes: Ward's joins on their middles, each weighing as much as it has members.
pub(crate) fn tree(middles: &Matrix, sizes: &[usize]) -> Vec<Join> {
    let n = middles.rows();
    let growth = |i: usize, j: usize| {
        let (a, b) = (sizes[i] as f32, sizes[j] as f32);
        2.0 * a * b / (a + b) * (2.0 - 2.0 * dot(middles.row(i), middles.row(j))).max(0.0)
    };
    let distances = Distances::new(n, |i, row| {
        row.iter_mut().enumerate().for_each(|(j, distance)| *distance = growth(i, j));
    });
    joins(distances, sizes, Linkage::Ward)
}

/// The larger theme that each of `n` themes is part of: the tree cut where the next join is farthest
/// above the last one, within [`PARENTS`].
pub(crate) fn parents(n: usize, tree: &[Join]) -> Vec<u32> {
    if n <= *PARENTS.start() {
        return (0..n as u32).collect();
    }
    let height = |made: usize| tree[made].height.max(1e-6);
    let most = n - PARENTS.start();
    let least = n.saturating_sub(*PARENTS.end()).max(1);
    let mut best = (0.0, most);
    for made in (least..=most).rev() {
        let gap = height(made) / height(made - 1);
        if gap > best.0 {
            best = (gap, made);
        }
    }
    cut(n, tree, best.1)
}

/// Pairs of themes of different lanes with a cosine of at least `least`: for each theme the nearest
/// few of every other lane, strongest first.
pub(crate) fn links(middles: &Matrix, lanes: &[u32], least: f32) -> Vec<Link> {
    let mut kept: Vec<(usize, usize)> = Vec::new();
    let cosine = |i: usize, j: usize| dot(middles.row(i.min(j)), middles.row(i.max(j)));
    for i in 0..lanes.len() {
        let mut near: Vec<(f32, usize)> = (0..lanes.len())
            .filter(|&j| lanes[j] != lanes[i])
            .map(|j| (cosine(i, j), j))
            .filter(|&(cosine, _)| cosine >= least)
            .collect();
        near.sort_by(|a, b| {
            (lanes[a.1], b.0).partial_cmp(&(lanes[b.1], a.0)).unwrap_or(std::cmp::Ordering::Equal).then(a.1.cmp(&b.1))
        });
        for lane in near.chunk_by(|a, b| lanes[a.1] == lanes[b.1]) {
            kept.extend(lane.iter().take(LINKS).map(|&(_, j)| (i.min(j), i.max(j))));
        }
    }
    kept.sort_unstable();
    kept.dedup();
    let mut links: Vec<Link> = kept.into_iter().map(|(from, to)| Link { from, to, cosine: cosine(from, to) }).collect();
    links.sort_by(|a, b| b.cosine.total_cmp(&a.cosine).then((a.from, a.to).cmp(&(b.from, b.to))));
    links
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_are_cut_at_the_widest_gap() {
        // Eight themes in five tight groups: joins at 1, 1, 1, then far above.
        let tree: Vec<Join> =
            [(0, 1, 1.0), (2, 3, 1.0), (4, 5, 1.1), (6, 7, 9.0), (8, 9, 9.5), (10, 11, 9.9), (12, 13, 10.0)]
                .map(|(a, b, height)| Join { a, b, height })
                .to_vec();
        assert_eq!(parents(8, &tree), [0, 0, 1, 1, 2, 2, 3, 4]);
    }

    #[test]
    fn few_themes_are_their_own_parents() {
        assert_eq!(parents(2, &[Join { a: 0, b: 1, height: 0.1 }]), [0, 1]);
    }
}
