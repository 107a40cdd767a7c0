#!/usr/bin/env python3
"""Works A and AB in SQL, by the cheapest query found: by_duckdb.py WORK FILE [THREADS].

A FILTER for each sum costs two and a half times as much; avg and stddev_samp, a histogram of each pair, and
a GROUP BY of unnested pairs cost the same as these sums within the noise.
"""

import sys

import duckdb

from criteria import CRITERIA, SIDES, of_segment_sums

work, path, *threads = sys.argv[1:]
types = {"respondent_id": "VARCHAR", "segment": "VARCHAR", "weight": "DOUBLE"}
types |= dict.fromkeys(SIDES, "UTINYINT") | {"overall": "UTINYINT"}
columns = ", ".join(f"'{name}': '{type}'" for name, type in types.items())


def rated(criterion):
    # Null in either makes the whole sum null, so that both sides count the same respondents.
    i, p = f"imp_{criterion}::INTEGER", f"perf_{criterion}::INTEGER"
    return f"{i} + 0 * {p} AS i{criterion}, {p} + 0 * {i} AS p{criterion}, {i} - {p} AS d{criterion}"


def sums(criterion):
    i, p, d = f"i{criterion}", f"p{criterion}", f"d{criterion}"
    return f"count({d}), sum({i}), sum({p}), sum({i} * {i}), sum({p} * {p}), sum({d} * {d})"


if threads:
    duckdb.execute(f"SET threads = {int(threads[0])}")
key = "segment" if work == "AB" else "'all'"
rows = duckdb.sql(f"""
    SELECT part, {", ".join(map(sums, CRITERIA))}
    FROM (
        SELECT {key} AS part, {", ".join(map(rated, CRITERIA))}
        FROM read_csv('{path}', header = true, delim = ',', auto_detect = false, columns = {{{columns}}})
    )
    GROUP BY part
""").fetchall()
of_segment_sums({row[0]: [list(map(int, row[at : at + 6])) for at in range(1, 121, 6)] for row in rows}, work)
