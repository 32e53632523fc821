//! What a harvester asks, and what is wrong with it.

use super::token;

/// The only form of metadata: Dublin Core, which every repository must have.
pub const PREFIX: &str = "oai_dc";

/// A question that can be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    Identify,
    Formats { identifier: Option<String> },
    Sets,
    Record { identifier: String },
    List { verb: List, selection: Selection, after: Option<token::After> },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Identifiers,
    Records,
}

impl List {
    pub fn as_str(self) -> &'static str {
        match self {
            List::Identifiers => "ListIdentifiers",
            List::Records => "ListRecords",
        }
    }
}

/// Which records are asked for. Days are bounds to the second, both included; empty text stands for any.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    pub from: String,
    pub until: String,
    pub set: String,
}

/// A code of the protocol, and a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub code: &'static str,
    pub said: String,
}

impl Fault {
    pub fn new(code: &'static str, said: impl Into<String>) -> Fault {
        Fault { code, said: said.into() }
    }

    pub fn argument(said: impl Into<String>) -> Fault {
        Fault::new("badArgument", said)
    }

    pub fn not_text() -> Fault {
        Fault::argument("A value is not percent-encoded UTF-8.")
    }

    /// The protocol wants the arguments repeated in the answer, unless they are what is wrong.
    pub fn is_about_arguments(&self) -> bool {
        matches!(self.code, "badVerb" | "badArgument")
    }
}

/// Reads names and values.
pub fn read(arguments: &[(String, String)]) -> Result<Asked, Fault> {
    let verbs: Vec<&str> = values(arguments, "verb");
    let [verb] = verbs.as_slice() else {
        return Err(Fault::new("badVerb", "Give one verb, for example verb=Identify."));
    };
    let (required, allowed): (&[&str], &[&str]) = match *verb {
        "Identify" => (&[], &[]),
        "ListMetadataFormats" => (&[], &["identifier"]),
        "ListSets" => (&[], &["resumptionToken"]),
        "GetRecord" => (&["identifier", "metadataPrefix"], &[]),
        "ListIdentifiers" | "ListRecords" => (&["metadataPrefix"], &["from", "until", "set", "resumptionToken"]),
        _ => return Err(Fault::new("badVerb", "There is no such verb.")),
    };
    for (name, value) in arguments.iter().filter(|(name, _)| name != "verb") {
        if !required.contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
            return Err(Fault::argument(format!("“{name}” is no argument of {verb}.")));
        }
        if values(arguments, name).len() > 1 {
            return Err(Fault::argument(format!("“{name}” is given twice.")));
        }
        if value.is_empty() {
            return Err(Fault::argument(format!("“{name}” is empty.")));
        }
    }
    let value = |name: &str| values(arguments, name).first().map(|value| (*value).to_owned());
    if let Some(token) = value("resumptionToken") {
        if arguments.len() > 2 {
            return Err(Fault::argument("A resumption token stands alone, beside the verb."));
        }
        return resumed(verb, &token);
    }
    if let Some(name) = required.iter().find(|name| value(name).is_none()) {
        return Err(Fault::argument(format!("{verb} needs “{name}”.")));
    }
    if let Some(prefix) = value("metadataPrefix").filter(|prefix| prefix != PREFIX) {
        return Err(Fault::new("cannotDisseminateFormat", format!("There is no “{prefix}” here, only {PREFIX}.")));
    }
    Ok(match *verb {
        "Identify" => Asked::Identify,
        "ListMetadataFormats" => Asked::Formats { identifier: value("identifier") },
        "ListSets" => Asked::Sets,
        "GetRecord" => Asked::Record { identifier: value("identifier").unwrap_or_default() },
        _ => {
            let selection = selection(value("from"), value("until"), value("set"))?;
            Asked::List { verb: list(verb), selection, after: None }
        }
    })
}

fn list(verb: &str) -> List {
    if verb == "ListRecords" { List::Records } else { List::Identifiers }
}

fn values<'a>(arguments: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    arguments.iter().filter(|(own, _)| own == name).map(|(_, value)| value.as_str()).collect()
}

fn resumed(verb: &str, token: &str) -> Result<Asked, Fault> {
    let refused = || Fault::new("badResumptionToken", "This token is none of this list: begin the list anew.");
    if verb == "ListSets" {
        return Err(refused());
    }
    let (selection, after) = token::read(token).ok_or_else(refused)?;
    Ok(Asked::List { verb: list(verb), selection, after: Some(after) })
}

/// Bounds of both precisions; a pair must be of one.
fn selection(from: Option<String>, until: Option<String>, set: Option<String>) -> Result<Selection, Fault> {
    if let (Some(from), Some(until)) = (&from, &until) {
        if from.len() != until.len() {
            return Err(Fault::argument("“from” and “until” must be of the same precision."));
        }
        if from > until {
            return Err(Fault::argument("“from” must not be later than “until”."));
        }
    }
    let bound = |given: Option<String>, day: &str| match given {
        None => Ok(String::new()),
        Some(given) => bound(&given, day)
            .ok_or_else(|| Fault::argument(format!("“{given}” is no date: write 2008-07-30 or 2008-07-30T12:00:00Z."))),
    };
    Ok(Selection { from: bound(from, "T00:00:00Z")?, until: bound(until, "T23:59:59Z")?, set: set.unwrap_or_default() })
}

/// A day or a second in UTC, to the second; `rest` is what is added to a day.
fn bound(given: &str, rest: &str) -> Option<String> {
    let whole = if given.len() == 10 { format!("{given}{rest}") } else { given.to_owned() };
    is_second(&whole).then_some(whole)
}

/// `2008-07-30T12:00:00Z`, and a moment that exists.
pub fn is_second(text: &str) -> bool {
    let shape = text.len() == 20
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            10 => byte == b'T',
            13 | 16 => byte == b':',
            19 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        });
    shape && text.parse::<jiff::Timestamp>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_whole_days() {
        let both = selection(Some("2008-07-30".into()), Some("2008-07-30".into()), None).expect("a day");
        assert_eq!((both.from.as_str(), both.until.as_str()), ("2008-07-30T00:00:00Z", "2008-07-30T23:59:59Z"));
        for wrong in [
            "2008-7-30", "2008-02-30", "2008", "2008-07-30T12:00Z", "2008-07-30T12:00:00.1Z",
            "2008-07-30T12:00:00+00:00", "heute",
        ] {
            assert!(selection(Some(wrong.into()), None, None).is_err(), "{wrong}");
        }
    }
}
