"""Counted cost of a page: instructions a byte and allocations a page, for every case of decant-bench.

Counts hold still where clocks do not. Each case is cleaned a few times and then a few times more
under valgrind; the difference is what those pages cost. Standard library only. Run by
scripts/measure, held against Fixtures/floors/cost.json.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

# A count may grow by this share before it counts as dearer: other libraries of the system count too.
SLACK = 0.05


def main():
    options = argparse.ArgumentParser(prog="scripts/measure cost")
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("--floors", action="store_true", help="fail when a case became dearer")
    options.add_argument("--pin", action="store_true", help="pin the counts of today")
    options = options.parse_args()
    bench = options.root / ".build/release/decant-bench"
    path = options.root / "Fixtures/floors/cost.json"
    pinned = json.loads(path.read_text()) if path.exists() else {}
    listing = subprocess.run([bench, "0"], check=True, capture_output=True, text=True).stdout
    dearer = False
    print(f"{'case':20s}{'bytes':>9s}{'instructions/byte':>20s}{'allocations/page':>19s}")
    for line in listing.splitlines()[1:]:
        name, size = line.split()[:2]
        if name.endswith("-large"):
            continue
        instructions = difference(lambda count: counted(bench, name, count)) / int(size)
        allocations = difference(lambda count: allocated(bench, name, count))
        figures = {"instructions_per_byte": round(instructions, 1), "allocations": allocations}
        note = ""
        for key, value in figures.items():
            most = pinned.get(name, {}).get(key)
            if most is not None and value > most * (1 + SLACK):
                dearer, note = True, "   DEARER"
        print(f"{name:20s}{size:>9s}{instructions:20.1f}{allocations:19d}{note}")
        if options.pin:
            pinned[name] = figures
    if options.pin:
        path.write_text(json.dumps(pinned, indent=1, sort_keys=True) + "\n")
    if options.floors and dearer:
        sys.exit("a page costs more than it did")


def difference(count):
    """What one page costs once all is set up."""
    return (count(6) - count(2)) // 4


def counted(bench, name, count):
    text = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bench, "--case", name,
         str(count)], check=True, capture_output=True, text=True).stderr
    return int(re.search(r"Collected : (\d+)", text).group(1))


def allocated(bench, name, count):
    text = subprocess.run(
        ["valgrind", "--tool=memcheck", "--leak-check=no", bench, "--case", name, str(count)],
        check=True, capture_output=True, text=True).stderr
    return int(re.search(r"total heap usage: ([\d,]+) allocs", text).group(1).replace(",", ""))


if __name__ == "__main__":
    main()
