"""Speed of reading dumps, without extraction, in CPU time. Run by `scripts/measure dumps FILE...`.

decant and FastWARC (from Python, HTTP heads parsed, bodies read) take turns on the same file; for other
kinds of dumps decant stands alone. Megabytes are those of the documents that come out.
"""
import json, os, statistics, subprocess, sys

ROOT, FILES = sys.argv[1], sys.argv[2:]
BENCH = os.path.join(ROOT, ".build/release/decant-bench")
PYTHON = os.environ.get("DECANT_PYTHON", "python3")
ROUNDS = 5
PEER = """
import json, sys, time
from fastwarc.warc import ArchiveIterator, WarcRecordType
kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
start, documents, size = time.process_time(), 0, 0
with open(sys.argv[1], "rb") as stream:
    for record in ArchiveIterator(stream, record_types=kinds, parse_http=True):
        size += len(record.reader.read())
        documents += 1
print(json.dumps({"documents": documents, "bytes": size, "seconds": time.process_time() - start}))
"""


def run(command):
    found = subprocess.run(command, capture_output=True, text=True)
    return json.loads(found.stdout) if found.returncode == 0 else None


if not FILES:
    sys.exit("usage: scripts/measure dumps FILE...")
for path in FILES:
    own, peer = [], []
    isWARC = any(part in os.path.basename(path) for part in (".warc", ".wet"))
    for _ in range(ROUNDS):
        own.append(run([BENCH, "--read", path]))
        if isWARC:
            peer.append(run([PYTHON, "-c", PEER, path]))
    speed = statistics.median(r["bytes"] / r["seconds"] / 1e6 for r in own)
    line = f"{os.path.basename(path):28s} {own[0]['documents']:7d} documents  decant {speed:7.0f} MB/s"
    if own[0]["errors"]:
        line += f"  {own[0]['errors']} errors"
    peer = [r for r in peer if r]
    if peer:
        other = statistics.median(r["bytes"] / r["seconds"] / 1e6 for r in peer)
        line += f"  FastWARC {other:7.0f} MB/s ({peer[0]['documents']} documents)  {speed / other:.2f} x"
    print(line)
