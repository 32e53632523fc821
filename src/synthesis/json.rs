//! The record as JSON: the form in which a global report is published, checked and kept.

use super::record::{GlobalReport, SCHEMA};
use serde::Deserialize;

/// JSON Schema of the record, as published.
pub const JSON_SCHEMA: &str = include_str!("schema/global-report-1.json");

/// Why a file is no global report.
#[derive(Debug, thiserror::Error)]
pub enum JsonError {
    #[error("this is not JSON: {0}. Download the report again, or take the file ending in .json")]
    NotJson(serde_json::Error),
    #[error("this is JSON, but no global report: it has no “schema” beginning with plenary-global-report/")]
    NotAReport,
    #[error(
        "this report has the schema {0}, and this version reads {SCHEMA}: use the version of Plenary that made it, or a newer one"
    )]
    OtherSchema(String),
    #[error("this report does not have the shape of {SCHEMA}: {0}. Compare it with what `plenary schema` prints")]
    Shape(serde_json::Error),
}

/// Pretty JSON with keys in the order of the schema and a line end: the same record gives the same bytes.
pub fn to_json(report: &GlobalReport) -> String {
    let mut text = serde_json::to_string_pretty(report).expect("a record has text keys and no failing part");
    text.push('\n');
    text
}

/// Reads what [`to_json`] wrote. What it says is not checked here: `verify` does.
pub fn from_json(text: &str) -> Result<GlobalReport, JsonError> {
    #[derive(Deserialize)]
    struct Named {
        schema: Option<String>,
    }
    let named: Named = serde_json::from_str(text)
        .map_err(|error| if error.is_data() { JsonError::NotAReport } else { JsonError::NotJson(error) })?;
    match named.schema {
        Some(schema) if schema == SCHEMA => serde_json::from_str(text).map_err(JsonError::Shape),
        Some(schema) if schema.starts_with("plenary-global-report/") => Err(JsonError::OtherSchema(schema)),
        _ => Err(JsonError::NotAReport),
    }
}

#[cfg(test)]
mod tests {
    use super::super::cast;
    use super::*;

    #[test]
    fn a_report_comes_back_as_it_was() {
        let report = cast::report();
        let text = to_json(&report);
        let back = from_json(&text).expect("what was written can be read");
        assert_eq!(back, report);
        assert_eq!(to_json(&back), text);
    }

    #[test]
    fn the_published_schema_describes_a_report() {
        let schema: serde_json::Value = serde_json::from_str(JSON_SCHEMA).expect("the schema is JSON");
        let validator = jsonschema::validator_for(&schema).expect("the schema is a JSON Schema");
        let mut record: serde_json::Value = serde_json::from_str(&to_json(&cast::report())).expect("JSON");
        let wrong: Vec<String> =
            validator.iter_errors(&record).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert_eq!(wrong, [""; 0]);
        record["findings"][0]["rests_on"] = serde_json::json!([]);
        assert!(!validator.is_valid(&record), "a finding that rests on nothing");
    }

    #[test]
    fn what_is_no_report_is_told_apart() {
        assert!(matches!(from_json("{"), Err(JsonError::NotJson(_))));
        assert!(matches!(from_json("[]"), Err(JsonError::NotAReport)));
        assert!(matches!(from_json("{\"schema\":\"other/1\"}"), Err(JsonError::NotAReport)));
        assert!(matches!(from_json("{\"schema\":\"plenary-global-report/9\"}"), Err(JsonError::OtherSchema(_))));
        let text = to_json(&cast::report()).replace("\"statements\": [", "\"statement\": [");
        assert!(matches!(from_json(&text), Err(JsonError::Shape(_))));
    }
}
