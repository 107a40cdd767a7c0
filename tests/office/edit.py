"""The edit test: one cell of a sheet changed by hand, and what LibreOffice then computes and draws."""

import io
import pathlib
import re
import subprocess
import xml.etree.ElementTree as xml
import zipfile

import openpyxl
from PIL import Image

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# Pixels of an inch of the drawn map, and of a point.
DENSITY = 144
SCALE = DENSITY / 72


def of(name):
    return MAIN + name


def part_of(package, sheet):
    """The part of the sheet of this name."""
    book = xml.fromstring(package.read("xl/workbook.xml"))
    wanted = next(found.get(RELATED) for found in book.iter(of("sheet")) if found.get("name") == sheet)
    relations = xml.fromstring(package.read("xl/_rels/workbook.xml.rels"))
    return "xl/" + next(found.get("Target") for found in relations if found.get("Id") == wanted).lstrip("/").removeprefix("xl/")


def typed(path, target, sheet, values):
    """The workbook with other numbers in some cells and no result of any formula, so that whoever opens it computes
    them. The parts of its charts stay as they are."""
    before = zipfile.ZipFile(path)
    changed = part_of(before, sheet)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name)
            if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name):
                text = re.sub(r"(<f>[^<]*</f>)<v>[^<]*</v>", r"\1", content.decode())
                for cell, value in (values if name == changed else {}).items():
                    text, count = re.subn(rf'(<c r="{cell}"[^>]*><v>)[^<]*(</v>)', rf"\g<1>{value}\g<2>", text)
                    assert count == 1, f"{sheet} has no number in {cell}"
                content = text.encode()
            after.writestr(name, content)
    return target


def converted(office, path, kind, folder):
    folder = pathlib.Path(folder)
    profile = f"-env:UserInstallation=file://{folder.parent}/profile"
    folder.mkdir(exist_ok=True)
    words = [office, profile, "--headless", "--convert-to", kind, "--outdir", folder, path]
    subprocess.run([str(word) for word in words], check=True, capture_output=True)
    return folder / f"{path.stem}.{kind}"


class Drawn:
    """The page of the map as LibreOffice draws it: its pixels, and where its words stand."""

    def __init__(self, pdf, title, quadrants):
        pages = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.split("\f")
        page = str(next(at for at, text in enumerate(pages, 1) if title in text.replace("\n", " ")))
        boxes = subprocess.run(
            ["pdftotext", "-bbox", "-f", page, "-l", page, pdf, "-"], check=True, capture_output=True, text=True
        ).stdout
        pattern = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>'
        found = [(text, [float(end) * SCALE for end in ends]) for *ends, text in re.findall(pattern, boxes)]
        self.words = [(text, (left + right) / 2, (top + bottom) / 2) for text, (left, top, right, bottom) in found]
        # Names of quadrants have the colour of their points.
        coloured = {"·", *(word for name in quadrants for word in name.split())}
        self.covered = [box for text, box in found if text in coloured or text.isdigit()]
        drawn = subprocess.run(
            ["pdftoppm", "-r", str(DENSITY), "-f", page, "-l", page, "-png", pdf], check=True, capture_output=True
        ).stdout
        self.picture = Image.open(io.BytesIO(drawn)).convert("RGB")

    def pixels(self, colour):
        """Where the picture has nearly this colour."""
        width, height = self.picture.size
        near = lambda pixel: all(abs(one - other) <= 24 for one, other in zip(pixel, colour))
        data = self.picture.load()
        written = lambda x, y: any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in self.covered)
        return [(x, y) for y in range(height) for x in range(width) if near(data[x, y]) and not written(x, y)]


def line(values, places):
    """The straight line from values to places, by the ends of both."""
    (low, high), (first, last) = (min(values), max(values)), places
    slope = (last - first) / (high - low)
    return lambda value: first + slope * (value - low)


