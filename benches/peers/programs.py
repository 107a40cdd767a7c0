"""The programs: how each is called for a work, and how its answer is read."""

import json
import math
import os
import shutil
import subprocess
from dataclasses import dataclass

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGES = ["duckdb", "polars", "pandas", "numpy"]
WORKS = {
    "A": "n, means, standard deviations, gap, t and quadrant of 20 criteria",
    "AB": "the same, and by 4 segments",
    "C": "the quadrants of 2,000 bootstrap replicates",
    "D": "Shapley values of 20 drivers",
}
REPLICATES = 2000
# At a million rows the matrix product takes minutes: it makes this many replicates, and its time is scaled up.
FEW_REPLICATES = 100


@dataclass
class Bench:
    """What the programs are run with."""

    python: str
    ecart: str
    folder: str
    threads: int | None

    def command(self, program, work, rows):
        """The arguments that make a program do the work, None where it does not."""
        survey = self.survey(rows)
        threads = [str(self.threads)] if self.threads else []
        script = lambda name: [self.python, os.path.join(HERE, name), work, survey]
        match program:
            case "hello":
                return [self.built("hello")]
            case "digits" if work in ("A", "AB"):
                return [self.built("digits"), survey]
            case "ecart":
                return self.ecart_command(work, survey) + (["--threads", *threads] if threads else [])
            case "duckdb" if work in ("A", "AB"):
                return script("by_duckdb.py") + threads
            case "polars" | "pandas" if work in ("A", "AB"):
                return script(f"by_{program}.py")
            case "r" if work in ("A", "AB") and has_r():
                return ["Rscript", os.path.join(HERE, "by_r.R"), work, survey] + threads
            case "numpy" if work == "C":
                return script("by_numpy.py") + [str(FEW_REPLICATES if rows >= 1_000_000 else REPLICATES)]
            case "numpy" if work == "D":
                return script("by_numpy.py")
        return None

    def ecart_command(self, work, survey):
        options = {
            "A": ["--replicates", "0"],
            "AB": ["--by", "segment", "--replicates", "0"],
            "C": ["--replicates", str(REPLICATES)],
            "D": ["--importance", "shapley", "--outcome", "overall", "--replicates", "0"],
        }
        return [self.ecart, "analyze", survey, *options[work], "--format", "json", "-q"]

    def environment(self):
        """Threads of the programs that take them from the environment."""
        names = ["POLARS_MAX_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"]
        return dict.fromkeys(names, str(self.threads)) if self.threads else {}

    def survey(self, rows):
        return os.path.join(self.folder, f"survey_{rows}.csv")

    def built(self, name):
        return os.path.join(self.folder, name)


PROGRAMS = ["ecart", "digits", "duckdb", "polars", "pandas", "r", "numpy"]


def has_r():
    """Whether R is here, with the package that reads large files."""
    if shutil.which("Rscript") is None:
        return False
    return subprocess.run(["Rscript", "-e", "library(data.table)"], capture_output=True).returncode == 0


def answer(program, output):
    """What a program found, in the shape that criteria.py prints; None where it prints none."""
    if program in ("hello", "digits"):
        return None
    found = json.loads(output)
    if program != "ecart":
        return found
    if found["drivers"] is not None:
        return {"shapley": [driver["raw"] for driver in found["drivers"]["criteria"]["rows"]]}
    if found["replication"] is not None:
        rows = [row["certainty"] for row in found["criteria"]]
        quadrants = ["concentrate_here", "keep_up", "low_priority", "possible_overkill"]
        shares = {quadrant: [row[quadrant] for row in rows] for quadrant in quadrants}
        return {"certainty": shares, "replicates": REPLICATES}
    levels = found["segments"][0]["levels"] if found["segments"] else []
    return {
        "criteria": [criterion(row, row["n_pairs"]) for row in found["criteria"]],
        "segments": {level["level"]: [criterion(row, row["n"]) for row in level["criteria"]] for level in levels},
    }


def criterion(row, n):
    importance, performance, gap = row["importance"], row["performance"], row["gap"]
    return {
        "n": n,
        "importance": importance["value"],
        "importance_sd": importance["sd"],
        "performance": performance["value"],
        "performance_sd": performance["sd"],
        "gap": gap["value"],
        "gap_sd": gap["sd"],
        "t": gap["value"] / gap["standard_error"],
        "quadrant": row["quadrant"],
    }


def differences(one, other, where=""):
    """The places where two answers differ by more than 1e-9 of the larger of 1 and the value.

    Certainties are drawn from different random numbers: they differ where they are more than 5 standard
    errors and two replicates apart.
    """
    if isinstance(one, dict) and "certainty" in one:
        return uncertain(one, other)
    if isinstance(one, dict):
        if one.keys() != other.keys():
            return [f"{where}: {sorted(one)} is not {sorted(other)}"]
        return [each for key in one for each in differences(one[key], other[key], f"{where}/{key}")]
    if isinstance(one, list):
        if len(one) != len(other):
            return [f"{where}: {len(one)} is not {len(other)}"]
        pairs = enumerate(zip(one, other), 1)
        return [each for at, pair in pairs for each in differences(*pair, f"{where}/{at}")]
    if isinstance(one, str):
        return [] if one == other else [f"{where}: {one} is not {other}"]
    return [] if abs(one - other) <= 1e-9 * max(1.0, abs(one)) else [f"{where}: {one!r} is not {other!r}"]


def uncertain(one, other):
    rate = 1 / one["replicates"] + 1 / other["replicates"]
    found = []
    for quadrant, shares in one["certainty"].items():
        for at, (p, q) in enumerate(zip(shares, other["certainty"][quadrant]), 1):
            middle = (p + q) / 2
            if abs(p - q) > 5 * math.sqrt(middle * (1 - middle) * rate) + 2 * rate:
                found.append(f"certainty/{quadrant}/{at}: {p} is not {q}")
    return found
