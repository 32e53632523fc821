//! What was read, what became statements, what was left over: in numbers.

use super::LeftOver;
use crate::statement::{Kind, Statement};
use std::collections::BTreeMap;

/// Counts of one report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    pub statements: usize,
    /// In the order of the outline.
    pub kinds: Vec<(Kind, usize)>,
    /// By BCP 47 tag, most first.
    pub languages: Vec<(String, usize)>,
    /// By reason, as in message keys.
    pub left_over: BTreeMap<&'static str, usize>,
    pub notices: Vec<reading::Notice>,
    /// Columns of a sheet that hold no statement and were not asked for.
    pub columns_not_read: Vec<String>,
}

impl Summary {
    pub fn of(
        statements: &[Statement],
        left_over: &[LeftOver],
        notices: &[reading::Notice],
        columns_not_read: &[String],
    ) -> Summary {
        let of_kind = |kind| statements.iter().filter(|one| one.kind == kind).count();
        let kinds = Kind::ALL.into_iter().map(|kind| (kind, of_kind(kind))).filter(|(_, count)| *count > 0);
        let mut languages: BTreeMap<&str, usize> = BTreeMap::new();
        for one in statements {
            *languages.entry(&one.language).or_default() += 1;
        }
        let mut languages: Vec<(String, usize)> =
            languages.into_iter().map(|(tag, count)| (tag.to_owned(), count)).collect();
        languages.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut reasons: BTreeMap<&'static str, usize> = BTreeMap::new();
        for left in left_over {
            *reasons.entry(left.reason.as_str()).or_default() += 1;
        }
        Summary {
            statements: statements.len(),
            kinds: kinds.collect(),
            languages,
            left_over: reasons,
            notices: notices.to_vec(),
            columns_not_read: columns_not_read.to_vec(),
        }
    }
}
