//! Neighbour smoothing: what single wordings add is averaged away.

use crate::bytes::Bytes;
use crate::neighbours::Neighbours;
use crate::{Error, Watch};

/// Moves every row half way towards its `each` nearest ones, `passes` times: what single wordings
/// add is smoothed away, what neighbours share stays. Weights are squared cosines; rows that are not
/// alike at all have none. No rows for no passes.
pub(crate) fn smooth(
    rows: &Bytes,
    neighbours: &Neighbours,
    each: usize,
    passes: usize,
    watch: &Watch,
) -> Result<Option<Bytes>, Error> {
    let mut last: Option<Bytes> = None;
    for pass in 0..passes {
        watch.at("smooth", pass, passes)?;
        let rows = last.as_ref().unwrap_or(rows);
        last = Some(rows.made_anew(|i, row| {
            let weight = |cosine: f32| cosine.max(0.0).powi(2);
            let near = neighbours.of(i);
            let near = &near[..each.min(near.len())];
            let total = near.iter().map(|&(_, cosine)| weight(cosine)).sum::<f32>().max(1e-9);
            for &(j, cosine) in near {
                let share = 0.5 * weight(cosine) / total;
                row.iter_mut().zip(rows.row(j as usize)).for_each(|(x, &y)| *x += share * f32::from(y));
            }
            row.iter_mut().zip(rows.row(i)).for_each(|(x, &y)| *x += 0.5 * f32::from(y));
        }));
    }
    Ok(last)
}
