"""Quality of the text lane on the development pages, held against Fixtures/floors/quality.json.

Standard library only. Run by scripts/measure.
"""
import argparse
import gzip
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

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
    floors_path = options.root / "Fixtures/floors/quality.json"
    floors = json.loads(floors_path.read_text()) if floors_path.exists() else {}
    failed = False
    for name in SETS:
        pages = data / "text-lane" / f"{name}.jsonl.gz"
        if not pages.exists():
            print(f"{name}: skipped, no {pages.name}")
            continue
        figures = score(options.root, data, name, pages)
        digest = hashlib.sha256(pages.read_bytes()).hexdigest()
        floor = floors.setdefault(name, {"input": digest, "figures": {}})
        if floor["input"] != digest:
            sys.exit(f"{name}: the pages are not those of the floors; set new floors on purpose")
        print(f"\n{name}")
        for key, value in figures.items():
            least = floor["figures"].get(key)
            below = least is not None and value < least
            failed |= below
            note = "" if least is None else f"   floor {least:.4f}{'   BELOW' if below else ''}"
            print(f"  {key:24s} {value:.4f}{note}")
            if options.raises and (least is None or value - SLACK > least):
                floor["figures"][key] = round(value - SLACK, 4)
    if options.raises:
        floors_path.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n")
    if options.floors and failed:
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
