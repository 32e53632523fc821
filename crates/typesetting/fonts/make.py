"""Makes the font files of this folder from unpacked packages; see README.md for their names.

    python3 make.py UNPACKED EMOJI.ttf

UNPACKED is a folder with the three Debian packages unpacked into it (`dpkg -x`), EMOJI.ttf the regular weight
of Noto Emoji. Needs fonttools. Hinting is dropped, since print has no use for it; every character is
kept, except in the Korean font, of which only Hangul is taken.
"""

import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = os.path.dirname(os.path.abspath(__file__))
NOTO = "usr/share/fonts/truetype/noto"
CJK = "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
DROID = "usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"
KOREAN_IN_COLLECTION = 1
HANGUL = [*range(0xAC00, 0xD7A4), *range(0x3130, 0x3190), *range(0x3200, 0x321F), *range(0x3260, 0x3280)]

REGULAR_AND_BOLD = ["NotoSerif", "NotoSans", "NotoNaskhArabic", "NotoSerifThai", "NotoSerifDevanagari"]
REGULAR = (
    "NotoSerifArmenian NotoSerifBengali NotoSerifEthiopic NotoSerifGeorgian NotoSerifGujarati NotoSerifGurmukhi "
    "NotoSerifHebrew NotoSerifKannada NotoSerifKhmer NotoSerifLao NotoSerifMalayalam NotoSerifMyanmar "
    "NotoSerifSinhala NotoSerifTamil NotoSerifTelugu NotoSansAdlam NotoSansCanadianAboriginal NotoSansNKo "
    "NotoSansThaana NotoSansTifinagh NotoSansSymbols NotoSansSymbols2 NotoSansMath"
).split()


def make(source, name, characters=None, number=-1):
    """Writes `name` with `characters` of the font at `source`, all of them by default."""
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.recalc_timestamp = False
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters or sorted(font.getBestCmap()))
    subsetter.subset(font)
    font.save(os.path.join(HERE, name))


def main(unpacked, emoji):
    names = [f"{family}-{weight}" for family in REGULAR_AND_BOLD for weight in ("Regular", "Bold")]
    names += [f"{family}-Regular" for family in REGULAR] + ["NotoSerif-Italic"]
    for name in names:
        make(os.path.join(unpacked, NOTO, f"{name}.ttf"), f"{name}.ttf")
    make(os.path.join(unpacked, DROID), "DroidSansFallbackFull.ttf")
    make(os.path.join(unpacked, CJK), "NotoSansCJKkr-Hangul.otf", HANGUL, KOREAN_IN_COLLECTION)
    make(emoji, "NotoEmoji-Regular.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])
