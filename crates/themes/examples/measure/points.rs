//! Matching texts with given points: key points of debates, and sentences of other languages.

use crate::sets::{self, Debate, LANGUAGES, Result};
use std::path::Path;
use themes::{Match, Reader, Text, match_points};

/// ArgKP: mean over debates of the average precision of the better half of matches times the share of
/// right ones among them; pairs nobody judged count as wrong (strict) or right (relaxed).
pub fn key_points(data: &Path, split: &str, table: Reader) -> Result<()> {
    let (debates, labels) = sets::argkp(data, split)?;
    let (mut strict, mut relaxed) = (0.0, 0.0);
    let mut all: Vec<(f32, Option<bool>)> = Vec::new();
    // All debates in one call, as a code book is used: a lane for each.
    let (points, arguments) = (laned(&debates, |debate| &debate.points), laned(&debates, |debate| &debate.arguments));
    let mut found = match_points(&points, &arguments, table)?.into_iter();
    let mut first_point = 0;
    for debate in &debates {
        let mut matches: Vec<(f32, Option<bool>)> = debate
            .arguments
            .iter()
            .zip(found.by_ref())
            .filter_map(|((argument, _), found)| {
                let found = found?;
                let point = &debate.points[found.point - first_point].0;
                Some((found.score, labels.get(&(argument.clone(), point.clone())).copied()))
            })
            .collect();
        first_point += debate.points.len();
        matches.sort_by(|a, b| b.0.total_cmp(&a.0));
        let half = &matches[..matches.len() / 2];
        strict += average_precision(half, false);
        relaxed += average_precision(half, true);
        all.extend(&matches);
    }
    let mean = |sum: f64| 100.0 * sum / debates.len().max(1) as f64;
    println!("ArgKP {split}: strict {:.1}, relaxed {:.1} over {} debates", mean(strict), mean(relaxed), debates.len());
    for least in [0.1, 0.15, 0.2, 0.25, 0.3, 0.4] {
        let kept: Vec<bool> = all.iter().filter(|(score, _)| *score >= least).filter_map(|(_, right)| *right).collect();
        let covered = all.iter().filter(|(score, _)| *score >= least).count();
        println!(
            "    from a score of {least}: {:.0} % of arguments matched, {:.0} % of the judged ones rightly",
            100.0 * covered as f64 / all.len() as f64,
            100.0 * kept.iter().filter(|right| **right).count() as f64 / kept.len().max(1) as f64,
        );
    }
    Ok(())
}

/// One side of all debates, a lane for each.
fn laned(debates: &[Debate], side: fn(&Debate) -> &Vec<(String, String)>) -> Vec<Text<'_>> {
    let mut texts = Vec::new();
    for (lane, debate) in (0..).zip(debates) {
        let group = debate.topic;
        texts.extend(side(debate).iter().map(|(_, text)| Text { text, language: "en", group, lane }));
    }
    texts
}

/// How many of 500 sentences find their counterpart, mean of both directions, and the worst language.
pub fn across_languages(data: &Path, table: Reader) -> Result<()> {
    let mut found: Vec<(f64, &str)> = Vec::new();
    for (file, tag) in LANGUAGES {
        let (foreign, english) = sets::tatoeba(data, file, 500)?;
        let right = |matches: Vec<Option<Match>>| {
            let own = matches.iter().enumerate().filter(|(i, found)| found.is_some_and(|found| found.point == *i));
            own.count() as f64 / matches.len() as f64
        };
        let there = right(matched(&english, "en", &foreign, tag, table)?);
        let back = right(matched(&foreign, tag, &english, "en", table)?);
        found.push((50.0 * (there + back), tag));
    }
    let mean = found.iter().map(|(share, _)| share).sum::<f64>() / found.len() as f64;
    let each: Vec<String> = found.iter().map(|(share, tag)| format!("{tag} {share:.0}")).collect();
    println!("Tatoeba, 500-way: {mean:.1} % right ({})", each.join(", "));
    Ok(())
}

fn matched(
    points: &[String],
    of_points: &str,
    texts: &[String],
    of_texts: &str,
    table: Reader,
) -> Result<Vec<Option<Match>>> {
    fn of<'a>(texts: &'a [String], language: &'a str) -> Vec<Text<'a>> {
        texts.iter().map(|text| Text { text, language, group: 0, lane: 0 }).collect()
    }
    Ok(match_points(&of(points, of_points), &of(texts, of_texts), table)?)
}

fn average_precision(ranked: &[(f32, Option<bool>)], unjudged: bool) -> f64 {
    let (mut right, mut sum) = (0usize, 0.0);
    for (rank, (_, judged)) in (1..).zip(ranked) {
        if judged.unwrap_or(unjudged) {
            right += 1;
            sum += right as f64 / f64::from(rank);
        }
    }
    if right == 0 { 0.0 } else { sum / right as f64 * right as f64 / ranked.len() as f64 }
}
