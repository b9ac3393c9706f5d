"""Times the Mesa model and talentwar side by side: the same loaded world, the same turns, in turn, on one core.

Both play the turns for their measures, as a replicate of an ensemble does. Loading, interpreter start-up and printing
are left out on both sides. The ratio is taken within each pair, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import gc
import os
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import talentwar
from model import TalentModel
from scenario import Scenario, load_scenario

# How often the fallback runs each of the two command lines whose difference it takes.
_FALLBACK_RUNS = 7

# Processor time below this share of elapsed time means that something else held the core.
_BUSY_BELOW = 0.95


def time_mesa(scenario: Scenario, seed: int, turns: int, certifies: bool) -> tuple[float, float]:
    """Elapsed and processor nanoseconds that the Mesa model takes for the turns of a world already loaded."""
    model = TalentModel(scenario, seed=seed, certifies=certifies)
    # Worlds played earlier are none of this run's business: Mesa never forgets a model, and the collector would search
    # them all over again.
    gc.collect()
    gc.freeze()
    elapsed, processor = time.perf_counter_ns(), time.process_time_ns()
    for _ in range(turns):
        model.step()
    return time.perf_counter_ns() - elapsed, time.process_time_ns() - processor


def time_command(command: str) -> float:
    """What a benchmark of talentwar prints: nanoseconds a run."""
    output = subprocess.run(shlex.split(command), check=True, capture_output=True, text=True).stdout
    return float(output.strip())


def time_command_line(binary: Path, scenario: Path, seed: int, turns: int) -> float:
    """Nanoseconds that playing adds to starting and leaving talentwar.

    It is an upper bound, for the command line certifies and prints what it plays.
    """

    def fastest(command: str) -> int:
        line = [str(binary), str(scenario), "--seed", str(seed), "--json", "-c", command]
        durations = []
        for _ in range(_FALLBACK_RUNS):
            start = time.perf_counter_ns()
            subprocess.run(line, check=True, stdout=subprocess.DEVNULL)
            durations.append(time.perf_counter_ns() - start)
        return min(durations)

    return fastest(f"step {turns}") - fastest("quit")


def use_one_core() -> str:
    """Keep this process and those that it starts to one core, where the system lets it."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned to a core"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"pinned to core {core}"


def describe(name: str, nanoseconds: list[float]) -> str:
    """Median and extremes in milliseconds."""
    middle, low, high = (function(nanoseconds) / 1e6 for function in (statistics.median, min, max))
    return f"{name:10} {middle:10.3f} ms a run  ({low:.3f} to {high:.3f})"


def time_pairs(
    time_mesa: Callable[[int], tuple[float, float]], time_talentwar: Callable[[int], float], repetitions: int
) -> tuple[list[float], list[float], int]:
    """Time both in turn: nanoseconds of each, and in how many of Mesa's runs something else held the core."""
    mesa, swift, busy = [], [], 0
    # The first pair warms caches up and is not counted.
    for seed in range(repetitions + 1):
        elapsed, processor = time_mesa(seed)
        other = time_talentwar(seed)
        if seed > 0:
            mesa.append(elapsed)
            swift.append(other)
            busy += processor < _BUSY_BELOW * elapsed
    return mesa, swift, busy


def report(mesa: list[float], swift: list[float], busy: int) -> None:
    """Print both times, and the ratio with its spread."""
    ratios = [ours / theirs for ours, theirs in zip(mesa, swift)]
    low, middle, high = statistics.quantiles(ratios, n=4, method="inclusive")
    print(describe("Mesa", mesa))
    print(describe("talentwar", swift))
    if busy:
        print(f"warning: something else held the core in {busy} of {len(mesa)} runs of Mesa")
    print(
        f"Mesa / talentwar, per core: {middle:.1f}  "
        f"(half of the pairs {low:.1f} to {high:.1f}, all {min(ratios):.1f} to {max(ratios):.1f})"
    )


def main() -> int:
    """Time both, and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--talentwar", type=Path, default=talentwar.BINARY, help="the talentwar executable")
    parser.add_argument(
        "--talentwar-ns-command",
        metavar="CMD",
        help="prints the nanoseconds that the turns of a loaded world take on one thread; {seed} is filled in",
    )
    parser.add_argument("--scenario", type=Path, default=talentwar.FLAGSHIP)
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--repetitions", type=int, default=11, help="pairs of runs")
    parser.add_argument(
        "--certify", action="store_true", help="let Mesa search every outcome for blocking pairs, beside the measures"
    )
    options = parser.parse_args()
    scenario = load_scenario(options.scenario)

    def time_talentwar(seed: int) -> float:
        if options.talentwar_ns_command:
            return time_command(options.talentwar_ns_command.replace("{seed}", str(seed)))
        return time_command_line(options.talentwar, options.scenario, seed, options.turns)

    print(f"{scenario.name}, {options.turns} turns, {options.repetitions} pairs of runs, {use_one_core()}")
    if not options.talentwar_ns_command:
        print("talentwar by its command line, with the turns minus without: printing and certificates are included")
    report(
        *time_pairs(
            lambda seed: time_mesa(scenario, seed, options.turns, options.certify), time_talentwar, options.repetitions
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
