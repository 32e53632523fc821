"""Teach the table languages that its first teacher does not know: new pieces beside the old ones, whose rows stay as they are.

    python more.py words       writes WORK/more.txt, the words and sentences to ask e5 about
    VECTORS E5.plm WORK/more.txt | python more.py keep       keeps what e5 says (crates/encoding/examples/vectors.rs)
    python more.py pieces      writes WORK/vocabulary.model: the old pieces and the new ones
    python more.py rows        writes WORK/more.npy: a row for each new piece

What a word means, e5 says: one linear map carries its vectors into the table's space, fitted on words and sentences of the
languages that the table knows. What sentences mean, translations say: a sentence should lie where the table puts its English
original. The rows of the new pieces are the least squares of both.
"""

import collections
import gettext
import json
import random
import sys

import numpy as np
import scipy.sparse as sparse
import sentencepiece
from sentencepiece import sentencepiece_model_pb2 as model_file
from wordfreq import top_n_list, word_frequency

import pieces
from pack import declaration, read
from pieces import OTHERS, TABLE, TAUGHT, WORK, least_squares, unit
from texts import SOURCES, sentences, strings

# The languages, and how many pieces each gets. Those whose letters the old pieces lack need them most.
ADDED = dict(el=6000, hi=6000, fi=6000, vi=4000, uk=6000, sw=4000, he=4000, fa=4000, bn=4000, ta=4000, ur=3000, id=3000, ro=4000, cs=4000, hu=4000, sv=3000)
WORDS = 12000  # asked of each language
LANGUAGES = 16  # of the old vocabulary: a score there is the logarithm of a share of all of them
RARE = 2e-4  # as in train.py
FIRST = 128_000  # pieces of the first teacher
chance = random.Random(2008)


def catalogues(language):
    """(translation, English) of the programs' messages."""
    for package in ("django", "wagtail", "oscar"):
        for file in sorted((SOURCES / package).rglob(f"{language}/LC_MESSAGES/*.mo")):
            with open(file, "rb") as raw:
                for original, translation in gettext.GNUTranslations(raw)._catalog.items():
                    original = (original[0] if isinstance(original, tuple) else original).split("\x04")[-1]
                    if original and translation and original != translation:
                        yield translation, original


def keyed(tree, path=()):
    if isinstance(tree, dict):
        for name, branch in tree.items():
            yield from keyed(branch, (*path, name))
    elif isinstance(tree, str):
        yield path, tree


def home(language):
    files = SOURCES / "home/hass_frontend/static/translations"
    english = dict(pair for file in files.rglob("en-*.json") if len(file.stem) == 35 for pair in keyed(json.loads(file.read_text("utf8")), (file.parent.name,)))
    for file in sorted(files.rglob(f"{language}-*.json")):
        for path, text in keyed(json.loads(file.read_text("utf8")), (file.parent.name,)):
            if english.get(path, text) != text:
                yield text, english[path]


def emoji(language):
    def entries(name):
        file = SOURCES / f"cldr-annotations/annotations/{name}/annotations.json"
        return json.loads(file.read_text("utf8"))["annotations"]["annotations"]

    english = entries("en")
    for sign, entry in entries(language).items():
        for part in ("tts", "default"):
            here, there = entry.get(part, []), english.get(sign, {}).get(part, [])
            if here and there:
                yield ", ".join(here[:4]), ", ".join(there[:4])


def places(language):
    for kind in ("territories", "languages"):
        here, english = (json.loads((SOURCES / f"cldr-localenames/main/{tag}/{kind}.json").read_text("utf8")) for tag in (language, "en"))
        names = dict((path[-1], text) for path, text in keyed(english))
        for path, text in keyed(here):
            if path[-1] in names and "identity" not in path:
                yield text, names[path[-1]]


def rights(language):
    here, english = declaration(OTHERS[language]), declaration("eng")
    if len(here) == len(english):
        yield from zip(here, english)


