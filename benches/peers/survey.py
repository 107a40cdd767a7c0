#!/usr/bin/env python3
"""Writes a made-up survey: survey.py ROWS FILE.

Columns: respondent_id, segment, weight, imp_1 … imp_20, perf_1 … perf_20 (whole numbers 1 to 5, one cell
in twenty empty), overall (0 to 10). The same ROWS give the same bytes.

A respondent's importance and performance are normal scores cut into five categories: a leaning of the
respondent towards high answers, one of three topics that the criterion belongs to, and noise. What a
respondent finds important is rated a little better, segments see performance differently, and the overall
verdict is a weighted sum of the performance scores.
"""

import sys

import numpy as np

CRITERIA = 20
TOPICS = 3
SEGMENTS = np.array(["North", "South", "East", "West"], dtype="S5")
SHARES = [0.4, 0.3, 0.2, 0.1]
EMPTY = 0.05
CHUNK = 50_000
SEED = 411
CUTS = [-1.5, -0.7, 0.2, 1.1]


class Model:
    """What is true of the criteria, whatever the number of respondents."""

    def __init__(self):
        draw = np.random.default_rng(SEED)
        self.level = draw.normal([[0.5], [0.2]], 0.5, (2, CRITERIA))
        # One criterion without a gap, so that not every test ends at p = 0.
        self.level[1, 4] = self.level[0, 4]
        self.leaning = draw.uniform(0.3, 0.6, (2, CRITERIA))
        self.topic = draw.uniform(0.1, 0.5, (2, CRITERIA))
        self.by_segment = draw.normal(0.0, 0.2, (len(SEGMENTS), CRITERIA))
        self.pull = draw.dirichlet(np.ones(CRITERIA)) * 2.0


def chunk(model, number, rows):
    """The text of the chunk with this number: every row gets all the places it may need, and empty ones go."""
    draw = np.random.default_rng([SEED, number])
    segment = draw.choice(len(SEGMENTS), rows, p=SHARES)
    topics = np.arange(CRITERIA) % TOPICS
    scores = []
    for side in range(2):
        lean = draw.normal(size=(rows, 1))
        topic = draw.normal(size=(rows, TOPICS))[:, topics]
        noise = draw.normal(scale=0.8, size=(rows, CRITERIA))
        scores.append(model.level[side] + model.leaning[side] * lean + model.topic[side] * topic + noise)
    importance, performance = scores
    performance += 0.15 * (importance - model.level[0]) + model.by_segment[segment]
    ratings = np.hstack([1 + np.searchsorted(CUTS, importance), 1 + np.searchsorted(CUTS, performance)])
    answered = draw.random(ratings.shape) >= EMPTY
    verdict = 6.2 + (performance - model.level[1]) @ model.pull + draw.normal(size=rows)
    verdict = np.clip(np.rint(verdict), 0, 10).astype(int)
    weight = np.rint(1000 * np.clip(np.exp(draw.normal(0.0, 0.3, rows)), 0.4, 2.5)).astype(int)

    text = np.zeros((rows, 104), np.uint8)
    text[:, 0] = ord("R")
    digits(text[:, 1:8], number * CHUNK + 1 + np.arange(rows))
    text[:, [8, 14, 20]] = ord(",")
    text[:, 9:14] = SEGMENTS[segment].view(np.uint8).reshape(rows, 5)
    digits(text[:, 15:16], weight // 1000)
    text[:, 16] = ord(".")
    digits(text[:, 17:20], weight % 1000)
    cells = text[:, 21:101].reshape(rows, 2 * CRITERIA, 2)
    cells[:, :, 0] = np.where(answered, ord("0") + ratings, 0)
    cells[:, :, 1] = ord(",")
    text[:, 101] = np.where(verdict == 10, ord("1"), 0)
    text[:, 102] = ord("0") + verdict % 10
    text[:, 103] = ord("\n")
    return text[text != 0].tobytes()


def digits(places, numbers):
    """Writes whole numbers with leading zeros."""
    for place in range(places.shape[1] - 1, -1, -1):
        places[:, place] = ord("0") + numbers % 10
        numbers = numbers // 10


def write(rows, path):
    columns = [f"{side}_{criterion}" for side in ("imp", "perf") for criterion in range(1, CRITERIA + 1)]
    model = Model()
    with open(path, "wb") as file:
        file.write((",".join(["respondent_id", "segment", "weight", *columns, "overall"]) + "\n").encode())
        for number, start in enumerate(range(0, rows, CHUNK)):
            file.write(chunk(model, number, min(CHUNK, rows - start)))


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
