//! Days as old sites wrote them, as ISO 8601 of the precision that was written. What has two readings has none.

use crate::words::is_date;

/// Beginnings of the names of months, in English, French, Spanish, Portuguese and Russian.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "янв", "يناير"],
    &["feb", "fév", "fev", "фев", "فبراير"],
    &["mar", "мар", "مارس"],
    &["apr", "avr", "abr", "апр", "أبريل"],
    &["may", "mai", "мая", "май", "مايو"],
    &["jun", "juin", "июн", "يونيو"],
    &["jul", "juil", "июл", "يوليو"],
    &["aug", "aoû", "aou", "ago", "авг", "أغسطس"],
    &["sep", "set", "сен", "سبتمبر"],
    &["oct", "out", "окт", "أكتوبر"],
    &["nov", "ноя", "نوفمبر"],
    &["dec", "déc", "dic", "dez", "дек", "ديسمبر"],
];

/// `None` when a day is written there that cannot be read with certainty; empty when none is written.
pub fn day(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.starts_with("0000-00-00") || text.eq_ignore_ascii_case("null") {
        return Some(String::new());
    }
    // ISO, with or without a time.
    if text.get(..10).is_some_and(|start| start.as_bytes()[4] == b'-' && is_date(start))
        && text[10..].chars().next().is_none_or(|next| !next.is_ascii_digit())
    {
        return Some(text[..10].to_owned());
    }
    if is_date(text) {
        return Some(text.to_owned());
    }
    by_words(text).or_else(|| by_numbers(text)).filter(|day| is_date(day))
}

/// "Wednesday, 28 January 2009 11:22", "January 28, 2009", "28 de enero de 2009", "2009年1月28日".
fn by_words(text: &str) -> Option<String> {
    let chinese = text.replace(['年', '月'], "-").replace('日', " ");
    if chinese != text {
        let parts: Vec<&str> = chinese.split_whitespace().next()?.split('-').filter(|part| !part.is_empty()).collect();
        return written(&parts);
    }
    let words = text.split(|letter: char| letter.is_whitespace() || ",.()/-".contains(letter));
    let words: Vec<String> =
        words.filter(|word| !word.is_empty() && !word.contains(':')).map(str::to_lowercase).collect();
    let month = |word: &String| MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)));
    let (at, number) = words.iter().enumerate().find_map(|(at, word)| Some((at, month(word)? + 1)))?;
    let figure = |word: &String| word.trim_end_matches(|letter: char| !letter.is_ascii_digit()).parse::<u32>().ok();
    let year = words.iter().filter_map(figure).find(|year| (1800..2200).contains(year))?;
    // The day stands beside its month, "de" apart.
    let near = [at.checked_sub(1), at.checked_sub(2), Some(at + 1)];
    let day =
        near.into_iter().flatten().filter_map(|at| words.get(at).and_then(figure)).find(|day| (1..=31).contains(day));
    Some(match day {
        Some(day) => format!("{year:04}-{number:02}-{day:02}"),
        None => format!("{year:04}-{number:02}"),
    })
}

/// "28.01.2009", "2009/01/28", and "28/01/2009" where only one reading is a day.
fn by_numbers(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let dots = first.contains('.');
    let parts: Vec<&str> = first.split(['.', '/', '-']).collect();
    let [one, two, three] = parts.as_slice() else { return None };
    if one.len() == 4 {
        return written(&parts);
    }
    let (a, b): (u32, u32) = (one.parse().ok()?, two.parse().ok()?);
    let year = (three.len() == 4).then_some(*three)?;
    match (dots || a > 12 || a == b, b > 12) {
        (true, false) => written(&[year, two, one]),
        (false, true) => written(&[year, one, two]),
        _ => None,
    }
}

fn written(parts: &[&str]) -> Option<String> {
    let numbers: Vec<u32> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match numbers.as_slice() {
        [year] => Some(format!("{year:04}")),
        [year, month] => Some(format!("{year:04}-{month:02}")),
        [year, month, day] => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_the_forms_of_old_sites() {
        for (text, expected) in [
            ("2009-01-28 11:22:00", "2009-01-28"),
            ("2009-01-28T11:22:00+01:00", "2009-01-28"),
            ("Wednesday, 28 January 2009 11:22", "2009-01-28"),
            ("January 28, 2009", "2009-01-28"),
            ("28 janvier 2009", "2009-01-28"),
            ("1er août 2008", "2008-08-01"),
            ("28 de enero de 2009", "2009-01-28"),
            ("28 января 2009 г.", "2009-01-28"),
            ("2009年1月28日", "2009-01-28"),
            ("28.01.2009", "2009-01-28"),
            ("28/01/2009", "2009-01-28"),
            ("01/28/2009", "2009-01-28"),
            ("Published: March 2008", "2008-03"),
            ("2008", "2008"),
            ("0000-00-00 00:00:00", ""),
            ("", ""),
        ] {
            assert_eq!(day(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_has_two_readings_or_none_is_not_guessed() {
        for text in ["03/04/2009", "last spring", "31.02.2009", "28.01.09", "Tuesday"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
