//! That what was erased is in no byte of the data folder, and does not come back with a backup.

mod story;
