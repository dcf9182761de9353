"""The shipped command on scored cases of numbers, characters and charsets.

Held against Fixtures/floors/gold.json. The sets, the calls they are made for and their scorer lie in
the folder gold of DECANT_DATA. The rules were written with these sets in sight: the figures tell what
is still missed and what a change breaks, and are higher than those to expect elsewhere.

Standard library only. Run by scripts/measure.
"""
import argparse
import base64
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from measure_floors import Floors

NUMBERS = ["-p", "verbatim", "--disable", "repair,spaces", "-f", "jsonl", "--text-field", "text",
           "--lang-field", "lang"]
CHARACTERS = ["-p", "verbatim", "--numbers", "off"]
CHARSETS = ["-p", "verbatim", "--disable", "repair,numbers,spaces", "-f", "text"]
SETS = ("numbers-dev", "numbers-generated", "unicode-dev", "charset-dev")
# Kinds whose items must come back as they are, by the ends of their names.
UNCHANGED = ("-keep", "-negative")
# A floor is this much below the figure it was taken from, a few cases of the larger sets: a rule that
# holds in general may lose one, and is not to be bent to the sets for it.
SLACK = 0.01


def main():
    options = argparse.ArgumentParser(prog="scripts/measure gold")
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("--floors", action="store_true", help="fail below the floors")
    options.add_argument("--raise", dest="raises", action="store_true", help="raise the floors")
    options.add_argument("--show", type=int, default=0, help="print so many misses of each set")
    options.add_argument("sets", nargs="*", metavar="SET", help=", ".join(SETS))
    options = options.parse_args()
    unknown = set(options.sets) - set(SETS)
    if unknown:
        sys.exit(f"no set is named {', '.join(sorted(unknown))}; expected {', '.join(SETS)}")
    data = pathlib.Path(os.environ["DECANT_DATA"]) / "gold"
    floors = Floors(options.root / "Fixtures/floors/gold.json", SLACK)
    for name in options.sets or SETS:
        cases = data / f"{name}.jsonl"
        if not cases.exists():
            print(f"{name}: skipped, no {cases.name}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            records = pathlib.Path(folder) / "records.jsonl"
            with open(records, "wb") as out:
                for call in calls(name, cases, pathlib.Path(folder)):
                    run([options.root / "scripts/decant", *call], out)
            score = [sys.executable, data / "score_gold.py", cases, records]
            answer = json.loads(output([*score, "--json"]))
            floors.hold(name, cases, figures(answer), options.raises)
            kinds(answer)
            if options.show:
                misses = output([*score, "--show", str(options.show)])
                print("--" + misses.partition("\n--")[2], end="")
    if options.raises:
        floors.save()
    if options.floors and floors.failed:
        sys.exit("gold is below its floor")


def calls(name, cases, folder):
    """Arguments of the command for a set. Cases that are bytes become files named by their ids."""
    with open(cases, encoding="utf-8") as lines:
        items = [json.loads(line) for line in lines if line.strip()]
    if name.startswith("numbers"):
        yield [*NUMBERS, cases]
    elif name.startswith("charset"):
        yield [*CHARSETS, files(items, "bytes_b64", ".html", folder / "pages")]
    else:
        yield [*CHARACTERS, "-f", "jsonl", "--text-field", "input", strings(items, folder)]
        yield [*CHARACTERS, "-f", "text", files(items, "input_b64", ".txt", folder / "pages")]


def files(items, key, ending, folder):
    folder.mkdir()
    for item in items:
        if key in item:
            (folder / (item["id"] + ending)).write_bytes(base64.b64decode(item[key]))
    return folder


def strings(items, folder):
    """The cases that are strings: a line without one is an error of the input by right."""
    path = folder / "strings.jsonl"
    lines = [json.dumps(item) + "\n" for item in items if item["input"] is not None]
    path.write_text("".join(lines))
    return path


def run(command, out):
    # 1 says that an item ended as an error, which its score shows.
    if subprocess.run(command, stdout=out).returncode not in (0, 1):
        sys.exit(f"failed: {' '.join(map(str, command))}")


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def figures(answer):
    """The figures of a set that have a floor."""
    found = {key: answer[key] for key in ("exact", "charset_ok", "precision", "recall")
             if key in answer}
    if "damaged_items" in answer:
        found["undamaged"] = 1 - answer["damaged_items"] / answer["items"]
    kept = [kind for name, kind in answer["kinds"].items() if name.endswith(UNCHANGED)]
    if kept:
        count = sum(kind["n"] for kind in kept)
        found["unchanged"] = sum(kind.get("exact", 0) for kind in kept) / count
    return found


def kinds(answer):
    """Prints each kind, the most frequent first: exact of all; spans right, wrong and missed."""
    spans = "" if answer["task"] == "charset" else "  right  wrong missed"
    print(f"  {'kind':34s}exact    of{spans or '  charset'}")
    for name, kind in sorted(answer["kinds"].items(), key=lambda each: (-each[1]["n"], each[0])):
        keys = ("tp", "fp", "fn") if spans else ("cs",)
        counts = "".join(f"{kind.get(key, 0):7d}" for key in keys)
        print(f"  {name:34s}{kind.get('exact', 0):5d} {kind['n']:5d}{counts}")


if __name__ == "__main__":
    main()
