"""Quality of the text lane on the development pages, held against Fixtures/floors/quality.json.

Standard library only. Run by scripts/measure.
"""
import argparse
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from measure_floors import Floors

SETS = ("wcxb-dev", "traf-a", "readability")
# A floor is this much below the figure it was taken from: one flipped block moves F1 by about this.
SLACK = 0.001


def main():
    options = argparse.ArgumentParser(prog="scripts/measure quality")
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("--floors", action="store_true", help="fail below the floors")
    options.add_argument("--raise", dest="raises", action="store_true", help="raise the floors")
    options = options.parse_args()
    data = pathlib.Path(os.environ["DECANT_DATA"]) / "eval"
    floors = Floors(options.root / "Fixtures/floors/quality.json", SLACK)
    for name in SETS:
        pages = data / "text-lane" / f"{name}.jsonl.gz"
        if not pages.exists():
            print(f"{name}: skipped, no {pages.name}")
            continue
        floors.hold(name, pages, score(options.root, data, name, pages), options.raises)
    if options.raises:
        floors.save()
    if options.floors and floors.failed:
        sys.exit("quality is below its floor")


def score(root, data, name, pages):
    """Runs the tool over one set, and the set's own scorer over the records."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        text = folder / "pages.jsonl"
        text.write_bytes(gzip.decompress(pages.read_bytes()))
        records = folder / "records.jsonl"
        with open(records, "wb") as out:
            subprocess.run(
                [root / "scripts/decant", "-f", "jsonl", text], stdout=out, check=True)
        answer = subprocess.run(
            [sys.executable, data / "score.py", records, name, "--json"], check=True,
            capture_output=True, text=True, cwd=data).stdout
    return flat(json.loads(answer))


def flat(answer):
    """The figures worth a floor: F1 over all and by type, title, date and language."""
    figures = {"f1": answer["f1"]}
    for group in ("types", "by_type", "langs", "by_lang"):
        for key, value in answer.get(group, {}).items():
            if isinstance(value, dict) and value.get("n", 0) >= 20:
                figures[f"f1 {key}"] = value["f1"]
    for group in ("title", "date", "lang"):
        for key, value in (answer.get(group) or {}).items():
            if isinstance(value, float) and key in ("exact", "exact_day", "agreement", "agree"):
                figures[f"{group} {key}"] = value
            if isinstance(value, float) and "false" in key:
                # Floors are least values; of false dates the share of pages spared them counts.
                figures[f"{group} without false"] = 1 - value
    return figures


if __name__ == "__main__":
    main()
