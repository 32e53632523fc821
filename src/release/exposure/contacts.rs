//! Ways to somebody: addresses, telephones, names in networks, numbers of papers, coordinates.

use super::lists::{AT_NETWORKS, PAPERS, PHONES, STREETS_AFTER, STREETS_BEFORE};
use super::{Span, What};
use std::ops::Range;

pub(super) fn find(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    pieces(text, &mut spans);
    digits(text, &mut spans);
    streets(text, &mut spans);
    spans
}

/// What stands between white space: e-mail addresses, handles, profiles.
fn pieces(text: &str, spans: &mut Vec<Span>) {
    for piece in text.split(|letter: char| letter.is_whitespace() || "<>()[]«»“”\"،,;，；、".contains(letter))
    {
        let start = piece.as_ptr() as usize - text.as_ptr() as usize;
        let end = piece.trim_end_matches(['.', ':', '!', '?', '。', '؟', '\'']).len();
        let piece = &piece[..end];
        let lower = piece.to_lowercase();
        let span = start..start + end;
        if is_email(piece) {
            spans.push((What::Email, span));
        } else if piece.len() > 3 && piece.starts_with('@') && piece[1..].chars().all(is_handle) {
            spans.push((What::Handle, span));
        } else if AT_NETWORKS.iter().any(|host| {
            let bare = lower.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
            bare.strip_prefix(host).is_some_and(|rest| rest.len() > 1)
        }) {
            spans.push((What::Handle, span));
        }
    }
    // "name at host dot org", "name (at) host.org", "name[at]host.org"
    for at in [" (at) ", "(at)", " [at] ", "[at]", " at ", " arroba ", " arobase "] {
        for (place, _) in text.match_indices(at) {
            let name = text[..place].rsplit(char::is_whitespace).next().unwrap_or_default();
            let rest = &text[place + at.len()..];
            let host: String = rest.split_whitespace().take(3).collect::<Vec<_>>().join(" ").to_lowercase();
            let first = host.split(' ').next().unwrap_or_default().trim_end_matches(['.', ',']);
            let dotted = host
                .split(' ')
                .nth(1)
                .is_some_and(|dot| ["dot", "punto", "ponto", "point", "(dot)", "[dot]"].contains(&dot));
            let is_host = dotted || (at.contains(['(', '[']) && first.contains('.'));
            if is_host && !name.is_empty() && name.chars().all(is_handle) {
                let end = if dotted {
                    rest.match_indices(' ').nth(2).map_or(rest.len(), |(end, _)| end)
                } else {
                    first.len()
                };
                spans.push((What::Email, place - name.len()..place + at.len() + end.min(rest.len())));
            }
        }
    }
}

fn is_handle(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '.' | '-')
}

