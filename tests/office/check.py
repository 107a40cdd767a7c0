"""Reads back what `ecart` writes for Excel, PowerPoint and Word: check.py ECART VALIDATOR."""

import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import docx
import edit
import openpyxl
from pptx import Presentation

ECART, VALIDATOR = (str(pathlib.Path(path).absolute()) for path in sys.argv[1:3])
FIXTURES = pathlib.Path(__file__).parents[2] / "fixtures"
STUDY = FIXTURES / "study"

# Names that a careless writer would make formulas, markup or torn parts of.
HOSTILE = [
    "=HYPERLINK(1)", "@SUM(A1)", "+1-1", "-2+3", "{{json}}", "</script><b>", "a & b < c > d \"e\" 'f'",
    "x" * 300, "\u202eright to left", "Straße Ænø ☂ 表",
]


def hostile(folder):
    path = pathlib.Path(folder) / "hostile.csv"
    cells = [f'"{side} - {name.replace(chr(34), chr(34) * 2)}"' for side in ("Importance", "Performance") for name in HOSTILE]
    rows = [",".join(str(1 + (7 * row + 3 * column + row * column) % 5) for column in range(2 * len(HOSTILE))) for row in range(40)]
    path.write_text("\n".join([",".join(["id", *cells]), *(f"{at},{row}" for at, row in enumerate(rows))]), encoding="utf-8")
    return path


def cases(folder):
    bank = [STUDY / "customers_2026.csv", "--study", STUDY / "study.toml"]
    yield "martilla", [FIXTURES / "martilla_james.csv", "--study", FIXTURES / "martilla_james.toml"]
    yield "study", [*bank, "--by", "region", "--outcome", "recommend"]
    yield "waves", [*bank, "--previous", STUDY / "customers_2025.csv"]
    yield "assurance", [FIXTURES / "assurance.csv", "--study", FIXTURES / "assurance.toml", "--lang", "fr"]
    yield "hostile", [hostile(folder), "--names", "as-is"]


def run(*words):
    ran = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    assert ran.returncode == 0, f"{words}: {ran.stdout}{ran.stderr}"
    return ran.stdout


def rows_of(analysis):
    return {row["name"]: row for key in ("criteria", "elements") for row in analysis[key]}


def maps_of(analysis):
    """The rows that stand on one map: all criteria, those of an element, the elements; the same of every segment."""
    elements = {row["name"]: row.get("element") for row in analysis["criteria"]}
    whole = [("", analysis)]
    levels = [(level["level"], level) for segment in analysis.get("segments") or [] for level in segment["levels"]]
    for name, rows in whole + levels:
        yield name, rows["criteria"]
        yield name, rows["elements"]
        for element in sorted({element for element in elements.values() if element}):
            yield name, [row for row in rows["criteria"] if elements[row["name"]] == element]


def drawn(shape):
    """The points of a native map, across and up."""
    points = set()
    for series in shape.chart._chartSpace.iter("{*}ser"):
        sides = [
            {int(point.get("idx")): float(next(point.iter("{*}v")).text) for cache in series.iter("{*}" + side) for point in cache.iter("{*}pt")}
            for side in ("xVal", "yVal")
        ]
        points |= {(round(sides[0][at], 9), round(sides[1][at], 9)) for at in sides[0].keys() & sides[1].keys()}
    return points


def close(one, other):
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def head_of(sheet):
    """The row of heads above importance, performance, gap and quadrant; None where there is no map."""
    for at in range(1, 13):
        if sheet.cell(at, 5).value and re.fullmatch(r"=C(\d+)-D\1", str(sheet.cell(at + 1, 5).value)):
            return at
    return None


def workbook(path, analysis):
    """Names and numbers equal the JSON, gaps and quadrants are formulas whose stored results fit; charts are there."""
    formulas, results = openpyxl.load_workbook(path), openpyxl.load_workbook(path, data_only=True)
    pairs = sorted((row["importance"]["value"], row["performance"]["value"]) for row in rows_of(analysis).values())
    found, charts = [], 0
    for sheet in formulas:
        charts += len(sheet._charts)
        for row in sheet.iter_rows():
            for cell in row:
                named = cell.value in HOSTILE
                assert not (named and cell.data_type == "f"), f"{path}: {cell} makes a formula of a name"
        head = head_of(sheet)
        stored = results[sheet.title]
        for at in range(head + 1, sheet.max_row + 1) if head else ():
            importance, performance = sheet.cell(at, 3).value, sheet.cell(at, 4).value
            if not isinstance(importance, (int, float)):
                break
            found.append((importance, performance))
            assert str(sheet.cell(at, 5).value).startswith("="), f"{sheet.title}: the gap is no formula"
            assert close(stored.cell(at, 5).value, importance - performance)
            assert str(sheet.cell(at, 6).value).startswith("="), f"{sheet.title}: the quadrant is no formula"
            assert stored.cell(at, 6).value
    for pair in pairs:
        assert any(close(pair[0], one[0]) and close(pair[1], one[1]) for one in found), f"{path}: {pair} is missing"
    assert charts >= 1, f"{path} has no native chart"
    return found


