//! Statements in long rows, page by page: for site maps, tables and programs.

pub mod store;

use super::Kind;
use crate::access::{Key, Level, Protected, Viewer};

/// Which statements are asked for; empty text and `None` stand for any.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Id of a roundtable.
    pub roundtable: String,
    /// Id of a consultation.
    pub consultation: String,
    pub kind: Option<Kind>,
    /// BCP 47 primary tag.
    pub language: String,
    /// Ids after this one only.
    pub after: String,
}

/// That a statement is there, and since when it is as it is: nothing of what it says.
#[derive(Debug, Clone)]
pub struct Listed {
    pub id: String,
    pub level: Level,
    pub changed_at: String,
}

impl Protected for Listed {
    /// Id, and when it last changed.
    type View = (String, String);

    fn may_be_seen_by(&self, viewer: &Viewer) -> bool {
        viewer.is_staff() || self.level != Level::Withheld
    }

    fn open(&self, _: &Key, _: &Viewer) -> (String, String) {
        (self.id.clone(), self.changed_at.clone())
    }
}
