"""Train both blocks of the table from what the teachers said (teach.py), and write WORK/rows.npz for pack.py.

    python train.py [multilingual] [english]      without `multilingual`, its rows are those of table.plt

A text's vector is the sum of its pieces' rows, brought to length one. Three steps make the rows:

1. start: the teacher's own vector of each piece, frequent pieces held down (smooth inverse frequency), and one linear
   map by least squares, so that sums of pieces come near the teacher's vectors of whole texts;
2. ridge: each row moves away from its start as far as the texts ask for it, by conjugate gradients (pieces.py);
3. relate: within batches of similar texts, rows move until the student finds the same texts alike as the teacher does.

The multilingual block learns all languages from USE and, in step 3, fine differences in English from MiniLM; the English
block learns from MiniLM alone. Seeds are fixed; the same bytes need the same BLAS and number of threads.
"""

import sys
import time
from typing import NamedTuple

import numpy as np
import scipy.sparse as sparse

from pack import read
from pieces import SIZE, SPECIAL, TABLE, WORK, counts, least_squares, tokenizer, unit
from teach import known, pieces, texts

DIMENSIONS = 192  # of either block: what keeps the file small enough to carry
RARE = 2e-4  # the frequency at which smooth inverse frequency halves a piece's weight
BATCH = 1024  # texts


class Lesson(NamedTuple):
    """Texts with the teacher's word on them."""

    counts: sparse.csr_matrix  # texts x pieces
    vectors: np.ndarray  # texts x teacher's dimensions, centred, length one, f16 to save memory
    cells: list  # arrays of text numbers: texts that are roughly about the same


def lesson(teacher):
    positions, vectors = known(teacher, "texts")
    asked = texts(teacher)
    centred = centre(vectors)
    print(f"{teacher}: {len(positions)} of {len(asked)} texts", flush=True)
    return Lesson(counts([asked[i][2] for i in positions]), centred, cells(centred))