def translations(language):
    """(text, English original), each text once."""
    found = {}
    for source in (rights, places, emoji, home, catalogues):
        for text, original in source(language):
            for text, original in zip(sentences(text, 2, 400), sentences(original, 2, 400)) if source is not rights else [(text, original)]:
                if text != original:
                    found.setdefault(text, original)
    return sorted(found.items())


def split(text):
    return [word for word in "".join(c if c.isalpha() or c in "'’-\u200c" or ord(c) > 0x900 else " " for c in text).split() if word]


def words(language):
    """Word -> share of all words, the most frequent first."""
    counted = collections.Counter(word for text, _ in translations(language) for word in split(text.lower()))
    if language == "sw":  # there is no list; the frequencies are those of the texts here
        total = sum(counted.values())
        return {word: count / total for word, count in counted.most_common(WORDS)}
    listed = [word for word in top_n_list(language, WORDS) if split(word) == [word]]
    own = [word for word, _ in counted.most_common(3000)]
    return {word: max(word_frequency(word, language), 1e-7) for word in dict.fromkeys(listed + own)}


def asked():
    """[language, text] in the order of WORK/more.txt: words of the added languages; words and sentences of the others."""
    rows = [[language, word] for language in ADDED for word in words(language)]
    for language in TAUGHT:
        rows += [[language, word] for word in (top_n_list(language, 3000) if language != "th" else [])]
    known = [[language, text] for language, source, text in json.loads((WORK / "texts.json").read_text("utf8")) if source not in ("bag", "address")]
    by_language = collections.defaultdict(list)
    for language, text in known:
        if len(text) < 160:
            by_language[language].append([language, text])
    for language in TAUGHT:
        rows += by_language[language][:2000]
    return [[language, " ".join(text.split())] for language, text in rows]


def new_pieces(language, taken, common):
    """Piece -> log-probability, from a unigram model of the language's words by their frequency."""
    listed = words(language)
    table, model = WORK / f"more.{language}.tsv", WORK / f"more.{language}"
    least = min(listed.values())
    table.write_text("".join(f"{word}\t{max(1, round(share / least))}\n" for word, share in listed.items()), "utf8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(table), input_format="tsv", model_prefix=str(model), vocab_size=ADDED[language], model_type="unigram",
        character_coverage=1.0, hard_vocab_limit=False, num_threads=2, minloglevel=2, bos_id=-1, eos_id=-1,
    )
    own = sentencepiece.SentencePieceProcessor(model_file=f"{model}.model")
    letters = {c for piece in taken for c in piece}
    for i in range(own.get_piece_size()):
        piece = own.id_to_piece(i)
        if own.is_unknown(i) or own.is_control(i) or piece in taken:
            continue
        # Where letters are shared with a language that the table knows, only the beginnings of words are told apart, and no
        # beginning that is one there too: how those languages are cut must not change.
        foreign = any(c not in letters for c in piece) or len(piece) == 1
        start = piece[1:] if piece[0] == "\u2581" else None
        if foreign or (start and len(start) > 3 and not any(word.startswith(start) for word in common[start[:3]])):
            yield piece, own.get_score(i) - float(np.log(LANGUAGES))


def vocabulary():
    proto = model_file.ModelProto()
    proto.ParseFromString(pieces.OLD.read_bytes())
    taken = {piece.piece for piece in proto.pieces}
    common = collections.defaultdict(set)
    for language in set(TAUGHT) - {"th"}:
        for word in top_n_list(language, 30000):
            common[word[:3]].add(word)
    for language in ADDED:
        before = len(taken)
        for piece, score in new_pieces(language, taken, common):
            taken.add(piece)
            proto.pieces.add(piece=piece, score=score)
        print(f"{language}: {len(taken) - before} pieces", flush=True)
    (WORK / "vocabulary.model").write_bytes(proto.SerializeToString())


