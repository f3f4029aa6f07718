"""Generates an add-on from each development log, scores it on events it has not seen, and holds the floors.

usage: scores.py SHARED JAR OUT

Fails when a figure is below its floor in floors.json, so floors only rise: where a figure stands well above its
floor, the run says which line to raise. Beside each set stands the row of a probe that only cuts events into
tokens: it shows how much of a figure can be had without understanding anything.
"""

import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import zlib

from craft import craft

SETS = ("formats", "hub", "templates")
# figure -> counters of score.py: hits, possible
FIGURES = {
    "value": ("vh", "v"),
    "aligned": ("ah", "a"),
    "cim_recall": ("ch", "c"),
    "cim_precision": ("ph", "pn"),
    "time": ("th", "t"),
    "tags": ("mh", "m"),
    "header": ("kh_header", "k_header"),
    "param": ("kh_param", "k_param"),
}
SLACK = 1.0  # points above the floor from which the run asks to raise it


def figures(counters):
    """Macro averages in percent over the sources for which a figure is defined."""
    made = {}
    for name, (hits, possible) in FIGURES.items():
        rates = [c.get(hits, 0) / c[possible] for c in counters.values() if c.get(possible)]
        if rates:
            made[name] = round(100 * sum(rates) / len(rates), 1)
    return made


def score(shared, gold, predictions, target):
    subprocess.run(
        [sys.executable, shared / "bench/score.py", gold, predictions, "--json", target],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return json.loads(target.read_text())


def third(source):
    """Whether a source is of a fixed third, whose figures stand beside those of the rest."""
    return zlib.crc32(source.encode()) % 3 == 0


def row(name, values):
    return f"  {name:46s}" + "".join(f" {values.get(f, '-'):>13}" for f in FIGURES)


def run_set(name, shared, jar, out):
    """The figures of a set and the lines that tell them; sets are run side by side."""
    lines = []
    gold, predictions = shared / "data" / name, out / name
    subprocess.run(
        [sys.executable, shared / "bench/run_product.py", jar, gold, predictions], check=True, stdout=subprocess.DEVNULL
    )
    runs = json.loads((predictions / "run.json").read_text())
    counters = score(shared, gold, predictions, out / f"{name}.json")
    lines.append(f"{name}: {len(runs)} sources")
    lines.append(row("", {f: f for f in FIGURES}))
    for source, c in sorted(counters.items()):
        lines.append(row(source, figures({source: c})))
    mine = figures(counters)
    events, right = sum(r["events"] for r in runs.values()), sum(r["broken_right"] for r in runs.values())
    mine["broken"] = round(100 * right / events, 1)
    lines.append(row("ALL", mine))
    lines.append(f"  {right} of {events} events broken right")
    for label, wanted in (("a third of them", True), ("the other two thirds", False)):
        lines.append(row(f"({label})", figures({s: c for s, c in counters.items() if third(s) == wanted})))
    for probe in ((), ("dotted",)):
        label = "-".join(("probe", *probe))
        blind = out / f"{name}-{label}"
        subprocess.run([sys.executable, shared / "bench/gaming_probe.py", gold, blind, *probe], check=True)
        lines.append(row(f"({label})", figures(score(shared, gold, blind, out / f"{name}-{label}.json"))))
    for source, r in runs.items():
        if r["generate_rc"] not in (0, 1) or r["extract_rc"] not in (0, 1):
            mine.setdefault("failed", []).append(f"{source}: {r['error'].strip()}")
    return mine, lines


def main():
    shared, jar, out = (pathlib.Path(a).resolve() for a in sys.argv[1:4])
    out.mkdir(parents=True, exist_ok=True)
    floors = json.loads((pathlib.Path(__file__).parent / "floors.json").read_text())
    below, above = [], []
    # each run of the product is short: a Java that compiles in one step is through with it sooner
    os.environ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {name: pool.submit(run_set, name, shared, jar, out) for name in SETS}
    for name in SETS:
        mine, lines = runs[name].result()
        print("\n".join(lines))
        below += [f"{name}: {failure}" for failure in mine.pop("failed", [])]
        for figure, floor in floors[name].items():
            got = mine.get(figure, 0.0)
            if got < floor:
                below.append(f"{name}: {figure} is {got}, its floor in .ci/floors.json is {floor}")
            elif got >= floor + SLACK:
                above.append(f"{name}: {figure} is {got}; raise its floor of {floor} in .ci/floors.json")
    read = craft(out)
    print("craft:", ", ".join(f"{figure} {got}" for figure, got in read.items()))
    for figure, limit in floors["craft"].items():
        if read[figure] > limit:
            below.append(f"craft: {figure} is {read[figure]}, its limit in .ci/floors.json is {limit}")
    for line in above:
        print("Scores:", line)
    for line in below:
        print("Scores: BELOW THE FLOOR:", line)
    print("Scores:", "FAILED" if below else "all floors held")
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
