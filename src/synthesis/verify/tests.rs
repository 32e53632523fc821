use super::*;
use crate::synthesis::cast;
use crate::synthesis::json::{from_json, to_json};
use serde_json::Value;

fn originals(source: &Source) -> Option<Original> {
    let bytes = cast::file(&source.roundtable);
    let reading = reading::read(&bytes, &source.file);
    Some(Original { bytes, reading })
}

#[test]
fn all_is_well_with_a_report_as_it_was_made() {
    assert_eq!(verify(&cast::report(), Some(&originals)), []);
}

#[test]
fn a_finding_leads_to_the_bytes_of_a_file() {
    let report = cast::report();
    for finding in &report.findings {
        let statement = report.statements.iter().find(|one| one.id == finding.quotes).expect("its statement");
        let source = report.sources.iter().find(|one| one.id == statement.source.id).expect("its source");
        let file = originals(source).expect("its file").reading.expect("readable");
        assert_eq!(&file.text[statement.source.span.clone()], finding.text);
    }
}

#[test]
fn one_changed_byte_of_a_quotation_names_its_place() {
    let mut report = cast::report();
    let text = report.statements[3].text.as_mut().expect("shown");
    text.replace_range(0..1, "t");
    let problems = verify(&report, None);
    assert!(problems.iter().any(|one| one.place.starts_with("statements[3].text")), "{problems:?}");
}

#[test]
fn a_changed_original_is_told_from_a_missing_one() {
    let report = cast::report();
    let changed = |source: &Source| {
        let mut original = originals(source)?;
        original.bytes.push(b'\n');
        Some(original)
    };
    let told = |problems: Vec<Problem>| problems.into_iter().map(|one| one.what).collect::<Vec<_>>().join("\n");
    assert!(told(verify(&report, Some(&changed))).contains("another one"));
    assert!(told(verify(&report, Some(&|_| None))).contains("not among the originals"));
}