def moved(office, path, analysis, folder, colours):
    """The only row of a quadrant becomes as important as those to keep up: its gap, its quadrant and the counts follow in
    the sheets; its point, in the other colour, and its name follow on the map."""
    rows = {row["label"]: row for row in analysis["criteria"]}
    alone = [row for row in analysis["criteria"] if row["quadrant"] == "possible_overkill"]
    kept = [row for row in analysis["criteria"] if row["quadrant"] == "keep_up"]
    assert len(alone) == 1 and len(kept) > 2
    name, performance = alone[0]["label"], alone[0]["performance"]["value"]
    before = openpyxl.load_workbook(path, data_only=True)
    table = next(sheet for sheet in before if sheet["F6"].value and sheet["B6"].value)
    at = next(row for row in range(7, table.max_row + 1) if table.cell(row, 2).value == name)
    importance = 3.5
    means = [importance if label == name else row["importance"]["value"] for label, row in rows.items()]
    mean = sum(means) / len(means)
    others = [row for label, row in rows.items() if label != name]
    line_before = analysis["crosshair"]["importance"]
    assert all((row["importance"]["value"] >= mean) == (row["importance"]["value"] >= line_before) for row in others)
    assert importance > mean, "the row changes its quadrant, and no other does"

    folder = pathlib.Path(folder)
    target = typed(path, folder / "edited.xlsx", table.title, {f"C{at}": importance})
    computed = openpyxl.load_workbook(converted(office, target, "xlsx", folder / "computed"), data_only=True)
    after, names = computed[table.title], {kind: next(
        table.cell(row, 6).value for row in range(7, table.max_row + 1) if table.cell(row, 2).value == of_kind["label"]
    ) for kind, of_kind in (("overkill", alone[0]), ("keep", kept[0]))}
    assert abs(after.cell(at, 5).value - (importance - performance)) < 1e-9, "the gap did not follow"
    assert after.cell(at, 6).value == names["keep"], "the quadrant did not follow"
    assert abs(after["AA7"].value - mean) < 1e-9, "the crosshair did not follow"
    counts = {row[0].value: row[1].value for row in computed.worksheets[0].iter_rows(max_col=2) if row[0].value}
    assert (counts[names["keep"]], counts[names["overkill"]]) == (len(kept) + 1, 0), "the counts did not follow"
    corners = [after.cell(row, 22).value for row in range(7, 11)]
    assert f"{names['keep']} · {len(kept) + 1}" in corners, f"the counts of the map did not follow: {corners}"
    told = [cell.value for row in computed.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    stored = [cell.value for row in before.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    assert len([text for text in told if text.strip() and text not in stored]) == 1, "nobody says that values were changed"

    title = f"{names['keep']} · "
    before_names = [table.cell(6, column).value for column in range(11, 15)]
    one = Drawn(converted(office, path, "pdf", folder / "before"), title, before_names)
    other = Drawn(converted(office, target, "pdf", folder / "after"), title, before_names)
    # The markers to keep up, whose values are known, tell how values become places; the only one of its colour tells how large they are.
    found, overkill = one.pixels(colours["keep"]), one.pixels(colours["overkill"])
    assert overkill, "the point is not drawn"
    width = max(max(axis) - min(axis) + 1 for axis in zip(*overkill))
    assert width <= WIDEST, "more than a point has its colour"
    radius = width / 2
    ends = [(min(axis), max(axis)) for axis in zip(*found)]
    across = line([row["importance"]["value"] for row in kept], (ends[0][0] + radius, ends[0][1] - radius))
    up = line([row["performance"]["value"] for row in kept], (ends[1][1] - radius, ends[1][0] + radius))
    old, new = (across(alone[0]["importance"]["value"]), up(performance)), (across(importance), up(performance))
    near = lambda pixels, place: [pixel for pixel in pixels if max(abs(pixel[0] - place[0]), abs(pixel[1] - place[1])) < 2 * radius]
    assert near(overkill, old) and len(near(overkill, old)) == len(overkill), "the point is not where its values are"
    assert not other.pixels(colours["overkill"]), "the point kept its colour"
    assert not near(found, new) and near(other.pixels(colours["keep"]), new), "the point did not move"
    word = max(name.split(), key=len)
    distance = lambda drawn, place: min(
        max(abs(x - place[0]), abs(y - place[1])) for text, x, y in drawn.words if text == word
    )
    assert distance(one, old) < REACH < distance(other, old), "the name did not leave with its point"
    assert distance(other, new) < REACH, f"the name did not follow its point: {distance(other, new)} pixels"
    print("a changed cell: its gap, quadrant, counts, point, colour and name follow")


# The widest a marker is drawn, and how far from its point the middle of a word of its name may stand, in pixels.
WIDEST = 20
REACH = 160
