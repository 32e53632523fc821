//! That what was taken back is gone from everything the site gives out.

mod story;