fn is_email(piece: &str) -> bool {
    let piece = piece.trim_start_matches("mailto:");
    let Some((name, host)) = piece.split_once('@') else { return false };
    let good = |part: &str| !part.is_empty() && part.chars().all(|one| is_handle(one) || one == '+');
    good(name) && good(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
        || matches!(letter, '\u{0660}'..='\u{0669}' | '\u{06f0}'..='\u{06f9}' | '\u{ff10}'..='\u{ff19}')
}

/// Runs of digits with what usually stands between them.
fn digits(text: &str, spans: &mut Vec<Span>) {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut at = 0;
    while at < letters.len() {
        if !is_digit(letters[at].1)
            && !(letters[at].1 == '+' && letters.get(at + 1).is_some_and(|next| is_digit(next.1)))
        {
            at += 1;
            continue;
        }
        let first = at;
        let mut last = at;
        while at < letters.len() {
            let letter = letters[at].1;
            if is_digit(letter) {
                last = at;
            } else if !(matches!(letter, ' ' | '-' | '.' | '/' | '(' | ')' | '+' | '\u{a0}' | '‑') && at - last <= 2)
            {
                break;
            }
            at += 1;
        }
        let end = letters.get(last + 1).map_or(text.len(), |(end, _)| *end);
        run(text, letters[first].0..end, spans);
        at = last + 1;
    }
    coordinates(text, spans);
}

fn run(text: &str, span: Range<usize>, spans: &mut Vec<Span>) {
    let own = &text[span.clone()];
    let count = own.chars().filter(|letter| is_digit(*letter)).count();
    let before: String = text[..span.start]
        .chars()
        .rev()
        .take(24)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
        .collect::<String>()
        .to_lowercase();
    let cue = |cues: &[&str]| cues.iter().any(|cue| before.contains(cue));
    // A letter or two may stand before the digits of a passport.
    let letters: String = text[..span.start].chars().rev().take_while(|letter| letter.is_ascii_uppercase()).collect();
    if count >= 6
        && (cue(PAPERS) || (matches!(letters.len(), 1 | 2) && (6..=9).contains(&count) && own.chars().all(is_digit)))
    {
        spans.push((What::Number, span.start - letters.len()..span.end));
        return;
    }
    let is_date = own.split(['-', '/', '.']).all(|part| matches!(part.trim().len(), 1 | 2 | 4))
        && own.split(['-', '/', '.']).count() == 3
        || own.contains("19") && count == 8 && own.contains(' ') && !own.starts_with('+')
        || count <= 4;
    let has_breaks = own.chars().any(|letter| matches!(letter, ' ' | '-' | '.' | '\u{a0}' | '‑' | '('));
    let begins = own.starts_with(['+', '0', '(', '\u{0660}', '\u{06f0}', '\u{ff10}'])
        || letters.is_empty() && before.ends_with('(');
    let long_enough = (8..=15).contains(&count);
    if !is_date
        && (long_enough && (begins || cue(PHONES))
            || cue(PHONES) && count >= 6
            || long_enough && has_breaks && count >= 9)
    {
        spans.push((What::Phone, span));
    }
}

/// 5.6037, -0.1870 and 5°36′N.
fn coordinates(text: &str, spans: &mut Vec<Span>) {
    for (place, _) in text.match_indices('°') {
        let start = text[..place]
            .rfind(|letter: char| !(is_digit(letter) || letter == '.'))
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let tail: String = text[place..].chars().take(14).collect();
        let minutes = tail.chars().skip(1).find(|letter| !letter.is_whitespace()).is_some_and(is_digit);
        let quarter =
            tail.chars().take(12).any(|letter| matches!(letter, 'N' | 'S' | 'E' | 'W' | 'O' | 'С' | 'Ю' | 'В' | 'З'));
        if start < place && (minutes || quarter) {
            spans.push((What::Coordinates, start..place + tail.len()));
        }
    }
    let parts: Vec<&str> = text.split(|letter: char| letter.is_whitespace() || ",;()".contains(letter)).collect();
    let is_degree = |part: &str, limit: f64| {
        let decimals = part.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        decimals >= 3 && part.parse::<f64>().is_ok_and(|number| number.abs() <= limit)
    };
    let filled: Vec<&str> =
        parts.into_iter().map(|part| part.trim_end_matches('.')).filter(|part| !part.is_empty()).collect();
    for pair in filled.windows(2) {
        if is_degree(pair[0], 90.0) && is_degree(pair[1], 180.0) {
            let start = pair[0].as_ptr() as usize - text.as_ptr() as usize;
            let end = pair[1].as_ptr() as usize - text.as_ptr() as usize + pair[1].len();
            spans.push((What::Coordinates, start..end));
        }
    }
}

/// A word for a street with a number near it.
fn streets(text: &str, spans: &mut Vec<Span>) {
    for line in text.lines() {
        let offset = line.as_ptr() as usize - text.as_ptr() as usize;
        let words: Vec<(usize, &str)> =
            line.split_whitespace().map(|word| (word.as_ptr() as usize - line.as_ptr() as usize, word)).collect();
        for (at, (start, word)) in words.iter().enumerate() {
            let bare = word.trim_matches([',', '.', ';', '،']).to_lowercase();
            let number = |at: usize| {
                words.get(at).is_some_and(|(_, word)| {
                    word.chars().any(is_digit)
                        && word.chars().filter(|one| one.is_alphabetic()).count() <= 2
                        && word.chars().filter(|one| is_digit(*one)).count() <= 4
                })
            };
            let capital = |at: usize| {
                words.get(at).is_some_and(|(_, word)| {
                    word.chars().next().is_some_and(|one| one.is_uppercase() || is_arabic(one))
                })
            };
            if STREETS_AFTER.contains(&bare.as_str()) && at >= 1 && capital(at - 1) {
                if let Some(first) = (1..=4).filter_map(|back| at.checked_sub(back)).find(|at| number(*at)) {
                    spans.push((What::Address, offset + words[first].0..offset + start + word.len()));
                }
            }
            if STREETS_BEFORE.contains(&bare.as_str()) {
                let near = (at.saturating_sub(2)..=at + 5).find(|other| *other != at && number(*other));
                if let Some(found) = near.filter(|_| capital(at + 1) || capital(at + 2)) {
                    let (first, last) = (found.min(at), found.max(at));
                    spans.push((What::Address, offset + words[first].0..offset + words[last].0 + words[last].1.len()));
                }
            }
        }
        // 中山路12号
        for road in ["路", "街", "巷", "道"] {
            for (place, _) in line.match_indices(road) {
                let rest = &line[place + road.len()..];
                let digits: usize = rest.chars().take_while(|one| is_digit(*one)).map(char::len_utf8).sum();
                if digits > 0 && rest[digits..].starts_with('号') {
                    let start =
                        line[..place].char_indices().rev().take(4).take_while(|(_, one)| one.is_alphabetic()).last();
                    let end = place + road.len() + digits + '号'.len_utf8();
                    spans.push((What::Address, offset + start.map_or(place, |(at, _)| at)..offset + end));
                }
            }
        }
    }
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{0600}'..='\u{06ff}')
}
