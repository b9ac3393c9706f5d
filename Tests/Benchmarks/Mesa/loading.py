"""How a world begins: who works where, for what, and what later turns are measured against."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from agents import Lab, Researcher, reducible_loss
from scenario import PersonSpec, Scenario

if TYPE_CHECKING:
    from model import TalentModel


@dataclass
class Reference:
    """What is fixed at turn 0 and used for ever after."""

    talent_price: float = 1.0
    mean_effective_talent: float = 1.0
    mean_compute: float = 1.0
    leader_output: float = 1.0
    leader_loss: float = 1.0


def populate(model: TalentModel, scenario: Scenario) -> None:
    """Bring in the people named one by one, then the cohorts."""
    labs: dict[str | None, Lab | None] = {lab.name: lab for lab in model.labs}
    labs[None] = None
    for person in scenario.people:
        _admit(model, person, labs[person.lab])
    for cohort in scenario.cohorts:
        for place in range(1, cohort.size + 1):
            Researcher(model, f"{cohort.name} #{place}", labs[cohort.lab])
    for lab in model.labs:
        lab.roster_size = lab.people


def _admit(model: TalentModel, spec: PersonSpec, lab: Lab | None) -> None:
    person = Researcher(model, spec.name, lab)
    person.talent = spec.talent or person.talent
    person.field = spec.field or person.field
    if spec.tenure is not None:
        person.tenure = spec.tenure
    person.pay = spec.pay or 0
    person.set_wants({**person.wants, **spec.wants})


def pay_out(model: TalentModel, scenario: Scenario) -> None:
    """Pay out each lab's payroll in proportion to talent; pay given by hand comes out of it first."""
    for lab, spec in zip(model.labs, scenario.labs):
        total = spec.payroll if spec.payroll is not None else model.parameters.utilisation * lab.budget
        unpaid = lab.staff.select(lambda person: person.pay == 0)
        remaining = max(0, total - lab.payroll)
        talent = sum(person.talent for person in unpaid)
        for person in unpaid:
            # Rounded down, so that nobody's cent takes a lab over its budget.
            person.pay = math.floor(remaining * person.talent / talent)


def fix_reference(model: TalentModel) -> None:
    """Compute what later turns are measured against, and everything that depends on it at turn 0."""
    counted, employed = model.labs_with_roster, model.employed
    reference = model.reference
    reference.talent_price = median(person.pay / person.talent for person in employed)
    for lab in model.labs:
        lab.update_effective_talent()
    reference.mean_effective_talent = sum(lab.effective_talent for lab in counted) / len(counted)
    reference.mean_compute = sum(lab.compute for lab in counted) / len(counted)
    mean_fit = sum(person.fit(person.employer) for person in employed) / len(employed)
    for lab in model.labs:
        bought = model.parameters.utilisation * lab.budget * mean_fit / reference.talent_price
        lab.starting_talent = lab.effective_talent or bought
        lab.update_output()
        lab.update_effective_compute()
    leader = model.ranked_labs()[0]
    reference.leader_output = leader.output
    reference.leader_loss = reducible_loss(leader.log_effective_compute)
    for lab in model.labs:
        lab.update_output()
        lab.update_capability()
        lab.effective_compute_growth = lab.compute_growth + model.parameters.progress * lab.output
