//! The run: texts to themes.

use crate::close::{self, Affinities};
use crate::corpus::{self, Corpus, Node};
use crate::encode::{Source, encode, english_only};
use crate::group::{self, Grouping};
use crate::matrix::Matrix;
use crate::reader::Reader;
use crate::table::Table;
use crate::ties::{Edit, Ties};
use crate::{Error, Merge, Progress, Record, Repeat, Settings, Text, Theme, Themes, Watch};
use crate::{describe, label};
use std::collections::BTreeMap;
use std::ops::Range;

/// What goes into the manifest as the engine that made a result.
const ENGINE: &str = concat!("themes ", env!("CARGO_PKG_VERSION"), ", table of pieces");

/// Groups `texts` into themes.
///
/// `reader` is a `&Table`, or a [`Reader`] with an encoder beside it. The answer depends on texts, reader and settings alone. It does not depend on the order of
/// `texts`, but for the positions in it, nor on the number of threads.
///
/// # Errors
///
/// [`Error::Cancelled`] when `progress` asks for it, [`Error::Setting`] when a setting is out of
/// range, [`Error::Languages`] when the reader's encoder cannot read a text.
pub fn find<'a>(
    texts: &[Text],
    reader: impl Into<Reader<'a>>,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Themes, Error> {
    find_under(&[], texts, reader, settings, progress)
}

/// Groups `texts` into themes that keep what a person decided.
///
/// # Errors
///
/// Those of [`find`], and [`Error::Edit`] and [`Error::Conflict`] for decisions that cannot be kept.
pub fn find_under<'a>(
    edits: &[Edit],
    texts: &[Text],
    reader: impl Into<Reader<'a>>,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Themes, Error> {
    let reader = reader.into();
    let table = reader.table;
    settings.check()?;
    let watch = Watch::over(progress);
    watch.at("encode", 0, texts.len())?;
    let Corpus { nodes, repeats } = Corpus::new(texts);
    let ties = Ties::new(edits, &nodes, texts.len())?;
    let sources: Vec<Source> = nodes.iter().map(|n| Source { text: n.text, language: &n.language }).collect();
    let rows = encode(&sources, reader, &watch)?;
    watch.at("encode", texts.len(), texts.len())?;
    let ranges = corpus::lanes(&nodes);
    let grown = if nodes.len() <= close::MOST {
        watch.at("communities", 0, 1)?;
        let affinities = Affinities::new(&sources, &rows, table);
        Some(group::grow(&affinities, &ranges, &nodes, &ties, settings))
    } else {
        None
    };
    let of_lane =
        |(range, rows): (&Range<usize>, Matrix)| Lane { texts, nodes: &nodes[range.clone()], rows, table, settings };
    let mut lanes: Vec<Lane> = ranges.iter().zip(split(rows, &ranges)).map(of_lane).collect();
    let groupings = match grown {
        Some(groupings) => groupings,
        None => {
            let find = |(lane, range): (&Lane, &Range<usize>)| {
                let ties = ties.within(range.clone());
                group::find_communities(&lane.rows, lane.nodes, &ties, settings, &watch)
            };
            lanes.iter().zip(&ranges).map(find).collect::<Result<_, _>>()?
        }
    };
    watch.at("label", 0, lanes.len())?;
    let found = lanes.drain(..).zip(groupings).map(|(lane, grouping)| lane.describe(grouping)).collect();
    Ok(gather(texts, found, repeats, reader, settings))
}

/// The rows of each lane; those of a single lane are not copied, they may be a gigabyte.
fn split(rows: Matrix, lanes: &[Range<usize>]) -> Vec<Matrix> {
    if lanes.len() == 1 {
        return vec![rows];
    }
    lanes.iter().map(|lane| rows.select(&lane.clone().collect::<Vec<_>>())).collect()
}

/// Whether decisions can be kept together over these texts, without grouping them.
///
/// # Errors
///
/// [`Error::Edit`] and [`Error::Conflict`], as [`find_under`] would.
pub fn check(edits: &[Edit], texts: &[Text]) -> Result<(), Error> {
    Ties::new(edits, &Corpus::new(texts).nodes, texts.len()).map(|_| ())
}

/// The nodes of one lane, and what describing their themes takes.
struct Lane<'a> {
    texts: &'a [Text<'a>],
    nodes: &'a [Node<'a>],
    rows: Matrix,
    table: &'a Table,
    settings: &'a Settings,
}

/// The themes of one lane, numbered within it.
struct Found {
    lane: u32,
    themes: Vec<Theme>,
    middles: Matrix,
    merges: Vec<Merge>,
    resolution: f64,
}

