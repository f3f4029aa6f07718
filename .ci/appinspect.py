"""Runs AppInspect on archives and compares its verdicts with what is expected; called by .ci/appinspect.

usage: appinspect.py WORK [FOLDER...]

AppInspect is loaded once; every archive is then inspected in a fork of that process, so that neither its start-up is
paid per archive nor anything that it remembers reaches the next one.
"""

import contextlib
import csv
import json
import multiprocessing
import os
import sys
from pathlib import Path

os.environ["FASTMCP_DEPRECATION_WARNINGS"] = "false"  # as the tool's own entry point does

from splunk_appinspect.main import validate  # noqa: E402

WORK = Path(sys.argv[1])
BAD = ("error", "failure", "skipped")
ASKED = ["--mode", "test", "--included-tags", "cloud", "--data-format", "json", "--skip-trusted-libraries-update"]


def inspect(archive):
    """The result of every check by name, and its messages; the tool's exit code says nothing."""
    report = WORK / "reports" / (archive.parent.name + "-" + archive.stem + ".json")
    log = report.with_suffix(".log")
    with open(log, "w", encoding="utf-8") as out:  # this process is the archive's own, so its streams stay there
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    with contextlib.suppress(SystemExit):
        validate.main(args=[str(archive), *ASKED, "--output-file", str(report)], standalone_mode=False)
    sys.stdout.flush()
    if not report.exists():
        return {"no_report": ("error", [log.read_text(encoding="utf-8")[-500:]])}
    checks = {}
    for app in json.loads(report.read_text(encoding="utf-8"))["reports"]:
        for group in app["groups"]:
            for check in group["checks"]:
                checks[check["name"]] = (check["result"], [m["message"] for m in check["messages"]])
    return checks or {"empty_report": ("error", [f"{report} has no checks"])}


def inspect_all(archives):
    (WORK / "reports").mkdir(parents=True, exist_ok=True)
    with multiprocessing.get_context("fork").Pool(os.cpu_count() or 1, maxtasksperchild=1) as pool:
        return dict(zip(archives, pool.map(inspect, archives, chunksize=1)))


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


if __name__ == "__main__":
    main()
