"""Puts pictures side by side and keeps them small: palette.py FROM TO."""

import pathlib
import re
import sys

from PIL import Image

FROM, TO = (pathlib.Path(path) for path in sys.argv[1:3])
# How many stand in a row.
SHEETS = {"deck": 3, "brand": 3, "workbook": 3, "document": 4, "print": 3}
# These are kept as large as they are, beside the sheets: the first of each, or the page of this number.
LARGE = {"deck-summary": ("deck", 2), "deck-map": ("map", 3), "workbook-summary": ("workbook", 1)}
# Of a workbook the sheets that are looked at; the lists of numbers behind them go on for pages. Of the deck in a client's template
# the slides of each kind.
MOST = {"workbook": 17, "brand": 15}
# Many pages are drawn smaller, so that the file stays small.
NARROW = {"deck": 1680, "brand": 1560}
GAP, GROUND = 12, (200, 204, 208)


def pages(name):
    number = lambda path: int(re.search(r"-(\d+)\.png$", path.name).group(1))
    return sorted(FROM.glob(f"{name}-*.png"), key=number)


def kept(picture, name, colours=96):
    # An octree keeps colours that few pixels have: those of the priorities.
    small = picture.convert("RGB").quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(TO / f"{name}.png", optimize=True)


def sheet(paths, across, width):
    pictures = [Image.open(path).convert("RGB") for path in paths]
    pictures = [it.resize((width, round(it.height * width / it.width)), Image.LANCZOS) for it in pictures]
    height = max(it.height for it in pictures)
    down = -(-len(pictures) // across)
    whole = Image.new("RGB", (across * (width + GAP) + GAP, down * (height + GAP) + GAP), GROUND)
    for at, picture in enumerate(pictures):
        whole.paste(picture, (GAP + at % across * (width + GAP), GAP + at // across * (height + GAP)))
    return whole


def main():
    TO.mkdir(parents=True, exist_ok=True)
    for name, across in SHEETS.items():
        width = NARROW.get(name, 1800)
        kept(sheet(pages(name)[: MOST.get(name)], across, width // across), name)
    for name, (of, number) in LARGE.items():
        kept(Image.open(pages(of)[number - 1]), name)
    for path in FROM.glob("page-*.png"):
        kept(Image.open(path), path.stem)
    print(f"{sum(path.stat().st_size for path in TO.glob('*.png')) // 1000} kB in {TO}")


main()
