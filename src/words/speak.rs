//! What is said, in the language of the reader.
//!
//! Every sentence of the interface is a message of Fluent in `locales/<language>/`. A language is known
//! when it has a folder there. What a language does not say yet is said in English.

use super::locales::{self, Args, Locale};
use super::numbers::{grouped, separator};
use std::borrow::{Borrow, Cow};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static Locale);

impl Language {
    /// All of them, English first.
    pub fn all() -> impl Iterator<Item = Language> {
        locales::all().iter().map(Language)
    }

    pub fn english() -> Language {
        Language(&locales::all()[0])
    }

    /// The language of a BCP 47 tag, by its primary part. `None` when the interface does not speak it.
    pub fn parse(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Language::all().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The first known language of an `Accept-Language` header, most wanted first.
    pub fn wanted(header: &str) -> Option<Language> {
        let mut wanted: Vec<(f32, Language)> = header
            .split(',')
            .filter_map(|part| {
                let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
                Some((weight.trim().parse().ok()?, Language::parse(tag.trim())?))
            })
            .filter(|(weight, _): &(f32, Language)| *weight > 0.0)
            .collect();
        wanted.sort_by(|one, other| other.0.total_cmp(&one.0));
        wanted.first().map(|(_, language)| *language)
    }

    /// BCP 47.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }

    /// `ltr` or `rtl`, as in HTML.
    pub fn direction(self) -> &'static str {
        if typesetting::document::is_right_to_left(self.tag()) { "rtl" } else { "ltr" }
    }

    /// What the language calls itself, as it stands alone.
    pub fn own_name(self) -> String {
        let name = Words::of(self).language_name(self.tag());
        let mut letters = name.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// Says things in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words(Language);

/// What stands for a name in braces in a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    /// Chooses the plural form, and is written with the separators of the language.
    Count(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(text.into())
    }
}

impl From<i64> for Value<'_> {
    fn from(count: i64) -> Self {
        Value::Count(count)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Value::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl Words {
    pub fn of(language: Language) -> Words {
        Words(language)
    }

    pub fn english() -> Words {
        Words(Language::english())
    }

    pub fn speaker(self) -> Language {
        self.0
    }

    /// BCP 47 tag of the language.
    pub fn language(self) -> &'static str {
        self.0.tag()
    }

    /// The message `key`. An unknown key is said as it is, so that a page shows what is missing.
    pub fn say(self, key: &str) -> String {
        self.find(key, None).unwrap_or_else(|| key.to_owned())
    }

    /// The message `key` with its values: `say_with("count", [("n", 3_usize.into())])`.
    pub fn say_with<'a>(self, key: &str, values: impl AsRef<[(&'static str, Value<'a>)]>) -> String {
        let values: Args = values.as_ref().iter().map(|(name, value)| (*name, in_fluent(value))).collect();
        self.find(key, Some(&values)).unwrap_or_else(|| key.to_owned())
    }

    /// The message in this language, else in English.
    fn find(self, key: &str, values: Option<&Args>) -> Option<String> {
        [self.0, Language::english()].into_iter().find_map(|language| language.0.message(key, values))
    }

    /// ISO 8601 text of any precision, or two of them with a slash between, as people write days.
    /// Empty text is "not known"; what is no date is left as it is.
    pub fn days(self, iso: &str) -> String {
        if iso.is_empty() {
            return self.say("days-unknown");
        }
        let Some((from, to)) = iso.split_once('/') else { return self.day(iso) };
        let (first, last) = (Date::read(from), Date::read(to));
        match (first, last) {
            (Some(first), Some(last)) if first == last => self.day(from),
            (
                Some(Date { year, month: Some(month), day: Some(one) }),
                Some(Date { year: y, month: Some(m), day: Some(other) }),
            ) if (year, month) == (y, m) => {
                let month = self.say(&format!("month-{month}"));
                let parts =
                    [("from", figure(one)), ("to", figure(other)), ("month", month.into()), ("year", year.into())];
                self.say_with("days-of-month", &parts)
            }
            _ => self.say_with("days-between", &[("from", self.day(from).into()), ("to", self.day(to).into())]),
        }
    }

    fn day(self, iso: &str) -> String {
        let Some(Date { year, month, day }) = Date::read(iso) else { return iso.to_owned() };
        let Some(month) = month else { return year.to_owned() };
        match day {
            Some(day) => {
                let month = self.say(&format!("month-{month}"));
                self.say_with("day-month-year", &[("day", figure(day)), ("month", month.into()), ("year", year.into())])
            }
            None => {
                let month = self.say(&format!("month-alone-{month}"));
                self.say_with("month-year", &[("month", month.into()), ("year", year.into())])
            }
        }
    }

    /// A count with the separators of the language.
    pub fn number(self, count: impl Borrow<usize>) -> String {
        grouped(*count.borrow() as u64, separator(self.language()))
    }

    /// `part` of `whole` in full hundredths. Never all unless it is all, never none unless it is none.
    pub fn percent(self, part: usize, whole: usize) -> String {
        let hundredths = match (part, whole) {
            (_, 0) | (0, _) => 0,
            (part, whole) if part >= whole => 100,
            (part, whole) => ((part * 100 + whole / 2) / whole).clamp(1, 99),
        };
        self.say_with("percent", &[("n", hundredths.into())])
    }

