"""Speed and memory of the shipped command on the text lane. Standard library only.

Run by scripts/measure. Processor time is that of the whole process, user and system; the median of
several runs is printed, with the least and the most.
"""
import gzip
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

RUNS = 5


def main():
    root = pathlib.Path(sys.argv[1])
    tool = root / ".build/release/decant"
    bench = root / ".build/release/decant-bench"
    pages = pathlib.Path(os.environ["DECANT_DATA"]) / "eval/text-lane/wcxb-dev.jsonl.gz"
    if not pages.exists():
        sys.exit(f"no development pages at {pages}")
    with tempfile.TemporaryDirectory() as folder:
        text = pathlib.Path(folder) / "pages.jsonl"
        text.write_bytes(gzip.decompress(pages.read_bytes()))
        size = text.stat().st_size
        seconds = [cost([tool, "-j", "1", "-f", "jsonl", text]) for _ in range(RUNS)]
        report("JSON Lines to records, one job", [size / s / 1e6 for s in seconds], "MB/s")
        speeds = [stages(bench, text) for _ in range(RUNS)]
        report("page text through all stages", speeds, "MB/s")
    one = ["sh", "-c", f"echo one line | {tool} >/dev/null"]
    report("start of the filter", [cost(one) * 1e3 for _ in range(RUNS)], "ms of processor time")
    report("memory, endless pages of 256 KB", [endless(tool)], "MiB at most")


def cost(command):
    """Processor seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def stages(bench, text):
    """MB/s of page text in process, without JSON in and out."""
    line = subprocess.run([bench, "--pages", text], check=True, capture_output=True, text=True).stdout
    return float(line.split()[-2])


def endless(tool):
    """Peak memory after 200 MB of pages of 256 KB through a pipe, in MiB."""
    line = b"A sentence of running text that goes on for a while, and ends here.\n"
    page = line * (262_144 // len(line)) + b"\f"
    process = subprocess.Popen(
        [tool, "-f", "pages"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    for _ in range(800):
        process.stdin.write(page)
    peak = 0
    for status in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if status.startswith("VmHWM"):
            peak = int(status.split()[1]) / 1024
    process.stdin.close()
    process.wait()
    return peak


def report(what, figures, unit):
    print(
        f"{what:34s} {statistics.median(figures):8.1f} {unit}"
        f"   ({min(figures):.1f} to {max(figures):.1f}, {len(figures)} runs)")


if __name__ == "__main__":
    main()
