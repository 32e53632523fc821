"""Holds answers of /oai against the official schemas: harvest.py ADDRESS FOLDER, where FOLDER has OAI-PMH.xsd, oai_dc.xsd and
simpledc20021212.xsd. The schema of identifiers in the description is in no package: that one element is left out."""
import pathlib
import sys
import urllib.parse
import urllib.request

from lxml import etree

address, folder = sys.argv[1], pathlib.Path(sys.argv[2])
OAI = "{http://www.openarchives.org/OAI/2.0/}"


class Packed(etree.Resolver):
    """Schemas that others import, from the folder; of XML's own there is one attribute to know."""

    def resolve(self, url, public_id, context):
        name = url.rsplit("/", 1)[-1]
        if name == "xml.xsd":
            return self.resolve_string(
                '<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">'
                '<attribute name="lang" type="language"/></schema>', context)
        if (folder / name).exists():
            return self.resolve_string((folder / name).read_bytes(), context)
        return None


parser = etree.XMLParser(no_network=True)
parser.resolvers.add(Packed())
schema = etree.XMLSchema(etree.fromstring(
    b'<schema xmlns="http://www.w3.org/2001/XMLSchema">'
    b'<import namespace="http://www.openarchives.org/OAI/2.0/" schemaLocation="OAI-PMH.xsd"/>'
    b'<import namespace="http://www.openarchives.org/OAI/2.0/oai_dc/" schemaLocation="oai_dc.xsd"/></schema>', parser))


def checked(question):
    with urllib.request.urlopen(f"{address}/oai?{question}") as answer:
        tree = etree.fromstring(answer.read())
    for description in tree.findall(f".//{OAI}description"):
        description.getparent().remove(description)
    assert schema.validate(tree), (question, schema.error_log.filter_from_errors())
    return tree


count = 0
identifiers = []
for question in ["verb=Identify", "verb=ListMetadataFormats", "verb=ListSets", "verb=Nothing", "verb=ListRecords",
                 "verb=ListRecords&metadataPrefix=marc21", "verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01",
                 "verb=ListIdentifiers&resumptionToken=x", "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:a.b:c"]:
    checked(question)
    count += 1
for verb in ["ListRecords", "ListIdentifiers"]:
    question = f"verb={verb}&metadataPrefix=oai_dc"
    while question:
        tree = checked(question)
        count += 1
        identifiers += [one.text for one in tree.iter(f"{OAI}identifier")]
        token = tree.find(f".//{OAI}resumptionToken")
        question = token is not None and token.text and f"verb={verb}&resumptionToken={urllib.parse.quote(token.text)}"
for identifier in sorted(set(identifiers)):
    checked(f"verb=GetRecord&metadataPrefix=oai_dc&identifier={urllib.parse.quote(identifier)}")
    count += 1
print(f"schemas: {count} answers of /oai are valid")
