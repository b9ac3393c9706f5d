"""The market of one turn: salary adjustment after Kelso & Crawford (Econometrica 1982) on a finite salary ladder.

Labs bid in declared order, one move each, until a whole pass does nothing. A bid is the lowest rung that beats what the
person holds; it is found by inverting the utility, which is a logarithm, and then stepping to the exact rung. Two labs
that want the same person settle it at once, from the last rung that each would pay, instead of rung by rung. A held
offer is never withdrawn.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass
from typing import NamedTuple


def _geometric_ladder() -> list[int]:
    rungs, salary = [], 10_000
    while salary <= 10**15:
        rungs.append(salary)
        salary += max(1, salary // 100)
    return rungs


LADDER = _geometric_ladder()

# Ties in utility go to the standing contract, then the outside option, then the lab declared first.
STANDING, OUTSIDE = -2, -1


class Holding(NamedTuple):
    """What a person holds: the lab's place in the market or -1, the salary, what it is worth, and its rank in a tie."""

    lab: int
    salary: int
    utility: float
    rank: int

    def beats(self, other: Holding) -> bool:
        """Whether the person prefers this to the other."""
        return self.utility > other.utility or (self.utility == other.utility and self.rank < other.rank)


class Ask(NamedTuple):
    """An entry of a lab's wish list, which sorts by the most to be gained, then the earlier person."""

    negative_gain: int
    person: int
    salary: int


@dataclass
class Participant:
    """Somebody who is open to offers, with one entry per lab in every list."""

    # The place of the employer among the labs, or -1, and today's pay.
    employer: int
    pay: int
    # What each lab would pay at most, and the rungs at which its offers begin and end.
    values: list[int]
    first_rungs: list[int]
    last_rungs: list[int]
    # What a unit of log-pay is worth, everything in the utility but pay, and the utility of leaving the field.
    money: float
    comforts: list[float]
    outside: float
    # What is lost a year by going there before the next vesting date.
    forfeits: list[float]


@dataclass
class Outcome:
    """Where one person ends."""

    # The lab's place in the market, or -1 for the outside option.
    lab: int
    salary: int


