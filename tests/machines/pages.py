"""Saves pages of every kind, for the HTML checker: pages.py ADDRESS DOOR FOLDER.

In English, up to three of each kind, as they are, for paper, and how to cite them; in the other languages one of each kind; what is
said when there is no page; and the desk.
"""
import http.cookiejar
import pathlib
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

address, door, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
folder.mkdir(parents=True)
FILE = re.compile(r"\.(pdf|docx|md|txt|json|csv|css|svg|bib|ris|atom|ics|jsonld|xml)$")
reader = urllib.request.build_opener()
operator = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def kind(path):
    """Addresses that differ in their last part are of one kind; so are shelves that were narrowed last by the same facet."""
    shelf = re.search(r"/library/by/(?:[^/]+/[^/]+/)*([^/]+)/[^/]+$", path)
    return f"/library/by/{shelf[1]}/" if shelf else re.sub(r"[^/]+$", "", path)


def fetch(path, by=reader):
    try:
        with by.open(address + path) as answer:
            return answer.read().decode() if answer.headers.get_content_type() == "text/html" else None
    except urllib.error.HTTPError as error:
        return error.read().decode()


def keep(path, html, prefix=""):
    name = prefix + urllib.parse.quote(path.strip("/") or "index", safe="")
    (folder / f"{name}.html").write_text(html)


def crawl(starts, by, wanted, most):
    found, kinds = list(starts), {}
    for path in found:
        html = fetch(path, by)
        if html is None:
            continue
        yield path, html
        for to in re.findall(r'href="(/[^"#?]*)', html):
            if FILE.search(to) or to in found or not wanted(to):
                continue
            kinds[kind(to)] = kinds.get(kind(to), 0) + 1
            if kinds[kind(to)] <= most:
                found.append(to)


home = fetch("/")
languages = re.findall(r'<link rel="alternate" hreflang="([a-z]+)"', home)
public = lambda to: not to.startswith(("/desk", "/api", "/oai")) and to.split("/")[1] not in languages
one_of = {}
for path, html in crawl(["/"], reader, public, 3):
    keep(path, html)
    one_of.setdefault(kind(path), path)
    for question in ("cite", "print", "cite&print"):
        keep(f"{path}?{question}", fetch(f"{path}?{question}"))
for language in languages:
    for path in one_of.values():
        keep(f"/{language}{path}", fetch(f"/{language}{path}"))
        keep(f"/{language}{path}?cite", fetch(f"/{language}{path}?cite"))
    keep(f"/{language}/nowhere", fetch(f"/{language}/nowhere"))
for path in ("/nowhere", "/desk", "/roundtables/accra.xlsx", "/method.json"):
    keep(path, fetch(path))
operator.open(urllib.request.Request(door, data=b"")).close()
for path, html in crawl(["/desk"], operator, lambda to: to.startswith("/desk") and "original" not in to, 3):
    keep(path, html, "desk-")
print(f"{len(list(folder.iterdir()))} pages")