impl Lane<'_> {
    fn describe(&self, grouping: Grouping) -> Found {
        let mut groups: Vec<(Vec<usize>, f32)> = grouping.stability.iter().map(|&s| (Vec::new(), s)).collect();
        for (node, group) in grouping.group_of.iter().enumerate() {
            if let Some(group) = group {
                groups[*group as usize].0.push(node);
            }
        }
        let members = |nodes: &[usize]| -> Vec<usize> {
            let mut members: Vec<usize> = nodes.iter().flat_map(|&i| &self.nodes[i].members).copied().collect();
            members.sort_unstable();
            members
        };
        let mut groups: Vec<(Vec<usize>, Vec<usize>, f32)> =
            groups.into_iter().map(|(nodes, stability)| (members(&nodes), nodes, stability)).collect();
        groups.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.0.cmp(&b.0)));

        let nodes_of: Vec<Vec<usize>> = groups.iter().map(|group| group.1.clone()).collect();
        let middles = describe::middles(&self.rows, &nodes_of);
        let mut theme_of = vec![None; self.nodes.len()];
        for (theme, nodes) in nodes_of.iter().enumerate() {
            nodes.iter().for_each(|&i| theme_of[i] = Some(theme));
        }
        let labels = label::labels(self.nodes, &theme_of, &middles, self.table, self.settings.label_words);
        let separations = describe::separations(&middles);
        let sizes: Vec<usize> = nodes_of.iter().map(Vec::len).collect();
        let tree = describe::tree(&middles, &sizes);
        let parents = describe::parents(groups.len(), &tree);
        let themes = groups
            .into_iter()
            .zip(labels)
            .enumerate()
            .map(|(theme, ((members, nodes, stability), words))| {
                let near = describe::by_nearness(&self.rows, &nodes, middles.row(theme));
                Theme {
                    lane: self.lane(),
                    members,
                    words,
                    medoid: self.nodes[near[0].1].members[0],
                    exemplars: describe::exemplars(&self.rows, &near, self.nodes, self.texts, self.settings.exemplars),
                    parent: parents[theme] as usize,
                    cohesion: near.iter().map(|&(cosine, _)| cosine).sum::<f32>() / near.len() as f32,
                    stability,
                    separation: separations[theme],
                }
            })
            .collect();
        let merges = tree.into_iter().map(|join| Merge { a: join.a, b: join.b, height: join.height }).collect();
        Found { lane: self.lane(), themes, middles, merges, resolution: grouping.resolution }
    }

    fn lane(&self) -> u32 {
        self.nodes.first().map_or(0, |node| node.lane)
    }
}

/// Puts the lanes together under common numbers.
fn gather(texts: &[Text], lanes: Vec<Found>, repeats: Vec<Repeat>, reader: Reader, settings: &Settings) -> Themes {
    let total: usize = lanes.iter().map(|lane| lane.themes.len()).sum();
    let width = lanes.first().map_or(0, |lane| lane.middles.width());
    let mut middles = Matrix::zeros(total, width);
    let mut resolution = BTreeMap::new();
    let mut themes: Vec<Theme> = Vec::with_capacity(total);
    let mut merges: Vec<Merge> = Vec::new();
    for found in lanes {
        let (first, first_merge, count) = (themes.len(), total + merges.len(), found.themes.len());
        let number = |i: usize| {
            if i < count { first + i } else { first_merge + i - count }
        };
        resolution.insert(found.lane, found.resolution);
        merges.extend(found.merges.iter().map(|m| Merge { a: number(m.a), b: number(m.b), height: m.height }));
        for (i, mut theme) in found.themes.into_iter().enumerate() {
            middles.row_mut(first + i).copy_from_slice(found.middles.row(i));
            theme.parent += first;
            themes.push(theme);
        }
    }
    let mut theme_of = vec![None; texts.len()];
    for (i, theme) in themes.iter().enumerate() {
        theme.members.iter().for_each(|&text| theme_of[text] = Some(i));
    }
    let mut languages = BTreeMap::new();
    for text in texts {
        *languages.entry(corpus::primary_tag(text.language)).or_insert(0) += 1;
    }
    let mean = |of: fn(&Theme) -> f32| themes.iter().map(of).sum::<f32>() / themes.len().max(1) as f32;
    let offsets = languages.keys().filter(|language| reader.offset(language).is_some()).cloned().collect();
    let all_english = !texts.is_empty() && english_only(languages.keys().map(String::as_str));
    let record = Record {
        engine: ENGINE.to_owned(),
        table: reader.table.sha256().to_owned(),
        texts: texts.len(),
        english_only: all_english,
        encoder: reader.used(),
        offsets: if all_english { Vec::new() } else { offsets },
        languages,
        assigned: theme_of.iter().flatten().count() as f32 / texts.len().max(1) as f32,
        resolution,
        mean_stability: mean(|theme| theme.stability),
        mean_cohesion: mean(|theme| theme.cohesion),
    };
    let lane_of: Vec<u32> = themes.iter().map(|theme| theme.lane).collect();
    Themes { links: describe::links(&middles, &lane_of, settings.link), repeats, theme_of, themes, merges, record }
}