/// Fields whose value says nothing about words or counts, and why. Every other one must be found even when
/// somebody changes it and computes the fingerprint anew; a change without that is always found.
const NO_EVIDENCE: [(&str, &str); 61] = [
    ("consultation.attribution_rule", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.convener", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.ends", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.id", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.notice", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.short_title", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.slug", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.starts", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.title", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.topic", "facts that the secretariat states; no quotation or count follows from them"),
    ("consultation.version", "facts that the secretariat states; no quotation or count follows from them"),
    ("fingerprint", "it is what was computed anew"),
    ("links[].cosine", "a measurement of the engine"),
    ("manifest.engine.assigned", "how the run was made: running it again is the check"),
    ("manifest.engine.engine", "how the run was made: running it again is the check"),
    ("manifest.engine.english_only", "how the run was made: running it again is the check"),
    ("manifest.engine.mean_cohesion", "how the run was made: running it again is the check"),
    ("manifest.engine.mean_stability", "how the run was made: running it again is the check"),
    ("manifest.engine.table", "how the run was made: running it again is the check"),
    ("manifest.engine.texts", "how the run was made: running it again is the check"),
    ("manifest.inputs[].bytes", "how the run was made: running it again is the check"),
    ("manifest.program", "how the run was made: running it again is the check"),
    ("manifest.settings.exemplars", "how the run was made: running it again is the check"),
    ("manifest.settings.label_words", "how the run was made: running it again is the check"),
    ("manifest.settings.link", "how the run was made: running it again is the check"),
    ("manifest.settings.neighbours", "how the run was made: running it again is the check"),
    ("manifest.settings.resolutions[]", "how the run was made: running it again is the check"),
    ("manifest.settings.smallest_theme", "how the run was made: running it again is the check"),
    ("manifest.settings.smoothing", "how the run was made: running it again is the check"),
    ("organisations[].aliases[]", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].country", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].id", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].kind", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].name", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].note", "facts that the secretariat states; support names them and is counted"),
    ("organisations[].slug", "facts that the secretariat states; support names them and is counted"),
    ("roundtables[].city", "facts that the secretariat states; place in the order and region are counted in support"),
    (
        "roundtables[].city_inferred",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    (
        "roundtables[].consultation_id",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    (
        "roundtables[].country",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    (
        "roundtables[].days_note",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    ("roundtables[].id", "facts that the secretariat states; place in the order and region are counted in support"),
    (
        "roundtables[].language",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    (
        "roundtables[].position",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    ("roundtables[].title", "facts that the secretariat states; place in the order and region are counted in support"),
    (
        "roundtables[].version",
        "facts that the secretariat states; place in the order and region are counted in support",
    ),
    ("sources[].blocks[].kind.heading", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].blocks[].section", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].blocks[].span.end", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].blocks[].span.start", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].language", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].not_taken[].reason", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].not_taken[].span.end", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].not_taken[].span.start", "the outline of a text, for reading it; the words are under their hash"),
    ("sources[].title", "the outline of a text, for reading it; the words are under their hash"),
    ("statements[].level", "a person's decision; that withheld words are masked is checked"),
    ("themes[].cohesion", "measurements and words of the engine"),
    ("themes[].labels.en", "measurements and words of the engine"),
    ("themes[].parent", "measurements and words of the engine"),
    ("themes[].separation", "measurements and words of the engine"),
    ("themes[].stability", "measurements and words of the engine"),
];

/// Words of which a field may have one or another.
const WORDS: [&[&str]; 5] = [
    &["relevance", "challenge", "recommendation", "activity", "divergence", "presentation", "unplaced"],
    &["common", "shared", "regional", "single-voice"],
    &["common-challenges", "common-themes", "strategies", "divergence", "one-region", "single-voices"],
    &["organisation", "region", "roundtable", "withheld"],
    &["heading", "preamble", "footnote"],
];

#[test]
fn any_changed_value_is_found() {
    let record: Value = serde_json::from_str(&to_json(&cast::report())).expect("JSON");
    let mut paths = Vec::new();
    leaves(&record, &mut Vec::new(), &mut paths);
    assert!(paths.len() > 500, "the cast has few values: {}", paths.len());
    let mut survived = std::collections::BTreeSet::new();
    for path in &paths {
        for changed in changes(record.pointer(&path.join("/")).expect("a leaf")) {
            let mut other = record.clone();
            *other.pointer_mut(&path.join("/")).expect("a leaf") = changed;
            let Ok(mut report) = from_json(&other.to_string()) else { continue };
            assert_ne!(verify(&report, None), [], "{path:?}");
            report.fingerprint = report.computed_fingerprint();
            if verify(&report, None).is_empty() {
                survived.insert(pattern(path));
            }
        }
    }
    let argued: std::collections::BTreeSet<String> = NO_EVIDENCE.iter().map(|(field, _)| (*field).to_owned()).collect();
    assert_eq!(survived, argued);
}

/// Paths of all strings, numbers and truth values, as parts of a JSON pointer.
fn leaves(value: &Value, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    if path.is_empty() {
        // A pointer starts with a slash: an empty first part, joined.
        path.push(String::new());
    }
    let below: Vec<(String, &Value)> = match value {
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        Value::Null => return,
        _ => return found.push(path.clone()),
    };
    for (key, value) in below {
        path.push(key);
        leaves(value, path, found);
        path.pop();
    }
}

/// Other values of the same sort.
fn changes(value: &Value) -> Vec<Value> {
    match value {
        Value::String(text) => {
            let others = WORDS.iter().filter(|words| words.contains(&text.as_str())).flat_map(|words| words.iter());
            let others = others.filter(|word| *word != text).map(|word| Value::from(*word));
            let longer = [Value::from(format!("{text}x"))];
            let shorter = text.char_indices().next_back().map(|(end, _)| Value::from(&text[..end]));
            others.chain(longer).chain(shorter).collect()
        }
        Value::Number(number) => match (number.as_u64(), number.as_f64()) {
            (Some(whole), _) => {
                vec![Value::from(whole + 1), Value::from(whole.saturating_sub(1) + 2 * u64::from(whole == 0))]
            }
            (None, real) => vec![Value::from(real.unwrap_or_default() + 0.125)],
        },
        Value::Bool(truth) => vec![Value::from(!truth)],
        _ => Vec::new(),
    }
}

/// `statements[].text`: the place without positions and without the names in a map.
fn pattern(path: &[String]) -> String {
    let mut pattern = String::new();
    for part in path.iter().skip(1) {
        let is_position = part.bytes().all(|byte| byte.is_ascii_digit());
        if is_position {
            pattern.push_str("[]");
        } else {
            if !pattern.is_empty() {
                pattern.push('.');
            }
            pattern.push_str(part);
        }
    }
    pattern
}
