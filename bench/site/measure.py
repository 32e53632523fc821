"""measure.py FOLDER PROGRAM BENCH: starts what is loaded, asks in turns, prints a table."""

import gzip, http.client, json, os, re, signal, sqlite3, statistics, subprocess, sys, time, urllib.parse

work, program, here = sys.argv[1:4]
asked = json.load(open(f"{work}/documents/asked.json"))
slug = lambda text: re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
titles = [json.loads(line) for line in open(f"{work}/documents/documents.jsonl")]
rows = dict(sqlite3.connect(f"{work}/plenary/plenary.db").execute("select origin, became from old_piece")) if os.path.exists(f"{work}/plenary/plenary.db") else {}
by_number = {re.search(r"/(\d+)\.html$", origin).group(1): became for origin, became in rows.items() if re.search(r"/\d+\.html$", origin)}


class Server:
    def __init__(self, name, port, paths, pids, rounds):
        self.name, self.port, self.paths, self.pids, self.rounds = name, port, paths, pids, rounds


def tree(root):
    """A process and all below it."""
    below = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                parent = open(f"/proc/{entry}/stat").read().rsplit(")", 1)[1].split()[1]
            except OSError:
                continue
            below.setdefault(parent, []).append(entry)
    found, open_ = [], [str(root)]
    while open_:
        one = open_.pop()
        found.append(one)
        open_ += below.get(one, [])
    return found


def processor(pids):
    total = 0
    for pid in pids:
        try:
            for thread in os.listdir(f"/proc/{pid}/task"):
                total += int(open(f"/proc/{pid}/task/{thread}/schedstat").read().split()[0])
        except OSError:
            pass
    return total / 1e6


def memory(pids):
    lines = (line for pid in pids for line in open(f"/proc/{pid}/smaps_rollup"))
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def get(port, path, connection=None):
    connection = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": "identity"})
    answer = connection.getresponse()
    return answer.status, answer.read(), answer


def wait(port, path="/"):
    began = time.perf_counter()
    while time.perf_counter() - began < 120:
        try:
            if get(port, path)[0] == 200:
                return time.perf_counter() - began
        except OSError:
            time.sleep(0.005)
    raise SystemExit(f"nothing answers on port {port}")


def weight(port, path):
    """Bytes of a page, and of all that it loads with it, compressed."""
    _, page, _ = get(port, path)
    text = page.decode(errors="replace")
    links = set(re.findall(r"<link[^>]+href=['\"]([^'\"]+\.css[^'\"]*)", text)) | set(re.findall(r"<(?:script|img)[^>]+src=['\"]([^'\"]+)", text))
    total, parts = len(gzip.compress(page)), 1
    for link in links:
        url = urllib.parse.urlsplit(link.replace("&#038;", "&").replace("&amp;", "&"))
        if url.hostname in (None, "127.0.0.1"):
            try:
                status, part, _ = get(port, url.path + (f"?{url.query}" if url.query else ""))
                total, parts = total + len(gzip.compress(part)), parts + (status == 200)
            except OSError:
                pass
    return len(page), total, parts


def measure(server, kind, count, offset):
    paths = server.paths[kind]
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    pids, times, before = server.pids(), [], 0
    before = processor(pids)
    for number in range(count):
        path = paths[(offset + number) % len(paths)]
        if server.name.endswith("anew"):
            path += ("&" if "?" in path else "?") + f"n={offset}.{number}"
        began = time.perf_counter()
        status, _, answer = get(server.port, path, connection)
        times.append((time.perf_counter() - began) * 1000)
        if status != 200:
            raise SystemExit(f"{server.name} answered {status} at {path}")
        if answer.will_close:
            connection.close()
    return (processor(pids) - before) / count, statistics.median(times)


