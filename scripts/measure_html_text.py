"""Visible text of HTML pages, as our tree has it and as lexbor has it.

For every page of eval/wcxb-dev the text outside of scripts, styles and templates, with white space
folded, is compared with that of lexbor, through selectolax from PyPI. Prints the share of pages that are
equal, and the pages that are not with the place where they part. Run by scripts/measure.
"""
import argparse
import gzip
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from selectolax.lexbor import LexborHTMLParser

FLOOR = 0.995
SKIPPED = ["script", "style", "template"]
SPACE = re.compile(r"[\t-\r ]+")


def main():
    options = argparse.ArgumentParser(prog="scripts/measure html-text")
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("--floors", action="store_true", help=f"fail when fewer than {FLOOR} are equal")
    options.add_argument("--show", type=int, default=20, help="pages to show of those that differ")
    options = options.parse_args()
    pages = sorted(pathlib.Path(os.environ["DECANT_DATA"], "eval/wcxb-dev/html").glob("*.html.gz"))
    if not pages:
        print("skipped: no pages of eval/wcxb-dev in the folder of DECANT_DATA")
        return
    equal, differ = 0, []
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(pages), 100):
            part = pages[start:start + 100]
            ours = texts(options.root, part, pathlib.Path(folder))
            for page, ours_of_page in zip(part, ours, strict=True):
                theirs = SPACE.sub(" ", lexbor(decoded(page))).strip(" ")
                if ours_of_page == theirs:
                    equal += 1
                else:
                    differ.append((page.name, ours_of_page, theirs))
    for name, one, other in differ[:options.show]:
        place = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
        print(f"{name}: {len(one)} and {len(other)} characters, apart from {place} on")
        print(f"   ours   {one[max(0, place - 40):place + 40]!r}")
        print(f"   lexbor {other[max(0, place - 40):place + 40]!r}")
    share = equal / len(pages)
    print(f"{equal} of {len(pages)} pages have the visible text that lexbor gives them, {share:.4f}")
    if options.floors and share < FLOOR:
        sys.exit(f"fewer than {FLOOR}")


def decoded(page):
    return gzip.decompress(page.read_bytes()).decode("utf-8", "replace")


def texts(root, pages, folder):
    """Our texts of some pages: the bench writes them parted by NUL."""
    files = []
    for page in pages:
        files.append(folder / page.name.removesuffix(".gz"))
        files[-1].write_bytes(gzip.decompress(page.read_bytes()))
    output = subprocess.run(
        [root / ".build/release/decant-bench", "--html-text", *files], check=True, capture_output=True)
    for file in files:
        file.unlink()
    return output.stdout.decode("utf-8").split("\0")[:-1]


def lexbor(text):
    tree = LexborHTMLParser(text)
    parts = []
    node = tree.root
    # Depth first, without recursion: pages nest as deep as they like.
    for node in node.traverse(include_text=True):
        if node.tag == "-text" and not inside_skipped(node):
            parts.append(node.text_content or "")
    return "".join(parts)


def inside_skipped(node):
    parent = node.parent
    while parent is not None:
        if parent.tag in SKIPPED:
            return True
        parent = parent.parent
    return False


main()
