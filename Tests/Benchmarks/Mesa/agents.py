"""The two kinds of agents: labs, which bid, and researchers, who choose."""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import mesa
from mesa.agent import AgentSet

from scenario import FIELDS, SCORES, TASTES, LabSpec

if TYPE_CHECKING:
    from model import TalentModel

MISSION, _, OPENNESS, SAFETY, EXECUTION = range(len(SCORES))

# Means and standard deviations of tastes, and the least that a draw may come to.
TASTE_SPREAD = {
    "money": (1.0, 0.25, 0.4),
    "compute": (0.15, 0.08, 0.0),
    "peers": (0.10, 0.05, 0.0),
    # 0.29 = ln(1/0.75): scientists take about 25 % less pay where they may publish (Stern, NBER w7410).
    **{score: (mean, mean / 2, 0.0) for score, mean in zip(SCORES, (0.60, 0.35, 0.29, 0.25, 0.25))},
}


def whole(amount: float) -> int:
    """The whole dollars nearest to an amount that is not negative, halves up."""
    return math.floor(amount + 0.5)


class Researcher(mesa.Agent):
    """Somebody who weighs pay, compute, peers and five culture scores, and works at one lab or at none."""

    def __init__(self, model: TalentModel, name: str, employer: Lab | None) -> None:
        """Enter the model; talent, field, tenure and tastes are drawn for this name."""
        super().__init__(model)
        self.name = name
        self.employer: Lab | None = None
        self.first_lab = employer if model.steps == 0 else None
        self.former_lab: Lab | None = None
        self.left_at = 0
        self.approached_at = -1_000_000
        self.pay = 0
        self.loss = 0.0
        self.talent = math.exp(model.parameters.talentSigma * model.normal("talent", name))
        self.field = FIELDS[min(len(FIELDS) - 1, int(model.uniform("field", name) * len(FIELDS)))]
        self.tenure = model.parameters.meanTenure * model.exponential("tenure", name) if employer else 0.0
        self.set_wants(self._draw_wants())
        if employer is not None:
            employer.take_on(self)

    def _draw_wants(self) -> dict[str, float]:
        wants = {}
        for taste in TASTES:
            mean, deviation, least = TASTE_SPREAD[taste]
            wants[taste] = max(least, mean + deviation * self.model.normal(taste, self.name))
        return wants

    def set_wants(self, wants: dict[str, float]) -> None:
        """Take these tastes, in log-pay units."""
        self.wants = wants
        self.money = wants["money"]
        self.weights = tuple(wants[score] for score in SCORES)
        # Never changes afterwards, and is needed for every lab every turn.
        self.weight_sum = sum(self.weights)

    def match(self, lab: Lab) -> float:
        """Mean of the lab's culture scores, weighted by what this person cares about."""
        mission, autonomy, openness, safety, execution = lab.culture
        if self.weight_sum <= 0:
            return (mission + autonomy + openness + safety + execution) / 5
        weights = self.weights
        return (
            weights[0] * mission
            + weights[1] * autonomy
            + weights[2] * openness
            + weights[3] * safety
            + weights[4] * execution
        ) / self.weight_sum

    def fit(self, lab: Lab) -> float:
        """Share of their talent that counts at the lab: a great chef in the wrong kitchen."""
        return 1 - self.model.parameters.mismatch * (1 - self.match(lab))

    def faded_loss(self) -> float:
        """The portability loss of the last move that has not faded yet, a share of output."""
        if self.loss <= 0:
            return 0.0
        return self.loss * math.exp(-self.tenure / self.model.parameters.rampYears)

    def contribution(self) -> float:
        """What this person adds to the team they work in."""
        return self.talent * self.fit(self.employer) * (1 - self.faded_loss())

    def forfeit(self) -> float:
        """What leaving before the next yearly vesting date costs, as dollars a year."""
        return self.model.parameters.equity * self.pay * (self.tenure % 1.0) / 2

    def is_return(self, lab: Lab) -> bool:
        """Whether they left this lab within a year, so that going back is going home."""
        return (
            self.former_lab is lab
            and self.employer is not lab
            and self.model.steps - self.left_at <= self.model.turns_per_year
        )


@dataclass(frozen=True)
class Snapshot:
    """A lab as a turn starts; shares and gaps are measured against it."""

    people: int
    compute: float
    effective_talent: float
    log_efficiency: float
    cohesion: float

    def has_more_per_head(self, other: Snapshot) -> bool:
        """Whether there is more compute and more effective talent a head than at the other lab."""
        heads, other_heads = max(1, self.people), max(1, other.people)
        return (
            self.compute / heads > other.compute / other_heads
            and self.effective_talent / heads > other.effective_talent / other_heads
        )


