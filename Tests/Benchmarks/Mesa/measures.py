"""What is measured at the end of a turn: reporters for Mesa's data collector, by the names that talentwar uses."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from scenario import FIELDS

if TYPE_CHECKING:
    from agents import Lab
    from model import TalentModel


# Labs


def _talent(lab: Lab) -> float:
    return sum(person.talent for person in lab.staff)


def _average_pay(lab: Lab) -> float:
    return lab.payroll / lab.people if lab.people else 0.0


def _top_pay(lab: Lab) -> int:
    return max((person.pay for person in lab.staff), default=0)


def _retention(lab: Lab) -> float:
    """Share of the turn-0 roster still there; NaN for a lab without one."""
    if lab.roster_size == 0:
        return math.nan
    return sum(person.first_lab is lab for person in lab.staff) / lab.roster_size


def _annual_retention(lab: Lab) -> float:
    years = lab.model.steps * lab.model.turn_years
    return _retention(lab) ** (1 / years) if years > 0 else math.nan


def _hires_from(lab: Lab) -> dict[str | None, int]:
    """Hires of the turn by origin; None counts the unemployed."""
    moves = [move for move in lab.model.moves if move.destination is lab]
    return dict(Counter(move.origin and move.origin.name for move in moves))


def _losses_to(lab: Lab) -> dict[str | None, int]:
    """Losses of the turn by destination; None counts those who left the field."""
    moves = [move for move in lab.model.moves if move.origin is lab]
    return dict(Counter(move.destination and move.destination.name for move in moves))


def _boomerangs(lab: Lab) -> int:
    return sum(move.is_boomerang for move in lab.model.moves if move.destination is lab)


LAB_MEASURES = {
    "lab": "name",
    "people": "people",
    "talent": _talent,
    "budget": "budget",
    "payroll": "payroll",
    "compute": "compute",
    "culture": lambda lab: tuple(lab.culture),
    "cohesion": "cohesion",
    "effectiveTalent": "effective_talent",
    "output": "output",
    "knowledge": "log_efficiency",
    "logEffectiveCompute": "log_effective_compute",
    "capability": "capability",
    "retention": _retention,
    "annualRetention": _annual_retention,
    "hiresFrom": _hires_from,
    "lossesTo": _losses_to,
    "averagePay": _average_pay,
    "topPay": _top_pay,
    "boomerangs": _boomerangs,
    "incidentHazard": lambda lab: lab.incident_hazard(lab.model.lead_in_months()),
}


# The world


def _concentration(model: TalentModel, sizes: list[float]) -> float:
    """Herfindahl–Hirschman index; a lab that stands for several firms counts as that many of equal size."""
    total = sum(sizes)
    if total <= 0:
        return 0.0
    return 10_000 * sum((size / total) ** 2 / lab.firms for lab, size in zip(model.labs, sizes))


def _talent_hhi(model: TalentModel) -> float:
    return _concentration(model, [_talent(lab) for lab in model.labs])


def _capability_hhi(model: TalentModel) -> float:
    return _concentration(model, [lab.capability if lab.enters_means else 0.0 for lab in model.labs])


def _pays(model: TalentModel) -> list[int]:
    return sorted(person.pay for lab in model.labs for person in lab.staff)


def _quantile(ordered: list[int], share: float) -> float:
    """By linear interpolation between order statistics (type 7 of Hyndman & Fan 1996)."""
    if not ordered:
        return 0.0
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])


def _mobility(model: TalentModel) -> float:
    """Share of the employed who moved between labs this turn."""
    transfers = sum(move.origin is not None and move.destination is not None for move in model.moves)
    return transfers / max(1, _employed(model))


def _field_counts(model: TalentModel) -> list[list[int]]:
    counts = []
    for lab in model.labs:
        by_field = Counter(person.field for person in lab.staff)
        counts.append([by_field[name] for name in FIELDS])
    return counts


def _effective_number(groups: list[list[int]]) -> float:
    """exp of the mean entropy over groups that are not empty, which weigh alike."""
    entropies = []
    for group in groups:
        total = sum(group)
        if total:
            entropies.append(-sum(count / total * math.log(count / total) for count in group if count))
    return math.exp(sum(entropies) / len(entropies)) if entropies else 1.0


def _diversity(model: TalentModel) -> float:
    return _effective_number(_field_counts(model))


def _dispersion(model: TalentModel) -> float:
    return _effective_number([list(labs) for labs in zip(*_field_counts(model))])


def _output_lost(model: TalentModel) -> float:
    """Share of talent × fit lost to moving and to broken teams."""
    possible = sum(person.talent * person.fit(lab) for lab in model.labs for person in lab.staff)
    actual = sum(lab.effective_talent for lab in model.labs)
    return max(0.0, 1 - actual / possible) if possible > 0 else 0.0


def _unmet_wants(model: TalentModel) -> float:
    """Pay-weighted gap between what people weigh and what their lab offers."""
    pay = sum(lab.payroll for lab in model.labs)
    gap = sum(person.pay * (1 - person.match(lab)) for lab in model.labs for person in lab.staff)
    return gap / pay if pay else 0.0


def _expected_incidents(model: TalentModel) -> float:
    lead = model.lead_in_months()
    return sum(lab.incident_hazard(lead) for lab in model.labs)


def _employed(model: TalentModel) -> int:
    return sum(lab.people for lab in model.labs)


WORLD_MEASURES = {
    "talentHHI": _talent_hhi,
    "capabilityHHI": _capability_hhi,
    "leader": lambda model: model.ranked_labs()[0].name,
    "lead": lambda model: model.lead_in_months(),
    "frontier": lambda model: model.ranked_labs()[0].capability,
    "medianPay": lambda model: _quantile(_pays(model), 0.5),
    "topPercentPay": lambda model: _quantile(_pays(model), 0.99),
    "topPay": lambda model: max(_pays(model), default=0),
    "mobility": _mobility,
    "diversity": _diversity,
    "dispersion": _dispersion,
    "outputLost": _output_lost,
    "unmetWants": _unmet_wants,
    "expectedIncidents": _expected_incidents,
    "incidents": lambda model: len(model.incidents),
    "employed": _employed,
    "unemployed": lambda model: len(model.researchers) - _employed(model),
    "moves": lambda model: len(model.moves),
    "blockingPairs": lambda model: model.blocking_pairs,
}
