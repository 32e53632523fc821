//! What the engine promises, kept on the table that the program carries.

mod points;
mod progress;
mod properties;
mod standing;
mod statements;