class Lab(mesa.Agent):
    """A lab with a budget, compute and a culture that bids for researchers and turns them into capability."""

    def __init__(self, model: TalentModel, spec: LabSpec) -> None:
        """Found the lab as declared, with nobody in it."""
        super().__init__(model)
        self.name = spec.name
        self.budget = spec.budget
        self.budget_growth = spec.budget_growth
        self.compute = spec.compute
        self.compute_growth = spec.compute_growth
        self.culture = list(spec.culture)
        self.culture_base = tuple(spec.culture)
        self.appetite = spec.appetite
        self.denial = spec.denial
        self.counter = spec.counter
        self.quota = spec.quota
        self.scouts = spec.scouts
        self.log_efficiency = spec.log_efficiency
        self.cohesion = spec.cohesion
        self.firms = spec.firms
        self.staff = AgentSet([], random=model.random)
        self.released_at = -1
        self.roster_size = 0
        self.starting_talent = 0.0
        self.effective_talent = 0.0
        self.output = 0.0
        self.log_effective_compute = 0.0
        self.effective_compute_growth = 0.0
        self.capability = 0.0

    # Staff

    @property
    def people(self) -> int:
        """Headcount."""
        return len(self.staff)

    @property
    def payroll(self) -> int:
        """Yearly pay committed."""
        return sum(person.pay for person in self.staff)

    @property
    def enters_means(self) -> bool:
        """Whether the lab had people at turn 0; one without enters no mean, maximum or rank."""
        return self.roster_size > 0

    def take_on(self, person: Researcher) -> None:
        """Put somebody on the staff."""
        person.employer = self
        self.staff.add(person)

    def let_go(self, person: Researcher) -> None:
        """Take somebody off the staff."""
        person.employer = None
        self.staff.remove(person)

    def remember_start(self) -> None:
        """Keep what the lab is as the turn starts."""
        self.start = Snapshot(self.people, self.compute, self.effective_talent, self.log_efficiency, self.cohesion)

    # Valuation

    def price_of_output(self) -> float:
        """Dollars a year per unit of output: the budget per unit of talent, with diminishing returns."""
        ratio = max(0.1, self.effective_talent / self.starting_talent)
        returns = ratio ** (self.model.parameters.talentShare - 1)
        return self.appetite * self.budget / self.starting_talent * returns

    def valuation(self, person: Researcher, price: float) -> float:
        """The most the lab would pay somebody a year, given its price of output."""
        employer = person.employer
        gained = person.fit(self)
        if employer is not self:
            gained *= 1 - self.model.parameters.ramp / 2
            if self.denial and employer is not None:
                gained += self.denial * person.fit(employer)
        return price * person.talent * gained

    def prospects(self, candidates: list[Researcher]) -> list[Researcher]:
        """The people whom the lab would gain most by approaching, among candidates in order of age in the model."""
        price = self.price_of_output()
        gains = [
            (gain, person)
            for person in candidates
            if person.employer is not self and (gain := self.valuation(person, price) - person.pay) > 0
        ]
        # `nlargest` keeps the earlier of two equals, as ties demand.
        return [person for _, person in heapq.nlargest(self.scouts, gains, key=lambda pair: pair[0])]

    # Production, knowledge, capability

    def recover_cohesion(self) -> None:
        """Let cohesion return toward 1."""
        parameters = self.model.parameters
        remaining = math.exp(-self.model.turn_years / parameters.cohesionYears)
        self.cohesion = 1 - (1 - self.cohesion) * remaining

    def produce(self) -> None:
        """Effective talent and research output of the staff there is."""
        self.update_effective_talent()
        self.update_output()

    def update_effective_talent(self) -> None:
        """Add up what everybody contributes."""
        self.effective_talent = self.cohesion * sum(person.contribution() for person in self.staff)

    def update_output(self) -> None:
        """Research output relative to that of the leader at turn 0."""
        reference = self.model.reference
        talent = self.effective_talent / reference.mean_effective_talent
        compute = self.compute / reference.mean_compute
        if talent <= 0 or compute <= 0:
            self.output = 0.0
            return
        share = self.model.parameters.talentShare
        pace = 0.5 + self.culture[EXECUTION]
        self.output = pace * talent**share * compute ** (1 - share) / reference.leader_output

    def learn(self, commons: float) -> None:
        """Find out new things, the slower the more is known (Bloom et al. 2020), and absorb what everybody knows."""
        parameters = self.model.parameters
        known, years = self.log_efficiency, self.model.turn_years
        found = parameters.progress * years * self.output * math.exp(-parameters.hardness * known)
        absorbed = parameters.absorb * years * max(0.0, commons - known)
        self.log_efficiency = known + found + absorbed

    def published_knowledge(self) -> float:
        """What the lab lets others know: its own knowledge, older the more closed it is."""
        parameters = self.model.parameters
        hidden = 0.0 if self.released_at == self.model.steps else 1 - self.culture[OPENNESS]
        return self.log_efficiency - parameters.progress * parameters.lag * hidden

    def train(self) -> None:
        """Train with the turn's compute, and measure what comes out."""
        before = self.log_effective_compute
        self.update_effective_compute()
        self.update_capability()
        self.effective_compute_growth = (self.log_effective_compute - before) / self.model.turn_years

    def update_effective_compute(self) -> None:
        """Log of training FLOP times algorithmic efficiency: 40 % utilisation, 30 % of it for the largest run."""
        seconds = self.model.turn_years * 365.25 * 86_400
        operations = max(1.0, self.compute) * 1e15 * 0.4 * 0.3 * seconds
        self.log_effective_compute = math.log(operations) + self.log_efficiency

    def update_capability(self) -> None:
        """100 × the reducible loss of the leader at turn 0 / the lab's."""
        loss = reducible_loss(self.log_effective_compute)
        self.capability = 100 * self.model.reference.leader_loss / loss

    # Growth, culture, safety

    def grow(self, mean_log_capability: float, fading: float) -> None:
        """Money follows the leader; growth never takes a budget below the pay already contracted."""
        years = self.model.turn_years
        lead = math.log(self.capability) - mean_log_capability
        rate = self.budget_growth * fading + self.model.parameters.fund * lead
        grown = whole(self.budget * math.exp(years * rate))
        self.budget = max(grown, min(self.budget, self.payroll))
        self.compute *= math.exp(years * self.compute_growth * fading)

    def drift_culture(self) -> None:
        """Let culture return toward its base."""
        remaining = math.exp(-self.model.parameters.cultureReturn * self.model.turn_years)
        self.culture = [base + (score - base) * remaining for score, base in zip(self.culture, self.culture_base)]

    def dilute(self, newcomers: list[Researcher]) -> None:
        """Lose mission to newcomers who care for the place less than the staff does."""
        staff_match = sum(person.match(self) for person in self.staff) / self.people
        new_match = sum(person.match(self) for person in newcomers) / len(newcomers)
        share = len(newcomers) / self.people
        loss = self.model.parameters.dilute * share * max(0.0, staff_match - new_match)
        self.culture[MISSION] = max(0.0, self.culture[MISSION] - loss)

    def incident_hazard(self, lead: float) -> float:
        """Expected incidents this turn: the closer the race, the less is spent on safety."""
        if self.people == 0:
            return 0.0
        parameters = self.model.parameters
        pressure = math.exp(-lead / parameters.raceMonths)
        safety = self.culture[SAFETY] * (1 - parameters.race * pressure)
        return parameters.hazard * self.model.turn_years * (1 - safety) * self.capability / 100

    def suffer_incident(self) -> None:
        """Lose mission and money; no budget falls below the pay already contracted."""
        parameters = self.model.parameters
        self.culture[MISSION] = max(0.0, self.culture[MISSION] - parameters.incidentMission)
        cut = whole(self.budget * (1 - parameters.incidentBudget))
        self.budget = max(cut, min(self.budget, self.payroll))

    def release_weights(self) -> None:
        """Hide nothing this turn."""
        self.released_at = self.model.steps


# Loss as a function of compute: A/N^α + B/D^β at the best split of C = 6ND (Besiroglu et al. 2024, refit of
# Hoffmann et al. 2022).
_PARAMETER_SCALE, _PARAMETER_EXPONENT = 482.01, 0.3478
_TOKEN_SCALE, _TOKEN_EXPONENT = 2085.43, 0.3658


def reducible_loss(log_compute: float) -> float:
    """The loss that more compute can still remove, at the best split between parameters and tokens."""
    exponents = _PARAMETER_EXPONENT + _TOKEN_EXPONENT
    balance = math.log(_PARAMETER_EXPONENT * _PARAMETER_SCALE / (_TOKEN_EXPONENT * _TOKEN_SCALE)) / exponents
    log_parameters = balance + _TOKEN_EXPONENT / exponents * (log_compute - math.log(6))
    log_tokens = log_compute - math.log(6) - log_parameters
    return _PARAMETER_SCALE * math.exp(-_PARAMETER_EXPONENT * log_parameters) + _TOKEN_SCALE * math.exp(
        -_TOKEN_EXPONENT * log_tokens
    )
