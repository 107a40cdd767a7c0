#!/usr/bin/env python3
"""Surveys of other kinds than CSV: by_inputs.py PROGRAM FILE counts one, by_inputs.py write SURVEY FILE makes one."""

import json
import sys

from criteria import CRITERIA, SIDES, of_segment_sums

SEED = 411


def by_duckdb(path):
    import duckdb

    long = "long" in path
    source = f"read_parquet('{path}')" if path.endswith(".parquet") else f"read_csv('{path}', header = true, delim = ',', auto_detect = false, columns = {COLUMNS})"
    if not long:
        rated = lambda c: f"imp_{c}::INTEGER + 0 * perf_{c} AS i{c}, perf_{c}::INTEGER + 0 * imp_{c} AS p{c}, imp_{c}::INTEGER - perf_{c} AS d{c}"
        sums = lambda c: f"count(d{c}), sum(i{c}), sum(p{c}), sum(i{c} * i{c}), sum(p{c} * p{c}), sum(d{c} * d{c})"
        query = f"SELECT segment, {', '.join(map(sums, CRITERIA))} FROM (SELECT segment, {', '.join(map(rated, CRITERIA))} FROM {source}) GROUP BY segment"
        return {row[0]: [list(map(int, row[at : at + 6])) for at in range(1, 121, 6)] for row in duckdb.sql(query).fetchall()}
    rows = duckdb.sql(f"""
        SELECT segment, criterion, count(d), sum(i), sum(p), sum(i * i), sum(p * p), sum(d * d) FROM (
            SELECT segment, criterion, importance::INTEGER + 0 * performance AS i,
                performance::INTEGER + 0 * importance AS p, importance::INTEGER - performance AS d FROM {source})
        GROUP BY segment, criterion
    """).fetchall()
    return of_long(rows)


COLUMNS = "{'respondent': 'VARCHAR', 'segment': 'VARCHAR', 'criterion': 'VARCHAR', 'importance': 'UTINYINT', 'performance': 'UTINYINT'}"


def of_long(rows):
    found = {}
    for segment, criterion, *sums in rows:
        found.setdefault(segment, {})[number(criterion)] = list(map(int, sums))
    return {segment: [of[criterion] for criterion in CRITERIA] for segment, of in found.items()}


def number(criterion):
    return int(criterion.rsplit(" ", 1)[-1].rsplit("_", 1)[-1])


def by_polars(path):
    import polars as pl

    if path.endswith(".xlsx"):
        survey = pl.read_excel(path).lazy()
    elif path.endswith(".parquet"):
        survey = pl.scan_parquet(path)
    elif path.endswith(".arrow"):
        survey = pl.scan_ipc(path)
    else:
        survey = pl.scan_csv(path, schema_overrides={"importance": pl.Int16, "performance": pl.Int16})

    def sums(i, p, name):
        i, p = pl.col(i).cast(pl.Int32), pl.col(p).cast(pl.Int32)
        each = [(i - p).count(), (i + 0 * p).sum(), (p + 0 * i).sum(), (i * i + 0 * p).sum(), (p * p + 0 * i).sum(), ((i - p) * (i - p)).sum()]
        return [expression.alias(f"{name}.{at}") for at, expression in enumerate(each)]

    if "long" in path:
        groups = survey.group_by("segment", "criterion").agg(sums("importance", "performance", "c"))
        return of_long(groups.collect(engine="streaming").rows())
    expressions = [each for c in CRITERIA for each in sums(f"imp_{c}", f"perf_{c}", c)]
    rows = survey.group_by("segment").agg(expressions).collect(engine="streaming").rows()
    return {row[0]: [list(map(int, row[at : at + 6])) for at in range(1, 121, 6)] for row in rows}


def by_pandas(path):
    import pyreadstat

    survey, _ = pyreadstat.read_sav(path)
    found = {}
    for segment, of in survey.groupby("segment"):
        found[segment] = []
        for c in CRITERIA:
            both = of[[f"imp_{c}", f"perf_{c}"]].dropna()
            i, p = both.iloc[:, 0], both.iloc[:, 1]
            d = i - p
            found[segment].append([len(both), *(int(each.sum()) for each in (i, p, i * i, p * p, d * d))])
    return found


def answer(output):
    """What a program found, the criteria in their order; None where it says nothing."""
    if not output.strip():
        return None
    found = json.loads(output)
    if "rows" not in found and "segments" in found and isinstance(found["segments"], dict):
        return found
    from programs import criterion

    ordered = lambda rows: sorted(rows, key=lambda row: number(row["name"]))
    levels = found["segments"][0]["levels"]
    names = [row["name"] for row in found["criteria"]]
    of_level = lambda level: ordered([row | {"name": row.get("name", name)} for row, name in zip(level["criteria"], names)])
    return {
        "criteria": [criterion(row, row["n_pairs"]) for row in ordered(found["criteria"])],
        "segments": {level["level"]: [criterion(row, row["n"]) for row in of_level(level)] for level in levels},
    }


def write(survey, path):
    import polars as pl

    types = {"respondent_id": pl.String, "segment": pl.String, "weight": pl.Float64}
    types |= dict.fromkeys(SIDES, pl.UInt8) | {"overall": pl.UInt8}
    frame = pl.read_csv(survey, schema=types)
    name = path.rsplit("/", 1)[-1]
    if name.endswith(".gz"):
        import gzip
        import shutil

        plain = survey if name.startswith("survey") else path.removesuffix(".gz")
        with open(plain, "rb") as source, gzip.open(path, "wb", compresslevel=6) as packed:
            shutil.copyfileobj(source, packed, 1 << 20)
        return
    if name.startswith("long"):
        # Criterion by criterion, so that the order of respondents comes of the sort.
        key = pl.int_range(pl.len(), dtype=pl.UInt32).alias("at")
        parts = [
            frame.select(pl.col("respondent_id").alias("respondent"), "segment", pl.lit(f"Criterion {c}").alias("criterion"), pl.col(f"imp_{c}").alias("importance"), pl.col(f"perf_{c}").alias("performance"), key)
            for c in CRITERIA
        ]
        frame = pl.concat(parts)
        frame = frame.sample(fraction=1.0, shuffle=True, seed=SEED) if "shuffled" in name else frame.sort("at", maintain_order=True)
        frame = frame.drop("at")
    match name.rsplit(".", 1)[-1]:
        case "parquet":
            frame.write_parquet(path)
        case "arrow":
            frame.write_ipc(path)
        case "csv":
            frame.write_csv(path)
        case "xlsx":
            frame.write_excel(path)
        case "sav":
            import pyreadstat

            pyreadstat.write_sav(frame.to_pandas(), path)


if __name__ == "__main__":
    program, *paths = sys.argv[1:]
    if program == "write":
        write(*paths)
    else:
        of_segment_sums({"duckdb": by_duckdb, "polars": by_polars, "pandas": by_pandas}[program](paths[0]), "AB")
