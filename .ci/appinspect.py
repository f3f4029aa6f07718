"""Runs AppInspect on archives and compares its verdicts with what is expected; called by .ci/appinspect."""

import csv
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

WORK = Path(sys.argv[1])
TOOL = Path(sys.executable).parent / "splunk-appinspect"
BAD = ("error", "failure", "skipped")


def inspect(archive):
    """The result of every check by name, and its messages; the tool's exit code says nothing."""
    report = WORK / "reports" / (archive.parent.name + "-" + archive.stem + ".json")
    report.parent.mkdir(parents=True, exist_ok=True)
    run = subprocess.run(
        [TOOL, "inspect", archive, "--mode", "test", "--included-tags", "cloud", "--data-format", "json",
         "--output-file", report, "--skip-trusted-libraries-update"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if not report.exists():
        return {"no_report": ("error", [run.stdout[-500:]])}
    checks = {}
    for app in json.loads(report.read_text(encoding="utf-8"))["reports"]:
        for group in app["groups"]:
            for check in group["checks"]:
                checks[check["name"]] = (check["result"], [m["message"] for m in check["messages"]])
    return checks


def inspect_all(archives):
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(archives, pool.map(inspect, archives)))


def must_pass(archives):
    """Number of archives with an error, a failure or a skipped check."""
    bad = warnings = 0
    for archive, checks in inspect_all(archives).items():
        warnings += sum(result == "warning" for result, _ in checks.values())
        problems = {name: found for name, found in checks.items() if found[0] in BAD}
        bad += bool(problems)
        for name, (result, messages) in problems.items():
            print(f"AppInspect: {archive.name}: {result} {name}: {' '.join(messages)[:300]}")
    print(f"AppInspect: {len(archives)} add-ons, {bad} with errors, failures or skipped checks, {warnings} warnings")
    return bad


def must_agree():
    """Number of broken examples on which AppInspect or lint is not as expected."""
    with open(WORK / "examples" / "examples.tsv", encoding="utf-8") as table:
        examples = [row for row in csv.DictReader(table, delimiter="\t") if row["name"] != "GOOD"]
    archives = {row["name"]: WORK / "examples" / (row["name"] + ".tgz") for row in examples}
    verdicts = inspect_all(list(archives.values()))
    bad = refused = 0
    for row in examples:
        checks = verdicts[archives[row["name"]]]
        raised = {name for name, (result, _) in checks.items() if result in BAD + ("warning", "future_failure")}
        expected = row["appinspect check"]
        refused += bool(raised)
        if row["lint code"] not in row["lint codes"].split(","):
            bad += 1
            print(f"AppInspect: lint misses {row['name']}")
        if expected and expected not in raised:
            bad += 1
            print(f"AppInspect: {row['name']}: expected {expected}, AppInspect raised {sorted(raised)}")
        if raised and not expected:
            bad += 1
            print(f"AppInspect: {row['name']}: AppInspect raised {sorted(raised)}, the table of examples names no check")
    print(f"AppInspect: {len(examples)} broken examples, AppInspect objects to {refused}, lint finds every one"
          if not bad else f"AppInspect: {bad} disagreements on {len(examples)} broken examples")
    return bad


def main():
    good = [WORK / "examples" / "GOOD.tgz"] + sorted((WORK / "generated").glob("*.tgz"))
    for folder in sys.argv[2:]:
        good += sorted(Path(folder).glob("*.tgz"))
    sys.exit(1 if must_pass(good) + must_agree() else 0)


main()
