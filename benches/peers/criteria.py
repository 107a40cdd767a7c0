"""What every program of the comparison is to find, and how it is printed.

A map is a list of criteria, each with n, importance, performance and gap with their standard deviations
(of the respondents who rated both, denominator n − 1), t of the gap and the quadrant. Work A is the map of
all respondents, work AB that map and those of the segments, all placed against the crosshair of the first.
"""

import json
import math

CRITERIA = range(1, 21)
SIDES = [f"{side}_{criterion}" for side in ("imp", "perf") for criterion in CRITERIA]
QUADRANTS = {
    (True, False): "concentrate_here",
    (True, True): "keep_up",
    (False, False): "low_priority",
    (False, True): "possible_overkill",
}


def of_sums(n, i, p, ii, pp, dd):
    """A criterion of the number of pairs and whole-number sums: Σi, Σp, Σi², Σp², Σ(i − p)²."""
    sd = lambda total, squares: math.sqrt((n * squares - total * total) / (n * (n - 1)))
    return of_moments(n, i / n, sd(i, ii), p / n, sd(p, pp), (i - p) / n, sd(i - p, dd))


def of_moments(n, importance, importance_sd, performance, performance_sd, gap, gap_sd):
    return {
        "n": int(n),
        "importance": importance,
        "importance_sd": importance_sd,
        "performance": performance,
        "performance_sd": performance_sd,
        "gap": gap,
        "gap_sd": gap_sd,
        "t": gap / (gap_sd / math.sqrt(n)),
    }


def of_segment_sums(sums, work):
    """The maps of {segment: for each criterion its sums}: sums of whole numbers add up."""
    total = [of_sums(*map(sum, zip(*parts))) for parts in zip(*sums.values())]
    by = {segment: [of_sums(*each) for each in rows] for segment, rows in sums.items()}
    show(total, by if work == "AB" else {})


def show(total, segments):
    """Places the criteria and prints the maps."""
    crosshair = [sum(row[side] for row in total) / len(total) for side in ("importance", "performance")]
    for rows in [total, *segments.values()]:
        for row in rows:
            high = (row["importance"] >= crosshair[0], row["performance"] >= crosshair[1])
            row["quadrant"] = QUADRANTS[high]
    print(json.dumps({"criteria": total, "segments": {name: segments[name] for name in sorted(segments)}}))
