#!/usr/bin/env python3
"""Works A and AB in SQL: by_duckdb.py WORK FILE [THREADS]."""

import sys

import duckdb

from criteria import CRITERIA, SIDES, of_segment_sums

work, path, *threads = sys.argv[1:]
types = {"respondent_id": "VARCHAR", "segment": "VARCHAR", "weight": "DOUBLE"}
types |= dict.fromkeys(SIDES, "UTINYINT") | {"overall": "UTINYINT"}
columns = ", ".join(f"'{name}': '{type}'" for name, type in types.items())


def sums(criterion):
    i, p = f"imp_{criterion}::INTEGER", f"perf_{criterion}::INTEGER"
    rated = f"FILTER (imp_{criterion} + perf_{criterion} IS NOT NULL)"
    expressions = ["count(*)", f"sum({i})", f"sum({p})", f"sum({i} * {i})", f"sum({p} * {p})", f"sum(({i} - {p}) * ({i} - {p}))"]
    return ", ".join(f"{expression} {rated}" for expression in expressions)


if threads:
    duckdb.execute(f"SET threads = {int(threads[0])}")
key = "segment" if work == "AB" else "'all'"
rows = duckdb.sql(f"""
    SELECT {key}, {", ".join(map(sums, CRITERIA))}
    FROM read_csv('{path}', header = true, delim = ',', auto_detect = false, columns = {{{columns}}})
    GROUP BY 1
""").fetchall()
of_segment_sums({row[0]: [list(map(int, row[at : at + 6])) for at in range(1, 121, 6)] for row in rows}, work)
