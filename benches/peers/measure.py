"""Whole processes, run in turn and measured by what the system says they used."""

import os
import statistics
import sys
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One process."""

    cpu: float
    """Seconds, user and system, of all its threads."""
    wall: float
    """Seconds from start to end."""
    peak: float
    """Most memory held, in MB; never less than the memory of the process that starts it."""
    output: bytes


def run(arguments, folder, environment):
    """Runs a program with its output in a file, so that no pipe holds it up."""
    path = os.path.join(folder, "output")
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, path, write, 0o644)]
    started = time.perf_counter()
    process = os.posix_spawnp(arguments[0], arguments, os.environ | environment, file_actions=actions)
    _, status, used = os.wait4(process, 0)
    wall = time.perf_counter() - started
    if status != 0:
        sys.exit(f"{' '.join(arguments)} failed with {os.waitstatus_to_exitcode(status)}")
    with open(path, "rb") as file:
        return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, file.read())


def interleaved(rounds, entries):
    """Runs every entry once a round, {name: function that makes a Run}; what slows the machine slows all."""
    runs = {name: [] for name in entries}
    for _ in range(rounds):
        for name, start in entries.items():
            runs[name].append(start())
    return runs


def median(runs, measure):
    """Of cpu, wall or peak."""
    return statistics.median(getattr(run, measure) for run in runs)
