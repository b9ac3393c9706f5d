"""Optimal assignments and least competitive prices of markets in which every lab has one place, by SciPy.

Standard input: a JSON list of markets, each with `value` and `taste` (one row a person, one column a lab) and `outside`.
Standard output: for each, `welfare`, the most that all pairs together gain over the outside options, and `utility`, what
each person gets at the least competitive prices: the least sum over all optimal solutions of the assignment's dual, which
is the least for everybody at once (Shapley & Shubik, Int. J. Game Theory 1, 1971).
"""

import json
import sys

import numpy as np
from scipy.optimize import linear_sum_assignment, linprog
from scipy.sparse import coo_matrix


def solve(market):
    outside = np.array(market["outside"], dtype=float)
    gain = np.array(market["value"], dtype=float) + np.array(market["taste"], dtype=float) - outside[:, None]
    people, labs = gain.shape
    kept = np.maximum(gain, 0)  # a pair that gains nothing stays apart
    rows, columns = linear_sum_assignment(kept, maximize=True)
    welfare = kept[rows, columns].sum()

    # Minimise the people's gains p subject to p_i + q_j >= gain_ij, p, q >= 0 and sum p + sum q = welfare.
    person, lab = np.divmod(np.arange(people * labs), labs)
    pair = np.arange(people * labs)
    cover = coo_matrix(
        (-np.ones(2 * pair.size), (np.concatenate([pair, pair]), np.concatenate([person, people + lab])))
    )
    answer = linprog(
        np.concatenate([np.ones(people), np.zeros(labs)]),
        A_ub=cover.tocsr(),
        b_ub=-gain.ravel(),
        A_eq=np.ones((1, people + labs)),
        b_eq=[welfare],
        bounds=(0, None),
        method="highs",
    )
    if answer.status != 0:
        raise SystemExit("no least prices: " + answer.message)
    return {"welfare": float(welfare), "utility": [float(u) for u in answer.x[:people] + outside]}


json.dump([solve(market) for market in json.load(sys.stdin)], sys.stdout)
