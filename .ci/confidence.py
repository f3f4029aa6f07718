#!/usr/bin/env python3
"""How often decisions of a stated confidence are right on development data.

usage: confidence.py JAR SPLIT_DIR PREDICTIONS_DIR REPORTS_DIR
PREDICTIONS_DIR holds <source>.jsonl as ../shared/bench/run_product.py writes them. REPORTS_DIR holds, or gets,
<source>.report.json of `generate --report`. A decision about a CIM field is judged on each test event for which the
gold has a fact that this name may carry and the add-on gives a value: right when one of the values is expected. Fields of prescribed values are judged by those.
"""
import collections
import json
import os
import subprocess
import sys

jar, split, predictions, reports = sys.argv[1:5]
os.makedirs(reports, exist_ok=True)
tally = collections.defaultdict(lambda: collections.defaultdict(lambda: [0, 0]))


def plain(value):
    return str(value).strip().lower()


def values(fields, name):
    value = fields.get(name, [])
    return {plain(v) for v in (value if isinstance(value, list) else [value])}


def lines(path):
    with open(path) as file:
        return [json.loads(line) for line in file]


# the add-on puts the prescribed values into these; the gold's other facts hold the vendor's own words
PRESCRIBED = {"action", "severity", "direction", "transport"}

for source in sorted(os.listdir(split)):
    folder = os.path.join(split, source)
    guessed = os.path.join(predictions, source + ".jsonl")
    report = os.path.join(reports, source + ".report.json")
    if not os.path.exists(guessed):
        continue
    if not os.path.exists(report):
        subprocess.run(["java", "-Xmx1g", "-jar", jar, "generate", os.path.join(folder, "train.log"), "--source", source,
                        "--out", os.path.join(reports, source + ".tgz"), "--report", report],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(report) as file:
        decisions = {d["what"]: d for d in json.load(file)["decisions"]}
    fields = {p["id"]: p["fields"] for p in lines(guessed)}
    for event in lines(os.path.join(folder, "test.jsonl")):
        expected = event["expected"]
        wanted = {}
        for fact in expected.get("cim", {}).values():
            for name in set(fact["accept"]) - PRESCRIBED:
                wanted.setdefault(name, set()).update(plain(v) for v in fact["values"])
        for name, value in expected.get("cim_norm", {}).items():
            wanted.setdefault(name, set()).add(plain(value))
        for name, right in wanted.items():
            given = values(fields.get(event["id"], {}), name)
            if name in decisions and given:
                decision = decisions[name]
                row = tally[(decision["origin"], round(decision["confidence"], 2))][source]
                row[0] += bool(given & right)
                row[1] += 1

print("| Origin | Stated | Sources | Judgements | Right | Right, each source counting the same |")
print("|---|---|---|---|---|---|")
for (origin, stated), sources in sorted(tally.items(), key=lambda e: (e[0][0], e[0][1])):
    right, all_ = (sum(r[i] for r in sources.values()) for i in (0, 1))
    each = sum(r[0] / r[1] for r in sources.values()) / len(sources)
    print(f"| {origin} | {stated:.2f} | {len(sources)} | {all_} | {100 * right / all_:.0f} % | {100 * each:.0f} % |")