def centre(vectors):
    mean = vectors.mean(0, dtype=np.float64).astype(np.float32)
    parts = [unit(part.astype(np.float32) - mean) for part in np.array_split(vectors, len(vectors) // 8192 + 1)]
    return np.concatenate([part.astype(np.float16) for part in parts])


def principal(vectors, dimensions):
    """The directions of greatest variance, largest first, as columns."""
    sample = vectors[:40000].astype(np.float32)  # the texts are shuffled
    return np.linalg.eigh(sample.T @ sample)[1][:, ::-1][:, :dimensions]


def cells(vectors, size=200, rounds=6, seed=0):
    """Rough k-means, about `size` texts a cell; 64 dimensions are enough for it."""
    chance = np.random.default_rng(seed)
    basis = principal(vectors, 64)
    low = unit(np.concatenate([part.astype(np.float32) @ basis for part in np.array_split(vectors, len(vectors) // 8192 + 1)]))
    centres = low[chance.choice(len(low), len(low) // size + 1, replace=False)]
    for _ in range(rounds):
        nearest = np.concatenate([(part @ centres.T).argmax(1) for part in np.array_split(low, len(low) // 8192 + 1)])
        member = sparse.csr_matrix((np.ones(len(low), np.float32), (nearest, np.arange(len(low)))), (len(centres), len(low)))
        centres = unit(member @ low)
    order = np.argsort(nearest, kind="stable")
    return [cell for cell in np.split(order, np.flatnonzero(np.diff(nearest[order])) + 1) if len(cell)]


def start(taught, targets, piece_vectors):
    """Step 1. Targets: texts x D, length one. Returns pieces x D."""
    unigram = np.exp([tokenizer.get_score(i) for i in range(SIZE)])
    unigram[SPECIAL] = 0
    unigram /= unigram.sum()
    used = np.asarray(taught.counts.sum(0)).ravel()
    # Half the tokeniser's own frequencies, so that a language with little text here keeps its weights.
    frequency = (unigram + used / used.sum()) / 2
    weight = (RARE / (RARE + frequency)).astype(np.float32)
    asked = np.abs(piece_vectors).max(1) > 0
    mean = np.average(piece_vectors[asked], axis=0, weights=unigram[asked]).astype(np.float32)
    rows = (piece_vectors - mean) * weight[:, None]
    rows[SPECIAL | ~asked] = 0
    sums = unit(taught.counts @ rows)
    gram = sums.T @ sums
    gram += np.eye(len(gram), dtype=np.float32) * 1e-4 * np.trace(gram) / len(gram)
    return rows @ np.linalg.solve(gram, sums.T @ targets)


def ridge(rows, taught, targets, steps=8):
    """Step 2: least squares on the sums as they are long at the start."""
    length = np.linalg.norm(taught.counts @ rows, axis=1)
    shrink = (1 / np.where(length > 0, length, 1)).astype(np.float32)
    return least_squares((sparse.diags(shrink) @ taught.counts).tocsr(), targets, 2 * float((shrink**2).mean()), rows, steps)


def batches(cells, chance):
    """Whole cells in random order, up to BATCH texts together: neighbours to tell apart, and others to be far from."""
    waiting, held = [], 0
    for number in chance.permutation(len(cells)):
        for cell in np.array_split(cells[number], len(cells[number]) // (BATCH // 2) + 1):
            if held + len(cell) > BATCH:
                yield np.sort(np.concatenate(waiting))
                waiting, held = [], 0
            waiting.append(cell)
            held += len(cell)


def likeness(vectors, temperature):
    """For each text of a batch, how its likeness is shared out among the others: softmax of cosines, itself left out."""
    cosines = vectors @ vectors.T / temperature
    np.fill_diagonal(cosines, -np.inf)
    shares = np.exp(cosines - cosines.max(1, keepdims=True))
    return shares / shares.sum(1, keepdims=True)


def relate(rows, lessons, epochs, temperature, rate=0.03, seed=0):
    """Step 3: gradient of the divergence between the teacher's shares and the student's; Adagrad with one sum a row.

    `rate` is relative to the mean length of the rows and falls to a tenth. At 0.1 fine differences are lost again.
    """
    rows = rows.copy()
    lengths = np.linalg.norm(rows, axis=1)
    rate *= float(lengths[lengths > 0].mean())
    moved = np.full(SIZE, 1e-8, np.float32)  # sum of squared gradients of each row
    chance, began = np.random.default_rng(seed), time.time()
    for epoch in range(epochs):
        work = [(taught, batch) for taught in lessons for batch in batches(taught.cells, chance)]
        divergence = 0.0
        for done, number in enumerate(chance.permutation(len(work))):
            taught, batch = work[number]
            part = taught.counts[batch]
            used, columns = np.unique(part.indices, return_inverse=True)
            part = sparse.csr_matrix((part.data, columns.astype(np.int32), part.indptr), (len(batch), len(used)))
            sums = part @ rows[used]
            length = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
            student = sums / length
            wanted = likeness(taught.vectors[batch].astype(np.float32), temperature)
            given = likeness(student, temperature)
            divergence += float((wanted * np.log((wanted + 1e-9) / (given + 1e-9))).sum(1).mean())
            pull = (given - wanted) / (temperature * len(batch))
            slope = (pull + pull.T) @ student
            slope = (slope - student * (slope * student).sum(1, keepdims=True)) / length
            gradient = part.T @ slope
            moved[used] += (gradient**2).mean(1)
            now = rate * (1 - 0.9 * (epoch + done / len(work)) / epochs)
            rows[used] -= now * gradient / np.sqrt(moved[used])[:, None]
        print(f"  epoch {epoch + 1}: {len(work)} batches, divergence {divergence / len(work):.4f}, {time.time() - began:.0f} s", flush=True)
    return rows


def piece_vectors(teacher):
    """Pieces x teacher's dimensions; a piece the teacher was not asked about is zero."""
    positions, vectors = known(teacher, "pieces")
    ids = np.array(pieces(teacher))[positions]
    every = np.zeros((SIZE, vectors.shape[1]), np.float32)
    every[ids] = vectors
    return every


def train(teacher, others, epochs, temperature):
    main = lesson(teacher)
    targets = unit(main.vectors.astype(np.float32) @ principal(main.vectors, DIMENSIONS))
    rows = start(main, targets, piece_vectors(teacher))
    for name, step in (("start", lambda: rows), ("ridge", lambda: ridge(rows, main, targets))):
        rows = step()
        print(f"  {name}: mean cosine to the teacher {float((unit(main.counts @ rows) * targets).sum(1).mean()):.4f}", flush=True)
    rows = relate(rows, [main, *map(lesson, others)], epochs, temperature)
    rows[SPECIAL] = 0
    return rows


if __name__ == "__main__":
    chosen = sys.argv[1:] or ["multilingual", "english"]
    if "multilingual" in chosen:
        np.save(WORK / "multilingual.npy", train("use", ["minilm"], epochs=4, temperature=0.1))
    if "english" in chosen:
        np.save(WORK / "english.npy", train("minilm", [], epochs=6, temperature=0.1))
    fresh = WORK / "multilingual.npy"
    multilingual = np.load(fresh) if fresh.exists() else read(TABLE)[1]
    english = np.load(WORK / "english.npy")
    more = WORK / "more.npy"  # rows of the pieces that more.py added
    multilingual = np.vstack([multilingual, np.load(more)]) if more.exists() and len(multilingual) < SIZE else multilingual
    index = np.flatnonzero(np.abs(english).max(1) > 0)
    np.savez(WORK / "rows.npz", multilingual=multilingual, english=english[index], english_index=index)
    print(f"{len(index)} of {SIZE} pieces in the English block")
