"""Writes the answers of an invented company: how far its customer experience is, said by managers and staff.

python3 make.py writes answers.csv beside itself, the same bytes each time.
"""

import csv
import math
import pathlib
import random

# Statement: where managers want to be, where they say to be, where staff want to be, where staff say to be.
STATEMENTS = {
    "promise_known": (4.6, 3.9, 4.4, 2.9),
    "promise_lived": (4.7, 3.4, 4.5, 2.8),
    "answers_heard": (4.3, 3.6, 4.4, 3.2),
    "answers_acted_on": (4.5, 2.9, 4.6, 2.1),
    "journeys_known": (4.0, 2.6, 3.7, 2.5),
    "journeys_owned": (4.1, 2.2, 3.9, 2.0),
    "help_allowed": (4.2, 3.8, 4.7, 2.6),
    "good_work_seen": (3.9, 3.5, 4.5, 2.7),
    "goals_shared": (4.1, 2.8, 3.8, 2.6),
    "results_linked": (3.8, 1.9, 3.0, 2.1),
}


def rating(source, mean):
    """A whole rating from 1 to 5 around the mean."""
    return max(1, min(5, math.floor(source.gauss(mean, 0.8) + 0.5)))


def main():
    source = random.Random(23)
    head = ["id", "role"] + [f"want_{name}" for name in STATEMENTS] + [f"are_{name}" for name in STATEMENTS]
    rows = []
    for number in range(1, 121):
        manager = number <= 40
        at = 0 if manager else 2
        want = [rating(source, means[at]) for means in STATEMENTS.values()]
        are = [rating(source, means[at + 1]) for means in STATEMENTS.values()]
        rows.append([number, "Managers" if manager else "Staff", *want, *are])
    path = pathlib.Path(__file__).with_name("answers.csv")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


main()