def deck(path, analysis):
    """Every slide has a title; every chart its series, a description, notes and a workbook behind it that says the same."""
    presentation, charts, shown = Presentation(path), 0, set()
    known = [
        (name, {(round(row["importance"]["value"], 9), round(row["performance"]["value"], 9)) for row in rows})
        for name, rows in maps_of(analysis) if rows and all(row["importance"]["value"] is not None for row in rows)
    ]
    for slide in presentation.slides:
        assert slide.shapes.title is not None and slide.shapes.title.text.strip(), "a slide without a title"
        for shape in slide.shapes:
            if not shape.has_chart:
                continue
            charts += 1
            description = shape._element.xpath(".//p:cNvPr/@descr")
            assert description and len(description[0]) > 30, f"{shape.name} has no alternative text"
            assert slide.has_notes_slide and slide.notes_slide.notes_text_frame.text.strip(), f"{shape.name} has no notes"
            book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob), data_only=True)
            numbers = {
                round(cell.value, 9) for sheet in book for row in sheet.iter_rows() for cell in row
                if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool)
            }
            for plot in shape.chart.plots:
                for series in plot.series:
                    for value in series.values:
                        assert value is None or round(value, 9) in numbers, f"{shape.name}: {value} is not in its workbook"
            if shape.name.startswith("ecart-map"):
                points, title = drawn(shape), slide.shapes.title.text
                names = {name for name, rows in known if rows <= points and (not name or name in title)}
                assert names, f"{shape.name}: whose numbers are these?"
                shown |= names
    wanted = {level["level"] for segment in analysis.get("segments") or [] for level in segment["levels"]}
    assert shown >= wanted or len(wanted) > 6, f"{path}: no map of {wanted - shown}"
    assert charts >= 1, f"{path} has no native chart"
    return len(presentation.slides)


def text(path, analysis):
    """Headings are styles, tables have the names of the rows, drawings say what they show, charts have their workbooks."""
    found = docx.Document(path)
    styles = {paragraph.style.name for paragraph in found.paragraphs}
    assert {"Title", "Subtitle", "Notes"} <= styles, f"{path}: {styles}"
    assert found.paragraphs[0].text.strip(), f"{path} has no message"
    cells = {cell.text for table in found.tables for row in table.rows for cell in row.cells}
    labels = [row["label"] for row in analysis["criteria"]]
    assert path.stem in ("assurance", "hostile") or set(labels) <= cells, f"{path}: {set(labels) - cells}"
    descriptions = found.element.body.xpath(".//wp:docPr/@descr")
    assert descriptions and all(len(description) > 30 for description in descriptions), f"{path}: no alternative text"
    charts = [part for part in found.part.package.iter_parts() if part.partname.startswith("/word/charts/chart")]
    assert charts, f"{path} has no native chart"
    for chart in charts:
        book = next(relation.target_part for relation in chart.rels.values())
        openpyxl.load_workbook(io.BytesIO(book.blob))


# The rule of the SDK that refuses what Office itself writes: several children of one extension.
KNOWN = "Choice allows at most 1 occurrence(s)"


def findings(path):
    """What the validator has to say of a file."""
    ran = subprocess.run(
        [VALIDATOR, "-f", "microsoft365", "-o", "json", "-m", "0", str(path)], capture_output=True, text=True
    )
    text = ran.stdout
    found = json.loads(text[text.index("{") : text.rindex("}") + 1])
    errors = [error for error in walk(found) if "description" in error or "message" in error]
    told = [error.get("description") or error.get("message") for error in errors]
    return [text for text in told if KNOWN not in str(text)]


def validated(path, known=()):
    """The validator finds nothing but what it finds in the template as well."""
    other = [text for text in findings(path) if text not in known]
    assert not other, f"{path.name}: {other[:5]}"


def walk(value):
    if isinstance(value, dict):
        if any(key in value for key in ("description", "message")) and any(key in value for key in ("part", "part_uri", "path")):
            yield value
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


def converted(office, path, kind, folder):
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run(office, profile, "--headless", "--convert-to", kind, "--outdir", folder, path)
    return pathlib.Path(folder) / f"{path.stem}.{kind.split(':')[0]}"


