//! Text from pictures of pages, read by programs of the machine: Debian's `tesseract-ocr` and `poppler-utils`.
//!
//! Both get bytes from strangers, so they run without environment, with limits on memory, time and what is written, and
//! without a network where the kernel lets this user have that.

use crate::limited::{Limits, converse};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

/// Dots an inch: what tesseract was trained on.
const RESOLUTION: &str = "300";
const FOLDERS: [&str; 3] = ["/usr/local/bin", "/usr/bin", "/bin"];

/// The programs, and the languages that they read.
#[derive(Debug, Clone)]
pub struct Tools {
    codes: BTreeSet<String>,
    without_network: bool,
}

/// Why nothing was read. All but the last two are for whoever runs the machine to put right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    #[error("the program {program} is not on this machine: install {package} (Debian’s name)")]
    NotInstalled { program: &'static str, package: &'static str },
    #[error("texts in this language cannot be read: install {package} (Debian’s name)")]
    NoLanguage { package: String },
    #[error("there is no program that reads pictures of texts in the language “{0}”")]
    UnknownLanguage(String),
    #[error("page {page} could not be read: {why}")]
    Page { page: usize, why: String },
    #[error("the pages of the file cannot be counted: {0}")]
    Pages(String),
}

/// Whether the programs are there. Cheap: nothing is started.
pub fn can_be_read() -> bool {
    installed("tesseract") && installed("pdftoppm") && installed("pdfinfo")
}

fn installed(program: &str) -> bool {
    FOLDERS.iter().any(|folder| Path::new(folder).join(program).is_file())
}

impl Tools {
    /// Finds the programs and asks which languages they read.
    ///
    /// # Errors
    ///
    /// `NotInstalled` with the package that is missing.
    pub fn find() -> Result<Tools, PictureError> {
        for (program, package) in
            [("tesseract", "tesseract-ocr"), ("pdftoppm", "poppler-utils"), ("pdfinfo", "poppler-utils")]
        {
            if !installed(program) {
                return Err(PictureError::NotInstalled { program, package });
            }
        }
        let mut tools = Tools { codes: BTreeSet::new(), without_network: false };
        let listed = tools.run(&["tesseract", "--list-langs"], b"").unwrap_or_default();
        tools.codes = String::from_utf8_lossy(&listed).lines().skip(1).map(|line| line.trim().to_owned()).collect();
        tools.without_network = Tools { without_network: true, ..tools.clone() }.run(&["true"], b"").is_ok();
        Ok(tools)
    }

    /// # Errors
    ///
    /// `Pages` when the file is none that has pages.
    pub fn count_pages(&self, pdf: &[u8]) -> Result<usize, PictureError> {
        let said = self.run(&["pdfinfo", "-"], pdf).map_err(PictureError::Pages)?;
        let said = String::from_utf8_lossy(&said);
        let number = said.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse().ok());
        number.ok_or_else(|| PictureError::Pages("their number is not told".to_owned()))
    }

    /// The text of a page, from 1, of a file in the language `tag` (BCP 47). Empty for a page without words.
    ///
    /// # Errors
    ///
    /// `NoLanguage` and `UnknownLanguage` when the language cannot be read, `Page` when the page cannot.
    pub fn page(&self, pdf: &[u8], page: usize, tag: &str) -> Result<String, PictureError> {
        let code = code(tag).ok_or_else(|| PictureError::UnknownLanguage(tag.to_owned()))?;
        if !self.codes.contains(code) {
            return Err(PictureError::NoLanguage { package: format!("tesseract-ocr-{}", code.replace('_', "-")) });
        }
        let failed = |why: String| PictureError::Page { page, why };
        let number = page.to_string();
        let picture = ["pdftoppm", "-f", &number, "-l", &number, "-r", RESOLUTION, "-gray", "-"];
        let picture = self.run(&picture, pdf).map_err(failed)?;
        let text = self.run(&["tesseract", "stdin", "stdout", "-l", code], &picture).map_err(failed)?;
        Ok(flowing(&String::from_utf8_lossy(&text)))
    }

    /// Runs a program on bytes; the error is what it complained about.
    fn run(&self, program: &[&str], bytes: &[u8]) -> Result<Vec<u8>, String> {
        let limits = Limits { seconds: 120, ..Limits::default() };
        // poppler keeps what it is given in a file without a name; nothing larger is written.
        let largest = format!("--fsize={}", bytes.len());
        let mut words = vec!["prlimit", "--as=2147483648", "--cpu=120", "--core=0", &largest, "--"];
        if self.without_network {
            words.extend(["unshare", "--user", "--map-current-user", "--net", "--"]);
        }
        words.extend(program);
        let mut child = Command::new(words[0])
            .args(&words[1..])
            .env_clear()
            .envs([("PATH", FOLDERS.join(":")), ("OMP_THREAD_LIMIT", "1".to_owned()), ("LC_ALL", "C.UTF-8".to_owned())])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{} cannot be started: {error}", words[0]))?;
        let answer = converse(&mut child, bytes, &limits);
        if answer.is_err() {
            drop(child.kill());
        }
        let ended = child.wait().map_err(|error| error.to_string())?;
        let (answer, complaint) = answer.map_err(|error| error.to_string())?;
        match ended.success() {
            true => Ok(answer),
            false => {
                Err(String::from_utf8_lossy(&complaint).lines().last().unwrap_or("no reason was given").to_owned())
            }
        }
    }
}