def rows():
    old = read(TABLE)[1][:FIRST]
    size, added = pieces.SIZE, pieces.SIZE - len(old)
    every = np.vstack([old, np.zeros((added, old.shape[1]), np.float32)])
    said = np.load(WORK / "more.e5.npy").astype(np.float32)
    place = {text: i for i, text in enumerate((WORK / "more.txt").read_text("utf8").splitlines())}
    said = unit(said - said.mean(0))
    known = [[text, place[text]] for language, text in asked() if language in TAUGHT and text in place]
    # The map from e5 to the table: ridge, on what both know.
    here = unit(pieces.counts([text for text, _ in known]) @ every)
    there = said[[at for _, at in known]]
    gram = there.T @ there
    carry = np.linalg.solve(gram + np.eye(len(gram)) * 1e-3 * np.trace(gram) / len(gram), there.T @ here).astype(np.float32)
    print("mean cosine of the map on what it was fitted on:", float((unit(there @ carry) * here).sum(1).mean()))
    texts, targets = [], []
    length = float(np.median(np.linalg.norm(old[np.abs(old).max(1) > 0], axis=1)))
    carried = unit(said @ carry)
    for language in ADDED:
        for word, share in words(language).items():
            if word in place:
                texts.append(word)
                targets.append(carried[place[word]] * length * RARE / (RARE + share))
    count_words = len(texts)
    english, held = [], {}
    for language in ADDED:
        pairs = translations(language)
        chance.shuffle(pairs)
        held[language] = [pair for pair in pairs[::20] if len(pair[0]) > 12][:400]  # for measuring, and for nothing else
        kept = [pair for number, pair in enumerate(pairs) if number % 20]
        texts += [text for text, _ in kept]
        english += [original for _, original in kept]
    counted = pieces.counts(texts)
    new = counted[:, len(old) :].tocsr()
    base = counted[:, : len(old)] @ old
    start = np.zeros((added, old.shape[1]), np.float32)
    word_targets = np.array(targets, np.float32)
    meant = unit(pieces.counts(english) @ every)
    first = least_squares(new[:count_words], word_targets - base[:count_words], 0.3, start, 30)
    sums = base[count_words:] + new[count_words:] @ first
    long = np.linalg.norm(sums, axis=1, keepdims=True)
    shrink = 1 / np.maximum(long, length)
    scaled = sparse.diags(shrink[:, 0]) @ new[count_words:]
    both = sparse.vstack([new[:count_words] * (1 / length), scaled]).tocsr()
    wanted = np.vstack([(word_targets - base[:count_words]) / length, meant - base[count_words:] * shrink])
    final = least_squares(both, wanted, 0.3 / length**2, first, 30)
    np.save(WORK / "more.npy", final)
    measure(held, every, np.vstack([old, first]), np.vstack([old, final]))


def measure(held, before, words_only, final):
    """Held-out translations by language: is the English original found first among all of the language?"""
    for language, held in held.items():
        english, foreign = unit(pieces.counts([b for _, b in held]) @ before), pieces.counts([a for a, _ in held])
        figures = []
        for table in (before, words_only, final):
            ours = unit(foreign @ table)
            ours = ours - ours.mean(0)
            cosines = unit(ours) @ unit(english - english.mean(0)).T
            figures.append(f"{100 * (cosines.argmax(1) == np.arange(len(held))).mean():.0f}")
        print(language, len(held), "before, words, all:", *figures, flush=True)


if __name__ == "__main__":
    step = sys.argv[1]
    if step == "words":
        ask = asked()
        (WORK / "more.txt").write_text("\n".join(text for _, text in ask) + "\n", "utf8")
        print(len(ask), "texts", collections.Counter(language for language, _ in ask))
    elif step == "keep":
        np.save(WORK / "more.e5.npy", np.array([np.fromstring(line, np.float32, sep=" ").astype(np.float16) for line in sys.stdin]))
    elif step == "pieces":
        vocabulary()
    elif step == "rows":
        rows()
