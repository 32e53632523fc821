"""Measure one or more tables on public data with known answers, and print one column a table.

    python models/evaluate.py [--data ../shared/data] TABLE.plt...

Groups are cut at the true number of groups, from vectors as the engine makes them: centred, English corpora whitened by a
quarter, two passes of neighbour smoothing, Ward. V is the V-measure, ARI the adjusted Rand index, both times 100. Where a
data set is absent its rows say so.
"""

import argparse
import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from sklearn.cluster import AgglomerativeClustering
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, average_precision_score, v_measure_score

from pack import read
from pieces import WORK, counts, unit

MULTILINGUAL_SHARE = 0.7  # of the multilingual block beside the English one
WHITENING = 0.25
MARGIN = 0.5  # how much of the second-best key point's likeness is taken off the best
LANGUAGES = dict(ara="ar", cmn="zh", deu="de", fra="fr", jpn="ja", por="pt", rus="ru", spa="es", tha="th", tur="tr")


class Table:
    def __init__(self, path):
        self.header, self.multilingual, self.english, self.offsets = read(path)
        self.name = f"{Path(path).stem}, {self.header['bits']} bits"

    def sums(self, texts):
        return unit(counts(texts) @ self.multilingual)

    def english_vectors(self, texts):
        """Both blocks: only for a corpus that is English as a whole."""
        both = centre(counts(texts) @ self.english), MULTILINGUAL_SHARE * centre(counts(texts) @ self.multilingual)
        return unit(np.hstack(both))


def centre(vectors):
    vectors = unit(vectors)
    return unit(vectors - vectors.mean(0))


def whiten(vectors):
    """Principal directions of the corpus scaled by their strength to the power of minus WHITENING."""
    left, strength, _ = np.linalg.svd(vectors - vectors.mean(0), full_matrices=False)
    return unit(left * strength ** (1 - WHITENING))


def smooth(vectors, neighbours=10, passes=2):
    """Half itself, half its neighbours, weighted by squared cosine."""
    for _ in range(passes):
        cosines = vectors @ vectors.T
        np.fill_diagonal(cosines, -1)
        near = np.argpartition(-cosines, neighbours, axis=1)[:, :neighbours]
        weight = np.maximum(np.take_along_axis(cosines, near, 1), 0) ** 2
        weight /= np.maximum(weight.sum(1, keepdims=True), 1e-9)
        vectors = unit(vectors + np.einsum("nk,nkd->nd", weight, vectors[near]))
    return vectors


def groups(vectors, count):
    return AgglomerativeClustering(count).fit_predict(smooth(vectors))


def rows_of(path):
    with open(path, encoding="utf8", newline="") as file:
        return list(csv.DictReader(file))


def balanced(pairs, each):
    """The first `each` texts of every label, in the order of the file."""
    taken, kept = Counter(), []
    for text, label in pairs:
        if taken[label] < each:
            taken[label] += 1
            kept.append((text, label))
    return kept


def banking(data, part="test"):
    return balanced([(row["text"], row["category"]) for row in rows_of(data / f"intents/banking_{part}.csv")], 20)


def clinc(data, part="test"):
    return balanced([tuple(row) for row in json.loads((data / "intents/clinc_full.json").read_text("utf8"))[part]], 10)


def tatoeba(data, code, most=500):
    sides = (data / f"tatoeba/tatoeba.{code}-eng.{side}" for side in (code, "eng"))
    return [side.read_text("utf8").splitlines()[:most] for side in sides]


def measure_intents(table, pairs):
    texts, labels = zip(*pairs)

    def score(vectors):
        found = groups(vectors, len(set(labels)))
        return f"{100 * v_measure_score(labels, found):.1f}/{100 * adjusted_rand_score(labels, found):.1f}"

    return {
        "both blocks, whitened": score(whiten(table.english_vectors(texts))),
        "multilingual, whitened": score(whiten(centre(table.sums(texts)))),
        "multilingual": score(centre(table.sums(texts))),
    }


def measure_languages(table, data):
    """Each sentence looks for its translation: among the other language's, and in one pool of all languages."""
    single, pool, pool_shifted, tags = {}, [], [], []
    for code, tag in LANGUAGES.items():
        foreign, english = tatoeba(data, code)
        left, right = table.sums(foreign), table.sums(english)
        cosines, own = left @ right.T, np.arange(len(left))
        single[tag] = 50 * ((cosines.argmax(1) == own).mean() + (cosines.argmax(0) == own).mean())
        pool += [left[:200], right[:200]]
        pool_shifted += [left[:200] - table.offsets[tag], right[:200] - table.offsets["en"]]
        tags += [tag] * 200 + ["en"] * 200

    def pooled(vectors):
        vectors = centre(np.vstack(vectors))
        cosines = vectors @ vectors.T
        np.fill_diagonal(cosines, -1)
        place = np.arange(len(vectors))
        partner = np.where(place % 400 < 200, place + 200, place - 200)
        found = cosines.argmax(1) == partner
        return f"{100 * found.mean():.1f}"

    # Ten languages, every sentence in one of them: groups that follow languages would be a failure.
    shifted = np.vstack(pool_shifted)
    foreign = np.array(tags) != "en"
    by_language = v_measure_score(np.array(tags)[foreign], groups(centre(shifted[foreign]), 30))
    return {
        "translation found, mean of languages": f"{np.mean(list(single.values())):.1f}",
        "the same, lowest": "{1} {0:.1f}".format(*min((score, tag) for tag, score in single.items())),
        "found in one pool of all languages": pooled(pool),
        "the same, with language offsets": pooled(pool_shifted),
        "V of 30 groups with language (lower is better)": f"{100 * by_language:.1f}",
    }


