//! The messages of `locales/`, as they came with the program, parsed when they are first asked for.

use super::numbers::{grouped, separator};
use fluent_bundle::concurrent::FluentBundle;
pub(super) use fluent_bundle::{FluentArgs as Args, FluentValue as Value};
use fluent_bundle::{FluentError, FluentResource};
use std::fmt;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// What one language says.
pub(super) struct Locale {
    /// BCP 47.
    pub(super) tag: &'static str,
    files: &'static [&'static str],
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

macro_rules! locale {
    ($tag:literal) => {
        Locale {
            tag: $tag,
            files: &[
                include_str!(concat!("../../locales/", $tag, "/article.ftl")),
                include_str!(concat!("../../locales/", $tag, "/audit.ftl")),
                include_str!(concat!("../../locales/", $tag, "/coalition.ftl")),
                include_str!(concat!("../../locales/", $tag, "/desk.ftl")),
                include_str!(concat!("../../locales/", $tag, "/machines.ftl")),
                include_str!(concat!("../../locales/", $tag, "/participant.ftl")),
                include_str!(concat!("../../locales/", $tag, "/mail.ftl")),
                include_str!(concat!("../../locales/", $tag, "/member.ftl")),
                include_str!(concat!("../../locales/", $tag, "/search.ftl")),
                include_str!(concat!("../../locales/", $tag, "/library.ftl")),
                include_str!(concat!("../../locales/", $tag, "/release.ftl")),
                include_str!(concat!("../../locales/", $tag, "/site.ftl")),
                include_str!(concat!("../../locales/", $tag, "/synthesis.ftl")),
                include_str!(concat!("../../locales/", $tag, "/web.ftl")),
                include_str!(concat!("../../locales/", $tag, "/words.ftl")),
            ],
            bundle: OnceLock::new(),
        }
    };
}

/// English first, the others by tag.
static LOCALES: [Locale; 7] =
    [locale!("en"), locale!("ar"), locale!("es"), locale!("fr"), locale!("pt"), locale!("ru"), locale!("zh")];

pub(super) fn all() -> &'static [Locale] {
    &LOCALES
}

impl Locale {
    /// The message `key` with its values. `None` when the language has no such message, or the message wants
    /// a value that is not given.
    pub(super) fn message(&self, key: &str, values: Option<&Args>) -> Option<String> {
        let bundle = self.bundle.get_or_init(|| bundle(self.tag, self.files));
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::<FluentError>::new();
        let said = bundle.format_pattern(pattern, values, &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Locale) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Locale {}

impl fmt::Debug for Locale {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(self.tag)
    }
}

/// Numbers in messages are grouped as the language does. Direction marks around values are left out:
/// they would show in e-mails and attributes, and the letters themselves have a direction.
fn bundle(tag: &str, files: &[&'static str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match tag {
        "fr" => |value, _| count(value, "fr"),
        "es" | "pt" => |value, _| count(value, "es"),
        "ru" => |value, _| count(value, "ru"),
        _ => |value, _| count(value, "en"),
    }));
    for file in files {
        // What cannot be parsed is left out here and found by the tests.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(rest, _)| rest);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn count(value: &Value, language: &str) -> Option<String> {
    match value {
        Value::Number(number) if number.value >= 0.0 && number.value.fract() == 0.0 => {
            Some(grouped(number.value as u64, separator(language)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_file_of_the_folder_is_listed_and_has_no_fault() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let mut folders = 0;
        for folder in std::fs::read_dir(&root).expect("the languages").flatten() {
            let tag = folder.file_name().to_string_lossy().into_owned();
            let locale = all().iter().find(|locale| locale.tag == tag).unwrap_or_else(|| panic!("{tag} is not listed"));
            let files = std::fs::read_dir(folder.path()).expect("files").flatten();
            let texts: Vec<String> =
                files.map(|file| std::fs::read_to_string(file.path()).expect("a file of messages")).collect();
            assert_eq!(texts.len(), locale.files.len(), "files of {tag}");
            for text in texts {
                assert!(locale.files.contains(&text.as_str()), "a file of {tag} is not listed");
                assert!(FluentResource::try_new(text).is_ok(), "a file of {tag} has a message that is none");
            }
            folders += 1;
        }
        assert_eq!(folders, all().len());
    }
}
