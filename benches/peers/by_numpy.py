#!/usr/bin/env python3
"""Works C and D by NumPy: by_numpy.py C FILE REPLICATES, by_numpy.py D FILE.

C: shares of bootstrap replicates in which each criterion lies in each quadrant; a block of replicates is one
matrix product of how often each respondent was drawn with the ratings.
D: Shapley values of R² of overall on the 20 performances, breadth first: the covariances left to explain
are kept for all subsets of the drivers seen so far, and every driver doubles the subsets.

polars reads the file, the fastest way into NumPy. The CPU seconds of what grows with the replicates are
printed, so that a share of them can be scaled up.
"""

import json
import sys
import time

import numpy as np
import polars as pl

from criteria import CRITERIA, QUADRANTS

BLOCK = 50


def columns(survey, side):
    return survey.select(f"{side}_{criterion}" for criterion in CRITERIA).to_numpy()


def certainty(survey, replicates):
    importance, performance = (columns(survey, side).astype(np.float32) for side in ("imp", "perf"))
    rated = ~np.isnan(importance + performance)
    # 32-bit floats hold these sums exactly below 2²⁴, and their product is twice as fast.
    assert 5 * len(rated) < 2**24, "too many respondents for 32-bit sums"
    cells = np.hstack([np.where(rated, importance, 0), np.where(rated, performance, 0), rated]).astype(np.float32)
    shares = dict.fromkeys(QUADRANTS, 0)
    draw, n = np.random.default_rng(7), len(rated)
    started = time.process_time()
    for done in range(0, replicates, BLOCK):
        block = range(min(BLOCK, replicates - done))
        times = np.array([np.bincount(draw.integers(n, size=n), minlength=n) for _ in block], np.float32)
        i, p, base = np.hsplit((times @ cells).astype(float), 3)
        i, p = i / base, p / base
        high = i >= i.mean(axis=1, keepdims=True), p >= p.mean(axis=1, keepdims=True)
        for quadrant in QUADRANTS:
            shares[quadrant] += ((high[0] == quadrant[0]) & (high[1] == quadrant[1])).sum(axis=0)
    growing = time.process_time() - started
    names = {QUADRANTS[quadrant]: (shares[quadrant] / replicates).tolist() for quadrant in QUADRANTS}
    return {"certainty": names, "replicates": replicates, "growing_cpu": growing}


def shapley(survey):
    complete = survey.select("overall", *(f"perf_{criterion}" for criterion in CRITERIA)).drop_nulls()
    correlations = np.corrcoef(complete.to_numpy().astype(float), rowvar=False)
    left = np.roll(correlations, -1, axis=(0, 1))[None]
    while left.shape[1] > 1:
        # The subsets without the first of the remaining drivers, then those with it.
        others, with_it = left[:, 1:, 1:], left[:, 1:, 0]
        taken = others - with_it[:, :, None] * with_it[:, None, :] / left[:, :1, :1]
        left = np.concatenate([others[:, None], taken[:, None]], axis=1).reshape(-1, *others.shape[1:])
    drivers = len(CRITERIA)
    r_squared = 1 - left.reshape((2,) * drivers)
    size = np.indices((2,) * (drivers - 1), dtype=np.int8, sparse=True)
    size = sum(size)
    weight = np.ones(drivers)
    for s in range(1, drivers):
        weight[s] = weight[s - 1] * s / (drivers - s)
    weight = weight[size] / drivers
    gains = [np.take(r_squared, 1, axis) - np.take(r_squared, 0, axis) for axis in range(drivers)]
    return {"shapley": [float((gain * weight).sum()) for gain in gains]}


work, path = sys.argv[1:3]
survey = pl.read_csv(path)
print(json.dumps(certainty(survey, int(sys.argv[3])) if work == "C" else shapley(survey)))
