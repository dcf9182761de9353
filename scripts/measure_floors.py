"""Least figures that measured sets must reach, kept in a file of Fixtures/floors. Standard library only."""
import hashlib
import json
import sys


class Floors:
    """Prints figures beside their floors, and remembers whether one fell below."""

    def __init__(self, path, slack):
        """A new floor is `slack` below the figure it is taken from."""
        self.path = path
        self.slack = slack
        self.failed = False
        self.floors = json.loads(path.read_text()) if path.exists() else {}

    def hold(self, name, source, figures, raises):
        """Prints the figures of the set `name`, made from the file `source`."""
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        floor = self.floors.setdefault(name, {"input": digest, "figures": {}})
        if floor["input"] != digest:
            sys.exit(f"{name}: {source.name} is not that of the floors; set new floors on purpose")
        print(f"\n{name}")
        for key, value in figures.items():
            least = floor["figures"].get(key)
            below = least is not None and value < least
            self.failed |= below
            note = "" if least is None else f"   floor {least:.4f}{'   BELOW' if below else ''}"
            print(f"  {key:24s} {value:.4f}{note}")
            if raises and (least is None or value - self.slack > least):
                floor["figures"][key] = round(value - self.slack, 4)

    def save(self):
        self.path.write_text(json.dumps(self.floors, indent=1, sort_keys=True) + "\n")