started, servers, cold = [], [], {}
try:
    began = time.perf_counter()
    plenary = subprocess.Popen([program, "serve", "--data", f"{work}/plenary", "--port", "18100"], stdout=subprocess.DEVNULL)
    started.append(plenary)
    wait(18100)
    cold["Plenary"] = time.perf_counter() - began
    wait(18100, "/search?q=" + asked["terms"][0])
    mine = {
        "document": [by_number[str(number)] for number in asked["documents"] if str(number) in by_number],
        "region": ["/library/by/region/" + name for name in ("africa", "americas", "asia-pacific", "europe")],
        "search": [f"/search?q={term}" for term in asked["terms"]],
    }
    own = lambda: tree(plenary.pid)
    servers += [Server("Plenary, made anew", 18100, mine, own, 200), Server("Plenary, from its cache", 18100, {kind: paths[:10] for kind, paths in mine.items()}, own, 2000)]
    if os.path.exists(f"{work}/wordpress/run/nginx.pid"):
        categories = dict(line.rstrip("\n").split("\t") for line in open(f"{work}/wordpress/load.log"))
        theirs = {
            "document": [f"/?p={1000 + number}" for number in asked["documents"]],
            "region": [f"/?cat={categories[name]}" for name in categories],
            "search": [f"/?s={term}" for term in asked["terms"]],
        }
        word = lambda: [pid for name in ("nginx", "fpm", "db") for pid in tree(open(f"{work}/wordpress/run/{name}.pid").read().strip())]
        for name in ("nginx", "fpm", "db"):
            os.kill(int(open(f"{work}/wordpress/run/{name}.pid").read()), signal.SIGTERM)
        time.sleep(5)
        began = time.perf_counter()
        subprocess.run(["bash", f"{here}/wordpress", "start", work], check=True, stdout=subprocess.DEVNULL)
        wait(18101)
        cold["WordPress"] = time.perf_counter() - began
        servers += [Server("WordPress", 18101, theirs, word, 40), Server("WordPress, pages kept by nginx", 18102, {kind: paths[:10] for kind, paths in theirs.items()}, word, 400)]
    if os.path.exists(f"{work}/wagtail/manage.py"):
        began = time.perf_counter()
        wagtail = subprocess.Popen(["bash", f"{here}/wagtail", "serve", work], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        started.append(wagtail)
        wait(18103)
        cold["Wagtail"] = time.perf_counter() - began
        other = {
            "document": [f"/{slug(titles[number]['region'])}/d{number}/" for number in asked["documents"]],
            "region": [f"/{slug(name)}/" for name in asked["regions"]],
            "search": [f"/search/?query={term}" for term in asked["terms"]],
        }
        servers.append(Server("Wagtail", 18103, other, lambda: tree(wagtail.pid), 60))
    idle = {server.name: memory(server.pids()) for server in servers}
    for server in servers:
        for kind in server.paths:
            measure(server, kind, min(20, server.rounds), 0)
    found = {}
    for turn in range(3):
        for kind in ("document", "region", "search"):
            for server in servers:
                found.setdefault((server.name, kind), []).append(measure(server, kind, server.rounds, turn * server.rounds))
    print("| | document | region | search |\n|---|---|---|---|")
    middle = lambda name, kind, at: statistics.median(one[at] for one in found[name, kind])
    for server in servers:
        cells = [f"{middle(server.name, kind, 0):.3f} ms, p50 {middle(server.name, kind, 1):.2f} ms" for kind in ("document", "region", "search")]
        print(f"| {server.name} | {' | '.join(cells)} |")
    for server in servers[2:]:
        ratios = []
        against = "Plenary, from its cache" if "kept" in server.name else "Plenary, made anew"
        for kind in ("document", "region", "search"):
            ratios.append(f"{middle(server.name, kind, 0) / middle(against, kind, 0):.1f} (p50 {middle(server.name, kind, 1) / middle(against, kind, 1):.1f})")
        print(f"| {server.name}, against {against} | {' | '.join(ratios)} |")
    print("\n| | start to first answer | memory, idle | memory after | document: bytes, with all it loads compressed, requests |\n|---|---|---|---|---|")
    for server in servers:
        if "kept" in server.name or "cache" in server.name:
            continue
        size, all_, parts = weight(server.port, server.paths["document"][0])
        name = server.name.split(",")[0]
        print(f"| {name} | {cold[name]:.2f} s | {idle[server.name]:.0f} MB | {memory(server.pids()):.0f} MB | {size:,}, {all_:,}, {parts} |")
finally:
    for one in started:
        one.terminate()