def measure_key_points(table, data, with_letters):
    """Average precision of the surer half, times its share of positives, as the shared task's scorer has it."""
    arguments, points, labels = (rows_of(data / f"argkp/{kind}_dev.csv") for kind in ("arguments", "key_points", "labels"))
    truth = {(row["arg_id"], row["key_point_id"]): int(row["label"]) for row in labels}
    everything = arguments + points
    texts = [row.get("argument") or row["key_point"] for row in everything]
    vectors = centre(table.english_vectors(texts))
    if with_letters:
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, min_df=2).fit_transform(texts)
        vectors = unit(np.hstack([vectors, unit(TruncatedSVD(300, random_state=0).fit_transform(letters))]))
    by_topic, by_side = defaultdict(list), defaultdict(list)
    for number, row in enumerate(everything):
        by_topic[row["topic"]].append(number)
        by_side[row["topic"], row["stance"]].append(number)
    strict, relaxed = [], []
    for (topic, _), members in sorted(by_side.items()):
        mean = vectors[by_topic[topic]].mean(0)
        said = [number for number in members if number < len(arguments)]
        keys = [number for number in members if number >= len(arguments)]
        cosines = unit(vectors[said] - mean) @ unit(vectors[keys] - mean).T
        if len(keys) > 1:
            cosines = cosines - MARGIN * np.sort(cosines, 1)[:, -2:-1]
        surest = np.argsort(-cosines.max(1), kind="stable")[: len(said) // 2]
        matches = [(everything[said[i]]["arg_id"], everything[keys[cosines[i].argmax()]]["key_point_id"]) for i in surest]
        for scores, unlabelled in ((strict, 0), (relaxed, 1)):
            right = [truth.get(match, unlabelled) for match in matches]
            scores.append(average_precision_score(right, cosines[surest].max(1)) * np.mean(right) if any(right) else 0)
    return f"{100 * np.mean(strict):.1f}/{100 * np.mean(relaxed):.1f}"


def measure(table, data):
    """Row title -> figure."""
    figures = {}
    for title, pairs in (("BANKING", banking), ("CLINC", clinc)):
        for part in ("test", "train") if (data / "intents").is_dir() else ():
            scores = measure_intents(table, pairs(data, part))
            figures |= {f"{title} {part} V/ARI, {how}": score for how, score in scores.items()}
    if (data / "tatoeba").is_dir():
        figures |= {f"Tatoeba, {what}": score for what, score in measure_languages(table, data).items()}
    if (data / "argkp").is_dir():
        for title, with_letters in (("", False), (", with characters", True)):
            figures[f"ArgKP dev, strict/relaxed{title}"] = measure_key_points(table, data, with_letters)
    return figures


def overlap(data):
    """How many evaluated texts occur among the training texts, after folding case and all but letters."""

    def fold(text):
        return "".join(filter(str.isalnum, text.casefold()))

    trained = {fold(text) for _, _, text in json.loads((WORK / "texts.json").read_text("utf8"))}
    sets = {"BANKING": [text for text, _ in banking(data)], "CLINC": [text for text, _ in clinc(data)]}
    sets["Tatoeba"] = [text for code in LANGUAGES for side in tatoeba(data, code) for text in side]
    sets["ArgKP"] = [row["argument"] for row in rows_of(data / "argkp/arguments_dev.csv")]
    sets["ArgKP"] += [row["key_point"] for row in rows_of(data / "argkp/key_points_dev.csv")]
    sets["Polis"] = [row["comment-body"] for file in data.glob("polis/*/comments.csv") for row in rows_of(file)]
    for title, texts in sets.items():
        common = sorted({text for text in texts if fold(text) in trained})
        print(f"{title}: {len(common)} of {len(texts)} texts were among the training texts {common[:5]}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tables", nargs="+", metavar="TABLE.plt")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    chosen = parser.parse_args()
    absent = [name for name in ("intents", "tatoeba", "argkp", "polis") if not (chosen.data / name).is_dir()]
    if absent:
        print(f"skipped, not in {chosen.data}: {', '.join(absent)}")
    tables = [Table(path) for path in chosen.tables]
    columns = [measure(table, chosen.data) for table in tables]
    print("| | " + " | ".join(table.name for table in tables) + " |\n|---|" + "---|" * len(tables))
    for title in columns[0]:
        print(f"| {title} | " + " | ".join(column[title] for column in columns) + " |")
    if not absent and (WORK / "texts.json").exists():
        overlap(chosen.data)
