"""Writes one report as a file of one format. The name of each function is the file's extension."""

import html as markup
import re
import tempfile
import textwrap
import time
import zipfile
from pathlib import Path

import pypandoc
import typst
from docx import Document
from docx.shared import Pt, RGBColor

from outline import Report

HERE = Path(__file__).parent
# 24 November 2026: what files are stamped with instead of the clock.
STAMP = 1795478400
# No "smart" quotes: the source is typographic already. Plain pipe tables and footnotes only.
MARKDOWN = "markdown-smart-auto_identifiers-fancy_lists"
INK = RGBColor(0x1F, 0x3A, 0x5F)


def docx(report: Report, file: Path) -> None:
    """Word: real heading styles, numbered lists, footnotes and tables."""
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        pypandoc.convert_text("", "docx", MARKDOWN, outputfile=str(reference))
        dress(reference)
        pypandoc.convert_text(
            with_head(report), "docx", MARKDOWN, outputfile=str(file), extra_args=[f"--reference-doc={reference}"]
        )


def dress(reference: Path) -> None:
    """Sets the looks of the styles that a report uses."""
    document = Document(str(reference))
    for name, size in (("Title", 22), ("Heading 1", 18), ("Heading 2", 14)):
        font = document.styles[name].font
        font.name, font.size, font.color.rgb = "Cambria", Pt(size), INK
    for name in ("Normal", "Body Text", "First Paragraph", "Compact"):
        document.styles[name].font.name, document.styles[name].font.size = "Cambria", Pt(11)
    document.save(str(reference))
    stamp(reference)


def stamp(archive: Path) -> None:
    """Dates every part of a zip file alike: Pandoc copies the dates of its reference."""
    with zipfile.ZipFile(archive) as read:
        parts = [(part.filename, read.read(part)) for part in read.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as write:
        for name, content in parts:
            write.writestr(zipfile.ZipInfo(name, time.gmtime(STAMP)[:6]), content)


def odt(report: Report, file: Path) -> None:
    """OpenDocument: real styles, lists, tables and notes."""
    pypandoc.convert_text(with_head(report), "odt", MARKDOWN, outputfile=str(file))


def md(report: Report, file: Path) -> None:
    """Markdown as people write it by hand."""
    front = f"---\ntitle: {report.heading}\nlang: {report.language}\n---\n\n"
    head = "\n".join(f"{word}: {value}  " for word, value in report.head)
    text = f"# {report.heading}\n\n{report.subheading}\n\n{head}\n\n{report.notice}\n\n{report.body}"
    file.write_text(front + text, encoding="utf-8")


def txt(report: Report, file: Path) -> None:
    """Plain text as a mail programme of 2008 would keep it: wrapped lines, Windows-1252, CR LF."""
    plain = pypandoc.convert_text(report.body, "plain", MARKDOWN, extra_args=["--columns=74"])
    headings = re.findall(r"^## (.+)$", report.body, re.MULTILINE)
    for heading in headings:
        plain = plain.replace(f"{heading}\n", f"{heading.upper()}\n{'-' * len(heading)}\n", 1)
    parts = [
        f"{report.heading.upper()}\n{'=' * len(report.heading)}",
        report.subheading,
        "\n".join(f"{word}: {value}" for word, value in report.head),
        textwrap.fill(report.notice, 74),
        plain.strip(),
    ]
    file.write_bytes(("\n\n".join(parts) + "\n").replace("\n", "\r\n").encode("windows-1252"))


def html(report: Report, file: Path) -> None:
    """A page of an old website: the article between navigation and footer."""
    page = (HERE / "page.html").read_text(encoding="utf-8")
    fields = {
        "language": report.language,
        "heading": markup.escape(report.heading),
        "subheading": markup.escape(report.subheading),
        "head": "\n".join(
            f"<p><strong>{markup.escape(word)}:</strong> {markup.escape(value)}</p>" for word, value in report.head
        ),
        "notice": markup.escape(report.notice),
        "body": pypandoc.convert_text(report.body, "html4", MARKDOWN, extra_args=["--wrap=none"]).strip(),
    }
    file.write_text(re.sub(r"\{\{(\w+)\}\}", lambda field: fields[field[1]], page), encoding="utf-8")


def pdf(report: Report, file: Path) -> None:
    """A typeset report: running head, page numbers, bookmarks, a text layer with tags."""
    body = pypandoc.convert_text(report.body, "typst", MARKDOWN, extra_args=["--wrap=none"])
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder) / "main.typ"
        template = (HERE / "paper.typ").read_text(encoding="utf-8")
        head = "".join(f"({quoted(word)}, {quoted(value)}), " for word, value in report.head)
        main.write_text(
            f"{template}\n#show: paper.with(language: {quoted(report.language)}, heading: {quoted(report.heading)}, "
            f"subheading: {quoted(report.subheading)}, head: ({head}), notice: {quoted(report.notice)})\n\n{body}",
            encoding="utf-8",
        )
        typst.compile(str(main), output=str(file), ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=STAMP)


def quoted(text: str) -> str:
    """A string literal of Typst."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def with_head(report: Report) -> str:
    """Markdown of the whole report for the word processors: title, head block, notice, sections."""
    colon = "\u00a0:" if report.language == "fr" else ":"
    front = f"---\ntitle: '{report.heading}'\nsubtitle: '{report.subheading}'\nlang: {report.language}\n---\n\n"
    head = "\n\n".join(f"**{word}{colon}** {value}" for word, value in report.head)
    return f"{front}{head}\n\n*{report.notice}*\n\n{raised(report.body)}"


def raised(body: str) -> str:
    """Sections as top headings: in a word processor the title is a paragraph of its own style."""
    return re.sub(r"^## ", "# ", body, flags=re.MULTILINE)
