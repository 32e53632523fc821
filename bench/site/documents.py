"""1,000 documents of some 860 words in 12 regions: synthetic words, as often as words are in real texts. Written as
lines of JSON for the peers, as pages and as a list with files for Plenary; and the addresses that will be asked for."""

import html, json, os, random, sys

COUNTRIES = "GHA EGY THA FJI FRA JAM ARG CAN KAZ MLI KEN NLD".split()
NAMES = "West Africa,Arab States,South-East Asia,Pacific,West Europe,Caribbean,South America,North America,Central Asia,Sahel,East Africa,North Europe".split(",")

to = sys.argv[1]
chance = random.Random(2008)
starts, ends = "b br c d f g gr h l m n p pr r s st t tr v".split(), "a e i o u an en ir or us".split()
words = list(dict.fromkeys("".join(chance.choice(starts) + chance.choice(ends) for _ in range(chance.choice([2, 3, 3, 4]))) for _ in range(40000)))[:20000]
total, cumulated = 0.0, []
for rank in range(len(words)):
    total += 1 / (rank + 8)
    cumulated.append(total)

def sentence():
    return " ".join(chance.choices(words, cum_weights=cumulated, k=chance.randint(8, 22))).capitalize() + "."

os.makedirs(f"{to}/files", exist_ok=True)
counts = {}
with open(f"{to}/documents.jsonl", "w") as lines, open(f"{to}/documents.csv", "w") as table:
    table.write("title,language,date,country,kind,file\n")
    for number in range(1000):
        region = min(int(chance.expovariate(0.3)), 11)
        title = f"{sentence()[:60].rsplit(' ', 1)[0]} {number}"
        year = chance.randint(2005, 2026)
        paragraphs = [" ".join(sentence() for _ in range(chance.randint(3, 6))) for _ in range(chance.randint(10, 16))]
        for word in set(" ".join(paragraphs).lower().replace(".", "").split()):
            counts[word] = counts.get(word, 0) + 1
        lines.write(json.dumps({"number": number, "title": title, "region": NAMES[region], "year": year, "paragraphs": paragraphs}) + "\n")
        body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
        page = f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title><meta name=date content={year}></head><body><main><h1>{title}</h1>{body}</main></body></html>"
        open(f"{to}/files/{number}.html", "w").write(page)
        folder = f"{to}/pages/{NAMES[region].lower().replace(' ', '-')}"
        os.makedirs(folder, exist_ok=True)
        open(f"{folder}/{number}.html", "w").write(page)
        table.write(f"{title},en,{year},{COUNTRIES[region]},report,files/{number}.html\n")
terms = sorted(word for word, count in counts.items() if 20 <= count <= 300)
chance.shuffle(terms)
json.dump({"terms": terms[:200], "documents": chance.sample(range(1000), 300), "regions": NAMES, "countries": COUNTRIES}, open(f"{to}/asked.json", "w"))
