"""Reads what the site offers to programs with their own libraries: readers.py ADDRESS."""
import json
import re
import sys
import urllib.request
import xml.etree.ElementTree

import bibtexparser
import feedparser
import icalendar
import rispy
import sickle

address = sys.argv[1]
LANGUAGES = ["", "/ar", "/es", "/fr", "/pt", "/ru", "/zh"]


def fetch(path):
    with urllib.request.urlopen(address + path) as answer:
        return answer.read()


def all_pages():
    """Plain paths of all public pages, from the site map."""
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    index = xml.etree.ElementTree.fromstring(fetch("/sitemap.xml"))
    maps = [one.text for one in index.findall("s:sitemap/s:loc", space)]
    assert len(maps) == 7, maps
    found = {}
    for one in maps:
        tree = xml.etree.ElementTree.fromstring(fetch(one.removeprefix(address)))
        paths = [loc.text.removeprefix(address) for loc in tree.findall("s:url/s:loc", space)]
        assert len(paths) == len(set(paths)), one
        found[one] = paths
    assert len({len(paths) for paths in found.values()}) == 1, "each language lists the same pages"
    return next(paths for one, paths in found.items() if one.endswith("/en-1.xml"))


pages = all_pages()
print(f"site map: {len(pages)} pages in 7 languages")

themes = [path for path in pages if path.startswith("/themes/")][:3]
feeds = ["/index", "/regions/coalition/africa", "/regions/m49/002", "/languages/fr", "/consultations/roundtables-2008", *themes]
entries = 0
for path in feeds:
    for language in LANGUAGES:
        feed = feedparser.parse(fetch(f"{language}{path}.atom"))
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.version == "atom10" and feed.feed.title and feed.feed.updated_parsed, path
        assert feed.feed.get("language") == (language.strip("/") or "en") or feed.feed.title_detail.language, path
        assert feed.entries, path
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), path
        for entry in feed.entries:
            assert entry.title and entry.updated_parsed and entry.link.startswith(address), (path, entry)
        entries += len(feed.entries)
print(f"feeds: {len(feeds) * len(LANGUAGES)} with {entries} entries")

events = 0
for path in ["/roundtables", "/consultations/roundtables-2008", "/roundtables/accra"]:
    for language in LANGUAGES:
        calendar = icalendar.Calendar.from_ical(fetch(f"{language}{path}.ics"))
        for event in calendar.walk("VEVENT"):
            events += 1
            assert event["UID"] and event["SUMMARY"] and event["DTSTART"].dt < event["DTEND"].dt, event
            assert not event.get("ATTENDEE") and not event.get("ORGANIZER"), event
            assert not event.errors, event.errors
print(f"calendars: {events} events")

kinds = {}
for path in pages:
    kinds.setdefault(re.sub(r"[^/]+$", "", path), path)
citations = 0
for path in kinds.values():
    for language in LANGUAGES:
        whole = f"{language}{path}" if path != "/" else f"{language}/index"
        library = bibtexparser.parse_string(fetch(f"{whole}.bib").decode())
        assert not library.failed_blocks and len(library.entries) == 1, (whole, library.failed_blocks)
        fields = library.entries[0].fields_dict
        assert fields["title"].value and fields["url"].value.startswith(address), whole
        ris = rispy.loads(fetch(f"{whole}.ris").decode())
        assert len(ris) == 1 and ris[0]["urls"][0] == fields["url"].value, (whole, ris)
        csl = json.loads(fetch(f"{whole}.csl.json"))
        assert csl[0]["type"] in ("report", "webpage") and csl[0]["URL"] == fields["url"].value, whole
        linked = json.loads(fetch(f"{whole}.jsonld"))
        assert linked["@context"] == "https://schema.org" and linked["name"], whole
        citations += 1
print(f"citations: {citations} pages in BibTeX, RIS, CSL-JSON and JSON-LD")

harvester = sickle.Sickle(f"{address}/oai")
identity = harvester.Identify()
assert identity.deletedRecord == "persistent" and identity.granularity == "YYYY-MM-DDThh:mm:ssZ"
records = list(harvester.ListRecords(metadataPrefix="oai_dc"))
headers = list(harvester.ListIdentifiers(metadataPrefix="oai_dc"))
assert [one.header.identifier for one in records] == [one.identifier for one in headers]
for one in records:
    assert one.metadata["title"] and one.metadata["identifier"][0].startswith(address), one
    with urllib.request.urlopen(one.metadata["identifier"][0]) as page:
        assert page.status == 200
sets = [one.setSpec for one in harvester.ListSets()]
for one in sets:
    assert list(harvester.ListIdentifiers(metadataPrefix="oai_dc", set=one)), one
by_post = sickle.Sickle(f"{address}/oai", http_method="POST")
assert by_post.GetRecord(identifier=headers[0].identifier, metadataPrefix="oai_dc").header.identifier == headers[0].identifier
print(f"harvesting: {len(records)} records in {len(sets)} sets")
