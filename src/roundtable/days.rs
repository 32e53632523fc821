//! Days of a meeting, as precise as they are known: a year, a month, a day, or a span of days.

use serde::{Deserialize, Serialize};

/// ISO 8601 text: `2008`, `2008-02`, `2008-03-07`, or an interval of two (`2008-07-30/2008-07-31`).
/// Empty when not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Days(String);

/// The text names no day, month or year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a date: write 2008, 2008-02, 2008-03-07 or 2008-07-30/2008-07-31")]
pub struct NotADate(pub String);

impl Days {
    /// Reads ISO 8601 text; empty text is "not known".
    pub fn parse(text: &str) -> Result<Days, NotADate> {
        let text = text.trim();
        let parts: Vec<&str> = text.split('/').collect();
        let fine = text.is_empty()
            || (parts.len() <= 2 && parts.iter().all(|part| !part.is_empty() && crate::words::is_date(part)));
        let ordered = parts.len() < 2 || parts[0] <= parts[1];
        if fine && ordered { Ok(Days(text.to_owned())) } else { Err(NotADate(text.to_owned())) }
    }

    pub fn is_known(&self) -> bool {
        !self.0.is_empty()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// First and last, equal for a single day. Empty text when not known.
    pub fn ends(&self) -> (&str, &str) {
        self.0.split_once('/').unwrap_or((&self.0, &self.0))
    }
}

impl TryFrom<String> for Days {
    type Error = NotADate;

    fn try_from(text: String) -> Result<Days, NotADate> {
        Days::parse(&text)
    }
}

impl From<Days> for String {
    fn from(days: Days) -> String {
        days.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_kept() {
        for text in ["", "2008", "2008-02", "2008-03-07", "2008-07-30/2008-07-31"] {
            assert_eq!(Days::parse(text).map(|days| days.as_str().to_owned()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["7 March", "2008-13", "2008-02-30", "2008-07-31/2008-07-30", "20080307"] {
            assert!(Days::parse(text).is_err(), "{text}");
        }
    }
}
