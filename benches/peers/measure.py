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
    started = time.perf_counter()
    process = start(arguments, path, environment)
    used = ended(process, arguments)
    wall = time.perf_counter() - started
    with open(path, "rb") as file:
        return Run(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, file.read())


def twice_at_once(arguments, folder):
    """Runs a program twice at the same time: CPU of both, seconds until both have ended."""
    started = time.perf_counter()
    processes = [start(arguments, os.path.join(folder, f"output {number}"), {}) for number in (1, 2)]
    used = [ended(process, arguments) for process in processes]
    wall = time.perf_counter() - started
    return Run(sum(each.ru_utime + each.ru_stime for each in used), wall, max(each.ru_maxrss for each in used) / 1024, b"")


def start(arguments, path, environment):
    """The number of a process that writes its output to this file."""
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, path, write, 0o644)]
    return os.posix_spawnp(arguments[0], arguments, os.environ | environment, file_actions=actions)


def ended(process, arguments):
    """What a process has used, once it has ended."""
    _, status, used = os.wait4(process, 0)
    if status != 0:
        sys.exit(f"{' '.join(arguments)} failed with {os.waitstatus_to_exitcode(status)}")
    return used


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
