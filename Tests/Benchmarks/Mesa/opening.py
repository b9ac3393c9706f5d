"""Phases 3 and 4: what labs would pay those who are open to offers, and what these would rather have."""

from __future__ import annotations

import math
from bisect import bisect_left
from operator import mul
from typing import TYPE_CHECKING

from agents import Lab, Researcher, whole
from market import LADDER, Market, Participant

if TYPE_CHECKING:
    from model import TalentModel


class LabView:
    """What everybody sees of a lab as the market opens."""

    def __init__(self, lab: Lab, mean_talent: float) -> None:
        """Look at the lab; `mean_talent` is that of all employed."""
        self.lab = lab
        self.price = lab.price_of_output()
        self.culture = lab.culture
        self.log_compute_per_head = math.log(max(1.0, lab.compute) / max(1, lab.people))
        talent = sum(person.talent for person in lab.staff)
        self.log_peers = math.log(talent / lab.people / mean_talent) if lab.people else 0.0


class Opening:
    """Builds the market of one turn."""

    def __init__(self, model: TalentModel) -> None:
        """Look at the labs."""
        self.model = model
        self.parameters = model.parameters
        employed = model.employed
        mean_talent = sum(person.talent for person in employed) / max(1, len(employed))
        self.views = [LabView(lab, mean_talent) for lab in model.labs]
        counted = [view for view in self.views if view.lab.enters_means]
        self.mean_log_compute_per_head = sum(view.log_compute_per_head for view in counted) / len(counted)
        self.mean_culture = [sum(scores) / len(counted) for scores in zip(*(view.culture for view in counted))]

    def participant(self, person: Researcher) -> Participant:
        """One person's side of the market."""
        labs = self.model.labs
        values = [whole(view.lab.valuation(person, view.price)) for view in self.views]
        forfeit = person.forfeit() if person.employer else 0.0
        return Participant(
            employer=labs.index(person.employer) if person.employer else -1,
            pay=person.pay,
            values=values,
            first_rungs=self._first_rungs(person),
            last_rungs=[self._last_rung(person, lab, value) for lab, value in zip(labs, values)],
            money=person.money,
            comforts=[self._comfort(person, view) for view in self.views],
            outside=self._outside_utility(person),
            forfeits=[0.0 if lab is person.employer else forfeit for lab in labs],
        )

    def _first_rungs(self, person: Researcher) -> list[int]:
        """Raises begin above today's pay, outsiders at a share of it, or at the entry pay of somebody without any."""
        if person.employer is None:
            pay = self.parameters.entryPay * person.talent * self.model.reference.talent_price
        else:
            pay = self.parameters.firstOffer * person.pay
        opening = bisect_left(LADDER, math.ceil(pay))
        raises = bisect_left(LADDER, person.pay + 1)
        return [raises if lab is person.employer else opening for lab in self.model.labs]

    @staticmethod
    def _last_rung(person: Researcher, lab: Lab, value: int) -> int:
        """The last rung below what the lab would pay; -1 for none."""
        if lab is person.employer and not lab.counter:
            return -1
        return bisect_left(LADDER, value) - 1

    def _comfort(self, person: Researcher, view: LabView) -> float:
        """Everything in a person's utility but pay; luck is Gumbel, after McFadden (1974)."""
        wants, lab = person.wants, view.lab
        moving = 0.0 if lab is person.employer or person.is_return(lab) else self.parameters.home
        return (
            wants["compute"] * view.log_compute_per_head
            + sum(map(mul, person.weights, view.culture))
            + wants["peers"] * view.log_peers
            - moving
            + self.parameters.luck * self.model.gumbel("luck", person.name, lab.name)
        )

    def _outside_utility(self, person: Researcher) -> float:
        """What leaving the field is worth."""
        income = self.parameters.outside * person.talent * self.model.reference.talent_price
        return (
            person.money * math.log(income)
            + person.wants["compute"] * self.mean_log_compute_per_head
            + sum(map(mul, person.weights, self.mean_culture))
            - self.parameters.home
            + self.parameters.luck * self.model.gumbel("outsideLuck", person.name)
        )


def open_market(model: TalentModel, people: list[Researcher]) -> Market:
    """The market of those who are open to offers."""
    opening = Opening(model)
    return Market(
        participants=[opening.participant(person) for person in people],
        free_money=[lab.budget - lab.payroll for lab in model.labs],
        quotas=[lab.quota for lab in model.labs],
    )