def brands(folder, office):
    """Templates as others make them: of python-pptx, with a place for the map, as Google Slides has them, of LibreOffice."""
    def saved(name, change):
        deck = Presentation()
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = "Of the last project"
        change(deck)
        deck.save(pathlib.Path(folder) / f"{name}.pptx")
        return pathlib.Path(folder) / f"{name}.pptx"

    def named(deck):
        holder = deck.slide_layouts[8].placeholders[1]
        holder._element.xpath(".//p:cNvPr")[0].set("name", "ecart:map")
        deck.slide_layouts[8].name = "Picture of the map"

    def of_google(deck):
        # Text and no content, no date and no footer, layouts in capitals.
        for layout in deck.slide_layouts:
            layout.name = layout.name.upper().replace(" ", "_")
            layout._element.set("type", {"obj": "tx"}.get(layout._element.get("type"), layout._element.get("type", "cust")))
            for holder in list(layout.placeholders):
                mark = holder._element.xpath(".//p:ph")[0]
                if mark.get("type") in ("dt", "ftr"):
                    holder._element.getparent().remove(holder._element)
                elif mark.get("type") is None:
                    mark.set("type", "body")

    yield saved("plain", lambda deck: None)
    yield saved("named", named)
    yield saved("google", of_google)
    if office:
        (pathlib.Path(folder) / "libre").mkdir()
        profile = f"-env:UserInstallation=file://{folder}/profile"
        source = pathlib.Path(folder) / "martilla.pptx"
        run(office, profile, "--headless", "--convert-to", "pptx", "--outdir", f"{folder}/libre", source)
        yield pathlib.Path(folder) / "libre" / "martilla.pptx"


def from_template(template, folder, office):
    """A deck takes size, layouts and theme from the template, none of its slides, and reads back like any other."""
    name = f"{template.parent.name}-{template.stem}" if template.parent.name == "libre" else template.stem
    path, target = pathlib.Path(folder) / f"from-{name}.pptx", pathlib.Path(folder) / f"from-{name}.json"
    words = [FIXTURES / "martilla_james.csv", "--study", FIXTURES / "martilla_james.toml", "--quiet"]
    run(ECART, "analyze", *words, "--template", template, "-o", path, "-o", target)
    told = run(ECART, "inspect", "--template", template)
    analysis, before, after = json.loads(target.read_text(encoding="utf-8")), Presentation(template), Presentation(path)
    pages = deck(path, analysis)
    assert (after.slide_width, after.slide_height) == (before.slide_width, before.slide_height)
    layouts = [[layout.name for layout in found.slide_layouts] for found in (before, after)]
    assert layouts[0] == layouts[1] and all(layout in told for layout in layouts[0] if layout), told
    themes = [
        [part.blob for part in found.slide_masters[0].part.package.iter_parts() if "/theme1.xml" in str(part.partname)]
        for found in (before, after)
    ]
    assert themes[0] == themes[1], "the theme is another"
    texts = [shape.text_frame.text for slide in after.slides for shape in slide.shapes if shape.has_text_frame]
    assert "Of the last project" not in texts
    frames = [shape for slide in after.slides for shape in slide.shapes]
    for shape in frames:
        inside = shape.left >= 0 and shape.top >= 0 and shape.left + shape.width <= after.slide_width
        assert inside and shape.top + shape.height <= after.slide_height, f"{name}: {shape.name} leaves its slide"
    if name == "named":
        place = next(holder for holder in before.slide_layouts[8].placeholders if holder.name == "ecart:map")
        chart = next(shape for shape in frames if shape.name.startswith("ecart-map"))
        assert (chart.left, chart.width) == (place.left, place.width), "the map is not in its place"
    validated(path, findings(template))
    if office:
        pdf = converted(office, path, "pdf", folder)
        found = len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
        assert found == pages, f"{name}: {found} pages of {pages} slides"
    print(f"template {name}: {pages} slides are read back")


def main():
    office = shutil.which("soffice")
    with tempfile.TemporaryDirectory() as folder:
        for name, words in cases(folder):
            book, slides, words_of = (pathlib.Path(folder) / f"{name}.{kind}" for kind in ("xlsx", "pptx", "docx"))
            target = pathlib.Path(folder) / f"{name}.json"
            run(ECART, "analyze", *words, "--quiet", "-o", book, "-o", slides, "-o", words_of, "-o", target)
            analysis = json.loads(target.read_text(encoding="utf-8"))
            workbook(book, analysis)
            pages = deck(slides, analysis)
            text(words_of, analysis)
            for path in (book, slides, words_of):
                for part in zipfile.ZipFile(path).namelist():
                    assert not re.search(r"[\\:]|\.\.", part), part
                validated(path)
            if office and name != "hostile":
                pdf = converted(office, slides, "pdf", folder)
                found = len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes()))
                assert found == pages, f"{name}: {found} pages of {pages} slides"
                converted(office, book, "pdf", folder)
                if shutil.which("lowriter"):
                    pdf = converted(office, words_of, "pdf", folder)
                    assert len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes())) >= 3, f"{name}: a document of few pages"
                else:
                    print("skipped: LibreOffice has no Writer here")
            print(f"{name}: workbook, deck and document are read back")
        for template in brands(folder, office):
            from_template(template, folder, office)
        if office:
            analysis = json.loads((pathlib.Path(folder) / "martilla.json").read_text(encoding="utf-8"))
            colours = {"keep": (0x14, 0x33, 0x6B), "overkill": (0x0C, 0x65, 0x5C)}
            edit.moved(office, pathlib.Path(folder) / "martilla.xlsx", analysis, folder, colours)
        else:
            print("skipped: LibreOffice is not installed")


main()