class Market:
    """Who holds what while the market is open."""

    def __init__(self, participants: list[Participant], free_money: list[int], quotas: list[int]) -> None:
        """Open the market: everybody holds the better of today's contract and the outside option."""
        self.participants = participants
        self.free_money = list(free_money)
        self.places = list(quotas)
        labs = range(len(quotas))
        self.held = [self._starting_holding(participant) for participant in participants]
        # What the last rung of each lab would be worth: nobody whose holding is worth more need be asked again.
        self.last_utilities = [
            [
                self._utility(participant, lab, LADDER[last]) if last >= participant.first_rungs[lab] else -math.inf
                for lab, last in enumerate(participant.last_rungs)
            ]
            for participant in participants
        ]
        self.asks: list[list[Ask | None]] = [[None for _ in labs] for _ in participants]
        self.wish_lists: list[list[Ask]] = [[] for _ in labs]
        for person in range(len(participants)):
            self._update_asks(person)

    def clear(self) -> list[Outcome]:
        """Let the labs bid until nobody wants to."""
        moved = True
        while moved:
            moved = False
            for lab in range(len(self.places)):
                ask = self._first_affordable(lab)
                if ask is not None:
                    self._bid(lab, ask)
                    moved = True
        return [Outcome(held.lab, held.salary) for held in self.held]

    def blocking_pairs(self) -> list[tuple[str, int, int]]:
        """Pairs of lab and person who would rather have each other, and whether the lab would have to drop somebody.

        A pair blocks *free* when the lab has the place and the money for the person's ask, which must never occur, and
        by *swap* when dropping one of this turn's hires from outside would pay for it. Groups are not searched.
        """
        pairs = []
        for person, participant in enumerate(self.participants):
            held = self.held[person]
            for lab, last_utility in enumerate(self.last_utilities[person]):
                if held.lab == lab or last_utility < held.utility:
                    continue
                rung = self._lowest_rung(person, lab, held)
                if rung > participant.last_rungs[lab]:
                    continue
                kind = self._blocks(person, lab, LADDER[rung])
                if kind is not None:
                    pairs.append((kind, lab, person))
        return pairs

    def _blocks(self, person: int, lab: int, salary: int) -> str | None:
        participant = self.participants[person]
        has_place = participant.employer == lab or self.places[lab] > 0
        if has_place and salary <= self.free_money[lab]:
            return "free"
        gain = participant.values[lab] - salary
        for other, held in enumerate(self.held):
            hire = self.participants[other]
            if held.lab != lab or hire.employer == lab:
                continue
            if gain > hire.values[lab] - held.salary and salary <= self.free_money[lab] + held.salary:
                return "swap"
        return None

    # What people want

    def _starting_holding(self, participant: Participant) -> Holding:
        outside = Holding(-1, 0, participant.outside, OUTSIDE)
        employer = participant.employer
        if employer < 0:
            return outside
        pay = participant.pay
        contract = Holding(employer, pay, self._utility(participant, employer, pay), STANDING)
        if contract.utility >= outside.utility:
            return contract
        self.free_money[employer] += pay
        return outside

    @staticmethod
    def _utility(participant: Participant, lab: int, salary: int) -> float:
        effective = salary - participant.forfeits[lab]
        if effective <= 0:
            return -math.inf
        return participant.money * math.log(effective) + participant.comforts[lab]

    def _offer(self, person: int, lab: int, rung: int) -> Holding:
        salary = LADDER[rung]
        return Holding(lab, salary, self._utility(self.participants[person], lab, salary), lab)

    def _lowest_rung(self, person: int, lab: int, holding: Holding) -> int:
        """The lowest rung from the lab's opening on that the person prefers to a holding."""
        participant = self.participants[person]
        utility, wins_ties = self._utility, lab < holding.rank
        first, goal = participant.first_rungs[lab], holding.utility
        log_pay = (goal - participant.comforts[lab]) / participant.money
        # Past the end of the ladder it does not matter how far.
        salary = math.exp(min(log_pay, 40.0)) + participant.forfeits[lab]
        rung = max(first, bisect_left(LADDER, salary))

        def beats(rung: int) -> bool:
            worth = utility(participant, lab, LADDER[rung])
            return worth > goal or (wins_ties and worth == goal)

        # The inverse is rounded; the utility itself decides.
        while rung > first and beats(rung - 1):
            rung -= 1
        while rung < len(LADDER) and not beats(rung):
            rung += 1
        return rung

    def _update_asks(self, person: int) -> None:
        """Put somebody's asks on the wish lists, after what they hold has changed."""
        participant, held, asks = self.participants[person], self.held[person], self.asks[person]
        for lab, last_utility in enumerate(self.last_utilities[person]):
            wish_list, old = self.wish_lists[lab], asks[lab]
            if old is not None:
                del wish_list[bisect_left(wish_list, old)]
                asks[lab] = None
            if held.lab == lab or last_utility < held.utility:
                continue
            rung = self._lowest_rung(person, lab, held)
            if rung <= participant.last_rungs[lab]:
                salary = LADDER[rung]
                asks[lab] = ask = Ask(salary - participant.values[lab], person, salary)
                insort(wish_list, ask)

    # What labs do

    def _is_outsider(self, person: int, lab: int) -> bool:
        return self.participants[person].employer != lab

    def _first_affordable(self, lab: int) -> Ask | None:
        """The person a lab would gain most from among those it has the place and the money for."""
        money, has_place = self.free_money[lab], self.places[lab] > 0
        for ask in self.wish_lists[lab]:
            if ask.salary <= money and (has_place or not self._is_outsider(ask.person, lab)):
                return ask
        return None

    def _limit(self, person: int, lab: int) -> int:
        """The last rung that a lab would pay somebody; -1 for none.

        It is below the lab's value, within its money, and, for an outsider, still ranks them among the best that the
        lab has places for at present asks.
        """
        participant, held = self.participants[person], self.held[person]
        holds = held.lab == lab
        money = self.free_money[lab] + (held.salary if holds else 0)
        last = min(participant.last_rungs[lab], bisect_right(LADDER, money) - 1)
        if last < 0 or not self._is_outsider(person, lab):
            return last
        places = self.places[lab] + (1 if holds else 0)
        if places <= 0:
            return -1
        for rival in self.wish_lists[lab]:
            if rival.person == person or rival.salary > money or not self._is_outsider(rival.person, lab):
                continue
            places -= 1
            if places == 0:
                gain = -rival.negative_gain + (0 if person < rival.person else 1)
                return min(last, bisect_right(LADDER, participant.values[lab] - gain) - 1)
        return last

    def _bid(self, challenger: int, ask: Ask) -> None:
        """Make an offer, and settle the duel with the lab that holds the person."""
        person = ask.person
        holder = self.held[person].lab
        opening = self._offer(person, challenger, bisect_left(LADDER, ask.salary))
        if holder < 0:
            self._settle(person, opening)
        else:
            self._settle(person, self._duel(person, challenger, holder, opening))

    def _duel(self, person: int, challenger: int, holder: int, opening: Holding) -> Holding:
        """The offer somebody ends with.

        It is that of the lab whose limit they prefer, at the lowest rung that beats the other's limit; the opening
        offer wins where the holder has no answer.
        """
        holders_limit = self._limit(person, holder)
        if holders_limit < 0:
            return opening
        last_answer = self._offer(person, holder, holders_limit)
        if not last_answer.beats(opening):
            return opening
        last_offer = self._offer(person, challenger, self._limit(person, challenger))
        if last_offer.beats(last_answer):
            return self._offer(person, challenger, self._lowest_rung(person, challenger, last_answer))
        return self._offer(person, holder, self._lowest_rung(person, holder, last_offer))

    def _settle(self, person: int, new: Holding) -> None:
        old = self.held[person]
        if old.lab >= 0:
            self.free_money[old.lab] += old.salary
            self.places[old.lab] += self._is_outsider(person, old.lab)
        self.free_money[new.lab] -= new.salary
        self.places[new.lab] -= self._is_outsider(person, new.lab)
        self.held[person] = new
        self._update_asks(person)
