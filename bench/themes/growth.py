"""Measures and draws how the theme engine's cost grows: called by `growth`, which says how."""

import math
import os
import subprocess
import sys
import time

KINDS = [("english", "English", "#1d4f7c"), ("several-languages", "several languages", "#9a5b13")]


def measured(program, data, kind, number):
    """Wall and processor seconds and peak MB of one whole process."""
    start = time.time()
    process = subprocess.Popen([program, "models/table.plt", data, kind, str(number)], stdout=subprocess.PIPE, text=True)
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"measure failed on {number} statements")
    alone = float(told.split(f"{kind}: ")[1].split(" s,")[0])
    return time.time() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, alone


def exponent(rows, column):
    """By how many tenfolds it grows over one tenfold of statements, from 100,000 on (or over the last two numbers)."""
    late = [row for row in rows if row[0] >= 100_000]
    if len(late) < 2:
        late = rows[-2:]
    if len(late) < 2:
        return None
    first, last = late[0], late[-1]
    return math.log(last[column] / first[column]) / math.log(last[0] / first[0])


def drawing(found, panels):
    """Small drawings side by side, log-log; dashes are what would be linear."""
    height, left, top, inner, tall = 360, 64, 56, 236, 230
    width = max(left + len(panels) * (inner + 72), 800)
    numbers = sorted({row[0] for rows in found.values() for row in rows})
    low, high = math.log10(numbers[0]), math.log10(max(numbers[-1], numbers[0] * 10))
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t d" '
        'font-family="system-ui, sans-serif" font-size="12" fill="#222">',
        '<title id="t">Cost of grouping statements, by their number</title>',
        '<desc id="d">Processor time, wall time and peak memory on logarithmic axes. The same figures stand in growth.md.</desc>',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for at, (name, column) in enumerate(panels):
        x0 = left + at * (inner + 72)
        values = [row[column] for rows in found.values() for row in rows]
        floor, ceiling = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
        ceiling = max(ceiling, floor + 1)
        place = lambda n, v: (
            x0 + (math.log10(n) - low) / (high - low) * inner,
            top + tall - (math.log10(v) - floor) / (ceiling - floor) * tall,
        )
        out.append(f'<text x="{x0}" y="{top - 18}" font-weight="600">{name}</text>')
        for power in range(floor, ceiling + 1):
            _, y = place(numbers[0], 10.0**power)
            out.append(f'<line x1="{x0}" x2="{x0 + inner}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
            out.append(f'<text x="{x0 - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#555">{10.0**power:,g}</text>')
        for power in range(math.ceil(low), math.floor(high) + 1):
            x, _ = place(10.0**power, 10.0**floor)
            out.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{top + tall}" stroke="#eee"/>')
            out.append(f'<text x="{x:.1f}" y="{top + tall + 18}" text-anchor="middle" fill="#555">{10**power:,}</text>')
        last = max((rows for rows in found.values()), key=lambda rows: rows[-1][column])[-1]
        start = max(numbers[0], last[0] / 10)
        (xa, ya), (xb, yb) = place(start, last[column] * start / last[0]), place(last[0], last[column])
        if ya <= top + tall:
            out.append(
                f'<line x1="{xa:.1f}" y1="{ya:.1f}" x2="{xb:.1f}" y2="{yb:.1f}" stroke="#888" stroke-dasharray="4 4"/>'
            )
        for kind, _, colour in KINDS:
            dots = [place(row[0], row[column]) for row in found.get(kind, [])]
            line = " ".join(f"{x:.1f},{y:.1f}" for x, y in dots)
            out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
            for x, y in dots:
                if kind == "english":
                    out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>')
                else:
                    out.append(f'<rect x="{x - 3:.1f}" y="{y - 3:.1f}" width="6" height="6" fill="{colour}"/>')
    y = height - 18
    out.append(f'<circle cx="{left + 4}" cy="{y - 4}" r="3.5" fill="{KINDS[0][2]}"/><text x="{left + 14}" y="{y}">English, both blocks of the table</text>')
    out.append(f'<rect x="{left + 232}" y="{y - 7}" width="6" height="6" fill="{KINDS[1][2]}"/><text x="{left + 244}" y="{y}">several languages</text>')
    out.append(f'<line x1="{left + 392}" x2="{left + 420}" y1="{y - 4}" y2="{y - 4}" stroke="#888" stroke-dasharray="4 4"/><text x="{left + 428}" y="{y}">ten times the statements, ten times the cost</text>')
    return "\n".join(out + ["</svg>", ""])


def written(found, busy):
    """Writes the page and the drawing, and gives what is said under the table."""
    cores = os.cpu_count()
    quiet = busy <= cores + 1
    head = ["statements", "kind"] + (["grouping alone, wall", "whole process, wall"] if quiet else []) + ["CPU", "peak memory"]
    table = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    names = {kind: name for kind, name, _ in KINDS}
    rows = sorted(((row, kind) for kind, rows in found.items() for row in rows), key=lambda pair: (pair[0][0], pair[1]))
    for (number, wall, processor, memory, alone), kind in rows:
        walls = [f"{alone:.2f} s", f"{wall:.2f} s"] if quiet else []
        table.append(f"| {' | '.join([f'{number:,}', names[kind], *walls, f'{processor:.2f} s', f'{memory:,.0f} MB'])} |")
    words = []
    for kind, name, _ in KINDS:
        powers = [exponent(found[kind], column) for column in (2, 3)]
        if None not in powers:
            words.append(f"{name}: CPU grows with the number to the power of {powers[0]:.2f}, memory to that of {powers[1]:.2f}")
    late = sum(row[0] >= 100_000 for row in found[KINDS[0][0]]) > 1
    said = f"{'From 100,000 statements on' if late else 'Between the last two numbers'}, {'; '.join(words)}." if words else ""
    about = f"{cores} cores; the highest load meanwhile was {busy:.1f}" + (
        "." if quiet else ": the machine did much other work, so wall times are left out, and CPU times are longer than on a quiet one."
    )
    panels = [("processor time, s", 2)] + ([("wall time, s", 1)] if quiet else []) + [("peak memory, MB", 3)]
    with open("docs/growth.svg", "w", encoding="utf-8") as file:
        file.write(drawing(found, panels))
    with open("docs/growth.md", "w", encoding="utf-8") as file:
        file.write(
            "# How the cost of grouping grows\n\n`bench/themes/growth` measures this and writes this page. "
            f"{about}\n\n![The table below as a drawing](growth.svg)\n\n" + "\n".join(table) + f"\n\n{said}\n"
        )
    return said


def main():
    program, data, *numbers = sys.argv[1:]
    numbers = sorted(int(number) for number in numbers) or [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]
    found = {}
    busy = max(os.getloadavg())
    said = ""
    for number in numbers:
        for kind, name, _ in KINDS:
            wall, processor, memory, alone = measured(program, data, kind, number)
            found.setdefault(kind, []).append((number, wall, processor, memory, alone))
            busy = max(busy, os.getloadavg()[0])
            print(f"{number:,} {name}: {wall:.2f} s wall ({alone:.2f} s grouping), {processor:.2f} s CPU, {memory:,.0f} MB", flush=True)
        # After each number: what is there stays if a later one is not waited for.
        said = written(found, busy)
    print(said)


main()
