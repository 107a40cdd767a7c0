"""The bounds: what was promised, what was measured, whether it holds."""

import os
import subprocess
from dataclasses import dataclass

from measure import median

MB = 1024 * 1024
# What speaks HTTP or TLS. tokio, mio and socket2 come with the core of polars, which runs its tasks on them.
NETWORK = ["h2", "hyper", "reqwest", "ureq", "curl", "object_store", "rustls", "native-tls", "openssl"]


# Two free cores do about twice the work of one.
TWO_CORES = 1.85


@dataclass
class Verdict:
    """One bound."""

    about: str
    found: float
    bound: float
    unit: str = ""
    at_least: bool = False
    unless: str = ""
    """Why it is not judged, if it is not."""

    def __str__(self):
        holds = self.found >= self.bound if self.at_least else self.found <= self.bound
        verdict = f"not judged: {self.unless}" if self.unless else "ok" if holds else "MISSED"
        relation = "≥" if self.at_least else "≤"
        return f"{self.about}: {self.found:.3g}{self.unit} ({relation} {self.bound:g}{self.unit}) {verdict}"


def verdicts(runs, rows, quiet):
    """Of {(work, rows, program): runs}, as far as it was measured; `quiet`: whether cores were free."""

    def ratio(work, of, program, other, measure="cpu"):
        keys = (work, of, program), (work, of, other)
        return median(runs[keys[0]], measure) / median(runs[keys[1]], measure) if all(k in runs for k in keys) else None

    def peak(work, of):
        return median(runs[work, of, "ecart"], "peak") if (work, of, "ecart") in runs else None

    found = []

    def judge(about, value, bound, **more):
        if value is not None:
            found.append(Verdict(about, value, bound, **more))

    busy = "" if quiet else "the machine is busy"
    most = max(rows)
    for other, name, bound in [
        ("duckdb", "DuckDB", 0.15),
        ("polars", "polars-Python", 0.25),
        ("digits", "the digit scanner", 1.5),
    ]:
        judge(f"A+B, {most:,} rows, CPU ÷ {name}", ratio("AB", most, "ecart", other), bound)
    for work in ("A", "AB"):
        judge(f"{work}, {most:,} rows, peak memory", peak(work, most), 100, unit=" MB")
    for of in rows:
        if of > 300:
            for work in ("C", "D"):
                judge(f"{work}, {of:,} rows, peak memory", peak(work, of), 100 + 60 * of / MB, unit=" MB")
    long = [n for n in sorted(rows) if n >= 100_000 and ("AB", n, "ecart") in runs]
    if len(long) > 2:
        # What is spent before the first row is the same for all; every further row should cost the same.
        spent = [median(runs["AB", n, "ecart"], "cpu") for n in long]
        a_row = [(spent[at + 1] - spent[at]) / (long[at + 1] - long[at]) for at in range(len(long) - 1)]
        about = f"A+B, CPU of a row, {long[-2]:,} to {long[-1]:,} ÷ {long[0]:,} to {long[1]:,}"
        judge(about, a_row[-1] / a_row[0], 1.1, unless=busy)
        judge(about, a_row[-1] / a_row[0], 0.9, at_least=True, unless=busy)
    judge("300 rows, table + JSON, wall ÷ hello-world", ratio("small", 300, "ecart", "hello", "wall"), 5)
    judge("300 rows, table + JSON, peak memory", peak("small", 300), 40, unit=" MB")
    for of in rows:
        judge(f"C, {of:,} rows, CPU ÷ NumPy", ratio("C", of, "ecart", "numpy") if of >= 1_000_000 else None, 0.05)
    if ("D", 300, "ecart") in runs:
        judge("D, 300 rows, CPU", median(runs["D", 300, "ecart"], "cpu"), 0.2, unit=" s")
    speedup = ratio("threads", most, "ecart, 1 thread", "ecart, 2 threads", "wall")
    # Virtual cores may be the two halves of one: then two programs that share nothing hold each other up as well.
    room = ratio("threads", most, "ecart, 1 thread", "ecart twice at once, 1 thread each", "wall")
    halves = f"two programs at once do {2 * room:.2f} times the work of one" if room and room < TWO_CORES / 2 else ""
    judge(f"A+B, {most:,} rows, wall of 1 thread ÷ 2", speedup, 1.6, at_least=True, unless=busy or halves)
    return found


def of_binary(ecart, crate):
    """Size of the binary, and whether a network stack is among what it is made of."""
    size = Verdict("the binary", os.path.getsize(ecart) / MB, 48, unit=" MB")
    tree = subprocess.run(
        ["cargo", "tree", "--edges", "normal", "--prefix", "none", "--locked"], cwd=crate, capture_output=True, text=True
    )
    if tree.returncode != 0:
        return [size]
    crates = {line.split()[0] for line in tree.stdout.splitlines() if line.strip()}
    return [size, Verdict("crates that speak HTTP or TLS", len(crates.intersection(NETWORK)), 0)]
