//! Addresses of e-mail that a script was to write, hidden from programs that gather them: the reader of a saved page
//! sees a notice instead. The address is put together again from the script.

/// What the notice says, in the languages that old sites had it in: how it begins and how it ends.
const NOTICES: [(&str, &str); 9] = [
    ("This e-mail address is being protected", "to view it"),
    ("This email address is being protected", "to view it"),
    ("Cette adresse e-mail est prot", "pour la visualiser"),
    ("Cette adresse email est prot", "pour la voir"),
    ("Cette adresse e-mail est prot", "pour la voir"),
    ("Esta direcci\u{f3}n electr\u{f3}nica est", "para visualizarla"),
    ("Esta direcci\u{f3}n de correo electr\u{f3}nico est", "para poder verlo"),
    ("Este endere\u{e7}o de e", "para visualiz"),
    (
        "\u{410}\u{434}\u{440}\u{435}\u{441} \u{44d}\u{43b}\u{435}\u{43a}\u{442}\u{440}\u{43e}\u{43d}\u{43d}\u{43e}\u{439} \u{43f}\u{43e}\u{447}\u{442}\u{44b} \u{437}\u{430}\u{449}\u{438}\u{449}",
        "JavaScript",
    ),
];

/// Longer is a sentence about such notices, rather than one.
const LONGEST: usize = 260;

/// Where a notice stands in `text`.
pub(super) fn notice(text: &str) -> Option<std::ops::Range<usize>> {
    let by_words = NOTICES.iter().find_map(|(begins, ends)| {
        let start = text.find(begins)?;
        let end = start + text[start..].find(ends)? + ends.len();
        let rest = &text[end..];
        // The rest of the last word, and its full stop.
        let word = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(rest.len());
        let stop = usize::from(rest[word..].starts_with('.'));
        (text[start..end].chars().count() <= LONGEST).then_some(start..end + word + stop)
    });
    // In a language that is not listed: words of their own that speak of spam and of the script.
    by_words.or_else(|| {
        let lower = text.to_lowercase();
        let both = lower.contains("spam") && lower.contains("javascript");
        (both && text.trim().chars().count() <= LONGEST / 2).then_some(0..text.len())
    })
}

/// The address that a script would have written.
pub(super) fn address(script: &str) -> Option<String> {
    let mut address = String::new();
    for line in script.split([';', '\n']) {
        let Some((name, value)) = line.split_once('=') else { continue };
        let name = name.trim().trim_start_matches("var ").trim();
        if !name.starts_with("addy") || name.starts_with("addy_text") || name.contains(' ') {
            continue;
        }
        address.push_str(&strings(&whole(line, value, script)));
    }
    let address = entities(&address);
    is_address(&address).then_some(address)
}

/// Entities hold semicolons, so the value is read again from its start in the whole script, up to the line's end.
fn whole(line: &str, value: &str, script: &str) -> String {
    let Some(at) = script.find(line) else { return value.to_owned() };
    let start = at + line.len() - value.len();
    script[start..].lines().next().unwrap_or_default().to_owned()
}

/// What stands in quotation marks, one after the other.
fn strings(value: &str) -> String {
    let mut found = String::new();
    let mut open = None;
    for letter in value.chars() {
        match (open, letter) {
            (None, '\'' | '"') => open = Some(letter),
            (Some(mark), letter) if mark == letter => open = None,
            (Some(_), letter) => found.push(letter),
            // A semicolon outside of quotation marks ends the value.
            (None, ';') => break,
            (None, _) => {}
        }
    }
    found
}

/// `&#105;` and `&#x69;` as letters.
fn entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("&#") {
        out.push_str(&rest[..at]);
        let Some(end) = rest[at..].find(';') else { break };
        let number = &rest[at + 2..at + end];
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        };
        out.extend(code.and_then(char::from_u32));
        rest = &rest[at + end + 1..];
    }
    out.push_str(rest);
    out
}

fn is_address(text: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric() || ".-_+".contains(letter))
    };
    text.split_once('@').is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'))
}
