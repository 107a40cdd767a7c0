#!/usr/bin/env python3
"""Works A and AB by pandas: by_pandas.py WORK FILE."""

import sys

import pandas as pd

from criteria import CRITERIA, SIDES, of_moments, show

work, path = sys.argv[1:3]
wanted = SIDES + (["segment"] if work == "AB" else [])
survey = pd.read_csv(path, usecols=wanted, dtype={"segment": "category"})
importance = survey[[f"imp_{criterion}" for criterion in CRITERIA]].set_axis(CRITERIA, axis=1)
performance = survey[[f"perf_{criterion}" for criterion in CRITERIA]].set_axis(CRITERIA, axis=1)
gap = importance - performance
rated = gap.notna()
frames = [importance.where(rated), performance.where(rated), gap]


def criteria(n, moments):
    rows = zip(n, *(column for mean, sd in moments for column in (mean, sd)))
    return [of_moments(*map(float, row)) for row in rows]


total = criteria(gap.count(), [(frame.mean(), frame.std()) for frame in frames])
segments = {}
if work == "AB":
    groups = [frame.groupby(survey["segment"], observed=True) for frame in frames]
    n, moments = groups[2].count(), [(group.mean(), group.std()) for group in groups]
    for level in n.index:
        segments[level] = criteria(n.loc[level], [(mean.loc[level], sd.loc[level]) for mean, sd in moments])
show(total, segments)