    /// What the language of a BCP 47 tag is called; the tag itself when there is no word for it.
    pub fn language_name(self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or_default();
        self.find(&format!("language-{primary}"), None).unwrap_or_else(|| tag.to_owned())
    }

    /// Parts of one thing, with commas between them as the language writes them.
    pub fn commas<T: Into<String>>(self, parts: impl IntoIterator<Item = T>) -> String {
        self.joined("comma", parts)
    }

    /// Names that may have commas within, with semicolons between them.
    pub fn semicolons<T: Into<String>>(self, names: impl IntoIterator<Item = T>) -> String {
        self.joined("semicolon", names)
    }

    fn joined<T: Into<String>>(self, mark: &str, parts: impl IntoIterator<Item = T>) -> String {
        parts.into_iter().map(Into::into).collect::<Vec<String>>().join(&self.say(mark))
    }

    /// "Accra, Bangkok and Paris".
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => {
                let most = most.join(&self.say("list-separator"));
                self.say_with("list-end", &[("most", most.into()), ("last", last.into())])
            }
        }
    }
}

/// Year, month and day as they are written in figures, without leading zeros but for the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Date<'a> {
    year: &'a str,
    month: Option<&'a str>,
    day: Option<&'a str>,
}

impl Date<'_> {
    fn read(iso: &str) -> Option<Date<'_>> {
        let mut parts = iso.split('-');
        let year = parts.next().filter(|year| year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()))?;
        let mut small = || match parts.next() {
            Some(part) if part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(Some(part.trim_start_matches('0')))
            }
            Some(_) => None,
            None => Some(None),
        };
        Some(Date { year, month: small()?, day: small()? })
    }
}

fn in_fluent<'a>(value: &'a Value) -> locales::Value<'a> {
    match value {
        Value::Text(text) => text.as_ref().into(),
        Value::Count(count) => (*count).into(),
    }
}

/// A day of the month, as a number: the first has a word of its own in some languages.
fn figure(day: &str) -> Value<'_> {
    day.parse().map_or(Value::Text(day.into()), Value::Count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(tag: &str) -> Words {
        Words::of(Language::parse(tag).expect("a language of the interface"))
    }

    #[test]
    fn days_are_written_as_people_write_them() {
        let english = Words::english();
        assert_eq!(english.days("2008-07-30/2008-07-31"), "30–31 July 2008");
        assert_eq!(english.days("2008-02-28/2008-03-01"), "28 February 2008 – 1 March 2008");
        assert_eq!(english.days("2008-03-07"), "7 March 2008");
        assert_eq!(english.days("2008-02"), "February 2008");
        assert_eq!(english.days("2008"), "2008");
        assert_eq!(english.days("2008-02/2008-08"), "February 2008 – August 2008");
        let russian = words("ru");
        assert_eq!(russian.days("2008-03-07"), "7 марта 2008 года");
        assert_eq!(russian.days("2008-02/2008-08"), "февраль 2008 года – август 2008 года");
        assert_eq!(russian.days("2008-02-28/2008-03"), "28 февраля 2008 года – март 2008 года");
        assert_eq!(english.days("soon"), "soon");
        assert_eq!(english.days(""), "not known");
    }

    #[test]
    fn counts_carry_the_separators_of_the_language() {
        assert_eq!(Words::english().number(1_234_567), "1,234,567");
        assert_eq!(Words::english().number(999), "999");
        assert_eq!(Words::english().say_with("count-statements", &[("n", 1_usize.into())]), "1 statement");
        assert_eq!(Words::english().say_with("count-statements", &[("n", 1234_usize.into())]), "1,234 statements");
    }

    #[test]
    fn a_share_is_never_rounded_to_all_or_nothing() {
        let english = Words::english();
        assert_eq!(english.percent(999, 1000), "99%");
        assert_eq!(english.percent(1, 1000), "1%");
        assert_eq!(english.percent(7, 7), "100%");
        assert_eq!(english.percent(0, 0), "0%");
    }

    #[test]
    fn lists_end_with_and() {
        let english = Words::english();
        let places = ["Accra", "Bangkok", "Paris"].map(String::from);
        assert_eq!(english.list(&places), "Accra, Bangkok and Paris");
        assert_eq!(english.list(&places[..1]), "Accra");
        assert_eq!(english.list(&[]), "");
        for (tag, commas, semicolons) in
            [("en", "a, b", "a; b"), ("ru", "a, b", "a; b"), ("ar", "a، b", "a؛ b"), ("zh", "a，b", "a；b")]
        {
            assert_eq!(
                (words(tag).commas(["a", "b"]), words(tag).semicolons(["a", "b"])),
                (commas.into(), semicolons.into())
            );
        }
    }

    #[test]
    fn the_language_asked_for_most_is_chosen_among_the_known() {
        let wanted = |header| Language::wanted(header).map(Language::tag);
        assert_eq!(wanted("xx, en-GB;q=0.5"), Some("en"));
        assert_eq!(wanted("tlh;q=1, en;q=0"), None);
        assert_eq!(wanted(""), None);
        assert_eq!(words("en-GB").language(), "en");
        assert_eq!(Language::english().direction(), "ltr");
    }

    #[test]
    fn what_has_no_word_is_said_as_it_is() {
        assert_eq!(Words::english().language_name("fr-CA"), "French");
        assert_eq!(Words::english().language_name("tlh"), "tlh");
        assert_eq!(Words::english().say("no-such-key"), "no-such-key");
    }
}
