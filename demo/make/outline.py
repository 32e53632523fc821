"""The plain source of a report: its head, its sections, and which point each statement makes.

A source is Markdown with a head of `key: value` lines. Every statement ends with a tag: `{c-impunity}` names a
point that other roundtables make too, `{.}` marks a statement of this roundtable alone. Tags never reach a reader.
"""

import re
from dataclasses import dataclass
from pathlib import Path

TAG = re.compile(r"\s*\{(\.|[a-z][a-z0-9-]*)\}")
FOOTNOTE_MARK = re.compile(r"\[\^[a-z]+\]")
FOOTNOTE_TEXT = re.compile(r"^\[\^[a-z]+\]:.*$", re.MULTILINE)
ITEM = re.compile(r"^(?:- |\d+\. |: )")
RULE_OF_TABLE = re.compile(r"^\|[\s|:-]+\|$")

KINDS = {
    "en": {
        "Presentations": "presentation",
        "Relevance for the region": "relevance",
        "Challenges": "challenge",
        "Recommendations": "recommendation",
        "Activities": "activity",
        "Divergence": "divergence",
    },
    "es": {
        "Presentaciones": "presentation",
        "Pertinencia para la región": "relevance",
        "Desafíos": "challenge",
        "Recomendaciones": "recommendation",
        "Actividades": "activity",
        "Divergencias": "divergence",
    },
    "fr": {
        "Présentations": "presentation",
        "Pertinence pour la région": "relevance",
        "Défis": "challenge",
        "Recommandations": "recommendation",
        "Activités": "activity",
        "Divergences": "divergence",
    },
}

HEAD_WORDS = {
    "en": ("Roundtable", "Place", "Country", "Days", "Hosts", "Language"),
    "es": ("Mesa redonda", "Lugar", "País", "Días", "Anfitriones", "Idioma"),
    "fr": ("Table ronde", "Lieu", "Pays", "Jours", "Hôtes", "Langue"),
}
HEAD_KEYS = ("roundtable", "place", "country", "days", "hosts", "language")
LANGUAGE_NAMES = {"en": "English", "es": "español", "fr": "français"}
NOT_KNOWN = {"en": "not known", "es": "no se conoce", "fr": "inconnu"}

NOTICES = {
    "en": "Note: this text is an illustrative reconstruction written for a demonstration. Nobody said these words. "
    "The host organisations, and the place and days as far as they are known, are those of 2008.",
    "es": "Nota: este texto es una reconstrucción ilustrativa escrita para una demostración. Nadie dijo estas palabras. "
    "Las organizaciones anfitrionas, y el lugar y los días hasta donde se conocen, son los de 2008.",
    "fr": "Note : ce texte est une reconstitution illustrative écrite pour une démonstration. Personne n'a dit ces mots. "
    "Les organisations hôtes, ainsi que le lieu et les jours pour autant qu'ils soient connus, sont ceux de 2008.",
}


@dataclass(frozen=True)
class Statement:
    point: str
    kind: str
    text: str


@dataclass(frozen=True)
class Report:
    name: str
    language: str
    heading: str
    subheading: str
    head: list[tuple[str, str]]
    notice: str
    body: str
    """Markdown without tags."""
    statements: list[Statement]


def read(path: Path) -> Report:
    """Reads one source. A statement without a tag, or a section outside the outline, is an error."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line)
    language = fields["language"]
    body = typographic(body, language)
    head = [
        (word, typographic(head_value(key, fields.get(key, ""), language), language))
        for word, key in zip(HEAD_WORDS[language], HEAD_KEYS, strict=True)
    ]
    return Report(
        name=path.stem,
        language=language,
        heading=typographic(fields["heading"], language),
        subheading=typographic(fields["subheading"], language),
        head=head,
        notice=typographic(NOTICES[language], language),
        body=TAG.sub("", body).strip() + "\n",
        statements=statements(path.stem, body, language),
    )


def head_value(key: str, value: str, language: str) -> str:
    if key == "language":
        return LANGUAGE_NAMES[language]
    return value or NOT_KNOWN[language]


def statements(name: str, body: str, language: str) -> list[Statement]:
    """Every statement of the body, in order. Single voices are numbered within their report."""
    found: list[Statement] = []
    kind = None
    for line in FOOTNOTE_TEXT.sub("", body).splitlines():
        line = line.strip()
        if line.startswith("#"):
            kind = KINDS[language][line.lstrip("# ")]
        elif line and not RULE_OF_TABLE.match(line):
            for cell in cells(line):
                found += tagged(name, kind, cell, len(found))
    return found


def cells(line: str) -> list[str]:
    """A line of text, or the cells of a table's row that hold a statement."""
    if not line.startswith("|"):
        return [ITEM.sub("", line)]
    return [cell.strip() for cell in line.strip("|").split("|") if TAG.search(cell)]


def tagged(name: str, kind: str, line: str, before: int) -> list[Statement]:
    parts = TAG.split(line)
    if parts[-1].strip():
        raise ValueError(f"{name}: no tag after “{parts[-1].strip()}”")
    texts, tags = parts[0:-1:2], parts[1::2]
    return [
        Statement(
            point=f"{name}-{before + at + 1:02}" if tag == "." else tag,
            kind=kind,
            text=" ".join(FOOTNOTE_MARK.sub("", text).split()),
        )
        for at, (text, tag) in enumerate(zip(texts, tags, strict=True))
    ]


def typographic(text: str, language: str) -> str:
    """Curled apostrophes; in French no-break spaces where the language asks for them."""
    text = text.replace("'", "’")
    if language == "fr":
        text = re.sub(r" (?=[:;?!»])", "\u00a0", text)
        text = text.replace("« ", "«\u00a0")
    return text
