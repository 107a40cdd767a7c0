#!/usr/bin/env python3
"""Works A and AB by polars, lazy and streaming: by_polars.py WORK FILE."""

import sys

import polars as pl

from criteria import CRITERIA, SIDES, of_segment_sums

work, path = sys.argv[1:3]
types = {"respondent_id": pl.String, "segment": pl.String, "weight": pl.Float64}
types |= dict.fromkeys(SIDES, pl.Int16) | {"overall": pl.Int16}


def sums(criterion):
    i, p = pl.col(f"imp_{criterion}"), pl.col(f"perf_{criterion}")
    # Null in either makes the whole product null, so that both sides count the same respondents.
    each = [(i - p).count(), (i + 0 * p).sum(), (p + 0 * i).sum(), (i * i + 0 * p).sum(), (p * p + 0 * i).sum()]
    each.append(((i - p) * (i - p)).sum())
    return [expression.alias(f"{criterion}.{at}") for at, expression in enumerate(each)]


survey = pl.scan_csv(path, schema=types)
expressions = [expression for criterion in CRITERIA for expression in sums(criterion)]
if work == "AB":
    rows = survey.group_by("segment").agg(expressions)
else:
    rows = survey.select(pl.lit("all").alias("segment"), *expressions)
rows = rows.collect(engine="streaming").rows()
of_segment_sums({row[0]: [list(map(int, row[at : at + 6])) for at in range(1, 121, 6)] for row in rows}, work)
