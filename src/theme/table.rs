//! The embedding table that is built into the program.

use std::sync::OnceLock;
use themes::Table;

static BYTES: &[u8] = include_bytes!("../../models/table.plt");
static TABLE: OnceLock<Result<Table, themes::Error>> = OnceLock::new();

/// The table, opened when it is first asked for: a server that only shows pages never touches it.
pub fn table() -> Result<&'static Table, themes::Error> {
    TABLE.get_or_init(|| Table::open(BYTES)).as_ref().map_err(Clone::clone)
}
