"""Scenario files of the project as plain dataclasses, read with PyYAML.

Only what the Mesa model plays is understood; a file that asks for more is refused by name rather than played wrongly.
"""

from __future__ import annotations

import dataclasses
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

SCORES = ("mission", "autonomy", "openness", "safety", "execution")
TASTES = ("money", "compute", "peers", *SCORES)
FIELDS = ("reasoning", "agents", "pretraining", "multimodal", "alignment", "systems")

YEARS_PER_TURN = {"month": 1 / 12, "quarter": 1 / 4, "half": 1 / 2, "year": 1.0}

_SCALES = {"": 1, "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "%": 0.01}
_QUANTITY = re.compile(r"\$?\s*([0-9][0-9_]*(?:\.[0-9_]+)?(?:e[+-]?[0-9]+)?)\s*([kmbt%]?)", re.IGNORECASE)

# Keys that change what a turn computes and that this model does not play.
_NOT_PLAYED = ("events", "policies", "values", "taste", "outside", "market")


class ScenarioError(ValueError):
    """A scenario that this model cannot play as it stands."""


@dataclass
class Parameters:
    """Constants of the model, with the defaults of its description."""

    search: float = 0.5
    talentSigma: float = 0.8
    meanTenure: float = 1.3
    utilisation: float = 0.75
    talentShare: float = 0.6
    luck: float = 0.4
    home: float = 0.55
    equity: float = 0.6
    outside: float = 0.35
    firstOffer: float = 1.0
    entryPay: float = 0.5
    entrants: float = 60
    ramp: float = 0.3
    rampYears: float = 1.0
    spillover: float = 0.5
    cohesionYears: float = 1.5
    learn: float = 0.5
    mismatch: float = 0.5
    progress: float = math.log(2) / (8 / 12)
    hardness: float = 0.5
    absorb: float = 1
    lag: float = 2
    fund: float = 0.15
    growthHalfLife: float = 3
    cultureReturn: float = 0.3
    dilute: float = 0.5
    race: float = 0.6
    raceMonths: float = 3
    hazard: float = 0.04
    incidentMission: float = 0.05
    incidentBudget: float = 0.03
    cooldown: float = 4


@dataclass
class LabSpec:
    """A lab as the file declares it."""

    name: str
    budget: int
    compute: float
    culture: list[float]
    budget_growth: float = 0
    compute_growth: float = 0
    payroll: int | None = None
    appetite: float = 1
    denial: float = 0
    counter: bool = True
    quota: int = 10
    scouts: int = 2
    log_efficiency: float = 0
    cohesion: float = 1
    firms: int = 1


@dataclass
class PersonSpec:
    """A person named one by one; what is None is drawn."""

    name: str
    lab: str | None = None
    talent: float | None = None
    field: str | None = None
    pay: int | None = None
    tenure: float | None = None
    wants: dict[str, float] = dataclasses.field(default_factory=dict)


@dataclass
class CohortSpec:
    """A group of people drawn from the model's distributions."""

    name: str
    lab: str | None
    size: int


@dataclass
class Scenario:
    """A world before its first turn."""

    name: str
    seed: int
    turns: int
    turn_years: float
    labs: list[LabSpec]
    people: list[PersonSpec]
    cohorts: list[CohortSpec]
    parameters: Parameters


def load_scenario(path: Path | str) -> Scenario:
    """Read a scenario file."""
    document = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    for key in _NOT_PLAYED:
        if document.get(key):
            raise ScenarioError(f"{path}: the Mesa model does not play `{key}:`")
    return Scenario(
        name=document["name"],
        seed=int(document.get("seed", 0)),
        turns=int(document.get("turns", 12)),
        turn_years=YEARS_PER_TURN[document.get("turn", "quarter")],
        labs=[_lab(entry) for entry in document["labs"]],
        people=[_person(entry) for entry in document.get("researchers") or []],
        cohorts=[_cohort(entry) for entry in document.get("cohorts") or []],
        parameters=_parameters(document.get("model") or {}),
    )


def number(value: Any) -> float:
    """A number as people write it (`1200M`, `198750k`, `20%`), bare or as `{ value: …, source: … }`."""
    if isinstance(value, dict):
        value = value["value"]
    if isinstance(value, bool):
        raise ScenarioError(f"not a number: {value}")
    if isinstance(value, int | float):
        return value
    match = _QUANTITY.fullmatch(str(value).strip())
    if match is None:
        raise ScenarioError(f"not a number: {value}")
    return float(match[1].replace("_", "")) * _SCALES[match[2].lower()]


def dollars(value: Any) -> int:
    """An amount in whole dollars."""
    return math.floor(number(value) + 0.5)


def _without_notes(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if key not in ("source", "assumption", "about")}


def _check_keys(entry: dict[str, Any], known: set[str], what: str) -> None:
    unknown = set(entry) - known
    if unknown:
        raise ScenarioError(f"{what}: the Mesa model does not play {sorted(unknown)}")


def _lab(entry: dict[str, Any]) -> LabSpec:
    entry = _without_notes(entry)
    culture = _without_notes(entry.pop("culture"))
    spec = LabSpec(
        name=entry.pop("name"),
        budget=dollars(entry.pop("budget")),
        compute=number(entry.pop("compute")),
        culture=[number(culture[score]) for score in SCORES],
    )
    if "payroll" in entry:
        spec.payroll = dollars(entry.pop("payroll"))
    spec.budget_growth = number(entry.pop("budgetGrowth", 0))
    spec.compute_growth = number(entry.pop("computeGrowth", 0))
    spec.counter = bool(entry.pop("counter", True))
    spec.log_efficiency = number(entry.pop("logEfficiency", 0))
    for key in ("appetite", "denial", "cohesion"):
        setattr(spec, key, number(entry.pop(key, getattr(spec, key))))
    for key in ("quota", "scouts", "firms"):
        setattr(spec, key, int(number(entry.pop(key, getattr(spec, key)))))
    _check_keys(entry, set(), spec.name)
    return spec


def _person(entry: dict[str, Any]) -> PersonSpec:
    entry = _without_notes(entry)
    _check_keys(entry, {"name", "lab", "talent", "field", "pay", "tenure", "wants"}, entry["name"])
    return PersonSpec(
        name=entry["name"],
        lab=entry.get("lab"),
        talent=number(entry["talent"]) if "talent" in entry else None,
        field=entry.get("field"),
        pay=dollars(entry["pay"]) if "pay" in entry else None,
        tenure=number(entry["tenure"]) if "tenure" in entry else None,
        wants={taste: number(weight) for taste, weight in _without_notes(entry.get("wants", {})).items()},
    )


def _cohort(entry: dict[str, Any]) -> CohortSpec:
    entry = _without_notes(entry)
    name = entry.get("name", entry.get("lab"))
    _check_keys(entry, {"name", "lab", "size"}, name)
    return CohortSpec(name=name, lab=entry.get("lab"), size=int(number(entry["size"])))


def _parameters(entry: dict[str, Any]) -> Parameters:
    entry = _without_notes(entry)
    _check_keys(entry, {parameter.name for parameter in dataclasses.fields(Parameters)}, "model")
    return Parameters(**{name: float(number(value)) for name, value in entry.items()})
