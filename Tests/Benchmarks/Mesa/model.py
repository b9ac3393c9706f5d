"""The Mesa model: one world, whose step is one turn of thirteen phases."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import mesa
from mesa.agent import AgentSet

from agents import Lab, Researcher
from loading import Reference, fix_reference, pay_out, populate
from market import Outcome
from measures import LAB_MEASURES, WORLD_MEASURES
from opening import open_market
from scenario import Scenario

Event = Callable[["TalentModel"], None]


@dataclass(frozen=True)
class Move:
    """One change of employer; `destination` is None for somebody who leaves the field."""

    researcher: Researcher
    origin: Lab | None
    destination: Lab | None
    pay: int
    previous: int
    is_boomerang: bool


class TalentModel(mesa.Model):
    """Labs bidding for researchers, turn by turn."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int | None = None,
        events: Mapping[int, Sequence[Event]] | None = None,
        certifies: bool = True,
    ) -> None:
        """Load a scenario's world.

        `events` are called with the model at the start of their turn; `certifies` is whether each market's outcome is
        searched for blocking pairs.
        """
        super().__init__(seed=scenario.seed if seed is None else seed)
        self.parameters = scenario.parameters
        self.turn_years = scenario.turn_years
        self.turns_per_year = round(1 / scenario.turn_years)
        self.events = dict(events or {})
        self.reference = Reference()
        self.moves: list[Move] = []
        self.incidents: list[Lab] = []
        self.certifies = certifies
        self.blocking_pairs = 0
        self.labs = [Lab(self, spec) for spec in scenario.labs]
        populate(self, scenario)
        pay_out(self, scenario)
        fix_reference(self)
        self.datacollector = mesa.DataCollector(
            model_reporters=WORLD_MEASURES,
            agenttype_reporters={Lab: LAB_MEASURES},
            tables={"moves": ["turn", "researcher", "from", "to", "pay", "previous"]},
        )
        self.datacollector.collect(self)

    # Luck: whom a number is drawn for does not matter to this stream, but may to another.

    def uniform(self, purpose: str, *who: str) -> float:
        """A number uniform on [0, 1)."""
        return self.random.random()

    def normal(self, purpose: str, *who: str) -> float:
        """A standard normal number."""
        return self.random.gauss(0.0, 1.0)

    def exponential(self, purpose: str, *who: str) -> float:
        """An exponential number of mean 1."""
        return self.random.expovariate(1.0)

    def gumbel(self, purpose: str, *who: str) -> float:
        """A standard Gumbel number."""
        return -math.log(self.random.expovariate(1.0))

    # Who there is

    @property
    def researchers(self) -> AgentSet:
        """Everybody who has not left the field, in order of arrival."""
        return self.agents_by_type[Researcher]

    @property
    def employed(self) -> AgentSet:
        """Everybody who works at a lab, in order of arrival."""
        return self.researchers.select(lambda person: person.employer is not None)

    @property
    def labs_with_roster(self) -> list[Lab]:
        """The labs over which means are taken."""
        return [lab for lab in self.labs if lab.enters_means]

    # The turn

    def step(self) -> None:
        """Play one turn."""
        for lab in self.labs:
            lab.remember_start()
        self._fire_events()
        people = self._search()
        market = open_market(self, people)
        outcomes = market.clear()
        if self.certifies:
            self.blocking_pairs = len(market.blocking_pairs())
        self._sign(people, outcomes)
        self._move()
        self._produce()
        self._learn()
        self._train()
        self._grow()
        self._drift_culture()
        self._race_for_safety()
        self._record()

    def _fire_events(self) -> None:
        """Phase 1."""
        for event in self.events.get(self.steps, ()):
            event(self)

    def _search(self) -> list[Researcher]:
        """Phase 2: the employed look around now and then, the unemployed always; labs approach some of the others.

        Nobody is approached again for some turns, but several labs may approach the same person in one turn.
        """
        chance = 1 - math.exp(-self.parameters.search * self.turn_years)
        everybody = list(self.researchers)
        is_open = {
            person for person in everybody if person.employer is None or self.uniform("search", person.name) < chance
        }
        earliest = self.steps - self.parameters.cooldown
        candidates = [person for person in everybody if person not in is_open and person.approached_at < earliest]
        for lab in self.labs:
            is_open.update(prospects := lab.prospects(candidates))
            for person in prospects:
                person.approached_at = self.steps
        return [person for person in everybody if person in is_open]

    def _sign(self, people: list[Researcher], outcomes: list[Outcome]) -> None:
        """Sign what the market of phase 5 came to; whoever ends at no lab leaves the field, hired before or not."""
        self.moves = []
        for person, outcome in zip(people, outcomes):
            origin = person.employer
            destination = self.labs[outcome.lab] if outcome.lab >= 0 else None
            if destination is not None and destination is origin:
                person.pay = outcome.salary
                continue
            is_boomerang = destination is not None and person.is_return(destination)
            self.moves.append(Move(person, origin, destination, outcome.salary, person.pay, is_boomerang))
            person.pay = outcome.salary
            if origin is not None:
                origin.let_go(person)
            if destination is not None:
                destination.take_on(person)

    def _move(self) -> None:
        """Phase 6: what moving does to those who move, to the teams they leave and to those they join."""
        for lab in self.labs:
            lab.recover_cohesion()
        companions: dict[tuple[Lab | None, Lab | None], int] = defaultdict(int)
        for move in self.moves:
            companions[move.origin, move.destination] += 1
        kept = dict.fromkeys(self.labs, 1.0)
        for move in self.moves:
            if move.origin is not None:
                kept[move.origin] *= 1 - self.parameters.spillover * self._share_that_left(move)
                move.researcher.former_lab = move.origin
                move.researcher.left_at = self.steps
            if move.destination is not None:
                self._join(move, companions[move.origin, move.destination])
        for lab, share in kept.items():
            lab.cohesion *= max(0.05, share)
        self._pass_time()
        self._admit_arrivals()

    def _share_that_left(self, move: Move) -> float:
        """The share of the old lab's effective talent that somebody was."""
        person, lab = move.researcher, move.origin
        if lab.start.effective_talent <= 0:
            return 0.0
        output = person.talent * person.fit(lab) * (1 - person.faded_loss())
        return min(1.0, lab.start.cohesion * output / lab.start.effective_talent)

    def _join(self, move: Move, companions: int) -> None:
        """Lose what cannot be carried along (Groysberg, Lee & Nanda 2008), and bring what the old lab knows."""
        person, new, old = move.researcher, move.destination, move.origin
        ramp = self.parameters.ramp
        if old is None:
            person.loss = ramp
            return
        if new.start.has_more_per_head(old.start):
            person.loss = 0.0
        else:
            person.loss = ramp / 2 if companions >= 2 else ramp
        brought = person.talent * person.fit(new)
        share = brought / (new.start.effective_talent + brought)
        gap = max(0.0, old.start.log_efficiency - new.start.log_efficiency)
        new.log_efficiency += self.parameters.learn * share * gap

    def _pass_time(self) -> None:
        """Let tenures grow; those who moved begin anew, and those who left the field are seen no more."""
        for person in self.employed:
            person.tenure += self.turn_years
        for move in self.moves:
            move.researcher.tenure = 0.0
            if move.destination is None:
                move.researcher.remove()

    def _admit_arrivals(self) -> None:
        """Let newcomers in; fractions of a person are carried from turn to turn."""
        per_turn = self.parameters.entrants * self.turn_years
        count = math.floor(per_turn * self.steps) - math.floor(per_turn * (self.steps - 1))
        for place in range(1, count + 1):
            Researcher(self, f"Arrival {self.steps}-{place}", None)

    def _produce(self) -> None:
        """Phase 7."""
        for lab in self.labs:
            lab.produce()

    def _learn(self) -> None:
        """Phase 8: everybody absorbs the best of what others let them know."""
        commons = max(lab.published_knowledge() for lab in self.labs_with_roster)
        for lab in self.labs:
            lab.learn(commons)

    def _train(self) -> None:
        """Phase 9."""
        for lab in self.labs:
            lab.train()

    def _grow(self) -> None:
        """Phase 10: growth fades with the years."""
        years = self.steps * self.turn_years
        fading = 2 ** (-years / self.parameters.growthHalfLife)
        counted = self.labs_with_roster
        mean = sum(math.log(lab.capability) for lab in counted) / len(counted)
        for lab in self.labs:
            lab.grow(mean, fading)

    def _drift_culture(self) -> None:
        """Phase 11."""
        newcomers: dict[Lab, list[Researcher]] = defaultdict(list)
        for move in self.moves:
            if move.destination is not None:
                newcomers[move.destination].append(move.researcher)
        for lab in self.labs:
            lab.drift_culture()
        for lab, people in newcomers.items():
            lab.dilute(people)

    def _race_for_safety(self) -> None:
        """Phase 12."""
        lead = self.lead_in_months()
        self.incidents = []
        for lab in self.labs:
            chance = 1 - math.exp(-lab.incident_hazard(lead))
            if self.uniform("incident", lab.name) < chance:
                lab.suffer_incident()
                self.incidents.append(lab)

    def _record(self) -> None:
        """Phase 13."""
        self.datacollector.collect(self)
        for move in self.moves:
            self.datacollector.add_table_row(
                "moves",
                {
                    "turn": self.steps,
                    "researcher": move.researcher.name,
                    "from": move.origin and move.origin.name,
                    "to": move.destination and move.destination.name,
                    "pay": move.pay,
                    "previous": move.previous,
                },
            )

    # The race

    def ranked_labs(self) -> list[Lab]:
        """Labs by effective compute, the largest first; ties in declared order."""
        return sorted(self.labs_with_roster, key=lambda lab: -lab.log_effective_compute)

    def lead_in_months(self) -> float:
        """The leader's lead over the second, at the pace of the second; infinite without one."""
        ranked = self.ranked_labs()
        if len(ranked) < 2:
            return math.inf
        first, second = ranked[:2]
        gap = first.log_effective_compute - second.log_effective_compute
        return 12 * gap / max(0.1, second.effective_compute_growth)
