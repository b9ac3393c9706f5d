"""Plays the Mesa model with talentwar's own luck, and checks that the two go the same way, move by move.

talentwar draws each number for a seed, a turn, a purpose and a name (Philox4x32-10), so another program can draw the
very same numbers. With them both must make the same moves at the same pay: a far sharper test of the model than
comparing distributions. The stream is too slow in Python to be timed fairly; the timed model draws from Mesa's own
generator.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import NormalDist

import talentwar
from model import TalentModel
from scenario import Scenario, load_scenario

_MASK32 = 0xFFFF_FFFF
_MASK64 = 0xFFFF_FFFF_FFFF_FFFF

# The numbers of talentwar's purposes, which never change.
PURPOSES = {
    "luck": 1,
    "search": 2,
    "outsideLuck": 3,
    "incident": 4,
    "talent": 5,
    "field": 6,
    "tenure": 7,
    "money": 8,
    "compute": 9,
    "peers": 10,
    "mission": 11,
    "autonomy": 12,
    "openness": 13,
    "safety": 14,
    "execution": 15,
}

# What the record of a turn says of a lab, and how far two libraries' logarithms may drive it apart.
_LAB_MEASURES = ("people", "talent", "budget", "payroll", "compute", "capability", "cohesion", "retention")
_TOLERANCE = 1e-9


def philox(counter: tuple[int, int, int, int], key: tuple[int, int]) -> tuple[int, int, int, int]:
    """The block of Philox4x32-10 for a counter and a key (Salmon et al., SC'11)."""
    word0, word1, word2, word3 = counter
    key0, key1 = key
    for _ in range(10):
        product0, product1 = word0 * 0xD251_1F53, word2 * 0xCD9E_8D57
        word0, word1 = (product1 >> 32) ^ word1 ^ key0, product1 & _MASK32
        word2, word3 = (product0 >> 32) ^ word3 ^ key1, product0 & _MASK32
        key0, key1 = (key0 + 0x9E37_79B9) & _MASK32, (key1 + 0xBB67_AE85) & _MASK32
    return word0, word1, word2, word3


def fnv1a(data: bytes) -> int:
    """The 64-bit FNV-1a hash."""
    result = 0xCBF2_9CE4_8422_2325
    for byte in data:
        result = ((result ^ byte) * 0x0000_0100_0000_01B3) & _MASK64
    return result


@cache
def identity(*who: str) -> int:
    """The identity of a name, or of a researcher together with a lab."""
    if len(who) == 1:
        return fnv1a(who[0].encode())
    return fnv1a(b"".join(identity(name).to_bytes(8, "little") for name in who))


class SameLuckModel(TalentModel):
    """The model with every number drawn for seed, turn, purpose and name, as talentwar draws it."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        """Load a scenario's world under talentwar's seed."""
        self._key = (seed & _MASK32, seed >> 32)
        super().__init__(scenario, seed=seed)

    def uniform(self, purpose: str, *who: str) -> float:
        """A number uniform on (0, 1)."""
        entity = identity(*who)
        occasion = self.steps * 256 + PURPOSES[purpose]
        high, low, _, _ = philox((entity & _MASK32, entity >> 32, occasion, 0), self._key)
        return (((high << 32 | low) >> 12) + 0.5) * 2.0**-52

    def normal(self, purpose: str, *who: str) -> float:
        """A standard normal number, by its quantile."""
        return NormalDist().inv_cdf(self.uniform(purpose, *who))

    def exponential(self, purpose: str, *who: str) -> float:
        """An exponential number of mean 1."""
        return -math.log(self.uniform(purpose, *who))

    def gumbel(self, purpose: str, *who: str) -> float:
        """A standard Gumbel number."""
        return -math.log(-math.log(self.uniform(purpose, *who)))


def differences(model: TalentModel, turn: talentwar.Turn) -> Iterator[str]:
    """What differs between a turn of the Mesa model, just played, and the same turn of talentwar."""
    ours = {
        move.researcher.name: (
            move.origin and move.origin.name,
            move.destination and move.destination.name,
            move.pay,
            move.previous,
        )
        for move in model.moves
    }
    theirs = {move["researcher"]: (move["from"], move["to"], move["pay"], move["previous"]) for move in turn["moves"]}
    for name in sorted(ours.keys() | theirs.keys()):
        if ours.get(name) != theirs.get(name):
            yield f"{name}: Mesa {ours.get(name)}, talentwar {theirs.get(name)}"
    incidents = [lab.name for lab in model.incidents]
    if incidents != turn["incidents"]:
        yield f"incidents: Mesa {incidents}, talentwar {turn['incidents']}"
    yield from _measure_differences(model, turn)


def _measure_differences(model: TalentModel, turn: talentwar.Turn) -> Iterator[str]:
    world = {name: values[-1] for name, values in model.datacollector.model_vars.items()}
    pairs = {name: (world[name], value) for name, value in turn["measures"].items() if name in world}
    pairs["blockingPairs"] = (world["blockingPairs"], turn["blockingPairs"])
    for ours, theirs in zip(talentwar.mesa_labs(model), turn["labs"]):
        for measure in _LAB_MEASURES:
            pairs[f"{theirs['lab']} {measure}"] = (ours[measure], theirs[measure])
    for name, (ours, theirs) in pairs.items():
        if not math.isclose(ours, theirs, rel_tol=_TOLERANCE, abs_tol=_TOLERANCE):
            yield f"{name}: Mesa {ours}, talentwar {theirs}"


def check(scenario_path: Path, seed: int, turns: int, binary: Path) -> list[str]:
    """Play one world twice; what differs in the first turn in which anything does."""
    model = SameLuckModel(load_scenario(scenario_path), seed)
    for turn in talentwar.play(binary, scenario_path, seed, turns):
        model.step()
        found = [f"turn {turn['turn']}, {difference}" for difference in differences(model, turn)]
        if found:
            return found
    return []


def main() -> int:
    """Check some seeds, and say where they part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--talentwar", type=Path, default=talentwar.BINARY, help="the talentwar executable")
    parser.add_argument("--scenario", type=Path, default=talentwar.FLAGSHIP)
    parser.add_argument("--turns", type=int, default=12)
    parser.add_argument("--seeds", type=int, default=5, help="how many seeds to play")
    parser.add_argument("--first-seed", type=int, default=1)
    options = parser.parse_args()
    has_failed = False
    for seed in range(options.first_seed, options.first_seed + options.seeds):
        found = check(options.scenario, seed, options.turns, options.talentwar)
        print(f"seed {seed}: " + ("the same world" if not found else f"{len(found)} differences"))
        for difference in found[:10]:
            print(f"  {difference}")
        has_failed = has_failed or bool(found)
    return 1 if has_failed else 0


if __name__ == "__main__":
    sys.exit(main())
