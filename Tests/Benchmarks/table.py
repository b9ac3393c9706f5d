"""Prints the benchmarks of a JMH export as one table: median time, and how many a second; then the ratios worth knowing."""

from __future__ import annotations

import json
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
    "Gumbel, one by one / eight at a time": ("Gumbel draw, engine", "Gumbel draw, SIMD8"),
}

# Benchmarks whose every iteration is a million results.
MILLIONS = ("exp,", "log,", "pow,", "Philox", "Uniform", "Gumbel", "Normal")


def medians(export: Path) -> dict[str, float]:
    """Median microseconds of an iteration, by name of the benchmark."""
    found = {}
    for element in json.loads(export.read_text()):
        name = element["benchmark"].split(".", 3)[3].replace("_", " ")
        found[name] = element["secondaryMetrics"]["Time (wall clock)"]["scorePercentiles"]["50.0"]
    return found


def duration(microseconds: float) -> str:
    """A duration in the unit that suits it."""
    for unit, factor in (("s", 1e6), ("ms", 1e3), ("µs", 1.0)):
        if microseconds >= factor:
            return f"{microseconds / factor:.3f} {unit}"
    return f"{microseconds * 1e3:.2f} ns"


def main() -> int:
    """Print the table."""
    times: dict[str, float] = {}
    for export in sys.argv[1:]:
        times.update(medians(Path(export)))
    for name, microseconds in sorted(times.items()):
        if name.startswith(MILLIONS):
            microseconds /= 1e6
        print(f"{name:46} {duration(microseconds):>12} {1e6 / microseconds:16,.1f} a second")
    for title, (numerator, denominator) in RATIOS.items():
        if numerator in times and denominator in times:
            print(f"{title:46} {times[numerator] / times[denominator]:12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
