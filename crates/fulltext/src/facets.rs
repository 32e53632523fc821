//! How many of the texts found have which value in a field.

use std::collections::HashMap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::StrColumn;
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// Counts the values of these fields, named as in the index.
pub struct Counts {
    pub fields: Vec<String>,
}

/// Value and count, for each field.
pub type Counted = Vec<HashMap<String, usize>>;

pub struct OfSegment {
    fields: Vec<Option<(StrColumn, Vec<u32>)>>,
}

impl Collector for Counts {
    type Fruit = Counted;
    type Child = OfSegment;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<OfSegment> {
        let column = |name: &String| -> tantivy::Result<Option<(StrColumn, Vec<u32>)>> {
            let column = segment.fast_fields().str(name)?;
            Ok(column.map(|column| {
                let values = column.num_terms();
                (column, vec![0; values])
            }))
        };
        Ok(OfSegment { fields: self.fields.iter().map(column).collect::<tantivy::Result<_>>()? })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<Counted>) -> tantivy::Result<Counted> {
        let mut all: Counted = vec![HashMap::new(); self.fields.len()];
        for segment in segments {
            for (into, counts) in all.iter_mut().zip(segment) {
                for (value, count) in counts {
                    *into.entry(value).or_default() += count;
                }
            }
        }
        Ok(all)
    }
}

impl SegmentCollector for OfSegment {
    type Fruit = Counted;

    fn collect(&mut self, document: DocId, _: Score) {
        for (column, counts) in self.fields.iter_mut().flatten() {
            for value in column.ords().values_for_doc(document) {
                if let Some(count) = usize::try_from(value).ok().and_then(|value| counts.get_mut(value)) {
                    *count += 1;
                }
            }
        }
    }

    fn harvest(self) -> Counted {
        let of = |(column, counts): (StrColumn, Vec<u32>)| {
            let mut named = HashMap::new();
            for (value, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
                let mut name = String::new();
                if column.ord_to_str(value as u64, &mut name).unwrap_or(false) {
                    named.insert(name, count as usize);
                }
            }
            named
        };
        self.fields.into_iter().map(|field| field.map(of).unwrap_or_default()).collect()
    }
}
