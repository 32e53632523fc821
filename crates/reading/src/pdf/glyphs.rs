//! The glyphs of a page in the order in which they are drawn, each with its text and its place.

use hayro_interpret::font::{Glyph as Drawn, Type3Glyph};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Dict, Name};
use hayro_interpret::hayro_syntax::page::Page as PdfPage;
use hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};
use std::collections::HashMap;

/// Advances of glyphs are given in thousandths of their size.
const EM: f64 = 1000.0;

/// What a glyph says and where it stands. Lengths in points; `y` grows upwards. Text that is set at a right angle
/// is turned, so that its lines are level too.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    pub(super) text: String,
    pub(super) x: f32,
    /// Where the next glyph of a word begins.
    pub(super) end: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) bold: bool,
}

pub(super) struct Page {
    pub(super) number: u32,
    pub(super) glyphs: Vec<Glyph>,
    /// Whether the page draws what its file calls no part of the text: running heads, page numbers.
    pub(super) artifacts: bool,
}

pub(super) fn pages(document: &Pdf) -> impl Iterator<Item = Page> {
    let cache = InterpreterCache::new();
    document.pages().iter().zip(1..).map(move |(page, number)| {
        let settings = InterpreterSettings { render_annotations: false, ..InterpreterSettings::default() };
        let upright = Affine::new(page.initial_transform(false).as_coeffs());
        let mut context = Context::new(upright, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, document.xref(), settings);
        let mut pen = Pen { bold: bold_fonts(page), ..Pen::default() };
        interpret_page(page, &mut context, &mut pen);
        Page { number, glyphs: pen.glyphs, artifacts: pen.artifacts }
    })
}

/// Which of the fonts that a page names are bold, by their keys.
fn bold_fonts(page: &PdfPage) -> HashMap<u128, bool> {
    let fonts = &page.resources().fonts;
    let named = fonts.keys().filter_map(|key| fonts.get::<Dict>(&*key));
    named
        .filter_map(|font| Some((font.cache_key(), is_bold(&String::from_utf8_lossy(&font.get::<Name>("BaseFont")?)))))
        .collect()
}

fn is_bold(font: &str) -> bool {
    let font = font.to_lowercase();
    ["bold", "black", "heavy"].iter().any(|word| font.contains(word))
}

/// Writes down what others would draw.
#[derive(Default)]
struct Pen {
    glyphs: Vec<Glyph>,
    bold: HashMap<u128, bool>,
    /// Where the ink of glyphs that are drawn by hand ends, by their keys.
    ink: HashMap<u128, f64>,
    /// For each open mark, whether it is that of an artifact.
    marks: Vec<bool>,
    artifacts: bool,
}

impl Pen {
    /// Such a glyph tells no width: it is drawn, and ends a little behind its ink.
    fn ink_end<'a>(&mut self, glyph: &Type3Glyph<'a>, paint: &Paint<'a>) -> f64 {
        *self.ink.entry(glyph.cache_key()).or_insert_with(|| {
            let mut ink = Ink(0.0);
            glyph.interpret(&mut ink, Affine::IDENTITY, Affine::IDENTITY, paint);
            if ink.0 > 0.0 { ink.0 + 0.06 * EM } else { 0.25 * EM }
        })
    }

    fn is_bold(&mut self, glyph: &Drawn) -> bool {
        let Drawn::Outline(glyph) = glyph else { return false };
        *self.bold.entry(glyph.font_cache_key()).or_insert_with(|| {
            glyph.font_data().is_some_and(|font| {
                font.weight.is_some_and(|weight| weight >= 600)
                    || font.postscript_name.is_some_and(|name| is_bold(&name))
            })
        })
    }
}

impl<'a> Device<'a> for Pen {
    fn draw_glyph(&mut self, glyph: &Drawn<'a>, page: Affine, own: Affine, paint: &Paint<'a>, mode: &GlyphDrawMode) {
        if self.marks.contains(&true) {
            self.artifacts = true;
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => return,
        };
        let advance = match glyph {
            Drawn::Outline(glyph) => f64::from(glyph.advance_width().unwrap_or(0.5 * EM as f32)),
            Drawn::Type3(glyph) => self.ink_end(glyph, paint),
        };
        let place = page * own;
        let level = turned_level(place);
        let (start, end) = (level * (place * Point::ZERO), level * (place * Point::new(advance, 0.0)));
        let top = level * (place * Point::new(0.0, EM));
        let glyph = Glyph {
            text,
            x: start.x as f32,
            end: end.x as f32,
            y: start.y as f32,
            size: (top - start).hypot() as f32,
            bold: self.is_bold(glyph),
        };
        // Filled and stroked is one glyph drawn twice: bold by hand.
        match self.glyphs.last_mut() {
            Some(last) if matches!(mode, GlyphDrawMode::Stroke(_)) && (last.x, last.y) == (glyph.x, glyph.y) => {
                last.bold = true;
            }
            _ => self.glyphs.push(glyph),
        }
    }

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<i32>) {
        self.marks.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// How far to the right anything is drawn.
struct Ink(f64);

impl<'a> Device<'a> for Ink {
    fn draw_path(&mut self, path: &BezPath, place: Affine, _: &Paint<'a>, _: &PathDrawMode) {
        self.0 = self.0.max((place * path.clone()).bounding_box().x1);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, place: Affine) {
        let (width, height) = (f64::from(image.width()), f64::from(image.height()));
        self.0 = self.0.max(place.transform_rect_bbox(Rect::new(0.0, 0.0, width, height)).x1);
    }

    fn draw_glyph(&mut self, _: &Drawn<'a>, _: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {}
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The turn, by whole right angles, that makes the base line of a glyph level.
fn turned_level(place: Affine) -> Affine {
    let [right, up, ..] = place.as_coeffs();
    if right.abs() >= up.abs() {
        if right < 0.0 { Affine::new([-1.0, 0.0, 0.0, -1.0, 0.0, 0.0]) } else { Affine::IDENTITY }
    } else if up > 0.0 {
        Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, 0.0])
    } else {
        Affine::new([0.0, 1.0, -1.0, 0.0, 0.0, 0.0])
    }
}
