//! Groups grown from single items by joining, always the two that are nearest: the whole tree of joins.
//!
//! By nearest-neighbour chains (Murtagh, 1983), in time and memory quadratic in the number of items,
//! with the distances of joined groups by Lance and Williams (1967).

/// Distance of two groups, from the distances of their items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Linkage {
    /// Mean distance of their items.
    Average,
    /// How much the spread grows when they are joined; items' distances are squared ones.
    Ward,
}

/// One join. Items are 0..n; the k-th join makes group n + k.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Join {
    pub(crate) a: usize,
    pub(crate) b: usize,
    pub(crate) height: f32,
}

/// Distances of `n` items to each other, both directions stored.
pub(crate) struct Distances {
    n: usize,
    data: Vec<f32>,
}

impl Distances {
    /// `fill(i, row)` writes the distances of item i to the items 0..i.
    pub(crate) fn new(n: usize, fill: impl Fn(usize, &mut [f32])) -> Self {
        let mut data = vec![0.0; n * n];
        for i in 0..n {
            let (before, row) = data.split_at_mut(i * n);
            fill(i, &mut row[..i]);
            for j in 0..i {
                before[j * n + i] = row[j];
            }
        }
        Self { n, data }
    }

    /// Replaces each distance by what `new` makes of the two items, the lower one second, and it.
    pub(crate) fn change(&mut self, new: impl Fn(usize, usize, f32) -> f32) {
        for i in 0..self.n {
            for j in 0..i {
                self.set(i, j, new(i, j, self.get(i, j)));
            }
        }
    }

    pub(crate) fn get(&self, i: usize, j: usize) -> f32 {
        self.data[i * self.n + j]
    }

    fn set(&mut self, i: usize, j: usize, d: f32) {
        self.data[i * self.n + j] = d;
        self.data[j * self.n + i] = d;
    }
}

/// The n - 1 joins of all items, lowest first; of equally near ones the first items.
pub(crate) fn joins(mut distances: Distances, sizes: &[usize], linkage: Linkage) -> Vec<Join> {
    let n = distances.n;
    let mut alive: Vec<usize> = (0..n).collect();
    let mut size: Vec<f32> = sizes.iter().map(|&size| size as f32).collect();
    // No group lies lower than those it was made of: rounding must not turn their order round.
    let mut floor = vec![f32::NEG_INFINITY; n];
    let mut chain: Vec<usize> = Vec::new();
    // Joins in the order in which chains find them, each by the lowest item of its two groups.
    let mut found: Vec<(f32, usize, usize)> = Vec::with_capacity(n.saturating_sub(1));
    while alive.len() > 1 {
        if chain.is_empty() {
            chain.push(alive[0]);
        }
        let tip = chain[chain.len() - 1];
        let before = chain.len().checked_sub(2).map(|i| chain[i]);
        // The one before the tip wins ties, or two groups could chase each other for ever.
        let mut nearest = before;
        let mut least = before.map_or(f32::INFINITY, |b| distances.get(tip, b));
        for &other in &alive {
            if other != tip && (distances.get(tip, other) < least || nearest.is_none()) {
                least = distances.get(tip, other);
                nearest = Some(other);
            }
        }
        let Some(other) = nearest else { break };
        if Some(other) != before {
            chain.push(other);
            continue;
        }
        chain.truncate(chain.len() - 2);
        let (kept, gone) = (tip.min(other), tip.max(other));
        let height = least.max(floor[kept]).max(floor[gone]);
        floor[kept] = height;
        found.push((height, kept, gone));
        alive.retain(|&i| i != gone);
        for &i in &alive {
            if i != kept {
                let (a, b) = (distances.get(i, kept), distances.get(i, gone));
                let (na, nb, ni) = (size[kept], size[gone], size[i]);
                let joined = match linkage {
                    Linkage::Average => (na * a + nb * b) / (na + nb),
                    Linkage::Ward => ((na + ni) * a + (nb + ni) * b - ni * least) / (na + nb + ni),
                };
                distances.set(i, kept, joined);
            }
        }
        size[kept] += size[gone];
    }
    in_order_of_height(n, found)
}

/// Sorts joins by height and names the groups that each one joins.
fn in_order_of_height(n: usize, mut found: Vec<(f32, usize, usize)>) -> Vec<Join> {
    // Stable: of joins at the same height, one that builds on another comes later, as it was found later.
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut group: Vec<usize> = (0..n).collect();
    let mut joins = Vec::with_capacity(found.len());
    for (height, kept, gone) in found {
        let (a, b) = (group[kept], group[gone]);
        joins.push(Join { a: a.min(b), b: a.max(b), height });
        // The lowest item of a group is the one that was kept in every join so far.
        group[kept] = n + joins.len() - 1;
    }
    joins
}

/// Which group each of `n` items is in when only the first `count` joins are made, numbered in the
/// order of their first items.
pub(crate) fn cut(n: usize, joins: &[Join], count: usize) -> Vec<u32> {
    let mut above: Vec<usize> = (0..n + joins.len()).collect();
    for (k, join) in joins.iter().take(count).enumerate() {
        above[join.a] = n + k;
        above[join.b] = n + k;
    }
    let mut number = vec![u32::MAX; n + joins.len()];
    let mut next = 0;
    (0..n)
        .map(|item| {
            let mut top = item;
            while above[top] != top {
                top = above[top];
            }
            if number[top] == u32::MAX {
                number[top] = next;
                next += 1;
            }
            number[top]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on_a_line(places: &[f32], linkage: Linkage) -> Vec<Join> {
        let distance = |i: usize, j: usize| match linkage {
            Linkage::Average => (places[i] - places[j]).abs(),
            Linkage::Ward => (places[i] - places[j]).powi(2),
        };
        let fill = |i: usize, row: &mut [f32]| (0..i).for_each(|j| row[j] = distance(i, j));
        joins(Distances::new(places.len(), fill), &vec![1; places.len()], linkage)
    }

    #[test]
    fn the_nearest_are_joined_first() {
        let joins = on_a_line(&[0.0, 10.0, 1.0, 11.5], Linkage::Average);
        assert_eq!((joins[0].a, joins[0].b, joins[0].height), (0, 2, 1.0));
        assert_eq!((joins[1].a, joins[1].b, joins[1].height), (1, 3, 1.5));
        assert_eq!((joins[2].a, joins[2].b, joins[2].height), (4, 5, 10.25));
        assert_eq!(cut(4, &joins, 2), [0, 1, 0, 1]);
        assert_eq!(cut(4, &joins, 0), [0, 1, 2, 3]);
    }

    #[test]
    fn heights_never_fall() {
        let mut state = 11;
        let places: Vec<f32> = (0..60).map(|_| crate::random::signed_unit(&mut state)).collect();
        for linkage in [Linkage::Average, Linkage::Ward] {
            let joins = on_a_line(&places, linkage);
            assert_eq!(joins.len(), 59);
            assert!(joins.is_sorted_by(|a, b| a.height <= b.height));
        }
    }

    #[test]
    fn nothing_to_join_gives_no_joins() {
        assert!(on_a_line(&[], Linkage::Ward).is_empty());
        assert!(on_a_line(&[1.0], Linkage::Average).is_empty());
    }
}
