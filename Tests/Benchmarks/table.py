"""Prints exported samples of benchmarks as one table: median time, how many a second, memory; then ratios worth knowing.

    python3 table.py FOLDER     a folder that holds the files of `swift package benchmark --format histogramSamples`
"""

from __future__ import annotations

import re
import statistics
import sys
from pathlib import Path

# What is divided by what.
RATIOS = {
    "literal / fast, 80 × 6": ("Side by side 80 × 6, literal", "Side by side 80 × 6, fast"),
    "literal / fast, 600 × 20": ("Side by side 600 × 20, literal", "Side by side 600 × 20, fast"),
    "recorded and certified / measures only": ("Flagship run, recorded and certified", "Flagship run, measures only"),
    "exp, system / engine": ("exp, system", "exp, engine"),
    "log, system / engine": ("log, system", "log, engine"),
    "pow, system / engine": ("pow, system", "pow, engine"),
    "log, one by one / eight at a time": ("log, engine", "log, SIMD8"),
    "Philox, one by one / eight at a time": ("Philox block", "Philox block, SIMD8"),
    "Gumbel, one by one / eight at a time": ("Gumbel draw, engine", "Gumbel draw, SIMD8"),
}

# Benchmarks whose every iteration is a million results.
MILLIONS = ("exp,", "log,", "pow,", "Philox", "Uniform", "Gumbel", "Normal")

FILE = re.compile(r"[^.]+\.[^.]+\.(?P<name>.+)\.(?P<metric>\w+)\.histogram\.samples\.tsv")


def medians(folder: Path) -> dict[str, dict[str, float]]:
    """Median nanoseconds and median megabytes of an iteration, by metric, then by name of the benchmark."""
    found: dict[str, dict[str, float]] = {"wallClock": {}, "peakMemoryResident": {}}
    for file in folder.glob("*.histogram.samples.tsv"):
        heading, *samples = file.read_text().splitlines()
        match = FILE.fullmatch(file.name)
        if match is None or match["metric"] not in found or not samples:
            continue
        unit = heading.rsplit("(", 1)[1].rstrip(")")
        scale = {"ns": 1, "M": 1, "K": 1e-3, "G": 1e3}[unit]
        name = match["name"].replace("_", " ")
        found[match["metric"]][name] = scale * statistics.median(float(sample) for sample in samples)
    return found


def duration(nanoseconds: float) -> str:
    """A duration in the unit that suits it."""
    for unit, factor in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= factor:
            return f"{nanoseconds / factor:.3f} {unit}"
    return f"{nanoseconds:.2f} ns"


def main() -> int:
    """Print the table."""
    found = medians(Path(sys.argv[1]))
    times, memory = found["wallClock"], found["peakMemoryResident"]
    if not times:
        print(f"no samples in {sys.argv[1]}", file=sys.stderr)
        return 1
    for name, nanoseconds in sorted(times.items()):
        each = nanoseconds / 1e6 if name.startswith(MILLIONS) else nanoseconds
        held = f"{memory[name]:8.0f} MB" if name in memory else ""
        print(f"{name:40} {duration(each):>12} {1e9 / each:16,.1f} a second {held}")
    for title, (numerator, denominator) in RATIOS.items():
        if numerator in times and denominator in times:
            print(f"{title:40} {times[numerator] / times[denominator]:12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
