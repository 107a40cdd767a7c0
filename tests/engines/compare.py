"""The analysis of what an engine counted equals the analysis of the file it counted."""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

ECART = pathlib.Path(sys.argv[1]).resolve()
ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"

# File, study file, columns of the segments, column of the weight.
CASES = [
    (ROOT / "fixtures/bank.csv", ROOT / "fixtures/bank.toml", ["region"], None),
    (ROOT / "fixtures/bank.csv", None, ["region"], "weight"),
    (ROOT / "fixtures/assurance.csv", ROOT / "fixtures/assurance.toml", [], None),
]
IN_SHARED = [
    (SHARED / "perth_parks_wide.csv", None, [], None),
    (SHARED / "gss2016_work_orientations.csv", None, [], None),
    (SHARED / "gss2016_work_orientations.csv", None, ["sex"], "weight"),
]

# What counts cannot tell: the file itself and what was seen in it, where weights came from, single ratings behind an
# element's means, and what takes whole respondents (a line that is their mean, how items go together).
LEFT_OUT = {
    "provenance", "warnings", "notices", "replication", "weight_column", "boxes", "against_crosshair", "target", "alpha",
}

# How single respondents use the scale: counts say that it is not known, and never another number.
UNKNOWN = {"within_sd": None, "shift": None, "uniform": False}


def ecart(*arguments):
    ran = subprocess.run([ECART, *arguments], capture_output=True, text=True, check=False)
    if ran.returncode != 0:
        sys.exit(f"ecart {' '.join(map(str, arguments))}: {ran.stderr}")
    return ran.stdout


def options(study, segments, weight):
    chosen = ["--study", study] if study else []
    for column in segments:
        chosen += ["--by", column]
    return chosen + (["--weight", weight] if weight else [])


def analysis(file, study, segments, weight):
    chosen = options(study, segments, weight)
    return json.loads(ecart("analyze", file, *chosen, "--replicates", "0", "--format", "json", "-q"))


def numbers(found, expected, at=""):
    """Counts how many numbers are equal; stops at the first that is not, or at any other difference."""
    if isinstance(expected, bool) or not isinstance(expected, (int, float, list, dict)):
        if found != expected:
            sys.exit(f"{at}: {found!r} is not {expected!r}")
        return 0
    if isinstance(expected, (int, float)):
        if not isinstance(found, (int, float)) or abs(found - expected) > 1e-9 * max(1.0, abs(expected)):
            sys.exit(f"{at}: {found!r} is not {expected!r}")
        return 1
    if isinstance(expected, list):
        if not isinstance(found, list) or len(found) != len(expected):
            sys.exit(f"{at}: another number of entries")
        return sum(numbers(f, e, f"{at}[{i}]") for i, (f, e) in enumerate(zip(found, expected)))
    if not isinstance(found, dict) or found.keys() != expected.keys():
        sys.exit(f"{at}: other keys")
    for k in found.keys() & UNKNOWN.keys():
        if found[k] is not UNKNOWN[k]:
            sys.exit(f"{at}.{k}: {found[k]!r} is not {UNKNOWN[k]!r}, though respondents were only counted")
    compared = [k for k in expected if k not in LEFT_OUT and k not in UNKNOWN]
    return sum(numbers(found[k], expected[k], f"{at}.{k}") for k in compared)


def write(path, header, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([["" if cell is None else cell for cell in row] for row in rows])


def duckdb_counts(file, query):
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE answers AS SELECT * FROM read_csv('{file}', header = true, sample_size = -1)")
        result = connection.execute(query)
        return [column[0] for column in result.description], result.fetchall()


class Spark:
    """One session for all files."""

    session = None

    @classmethod
    def counts(cls, file, query):
        if cls.session is None:
            from pyspark.sql import SparkSession

            builder = SparkSession.builder.master("local[1]").appName("ecart")
            builder = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
            cls.session = builder.config("spark.driver.bindAddress", "127.0.0.1").getOrCreate()
            cls.session.sparkContext.setLogLevel("ERROR")
        seen = json.loads(ecart("inspect", file, "--format", "json"))
        sep = seen["file"]["delimiter"]
        table = cls.session.read.csv(str(file), header=True, inferSchema=True, sep=sep)
        table.createOrReplaceTempView("answers")
        frame = cls.session.sql(query.strip().rstrip(";"))
        return frame.columns, [list(row) for row in frame.collect()]


def engines():
    found = {"duckdb": duckdb_counts}
    try:
        import pyspark  # noqa: F401
    except ImportError:
        print("skipped: spark, since pyspark is not installed (it needs Java)")
    else:
        found["spark"] = Spark.counts
    return found


def main():
    cases = list(CASES)
    if SHARED.is_dir():
        cases += IN_SHARED
    else:
        print("skipped: the tables of ../shared, since there is no such folder")
    checked = 0
    with tempfile.TemporaryDirectory() as folder:
        for dialect, counts in engines().items():
            for file, study, segments, weight in cases:
                chosen = options(study, segments, weight)
                query = ecart("sql", file, *chosen, "--table", "answers", "--dialect", dialect)
                path = pathlib.Path(folder) / "counts.csv"
                header, rows = counts(file, query)
                write(path, header, rows)
                equal = numbers(analysis(path, study, segments, None), analysis(file, study, segments, weight))
                if equal < 100:
                    sys.exit(f"{file.name}: only {equal} numbers were compared")
                print(f"{dialect}: {file.name} {' '.join(map(str, ['by ' + s for s in segments] + (['weighted'] if weight else [])))}: {len(rows)} counts, {equal} equal numbers")
                checked += 1
    print(f"{checked} analyses of counts equal those of the answers")


main()
