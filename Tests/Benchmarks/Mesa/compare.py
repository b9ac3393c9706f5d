"""Checks that the Mesa model and talentwar give the same distribution of outcomes; nothing is timed before that.

Each plays its own worlds with its own luck. Means are compared with Welch's test and some whole distributions with that
of Kolmogorov and Smirnov; Holm's correction keeps the chance of any false alarm over the whole family below the level.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import stats

import talentwar
from model import TalentModel
from scenario import Scenario, load_scenario

LEVEL = 0.01

_LAB_MEASURES = ("people", "talent", "budget", "payroll", "compute", "capability", "cohesion", "retention")
_WORLD_MEASURES = ("talentHHI", "capabilityHHI", "lead", "medianPay", "topPay", "diversity")

# Distributions compared as a whole at the end, besides their means.
_WHOLE = ("retention", "talent", "payroll", "talentHHI", "medianPay", "topPay", "lead", "moves a turn")

Outcomes = dict[str, float]


@dataclass
class Finding:
    """One test of one measure."""

    measure: str
    test: str
    mesa: np.ndarray
    talentwar: np.ndarray
    statistic: float
    p: float
    is_rejected: bool = False

    def row(self) -> str:
        """A line of the table: means with their standard errors, the statistic, and p."""
        cells = [f"{sample.mean():14.6g} ± {_standard_error(sample):<9.3g}" for sample in (self.mesa, self.talentwar)]
        mark = "  DIFFERS" if self.is_rejected else ""
        return f"{self.measure:36}{cells[0]}{cells[1]}{self.test:>3} {self.statistic:7.2f}  {self.p:8.2g}{mark}"


def mesa_outcomes(scenario: Scenario, seed: int, turns: int, at: Iterable[int]) -> Outcomes:
    """The outcomes of one world of the Mesa model."""
    model = TalentModel(scenario, seed=seed)
    outcomes: Outcomes = {}
    for turn in range(1, turns + 1):
        model.step()
        if turn in at:
            world = {name: values[-1] for name, values in model.datacollector.model_vars.items()}
            outcomes |= _state(turn, world, talentwar.mesa_labs(model))
    world = model.datacollector.model_vars
    # The first value of each is that of the world as loaded.
    outcomes |= _totals(world["moves"][1:], world["incidents"][1:])
    return outcomes


def talentwar_outcomes(binary: Path, scenario: Path, seed: int, turns: int, at: Iterable[int]) -> Outcomes:
    """The outcomes of one world of talentwar."""
    outcomes: Outcomes = {}
    played = talentwar.play(binary, scenario, seed, turns)
    for turn in played:
        if turn["turn"] in at:
            outcomes |= _state(turn["turn"], turn["measures"], turn["labs"])
    outcomes |= _totals([len(turn["moves"]) for turn in played], [len(turn["incidents"]) for turn in played])
    return outcomes


def _state(turn: int, world: dict[str, float], labs: list[dict[str, float]]) -> Outcomes:
    state = {f"{turn} {measure}": world[measure] for measure in _WORLD_MEASURES}
    for lab in labs:
        state |= {f"{turn} {lab['lab']} {measure}": lab[measure] for measure in _LAB_MEASURES}
    return state


def _totals(moves: list[int], incidents: list[int]) -> Outcomes:
    return {"moves a turn": sum(moves) / len(moves), "incidents": sum(incidents)}


def compare(mesa: list[Outcomes], swift: list[Outcomes], turns: int) -> list[Finding]:
    """Test every measure, and mark those that differ at the family-wise level."""
    findings = []
    for measure in mesa[0]:
        ours = np.array([outcomes[measure] for outcomes in mesa], dtype=float)
        theirs = np.array([outcomes[measure] for outcomes in swift], dtype=float)
        findings.append(_compare_means(measure, ours, theirs))
        is_last = measure.startswith(f"{turns} ") or not measure[0].isdigit()
        if is_last and measure.endswith(_WHOLE):
            result = stats.ks_2samp(ours, theirs)
            findings.append(Finding(measure, "KS", ours, theirs, result.statistic, result.pvalue))
    _apply_holm(findings)
    return findings


def _compare_means(measure: str, ours: np.ndarray, theirs: np.ndarray) -> Finding:
    error = math.hypot(_standard_error(ours), _standard_error(theirs))
    gap = ours.mean() - theirs.mean()
    if error <= 1e-9 * abs(theirs.mean()):
        # What hangs on no luck, such as compute, has to be the same.
        is_same = math.isclose(ours.mean(), theirs.mean(), rel_tol=1e-9, abs_tol=1e-9)
        return Finding(measure, "z", ours, theirs, 0.0 if is_same else math.inf, 1.0 if is_same else 0.0)
    return Finding(measure, "z", ours, theirs, gap / error, stats.ttest_ind(ours, theirs, equal_var=False).pvalue)


def _standard_error(sample: np.ndarray) -> float:
    return sample.std(ddof=1) / math.sqrt(len(sample))


def _apply_holm(findings: list[Finding]) -> None:
    """Holm (1979): the k-th smallest p of n is held against level / (n - k + 1), until one passes."""
    ordered = sorted(findings, key=lambda finding: finding.p)
    for place, finding in enumerate(ordered):
        if finding.p > LEVEL / (len(ordered) - place):
            break
        finding.is_rejected = True


def report(findings: list[Finding], replicates: int) -> bool:
    """Print the table and the verdict; whether the two agree."""
    print(f"{'turn and measure':36}{'Mesa':>14} ± {'':9}{'talentwar':>14} ± {'':9}{'':>3} {'stat.':>7}  {'p':>8}")
    for finding in findings:
        print(finding.row())
    rejected = sum(finding.is_rejected for finding in findings)
    means = [abs(finding.statistic) for finding in findings if finding.test == "z"]
    verdict = "the distributions agree" if rejected == 0 else f"{rejected} of them DIFFER"
    print(
        f"{len(findings)} tests over {replicates} worlds each, largest |z| {max(means):.2f}: "
        f"{verdict} (family-wise level {LEVEL:.0%}, Holm)"
    )
    return rejected == 0


def main() -> int:
    """Play, compare, and exit with 1 when the two differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--talentwar", type=Path, default=talentwar.BINARY, help="the talentwar executable")
    parser.add_argument("--scenario", type=Path, default=talentwar.FLAGSHIP)
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--replicates", type=int, default=100, help="worlds played by each")
    parser.add_argument("--first-seed", type=int, default=1)
    options = parser.parse_args()
    scenario = load_scenario(options.scenario)
    at = {1, math.ceil(options.turns / 3), options.turns}
    seeds = range(options.first_seed, options.first_seed + options.replicates)
    mesa = [mesa_outcomes(scenario, seed, options.turns, at) for seed in seeds]
    swift = [talentwar_outcomes(options.talentwar, options.scenario, seed, options.turns, at) for seed in seeds]
    return 0 if report(compare(mesa, swift, options.turns), options.replicates) else 1


if __name__ == "__main__":
    sys.exit(main())