/// As tesseract calls a language.
fn code(tag: &str) -> Option<&'static str> {
    let primary = tag.split('-').next().unwrap_or_default();
    Some(match primary {
        "ar" => "ara",
        "bn" => "ben",
        "de" => "deu",
        "el" => "ell",
        "en" => "eng",
        "es" => "spa",
        "fa" => "fas",
        "fr" => "fra",
        "he" => "heb",
        "hi" => "hin",
        "id" => "ind",
        "it" => "ita",
        "ja" => "jpn",
        "km" => "khm",
        "ko" => "kor",
        "lo" => "lao",
        "my" => "mya",
        "nl" => "nld",
        "pl" => "pol",
        "pt" => "por",
        "ro" => "ron",
        "ru" => "rus",
        "sw" => "swa",
        "th" => "tha",
        "tr" => "tur",
        "uk" => "ukr",
        "ur" => "urd",
        "vi" => "vie",
        "zh" if ["Hant", "TW", "HK"].iter().any(|part| tag.contains(part)) => "chi_tra",
        "zh" => "chi_sim",
        _ => return None,
    })
}

/// Lines of a page set as paragraphs; words that were broken at a line's end are whole again.
fn flowing(text: &str) -> String {
    let mut paragraphs: Vec<String> = vec![String::new()];
    for line in text.replace('\u{c}', "\n").lines().map(str::trim) {
        let last = paragraphs.last_mut().expect("there is one from the start");
        if line.is_empty() {
            if !last.is_empty() {
                paragraphs.push(String::new());
            }
        } else if last.ends_with('-') && line.starts_with(char::is_lowercase) {
            last.pop();
            last.push_str(line);
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_flow_and_broken_words_are_whole() {
        let page = "The wells of the\ntown stay o-\npen to all.\n\n  \nSecond part,\nA-\nB.\n\u{c}";
        assert_eq!(flowing(page), "The wells of the town stay open to all.\n\nSecond part, A- B.");
        assert_eq!(flowing("\n \u{c}"), "");
    }

    #[test]
    fn languages_have_their_own_readers() {
        assert_eq!((code("fr-CA"), code("zh"), code("zh-Hant")), (Some("fra"), Some("chi_sim"), Some("chi_tra")));
        assert_eq!(code("tlh"), None);
    }

    #[test]
    fn what_is_missing_is_named() {
        let Ok(tools) = Tools::find() else {
            eprintln!("SKIPPED: tesseract-ocr and poppler-utils are not installed");
            return;
        };
        assert!(tools.count_pages(b"no pdf").is_err());
        let none = Tools { codes: BTreeSet::new(), ..tools };
        let missing = PictureError::NoLanguage { package: "tesseract-ocr-chi-sim".into() };
        assert_eq!(none.page(b"", 1, "zh"), Err(missing));
    }
}
