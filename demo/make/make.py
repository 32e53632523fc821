"""Makes the report files of the demo, and the table of which statement makes which point, from `source/`."""

import csv
import os
from collections import Counter
from pathlib import Path

import formats
import outline

HERE = Path(__file__).parent
DEMO = HERE.parent

# One report a format, and Word twice: the roundtables in the order in which they are listed.
FILES = {
    "bangkok": formats.docx,
    "ottawa": formats.html,
    "buenos-aires": formats.txt,
    "kampala": formats.odt,
    "south-africa": formats.md,
    "paris": formats.pdf,
    "accra": formats.docx,
}
PREFIX_WORDS = 9


def main() -> None:
    os.environ["SOURCE_DATE_EPOCH"] = str(formats.STAMP)
    (DEMO / "reports").mkdir(exist_ok=True)
    rows = []
    for name, write in FILES.items():
        report = outline.read(HERE / "source" / f"{name}.md")
        file = DEMO / "reports" / f"{name}.{write.__name__}"
        write(report, file)
        rows += [
            (statement.point, statement.kind, f"reports/{file.name}", prefix(statement, report))
            for statement in report.statements
        ]
        print(f"{file.name}: {len(report.statements)} statements")
    with open(DEMO / "known-structure.csv", "w", encoding="utf-8", newline="") as table:
        writer = csv.writer(table, lineterminator="\n")
        writer.writerow(("point", "kind", "report", "begins"))
        writer.writerows(rows)
    summarise(rows)


def prefix(statement: outline.Statement, report: outline.Report) -> str:
    """The first words of a statement: enough of them to tell it from all others of its report."""
    words = statement.text.split()
    texts = [" ".join(other.text.split()) for other in report.statements]
    for count in range(min(PREFIX_WORDS, len(words)), len(words) + 1):
        begins = " ".join(words[:count])
        if sum(text.startswith(begins) for text in texts) == 1:
            return begins
    raise ValueError(f"{report.name}: two statements begin with “{statement.text}”")


def summarise(rows: list[tuple[str, str, str, str]]) -> None:
    """Prints how many points are raised by how many roundtables. A point of two kinds is an error."""
    if clash := {point for point, *_ in rows} - {point for point, _ in one_kind(rows)}:
        raise ValueError(f"points of more than one kind: {sorted(clash)}")
    roundtables = Counter(point for point, _ in {(point, report) for point, _, report, _ in rows})
    breadth = Counter(roundtables.values())
    print(f"{len(rows)} statements, {len(roundtables)} points; raised by n roundtables:")
    for count in sorted(breadth, reverse=True):
        points = sorted(point for point, raised in roundtables.items() if raised == count)
        print(f"  {count}: {breadth[count]}" + (f"  {', '.join(points)}" if count > 1 else ""))
    alone = [point for point, raised in roundtables.items() if raised == 1 and point[:2] in {"r-", "c-", "m-", "a-", "d-"}]
    if alone:
        print(f"named as shared but raised once: {', '.join(sorted(alone))}")


def one_kind(rows: list[tuple[str, str, str, str]]) -> list[tuple[str, str]]:
    kinds = {(point, kind) for point, kind, *_ in rows}
    count = Counter(point for point, _ in kinds)
    return [(point, kind) for point, kind in kinds if count[point] == 1]


if __name__ == "__main__":
    main()
