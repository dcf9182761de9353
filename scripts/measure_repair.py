"""The stages of Repair alone, on clean text by script: MB/s of processor time on one core.

Clean text is what nearly all text is, and must come back as it is. Where ftfy is installed it does the
same text in the same run.

Standard library only. Run by scripts/measure.
"""
import argparse
import pathlib
import subprocess
import time

try:
    import ftfy
except ImportError:
    ftfy = None


def main():
    options = argparse.ArgumentParser(prog="scripts/measure repair")
    options.add_argument("root", type=pathlib.Path)
    options.add_argument("--seconds", type=float, default=1.0, help="seconds for each script")
    options = options.parse_args()
    bench = options.root / ".build/release/decant-bench"
    print(f"{'clean text':16s}{'bytes':>8s}{'MB/s':>10s}{'ftfy MB/s':>12s}")
    for line in output([bench, "--repair", str(options.seconds)]).splitlines()[1:]:
        name, *figures = line.split()
        peer = f"{peers_speed(output([bench, '--repair-text', name]), options.seconds):12.2f}" \
            if ftfy else f"{'-':>12s}"
        print(f"{name:16s}{figures[0]:>8s}{figures[1]:>10s}{peer}")


def peers_speed(text, seconds):
    """MB/s of ftfy, line by line as it wants them."""
    lines = text.splitlines(keepends=True)
    size = len(text.encode())
    done, start = 0, time.process_time()
    while time.process_time() - start < seconds:
        for line in lines:
            ftfy.fix_text(line)
        done += size
    return done / (time.process_time() - start) / 1e6


def output(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
