//! The fonts of the PDF, parsed when the first document asks for them.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Font files, in the order in which they are tried for a character.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(include_bytes!(concat!("../../fonts/", $name)) as &[u8]),*]
    };
}

/// The faces of Latin, Greek and Cyrillic, which the template names itself: reading and interface.
const FACES: &[&[u8]] = files![
    "NotoSerif-Regular.ttf", "NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf",
];

/// The other scripts, tried in this order behind both. Emoji come before the signs, so that a face
/// joined from several characters is set from one font.
const SCRIPTS: &[&[u8]] = files![
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSerifThai-Regular.ttf",
    "NotoSerifThai-Bold.ttf",
    "NotoSerifDevanagari-Regular.ttf",
    "NotoSerifDevanagari-Bold.ttf",
    "NotoSansCJKkr-Hangul.otf",
    "DroidSansFallbackFull.ttf",
    "NotoSerifHebrew-Regular.ttf",
    "NotoSerifBengali-Regular.ttf",
    "NotoSerifTamil-Regular.ttf",
    "NotoSerifTelugu-Regular.ttf",
    "NotoSerifGujarati-Regular.ttf",
    "NotoSerifGurmukhi-Regular.ttf",
    "NotoSerifKannada-Regular.ttf",
    "NotoSerifMalayalam-Regular.ttf",
    "NotoSerifSinhala-Regular.ttf",
    "NotoSerifEthiopic-Regular.ttf",
    "NotoSerifKhmer-Regular.ttf",
    "NotoSerifLao-Regular.ttf",
    "NotoSerifMyanmar-Regular.ttf",
    "NotoSerifGeorgian-Regular.ttf",
    "NotoSerifArmenian-Regular.ttf",
    "NotoSansTifinagh-Regular.ttf",
    "NotoSansNKo-Regular.ttf",
    "NotoSansAdlam-Regular.ttf",
    "NotoSansThaana-Regular.ttf",
    "NotoSansCanadianAboriginal-Regular.ttf",
    "NotoEmoji-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
    "NotoSansMath-Regular.ttf",
];

/// All fonts, and which characters they hold between them.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub faces: Vec<Font>,
    /// Families of the other scripts, in the order in which they are tried.
    pub scripts: Vec<String>,
    covered: Covered,
}

impl Fonts {
    /// Parses the tables of contents of the font files; their outlines stay where they are in the program.
    pub(super) fn parse() -> Fonts {
        let parse = |file: &&'static [u8]| Font::new(Bytes::new(*file), 0);
        let scripts: Vec<Font> = SCRIPTS.iter().filter_map(parse).collect();
        let mut families: Vec<String> = scripts.iter().map(|font| font.info().family.clone()).collect();
        families.dedup();
        let mut faces: Vec<Font> = FACES.iter().filter_map(parse).collect();
        faces.extend(scripts);
        Fonts {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            covered: Covered::by(&faces),
            scripts: families,
            faces,
        }
    }

    /// Whether some font has a glyph for `c`, or `c` needs none.
    pub(super) fn show(&self, c: char) -> bool {
        self.covered.holds(c) || is_invisible(c)
    }
}

/// A set of characters, one bit for each.
struct Covered {
    bits: Vec<u64>,
}

impl Covered {
    fn by(faces: &[Font]) -> Covered {
        let mut covered = Covered { bits: vec![0; 0x11_0000 / 64] };
        for code in faces.iter().flat_map(|face| face.info().coverage.iter()) {
            // A glyph in the private area means what its font's maker meant by it, not what the writer did.
            if char::from_u32(code).is_some_and(|c| !is_private(c)) {
                covered.bits[code as usize / 64] |= 1 << (code % 64);
            }
        }
        covered
    }

    fn holds(&self, c: char) -> bool {
        let code = c as usize;
        self.bits[code / 64] & (1 << (code % 64)) != 0
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// White space, joiners, directional marks, variation selectors, tags: they steer what stands around them.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{FACES, Fonts, SCRIPTS};

    #[test]
    fn every_font_file_is_read() {
        let fonts = Fonts::parse();
        assert_eq!(fonts.faces.len(), FACES.len() + SCRIPTS.len());
        assert_eq!(fonts.scripts.len(), SCRIPTS.len() - 3, "three scripts have two weights");
    }

    #[test]
    fn the_scripts_of_a_worldwide_consultation_are_covered() {
        let fonts = Fonts::parse();
        for words in [
            "Ñandú ß ő ı",
            "Ελλάδα",
            "Київ",
            "سلام پێ ٹ",
            "สวัสดี",
            "नमस्ते",
            "汉字漢字かな",
            "한국어",
            "ሰላም",
            "👩‍⚕️😀🏳️‍🌈",
            "→✓★𝐁",
        ] {
            for c in words.chars() {
                assert!(fonts.show(c), "{c} U+{:04X}", c as u32);
            }
        }
        assert!(!fonts.show('\u{12000}'), "cuneiform");
        assert!(!fonts.show('\u{e123}'), "private use");
    }
}
